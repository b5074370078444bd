import type { Area, Grid } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import type { ListObject, SheetFacts } from '../book';
import { MAX_COLUMNS } from '../limits';
import type { MarkColumn } from './names';

/**
 * Where a table's two columns go. 'reuse': where they already are; 'listColumns': as new columns of the Ctrl+T table,
 * so that its sorting takes them along; 'free': into blank columns.
 */
export interface Place {
  readonly how: 'reuse' | 'listColumns' | 'free';
  readonly pair: number;
  readonly verdictColumn: number;
  readonly notesColumn: number;
  /** The header cells' row; the body runs to `lastRow`. */
  readonly headerRow: number;
  readonly lastRow: number;
  readonly listObject?: ListObject;
  /** The columns to take over, when `how` is 'reuse'. */
  readonly old?: { readonly verdict: MarkColumn; readonly notes: MarkColumn };
}

/** Finds room for the marks of every table of a sheet; null in a place where there is none. `grid` has our marks blanked. */
export function placeMarks(facts: SheetFacts, grid: Grid, tables: readonly Table[]): (Place | null)[] {
  const taken: Area[] = [];
  const oldPairs = pairsOf(facts.marks);
  return tables.map((table, pair) => {
    const place =
      reuse(table, oldPairs, grid, pair) ??
      asListColumns(table, facts, grid, pair) ??
      free(table, facts, grid, taken, pair);
    if (!place) return null;
    for (const column of [place.verdictColumn, place.notesColumn]) {
      taken.push({
        firstRow: place.headerRow,
        lastRow: place.lastRow,
        firstColumn: column,
        lastColumn: column,
      });
    }
    return place;
  });
}

type Pair = { readonly verdict: MarkColumn; readonly notes: MarkColumn };

function pairsOf(marks: readonly MarkColumn[]): Pair[] {
  return marks
    .filter((mark) => mark.kind === 'verdict')
    .flatMap((verdict) => {
      const notes = marks.find((mark) => mark.kind === 'notes' && mark.pair === verdict.pair);
      return notes ? [{ verdict, notes }] : [];
    });
}

function reuse(table: Table, pairs: readonly Pair[], grid: Grid, pair: number): Place | null {
  const headerRow = table.header.last;
  const old = pairs.find(
    ({ verdict, notes }) =>
      verdict.pair === pair &&
      verdict.area?.firstRow === headerRow &&
      notes.area?.firstRow === headerRow &&
      verdict.area.firstColumn > table.lastColumn &&
      notes.area.firstColumn > table.lastColumn,
  );
  if (!old?.verdict.area || !old.notes.area) return null;
  const verdictColumn = old.verdict.area.firstColumn;
  const notesColumn = old.notes.area.firstColumn;
  const isFree = [verdictColumn, notesColumn].every((column) =>
    isBlank(grid, { firstRow: headerRow, lastRow: table.lastRow, firstColumn: column, lastColumn: column }),
  );
  if (!isFree) return null;
  return { how: 'reuse', pair, verdictColumn, notesColumn, headerRow, lastRow: table.lastRow, old };
}

function asListColumns(table: Table, facts: SheetFacts, grid: Grid, pair: number): Place | null {
  const headerRow = table.header.last;
  const listObject = facts.listObjects.find(
    ({ area, hasHeader }) =>
      hasHeader &&
      area.firstRow === headerRow &&
      area.lastRow >= table.lastRow &&
      area.firstColumn <= table.lastColumn &&
      area.lastColumn >= table.lastColumn,
  );
  if (!listObject) return null;
  const { area } = listObject;
  const room = { ...area, firstColumn: area.lastColumn + 1, lastColumn: area.lastColumn + 2 };
  if (room.lastColumn > MAX_COLUMNS || !isBlank(grid, room)) return null;
  return {
    how: 'listColumns',
    pair,
    verdictColumn: room.firstColumn,
    notesColumn: room.lastColumn,
    headerRow,
    lastRow: table.lastRow,
    listObject,
  };
}

function free(
  table: Table,
  facts: SheetFacts,
  grid: Grid,
  taken: readonly Area[],
  pair: number,
): Place | null {
  const headerRow = table.header.last;
  const obstacles = [...facts.merges, ...facts.listObjects.map(({ area }) => area), ...taken];
  for (let column = table.lastColumn + 1; column < MAX_COLUMNS; column++) {
    const room = { firstRow: headerRow, lastRow: table.lastRow, firstColumn: column, lastColumn: column + 1 };
    if (!isBlank(grid, room) || obstacles.some((area) => overlaps(area, room))) continue;
    return {
      how: 'free',
      pair,
      verdictColumn: column,
      notesColumn: column + 1,
      headerRow,
      lastRow: table.lastRow,
    };
  }
  return null;
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

function isBlank(grid: Grid, area: Area): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = grid.values[row - grid.firstRow];
    if (!cells) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if ((cells[column - grid.firstColumn] ?? null) !== null) return false;
    }
  }
  return true;
}
