import type { CellValue } from '../table/grid';
import { readPeople } from './person';
import { isCleanName } from './surname';
import { unwrappedNames } from './wrapped';

const SEPARATOR = /[、，,；;/\n]/;

/** The first person a cell of names gives, without padding and titles; null when it names nobody. */
export function firstPerson(value: CellValue): string | null {
  if (typeof value !== 'string') return null;
  if (isCleanName(value)) return value;
  const list = unwrappedNames(value);
  const end = list.search(SEPARATOR);
  const first = end > 0 ? list.slice(0, end) : list;
  if (isCleanName(first)) return first;
  return readPeople(value).people[0]?.name ?? null;
}
