import { tidy } from '../text/normalize';
import type { CellValue } from '../table/grid';

/** What 一线身份 says of the first completer. */
export type Frontline = 'worker' | 'technician' | null;

/** Reads a 一线身份 cell; a plain 是 counts as the worker the header asks for. */
export function readFrontline(value: CellValue, header: string): Frontline {
  const text = tidy(value).replace(/\s/g, '');
  if (/非一线|不是|^否/.test(text)) return null;
  if (/技术|专技/.test(text)) return 'technician';
  if (/工人|技工|操作/.test(text)) return 'worker';
  return /^(是|√|✓|y|yes)$/i.test(text) && /工人/.test(header) ? 'worker' : null;
}

const NOT_SENIOR = /助理研究员|高级工(?!程)|高级技[师工]|高级技能|副主任科员|非高级/g;
const SENIOR = /正高|副高|高级|高工|(?<!助)教授|研究员|主任[医护药技]师|[编译]审|主任(?:编辑|记者)|^高$/;

/** A senior professional title (副高 and above). 高级工 and 高级技师 are skill levels, not titles. */
export function isSeniorTitle(value: CellValue): boolean {
  return SENIOR.test(tidy(value).replace(/\s/g, '').replace(NOT_SENIOR, ''));
}
