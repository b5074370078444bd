import { sampleEntries } from '../../host/sample-data/entries';
import type { SampleSource } from '../../host/sample-data/entries';
import { TablePlan } from './table-plan';
import type { Values } from './table-plan';

interface SampleOptions {
  readonly seed: number;
  readonly count: number;
  readonly place: string;
  readonly province: string;
  readonly categories?: readonly string[];
}

/** A faultless table; `more` adds a notice's own fields to each entry. */
export function sampleTable(
  options: SampleOptions,
  more: (source: SampleSource, index: number) => Values = () => ({}),
): TablePlan {
  const source = sampleEntries(options);
  return new TablePlan(source.entries.map((entry, i) => ({ ...entry, ...more(source, i) })));
}

/** A faultless table of other entries put behind one another. */
export function joinTables(...tables: readonly TablePlan[]): TablePlan {
  return new TablePlan(tables.flatMap((table) => table.entries));
}

/** An invented identity number with a right check digit (GB 11643): area, birth as yyyymmdd, and a running number whose last digit tells the sex. */
export function idNumber(area: string, birth: string, running: string): string {
  const body = area + birth + running;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11]!;
}
