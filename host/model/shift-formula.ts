/** What inserting or deleting rows and columns does to the references in a formula. Pure. */
import type { Region } from './region';
import { columnName, parseRegion, shifted, splitSheet } from './region';

export interface Shift {
  readonly axis: 'rows' | 'columns';
  /** First row or column inserted or deleted. */
  readonly at: number;
  /** How many: positive when inserted, negative when deleted. */
  readonly count: number;
}

const STRING = /"(?:[^"]|"")*"/;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const REFERENCE = new RegExp(
  String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?` +
    String.raw`(?<![\p{L}\p{N}_.$])(?<cells>${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(])`,
  'giu',
);
const TOKENS = new RegExp(`${STRING.source}|${REFERENCE.source}`, 'giu');

/** @param sheet the sheet changed; @param home the sheet of the formula, meant by references without a sheet */
export function shiftFormula(formula: string, sheet: string, home: string, shift: Shift): string {
  return formula.replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    const named = splitSheet(token);
    if ((named.sheet ?? home).toLowerCase() !== sheet.toLowerCase()) return token;
    const region = parseRegion(named.cells);
    if (!region) return token;
    const moved = shifted(region, shift.axis, shift.at, shift.count);
    const prefix = token.slice(0, token.length - named.cells.length);
    return moved ? prefix + rewrite(named.cells, moved) : `${prefix}#REF!`;
  });
}

/** The moved region in the form of the old text, its dollar signs kept. */
function rewrite(old: string, moved: Region): string {
  const corners = old.split(':');
  return corners
    .map((corner, index) => {
      const row = index === 0 ? moved.row : moved.row + moved.rows - 1;
      const column = index === 0 ? moved.column : moved.column + moved.columns - 1;
      return corner.replace(/[A-Z]+/i, columnName(column)).replace(/\d+/, String(row + 1));
    })
    .join(':');
}
