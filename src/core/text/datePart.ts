import { digitByDigit, smallNumber } from './chineseNumber';

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

export const BLANK: Failure = { ok: false, reason: 'blank' };
export const UNREADABLE: Failure = { ok: false, reason: 'unreadable' };
const IMPOSSIBLE: Failure = { ok: false, reason: 'impossible' };
const NO_YEAR: Failure = { ok: false, reason: 'noYear' };
/** The end of what still goes on ("至今"): any day may be its end. */
export const OPEN_END = '9999-12-31';

/** A date or span of dates in plain digits; see plainDigits. */
export function readSpan(text: string): DateReading {
  return readRange(text) ?? single(readPart(text));
}

/** A reading of one date, its beginning and end the same. */
export function single(part: Part): DateReading {
  return part.ok ? { ok: true, start: part.span, end: part.span, ranged: false } : part;
}

/** Chinese numerals to digits, times of day and white space gone. */
export function plainDigits(text: string): string {
  return text
    .replace(/[“”"]/g, '')
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})T.*$/, '$1')
    .replace(/[ T]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?(?=$|\s*[至到~—–-])/g, '')
    .replace(/['’‘`](?=\d{2}[.年\-/])/g, '20')
    .replace(
      /(?<![〇零○0一二三四五六七八九])(?:[〇零○0一二三四五六七八九]{4}|[〇零○五六七八九二][〇零○一二三四五六七八九])(?=年)/g,
      (year) => String(digitByDigit(year) ?? year),
    )
    .replace(/[〇零一二三四五六七八九十廿]{1,3}(?=[月日号])/g, (number) =>
      String(smallNumber(number) ?? number),
    )
    .replace(/ /g, '')
    .replace(/元月/g, '1月')
    .replace(/(?<=年)入([春夏秋])/, '$1')
    .replace(/年度$/, '年')
    .replace(STILL_SO, '')
    .replace(PAPERS, '')
    .replace(HOW_LONG, '')
    .replace(REMARK, '')
    .replace(/^(?:大?约|大概|已?于|不晚于|最迟)(?=\d{4})/, '')
    .replace(/^(\d{4})(?=Q[1-4]$)/i, '$1年')
    .replace(/(?<=\d{4}年)(?:大?约|大概)(?=\d)/, '')
    .replace(/^(?:已|项目)?(?:完成|完工|建成|投用|投入使用|应用|实施)(?:时间)?[于:](?=\d)/, '')
    .replace(/^(?:起始?|开始)(?:时间)?:(?=\d)/, '')
    .replace(/(?<=[\d年月日])[,;，；]?(?:截?止|结束|完成)(?:时间)?:(?=\d)/, '至')
    .replace(/^始于(\d[\d年月日.]*)[^\d,;，；]*[,;，；]?止于(?=\d)/, '$1至')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/[()]|星期[一二三四五六日天]|周[一二三四五六日天]/g, '');
}

/** What goes on from the date named before: ，2024年仍在使用. */
const STILL_SO =
  /(?<=\d年?[\d月日起]*)[,，;；](?:\d{4}年?)?(?:目前|现|至今|如今)?(?:仍|还|一直|持续)(?:在|正常)?[^\d]{0,8}$/;

/** What was granted afterwards: ，2025年3月取得专利证书. */
const PAPERS =
  /(?<=\d[^,，;；]*)[,，;；]于?\d{4}年?[\d月日.]*(?:取得|获得?|拿到|领取|授予)[^\d,，;；]{0,6}(?:证书?|专利权?|授权)$/;

/** How long it took: ，共五个月. */
const HOW_LONG = /(?<=\d[月日]?)[,，;；]?(?:共|历时|前后|为期)[^\d,，;；]{0,3}\d{0,3}个?[年月天周]半?$/;

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
  const first = readPart(halves[0].replace(/起$/, ''));
  if (!first.ok) return first;
  const last = readPart(completed(halves[1], first));
  if (!last.ok) return last;
  if (last.span.to < first.span.from) return IMPOSSIBLE;
  return { ok: true, start: first.span, end: last.span, ranged: true };
}

const COMPACT = /^((?:19|20)\d{4}(?:\d{2})?)-((?:19|20)\d{4}(?:\d{2})?)$/;
/** 2021 Mar - 2021 Nov, Mar-21 - Nov-21 as a foreign form writes them. */
const ENGLISH = /^(\d{4}[a-z]{3,9}|[a-z]{3,9}-?\d{2,4})-(\d{4}[a-z]{3,9}|[a-z]{3,9}-?\d{2,4})$/i;

/** "2023.8-2023.12", "2023年3月至12月", "2022-2023": the two halves; null where the hyphen is part of one date. */
function splitRange(text: string): readonly [string, string] | null {
  const compact = COMPACT.exec(text) ?? ENGLISH.exec(text);
  if (compact) return [compact[1]!, compact[2]!];
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
  if (/^[次翌]年(?=\d)/.test(half)) return `${first.year + 1}年${half.slice(2)}`;
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
  [/^正月(?:初|十|廿|二十|三十)?.{0,2}$/, 1, 3],
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

/** One date in plain digits. */
export function readPart(raw: string): Part {
  const english = MONTH_YEAR.exec(raw.replace(/^(\d{4})([a-z]+)$/i, '$2$1'));
  if (english)
    return spanOf(
      fullYear(english[2] ?? ''),
      String(MONTHS.indexOf((english[1] ?? '').toLowerCase()) + 1),
      undefined,
    );
  const text = raw
    .replace(
      /(?<=[年月日底初末旬])起?在[\u4e00-\u9fff\d]{1,10}(?=(?:使用|运行|应用|实施|投用|上线|启用|安装)$)/,
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
export function readNumber(value: number): Part {
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

/** The days of a month, counted from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** An ISO day of its numbers. */
export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
