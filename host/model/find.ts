/** Looking for a text in cells. */
import { displayText } from './input';
import type { Region } from './region';
import type { SheetStore } from './sheet-store';
import { cellValue } from './sheet-store';

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: 'Forward' | 'Backwards';
}

/** All cells of a region, row by row, whose text matches. */
export function findCells(
  store: SheetStore,
  region: Region,
  text: string,
  criteria: SearchCriteria,
): Region[] {
  const fold = (value: string): string => (criteria.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return [...store.cellsIn(region)]
    .filter(({ row, column, cell }) => {
      const shown = fold(displayText(cellValue(cell), store.numberFormat(row, column, cell)));
      return criteria.completeMatch ? shown === wanted : shown.includes(wanted);
    })
    .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export function findCell(
  store: SheetStore,
  region: Region,
  text: string,
  criteria: SearchCriteria,
): Region | null {
  const found = findCells(store, region, text, criteria);
  return (criteria.searchDirection === 'Backwards' ? found.at(-1) : found[0]) ?? null;
}
