import { findAcross } from '../core/check/across';
import type { Checked } from '../core/check/across';
import type { Lists, TableCheck } from '../core/check/check';
import { checkSteps, withFindings } from '../core/check/check';
import { toldUnitOf } from '../core/merge/unit-in-name';
import { matchAllocations, mayAllocate, readAllocation, withAllocations } from '../core/quota/allocation';
import type { Allocation } from '../core/quota/allocation';
import { computeQuotas } from '../core/quota/quota';
import { withReadings } from '../core/quota/reading';
import type { Scheme } from '../core/scheme/schema';
import type { Area, Grid } from '../core/table/grid';
import { isWinnersSheet, mayListWinners, readWinners } from '../core/table/winners';
import type { SheetFacts, SheetRef } from './book';
import { askFacts, askSheets, readGrid } from './book';
import { decisionsFor, weighedVerdicts } from './decisions';
import type { SheetTables } from './marks/mark';
import { markSheets } from './marks/mark';
import { Foreseen, problems } from './problems';
import type { Problem, Result } from './result';
import type { Pace } from './run';
import { inExcel, inSteps, pause } from './run';
import type { StoredDecision, WorkbookState } from './state';
import { askState } from './state';
import { chooseScheme, guessFrom, tablesOf } from './tables';
import type { CheckReport, SchemeGuess, Scope, TableReport } from './types';

export interface CheckRequest extends Pace {
  readonly scope: Scope;
  /** With scope 'sheet': the sheet to check; absent: the active one. */
  readonly sheetId?: string;
  /** Absent: as the workbook remembers, else as recognised. */
  readonly schemeId?: string;
  /** In place of `schemeId`: a scheme that neither the add-in nor the workbook knows, or not in this version. */
  readonly scheme?: Scheme;
  /** The submitting unit where the tables name none. */
  readonly unit?: string;
  /** true where the ribbon has just marked the sheets: they are read, and nothing is written. */
  readonly isMarked?: true;
  /** Tables of other files, checked before; what these have in common with them is found here. */
  readonly elsewhere?: readonly Checked[];
}

/**
 * Checks the tables of a sheet or the whole workbook and marks them: reads everything first, then writes. When the
 * workbook changed in between, nothing is written and the problem 'changed' comes back.
 */
export function check(request: CheckRequest): Promise<Result<CheckReport>> {
  return inExcel((context) => checkIn(context, request, []));
}

/** Checks one sheet of a report anew. The list 问题清单 keeps the findings of the other sheets. */
export function recheckSheet(report: CheckReport, sheetId: string): Promise<Result<CheckReport>> {
  const others = report.tables.filter((table) => table.sheetId !== sheetId);
  const before = report.tables.findIndex((table) => table.sheetId === sheetId);
  return inExcel((context) =>
    checkIn(context, { scope: 'sheet', sheetId, scheme: report.scheme }, others, before),
  );
}

/** Which scheme the sheets seem to belong to. Reads, writes nothing. */
export function guessScheme(scope: Scope): Promise<Result<SchemeGuess>> {
  return inExcel(async (context) => {
    const { targets, state } = await readBook(context, { scope });
    const grids: Grid[] = [];
    for (const facts of targets)
      if (facts.used) grids.push(await readGrid(context, facts, topOf(facts.used), {}));
    return guessFrom(grids, state);
  });
}

/** Title and header say what scheme it is; a few hundred rows are more than enough. */
function topOf(used: Area): Area {
  return { ...used, lastRow: Math.min(used.lastRow, used.firstRow + 199) };
}

interface Book {
  readonly fileName: string;
  readonly sheets: readonly SheetRef[];
  readonly all: readonly SheetFacts[];
  readonly targets: readonly SheetFacts[];
  /** Sheets beside the checked one whose name says that they list past winners or allocate numbers. */
  readonly listSheets: readonly SheetFacts[];
  readonly state: WorkbookState;
  readonly problems: readonly Problem[];
}

