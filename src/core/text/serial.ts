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

/** A number behind letters or words of a clerk's own: LY-01, 项目3. */
export interface SerialCode {
  readonly prefix: string;
  readonly number: number;
}

const CODE = /^([A-Z\u4e00-\u9fff][A-Z\d\u4e00-\u9fff]{0,7}(?:[-—–_ .]|(?<=\D)))(\d{1,6})号?$/i;

/** The code of a 序号 or 编号 cell, null where it is none ("A-2-1", a bare number). */
export function readCode(value: CellValue | undefined): SerialCode | null {
  if (typeof value !== 'string' || value.length > 20) return null;
  const code = CODE.exec(tidy(value));
  return code ? { prefix: code[1]!.toUpperCase(), number: Number(code[2]) } : null;
}
