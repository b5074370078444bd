import { wrongColumn } from '../../../src/core/rules/wrong-column';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, tableOf, testRule } from './tester';

const of = (position: CellValue) => ({ name: String(position), entries: [{ position }] });

testRule(wrongColumn, {
  options: { fields: ['position', 'title'] },
  valid: [
    '电工',
    '维修班班长',
    '13号锅炉司炉工',
    '大专班辅导员',
    '男护士',
    '回族食堂厨师',
    '2号线司机',
    '本科室护士',
    null,
  ].map(of),
  invalid: [
    '13907910001',
    13907910001,
    '0791-86781234',
    '1987年5月',
    '1987.05',
    '男',
    '汉族',
    '本科',
    '中共党员',
    '小革新',
    'chen@163.com',
    '321183198807303132',
  ].map((value) => ({
    ...of(value),
    expect: [{ field: 'position', messageId: 'misplaced', level: 'malformed' as const }],
  })),
});

describe('a title for a skill grade', () => {
  testRule(wrongColumn, {
    options: { fields: ['skillLevel'] },
    valid: [
      {
        entries: ['高级工', '技师', '高级技师', '无', '助理工程师待评', null].map((skillLevel) => ({
          skillLevel,
        })),
      },
    ],
    invalid: ['助理工程师', '高级经济师', '主管护师'].map((skillLevel) => ({
      name: skillLevel,
      entries: [{ skillLevel }],
      expect: [{ field: 'skillLevel', messageId: 'misplaced', level: 'malformed' as const }],
    })),
  });

  test('but not where the column asks for either', () => {
    const table = tableOf([{ skillLevel: '助理工程师' }]);
    const columns = [{ column: 1, header: '技能等级或职称', field: 'skillLevel' }];
    expect(runRule(wrongColumn, { ...table, columns }, { options: { fields: ['skillLevel'] } })).toEqual([]);
  });
});

test('says what it looks like', () => {
  const [finding] = runRule(wrongColumn, tableOf([{ position: '1987年5月' }]), {
    options: { fields: ['position'] },
  });
  expect(finding?.text).toBe('“1987年5月”像是日期，可能填错了栏');
});
