import type { TableConfig } from '../scheme/schema';
import { mayMean } from './guess';
import { foldHeader, headerCell, MARK_HEADERS } from './headerText';
import { candidatesOf, headerNames, isHeaderWord } from './names';
import type { Candidate, HeaderNames } from './names';
import { cellAt, isBlankCell, mergesIn } from './view';
import type { View } from './view';
import { isSerial } from './words';

/** One column's header: the text of its group ("第一完成人") and its own ("联系电话"); group is null for a plain one. */
export interface HeaderColumn {
  readonly column: number;
  readonly group: string | null;
  readonly own: string;
}

/** The header of one table: its sheet rows and its columns from left to right. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly config: TableConfig;
  readonly columns: readonly HeaderColumn[];
  /** Fields by sheet column, as the texts alone tell. */
  readonly fields: ReadonlyMap<number, string>;
}

/** A column whose text is at least this sure to name a field. */
export const SURE = 60;

/** Finds every table header of the view, top to bottom, left to right. Several tables may share header rows. */
export function findHeaders(view: View, configs: readonly TableConfig[]): Header[] {
  const found: Header[] = [];
  const all = configs.map(headerNames);
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (!mayBeHeader(view, row, all)) continue;
    const headers = best(all.map((names) => headersAt(view, row, names)));
    if (isHint(found, headers)) continue;
    found.push(...headers);
    for (const header of headers) row = Math.max(row, header.last);
  }
  return found;
}

/** A row right below a header that reads like a weaker one tells how to fill the columns in: 单位全称, 写明工种. */
function isHint(found: readonly Header[], headers: readonly Header[]): boolean {
  const [above] = found.slice(-1);
  const [below] = headers;
  if (!above || !below || above.last !== below.first - 1) return false;
  return weightOf(above) >= weightOf(below);
}

/** A quick look at the first filled cells: a header does not begin with a number and soon holds a known wording. */
function mayBeHeader(view: View, row: number, all: readonly HeaderNames[]): boolean {
  const cells = view.grid.values[row - view.firstRow];
  if (!cells) return false;
  let looked = 0;
  for (const value of cells) {
    if (value === null || value === '') continue;
    if (typeof value !== 'string') return false;
    if (looked === 0 && isSerial(value)) return false;
    if (all.some((names) => isHeaderWord(names, value))) return true;
    if (++looked === 6) return false;
  }
  return false;
}

/** Of several tables' readings of a row the one that knows most of its columns as its own. */
function best(options: readonly Header[][]): Header[] {
  const weight = (headers: readonly Header[]): number =>
    headers.reduce((sum, header) => sum + weightOf(header), 0);
  return options.reduce((a, b) => (weight(b) > weight(a) ? b : a), [] as Header[]);
}

/** A column that is the table's own counts most when it is printed as the notice prints it; the key column counts twice. */
function weightOf({ config, columns, fields }: Header): number {
  const own = new Map(config.columns.map((column) => [column.field, foldHeader(column.header)]));
  return columns.reduce((sum, column) => {
    const field = fields.get(column.column);
    if (field === undefined) return sum;
    const printed = own.get(field) === foldHeader(column.own) ? 0.5 : 0;
    return sum + (own.has(field) ? 1 + printed : 0.1) + (field === config.keyField ? 1 : 0);
  }, 0);
}

function headersAt(view: View, row: number, names: HeaderNames): Header[] {
  const first = groupRowAbove(view, row) ? row - 1 : row;
  const last = lastHeaderRow(view, row, names);
  const columns = headerColumns(view, first, last);
  return split(columns, names)
    .map((part) => trim(part, names))
    .filter((part) => looksLikeHeader(part, names))
    .map((part) => ({ first, last, config: names.config, columns: part, fields: fieldsByText(part, names) }));
}

/** What stands in titles and lines above a table, never in a group of columns. */
const NO_GROUP = /[:：\d]|工会|公司|(?:日期|时间)$|附件|表$/;

/** The row above holds only groups ("基本情况" over several columns) when it is short texts, some merged over columns below. */
function groupRowAbove(view: View, row: number): boolean {
  if (row === view.firstRow) return false;
  const groups = mergesIn(view, row - 1, row - 1).filter(
    (merge) => merge.lastRow === row - 1 && merge.lastColumn > merge.firstColumn,
  );
  const texts = filledTexts(view, row - 1);
  if (groups.length === 0 || texts.length < 2) return false;
  if (texts.some((text) => text.length > 15 || NO_GROUP.test(text))) return false;
  return filledTexts(view, row).length > texts.length;
}

