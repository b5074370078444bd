import type { Table } from '../../core/table/table';
import type { SheetFilter } from '../book';
import { rangeOf } from '../book';
import type { MarkColumn } from './names';
import type { Place } from './place';

/**
 * How a table's filter stands to its marks: 'within': they are sorted and filtered with their rows; 'widen': the filter
 * can take them in; 'apart': it cannot for now, because widening a filter might show rows that are hidden; null: the
 * table has no filter, or one that does not reach up to the marks.
 */
export type FilterStand = 'within' | 'widen' | 'apart' | null;

/** See FilterStand. */
export function filterAndMarks(filter: SheetFilter | null, table: Table, place: Place): FilterStand {
  if (!filter || place.how === 'listColumns') return null;
  const { area } = filter;
  if (area.firstRow !== place.headerRow || area.firstColumn > table.lastColumn) return null;
  if (area.lastColumn >= place.notesColumn) return 'within';
  if (area.lastColumn !== place.verdictColumn - 1) return null;
  return filter.hidesRows ? 'apart' : 'widen';
}

/** Takes the two mark columns into the filter, so that sorting by its arrows moves them with their rows. */
export function widenFilter(sheet: Excel.Worksheet, { area }: SheetFilter, { notesColumn }: Place): void {
  sheet.autoFilter.remove();
  sheet.autoFilter.apply(rangeOf(sheet, { ...area, lastColumn: notesColumn }));
}

/** Gives a filter that `widenFilter` widened its own columns back; what the clerk filters in them stays. */
export function narrowFilter(
  sheet: Excel.Worksheet,
  filter: SheetFilter | null,
  marks: readonly MarkColumn[],
): void {
  const own = marks.filter(({ isInFilter, area }) => isInFilter && area?.firstRow === filter?.area.firstRow);
  const firstOwn = Math.min(...own.flatMap(({ area }) => (area ? [area.firstColumn] : [])));
  if (!filter || filter.area.lastColumn < firstOwn || filter.area.firstColumn >= firstOwn) return;
  const range = rangeOf(sheet, { ...filter.area, lastColumn: firstOwn - 1 });
  sheet.autoFilter.remove();
  sheet.autoFilter.apply(range);
  filter.criteria.slice(0, firstOwn - filter.area.firstColumn).forEach((criteria, at) => {
    if (criteria) sheet.autoFilter.apply(range, at, criteria);
  });
}
