/** .xlsx bytes → WorkbookFile. */
import type { IWorkbookData, LocaleType } from '@univerjs/core';
import { readCustomXml } from './custom-xml';
import { readNames } from './names';
import { partText, readPart, readRels, unzipParts } from './package';
import type { Parts } from './package';
import { setResource } from './resources';
import { readStringTable } from './rich-text';
import type { StringItem } from './rich-text';
import { readSheet } from './sheet-read';
import type { SheetRead } from './sheet-read';
import { readStyles } from './styles-read';
import type { Palette } from './colors';
import type { ReadXlsxErrorCode, ReadXlsxResult, WorkbookFile } from './workbook-file';
import { attr, flag, kid, kids, number, relId, rootOf } from './xml';

const MESSAGES: Readonly<Record<ReadXlsxErrorCode, string>> = {
  notXlsx:
    '这不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开原文件，“另存为”选“Excel 工作簿 (*.xlsx)”，再选另存的文件。',
  password: '这个工作簿设了打开密码，读不了。请先用 Excel 或 WPS 打开它，去掉打开密码，保存后再试。',
  oldFormat:
    '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，“另存为”选“Excel 工作簿 (*.xlsx)”，再选另存的文件。',
  damaged: '文件已损坏，读不出来。请用 Excel 或 WPS 打开并重新保存，或请对方重发一份。',
  empty: '文件是空的，里面没有工作表。请检查选的是不是要核对的文件，或请对方重发一份。',
};

function failure(code: ReadXlsxErrorCode, cause?: unknown): ReadXlsxResult {
  return { ok: false, code, message: MESSAGES[code], ...(cause === undefined ? {} : { cause }) };
}

/** Reads a workbook. Bad files give `ok: false` with what the clerk should do. */
export function readXlsx(bytes: Uint8Array): Promise<ReadXlsxResult> {
  return Promise.resolve(readXlsxSync(bytes));
}

export function readXlsxSync(bytes: Uint8Array): ReadXlsxResult {
  if (bytes.length === 0) return failure('empty');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return failure(oleKind(bytes));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failure('notXlsx');
  try {
    const parts = unzipParts(bytes);
    const workbookPart = findWorkbook(parts);
    if (!workbookPart) return failure('notXlsx');
    const file = readParts(parts, workbookPart);
    return file.snapshot.sheetOrder.length === 0 ? failure('empty') : { ok: true, file };
  } catch (cause) {
    // Whatever goes wrong while reading foreign bytes, the bytes are to blame; the cause is kept for whoever looks into it.
    return failure('damaged', cause);
  }
}

/** An OLE compound file is an encrypted .xlsx or an old .xls; the names of its streams, in UTF-16, tell. */
function oleKind(bytes: Uint8Array): ReadXlsxErrorCode {
  const wanted = Array.from('EncryptedPackage', (char) => [char.charCodeAt(0), 0]).flat();
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return 'password';
  }
  return 'oldFormat';
}

