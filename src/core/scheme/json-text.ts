/** A text read as JSON, or the place (1-based) that must be mended first and what is wrong there, to follow "第…个字符处". */
export type JsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly what: string };

const SLIP = '写法有误，请检查那里或前一处的引号、逗号和括号';
const GARBLED = '是乱码，请用记事本打开，“另存为”时编码选 UTF-8';

/** Reads JSON. Engines tell the place of a slip each in their own way or not at all, so it is found here. */
export function readJsonText(text: string): JsonText {
  const bare = text.replace(/^\uFEFF/, '');
  // What another encoding's bytes are decoded to; names would be lost without a word.
  const garbled = bare.indexOf('\uFFFD');
  if (garbled >= 0) return failure(bare, { at: garbled, what: GARBLED });
  const fault = faultIn(bare);
  return fault ? failure(bare, fault) : { ok: true, value: JSON.parse(bare) };
}

interface Fault {
  readonly at: number;
  readonly what: string;
}

function failure(text: string, { at, what }: Fault): JsonText {
  const before = text.slice(0, at).split('\n');
  return { ok: false, line: before.length, column: before[before.length - 1]!.length + 1, what };
}

const TOKEN =
  // eslint-disable-next-line no-control-regex -- JSON allows no control characters within a text
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y;

/** What may come next. `end`: nothing but white space. */
type Wanted = 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'colon' | 'commaOrClose' | 'end';

/** The first character that JSON does not allow where it stands, or a key that its object has already: only the last would count. */
function faultIn(text: string): Fault | null {
  const open: Open[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const start = at + /^[ \t\r\n]*/.exec(text.slice(at))![0].length;
    if (!token) return wanted === 'end' && start === text.length ? null : { at: start, what: SLIP };
    const word = token[1] ?? token[2]!;
    const next = step(wanted, word, open);
    if (next === null) return { at: start, what: SLIP };
    if (next === 'colon') {
      const { keys } = open[open.length - 1]!;
      const key = JSON.parse(word) as string;
      if (keys.has(key)) return { at: start, what: `的“${key}”写了两次，请只保留一处` };
      keys.add(key);
    }
    wanted = next;
    at = TOKEN.lastIndex;
  }
}

/** A bracket not yet closed, and the keys read in it. */
interface Open {
  readonly bracket: string;
  readonly keys: Set<string>;
}

/** The state after a token, or null where it may not stand. */
function step(wanted: Wanted, token: string, open: Open[]): Wanted | null {
  const isText = token.startsWith('"');
  const inObject = open[open.length - 1]?.bracket === '{';
  if (wanted === 'colon') return token === ':' ? 'value' : null;
  if (wanted === 'key' || wanted === 'keyOrClose') {
    if (isText) return 'colon';
    return token === '}' && wanted === 'keyOrClose' ? closed(open) : null;
  }
  if (wanted === 'commaOrClose') {
    if (token === ',') return inObject ? 'key' : 'value';
    return token === (inObject ? '}' : ']') ? closed(open) : null;
  }
  if (wanted === 'end') return null;
  if (token === '{' || token === '[') {
    open.push({ bracket: token, keys: new Set() });
    return token === '{' ? 'keyOrClose' : 'valueOrClose';
  }
  if (token === ']' && wanted === 'valueOrClose') return closed(open);
  return /^[\]},:]/.test(token) ? null : open.length === 0 ? 'end' : 'commaOrClose';
}

function closed(open: Open[]): Wanted {
  open.pop();
  return open.length === 0 ? 'end' : 'commaOrClose';
}
