import { columnNumber } from '../core/table/grid';
import type { Table } from '../core/table/table';

export function rowOfCell(cell: string): number {
  return Number(cell.replace(/\D+/g, ''));
}

export function columnOfCell(cell: string): number {
  return columnNumber(cell.replace(/\d+/g, ''));
}

/** The index of the line at a sheet row, or -1 for a row outside the entries. */
export function lineOfRow(table: Table, row: number): number {
  let low = 0;
  let high = table.lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table.lines[middle]!;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
