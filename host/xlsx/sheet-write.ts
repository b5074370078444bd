/** Univer's worksheet → its part. Only what the model covers is made anew; all else in the part stays as it was. */
import type { IColumnData, IFreeze, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { boxName, cellName } from './address';
import type { GridSize } from './address';
import { POINTS_TO_PIXELS } from './cells-read';
import { writeCells } from './cells-write';
import type { CellsTarget } from './cells-write';
import { argbOf } from './colors';
import { writeConditionalFormats } from './conditional-formats';
import { writeFilter } from './filters';
import { linksOf, writeLinks } from './links';
import { writeNotes } from './notes-write';
import { partText, textPart } from './package';
import type { Parts } from './package';
import { getResource, notesOf } from './resources';
import type { StringsWriter } from './strings-write';
import type { StyleWriter } from './styles-write';
import { SHEET_ORDER } from './sheet-order';
import { splitSheet } from './sheet-scan';
import { NO_FREEZE, widthToPixels } from './sheet-read';
import { stableKey } from './stable-key';
import { withRelId, writeTables } from './tables-write';
import type { WorkbookFile } from './workbook-file';
import { writePageSetup } from './page-setup';
import type { PageSetup } from './page-setup';
import { writeValidations } from './validations';
import {
  kid,
  kids,
  insertInOrder,
  MAIN_NS,
  make,
  number,
  parseXml,
  REL_NS,
  replaceKid,
  rootOf,
  setAttrs,
  toXml,
  XML_HEAD,
} from './xml';
import type { Element } from './xml';

export const EMPTY_SHEET =
  `${XML_HEAD}<worksheet xmlns="${MAIN_NS}" xmlns:r="${REL_NS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

export interface SheetTarget {
  readonly parts: Parts;
  readonly styles: StyleWriter;
  readonly strings: StringsWriter;
}

/** Rewrites the part of one sheet. `before` is the workbook as that part (and the rest of the package) reads. */
export function writeSheet(
  part: string,
  id: string,
  now: WorkbookFile,
  before: WorkbookFile,
  target: SheetTarget,
): void {
  const { parts, styles } = target;
  const sheet = now.snapshot.sheets[id] ?? {};
  const old = before.snapshot.sheets[id] ?? {};
  const text = splitSheet(partText(parts[part] as Uint8Array));
  const doc = parseXml(text.frame);
  const root = rootOf(doc);
  const grid: GridSize = { rowCount: sheet.rowCount ?? 1000, columnCount: sheet.columnCount ?? 26 };
  const both = <T>(pick: (snapshot: IWorkbookData) => T) =>
    [pick(now.snapshot), pick(before.snapshot)] as const;
  const tables = both((book) => getResource(book, 'SHEET_TABLE_PLUGIN')[id]?.tables ?? []);
  const filters = both((book) => getResource(book, 'SHEET_FILTER_PLUGIN')[id]);
  const tableRows = getResource(now.snapshot, 'SHEET_TABLE_PLUGIN')[id]?.tableFilteredOutRows ?? [];
  const cells = writeCells(sheet, {
    styles,
    strings: target.strings,
    styleOf: styleLookup(now.snapshot),
    filteredOut: new Set([...(filters[0]?.cachedFilteredOut ?? []), ...tableRows]),
    prefix: text.prefix,
  });
  const dimension = cells.lastRow < 0 ? 'A1' : `A1:${cellName(cells.lastRow, cells.lastColumn)}`;
  replaceKid(root, SHEET_ORDER, 'dimension', make(root, 'dimension', { ref: dimension }));
  writeTabColor(root, sheet, old);
  writeView(root, sheet, old);
  writeDefaults(root, sheet, old);
  writeColumns(root, sheet, old, grid, styles, styleLookup(now.snapshot));
  writeProtection(root, now.extras.protectedSheets[id], before.extras.protectedSheets[id]);
  writeFilter(root, ...filters, grid);
  writeMerges(root, sheet);
  const formats = both((book) => getResource(book, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')[id] ?? []);
  writeConditionalFormats(root, ...formats, grid, (style) => styles.dxf(style));
  writeValidations(
    root,
    ...both((book) => getResource(book, 'SHEET_DATA_VALIDATION_PLUGIN')[id] ?? []),
    grid,
  );
  writePageSetup(root, sheet.custom?.['pageSetup'] as PageSetup | undefined);
  writeLinks(root, parts, part, ...both((book) => linksOf(book, id)));
  const drawing = writeNotes(parts, part, ...both((book) => notesOf(book, id)));
  if (drawing)
    replaceKid(root, SHEET_ORDER, 'legacyDrawing', withRelId(make(root, 'legacyDrawing'), drawing));
  writeTables({ parts, sheetPart: part, root, sheet }, ...tables);
  parts[part] = textPart(putCells(toXml(doc), text.prefix, cells.xml));
}

function putCells(frame: string, prefix: string, cells: string): string {
  const empty = new RegExp(`<${prefix}sheetData\\s*/>`);
  return frame.replace(empty, () => `<${prefix}sheetData>${cells}</${prefix}sheetData>`);
}

/** Finds a style by its id in the snapshot, or takes the style itself. */
export function styleLookup(snapshot: IWorkbookData): CellsTarget['styleOf'] {
  return (style) => (typeof style === 'string' ? snapshot.styles[style] : style);
}

function writeTabColor(root: Element, sheet: Partial<IWorksheetData>, old: Partial<IWorksheetData>): void {
  if ((sheet.tabColor ?? '') === (old.tabColor ?? '')) return;
  const properties = kid(root, 'sheetPr') ?? make(root, 'sheetPr');
  const rgb = argbOf(sheet.tabColor);
  const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
  replaceKid(properties, order, 'tabColor', rgb ? make(root, 'tabColor', { rgb }) : undefined);
  replaceKid(root, SHEET_ORDER, 'sheetPr', properties);
}

function writeView(root: Element, sheet: Partial<IWorksheetData>, old: Partial<IWorksheetData>): void {
  const views = kid(root, 'sheetViews') ?? make(root, 'sheetViews');
  const view = kid(views, 'sheetView') ?? make(root, 'sheetView', { workbookViewId: 0 });
  if (!view.parentNode) views.appendChild(view);
  if (!views.parentNode) insertInOrder(root, SHEET_ORDER, views);
  if ((sheet.showGridlines ?? 1) !== (old.showGridlines ?? 1)) {
    setAttrs(view, { showGridLines: sheet.showGridlines === 0 ? 0 : undefined });
  }
  if ((sheet.zoomRatio ?? 1) !== (old.zoomRatio ?? 1)) {
    const zoom = Math.round((sheet.zoomRatio ?? 1) * 100);
    setAttrs(view, { zoomScale: zoom, zoomScaleNormal: zoom });
  }
  if (!sameFreeze(sheet.freeze, old.freeze)) writeFreeze(view, sheet.freeze ?? NO_FREEZE);
}

export function sameFreeze(a: IFreeze | undefined, b: IFreeze | undefined): boolean {
  const key = (freeze: IFreeze = NO_FREEZE) => [
    freeze.xSplit,
    freeze.ySplit,
    freeze.xSplit > 0 ? freeze.startColumn : 0,
    freeze.ySplit > 0 ? freeze.startRow : 0,
  ];
  return key(a).join() === key(b).join();
}

function writeFreeze(view: Element, freeze: IFreeze): void {
  for (const name of ['pane', 'selection']) for (const item of kids(view, name)) view.removeChild(item);
  const { xSplit, ySplit } = freeze;
  if (xSplit <= 0 && ySplit <= 0) return;
  const row = ySplit > 0 ? freeze.startRow : 0;
  const column = xSplit > 0 ? freeze.startColumn : 0;
  const hidden = cellName(Math.max(0, row - ySplit), Math.max(0, column - xSplit));
  setAttrs(view, { topLeftCell: hidden === 'A1' ? undefined : hidden });
  const pane = xSplit > 0 && ySplit > 0 ? 'bottomRight' : ySplit > 0 ? 'bottomLeft' : 'topRight';
  const order = ['pane', 'selection', 'pivotSelection', 'extLst'];
  const split = (value: number) => (value > 0 ? value : undefined);
  insertInOrder(
    view,
    order,
    make(view, 'pane', {
      xSplit: split(xSplit),
      ySplit: split(ySplit),
      topLeftCell: cellName(Math.max(0, row), Math.max(0, column)),
      activePane: pane,
      state: 'frozen',
    }),
  );
  insertInOrder(view, order, make(view, 'selection', { pane }));
}

function writeDefaults(root: Element, sheet: Partial<IWorksheetData>, old: Partial<IWorksheetData>): void {
  const format = kid(root, 'sheetFormatPr') ?? make(root, 'sheetFormatPr', { defaultRowHeight: 15 });
  if (sheet.defaultRowHeight !== undefined && sheet.defaultRowHeight !== old.defaultRowHeight) {
    setAttrs(format, { defaultRowHeight: sheet.defaultRowHeight / POINTS_TO_PIXELS, customHeight: 1 });
  }
  if (sheet.defaultColumnWidth !== undefined && sheet.defaultColumnWidth !== old.defaultColumnWidth) {
    setAttrs(format, { defaultColWidth: pixelsToWidth(sheet.defaultColumnWidth) });
  }
  replaceKid(root, SHEET_ORDER, 'sheetFormatPr', format);
}

function pixelsToWidth(pixels: number): number {
  return Math.ceil((pixels / 7) * 256) / 256;
}

function writeColumns(
  root: Element,
  sheet: Partial<IWorksheetData>,
  old: Partial<IWorksheetData>,
  grid: GridSize,
  styles: StyleWriter,
  styleOf: CellsTarget['styleOf'],
): void {
  const holder = kid(root, 'cols');
  const originals = kids(holder, 'col');
  const widths = new Map(
    originals.flatMap((col) => {
      const width = number(col, 'width');
      return width === undefined ? [] : [[widthToPixels(width), width] as const];
    }),
  );
  const columns: Record<number, Partial<IColumnData>> = sheet.columnData ?? {};
  const list: Element[] = [];
  let last = '';
  for (const column of Object.keys(columns)
    .map(Number)
    .filter((at) => at < grid.columnCount)
    .sort((a, b) => a - b)) {
    const attributes = columnAttributes(columns[column] ?? {}, widths, sheet, styles, styleOf);
    if (!attributes) continue;
    const key = JSON.stringify(attributes);
    const previous = list.at(-1);
    if (previous && key === last && number(previous, 'max') === column)
      setAttrs(previous, { max: column + 1 });
    else list.push(make(root, 'col', { min: column + 1, max: column + 1, ...attributes }));
    last = key;
  }
  list.push(...columnsBeyond(originals, old.columnCount ?? grid.columnCount, grid.columnCount));
  const cols = make(root, 'cols');
  for (const col of list) cols.appendChild(col);
  replaceKid(root, SHEET_ORDER, 'cols', list.length > 0 ? cols : undefined);
}

function columnAttributes(
  column: Partial<IColumnData>,
  widths: ReadonlyMap<number, number>,
  sheet: Partial<IWorksheetData>,
  styles: StyleWriter,
  styleOf: CellsTarget['styleOf'],
): Record<string, string | number | undefined> | undefined {
  const kept = Object.entries(column.custom ?? {}).filter(([, value]) => typeof value === 'string');
  if (column.w === undefined && column.hd !== 1 && !column.s && kept.length === 0) return undefined;
  const pixels = column.w ?? sheet.defaultColumnWidth ?? 72;
  const style = styleOf(column.s);
  const xf = style ? styles.xf(style) : 0;
  return {
    width: widths.get(pixels) ?? pixelsToWidth(pixels),
    style: xf > 0 ? xf : undefined,
    hidden: column.hd === 1 ? 1 : undefined,
    customWidth: column.w === undefined ? undefined : 1,
    ...Object.fromEntries(kept as [string, string][]),
  };
}

/** Columns beyond the grid as the file had them, moved when columns were inserted or deleted before them. */
function columnsBeyond(originals: readonly Element[], oldCount: number, newCount: number): Element[] {
  return originals.flatMap((col) => {
    const min = Math.max(number(col, 'min') ?? 1, oldCount + 1) + newCount - oldCount;
    const max = Math.min(16_384, number(col, 'max') ?? 0);
    if (max <= oldCount || min > max) return [];
    const copy = col.cloneNode(true) as Element;
    setAttrs(copy, { min, max });
    return [copy];
  });
}

function writeProtection(
  root: Element,
  wanted: Readonly<Record<string, string>> | undefined,
  old: Readonly<Record<string, string>> | undefined,
): void {
  if (stableKey(wanted ?? null) === stableKey(old ?? null)) return;
  const element = wanted && make(root, 'sheetProtection', { sheet: 1, ...wanted });
  replaceKid(root, SHEET_ORDER, 'sheetProtection', element);
}

function writeMerges(root: Element, sheet: Partial<IWorksheetData>): void {
  const merges = sheet.mergeData ?? [];
  const holder = make(root, 'mergeCells', { count: merges.length });
  for (const range of merges) holder.appendChild(make(root, 'mergeCell', { ref: boxName(range) }));
  replaceKid(root, SHEET_ORDER, 'mergeCells', merges.length > 0 ? holder : undefined);
}
