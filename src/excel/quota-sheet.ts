import { columnLetters } from '../core/table/grid';
import type { SheetFacts, SheetRef } from './book';
import { askSheets, readFacts, setNumberFormat } from './book';
import { chunksToWrite } from './limits';
import { QUOTA_NAME } from './marks/names';
import { Foreseen } from './problems';
import { readBody } from './quota/bodies';
import type { DetailColumns, DetailTable, Lookups } from './quota/detail';
import { HEADER_ROW, SPARE_ROWS, detailColumns, detailHeaders, detailRows, safeText } from './quota/detail';
import type { Lookup } from './quota/row-formulas';
import type { Dictionary } from './quota/dictionary';
import {
  categoriesOf,
  countsByCategory,
  countsByGroup,
  groupsOf,
  readingsOf,
  shareFields,
  unitsInside,
  unitsOf,
} from './quota/dictionary';
import { FIGURE_HEADERS, FIRST_FIGURE, figureRow } from './quota/figures';
import type { QuotaSheetCheck } from './quota/verify';
import { verifyFigures } from './quota/verify';
import type { Result } from './result';
import { inExcel } from './run';
import { freeSheetName } from './sheet-name';
import type { CheckReport, TableReport } from './types';

export type { QuotaSheetCheck, QuotaMismatch } from './quota/verify';

export const QUOTA_SHEET = '配额核算';

/** Above so many rows the formulas would slow Excel down. */
const MOST_ROWS = 3000;
/** Points, of the figures' columns. */
const WIDTHS = [170, 130, 110, 50, 50, 50, 45, 45, 60, 45, 330, 150] as const;
const DICTIONARY_GAP = 1;

/**
 * Makes the sheet 配额核算 anew: every figure of the report as a live formula over the tables and their 核查结论, a
 * chart, and below the sheet's right the details they count. Then reads the formulas' values and holds them against
 * the report's own figures. The sheet goes with `clearMarks`.
 */
export function writeQuotaSheet(report: CheckReport): Promise<Result<QuotaSheetCheck>> {
  return inExcel(async (context) => {
    if (report.quotas.length === 0) throw new Foreseen(noQuotas(report.scheme.shortName));
    const asked = askSheets(context);
    await context.sync();
    const { sheets } = asked();
    const facts = await readFacts(context, sheets);
    const places = detailPlaces(report, facts);
    const rows = places.reduce((sum, one) => sum + one.lastRow - one.report.table.header.last, 0);
    if (rows > MOST_ROWS) throw new Foreseen(tooManyRows());
    const tables: DetailTable[] = [];
    for (const place of places)
      tables.push({ ...place, body: await readBody(context, place.report, place.lastRow) });
    await removeOld(context, sheets);
    const sheet = addSheet(context, sheets);
    await fill(context, sheet, report, tables);
    await context.sync();
    context.workbook.application.calculate('Recalculate');
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
    return verifyFigures(context, sheet, report);
  });
}

/**
 * Holds the values on the sheet 配额核算 against the report's figures and notes on the sheet where they differ; null when
 * there is no such sheet.
 */
export function verifyQuotaSheet(report: CheckReport): Promise<Result<QuotaSheetCheck | null>> {
  return inExcel(async (context) => {
    const asked = askSheets(context);
    await context.sync();
    const own = await findOwn(context, asked().sheets);
    return own ? verifyFigures(context, own, report) : null;
  });
}

const noQuotas = (scheme: string) => ({
  code: 'noQuotas',
  message: `${scheme}的通知没有规定名额或比例，不需要配额核算表。`,
});
const tooManyRows = () => ({
  code: 'tooManyRows',
  message: `表格行数较多，公式会拖慢 Excel，没有生成“${QUOTA_SHEET}”。请直接看窗格里的数字。`,
});

async function findOwn(
  context: Excel.RequestContext,
  sheets: readonly SheetRef[],
): Promise<Excel.Worksheet | null> {
  const asked = sheets.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const name = sheet.names.getItemOrNullObject(QUOTA_NAME);
    name.load('name');
    return { sheet, name };
  });
  await context.sync();
  return asked.find(({ name }) => !name.isNullObject)?.sheet ?? null;
}

async function removeOld(context: Excel.RequestContext, sheets: readonly SheetRef[]): Promise<void> {
  const old = await findOwn(context, sheets);
  old?.delete();
  await context.sync();
}

