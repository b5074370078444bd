/** Formula text: shared formulas moved to their cell, and the prefixes Excel's files put before newer functions. */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './address';

// Strings, quoted sheet names, bracketed table references, then a cell, column or row reference not part of a longer word.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\u0080-\uFFFF])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\u0080-\uFFFF])/gi;

/** The formula as it reads `rows` further down and `columns` further right: relative references move, absolute ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (dollar: string, name: string) => {
    if (dollar) return `$${name}`;
    const moved = columnIndex(name) + columns;
    return columnName(((moved % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS);
  };
  const row = (dollar: string, digits: string) => {
    if (dollar) return `$${digits}`;
    const moved = Number(digits) - 1 + rows;
    return String((((moved % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1);
  };
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, a$, a, b$, b, p$, p, q$, q] = groups;
    if (c && r) return columnIndex(c) < MAX_COLUMNS ? column(c$ ?? '', c) + row(r$ ?? '', r) : whole;
    if (a && b) return `${column(a$ ?? '', a)}:${column(b$ ?? '', b)}`;
    if (p && q) return `${row(p$ ?? '', p)}:${row(q$ ?? '', q)}`;
    return whole;
  });
}

// Functions that the file format writes as _xlfn.NAME (newer than Excel 2007), and those it writes as _xlfn._xlws.NAME.
const PREFIXED = new Set(
  `ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND
  EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ
  REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST
  TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const PREFIXED_XLWS = new Set(['FILTER', 'SORT']);

const STRING_OR_PREFIX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?:_xlws\.)?([A-Z][A-Z0-9.]*)(?=\()/gi;
const STRING_OR_CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi;

/** A formula as a file has it → as Univer and people read it, with `=` in front. Unknown prefixes stay. */
export function formulaFromFile(text: string): string {
  const plain = text.replace(STRING_OR_PREFIX, (whole: string, name?: string) =>
    name && prefixOf(name.toUpperCase()) !== '' ? name : whole,
  );
  return `=${plain}`;
}

/** The reverse of formulaFromFile. */
export function formulaToFile(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(STRING_OR_CALL, (whole: string, name?: string) =>
      name ? prefixOf(name.toUpperCase()) + name : whole,
    );
}

function prefixOf(name: string): string {
  if (PREFIXED_XLWS.has(name)) return '_xlfn._xlws.';
  return PREFIXED.has(name) ? '_xlfn.' : '';
}
