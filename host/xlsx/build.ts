/** Makes workbooks from plain data, for tests and fixtures. */
import type {
  ICellData,
  IRange,
  IStyleBase,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import { columnIndex, parseBox, parseSqref } from './address';
import type { Box } from './address';
import { POINTS_TO_PIXELS } from './cells-read';
import { setResource, WORKBOOK_SCOPE } from './resources';
import type {
  ConditionalFormat,
  DataValidation,
  DefinedName,
  SheetFilter,
  SheetNote,
  SheetTable,
} from './resources';
import { NO_FREEZE } from './sheet-read';
import type { CellLink } from './links';
import type { CustomXmlPart, WorkbookFile } from './workbook-file';
import { writeXlsx } from './write';

export type PlainValue = string | number | boolean | null;

export interface SheetPlan {
  readonly name: string;
  /** Values from A1 on; null and '' leave a cell blank. */
  readonly rows?: readonly (readonly PlainValue[])[];
  /** Address → formula with `=`, and the value last worked out for it. */
  readonly formulas?: Readonly<
    Record<string, { readonly formula: string; readonly value?: string | number | boolean }>
  >;
  /** Range → Univer style; later ones are laid over earlier ones. */
  readonly styles?: Readonly<Record<string, IStyleData>>;
  readonly merges?: readonly string[];
  /** Column letter → width in pixels. */
  readonly widths?: Readonly<Record<string, number>>;
  /** Row number (from 1) → height in points. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Row numbers, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  readonly filter?: string;
  readonly validations?: readonly ({ readonly range: string } & Omit<DataValidation, 'uid' | 'ranges'>)[];
  readonly conditionalFormats?: readonly {
    readonly range: string;
    readonly formula: string;
    readonly style: IStyleBase;
  }[];
  readonly notes?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, CellLink>>;
  readonly tables?: readonly { readonly name: string; readonly range: string }[];
  readonly protection?: Readonly<Record<string, string>>;
  readonly tabColor?: string;
  readonly hidden?: boolean;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Name → reference or formula. */
  readonly names?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customXmlParts?: readonly CustomXmlPart[];
}

const DEFAULT_STYLE: IStyleData & { xf: number } = { xf: 0, ff: '宋体', fs: 11 };

/** A workbook that was never a file. */
export function buildWorkbook(plan: WorkbookPlan): WorkbookFile {
  const sheets = plan.sheets.map((sheet, index) => buildSheet(sheet, `sheet${index + 1}`));
  const ids = sheets.map((sheet) => sheet.id as string);
  const snapshot: IWorkbookData = {
    id: 'workbook',
    name: '工作簿',
    appVersion: '0.25.1',
    locale: 'zhCN' as LocaleType,
    styles: { xf0: DEFAULT_STYLE },
    defaultStyle: 'xf0',
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id as string, sheet])),
  };
  const each = <T>(make: (sheet: SheetPlan) => T | undefined) =>
    Object.fromEntries(
      plan.sheets.flatMap((sheet, index) => {
        const value = make(sheet);
        return value === undefined ? [] : [[ids[index] as string, value]];
      }),
    );
  setResource(snapshot, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', each(formatsOf));
  setResource(snapshot, 'SHEET_DATA_VALIDATION_PLUGIN', each(validationsOf));
  setResource(snapshot, 'SHEET_FILTER_PLUGIN', each(filterOf));
  setResource(snapshot, 'SHEET_NOTE_PLUGIN', each(notesOf));
  setResource(snapshot, 'SHEET_TABLE_PLUGIN', each(tablesOf));
  setResource(snapshot, 'SHEET_DEFINED_NAME_PLUGIN', namesOf(plan));
  return {
    snapshot,
    extras: {
      parts: {},
      sheetParts: {},
      date1904: false,
      activeSheetId: ids[0] ?? '',
      veryHiddenSheets: [],
      customXmlParts: [...(plan.customXmlParts ?? [])],
      settings: { ...plan.settings },
      protectedSheets: each((sheet) => sheet.protection && { sheet: '1', ...sheet.protection }),
    },
  };
}

/** The bytes of a workbook from plain data. */
export async function buildXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx(buildWorkbook(plan));
}

function boxOf(address: string): Box {
  const box = parseBox(address);
  if (!box) throw new Error(`not an address: ${address}`);
  return box;
}

