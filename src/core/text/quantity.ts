import type { CellValue } from '../table/grid';
import { smallNumber } from './chineseNumber';
import { tidy } from './normalize';

const NUMBER = '(\\d{1,5}|[一二两三四五六七八九十]{1,3})';
const NO_NUMBER = '[^\\d一二两三四五六七八九十]';
/** Files of which each is one thing; a document may hold any number. */
const FILE = /\.(?:jpe?g|png|bmp|tiff?|heic|mp3|mp4|wav|avi|mov)(?![a-z])/gi;

/**
 * How many things a cell says there are: 3, "3张", "共三张", "单选10道、多选10道" and "单选8、多选5" (the sum), or as many as it names
 * pictures, films or recordings.
 * `units` are the counting words that count; null where no number can be told ("已上传", "1套").
 */
export function readQuantity(value: CellValue, units: readonly string[]): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const text = timesEach(
    tidy(value).replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (one) => PLAIN[one] ?? one),
    units,
  );
  const unit = `(?:${units.join('|')})`;
  const total = new RegExp(`(?:共|合计|总计|计)${NO_NUMBER}{0,3}${NUMBER}\\s*(?:余|多)?\\s*${unit}?`).exec(
    text,
  );
  if (total?.[1]) return numberOf(total[1]);
  const outside = text.replace(/\([^()]*\)/g, '');
  const files = text.match(FILE)?.length ?? 0;
  return (
    sumOf(outside, unit) ?? sumOf(text, unit) ?? (files > 0 ? files : (listedIn(text) ?? aloneIn(outside)))
  );
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五' },
  ...{ 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十' },
};

/** "共2套，每套21题": the product in place of both. */
function timesEach(text: string, units: readonly string[]): string {
  const sets = new RegExp(
    `(?:共|合计)?${NUMBER}套[^\\d一二两三四五六七八九十]{0,3}每套${NUMBER}(?=\\s*(?:${units.join('|')}))`,
  );
  return text.replace(sets, (_, count: string, each: string) => String(numberOf(count) * numberOf(each)));
}

/** "单选8、多选5、判断5": a word and a number each, without counting words. */
function listedIn(text: string): number | null {
  const list = /^(?:.*[(:])?((?:[^\d\s、,;:()]{1,6}[:]?\s*\d{1,3}\s*[、,;+ ]*){2,})\)?$/.exec(text)?.[1];
  return list ? [...list.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0) : null;
}

/** "正视图、侧视图、俯视图各1张": as many times as things are named before 各. */
function eachOf(text: string, unit: string): string {
  const each = new RegExp(
    `([^\\d、，,;；+]+(?:[、和及][^\\d、，,;；+]+)*)各\\s*(?:有|传|附)?\\s*${NUMBER}(?=\\s*${unit})`,
    'g',
  );
  return text.replace(each, (_, named: string, number: string) =>
    String(named.split(/[、和及]/).length * numberOf(number)),
  );
}

function sumOf(said: string, unit: string): number | null {
  const text = eachOf(said.replaceAll('三视图', '正视图、侧视图、俯视图'), unit);
  const counts = [...text.matchAll(new RegExp(`${NUMBER}\\s*(?:余|多)?\\s*${unit}`, 'g'))];
  return counts.length === 0 ? null : counts.reduce((sum, match) => sum + numberOf(match[1]!), 0);
}

function aloneIn(text: string): number | null {
  const alone = new RegExp(`^${NO_NUMBER}{0,3}${NUMBER}\\s*(?:以上|左右)?$`).exec(text.trim())?.[1];
  return alone === undefined ? null : numberOf(alone);
}

function numberOf(text: string): number {
  return /\d/.test(text) ? Number(text) : (smallNumber(text) ?? 0);
}
