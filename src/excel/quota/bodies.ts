import type { CellValue } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import { readValues } from '../book';
import type { TableReport } from '../types';
import { plainSpelling } from './dictionary';

/** What stands in a table's rows besides its entries, for formulas that must tell them apart again. */
export interface TableBody {
  /** Texts that stand alone in a row, such as section rows. */
  readonly loneLines: readonly string[];
  /** Keys (see `rowKey`) of rows that are no entries though they look like some: sums, notes, the header printed again. */
  readonly otherKeys: readonly string[];
  /** Fields whose blank cells take the value above, because cells are merged down. */
  readonly filledDown: ReadonlySet<string>;
}

/** What a row is known by again: its first cell and its project. */
export function rowKey(first: CellValue, project: CellValue): string {
  return `${plainSpelling(first)}|${plainSpelling(project)}`;
}

/** Reads the rows from the header to `lastRow`; one chunked read a table. */
export async function readBody(
  context: Excel.RequestContext,
  { table, sheetId }: TableReport,
  lastRow: number,
): Promise<TableBody> {
  const { firstColumn, lastColumn } = table;
  const firstRow = table.header.last + 1;
  if (lastRow < firstRow) return { loneLines: [], otherKeys: [], filledDown: new Set() };
  const rows = await readValues(context, sheetId, { firstRow, lastRow, firstColumn, lastColumn });
  const entryRows = new Set(table.lines);
  const others = rows.filter((_, at) => !entryRows.has(firstRow + at)).map((row) => row.filter(isFilled));
  return {
    loneLines: others.flatMap((cells) => (cells.length === 1 ? [String(cells[0])] : [])),
    otherKeys: rows.flatMap((row, at) => (entryRows.has(firstRow + at) ? [] : keyOf(table, row))),
    filledDown: filledDown(table, rows, firstRow),
  };
}

const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && String(value).trim() !== '';

function keyOf(table: Table, row: readonly CellValue[]): string[] {
  const project = table.columnOf['projectName'];
  const key = rowKey(
    row[0] ?? null,
    project === undefined ? null : (row[project - table.firstColumn] ?? null),
  );
  return key === '|' || row.filter(isFilled).length === 0 ? [] : [key];
}

function filledDown(table: Table, rows: readonly (readonly CellValue[])[], firstRow: number): Set<string> {
  const fields = Object.keys(table.columnOf).filter((field) => {
    const at = table.columnOf[field]! - table.firstColumn;
    return table.lines.some(
      (row, line) => isFilled(table.values[field]?.[line]) && !isFilled(rows[row - firstRow]?.[at]),
    );
  });
  return new Set(fields);
}
