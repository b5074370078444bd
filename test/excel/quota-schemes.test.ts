import { builtInSchemes, schemeById } from '../../src/core/scheme/load';
import type { Scheme } from '../../src/core/scheme/schema';
import type { CellValue } from '../../src/core/table/grid';
import { check, writeQuotaSheet } from '../../src/excel';
import { closeAll, open, valueOf } from './workbook';

// Univer calculates some thousand formulas a sheet, which takes its time on a busy machine.
jest.setTimeout(60_000);
afterEach(closeAll);

/** A merged table of the scheme: so many entries of each unit, of the categories in turn, every fourth one non-public. */
function merged(scheme: Scheme, counts: Readonly<Record<string, number>>): CellValue[][] {
  const { title, columns } = scheme.tables[0]!;
  const expected = columns.filter(
    ({ field, expected: is }) => is && field !== 'serial' && field !== 'submittingUnit',
  );
  const units = Object.entries(counts).flatMap(([unit, count]) => Array<string>(count).fill(unit));
  const rows = units.map((unit, at) => [
    at + 1,
    unit,
    ...expected.map(({ field }): CellValue => {
      if (field === 'category') return scheme.categories[at % scheme.categories.length]!;
      if (field === 'ownership') return at % 4 === 0 ? '民营' : '否';
      return field === 'projectName' ? `第${at}号装置改进` : `内容${at}`;
    }),
  ]);
  return [[title], ['序号', '申报单位', ...expected.map(({ header }) => header)], ...rows];
}

const CITIES = { 赣州市总工会: 27, 萍乡市总工会: 19, 江西省电力产业工会: 3 };
const DISTRICTS = Object.fromEntries(
  ['丹阳市', '句容市', '扬中市', '丹徒区', '京口区', '润州区', '镇江经开区', '镇江高新区'].map((unit, at) => [
    `${unit}总工会`,
    4 + (at % 3),
  ]),
);

test.each([
  ['jiangxi-2023', CITIES],
  ['zhenjiang-2024', { ...DISTRICTS, 市教育工会: 4, 市卫健系统工会: 2 }],
  ['hangzhou-2022', { 萧山区总工会: 9, 市财贸金融工会: 12 }],
])('%s: every figure on the sheet is the pane’s', async (id, counts) => {
  const scheme = schemeById(id)!;
  await open([{ name: '合并', rows: merged(scheme, counts) }]);
  const report = valueOf(await check({ scope: 'workbook', schemeId: id }));
  expect(report.quotas.length).toBeGreaterThan(3);
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
});

test('Zhenjiang read by the letter: 4 to 5 of each category', async () => {
  const plain = schemeById('zhenjiang-2024')!;
  const scheme: Scheme = {
    ...plain,
    quotas: plain.quotas.map((quota) =>
      quota.kind === 'count' && quota.id === 'submission-count'
        ? { ...quota, per: 'unitAndCategory' }
        : quota,
    ),
  };
  await open([{ name: '合并', rows: merged(plain, { 丹阳市总工会: 22, 句容市总工会: 7 }) }]);
  const report = valueOf(await check({ scope: 'workbook', scheme }));
  const own = report.quotas.filter(
    ({ quota, basis }) => quota === 'submission-count' && basis === 'submitted',
  );
  expect(own).toHaveLength(10);
  expect(own.slice(0, 2).map(({ category, counted, met }) => [category, counted, met])).toEqual([
    ['小发明', 5, true],
    ['小创造', 5, true],
  ]);
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
});

test('the national allocation sheet becomes quotas, on the sheet as in the pane', async () => {
  const scheme = schemeById('national-2024')!;
  await open([
    { name: '附件3', rows: merged(scheme, { 江西省总工会: 3, 浙江省总工会: 2 }) },
    {
      name: '附件2 数量分配',
      rows: [
        ['单位', '数量'],
        ['江西', 4],
        ['浙江', 2],
      ],
    },
  ]);
  const report = valueOf(await check({ scope: 'workbook', schemeId: scheme.id }));
  const submitted = report.quotas.filter(({ basis }) => basis === 'submitted');
  expect(submitted.map(({ counted, required, met }) => [counted, required, met])).toEqual([
    [3, 4, false],
    [2, 2, true],
  ]);
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
});

test('Beijing has none', () => {
  expect(builtInSchemes().find(({ id }) => id === 'beijing-2026')?.quotas).toEqual([]);
});
