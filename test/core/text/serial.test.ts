import fc from 'fast-check';
import { readCode, readSerial } from '../../../src/core/text/serial';

test.each([
  [3, 3],
  ['3', 3],
  ['３', 3],
  [' 3.', 3],
  ['（3）', 3],
  ['③', 3],
  ['第3号', 3],
  ['十二', 12],
  ['二十三', 23],
  ['一、', 1],
  ['003', 3],
])('%j is %i', (value, serial) => expect(readSerial(value)).toBe(serial));

test.each([null, '', 'A-2', 1.5, -1, '1-2', '十二三四', true, '#N/A', '9'.repeat(5000)])(
  '%j is none',
  (value) => {
    expect(readSerial(value)).toBeNull();
  },
);

test.each([
  ['LY-01', { prefix: 'LY-', number: 1 }],
  ['ly-2', { prefix: 'LY-', number: 2 }],
  ['项目3', { prefix: '项目', number: 3 }],
  ['3', null],
  ['A-2-1', null],
  [3, null],
])('%j is the code %j', (value, code) => expect(readCode(value)).toEqual(code));

test('every number is read back, and any text is read without failing', () => {
  fc.assert(
    fc.property(fc.nat(), (number) =>
      expect([readSerial(number), readSerial(`${number}.`)]).toEqual([
        number,
        number % 1e9 === number ? number : null,
      ]),
    ),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readSerial(text)));
});
