import type { Lexicon } from '../../../../src/core/text/exclusions/lexicon';
import { LEXICONS } from '../../../../src/core/text/exclusions/mention';
import { anyOf } from '../../../../src/core/text/pattern';

/** The words of a list that stand for themselves: 处方 of /药酒|处方/, not what is put together. */
function plainWords(patterns: readonly RegExp[]): string[] {
  return patterns
    .map(({ source }) => source)
    .filter((source) => !/[()[\]{}?*+.\\^$]/.test(source))
    .flatMap((source) => source.split('|'));
}

test.each(Object.entries<Lexicon>(LEXICONS))(
  'no plain word of %s is missed by the quick way past',
  (_, { anchor, stated, words }) => {
    const quick = anyOf(anchor);
    expect(plainWords([...words, ...stated]).filter((word) => !quick.test(word))).toEqual([]);
  },
);
