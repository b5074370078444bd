import { maxCharacters } from '../../../src/core/rules/max-characters';
import { runRule, tableOf, testRule } from './tester';

const long = (count: number) => '改'.repeat(count);

testRule(maxCharacters, {
  options: { field: 'summary', max: 100 },
  valid: [
    { entries: [{ summary: long(100) }] },
    { name: 'exactly 100 and a line break', entries: [{ summary: long(100) + '\n' }] },
    { name: 'spaces count nothing', entries: [{ summary: (long(50) + ' 　\n').repeat(2) }] },
    { name: 'a run of Latin letters or digits is one', entries: [{ summary: long(99) + 'PLC-2000' }] },
    { name: 'headings with text', entries: [{ summary: '1.适用领域：机修\n2.创新点：加垫' }] },
    { name: 'no text', entries: [{ summary: null }, { summary: 12345 }, { summary: true }, { summary: '' }] },
  ],
  invalid: [
    {
      entries: [{ summary: long(101) }],
      expect: [{ field: 'summary', messageId: 'tooLong', level: 'malformed' }],
    },
    {
      name: 'full-width punctuation counts',
      entries: [{ summary: long(99) + '，。' }],
      expect: [{ field: 'summary', messageId: 'tooLong', level: 'malformed' }],
    },
    {
      name: 'the form’s own hint',
      entries: [{ summary: '（此处填写项目简介，限400字）' }],
      expect: [{ field: 'summary', messageId: 'hintLeft', level: 'malformed' }],
    },
    ...[
      '1.适用领域：……\n2.解决的实际问题：……\n3.成果的创新点：……\n4.实现的经济效益与社会效益：……',
      '1.成果背景；2.技术原理及性能指标；3.创造性与先进性；4.成熟程度，适用范围和安全性',
      '本项目是什么：××××××。解决什么问题：××××××。创新点和先进性：包括取得知识产权情况。社会、经济效益及推广应用价值：××万元。',
    ].map((summary) => ({
      name: `headings alone: ${summary}`,
      entries: [{ summary }],
      expect: [{ field: 'summary', messageId: 'hintLeft', level: 'malformed' as const }],
    })),
    {
      name: 'a word that the text stands elsewhere, where nobody asks for one',
      entries: [{ summary: '详见申报书' }],
      expect: [{ field: 'summary', messageId: 'elsewhere', level: 'malformed' }],
    },
    {
      name: 'a huge text',
      entries: [{ summary: long(100_000) }],
      expect: [{ field: 'summary', messageId: 'tooLong', level: 'malformed' }],
    },
  ],
});

describe('约、左右', () => {
  testRule(maxCharacters, {
    options: { field: 'summary', max: 100, about: true },
    valid: [{ entries: [{ summary: long(150) }, { summary: long(25) }, { summary: long(100) }] }],
    invalid: [
      {
        entries: [{ summary: long(151) }],
        expect: [{ field: 'summary', messageId: 'farTooLong', level: 'verify' }],
      },
      {
        entries: [{ summary: long(24) }],
        expect: [{ field: 'summary', messageId: 'farTooShort', level: 'verify' }],
      },
    ],
  });
});

it('counts plain characters when the scheme says so, and tells how many are too many', () => {
  const table = tableOf([{ summary: long(95) + 'PLC-2000' }]);
  const options = { field: 'summary', max: 100 };
  expect(runRule(maxCharacters, table, { options })).toEqual([]);
  expect(runRule(maxCharacters, table, { options, scheme: { counting: 'characters' } })).toMatchObject([
    { text: '共103字，超过100字，多3字', advice: '请删减到100字以内' },
  ]);
});
