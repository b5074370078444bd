import type { Scheme, TableConfig } from '../scheme/schema';
import { boundUnits, placeOf } from '../scheme/units';
import { readBody } from './body';
import type { Body, Layout } from './body';
import { readsLike, TELLING_FIELDS } from './content';
import { columnValues, rowIndex } from './fill';
import type { CellValue, Grid } from './grid';
import { findHeaders } from './header';
import type { Header } from './header';
import { bareHeader, foldHeader } from './headerText';
import { headerNames } from './names';
import { readPreamble, readUnionLine } from './preamble';
import type { ColumnMatch, Entry, PreambleItem, RowSpan, Table } from './table';
import { cellAt, isBlankCell, openView } from './view';
import type { View } from './view';
import { serialNumber } from './words';

/** Something that keeps a sheet from being read as the clerk means it; `message` says what to do. */
export interface TableProblem {
  readonly code: 'emptySheet' | 'noHeader' | 'missingColumns' | 'noEntries';
  readonly message: string;
  readonly row?: number;
}

export interface FindOptions {
  /** The clerk's own matching: sheet column → field, or null for a column that is to be left alone. */
  readonly columnFields?: Readonly<Record<number, string | null>>;
  /** The submitting unit of entries for which the sheet names none. */
  readonly fallbackUnit?: string;
}

export interface FoundTables {
  readonly tables: readonly Table[];
  readonly problems: readonly TableProblem[];
}

/** Finds the scheme's tables in a sheet, top to bottom and left to right, and reads their entries. Never throws on odd sheets. */
export function findTables(grid: Grid, scheme: Scheme, options: FindOptions = {}): FoundTables {
  const view = openView(grid);
  if (grid.values.every((row) => row.every((value) => isBlankCell(value)))) {
    return { tables: [], problems: [{ code: 'emptySheet', message: `工作表“${grid.sheet}”是空的，没有可核查的内容。` }] };
  }
  const headers = findHeaders(view, scheme.tables);
  if (headers.length === 0) return { tables: [], problems: [noHeader(grid, scheme)] };
  const places = new Set(boundUnits(scheme).map(placeOf));
  const blocks = joinRepeats(view, headers, scheme.categories, options);
  const tables: Table[] = [];
  let preambleFrom = view.firstRow;
  let inherited: readonly PreambleItem[] = [];
  blocks.forEach((block, index) => {
    const beside = blocks.filter((other) => other.header.first === block.header.first);
    const next = blocks.find((other) => other.header.first > block.header.first);
    const table = readBlock(view, block, { from: preambleFrom, end: next ? next.header.first - 1 : view.lastRow, alone: beside.length === 1, inherited, places, options });
    tables.push(table);
    if (table.preamble.length > 0) inherited = table.preamble;
    const last = blocks[index + 1]?.header.first !== block.header.first;
    if (last) preambleFrom = Math.max(...tables.filter((one) => one.header.first === block.header.first).map((one) => one.lastRow)) + 1;
  });
  return { tables, problems: tables.flatMap((table) => problemsOf(table, scheme)) };
}

/** A header with the rows where it is printed again, and the fields of its columns. */
interface Block {
  readonly header: Header;
  readonly fields: ReadonlyMap<number, string>;
  readonly repeats: RowSpan[];
}

/** A header like the one before it, columns and all, is that header printed again unless a new table's signs stand between. */
function joinRepeats(view: View, headers: readonly Header[], categories: readonly string[], options: FindOptions): Block[] {
  const blocks: Block[] = [];
  headers.forEach((header, index) => {
    const before = [...blocks].reverse().find((block) => block.header.first < header.first && sameColumns(block.header, header));
    const lastBlock = blocks[blocks.length - 1];
    if (before && lastBlock && lastBlock.header.first <= before.header.first && !beginsAnew(view, before, header)) {
      before.repeats.push({ first: header.first, last: header.last });
      return;
    }
    const until = headers.slice(index + 1).find((other) => other.first > header.last)?.first ?? view.lastRow + 1;
    blocks.push({ header, fields: fieldsOf(view, header, until - 1, categories, options), repeats: [] });
  });
  return blocks;
}

function sameColumns(a: Header, b: Header): boolean {
  if (a.config !== b.config || a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, index) => {
    const other = b.columns[index]!;
    return column.column === other.column && foldHeader(column.own) === foldHeader(other.own);
  });
}

