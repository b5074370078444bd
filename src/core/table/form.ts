import type { TableConfig } from '../scheme/schema';
import { foldHeader, headerCell } from './headerText';
import { headerNames, isHeaderWord } from './names';
import type { HeaderNames } from './names';
import { cellAt } from './view';
import type { View } from './view';

/** So many different headers below one another are the items of a form, not the cells of a column. */
const ITEMS = 5;
const ROWS = 80;

/** Whether a sheet is one project's form, item by item downwards, and so no table of projects. */
export function isForm(view: View, configs: readonly TableConfig[]): boolean {
  const all = configs.map(headerNames);
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    if (all.some((names) => itemsIn(view, column, names) >= ITEMS)) return true;
  }
  return false;
}

function itemsIn(view: View, column: number, names: HeaderNames): number {
  const items = new Set<string>();
  for (let row = view.firstRow; row <= Math.min(view.lastRow, view.firstRow + ROWS); row++) {
    const text = headerCell(cellAt(view, row, column))?.replace(/^\d{1,2}\s*[.、．]\s*/, '') ?? '';
    if (text !== '' && isHeaderWord(names, text)) items.add(foldHeader(text));
  }
  return items.size;
}
