/** Hand-made packages: what real programs write, in the smallest form. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../host/xlsx';
import type { WorkbookFile } from '../../../host/xlsx';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const rels = (...items: (readonly [id: string, type: string, target: string, mode?: string])[]) =>
  `<Relationships xmlns="${RELS}">${items
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

export const sheetXml = (data: string, before = '', after = '') =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${R}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;

/** A package with one sheet 表; `more` adds or replaces parts (undefined removes). */
export function rawXlsx(sheet: string, more: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const texts: Record<string, string | undefined> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]])),
    ),
  );
}

export async function open(bytes: Uint8Array): Promise<WorkbookFile> {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.message, { cause: result.cause });
  return result.file;
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** A cell of the first (or named) sheet by zero-based row and column. */
export function cell(
  file: WorkbookFile,
  row: number,
  column: number,
  sheetId = file.snapshot.sheetOrder[0] as string,
) {
  return file.snapshot.sheets[sheetId]?.cellData?.[row]?.[column];
}

/** A deep copy to edit, so that the file as read stays for comparing. */
export function copyOf(file: WorkbookFile): WorkbookFile {
  return { snapshot: structuredClone(file.snapshot), extras: structuredClone(file.extras) };
}

/** Sets a cell of the first sheet. */
export function put(file: WorkbookFile, row: number, column: number, value: object): void {
  const sheet = file.snapshot.sheets[file.snapshot.sheetOrder[0] as string] as {
    cellData: Record<number, Record<number, object>>;
  };
  const line = (sheet.cellData[row] ??= {});
  line[column] = { ...line[column], ...value };
}
