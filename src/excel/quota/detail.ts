/** Folder `quota`: the parts of the sheet 配额核算 and its formulas. It reads figures from core and judges none. */
import { NO_UNIT } from '../../core/quota/items';
import { tableConfigOf } from '../../core/check/rules';
import type { Scheme } from '../../core/scheme/schema';
import { fieldWord } from '../../core/fields';
import { columnLetters } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import type { TableReport } from '../types';
import { countsByCategory, countsByGroup, plainFormula, shareFields } from './dictionary';

/** Rows kept ready below each table for entries a clerk adds at its end. */
export const SPARE_ROWS = 40;
/** The row of the figures' and the details' headers; bodies begin below. */
export const HEADER_ROW = 4;
/** The first column of the details, one row for each row of the tables. */
const FIRST_COLUMN = 15;

/** Where the details of all tables stand on the sheet, by column letters. */
export interface DetailColumns {
  readonly sheet: string;
  /** Which table of the scheme the row belongs to. */
  readonly table: string;
  readonly row: string;
  readonly isEntry: string;
  readonly written: string;
  readonly unit: string;
  readonly project: string;
  readonly verdict: string;
  readonly category: string | null;
  /** The unit's group, where a quota is about all units of a group together. */
  readonly group: string | null;
  /** By field of a share: the cell without spaces, and what it is read as. */
  readonly wordings: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, string>>;
  /** The first column (a number) right of the details. */
  readonly next: number;
}

export function detailColumns(scheme: Scheme): DetailColumns {
  let column = FIRST_COLUMN;
  const take = (): string => columnLetters(column++);
  const fixed = {
    sheet: take(),
    table: take(),
    row: take(),
    isEntry: take(),
    written: take(),
    unit: take(),
    project: take(),
    verdict: take(),
  };
  const category = countsByCategory(scheme) ? take() : null;
  const group = countsByGroup(scheme) ? take() : null;
  const fields = shareFields(scheme);
  const wordings = Object.fromEntries(fields.map((field) => [field, take()]));
  const readings = Object.fromEntries(fields.map((field) => [field, take()]));
  return { ...fixed, category, group, wordings, readings, next: column };
}

export function detailHeaders(scheme: Scheme): string[] {
  const headers = ['工作表', '表', '行', '计为一项', '单位（所写）', '申报单位', '项目名称', '核查结论'];
  if (countsByCategory(scheme)) headers.push('项目类别');
  if (countsByGroup(scheme)) headers.push('单位类别');
  const words = shareFields(scheme).map((field) => fieldWord(field));
  return [...headers, ...words.map((word) => `${word}（所写）`), ...words.map((word) => `${word}（读作）`)];
}

/** What formulas about one table need to know. `verdictColumn` is null where the table is not marked. */
export interface DetailTable {
  readonly report: TableReport;
  readonly verdictColumn: number | null;
  /** The last sheet row that entries may come to stand in. */
  readonly lastRow: number;
}

/** Where the dictionaries stand: absolute ranges of wordings and of meanings. */
export interface Lookup {
  readonly wordings: string;
  readonly meanings: string;
}

export interface Lookups {
  readonly units: Lookup;
  readonly categories: Lookup | null;
  readonly groups: Lookup | null;
  readonly readings: Readonly<Record<string, Lookup>>;
}

/** The formulas of one table's rows, the first of them standing at sheet row `top`. */
export function detailRows(
  scheme: Scheme,
  one: DetailTable,
  columns: DetailColumns,
  lookups: Lookups,
  top: number,
): string[][] {
  const { table } = one.report;
  const count = one.lastRow - table.header.last;
  const perPerson = tableConfigOf(scheme, table.id).columns.some(({ per }) => per === 'person');
  return Array.from({ length: count }, (_, at) => {
    const cell = cellsOf(one, at + 2);
    const row = top + at;
    const previous = at === 0 ? null : row - 1;
    const own = (column: string): string => `${column}${row}`;
    const ifEntry = (formula: string): string => `=IF(${own(columns.isEntry)}=1,${formula},"")`;
    const cells = [
      safeText(table.sheet),
      table.id,
      `=ROW(${cell.at(table.firstColumn)})`,
      isEntryFormula(table, cell, perPerson),
      writtenFormula(table, cell, own, columns, lookups, previous),
      ifEntry(unitFormula(own(columns.written), lookups.units)),
      ifEntry(cell.field('projectName')),
      ifEntry(one.verdictColumn === null ? '""' : `${cell.at(one.verdictColumn)}&""`),
    ];
    if (lookups.categories)
      cells.push(ifEntry(readFormula(plainFormula(cell.field('category')), lookups.categories)));
    if (lookups.groups) cells.push(ifEntry(groupFormula(own(columns.unit), lookups.groups)));
    const fields = shareFields(scheme);
    for (const field of fields) cells.push(ifEntry(plainFormula(cell.field(field))));
    for (const field of fields)
      cells.push(ifEntry(readFormula(own(columns.wordings[field]!), lookups.readings[field]!)));
    return cells;
  });
}

