import type { ColumnMatch } from '../core/table/table';
import type { QuotaReading } from '../core/quota/reading';
import { askSheets, readFacts } from './book';
import type { Result } from './result';
import { inExcel } from './run';
import type { WorkbookState } from './state';
import { readState } from './state';

export interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** Remembers in the workbook which scheme to check by; null: recognise it anew at each check. */
export function setScheme(schemeId: string | null): Promise<Result<void>> {
  return changeState(({ schemeId: _old, ...state }) => (schemeId === null ? state : { ...state, schemeId }));
}

/**
 * Remembers in the workbook which field a column of a sheet holds (null: none). Bound to the header's text, so that it
 * follows the column. Holds from the next check on.
 */
export function setColumnField(
  sheetId: string,
  column: ColumnMatch,
  field: string | null,
): Promise<Result<void>> {
  return changeState((state) => {
    const others = state.columns.filter((one) => one.sheetId !== sheetId || one.column !== column.column);
    return {
      ...state,
      columns: [...others, { sheetId, column: column.column, header: column.header, field }],
    };
  });
}

/** Remembers in the workbook who submits a sheet whose table does not say (null: forget it). Holds from the next check on. */
export function setSheetUnit(sheetId: string, unit: string | null): Promise<Result<void>> {
  return changeState(({ units = [], ...state }) => {
    const others = units.filter((one) => one.sheetId !== sheetId);
    return { ...state, units: unit === null ? others : [...others, { sheetId, unit }] };
  });
}

/** Remembers which sheet is the allocation table of a scheme's attachment (null: the one told by its title). */
export function setAllocationSheet(allocation: string, sheetId: string | null): Promise<Result<void>> {
  return changeState(({ allocations = [], ...state }) => {
    const others = allocations.filter((one) => one.allocation !== allocation);
    return { ...state, allocations: sheetId === null ? others : [...others, { allocation, sheetId }] };
  });
}

/** Remembers how an unclear quota of a scheme is read. */
export function setReading(reading: QuotaReading): Promise<Result<void>> {
  return changeState(({ readings = [], ...state }) => {
    const others = readings.filter((one) => one.scheme !== reading.scheme || one.quota !== reading.quota);
    return { ...state, readings: [...others, reading] };
  });
}

/** The visible sheets that hold something and were not made by the add-in, in order. */
export function listSheets(): Promise<Result<readonly NamedSheet[]>> {
  return inExcel(async (context) => {
    const asked = askSheets(context);
    await context.sync();
    const facts = await readFacts(context, asked().sheets);
    return facts.flatMap(({ id, name, visible, used, isOwn }) =>
      visible && used && !isOwn ? [{ id, name }] : [],
    );
  });
}

/** What the workbook remembers. */
export function getState(): Promise<Result<WorkbookState>> {
  return inExcel(async (context) => (await readState(context)).state);
}

function changeState(change: (state: WorkbookState) => WorkbookState): Promise<Result<void>> {
  return inExcel(async (context) => {
    const part = await readState(context);
    part.save(change(part.state));
    await context.sync();
  });
}
