import type { Grid } from '../../core/table/grid';
import type { SheetFacts } from '../book';
import { rangeOf } from '../book';
import { columnOfCell, rowOfCell } from '../cells';
import { chunksToWrite } from '../limits';
import type { TableReport } from '../types';
import { litCells, litFields, markRows } from './content';
import type { MarkKind, OldWidth } from './names';
import { markComment, markName } from './names';
import type { Place } from './place';
import type { FilterStand } from './filter';
import { narrowFilter, widenFilter } from './filter';
import { addCellRule, addFieldRule, addVerdictRules } from './rules';

/** Points; wide enough for four characters and for a sentence. */
const WIDTHS: Readonly<Record<MarkKind, number>> = { verdict: 80, notes: 360 };

export interface MarkPlan {
  readonly facts: SheetFacts;
  readonly report: TableReport;
  readonly place: Place;
  readonly oldWidths: Readonly<Record<MarkKind, OldWidth>>;
  /** What the sheet was read with. */
  readonly grid: Grid;
  readonly filter: FilterStand;
}

/** Asks for the widths the columns have before us; call the answer after the next sync. */
export function askWidths(
  context: Excel.RequestContext,
  facts: SheetFacts,
  place: Place,
): () => MarkPlan['oldWidths'] {
  const verdict = askWidth(context, facts, place.verdictColumn);
  const notes = askWidth(context, facts, place.notesColumn);
  return () => ({ verdict: verdict(), notes: notes() });
}

function askWidth(context: Excel.RequestContext, facts: SheetFacts, column: number): () => OldWidth {
  // A column that is already ours (for this or another table) has our width now; its record knows the clerk's.
  const ours = facts.marks.find((mark) => mark.area?.firstColumn === column);
  if (ours) return () => ours.oldWidth;
  const { format } = wholeColumn(context.workbook.worksheets.getItem(facts.id), column);
  format.load('columnWidth,useStandardWidth');
  return () => (format.useStandardWidth ? null : format.columnWidth);
}

function wholeColumn(sheet: Excel.Worksheet, column: number): Excel.Range {
  return sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn();
}

/** Writes the marks of one table. Everything goes out in one batch unless it is above what a batch may carry. */
export async function writeMarks(context: Excel.RequestContext, plan: MarkPlan): Promise<void> {
  const { facts, report, place, filter } = plan;
  const sheet = context.workbook.worksheets.getItem(facts.id);
  if (place.how === 'reuse') emptyOldColumns(sheet, place);
  if (place.how === 'listColumns') addListColumns(sheet, place);
  const isInFilter = filter === 'widen' || (filter === 'within' && (place.old?.notes.isInFilter ?? false));
  setUpColumn(sheet, plan, 'verdict', place.verdictColumn, isInFilter);
  setUpColumn(sheet, plan, 'notes', place.notesColumn, isInFilter);
  addRules(sheet, plan);
  let isFirst = true;
  for (const { start, rows } of chunksToWrite(markRows(report))) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    if (!isFirst) await context.sync();
    isFirst = false;
    const area = { firstRow: place.headerRow + start, lastRow: place.headerRow + start + rows.length - 1 };
    columnRange(sheet, place.verdictColumn, area).values = rows.map((row) => [row.verdict]);
    columnRange(sheet, place.notesColumn, area).values = rows.map((row) => [row.notes]);
  }
  // Only now that the columns hold something: Excel may cut a filter's range to what is in use.
  if (filter === 'widen' && facts.filter) widenFilter(sheet, facts.filter, place);
}

function columnRange(
  sheet: Excel.Worksheet,
  column: number,
  rows: { firstRow: number; lastRow: number },
): Excel.Range {
  return rangeOf(sheet, { ...rows, firstColumn: column, lastColumn: column });
}

function emptyOldColumns(sheet: Excel.Worksheet, place: Place): void {
  for (const mark of [place.old?.verdict, place.old?.notes]) {
    if (!mark?.area) continue;
    rangeOf(sheet, mark.area).clear('Contents');
    sheet.names.getItem(mark.name).delete();
  }
}

function addListColumns(sheet: Excel.Worksheet, place: Place): void {
  if (!place.listObject) return;
  const { columns } = sheet.tables.getItem(place.listObject.id);
  columns.add();
  columns.add();
}

function setUpColumn(
  sheet: Excel.Worksheet,
  plan: MarkPlan,
  kind: MarkKind,
  column: number,
  isInFilter: boolean,
): void {
  const { place, oldWidths } = plan;
  const range = columnRange(sheet, column, { firstRow: place.headerRow, lastRow: place.lastRow });
  const name = sheet.names.add(
    markName(kind, place.pair, plan.facts.id),
    range,
    markComment(oldWidths[kind], isInFilter),
  );
  name.visible = false;
  if (place.how !== 'reuse') range.format.columnWidth = WIDTHS[kind];
}

function addRules(sheet: Excel.Worksheet, { report, place, grid }: MarkPlan): void {
  const body = { firstRow: place.headerRow + 1, lastRow: place.lastRow };
  for (const { field, level, column } of litFields(report)) {
    addFieldRule(columnRange(sheet, column, body), field, level, place.notesColumn, body.firstRow);
  }
  addVerdictRules(columnRange(sheet, place.verdictColumn, body), place.verdictColumn, body.firstRow);
  for (const { cell, level } of litCells(report)) {
    const value = grid.values[rowOfCell(cell) - grid.firstRow]?.[columnOfCell(cell) - grid.firstColumn];
    addCellRule(sheet.getRange(cell), cell, String(value ?? ''), level);
  }
}

/** Takes our conditional formats out of a sheet. Queued, not yet synced. */
export function removeRules(context: Excel.RequestContext, facts: SheetFacts): void {
  const formats = context.workbook.worksheets.getItem(facts.id).getRange().conditionalFormats;
  for (const id of facts.rules) formats.getItem(id).delete();
}

/** Takes our columns, names and conditional formats out of a sheet, which then is as it was. Queued, not yet synced. */
export function removeMarks(context: Excel.RequestContext, facts: SheetFacts): void {
  removeRules(context, facts);
  const sheet = context.workbook.worksheets.getItem(facts.id);
  narrowFilter(sheet, facts.filter, facts.marks);
  for (const mark of facts.marks) {
    sheet.names.getItem(mark.name).delete();
    if (!mark.area) continue;
    const { format } = wholeColumn(sheet, mark.area.firstColumn);
    if (mark.oldWidth === null) format.useStandardWidth = true;
    else format.columnWidth = mark.oldWidth;
  }
  // From right to left: deleting a column of a Ctrl+T table moves the cells right of it.
  const areas = facts.marks.flatMap(({ area }) => (area ? [area] : []));
  for (const area of areas.sort((a, b) => b.firstColumn - a.firstColumn)) {
    const list = facts.listObjects.find(
      (item) =>
        item.hasHeader &&
        item.area.firstRow === area.firstRow &&
        item.area.firstColumn <= area.firstColumn &&
        item.area.lastColumn >= area.firstColumn,
    );
    if (list)
      sheet.tables
        .getItem(list.id)
        .columns.getItemAt(area.firstColumn - list.area.firstColumn)
        .delete();
    else rangeOf(sheet, area).clear('Contents');
  }
}
