import type { Lists } from '../core/check/check';
import type { LiveCheck } from '../core/check/live';
import { isAcross } from '../core/check/across';
import { withFindings } from '../core/check/check';
import { openLiveCheck } from '../core/check/live';
import type { Scheme } from '../core/scheme/schema';
import type { CellValue } from '../core/table/grid';
import type { Table } from '../core/table/table';
import { isDitto, isTotal } from '../core/table/words';
import { askMarks, rangeOf } from './book';
import { columnOfCell, lineOfRow, rowOfCell } from './cells';
import { reportOf } from './check';
import type { Lit } from './marks/content';
import { litCells, litFields, litKey, markRow } from './marks/content';
import type { MarkColumn } from './marks/names';
import { addFieldRule } from './marks/rules';
import type { Result } from './result';
import { inExcel } from './run';
import type { StoredDecision } from './state';
import type { TableReport } from './types';

/**
 * What an edit of one cell came to. 'outside': the cell is in no row of the table; 'unclear': the sheet is not as this
 * table was read, or the edit reaches further than its own cell, so the sheet must be read anew.
 */
export type Edit =
  | { readonly kind: 'outside' }
  | { readonly kind: 'unclear' }
  /** `isMarked`: whether the table's mark columns still stand. */
  | { readonly kind: 'checked'; readonly report: TableReport; readonly isMarked: boolean };

const UNCLEAR: Edit = { kind: 'unclear' };

/** A checked table that follows edits of single cells, in the report and in the marks. */
export interface LiveTable {
  edit(cell: string): Promise<Result<Edit>>;
}

export function openLiveTable(
  scheme: Scheme,
  report: TableReport,
  lists: Lists,
  decisions: readonly StoredDecision[],
): LiveTable {
  const live = openLiveCheck(scheme, report.table, lists);
  const lit = new Set(litFields(report).map(litKey));
  let current = report;
  /** What other tables have in common with this one stands until the row is edited; the next check looks again. */
  let across = report.findings.filter(isAcross);
  return {
    async edit(cell) {
      const line = lineOfRow(report.table, rowOfCell(cell));
      if (line < 0) return { ok: true, value: { kind: 'outside' } };
      return inExcel(async (context) => {
        const edited = await readEdit(context, report, live, line, columnOfCell(cell));
        if (edited === 'unclear') return UNCLEAR;
        if (edited === 'untouched') return { kind: 'checked', report: current, isMarked: true };
        const { lines } = live.replaceLine(line, edited.values);
        across = across.filter(({ cell: other }) => rowOfCell(other) !== rowOfCell(cell));
        const next = reportOf(report.sheetId, withFindings(live.result(), across), decisions);
        const rows = rowsOf(next.table, lines);
        if (!(await areWhereTheyWere(context, next, rows))) return UNCLEAR;
        // Cells above and below the table are lit one by one; that is left to a check of the sheet.
        if (JSON.stringify(litCells(next)) !== JSON.stringify(litCells(current))) return UNCLEAR;
        writeRows(context, next, rows, edited.marks, lit);
        await context.sync();
        current = next;
        return { kind: 'checked', report: next, isMarked: edited.marks !== null };
      });
    },
  };
}

interface EditedRow {
  readonly values: Readonly<Record<string, CellValue>>;
  readonly marks: { readonly verdict: number; readonly notes: number } | null;
}

