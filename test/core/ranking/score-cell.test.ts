import fc from 'fast-check';
import { readScoreCell } from '../../../src/core/ranking/score-cell';

const range = { min: 0, max: 100 };
const said = (value: string | number | boolean | null) => {
  const cell = readScoreCell(value, range);
  return cell.kind === 'score' ? cell.value.toString() : cell.kind;
};

test.each([
  [82, '82'],
  ['82分', '82'],
  ['８２．５', '82.5'],
  [' 70.5 ', '70.5'],
  ["'90", '90'],
  [0.1 + 0.2, '0.3'],
  [0, '0'],
  [100, '100'],
  ['回避', 'recused'],
  ['（应回避）', 'recused'],
  ['弃权', 'abstained'],
  [null, 'blank'],
  ['  ', 'blank'],
  ['—', 'blank'],
  [101, 'outOfRange'],
  ['-5', 'outOfRange'],
  ['855', 'outOfRange'],
  ['八十', 'malformed'],
  ['85/90', 'malformed'],
  ['8 5,5', 'malformed'],
  ['#N/A', 'malformed'],
  [true, 'malformed'],
])('%p reads as %s', (value, expected) => {
  expect(said(value)).toBe(expected);
});

test('a score written as text, with 分, or full-width is the same score', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10000 }), (hundredths) => {
      const text = (hundredths / 100).toFixed(2);
      const wide = [...text]
        .map((c) => (c === '.' ? '．' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
        .join('');
      const number = String(hundredths / 100);
      expect([said(hundredths / 100), said(text), said(`${text}分`), said(wide)]).toEqual([
        number,
        number,
        number,
        number,
      ]);
    }),
  );
});
