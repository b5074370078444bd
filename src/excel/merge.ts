import type { Merged, SourceRead } from '../core/merge/merge';
import { SOURCE_FILE, mergeTables } from '../core/merge/merge';
import { tableConfigOf } from '../core/check/rules';
import type { Scheme } from '../core/scheme/schema';
import type { CellValue, Grid } from '../core/table/grid';
import type { SheetFacts } from './book';
import { askSheets, readFacts, readGrid, setNumberFormat } from './book';
import { chunksToWrite } from './limits';
import { removeMarks } from './marks/write';
import { problems, Foreseen } from './problems';
import type { Result } from './result';
import { inExcel } from './run';
import { freeSheetName } from './sheet-name';

export const MERGED_SHEET = '合并汇总表';
const MERGED_NAME = '_wxhb_merged';
const TITLE_ROW = 1;
const HEADER_ROW = 2;
/** Points, for columns the scheme says nothing about. */
const PLAIN_WIDTH = 90;
const POINTS_A_CHARACTER = 6;

export interface MergeDone {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Rows on the sheet, and files whose rows of an earlier merge were replaced. */
  readonly rows: number;
  readonly replaced: readonly string[];
}

/** The visible sheets of the open workbook that the clerk made: what can be merged without opening a file. */
export function readOpenSheets(): Promise<Result<readonly Grid[]>> {
  return inExcel(async (context) => {
    const facts = await allFacts(context);
    const merged = await findMerged(context, facts);
    const grids: Grid[] = [];
    for (const one of facts) {
      if (one.visible && one.used && !one.isOwn && one !== merged)
        grids.push(await readGrid(context, one, one.used, {}));
    }
    return grids;
  });
}

/**
 * Puts the tables of `reads` into the sheet 合并汇总表, which is made or, where there is one from an earlier merge, brought up
 * to date: rows of the same files are replaced, all others stay as the clerk left them. All cells are text.
 */
export function writeMerged(
  scheme: Scheme,
  tableId: string,
  reads: readonly SourceRead[],
): Promise<Result<MergeDone>> {
  return inExcel(async (context) => {
    const facts = await allFacts(context);
    const old = await findMerged(context, facts);
    if (old?.isProtected) throw new Foreseen(problems.protectedMarks(old.name));
    const present = old?.used ? presentOf(await readGrid(context, old, old.used, {})) : null;
    const merged = mergeTables(scheme, tableId, reads, present);
    if (old) {
      removeMarks(context, old);
      context.workbook.worksheets.getItem(old.id).getRange().clear('Contents');
      await context.sync();
    }
    const sheet = old ? context.workbook.worksheets.getItem(old.id) : addSheet(context, facts);
    await writeRows(context, sheet, scheme, tableId, merged);
    sheet.activate();
    sheet.load('id,name');
    await context.sync();
    return {
      sheetId: sheet.id,
      sheetName: sheet.name,
      rows: merged.rows.length,
      replaced: replacedFiles(present, reads),
    };
  });
}

async function allFacts(context: Excel.RequestContext): Promise<SheetFacts[]> {
  const asked = askSheets(context);
  await context.sync();
  return readFacts(context, asked().sheets);
}

async function findMerged(
  context: Excel.RequestContext,
  facts: readonly SheetFacts[],
): Promise<SheetFacts | undefined> {
  const asked = facts.map((one) => {
    const name = context.workbook.worksheets.getItem(one.id).names.getItemOrNullObject(MERGED_NAME);
    name.load('name');
    return { one, name };
  });
  await context.sync();
  return asked.find(({ name }) => !name.isNullObject)?.one;
}

function addSheet(context: Excel.RequestContext, facts: readonly SheetFacts[]): Excel.Worksheet {
  const name = freeSheetName(
    MERGED_SHEET,
    facts.map((one) => one.name),
  );
  const sheet = context.workbook.worksheets.add(name);
  sheet.names.add(MERGED_NAME, sheet.getRange('A1')).visible = false;
  return sheet;
}

/** What an earlier merge left, with whatever the clerk changed since; null where its header is gone. */
function presentOf({ values }: Grid): Merged | null {
  const at = values.findIndex((row) => row.includes(SOURCE_FILE));
  const headers = values[at]?.map(plain);
  if (!headers) return null;
  const rows = values.slice(at + 1).filter((row) => row.some((value) => value !== null));
  return { headers, rows: rows.map((row) => row.map(plain)) };
}

function plain(value: CellValue): string {
  return value === null ? '' : String(value);
}

function replacedFiles(present: Merged | null, reads: readonly SourceRead[]): string[] {
  const column = present?.headers.indexOf(SOURCE_FILE) ?? -1;
  const before = new Set(present?.rows.map((row) => row[column]));
  return [...new Set(reads.map(({ file }) => file))].filter((file) => before.has(file));
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  scheme: Scheme,
  tableId: string,
  { headers, rows }: Merged,
): Promise<void> {
  const { title, columns } = tableConfigOf(scheme, tableId);
  const body = sheet.getRangeByIndexes(TITLE_ROW - 1, 0, rows.length + HEADER_ROW, headers.length);
  // As text before anything is written, so that "=" is no formula and a long number keeps its digits.
  setNumberFormat(body, '@');
  sheet.getRange('A1').values = [[`${title}（合并）`]];
  const widths = new Map(columns.map(({ header, width }) => [header, width * POINTS_A_CHARACTER]));
  headers.forEach((header, at) => {
    const column = sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn();
    column.format.columnWidth = at === 0 ? 40 : (widths.get(header) ?? PLAIN_WIDTH);
  });
  for (const { start, rows: part } of chunksToWrite([headers, ...rows])) {
    sheet.getRangeByIndexes(HEADER_ROW - 1 + start, 0, part.length, headers.length).values = part.map(
      (row) => [...row],
    );
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    await context.sync();
  }
  const header = sheet.getRangeByIndexes(HEADER_ROW - 1, 0, 1, headers.length);
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.fill.color = '#E2E8F0';
  sheet.getRange('A1').format.font.bold = true;
  sheet.freezePanes.freezeRows(HEADER_ROW);
}
