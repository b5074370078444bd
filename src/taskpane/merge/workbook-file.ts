import { read, SSF, utils, write } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { decodeText, readCsv } from '../../core/merge/csv';
import { FEEDBACK_HEADERS } from '../../core/merge/feedback';
import type { FeedbackList } from '../../core/merge/feedback';
import type { CellValue, Grid } from '../../core/table/grid';

/** The sheets of a file as grids, or (Chinese) why it cannot be read. */
export type FileReading =
  { readonly ok: true; readonly grids: readonly Grid[] } | { readonly ok: false; readonly message: string };

const fault = (message: string): FileReading => ({ ok: false, message });

/**
 * Reads a workbook (.xlsx, .xls, .et) or a text table (.csv). Hidden and blank sheets are left out. Never throws: what the
 * library cannot make sense of is a file that cannot be read.
 */
export function readWorkbookFile(name: string, bytes: Uint8Array): FileReading {
  if (bytes.length === 0) return fault('文件是空的。');
  if (/\.(csv|txt)$/i.test(name)) return gridsOfText(bytes);
  if (!looksLikeWorkbook(bytes))
    return fault('不是有效的表格文件，可能已损坏。请用 Excel 打开检查后另存为 .xlsx。');
  try {
    const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellText: true });
    const grids = book.SheetNames.flatMap((sheet, at) => {
      const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
      const grid = isHidden ? null : gridOf(sheet, book.Sheets[sheet]);
      return grid ? [grid] : [];
    });
    return grids.length > 0 ? { ok: true, grids } : fault('文件里没有内容。');
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // An encrypted workbook is no ZIP any more; a ZIP that seems encrypted is a damaged one.
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    if (!isZip && /password|encrypt/i.test(text)) return fault('文件设了打开密码。请去掉密码后再选。');
    return fault('文件打不开，可能已损坏。请用 Excel 打开检查后另存为 .xlsx。');
  }
}

/** ZIP (.xlsx), OLE (.xls, .et) or HTML and XML saved under such a name; anything else would be read as bad text. */
function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf) || (a === 0x09 && (b ?? 99) <= 8)) return true;
  return /^\ufeff?\s*</.test(decodeText(bytes.slice(0, 64)));
}

function gridsOfText(bytes: Uint8Array): FileReading {
  const rows = readCsv(decodeText(bytes)).map((row) => row.map((cell) => (cell === '' ? null : cell)));
  if (rows.every((row) => row.every((cell) => cell === null))) return fault('文件里没有内容。');
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return { ok: true, grids: [{ sheet: 'CSV', firstRow: 1, firstColumn: 1, values, merges: [] }] };
}

/** The library's rows of cells when it reads `dense`; its types do not know them. */
interface DenseSheet {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[];
}

/** The library's number formats, which it gives no types for. */
const formats = SSF as {
  readonly is_date: (format: string) => boolean;
  readonly format: (format: string, value: number) => string;
};

function gridOf(name: string, sheet: WorkSheet | undefined): Grid | null {
  const rows = (sheet as DenseSheet | undefined)?.['!data'] ?? [];
  const values = Array.from(rows, (row) => Array.from(row ?? [], valueOf));
  while (values.length > 0 && values.at(-1)!.every((value) => value === null)) values.pop();
  if (values.length === 0) return null;
  const width = Math.max(...values.map((row) => row.length));
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]),
    merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
      firstRow: s.r + 1,
      lastRow: e.r + 1,
      firstColumn: s.c + 1,
      lastColumn: e.c + 1,
    })),
  };
}

/** Dates become 2023-08-10, since the merged table is text; formulas give their last value; error values what they show. */
function valueOf(cell: CellObject | undefined): CellValue {
  if (!cell || cell.v === undefined || cell.v === '') return null;
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const isDate = typeof cell.z === 'string' && formats.is_date(cell.z) && cell.v >= 1;
    return isDate ? formats.format('yyyy-mm-dd', cell.v) : cell.v;
  }
  if (cell.t === 'e') return cell.w ?? null;
  return cell.v instanceof Date ? (cell.w ?? null) : cell.v;
}

/** A unit's list as an .xlsx file; all cells are text. */
export function feedbackFile({ unit, rows }: FeedbackList): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    [`${unit}：问题清单（${rows.length} 条）`],
    FEEDBACK_HEADERS,
    ...rows.map((row) => [...row]),
  ]);
  sheet['!cols'] = [20, 12, 6, 28, 14, 12, 40, 30, 34].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '问题清单');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