/** Reads the edited row and the marks' columns; two round trips. */
async function readEdit(
  context: Excel.RequestContext,
  { sheetId, table }: TableReport,
  live: LiveCheck,
  line: number,
  column: number,
): Promise<EditedRow | 'unclear' | 'untouched'> {
  const field = Object.keys(table.columnOf).find((one) => table.columnOf[one] === column);
  if (field === undefined) return 'untouched';
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const row = askRow(sheet, table, line);
  const below = line + 1 < table.lines.length ? askRow(sheet, table, line + 1) : null;
  const marksAsked = askMarks(sheet);
  await context.sync();
  const marksFound = marksAsked();
  await context.sync();

  const now = row();
  const { values } = live.result().table;
  const isOther = (name: string): boolean => name !== field && now(name) !== values[name]?.[line];
  if (Object.keys(table.columnOf).some(isOther)) return 'unclear';
  const value = now(field);
  if (typeof value === 'string' && (isDitto(value) || isTotal(value))) return 'unclear';
  // A nearly blank row may become or stop being an entry; a row below may take its value from here (同上, merged cells).
  if (Object.keys(table.columnOf).filter((name) => name !== field && now(name) !== null).length < 2)
    return 'unclear';
  if (below && below()(field) !== values[field]?.[line + 1]) return 'unclear';
  return { values: { [field]: value }, marks: marksOf(marksFound(), table) };
}

function askRow(sheet: Excel.Worksheet, table: Table, line: number): () => (field: string) => CellValue {
  const row = table.lines[line]!;
  const { firstColumn, lastColumn } = table;
  const range = rangeOf(sheet, { firstRow: row, lastRow: row, firstColumn, lastColumn });
  range.load('values');
  return () => (field) => {
    const value = range.values[0]?.[table.columnOf[field]! - firstColumn] as CellValue;
    return value === '' ? null : value;
  };
}

/** The columns of this table's marks; null when the clerk has cleared them. */
function marksOf(marks: readonly MarkColumn[], table: Table): EditedRow['marks'] {
  const column = (kind: MarkColumn['kind']): number | undefined =>
    marks.find(
      (mark) =>
        mark.kind === kind &&
        mark.area?.firstRow === table.header.last &&
        mark.area.firstColumn > table.lastColumn,
    )?.area?.firstColumn;
  const [verdict, notes] = [column('verdict'), column('notes')];
  return verdict === undefined || notes === undefined ? null : { verdict, notes };
}

/** The sheet rows of the entries that the lines belong to. */
function rowsOf(table: Table, lines: readonly number[]): number[] {
  const entries = new Set(lines.map((line) => table.entryOfLine[line]!));
  return [...entries].flatMap((entry) => {
    const { firstLine, lastLine } = table.entries[entry]!;
    return table.lines.slice(firstLine, lastLine + 1);
  });
}

/** Whether the project names of the rows still stand there: no mark is ever written beside another row. */
async function areWhereTheyWere(
  context: Excel.RequestContext,
  { sheetId, table }: TableReport,
  rows: readonly number[],
): Promise<boolean> {
  const field = table.values['projectName'] ? 'projectName' : Object.keys(table.columnOf)[0]!;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const lines = rows.map((row) => lineOfRow(table, row));
  const reads = lines.map((line) => askRow(sheet, table, line));
  if (reads.length > 1) await context.sync();
  else return true;
  return reads.every((read, i) => read()(field) === table.values[field]?.[lines[i]!]);
}

function writeRows(
  context: Excel.RequestContext,
  report: TableReport,
  rows: readonly number[],
  marks: EditedRow['marks'],
  lit: Set<string>,
): void {
  if (!marks) return;
  const sheet = context.workbook.worksheets.getItem(report.sheetId);
  const cell = (row: number, column: number): Excel.Range =>
    rangeOf(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  for (const row of rows) {
    const { verdict, notes } = markRow(report, row);
    cell(row, marks.verdict).values = [[verdict]];
    cell(row, marks.notes).values = [[notes]];
  }
  for (const one of litFields(report)) {
    if (!lit.has(litKey(one))) addRule(sheet, report.table, one, marks.notes);
    lit.add(litKey(one));
  }
}

function addRule(
  sheet: Excel.Worksheet,
  { header, lastRow }: Table,
  { column, field, level }: Lit,
  notes: number,
): void {
  const body = { firstRow: header.last + 1, lastRow, firstColumn: column, lastColumn: column };
  addFieldRule(rangeOf(sheet, body), field, level, notes, body.firstRow);
}
