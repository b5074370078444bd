import type { CellValue } from '../table/grid';
import { isEmptyValue, tidy } from './normalize';

/** What keeps a cell from being an ID number; 'lostDigits': a number Excel rounded, whose last digits are gone. */
export type IdFault =
  'lostDigits' | 'fifteen' | 'masked' | 'length' | 'characters' | 'province' | 'date' | 'checksum';

export type IdReading =
  | { readonly ok: false; readonly reason: 'blank' | IdFault }
  | {
      readonly ok: true;
      /** The eighteen characters, X in upper case. */
      readonly number: string;
      /** The day of birth, ISO. */
      readonly birth: string;
      readonly sex: '男' | '女';
    };

/** First two digits in use: provinces, Hong Kong, Macao and Taiwan residents' permits, foreigners' permanent residence. */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** From this many digits on Excel keeps only fifteen. */
const ROUNDED_FROM = 1e15;

/** Reads an ID number as GB 11643 lays it down: 18 characters, a province, a real day of birth, a check character. */
export function readIdCard(value: CellValue): IdReading {
  if (isEmptyValue(value)) return { ok: false, reason: 'blank' };
  if (typeof value === 'number')
    return fault(value >= ROUNDED_FROM ? 'lostDigits' : faultOfLength(String(value)));
  const text = tidy(value).replace(/[\s\-'‘’`]/g, '');
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text)) return fault('lostDigits');
  if (/[*＊●]/.test(text)) return fault('masked');
  const number = text.toUpperCase().replace(/[×✕]$/, 'X');
  if (!/^\d*[\dX]$/.test(number)) return fault('characters');
  if (number.length !== 18) return fault(faultOfLength(number));
  if (!PROVINCES.has(number.slice(0, 2))) return fault('province');
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isRealDay(birth)) return fault('date');
  if (idCheckCharacter(number) !== number[17])
    return fault(number.endsWith('000') ? 'lostDigits' : 'checksum');
  return { ok: true, number, birth, sex: Number(number[16]) % 2 === 1 ? '男' : '女' };
}

/** The check character that the first seventeen digits call for. */
export function idCheckCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECKS[sum % 11]!;
}

function fault(reason: IdFault): IdReading {
  return { ok: false, reason };
}

function faultOfLength(digits: string): IdFault {
  return digits.length === 15 ? 'fifteen' : 'length';
}

function isRealDay(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  const date = new Date(`${iso}T00:00:00Z`);
  return year >= 1900 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