/** The numbering starts over, or another unit is named above the header. */
function beginsAnew(view: View, before: Block, header: Header): boolean {
  const serial = [...before.fields].find(([, field]) => field === 'serial')?.[0];
  const from = before.repeats[before.repeats.length - 1]?.last ?? before.header.last;
  const columns = header.columns;
  const left = columns[0]!.column;
  const right = columns[columns.length - 1]!.column;
  const gapFrom = lastNumbered(view, serial, from, header.first) + 1;
  const unitAbove = readPreamble(view, header.config, gapFrom, header.first - 1, left, right).some(
    (item) => item.field === 'submittingUnit' && item.value !== null,
  );
  if (unitAbove || readUnionLine(view, gapFrom, header.first - 1, left, right)) return true;
  return serial !== undefined && serialNumber(cellAt(view, header.last + 1, serial)) === 1;
}

function lastNumbered(view: View, serial: number | undefined, from: number, to: number): number {
  if (serial === undefined) return Math.max(from, to - 6);
  for (let row = to - 1; row > from; row--) if (serialNumber(cellAt(view, row, serial)) !== null) return row;
  return from;
}

/** The columns' fields: the header texts, then what the cells tell, then the clerk's own word over all. */
function fieldsOf(view: View, header: Header, until: number, categories: readonly string[], options: FindOptions): Map<number, string> {
  const fields = new Map(header.fields);
  const taken = new Set(fields.values());
  const { weak } = headerNames(header.config);
  const own = new Set(header.config.columns.map((column) => column.field));
  const give = (column: number, field: string): void => {
    fields.set(column, field);
    taken.add(field);
  };
  for (const { column, own: text } of header.columns) {
    const meant = weak.get(bareHeader(foldHeader(text)));
    const free = !fields.has(column) || !own.has(fields.get(column)!);
    if (meant && free && !taken.has(meant) && readsLike(meant, cellsOf(view, column, header.last + 1, until), categories, 1)) give(column, meant);
  }
  for (const field of TELLING_FIELDS) {
    if (taken.has(field) || !own.has(field)) continue;
    const match = header.columns.find(
      ({ column }) => !fields.has(column) && readsLike(field, cellsOf(view, column, header.last + 1, until), categories, 3),
    );
    if (match) give(match.column, field);
  }
  for (const [key, field] of Object.entries(options.columnFields ?? {})) correct(fields, header, Number(key), field);
  return fields;
}

function correct(fields: Map<number, string>, header: Header, column: number, field: string | null): void {
  if (!header.columns.some((one) => one.column === column)) return;
  fields.delete(column);
  if (field === null) return;
  for (const [other, taken] of fields) if (taken === field) fields.delete(other);
  fields.set(column, field);
}

function* cellsOf(view: View, column: number, from: number, to: number): Generator<CellValue> {
  for (let row = from; row <= to; row++) yield cellAt(view, row, column);
}

interface Place {
  readonly from: number;
  readonly end: number;
  /** true when no other table shares the header's rows, so that lines above may stand anywhere in the sheet's width. */
  readonly alone: boolean;
  readonly inherited: readonly PreambleItem[];
  readonly places: ReadonlySet<string>;
  readonly options: FindOptions;
}

