import { columnLetters } from '../../core/table/grid';
import { areaOf, AREA } from '../book';
import { Foreseen } from '../problems';
import type { Result } from '../result';
import { inExcel } from '../run';
import { RANKING_NAMES } from './book';
import { FACT_COLUMNS, FIRST_SCORE_ROW } from './score-sheets';

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
    const mark = sheet.names.getItemOrNullObject(RANKING_NAMES.scores);
    mark.load('name');
    const used = sheet.getUsedRange(true);
    // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
    used.load(`values,${AREA}`);
    const active = context.workbook.getActiveCell();
    active.load('rowIndex,columnIndex');
    await context.sync();
    if (mark.isNullObject) throw new Foreseen(notAScoreSheet());
    const { firstRow, firstColumn } = areaOf(used);
    const blanks = used.values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const cell = { row: firstRow + r, column: firstColumn + c };
        return value === '' && cell.row >= FIRST_SCORE_ROW && cell.column > FACT_COLUMNS ? [cell] : [];
      }),
    );
    const [activeRow, activeColumn] = [active.rowIndex + 1, active.columnIndex + 1];
    const after = blanks.find(
      ({ row, column }) => row > activeRow || (row === activeRow && column > activeColumn),
    );
    const next = after ?? blanks[0];
    const address = next ? `${columnLetters(next.column)}${next.row}` : null;
    if (address !== null) sheet.getRange(address).select();
    await context.sync();
    return { sheetName: sheet.name, left: blanks.length, address };
  });
}

const notAScoreSheet = () => ({
  code: 'notAScoreSheet',
  message: '请先切换到“五小核表”生成的评分表，再找下一个空格。',
});
