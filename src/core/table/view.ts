import type { Area, CellValue, Grid } from './grid';

/** A grid addressed by the sheet's own rows and columns, with its merges clipped to the used part. */
export interface View {
  readonly grid: Grid;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly merges: readonly Area[];
  /** The merges by their first row. */
  readonly mergesAt: ReadonlyMap<number, readonly Area[]>;
}

/** Opens a grid; rows may be ragged, blank cells at their ends are null. */
export function openView(grid: Grid): View {
  let width = 0;
  for (const row of grid.values) if (row.length > width) width = row.length;
  const lastRow = grid.firstRow + grid.values.length - 1;
  const lastColumn = grid.firstColumn + width - 1;
  const merges: Area[] = [];
  const mergesAt = new Map<number, Area[]>();
  for (const merge of grid.merges) {
    const clipped = {
      firstRow: merge.firstRow,
      firstColumn: merge.firstColumn,
      lastRow: Math.min(merge.lastRow, lastRow),
      lastColumn: Math.min(merge.lastColumn, lastColumn),
    };
    if (clipped.firstRow > clipped.lastRow || clipped.firstColumn > clipped.lastColumn) continue;
    merges.push(clipped);
    const same = mergesAt.get(clipped.firstRow);
    if (same) same.push(clipped);
    else mergesAt.set(clipped.firstRow, [clipped]);
  }
  return {
    grid,
    firstRow: grid.firstRow,
    lastRow,
    firstColumn: grid.firstColumn,
    lastColumn,
    merges,
    mergesAt,
  };
}

/** The cell's value; null outside the used part and for an empty text. */
export function cellAt(view: View, row: number, column: number): CellValue {
  const value = view.grid.values[row - view.grid.firstRow]?.[column - view.grid.firstColumn];
  return value === undefined || value === '' ? null : value;
}

/** Blank: null or nothing but white space. */
export function isBlankCell(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The merged areas that begin in the rows `from`…`to`. */
export function mergesIn(view: View, from: number, to: number): Area[] {
  const found: Area[] = [];
  for (let row = from; row <= to; row++) found.push(...(view.mergesAt.get(row) ?? []));
  return found;
}

/** For every row of the view, the top row of the merge that covers it in `column` (0 where none does). */
export function mergedTops(view: View, column: number): Int32Array {
  const tops = new Int32Array(Math.max(0, view.lastRow - view.firstRow + 1));
  for (const merge of view.merges) {
    if (merge.lastRow === merge.firstRow || column < merge.firstColumn || column > merge.lastColumn) continue;
    for (let row = Math.max(merge.firstRow, view.firstRow); row <= merge.lastRow; row++) {
      tops[row - view.firstRow] = merge.firstRow;
    }
  }
  return tops;
}
