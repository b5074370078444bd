import type { TallyScore, TallyCell } from '../../core/ranking/tally';
import type { Weight } from '../../core/ranking/columns';
import type { Component } from '../../core/ranking/read-scores';
import type { ScoringConfig } from '../../core/scheme/schema';
import type { RawValue } from './book';
import { cellReference } from './book';

/** Formulas for numbers Excel holds as binary floats: this lifts a half that fell short of itself, and moves nothing else. */
const LIFT = '1E-9';

/** What stands in an expert's cell of the tally: a formula over the score cells, or a value where Excel would read them otherwise. */
export interface TallyEntry {
  readonly formula: string;
  /** true: the score cell is text ("82分"), so that the sheet holds a number that does not follow it. */
  readonly isFixed: boolean;
}

/** An expert's score of one project from the cells it was written in. */
export function scoreFormula(
  score: TallyScore | null,
  raw: RawValue,
  { max }: Pick<ScoringConfig, 'max'>,
): TallyEntry {
  if (!score) return { formula: '', isFixed: false };
  const isText = ({ kind, sheet, row, column }: TallyCell): boolean =>
    kind === 'score' && typeof raw(sheet, row, column) !== 'number';
  if (score.cells.some(isText)) return { formula: score.value ?? '', isFixed: true };
  const [first] = score.cells;
  const reference = (cell: TallyCell): string => cellReference(cell.sheet, cell.row, cell.column);
  const inRange = score.cells.map((cell) => {
    const at = reference(cell);
    return `ISNUMBER(${at}),${at}>=${cell.range.min},${at}<=${cell.range.max}`;
  });
  if (score.cells.length === 1 && first && first.weight?.full === undefined) {
    const at = reference(first);
    return { formula: `=IF(AND(${inRange[0]}),${at},${at}&"")`, isFixed: false };
  }
  const sum = criteriaFormula(
    score.cells.map((cell) => ({ at: reference(cell), weight: cell.weight })),
    max,
  );
  return { formula: `=IF(AND(${inRange.join(',')}),${sum},"")`, isFixed: false };
}

/** Scores of criteria made one: percent weights a weighted mean on the scale up to `full`, else a sum. */
export function criteriaFormula(
  criteria: readonly { readonly at: string; readonly weight: Weight | null }[],
  full: number,
): string {
  const isShare = criteria.every(({ weight }) => weight?.kind === 'percent');
  if (!isShare) return criteria.map(({ at }) => at).join('+');
  const terms = criteria.map(({ at, weight }) => {
    const scale =
      weight!.full === undefined || Number(weight!.full) === full ? '' : `*${full}/${weight!.full}`;
    return `${at}*${weight!.value}${scale}`;
  });
  return `(${terms.join('+')})/(${criteria.map(({ weight }) => weight!.value).join('+')})`;
}

/** The experts' scores of a part (a range of the tally's row) made one, unrounded; "" without any. */
export function poolFormula(range: string, { method, trim, trimFrom }: ScoringConfig): string {
  const count = `COUNT(${range})`;
  const mean = method === 'median' ? `MEDIAN(${range})` : `AVERAGE(${range})`;
  // Half a score more than is to be dropped: Excel rounds down, and 2/n times n may fall short of 2.
  const trimmed = `TRIMMEAN(${range},${2 * trim + 0.5}/${count})`;
  const from = Math.max(trimFrom, 2 * trim + 1);
  const pooled = method === 'median' || trim === 0 ? mean : `IF(${count}>=${from},${trimmed},${mean})`;
  return `IF(${count}=0,"",${pooled})`;
}

/** The total out of the parts' cells, rounded half up. Percent weights make a weighted mean, full marks a sum. */
export function totalFormula(
  cells: readonly string[],
  parts: readonly Component[],
  { decimals, max }: Pick<ScoringConfig, 'decimals' | 'max'>,
): string {
  const rounded = (value: string): string => `ROUND(${value}+${LIFT},${decimals})`;
  const joined = joinFormula(cells, parts, max);
  return `=IF(COUNT(${cells.join(',')})<${cells.length},"",${rounded(joined)})`;
}

/** The mean of all valid scores, by which ties are broken; rounded so that equal means are equal numbers. */
export function meanFormula(ranges: readonly string[], parts: readonly Component[], full: number): string {
  const means = ranges.map((range) => `AVERAGE(${range})`);
  return `=IFERROR(ROUND(${joinFormula(means, parts, full)},9),"")`;
}

function joinFormula(values: readonly string[], parts: readonly Component[], full: number): string {
  if (values.length === 1) return values[0]!;
  const shares = values.map((at, i) => ({ at, weight: parts[i]!.weight }));
  const isKind = (kind: Weight['kind']): boolean => shares.every(({ weight }) => weight?.kind === kind);
  if (isKind('points') || isKind('percent')) return criteriaFormula(shares, full);
  return `(${values.join('+')})/${values.length}`;
}

/** A column of the tally by its letters, from its first to its last row. */
export interface KeyColumn {
  readonly letters: string;
  readonly first: number;
  readonly last: number;
}

/** The place of a row, 1-2-2-4, by the columns from the most important on. */
export function rankFormula(row: number, keys: readonly KeyColumn[]): string {
  const range = ({ letters, first, last }: KeyColumn): string => `$${letters}$${first}:$${letters}$${last}`;
  const own = ({ letters }: KeyColumn): string => `$${letters}${row}`;
  const better = keys.map((key, at) => {
    const equal = keys.slice(0, at).map((before) => `${range(before)},${own(before)},`);
    return `COUNTIFS(${equal.join('')}${range(key)},">"&${own(key)})`;
  });
  return `=IF(${own(keys[0]!)}="","",1+${better.join('+')})`;
}
