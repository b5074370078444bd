/** A text read as JSON, or the place where it stops being JSON (1-based). */
export type JsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number };

/** Reads JSON. Engines tell the place of a slip each in their own way or not at all, so it is found here. */
export function readJsonText(text: string): JsonText {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(bare) };
  } catch {
    const before = bare.slice(0, slipIn(bare)).split('\n');
    return { ok: false, line: before.length, column: before[before.length - 1]!.length + 1 };
  }
}

const TOKEN =
  // eslint-disable-next-line no-control-regex -- JSON allows no control characters within a text
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y;

/** What may come next. `end`: nothing but white space. */
type Wanted = 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'colon' | 'commaOrClose' | 'end';

/** The index of the first character that JSON does not allow where it stands. */
function slipIn(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const start = at + /^[ \t\r\n]*/.exec(text.slice(at))![0].length;
    const next: Wanted | null = token ? step(wanted, token[1] ?? token[2]!, open) : null;
    if (next === null) return start;
    wanted = next;
    at = TOKEN.lastIndex;
  }
}

/** The state after a token, or null where it may not stand. `open` holds the brackets not yet closed. */
function step(wanted: Wanted, token: string, open: string[]): Wanted | null {
  const isText = token.startsWith('"');
  const inObject = open[open.length - 1] === '{';
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
    open.push(token);
    return token === '{' ? 'keyOrClose' : 'valueOrClose';
  }
  if (token === ']' && wanted === 'valueOrClose') return closed(open);
  return /^[\]},:]/.test(token) ? null : open.length === 0 ? 'end' : 'commaOrClose';
}

function closed(open: string[]): Wanted {
  open.pop();
  return open.length === 0 ? 'end' : 'commaOrClose';
}