function buildSheet(plan: SheetPlan, id: string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const cellAt = (row: number, column: number): ICellData => ((cellData[row] ??= {})[column] ??= {});
  plan.rows?.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null && value !== '') Object.assign(cellAt(row, column), valueOf(value));
    }),
  );
  for (const [address, { formula, value }] of Object.entries(plan.formulas ?? {})) {
    const { startRow, startColumn } = boxOf(address);
    Object.assign(cellAt(startRow, startColumn), { f: formula }, value === undefined ? {} : valueOf(value));
  }
  for (const [address, style] of Object.entries(plan.styles ?? {})) {
    forEachCell(boxOf(address), (row, column) => {
      const cell = cellAt(row, column);
      cell.s = { ...DEFAULT_STYLE, ...(cell.s as IStyleData | undefined), ...style };
    });
  }
  for (const [address, link] of Object.entries(plan.links ?? {})) {
    const { startRow, startColumn } = boxOf(address);
    cellAt(startRow, startColumn).custom = { link };
  }
  const rows = largest(Object.keys(cellData));
  const columns = largest(Object.values(cellData).flatMap((line) => Object.keys(line)));
  const { rows: ySplit = 0, columns: xSplit = 0 } = plan.freeze ?? {};
  return {
    id,
    name: plan.name,
    hidden: plan.hidden ? 1 : 0,
    tabColor: plan.tabColor ?? '',
    rowCount: rows + 101,
    columnCount: Math.max(columns, 16) + 11,
    defaultRowHeight: 20,
    defaultColumnWidth: 72,
    mergeData: (plan.merges ?? []).map((address): IRange => ({ ...boxOf(address) })),
    cellData,
    rowData: rowsOf(plan),
    columnData: columnsOf(plan),
    freeze: plan.freeze
      ? { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 }
      : NO_FREEZE,
  };
}

const largest = (keys: readonly string[]): number => keys.reduce((max, key) => Math.max(max, Number(key)), 0);

function valueOf(value: string | number | boolean): ICellData {
  if (typeof value === 'number') return { v: value, t: 2 };
  return typeof value === 'boolean' ? { v: value ? 1 : 0, t: 3 } : { v: value, t: 1 };
}

function forEachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.startRow; row <= box.endRow; row++) {
    for (let column = box.startColumn; column <= box.endColumn; column++) visit(row, column);
  }
}

function rowsOf(plan: SheetPlan): NonNullable<IWorksheetData['rowData']> {
  const rows: NonNullable<IWorksheetData['rowData']> = {};
  for (const [row, points] of Object.entries(plan.heights ?? {})) {
    rows[Number(row) - 1] = { h: points * POINTS_TO_PIXELS, ia: 0 };
  }
  for (const row of plan.hiddenRows ?? []) rows[row - 1] = { ...rows[row - 1], hd: 1 };
  return rows;
}

function columnsOf(plan: SheetPlan): NonNullable<IWorksheetData['columnData']> {
  const columns: NonNullable<IWorksheetData['columnData']> = {};
  for (const [name, w] of Object.entries(plan.widths ?? {})) columns[columnIndex(name)] = { w };
  for (const name of plan.hiddenColumns ?? [])
    columns[columnIndex(name)] = { ...columns[columnIndex(name)], hd: 1 };
  return columns;
}

function rangesOf(sqref: string): IRange[] {
  return parseSqref(sqref).map((box) => ({ ...box }));
}

function formatsOf(plan: SheetPlan): ConditionalFormat[] | undefined {
  return plan.conditionalFormats?.map(({ range, formula, style }, index) => ({
    cfId: `cf-${index + 1}`,
    ranges: rangesOf(range),
    stopIfTrue: false,
    rule: { type: 'highlightCell', subType: 'formula', value: formula, style },
  }));
}

function validationsOf(plan: SheetPlan): DataValidation[] | undefined {
  return plan.validations?.map(({ range, ...rule }, index) => ({
    uid: `dv-${index + 1}`,
    ranges: rangesOf(range),
    ...rule,
  }));
}

function filterOf(plan: SheetPlan): SheetFilter | undefined {
  return plan.filter === undefined ? undefined : { ref: { ...boxOf(plan.filter) } };
}

function notesOf(plan: SheetPlan): Record<string, Record<string, SheetNote>> | undefined {
  const notes: Record<string, Record<string, SheetNote>> = {};
  for (const [address, note] of Object.entries(plan.notes ?? {})) {
    const { startRow: row, startColumn: col } = boxOf(address);
    (notes[row] ??= {})[col] = { id: `note-${address}`, row, col, width: 160, height: 72, note };
  }
  return plan.notes && notes;
}

function tablesOf(plan: SheetPlan): { tables: SheetTable[]; tableFilteredOutRows: number[] } | undefined {
  const tables = plan.tables?.map(({ name, range }): SheetTable => {
    const box = boxOf(range);
    const headers = plan.rows?.[box.startRow]?.slice(box.startColumn, box.endColumn + 1) ?? [];
    const columns = headers.map((header, index) => ({
      id: `column-${index + 1}`,
      displayName: String(header ?? ''),
      dataType: 'none',
      formula: '',
      meta: {},
      style: {},
    }));
    return {
      id: `table-${name}`,
      name,
      range: { ...box },
      options: { showHeader: true },
      filters: {},
      columns,
      meta: {},
    };
  });
  return tables && { tables, tableFilteredOutRows: [] };
}

function namesOf(plan: WorkbookPlan): Record<string, DefinedName> {
  return Object.fromEntries(
    Object.entries(plan.names ?? {}).map(([name, formulaOrRefString]) => [
      `name-${name}`,
      { id: `name-${name}`, name, formulaOrRefString, localSheetId: WORKBOOK_SCOPE },
    ]),
  );
}
