import { dateRange } from '../../../src/core/rules/date-range';
import type { Level } from '../../../src/core/findings';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, tableOf, testRule } from './tester';

const cells = (...values: readonly CellValue[]) => values.map((value) => ({ completionDate: value }));
const one = (value: CellValue, messageId: string, level: Level) => ({
  name: JSON.stringify(value),
  entries: cells(value),
  expect: [{ field: 'completionDate', messageId, level }],
});

testRule(dateRange, {
  options: { field: 'completionDate', from: '2021-01-01', to: '2024-12-31' },
  level: 'ineligible',
  valid: [
    {
      name: 'the ways clerks write dates',
      entries: cells(
        '2021年1月1日',
        '2024-12-31',
        '2023.8',
        '２０２３．８',
        '2023/8/10',
        '二〇二三年八月',
        '2023年',
        '2022年上半年',
        '23年5月',
        20230810,
        202308,
        2023,
        45148,
      ),
    },
    { name: 'spans by their end', entries: cells('2020.12-2021.3', '2020年5月至2022年6月', '2023年3-6月') },
    { name: 'blank', entries: cells(null, '', '/', '  年  月  日') },
  ],
  invalid: [
    one('2020年12月31日', 'tooEarly', 'ineligible'),
    one('二〇二〇年', 'tooEarly', 'ineligible'),
    one('2020.3-2020.12', 'tooEarly', 'ineligible'),
    one('2025.1.1', 'tooLate', 'ineligible'),
    one(45658, 'tooLate', 'ineligible'),
    one('2022年3月至今', 'uncertain', 'verify'),
    one('计划2023年3月动工', 'planned', 'verify'),
    one('样机已完成，计划2024年下半年上线应用', 'planned', 'verify'),
    one('尚未实施', 'planned', 'verify'),
    one('待设备验收后启用', 'planned', 'verify'),
    one('还没用，准备下半年上', 'planned', 'verify'),
    one('等厂里批了钱再装', 'planned', 'verify'),
    one('试过两天，后来没再用', 'planned', 'verify'),
    one('预计六月见分晓', 'planned', 'verify'),
    one('尚在试制，未整体应用', 'planned', 'verify'),
    one('拟于2025年3月投用', 'tooLate', 'ineligible'),
    one('2023年13月', 'impossible', 'malformed'),
    one('2023-02-30', 'impossible', 'malformed'),
    one('8月10日', 'noYear', 'malformed'),
    one('已完成', 'unreadable', 'malformed'),
    one(true, 'unreadable', 'malformed'),
    one('#VALUE!', 'unreadable', 'malformed'),
    one('2'.repeat(20_000), 'unreadable', 'malformed'),
  ],
});

describe('so many years before the collection opens', () => {
  testRule(dateRange, {
    options: { field: 'completionDate', yearsBeforeOpening: 3 },
    level: 'ineligible',
    valid: [
      { entries: cells('2020-07-24', '2023-08-15', '2021年', '前年底开始，去年6月完成（2020.12—2021.6）') },
    ],
    invalid: [
      one('2020-07-23', 'tooEarly', 'ineligible'),
      { ...one('2020年', 'uncertain', 'verify'), name: 'a year the limit falls into' },
      one('2023-08-16', 'tooLate', 'ineligible'),
      one('2023年3月做出样机，今年9月才上路使用', 'tooLate', 'verify'),
      one('去年5月', 'relative', 'verify'),
      one('前年', 'relative', 'verify'),
      one('前年3月动手，去年6月用上，今年12月停用', 'unreadable', 'malformed'),
    ],
  });
});

it('takes the use for the beginning where the work before it was a trial, or work ahead of it', () => {
  const late = [
    '2023年10月试制，2024年2月上线使用',
    '2023年8月立项，2024年2月投用',
    '2023年8月启动，2024年2月启用',
  ];
  const kept = [
    '2023年11月先上一条线，2024年2月六条线都用上',
    '2023年10月试制，2023年12月上线使用',
    '2023年10月用上，2024年2月全面应用',
    '2023年8月启动，2024年2月完成',
  ];
  const options = { field: 'completionDate', to: '2023-12-31', part: 'start' };
  expect(runRule(dateRange, tableOf(cells(...late, ...kept)), { options })).toMatchObject(
    late.map((_, line) => ({ line, messageId: 'tooLate' })),
  );
});

it('asks for a date that is still to come into its cell, and joins two lines', () => {
  const table = tableOf(cells('待定', '（待补）', '2021年5月\n2022年4月', '2021年5月\n2025年4月', '/'));
  const options = { field: 'completionDate', to: '2023-12-31' };
  expect(runRule(dateRange, table, { options })).toMatchObject([
    { line: 0, messageId: 'open', level: 'verify' },
    { line: 1, messageId: 'open', level: 'verify' },
    { line: 3, messageId: 'tooLate' },
  ]);
});

it('asks whether what only began is in use', () => {
  const table = tableOf(cells('2023年11月立项', '样机还在调试，没上线', '2023年11月立项，12月投用'));
  const options = { field: 'completionDate', to: '2023-12-31' };
  expect(runRule(dateRange, table, { options })).toMatchObject([
    { line: 0, messageId: 'planned', level: 'verify' },
    { line: 1, messageId: 'planned', level: 'verify' },
  ]);
});

it('can go by the beginning of a span', () => {
  const table = tableOf(cells('2023.6-2024.3'));
  const options = { field: 'completionDate', to: '2023-12-31' };
  expect(runRule(dateRange, table, { options: { ...options, part: 'start' } })).toEqual([]);
  expect(runRule(dateRange, table, { options })).toMatchObject([
    { messageId: 'tooLate', text: '2024年3月晚于2023年12月31日' },
  ]);
});

const whole = (value: CellValue, messageId: string) =>
  one(value, messageId, messageId === 'uncertain' ? 'verify' : 'ineligible');

testRule(dateRange, {
  options: { field: 'completionDate', from: '2019-08-22', to: '2022-10-28', part: 'whole' },
  level: 'ineligible',
  valid: [
    {
      name: 'what begins within the range, though it goes on or is told by the year',
      entries: cells(
        '2021年至今',
        '2020—2022',
        '2022年起',
        '2019年9月—今',
        '2021年至2022年',
        '2022年',
        '2021.3-2022.5',
      ),
    },
  ],
  invalid: [
    whole('2018年3月至今', 'uncertain'),
    whole('2019年', 'uncertain'),
    whole('2022.5-2023.5', 'uncertain'),
    whole('2017.5-2018.6', 'tooEarly'),
    whole('2022年11月', 'tooLate'),
  ],
});
