import { matchAllocations, readAllocation, withAllocations } from '../../../src/core/quota/allocation';
import type { Allocation } from '../../../src/core/quota/allocation';
import { computeQuotas } from '../../../src/core/quota/quota';
import { schemeById } from '../../../src/core/scheme/load';
import type { CellValue, Grid } from '../../../src/core/table/grid';
import { tableOf } from '../rules/tester';

const gridOf = (values: CellValue[][], sheet = '数量分配'): Grid => ({
  sheet,
  firstRow: 1,
  firstColumn: 1,
  values,
  merges: [],
});

function amountsOf(values: CellValue[][], sheet?: string): Record<string, number> | string {
  const read = readAllocation(gridOf(values, sheet));
  return read.ok ? Object.fromEntries(read.allocation.amounts) : read.message;
}

describe('reading an allocation sheet', () => {
  test('units and numbers under a header, sums and blank lines left out', () => {
    expect(
      amountsOf([
        ['附件2', null, null],
        ['全国职工“五小”创新成果数量分配表', null, null],
        ['序号', '单位', '数量'],
        [1, '江西省总工会', 20],
        [2, '浙江省', '４０项'],
        [null, null, null],
        ['合计', null, 60],
        [null, '合计', 60],
      ]),
    ).toEqual({ 江西省总工会: 20, 浙江省: 40 });
  });

  test('two pairs of columns side by side', () => {
    expect(
      amountsOf([
        ['单位', '数量（个）', '单位', '数量（个）'],
        ['北京', 50, '中国机械冶金建材工会', 60],
        ['天津', 30, null, null],
      ]),
    ).toEqual({ 北京: 50, 中国机械冶金建材工会: 60, 天津: 30 });
  });

  test.each([
    [
      [
        ['省（区、市）', '分配名额'],
        ['江西', 5],
      ],
      { 江西: 5 },
    ],
    [
      [
        ['地区', '报送数量'],
        ['江西', 5],
      ],
      { 江西: 5 },
    ],
    [
      [
        ['上级工会', '任务数'],
        ['江西', 5],
      ],
      { 江西: 5 },
    ],
  ])('%j', (values, amounts) => {
    expect(amountsOf(values)).toEqual(amounts);
  });

  test.each([
    [
      [
        ['项目名称', '电话'],
        ['阀门扳手', 1],
      ],
      /没有找到“单位”和“数量”两列/,
    ],
    [
      [
        ['单位', '数量'],
        ['江西', '若干'],
      ],
      /第2行“江西”的数量“若干”不是整数/,
    ],
    [
      [
        ['单位', '数量'],
        ['江西', 5],
        ['江西', 6],
      ],
      /“江西”出现了两次而数量不同（第3行）/,
    ],
    [
      [
        ['单位', '数量'],
        ['江西', null],
      ],
      /没有填数量/,
    ],
  ])('%j is told', (values, message) => {
    expect(amountsOf(values as CellValue[][])).toMatch(message);
  });
});

describe('holding counts against it', () => {
  const scheme = schemeById('national-2024')!;
  const table = (id: string, units: readonly string[]) => {
    const plain = tableOf(units.map((_, at) => ({ projectName: `项目${at}` })));
    const entries = plain.entries.map((entry, at) => ({ ...entry, submittingUnit: units[at]! }));
    return { table: { ...plain, id, entries }, verdicts: units.map(() => 'pass' as const) };
  };
  const figures = (allocations: Allocation[], checks: ReturnType<typeof table>[]) =>
    computeQuotas(withAllocations(scheme, matchAllocations(scheme, allocations)), checks)
      .filter(({ basis }) => basis === 'submitted')
      .map(({ quota, unit, counted, required, met }) => ({ quota, unit, counted, required, met }));
  const allocation = (title: string, amounts: Record<string, number>): Allocation => ({
    sheet: '分配',
    title,
    amounts: new Map(Object.entries(amounts)),
  });

  test('a province is one unit however it is written, and a firm that bears its name is not it', () => {
    const sent = table('summary', ['江西省总工会', '江西', '江西省赣州市总工会', '江西铜业集团工会']);
    expect(figures([allocation('创新成果数量分配表', { 江西: 3 })], [sent])).toEqual([
      { quota: 'result-allocation', unit: '江西省', counted: 3, required: 3, met: true },
      { quota: 'result-allocation', unit: '江西铜业集团工会', counted: 1, required: null, met: null },
    ]);
  });

  test('each attachment is held against its own table', () => {
    const checks = [table('summary', ['江西省总工会']), table('roadshow', ['江西省总工会', '江西省总工会'])];
    const given = [
      allocation('附件4 “五小”成果路演项目征集数量分配表', { 江西省总工会: 3 }),
      allocation('附件2 全国职工“五小”创新成果数量分配表', { 江西省总工会: 1 }),
    ];
    expect(figures(given, checks)).toEqual([
      { quota: 'result-allocation', unit: '江西省', counted: 1, required: 1, met: true },
      { quota: 'roadshow-allocation', unit: '江西省', counted: 2, required: 3, met: false },
    ]);
  });

  test('an autonomous region, the corps beside it, and an industrial union', () => {
    const sent = table('summary', ['新疆总工会', '新疆生产建设兵团总工会', '中国机械冶金建材工会全国委员会']);
    const given = allocation('数量分配', {
      新疆维吾尔自治区: 1,
      新疆生产建设兵团: 2,
      中国机械冶金建材工会: 1,
    });
    expect(figures([given], [sent]).map(({ unit, counted, required }) => [unit, counted, required])).toEqual([
      ['新疆维吾尔自治区', 1, 1],
      ['新疆生产建设兵团', 1, 2],
      ['中国机械冶金建材工会', 1, 1],
    ]);
  });

  test('where several units are merged, one that sent nothing is missed; a unit by itself is not held for the others', () => {
    const given = allocation('数量分配', { 青岛市总工会: 1, 烟台市总工会: 1, 临沂市总工会: 3 });
    expect(figures([given], [table('summary', ['青岛市总工会', '烟台市总工会'])])).toContainEqual({
      quota: 'result-allocation',
      unit: '临沂市',
      counted: 0,
      required: 3,
      met: false,
    });
    expect(figures([given], [table('summary', ['青岛市总工会'])]).map(({ unit }) => unit)).toEqual([
      '青岛市',
    ]);
  });

  test('without an allocation the scheme asks no number', () => {
    expect(figures([], [table('summary', ['江西省总工会'])])).toEqual([]);
  });
});
