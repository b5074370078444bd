/** One worksheet part → Univer's worksheet and what its plugins keep of it. */
import type { IColumnData, IFreeze, IRange, IWorksheetData } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS, parseBox } from './address';
import type { Box, GridSize } from './address';
import { POINTS_TO_PIXELS, readCells } from './cells-read';
import type { Cells, CellsContext } from './cells-read';
import { readColor } from './colors';
import { readConditionalFormats } from './conditional-formats';
import { readFilter } from './filters';
import { readLinks } from './links';
import { readNotes } from './notes-read';
import type { Parts } from './package';
import { partText } from './package';
import type { ConditionalFormat, DataValidation, SheetFilter, SheetNote, SheetTable } from './resources';
import { splitSheet } from './sheet-scan';
import type { StringItem } from './rich-text';
import type { StyleSheet } from './styles-read';
import { readTables } from './tables-read';
import { readValidations } from './validations';
import { attr, descendants, flag, kid, kids, number, parseXml, rootOf } from './xml';
import type { Element } from './xml';

export interface SheetRead {
  readonly data: Partial<IWorksheetData>;
  readonly formats: ConditionalFormat[];
  readonly validations: DataValidation[];
  readonly filter?: SheetFilter;
  readonly notes: SheetNote[];
  readonly tables: SheetTable[];
  readonly protection?: Record<string, string>;
}

export interface BookContext {
  readonly parts: Readonly<Parts>;
  readonly styles: StyleSheet;
  readonly strings: readonly StringItem[];
  /** Sheet name → id, for links into the workbook. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;
/** A rule that reaches this far below the last cell is taken to mean the whole column. */
const FAR = 20_000;

/** Reads the worksheet part `part` as a sheet with the given id and name. */
export function readSheet(
  part: string,
  id: string,
  name: string,
  hidden: boolean,
  book: BookContext,
): SheetRead {
  const text = splitSheet(partText(book.parts[part] as Uint8Array));
  const root = rootOf(parseXml(text.frame));
  const context: CellsContext = {
    styles: book.styles,
    strings: book.strings,
    styledColumn: styledColumns(root),
  };
  const cells = readCells(text.data, context);
  readLinks(root, part, book.parts, cells.cellData, book.sheetIds);
  const merges = kids(kid(root, 'mergeCells'), 'mergeCell').flatMap(
    (item) => parseBox(attr(item, 'ref') ?? '') ?? [],
  );
  const grid = gridSize(root, cells, merges);
  const columnData = readColumns(root, grid.columnCount);
  const filter = readHiddenRows(root, cells, grid);
  const protection = kid(root, 'sheetProtection');
  const format = kid(root, 'sheetFormatPr');
  const view = kid(kid(root, 'sheetViews'), 'sheetView');
  const data: Partial<IWorksheetData> = {
    id,
    name,
    hidden: hidden ? 1 : 0,
    tabColor: readColor(kid(kid(root, 'sheetPr'), 'tabColor'), book.styles.palette) ?? '',
    ...grid,
    defaultRowHeight: (number(format, 'defaultRowHeight') ?? 15) * POINTS_TO_PIXELS,
    defaultColumnWidth: defaultColumnPixels(format),
    zoomRatio: (number(view, 'zoomScale') ?? 100) / 100,
    showGridlines: flag(view, 'showGridLines', true) ? 1 : 0,
    rightToLeft: flag(view, 'rightToLeft') ? 1 : 0,
    freeze: readFreeze(view),
    mergeData: merges.map((box): IRange => ({ ...box })),
    cellData: cells.cellData,
    rowData: cells.rowData,
    columnData,
  };
  return {
    data,
    formats: readConditionalFormats(root, grid, book.styles.dxfs, book.styles.palette),
    validations: readValidations(root, grid),
    ...(filter ? { filter } : {}),
    notes: readNotes(book.parts, part),
    tables: readTables(book.parts, part, root),
    ...(protection && flag(protection, 'sheet') ? { protection: attributesOf(protection) } : {}),
  };
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes).map(({ name, value }) => [name, value]));
}

