import { readsLike, TELLING_FIELDS } from './content';
import type { CellValue } from './grid';
import type { Header } from './header';
import { guessField } from './guess';
import { candidatesFor, SURE } from './header';
import { looksLike } from './looks';
import type { Look } from './looks';
import { bareHeader, foldHeader } from './headerText';
import { headerNames } from './names';
import { cellAt } from './view';
import type { View } from './view';

/** The clerk's own matching: sheet column → field, or null for a column that is to be left alone. */
export type ColumnFields = Readonly<Record<number, string | null>>;

/**
 * The fields of a header's columns: its texts, then what the cells down to row `until` tell, then the clerk's own word
 * over all.
 */
export function fieldsOf(
  view: View,
  header: Header,
  until: number,
  categories: readonly string[],
  corrections: ColumnFields,
): Map<number, string> {
  const fields = new Map(header.fields);
  const taken = new Set(fields.values());
  const { weak } = headerNames(header.config);
  const own = new Set(header.config.columns.map((column) => column.field));
  const give = (column: number, field: string): void => {
    fields.set(column, field);
    taken.add(field);
  };
  const agrees = (field: string, column: number, least: number): boolean =>
    readsLike(field, cellsOf(view, column, header.last + 1, until), categories, least);
  for (const { column, own: text } of header.columns) {
    const meant = weak.get(bareHeader(foldHeader(text)));
    const free = !own.has(fields.get(column) ?? '');
    if (meant && free && !taken.has(meant) && agrees(meant, column, 1)) give(column, meant);
  }
  for (const field of TELLING_FIELDS) {
    if (taken.has(field) || !own.has(field)) continue;
    const match = header.columns.find(({ column }) => !fields.has(column) && agrees(field, column, 3));
    if (match) give(match.column, field);
  }
  // A notice that asks for one person is met by a column 完成人 whose cells name one each.
  const people = [...fields].find(([, field]) => field === 'completers')?.[0];
  const asksForOne = own.has('firstCompleter') && !own.has('completers') && !taken.has('firstCompleter');
  if (people !== undefined && asksForOne && agrees('firstCompleter', people, 1))
    give(people, 'firstCompleter');
  partPeople(fields, header, own);
  seconds(view, header, until, fields);
  guess(view, header, until, fields, own);
  partPeople(fields, header, own);
  meetDates(fields, own);
  for (const [key, field] of Object.entries(corrections)) correct(fields, header, Number(key), field);
  return fields;
}

/** So many rows tell how a column's cells look. */
const SAMPLE = 60;

/** Columns that the texts left unknown: what the clerk's own words and the cells together tell. */
function guess(
  view: View,
  header: Header,
  until: number,
  fields: Map<number, string>,
  own: ReadonlySet<string>,
): void {
  if (header.config.keyField !== 'projectName') return;
  const to = Math.min(until, header.last + SAMPLE);
  for (const { column, group, own: text } of header.columns) {
    if (fields.has(column) || text === '') continue;
    const cells = [...cellsOf(view, column, header.last + 1, to)];
    const said = { text: foldHeader(text), group: foldHeader(group ?? ''), cells };
    const found = guessField(said, own, new Set(fields.values()));
    if (found !== null) fields.set(column, found);
  }
}

/** A second column of phones or of units is read, too: the person's own beside the project's. */
const SECOND: Readonly<Record<string, { readonly field: string; readonly look: Look }>> = {
  phone: { field: 'mobile', look: 'phone' },
  unit: { field: 'workUnit', look: 'organisation' },
};

function seconds(view: View, header: Header, until: number, fields: Map<number, string>): void {
  const names = headerNames(header.config);
  for (const one of header.columns) {
    if (fields.has(one.column)) continue;
    for (const { field, score } of candidatesFor(names, one)) {
      const second = SECOND[field];
      if (!second || score < SURE || [...fields.values()].includes(second.field)) continue;
      if (looksLike(second.look, [...cellsOf(view, one.column, header.last + 1, until)]))
        fields.set(one.column, second.field);
    }
  }
}

const OTHER_PEOPLE = /^(?:其他|其它|其余|参与|参加|合作)(?:主要)?(?:完成人|人员|成员|者)/;
const OTHERS = /其他|其它|其余|(?<!主要)参与|(?<!主要)参加|合作/;

/**
 * A notice that asks for all completers in one column is met by a table that has the first apart from the others: the
 * first answers for the notice's column then. Alone, that column is all there is.
 */
function partPeople(fields: Map<number, string>, header: Header, own: ReadonlySet<string>): void {
  if (own.has('firstCompleter') || !own.has('completers')) return;
  const columnOf = (field: string): number | undefined => [...fields].find(([, one]) => one === field)?.[0];
  const [first, all] = [columnOf('firstCompleter'), columnOf('completers')];
  const others = columnOf('otherCompleters');
  if (first === undefined && all === undefined && others !== undefined) fields.set(others, 'completers');
  const rest = header.columns.find(({ column, own: text }) => !fields.has(column) && OTHER_PEOPLE.test(text));
  if (rest && columnOf('otherCompleters') === undefined) fields.set(rest.column, 'otherCompleters');
  if (first === undefined) return;
  const text = header.columns.find(({ column }) => column === all);
  if (all !== undefined && !OTHERS.test(`${text?.group ?? ''}${text?.own ?? ''}`)) return;
  fields.set(first, 'completers');
  if (all !== undefined) fields.set(all, 'otherCompleters');
}

/** The dates of a result, each with those that answer for it best where a notice asks for another. */
const DATES: Readonly<Record<string, readonly string[]>> = {
  applicationDate: ['completionDate', 'implementationDate'],
  completionDate: ['implementationDate', 'applicationDate'],
  implementationDate: ['completionDate', 'applicationDate'],
};

/** A notice that asks when a result was completed is met by a column of when it was put to use, and so on. */
function meetDates(fields: Map<number, string>, own: ReadonlySet<string>): void {
  for (const [column, field] of [...fields]) {
    if (own.has(field)) continue;
    const taken = new Set(fields.values());
    const met = DATES[field]?.find((one) => own.has(one) && !taken.has(one));
    if (met !== undefined) fields.set(column, met);
  }
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
