import { FIELDS } from '../fields';
import type { CellValue } from './grid';
import { cellAt } from './view';
import type { View } from './view';
import { isDitto } from './words';

/**
 * The values of one column, one a line: cells merged down give their value to the lines they cover, and 同上 takes
 * the value above in fields where it can mean that.
 */
export function columnValues(
  view: View,
  column: number,
  field: string,
  lines: readonly number[],
  lineOfRow: ReadonlyMap<number, number> | null,
): CellValue[] {
  const values = lines.map((row) => cellAt(view, row, column));
  fillMerged(view, column, values, lineOfRow);
  if (FIELDS[field]?.ditto) fillDitto(values);
  return values;
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
  lineOfRow: ReadonlyMap<number, number> | null,
): void {
  if (!lineOfRow) return;
  for (const merge of view.merges) {
    if (merge.firstColumn !== column || merge.lastRow === merge.firstRow) continue;
    const top = cellAt(view, merge.firstRow, column);
    for (let row = merge.firstRow + 1; row <= merge.lastRow; row++) {
      const line = lineOfRow.get(row);
      if (line !== undefined) values[line] = top;
    }
  }
}

/** The lines of a column whose cell is part of a merged one that begins at an earlier line of the same entry. */
export function carriedLines(
  view: View,
  column: number,
  entryOfLine: readonly number[],
  lineOfRow: ReadonlyMap<number, number> | null,
): ReadonlySet<number> {
  const carried = new Set<number>();
  if (!lineOfRow) return carried;
  for (const merge of view.merges) {
    if (merge.firstColumn !== column || merge.lastRow === merge.firstRow) continue;
    for (let row = merge.firstRow + 1; row <= merge.lastRow; row++) {
      const [line, above] = [lineOfRow.get(row), lineOfRow.get(row - 1)];
      if (line !== undefined && above !== undefined && entryOfLine[line] === entryOfLine[above])
        carried.add(line);
    }
  }
  return carried;
}

function fillDitto(values: CellValue[]): void {
  for (let line = 1; line < values.length; line++) {
    if (isDitto(values[line]!)) values[line] = values[line - 1]!;
  }
}
