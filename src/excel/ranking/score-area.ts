import type { Area } from '../../core/table/grid';
import { AREA, areaOf } from '../book';
import { RANKING_NAMES } from './book';

/** Asks for the score cells of a sheet we made, wherever they are by now; call the answer after the next sync. null: none. */
export function askScoreArea(sheet: Excel.Worksheet): () => Area | null {
  const range = sheet.names.getItemOrNullObject(RANKING_NAMES.scores).getRangeOrNullObject();
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  range.load(AREA);
  // eslint-disable-next-line office-addins/call-sync-before-read -- whoever calls the answer has synced
  return () => (range.isNullObject ? null : areaOf(range));
}

/** The score cells of sheets by id. */
export async function scoreAreas(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Area>> {
  const asked = ids.map((id) => ({ id, area: askScoreArea(context.workbook.worksheets.getItem(id)) }));
  await context.sync();
  return new Map(
    asked.flatMap(({ id, area }) => {
      const found = area();
      return found ? [[id, found] as const] : [];
    }),
  );
}

export function isWithin(area: Area, row: number, column: number): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}