function gridSize(root: Element, cells: Cells, merges: readonly Box[]): GridSize {
  const sqrefs = [
    ...descendants(root, 'sqref').map((item) => item.textContent ?? ''),
    ...attributeSqrefs(root),
  ];
  const boxes = sqrefs.flatMap((text) => text.split(/\s+/)).flatMap((text) => parseBox(text) ?? []);
  const rows = Math.max(cells.rows, ...merges.map((box) => box.endRow + 1), 0);
  const columns = Math.max(cells.columns, ...merges.map((box) => box.endColumn + 1), 0);
  const near = (end: number, from: number, far: number) => (end < from + far ? end + 1 : 0);
  const ruleRows = boxes.map((box) => near(box.endRow, rows, FAR));
  const ruleColumns = boxes.map((box) => near(box.endColumn, columns, 256));
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(rows, ...ruleRows) + SPARE_ROWS),
    columnCount: Math.min(MAX_COLUMNS, Math.max(columns, 16, ...ruleColumns) + SPARE_COLUMNS),
  };
}

function attributeSqrefs(root: Element): string[] {
  const holders = [
    ...kids(root, 'conditionalFormatting'),
    ...kids(kid(root, 'dataValidations'), 'dataValidation'),
  ];
  return [
    ...holders.map((holder) => attr(holder, 'sqref') ?? ''),
    attr(kid(root, 'autoFilter'), 'ref') ?? '',
  ];
}

/** Pixels of a column width in characters, for the usual 7-pixel digit. */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

function defaultColumnPixels(format: Element | undefined): number {
  const width = number(format, 'defaultColWidth');
  return width === undefined ? 72 : widthToPixels(width);
}

/** Attributes of a column that Univer has no place for. */
export const KEPT_COLUMN = ['outlineLevel', 'collapsed', 'bestFit', 'phonetic'] as const;

function readColumns(root: Element, columnCount: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const col of kids(kid(root, 'cols'), 'col')) {
    const width = number(col, 'width');
    const style = number(col, 'style') ?? 0;
    const kept = KEPT_COLUMN.filter((name) => attr(col, name) !== undefined);
    const last = Math.min(number(col, 'max') ?? 0, columnCount);
    for (let at = number(col, 'min') ?? 1; at <= last; at++) {
      columns[at - 1] = {
        ...(width === undefined ? {} : { w: widthToPixels(width) }),
        ...(flag(col, 'hidden') ? { hd: 1 } : {}),
        ...(style > 0 ? { s: `xf${style}` } : {}),
        ...(kept.length > 0
          ? { custom: Object.fromEntries(kept.map((name) => [name, attr(col, name)])) }
          : {}),
      };
    }
  }
  return columns;
}

function styledColumns(root: Element): (column: number) => boolean {
  const spans = kids(kid(root, 'cols'), 'col')
    .filter((col) => (number(col, 'style') ?? 0) > 0)
    .map((col) => [number(col, 'min') ?? 1, number(col, 'max') ?? 0] as const);
  return (column) => spans.some(([min, max]) => column + 1 >= min && column + 1 <= max);
}

/** Splits hidden rows between the filter, when Univer knows its criteria, and plain hiding. */
function readHiddenRows(root: Element, cells: Cells, grid: GridSize): SheetFilter | undefined {
  const read = readFilter(root, grid);
  const { startRow, endRow } = read?.filter.ref ?? { startRow: 0, endRow: -1 };
  const filters = read?.known && read.filter.filterColumns !== undefined;
  const filteredOut = filters ? cells.hiddenRows.filter((row) => row > startRow && row <= endRow) : [];
  const byFilter = new Set(filteredOut);
  for (const row of cells.hiddenRows) {
    if (!byFilter.has(row)) cells.rowData[row] = { ...cells.rowData[row], hd: 1 };
  }
  return read && { ...read.filter, ...(filters ? { cachedFilteredOut: filteredOut } : {}) };
}

export const NO_FREEZE: IFreeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

function readFreeze(view: Element | undefined): IFreeze {
  const pane = kid(view, 'pane');
  const state = attr(pane, 'state');
  if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) return NO_FREEZE;
  const top = parseBox(attr(view, 'topLeftCell') ?? 'A1');
  const xSplit = number(pane, 'xSplit') ?? 0;
  const ySplit = number(pane, 'ySplit') ?? 0;
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? (top?.startRow ?? 0) + ySplit : -1,
    startColumn: xSplit > 0 ? (top?.startColumn ?? 0) + xSplit : -1,
  };
}
