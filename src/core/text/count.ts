export type CountMode = 'word' | 'characters';

/**
 * How many 字 a text has. 'word' counts as Word does: each CJK character and each full-width punctuation mark 1, each
 * run of other visible characters (Latin letters, digits, their points and signs) 1. 'characters' counts every visible
 * character. White space and line breaks count nothing. The result never exceeds `text.length`.
 */
export function countCharacters(text: string, mode: CountMode): number {
  let count = 0;
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInvisible(code)) {
      inRun = inRun && isZeroWidth(code);
      continue;
    }
    const pair = code >= 0xd800 && code <= 0xdbff && at + 1 < text.length;
    if (pair) at++;
    if (mode === 'characters' || pair || isFullWidth(code)) {
      count++;
      inRun = false;
    } else if (!inRun) {
      count++;
      inRun = true;
    }
  }
  return count;
}

function isInvisible(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false;
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0x3000 ||
    isZeroWidth(code) ||
    isWideSpace(code)
  );
}

function isZeroWidth(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    code === 0xad
  );
}

function isWideSpace(code: number): boolean {
  return (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f;
}

/** CJK characters and marks, kana, hangul, full-width forms, and the marks Chinese shares with Latin (“”‘’—…·). */
function isFullWidth(code: number): boolean {
  if (code >= 0x2e80)
    return code <= 0xd7af || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe10 && code < 0xff61);
  return code >= 0x2014 ? code <= 0x201d || code === 0x2026 : code === 0xb7;
}