async function readBook(context: Excel.RequestContext, request: CheckRequest): Promise<Book> {
  const sheetsAsked = askSheets(context);
  const stateAsked = askState(context);
  context.workbook.load('name');
  await context.sync();
  const { sheets, activeId } = sheetsAsked();
  const stateFound = stateAsked();
  const fileName = context.workbook.name;
  const factsAsked = askFacts(context, sheets);
  await context.sync();
  const { state, isDamaged } = stateFound();
  const damage = isDamaged ? [problems.damagedState()] : [];
  const factsFound = factsAsked();
  await context.sync();
  const all = factsFound();
  if (request.scope === 'workbook') {
    const targets = all.filter((facts) => facts.visible && facts.used && !facts.isOwn);
    const hidden = all.filter((facts) => !facts.visible && facts.used && !facts.isOwn);
    if (targets.length === 0) throw new Foreseen(problems.noTable());
    return {
      fileName,
      sheets,
      all,
      targets,
      listSheets: [],
      state,
      problems: [...damage, ...hidden.map(({ name }) => problems.hiddenSheet(name))],
    };
  }
  const target = all.find(({ id }) => id === (request.sheetId ?? activeId));
  if (!target) throw new Foreseen(problems.changed());
  if (target.isOwn) throw new Foreseen(problems.ownSheet(target.name));
  if (!target.used) throw new Foreseen(problems.emptySheet(target.name));
  const picked = (state.allocations ?? []).map(({ sheetId }) => sheetId);
  const listSheets = all.filter(
    (facts) =>
      facts !== target &&
      facts.used &&
      (mayListWinners(facts.name) || mayAllocate(facts.name) || picked.includes(facts.id)),
  );
  return { fileName, sheets, all, targets: [target], listSheets, state, problems: damage };
}

interface ReadSheet {
  readonly facts: SheetFacts;
  readonly used: Area;
  readonly grid: Grid;
}

async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetFacts[],
  pace: Pace,
): Promise<ReadSheet[]> {
  const read: ReadSheet[] = [];
  for (const facts of sheets) {
    if (facts.used)
      read.push({ facts, used: facts.used, grid: await readGrid(context, facts, facts.used, pace) });
  }
  return read;
}

async function checkIn(
  context: Excel.RequestContext,
  request: CheckRequest,
  others: readonly TableReport[],
  before = others.length,
): Promise<CheckReport> {
  const book = await readBook(context, request);
  const told: Problem[] = [...book.problems];
  const read = await readSheets(context, [...book.targets, ...book.listSheets], request);
  const lists = { previousWinners: read.flatMap(({ grid }) => readWinners(grid)) };
  const grids = read.filter(({ facts, grid }) => book.targets.includes(facts) && !isWinnersSheet(grid));
  const { scheme: found, guess } = chooseScheme(
    grids.map(({ grid }) => grid),
    book.state,
    request.scheme ?? request.schemeId,
  );

  const chosen = withReadings(found, book.state.readings ?? []);
  const hasAllocations = chosen.allocations.length > 0;
  const allocations = hasAllocations ? readAllocations(read, book.state, told) : [];
  const matches = matchAllocations(chosen, allocations);
  const scheme = hasAllocations ? withAllocations(chosen, matches) : chosen;

  const sheets: SheetTables[] = [];
  for (const { facts, used, grid } of grids) {
    const corrections = book.state.columns.filter(({ sheetId }) => sheetId === facts.id);
    const said = request.unit ?? book.state.units?.find(({ sheetId }) => sheetId === facts.id)?.unit;
    const found = tablesOf(grid, chosen, corrections, toldUnitOf(chosen, said, facts.name, book.fileName));
    if (found.tables.length === 0 && allocations.some(({ sheet }) => sheet === facts.name)) continue;
    told.push(
      ...found.problems.map(({ code, message }) => ({ code, message: `“${facts.name}”：${message}` })),
    );
    // A header with nothing below it is told, and there is nothing to mark.
    sheets.push({ facts, used, grid, tables: found.tables.filter(({ entries }) => entries.length > 0) });
  }
  const checked = await checkTables(scheme, sheets, lists, request);
  const reports = compared(scheme, checked, others, before, request.elsewhere ?? []).map(({ facts, check }) =>
    reportOf(facts.id, check, book.state.decisions),
  );
  if (!request.isMarked) told.push(...(await markSheets(context, book, sheets, reports, others)));
  if (reports.length === 0)
    throw new Foreseen(told.find(({ code }) => code === 'noEntries') ?? told[0] ?? problems.noTable());
  return {
    scope: request.scope,
    schemeId: scheme.id,
    scheme,
    guess,
    tables: reports,
    quotas: computeQuotas(scheme, reports),
    allocations: [...matches].map(([id, { sheet }]) => ({ id, sheetName: sheet })),
    lists,
    problems: told,
  };
}

