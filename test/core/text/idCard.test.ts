import fc from 'fast-check';
import { idCheckCharacter, readIdCard } from '../../../src/core/text/idCard';

const digits = (least: number, most: number, width: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(width, '0'));
const numbers = fc
  .tuple(fc.constantFrom('11', '32', '33', '36', '65', '82'), digits(0, 9999, 4), digits(1940, 2005, 4))
  .chain(([province, area, year]) =>
    fc
      .tuple(digits(1, 12, 2), digits(1, 28, 2), digits(0, 999, 3))
      .map(([month, day, running]) => province + area + year + month + day + running),
  )
  .map((body) => body + idCheckCharacter(body));

test('every well-made number is read, with its day of birth and sex', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(readIdCard(number)).toEqual({
        ok: true,
        number,
        birth: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
        sex: Number(number[16]) % 2 ? '男' : '女',
      });
    }),
  );
});

test('one wrong digit, or two neighbours exchanged, is always noticed', () => {
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, add) => {
      const other = String((Number(number[at]) + add) % 10);
      expect(readIdCard(number.slice(0, at) + other + number.slice(at + 1)).ok).toBe(false);
      const [a, b] = [number[at]!, number[at + 1]!];
      if (a !== b) expect(readIdCard(number.slice(0, at) + b + a + number.slice(at + 2)).ok).toBe(false);
    }),
  );
});

test('reads any cell without throwing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), (value) => {
      expect(typeof readIdCard(value).ok).toBe('boolean');
    }),
  );
});
