import type { CellValue } from '../table/grid';
import {
  BLANK,
  daysIn,
  iso,
  OPEN_END,
  plainDigits,
  readNumber,
  readSpan,
  single,
  UNREADABLE,
  type DateReading,
  type DateSpan,
} from './datePart';
import { readLoosely } from './dateStory';
import { isEmptyValue, tidy } from './normalize';

export type { DateReading, DateSpan };

const LONGEST_DATE = 60;

/**
 * Reads a date cell: Excel serials, 20230815, "2023.8.10", "二〇二三年八月", "2023年上半年", "2023年3月至12月", "2021年起至今" …
 * The template's empty "年 月 日" is blank. Two-digit years are 20xx up to 49, else 19xx.
 */
export function readDate(value: CellValue): DateReading {
  if (isEmptyValue(value)) return BLANK;
  if (typeof value === 'number') return single(readNumber(value));
  if (typeof value !== 'string' || value.length > LONGEST_DATE) return UNREADABLE;
  const text = plainDigits(tidy(value));
  if (/^年?月?日?$/.test(text)) return BLANK;
  const read = readSpan(text);
  return !read.ok && read.reason === 'unreadable' ? (readLoosely(tidy(value)) ?? read) : read;
}

const PLAN = /^(?:[^，,;；]*[，,;；])?(?:计划|拟|预计|打算|准备|争取|力争|将)(?:于|在|到)?(?=[\d二〇零])/;

/** What is only meant to happen, with its date ("计划2023年3月动工"); null for a text that tells of no plan. */
export function readPlan(value: CellValue): DateReading | null {
  if (typeof value !== 'string' || value.length > LONGEST_DATE) return null;
  const text = tidy(value);
  return PLAN.test(text)
    ? readDate(text.replace(PLAN, '').replace(/(?<=[\d年月日底初末旬])[\u4e00-\u9fff]*$/, ''))
    : null;
}

/** A day or span in words: "2023年8月10日", "2023年8月", "2023年", else "2023-01-01 至 2023-06-30" in the same manner. */
export function spanInWords(span: DateSpan): string {
  if (span.to === OPEN_END) return `${dayInWords(span.from)}起`;
  if (span.from === span.to) return dayInWords(span.from);
  const year = Number(span.from.slice(0, 4));
  const month = Number(span.from.slice(5, 7));
  if (span.from === iso(year, 1, 1) && span.to === iso(year, 12, 31)) return `${year}年`;
  if (span.from === iso(year, month, 1) && span.to === iso(year, month, daysIn(year, month)))
    return `${year}年${month}月`;
  return `${dayInWords(span.from)}至${dayInWords(span.to)}`;
}

/** 今年, 去年 and 前年 in digits, counted from the year of `day`. */
export function withYears(value: CellValue, day: string): CellValue {
  if (typeof value !== 'string' || !/[今本去上前]年/.test(value)) return value;
  const year = Number(day.slice(0, 4));
  return value
    .replace(/(?:今|本)年/g, `${year}年`)
    .replace(/(?<!以)[去上]年/g, `${year - 1}年`)
    .replace(/(?<!\d|以)前年/g, `${year - 2}年`);
}

/** The same ISO day so many years before; 29 February becomes the 28th where the year has none. */
export function yearsBefore(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years;
  const date = Math.min(Number(day.slice(8)), daysIn(year, Number(day.slice(5, 7))));
  return `${year}${day.slice(4, 8)}${String(date).padStart(2, '0')}`;
}

/** An ISO day in Chinese: "2023-08-05" → "2023年8月5日". */
export function dayInWords(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
