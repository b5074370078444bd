import fc from 'fast-check';
import { countCharacters } from '../../../src/core/text/count';

test.each([
  ['改造', 2, 2],
  ['改造，提高效率。', 8, 8],
  ['加装PLC-2000控制器', 6, 13],
  ['降低0.5%以上', 5, 8],
  ['a b  c', 3, 3],
  ['一\n二　三\u200b', 3, 3],
  ['“五小”——好…', 8, 8],
  ['𠮷字', 2, 2],
  ['ＰＬＣ', 3, 3],
  ['', 0, 0],
  [' \n', 0, 0],
])('%j has %i as Word counts, %i characters', (text, word, characters) => {
  expect(countCharacters(text, 'word')).toBe(word);
  expect(countCharacters(text, 'characters')).toBe(characters);
});

test('a count never exceeds the length, and two texts apart count as their sum', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(countCharacters(a, 'word')).toBeLessThanOrEqual(countCharacters(a, 'characters'));
      expect(countCharacters(a, 'characters')).toBeLessThanOrEqual(a.length);
      const apart = countCharacters(`${a}\n${b}`, 'word');
      expect(apart).toBe(countCharacters(a, 'word') + countCharacters(b, 'word'));
    }),
  );
});
