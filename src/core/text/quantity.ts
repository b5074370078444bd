import type { CellValue } from '../table/grid';
import { smallNumber } from './chineseNumber';
import { tidy } from './normalize';

const NUMBER = '(\\d{1,5}|[一二两三四五六七八九十]{1,3})';
const FILE = /\.(?:jpe?g|png|bmp|tiff?|mp3|mp4|docx?|xlsx?|pdf|wav)(?![a-z])/gi;

/**
 * How many things a cell says there are: 3, "3张", "共三张", "单选10道、多选10道" (the sum), or as many as it names files.
 * `units` are the counting words that count; null where no number can be told ("已上传", "1套").
 */
export function readQuantity(value: CellValue, units: readonly string[]): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const text = tidy(value);
  const files = text.match(FILE)?.length ?? 0;
  if (files > 0) return files;
  const unit = `(?:${units.join('|')})`;
  const total = new RegExp(`(?:共|合计|总计|计)\\D{0,3}${NUMBER}\\s*(?:余|多)?\\s*${unit}?`).exec(text);
  if (total?.[1]) return numberOf(total[1]);
  const outside = text.replace(/\([^()]*\)/g, '');
  return sumOf(outside, unit) ?? sumOf(text, unit) ?? aloneIn(outside);
}

function sumOf(text: string, unit: string): number | null {
  const counts = [...text.matchAll(new RegExp(`${NUMBER}\\s*(?:余|多)?\\s*${unit}`, 'g'))];
  return counts.length === 0 ? null : counts.reduce((sum, match) => sum + numberOf(match[1]!), 0);
}

function aloneIn(text: string): number | null {
  const alone = new RegExp(`^\\D{0,3}${NUMBER}\\s*(?:以上|左右)?$`).exec(text.trim())?.[1];
  return alone === undefined ? null : numberOf(alone);
}

function numberOf(text: string): number {
  return /\d/.test(text) ? Number(text) : (smallNumber(text) ?? 0);
}
