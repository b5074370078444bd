import { schemeById } from '../../src/core/scheme/load';
import { check, getState, listSheets, setAllocationSheet, setReading } from '../../src/excel';
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

const submitted = async () => {
  const report = valueOf(await check({ scope: 'sheet' }));
  const quotas = report.quotas.filter(({ basis }) => basis === 'submitted');
  return { report, figures: quotas.map(({ quota, required, met }) => ({ quota, required, met })) };
};

test('a table of numbers whose title does not say what it is can be picked, and given up again', async () => {
  const plain = {
    name: 'Sheet2',
    rows: [
      ['单位', '数量'],
      ['江西', 2],
      ['浙江', 8],
    ],
  };
  await open([courses, plain]);
  const sheets = valueOf(await listSheets());
  expect(sheets.map(({ name }) => name)).toEqual(['路演', 'Sheet2']);
  expect((await submitted()).figures).toEqual([]);
  valueOf(await setAllocationSheet('roadshow-allocation', sheets[1]!.id));
  const { report, figures } = await submitted();
  expect(figures).toEqual([{ quota: 'roadshow-allocation', required: 2, met: true }]);
  expect(report.allocations).toEqual([{ id: 'roadshow-allocation', sheetName: 'Sheet2' }]);
  valueOf(await setAllocationSheet('roadshow-allocation', null));
  expect((await submitted()).figures).toEqual([]);
});

test('a picked sheet that gives no numbers is told', async () => {
  await open([
    courses,
    {
      name: 'Sheet2',
      rows: [
        ['单位', '数量'],
        ['江西', '三项'],
      ],
    },
  ]);
  const sheets = valueOf(await listSheets());
  valueOf(await setAllocationSheet('roadshow-allocation', sheets[1]!.id));
  const { report, figures } = await submitted();
  expect(figures).toEqual([]);
  expect(report.problems.map(({ message }) => message)).toEqual([
    '第2行“江西”的数量“三项”不是整数，请改正后再核对配额。',
  ]);
});

test('Zhenjiang: the other reading is one setting away, travels in the workbook, and leads back', async () => {
  const columns = schemeById('zhenjiang-2024')!.tables[0]!.columns.filter(
    ({ field, expected }) => expected || field === 'serial',
  );
  const rows = [
    ['2024年度镇江市职工“五小”活动优秀项目汇总表'],
    ['报送单位：丹阳市总工会'],
    columns.map(({ header }) => header),
    ...Array.from({ length: 5 }, (_, at) =>
      columns.map(({ field }) =>
        field === 'serial' ? at + 1 : field === 'category' ? '小发明' : `内容${at}`,
      ),
    ),
  ];
  const book = await open([{ name: '附件1', rows }]);
  const counts = async () => {
    const report = valueOf(await check({ scope: 'sheet', schemeId: 'zhenjiang-2024' }));
    const quota = report.scheme.quotas.find(({ id }) => id === 'submission-count');
    const own = report.quotas.filter((one) => one.quota === 'submission-count' && one.basis === 'submitted');
    return {
      reading: quota?.kind === 'count' && quota.reading,
      met: own.map(({ category, counted, met }) => [category, counted, met]),
    };
  };
  const first = await counts();
  expect(first.met).toEqual([[undefined, 5, true]]);
  valueOf(await setReading({ scheme: 'zhenjiang-2024', quota: 'submission-count', per: 'unitAndCategory' }));
  await open(book.snapshot());
  const literal = await counts();
  expect(literal.reading).toContain('每个类别');
  expect(literal.met.slice(0, 2)).toEqual([
    ['小发明', 5, true],
    ['小创造', 0, false],
  ]);
  valueOf(await setReading({ scheme: 'zhenjiang-2024', quota: 'submission-count', per: 'unit' }));
  expect(await counts()).toEqual(first);
  expect(valueOf(await getState()).readings).toHaveLength(1);
});
