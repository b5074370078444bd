import type { Finding } from '../findings';
import type { ScoringConfig } from '../scheme/schema';
import type { Agreement } from './agreement';
import type { AwardTier } from './awards';
import type { Comparison } from './printed';
import type { Tally } from './tally';

/** What the clerk set in place of the scheme's defaults. `rounds`: sheet name → round id. */
export interface RankSettings {
  readonly scoring?: Partial<ScoringConfig>;
  readonly rounds?: Readonly<Record<string, string>>;
}

/** An entry of a round; `total` is a decimal string, null without a valid score. */
export interface RankedEntry {
  /** The same project has the same number in all rounds and awards. */
  readonly project: number;
  readonly sheet: string;
  readonly row: number;
  readonly id: string | null;
  readonly projectName: string | null;
  readonly unit: string | null;
  readonly category: string | null;
  readonly total: string | null;
  /** Valid scores. */
  readonly counted: number;
  readonly rank: number | null;
  readonly selected: boolean;
  readonly undecided: boolean;
}

export interface RoundReport {
  readonly round: string;
  readonly name: string;
  /** The first sheet, and all of them. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
  /** Best first; entries without a total last. */
  readonly entries: readonly RankedEntry[];
  /** Totals and ranks already in the sheets, held against the recomputed ones. */
  readonly comparisons: readonly Comparison[];
  readonly agreement: Agreement;
  /** Highest minus lowest score, by the places of `entries`; null with fewer than two scores. */
  readonly spread: readonly (string | null)[];
  /** The scores behind the totals, line by line in the order of `entries`. */
  readonly tally: Tally;
}

export interface AwardLine {
  readonly project: number;
  readonly id: string | null;
  readonly projectName: string | null;
  readonly award: string | null;
  readonly undecided: boolean;
}

export interface LimitLine {
  readonly limit: string;
  readonly name: string;
  readonly counted: number;
  readonly total: number;
  readonly required: number;
  readonly met: boolean;
  readonly entered: readonly string[];
  readonly gaveWay: readonly string[];
}

export interface RankReport {
  readonly scheme: string;
  readonly scoring: ScoringConfig;
  readonly rounds: readonly RoundReport[];
  readonly awards: readonly AwardLine[];
  readonly tiers: readonly AwardTier[];
  readonly limits: readonly LimitLine[];
}

export type RankResult =
  { readonly ok: true; readonly report: RankReport } | { readonly ok: false; readonly message: string };
