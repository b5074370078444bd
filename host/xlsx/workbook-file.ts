/** What a workbook file is to the host: Univer's snapshot, and beside it everything Univer has no place for. */
import type { IWorkbookData } from '@univerjs/core';

/**
 * A workbook as read from .xlsx bytes.
 *
 * `snapshot.styles` ids are `xf<n>` (n = index in cellXfs) and each style carries the extra key `xf: n`, which Univer keeps
 * when a style is edited, so that what Univer cannot express (indent, protection, patterns) survives.
 * Rules, notes, links, names and tables are in `snapshot.resources`, each JSON as its Univer plugin stores it (see resources.ts);
 * the ids the reader gives (`xl-...`) lead the writer back to the original XML, so keep them when changing a rule.
 * A cell's hyperlink is a range of its rich text, as Univer has it, and in full in `cell.custom.link` (see links.ts).
 */
export interface WorkbookFile {
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
}

export interface WorkbookExtras {
  /** The package as it was read (part name without leading slash → bytes). Empty for a workbook that was never a file. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Univer sheet id → name of the worksheet part it was read from. A sheet without one is new. */
  readonly sheetParts: Readonly<Record<string, string>>;
  /** True when serials count from 1904. Serials in the snapshot are as stored, not shifted. */
  readonly date1904: boolean;
  activeSheetId: string;
  /** Sheets whose state is veryHidden (they are `hidden` in the snapshot as well). */
  veryHiddenSheets: string[];
  /** Custom XML parts of the workbook. `id` is the item id in braces, as Office.js gives it. */
  customXmlParts: CustomXmlPart[];
  /** The add-in's settings (Office.js `workbook.settings`): JSON values by key. */
  settings: Record<string, unknown>;
  /** Sheet id → attributes of its sheetProtection element (`sheet: "1"`, `password`, `formatCells: "0"` …). Absent = not protected. */
  protectedSheets: Record<string, Record<string, string>>;
}

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
}

export type ReadXlsxResult =
  | { readonly ok: true; readonly file: WorkbookFile }
  | {
      readonly ok: false;
      readonly code: ReadXlsxErrorCode;
      readonly message: string;
      readonly cause?: unknown;
    };

/** `message` is Chinese and says what the clerk should do. */
export type ReadXlsxErrorCode = 'notXlsx' | 'password' | 'oldFormat' | 'damaged' | 'empty';

/** The workbook under its file's name, which Office.js tells as `workbook.name`. */
export function named(file: WorkbookFile, name: string): WorkbookFile {
  return { ...file, snapshot: { ...file.snapshot, name } };
}
