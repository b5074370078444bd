import type { CellValue } from '../core/table/grid';
import { columnOfCell, rowOfCell } from './cells';
import { rangeOf } from './book';
import { BATCH_BYTES } from './limits';

/** What a cell holds now. */
export interface CellNow {
  readonly value: CellValue;
  readonly isFormula: boolean;
  readonly numberFormat: string;
  readonly isProtected: boolean;
  readonly isGone: boolean;
}

interface Wanted {
  readonly sheetId: string;
  readonly cell: string;
}

const GONE: CellNow = {
  value: null,
  isFormula: false,
  numberFormat: 'General',
  isProtected: false,
  isGone: true,
};

/** Bytes one asked cell costs both ways at most, save for its text: object paths and actions of one range. */
const BYTES_A_CELL = 2000;

/**
 * Reads single cells, in the order asked; a sheet that is gone gives cells that say so. Cells are asked for one by one
 * within a batch, many to a round trip.
 */
export async function readCells(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
): Promise<CellNow[]> {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheetId } of wanted) {
    if (sheets.has(sheetId)) continue;
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('id');
    sheets.set(sheetId, sheet);
  }
  await context.sync();
  const existing = [...sheets.values()].filter((sheet) => !sheet.isNullObject);
  for (const sheet of existing) sheet.protection.load('protected');

  const cells: CellNow[] = [];
  const size = Math.floor(BATCH_BYTES / BYTES_A_CELL);
  for (let start = 0; start < wanted.length; start += size) {
    const reads = wanted
      .slice(start, start + size)
      .map(({ sheetId, cell }) => askCell(sheets.get(sheetId)!, cell));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    await context.sync();
    cells.push(...reads.map((read) => read()));
  }
  return cells;
}

function askCell(sheet: Excel.Worksheet, cell: string): () => CellNow {
  if (sheet.isNullObject) return () => GONE;
  const [row, column] = [rowOfCell(cell), columnOfCell(cell)];
  const range = rangeOf(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  range.load('values,formulas,numberFormat');
  return () => {
    const value = range.values[0]?.[0] as CellValue;
    const formula = range.formulas[0]?.[0] as CellValue;
    return {
      value: value === '' ? null : value,
      // A text that begins with "=" reads the same as value and formula; a formula does not.
      isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
      numberFormat: String(range.numberFormat[0]?.[0] ?? 'General'),
      isProtected: sheet.protection.protected,
      isGone: false,
    };
  };
}
