import type { ColumnMatch } from '../core/table/table';
import type { Result } from './result';
import { inExcel } from './run';
import type { WorkbookState } from './state';
import { readState } from './state';

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
