/** Reading and writing arrays of values, formulas and number formats of a range. */
import type { ICellData, Nullable } from '@univerjs/core';
import type { Scalar } from './input';
import { parseInput } from './input';
import type { Range } from './range';
import type { CellMatrix } from './sheet-store';
import { cellData, fill } from './sheet-store';

/** One array a row; null when the range has more cells than Excel hands out at once. */
export function readCells<T>(
  { sheet, region }: Range,
  read: (cell: Nullable<ICellData>, row: number, column: number) => T,
): T[][] | null {
  const { store } = sheet;
  if (region.rows * region.columns > store.book.faults.maxReadCells) return null;
  const matrix = store.core.getCellMatrix();
  return Array.from({ length: region.rows }, (_, i) =>
    Array.from({ length: region.columns }, (__, j) => {
      const row = region.row + i;
      const column = region.column + j;
      return read(matrix.getValue(row, column), row, column);
    }),
  );
}

/** Cell data that `make` gives for each cell of a range; undefined leaves a cell as it is. */
function cellsFor<T>(
  { sheet, region }: Range,
  given: unknown,
  make: (value: T, row: number, column: number) => ICellData | undefined,
): CellMatrix {
  const lines = fill<T>(given, region.rows, region.columns);
  sheet.store.reach(region);
  const matrix: CellMatrix = {};
  for (const [i, line] of lines.entries()) {
    const row = region.row + i;
    const cells: Record<number, ICellData> = {};
    for (const [j, value] of line.entries()) {
      const made = make(value, row, region.column + j);
      if (made) cells[region.column + j] = made;
    }
    matrix[row] = cells;
  }
  return matrix;
}

/** Values as if typed; null leaves a cell as it is, '' empties it. */
export function writeValues(range: Range, given: unknown): void {
  const { store } = range.sheet;
  if (!store.isUnlocked(range.region)) store.assertWritable();
  const cells = cellsFor<Scalar | null>(range, given, (value, row, column) => {
    if (value === null || value === undefined) return undefined;
    const format = store.formatForWriting(row, column);
    const input = parseInput(value, format);
    if (input.kind === 'formula') store.book.settling.formulaWritten();
    if (input.kind !== 'number' || format === 'General') return cellData(input);
    return cellData({ kind: 'number', value: input.value });
  });
  store.writeValues(cells);
}

/** Formulas are written like values. */
export const writeFormulas = writeValues;

/** Number formats; null leaves a cell as it is. */
export function writeNumberFormats(range: Range, given: unknown): void {
  const { store } = range.sheet;
  store.assertWritable('formatCells');
  if (!Array.isArray(given)) {
    range.format.patch({ n: numfmtOf(given) });
    return;
  }
  const cells = cellsFor<string | null>(range, given, (format, row, column) => {
    if (format === null || format === undefined) return undefined;
    const type = store.cell(row, column)?.t;
    const s = { n: numfmtOf(format) };
    return type ? { s, t: type } : { s };
  });
  store.writeStyles(cells);
}

const numfmtOf = (format: unknown): { pattern: string } | null =>
  format === 'General' ? null : { pattern: String(format) };
