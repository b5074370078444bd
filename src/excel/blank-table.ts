import { ownOptions, tableConfigOf } from '../core/check/rules';
import type { ColumnConfig, Scheme, TableConfig } from '../core/scheme/schema';
import { drawGrid } from './grid-lines';
import { askSheets, setNumberFormat } from './book';
import { MAX_SHEET_NAME } from './limits';
import type { Result } from './result';
import { inExcel } from './run';

export interface BlankTable {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** Fields whose digits Excel would spoil as numbers. */
const DIGITS = new Set(['phone', 'contactPhone', 'idNumber', 'postcode']);
/** Excel takes no longer list typed into a validation ("Excel specifications and limits"). */
const LONGEST_LIST = 255;

/**
 * Adds a fresh sheet with an empty table as the scheme's notice has it and shows it: title, lines to fill in above,
 * header, `rows` numbered rows with drop-downs and limits, note. Optional columns are left out.
 */
export function makeBlankTable(scheme: Scheme, tableId: string, rows: number): Promise<Result<BlankTable>> {
  return inExcel(async (context) => {
    const asked = askSheets(context);
    await context.sync();
    const config = tableConfigOf(scheme, tableId);
    const taken = asked().sheets.map(({ name }) => name);
    const sheet = context.workbook.worksheets.add(freeName(config, taken));
    sheet.load('id,name');
    layOut(sheet, scheme, config, rows);
    sheet.activate();
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name };
  });
}

function attachment({ clause }: TableConfig): string {
  return /^附件\s*\d*/.exec(clause.section)?.[0] ?? '';
}

/** "附件2 申报汇总表", cut to what Excel allows; numbered when the workbook has such a sheet already. */
function freeName(config: TableConfig, taken: readonly string[]): string {
  const plain = `${attachment(config)} ${config.name}`.replace(/[:\\/?*[\]]/g, ' ').trim();
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const named = (tail: string): string =>
    plain.slice(0, MAX_SHEET_NAME - tail.length).replace(/^'|'$/g, '') + tail;
  let name = named('');
  for (let number = 2; known.has(name.toLowerCase()); number++) name = named(`(${number})`);
  return name;
}

function layOut(sheet: Excel.Worksheet, scheme: Scheme, config: TableConfig, count: number): void {
  const columns = config.columns.filter((column) => column.expected);
  const width = columns.length;
  const across = (row: number, text: string): Excel.Range => {
    const range = sheet.getRangeByIndexes(row, 0, 1, width);
    range.merge();
    range.getCell(0, 0).values = [[text]];
    range.format.verticalAlignment = 'Center';
    return range;
  };

  let row = 0;
  const label = attachment(config);
  if (label) across(row++, label);
  const title = across(row++, config.title);
  title.format.horizontalAlignment = widthOf(columns) > SCREEN ? 'Left' : 'Center';
  title.format.font.bold = true;
  title.format.font.size = 16;
  title.format.rowHeight = 32;
  if (config.preamble.length > 0) writePreamble(sheet, row++, config, columns);

  const header = sheet.getRangeByIndexes(row, 0, 1, width);
  header.values = [columns.map((column) => column.header)];
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
  header.format.horizontalAlignment = 'Center';
  const body = sheet.getRangeByIndexes(row + 1, 0, count, width);
  for (const range of [header, body]) {
    range.format.wrapText = true;
    range.format.verticalAlignment = 'Center';
    drawGrid(range);
  }
  columns.forEach((column, index) => {
    const cells = sheet.getRangeByIndexes(row + 1, index, count, 1);
    cells.format.columnWidth = pointsOf(column.width);
    if (column.field === 'serial') cells.values = Array.from({ length: count }, (_, at) => [at + 1]);
    if (column.width <= 14) cells.format.horizontalAlignment = 'Center';
    if (DIGITS.has(column.field) || column.input === 'date') setNumberFormat(cells, '@');
    limitInput(cells, column, scheme, config);
  });
  if (config.note) across(row + count + 1, `注：${config.note}`).format.wrapText = true;
  sheet.freezePanes.freezeRows(row + 1);
  setPrint(sheet);
}

