/** Univer's cells and rows → the content of sheetData. */
import type { ICellData, IRowData, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import { cellName } from './address';
import { isErrorText, POINTS_TO_PIXELS } from './cells-read';
import { formulaToFile, shiftFormula } from './formula';
import { docText } from './rich-text';
import type { StringsWriter } from './strings-write';
import type { StyleWriter } from './styles-write';
import { encodeXString, escapeXml } from './xml';

export interface CellsTarget {
  readonly styles: StyleWriter;
  readonly strings: StringsWriter;
  readonly styleOf: (style: Nullable<IStyleData | string>) => Nullable<IStyleData>;
  /** Rows hidden by a filter. */
  readonly filteredOut: ReadonlySet<number>;
  readonly prefix: string;
}

export interface CellsText {
  readonly xml: string;
  /** Last row and column with a cell, zero-based; -1 when there is none. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export function writeCells(sheet: Partial<IWorksheetData>, target: CellsTarget): CellsText {
  const cellData = sheet.cellData ?? {};
  const rowData: Record<number, Partial<IRowData>> = sheet.rowData ?? {};
  const shared = sharedFormulas(cellData);
  const rows = new Set([...Object.keys(cellData), ...Object.keys(rowData)].map(Number));
  for (const row of target.filteredOut) rows.add(row);
  let lastRow = -1;
  let lastColumn = -1;
  const lines: string[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const facts = rowData[row] ?? {};
    const rowStyle = target.styleOf(facts.s);
    const cells = Object.entries(cellData[row] ?? {}).flatMap(([key, cell]) => {
      const column = Number(key);
      const text = cell ? writeCell(cell, row, column, rowStyle, sheet, target, shared) : '';
      if (text === '') return [];
      lastRow = row;
      lastColumn = Math.max(lastColumn, column);
      return [text];
    });
    const attributes = rowAttributes(facts, rowStyle, target, row);
    const tag = `${target.prefix}row`;
    if (cells.length > 0) lines.push(`<${tag} r="${row + 1}"${attributes}>${cells.join('')}</${tag}>`);
    else if (attributes !== '') lines.push(`<${tag} r="${row + 1}"${attributes}/>`);
  }
  return { xml: lines.join(''), lastRow, lastColumn };
}

/** First cells of formulas that Univer shares among cells by an id. */
function sharedFormulas(
  cellData: NonNullable<IWorksheetData['cellData']>,
): ReadonlyMap<string, SharedFormula> {
  const shared = new Map<string, SharedFormula>();
  for (const [row, line] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, ICellData>)) {
      if (cell?.si && cell.f) shared.set(cell.si, { text: cell.f, row: Number(row), column: Number(column) });
    }
  }
  return shared;
}

