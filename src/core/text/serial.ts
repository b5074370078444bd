import type { CellValue } from '../table/grid';
import { smallNumber } from './chineseNumber';
import { tidy } from './normalize';

const WRAPPED = /^[第(（[【]*(\d{1,9})[)）\]】]*[.、．。,，:：号]*$/;

/**
 * The number of a 序号 cell: a number, digits as text or full-width, "1.", "（1）", "①", "第1号", "十二".
 * null when it is none (also for fractions and negative numbers).
 */
export function readSerial(value: CellValue): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null;
  if (typeof value !== 'string' || value.length > 20) return null;
  const text = tidy(value).replace(/ /g, '');
  const digits = WRAPPED.exec(text)?.[1];
  return digits ? Number(digits) : smallNumber(text.replace(/^第|[、.号]$/g, ''));
}
