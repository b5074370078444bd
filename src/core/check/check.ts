/** Folder `check`: runs a scheme's rules over a table and gives findings and verdicts. It reads no cells itself and writes nothing. */
import type { Finding, Level, Verdict } from '../findings';
import type { Table } from '../table/table';
import { columnNumber } from '../table/grid';
import type { Scheme } from '../scheme/schema';
import { planRules, tableConfigOf } from './rules';
import type { SkippedRule } from './rules';
import { createRule, linesFor } from './run';
import type { Lists } from './run';

export type { SkippedRule } from './rules';
export type { Lists } from './run';

/** What checking one table gave. `findings` are sorted by row, then column; `verdicts` has one for each entry. */
export interface TableCheck {
  readonly table: Table;
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  readonly skipped: readonly SkippedRule[];
}

const WEIGHT: Readonly<Record<Level, number>> = { hint: 0, verify: 1, malformed: 2, ineligible: 3 };
const VERDICTS: readonly Verdict[] = ['pass', 'verify', 'malformed', 'ineligible'];

/** Checks a table by the scheme's rules. `lists` are other lists of the workbook, such as `previousWinners`. */
export function checkTable(scheme: Scheme, table: Table, lists: Lists = {}): TableCheck {
  const steps = checkSteps(scheme, table, lists);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many lines of one rule are a step: short enough that a page answers between two. */
const LINES_A_STEP = 2_000;

/** `checkTable` cut into short steps, for those who must do other things in between. Yields the share done, 0…1. */
export function* checkSteps(
  scheme: Scheme,
  table: Table,
  lists: Lists = {},
): Generator<number, TableCheck, void> {
  const { runnable, skipped } = planRules(tableConfigOf(scheme, table.id), table);
  const found: { readonly finding: Finding; readonly line: number }[] = [];
  for (const [nr, rule] of runnable.entries()) {
    const check = createRule(rule, scheme, table, lists, (finding, line) => found.push({ finding, line }));
    const lines = linesFor(rule, table);
    const count = lines ? lines.length : table.lines.length;
    const index = check.index ? (line: number) => check.index!(line) : null;
    for (const visit of [index, (line: number) => check.check(line)]) {
      if (!visit) continue;
      for (let i = 0; i < count; i++) {
        visit(lines ? lines[i]! : i);
        if (i % LINES_A_STEP === LINES_A_STEP - 1) yield nr / runnable.length;
      }
    }
    check.checkTable?.();
    yield (nr + 1) / runnable.length;
  }
  const findings = sortFindings(found.map((item) => item.finding));
  return { table, findings, verdicts: verdictsOf(table, found), skipped };
}

/** A check with further findings at rows of its table, each weighing on its entry's verdict. */
export function withFindings<Checked extends TableCheck>(
  checked: Checked,
  further: readonly Finding[],
): Checked {
  if (further.length === 0) return checked;
  const { table } = checked;
  const lineOfRow = new Map(table.lines.map((row, line) => [row, line]));
  const verdicts = [...checked.verdicts];
  for (const finding of further) {
    const entry = table.entryOfLine[lineOfRow.get(rowOf(finding.cell)) ?? -1];
    if (entry === undefined) continue;
    const weight = Math.max(WEIGHT[finding.level], VERDICTS.indexOf(verdicts[entry]!));
    verdicts[entry] = VERDICTS[weight]!;
  }
  return { ...checked, findings: sortFindings([...checked.findings, ...further]), verdicts };
}

/** The verdict of every entry from the findings at its lines. */
export function verdictsOf(
  table: Table,
  found: Iterable<{ readonly finding: Finding; readonly line: number }>,
): Verdict[] {
  const worst = new Uint8Array(table.entries.length);
  for (const { finding, line } of found) {
    if (line < 0) continue;
    const entry = table.entryOfLine[line]!;
    const weight = WEIGHT[finding.level];
    if (weight > worst[entry]!) worst[entry] = weight;
  }
  return Array.from(worst, (weight) => VERDICTS[weight]!);
}

/** Findings in reading order: by row, then column, then as the rules reported them; what two clauses tell alike of a cell once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = findings
    .map((finding) => ({ finding, place: placeOf(finding.cell) }))
    .sort((a, b) => a.place - b.place);
  return sorted
    .filter(({ finding, place }, at) => {
      for (let i = at - 1; sorted[i]?.place === place; i--)
        if (tellsTheSame(sorted[i]!.finding, finding)) return false;
      return true;
    })
    .map((item) => item.finding);
}

function tellsTheSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.messageId === other.messageId &&
    one.level === other.level &&
    one.sheet === other.sheet &&
    JSON.stringify(one.args) === JSON.stringify(other.args)
  );
}

function rowOf(cell: string): number {
  return Number(cell.slice(cell.search(/\d/)));
}

const COLUMNS = 16_384;

function placeOf(cell: string): number {
  const digits = cell.search(/\d/);
  return Number(cell.slice(digits)) * COLUMNS + columnNumber(cell.slice(0, digits));
}
