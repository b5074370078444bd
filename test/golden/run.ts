import { checkTable } from '../../src/core/check/check';
import type { TableCheck } from '../../src/core/check/check';
import { computeQuotas } from '../../src/core/quota/quota';
import type { QuotaResult } from '../../src/core/quota/quota';
import type { Scheme } from '../../src/core/scheme/schema';
import { findTables } from '../../src/core/table/find';
import type { Grid } from '../../src/core/table/grid';
import type { Expected, ExpectedQuota } from './expected';
import { scoreCase } from './score';
import type { CaseScore, Mistake } from './score';

/** Runs the engine over a case's sheets and scores it. */
export function runCase(scheme: Scheme, grids: readonly Grid[], expected: Expected): CaseScore {
  const checks: TableCheck[] = grids.flatMap((grid) =>
    findTables(grid, scheme).tables.map((table) => checkTable(scheme, table, expected.lists ?? {})),
  );
  const score = scoreCase(expected, checks);
  const quotas = computeQuotas(scheme, checks).filter((result) => result.met !== null);
  return { ...score, mistakes: [...score.mistakes, ...quotaMistakes(expected.quotas, quotas)] };
}

/** Expected quotas must be there, to the number, and no unit besides may be bound. Without expectations nothing is scored. */
function quotaMistakes(wanted: readonly ExpectedQuota[], got: readonly QuotaResult[]): Mistake[] {
  return wanted.length === 0 ? [] : [...missedQuotas(wanted, got), ...surplusQuotas(wanted, got)];
}

const WHOLE = '全部';

function surplusQuotas(wanted: readonly ExpectedQuota[], got: readonly QuotaResult[]): Mistake[] {
  const units = new Set(wanted.map((want) => want.unit));
  const surplus = got.filter(
    (item) => item.unit !== WHOLE && ![...units].some((unit) => item.unit.includes(unit)),
  );
  return surplus.map(({ kind, unit, basis }) => ({
    ...{
      what: 'quota',
      cell: `${kind} ${unit} ${basis}`,
      kind: 'quota',
      value: null,
      expected: 'none',
      got: 'a bound quota',
    },
  }));
}

function missedQuotas(wanted: readonly ExpectedQuota[], got: readonly QuotaResult[]): Mistake[] {
  return wanted.flatMap((want) => {
    const result = got.find(
      (item) =>
        item.kind === want.quota &&
        item.basis === want.basis &&
        (want.unit === '' || item.unit.includes(want.unit)),
    );
    const all = result && { ...result, quota: result.kind, unit: want.unit, advice: pickAdvice(result) };
    const show = all
      ? JSON.stringify(
          Object.fromEntries(Object.keys(want).map((key) => [key, all[key as keyof typeof all]])),
        )
      : 'none';
    if (show === JSON.stringify(want)) return [];
    return [
      {
        what: 'quota' as const,
        cell: `${want.quota} ${want.unit} ${want.basis}`,
        kind: 'quota',
        value: null,
        expected: JSON.stringify(want),
        got: show,
      },
    ];
  });
}

function pickAdvice({ advice }: QuotaResult): { add: number; replace: number } {
  return { add: advice.add, replace: advice.replace };
}