function addSheet(context: Excel.RequestContext, sheets: readonly SheetRef[]): Excel.Worksheet {
  const others = sheets.filter(({ name }) => name !== QUOTA_SHEET);
  const sheet = context.workbook.worksheets.add(
    freeSheetName(
      QUOTA_SHEET,
      others.map(({ name }) => name),
    ),
  );
  sheet.names.add(QUOTA_NAME, sheet.getRange('A1')).visible = false;
  return sheet;
}

/** Each table with its column 核查结论 and room for rows added at its end, up to where the next table begins. */
function detailPlaces({ tables }: CheckReport, facts: readonly SheetFacts[]): Omit<DetailTable, 'body'>[] {
  return tables.map((report) => {
    const { table, sheetId } = report;
    const marks = facts.find(({ id }) => id === sheetId)?.marks ?? [];
    const verdict = marks.find(
      ({ kind, area }) =>
        kind === 'verdict' && area?.firstRow === table.header.last && area.firstColumn > table.lastColumn,
    );
    const below = tables.filter((one) => one.sheetId === sheetId && one.table.header.first > table.lastRow);
    const end = Math.min(...below.map((one) => one.table.header.first - 1), table.lastRow + SPARE_ROWS);
    return {
      report,
      verdictColumn: verdict?.area?.firstColumn ?? null,
      lastRow: end,
      below: rangeBelow(report, end, facts),
    };
  });
}

/** The project column below the formulas' reach, where nothing stands as yet; null where something does. */
function rangeBelow(
  { table, sheetId }: TableReport,
  end: number,
  facts: readonly SheetFacts[],
): string | null {
  const column = columnLetters(table.columnOf['projectName'] ?? table.firstColumn);
  const used = facts.find(({ id }) => id === sheetId)?.used;
  if (used && used.lastRow > end) return null;
  return `'${table.sheet.replaceAll("'", "''")}'!$${column}$${end + 1}:$${column}$${end + MOST_ROWS}`;
}

async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: CheckReport,
  tables: readonly DetailTable[],
): Promise<void> {
  const { scheme, quotas } = report;
  const columns = detailColumns(scheme);
  const lookups = writeDictionaries(sheet, report, tables, columns.next + DICTIONARY_GAP);
  const details: string[][] = [];
  for (const table of tables)
    details.push(...detailRows(scheme, table, columns, lookups, FIRST_FIGURE + details.length));
  const lastRow = HEADER_ROW + Math.max(1, details.length);
  const figures = quotas.map((figure, at) =>
    figureRow(scheme, figure, columns, FIRST_FIGURE, lastRow, FIRST_FIGURE + at),
  );
  writeHeads(sheet, report);
  const told = warningFormula(report, tables, columns, lastRow);
  if (told !== '') put(sheet, HEADER_ROW - 1, 'A', [[told]]);
  put(sheet, HEADER_ROW, 'A', [[...FIGURE_HEADERS], ...figures]);
  const first = columns.sheet;
  put(sheet, HEADER_ROW, first, [detailHeaders(scheme)]);
  for (const chunk of chunksToWrite(details)) {
    put(sheet, FIRST_FIGURE + chunk.start, first, chunk.rows);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    await context.sync();
  }
  format(sheet, figures.length, columns);
  addChart(sheet, report, FIRST_FIGURE + figures.length + 1);
}

function put(
  sheet: Excel.Worksheet,
  row: number,
  column: string,
  cells: readonly (readonly string[])[],
): void {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  const range = sheet.getRange(`${column}${row}`).getResizedRange(cells.length - 1, width - 1);
  range.formulas = cells.map((row) => [...row]);
}

function writeHeads(sheet: Excel.Worksheet, { scheme }: CheckReport): void {
  put(sheet, 1, 'A', [[`配额核算（${scheme.shortName}）`]]);
  put(sheet, 2, 'A', [
    [
      '本表由公式计算：汇总表增行、改数、排序后自动更新。新增的行在重新核查之前按符合条件计。点窗格里的“清除标记”会删去本表。',
    ],
  ]);
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRange('A1').format.font.size = 14;
  sheet.getRange(`A${HEADER_ROW - 1}`).format.font.color = '#B10E1C';
}

