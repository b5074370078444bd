import fc from 'fast-check';
import { KNOWN_CATEGORIES, readCategory } from '../../../src/core/text/category';

const categories = KNOWN_CATEGORIES.filter((name) => name !== '小攻关');

test('a category is read through numbering, brackets, spaces and a missing 小', () => {
  const around = fc.constantFrom(
    ...['{}', ' {} ', '（{}）', '1.{}', '2、{}', '{}类', '{}项目', '“{}”', '{}。', '类别：{}'],
  );
  fc.assert(
    fc.property(fc.constantFrom(...categories), around, fc.boolean(), (name, frame, short) => {
      const reading = readCategory(frame.replace('{}', short ? name.slice(1) : name), categories);
      expect(['exact', 'mended']).toContain(reading.reading);
      expect(reading).toMatchObject({ category: name });
    }),
  );
});

test.each([
  ['五小之小设计', '小设计'],
  ['五小之：小革新', '小革新'],
  ['小创造（不是小发明）', '小创造'],
])('%s is a %s', (cell, category) => expect(readCategory(cell, categories)).toMatchObject({ category }));

test('two categories are never taken for one', () => {
  const pair = fc.uniqueArray(fc.constantFrom(...categories), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(
      pair,
      fc.constantFrom('、', '/', ' ', '', '和', '，', '\n', '；'),
      ([a = '', b = ''], mark) => {
        expect(readCategory(a + mark + b, categories)).toEqual({ reading: 'several', categories: [a, b] });
      },
    ),
  );
});

test('any text is read without failing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCategory(text, categories)));
});

test('类 in brackets is mended, an explanation in brackets is left', () => {
  expect(readCategory('小创造（类）', categories)).toEqual({ reading: 'mended', category: '小创造' });
  expect(readCategory('小创造（小改造）', categories)).toEqual({ reading: 'exact', category: '小创造' });
});

test('属 and 归 before a category say no more than that it is one', () => {
  for (const cell of ['属小设计', '归小设计', '属于小设计类', '小设计，已采纳'])
    expect(readCategory(cell, categories)).toEqual({ reading: 'mended', category: '小设计' });
});
