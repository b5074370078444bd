import { chineseNumber } from './chineseNumber';
import { tidy } from './normalize';

/** A place in a recording: seconds from its beginning; `to` is null for a single moment. `ok` is false for 00:75. */
export interface TimeRange {
  readonly source: string;
  readonly from: number;
  readonly to: number | null;
  readonly ok: boolean;
}

const CLOCK = '\\d{1,2}:\\d{1,2}(?::\\d{1,2})?';
const MINUTES = "(?:分钟?|min(?:utes?)?|['′])";
const SPOKEN = `\\d{1,2}(?:\\.\\d+)?\\s*${MINUTES}(?:\\d{1,2}(?:秒|s|"|″|''|(?!\\d)))?|(?<!\\d分)\\d{1,4}(?:秒|s(?![a-z]))`;
const TIME = `(?:${CLOCK}|${SPOKEN})`;
const RANGE = new RegExp(`(${TIME})(?:\\s*(?:[-–—~～－]+|至|到)\\s*(${TIME}))?`, 'gi');

/** The times a text names: "00:07-00:35", "0:01:20至0:01:40", "1分20秒—2分", "5.5分钟", "4'50"". */
export function readTimeRanges(value: string): TimeRange[] {
  return [...inDigits(tidy(value)).matchAll(RANGE)].map(([source, from, to]) => {
    const [start, end] = [seconds(from!), to === undefined ? null : seconds(to)];
    return { source, from: start.seconds, to: end?.seconds ?? null, ok: start.ok && (end?.ok ?? true) };
  });
}

/** 四分半, 三百六十秒: Chinese numbers before minutes and seconds in digits. */
function inDigits(text: string): string {
  const halves = text.replace(/(?<=[\d零一二两三四五六七八九十])分半(?!径)/g, '分30秒');
  return halves.replace(/[零一二两三四五六七八九十百]+(?=分钟?|秒)/g, (number) =>
    String(chineseNumber(number) ?? number),
  );
}

const SPOKEN_PARTS = new RegExp(`^(?:(\\d+(?:\\.\\d+)?)\\s*${MINUTES})?(?:(\\d+)(?:秒|s|"|″|'')?)?$`, 'i');

/** Two parts are minutes and seconds, three have hours in front. */
function seconds(text: string): { readonly seconds: number; readonly ok: boolean } {
  const spoken = SPOKEN_PARTS.exec(text);
  const parts = spoken ? [Number(spoken[1] ?? 0), Number(spoken[2] ?? 0)] : text.split(':').map(Number);
  const ok = parts.slice(1).every((part) => part < 60) || (spoken !== null && !spoken[1]);
  return { seconds: parts.reduce((sum, part) => sum * 60 + part, 0), ok };
}
