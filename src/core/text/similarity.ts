/** Comparing project names: the same name in another dress, and names a few characters apart. */

/** Letters, digits and CJK only, no capitals: the text is its own folded form. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;
const NOT_LETTER = /[^\p{L}\p{N}+#%]+/gu;
/** Openings that say nothing, and 的. */
const EMPTY_OPENING = /^(?:关于|基于)?(?:一种|一款|一项|一套)?(?:新型|新式)?/;
const EMPTY_WORD = /[的之]/g;
/** Endings that say no more than that something was made. */
const EMPTY_ENDING = /(?:的)?(?:研制|研发|开发|制作|设计与应用|研究与应用|项目|成果)$/;

/** A name without white space, punctuation, width and case: what two spellings of the same name share. */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name.normalize('NFKC').toLowerCase().replace(NOT_LETTER, '');
}

/** A remark behind a name that only tells one draft from another. */
const REVISION =
  /[（(【[]\s*(?:新|新版|改|改进|改版|改后|修改|修改[后稿]|修订|修订版|更新|重报|重新申报|补报|补充|定稿|终稿|副本)\s*[)）】\]][\s。.]*$/;

/** A project's name without a remark such as （新） or （改）; （一期） and （二期） stay. */
export function withoutRevision(name: string): string {
  return name.replace(REVISION, '');
}

const LAST_BRACKET = /^(.+?)[（(【[]([^（()）【】[\]]*)[)）】\]][\s。.，,;；、]*$/;

/** A project's name without the bracket it ends with (（磁吸式）), unless that tells siblings apart (（二期）, （左岸）). */
export function withoutBracket(name: string): string {
  const [, rest, inside] = LAST_BRACKET.exec(name) ?? [];
  return rest === undefined || markersOf(foldName(inside ?? '')) !== 0 ? name : rest;
}

/** A folded name without openings such as 一种 or 新型 and without 的, 下料 and 落料 one word; the folded name itself when little would remain. */
export function coreName(folded: string): string {
  const opened = folded.replace(EMPTY_OPENING, '').replace(EMPTY_WORD, '').replaceAll('下料', '落料');
  const core = opened.length >= 10 ? opened.replace(EMPTY_ENDING, '') : opened;
  return core.length >= 4 ? core : folded;
}

/**
 * Characters that tell one thing from its sibling: "1号炉" and "2号炉", 一期 and 二期, A型 and B型, 进口 and 出口. Names
 * whose sequences of these differ are different things however near they are.
 */
const MARKERS =
  '0123456789abcdefghijklmnopqrstuvwxyz+#%αβγδεζηθλμπρσφψω一二三四五六七八九十百零两双单甲乙丙丁戊东南西北上下左右前后高低进出内外大小主副正反冷热升降开关新旧男女公母阴阳';
const isMarker = new Uint8Array(65536);
for (let i = 0; i < MARKERS.length; i++) isMarker[MARKERS.charCodeAt(i)] = 1;

/** A hash of the name's sequence of markers: equal for names that may be the same thing. */
export function markersOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (isMarker[code] === 1) hash = (Math.imul(hash, 0x01000193) + code) | 0;
  }
  return hash;
}

/** How near two names are: 'same' or 'near', or null when they are different things. Both folded by `coreName`. */
export function compareNames(a: string, b: string): 'same' | 'near' | null {
  if (a === b) return 'same';
  const shorter = Math.min(a.length, b.length);
  const allowed = allowedEdits(shorter);
  if (allowed === 0 || markersOf(a) !== markersOf(b)) return null;
  if (editDistance(a, b, allowed) > allowed) return null;
  return shorter < 16 && isWordSwap(a, b) ? null : 'near';
}

/** How many characters may differ in a name of this length; 0 for names too short to tell a slip from another thing. */
export function allowedEdits(length: number): number {
  if (length < 6) return 0;
  return length < 9 ? 1 : 2;
}

/** One two-character word stands in place of another (水泵 for 风机): another thing, not a slip. */
function isWordSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let start = 0;
  while (a[start] === b[start]) start++;
  return (
    a[start + 1] !== b[start + 1] && a.slice(start + 2) === b.slice(start + 2) && !TAILS.test(a.slice(start))
  );
}
/** Words at the end of a name that clerks use for one another. */
const TAILS = /^(?:装置|设备|工具|工装|机构|改造|改进|革新|改良|优化|研制|研发|设计|开发|应用|方法|工艺)/;

/** Edit distance by characters, exact up to `limit`, anything larger above it. Costs about length × (2·limit + 1). */
export function editDistance(a: string, b: string, limit: number): number {
  if (a.length > b.length) return editDistance(b, a, limit);
  if (b.length - a.length > limit) return limit + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const width = endB - start;
  if (endA === start) return width;
  const row = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= endA - start; i++) {
    let diagonal = row[0]!;
    let least = (row[0] = i);
    for (let j = 1; j <= width; j++) {
      const kept = diagonal + (a.charCodeAt(start + i - 1) === b.charCodeAt(start + j - 1) ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(kept, diagonal + 1, row[j - 1]! + 1);
      if (row[j]! < least) least = row[j]!;
    }
    if (least > limit) return limit + 1;
  }
  return row[width]!;
}

/** A number equal for names of the same characters in any order. */
export function mixtureOf(name: string): number {
  let mixture = 0;
  for (let at = 0; at < name.length; at++) {
    const mixed = Math.imul(name.charCodeAt(at), 0x9e3779b1);
    mixture = (mixture + (mixed ^ (mixed >>> 15))) | 0;
  }
  return mixture;
}

/** The same characters in another order. Digits and letters in other places make other things of it. */
export function isTurned(a: string, b: string): boolean {
  const marks = (name: string): string => name.replace(/[^\da-z]/g, '');
  return a !== b && marks(a) === marks(b) && [...a].sort().join('') === [...b].sort().join('');
}

/** How much of two texts is the same characters, in any order: 0 nothing, 1 all. */
export function sharedCharacters(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  let shared = 0;
  for (const one of b) {
    const count = left.get(one) ?? 0;
    if (count === 0) continue;
    left.set(one, count - 1);
    shared++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}
