/** Runs one rule kind over small tables, in the manner of a rule tester: valid cells report nothing, invalid ones exactly what is expected. */
import type { Level } from '../../../src/core/findings';
import type { MessageArgs } from '../../../src/core/findings';
import type { RuleContext, RuleKind } from '../../../src/core/rules/rule';
import { scheme as schemeSchema, type Scheme } from '../../../src/core/scheme/schema';
import { cellAddress, type CellValue } from '../../../src/core/table/grid';
import type { PreambleItem, Table } from '../../../src/core/table/table';

export type PlainEntry = Readonly<Record<string, CellValue>>;

export interface TableOptions {
  readonly preamble?: Readonly<Record<string, CellValue>>;
  readonly submittingUnit?: string | null;
  /** How many lines each entry takes, in order; by default one each. */
  readonly linesPerEntry?: readonly number[];
}

/** What a case expects of one finding. `line` counts from 0 and is 0 when left out; of the preamble it is -1. */
export interface Expected {
  readonly line?: number;
  readonly field: string;
  readonly messageId: string;
  readonly level: Level;
  readonly suggestion?: string;
}

export interface Case extends TableOptions {
  readonly name?: string;
  readonly entries: readonly PlainEntry[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}
export interface InvalidCase extends Case {
  readonly expect: readonly Expected[];
}

export interface RuleTest {
  readonly options?: Readonly<Record<string, unknown>>;
  /** The level the scheme configures; 'malformed' when left out. */
  readonly level?: Level;
  readonly levels?: Readonly<Record<string, Level>>;
  readonly scheme?: Partial<Scheme>;
  readonly valid: readonly Case[];
  readonly invalid: readonly InvalidCase[];
}

export interface Reported extends Expected {
  readonly line: number;
  readonly cell: string;
  readonly args: MessageArgs;
  readonly text: string;
  readonly advice: string;
}

const FIRST_ROW = 5;

/** A table of plain entries: columns in the order the fields first appear, rows from sheet row 5. */
export function tableOf(entries: readonly PlainEntry[], options: TableOptions = {}): Table {
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const counts = options.linesPerEntry ?? entries.map(() => 1);
  const entryOfLine = counts.flatMap((count, entry) => Array<number>(count).fill(entry));
  return {
    sheet: '附件2',
    id: 'summary',
    header: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 },
    firstColumn: 1,
    lastColumn: Math.max(1, fields.length),
    lastRow: FIRST_ROW - 1 + entries.length,
    columns: fields.map((field, index) => ({ column: index + 1, header: field, field })),
    preamble: preambleOf(options.preamble ?? {}),
    entries: counts.map((count, entry) => {
      const firstLine = entryOfLine.indexOf(entry);
      const lastLine = firstLine + count - 1;
      const submittingUnit = options.submittingUnit ?? null;
      return {
        first: FIRST_ROW + firstLine,
        last: FIRST_ROW + lastLine,
        firstLine,
        lastLine,
        submittingUnit,
      };
    }),
    lines: entries.map((_, line) => FIRST_ROW + line),
    entryOfLine,
    values: Object.fromEntries(fields.map((field) => [field, entries.map((entry) => entry[field] ?? null)])),
    columnOf: Object.fromEntries(fields.map((field, index) => [field, index + 1])),
  };
}

function preambleOf(values: Readonly<Record<string, CellValue>>): PreambleItem[] {
  return Object.entries(values).map(([field, value], index) => ({
    field,
    label: field,
    value,
    row: 2,
    column: index + 1,
  }));
}

