/** Rows and cells of a worksheet → Univer's cellData and rowData. */
import type { ICellData, IDocumentData, IRowData } from '@univerjs/core';
import { cellName, parseBox } from './address';
import { formulaFromFile, shiftFormula } from './formula';
import { readStringXml } from './rich-text';
import type { StringItem } from './rich-text';
import { scanRows } from './sheet-scan';
import type { Attributes, RawCell } from './sheet-scan';
import type { StyleSheet } from './styles-read';
import { decodeXString } from './xml';

export interface CellsContext {
  readonly styles: StyleSheet;
  readonly strings: readonly StringItem[];
  /** Whether a column has a format of its own. */
  readonly styledColumn: (column: number) => boolean;
}

export interface Cells {
  readonly cellData: Record<number, Record<number, ICellData>>;
  readonly rowData: Record<number, Partial<IRowData>>;
  /** Rows whose `hidden` is set; who hides them is not yet known. */
  readonly hiddenRows: readonly number[];
  /** One beyond the last row and column that has anything. */
  readonly rows: number;
  readonly columns: number;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Row attributes that Univer has no place for and that are worth keeping. */
const KEPT_ROW = ['outlineLevel', 'collapsed', 'thickTop', 'thickBot', 'ph'];

export const POINTS_TO_PIXELS = 4 / 3;

/** Reads sheetData's content. Missing `r` attributes are counted on, as Excel does. */
export function readCells(data: string, context: CellsContext): Cells {
  const cellData: Cells['cellData'] = {};
  const rowData: Cells['rowData'] = {};
  const hiddenRows: number[] = [];
  const shared = new Map<string, SharedFormula>();
  let rows = 0;
  let columns = 0;
  let row = -1;
  for (const raw of scanRows(data)) {
    row = raw.attributes.r ? Number(raw.attributes.r) - 1 : row + 1;
    const line = cellData[row] ?? {};
    const facts = readRow(raw.attributes);
    let column = -1;
    for (const item of raw.cells) {
      column = columnOf(item.attributes.r) ?? column + 1;
      const cell = readCell(item, row, column, context, shared);
      // In Excel a cell's own format replaces its row's and column's, even the plain one; in Univer it must be said.
      if (cell.s === undefined && (facts?.s || context.styledColumn(column))) cell.s = 'xf0';
      if (Object.keys(cell).length === 0) continue;
      line[column] = cell;
      columns = Math.max(columns, column + 1);
    }
    if (Object.keys(line).length > 0) cellData[row] = line;
    if (facts) rowData[row] = facts;
    if (isOn(raw.attributes.hidden)) hiddenRows.push(row);
    if (cellData[row] || facts || isOn(raw.attributes.hidden)) rows = Math.max(rows, row + 1);
  }
  return { cellData, rowData, hiddenRows, rows, columns };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function columnOf(address: string | undefined): number | undefined {
  if (!address) return undefined;
  let index = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}

function readRow(attributes: Attributes): Partial<IRowData> | undefined {
  const height = Number(attributes.ht ?? NaN);
  const kept = KEPT_ROW.filter((name) => attributes[name] !== undefined && attributes[name] !== '0');
  const styled = isOn(attributes.customFormat) && attributes.s !== undefined;
  if (!Number.isFinite(height) && kept.length === 0 && !styled) return undefined;
  const pixels = height * POINTS_TO_PIXELS;
  const size = isOn(attributes.customHeight)
    ? { h: pixels, ia: 0 as const }
    : { h: pixels, ah: pixels, ia: 1 as const };
  return {
    ...(Number.isFinite(height) ? size : {}),
    ...(styled ? { s: `xf${attributes.s}` } : {}),
    ...(kept.length > 0 ? { custom: Object.fromEntries(kept.map((name) => [name, attributes[name]])) } : {}),
  };
}

function readCell(
  raw: RawCell,
  row: number,
  column: number,
  context: CellsContext,
  shared: Map<string, SharedFormula>,
): ICellData {
  const { s, cm, vm } = raw.attributes;
  const cell: ICellData = {};
  if (s && s !== '0' && context.styles.styles[Number(s)]) cell.s = `xf${s}`;
  readValue(raw, cell, context);
  if (raw.formula) readFormula(raw.formula, cell, row, column, shared);
  if (cm || vm) cell.custom = { ...cell.custom, ...(cm ? { cm } : {}), ...(vm ? { vm } : {}) };
  return cell;
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!)$/;

/** True for the text of a spreadsheet error such as #N/A. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}

function readValue(raw: RawCell, cell: ICellData, context: CellsContext): void {
  const { t } = raw.attributes;
  const { value } = raw;
  if (t === 'inlineStr' && raw.inline !== undefined)
    return setString(cell, readStringXml(raw.inline, context.styles.palette));
  if (value === undefined) return;
  if (t === 's') {
    const item = context.strings[Number(value)];
    if (!item) throw new Error(`shared string ${value} is missing`);
    return setString(cell, item);
  }
  if (t === 'str' || t === 'inlineStr') return setString(cell, { text: decodeXString(value) });
  if (t === 'b') {
    cell.v = isOn(value.trim()) ? 1 : 0;
    cell.t = 3;
  } else if (t === 'e') {
    cell.v = value;
    cell.t = 1;
  } else if (t === 'd') {
    setNumber(
      cell,
      Date.parse(
        /(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}${value.includes('T') ? '' : 'T00:00'}Z`,
      ) /
        86_400_000 +
        25569,
    );
  } else if (value.trim() !== '') setNumber(cell, Number(value));
}

function setNumber(cell: ICellData, value: number): void {
  if (!Number.isFinite(value)) throw new Error('a number cell holds no number');
  cell.v = value;
  cell.t = 2;
}

function setString(cell: ICellData, item: StringItem): void {
  cell.v = item.text;
  // Text that only looks like an error is told apart from one by Univer's "forced text".
  cell.t = isErrorText(item.text) ? 4 : 1;
  if (item.doc) cell.p = structuredClone<IDocumentData>(item.doc);
}

function readFormula(
  raw: NonNullable<RawCell['formula']>,
  cell: ICellData,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): void {
  const { t, ref, si } = raw.attributes;
  if (t === 'dataTable') {
    cell.custom = { ...cell.custom, dataTable: raw.attributes };
    return;
  }
  if (t === 'shared' && si !== undefined) {
    const master = shared.get(si);
    if (raw.text) shared.set(si, { text: raw.text, row, column });
    else if (master)
      cell.f = formulaFromFile(shiftFormula(master.text, row - master.row, column - master.column));
    else throw new Error(`shared formula ${si} of ${cellName(row, column)} is missing`);
  }
  if (raw.text) cell.f = formulaFromFile(raw.text);
  if (t === 'array' && ref && parseBox(ref)) cell.ref = ref;
}
