import fc from 'fast-check';
import { readAmount } from '../../../src/core/text/amount';

const yuan = (value: string | number) => {
  const read = readAmount(value, '万元');
  return read.ok ? [read.least, read.most, read.more] : read.reason;
};

test.each<[string | number, unknown]>([
  ['4.8', [48000, 48000, false]],
  ['约4.8万', [48000, 48000, false]],
  ['零（废料自制）', [0, 0, false]],
  ['没花一分钱', [0, 0, false]],
  ['原估6万，实花3.2万', [32000, 32000, false]],
  ['￥48,000元', [48000, 48000, false]],
  ['¥35000', [35000, 35000, false]],
  ['￥35,000.00', [35000, 35000, false]],
  ['四点八万元', [48000, 48000, false]],
  ['三千五百元', [3500, 3500, false]],
  ['肆万伍仟元整', [45000, 45000, false]],
  ['3-5万元', [30000, 50000, false]],
  ['3万～5万', [30000, 50000, false]],
  ['3000-5000元', [3000, 5000, false]],
  ['5万以上', [50000, 50000, true]],
  ['1.5千元', [1500, 1500, false]],
  ['人民币2万元', [20000, 20000, false]],
  ['约五万多', [50000, 50000, true]],
  ['1.2W', [12000, 12000, false]],
  ['12k', [12000, 12000, false]],
  ['利用废料，无费用', [0, 0, false]],
  ['零成本', [0, 0, false]],
  ['3.2万元（其中材料21000元）', [32000, 32000, false]],
  ['4.6万元，其中人工1.2万元', [46000, 46000, false]],
  ['5.2（含税）', [52000, 52000, false]],
  ['投入2.5万元，年省10万元', [25000, 25000, false]],
  ['省级工作室出4万元，自筹2万元', [60000, 60000, false]],
  ['利旧，废钢管边角料，未新增支出', [0, 0, false]],
  ['单套260元，共制作80套', [20800, 20800, false]],
  ['每台0.75，共9台', [67500, 67500, false]],
  ['单价2.6万元，共做3套', [78000, 78000, false]],
  ['材料3.4 人工2.2', [56000, 56000, false]],
  ['材料2.1，外协加工1.6，合计3.7', [37000, 37000, false]],
  ['4万9', [49000, 49000, false]],
  ['2.5（材料费1.8、加工费0.7）', [25000, 25000, false]],
  ['0.15（单台）×4台=0.6', [6000, 6000, false]],
  ['待定', 'blank'],
  ['50%', 'unreadable'],
  ['-0.5', 'unreadable'],
  ['3套×2', 'unreadable'],
  ['2×1.5万', 'unreadable'],
])('%s', (value, expected) => expect(yuan(value)).toEqual(expected));

test('an amount is the same in 元 and in 万元', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (fen) => {
      const amount = fen / 100;
      expect(yuan(`${amount}元`)).toEqual([amount, amount, false]);
      expect(readAmount(amount, '元')).toMatchObject({ least: amount, most: amount });
    }),
  );
});

test('reads any text without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(typeof readAmount(text, '元').ok).toBe('boolean')));
});
