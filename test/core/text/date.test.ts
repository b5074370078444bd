import fc from 'fast-check';
import { dayInWords, readDate, spanInWords } from '../../../src/core/text/date';
import type { CellValue } from '../../../src/core/table/grid';

function read(value: CellValue): string {
  const date = readDate(value);
  if (!date.ok) return date.reason;
  const span = ({ from, to }: { from: string; to: string }) => (from === to ? from : `${from}…${to}`);
  return date.ranged ? `${span(date.start)} → ${span(date.end)}` : span(date.start);
}

test.each<[CellValue, string]>([
  ['2023年8月10日', '2023-08-10'],
  ['2023.8', '2023-08-01…2023-08-31'],
  ['２０２４年２月', '2024-02-01…2024-02-29'],
  ['二〇二三年八月十日', '2023-08-10'],
  ['二零二三年十二月', '2023-12-01…2023-12-31'],
  ['2023年度', '2023-01-01…2023-12-31'],
  ['2022年3月，现仍在使用', '2022-03-01…2022-03-31'],
  ['2021年1月（2020年秋天就开始琢磨）', '2021-01-01…2021-01-31'],
  ['2024年6月起全线用上，2025年只是又添了两把', '2024-06-01…2024-06-30'],
  ['2019年12月动手，2020年4月用上', '2019-12-01…2019-12-31 → 2020-04-01…2020-04-30'],
  ['2023年元月试装，8月全部铺开', '2023-01-01…2023-01-31 → 2023-08-01…2023-08-31'],
  ['2017年国庆前就做完用上了', '2017-09-01…2017-10-31'],
  ['2016年就装上用了，一直到现在', '2016-01-01…2016-12-31'],
  ['2023年5月还没做完', 'unreadable'],
  ['计划2025年完成', 'unreadable'],
  ['2022年5月，2023年8月', 'unreadable'],
  ['2023年元月', '2023-01-01…2023-01-31'],
  ['23年8月', '2023-08-01…2023-08-31'],
  ['98年8月', '1998-08-01…1998-08-31'],
  ['2023年上半年', '2023-01-01…2023-06-30'],
  ['2023年第三季度', '2023-07-01…2023-09-30'],
  ['2023年底', '2023-10-01…2023-12-31'],
  ['2024年春节期间试用', '2024-01-01…2024-03-31'],
  ['2022年国庆前', '2022-09-01…2022-10-31'],
  ['2022年五一', '2022-04-01…2022-05-31'],
  ['已于2023年5月实施', '2023-05-01…2023-05-31'],
  ['约2023年5月', '2023-05-01…2023-05-31'],
  ['2023年初至年底', '2023-01-01…2023-03-31 → 2023-10-01…2023-12-31'],
  ['2024年1月起应用', '2024-01-01…2024-01-31'],
  ['2023-08-10 10:30', '2023-08-10'],
  ['2023年8月10日（星期四）', '2023-08-10'],
  ['2023年8月31日前', '2023-08-31'],
  [45148, '2023-08-10'],
  [45148.5, '2023-08-10'],
  [20230810, '2023-08-10'],
  [2023.1, '2023-01-01…2023-10-31'],
  ['2023.1', '2023-01-01…2023-01-31'],
  ['2022.3-2023.5', '2022-03-01…2022-03-31 → 2023-05-01…2023-05-31'],
  ['2023年3月至12月', '2023-03-01…2023-03-31 → 2023-12-01…2023-12-31'],
  ['2022-2023年', '2022-01-01…2022-12-31 → 2023-01-01…2023-12-31'],
  ['2023年10月10日-15日', '2023-10-10 → 2023-10-15'],
  ['2021-05-01-2021-06-01', '2021-05-01 → 2021-06-01'],
  ['2022年3月起至今', '2022-03-01…2022-03-31 → 2022-03-01…9999-12-31'],
  ['2023年3月（试运行）', '2023-03-01…2023-03-31'],
  ['1976年12月（46岁）', '1976-12-01…1976-12-31'],
  ['（2023年）3月', '2023-03-01…2023-03-31'],
  ['完成于2023年3月', '2023-03-01…2023-03-31'],
  ['2023。3', '2023-03-01…2023-03-31'],
  ['Mar-23', '2023-03-01…2023-03-31'],
  ['2023年Q2', '2023-04-01…2023-06-30'],
  ['2021年春', '2021-02-01…2021-05-31'],
  ['2023年底前', '2023-10-01…2023-12-31'],
  ['2019年9月—今', '2019-09-01…2019-09-30 → 2019-09-01…9999-12-31'],
  ['2023.12-2022.1', 'impossible'],
  ['2023年13月', 'impossible'],
  ['2023-02-29', 'impossible'],
  ['8月10日', 'noYear'],
  ['8.10', 'noYear'],
  ['已完成', 'unreadable'],
  ['12/31/2023', 'unreadable'],
  [true, 'unreadable'],
  [-3, 'unreadable'],
  [1e20, 'unreadable'],
  ['  年  月  日', 'blank'],
  [null, 'blank'],
  ['/', 'blank'],
])('%j is %s', (value, expected) => expect(read(value)).toBe(expected));

test('a day is read back however it is written', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const spelling = fc.constantFrom('年月日', '...', '---', '///');
  fc.assert(
    fc.property(day, spelling, fc.boolean(), (date, [a = '', b = '', c = ''], padded) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month = '', last = ''] = iso.split('-');
      const plain = (digits: string) => (padded ? digits : String(Number(digits)));
      const end = c === '日' ? c : '';
      expect(read(`${year}${a}${plain(month)}${b}${plain(last)}${end}`)).toBe(iso);
      expect(read(Math.round(date.getTime() / 86_400_000 - 0.5) + 25_569)).toBe(iso);
      expect(read(dayInWords(iso))).toBe(iso);
    }),
  );
});

test('any text is read without failing, and a span never ends before it begins', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123年月日.-/至今起二〇上半 ') }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const date = readDate(value);
      if (!date.ok) return;
      expect(
        date.start.from <= date.start.to && date.end.from <= date.end.to && date.start.from <= date.end.to,
      ).toBe(true);
      expect(spanInWords(date.end)).toMatch(/^\d{4}年/);
    }),
    { numRuns: 2000 },
  );
});
