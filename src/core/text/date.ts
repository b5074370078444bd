import type { CellValue } from '../table/grid';
import { digitByDigit, smallNumber } from './chineseNumber';
import { isEmptyValue, tidy } from './normalize';
import { anyOf } from './pattern';

/**
 * A date as a clerk wrote it. `from` and `to` are the earliest and latest day (ISO) it can mean: "2023年8月" is
 * 2023-08-01 … 2023-08-31. Of a span of time ("2022.3—2023.5") `start` is the span of its beginning, `end` of its end.
 */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}
export type DateReading =
  | {
      readonly ok: true;
      readonly start: DateSpan;
      readonly end: DateSpan;
      readonly ranged: boolean;
      /** The work began as a mere trial, so that the use begins at the end: 2023年10月试制，2024年2月上线使用. */
      readonly trial?: true;
    }
  | { readonly ok: false; readonly reason: 'blank' | 'unreadable' | 'impossible' | 'noYear' };

type Failure = Extract<DateReading, { ok: false }>;
type Part =
  | { readonly ok: true; readonly span: DateSpan; readonly year: number; readonly month: number | null }
  | Failure;

const BLANK: Failure = { ok: false, reason: 'blank' };
const UNREADABLE: Failure = { ok: false, reason: 'unreadable' };
const IMPOSSIBLE: Failure = { ok: false, reason: 'impossible' };
const NO_YEAR: Failure = { ok: false, reason: 'noYear' };
/** The end of what still goes on ("至今"): any day may be its end. */
const OPEN_END = '9999-12-31';
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

/** A date at the head of a clause and what happened then: 2024年6月起全线用上. */
const TOLD =
  /^(?:自|从)?([\d〇零○一二三四五六七八九]{4}年(?:[^,]*?(?:[月日底初末]|半年|季度|国庆|春节|元旦|五一|中秋|元月|季)(?:前后|前|后)?)?)(?:起|开始|就|即|才|由|已)*([\u4e00-\u9fff]*)$/;
const NOT_DONE = /未|没|拟|计划|预计|准备|打算|停|报废|购|买|投产/;
const NO_MATTER =
  /运行\d|稳定运行|连续运行|一直|到现在|到今天|只是|仅|又|还|仍|目前|至今|再|推广|推到|推给|添|此前未|之前未|以前没/;
const TRIAL = /试装|试点|试做|提出|设想|构思|试运行|试用|试生产|试制|研制|设计|样机|试验|制作|调研/;
const BEGUN = anyOf([TRIAL, /动手|试装|试做|进场|入场|想法|动念|开始|启动|开工|立项|着手|琢磨/]);
const DONE = /使用|应用|投入|铺开|推开|普及|全面|装好|用上|用起|完|成|投用|启用|上线|结束|见效/;