function rowAttributes(
  facts: Partial<IRowData>,
  style: Nullable<IStyleData>,
  target: CellsTarget,
  row: number,
): string {
  const pixels = facts.ia === 1 ? (facts.ah ?? facts.h) : facts.h;
  const height =
    pixels === undefined
      ? ''
      : ` ht="${round(pixels / POINTS_TO_PIXELS)}"${facts.ia === 1 ? '' : ' customHeight="1"'}`;
  const xf = style ? target.styles.xf(style) : 0;
  const hidden = facts.hd === 1 || target.filteredOut.has(row) ? ' hidden="1"' : '';
  const kept = Object.entries(facts.custom ?? {}).map(
    ([name, value]) => ` ${name}="${escapeXml(String(value))}"`,
  );
  return `${xf > 0 ? ` s="${xf}" customFormat="1"` : ''}${height}${hidden}${kept.join('')}`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function writeCell(
  cell: ICellData,
  row: number,
  column: number,
  rowStyle: Nullable<IStyleData>,
  sheet: Partial<IWorksheetData>,
  target: CellsTarget,
  shared: ReadonlyMap<string, SharedFormula>,
): string {
  const columns: Record<number, { s?: Nullable<IStyleData | string> }> = sheet.columnData ?? {};
  const style = target.styleOf(cell.s) ?? rowStyle ?? target.styleOf(columns[column]?.s);
  const xf = target.styles.xf(style ?? undefined);
  const { type, inner } = writeContent(cell, row, column, target, shared);
  if (xf === 0 && inner === '' && !cell.s) return '';
  const tag = `${target.prefix}c`;
  const meta = cell.custom?.cm && cell.ref ? ` cm="${escapeXml(String(cell.custom.cm))}"` : '';
  const rich = cell.custom?.vm && cell.v === '#VALUE!' ? ` vm="${escapeXml(String(cell.custom.vm))}"` : '';
  const attributes = `${xf > 0 ? ` s="${xf}"` : ''}${type ? ` t="${type}"` : ''}${meta}${rich}`;
  const name = cellName(row, column);
  return inner === ''
    ? `<${tag} r="${name}"${attributes}/>`
    : `<${tag} r="${name}"${attributes}>${inner}</${tag}>`;
}

interface Content {
  /** The `t` attribute, '' for a number or nothing. */
  readonly type: '' | 's' | 'str' | 'b' | 'e';
  readonly inner: string;
}

function writeContent(
  cell: ICellData,
  row: number,
  column: number,
  target: CellsTarget,
  shared: ReadonlyMap<string, SharedFormula>,
): Content {
  const formula = writeFormula(cell, row, column, target.prefix, shared);
  const value = plainValue(cell);
  const v = (text: string) => `<${target.prefix}v>${text}</${target.prefix}v>`;
  if (cell.p && !formula) {
    const text = docText(cell.p);
    return text === ''
      ? { type: '', inner: '' }
      : { type: 's', inner: v(String(target.strings.indexOfDoc(cell.p))) };
  }
  if (value === undefined) return { type: '', inner: formula };
  if (typeof value === 'number') return { type: '', inner: formula + v(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', inner: formula + v(value ? '1' : '0') };
  if (isErrorText(value) && cell.t !== 4) return { type: 'e', inner: formula + v(escapeXml(value)) };
  if (formula) return { type: 'str', inner: formula + v(escapeXml(encodeXString(value))) };
  return value === ''
    ? { type: '', inner: '' }
    : { type: 's', inner: v(String(target.strings.indexOf(value))) };
}

/** A cell's value by its type as Univer notes it: numbers may be kept as text, booleans as 0 and 1. */
export function plainValue(cell: ICellData): string | number | boolean | undefined {
  const { v, t } = cell;
  const type = t as number | null | undefined;
  if (v === undefined || v === null) return undefined;
  if (type === 3) return v === true || v === 1 || (typeof v === 'string' && /^(?:1|true)$/i.test(v));
  if (type === 1 || type === 4) return typeof v === 'boolean' ? (v ? 'TRUE' : 'FALSE') : String(v);
  if (type === 2 && typeof v === 'string' && v.trim() !== '' && Number.isFinite(Number(v))) return Number(v);
  return typeof v === 'number' && !Number.isFinite(v) ? '#NUM!' : v;
}

/** A cell's formula with `=`, also when Univer only notes the id of a shared one; undefined if it has none. */
function formulaOf(
  cell: ICellData,
  row: number,
  column: number,
  shared: ReadonlyMap<string, SharedFormula>,
): string | undefined {
  if (cell.f) return cell.f;
  const master = cell.si ? shared.get(cell.si) : undefined;
  return master && shiftFormula(master.text, row - master.row, column - master.column);
}

function writeFormula(
  cell: ICellData,
  row: number,
  column: number,
  prefix: string,
  shared: ReadonlyMap<string, SharedFormula>,
): string {
  const formula = formulaOf(cell, row, column, shared);
  const tag = `${prefix}f`;
  if (formula) {
    const array = cell.ref ? ` t="array" ref="${escapeXml(cell.ref)}"` : '';
    return `<${tag}${array}>${escapeXml(formulaToFile(formula))}</${tag}>`;
  }
  const dataTable = cell.custom?.dataTable as Record<string, string> | undefined;
  if (!dataTable) return '';
  const attributes = Object.entries(dataTable).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<${tag}${attributes.join('')}/>`;
}
