import fc from 'fast-check';
import {
  isBlank,
  isEmptyValue,
  isErrorValue,
  isPlaceholder,
  isPlainlyFilled,
  quote,
  tidy,
} from '../../../src/core/text/normalize';

test.each([
  [' ａｂｃ　１２ ', 'abc 12'],
  ['小\u200b发明', '小发明'],
  ['赵敏\r\n钱军', '赵敏 钱军'],
  ['（组长）', '(组长)'],
  [null, ''],
  [12.5, '12.5'],
  [true, 'TRUE'],
])('tidies %j to %j', (value, text) => expect(tidy(value)).toBe(text));

test.each([null, '', ' ', '\u3000\u00a0\t\n', '\u200b\ufeff', '\u2800'])('%j is blank', (value) => {
  expect(isBlank(value)).toBe(true);
  expect(isPlaceholder(value)).toBe(false);
});

test.each([
  '无',
  '暂无',
  '（简介后补）',
  '/',
  '//',
  '-',
  '—',
  '——',
  '…',
  '......',
  '同上',
  '（无）',
  '待定',
  'n/a',
  '未知',
  '略',
  '、',
])('%j is a placeholder', (value) => expect(isPlaceholder(value)).toBe(true));

test.each([
  '无锡',
  '无尘车间',
  '同上海',
  '-5',
  '/2',
  '空压机',
  '略阳',
  'X光机',
  '3',
  '是',
  '×',
  '√',
  0,
  false,
])('%j is no placeholder', (value) => {
  expect(isPlaceholder(value)).toBe(false);
  expect(isBlank(value)).toBe(false);
});

test('error values are told from words that begin with #', () => {
  expect(['#N/A', '#REF!', '#DIV/0!', '#name?'].every(isErrorValue)).toBe(true);
  expect(['#1炉', '#', '1#N/A', null, 5].some(isErrorValue)).toBe(false);
});

test('a quotation is short', () => {
  expect(quote('改'.repeat(100_000))).toBe('改'.repeat(30) + '…');
  expect([...quote('😀'.repeat(100), 5)]).toHaveLength(6);
});

test('tidying twice changes nothing, and no text breaks the readers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text));
      isPlaceholder(text);
      quote(text);
    }),
  );
});

test('the quick way past filled cells never passes an empty one', () => {
  const character = fc.constantFrom(...'无暂待未不略空同上定知详/-—…#NA 改造3');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 5 }), (text) => {
      if (isPlainlyFilled(text)) expect([isEmptyValue(text), isErrorValue(text)]).toEqual([false, false]);
    }),
    { numRuns: 2000 },
  );
});
