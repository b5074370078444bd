import fc from 'fast-check';
import {
  adviseAtLeast,
  adviseAtMost,
  meetsAtLeast,
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
  expect(adviseAtLeast(6, 34, 20)).toEqual({ add: 1, replace: 1 });
  expect(adviseAtLeast(5, 33, 20)).toEqual({ add: 2, replace: 2 });
  expect(adviseAtLeast(0, 25, 20)).toEqual({ add: 7, replace: 5 });
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
      expect(adviseAtLeast(counted, total, percent)).toEqual({ add, replace });
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
      expect(adviseAtMost(counted, total, percent)).toEqual({ add, replace });
    }),
  );
});
