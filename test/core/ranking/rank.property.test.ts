import fc from 'fast-check';
import { Dec } from '../../../src/core/ranking/decimal';
import { joinWeighted, pool, trimmedMean } from '../../../src/core/ranking/totals';
import type { CellValue } from '../../../src/core/table/grid';
import { grid, rank, schemeWith } from './sheets';

/** A score as experts write it: halves and quarters, sometimes none. */
const score: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 240, max: 400 }).map((quarters) => quarters / 4) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, '回避') },
);
const panel = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 7 }))
  .chain(([projects, experts]) =>
    fc.record({
      scores: fc.array(fc.array(score, { minLength: experts, maxLength: experts }), {
        minLength: projects,
        maxLength: projects,
      }),
      rowOrder: orderOf(projects),
      expertOrder: orderOf(experts),
    }),
  );

function orderOf(count: number): fc.Arbitrary<number[]> {
  const places = Array.from({ length: count }, (_, at) => at);
  return fc.shuffledSubarray(places, { minLength: count });
}

function sheet(
  scores: readonly (readonly CellValue[])[],
  rows: readonly number[],
  experts: readonly number[],
) {
  return grid('专家评分', [
    ['项目编号', '成果名称', ...experts.map((e) => `专家${e + 1}`)],
    ...rows.map((r) => [`X${r}`, `成果${r}号`, ...experts.map((e) => scores[r]![e]!)]),
  ]);
}

test('totals, ranks and awards do not depend on the order of rows and experts', () => {
  fc.assert(
    fc.property(panel, ({ scores, rowOrder, expertOrder }) => {
      const natural = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
      const scheme = schemeWith({}, 3);
      const outcome = (rows: readonly number[], experts: readonly number[]) => {
        const { rounds, awards } = rank([sheet(scores, rows, experts)], scheme);
        const entries = rounds[0]!.entries.map(({ id, total, rank: place, selected, undecided }) =>
          [id, total, place, selected, undecided].join(' '),
        );
        return [entries.sort(), awards.map(({ id, award }) => `${id} ${award}`).sort()];
      };
      expect(outcome(rowOrder, expertOrder)).toEqual(
        outcome(natural(scores.length), natural(scores[0]!.length)),
      );
    }),
    { numRuns: 60 },
  );
});

test('trimming and pooling never leave the range of the scores', () => {
  const quarters = fc.integer({ min: 0, max: 400 }).map((value) => new Dec(value).div(4));
  fc.assert(
    fc.property(
      fc.array(quarters, { minLength: 1, maxLength: 12 }),
      fc.nat(3),
      fc.nat(9),
      fc.constantFrom('mean' as const, 'median' as const),
      (scores, trim, trimFrom, method) => {
        const [low, high] = [Dec.min(...scores), Dec.max(...scores)];
        const within = (value: Dec): boolean => value.gte(low) && value.lte(high);
        expect(within(pool(scores, { ...schemeWith().scoring, trim, trimFrom, method })!.value)).toBe(true);
        if (scores.length > 2 * trim) expect(within(trimmedMean(scores, trim))).toBe(true);
      },
    ),
  );
});

test('a weighted sum lies between nought and full marks, whatever the full marks of the criteria', () => {
  const criterion = fc
    .record({
      full: fc.integer({ min: 1, max: 100 }),
      weight: fc.integer({ min: 1, max: 100 }),
      part: fc.nat(100),
    })
    .map(({ full, weight, part }) => ({
      value: new Dec(full).times(part).div(100),
      weight: { kind: 'percent' as const, value: String(weight), full: String(full) },
    }));
  fc.assert(
    fc.property(fc.array(criterion, { minLength: 1, maxLength: 6 }), (criteria) => {
      const sum = joinWeighted(criteria, 100);
      expect(sum.gte(0) && sum.lte(100)).toBe(true);
    }),
  );
});

test('every award is given as often as the notice says, or it is told why not', () => {
  const { clause } = schemeWith().rounds[0]!;
  fc.assert(
    fc.property(
      panel,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      ({ scores }, first, second) => {
        const awards = [
          { name: '一等', count: first, clause },
          { name: '二等', count: second, clause },
        ];
        const all = Array.from({ length: scores.length }, (_, at) => at);
        const experts = Array.from({ length: scores[0]!.length }, (_, at) => at);
        const report = rank([sheet(scores, all, experts)], schemeWith({ awards }, first + second));
        const told = report.rounds[0]!.findings.filter(
          ({ rule, messageId }) =>
            (rule === 'award' && messageId === 'short') || (rule === 'rank' && messageId === 'tieAtCut'),
        );
        for (const { count, given } of report.tiers) {
          expect(given).toBeLessThanOrEqual(count);
          if (given < count) expect(told.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 100 },
  );
});
