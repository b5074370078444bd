import { check } from '../../src/excel';
import { closeAll, open, valueOf } from './workbook';

afterEach(closeAll);

const HEADER = ['课程名称', '提交单位', '完成人', '联系电话'];
const courses = {
  name: '路演',
  rows: [
    ['“五小”成果路演项目报送表'],
    ['上报单位：江西省总工会'],
    HEADER,
    ['阀门扳手的用法', '华通机械有限公司', '周敏', '13907910011'],
    ['料斗清堵的窍门', '宏达纺织有限公司', '陈立新', '13907910012'],
  ],
};
const allocation = {
  name: '附件4数量分配表',
  rows: [['“五小”成果路演项目征集数量分配表'], ['单位', '数量'], ['江西', 3], ['浙江', 8]],
};

test.each(['workbook', 'sheet'] as const)(
  'an allocation sheet beside the table is held against its counts (%s)',
  async (scope) => {
    await open([courses, allocation]);
    const report = valueOf(await check({ scope }));
    expect(report.schemeId).toBe('national-2024');
    expect(report.problems).toEqual([]);
    expect(report.quotas.filter(({ basis }) => basis === 'submitted')).toMatchObject([
      { quota: 'roadshow-allocation', unit: '江西省', counted: 2, required: 3, met: false, shortfall: 1 },
    ]);
  },
);
