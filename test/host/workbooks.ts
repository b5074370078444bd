/** Small workbooks for the host's tests. */
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { WorkbookFile } from '../../host/xlsx/workbook-file';

type Cell = string | number | boolean | null;

/** A workbook of plain sheets. Strings that start with `=` are formulas. */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  more: Partial<WorkbookFile['extras']> = {},
): WorkbookFile {
  const ids = Object.keys(sheets).map((_, index) => `sheet-${index + 1}`);
  const snapshot: IWorkbookData = {
    id: 'workbook',
    name: '汇总表.xlsx',
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, rows], index) => [
        ids[index],
        { id: ids[index] ?? '', name, rowCount: 200, columnCount: 30, cellData: cellsOf(rows) },
      ]),
    ),
    resources: [],
  };
  const extras: WorkbookFile['extras'] = {
    parts: {},
    sheetParts: {},
    date1904: false,
    activeSheetId: ids[0] ?? '',
    veryHiddenSheets: [],
    customXmlParts: [],
    settings: {},
    protectedSheets: {},
    ...more,
  };
  return { snapshot, extras };
}

const cellsOf = (rows: readonly (readonly Cell[])[]): Record<number, Record<number, ICellData>> =>
  Object.fromEntries(
    rows.map((row, r) => [
      r,
      Object.fromEntries(row.flatMap((value, c) => (value === null ? [] : [[c, cellOf(value)]]))),
    ]),
  );

function cellOf(value: string | number | boolean): ICellData {
  if (typeof value === 'string') return value.startsWith('=') ? { f: value } : { v: value, t: 1 };
  return typeof value === 'number' ? { v: value, t: 2 } : { v: value ? 1 : 0, t: 3 };
}