/** A small scheme in the manner of a notice; `overrides` replace whole keys. */
export function schemeOf(overrides: Partial<Scheme> = {}): Scheme {
  const clause = { section: '附件2', gist: '测试' };
  const base = schemeSchema.parse({
    id: 'test-2023',
    name: '测试通知',
    shortName: '测试2023',
    notice: { issuer: '某市总工会', title: '测试通知', date: '2023-07-20' },
    window: { from: '2023-07-24', to: '2023-08-15', clause },
    categories: ['小发明', '小创造', '小革新', '小设计', '小建议'],
    detect: { places: ['某市'], years: ['2023'] },
    tables: [
      {
        id: 'summary',
        name: '汇总表',
        title: '申报汇总表',
        clause,
        columns: [{ field: 'serial', header: '序号' }],
        rules: [],
      },
    ],
    scoring: { assumed: true, min: 0, max: 100, decimals: 2, trim: 1, trimFrom: 5, method: 'mean' },
  });
  return { ...base, ...overrides };
}

function fill(template: string, args: MessageArgs): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (args[name] === undefined) throw new Error(`The message needs "${name}": ${template}`);
    return String(args[name]);
  });
}

export type RunOptions = Pick<RuleTest, 'options' | 'level' | 'levels' | 'scheme'> & Pick<Case, 'lists'>;

/** Runs a rule kind over a table as the engine does: every line into the index, every line checked, then the table. */
export function runRule<Options>(kind: RuleKind<Options>, table: Table, run: RunOptions = {}): Reported[] {
  const found: Reported[] = [];
  const add = (
    line: number,
    cell: string,
    field: string,
    messageId: string,
    args: MessageArgs = {},
    extra = {},
  ) => {
    const { level, suggestion } = extra as { level?: Level; suggestion?: string };
    const template = kind.messages[messageId];
    if (!template) throw new Error(`${kind.id} reports an unknown message "${messageId}"`);
    const own = template.level === 'configured' ? (run.level ?? 'malformed') : template.level;
    found.push({
      line,
      cell,
      field,
      messageId,
      level: run.levels?.[messageId] ?? level ?? own,
      args,
      text: fill(template.text, args),
      advice: fill(template.advice, args),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const context: RuleContext = {
    scheme: schemeOf(run.scheme),
    table,
    lists: run.lists ?? {},
    report(line, field, messageId, args, extra) {
      const column = table.columnOf[field];
      if (column === undefined) throw new Error(`${kind.id} reports a field the table lacks: ${field}`);
      add(line, cellAddress(table.lines[line] ?? 0, column), field, messageId, args, extra);
    },
    reportAt(row, column, field, messageId, args, extra) {
      add(-1, cellAddress(row, column), field, messageId, args, extra);
    },
  };
  const check = kind.create(kind.options.parse(run.options ?? {}), context);
  table.lines.forEach((_, line) => check.index?.(line));
  table.lines.forEach((_, line) => check.check(line));
  check.checkTable?.();
  return found;
}

/** Registers a jest block for a rule kind. A valid case reports nothing at all; an invalid one exactly its `expect`, in any order. */
export function testRule<Options>(kind: RuleKind<Options>, test: RuleTest): void {
  describe(kind.id, () => {
    test.valid.forEach((item, index) => {
      it(`passes ${label(item, index)}`, () => expect(findingsOf(kind, test, item)).toEqual([]));
    });
    test.invalid.forEach((item, index) => {
      it(`finds ${label(item, index)}`, () => {
        const expected = item.expect.map((one) => ({ line: 0, ...one }));
        expect(findingsOf(kind, test, item)).toEqual(expected.sort(inOrder));
      });
    });
  });
}

function label(item: Case, index: number): string {
  return item.name ?? `${index + 1}: ${JSON.stringify(item.entries).slice(0, 100)}`;
}

function findingsOf<Options>(kind: RuleKind<Options>, test: RuleTest, item: Case): Expected[] {
  const lists = item.lists ? { lists: item.lists } : {};
  const found = runRule(kind, tableOf(item.entries, item), { ...test, ...lists });
  return found
    .map(({ line, field, messageId, level, suggestion }) => {
      return { line, field, messageId, level, ...(suggestion === undefined ? {} : { suggestion }) };
    })
    .sort(inOrder);
}

function inOrder(a: Expected, b: Expected): number {
  const key = (one: Expected) => `${String(one.line ?? 0).padStart(6, '0')} ${one.field} ${one.messageId}`;
  return key(a) < key(b) ? -1 : 1;
}
