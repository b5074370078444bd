import { TITLE, TRANSLITERATION, UNIT } from './personWords';
import { surnameLength } from './surname';

/** Stands for a bracket while the text is split, so that separators inside it do not part names. */
const BRACKET_MARK = '\u0001';
const BRACKETS = /[([【〔][^()[\]【】〔〕]*[)\]】〕]?/g;
const NUMBERING =
  /(^|[\s、,;]|(?=[(])|(?<=\p{Script=Han}{2})(?=\d[.、]))(?:[(]\d{1,2}[)][.、]?|\d{1,2}[.、)](?!\d))\s*(?=\p{Script=Han})/gu;
const OTHER_DOT =
  /(?<=\p{Script=Han}) ?[.•●・‧∙⋅･∘・] ?(?=\p{Script=Han})| +· *(?=\p{Script=Han})|(?<=\p{Script=Han})· +/gu;

/** Splits tidy text into the pieces that name one person each. `mended`: something more than a separator was changed. */
export function splitPeople(text: string): { readonly names: readonly string[]; readonly mended: boolean } {
  const brackets = text.match(BRACKETS) ?? [];
  const dotted = dots(text.replace(NUMBERING, '、').replace(BRACKETS, BRACKET_MARK));
  const pieces = dotted.split(/[、,;/|\\&+]+|(?<=\p{Script=Han}{2})[.。]$/u);
  const numbered = text.replace(NUMBERING, '') !== text;
  const emptyPiece = pieces.some((piece, at) => piece.trim() === '' && at > 0);
  const parts = withPhones(pieces.map((piece) => piece.trim())).map(partsOf);
  let used = 0;
  const names = parts
    .flatMap((part) => part.names)
    .map((name) => name.replaceAll(BRACKET_MARK, () => brackets[used++] ?? ''));
  return {
    names,
    mended: numbered || emptyPiece || OTHER_DOT_TEST.test(text) || parts.some((part) => part.mended),
  };
}

const OTHER_DOT_TEST = new RegExp(OTHER_DOT.source, 'u');

/** Other dots inside a transliterated name become "·"; between Han names ("张三.李四") they part them. */
function dots(text: string): string {
  if (!OTHER_DOT_TEST.test(text)) return text;
  const parts = text.split(/[.•●・]/).map((part) => part.trim());
  const hanNames = parts.every(
    (part) => /^.{2,3}$/.test(part) && surnameLength(part) > 0 && !TRANSLITERATION.test(part),
  );
  return text.replace(OTHER_DOT, hanNames ? '、' : '·');
}

/** A phone number in a piece of its own belongs to the name before it. */
function withPhones(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.length - 1;
    if (last >= 0 && /^[\d -]{7,}$/.test(piece)) joined[last] += ` ${piece}`;
    else joined.push(piece);
  }
  return joined;
}

interface Parts {
  readonly names: readonly string[];
  readonly mended: boolean;
}

/** The names of a piece without separators: white space either pads a name or parts names. */
function partsOf(piece: string): Parts {
  if (piece === '') return { names: [], mended: false };
  const joined = /^(\p{Script=Han}{2,3})[和与及](\p{Script=Han}{2,3})$/u.exec(piece);
  if (joined?.[1] && joined[2] && surnameLength(joined[1]) > 0 && surnameLength(joined[2]) > 0) {
    return { names: [joined[1], joined[2]], mended: false };
  }
  const tokens = piece
    .replaceAll(BRACKET_MARK, ` ${BRACKET_MARK} `)
    .split(' ')
    .filter((token) => token !== '');
  if (tokens.length < 2 || /^[\p{Script=Latin}\s.'’-]+$/u.test(piece))
    return { names: [piece], mended: false };
  return mergeTokens(tokens);
}

function mergeTokens(tokens: readonly string[]): Parts {
  const names: string[] = [];
  let mended = false;
  for (let at = 0; at < tokens.length;) {
    const run = paddedRun(tokens, at);
    if (run > 1) {
      names.push(...cutSingles(tokens.slice(at, at + run)));
      mended = true;
    } else {
      attach(names, tokens[at] ?? '');
    }
    at += run;
  }
  return { names, mended };
}

/** How many tokens from `at` on belong to padded names: "王 明", "张 建军", "欧阳 震华". */
function paddedRun(tokens: readonly string[], at: number): number {
  let singles = 0;
  while (/^\p{Script=Han}$/u.test(tokens[at + singles] ?? '')) singles++;
  if (singles > 1) return singles;
  const first = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  if (singles === 1) return /^\p{Script=Han}{2}$/u.test(next) && !TITLE.test(next) ? 2 : 1;
  const compound =
    surnameLength(`${first}某`) === 2 && first.length === 2 && /^\p{Script=Han}{1,2}$/u.test(next);
  const trailing =
    /^\p{Script=Han}{2}$/u.test(first) && /^\p{Script=Han}$/u.test(next) && tokens.length === at + 2;
  return (compound && !TITLE.test(next)) || trailing ? 2 : 1;
}

/** "王 明 李 强" is two names, "王 建 国" one: cut so that each begins with a surname and has two or three characters. */
function cutSingles(tokens: readonly string[]): string[] {
  const text = tokens.join('');
  if (
    text.length <= 3 ||
    tokens.some((token) => token.length > 1) ||
    (text.length === 4 && surnameLength(text) === 2)
  )
    return [text];
  return cut(text) ?? [text];
}

function cut(text: string): string[] | null {
  if (text === '') return [];
  if (surnameLength(text) === 0) return null;
  for (const length of [2, 3]) {
    if (text.length < length) continue;
    const rest = cut(text.slice(length));
    if (rest) return [text.slice(0, length), ...rest];
  }
  return null;
}

/** A title, unit, phone or bracket standing alone belongs to the name before it; a title first, to the name after it. */
function attach(names: string[], token: string): void {
  const last = names[names.length - 1];
  const belongs =
    TITLE.test(token) || UNIT.test(token) || /^[\d-]+$/.test(token) || token.startsWith(BRACKET_MARK);
  const afterTitle = last !== undefined && (TITLE.test(last) || UNIT.test(last));
  if (last !== undefined && (belongs || afterTitle)) names[names.length - 1] = `${last} ${token}`;
  else names.push(token);
}
