/** What two long texts must share to be compared: a number for the whole and one for each of its longest clauses. Other texts may rarely share them. */
export interface Passages {
  readonly whole: number;
  readonly clauses: readonly number[];
}

/** Words that introduce a problem or a means and are readily exchanged: 针对…的问题, 为解决…. */
export const SET_WORDS = /针对|为了|为?解决|为|的问题|问题|通过|采用|利用|[的了]/g;
/** By character its bit of 64; 64 for those of set words and for all that is not Chinese, which have none. */
const slotOf = new Uint8Array(65536).fill(64);
for (let code = 0x4e00; code <= 0x9fff; code++) slotOf[code] = Math.imul(code, 0x9e3779b1) >>> 26;
for (const character of '针对为了解决的问题通过采用利') slotOf[character.charCodeAt(0)] = 64;

/** How many of 64 bits, one for some Chinese characters each, differ between two texts: at most twice the characters changed. */
export function bitsApart(a: string, b: string): number {
  const low = [0, 0];
  const high = [0, 0];
  [a, b].forEach((text, which) => {
    for (let at = 0; at < text.length; at++) {
      const slot = slotOf[text.charCodeAt(at)]!;
      if (slot < 32) low[which]! |= 1 << slot;
      else if (slot < 64) high[which]! |= 1 << (slot - 32);
    }
  });
  return bitCount(low[0]! ^ low[1]!) + bitCount(high[0]! ^ high[1]!);
}

function bitCount(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const SHORTEST_CLAUSE = 8;
const SHORTEST_TEXT = 15;
/** Whoever copies a text and changes some clauses seldom changes all of so many. */
const MOST_CLAUSES = 3;

/**
 * Reads a long text into numbers that agree where the text agrees, punctuation and white space apart; null for a text
 * too short to tell a copy from a like answer. One pass, no strings made.
 */
export function readPassages(text: string): Passages | null {
  let whole = 0;
  let wholeLength = 0;
  let clause = 0;
  let length = 0;
  const clauses: number[] = [];
  const lengths: number[] = [];
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x3002;
    if (isLetter(code)) {
      clause = Math.imul(clause ^ code, 0x01000193);
      whole = Math.imul(whole ^ code, 0x01000193);
      length++;
      wholeLength++;
      continue;
    }
    // Spaces and minor marks part no clause.
    if (!isStop(code)) continue;
    if (length >= SHORTEST_CLAUSE) keepLongest(clauses, lengths, clause, length);
    clause = 0;
    length = 0;
  }
  if (wholeLength < SHORTEST_TEXT) return null;
  return { whole, clauses };
}

/** Puts a clause among the longest, the longer first. */
function keepLongest(clauses: number[], lengths: number[], clause: number, length: number): void {
  let at = lengths.length;
  while (at > 0 && lengths[at - 1]! < length) at--;
  if (at >= MOST_CLAUSES) return;
  clauses.splice(at, 0, clause);
  lengths.splice(at, 0, length);
  if (clauses.length <= MOST_CLAUSES) return;
  clauses.pop();
  lengths.pop();
}

function isLetter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

/** ， 。 ； ！ ？ , ; ! ? and the line break. */
function isStop(code: number): boolean {
  return (
    code === 0xff0c ||
    code === 0x3002 ||
    code === 0xff1b ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x2c ||
    code === 0x3b ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x0a
  );
}