/** Wider tables show only a part of themselves when opened; a title in their middle would be out of sight. */
const SCREEN = 250;

const widthOf = (columns: readonly ColumnConfig[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** The labels side by side, each with room behind it for what is to be filled in. */
function writePreamble(
  sheet: Excel.Worksheet,
  row: number,
  config: TableConfig,
  columns: readonly ColumnConfig[],
): void {
  const shown = config.preamble.slice(0, columns.length);
  const starts = sharesOf(columns, shown.length);
  shown.forEach(({ labels }, index) => {
    const from = starts[index]!;
    const count = (starts[index + 1] ?? columns.length) - from;
    const range = sheet.getRangeByIndexes(row, from, 1, count);
    if (count > 1) range.merge();
    range.getCell(0, 0).values = [[`${labels[0]}：`]];
  });
}

/** The first columns of `count` neighbouring parts that are about equally wide; at most one part a column. */
function sharesOf(columns: readonly ColumnConfig[], count: number): number[] {
  const share = widthOf(columns) / count;
  const starts = [0];
  for (let at = 1; at < columns.length && starts.length < count; at++) {
    const isLastChance = columns.length - at === count - starts.length;
    const middle = widthOf(columns.slice(0, at)) + columns[at]!.width / 2;
    if (isLastChance || middle >= starts.length * share) starts.push(at);
  }
  return starts;
}

/** Landscape, as wide as one page. */
function setPrint(sheet: Excel.Worksheet): void {
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.centerHorizontally = true;
}

/** A column of so many characters in points: 7 pixels a character and 5 around, 96 pixels to 72 points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function limitInput(cells: Excel.Range, column: ColumnConfig, scheme: Scheme, config: TableConfig): void {
  const choices = choicesOf(column, scheme, config);
  const source = choices.join(',');
  if (choices.length > 0 && source.length <= LONGEST_LIST && !choices.some((one) => one.includes(','))) {
    cells.dataValidation.rule = { list: { inCellDropDown: true, source } };
    cells.dataValidation.errorAlert = {
      style: 'Stop',
      showAlert: true,
      title: '请从列表中选择',
      message: `只能填：${choices.join('、')}`.slice(0, LONGEST_LIST),
    };
    return;
  }
  const most = longestText(column, config);
  if (most === null) return;
  cells.dataValidation.rule = { textLength: { operator: 'LessThanOrEqualTo', formula1: most } };
  // Excel counts letters and digits one by one, the notice may not, so that the last word is the clerk's.
  cells.dataValidation.errorAlert = {
    style: 'Warning',
    showAlert: true,
    title: '可能超过字数',
    message: `“${bareHeader(column)}”要求 ${most} 字以内。`,
  };
}

function choicesOf({ field, input }: ColumnConfig, scheme: Scheme, config: TableConfig): readonly string[] {
  if (input === 'category') return scheme.categories;
  if (input === 'yesNo') return ['是', '否'];
  const values = optionsFor(config, 'one-of', field)?.['values'];
  return Array.isArray(values) ? values.map(String) : [];
}

/** The hard limit of characters of a column; a limit with 左右 or 约 is none. */
function longestText({ field }: ColumnConfig, config: TableConfig): number | null {
  const options = optionsFor(config, 'max-characters', field);
  const max = options?.['max'];
  return typeof max === 'number' && options?.['about'] !== true ? max : null;
}

function optionsFor(config: TableConfig, kind: string, field: string): Record<string, unknown> | null {
  const rule = config.rules.find(
    (one) => one.rule === kind && !one.off && ownOptions(one)['field'] === field,
  );
  return rule ? ownOptions(rule) : null;
}

function bareHeader({ header }: ColumnConfig): string {
  return header.replace(/[（(].*$/, '').trim() || header;
}