function readBlock(view: View, block: Block, place: Place): Table {
  const { header, fields } = block;
  const layout = layoutOf(header, fields);
  const printedAgain = new Set(block.repeats.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
  const body = readBody(view, layout, header.last + 1, place.end, place.places, printedAgain);
  const left = place.alone ? view.firstColumn : layout.firstColumn;
  const right = place.alone ? view.lastColumn : layout.lastColumn;
  const preamble = preambleOf(view, header, place, left, right, body.lastRow);
  const lineOfRow = rowIndex(view, body.lines);
  const values: Record<string, CellValue[]> = {};
  const columnOf: Record<string, number> = {};
  for (const [column, field] of fields) {
    values[field] = columnValues(view, column, field, body.lines, lineOfRow);
    columnOf[field] = column;
  }
  joinUnitAndPosition(header.config, values, columnOf);
  const unit = preamble.find((item) => item.field === 'submittingUnit')?.value ?? null;
  const fallback = unit === null ? (place.options.fallbackUnit ?? null) : String(unit);
  return {
    sheet: view.grid.sheet,
    id: header.config.id,
    header: { first: header.first, last: header.last },
    firstColumn: layout.firstColumn,
    lastColumn: layout.lastColumn,
    lastRow: body.lastRow,
    columns: header.columns.map((one) => matchOf(one, fields)),
    preamble,
    entries: entriesOf(body, values.submittingUnit, fallback),
    lines: body.lines,
    entryOfLine: body.entryOfLine,
    values,
    columnOf,
  };
}

function layoutOf(header: Header, fields: ReadonlyMap<number, string>): Layout {
  const columnFor = (field: string): number | null => [...fields].find(([, one]) => one === field)?.[0] ?? null;
  const perPerson = new Set(header.config.columns.filter((column) => column.per === 'person').map((column) => column.field));
  return {
    header,
    fields,
    serial: columnFor('serial'),
    project: columnFor('projectName'),
    persons: new Set([...fields].filter(([, field]) => perPerson.has(field)).map(([column]) => column)),
    firstColumn: header.columns[0]!.column,
    lastColumn: header.columns[header.columns.length - 1]!.column,
  };
}

function preambleOf(view: View, header: Header, place: Place, left: number, right: number, lastRow: number): PreambleItem[] {
  const items = readPreamble(view, header.config, place.from, header.first - 1, left, right);
  if (!items.some((item) => item.field === 'submittingUnit' && item.value !== null)) {
    const line = readUnionLine(view, place.from, header.first - 1, left, right);
    if (line) items.push(line);
  }
  const known = new Set(items.filter((item) => item.value !== null).map((item) => item.field));
  const below = readPreamble(view, header.config, lastRow + 1, Math.min(place.end, lastRow + 8), left, right);
  const footers = below.filter((item) => !known.has(item.field) && item.value !== null);
  const footed = new Set(footers.map((item) => item.field));
  const own = [...items.filter((item) => !footed.has(item.field)), ...footers];
  return own.some((item) => item.field === 'submittingUnit' && item.value !== null) || place.inherited.length === 0
    ? own
    : [...own.filter((item) => item.field !== 'submittingUnit'), ...place.inherited.filter((item) => item.field === 'submittingUnit')];
}

function matchOf(one: Header['columns'][number], fields: ReadonlyMap<number, string>): ColumnMatch {
  const text = (one.group ? `${one.group} ${one.own}` : one.own).replace(/\s+/g, ' ').trim();
  return { column: one.column, header: text, field: fields.get(one.column) ?? null };
}

/**
 * A notice that wants unit and position in one column is met by a table that has them in two: the one column is then
 * composed of them and stands at the unit's place.
 */
function joinUnitAndPosition(config: TableConfig, values: Record<string, CellValue[]>, columnOf: Record<string, number>): void {
  const wanted = config.columns.some((column) => column.field === 'unitAndPosition');
  const { unit, position } = values;
  if (!wanted || values.unitAndPosition || !unit || columnOf.unit === undefined) return;
  values.unitAndPosition = unit.map((value, line) => {
    const parts = [value, position?.[line] ?? null].filter((part) => !isBlankCell(part));
    return parts.length === 0 ? null : parts.map((part) => String(part).trim()).join(' ');
  });
  columnOf.unitAndPosition = columnOf.unit;
}

function entriesOf(body: Body, ownUnits: readonly CellValue[] | undefined, fallback: string | null): Entry[] {
  const entries: Entry[] = [];
  const { lines, entryOfLine } = body;
  for (let line = 0; line < lines.length; ) {
    const entry = entryOfLine[line]!;
    let last = line;
    while (entryOfLine[last + 1] === entry) last++;
    const own = ownUnits?.[line] ?? null;
    const submittingUnit = isBlankCell(own) ? (body.sectionUnits[entry] ?? fallback) : String(own).trim();
    entries.push({ first: lines[line]!, last: lines[last]!, firstLine: line, lastLine: last, submittingUnit });
    line = last + 1;
  }
  return entries;
}

function noHeader(grid: Grid, scheme: Scheme): TableProblem {
  const headers = scheme.tables[0]!.columns.filter((column) => column.expected).slice(0, 4).map((column) => column.header.replace(/[（(].*$/, ''));
  return {
    code: 'noHeader',
    message: `在工作表“${grid.sheet}”里没有找到表头。请确认表格有一行列标题（如${headers.join('、')}），或换一个方案再核查。`,
  };
}

/** Columns a table may well do without. */
const DISPENSABLE = new Set(['serial']);

function problemsOf(table: Table, scheme: Scheme): TableProblem[] {
  const row = table.header.first;
  const config = scheme.tables.find((one) => one.id === table.id);
  const missing = (config?.columns ?? []).filter(
    ({ field, expected }) => expected && !DISPENSABLE.has(field) && table.values[field] === undefined,
  );
  const problems: TableProblem[] = [];
  if (missing.length > 0) {
    const words = missing.map((column) => `“${column.header.replace(/[（(].*$/, '').trim()}”`).join('、');
    problems.push({
      code: 'missingColumns',
      row,
      message: `第${row}行的表头里没有认出${words}，相关内容没有核查。如果表中有，请在“列对应”里指定。`,
    });
  }
  if (table.entries.length === 0) {
    problems.push({ code: 'noEntries', row, message: `第${row}行表头下面没有项目，请填好后再核查。` });
  }
  return problems;
}
