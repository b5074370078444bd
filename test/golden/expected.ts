/** Folder `golden`: tables drawn from the notices with the mistakes that were put in written down beside them. The truth here comes from the notices, never from the engine. */
import type { CellValue } from '../../src/core/table/grid';
import type { Level, Verdict } from '../../src/core/findings';

/** A cell with a mistake put in on purpose. Any of `levels` is a right answer. */
export interface ExpectedDefect {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: string;
  readonly value: CellValue;
  readonly levels: readonly Level[];
  /** The whole cell after mending, where only one mend is right. */
  readonly suggestion?: string;
  /** Cells where the same mistake may be told instead, e.g. at the other of two equal rows. */
  readonly also?: readonly string[];
}

/** A cell that looks wrong and is right: nothing above a hint may be told of it. */
export interface ExpectedDecoy {
  readonly sheet: string;
  readonly cell: string;
  readonly why: string;
  readonly value: CellValue;
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly [first: string, last: string];
  /** First and last sheet row of each entry, in order. Every other row is no entry. */
  readonly entries: readonly (readonly [number, number])[];
}

export interface ExpectedQuota {
  readonly quota: 'count' | 'share';
  /** Bare place or unit name; the engine's name must contain it. Empty for the whole table. */
  readonly unit: string;
  readonly basis: 'submitted' | 'eligible';
  readonly total: number;
  readonly counted: number;
  /** Left out where the notice gives a range. */
  readonly required?: number;
  readonly met: boolean;
  /** Left out where too many were sent. */
  readonly shortfall?: number;
  readonly advice?: { readonly add: number; readonly replace: number };
}

export interface Expected {
  readonly scheme: string;
  readonly about: string;
  readonly tables: readonly ExpectedTable[];
  readonly defects: readonly ExpectedDefect[];
  readonly decoys: readonly ExpectedDecoy[];
  /** Cells on which two careful people may differ; not scored. */
  readonly free: readonly { readonly sheet: string; readonly cell: string }[];
  /** Acceptable verdicts by "sheet!first row"; rows not named must pass. */
  readonly verdicts: Readonly<Record<string, readonly Verdict[]>>;
  readonly quotas: readonly ExpectedQuota[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}
