import { category } from '../../../src/core/rules/category';
import { runRule, tableOf, testRule } from './tester';

const one = (
  value: string | number,
  messageId: string,
  level: 'hint' | 'malformed',
  suggestion?: string,
) => ({
  entries: [{ category: value }],
  expect: [{ field: 'category', messageId, level, ...(suggestion === undefined ? {} : { suggestion }) }],
});

testRule(category, {
  options: { field: 'category' },
  valid: [
    { entries: ['小发明', '小创造', '小革新', '小设计', '小建议'].map((name) => ({ category: name })) },
    {
      name: 'a bracket that explains',
      entries: [{ category: '小创造（小改造）' }, { category: '小革新(技术改进)' }],
    },
    { name: 'blank is for the rule of required cells', entries: [{ category: null }, { category: '/' }] },
  ],
  invalid: [
    ...[
      '小建议 ',
      ' 小建议',
      '小　建　议',
      '建议',
      '（小建议）',
      '小建议类',
      '1.小建议',
      '5、小建议',
      '小建议。',
      '“小建议”',
      '类别：小建议',
      '小建議',
      '□小设计 ☑小建议',
      '小建议、小建议',
      '“五小”之小建议',
    ].map((value) => one(value, 'mended', 'hint', '小建议')),
    ...['小建义', '小健议', '小建', '建小议', '小建议议', '小建议案'].map((value) =>
      one(value, 'typo', 'malformed', '小建议'),
    ),
    ...[
      '小发明/小革新',
      '小发明、小革新',
      '发明，革新',
      '小发明小革新',
      '小发明创造',
      '小发明（小革新）',
    ].map((value) => one(value, 'several', 'malformed')),
    one('小攻关', 'otherNotice', 'malformed'),
    one('攻关', 'otherNotice', 'malformed'),
    ...['小改造', '小创新', '技术革新', '合理化建议', '五小', 'A', 3, '#N/A', '😀', '小'.repeat(5000)].map(
      (value) => one(value, 'unknown', 'malformed'),
    ),
  ],
});

it('tells a category of another notice, and what this one has', () => {
  const table = tableOf([{ category: '小设计' }]);
  const categories = ['小发明', '小创造', '小革新', '小攻关', '小建议'];
  const [found] = runRule(category, table, { options: { field: 'category' }, scheme: { categories } });
  expect(found).toMatchObject({
    messageId: 'otherNotice',
    text: '本通知没有“小设计”这一类别',
    advice: '请从小发明、小创造、小革新、小攻关、小建议中选一个',
  });
});
