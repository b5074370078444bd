import fc from 'fast-check';
import {
  adviseAtLeast,
  adviseAtMost,
  adviseTogether,
  meetsAtLeast,
  meetsAtMost,
  requiredAtLeast,
} from '../../../src/core/quota/arithmetic';

// 江西2023 三: at least 20 % of each city's results from non-public enterprises.
test.each([
  [5, 25, true],
  [4, 25, false],
  [5, 26, false],
  [6, 26, true],
  [0, 0, true],
  [7, 34, true],
  [6, 34, false],
])('%i of %i is at least a fifth: %s', (counted, total, met) => {
  expect(meetsAtLeast(counted, total, 20)).toBe(met);
});

test('the advice of the notice’s own kind: 6 of 34 needs 1 more or 1 changed', () => {
  expect(adviseAtLeast(6, 34, 20)).toMatchObject({ add: 1, replace: 1 });
  expect(adviseAtLeast(5, 33, 20)).toMatchObject({ add: 2, replace: 2 });
  expect(adviseAtLeast(0, 25, 20)).toMatchObject({ add: 7, replace: 5 });
});

const figures = fc
  .record({
    total: fc.nat(400),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    percent: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ total, part, percent }) => ({ total, counted: Math.floor(part * total), percent }));

test('the advice is the least that meets the line, by trying every number', () => {
  fc.assert(
    fc.property(figures, ({ total, counted, percent }) => {
      const enough = (x: number, y: number): boolean => x * 100 >= percent * y;
      let add = 0;
      while (!enough(counted + add, total + add)) add++;
      let replace = 0;
      while (!enough(counted + replace, total)) replace++;
      expect(adviseAtLeast(counted, total, percent)).toMatchObject({ add, replace });
      let required = 0;
      while (!enough(required, total)) required++;
      expect(requiredAtLeast(total, percent)).toBe(required);
    }),
  );
});

test('an upper line is mended by the fewest additions or changes', () => {
  fc.assert(
    fc.property(figures, ({ total, counted, percent }) => {
      const within = (x: number, y: number): boolean => x * 100 <= percent * y;
      let add = 0;
      while (!within(counted, total + add)) add++;
      let replace = 0;
      while (!within(counted - replace, total)) replace++;
      expect(adviseAtMost(counted, total, percent)).toMatchObject({ add, replace });
    }),
  );
});

/** The smallest number that does, or 0 where none up to `most` does. */
const fewest = (does: (x: number) => boolean, most = 8000): number => {
  for (let x = 0; x <= most; x++) if (does(x)) return x;
  return 0;
};

test('for every table of up to 60 rows the advice does it and nothing less does', () => {
  for (const percent of [1, 5, 10, 20, 33, 50, 51, 75, 99]) {
    for (let total = 0; total <= 60; total++) {
      for (let counted = 0; counted <= total; counted++) {
        expect([percent, total, counted, adviseAtLeast(counted, total, percent)]).toEqual([
          percent,
          total,
          counted,
          {
            add: fewest((x) => 100 * (counted + x) >= percent * (total + x)),
            replace: fewest((x) => 100 * (counted + x) >= percent * total),
            withdraw: 0,
          },
        ]);
        const over = 100 * counted > percent * total;
        expect([percent, total, counted, adviseAtMost(counted, total, percent)]).toEqual([
          percent,
          total,
          counted,
          {
            add: over ? fewest((x) => 100 * counted <= percent * (total + x)) : 0,
            replace: over ? fewest((x) => 100 * (counted - x) <= percent * total) : 0,
            withdraw: over ? fewest((x) => 100 * (counted - x) <= percent * (total - x)) : 0,
          },
        ]);
      }
    }
  }
});

test('number and share together: the fewest additions, and the fewest of them that must count', () => {
  const cases = fc.record({
    total: fc.nat(60),
    part: fc.nat(60),
    percent: fc.integer({ min: 1, max: 90 }),
    min: fc.nat(60),
  });
  fc.assert(
    fc.property(cases, ({ total, part, percent, min }) => {
      const counted = Math.min(part, total);
      const does = (add: number, of: number): boolean =>
        total + add >= min && 100 * (counted + of) >= percent * (total + add);
      const add = fewest((x) => does(x, x));
      const of = fewest((x) => does(add, x), add);
      expect(adviseTogether(counted, total, percent, min, Infinity)).toEqual({ add, counted: of });
    }),
    { numRuns: 500 },
  );
  expect(adviseTogether(0, 5, 20, 4, 5)).toBeNull();
  expect(meetsAtMost(1, 10, 10)).toBe(true);
});