interface Cells {
  readonly at: (column: number) => string;
  /** A field's cell as text; "" where the table has no such column. */
  readonly field: (field: string) => string;
  readonly row: string;
}

/**
 * Cells of the table's nth row (the header's last row is the first). Taken by position out of a range that begins at the
 * header, so that rows inserted, deleted or sorted in the table never break a formula.
 */
function cellsOf({ report: { table }, lastRow }: DetailTable, nth: number): Cells {
  const sheet = `'${table.sheet.replaceAll("'", "''")}'!`;
  const range = (first: number, last: number): string =>
    `${sheet}$${columnLetters(first)}$${table.header.last}:$${columnLetters(last)}$${lastRow}`;
  const at = (column: number): string => `INDEX(${range(column, column)},${nth})`;
  return {
    at,
    field: (field) => {
      const column = table.columnOf[field];
      return column === undefined ? '""' : `${at(column)}&""`;
    },
    row: `INDEX(${range(table.firstColumn, table.lastColumn)},${nth},0)`,
  };
}

/** An entry is a row with two filled cells beside its number; 合计 and notes have fewer. */
function isEntryFormula(table: Table, cell: Cells, perPerson: boolean): string {
  const serial = table.columnOf['serial'];
  const filled = `COUNTA(${cell.row})${serial === undefined ? '' : `-(${cell.at(serial)}<>"")`}`;
  const project = table.columnOf['projectName'];
  if (project === undefined) return `=IF(${filled}>=2,1,0)`;
  // With one line a person, only the line that begins a project is an entry.
  const begins = perPerson ? `,${cell.at(project)}<>""` : '';
  return `=IF(AND(${filled}>=2,${cell.at(project)}<>"…"${begins}),1,0)`;
}

/** The unit as written: in the entry's own column, else in the section row above, else above the table. */
function writtenFormula(
  table: Table,
  cell: Cells,
  own: (column: string) => string,
  columns: DetailColumns,
  lookups: Lookups,
  previous: number | null,
): string {
  const preamble = table.preamble.find(({ field, value }) => field === 'submittingUnit' && value !== null);
  const above =
    previous === null
      ? quoted(String(preamble?.value ?? table.toldUnit?.unit ?? ''))
      : `${columns.written}${previous}`;
  if (table.columnOf['submittingUnit'] !== undefined) {
    const written = cell.field('submittingUnit');
    return `=IF(${own(columns.isEntry)}=0,"",${written})`;
  }
  const lone = `${cell.at(table.firstColumn)}&""`;
  const isSection = `AND(${own(columns.isEntry)}=0,COUNTA(${cell.row})=1,ISNUMBER(MATCH(${plainFormula(lone)},${lookups.units.wordings},0)))`;
  return `=IF(${isSection},${lone},${above})`;
}

function unitFormula(written: string, { wordings, meanings }: Lookup): string {
  const known = `INDEX(${meanings},MATCH(${plainFormula(written)},${wordings},0))`;
  return `IF(${written}="",${quoted(NO_UNIT)},IFERROR(${known},${written}))`;
}

function groupFormula(unit: string, { wordings, meanings }: Lookup): string {
  return `IFERROR(INDEX(${meanings},MATCH(${plainFormula(unit)},${wordings},0)),"")`;
}

/** Looks a wording up as a whole, else what stands before the first punctuation ("非公，已获专利"). */
function readFormula(plain: string, { wordings, meanings }: Lookup): string {
  const parted = [',', '、', ';', '；', '。', '（', '('].reduce(
    (text, mark) => `SUBSTITUTE(${text},"${mark}","，")`,
    `${plain}&"，"`,
  );
  const first = `LEFT(${plain},FIND("，",${parted})-1)`;
  const look = (text: string): string => `INDEX(${meanings},MATCH(${text},${wordings},0))`;
  return `IF(${plain}="","未填",IFERROR(${look(plain)},IFERROR(${look(first)},"认不出")))`;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Text that Excel shall not take for a formula. */
export function safeText(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
