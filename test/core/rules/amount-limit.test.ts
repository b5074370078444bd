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
      entries: cells('材料费2万元，加工费1.5万元', '合计4万元（材料3万元、人工1万元）'),
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
