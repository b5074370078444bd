import type { CellValue } from '../table/grid';
import type { Table } from '../table/table';
import { readPeople } from '../text/person';

const BRACKETS = /[（(][^（）()]*[）)]/g;
const PEOPLE_FIELDS = ['completers', 'firstCompleter'];

/**
 * What a cell says of each person where several share the row: its lines, or its parts between commas or spaces, as many
 * as the row has names, one written twice counted once or twice. Otherwise the cell is one answer.
 */
export function partsOf(table: Table, line: number, value: CellValue): readonly CellValue[] {
  if (typeof value !== 'string' || !/[\s、,，;；]/.test(value.trim())) return [value];
  const field = PEOPLE_FIELDS.find((one) => table.values[one]);
  const names = field === undefined ? null : (table.values[field]?.[line] ?? null);
  const people = readPeople(names).people.map(({ name }) => name);
  const counts = new Set([people.length, new Set(people).size]);
  if (people.length < 2) return [value];
  // 技校（2003届，机修班） is one answer, whatever stands in its brackets.
  if (!/[、,，;；\s]/.test(value.replace(BRACKETS, '').trim())) return [value];
  const parts = [/[\r\n]+/, /[、,，;；\r\n]+/, /\s+/].map((apart) =>
    value
      .split(apart)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  return parts.find((some) => some.length > 1 && counts.has(some.length)) ?? [value];
}
