import fc from 'fast-check';
import { displayText, parseInput } from '../../host/model/input';

test('a text cell takes every string as it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      expect(parseInput(value, '@')).toEqual({ kind: 'text', value });
    }),
  );
});

test('a leading apostrophe makes text of anything, and is not part of it', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(parseInput(`'${value}`, 'General')).toEqual({ kind: 'text', value, quoted: true });
    }),
  );
});

test('any string gives an input, and only signs make formulas', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      const made = parseInput(value, 'General');
      if (made.kind === 'formula') expect(value).toMatch(/^[=+-]/);
      if (made.kind === 'text') expect(made.value).toBe(value.startsWith("'") ? value.slice(1) : value);
    }),
  );
});

test('a whole number within 11 digits is shown as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (value) => {
      const made = parseInput(String(value), 'General');
      expect(made).toEqual({ kind: 'number', value });
      expect(displayText(value, 'General')).toBe(String(value));
    }),
  );
});

test.each([
  [110101199001011000, 'General', '1.10101E+17'],
  [0.1 + 0.2, 'General', '0.3'],
  [46086, 'yyyy/m/d', '2026/3/5'],
  [46086, 'yyyy"年"m"月"', '2026年3月'],
  [1234.5, '#,##0.00', '1,234.50'],
  ['007', '@', '007'],
  [true, 'General', 'TRUE'],
])('%j under %s is shown as %s', (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});
