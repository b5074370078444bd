/** Folder `marks`: writes and removes what a check adds to a sheet, so that clearing leaves it as it was. It never writes into the clerk's own cells. */
import type { Area, Grid } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import type { SheetFacts, SheetRef } from '../book';
import { askSheets, readFacts } from '../book';
import { writeIssues } from '../issues';
import { problemOf, problems } from '../problems';
import type { Problem } from '../result';
import type { TableReport } from '../types';
import { filterAndMarks } from './filter';
import { placeMarks } from './place';
import { verifyUnchanged } from './verify';
import type { MarkPlan } from './write';
import { askWidths, removeMarks, removeRules, writeMarks } from './write';

/** A sheet as read, with the tables found in it. */
export interface SheetTables {
  readonly facts: SheetFacts;
  readonly used: Area;
  readonly grid: Grid;
  readonly tables: readonly Table[];
}

interface Book {
  readonly sheets: readonly SheetRef[];
  readonly all: readonly SheetFacts[];
}

/**
 * Verifies that the sheets still are as read, then writes the marks of all their tables and the list 问题清单. Marks
 * of an earlier check are replaced. Gives the problems of sheets that could not be marked; when the workbook changed
 * meanwhile, nothing is written and 'changed' is thrown. `others` are reports that only the list shall tell.
 */
export async function markSheets(
  context: Excel.RequestContext,
  book: Book,
  read: readonly SheetTables[],
  reports: readonly TableReport[],
  others: readonly TableReport[],
): Promise<Problem[]> {
  const told = read
    .filter(({ facts, tables }) => facts.isProtected && tables.length > 0)
    .map(({ facts }) => problems.protectedSheet(facts.name));
  const writable = await withoutStaleMarks(
    context,
    read.filter(({ facts }) => !facts.isProtected),
  );
  const asked = writable.flatMap((sheet) => askPlans(context, sheet, reports, told));
  await verifyUnchanged(context, writable);
  const plans = asked.map((ask) => ask());
  try {
    for (const { facts } of writable) removeRules(context, facts);
    for (const plan of plans) await writeMarks(context, plan);
    await context.sync();
    told.push(...(await listIssues(context, book, [...others, ...reports])));
  } catch (error) {
    await takeBack(context, writable, error);
    throw error;
  }
  return told;
}

/** Writes the list 问题清单. Where the workbook lets no sheet be added, the marks do without it, and that is told. */
async function listIssues(
  context: Excel.RequestContext,
  book: Book,
  reports: readonly TableReport[],
): Promise<Problem[]> {
  const own = book.all.find(({ isIssueList }) => isIssueList) ?? null;
  try {
    await writeIssues(context, reports, own, book.sheets);
    await context.sync();
    return [];
  } catch (error) {
    if (own || problemOf(error)?.code !== 'protected') throw error;
    return [problems.noList()];
  }
}

/**
 * Marks that cannot be taken over (the clerk deleted one column, the table is gone or moved) are removed first, because
 * removing a column of a Ctrl+T table moves cells.
 */
async function withoutStaleMarks(
  context: Excel.RequestContext,
  sheets: readonly SheetTables[],
): Promise<readonly SheetTables[]> {
  const stale = sheets.filter(({ facts, grid, tables }) => {
    const kept = placeMarks(facts, grid, tables).filter((place) => place?.how === 'reuse').length;
    return facts.marks.length > 2 * kept;
  });
  if (stale.length === 0) return sheets;
  for (const { facts } of stale) removeMarks(context, facts);
  await context.sync();
  const fresh = await readFacts(
    context,
    stale.map(({ facts }) => facts),
  );
  return sheets.map((sheet) => {
    const facts = fresh[stale.indexOf(sheet)];
    return facts ? { ...sheet, facts, used: facts.used ?? sheet.used } : sheet;
  });
}

function askPlans(
  context: Excel.RequestContext,
  { facts, grid, tables }: SheetTables,
  reports: readonly TableReport[],
  told: Problem[],
): (() => MarkPlan)[] {
  return placeMarks(facts, grid, tables).flatMap((place, index) => {
    const report = reports.find(({ table }) => table === tables[index]);
    if (!place) told.push(problems.noRoom(facts.name));
    if (!place || !report) return [];
    const filter = filterAndMarks(facts.filter, report.table, place);
    if (filter === 'apart') told.push(problems.filterApart(facts.name));
    const widths = askWidths(context, facts, place);
    return [() => ({ facts, report, place, grid, filter, oldWidths: widths() })];
  });
}

/** Neither marks nor a list written in part may stay. */
async function takeBack(
  context: Excel.RequestContext,
  sheets: readonly SheetTables[],
  cause: unknown,
): Promise<void> {
  try {
    const asked = askSheets(context);
    await context.sync();
    const marked = new Set(sheets.map((sheet) => sheet.facts.id));
    for (const facts of await readFacts(context, asked().sheets)) {
      if (marked.has(facts.id)) removeMarks(context, facts);
      else if (facts.isIssueList) context.workbook.worksheets.getItem(facts.id).delete();
    }
    await context.sync();
  } catch (error) {
    // Excel refuses everything at present (a cell is being edited): then it refused the marks, too.
    if (problemOf(error) === null) throw new AggregateError([cause, error], 'marks were written in part');
  }
}
