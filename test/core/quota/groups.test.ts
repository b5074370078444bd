import { computeQuotas } from '../../../src/core/quota/quota';
import { unitGroupOf } from '../../../src/core/scheme/units';
import type { Scheme } from '../../../src/core/scheme/schema';
import { tableOf } from '../rules/tester';
import { schemeNamed } from '../table/sheet';

const zhenjiang = schemeNamed('zhenjiang-2024');
const hangzhou = schemeNamed('hangzhou-2022');
const DISTRICTS = ['丹阳市', '句容市', '扬中市', '丹徒区', '京口区', '润州区', '镇江经开区', '镇江高新区'];

/** A merged table in which each unit sent so many entries. */
function merged(scheme: Scheme, counts: Readonly<Record<string, number>>, category = '小发明') {
  const units = Object.entries(counts).flatMap(([unit, count]) => Array<string>(count).fill(unit));
  const table = tableOf(units.map(() => ({ category })));
  const entries = table.entries.map((entry, index) => ({ ...entry, submittingUnit: units[index]! }));
  return computeQuotas(scheme, [{ table: { ...table, entries }, verdicts: entries.map(() => 'pass') }])
    .filter((result) => result.basis === 'submitted')
    .map(({ quota, unit, counted, met }) => [quota, unit, counted, met]);
}

test.each([
  ['丹阳市总工会', '辖市区'],
  ['镇江市京口区总工会', '辖市区'],
  ['镇江经济技术开发区总工会', '辖市区'],
  ['高新区总工会', '辖市区'],
  ['市教育工会', '行产业工委（会）'],
  ['镇江市交通运输行业工会联合会', '行产业工委（会）'],
  ['市卫生健康系统', '行产业工委（会）'],
  ['镇江市城市建设产业集团有限公司工会', '行产业工委（会）'],
  ['镇江市总工会', null],
])('Zhenjiang: %s is of %s', (unit, group) => expect(unitGroupOf(zhenjiang, unit)).toBe(group));

test.each([
  ['萧山区总工会', '区县（市）'],
  ['杭州市建德市总工会', '区县（市）'],
  ['市财贸金融工会', '产业工会'],
  ['杭州市教育工会', '产业工会'],
  ['杭州市总工会', null],
])('Hangzhou: %s is of %s', (unit, group) => expect(unitGroupOf(hangzhou, unit)).toBe(group));

test('a district sends 4 to 5, an industry union 2 to 3', () => {
  expect(merged(zhenjiang, { 丹阳市总工会: 5, 句容市总工会: 3, 市教育工会: 3, 市卫健系统工会: 4 })).toEqual([
    ['submission-count', '丹阳市', 5, true],
    ['submission-count', '句容市', 3, false],
    ['industry-count', '市教育工会', 3, true],
    ['industry-count', '市卫健系统工会', 4, false],
  ]);
});

test('the districts together are held against 35 to 40 once most of them are in the table', () => {
  const total = (each: number) =>
    merged(zhenjiang, Object.fromEntries(DISTRICTS.map((unit) => [unit, each]))).at(-1);
  expect(total(4)).toEqual(['district-total', '辖市区合计', 32, false]);
  expect(total(5)).toEqual(['district-total', '辖市区合计', 40, true]);
});

test('the literal reading, 4 to 5 of each category, is one setting away', () => {
  const [count, ...others] = zhenjiang.quotas;
  if (count?.kind !== 'count') throw new Error('the first quota is the count');
  const literal: Scheme = {
    ...zhenjiang,
    quotas: [{ ...count, per: count.otherReadings[0]!.per }, ...others],
  };
  expect(merged(literal, { 丹阳市总工会: 5 })).toEqual([
    ['submission-count', '丹阳市', 5, true],
    ...[1, 2, 3, 4].map(() => ['submission-count', '丹阳市', 0, false]),
  ]);
});

test('Hangzhou: each recommends 10 to 20', () => {
  expect(merged(hangzhou, { 萧山区总工会: 20, 市财贸金融工会: 9 })).toEqual([
    ['submission-count', '萧山区', 20, true],
    ['submission-count', '市财贸金融工会', 9, false],
  ]);
});
