import type { Scheme, TableConfig } from '../scheme/schema';
import { boundUnits, placeOf } from '../scheme/units';
import { joinRepeats } from './blocks';
import type { Block } from './blocks';
import { readBody } from './body';
import type { Body, Layout } from './body';
import type { ColumnFields } from './columns';
import { fillColumn, rowIndex } from './fill';
import type { CellValue, Grid } from './grid';
import { isForm } from './form';
import { findHeaders } from './header';
import { otherField } from '../fields';
import type { Header } from './header';
import { isLabelRow, readPreamble, readUnionLine } from './preamble';
import { emptySheet, formInstead, noHeader, problemsOf } from './problems';
import type { TableProblem } from './problems';
import type { ColumnMatch, Entry, PreambleItem, Table, ToldUnit } from './table';
import { readUnitAndPosition } from '../text/unitAndPosition';
import { cellAt, isBlankCell, openView } from './view';
import type { View } from './view';

export type { TableProblem } from './problems';

export interface FindOptions {
  readonly columnFields?: ColumnFields;
  /** The submitting unit of entries for which the sheet names none. A name's guess yields where the sheet names units at all. */
  readonly toldUnit?: ToldUnit;
}

export interface FoundTables {
  readonly tables: readonly Table[];
  readonly problems: readonly TableProblem[];
}

/** Finds the scheme's tables in a sheet, top to bottom and left to right, and reads their entries. Never throws on odd sheets. */
export function findTables(grid: Grid, scheme: Scheme, options: FindOptions = {}): FoundTables {
  const view = openView(grid);
  if (grid.values.every((row) => row.every((value) => isBlankCell(value)))) {
    return { tables: [], problems: [emptySheet(grid)] };
  }
  const headers = findHeaders(view, scheme.tables);
  if (headers.length === 0) {
    const problem = isForm(view, scheme.tables) ? formInstead(grid) : noHeader(grid, scheme);
    return { tables: [], problems: [problem] };
  }
  const places = new Set(boundUnits(scheme).map(placeOf));
  const blocks = joinRepeats(view, headers, scheme.categories, options.columnFields ?? {});
  const tables: Table[] = [];
  let preambleFrom = view.firstRow;
  let inherited: readonly PreambleItem[] = [];
  blocks.forEach((block, index) => {
    const beside = blocks.filter((other) => other.header.first === block.header.first);
    const next = blocks.find((other) => other.header.first > block.header.first);
    const table = readBlock(view, block, {
      from: preambleFrom,
      end: next ? endAbove(view, block.header, next.header) : view.lastRow,
      alone: beside.length === 1,
      inherited,
      places,
      options,
    });
    tables.push(table);
    if (table.preamble.length > 0) inherited = table.preamble;
    const lastBeside = blocks[index + 1]?.header.first !== block.header.first;
    if (lastBeside) preambleFrom = Math.max(...tables.slice(-beside.length).map((one) => one.lastRow)) + 1;
  });
  return { tables, problems: tables.flatMap((table) => problemsOf(table, scheme)) };
}

/** The last row before the title and the labelled lines of the table below. */
function endAbove(view: View, own: Header, next: Header): number {
  let end = next.first - 1;
  for (let row = end; row > own.last; row--) {
    const values = (view.grid.values[row - view.firstRow] ?? []).filter((value) => !isBlankCell(value));
    if (values.some((value) => typeof value !== 'string')) break;
    if (isLabelRow(view, next.config, row, view.firstColumn, view.lastColumn)) end = row - 1;
    else if (values.length > 1) break;
  }
  return end;
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
  const printedAgain = new Set(
    block.repeats.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    ),
  );
  const body = readBody(view, layout, header.last + 1, place.end, place.places, printedAgain);
  const left = place.alone ? view.firstColumn : layout.firstColumn;
  const right = place.alone ? view.lastColumn : layout.lastColumn;
  const preamble = preambleOf(view, header, place, left, right, body.lastRow);
  const lineOfRow = rowIndex(view, body.lines);
  const values: Record<string, CellValue[]> = {};
  const columnOf: Record<string, number> = {};
  const carried: Record<string, ReadonlySet<number>> = {};
  for (const [column, field] of fields) {
    const filled = fillColumn(view, column, field, body, lineOfRow);
    values[field] = filled.values;
    columnOf[field] = column;
    if (filled.carried.size > 0) carried[field] = filled.carried;
  }
  for (const { column } of header.columns.filter((one) => isUnread(one, fields))) {
    const field = otherField(column);
    values[field] = fillColumn(view, column, field, body, lineOfRow).values;
    columnOf[field] = column;
  }
  joinUnitAndPosition(header.config, values, columnOf);
  splitUnitAndPosition(header.config, values, columnOf);
  const printed = preamble.find((item) => item.field === 'submittingUnit')?.value ?? null;
  const unit = printed === null ? null : String(printed);
  const named = entriesOf(body, values.submittingUnit, unit);
  const unitAbove = unit ?? place.options.toldUnit?.unit;
  const told = toldFor(named, place.options.toldUnit);
  return {
    sheet: view.grid.sheet,
    id: header.config.id,
    header: { first: header.first, last: header.last },
    firstColumn: layout.firstColumn,
    lastColumn: layout.lastColumn,
    lastRow: body.lastRow,
    columns: header.columns.map((one) => matchOf(one, fields)),
    preamble,
    entries: told
      ? named.map((entry) => ({ ...entry, submittingUnit: entry.submittingUnit ?? told.unit }))
      : named,
    ...(told ? { toldUnit: told } : {}),
    ...(unitAbove === undefined ? {} : { unitAbove }),
    lines: body.lines,
    entryOfLine: body.entryOfLine,
    values,
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
    ...(body.numbered.length > 0 && layout.serial !== null
      ? { emptySerials: body.numbered.map((row) => cellAt(view, row, layout.serial!) ?? null) }
      : {}),
    columnOf,
  };
}

