import type { Lists, TableCheck } from '../core/check/check';
import type { Finding, Verdict } from '../core/findings';
import type { QuotaResult } from '../core/quota/quota';
import type { Scheme } from '../core/scheme/schema';
import type { Table } from '../core/table/table';
import type { Problem } from './result';

export type Scope = 'sheet' | 'workbook';

/** One scheme a table may belong to: how much speaks for it (0…1), and what, in words. */
export interface SchemeCandidate {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Which scheme a table seems to belong to. `candidates` are all schemes, from likely to unlikely. */
export interface SchemeGuess {
  readonly schemeId: string | null;
  /** 0…1 */
  readonly confidence: number;
  readonly ambiguous: boolean;
  readonly candidates: readonly SchemeCandidate[];
  /** true when the clerk chose the scheme and the workbook remembers it. */
  readonly chosen: boolean;
}

/** 'verified': looked into and found in order; 'ignored': left as it is. Both take a reason. */
export type DecisionKind = 'verified' | 'ignored';

export interface Decision {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly who?: string;
}

/** What was found in one table of the workbook. */
export interface TableReport {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly table: Table;
  readonly findings: readonly Finding[];
  /** One an entry of `table`, decisions already weighed. */
  readonly verdicts: readonly Verdict[];
  readonly skipped: TableCheck['skipped'];
  /** Keyed by the very objects in `findings`. */
  readonly decisions: ReadonlyMap<Finding, Decision>;
}

export interface CheckReport {
  readonly scope: Scope;
  readonly schemeId: string;
  /** The very scheme checked by; an own scheme may be changed in the workbook later on. */
  readonly scheme: Scheme;
  readonly guess: SchemeGuess;
  readonly tables: readonly TableReport[];
  readonly quotas: readonly QuotaResult[];
  /** Which sheets gave the numbers of the scheme's allocation tables; `id` is the scheme's. */
  readonly allocations: readonly { readonly id: string; readonly sheetName: string }[];
  /** Lists found in the workbook beside the tables, such as past winners' projects. */
  readonly lists: Lists;
  /** Sheets or tables that were left out or not marked, and why. */
  readonly problems: readonly Problem[];
}
