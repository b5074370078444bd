/** Folder `quota`: the parts of the sheet 配额核算 and its formulas. It reads figures from core and judges none. */
import { tableConfigOf } from '../../core/check/rules';
import type { Scheme } from '../../core/scheme/schema';
import { boundUnit } from '../../core/scheme/units';
import { fieldWord } from '../../core/fields';
import { columnLetters } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import type { TableReport } from '../types';
import type { TableBody } from './bodies';
import { countsByCategory, countsByGroup, plainFormula, shareFields } from './dictionary';
import type { Lookup } from './row-formulas';
import {
  categoryFormula,
  filledFormula,
  fromAbove,
  groupFormula,
  isEntryFormula,
  keyFormula,
  ownershipReading,
  ownershipWords,
  plainReading,
  quoted,
  sectionFormula,
  unitFormula,
} from './row-formulas';

/** Rows kept ready below each table for entries a clerk adds at its end. */
export const SPARE_ROWS = 60;
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
  readonly key: string;
  readonly filled: string;
  readonly isEntry: string;
  readonly section: string;
  readonly written: string;
  readonly unit: string;
  readonly project: string;
  readonly verdict: string;
  /** By field that is read: the cell without spaces, carried on where the row is no entry. */
  readonly wordings: Readonly<Record<string, string>>;
  /** The words of ownership in the cell, where a share is about it. */
  readonly words: string | null;
  readonly category: string | null;
  /** The unit's group, where a quota is about all units of a group together. */
  readonly group: string | null;
  /** By field of a share: what the wording is read as. */
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
    key: take(),
    filled: take(),
    isEntry: take(),
    section: take(),
    written: take(),
    unit: take(),
    project: take(),
    verdict: take(),
  };
  const fields = shareFields(scheme);
  const wordings = Object.fromEntries(readFields(scheme).map((field) => [field, take()]));
  const words = fields.includes('ownership') ? take() : null;
  const category = countsByCategory(scheme) ? take() : null;
  const group = countsByGroup(scheme) ? take() : null;
  const readings = Object.fromEntries(fields.map((field) => [field, take()]));
  return { ...fixed, wordings, words, category, group, readings, next: column };
}

/** The fields whose cells the details read. */
function readFields(scheme: Scheme): string[] {
  return [...new Set([...(countsByCategory(scheme) ? ['category'] : []), ...shareFields(scheme)])];
}

export function detailHeaders(scheme: Scheme): string[] {
  const fields = shareFields(scheme);
  return [
    ...[
      '工作表',
      '表',
      '行',
      '行首',
      '有内容的格',
      '计为一项',
      '所在单位标题',
      '单位（所写）',
      '申报单位',
      '项目名称',
    ],
    '核查结论',
    ...readFields(scheme).map((field) => `${fieldWord(field)}（所写）`),
    ...(fields.includes('ownership') ? ['含有的字眼'] : []),
    ...(countsByCategory(scheme) ? ['项目类别'] : []),
    ...(countsByGroup(scheme) ? ['单位类别'] : []),
    ...fields.map((field) => `${fieldWord(field)}（读作）`),
  ];
}

/** What formulas about one table need to know. `verdictColumn` is null where the table is not marked. */
export interface DetailTable {
  readonly report: TableReport;
  readonly body: TableBody;
  readonly verdictColumn: number | null;
  /** The last sheet row that entries may come to stand in. */
  readonly lastRow: number;
  /** The project column below that, still empty; null where something stands there. */
  readonly below: string | null;
}

export interface Lookups {
  readonly units: Lookup;
  /** Bound units by names that tell them within a longer text. */
  readonly unitsInside: Lookup;
  /** Keys of rows that are no entries; the meanings are of no use. */
  readonly others: Lookup;
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
  const count = one.lastRow - one.report.table.header.last;
  return Array.from({ length: count }, (_, at) => detailRow(scheme, one, columns, lookups, top + at, at));
}

