import type { FeedbackList, RowSource } from '../core/merge/feedback';
import { FEEDBACK_HEADERS, feedbackLists } from '../core/merge/feedback';
import { SOURCE_FILE, SOURCE_ROW, SOURCE_SHEET } from '../core/merge/merge';
import type { CellValue } from '../core/table/grid';
import { askSheets, readFacts, readValues, setNumberFormat } from './book';
import { FEEDBACK_NAME } from './marks/names';
import type { Result } from './result';
import { inExcel } from './run';
import { freeSheetName } from './sheet-name';
import type { CheckReport, TableReport } from './types';

/** Points, by column of `FEEDBACK_HEADERS`. */
const WIDTHS = [130, 80, 35, 180, 90, 75, 260, 200, 220];

/** Each unit's 问题清单. Rows of a merged table are told as file, sheet and row they came from. */
export function readFeedback(report: CheckReport): Promise<Result<readonly FeedbackList[]>> {
  return inExcel(async (context) => {
    const tables = [];
    for (const table of report.tables) tables.push({ ...table, sources: await readSources(context, table) });
    return feedbackLists(report.scheme, tables);
  });
}

/** Makes one sheet a unit, replacing those made before; gives their names. They go with `clearMarks`. */
export function writeFeedbackSheets(lists: readonly FeedbackList[]): Promise<Result<readonly string[]>> {
  return inExcel(async (context) => {
    const asked = askSheets(context);
    await context.sync();
    const facts = await readFacts(context, asked().sheets);
    const old = await findOld(
      context,
      facts.filter(({ isOwn }) => isOwn).map(({ id }) => id),
    );
    for (const id of old) context.workbook.worksheets.getItem(id).delete();
    const names = facts.filter(({ id }) => !old.includes(id)).map(({ name }) => name);
    const made: string[] = [];
    for (const list of lists) {
      const name = freeSheetName(`反馈-${list.unit}`, [...names, ...made]);
      made.push(name);
      layOut(context.workbook.worksheets.add(name), list);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a sheet a batch keeps below what one may carry
      await context.sync();
    }
    return made;
  });
}

async function findOld(context: Excel.RequestContext, ids: readonly string[]): Promise<string[]> {
  const asked = ids.map((id) => {
    const name = context.workbook.worksheets.getItem(id).names.getItemOrNullObject(FEEDBACK_NAME);
    name.load('name');
    return { id, name };
  });
  await context.sync();
  return asked.filter(({ name }) => !name.isNullObject).map(({ id }) => id);
}

function layOut(sheet: Excel.Worksheet, { unit, rows }: FeedbackList): void {
  sheet.names.add(FEEDBACK_NAME, sheet.getRange('A1')).visible = false;
  const cells = [FEEDBACK_HEADERS, ...rows];
  WIDTHS.forEach((width, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  const body = sheet.getRangeByIndexes(1, 0, cells.length, FEEDBACK_HEADERS.length);
  setNumberFormat(body, '@');
  body.values = cells.map((row) => [...row]);
  body.format.wrapText = true;
  body.format.verticalAlignment = 'Top';
  sheet.getRange('A1').values = [[`${unit}：问题清单（${rows.length} 条）`]];
  sheet.getRange('A1').format.font.bold = true;
  const header = sheet.getRangeByIndexes(1, 0, 1, FEEDBACK_HEADERS.length);
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
}

/** Where the rows of a merged table came from, by sheet row; empty for any other table. */
async function readSources(
  context: Excel.RequestContext,
  { sheetId, table }: TableReport,
): Promise<ReadonlyMap<number, RowSource>> {
  const columnOf = (header: string): number | undefined =>
    table.columns.find((one) => one.header === header)?.column;
  const [file, sheet, row] = [SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW].map(columnOf);
  if (file === undefined || sheet === undefined || row === undefined) return new Map();
  const firstRow = table.header.last + 1;
  const { firstColumn, lastColumn, lastRow } = table;
  const values = await readValues(context, sheetId, { firstRow, lastRow, firstColumn, lastColumn });
  const text = (cells: readonly CellValue[] | undefined, column: number): string =>
    String(cells?.[column - firstColumn] ?? '');
  return new Map(
    table.lines.map((line) => {
      const cells = values[line - firstRow];
      return [line, { file: text(cells, file), sheet: text(cells, sheet), row: text(cells, row) }];
    }),
  );
}
