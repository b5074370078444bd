import { limitsOf, lookAtScores, readLimits } from '../../core/ranking/entering';
import { noNotice } from '../../core/ranking/no-notice';
import { cellAddress } from '../../core/table/grid';
import type { CellValue } from '../../core/table/grid';
import { rangeOf } from '../book';
import type { Result } from '../result';
import { inExcel } from '../run';
import { removeHandler } from '../select';
import { RANKING_NAMES } from './book';
import { askScoreArea } from './score-area';

/** The score sheet an expert is filling in. */
export interface ScoreSheetState {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly total: number;
  readonly left: number;
  readonly warnings: readonly { readonly address: string; readonly text: string }[];
}

/**
 * Tells how far the active sheet is filled in, now, whenever another sheet is shown and after every edit; null while the
 * active sheet is no score sheet of ours. Gives what stops it.
 */
export async function watchScoreSheet(
  listener: (state: ScoreSheetState | null) => void,
): Promise<Result<() => Promise<void>>> {
  let isStopped = false;
  let isStale = false;
  let reading: Promise<void> | null = null;
  const readAgain = async (): Promise<void> => {
    while (isStale && !isStopped) {
      isStale = false;
      const result = await readActive();
      // While a cell is being edited Excel answers nothing; the edit's own event comes next.
      if (result.ok && !isStopped) listener(result.value);
    }
    reading = null;
  };
  const look = (): Promise<void> => {
    isStale = true;
    return (reading ??= readAgain());
  };
  const started = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onActivated.add(look), worksheets.onChanged.add(look)];
    await context.sync();
    return async () => {
      isStopped = true;
      for (const handler of handlers) await removeHandler(handler);
    };
  });
  if (started.ok) await look();
  return started;
}

function readActive(): Promise<Result<ScoreSheetState | null>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id,name');
    const name = sheet.names.getItemOrNullObject(RANKING_NAMES.scores);
    name.load('comment');
    const asked = askScoreArea(sheet);
    await context.sync();
    const area = asked();
    if (!area) return null;
    const range = rangeOf(sheet, area);
    range.load('values');
    await context.sync();
    const limits = readLimits(name.comment) ?? limitsOf(noNotice.scoring);
    const { total, left, warnings } = lookAtScores(range.values as CellValue[][], limits);
    return {
      sheetId: sheet.id,
      sheetName: sheet.name,
      total,
      left,
      warnings: warnings.map(({ row, column, text }) => ({
        address: cellAddress(area.firstRow + row, area.firstColumn + column),
        text,
      })),
    };
  });
}
