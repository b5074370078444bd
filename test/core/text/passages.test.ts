import fc from 'fast-check';
import { bitsApart, readPassages } from '../../../src/core/text/passages';

const text = fc.string({
  unit: fc.constantFrom(...'把手动清理改为自动，每班少用两人。装置结构简单'),
  maxLength: 80,
});

test('a changed character changes at most two bits', () => {
  fc.assert(
    fc.property(text, fc.nat(79), fc.constantFrom(...'泵阀，', ''), (before, at, character) => {
      const after = before.slice(0, at) + character + before.slice(at + 1);
      expect(bitsApart(before, after)).toBeLessThanOrEqual(2);
    }),
  );
});

test('punctuation and white space do not tell wholes apart', () => {
  const one = readPassages('把手动清理改为自动清理，每班少用两人。')!;
  const other = readPassages('把手动清理改为 自动清理; 每班少用两人')!;
  expect(other.whole).toBe(one.whole);
  expect(other.clauses).toEqual(one.clauses);
});

test('a text too short to tell a copy from a like answer is not read', () => {
  expect(readPassages('见附件')).toBeNull();
});
