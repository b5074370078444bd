import { isBlank, isErrorValue, isPlaceholder, quote, tidy } from '../text/normalize';
import type { CellValue } from '../table/grid';
import { Dec, decimalOf } from './decimal';

/** The scores an expert may give, both ends included. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
}

/**
 * What a score cell says. 'recused' (回避) and 'abstained' (弃权) count nothing and are in order; 'blank' is a missing
 * score; 'outOfRange' and 'malformed' are told and not counted.
 */
export type ScoreCell =
  | { readonly kind: 'score'; readonly value: Dec }
  | { readonly kind: 'recused' | 'abstained' | 'blank' }
  | { readonly kind: 'outOfRange'; readonly value: Dec; readonly text: string }
  | { readonly kind: 'malformed'; readonly text: string };

const RECUSED = /^[(]?(?:已|应|需|申请|本单位)?回避[)]?$|^本单位(?:项目)?$/;
const ABSTAINED = /^[(]?(?:弃权|弃评|未投|放弃(?:评分|打分)?)[)]?$/;
const NUMBER = /^[+]?(-?(?:\d+(?:\.\d*)?|\.\d+))分?$/;

/** Reads a score cell: a number, "82分", full-width digits, text digits, 回避, 弃权, blank, or something else. */
export function readScoreCell(value: CellValue, range: ScoreRange): ScoreCell {
  if (typeof value === 'number') return inRange(decimalOf(value), range, value);
  if (isBlank(value) || isPlaceholder(value)) return { kind: 'blank' };
  if (typeof value !== 'string' || isErrorValue(value)) return { kind: 'malformed', text: quote(value) };
  const text = tidy(value)
    .replace(/[\s'’]/g, '')
    .replace(/。/g, '.');
  if (RECUSED.test(text)) return { kind: 'recused' };
  if (ABSTAINED.test(text)) return { kind: 'abstained' };
  const digits = NUMBER.exec(text)?.[1];
  return digits === undefined
    ? { kind: 'malformed', text: quote(value) }
    : inRange(new Dec(digits), range, value);
}

/** The number in a cell whatever its range, e.g. a published total; null where there is none. */
export function numberIn(value: CellValue): Dec | null {
  const cell = readScoreCell(value, { min: -Infinity, max: Infinity });
  return cell.kind === 'score' ? cell.value : null;
}

function inRange(value: Dec, { min, max }: ScoreRange, source: CellValue): ScoreCell {
  if (value.lt(min) || value.gt(max)) return { kind: 'outOfRange', value, text: quote(source) };
  return { kind: 'score', value };
}
