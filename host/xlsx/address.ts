/** A1 addresses ↔ zero-based ranges. */
import type { IRange } from '@univerjs/core';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Box {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const char of name.toUpperCase()) index = index * 26 + char.charCodeAt(0) - 64;
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** Parses `B3`, `$A$1:C9`, `A:C` or `3:5`; undefined if it is none of these. */
export function parseBox(text: string): Box | undefined {
  const [first = '', last = first] = text.trim().replace(/\$/g, '').split(':');
  const from = /^([A-Za-z]{0,3})(\d*)$/.exec(first);
  const to = /^([A-Za-z]{0,3})(\d*)$/.exec(last);
  if (!from || !to || (!from[1] && !from[2])) return undefined;
  const rows = [from[2] ? Number(from[2]) - 1 : 0, to[2] ? Number(to[2]) - 1 : MAX_ROWS - 1] as const;
  const columns = [from[1] ? columnIndex(from[1]) : 0, to[1] ? columnIndex(to[1]) : MAX_COLUMNS - 1] as const;
  return {
    startRow: Math.min(...rows),
    startColumn: Math.min(...columns),
    endRow: Math.max(...rows),
    endColumn: Math.max(...columns),
  };
}

export function boxName(box: Box): string {
  const first = cellName(box.startRow, box.startColumn);
  const last = cellName(box.endRow, box.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** A space-separated list of ranges (sqref); parts that are no ranges are left out. */
export function parseSqref(text: string): Box[] {
  return text
    .split(/\s+/)
    .map(parseBox)
    .filter((box) => box !== undefined);
}

/** How large the grid is for Univer, which cannot draw a million rows; ranges reaching Excel's end are cut to it and grow back. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cuts ranges to the grid; a range wholly outside keeps its last row or column. */
export function clampRanges(boxes: readonly Box[], grid: GridSize): IRange[] {
  return boxes.map((box) => ({
    startRow: Math.min(box.startRow, grid.rowCount - 1),
    startColumn: Math.min(box.startColumn, grid.columnCount - 1),
    endRow: Math.min(box.endRow, grid.rowCount - 1),
    endColumn: Math.min(box.endColumn, grid.columnCount - 1),
  }));
}

/** The sqref of ranges; one that reaches the grid's last row or column reaches Excel's. */
export function sqrefOf(ranges: readonly IRange[], grid: GridSize): string {
  return ranges.map((range) => boxName(growRange(range, grid))).join(' ');
}

function growRange(range: IRange, grid: GridSize): Box {
  const wholeColumn = !(range.endRow < grid.rowCount - 1);
  const wholeRow = !(range.endColumn < grid.columnCount - 1);
  return {
    startRow: range.startRow || 0,
    startColumn: range.startColumn || 0,
    endRow: wholeColumn ? MAX_ROWS - 1 : range.endRow,
    endColumn: wholeRow ? MAX_COLUMNS - 1 : range.endColumn,
  };
}
