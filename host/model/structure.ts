/** Inserting and deleting cells, rows and columns. */
import { invalidArgument } from '../dispatch/error';
import { Range } from './range';
import type { Region } from './region';
import { isEntireColumn, isEntireRow } from './region';
import { toUniver } from './sheet-store';

/** @returns the new blank cells, which stand where the range stood */
export async function insertCells(range: Range, shift: string): Promise<Range> {
  const { store } = range.sheet;
  const region: Region = { ...range.region };
  if (isEntireRow(region)) {
    store.assertWritable('insertRows');
    store.reach({ ...region, columns: 1, rows: 1 });
    store.facade.insertRows(region.row, region.rows);
  } else if (isEntireColumn(region)) {
    store.assertWritable('insertColumns');
    store.reach({ ...region, rows: 1, columns: 1 });
    store.facade.insertColumns(region.column, region.columns);
  } else {
    store.assertWritable();
    store.reach(region);
    const command = {
      Down: 'sheet.command.insert-range-move-down',
      Right: 'sheet.command.insert-range-move-right',
    }[shift];
    if (!command) throw invalidArgument();
    await store.book.executeAsync(command, { subUnitId: store.id, range: toUniver(region) });
  }
  return new Range(range.sheet, region);
}

export async function deleteCells(range: Range, shift: string): Promise<void> {
  const { workbook } = range.sheet.store.book;
  const active = workbook.getActiveSheet();
  const { facade } = range.sheet.store;
  // Univer moves references as if rows and columns were deleted from the sheet that is shown, whichever it was.
  if (active.getSheetId() === facade.getSheetId()) return deleteHere(range, shift);
  workbook.setActiveSheet(facade);
  try {
    await deleteHere(range, shift);
  } finally {
    workbook.setActiveSheet(active);
  }
}

async function deleteHere(range: Range, shift: string): Promise<void> {
  const { store } = range.sheet;
  const region: Region = { ...range.region };
  const present = store.within(region);
  if (isEntireRow(region)) {
    store.assertWritable('deleteRows');
    if (present) store.facade.deleteRows(present.row, present.rows);
  } else if (isEntireColumn(region)) {
    store.assertWritable('deleteColumns');
    if (present) store.facade.deleteColumns(present.column, present.columns);
  } else {
    store.assertWritable();
    const command = {
      Up: 'sheet.command.delete-range-move-up',
      Left: 'sheet.command.delete-range-move-left',
    }[shift];
    if (!command) throw invalidArgument();
    if (present) await store.book.executeAsync(command, { subUnitId: store.id, range: toUniver(present) });
  }
}
