/** The JSON that Univer's plugins keep in `snapshot.resources`, typed, and how to get and set it. */
import type { IRange, ISheetDataValidationRule, IStyleBase, IWorkbookData } from '@univerjs/core';

/** One conditional format as Univer's plugin stores it; `rule.type` and its other keys are Univer's. Listed highest priority first. */
export interface ConditionalFormat {
  cfId: string;
  ranges: IRange[];
  stopIfTrue: boolean;
  rule: {
    type: string;
    subType?: string;
    style?: IStyleBase;
    operator?: string;
    value?: unknown;
    [key: string]: unknown;
  };
}

export type DataValidation = ISheetDataValidationRule;

export interface SheetFilter {
  ref: IRange;
  /** `colId` is the column of the sheet (zero-based), not counted from the filter's first. */
  filterColumns?: SheetFilterColumn[];
  /** Rows hidden by the filter. They are not `hd` in rowData. */
  cachedFilteredOut?: number[];
}

export interface SheetFilterColumn {
  colId: number;
  filters?: { blank?: true; filters?: string[] };
  customFilters?: { and?: 1; customFilters: { val: string | number; operator?: string }[] };
  colorFilters?: unknown;
}

export interface SheetNote {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
  show?: boolean;
}

export interface SheetTable {
  id: string;
  name: string;
  range: IRange;
  options: { showHeader?: boolean; showFooter?: boolean; tableStyleId?: string };
  filters: { tableColumnFilterList?: unknown[] };
  columns: {
    id: string;
    displayName: string;
    dataType: string;
    formula: string;
    meta: object;
    style: object;
  }[];
  meta: Record<string, unknown>;
}

/** A defined name. `localSheetId` is a sheet id or WORKBOOK_SCOPE. Print areas and titles are here too, hidden, as `_xlnm.…`. */
export interface DefinedName {
  id: string;
  name: string;
  formulaOrRefString: string;
  localSheetId?: string;
  comment?: string;
  hidden?: boolean;
}

export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** Resource name → what its JSON holds. */
export interface Resources {
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: Record<string, ConditionalFormat[]>;
  SHEET_DATA_VALIDATION_PLUGIN: Record<string, DataValidation[]>;
  SHEET_FILTER_PLUGIN: Record<string, SheetFilter>;
  SHEET_NOTE_PLUGIN: Record<string, Record<string, Record<string, SheetNote>>>;
  SHEET_TABLE_PLUGIN: Record<string, { tables: SheetTable[]; tableFilteredOutRows: number[] }>;
  SHEET_DEFINED_NAME_PLUGIN: Record<string, DefinedName>;
}

/** What a plugin keeps for the workbook; an empty object if nothing. */
export function getResource<K extends keyof Resources>(snapshot: IWorkbookData, name: K): Resources[K] {
  const data = snapshot.resources?.find((resource) => resource.name === name)?.data;
  return (data ? JSON.parse(data) : {}) as Resources[K];
}

export function setResource<K extends keyof Resources>(
  snapshot: IWorkbookData,
  name: K,
  value: Resources[K],
): void {
  const others = (snapshot.resources ?? []).filter((resource) => resource.name !== name);
  snapshot.resources = [...others, { name, data: JSON.stringify(value) }];
}

/** Notes of one sheet as a list, row by row. */
export function notesOf(snapshot: IWorkbookData, sheetId: string): SheetNote[] {
  const rows = getResource(snapshot, 'SHEET_NOTE_PLUGIN')[sheetId] ?? {};
  return Object.entries(rows)
    .flatMap(([row, notes]) =>
      Object.entries(notes).map(([col, note]) => ({ ...note, row: Number(row), col: Number(col) })),
    )
    .sort((a, b) => a.row - b.row || a.col - b.col);
}
