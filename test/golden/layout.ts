import type { CellValue } from '../../src/core/table/grid';

export interface Column {
  /** The entries' field; a column no notice knows has a field of its own as well. */
  readonly field: string;
  readonly header: string;
  /** The upper header in a two-row header; neighbours with the same one are merged. */
  readonly group?: string;
  readonly width?: number;
  /** The number format of the column's cells. */
  readonly format?: string;
}

/** How a table lies on its sheet. Rows and columns are 1-based. */
export interface Layout {
  readonly table?: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly Column[];
  readonly headerRows?: 1 | 2;
  /** A row of limits or hints under the header, by field. */
  readonly limits?: Readonly<Record<string, string>>;
  /** Rows that name the unit of the entries below, merged over the width unless told not to. */
  readonly sections?: readonly {
    readonly before: number;
    readonly text: string;
    readonly merged?: boolean;
  }[];
  /** Entry numbers before which the header is printed again. */
  readonly headerAgainBefore?: readonly number[];
  /** Entry numbers after which a row stays blank. */
  readonly blankAfter?: readonly number[];
  /** Columns merged down over neighbouring entries with the same value. */
  readonly mergedDown?: readonly { readonly field: string; readonly from: number; readonly to: number }[];
  /** Fields merged down over the lines of an entry. */
  readonly mergedInEntry?: readonly string[];
  readonly serial?: 'number' | 'text' | 'formula' | 'each section' | ((nr: number) => CellValue);
  /** Numbered rows without anything else, after the entries. */
  readonly numberedEmpty?: number;
  /** The template's row of "…" after the entries. */
  readonly ellipsis?: boolean;
  readonly total?: Readonly<Record<string, CellValue>>;
  readonly note?: string;
  readonly hidden?: readonly number[];
}
