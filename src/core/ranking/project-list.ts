import { expertOfSheet } from './expert-of-sheet';
import type { ExpertList } from './lists';
import { isScoreHeader } from './columns';
import { infoColumn, scoreLikeness } from './sheet';
import type { OpenSheet } from './sheet';

/**
 * A sheet that lists projects and holds neither scores nor places: their ids, names, units and categories. An expert's
 * own sheet is none, even while every score in it is still blank.
 */
export function isProjectList(sheet: OpenSheet, experts: ExpertList): boolean {
  if (!infoColumn(sheet, 'name')) return false;
  const holdsScores = sheet.columns.some(
    ({ role, column }) => role.role === 'plain' && scoreLikeness(sheet, column).scores > 0,
  );
  const asksScores = sheet.columns.some(
    ({ role, path }) => role.role === 'plain' && isScoreHeader(path.at(-1) ?? ''),
  );
  if (holdsScores || (asksScores && expertOfSheet(sheet, experts) !== null)) return false;
  return sheet.columns.every(({ role }) => ['plain', 'info', 'other'].includes(role.role));
}
