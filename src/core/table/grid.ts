/** Folder `table`: from a grid of cells to tables, entries and their fields. It knows no rules and no Excel. */

/** A cell as Excel's `values` gives it; blank cells are null (never ''). Dates are serial numbers. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells; rows and columns are the sheet's own, 1-based, ends included. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The used part of one sheet. `values[r][c]` lies at row `firstRow + r`, column `firstColumn + c` (1-based). */
export interface Grid {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
}

/** The letters of a 1-based column: 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 1-based column of letters: "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The A1 address of a cell, without sheet or dollar signs. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}