function filledTexts(view: View, row: number): string[] {
  const cells = view.grid.values[row - view.firstRow] ?? [];
  return cells.map((value) => headerCell(value)).filter((text) => text !== null);
}

/** Header cells merged down tell the header's last row; without merges a row of nothing but header words below blanks does. */
function lastHeaderRow(view: View, row: number, names: HeaderNames): number {
  const down = mergesIn(view, row, row).filter((merge) => merge.lastRow > row && merge.lastRow <= row + 3);
  const merged = Math.max(
    row,
    ...down.filter((merge) => headerCell(cellAt(view, row, merge.firstColumn))).map((merge) => merge.lastRow),
  );
  if (merged > row) return merged;
  return isSubHeader(view, row, names) ? row + 1 : row;
}

function isSubHeader(view: View, row: number, names: HeaderNames): boolean {
  const wide = mergesIn(view, row, row).filter((merge) => merge.lastColumn > merge.firstColumn);
  let words = 0;
  let strangers = 0;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const below = cellAt(view, row + 1, column);
    if (isBlankCell(below)) continue;
    const text = headerCell(below);
    if (!text || text.length > 40) return false;
    const grouped = wide.some((merge) => column >= merge.firstColumn && column <= merge.lastColumn);
    const above = headerCell(cellAt(view, row, column));
    if (above && /[:：]/.test(above)) return false;
    if (above && !grouped && !endsAGroup(view, row, column)) return false;
    if (isHeaderWord(names, text)) words++;
    else if (text.length <= 8 && !/\d/.test(text)) strangers++;
    else return false;
  }
  return words >= 2 && words > strangers;
}

/** An unmerged group: its text stands over the first of its columns, the header cells right of it are blank. */
function endsAGroup(view: View, row: number, column: number): boolean {
  return isBlankCell(cellAt(view, row, column + 1)) && !isBlankCell(cellAt(view, row + 1, column + 1));
}

function headerColumns(view: View, first: number, last: number): HeaderColumn[] {
  const merges = mergesIn(view, first, last);
  const textAt = (row: number, column: number): string | null => {
    const merge = merges.find(
      (area) =>
        row >= area.firstRow &&
        row <= area.lastRow &&
        column >= area.firstColumn &&
        column <= area.lastColumn,
    );
    return headerCell(merge ? cellAt(view, merge.firstRow, merge.firstColumn) : cellAt(view, row, column));
  };
  const columns: HeaderColumn[] = [];
  let carried: string | null = null;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const texts: string[] = [];
    for (let row = first; row <= last; row++) {
      const text = textAt(row, column);
      if (!text || text === texts[texts.length - 1]) continue;
      // A bracket alone below a header is its hint, not a column within a group.
      if (texts.length > 0 && /^[(（【[].*[)）】\]]$/.test(text)) texts.push(texts.pop()! + text);
      else texts.push(text);
    }
    const top = textAt(first, column);
    const own = texts[texts.length - 1] ?? '';
    if (top) carried = texts.length > 1 || last > first ? top : null;
    else if (first === last || own === '') carried = null;
    const group =
      texts.length > 1 ? texts.slice(0, -1).join(' ') : top === null && own !== '' ? carried : null;
    columns.push({ column, group, own });
  }
  return columns;
}

/** Side-by-side tables: a second 序号 (or, without one, a second project name) begins another table. */
function split(columns: readonly HeaderColumn[], names: HeaderNames): HeaderColumn[][] {
  const starts = (field: string): number[] =>
    columns.flatMap((column, index) =>
      candidatesFor(names, column).some((one) => one.field === field && one.score >= 85) ? [index] : [],
    );
  const serials = starts('serial');
  const cuts = serials.length > 1 ? serials : starts('projectName');
  if (cuts.length < 2) return [[...columns]];
  const edges = [0, ...cuts.slice(1), columns.length];
  return edges.slice(1).map((end, index) => columns.slice(edges[index], end));
}

/** Drops the add-in's own columns, blank ones at both ends, and what stands apart to the right and names no field. */
function trim(columns: readonly HeaderColumn[], names: HeaderNames): HeaderColumn[] {
  const marks = columns.findIndex((column) => MARK_HEADERS.includes(foldHeader(column.own)));
  const kept = marks < 0 ? [...columns] : columns.slice(0, marks);
  const first = kept.findIndex((column) => column.own !== '');
  if (first < 0) return [];
  let end = first;
  let gap = false;
  for (let index = first; index < kept.length; index++) {
    const column = kept[index]!;
    if (column.own === '') gap = true;
    else if (!gap || topScore(names, column) >= SURE) {
      end = index + 1;
      gap = false;
    }
  }
  return kept.slice(first, end);
}

