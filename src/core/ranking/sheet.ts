import { isBlank, isErrorValue, tidy } from '../text/normalize';
import type { CellValue, Grid } from '../table/grid';
import type { View } from '../table/view';
import { cellAt, openView } from '../table/view';
import { isNote, isTotal } from '../table/words';
import { roleOf } from './columns';
import type { InfoField, Published, Role } from './columns';
import { findHeader, SCALE_LABEL } from './header';
import type { SheetHeader } from './header';
import { readScoreCell } from './score-cell';

/** A column of a sheet with what it is. */
export interface SheetColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly role: Role;
}

/** A sheet with a header: its columns and the rows that hold something, sheet rows 1-based. */
export interface OpenSheet {
  readonly grid: Grid;
  readonly view: View;
  readonly header: SheetHeader;
  readonly columns: readonly SheetColumn[];
  /** Title and other lines above the header, as one text. */
  readonly above: readonly string[];
  readonly rows: readonly number[];
  /** The row of full marks or weights under the header, if there is one. */
  readonly scaleRow: number | null;
}

/** Opens a sheet by its header; null for a sheet without one. `experts`: keys of the expert list. */
export function openSheet(grid: Grid, experts: ReadonlySet<string>): OpenSheet | null {
  const view = openView(grid);
  const header = findHeader(view);
  if (!header) return null;
  const columns = header.columns.map((one) => ({ ...one, role: roleOf(one, experts) }));
  const body = bodyRows(view, header, columns);
  return { grid, view, header, columns, above: textsAbove(view, header), ...body };
}

export function infoColumn(sheet: OpenSheet, field: InfoField): SheetColumn | undefined {
  return sheet.columns.find(({ role }) => role.role === 'info' && role.field === field);
}

export function publishedColumns(sheet: OpenSheet, what: Published): SheetColumn[] {
  return sheet.columns.filter(({ role }) => role.role === 'published' && role.what === what);
}

/** The text of a project's own column in a row; null where the sheet has no such column or the cell is blank. */
export function infoText(sheet: OpenSheet, row: number, field: InfoField): string | null {
  const column = infoColumn(sheet, field);
  if (!column) return null;
  const value = cellAt(sheet.view, row, column.column);
  return isBlank(value) || isErrorValue(value) ? null : tidy(value);
}

/** How the filled cells of a column read: as scores (or 回避, 弃权), and how many are filled at all. */
export function scoreLikeness(sheet: OpenSheet, column: number): { scores: number; filled: number } {
  let scores = 0;
  let filled = 0;
  for (const row of sheet.rows) {
    const cell = readScoreCell(cellAt(sheet.view, row, column), { min: -Infinity, max: Infinity });
    if (cell.kind === 'blank') continue;
    filled++;
    if (cell.kind !== 'malformed') scores++;
  }
  return { scores, filled };
}

function textsAbove(view: View, header: SheetHeader): string[] {
  const texts: string[] = [];
  for (let row = view.firstRow; row < header.first; row++) {
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const value = cellAt(view, row, column);
      if (typeof value === 'string') texts.push(value);
    }
  }
  return texts;
}

function bodyRows(
  view: View,
  header: SheetHeader,
  columns: readonly SheetColumn[],
): { rows: number[]; scaleRow: number | null } {
  const rows: number[] = [];
  let scaleRow: number | null = null;
  const keys = columns.filter(
    ({ role }) => role.role === 'info' && ['id', 'name', 'person', 'unit'].includes(role.field),
  );
  for (let row = header.last + 1; row <= view.lastRow; row++) {
    const cells = columns.map(({ column }) => cellAt(view, row, column));
    const filled = cells.filter((value) => !isBlank(value));
    const first = filled[0];
    if (first === undefined) continue;
    if (isFooter(first)) break;
    if (typeof first === 'string' && SCALE_LABEL.test(first)) scaleRow = row;
    else if (keys.length === 0 || keys.some(({ column }) => !isBlank(cellAt(view, row, column)))) {
      if (filled.length > 1 || columns.length === 1) rows.push(row);
    }
  }
  return { rows, scaleRow };
}

function isFooter(first: CellValue): boolean {
  return (
    typeof first === 'string' &&
    (isTotal(first) || isNote(first) || /^(?:专家|评委|评审).{0,6}签[名字]/.test(first))
  );
}
