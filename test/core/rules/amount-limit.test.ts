import { amountLimit } from '../../../src/core/rules/amount-limit';
import type { Level } from '../../../src/core/findings';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, tableOf, testRule } from './tester';

const cells = (...values: readonly CellValue[]) => values.map((value) => ({ investment: value }));
const one = (value: CellValue, messageId: string, level: Level) => ({
  name: JSON.stringify(value),
  entries: cells(value),
  expect: [{ field: 'investment', messageId, level }],
});

testRule(amountLimit, {
  options: { maxYuan: 50000 },
  level: 'verify',
  valid: [
    {
      name: 'up to the limit',
      entries: cells(5, '5', '５万元', '50000元', '50,000元', '伍万元整', '约4.8万', '不足5万元'),
    },
    {
      name: 'several items below it',
      entries: cells(
        '单台1.2，3台共3.6',
        '4.6（年节约60万元）',
        '1.85（外购同类设备需26万元）',
        '材料1.6＋加工费0.9＝2.5',
        '材料费2万元，加工费1.5万元',
        '合计4万元（材料3万元、人工1万元）',
      ),
    },
    { name: 'a number that can only be yuan', entries: cells(8000, '30000') },
    { name: 'blanks', entries: cells(null, '/', '无') },
  ],
  invalid: [
    one(5.01, 'over', 'verify'),
    one('6万元', 'over', 'verify'),
    one('62000元', 'over', 'verify'),
    one('五万多', 'over', 'verify'),
    one('5万余元', 'over', 'verify'),
    one(80000, 'over', 'verify'),
    one('材料费3万元，加工费2.5万元', 'over', 'verify'),
    one('3-8万元', 'perhapsOver', 'verify'),
    one('6万元以内', 'perhapsOver', 'verify'),
    one('视情况而定', 'unreadable', 'verify'),
    one('单价2.6，共做3套', 'over', 'verify'),
    one(-3, 'unreadable', 'verify'),
    one('2023年5月', 'unreadable', 'verify'),
  ],
});

describe('the unit in the header', () => {
  const under = (header: string, value: CellValue) => {
    const table = tableOf(cells(value));
    const columns = [{ column: 1, header, field: 'investment' }];
    return runRule(amountLimit, { ...table, columns }, { options: { maxYuan: 50000 } }).map(
      (one) => one.messageId,
    );
  };

  test('rules over the default', () => {
    expect(under('投入成本（元）', 48000)).toEqual([]);
    expect(under('投入成本（元）', 52000)).toEqual(['over']);
    expect(under('投入成本（元）', 6)).toEqual([]);
    expect(under('投入成本\n（万元）', 4.8)).toEqual([]);
  });

  test('a number that hardly counts 万元 is told as a doubt about the unit', () => {
    expect(under('投入成本（万元）', 30000)).toEqual(['unit']);
    expect(under('投入成本（万元）', '30000元')).toEqual([]);
  });
});

testRule(amountLimit, {
  options: { maxYuan: 50000, textFields: ['summary'] },
  level: 'verify',
  valid: [
    '投入材料费0.8万元，每年节约费用十二万元。',
    '厂家报价12万元，班组自己动手，花费4000元。',
    '购置备件的费用每年减少9万元。',
    '年创效益60万元，总投入3.2万元。',
    '年费用6万元降到2万元。',
    '投入成本含钢材3.1万元、加工费1.6万元，合计4.7万元。',
  ].map((summary) => ({ entries: [{ summary }] })),
  invalid: [
    '改造中购置制冷机组7.2万元、台架材料1.5万元。',
    '共投入62000元。',
    '购置钢材3.1万元、加工费2.6万元，合计5.7万元。',
    '一共投入2万元，另购置钢材4万元。',
    '花费约6万元，年节约8万元。',
    '连外面加工一共七万多。',
    '单台投入2万元，共4台。',
    '改造费用约7.5万元。',
    '花了五万多块钱。',
    '支出材料款53000元。',
  ].map((summary) => ({
    name: summary,
    entries: [{ summary }],
    expect: [{ field: 'summary', messageId: 'toldOver', level: 'verify' as const }],
  })),
});
