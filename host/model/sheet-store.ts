/** One sheet's cells and layout in Univer, in zero-based rows and columns. */
import type {
  ICellData,
  IRange,
  IStyleData,
  Nullable,
  Worksheet as CoreWorksheet,
  IObjectMatrixPrimitiveType,
} from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Lock } from '../xlsx/style-facets';
import { accessDenied, invalidArgument, itemNotFound } from '../dispatch/error';
import type { Book } from './book';
import type { Input, Scalar } from './input';
import type { Region } from './region';
import { MAX_ROWS, intersection } from './region';

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What a protected sheet may still allow, by the attribute of its sheetProtection element. */
export type ProtectedAction =
  | 'formatCells'
  | 'formatColumns'
  | 'formatRows'
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'sort'
  | 'autoFilter';

export const toUniver = (r: Region): IRange => ({
  startRow: r.row,
  startColumn: r.column,
  endRow: r.row + r.rows - 1,
  endColumn: r.column + r.columns - 1,
});

export const fromUniver = (r: IRange): Region => ({
  row: r.startRow,
  column: r.startColumn,
  rows: r.endRow - r.startRow + 1,
  columns: r.endColumn - r.startColumn + 1,
});

const ROW_STEP = 1000;

const SET_CELLS = 'sheet.mutation.set-range-values';

/** What Univer calls the origin of a mutation that changes styles only. */
export const STYLE_ONLY = 'sheet.command.set-style';

function formatOf(style: IStyleData): string {
  const pattern = style.n?.pattern;
  if (!pattern) return 'General';
  return pattern === '@@@' ? '@' : pattern;
}

