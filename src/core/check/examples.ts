import { fieldWord } from '../fields';
import type { Finding } from '../findings';
import type { RuleConfig, Scheme, TableConfig } from '../scheme/schema';
import type { CellValue } from '../table/grid';
import type { PreambleItem, Table } from '../table/table';
import { ruleKind, ownOptions } from './rules';
import { createRule, linesFor } from './run';
import { sampleValue } from './samples';

/** An example of a scheme's rule that does not hold. `place` is where it stands in the scheme's JSON. */
export interface ExampleProblem {
  readonly place: string;
  readonly message: string;
}

type Example = readonly Readonly<Record<string, CellValue>>[];

const HEADER_ROW = 3;
/** The example's key for a name on the list of past winners. */
const LIST_KEY = 'previousWinners';

/** Runs every rule's own examples: each under `found` must yield a finding above a hint, each under `passed` none. */
export function runExamples(scheme: Scheme): ExampleProblem[] {
  return scheme.tables.flatMap((table, at) =>
    table.rules.flatMap((rule, index) => {
      const place = `tables[${at}].rules[${index}]（${rule.rule}）`;
      const weighs = (finding: Finding): boolean => rule.level === 'hint' || finding.level !== 'hint';
      const found = rule.examples.found.flatMap((example, number) =>
        runExample(scheme, table, rule, example).some(weighs)
          ? []
          : [
              {
                place: `${place}.examples.found[${number}]`,
                message: `应当查出问题，却没有查出：${JSON.stringify(example)}`,
              },
            ],
      );
      const passed = rule.examples.passed.flatMap((example, number) => {
        const faults = runExample(scheme, table, rule, example).filter(weighs);
        const ids = faults.map((finding) => finding.messageId).join('、');
        return faults.length === 0
          ? []
          : [
              {
                place: `${place}.examples.passed[${number}]`,
                message: `应当通过，却查出 ${ids}：${JSON.stringify(example)}`,
              },
            ];
      });
      return [...found, ...passed];
    }),
  );
}

/** The findings of one configured rule in an example's entries. */
function runExample(scheme: Scheme, config: TableConfig, rule: RuleConfig, example: Example): Finding[] {
  const kind = ruleKind(rule.rule);
  if (!kind) throw new Error(`no rule kind ${rule.rule}`);
  const table = exampleTable(scheme, config, example);
  const found: Finding[] = [];
  const runnable = { kind, config: rule, options: kind.options.parse(ownOptions(rule)), everyLine: false };
  const lists = {
    [LIST_KEY]: example.flatMap((entry) => (typeof entry[LIST_KEY] === 'string' ? [entry[LIST_KEY]] : [])),
  };
  const check = createRule(runnable, scheme, table, lists, (finding) => found.push(finding));
  const lines = linesFor(runnable, table) ?? table.lines.map((_, line) => line);
  for (const line of lines) check.index?.(line);
  for (const line of lines) check.check(line);
  check.checkTable?.();
  return found;
}

/** A table of the example's entries: named fields as given, the expected ones left out with correct values. */
export function exampleTable(scheme: Scheme, config: TableConfig, example: Example): Table {
  const above = new Set(config.preamble.map((item) => item.field));
  const named = new Set(example.flatMap((entry) => Object.keys(entry)));
  const own = config.columns.filter((column) => column.expected || named.has(column.field));
  const known = new Set([...config.columns.map((column) => column.field), ...above, LIST_KEY]);
  // Columns that clerks add of their own, which rules check when they are there.
  const added = [...named].filter((field) => !known.has(field));
  const columns = [...own, ...added.map((field) => ({ field, header: fieldWord(field) }))];
  const columnOf = Object.fromEntries(columns.map((column, index) => [column.field, index + 1]));
  const valueOf = (field: string, entry: number): CellValue =>
    field in example[entry]! ? example[entry]![field]! : sampleValue(field, entry, scheme);
  const lines = example.map((_, index) => HEADER_ROW + 1 + index);
  const preamble: PreambleItem[] = [...named]
    .filter((field) => above.has(field))
    .map((field, index) => ({
      field,
      label: field,
      value: example[0]![field] ?? null,
      row: 1,
      column: index + 1,
    }));
  return {
    sheet: config.name,
    id: config.id,
    header: { first: HEADER_ROW, last: HEADER_ROW },
    firstColumn: 1,
    lastColumn: columns.length,
    lastRow: HEADER_ROW + example.length,
    columns: columns.map((column, index) => ({
      column: index + 1,
      header: column.header,
      field: column.field,
    })),
    preamble,
    entries: example.map((entry, index) => {
      const row = HEADER_ROW + 1 + index;
      const unit = entry.submittingUnit;
      return {
        first: row,
        last: row,
        firstLine: index,
        lastLine: index,
        submittingUnit: typeof unit === 'string' ? unit : null,
      };
    }),
    lines,
    entryOfLine: example.map((_, index) => index),
    values: Object.fromEntries(
      columns.map(({ field }) => [field, example.map((_, entry) => valueOf(field, entry))]),
    ),
    columnOf,
  };
}
