import { questionCount } from '../../../src/core/rules/question-count';
import { runRule, tableOf, testRule } from './tester';

const bank = (count: number, course?: string) =>
  Array.from({ length: count }, (_, at) => ({
    question: `第${at + 1}个要点是什么`,
    ...(course === undefined ? {} : { course }),
  }));

testRule(questionCount, {
  options: { min: 20 },
  valid: [
    { name: 'a row whose text is missing is told by itself', entries: [...bank(19), { question: null }] },
    { entries: bank(20) },
    { name: 'two courses', entries: [...bank(20, '护罩'), ...bank(25, '手柄')] },
    {
      name: 'one course named in different widths',
      entries: [...bank(10, 'PLC改造'), ...bank(10, 'ＰＬＣ改造')],
    },
  ],
  invalid: [
    { entries: bank(19), expect: [{ field: 'question', messageId: 'tooFew', level: 'malformed' }] },
    {
      entries: [...bank(20, '护罩'), ...bank(3, '手柄')],
      expect: [{ line: 20, field: 'course', messageId: 'tooFewOf', level: 'malformed' }],
    },
  ],
});

test('section rows part a table into banks', () => {
  const table = tableOf(bank(30));
  const entries = table.entries.map((entry, at) => ({
    ...entry,
    section:
      at < 20 ? { text: '成果一：护罩', row: 4, column: 2 } : { text: '成果二：手柄', row: 25, column: 2 },
  }));
  expect(runRule(questionCount, { ...table, entries }, { options: { min: 20 } })).toMatchObject([
    { cell: 'B25', text: '“成果二:手柄”只有10道题，少于20道' },
  ]);
});
