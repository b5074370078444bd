import fc from 'fast-check';
import { ascending, Dec, fixed } from '../../../src/core/ranking/decimal';
import { pool, scaleOf, standardScore, trimmedMean, weightedMean } from '../../../src/core/ranking/totals';
import { schemeById } from '../../../src/core/scheme/load';

const scoring = schemeById('jiangxi-2023')!.scoring;
const decs = (...values: (number | string)[]) => values.map((value) => new Dec(value));
const total = (values: (number | string)[], changes = {}) => {
  const pooled = pool(decs(...values), { ...scoring, ...changes })!;
  return [fixed(pooled.value, 2), pooled.tooFew];
};

test.each([
  [[88, 88.25], '88.13'],
  [[88.125], '88.13'],
  [[1.005], '1.01'],
  [[2.675], '2.68'],
  [[84.995, 84.995], '85.00'],
])('halves go up: the mean of %p is %s', (values, expected) => {
  expect(total(values, { trim: 0 })[0]).toBe(expected);
});

test('highest and lowest are dropped from five scores on; below that the plain mean is told', () => {
  expect(total([70, 80, 81, 82, 99])).toEqual(['81.00', false]);
  expect(total([70, 80, 81, 99])).toEqual(['82.50', true]);
  expect(total([60, 61, 80, 81, 82, 98, 99], { trim: 2 })).toEqual(['81.00', false]);
  expect(total([60, 61, 80, 81], { trim: 2, trimFrom: 4 })).toEqual(['70.50', true]);
});

test('median, also of an even number of scores', () => {
  expect(total([70, 90, 80], { method: 'median' })[0]).toBe('80.00');
  expect(total([70, 90, 80, 81], { method: 'median' })[0]).toBe('80.50');
  expect(pool([], scoring)).toBeNull();
});

test('weights count in proportion', () => {
  const share = (value: number, weight: number) => ({ value: new Dec(value), weight: new Dec(weight) });
  expect(weightedMean([share(90, 70), share(80, 30)])!.toString()).toBe('87');
  expect(weightedMean([share(90, 0.7), share(80, 0.3)])!.toString()).toBe('87');
  expect(weightedMean([])).toBeNull();
});

test('a standard score counts the distance from the expert’s own mean in sample deviations', () => {
  const scale = scaleOf(decs(60, 70, 80));
  expect(standardScore(new Dec(80), scale).toString()).toBe('60');
  expect(standardScore(new Dec(60), scale).toString()).toBe('40');
  expect(standardScore(new Dec(60), scaleOf(decs(60)))).toEqual(new Dec(50));
  expect(scaleOf(decs(60, 60))).toBeNull();
});

test('a trimmed mean never leaves the range of the scores, nor depends on their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 3, maxLength: 15 }), (cents) => {
      const scores = cents.map((one) => new Dec(one).div(100));
      const sorted = ascending(scores);
      const value = trimmedMean(scores, 1);
      expect(value.gte(sorted[0]!) && value.lte(sorted.at(-1)!)).toBe(true);
      expect(trimmedMean([...scores].reverse(), 1).eq(value)).toBe(true);
    }),
  );
});
