/** What Excel makes of a value put into a cell: the same as if it had been typed. Pure but for the current year. */
import { numfmt } from '@univerjs/core';

export type Scalar = string | number | boolean;

/** What goes into the cell. `format` is a number format that comes with the value when the cell has none. */
export type Input =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'text'; readonly value: string; readonly quoted?: true }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

const text = (value: string): Input => ({ kind: 'text', value });
const number = (value: number, format?: string): Input =>
  format === undefined ? { kind: 'number', value } : { kind: 'number', value, format };

/** Excel keeps 15 significant digits: an 18-digit ID number typed as a number loses its tail. */
const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

export const isTextFormat = (format: string): boolean => format === '@' || format === '@@@';

/** @param format the cell's number format; a text cell takes everything as it is */
export function parseInput(value: Scalar, format: string): Input {
  if (value === '') return { kind: 'blank' };
  if (isTextFormat(format))
    return text(typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
  if (typeof value === 'number') return number(fifteenDigits(value));
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return parseTyped(value);
}

function parseTyped(value: string): Input {
  if (value.startsWith("'")) return { kind: 'text', value: value.slice(1), quoted: true };
  if (value.startsWith('=') && value.length > 1) return { kind: 'formula', formula: value };
  const trimmed = value.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: /^t/i.test(trimmed) };
  return parseNumber(trimmed) ?? parseDate(trimmed) ?? parseSigned(value) ?? text(value);
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

function parseNumber(value: string): Input | null {
  if (PLAIN.test(value))
    return number(fifteenDigits(Number(value)), /e/i.test(value) ? '0.00E+00' : undefined);
  if (GROUPED.test(value)) {
    return number(Number(value.replaceAll(',', '')), value.includes('.') ? '#,##0.00' : '#,##0');
  }
  if (/%$/.test(value) && PLAIN.test(value.slice(0, -1))) {
    return number(Number(value.slice(0, -1)) / 100, value.includes('.') ? '0.00%' : '0%');
  }
  const money = /^[¥￥](.+)$/.exec(value);
  if (money && PLAIN.test(money[1] ?? '')) return number(Number(money[1]), '"¥"#,##0.00');
  return null;
}

/** Forms of a date as a Chinese Excel reads them, and the format each brings. */
const DATES: readonly { readonly form: RegExp; readonly parts: string; readonly format: string }[] = [
  { form: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, parts: 'ymd', format: 'yyyy/m/d' },
  { form: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, parts: 'ymd', format: 'yyyy"年"m"月"d"日"' },
  { form: /^(\d{4})年(\d{1,2})月$/, parts: 'ym', format: 'yyyy"年"m"月"' },
  { form: /^(\d{4})[-/](\d{1,2})$/, parts: 'ym', format: 'mmm-yy' },
  { form: /^(\d{1,2})[-/](\d{1,2})$/, parts: 'md', format: 'm"月"d"日"' },
  { form: /^(\d{1,2})月(\d{1,2})日$/, parts: 'md', format: 'm"月"d"日"' },
];

function parseDate(value: string): Input | null {
  for (const { form, parts, format } of DATES) {
    const match = form.exec(value);
    if (!match) continue;
    const numbers = match.slice(1).map(Number);
    const part = (name: string): number | undefined => numbers[parts.indexOf(name)];
    const serial = serialOf(part('y') ?? new Date().getFullYear(), part('m') ?? 1, part('d') ?? 1);
    if (serial !== null) return number(serial, format);
  }
  return null;
}

/** The day's serial number in the 1900 system, or null when there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? Math.round(date.getTime() / 86_400_000) + 25_569 : null;
}

/** `+A1` and `-名称` are taken for formulas; `-` and `- 见附件` stay text. */
function parseSigned(value: string): Input | null {
  return /^[+-][\p{L}_$(][^\s]*$/u.test(value) ? { kind: 'formula', formula: `=${value}` } : null;
}

/** The text Excel shows for a value under a number format. */
export function displayText(value: Scalar, format: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (isTextFormat(format) || (format === 'General' && typeof value === 'string')) return String(value);
  if (format === 'General') return generalText(value as number);
  return numfmt.format(format, value, { throws: false });
}

/** General shows at most 11 characters of a number. */
function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return numfmt.format('General', value, { throws: false });
}
