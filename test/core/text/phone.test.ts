import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readPhones } from '../../../src/core/text/phone';
import { isMobile, localLengths, splitLandline } from '../../../src/core/text/phonePlan';

/** What libphonenumber calls a number dialled within the mainland; null when it is none. */
function libraryType(digits: string): string | null {
  const number = parsePhoneNumberFromString(digits, 'CN');
  return number?.isValid() ? (number.getType() ?? null) : null;
}

/** Data-card prefix of the public numbering plan that the library leaves out. */
const ONLY_OURS = ['149'];
/** Satellite ranges: the library has only a tenth of each prefix. */
const PARTLY_THEIRS = ['161', '174'];

test('our mobile prefixes are those libphonenumber knows', () => {
  for (let prefix = 100; prefix < 200; prefix++) {
    if ([...ONLY_OURS, ...PARTLY_THEIRS].includes(String(prefix))) continue;
    const digits = `${prefix}51234567`.slice(0, 11);
    expect([digits, isMobile(digits)]).toEqual([digits, libraryType(digits) === 'MOBILE']);
    expect(isMobile(Number(digits))).toBe(isMobile(digits));
  }
});

test('our area codes and the lengths of their local numbers are those libphonenumber knows', () => {
  for (let code = 10; code < 1000; code++) {
    const area = `0${code}`;
    if (!/^0(?:10|2\d|[3-9]\d\d)$/.test(area)) continue;
    const lengths = [7, 8].filter(
      (length) => libraryType(area + '62345678'.slice(0, length)) === 'FIXED_LINE',
    );
    expect([area, [...localLengths(area)]]).toEqual([area, lengths]);
  }
});

const spelling = fc.constantFrom(
  (digits: string) => digits,
  (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
  (digits: string) => `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
  (digits: string) => `+86 ${digits}`,
  (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
);
const mobile = fc
  .tuple(fc.constantFrom('139', '155', '166', '170', '188', '199'), fc.integer({ min: 1, max: 99_999_999 }))
  .map(([prefix, rest]) => prefix + String(rest).padStart(8, '0'))
  .filter((digits) => !digits.endsWith('000000'));
const landline = fc
  .tuple(
    fc.constantFrom('0797', '0799', '0511', '010', '0571'),
    fc.integer({ min: 20_000_000, max: 89_999_999 }),
  )
  .map(([area, local]) => `${area}-${String(local).slice(0, localLengths(area)[0])}`);

test('numbers are read back however they are spelled and parted', () => {
  const separator = fc.constantFrom('、', '，', ',', ';', '；', '/', '\n', ' / ');
  const numbers = fc.array(
    fc.oneof(
      fc.tuple(mobile, spelling),
      fc.tuple(
        landline,
        fc.constant((text: string) => text),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(numbers, separator, (list, mark) => {
      const cell = list.map(([digits, spell]) => spell(digits)).join(mark);
      const { phones } = readPhones(cell);
      expect(phones.map((phone) => phone.number)).toEqual(list.map(([digits]) => digits));
      expect(phones.some((phone) => phone.fault ?? phone.doubt)).toBe(false);
    }),
  );
});

test('a mobile number with a digit lost or added is never passed', () => {
  fc.assert(
    fc.property(mobile, fc.integer({ min: 1, max: 10 }), (digits, at) => {
      for (const wrong of [
        digits.slice(0, at) + digits.slice(at + 1),
        `${digits.slice(0, at)}7${digits.slice(at)}`,
      ]) {
        expect(readPhones(wrong).phones.every((phone) => phone.fault ?? phone.doubt)).toBe(true);
      }
    }),
  );
});

test('any text is read without failing, and a cell that shows something never has no number and no fault', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0139 -+()转/、*Ee.') })),
      (text) => {
        for (const phone of readPhones(text).phones)
          expect(phone.number !== null || phone.fault !== undefined).toBe(true);
      },
    ),
  );
});

test('a landline is split by its area', () => {
  expect(splitLandline('01062345678')).toEqual(['010', '62345678']);
  expect(splitLandline('07978123456')).toEqual(['0797', '8123456']);
  expect(splitLandline('0797812345')).toBeNull();
});

test('a local number with a space and an extension lacks its area code only', () => {
  expect(readPhones('6459 1122-3305').phones.map(({ fault, doubt }) => [fault, doubt])).toEqual([
    [undefined, 'noAreaCode'],
  ]);
});

test.each([
  ['13385475754（短号662318）', '13385475754'],
  ['0799-6881234 集团短号：6234', '0799-6881234'],
  ['短号662318', null],
  ['18868712035（夜班请晚8点后打）', '18868712035'],
  ['88362107（0511）', '0511-88362107'],
])('%s: the number is %s, as a short number is none of its own', (value, number) => {
  expect(readPhones(value).phones.map((phone) => phone.number)).toEqual([number]);
});

test('an e-mail address beside the number is no number', () => {
  const { phones } = readPhones('13600512873\n13600512873@139.com');
  expect(phones.map(({ number }) => number)).toEqual(['13600512873']);
});
