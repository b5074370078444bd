import fc from 'fast-check';
import { readJsonText } from '../../../src/core/scheme/json-text';

const placeIn = (text: string) => {
  const read = readJsonText(text);
  return read.ok ? 'ok' : `${read.line}:${read.column}`;
};

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', '3:3'],
  ['{\n  "a": [1, 2,],\n}', '2:14'],
  ['{ "a": 1, }', '1:11'],
  ['{ a: 1 }', '1:3'],
  ['{ "a": “乙” }', '1:8'],
  ['{ "a": 1', '1:9'],
  ['{ "a": 01 }', '1:8'],
  ['[1] 2', '1:5'],
  ['', '1:1'],
  ['{"a":"\n"}', '1:6'],
])('the slip in %j is at %s', (text, place) => {
  expect(placeIn(text)).toBe(place);
});

test('whatever JSON writes is read, and a text cut short is told at its end', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      expect(readJsonText(`\uFEFF${text}`)).toEqual({ ok: true, value: JSON.parse(text) });
      const short = `[${text}`.slice(0, 1 + (cut % text.length));
      expect(readJsonText(short).ok).toBe(false);
    }),
  );
});