export class SheetStore {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  /** @throws ItemNotFound when the sheet has been deleted */
  get facade(): FWorksheet {
    this.book.pending.flush();
    const sheet = this.book.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get core(): CoreWorksheet {
    this.book.pending.flush();
    return this.sheet();
  }

  /** The sheet without the writes that are still pending. */
  private sheet(): CoreWorksheet {
    const sheet = this.book.core.getSheetBySheetId(this.id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** @throws ItemNotFound when the sheet has been deleted */
  assertExists(): void {
    this.sheet();
  }

  /** @throws AccessDenied when the sheet is protected and does not allow the action */
  assertWritable(action?: ProtectedAction): void {
    this.assertExists();
    const protection = this.book.extras.protectedSheets[this.id];
    if (!protection || (action && protection[action] === '0')) return;
    throw accessDenied('The worksheet is protected. Unprotect it before changing it.');
  }

  /** Whether every cell may be edited while the sheet is protected. */
  isUnlocked({ row, column, rows, columns }: Region): boolean {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const style: IStyleData & Lock = this.style(r, c);
        if (style.unlocked !== 1) return false;
      }
    }
    return true;
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.core.getCellMatrix().getValue(row, column);
  }

  /** Style of a cell, with what it takes from its row, column and sheet. */
  style(row: number, column: number, cell = this.cell(row, column)): IStyleData {
    return this.core.getComposedCellStyleByCellData(row, column, cell);
  }

  numberFormat(row: number, column: number, cell = this.cell(row, column)): string {
    return formatOf(this.style(row, column, cell));
  }

  /** Formula of a cell with its equals sign, or ''. */
  formula(row: number, column: number, cell = this.cell(row, column)): string {
    if (!cell) return '';
    if (typeof cell.f === 'string' && cell.f.startsWith('=')) return cell.f;
    return cell.si ? this.facade.getRange(row, column).getFormula() : '';
  }

  /** The part of a region that Univer's grid reaches; null when it reaches none. */
  within(region: Region): Region | null {
    const grid = { row: 0, column: 0, rows: this.core.getRowCount(), columns: this.core.getColumnCount() };
    return intersection(region, grid);
  }

  /** Makes the grid large enough for a region. Univer's grids have a size, Excel's are always full size. */
  reach(region: Region): void {
    const rows = region.row + region.rows;
    const columns = region.column + region.columns;
    // In steps, because a large write comes in many pieces.
    if (rows > this.sheet().getRowCount()) {
      this.facade.setRowCount(Math.min(Math.ceil(rows / ROW_STEP) * ROW_STEP, MAX_ROWS));
    }
    if (columns > this.sheet().getColumnCount()) this.facade.setColumnCount(columns);
  }

  /** The same as `numberFormat`, for writing: it does not wait for pending writes, which never change a text format. */
  formatForWriting(row: number, column: number): string {
    const sheet = this.sheet();
    const cell = sheet.getCellMatrix().getValue(row, column);
    return formatOf(sheet.getComposedCellStyleByCellData(row, column, cell));
  }

  /** Writes values: at once, or while a batch of the add-in runs together with its other writes. */
  writeValues(cells: CellMatrix): void {
    if (this.book.events.fromAddIn) this.book.pending.add(this, cells);
    else this.write(cells);
  }

  /** Merges the given cell data into the cells; null deletes a cell. */
  write(cellValue: CellMatrix): void {
    this.book.execute(SET_CELLS, { subUnitId: this.id, cellValue });
  }

  /** The same for changes of style only, after which Univer need not look for formulas. */
  writeStyles(cellValue: CellMatrix): void {
    this.book.execute(SET_CELLS, { subUnitId: this.id, cellValue, trigger: STYLE_ONLY });
  }

  /** Merges a style into every cell of a region; null properties are removed. */
  writeStyle(region: Region, styleAt: (row: number, column: number) => Nullable<IStyleData>): void {
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (let row = region.row; row < region.row + region.rows; row++) {
      const line: Record<number, ICellData> = (matrix[row] = {});
      for (let column = region.column; column < region.column + region.columns; column++) {
        const type = this.cell(row, column)?.t;
        const s = styleAt(row, column);
        // Univer would otherwise guess the type anew, e.g. make a number text under the format @.
        line[column] = type ? { s, t: type } : { s };
      }
    }
    this.writeStyles(matrix);
  }

  /** Stored cells of a region, in no particular order. */
  *cellsIn(region?: Region): Generator<{ row: number; column: number; cell: ICellData }> {
    const matrix = this.core.getCellMatrix().getMatrix() as Record<
      number,
      Record<number, Nullable<ICellData>>
    >;
    for (const [rowKey, line] of Object.entries(matrix)) {
      const row = Number(rowKey);
      if (region && (row < region.row || row >= region.row + region.rows)) continue;
      for (const [columnKey, cell] of Object.entries(line ?? {})) {
        const column = Number(columnKey);
        if (!cell || (region && (column < region.column || column >= region.column + region.columns)))
          continue;
        yield { row, column, cell };
      }
    }
  }

  /** Box around the cells that hold something: with `valuesOnly` content, else content or a format. Null when none does. */
  usedRegion(valuesOnly: boolean, region?: Region): Region | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const { row, column, cell } of this.cellsIn(region)) {
      if (!hasContent(cell) && (valuesOnly || !cell.s)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  merges(): readonly Region[] {
    return this.core.getMergeData().map(fromUniver);
  }
}

export const hasContent = (cell: ICellData): boolean =>
  (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f ?? cell.si ?? cell.p);

/** A cell's value as Excel gives it: '' when blank, numbers for dates, strings such as '#N/A' for errors. */
export function cellValue(cell: Nullable<ICellData>): Scalar {
  if (!cell) return '';
  if (cell.p?.body && (cell.v === undefined || cell.v === null)) return plainText(cell.p.body.dataStream);
  const { v, t } = cell;
  if (v === undefined || v === null) return '';
  if (t === CellValueType.BOOLEAN) return typeof v === 'string' ? /^(true|1)$/i.test(v) : Boolean(v);
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

const plainText = (dataStream: string): string => dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');

/** Cell data that puts an input into a cell, removing what was there but its style. */
export function cellData(input: Input): ICellData {
  const empty = { f: null, si: null, p: null };
  switch (input.kind) {
    case 'blank':
      return { ...empty, v: null, t: null };
    case 'formula':
      return { ...empty, f: input.formula, v: null, t: null };
    case 'boolean':
      return { ...empty, v: input.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'text':
      return {
        ...empty,
        v: input.value,
        t: input.quoted ? CellValueType.FORCE_STRING : CellValueType.STRING,
      };
    case 'number': {
      const style = input.format ? { s: { n: { pattern: input.format } } } : {};
      return { ...empty, v: input.value, t: CellValueType.NUMBER, ...style };
    }
  }
}

/** @throws InvalidArgument unless the array has exactly these rows and columns; a single value fills the region */
export function fill<T>(given: unknown, rows: number, columns: number): readonly (readonly T[])[] {
  if (!Array.isArray(given)) return Array.from({ length: rows }, () => Array<T>(columns).fill(given as T));
  const lines = given as readonly unknown[];
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (fits) return lines as readonly (readonly T[])[];
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
