import { readFigures } from '../../../src/core/text/figures';

test.each([
  '冲击频率≥1765次/min，转速410r/min',
  '扭矩≥850Nm',
  '合格率由92%提高到99.5%',
  '用时由30分钟减为8分钟',
  '温度稳定在 180 ± 2 ℃',
  '效率提高三成',
  '每人每日疏果由一千二百个提高到一千六百个',
  '停机时间减半',
  '由四人抬改为一人推',
  '寿命延长到原来的两倍以上',
  '精度０．０２ｍｍ',
  '单次搬运由12-15公斤降到3公斤',
  '能耗降低百分之二十',
  '每年节支12.5万元',
  '节约钢材 1,200 kg',
  '操作人员由3人减为1人',
  '更换时间不超过2天',
])('%s has figures with units', (text) => {
  expect(readFigures(text).measured).toBeGreaterThan(0);
});

test.each([
  '解决了操作不便的难题，让现场作业更安全',
  '2023年5月完成，2024年推广',
  '1.解决漏油。2.解决卡涩。',
  '适用于CA6140车床和PLC-2000控制器',
  '研制成功一种工具，形成一套做法，获得成果一致好评',
  '第2版已定型，3号炉、4#机试用',
  '按GB/T 19001-2016执行',
  '由几个人合作改为一人即可完成',
  '车间成立5人攻关小组，历时4个月，召开讨论会12次，绘制图纸30余张，终于解决了跑偏的难题',
  '按2024年1号文件由3个班组12名骨干用2年时间推进',
])('%s has none', (text) => {
  expect(readFigures(text)).toEqual({ measured: 0, bare: 0 });
});

test('a number without a unit is bare', () => {
  expect(readFigures('合格率达到了98，')).toEqual({ measured: 0, bare: 1 });
});