function detailRow(
  scheme: Scheme,
  one: DetailTable,
  columns: DetailColumns,
  lookups: Lookups,
  row: number,
  at: number,
): string[] {
  const { table } = one.report;
  const cell = cellsOf(one, at + 2);
  const own = (column: string): string => `${column}${row}`;
  const above = (column: string, first: string): string => (at === 0 ? quoted(first) : `${column}${row - 1}`);
  const ifThere = (formula: string): string => `=IF(${own(columns.row)}="","",${formula})`;
  const ifEntry = (formula: string): string => `=IF(${own(columns.isEntry)}=1,${formula},"")`;
  const perPerson = tableConfigOf(scheme, table.id).columns.some(({ per }) => per === 'person');
  const serial = table.columnOf['serial'];
  const isEntry = isEntryFormula(
    {
      key: own(columns.key),
      filled: own(columns.filled),
      project: cell.raw('projectName'),
      serial: serial === undefined ? null : cell.at(serial),
      keyAbove: perPerson && serial !== undefined && at > 0 ? `${columns.key}${row - 1}` : null,
      isPerPerson: perPerson,
    },
    lookups.others.wordings,
    lookups.units,
  );
  const carried = (field: string, column: string): string => {
    const plain = plainFormula(cell.raw(field));
    const before = above(column, '');
    const value = fromAbove(field, plain, before, one.body.filledDown.has(field));
    return ifThere(`IF(${own(columns.isEntry)}=1,${value},${before})`);
  };
  const section = sectionFormula(
    own(columns.key),
    own(columns.filled),
    above(columns.section, namedAbove(table)),
    lookups.units,
    lookups.unitsInside,
  );
  const fields = shareFields(scheme);
  return [
    safeText(table.sheet),
    table.id,
    `=IF(ROWS(${cell.column})<${at + 2},"",ROW(${cell.at(table.firstColumn)}))`,
    ifThere(keyFormula(cell.at(table.firstColumn), cell.raw('projectName'))),
    `=IF(${own(columns.row)}="",0,${filledFormula(cell.row)})`,
    `=IF(${own(columns.row)}="",0,${isEntry})`,
    ifThere(`IF(${own(columns.isEntry)}=1,${above(columns.section, namedAbove(table))},${section})`),
    table.columnOf['submittingUnit'] === undefined
      ? ifEntry(own(columns.section))
      : writtenUnit(one, cell, own, above, columns),
    ifEntry(unitFormula(own(columns.written), lookups.units, lookups.unitsInside, unitNamed(scheme, table))),
    ifEntry(`${cell.raw('projectName')}&""`),
    ifEntry(one.verdictColumn === null ? '""' : `${cell.at(one.verdictColumn)}&""`),
    ...readFields(scheme).map((field) => carried(field, columns.wordings[field]!)),
    ...(columns.words ? [ifEntry(ownershipWords(own(columns.wordings['ownership']!)))] : []),
    ...(lookups.categories
      ? [ifEntry(categoryFormula(own(columns.wordings['category']!), lookups.categories, scheme.categories))]
      : []),
    ...(lookups.groups ? [ifEntry(groupFormula(own(columns.unit), lookups.groups))] : []),
    ...fields.map((field) => {
      const [wording, known] = [own(columns.wordings[field]!), lookups.readings[field]!];
      return ifEntry(
        field === 'ownership' && columns.words
          ? ownershipReading(wording, own(columns.words), known)
          : plainReading(wording, known),
      );
    }),
  ];
}

interface Cells {
  readonly at: (column: number) => string;
  /** A field's cell; "" where the table has no such column. */
  readonly raw: (field: string) => string;
  readonly row: string;
  /** The first column's range. */
  readonly column: string;
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
    raw: (field) => {
      const column = table.columnOf[field];
      return column === undefined ? '""' : at(column);
    },
    row: `INDEX(${range(table.firstColumn, table.lastColumn)},${nth},0)`,
    column: range(table.firstColumn, table.firstColumn),
  };
}

/** The unit that holds where neither a column nor a section row names one. */
function namedAbove({ preamble, toldUnit }: Table): string {
  const item = preamble.find(({ field, value }) => field === 'submittingUnit' && value !== null);
  return String(item?.value ?? toldUnit?.unit ?? '');
}

/** The bound unit whose table it is: what other units in it count for; null where each counts for itself. */
function unitNamed(scheme: Scheme, { unitAbove }: Table): string | null {
  return unitAbove === undefined ? null : boundUnit(scheme, unitAbove);
}

/** The unit in the entry's own column, else (where cells are not merged down) in the section row above or above the table. */
function writtenUnit(
  { body }: DetailTable,
  cell: Cells,
  own: (column: string) => string,
  above: (column: string, first: string) => string,
  columns: DetailColumns,
): string {
  const text = `TRIM(${cell.raw('submittingUnit')}&"")`;
  const before = above(columns.written, '');
  const isFilledDown = body.filledDown.has('submittingUnit');
  const value = fromAbove('submittingUnit', text, before, isFilledDown);
  const named = isFilledDown ? value : `IF(${text}="",${own(columns.section)},${value})`;
  return `=IF(${own(columns.row)}="","",IF(${own(columns.isEntry)}=1,${named},${before}))`;
}

/** Text that Excel shall not take for a formula. */
export function safeText(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
