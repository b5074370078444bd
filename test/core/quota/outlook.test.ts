import fc from 'fast-check';
import { boundsFor, holdNumbers } from '../../../src/core/quota/hold';
import type { Bounds } from '../../../src/core/quota/hold';
import type { QuotaItem } from '../../../src/core/quota/items';
import { outlookOf } from '../../../src/core/quota/outlook';
import { schemeById } from '../../../src/core/scheme/load';

/** An entry: whether it counts, whether that is open, whether it may turn out not to be eligible. */
const kinds = fc.record({ counts: fc.boolean(), isOpen: fc.boolean(), isDoubtful: fc.boolean() });
const tables = fc.array(kinds, { maxLength: 60 }).map((rows) =>
  rows.map((row, at): QuotaItem => {
    const stands = { table: 0, first: at + 1, last: at + 1 };
    return { ...row, row: stands, unit: '赣州市', category: null, eligible: true };
  }),
);
const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('atLeast' as const, 'atMost' as const),
    percent: fc.integer({ min: 1, max: 99 }),
  }),
  fc.constant<Bounds>({ kind: 'atLeast', percent: 20 }),
  fc.record({ kind: fc.constant('count' as const), min: fc.nat(60), max: fc.constant(Infinity) }),
);

/** Straight from the notice's words, without any of the add-in's arithmetic. */
function meets(bound: Bounds, counted: number, total: number): boolean {
  if (bound.kind === 'count') return total >= bound.min && total <= bound.max;
  return bound.kind === 'atLeast'
    ? counted * 100 >= bound.percent * total
    : counted * 100 <= bound.percent * total;
}
const countOf = (items: readonly QuotaItem[]) => items.filter(({ counts }) => counts).length;
const held = (bound: Bounds, items: readonly QuotaItem[]) =>
  holdNumbers(bound, bound.kind === 'count' ? items.length : countOf(items), items.length);

test('open rows: met or not for every number of them that may turn out to count', () => {
  fc.assert(
    fc.property(tables, bounds, (items, bound) => {
      const open = items.filter(({ isOpen }) => isOpen);
      const outlook = outlookOf(bound, held(bound, items), items, false)?.open ?? null;
      if (bound.kind === 'count' || open.length === 0) return expect(outlook).toBeNull();
      const sure = countOf(items.filter(({ isOpen }) => !isOpen));
      const met = Array.from({ length: open.length + 1 }, (_, yes) => meets(bound, sure + yes, items.length));
      expect(outlook).toMatchObject({
        rows: open.map(({ row }) => row),
        metIfAll: met.at(-1),
        metIfNone: met[0],
        needed: met.every((one) => one === met[0])
          ? null
          : bound.kind === 'atLeast'
            ? met.indexOf(true)
            : met.lastIndexOf(true),
      });
    }),
    { numRuns: 2000 },
  );
});

test('rows that may leave: which of them tip it, and how many may go, by trying every choice', () => {
  fc.assert(
    fc.property(tables, bounds, (items, bound) => {
      const outlook = outlookOf(bound, held(bound, items), items, true)?.doubtful ?? null;
      const doubtful = items.filter(({ isDoubtful }) => isDoubtful);
      const [counting, others] = [true, false].map((side) =>
        doubtful.filter(({ counts }) => counts === side),
      );
      // The fewest that break it, by how many counting ones and how many others leave.
      let least = Infinity;
      const tipping = { counting: false, others: false };
      for (let a = 0; a <= counting!.length; a++)
        for (let b = 0; b <= others!.length; b++) {
          if (meets(bound, countOf(items) - a, items.length - a - b) || a + b > least) continue;
          if (a + b < least) Object.assign(tipping, { counting: false, others: false });
          least = a + b;
          if (a > 0) tipping.counting = true;
          if (b > 0) tipping.others = true;
        }
      if (!meets(bound, countOf(items), items.length) || least === Infinity)
        return expect(outlook).toBeNull();
      expect(outlook?.margin).toBe(least - 1);
      const rows = doubtful.filter(({ counts }) => (counts ? tipping.counting : tipping.others));
      expect(outlook?.rows).toEqual(rows.map(({ row }) => row));
    }),
    { numRuns: 2000 },
  );
});

test('Jiangxi, every table up to 60 rows: met or not, and the advice is right and cannot be less', () => {
  const jiangxi = schemeById('jiangxi-2023')!;
  const share = jiangxi.quotas.find(({ kind }) => kind === 'share')!;
  const count = jiangxi.quotas.find(({ kind }) => kind === 'count')!;
  const fewest = (does: (x: number) => boolean): number => {
    let x = 0;
    while (!does(x)) x++;
    return x;
  };
  for (const [unit, least] of [
    ['赣州市', 25],
    ['新余市', 20],
    ['赣江新区', 5],
  ] as const) {
    for (let total = 0; total <= 60; total++) {
      const number = holdNumbers(boundsFor(jiangxi, count, unit), total, total);
      expect([number.met, number.advice.add]).toEqual([total >= least, Math.max(0, least - total)]);
      for (let yes = 0; yes <= total; yes++) {
        const { met, advice, shortfall } = holdNumbers(boundsFor(jiangxi, share, unit), yes, total);
        const add = fewest((x) => (yes + x) * 5 >= total + x);
        const replace = fewest((x) => (yes + x) * 5 >= total);
        expect([total, yes, met, advice, shortfall]).toEqual([
          ...[total, yes, yes * 5 >= total],
          { add, replace, withdraw: 0 },
          replace,
        ]);
      }
    }
  }
});

test('a maximum, every table up to 60 rows: the fewest are withdrawn', () => {
  const hangzhou = schemeById('hangzhou-2022')!;
  for (let total = 0; total <= 60; total++) {
    const { met, advice } = holdNumbers(boundsFor(hangzhou, hangzhou.quotas[0]!, '萧山区'), total, total);
    expect([total, met, advice]).toEqual([
      total,
      total >= 10 && total <= 20,
      { add: Math.max(0, 10 - total), replace: 0, withdraw: Math.max(0, total - 20) },
    ]);
  }
});
