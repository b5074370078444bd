import type { QuotaResult } from '../../core/quota/quota';
import type { CheckReport } from '../types';
import { CHECK_COLUMN, FIRST_FIGURE, figureName, resultWord } from './figures';

/** A figure whose value on the sheet is not the pane's. `sheet` is null where the sheet lacks the figure. */
export interface QuotaMismatch {
  readonly unit: string;
  readonly quota: string;
  readonly basis: QuotaResult['basis'];
  readonly sheet: string | null;
  readonly pane: string;
}

export interface QuotaSheetCheck {
  readonly sheetName: string;
  readonly mismatches: readonly QuotaMismatch[];
}

/**
 * Reads the figures' values and holds them against the report; where one differs the sheet's column 与窗格核对 says so.
 */
export async function verifyFigures(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { quotas }: CheckReport,
): Promise<QuotaSheetCheck> {
  sheet.load('name');
  const used = sheet.getRange('A:L').getUsedRange(true);
  used.load('values,rowIndex');
  await context.sync();
  const rows = used.values.slice(FIRST_FIGURE - 1 - used.rowIndex);
  const found = new Map(rows.map((row, at) => [row.slice(0, 3).join('\n'), { row, at }]));
  const mismatches: QuotaMismatch[] = [];
  for (const figure of quotas) {
    const [unit, quota] = figureName(figure);
    const shown = found.get(figureName(figure).join('\n'));
    const pane = `${figure.counted}/${figure.total} ${resultWord(figure.met)}`;
    const onSheet = shown ? `${shown.row[3]}/${shown.row[4]} ${shown.row[8]}` : null;
    const note = onSheet === pane ? '' : `与窗格不一致，窗格为 ${pane}，以窗格为准`;
    if (onSheet !== pane) mismatches.push({ unit, quota, basis: figure.basis, sheet: onSheet, pane });
    if (shown && shown.row[11] !== note)
      sheet.getRange(`${CHECK_COLUMN}${FIRST_FIGURE + shown.at}`).values = [[note]];
  }
  await context.sync();
  return { sheetName: sheet.name, mismatches };
}
