import type { Finding } from '../findings';
import { cellAddress } from '../table/grid';
import type { CellValue } from '../table/grid';
import type { Entry, Table } from '../table/table';
import type { Scheme } from '../scheme/schema';
import { sortFindings } from './check';
import { planRules, tableConfigOf } from './rules';
import { createRule, linesFor } from './run';

/** A table checked by itself. `place` is the sheet or file it stands in, as messages to tables elsewhere name it: “丹徒区.xlsx”. */
export interface Checked {
  readonly table: Table;
  readonly findings: readonly Finding[];
  readonly place: string;
}

/** Further than any sheet row, so that one number tells table and row. */
const ROWS = 2 ** 21;

interface Found {
  readonly finding: Finding;
  /** The later table and the earlier one that the finding names. */
  readonly own: number;
  readonly other: number;
}

/**
 * What the comparing rules find between tables of one kind, beyond what each has by itself: one list for each table
 * given, in order, sorted. The earlier table is left alone; a finding's `args.elsewhere` names it. Tables that for the
 * most part repeat one another (a merged table beside its sources) are copies and not compared.
 */
export function findAcross(scheme: Scheme, checked: readonly Checked[]): Finding[][] {
  const found = checked.map((): Finding[] => []);
  const ids = [...new Set(checked.map(({ table }) => table.id))];
  for (const id of ids) {
    const places = checked.flatMap(({ table }, at) => (table.id === id ? [at] : []));
    if (places.length < 2) continue;
    const tables = places.map((at) => checked[at]!);
    for (const { finding, own } of withoutCopies(compare(scheme, tables), tables))
      found[places[own]!]!.push(finding);
  }
  return found.map(sortFindings);
}

function compare(scheme: Scheme, checked: readonly Checked[]): Found[] {
  const joined = join(checked.map(({ table }) => table));
  const known = checked.map(({ findings }) => new Set(findings.map(({ rule, cell }) => `${rule} ${cell}`)));
  const found: Found[] = [];
  const { runnable } = planRules(tableConfigOf(scheme, joined.id), joined);
  for (const rule of runnable.filter(({ kind }) => kind.acrossTables)) {
    const check = createRule(rule, scheme, joined, {}, (finding, line) => {
      const own = Math.floor(joined.lines[line]! / ROWS);
      const named = typeof finding.args.row === 'number' ? finding.args.row : joined.lines[line]!;
      const other = Math.floor(named / ROWS);
      if (own === other) return;
      const { table } = checked[own]!;
      const entry = joined.entries[joined.entryOfLine[line]!]!;
      const cell = cellAddress(
        joined.lines[line]! % ROWS,
        table.columnOf[finding.field] ?? table.firstColumn,
      );
      if (known[own]!.has(`${finding.rule} ${cell}`)) return;
      const { place } = checked[other]!;
      const elsewhere = place === checked[own]!.place ? '' : place;
      const args = { ...finding.args, row: named % ROWS, elsewhere };
      const { sheet } = table;
      const { first, last } = entry;
      found.push({ own, other, finding: { ...finding, sheet, cell, first, last, args } });
    });
    const lines = linesFor(rule, joined) ?? joined.lines.map((_, line) => line);
    for (const line of lines) check.index?.(line);
    for (const line of lines) check.check(line);
  }
  return found;
}

/** The tables one under the other; a row is its table's number × ROWS + its sheet row. */
function join(tables: readonly Table[]): Table {
  const fields = [...new Set(tables.flatMap((table) => Object.keys(table.values)))];
  const entries: Entry[] = [];
  const lines: number[] = [];
  const entryOfLine: number[] = [];
  tables.forEach((table, number) => {
    const [before, above] = [entries.length, lines.length];
    for (const entry of table.entries) {
      const [firstLine, lastLine] = [entry.firstLine + above, entry.lastLine + above];
      entries.push({ ...entry, firstLine, lastLine });
    }
    for (const row of table.lines) lines.push(number * ROWS + row);
    for (const entry of table.entryOfLine) entryOfLine.push(before + entry);
  });
  const column = (field: string): CellValue[] =>
    tables.flatMap((table) => table.values[field] ?? Array<CellValue>(table.lines.length).fill(null));
  return {
    ...tables[0]!,
    columnOf: Object.fromEntries(fields.map((field, index) => [field, index + 1])),
    preamble: [],
    entries,
    lines,
    entryOfLine,
    values: Object.fromEntries(fields.map((field) => [field, column(field)])),
  };
}

/** Two tables of which one has most of its entries in the other hold the same list twice. */
function withoutCopies(found: readonly Found[], checked: readonly Checked[]): Found[] {
  const shared = new Map<string, Set<number>>();
  const pair = ({ own, other }: Found): string => `${Math.min(own, other)} ${Math.max(own, other)}`;
  for (const one of found) {
    const rows = shared.get(pair(one)) ?? new Set();
    shared.set(pair(one), rows.add(one.finding.first));
  }
  return found.filter((one) => {
    const least = Math.min(checked[one.own]!.table.entries.length, checked[one.other]!.table.entries.length);
    return least < FEWEST || shared.get(pair(one))!.size * 2 <= least;
  });
}
const FEWEST = 3;

/** Whether the finding names a row of another table. */
export function isAcross({ args }: Finding): boolean {
  return args.elsewhere !== undefined;
}
