import type { CellValue } from './grid';

/** Headers of the columns the add-in itself writes; they are never part of a table. */
export const MARK_HEADERS: readonly string[] = ['核查结论', '问题说明'];

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/g;

/** A header or label without what does not matter: width, white space, quotes, required-stars, colons; lower case. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\ufeff"'“”‘’「」『』《》*:;,，。、_]/g, '');
}

/** A folded header without its bracketed hints; the whole of it when nothing else stands there. */
export function bareHeader(folded: string): string {
  const bare = folded.replace(BRACKETS, '').replace(/[()[\]【】]/g, '');
  return bare === '' ? folded.replace(/[()[\]【】]/g, '') : bare;
}

/** The text inside the brackets that end a folded header: "备注(是否非公)" → "是否非公"; null where none do. */
export function closingHint(folded: string): string | null {
  return (
    /(?:\(([^()]+)\)|\[([^[\]]+)\]|【([^【】]+)】)$/
      .exec(folded)
      ?.slice(1)
      .find((text) => text !== undefined) ?? null
  );
}

/** A cell as header text, or null for one that is blank or no text. */
export function headerCell(value: CellValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}
