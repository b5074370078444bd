import { isOtherField } from '../fields';
import type { CellValue } from './grid';

/** Sheet rows, 1-based, both ends included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** A column of the table and the field it was matched to; `field` is null for a column no scheme column fits. */
export interface ColumnMatch {
  readonly column: number;
  readonly header: string;
  readonly field: string | null;
}

/** A "label：value" above (or below) the table, at the cell the value stands in. */
export interface PreambleItem {
  readonly field: string;
  readonly label: string;
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
}

/** A submitting unit that stands nowhere in the table: said by the clerk, or read from the sheet's or the file's name. */
export interface ToldUnit {
  readonly unit: string;
  readonly from: 'clerk' | 'sheetName' | 'fileName';
}

/** A row that heads the entries below it: its text and the first cell of it that is filled. */
export interface SectionRow {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One nominated result. It covers the sheet rows `first`…`last`; more than one when its project cells are
 * merged down over several people. `firstLine`/`lastLine` index into `Table.lines`.
 */
export interface Entry {
  readonly first: number;
  readonly last: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The submitting unit that holds for the entry: own column, section row, preamble, or null if none says. */
  readonly submittingUnit: string | null;
  /** The innermost section row above the entry ("成果一：…"); absent where none stands above it. */
  readonly section?: SectionRow;
}

/**
 * A summary table as read from a sheet. A *line* is one sheet row of an entry; values are kept by column so that
 * a hundred thousand rows cost no objects. Merged cells and 同上 are already filled from above in `values`.
 */
export interface Table {
  readonly sheet: string;
  /** Which table of the scheme this is, e.g. "summary". */
  readonly id: string;
  readonly header: RowSpan;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The last sheet row that belongs to the table's body (entries, blank and section rows; not 合计 or notes). */
  readonly lastRow: number;
  readonly columns: readonly ColumnMatch[];
  readonly preamble: readonly PreambleItem[];
  readonly entries: readonly Entry[];
  /** The submitting unit of the entries for which the sheet names none; absent where it names all, or nobody knows. */
  readonly toldUnit?: ToldUnit;
  /** Whose table it is: the preamble's unit, else what the clerk, the sheet's or the file's name says; absent where nothing does. */
  readonly unitAbove?: string;
  /** The sheet row of each line. */
  readonly lines: readonly number[];
  /** The index into `entries` of each line. */
  readonly entryOfLine: readonly number[];
  /** By field, one value a line. A field the table has no column for is absent. */
  readonly values: Readonly<Record<string, readonly CellValue[]>>;
  /** Running numbers of rows that hold nothing else: 18 left empty between 17 and 19. */
  readonly emptySerials?: readonly CellValue[];
  /** By field, the lines whose cell is part of a merged one begun at an earlier line of the same entry; absent where none is. */
  readonly carried?: Readonly<Record<string, ReadonlySet<number>>>;
  /** The 1-based sheet column of each matched field. */
  readonly columnOf: Readonly<Record<string, number>>;
}

/** The header of a field's column as the sheet prints it; '' where the table has none. */
export function headerOf(table: Table, field: string): string {
  const at = isOtherField(field) ? table.columnOf[field] : null;
  return table.columns.find((one) => (at === null ? one.field === field : one.column === at))?.header ?? '';
}

/** Shows the cells that a line has in some fields, one by one; fields the table lacks are passed over. */
export function cellVisitor(
  table: Table,
  fields: readonly string[],
): (line: number, visit: (value: CellValue, field: string) => void) => void {
  const columns = columnsOf(table, fields);
  return (line, visit) => {
    for (const { field, values } of columns) visit(values[line] ?? null, field);
  };
}

/** What some notices ask for beside 简介; where one does not, clerks tell there what 简介 has no room for. */
export const BESIDE_SUMMARY: readonly string[] = ['background', 'target', 'innovation', 'benefit'];
/** What a notice may ask nothing of, though a clerk tells there what became of the entry. */
const BESIDE_REMARKS: readonly string[] = ['publicNotice', 'consent'];

/**
 * Some fields, and with 简介 or 备注 among them the columns the table has that are read likewise: those beside them, and
 * those no list knows (项目由来, 情况说明).
 */
export function withUnread(table: Table, fields: readonly string[]): readonly string[] {
  const isOfSummary = fields.includes('summary');
  if (!isOfSummary && !fields.includes('remarks')) return fields;
  const further = [
    ...(isOfSummary ? BESIDE_SUMMARY : []),
    ...BESIDE_REMARKS,
    ...Object.keys(table.values).filter(isOtherField),
  ];
  return [...fields, ...further.filter((field) => table.values[field] && !fields.includes(field))];
}

/** The columns of some fields that the table has, in the fields' order. */
export function columnsOf(
  table: Table,
  fields: readonly string[],
): readonly { readonly field: string; readonly values: readonly CellValue[] }[] {
  return fields.flatMap((field) => {
    const values = table.values[field];
    return values ? [{ field, values }] : [];
  });
}
