import type { Result } from './result';
import { inExcel } from './run';

export interface SelectedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  /** "D9", the active cell of the selection. */
  readonly address: string;
  readonly row: number;
}

/** Shows a sheet and selects one of its cells. */
export function selectCell(sheetId: string, address: string): Promise<Result<void>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

/** Tells the cell the clerk selects, in any sheet; gives what stops it. */
export async function onSelection(
  listener: (cell: SelectedCell) => void,
): Promise<Result<() => Promise<void>>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => {
      const cell = await readSelection();
      if (cell.ok) listener(cell.value);
    });
    await context.sync();
    return () => removeHandler(handler);
  });
}

function readSelection(): Promise<Result<SelectedCell>> {
  return inExcel(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load('address,rowIndex,worksheet/id,worksheet/name');
    await context.sync();
    const address = range.address.slice(range.address.lastIndexOf('!') + 1);
    return { sheetId: range.worksheet.id, sheetName: range.worksheet.name, address, row: range.rowIndex + 1 };
  });
}

/** Takes an event handler off, in the context it was added in, as Office asks. */
export async function removeHandler(handler: OfficeExtension.EventHandlerResult<unknown>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
