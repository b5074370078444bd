/**
 * Folder `bench`: times the engine against a plain loop in the same process and prints ratios. It asserts nothing.
 * `npm run bench [-- --full]`; --full adds 1,000,000 rows, --rules the time of each rule at 100,000 rows.
 */
import { checkTable } from '../src/core/check/check';
import { openLiveCheck } from '../src/core/check/live';
import { schemeById } from '../src/core/scheme/load';
import type { RuleConfig, Scheme } from '../src/core/scheme/schema';
import type { Table } from '../src/core/table/table';
import { plainLoop } from './loop';
import { benchTable } from './rows';

const NEAR_NAMES = 'duplicate-project';
const EDITS = 200;

interface Times {
  readonly rows: number;
  readonly loop: number;
  readonly rules: number;
  readonly near: number;
  readonly edit: number;
}

function main(args: readonly string[]): void {
  const scheme = schemeById('jiangxi-2023');
  if (!scheme) throw new Error('no scheme jiangxi-2023');
  const sizes = [1_000, 10_000, 100_000, ...(args.includes('--full') ? [1_000_000] : [])];
  warmUp(scheme);
  const measured = sizes.map((rows) => timesOf(scheme, rows));
  const first = measured[0]!;
  for (const times of measured) print(times, first);
  if (args.includes('--rules')) printRules(scheme, benchTable(100_000));
}

function timesOf(scheme: Scheme, rows: number): Times {
  const table = benchTable(rows);
  const runs = rows <= 1_000 ? 60 : rows <= 10_000 ? 15 : rows <= 100_000 ? 5 : 2;
  const without = only(scheme, ({ rule }) => rule !== NEAR_NAMES);
  const names = only(scheme, ({ rule }) => rule === NEAR_NAMES);
  const loop = median(runs, () => plainLoop(table));
  const rules = median(runs, () => checkTable(without, table));
  const near = median(Math.max(2, Math.ceil(runs / 5)), () => checkTable(names, table));
  return { rows, loop, rules, near, edit: editTime(scheme, table) };
}

function print({ rows, loop, rules, near, edit }: Times, first: Times): void {
  const perRow = (times: Times): number => (times.rules + times.near) / times.rows;
  const whole = rules + near;
  const parts = [
    `${rows.toLocaleString('en')} rows: loop ${loop.toFixed(2)} ms`,
    `rules ${(rules / loop).toFixed(2)}x`,
    `near names ${(near / loop).toFixed(1)}x`,
    `one edit 1/${Math.round(whole / edit).toLocaleString('en')} of the whole (${(edit * 1000).toFixed(0)} us)`,
    `time a row ${(perRow({ rows, loop, rules, near, edit }) / perRow(first)).toFixed(2)}x of that at ${first.rows.toLocaleString('en')}`,
  ];
  console.log(parts.join('; '));
}

/** The time of taking in one changed phone and summary and re-checking what they bear on. */
function editTime(scheme: Scheme, table: Table): number {
  const live = openLiveCheck(scheme, table);
  const last = table.lines.length - 1;
  const edit = (nr: number): void => {
    const line = (nr * 7919) % last;
    live.replaceLine(line, {
      projectName: `${String(table.values.projectName![line])}改`,
      phone: `1370791${1000 + nr}`,
      summary: `${String(table.values.summary![line])}已推广。`,
    });
  };
  for (let nr = 0; nr < 20; nr++) edit(nr);
  const begun = performance.now();
  for (let nr = 20; nr < EDITS + 20; nr++) edit(nr);
  return (performance.now() - begun) / EDITS;
}

function printRules(scheme: Scheme, table: Table): void {
  const loop = median(5, () => plainLoop(table));
  const config = scheme.tables.find(({ id }) => id === table.id);
  for (const rule of config?.rules ?? []) {
    const alone = only(scheme, (one) => one === rule);
    const time = median(3, () => checkTable(alone, table));
    console.log(`${(time / loop).toFixed(2).padStart(6)}x  ${rule.rule} ${rule.clause.section}`);
  }
}

function only(scheme: Scheme, keep: (rule: RuleConfig) => boolean): Scheme {
  return {
    ...scheme,
    tables: scheme.tables.map((table) => ({ ...table, rules: table.rules.filter(keep) })),
  };
}

function warmUp(scheme: Scheme): void {
  const table = benchTable(2_000);
  for (let i = 0; i < 10; i++) {
    plainLoop(table);
    checkTable(scheme, table);
  }
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

main(process.argv.slice(2));