/** Says on the sheet itself what its formulas do not take in: rows beyond their reach, units without figures. */
function warningFormula(
  { scheme, quotas }: CheckReport,
  tables: readonly DetailTable[],
  columns: DetailColumns,
  lastRow: number,
): string {
  const again = '请打开窗格重新核查，再重新生成本表。';
  const beyond = tables.flatMap(({ below }) => (below ? [`COUNTA(${below})`] : [])).join('+');
  const range = (column: string): string => `$${column}$${FIRST_FIGURE}:$${column}$${lastRow}`;
  const named = `$A$${FIRST_FIGURE}:$A$${HEADER_ROW + quotas.length}`;
  const isListed = scheme.quotas.some(
    (quota) => quota.per.startsWith('unit') && !(quota.kind === 'count' && quota.onlyBound),
  );
  const strange = `SUMPRODUCT((${range(columns.isEntry)}=1)*ISNA(MATCH(${range(columns.unit)},${named},0)))`;
  const units = isListed
    ? `IF(${strange}>0,"注意：有 "&${strange}&" 项的申报单位不在下面的单位里，没有计入。${again}","")`
    : '""';
  if (beyond === '' && !isListed) return '';
  return beyond === ''
    ? `=${units}`
    : `=IF(${beyond}>0,"注意：汇总表增加的行超出了公式的范围。${again}",${units})`;
}

function writeDictionaries(
  sheet: Excel.Worksheet,
  report: CheckReport,
  details: readonly DetailTable[],
  firstColumn: number,
): Lookups {
  const { scheme, tables } = report;
  let column = firstColumn;
  const write = (title: string, dictionary: Dictionary): Lookup => {
    const [wordings, meanings] = [columnLetters(column), columnLetters(column + 1)];
    column += 2;
    const rows = [...dictionary].map(([wording, meaning]) => [safeText(wording), safeText(meaning)]);
    if (rows.length === 0) rows.push(['', '']);
    // As text, so that "1" stays the text a formula looks up.
    setNumberFormat(sheet.getRange(`${wordings}${FIRST_FIGURE}:${meanings}${HEADER_ROW + rows.length}`), '@');
    put(sheet, HEADER_ROW, wordings, [[`${title}的写法`, '读作']]);
    const body = sheet.getRange(`${wordings}${FIRST_FIGURE}:${meanings}${HEADER_ROW + rows.length}`);
    body.values = rows;
    const range = (letters: string): string =>
      `$${letters}$${FIRST_FIGURE}:$${letters}$${HEADER_ROW + rows.length}`;
    return { wordings: range(wordings), meanings: range(meanings) };
  };
  const units = unitsOf(
    report,
    details.map(({ body }) => body.loneLines),
  );
  const others = details.flatMap(({ body }) => body.otherKeys);
  return {
    units: write('单位', units),
    unitsInside: write('单位名称', unitsInside(report)),
    others: write('不计的行', new Map(others.map((key) => [key, '不计']))),
    groups: countsByGroup(scheme) ? write('单位类别', groupsOf(report, units)) : null,
    categories: countsByCategory(scheme) ? write('类别', categoriesOf(scheme, tables)) : null,
    readings: Object.fromEntries(
      shareFields(scheme).map((field) => [
        field,
        write(field === 'ownership' ? '是否非公' : '栏目', readingsOf(field, tables)),
      ]),
    ),
  };
}

function format(sheet: Excel.Worksheet, figures: number, columns: DetailColumns): void {
  WIDTHS.forEach((width, at) => {
    sheet.getRange(`${columnLetters(at + 1)}1`).getEntireColumn().format.columnWidth = width;
  });
  const header = sheet.getRange(`A${HEADER_ROW}:L${HEADER_ROW}`);
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
  sheet.getRange(`${columns.sheet}${HEADER_ROW}`).getEntireRow().format.font.bold = true;
  setNumberFormat(sheet.getRange(`F${FIRST_FIGURE}:F${HEADER_ROW + figures}`), '0.0%');
  sheet.getRange(`K${FIRST_FIGURE}:L${HEADER_ROW + figures}`).format.wrapText = true;
  sheet.freezePanes.freezeRows(HEADER_ROW);
}

/** A chart of what was submitted against what is asked, over a small block of its own. */
function addChart(sheet: Excel.Worksheet, { quotas }: CheckReport, top: number): void {
  const rows = quotas.flatMap((figure, at) => {
    const row = FIRST_FIGURE + at;
    if (figure.basis !== 'submitted' || figure.met === null) return [];
    return [[`=A${row}&" "&B${row}`, `=D${row}`, `=IF(G${row}="",H${row},G${row})`]];
  });
  if (rows.length === 0) return;
  put(sheet, top, 'A', [['图中数据（按报送）', '计入数', '要求'], ...rows]);
  const source = sheet.getRange(`A${top}:C${top + rows.length}`);
  const chart = sheet.charts.add('ColumnClustered', source, 'Columns');
  chart.title.text = '各单位计入数与要求';
  chart.setPosition(`E${top}`, `K${top + 16}`);
}
