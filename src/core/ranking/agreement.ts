import { groupBy } from './group';
import type { Dec } from './decimal';
import { ascending, fixed, mean, sum, ZERO } from './decimal';

/** One expert's score of one entry (an index). */
export interface Mark {
  readonly entry: number;
  readonly expert: string;
  readonly value: Dec;
}

/**
 * Kendall's W with correction for ties, over the entries that every expert scored: 1 full agreement, 0 none.
 * null with fewer than two experts or entries, or when every expert gave the same score throughout.
 */
export function kendallW(rows: readonly (readonly Dec[])[]): Dec | null {
  const n = rows.length;
  const m = rows[0]?.length ?? 0;
  if (n < 2 || m < 2) return null;
  const ranks = Array.from({ length: m }, (_, judge) => averageRanks(rows.map((row) => row[judge]!)));
  const rankSums = rows.map((_, entry) => sum(ranks.map((judge) => judge.ranks[entry]!)));
  const middle = mean(rankSums);
  const s = sum(rankSums.map((one) => one.minus(middle).pow(2)));
  const ties = sum(ranks.map((judge) => judge.ties));
  const span = ZERO.plus(n).pow(3).minus(n);
  const most = span.times(m * m).minus(ties.times(m));
  return most.lte(0) ? null : s.times(12).div(most);
}

/** Ranks from 1 up, equal values sharing the mean of their places; `ties` is Σ(t³ − t) over the groups of equals. */
function averageRanks(values: readonly Dec[]): { ranks: Dec[]; ties: Dec } {
  const order = values.map((_, index) => index).sort((a, b) => values[a]!.comparedTo(values[b]!));
  const ranks = new Array<Dec>(values.length);
  let ties = ZERO;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!]!.eq(values[order[start]!]!)) end++;
    const shared = ZERO.plus(start + 1 + end).div(2);
    for (let i = start; i < end; i++) ranks[order[i]!] = shared;
    const group = end - start;
    ties = ties.plus(group ** 3 - group);
    start = end;
  }
  return { ranks, ties };
}

/** How an expert scores beside the colleagues: mean of own scores minus the entries' means; negative is severe. */
export interface Severity {
  readonly expert: string;
  readonly scored: number;
  readonly mean: string;
  readonly severity: string;
}

export interface Agreement {
  /** Kendall's W to four decimals, or null where it cannot be told. */
  readonly kendallW: string | null;
  /** How many entries all experts scored. */
  readonly completeEntries: number;
  readonly experts: readonly Severity[];
  /** Highest minus lowest score, by entry index; only entries with two scores or more. */
  readonly spread: readonly { readonly entry: number; readonly spread: string }[];
}

/** The judges' agreement, each judge's severity and each entry's spread, as decimal strings. */
export function agreementOf(marks: readonly Mark[]): Agreement {
  const byEntry = groupBy(marks, (mark) => mark.entry);
  const byExpert = groupBy(marks, (mark) => mark.expert);
  const experts = [...byExpert.keys()];
  const complete = [...byEntry.values()].filter((row) => row.length === experts.length);
  const w = kendallW(
    complete.map((row) => {
      const of = new Map(row.map((mark) => [mark.expert, mark.value]));
      return experts.map((expert) => of.get(expert)!);
    }),
  );
  const means = new Map([...byEntry].map(([entry, row]) => [entry, mean(row.map((mark) => mark.value))]));
  return {
    kendallW: w === null ? null : fixed(w, 4),
    completeEntries: complete.length,
    experts: [...byExpert].map(([expert, own]) => ({
      expert,
      scored: own.length,
      mean: fixed(mean(own.map((mark) => mark.value)), 2),
      severity: fixed(mean(own.map((mark) => mark.value.minus(means.get(mark.entry)!))), 2),
    })),
    spread: [...byEntry].flatMap(([entry, row]) => {
      if (row.length < 2) return [];
      const sorted = ascending(row.map((mark) => mark.value));
      return [{ entry, spread: fixed(sorted.at(-1)!.minus(sorted[0]!), 2) }];
    }),
  };
}
