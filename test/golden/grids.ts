import type { WorkbookFile } from '../../host/xlsx';
import type { CellValue, Grid } from '../../src/core/table/grid';

/** The sheets of a workbook as the engine takes them: the used part's values, and its merges. */
export function gridsOf(file: WorkbookFile): Grid[] {
  return file.snapshot.sheetOrder.map((id) => {
    const sheet = file.snapshot.sheets[id]!;
    const cells = Object.entries(sheet.cellData ?? {}).flatMap(([row, line]) =>
      Object.entries(line as Record<string, { v?: unknown; p?: { body?: { dataStream?: string } } }>).map(
        ([column, cell]) => ({
          row: Number(row) + 1,
          column: Number(column) + 1,
          value: valueOf(cell),
        }),
      ),
    );
    const filled = cells.filter((cell) => cell.value !== null);
    const box = (pick: (cell: (typeof cells)[number]) => number): [number, number] => {
      const all = filled.map(pick);
      return [all.reduce((a, b) => Math.min(a, b), Infinity), all.reduce((a, b) => Math.max(a, b), 0)];
    };
    const [firstRow, lastRow] = box((cell) => cell.row);
    const [firstColumn, lastColumn] = box((cell) => cell.column);
    const values: CellValue[][] = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, () =>
      new Array<CellValue>(lastColumn - firstColumn + 1).fill(null),
    );
    for (const cell of filled) values[cell.row - firstRow]![cell.column - firstColumn] = cell.value;
    const merges = (sheet.mergeData ?? []).map((merge) => ({
      firstRow: merge.startRow + 1,
      lastRow: merge.endRow + 1,
      firstColumn: merge.startColumn + 1,
      lastColumn: merge.endColumn + 1,
    }));
    return {
      sheet: sheet.name ?? '',
      firstRow: filled.length ? firstRow : 1,
      firstColumn: filled.length ? firstColumn : 1,
      values,
      merges,
    };
  });
}

function valueOf(cell: { v?: unknown; p?: { body?: { dataStream?: string } } }): CellValue {
  const value = cell.v ?? cell.p?.body?.dataStream?.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? null;
  return value === '' ? null : (value as CellValue);
}
