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

test('says what it looks like', () => {
  const [finding] = runRule(wrongColumn, tableOf([{ position: '1987年5月' }]), {
    options: { fields: ['position'] },
  });
  expect(finding?.text).toBe('“1987年5月”像是日期，可能填错了栏');
});
