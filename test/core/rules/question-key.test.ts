import fc from 'fast-check';
import { questionKey } from '../../../src/core/rules/question-key';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, tableOf, testRule } from './tester';

const choice = (questionType: string, answerKey: CellValue, count = 4) => ({
  questionType,
  ...Object.fromEntries(
    [...'ABCDEF'].map((letter, at) => [`option${letter}`, at < count ? `说法${at + 1}` : null]),
  ),
  answerKey,
});
const judge = (answerKey: CellValue, optionA: CellValue = null, optionB: CellValue = null) => ({
  questionType: '判断',
  optionA,
  optionB,
  answerKey,
});
const fault = (messageId: string) => [{ field: 'answerKey', messageId, level: 'malformed' as const }];
const mended = (suggestion: string) => [
  { field: 'answerKey', messageId: 'mended', level: 'hint' as const, suggestion },
];

testRule(questionKey, {
  valid: [
    {
      entries: [
        choice('单选', 'B'),
        choice('多选', 'ACD'),
        choice('多选', 'ABCDEF', 6),
        choice('单选题', 'D'),
      ],
    },
    { entries: ['对', '错', '√', '×', '正确', '错误'].map((key) => judge(key)) },
    { name: 'a statement with its two options', entries: [judge('对', '对', '错')] },
    {
      name: 'no key is left to another rule',
      entries: [choice('单选', null), judge(null), choice('多选', '/')],
    },
    { name: 'no or another type', entries: [choice('', 'B'), choice('填空', '轴承'), choice('填空', 'A')] },
    {
      name: 'options in the text',
      entries: [{ questionType: '单选', question: '…A.甲 B.乙', answerKey: 'B' }],
    },
    { name: '无 may be an answer', entries: [{ ...choice('单选', 'B', 2), optionB: '无' }] },
  ],
  invalid: [
    { entries: [choice('单选', 'E')], expect: fault('noSuchOption') },
    { entries: [choice('多选', 'AF')], expect: fault('noSuchOption') },
    { entries: [choice('单选', 'G', 6)], expect: fault('noSuchOption') },
    { entries: [{ ...choice('单选', 'D'), optionD: '/' }], expect: fault('noSuchOption') },
    { entries: [choice('单选', 'AB')], expect: fault('singleWithSeveral') },
    { entries: [choice('多选', 'A')], expect: fault('multipleWithOne') },
    { entries: [choice('多选', 'AAC')], expect: fault('repeated') },
    { entries: [choice('多选', 'A、c、a')], expect: fault('repeated') },
    { entries: [choice('单选', '对')], expect: fault('notLetters') },
    { entries: [choice('单选', 1)], expect: fault('notLetters') },
    { entries: [judge('A')], expect: fault('notVerdict') },
    { entries: [judge('AB', '对', '错')], expect: fault('notVerdict') },
    { entries: [judge('不一定')], expect: fault('notVerdict') },
    { entries: [choice('多选', 'c、a')], expect: mended('AC') },
    { entries: [choice('多选', 'Ｂ Ｄ')], expect: mended('BD') },
    { entries: [choice('多选', 'DCBA')], expect: mended('ABCD') },
    { entries: [choice('多选', 'A,B;C/D')], expect: mended('ABCD') },
    { entries: [choice('单选', '答案：（b）')], expect: mended('B') },
    { entries: [choice('单选', 'B。')], expect: mended('B') },
    { entries: [choice('单选', '选C。')], expect: mended('C') },
    { entries: [judge('对 ')], expect: mended('对') },
    { entries: [judge('X')], expect: mended('错') },
    { entries: [judge(true)], expect: mended('对') },
    { entries: [judge('F')], expect: mended('错') },
    { entries: [judge('b', '正确', '错误')], expect: mended('错') },
    {
      entries: [choice('单选', '说法2')],
      expect: [{ field: 'answerKey', messageId: 'optionText', level: 'malformed', suggestion: 'B' }],
    },
  ],
});

test('a key of filled options in any order, case, width and separation is mended to its sorted letters', () => {
  const wide = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
  const dress = fc.constantFrom<(letter: string) => string>(
    (one) => one,
    (one) => one.toLowerCase(),
    wide,
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...'ABCDEF'], { minLength: 2 }),
      dress,
      fc.constantFrom('', '、', ',', ' ', '，', '/', '；'),
      (letters, dressed, separator) => {
        const key = letters.map(dressed).join(separator);
        const sorted = [...letters].sort().join('');
        const found = runRule(questionKey, tableOf([choice('多选', key, 6)]), { options: {} });
        expect(found.map((one) => one.suggestion)).toEqual(key === sorted ? [] : [sorted]);
      },
    ),
  );
});

test('an analysis that comes to another answer is told', () => {
  const of = (answerKey: string, analysis: string) => ({ ...choice('单选', answerKey), analysis });
  const table = tableOf([
    of('C', '冲洗压力稳定在0.2MPa，故选B。'),
    of('B', '冲洗压力稳定在0.2MPa，故选B。'),
    of('C', '应选用A级材料。'),
    { ...choice('多选', 'AB'), analysis: '所以选A、B' },
  ]);
  expect(runRule(questionKey, table)).toMatchObject([{ line: 0, messageId: 'analysisDiffers' }]);
});
