import { FIELDS } from '../fields';
import type { Body } from './body';
import type { CellValue } from './grid';
import { cellAt } from './view';
import type { View } from './view';
import { isDitto } from './words';

/** One column, a value a line. */
export interface FilledColumn {
  readonly values: CellValue[];
  /** The lines whose cell is part of a merged one that begins at an earlier line of the same entry. */
  readonly carried: ReadonlySet<number>;
}

/**
 * Reads one column: cells merged down give their value to the lines they cover, and 同上 takes the value above in fields
 * where it can mean that.
 */
export function fillColumn(
  view: View,
  column: number,
  field: string,
  { lines, entryOfLine }: Pick<Body, 'lines' | 'entryOfLine'>,
  lineOfRow: ReadonlyMap<number, number> | null,
): FilledColumn {
  const values = lines.map((row) => cellAt(view, row, column));
  const carried = fillMerged(view, column, values, entryOfLine, lineOfRow);
  if (FIELDS[field]?.ditto) fillDitto(values);
  return { values, carried };
}

/** Sheet row → line; null when the sheet has no cells merged down, for then nobody asks. */
export function rowIndex(view: View, lines: readonly number[]): ReadonlyMap<number, number> | null {
  if (!view.merges.some((merge) => merge.lastRow > merge.firstRow)) return null;
  return new Map(lines.map((row, line) => [row, line]));
}

function fillMerged(
  view: View,
  column: number,
  values: CellValue[],
  entryOfLine: readonly number[],
  lineOfRow: ReadonlyMap<number, number> | null,
): ReadonlySet<number> {
  const carried = new Set<number>();
  if (!lineOfRow) return carried;
  for (const merge of view.merges) {
    if (merge.firstColumn !== column || merge.lastRow === merge.firstRow) continue;
    const top = cellAt(view, merge.firstRow, column);
    for (let row = merge.firstRow + 1; row <= merge.lastRow; row++) {
      const line = lineOfRow.get(row);
      if (line === undefined) continue;
      values[line] = top;
      const above = lineOfRow.get(row - 1);
      if (above !== undefined && entryOfLine[line] === entryOfLine[above]) carried.add(line);
    }
  }
  return carried;
}

function fillDitto(values: CellValue[]): void {
  for (let line = 1; line < values.length; line++) {
    if (isDitto(values[line]!)) values[line] = values[line - 1]!;
  }
}
