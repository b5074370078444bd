import { describe } from '../core/check/describe';
import { cellAddress } from '../core/table/grid';
import type { Finding } from '../core/findings';
import { fieldWord } from '../core/fields';
import type { SheetRef } from './book';
import { askSheets, readFacts, setNumberFormat } from './book';
import { lineOfRow, rowOfCell } from './cells';
import { chunksToWrite } from './limits';
import { DECISION_WORDS, LEVEL_WORDS } from './marks/labels';
import { LIST_NAME } from './marks/names';
import type { Result } from './result';
import { inExcel } from './run';
import type { TableReport } from './types';

export const LIST_SHEET = '问题清单';

const HEADERS = [
  '工作表',
  '单元格',
  '申报单位',
  '项目名称',
  '栏目',
  '结论',
  '问题',
  '依据',
  '怎么改',
  '处理情况',
] as const;
/** Points. */
const WIDTHS = [90, 60, 110, 180, 90, 75, 260, 200, 260, 120] as const;
const LINK_COLUMN = 1;

/**
 * Puts the sheet 问题清单 in the state the reports give: made, filled anew, or taken away when there is nothing to list.
 * `own` is the list of an earlier check. Queued and, unless too much for one batch, not yet synced.
 */
export async function writeIssues(
  context: Excel.RequestContext,
  reports: readonly TableReport[],
  own: SheetRef | null,
  sheets: readonly SheetRef[],
): Promise<void> {
  const rows = reports.flatMap((report) => [
    ...report.findings.map((finding) => rowOf(report, finding)),
    ...skippedRows(report),
  ]);
  const existing = own ? context.workbook.worksheets.getItem(own.id) : null;
  if (rows.length === 0) {
    existing?.delete();
    return;
  }
  existing?.getRange().clear('All');
  const sheet = existing ?? addSheet(context, sheets);
  layOut(sheet, rows.length);
  let isFirst = true;
  for (const chunk of chunksToWrite([[...HEADERS], ...rows])) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    if (!isFirst) await context.sync();
    isFirst = false;
    fill(sheet, chunk.start, chunk.rows);
  }
}

function addSheet(context: Excel.RequestContext, sheets: readonly SheetRef[]): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(freeName(sheets));
  sheet.names.add(LIST_NAME, sheet.getRange('A1')).visible = false;
  return sheet;
}

function freeName(sheets: readonly SheetRef[]): string {
  const taken = new Set(sheets.map(({ name }) => name));
  if (!taken.has(LIST_SHEET)) return LIST_SHEET;
  let number = 2;
  while (taken.has(`${LIST_SHEET}(${number})`)) number++;
  return `${LIST_SHEET}(${number})`;
}

function layOut(sheet: Excel.Worksheet, count: number): void {
  WIDTHS.forEach((width, column) => {
    const range = sheet.getRangeByIndexes(0, column, count + 1, 1);
    range.format.columnWidth = width;
    range.format.verticalAlignment = 'Top';
    // As text, so that nothing a clerk typed is taken for a formula, a number or a date here.
    setNumberFormat(range, column === LINK_COLUMN ? 'General' : '@');
    range.format.wrapText = column !== LINK_COLUMN;
  });
  const header = sheet.getRangeByIndexes(0, 0, 1, HEADERS.length);
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
  sheet.freezePanes.freezeRows(1);
}

function fill(sheet: Excel.Worksheet, start: number, rows: readonly (readonly string[])[]): void {
  const part = (column: number, width: number): Excel.Range =>
    sheet.getRangeByIndexes(start, column, rows.length, width);
  const right = LINK_COLUMN + 1;
  part(0, LINK_COLUMN).values = rows.map((row) => row.slice(0, LINK_COLUMN));
  part(LINK_COLUMN, 1).formulas = rows.map((row) => row.slice(LINK_COLUMN, right));
  part(right, HEADERS.length - right).values = rows.map((row) => row.slice(right));
}

function rowOf(report: TableReport, finding: Finding): readonly string[] {
  const { text, why, advice } = describe(finding);
  const { table, decisions } = report;
  const line = lineOfRow(table, rowOfCell(finding.cell));
  const entry = table.entries[table.entryOfLine[line] ?? -1];
  const decision = decisions.get(finding);
  return [
    report.sheetName,
    linkTo(report.sheetName, finding.cell),
    entry?.submittingUnit ?? '',
    String((entry && table.values['projectName']?.[entry.firstLine]) ?? ''),
    fieldWord(finding.field),
    LEVEL_WORDS[finding.level],
    text,
    why,
    advice,
    decision ? `${DECISION_WORDS[decision.kind]}：${decision.reason}` : '',
  ];
}

/** What was not checked for want of a column, a row for each column: a 合格 beside such a table says nothing about it. */
function skippedRows({ sheetName, table, skipped }: TableReport): (readonly string[])[] {
  const titles = new Map<string, Set<string>>();
  for (const { title, missing } of skipped) {
    const columns = missing.map((header) => header.replace(/\s+/g, '')).join('、');
    titles.set(columns, (titles.get(columns) ?? new Set()).add(title));
  }
  return [...titles].map(([columns, rules]) => [
    sheetName,
    linkTo(sheetName, cellAddress(table.header.last, table.firstColumn)),
    '',
    '',
    columns,
    '未核查',
    `表中没有这一栏，以下规定没有核查：${[...rules].join('、')}`,
    '',
    '请补上这一栏后再核查；表中已有而没有认出的，请在窗格的识别结果里指定',
    '',
  ]);
}

function linkTo(sheetName: string, cell: string): string {
  const target = `#'${sheetName.replaceAll("'", "''")}'!${cell}`;
  return `=HYPERLINK("${target.replaceAll('"', '""')}","${cell}")`;
}

/** Writes the list anew after edits; does nothing when the clerk has taken it away. */
export function refreshIssues(reports: readonly TableReport[]): Promise<Result<void>> {
  return inExcel(async (context) => {
    const asked = askSheets(context);
    await context.sync();
    const { sheets } = asked();
    const own = (await readFacts(context, sheets)).find(({ isIssueList }) => isIssueList);
    if (!own) return;
    await writeIssues(context, reports, own, sheets);
    await context.sync();
  });
}
