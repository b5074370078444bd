import type { Dec } from './decimal';

/** What an entry is ranked by: `keys` from the most important on, larger first; null for an entry without a total. */
export interface RankKeys {
  readonly keys: readonly Dec[] | null;
}

/** Larger keys first; entries without keys last. */
export function compareKeys(a: RankKeys, b: RankKeys): number {
  if (a.keys === null || b.keys === null) return Number(a.keys === null) - Number(b.keys === null);
  for (let i = 0; i < a.keys.length; i++) {
    const order = b.keys[i]!.comparedTo(a.keys[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** An item and its place: 1-2-2-4; null for one without keys. */
export interface Ranked<T> {
  readonly item: T;
  readonly rank: number | null;
}

/** Best first. Items equal in every key share a rank and keep the order they came in. */
export function rankItems<T extends RankKeys>(items: readonly T[]): Ranked<T>[] {
  const sorted = [...items].sort(compareKeys);
  let rank = 0;
  return sorted.map((item, index) => {
    if (index === 0 || compareKeys(sorted[index - 1]!, item) !== 0) rank = index + 1;
    return { item, rank: item.keys === null ? null : rank };
  });
}

/** Who a cut after `count` lets through, and who stands equal on both sides of it. */
export interface Cut<T> {
  readonly chosen: readonly T[];
  readonly undecided: readonly T[];
  /** How many of the undecided may still be chosen. */
  readonly open: number;
}

/** Cuts a ranked list after `count` places. A tie across the cut is left undecided, whole. */
export function cutAt<T>(ranked: readonly Ranked<T>[], count: number): Cut<T> {
  const placed = ranked.filter((one) => one.rank !== null);
  const last = placed[count - 1];
  if (last === undefined || placed[count]?.rank !== last.rank) {
    return { chosen: placed.slice(0, count).map((one) => one.item), undecided: [], open: 0 };
  }
  const chosen = placed.filter((one) => one.rank! < last.rank!);
  const undecided = placed.filter((one) => one.rank === last.rank);
  return {
    chosen: chosen.map((one) => one.item),
    undecided: undecided.map((one) => one.item),
    open: count - chosen.length,
  };
}
