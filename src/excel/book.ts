/* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load, office-addins/load-object-before-read -- requests are queued in one function and read in another, after the caller's sync */
import type { Area, CellValue, Grid } from '../core/table/grid';
import { FIRST_CHUNK_ROWS, rowsPerRead, wireBytes } from './limits';
import type { MarkColumn } from './marks/names';
import { LIST_NAME, isOwnSheetName, readMarkName } from './marks/names';
import { isOwnRule } from './marks/rules';
import { Foreseen, problems } from './problems';
import type { Pace } from './run';
import { pause } from './run';

export interface SheetRef {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** A table made by Insert > Table (Ctrl+T). `area` takes in its header row and total row. */
export interface ListObject {
  readonly id: string;
  readonly area: Area;
  readonly hasHeader: boolean;
}

/** The filter arrows of a sheet; a Ctrl+T table has its own. */
export interface SheetFilter {
  readonly area: Area;
  /** Whether rows of the area are hidden, by the filter or by hand. */
  readonly hidesRows: boolean;
  /** One entry a column of the area; null where the column is not filtered. */
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/** What stands in a sheet besides cell values. */
export interface SheetFacts extends SheetRef {
  /** The cells that hold values; null for a blank sheet. Blank formatted cells below and beside do not count. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly listObjects: readonly ListObject[];
  readonly filter: SheetFilter | null;
  /** Our mark columns in this sheet. `area` is null when the clerk deleted the column. */
  readonly marks: readonly MarkColumn[];
  /** Ids of our conditional formats in this sheet. */
  readonly rules: readonly string[];
  /** true for the sheet 问题清单 we made. */
  readonly isIssueList: boolean;
  /** true for every sheet we made (问题清单, 配额核算, 反馈清单). */
  readonly isOwn: boolean;
}

export interface Sheets {
  readonly sheets: readonly SheetRef[];
  readonly activeId: string;
}

/** Asks for all sheets of the workbook and which one is active; call the answer after the next sync. */
export function askSheets(context: Excel.RequestContext): () => Sheets {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  const active = sheets.getActiveWorksheet();
  active.load('id');
  return () => ({
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' })),
    activeId: active.id,
  });
}

export const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf(range: Excel.Range): Area {
  return {
    firstRow: range.rowIndex + 1,
    lastRow: range.rowIndex + range.rowCount,
    firstColumn: range.columnIndex + 1,
    lastColumn: range.columnIndex + range.columnCount,
  };
}

/** The range of an area (1-based, ends included) of a sheet. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(
    area.firstRow - 1,
    area.firstColumn - 1,
    area.lastRow - area.firstRow + 1,
    area.lastColumn - area.firstColumn + 1,
  );
}

/** One number format for all cells of a range. Excel takes a single value for the whole range; the types know only arrays. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Asks for everything but the values of sheets; call the answer after the next sync, and its answer after the one after that. */
export function askFacts(context: Excel.RequestContext, refs: readonly SheetRef[]): () => () => SheetFacts[] {
  const asked = refs.map((ref) => askSheetFacts(context, ref));
  return () => {
    const more = asked.map((next) => next());
    return () => more.map((read) => read());
  };
}

/** Reads the facts of sheets: two round trips, however many sheets. */
export async function readFacts(
  context: Excel.RequestContext,
  refs: readonly SheetRef[],
): Promise<SheetFacts[]> {
  const found = askFacts(context, refs);
  await context.sync();
  const read = found();
  await context.sync();
  return read();
}

function askSheetFacts(context: Excel.RequestContext, ref: SheetRef): () => () => SheetFacts {
  const sheet = context.workbook.worksheets.getItem(ref.id);
  const used = sheet.getUsedRangeOrNullObject(true);
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  used.load(AREA);
  sheet.protection.load('protected');
  const marksAsked = askMarks(sheet);
  const filterAsked = askFilter(sheet);
  sheet.tables.load('items/id,items/showHeaders');
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  return () => {
    const merges = used.isNullObject ? null : askMerges(used);
    const marks = marksAsked();
    const filter = filterAsked();
    const listObjects = sheet.tables.items.map(askListObject);
    const rules = formats.items.filter(({ type }) => type === 'Custom');
    for (const { custom } of rules) custom.rule.load('formula');
    return () => ({
      ...ref,
      used: used.isNullObject ? null : areaOf(used),
      merges: merges?.() ?? [],
      isProtected: sheet.protection.protected,
      listObjects: listObjects.map((read) => read()),
      filter: filter(),
      marks: marks(),
      rules: rules.filter(({ custom }) => isOwnRule(custom.rule.formula)).map(({ id }) => id),
      isIssueList: sheet.names.items.some(({ name }) => name === LIST_NAME),
      isOwn: sheet.names.items.some(({ name }) => isOwnSheetName(name)),
    });
  };
}

function askMerges(used: Excel.Range): () => Area[] {
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

/** Asks for our mark columns in a sheet; call the answer after the next sync, and its answer after the one after that. */
export function askMarks(sheet: Excel.Worksheet): () => () => MarkColumn[] {
  sheet.names.load('items/name,items/comment');
  return () => {
    const marks = sheet.names.items.flatMap((item) => askMark(item));
    return () => marks.map((read) => read());
  };
}

function askMark(item: Excel.NamedItem): (() => MarkColumn)[] {
  const mark = readMarkName(item.name, item.comment);
  if (!mark) return [];
  const range = item.getRangeOrNullObject();
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  range.load(AREA);
  return [() => ({ ...mark, area: range.isNullObject ? null : areaOf(range) })];
}

/** Asks for a sheet's filter; call the answer after the next sync, and its answer after the one after that. */
function askFilter(sheet: Excel.Worksheet): () => () => SheetFilter | null {
  const { autoFilter } = sheet;
  const range = autoFilter.getRangeOrNullObject();
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  range.load(AREA);
  return () => {
    if (range.isNullObject) return () => null;
    autoFilter.load('criteria');
    range.load('rowHidden');
    return () => {
      const criteria = autoFilter.criteria.map((one) => (one?.filterOn ? one : null));
      const hidesRows = range.rowHidden !== false || criteria.some((one) => one !== null);
      return { area: areaOf(range), hidesRows, criteria };
    };
  };
}

function askListObject(item: Excel.Table): () => ListObject {
  const range = item.getRange();
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  range.load(AREA);
  return () => ({ id: item.id, area: areaOf(range), hasHeader: item.showHeaders });
}

function plainRow(row: readonly unknown[]): CellValue[] {
  return row.map((value) => (value === '' ? null : (value as CellValue)));
}

/**
 * The values of an area, read in chunks that keep below Excel's limits; one round trip a chunk. Blank cells are null.
 */
export async function readValues(
  context: Excel.RequestContext,
  sheetId: string,
  area: Area,
  pace: Pace = {},
  text = '正在读取',
): Promise<CellValue[][]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const total = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  const rows: CellValue[][] = [];
  let size = FIRST_CHUNK_ROWS;
  let longestRow = 0;
  while (rows.length < total) {
    const firstRow = area.firstRow + rows.length;
    const range = rangeOf(sheet, { ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + size - 1) });
    range.load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    await context.sync();
    // Excel answers null instead of values when a range is too large for it.
    if (range.values === null) throw new Foreseen(problems.tooLarge());
    longestRow = Math.max(longestRow, wireBytes(range.values) / range.values.length);
    for (const row of range.values) rows.push(plainRow(row));
    size = rowsPerRead(longestRow, columns);
    if (total > FIRST_CHUNK_ROWS) await pause(pace, { text, done: rows.length, total });
  }
  return rows;
}

/** The sheet as the clerk knows it: our own mark columns are blanked. The sheet must not be blank. */
export async function readGrid(
  context: Excel.RequestContext,
  facts: SheetFacts,
  used: Area,
  pace: Pace,
): Promise<Grid> {
  const values = await readValues(context, facts.id, used, pace, `正在读取“${facts.name}”`);
  for (const { area } of facts.marks) if (area) blankOut(values, used, area);
  return {
    sheet: facts.name,
    firstRow: used.firstRow,
    firstColumn: used.firstColumn,
    values,
    merges: facts.merges,
  };
}

function blankOut(values: CellValue[][], used: Area, area: Area): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = values[row - used.firstRow];
    if (!cells) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (column - used.firstColumn in cells) cells[column - used.firstColumn] = null;
    }
  }
}
