import fc from 'fast-check';
import { needsTextFormat } from '../../src/excel/fixes';

test.each([
  '13900001234',
  '0511-84421234',
  '2023-08-10',
  '2023年8月10日',
  '1/2',
  '=1+1',
  '+86',
  '-',
  '@a',
  "'01",
  'TRUE',
  'Mar 5',
  '5%',
  '8月',
])('Excel would not keep %s as it is typed', (text) => expect(needsTextFormat(text)).toBe(true));

test.each(['小发明', '赣州市总工会', '某厂3号炉改造', '是', 'PLC'])('%s stays text by itself', (text) =>
  expect(needsTextFormat(text)).toBe(false),
);

test('whatever JavaScript reads as a number gets the text format', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(needsTextFormat(String(number))).toBe(true);
    }),
  );
});