/** Name of the workbook part, undefined when the package is no .xlsx. */
export function findWorkbook(parts: Readonly<Parts>): string | undefined {
  const named = readRels(parts, '').find((rel) => rel.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const text = parts[named] && /\.xml$/i.test(named) ? partText(parts[named]) : '';
  return /<(?:[\w.-]+:)?workbook[\s>]/.test(text) ? named : undefined;
}

/** Name of a part the workbook refers to by the last word of the relationship's type. */
export function bookPart(parts: Readonly<Parts>, workbookPart: string, type: string): string | undefined {
  const name = readRels(parts, workbookPart).find((rel) => rel.type === type)?.target;
  return name && parts[name] ? name : undefined;
}

export function readStrings(parts: Readonly<Parts>, workbookPart: string, palette: Palette): StringItem[] {
  const name = bookPart(parts, workbookPart, 'sharedStrings');
  return name ? readStringTable(partText(parts[name] as Uint8Array), palette) : [];
}

/** Reads an unzipped package; throws on damage. */
export function readParts(parts: Readonly<Parts>, workbookPart: string): WorkbookFile {
  const text = (type: string) => {
    const name = bookPart(parts, workbookPart, type);
    return name ? partText(parts[name] as Uint8Array) : undefined;
  };
  const workbook = rootOf(readPart(parts, workbookPart) as NonNullable<ReturnType<typeof readPart>>);
  const styles = readStyles(text('styles'), text('theme'));
  const strings = readStrings(parts, workbookPart, styles.palette);
  const rels = new Map(readRels(parts, workbookPart).map((rel) => [rel.id, rel.target]));
  const entries = kids(kid(workbook, 'sheets'), 'sheet').flatMap((sheet) => {
    const part = rels.get(relId(sheet) ?? '') ?? '';
    const state = attr(sheet, 'state') ?? 'visible';
    return parts[part]
      ? [{ id: `sheet${attr(sheet, 'sheetId')}`, name: attr(sheet, 'name') ?? '', state, part }]
      : [];
  });
  const sheetIds = new Map(entries.map(({ id, name }) => [name, id]));
  const sheets = entries.map(({ id, name, state, part }) =>
    readSheet(part, id, name, state !== 'visible', { parts, styles, strings, sheetIds }),
  );
  const order = entries.map(({ id }) => id);
  const snapshot: IWorkbookData = {
    id: 'workbook',
    name: '工作簿',
    appVersion: '0.25.1',
    locale: 'zhCN' as LocaleType,
    styles: Object.fromEntries(styles.styles.map((style, index) => [`xf${index}`, style])),
    defaultStyle: 'xf0',
    sheetOrder: order,
    sheets: Object.fromEntries(sheets.map(({ data }) => [data.id as string, data])),
  };
  storeResources(snapshot, sheets);
  setResource(snapshot, 'SHEET_DEFINED_NAME_PLUGIN', readNames(workbook, order));
  const active = number(kid(kid(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  return {
    snapshot,
    extras: {
      parts,
      sheetParts: Object.fromEntries(entries.map(({ id, part }) => [id, part])),
      date1904: flag(kid(workbook, 'workbookPr'), 'date1904'),
      activeSheetId: order[active] ?? order[0] ?? '',
      veryHiddenSheets: entries.filter(({ state }) => state === 'veryHidden').map(({ id }) => id),
      ...readCustomXml(parts, workbookPart),
      protectedSheets: Object.fromEntries(
        sheets.flatMap(({ data, protection }) => (protection ? [[data.id as string, protection]] : [])),
      ),
    },
  };
}

function storeResources(snapshot: IWorkbookData, sheets: readonly SheetRead[]): void {
  const collect = <T>(pick: (sheet: SheetRead) => T | undefined) =>
    Object.fromEntries(
      sheets.flatMap((sheet) => {
        const value = pick(sheet);
        return value === undefined ? [] : [[sheet.data.id as string, value]];
      }),
    );
  const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);
  setResource(
    snapshot,
    'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
    collect((sheet) => some(sheet.formats)),
  );
  setResource(
    snapshot,
    'SHEET_DATA_VALIDATION_PLUGIN',
    collect((sheet) => some(sheet.validations)),
  );
  setResource(
    snapshot,
    'SHEET_FILTER_PLUGIN',
    collect((sheet) => sheet.filter),
  );
  setResource(
    snapshot,
    'SHEET_NOTE_PLUGIN',
    collect((sheet) => (sheet.notes.length > 0 ? noteGrid(sheet) : undefined)),
  );
  setResource(
    snapshot,
    'SHEET_TABLE_PLUGIN',
    collect((sheet) =>
      sheet.tables.length > 0 ? { tables: sheet.tables, tableFilteredOutRows: [] } : undefined,
    ),
  );
}

function noteGrid(sheet: SheetRead) {
  const grid: Record<string, Record<string, SheetRead['notes'][number]>> = {};
  for (const note of sheet.notes) (grid[note.row] ??= {})[note.col] = note;
  return grid;
}
