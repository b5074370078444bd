/** Marks that open a point: 1. 1、 (1) ① 一、 (一) • at the beginning, on a new line or after a stop. */
const MARK =
  /(?:^|[\n\r。；;：:！？\s])[\s\u3000]*(?:[(（]?\d{1,2}[)）]|\d{1,2}(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d\d年))|[①-⑳❶-❿⑴-⒇]|[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}[、.．]|[A-H](?:[、．)）]|\.(?![\dA-Za-z]))|【[^】\n]{1,10}】|[•●■◆▪➢★☆*·-](?=\s*\S))/g;
const CIRCLED = /[①-⑳❶-❿⑴-⒇]/g;
const WORDS =
  /[一二三四五六七八九]是|首先|其次|再次|最后|其[一二三四五六]|第[一二三四五六七八九](?=[，,、：: 是])|[一二三四五六七八九]则/g;

/**
 * How many points a text is set out in: numbered or marked points, 一是…二是, paragraphs, or clauses parted by
 * semicolons. 0 or 1 for a text that runs on.
 */
export function countPoints(said: string): number {
  const text = withPlainDigits(said);
  const marks = Math.max(text.match(MARK)?.length ?? 0, text.match(CIRCLED)?.length ?? 0);
  const words = text.match(WORDS)?.length ?? 0;
  const paragraphs = text.split(/[\r\n]+/).filter((part) => part.trim() !== '').length;
  const clauses = text.split(/[；;]/).filter((part) => part.trim() !== '').length;
  return Math.max(marks, words > 1 ? words : 0, paragraphs, clauses > 2 ? clauses : 0);
}

/** Whether a text is set out in points, if only one that is marked as such. */
export function isItemised(text: string): boolean {
  return countPoints(text) > 1 || withPlainDigits(text).search(MARK) >= 0;
}

/** Digits as wide as a Chinese character are typed often: １．. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
