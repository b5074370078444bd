/**
 * Our columns and sheets are found again by hidden names, which Excel moves along with cells, keeps in the file and
 * copies with a sheet. A name's comment holds what is needed to put the column back as it was.
 */
import type { Area } from '../../core/table/grid';

export type MarkKind = 'verdict' | 'notes';

/** The width a column had before us, in points; null: the sheet's standard width. */
export type OldWidth = number | null;

export interface MarkName {
  readonly name: string;
  readonly kind: MarkKind;
  /** Pairs the two columns of one table. */
  readonly pair: number;
  readonly oldWidth: OldWidth;
  /** Whether we took the column into the clerk's filter, which gets its own columns back with `removeMarks`. */
  readonly isInFilter: boolean;
}

export interface MarkColumn extends MarkName {
  /** Header cell and body; null when the column is gone. */
  readonly area: Area | null;
}

/** Names in cell A1 of the sheets we make: 问题清单, 配额核算 and the units' 反馈清单. */
export const LIST_NAME = '_wxhb_list';
export const QUOTA_NAME = '_wxhb_quota';
export const FEEDBACK_NAME = '_wxhb_feedback';

/** Whether a sheet's name marks it as made by us; such a sheet is never checked, and goes with the marks. */
export function isOwnSheetName(name: string): boolean {
  return [LIST_NAME, QUOTA_NAME, FEEDBACK_NAME].some((own) => name === own);
}

const MARK_NAME = /^_wxhb_(verdict|notes)_(\d+)(?:_\w+)?$/;

/** The name of a mark column. It is the sheet's own, and yet unlike those of other sheets, since not all programs tell scopes apart. */
export function markName(kind: MarkKind, pair: number, sheetId: string): string {
  return `_wxhb_${kind}_${pair}_${sheetId.replace(/\W+/g, '')}`;
}

export function markComment(oldWidth: OldWidth, isInFilter: boolean): string {
  return `width=${oldWidth ?? 'standard'}${isInFilter ? ';filter' : ''}`;
}

/** Reads a name of the sheet as a mark's; null when it is not ours. */
export function readMarkName(name: string, comment: string): MarkName | null {
  const match = MARK_NAME.exec(name);
  if (!match) return null;
  const width = Number(/^width=([\d.]+)/.exec(comment)?.[1] ?? Number.NaN);
  return {
    name,
    kind: match[1] as MarkKind,
    pair: Number(match[2]),
    oldWidth: Number.isFinite(width) ? width : null,
    isInFilter: comment.endsWith(';filter'),
  };
}