/** The allocation tables among the sheets. One that was picked, or is called so, and cannot be read is told. */
function readAllocations(
  sheets: readonly ReadSheet[],
  { allocations: picks = [] }: WorkbookState,
  told: Problem[],
): Allocation[] {
  return sheets.flatMap(({ facts, grid }) => {
    const pick = picks.find(({ sheetId }) => sheetId === facts.id);
    const read = readAllocation(grid);
    if (read.ok) return [{ ...read.allocation, ...(pick && { pickedFor: pick.allocation }) }];
    if (pick || mayAllocate(facts.name)) told.push({ code: 'allocation', message: read.message });
    return [];
  });
}

interface SheetCheck {
  readonly facts: SheetFacts;
  readonly check: TableCheck;
}

async function checkTables(
  scheme: Scheme,
  sheets: readonly SheetTables[],
  lists: Lists,
  pace: Pace,
): Promise<SheetCheck[]> {
  const total = sheets.reduce((sum, { tables }) => sum + tables.length, 0);
  const checked: SheetCheck[] = [];
  for (const { facts, tables } of sheets) {
    for (const table of tables) {
      const told = { text: `正在核查“${facts.name}”`, total };
      await pause(pace, { ...told, done: checked.length });
      const check = await inSteps(checkSteps(scheme, table, lists), (share) =>
        pause(pace, { ...told, done: checked.length + share }),
      );
      checked.push({ facts, check });
    }
  }
  await pause(pace, { text: '正在标记', done: total, total });
  return checked;
}

/** Adds what the tables have in common with one another, with the `others`, of which `before` stand in front of them, and with those `elsewhere`. */
function compared(
  scheme: Scheme,
  checked: readonly SheetCheck[],
  others: readonly TableReport[],
  before: number,
  elsewhere: readonly Checked[],
): SheetCheck[] {
  const own = checked.map(({ facts, check: { table, findings } }) => {
    return { table, findings, place: `“${facts.name}”` };
  });
  const rest = others.map(({ table, findings, sheetName }) => {
    return { table, findings, place: `“${sheetName}”` };
  });
  const earlier = [...elsewhere, ...rest.slice(0, before)];
  const further = findAcross(scheme, [...earlier, ...own, ...rest.slice(before)]);
  return checked.map(({ facts, check }, at) => {
    return { facts, check: withFindings(check, further[earlier.length + at] ?? []) };
  });
}

/** A core check as the add-in reports it: with the workbook's decisions weighed in. */
export function reportOf(
  sheetId: string,
  result: TableCheck,
  stored: readonly StoredDecision[],
): TableReport {
  const { table, findings, skipped } = result;
  const decisions = decisionsFor(table, findings, stored);
  const verdicts = weighedVerdicts(result, decisions);
  return { sheetId, sheetName: table.sheet, table, findings, verdicts, skipped, decisions };
}