/** 2022.11.20, 2022-11 within a sentence. */
const DOTTED = /(\d{4})[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?(?![\d.])/g;

/** What clerks tell in a sentence: the date of its first clause, or from when the work began to when it was done. */
function readLoosely(said: string): DateReading | null {
  const text = said.replace(DOTTED, (_, year: string, month: string, day?: string) =>
    day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`,
  );
  return readStory(text) ?? readOnly(text) ?? readBracket(text);
}

/** The one date that stands among other words: 完成当月（2022年8月）即在全车间应用. */
function readOnly(text: string): DateReading | null {
  const dates = text.match(/\d{4}年\d{1,2}月(?:\d{1,2}日)?/g) ?? [];
  const [date] = dates;
  // 2023年10月做出样机，今年3月才用: the other date is told in words.
  if (date === undefined || dates.length > 1 || NOT_DONE.test(text) || /[今明去]年/.test(text)) return null;
  const others: readonly string[] = text.replace(date, '').match(/\d{4}/g) ?? [];
  if (others.some((year) => !date.startsWith(year))) return null;
  const part = readPart(date);
  return part.ok ? single(part) : null;
}

/** Dates in brackets behind words of another calendar: 2021学年第一学期（2021.9—2022.1）. */
function readBracket(said: string): DateReading | null {
  const inside = /^[^()\d]*\d{4}[^()]*\(([^()]*\d{4}[^()]*)\)$/.exec(said)?.[1];
  const read = inside === undefined ? null : readSpan(plainDigits(inside));
  return read?.ok ? read : null;
}

function readStory(text: string): DateReading | null {
  const clauses = text
    .replace(/\([^()]*\)/g, '')
    .split(/[,;，；。]/)
    .map((one) => one.trim())
    .map((one, at, all) =>
      at > 0 && /^\d{1,2}月/.test(one) ? `${/^\d{4}年/.exec(all[0] ?? '')?.[0] ?? ''}${one}` : one,
    )
    .filter((one) => one !== '' && !(NO_MATTER.test(one) && /[,;，；。]/.test(text)));
  const told = clauses.map((one) => TOLD.exec(one));
  if (told.length === 0 || told.length > 2 || told.some((one) => one === null || NOT_DONE.test(one[2] ?? '')))
    return null;
  const [first, second] = told;
  const begun = readSpan(plainDigits(first?.[1] ?? ''));
  if (!begun.ok || !second) return begun.ok ? begun : null;
  const done = readPart(plainDigits(second[1] ?? ''));
  if (!done.ok || !BEGUN.test(first?.[2] ?? '') || !DONE.test(second[2] ?? '')) return null;
  const read = { ok: true, start: begun.start, end: done.span, ranged: true } as const;
  return TRIAL.test(first?.[2] ?? '') ? { ...read, trial: true } : read;
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

function readSpan(text: string): DateReading {
  return readRange(text) ?? single(readPart(text));
}

function single(part: Part): DateReading {
  return part.ok ? { ok: true, start: part.span, end: part.span, ranged: false } : part;
}

/** Chinese numerals to digits, times of day and white space gone. */
function plainDigits(text: string): string {
  return text
    .replace(/[“”"]/g, '')
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})T.*$/, '$1')
    .replace(/[ T]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
    .replace(
      /(?<![〇零○0一二三四五六七八九])(?:[〇零○0一二三四五六七八九]{4}|[〇零○五六七八九二][〇零○一二三四五六七八九])(?=年)/g,
      (year) => String(digitByDigit(year) ?? year),
    )
    .replace(/[〇零一二三四五六七八九十廿]{1,3}(?=[月日号])/g, (number) =>
      String(smallNumber(number) ?? number),
    )
    .replace(/ /g, '')
    .replace(/元月/g, '1月')
    .replace(/年度$/, '年')
    .replace(STILL_SO, '')
    .replace(REMARK, '')
    .replace(/^(?:大?约|大概|已?于)(?=\d{4})/, '')
    .replace(/^(\d{4})(?=Q[1-4]$)/i, '$1年')
    .replace(/(?<=\d{4}年)(?:大?约|大概)(?=\d)/, '')
    .replace(/^(?:已|项目)?(?:完成|完工|建成|投用|投入使用|应用|实施)(?:时间)?[于:](?=\d)/, '')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/[()]|星期[一二三四五六日天]|周[一二三四五六日天]/g, '');
}

/** What goes on from the date named before: ，2024年仍在使用. */
const STILL_SO =
  /(?<=\d年?[\d月日起]*)[,，;；](?:\d{4}年?)?(?:目前|现|至今|如今)?(?:仍|还|一直|持续)(?:在|正常)?[^\d]{0,8}$/;

/** Bracketed words behind a date that are no part of it: （试运行）, （46岁）. */
const REMARK =
  /(?<=\d.*)\((?=[^()]*[^()\d年月日.\-/起至今止前后上下半初中底末旬星期周一二三四五六])(?![^()]*\d{4})[^()]*\)/g;

const RANGE_MARK = /[至到~～—–―─]+|-{2,}/;

function readRange(text: string): DateReading | null {
  const open = /^(?:自|从)?(.+?)(?:起至今|至今|起|以来|以后|之后|开始(?:至今)?|[-—–―─~]+今)$/.exec(text);
  if (open) {
    const part = readPart(open[1]?.replace(/[至到~～—–―─-]+$/, '') ?? '');
    return part.ok
      ? { ok: true, start: part.span, end: { from: part.span.from, to: OPEN_END }, ranged: true }
      : part;
  }
  const halves = splitRange(text.replace(/^(?:自|从)/, '').replace(/止$/, ''));
  if (!halves) return null;
  const first = readPart(halves[0]);
  if (!first.ok) return first;
  const last = readPart(completed(halves[1], first));
  if (!last.ok) return last;
  if (last.span.to < first.span.from) return IMPOSSIBLE;
  return { ok: true, start: first.span, end: last.span, ranged: true };
}

/** "2023.8-2023.12", "2023年3月至12月", "2022-2023": the two halves; null where the hyphen is part of one date. */
function splitRange(text: string): readonly [string, string] | null {
  const halves = text.split(RANGE_MARK);
  if (halves.length === 2 && halves[0] && halves[1]) return [halves[0], halves[1]];
  if (halves.length !== 1) return null;
  const hyphen = /^(\d{4}(?:[.年/]\d{1,2}(?:[.月/]\d{1,2})?)?[年月日]?)-(\d[\d.年月日/]*)$/.exec(text);
  if (hyphen?.[1] && hyphen[2] && !(/^\d{4}$/.test(hyphen[1]) && /^\d{1,2}$/.test(hyphen[2])))
    return [hyphen[1], hyphen[2]];
  const dashed = /^(\d{4}-\d{1,2}(?:-\d{1,2})?)-(\d{4}-\d{1,2}(?:-\d{1,2})?)$/.exec(text);
  return dashed?.[1] && dashed[2] ? [dashed[1], dashed[2]] : null;
}

/** The later half of a range takes the year, and the month, of the earlier one where it leaves them out. */
function completed(half: string, first: Extract<Part, { ok: true }>): string {
  if (/^年?[初中底末]$/.test(half)) return `${first.year}年${half.replace(/^年/, '')}`;
  if (/^\d{1,2}月/.test(half)) return `${first.year}年${half}`;
  if (/^\d{1,2}日$/.test(half) && first.month !== null) return `${first.year}年${first.month}月${half}`;
  if (/^\d{1,2}$/.test(half)) return `${first.year}.${half}`;
  if (/^\d{1,2}\.\d{1,2}$/.test(half)) return `${first.year}.${half}`;
  return half;
}

/** What began on the day or days named before it. */
const STARTED = /(?:试用|试运行|使用|投用|启用|应用|实施|完成|投入使用|上线)$/;

const WITH_YEAR =
  /^(\d{4}|\d{2})(?:年度?|[.\-/．、,](?=\d))(?:(\d{1,2})(?:月份?|[.\-/．、,]|$)(?:(\d{1,2})[日号]?)?)?[.。]?$/;
const SEASONS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:上半年|[前一]半年)$/, 1, 6],
  [/^下半年$/, 7, 12],
  [/^(?:年?初)$/, 1, 3],
  [/^(?:年?中)$/, 5, 8],
  [/^(?:年?[底末])$/, 10, 12],
  [/^第?[一1]季度?$/, 1, 3],
  [/^第?[二2]季度?$/, 4, 6],
  [/^第?[三3]季度?$/, 7, 9],
  [/^第?[四4]季度?$/, 10, 12],
  [/^Q1$/i, 1, 3],
  [/^Q2$/i, 4, 6],
  [/^Q3$/i, 7, 9],
  [/^Q4$/i, 10, 12],
  [/^春茶?[季天]?$/, 2, 5],
  [/^夏茶?[季天]?$/, 5, 8],
  [/^秋茶?[季天]?$/, 8, 11],
  [/^春节(?:前|后|前后|期间)?$/, 1, 3],
  [/^(?:供暖|采暖)季(?:前|期间|初)?$/, 10, 12],
  [/^开春$/, 2, 4],
  [/^入夏$/, 5, 7],
  [/^入秋$/, 8, 10],
  [/^入冬$/, 10, 12],
  [/^元旦(?:节)?(?:前|后|前后|期间)?$/, 1, 1],
  [/^清明(?:节)?(?:前|后|前后|期间)?$/, 4, 4],
  [/^(?:五一|劳动节)(?:节|国际劳动节|假期)?(?:前|后|前后|期间)?$/, 4, 5],
  [/^端午(?:节)?(?:前|后|前后|期间)?$/, 5, 6],
  [/^(?:七一)(?:前|后|前后|期间)?$/, 6, 7],
  [/^中秋(?:节)?(?:前|后|前后|期间)?$/, 9, 10],
  [/^(?:国庆|十一)(?:节|假期|长假)?(?:前|后|前后|期间)?$/, 9, 10],
];

/** As Excel shows a month when its format is lost: Mar-23. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_YEAR = new RegExp(`^(${MONTHS.join('|')})[a-z]*[-.,]?(\\d{4}|\\d{2})$`, 'i');

function readPart(raw: string): Part {
  const english = MONTH_YEAR.exec(raw);
  if (english)
    return spanOf(
      fullYear(english[2] ?? ''),
      String(MONTHS.indexOf((english[1] ?? '').toLowerCase()) + 1),
      undefined,
    );
  const text = raw
    .replace(
      /(?<=[年月日底初末旬])在[\u4e00-\u9fff\d]{1,10}(?=(?:使用|运行|应用|实施|投用|上线|启用|安装)$)/,
      '',
    )
    .replace(
      /(?<=[\d年月日])(?:起|开始|正式|全面)?(?:试用|试运行|使用|运行|推广|推广应用|应用|实施|投用|投入使用|投产使用|上线|投产|启用|开展|安装|验收|交付)$/,
      '',
    )
    .replace(/(?<=[底初末中旬])以?前$/, '')
    .replace(/(\d)(?:以?前|左右|前后|完成|完工|投用|投入使用|应用|实施)$/, '$1')
    .replace(
      /([年月日])(?:以?前|左右|前后|完成|完工|投用|投入使用|应用|实施|[上中下]旬|[初底末])$/,
      (all, unit: string) => (unit === '年' && /[初底末]$/.test(all) ? all : unit),
    );
  if (/^\d+(?:\.\d{3,})?$/.test(text)) return readDigits(text);
  const week = /^(\d{4})年第(\d{1,2})周$/.exec(text);
  if (week) return readWeek(Number(week[1]), Number(week[2]));
  const season = /^(\d{4}|\d{2})年度?(\D.*)$|^(\d{4})年度?(第?[1-4]季度?)$/.exec(text);
  if (season)
    return readSeason(
      fullYear(season[1] ?? season[3] ?? ''),
      (season[2] ?? season[4] ?? '').replace(STARTED, ''),
    );
  const parts = WITH_YEAR.exec(text);
  if (!parts) return /^\d{1,2}(?:月|[.\-/])\d{1,2}日?$|^\d{1,2}月$/.test(text) ? NO_YEAR : UNREADABLE;
  return spanOf(fullYear(parts[1] ?? ''), parts[2], parts[3]);
}

/** What was done at such a time: 十一长假停产检修期间. */
const DURING =
  /(?<=春节|元旦|清明|五一|劳动节|端午|七一|中秋|国庆|十一)(?:节|假期|长假|黄金周)?[\u4e00-\u9fff]{2,8}期间$/;

/** Weeks of seven days from 1 January; whichever way weeks are counted, the date lies there or a few days beside it. */
function readWeek(year: number, week: number): Part {
  if (!isYear(year) || week < 1 || week > 53) return IMPOSSIBLE;
  const day = (nr: number): string =>
    new Date(Math.min(Date.UTC(year, 0, nr), Date.UTC(year, 11, 31))).toISOString().slice(0, 10);
  return { ok: true, span: { from: day(week * 7 - 6), to: day(week * 7) }, year, month: null };
}

function readSeason(year: number, words: string): Part {
  const named = words.replace(DURING, '');
  const season = SEASONS.find(([pattern]) => pattern.test(named));
  if (!season) return UNREADABLE;
  const span = { from: iso(year, season[1], 1), to: iso(year, season[2], daysIn(year, season[2])) };
  return { ok: true, span, year, month: null };
}

/** 2023, 202308, 20230815, or an Excel serial typed as text. */
function readDigits(text: string): Part {
  const parts = /^(\d{4})(\d{2})?(\d{2})?$/.exec(text);
  if (parts && isYear(Number(parts[1]))) return spanOf(Number(parts[1]), parts[2], parts[3]);
  return /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : UNREADABLE;
}

/** As a number, 2023.1 may be January or, its last 0 lost, October. */
function readNumber(value: number): Part {
  if (Number.isInteger(value)) return readDigits(String(value));
  const parts = /^(\d{4})\.(\d{1,2})$/.exec(String(value));
  if (!parts) return value > 9999 ? fromSerial(value) : UNREADABLE;
  const year = Number(parts[1]);
  const january = spanOf(year, parts[2], undefined);
  if (parts[2] !== '1' || !january.ok) return january;
  return { ok: true, span: { from: january.span.from, to: iso(year, 10, 31) }, year, month: null };
}

function fromSerial(serial: number): Part {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  if (!isYear(year)) return UNREADABLE;
  return spanOf(year, String(date.getUTCMonth() + 1), String(date.getUTCDate()));
}

function spanOf(year: number, monthText: string | undefined, dayText: string | undefined): Part {
  if (!isYear(year)) return IMPOSSIBLE;
  if (monthText === undefined)
    return { ok: true, span: { from: iso(year, 1, 1), to: iso(year, 12, 31) }, year, month: null };
  const month = Number(monthText);
  if (month < 1 || month > 12) return IMPOSSIBLE;
  const days = daysIn(year, month);
  if (dayText === undefined)
    return { ok: true, span: { from: iso(year, month, 1), to: iso(year, month, days) }, year, month };
  const day = Number(dayText);
  if (day < 1 || day > days) return IMPOSSIBLE;
  return { ok: true, span: { from: iso(year, month, day), to: iso(year, month, day) }, year, month };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
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

/** The same day so many years before, for comparing ISO days: 29 February may come of it in any year. */
export function yearsBefore(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

/** An ISO day in Chinese: "2023-08-05" → "2023年8月5日". */
export function dayInWords(day: string): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
