/** Rectangles of cells and their A1 addresses. Pure. */

/** Zero-based top-left cell and size. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const isEntireColumn = (r: Region): boolean => r.row === 0 && r.rows === MAX_ROWS;
export const isEntireRow = (r: Region): boolean => r.column === 0 && r.columns === MAX_COLUMNS;

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const inSheet = (r: Region): boolean =>
  r.row >= 0 &&
  r.column >= 0 &&
  r.rows > 0 &&
  r.columns > 0 &&
  r.row + r.rows <= MAX_ROWS &&
  r.column + r.columns <= MAX_COLUMNS;

export function between(a: Region, b: Region): Region {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function intersection(a: Region, b: Region): Region | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d+)$/;

function parseCorner(text: string): Region | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? ''), rows: 1, columns: 1 };
  const column = COLUMN.exec(text);
  if (column) return { row: 0, column: columnIndex(column[1] ?? ''), rows: MAX_ROWS, columns: 1 };
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]) - 1, column: 0, rows: 1, columns: MAX_COLUMNS };
  return null;
}

/** `B2`, `$B$2:C4`, `A:C`, `3:5` → region; null when it is none of these. No sheet name. */
export function parseRegion(address: string): Region | null {
  const [from = '', to, ...more] = address.trim().split(':');
  const first = parseCorner(from);
  if (!first || more.length > 0) return null;
  if (to === undefined) return CELL.test(from) && inSheet(first) ? first : null;
  const second = parseCorner(to);
  if (!second || isEntireColumn(first) !== isEntireColumn(second)) return null;
  if (isEntireRow(first) !== isEntireRow(second)) return null;
  const region = between(first, second);
  return inSheet(region) ? region : null;
}

/** Splits `'My sheet'!A1` into the sheet's name and the rest. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly cells: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, cells: address };
  const sheet = address.slice(0, at);
  const quoted = /^'(.*)'$/.exec(sheet);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : sheet, cells: address.slice(at + 1) };
}

/** `A1`, `A1:B2`, `A:C` or `3:5`. */
export function formatRegion(r: Region): string {
  const left = columnName(r.column);
  const right = columnName(r.column + r.columns - 1);
  const top = r.row + 1;
  const bottom = r.row + r.rows;
  if (isEntireColumn(r)) return `${left}:${right}`;
  if (isEntireRow(r)) return `${top}:${bottom}`;
  return r.rows === 1 && r.columns === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

/** The sheet's name as it stands in an address, quoted where Excel quotes it. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Where a region ends up when `count` rows or columns are inserted (count > 0) or deleted (count < 0) at `at`; null: gone. */
export function shifted(r: Region, axis: 'rows' | 'columns', at: number, count: number): Region | null {
  const start = axis === 'rows' ? r.row : r.column;
  const size = axis === 'rows' ? r.rows : r.columns;
  const move = (index: number): number => {
    if (count > 0) return index >= at ? index + count : index;
    return index >= at - count ? index + count : Math.min(index, at);
  };
  const first = move(start);
  const length = move(start + size) - first;
  // An insertion exactly at the end does not stretch the region.
  const grown = count > 0 && start + size === at ? size : length;
  if (grown <= 0) return null;
  return axis === 'rows' ? { ...r, row: first, rows: grown } : { ...r, column: first, columns: grown };
}

export const sameRegion = (a: Region, b: Region): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
