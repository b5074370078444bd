import { cellAddress } from '../../core/table/grid';
import { rangeOf } from '../book';
import { Foreseen } from '../problems';
import type { Result } from '../result';
import { inExcel } from '../run';
import { askScoreArea } from './score-area';

/** The score cells of a sheet that are still blank; `address` is the one now selected, null when none is left. */
export interface BlankScores {
  readonly sheetName: string;
  readonly left: number;
  readonly address: string | null;
}

/** Selects the next blank score cell of the active score sheet, row by row after the active cell, then from the top. */
export function selectNextBlank(): Promise<Result<BlankScores>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    const asked = askScoreArea(sheet);
    const active = context.workbook.getActiveCell();
    active.load('rowIndex,columnIndex');
    await context.sync();
    const area = asked();
    if (!area) throw new Foreseen(notAScoreSheet());
    const scores = rangeOf(sheet, area);
    scores.load('values');
    await context.sync();
    const blanks = (scores.values as unknown[][]).flatMap((cells, r) =>
      cells.flatMap((value, c) =>
        value === '' ? [{ row: area.firstRow + r, column: area.firstColumn + c }] : [],
      ),
    );
    const [activeRow, activeColumn] = [active.rowIndex + 1, active.columnIndex + 1];
    const after = blanks.find(
      ({ row, column }) => row > activeRow || (row === activeRow && column > activeColumn),
    );
    const next = after ?? blanks[0];
    const address = next ? cellAddress(next.row, next.column) : null;
    if (address !== null) sheet.getRange(address).select();
    await context.sync();
    return { sheetName: sheet.name, left: blanks.length, address };
  });
}

const notAScoreSheet = () => ({
  code: 'notAScoreSheet',
  message: '请先切换到“五小核表”生成的评分表，再找下一个空格。',
});
