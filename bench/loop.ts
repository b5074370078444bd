import type { Table } from '../src/core/table/table';

const REQUIRED = ['projectName', 'firstCompleter', 'phone', 'unitAndPosition', 'summary'];
const CATEGORIES = new Set<unknown>(['小发明', '小创造', '小革新', '小设计', '小建议']);
const MOBILE = /^1[3-9]\d{9}$/;

/** The plain loop everything is held against: required cells, category, phone, length, two unique columns. Gives the number of slips. */
export function plainLoop(table: Table): number {
  const { values, lines } = table;
  const required = REQUIRED.map((field) => values[field]!);
  const names = new Map<unknown, number>();
  const phones = new Map<unknown, number>();
  let slips = 0;
  for (let line = 0; line < lines.length; line++) {
    for (const column of required) if (column[line] === null || String(column[line]).trim() === '') slips++;
    if (!CATEGORIES.has(values.category![line])) slips++;
    const phone = values.phone![line];
    if (!MOBILE.test(String(phone))) slips++;
    if (String(values.summary![line]).length > 100) slips++;
    const name = values.projectName![line];
    if (names.has(name)) slips++;
    else names.set(name, line);
    if (phones.has(phone)) slips++;
    else phones.set(phone, line);
  }
  return slips;
}