function layoutOf(header: Header, fields: ReadonlyMap<number, string>): Layout {
  const columnFor = (field: string): number | null =>
    [...fields].find(([, one]) => one === field)?.[0] ?? null;
  const perPerson = new Set(
    header.config.columns.filter((column) => column.per === 'person').map((column) => column.field),
  );
  return {
    header,
    fields,
    serial: columnFor('serial'),
    project: columnFor(header.config.keyField),
    persons: new Set([...fields].filter(([, field]) => perPerson.has(field)).map(([column]) => column)),
    firstColumn: header.columns[0]!.column,
    lastColumn: header.columns[header.columns.length - 1]!.column,
  };
}

function preambleOf(
  view: View,
  header: Header,
  place: Place,
  left: number,
  right: number,
  lastRow: number,
): PreambleItem[] {
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
  return own.some((item) => item.field === 'submittingUnit' && item.value !== null) ||
    place.inherited.length === 0
    ? own
    : [
        ...own.filter((item) => item.field !== 'submittingUnit'),
        ...place.inherited.filter((item) => item.field === 'submittingUnit'),
      ];
}

/** A headed column that no field is known for; what its cells tell is read all the same. */
function isUnread(one: Header['columns'][number], fields: ReadonlyMap<number, string>): boolean {
  return !fields.has(one.column) && (one.own + (one.group ?? '')).trim() !== '';
}

function matchOf(one: Header['columns'][number], fields: ReadonlyMap<number, string>): ColumnMatch {
  const text = (one.group ? `${one.group} ${one.own}` : one.own).replace(/\s+/g, ' ').trim();
  return { column: one.column, header: text, field: fields.get(one.column) ?? null };
}

/**
 * A notice that wants unit and position in one column is met by a table that has them in two: the one column is then
 * composed of them and stands at the unit's place.
 */
function joinUnitAndPosition(
  config: TableConfig,
  values: Record<string, CellValue[]>,
  columnOf: Record<string, number>,
): void {
  const wanted = config.columns.some((column) => column.field === 'unitAndPosition');
  const { unit, position } = values;
  if (!wanted || values.unitAndPosition || !unit || columnOf.unit === undefined) return;
  values.unitAndPosition = unit.map((value, line) => {
    const parts = [value, position?.[line] ?? null].filter((part) => !isBlankCell(part));
    return parts.length === 0 ? null : parts.map((part) => String(part).trim()).join(' ');
  });
  columnOf.unitAndPosition = columnOf.unit;
}

function toldFor(entries: readonly Entry[], told: ToldUnit | undefined): ToldUnit | null {
  if (!told) return null;
  const unnamed = entries.filter(({ submittingUnit }) => submittingUnit === null).length;
  return unnamed === 0 || (told.from !== 'clerk' && unnamed < entries.length) ? null : told;
}

/** And the other way round: unit and position in one cell where the notice asks for each; both stand at that cell. */
function splitUnitAndPosition(
  config: TableConfig,
  values: Record<string, CellValue[]>,
  columnOf: Record<string, number>,
): void {
  const { unitAndPosition } = values;
  const wanted = ['unit', 'position'].every((field) =>
    config.columns.some((column) => column.field === field),
  );
  if (!wanted || !unitAndPosition || values.unit || values.position) return;
  const read = unitAndPosition.map((value) =>
    isBlankCell(value) ? { unit: null, position: null } : readUnitAndPosition(String(value)),
  );
  values.unit = read.map(({ unit }) => unit);
  values.position = read.map(({ position }) => position);
  columnOf.unit = columnOf.unitAndPosition!;
  columnOf.position = columnOf.unitAndPosition!;
}

function entriesOf(body: Body, ownUnits: readonly CellValue[] | undefined, fallback: string | null): Entry[] {
  const entries: Entry[] = [];
  const { lines, entryOfLine } = body;
  for (let line = 0; line < lines.length;) {
    const entry = entryOfLine[line]!;
    let last = line;
    while (entryOfLine[last + 1] === entry) last++;
    const own = ownUnits?.[line] ?? null;
    const submittingUnit = isBlankCell(own) ? (body.sectionUnits[entry] ?? fallback) : String(own).trim();
    const section = body.sections[entry];
    entries.push({
      first: lines[line]!,
      last: lines[last]!,
      firstLine: line,
      lastLine: last,
      submittingUnit,
      ...(section ? { section: { text: section.text, row: section.row, column: section.column } } : {}),
    });
    line = last + 1;
  }
  return entries;
}
