/** .xlsx files for the emulated host: bytes ↔ Univer's snapshot, keeping what neither side touches. It knows nothing of Office.js. */
export { buildWorkbook, buildXlsx } from './build';
export type { SheetPlan, WorkbookPlan } from './build';
export { compareWorkbooks } from './compare';
export type { Difference } from './compare';
export { readXlsx } from './read';
export type { CellLink } from './links';
export { writeXlsx } from './write';
export type { CustomXmlPart, ReadXlsxResult, WorkbookExtras, WorkbookFile } from './workbook-file';
