import fc from 'fast-check';
import { readOwnership } from '../../../src/core/text/ownership';

const reading = (value: string) => readOwnership(value).reading;

test.each([
  '是',
  '是 私营，原为国企，2009年改制后全部由自然人持股',
  '√',
  'Y',
  '非公',
  '非公有制经济组织',
  '非国有',
  '民营企业',
  '私营',
  '外资',
  '中外合资',
  '港澳台商投资',
  '台资企业',
  '个体工商户',
  '民办',
  '不是国企',
  '非国企',
  '非央企',
  '非国营单位',
  '非全民所有制',
  '☑',
  '非公-高新企业',
  '非公企业：是',
])('%s is non-public', (value) => expect(reading(value)).toBe('non-public'));

test.each([
  '否',
  '否——地处民营工业园内，本单位是国有企业',
  '×',
  'N',
  '国企',
  '国有独资',
  '国有控股',
  '国有控股，非“非公”',
  '公有制企业',
  '事业',
  '机关事业单位',
  '集体',
  '央企下属单位',
  '不是非公',
  '非非公',
  '不属于非公企业',
  '是国企',
  '非公：否',
  '否，系国有企业，非公企业栏不适用',
  '不是民营企业',
])('%s is public', (value) => expect(reading(value)).toBe('public'));

test('words that only look like an answer are none', () => {
  expect(['智能装备事业部', '集体智慧成果', '获市政府奖励', '专利-1项'].map(reading)).toEqual(
    Array(4).fill('unreadable'),
  );
});

test('any text is read without failing, white space and width change nothing', () => {
  const words = fc.array(
    fc.constantFrom('是', '否', '非公', '国有', '民营', '不是', '，', '（', '）', '√', '专利', 'Y', ':'),
    { maxLength: 6 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readOwnership(text)));
  fc.assert(
    fc.property(words, (parts) => {
      expect(reading(`\u3000${parts.join(' ')}\n`)).toBe(reading(parts.join('')));
    }),
    { examples: [[['，', '，']]], numRuns: 3000 },
  );
});

test('what says nothing of being public is no answer', () => {
  expect(['非事业单位', '不是机关事业单位', '民办非企业单位', '国有参股'].map(reading)).toEqual(
    Array(4).fill('unreadable'),
  );
});
