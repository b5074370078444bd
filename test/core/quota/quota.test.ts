import { computeQuotas } from '../../../src/core/quota/quota';
import type { Verdict } from '../../../src/core/findings';
import { boundUnit, unitName } from '../../../src/core/scheme/units';
import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from '../table/sheet';

const jiangxi = schemeNamed('jiangxi-2023');

/** A checked table of one unit: for each entry its ownership cell, the entries numbered in `ineligible` rejected. */
function checked(unit: string, ownership: readonly CellValue[], ineligible: readonly number[] = []) {
  const rows = ownership.map((value, index) => [...jiangxiRow(index + 1).slice(0, 8), value]);
  const table = findTables(sheetOf([[`申报单位：${unit}`], JIANGXI_HEADER, ...rows]), jiangxi).tables[0]!;
  const verdicts = ownership.map((_, index): Verdict => (ineligible.includes(index) ? 'ineligible' : 'pass'));
  return { table, verdicts };
}

const many = (yes: number, no: number, blank = 0): CellValue[] => [
  ...Array<string>(yes).fill('是'),
  ...Array<string>(no).fill('否'),
  ...Array<null>(blank).fill(null),
];
const figures = (checks: readonly ReturnType<typeof checked>[], quota: string) =>
  computeQuotas(jiangxi, checks)
    .filter((result) => result.quota === quota)
    .map(({ unit, basis, total, counted, required, met, shortfall, advice }) => ({
      unit,
      basis,
      total,
      counted,
      required,
      met,
      shortfall,
      advice,
    }));

test('a share on both bases: taking out a bad row can break what was met', () => {
  expect(figures([checked('赣州市总工会', many(5, 20), [0])], 'non-public-share')).toEqual([
    {
      unit: '赣州市',
      basis: 'submitted',
      total: 25,
      counted: 5,
      required: 5,
      met: true,
      shortfall: 0,
      advice: { add: 0, replace: 0, withdraw: 0 },
    },
    {
      unit: '赣州市',
      basis: 'eligible',
      total: 24,
      counted: 4,
      required: 5,
      met: false,
      shortfall: 1,
      advice: { add: 1, replace: 1, withdraw: 0 },
    },
  ]);
});

test('a blank counts as not non-public', () => {
  expect(figures([checked('萍乡市总工会', many(4, 0, 17))], 'non-public-share')[0]).toMatchObject({
    total: 21,
    counted: 4,
    met: false,
  });
});

test.each([
  ['南昌市总工会', 24, false, 25],
  ['南昌市总工会', 25, true, 25],
  ['新余市总工会', 20, true, 20],
  ['鹰潭市总工会', 19, false, 20],
  ['赣江新区工会联合会', 5, true, 5],
])('%s with %i results', (unit, count, met, required) => {
  expect(figures([checked(unit, many(count, 0))], 'submission-count')[0]).toMatchObject({
    counted: count,
    met,
    required,
    shortfall: met ? 0 : required - count,
  });
});

test('a unit the notice does not bind is shown without a judgement', () => {
  for (const quota of ['submission-count', 'non-public-share']) {
    expect(figures([checked('江西省电力产业工会', many(0, 3))], quota)[0]).toMatchObject({
      unit: '江西省电力产业工会',
      total: 3,
      met: null,
      required: null,
    });
  }
});

test('counties that head the rows of a city’s table count for the city; other bound units for themselves', () => {
  const rows = [1, 2, 3, 4, 5].map((number) => jiangxiRow(number));
  const sections = [
    ['章贡区总工会（2项）'],
    ...rows.slice(0, 2),
    ['市直单位'],
    rows[2]!,
    ['九江市'],
    ...rows.slice(3),
  ];
  const grid = sheetOf([['申报单位：赣州市总工会'], JIANGXI_HEADER, ...sections]);
  const table = findTables(grid, jiangxi).tables[0]!;
  const results = figures(
    [{ table, verdicts: table.entries.map((): Verdict => 'pass') }],
    'submission-count',
  );
  expect(results.filter(({ basis }) => basis === 'submitted')).toMatchObject([
    { unit: '赣州市', counted: 3, required: 25, met: false },
    { unit: '九江市', counted: 2 },
  ]);
});

test('without a bound unit above, sections of other units stand for themselves', () => {
  const grid = sheetOf([['申报单位：江西省总工会'], JIANGXI_HEADER, ['江西省邮政工会'], jiangxiRow(1)]);
  const table = findTables(grid, jiangxi).tables[0]!;
  expect(figures([{ table, verdicts: ['pass'] }], 'submission-count')[0]?.unit).toBe('江西省邮政工会');
});

test('tables of the same unit under other spellings are counted together', () => {
  const results = figures(
    [
      checked('赣州市总工会', many(3, 10)),
      checked('江西省赣州市总工会（盖章）', many(2, 10)),
      checked('赣州', many(1, 0)),
    ],
    'submission-count',
  );
  expect(results).toHaveLength(2);
  expect(results[0]).toMatchObject({ unit: '赣州市', counted: 26, met: true });
});

test.each([
  ['赣州市总工会', '赣州市'],
  ['赣州', '赣州市'],
  ['江西省赣州市总工会（盖章）', '赣州市'],
  ['赣州市章贡区总工会', '赣州市'],
  ['赣江新区工会联合会', '赣江新区'],
  ['吉安市吉安县总工会', '吉安市'],
  ['南昌铁路局工会', null],
  ['省产业工会', null],
])('%s is bound as %s', (name, unit) => {
  expect(boundUnit(jiangxi, name)).toBe(unit);
  expect(unitName(jiangxi, name)).toBe(unit ?? name);
});

test.each([
  ['镇江经济技术开发区总工会', '镇江经开区'],
  ['镇江市经开区总工会', '镇江经开区'],
  ['镇江国家高新技术产业开发区总工会', '镇江高新区'],
  ['丹阳市经济开发区总工会', '丹阳市'],
])('Zhenjiang’s %s counts as %s', (name, unit) => {
  expect(boundUnit(schemeNamed('zhenjiang-2024'), name)).toBe(unit);
});
