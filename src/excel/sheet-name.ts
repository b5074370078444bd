import { MAX_SHEET_NAME } from './limits';

/** A sheet name made of `wanted` that Excel takes (no []:*?/\, at most 31 characters) and no sheet in `taken` has. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || '工作表';
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : `(${number})`;
    const name = plain.slice(0, MAX_SHEET_NAME - tail.length) + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}
