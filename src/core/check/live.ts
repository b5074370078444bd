import type { Finding, Verdict } from '../findings';
import { verdictOf } from '../findings';
import type { CellValue } from '../table/grid';
import type { Table } from '../table/table';
import type { Scheme } from '../scheme/schema';
import type { RuleCheck } from '../rules/rule';
import { sortFindings, verdictsOf } from './check';
import type { TableCheck } from './check';
import { planRules, tableConfigOf } from './rules';
import type { RunnableRule } from './rules';
import { createRule, linesFor } from './run';
import type { Lists } from './run';

/** A checked table that follows the clerk's edits line by line. */
export interface LiveCheck {
  /** The whole result as of now; costs as much as there are findings, nothing when nothing changed. */
  result(): TableCheck;
  /** The findings at one line as of now, unsorted. */
  findingsAt(line: number): readonly Finding[];
  /** The verdict of one entry as of now. */
  verdictAt(entry: number): Verdict;
  /** Takes new values of one line; fields left out keep theirs. Gives the lines whose findings may differ now, this one included. */
  replaceLine(
    line: number,
    values: Readonly<Record<string, CellValue>>,
  ): { readonly lines: readonly number[] };
}

interface Running {
  readonly rule: RunnableRule;
  readonly check: RuleCheck;
  /** What `check` found, by line. */
  readonly found: Map<number, Finding[]>;
  /** What `checkTable` found; replaced as a whole. */
  whole: Found[];
  inTable: boolean;
}

interface Found {
  readonly finding: Finding;
  readonly line: number;
}

/** Checks a table and keeps the rules at work, so that one edited line costs only itself and the lines it bears on. */
export function openLiveCheck(scheme: Scheme, table: Table, lists: Lists = {}): LiveCheck {
  const columns: Record<string, CellValue[]> = {};
  for (const [field, values] of Object.entries(table.values)) columns[field] = [...values];
  const live: Table = { ...table, values: columns };
  const { runnable, skipped } = planRules(tableConfigOf(scheme, table.id), live);
  const running = runnable.map((rule) => start(rule, scheme, live, lists));
  let cached: TableCheck | null = null;

  function everything(): Found[] {
    return running.flatMap(({ found, whole }) => [
      ...[...found].flatMap(([line, findings]) => findings.map((finding) => ({ finding, line }))),
      ...whole,
    ]);
  }

  function recheck(runner: Running, line: number): Iterable<number> {
    const { rule, check, found } = runner;
    const asked = rule.everyLine ? line : live.entries[live.entryOfLine[line]!]!.firstLine;
    const affected = new Set([asked, ...(check.index?.(asked) ?? [])]);
    for (const other of affected) {
      found.delete(other);
      check.check(other);
    }
    checkWhole(runner);
    return affected;
  }

  const findingsAt = (line: number): Finding[] =>
    running.flatMap(({ found, whole }) => [
      ...(found.get(line) ?? []),
      ...whole.filter((item) => item.line === line).map((item) => item.finding),
    ]);

  return {
    result() {
      if (cached) return cached;
      const all = everything();
      cached = {
        table: live,
        findings: sortFindings(all.map((item) => item.finding)),
        verdicts: verdictsOf(live, all),
        skipped,
      };
      return cached;
    },
    findingsAt,
    verdictAt(entry) {
      const { firstLine, lastLine } = live.entries[entry]!;
      const levels: Finding['level'][] = [];
      for (let line = firstLine; line <= lastLine; line++)
        levels.push(...findingsAt(line).map((item) => item.level));
      return verdictOf(levels);
    },
    replaceLine(line, values) {
      if (line < 0 || line >= live.lines.length) throw new Error(`the table has no line ${line}`);
      for (const [field, value] of Object.entries(values)) {
        const column = columns[field];
        if (column) column[line] = value;
      }
      cached = null;
      const lines = new Set([line]);
      for (const rule of running) for (const other of recheck(rule, line)) lines.add(other);
      return { lines: [...lines].sort((a, b) => a - b) };
    },
  };
}

function start(rule: RunnableRule, scheme: Scheme, table: Table, lists: Lists): Running {
  const found = new Map<number, Finding[]>();
  const sink = (finding: Finding, line: number): void => {
    if (runner.inTable) {
      runner.whole.push({ finding, line });
      return;
    }
    const at = found.get(line);
    if (at) at.push(finding);
    else found.set(line, [finding]);
  };
  const check = createRule(rule, scheme, table, lists, sink);
  const runner: Running = { rule, check, found, whole: [], inTable: false };
  const lines = linesFor(rule, table) ?? table.lines.map((_, line) => line);
  if (check.index) for (const line of lines) check.index(line);
  for (const line of lines) check.check(line);
  checkWhole(runner);
  return runner;
}

function checkWhole(runner: Running): void {
  if (!runner.check.checkTable) return;
  runner.whole = [];
  runner.inTable = true;
  runner.check.checkTable();
  runner.inTable = false;
}