function topScore(names: HeaderNames, column: HeaderColumn): number {
  return candidatesFor(names, column).reduce((top, one) => Math.max(top, one.score), 0);
}

/** Columns a list of people has, too: a list of contacts is no table of projects. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  ...[
    'serial',
    'unit',
    'unitAndPosition',
    'position',
    'submittingUnit',
    'firstCompleter',
    'completers',
    'phone',
  ],
  ...[
    'sex',
    'birthDate',
    'education',
    'titleLevel',
    'skillLevel',
    'idNumber',
    'email',
    'postcode',
    'address',
  ],
  ...['remarks', 'industry', 'unitNature'],
]);

function looksLikeHeader(columns: readonly HeaderColumn[], names: HeaderNames): boolean {
  const filled = columns.filter((column) => column.own !== '');
  const sure = filled.filter((column) => topScore(names, column) >= SURE);
  const fields = new Set(sure.flatMap((column) => candidatesFor(names, column).map((one) => one.field)));
  const { keyField } = names.config;
  const keyed = fields.has(keyField) || fields.has('serial');
  // Only a table of projects may be known by its other columns: a question's options may be called A, B, C.
  if (keyField !== 'projectName' && !fields.has(keyField)) return false;
  if (filled.some((column) => /[:：]\s*$/.test(column.own))) return false;
  if (!fields.has(keyField) && [...fields].every((field) => OF_PEOPLE.has(field))) return false;
  if (sure.length >= 5 && sure.length * 3 >= filled.length) return true;
  if (sure.length >= 3 && sure.length * 2 > filled.length) return true;
  if (sure.length >= 3 && keyField === 'projectName') {
    // Where the clerk put most headers in words of their own, those that may mean something count, too.
    const meant = filled.filter((column) => sure.includes(column) || mayMean(foldHeader(column.own)));
    return meant.length * 3 >= filled.length * 2;
  }
  return sure.length === 2 && keyed && filled.length === 2;
}

const FIRST_PERSON = /第一|牵头|负责人|第1/;
const OTHER_PERSONS = /其他|其它|其余|(?<!主要)参与|(?<!主要|团队)成员/;
const CONTACT_PERSON = /联系人|填报人|经办人/;
const PERSON_NAME = /^(姓名|名字|人员姓名)$/;

/** The fields one header column may mean, its group taken into account. */
export function candidatesFor(names: HeaderNames, { group, own }: HeaderColumn): Candidate[] {
  if (own === '' || /[:：]\s*$/.test(own)) return [];
  if (group === null) return candidatesOf(names, own);
  const whole = candidatesOf(names, group + own).filter((one) => one.score >= 85);
  if (whole.length > 0) return whole;
  // "时间" over "完成" and "应用": the group is the noun. 其他 over 申报日期 is none.
  const turned = OTHER_PERSONS.test(group) ? [] : candidatesOf(names, own + group);
  const plainly = turned.filter((one) => one.score >= 85);
  if (group.length <= 4 && plainly.length > 0) return plainly;
  if (group.length <= 4 && turned.length > 0 && candidatesOf(names, own).length === 0) return turned;
  const plain = foldHeader(own);
  if (PERSON_NAME.test(plain)) return [{ field: personOf(group), score: 95 }];
  const apart = OTHER_PERSONS.test(group) || CONTACT_PERSON.test(group);
  const lead = FIRST_PERSON.test(group) ? 1 : 0;
  return candidatesOf(names, own).map((one) => ({
    field: one.field,
    score: one.score + lead - (apart ? 30 : 0),
  }));
}

function personOf(group: string): string {
  if (CONTACT_PERSON.test(group)) return 'contactPerson';
  if (FIRST_PERSON.test(group)) return 'firstCompleter';
  if (OTHER_PERSONS.test(group)) return 'otherCompleters';
  return /主要|完成人/.test(group) ? 'completers' : 'firstCompleter';
}

/** Gives each field at most one column and each column at most one field, surest pairs first, then from the left. */
function fieldsByText(columns: readonly HeaderColumn[], names: HeaderNames): Map<number, string> {
  const pairs = columns
    .flatMap((column) => candidatesFor(names, column).map((one) => ({ ...one, column: column.column })))
    .filter((pair) => pair.score >= 40)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const fields = new Map<number, string>();
  const taken = new Set<string>();
  for (const { column, field } of pairs) {
    if (fields.has(column) || taken.has(field)) continue;
    fields.set(column, field);
    taken.add(field);
  }
  return fields;
}
