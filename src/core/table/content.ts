import { readOwnership } from '../text/ownership';
import type { CellValue } from './grid';

/** Tells whether a cell reads like the field; asked of filled cells only. */
type Reads = (value: CellValue, categories: readonly string[]) => boolean;

const digits = (value: CellValue): string => String(value).normalize('NFKC').replace(/[\s-]/g, '');

const READS: Readonly<Record<string, Reads>> = {
  phone: (value) => /^(\+?86)?1[3-9]\d{9}$|^0\d{9,11}$/.test(digits(value)),
  category: (value, categories) => categories.includes(digits(value)),
  idNumber: (value) => /^\d{17}[\dXx]$/.test(digits(value)),
  firstCompleter: (value) => !/[、，,;；/\n]|\S\s+\S{2}/.test(String(value).trim()),
  ownership: (value) => ['non-public', 'public', 'contradictory'].includes(readOwnership(value).reading),
};

const SAMPLE = 200;

/**
 * Whether the cells of a column read like the field: at least `least` filled ones among the first 200 rows and seven
 * in ten of them. false for a field that has no telling look.
 */
export function readsLike(
  field: string,
  cells: Iterable<CellValue>,
  categories: readonly string[],
  least: number,
): boolean {
  const reads = READS[field];
  if (!reads) return false;
  let filled = 0;
  let agreeing = 0;
  let seen = 0;
  for (const value of cells) {
    if (++seen > SAMPLE) break;
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
    filled++;
    if (reads(value, categories)) agreeing++;
  }
  return filled >= least && agreeing * 10 >= filled * 7;
}

/** The fields that can be told by their cells alone, even under a blank or unknown header. */
export const TELLING_FIELDS: readonly string[] = ['phone', 'category', 'idNumber'];
