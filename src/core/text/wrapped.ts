/** A line break between two Chinese characters, as Alt+Enter or a text out of a PDF leaves it in the middle of a word. */
const BREAK = /(?<=[\u4e00-\u9fff])[ \t\u3000]*\r?\n[ \t\u3000]*(?=[\u4e00-\u9fff])/g;
/** A line of a form, which begins something new: 资金来源：…. */
const LABEL = /^[^，。；,;：:\n]{1,10}[：:]/;

/** The text with something else for each such break, by what stands before and behind it; `null` leaves one as it is. */
export function replaceBreaks(text: string, by: (before: string, after: string) => string | null): string {
  if (!text.includes('\n')) return text;
  return text.replace(
    BREAK,
    (found, at: number) => by(text.slice(0, at), text.slice(at + found.length)) ?? found,
  );
}

/** The text without line breaks inside its words; a line that opens with a form's heading is parted from the one before. */
export function unwrapped(text: string): string {
  return replaceBreaks(text, (_, after) => (LABEL.test(after) ? '；' : ''));
}

const WHITE = /\s/;
const GAP = /(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g;

/** The text without white space of any kind between two Chinese characters. */
export function withoutGaps(text: string): string {
  return WHITE.test(text) ? text.replace(GAP, '') : text;
}

const HAN = '\\p{Script=Han}';
/** One character alone on a side of the break, while other marks part the names. */
const IN_A_NAME = new RegExp(
  `(?<=(?:^|[、，,；;])${HAN})[ \\t]*\\r?\\n[ \\t]*(?=${HAN}{1,3}(?:$|[、，,；;]))|(?<=(?:^|[、，,；;])(?:${HAN}+·)*${HAN}{1,3})[ \\t]*\\r?\\n[ \\t]*(?=${HAN}(?:$|[、，,；;]))`,
  'gu',
);

/** A list of names without line breaks inside a name: 冉友⏎谊、彭雪芹. Breaks that part names stay. */
export function unwrappedNames(text: string): string {
  return text.includes('\n') && /[、，,；;]/.test(text) ? text.replace(IN_A_NAME, '') : text;
}
