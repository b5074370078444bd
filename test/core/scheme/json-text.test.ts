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

test.each([
  ['{\n "rules": [1],\n "rules": [2]\n}', 3, 2, /^的“rules”写了两次/],
  ['{"a":{"b":1},"c":{"b":2,"\\u0062":3}}', 1, 25, /^的“b”写了两次/],
  // "名称" saved as GBK and read as UTF-8.
  [new TextDecoder().decode(Uint8Array.of(0x7b, 0x22, 0xc3, 0xfb, 0xb3, 0xc6, 0x22)), 1, 3, /编码选 UTF-8$/],
  ['{ "a": 1', 1, 9, /^写法有误/],
])('%j: what is wrong is told as well as where', (text, line, column, what) => {
  expect(readJsonText(text)).toEqual({ ok: false, line, column, what: expect.stringMatching(what) });
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
