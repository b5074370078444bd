import { tableConfigOf } from '../check/rules';
import { fieldWord } from '../fields';
import { unitFor } from '../quota/items';
import type { Scheme } from '../scheme/schema';
import { unitName } from '../scheme/units';
import { findTables } from '../table/find';
import type { CellValue, Grid } from '../table/grid';
import type { Table } from '../table/table';
import { readDate } from '../text/date';
import { toldUnitOf } from './unit-in-name';

/** One sheet of one file. `unit` is what the clerk says, where the sheet names no submitting unit. */
export interface MergeSource {
  readonly file: string;
  readonly grid: Grid;
  readonly unit?: string;
}

/** What was recognised in a sheet. `tables` is empty where `problem` (Chinese) tells why. */
export interface SourceRead {
  readonly file: string;
  readonly sheet: string;
  readonly grid: Grid;
  readonly tables: readonly Table[];
  readonly entries: number;
  /** Submitting units as quotas name them, in order. */
  readonly units: readonly string[];
  /** Headers of columns that no field was found for; they are taken over as they are. */
  readonly otherColumns: readonly string[];
  readonly problem: string | null;
}

/** The merged table: header texts and rows of texts, as they stand in the sheet. */
export interface Merged {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const SOURCE_FILE = '来源文件';
export const SOURCE_SHEET = '来源工作表';
export const SOURCE_ROW = '来源行';
const UNIT = '申报单位';
const SERIAL = '序号';
/** Columns that the merge or a check makes itself. */
const MADE = ['核查结论', '问题说明'];
const LEADING = [SERIAL, SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW, UNIT];

/** Finds the tables of a sheet. The unit comes from the sheet itself, else as told, else from the sheet's or file's name. */
export function readSource(scheme: Scheme, { file, grid, unit }: MergeSource): SourceRead {
  const toldUnit = toldUnitOf(scheme, unit, grid.sheet, file);
  const found = findTables(grid, scheme, toldUnit === null ? {} : { toldUnit });
  const tables = found.tables.filter((table) => table.entries.length > 0);
  const entries = tables.flatMap((table) => table.entries);
  const submitting = tables.flatMap((table) =>
    table.entries.map(({ submittingUnit }) => unitFor(scheme, table, submittingUnit)),
  );
  const units = new Set(submitting.flatMap((unit) => (unit === null ? [] : [unitName(scheme, unit)])));
  const other = tables.flatMap((table) => otherColumns(table).map(({ header }) => header));
  return {
    file,
    sheet: grid.sheet,
    grid,
    tables,
    entries: entries.length,
    units: [...units],
    otherColumns: [...new Set(other)],
    problem: tables.length > 0 ? null : (found.problems[0]?.message ?? '没有找到汇总表。'),
  };
}

/** The kind of table most entries belong to; only tables of one kind make one merged table. */
export function commonTable(reads: readonly SourceRead[]): string | null {
  const counts = new Map<string, number>();
  for (const { id, entries } of reads.flatMap(({ tables }) => tables))
    counts.set(id, (counts.get(id) ?? 0) + entries.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * One table of all reads' tables of the kind `tableId`. Rows of `present` (an earlier merge) stay, but for those of the
 * same files, which are replaced. Every value is text as written; long numbers keep all their digits.
 */
export function mergeTables(
  scheme: Scheme,
  tableId: string,
  reads: readonly SourceRead[],
  present: Merged | null,
): Merged {
  const files = new Set(reads.map(({ file }) => file));
  const kept = (present?.rows ?? [])
    .map((row) => new Map(present!.headers.map((header, at) => [header, row[at] ?? ''])))
    .filter((row) => !files.has(row.get(SOURCE_FILE) ?? ''));
  const fresh = reads.flatMap((read) =>
    read.tables.filter(({ id }) => id === tableId).flatMap((table) => rowsOf(scheme, table, read)),
  );
  const rows = [...kept, ...fresh];
  const headers = headersOf(scheme, tableId, rows);
  return { headers, rows: withSerials(rows).map((row) => headers.map((header) => row.get(header) ?? '')) };
}

type Row = Map<string, string>;

function otherColumns({ columns }: Table): Table['columns'] {
  const own = [...LEADING, ...MADE];
  return columns.filter(({ field, header }) => field === null && header !== '' && !own.includes(header));
}

function rowsOf(scheme: Scheme, table: Table, { file, sheet, grid }: SourceRead): Row[] {
  const config = tableConfigOf(scheme, table.id);
  const columns = columnsOf(scheme, table);
  return table.lines.map((sheetRow, line) => {
    const entry = table.entries[table.entryOfLine[line]!]!;
    const row: Row = new Map([
      [SERIAL, line === entry.firstLine ? 'new' : 'same'],
      [SOURCE_FILE, file],
      [SOURCE_SHEET, sheet],
      [SOURCE_ROW, String(sheetRow)],
      [UNIT, unitFor(scheme, table, entry.submittingUnit) ?? ''],
    ]);
    for (const { header, field } of columns) {
      const isDate = config.columns.some((column) => column.field === field && column.input === 'date');
      row.set(header, textOf(table.values[field]?.[line] ?? null, isDate));
    }
    for (const { header, column } of otherColumns(table)) {
      const value = grid.values[sheetRow - grid.firstRow]?.[column - grid.firstColumn] ?? null;
      if (!row.has(header)) row.set(header, textOf(value, false));
    }
    return row;
  });
}

/** The fields a table brings, each under the scheme's own header. */
function columnsOf(scheme: Scheme, table: Table): { header: string; field: string }[] {
  const config = tableConfigOf(scheme, table.id);
  const isComposed =
    table.values['unitAndPosition'] && !table.columns.some(({ field }) => field === 'unitAndPosition');
  const fields = table.columns.flatMap(({ field }) => {
    if (field === null || field === 'serial' || field === 'submittingUnit') return [];
    if (isComposed && field === 'unit') return ['unitAndPosition'];
    return isComposed && field === 'position' ? [] : [field];
  });
  return [...new Set(fields)].map((field) => ({
    field,
    header: config.columns.find((column) => column.field === field)?.header ?? fieldWord(field),
  }));
}

function headersOf(scheme: Scheme, tableId: string, rows: readonly Row[]): string[] {
  const present = new Set(rows.flatMap((row) => [...row.keys()]));
  const own = tableConfigOf(scheme, tableId)
    .columns.map(({ header }) => header)
    .filter((header) => present.has(header) && !LEADING.includes(header));
  const others = [...present].filter((header) => !LEADING.includes(header) && !own.includes(header));
  return [...LEADING, ...own, ...others];
}

/** Numbers entries from 1; the further lines of an entry (one person each) have its number. */
function withSerials(rows: readonly Row[]): Row[] {
  let number = 0;
  let before: string | undefined;
  return rows.map((row) => {
    const written = row.get(SERIAL);
    const begins = written === 'new' || (written !== 'same' && written !== before);
    before = written;
    if (begins) number++;
    return new Map([...row, [SERIAL, String(number)]]);
  });
}

/** A value as a clerk reads it in the cell: no exponent, no lost digit; dates of date columns as 2023-08-10. */
function textOf(value: CellValue, isDate: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDate) {
    const read = readDate(value);
    if (read.ok && read.start.from === read.start.to) return read.start.from;
  }
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
