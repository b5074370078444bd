import { groupBy } from './group';
/** A candidate for the chosen ones; `value` is a whole number, larger is better, and `marks[i]` says whether limit i counts it. */
export interface Candidate {
  readonly value: number;
  readonly group: string;
  readonly marks: readonly boolean[];
}

/** At least or at most so many of the chosen may bear mark i. */
export interface CountLimit {
  readonly least: number;
  readonly most: number;
}

/** How many must be chosen from each group. */
export type GroupCounts = ReadonlyMap<string, number>;

/** What stands in the way: a group with too few candidates, or a limit that no choice can meet. */
export type Missing =
  | { readonly kind: 'group'; readonly group: string; readonly has: number; readonly needs: number }
  | { readonly kind: 'limit'; readonly limit: number; readonly best: number }
  | { readonly kind: 'together' };

export type Selection =
  | {
      readonly ok: true;
      /** Indices of those in every best choice. */
      readonly chosen: readonly number[];
      /** Indices of those in some best choices only, equal in worth: not for a program to settle. */
      readonly undecided: readonly number[];
    }
  | { readonly ok: false; readonly missing: readonly Missing[] };

/** The candidates of one group with the same marks, best first: any best choice takes them from the top. */
interface Pile {
  readonly group: string;
  readonly marks: readonly boolean[];
  readonly members: readonly number[];
  /** sums[k]: worth of the first k. */
  readonly sums: readonly number[];
}

/**
 * The choice with the highest sum of values that takes exactly `counts` from each group and meets every limit. Exact:
 * dynamic programming over piles, whose state is what has been taken of the group and of each mark.
 */
export function chooseWithin(
  candidates: readonly Candidate[],
  counts: GroupCounts,
  limits: readonly CountLimit[],
): Selection {
  const short = shortGroups(candidates, counts);
  if (short.length > 0) return { ok: false, missing: short };
  const piles = pilesOf(candidates, counts);
  const space = spaceOf(counts, limits);
  const forward = sweep(piles, counts, space);
  const best = bestEnd(forward.at(-1)!, limits, space);
  if (best === -Infinity) return { ok: false, missing: unmetLimits(candidates, counts, limits) };
  return { ok: true, ...settle(candidates, piles, takenCounts(piles, counts, space, forward, limits, best)) };
}

function shortGroups(candidates: readonly Candidate[], counts: GroupCounts): Missing[] {
  return [...counts].flatMap(([group, needs]) => {
    const has = candidates.filter((one) => one.group === group).length;
    return has < needs ? [{ kind: 'group' as const, group, has, needs }] : [];
  });
}

function pilesOf(candidates: readonly Candidate[], counts: GroupCounts): Pile[] {
  const indices = candidates.map((_, index) => index);
  return [...counts.keys()].flatMap((group) => {
    const own = indices.filter((index) => candidates[index]!.group === group);
    const byMarks = groupBy(own, (index) => candidates[index]!.marks.map(Number).join(''));
    return [...byMarks.values()].map((unsorted) => {
      const members = [...unsorted].sort((a, b) => candidates[b]!.value - candidates[a]!.value);
      const sums = [0];
      for (const index of members) sums.push(sums.at(-1)! + candidates[index]!.value);
      return { group, marks: candidates[members[0]!]!.marks, members, sums };
    });
  });
}

/** States are whole numbers: taken of the present group, then of each mark (capped where more makes no difference). */
interface Space {
  readonly groupSize: number;
  /** The highest count kept apart for each mark, and its stride. */
  readonly caps: readonly number[];
  readonly overMost: readonly boolean[];
  readonly strides: readonly number[];
  readonly size: number;
}

function spaceOf(counts: GroupCounts, limits: readonly CountLimit[]): Space {
  const groupSize = Math.max(0, ...counts.values()) + 1;
  const all = [...counts.values()].reduce((a, b) => a + b, 0);
  const overMost = limits.map((limit) => limit.most < all);
  const caps = limits.map((limit, i) => (overMost[i] ? limit.most : Math.max(0, limit.least)));
  let size = groupSize;
  const strides = caps.map((cap) => {
    const stride = size;
    size *= cap + 1;
    return stride;
  });
  return { groupSize, caps, overMost, strides, size };
}

/** The state after taking k of the pile from `state`; −1 when a limit or the group forbids it. */
function step(state: number, pile: Pile, k: number, count: number, space: Space): number {
  const taken = (state % space.groupSize) + k;
  if (taken > count) return -1;
  let next = state + k;
  for (let i = 0; i < space.caps.length; i++) {
    if (!pile.marks[i]) continue;
    const cap = space.caps[i]!;
    const had = Math.floor(state / space.strides[i]!) % (cap + 1);
    if (had + k > cap && space.overMost[i]) return -1;
    next += (Math.min(had + k, cap) - had) * space.strides[i]!;
  }
  return next;
}

/** Between groups only full ones go on, and their count starts anew. */
function closeGroup(layer: Float64Array, count: number, space: Space): Float64Array {
  const next = new Float64Array(space.size).fill(-Infinity);
  for (let state = count; state < space.size; state += space.groupSize) next[state - count] = layer[state]!;
  return next;
}

/** layers[p]: the best worth of every state before pile p; the last one after all piles. */
function sweep(piles: readonly Pile[], counts: GroupCounts, space: Space): Float64Array[] {
  let layer = new Float64Array(space.size).fill(-Infinity);
  layer[0] = 0;
  const layers = [layer];
  piles.forEach((pile, p) => {
    const count = counts.get(pile.group)!;
    let next: Float64Array<ArrayBuffer> = new Float64Array(space.size).fill(-Infinity);
    for (let state = 0; state < space.size; state++) {
      const worth = layer[state]!;
      if (worth === -Infinity) continue;
      for (let k = 0; k <= Math.min(pile.members.length, count); k++) {
        const to = step(state, pile, k, count, space);
        if (to < 0) break;
        next[to] = Math.max(next[to]!, worth + pile.sums[k]!);
      }
    }
    if (piles[p + 1]?.group !== pile.group) next = closeGroup(next, count, space) as typeof next;
    layers.push((layer = next));
  });
  return layers;
}

function meetsLimits(state: number, limits: readonly CountLimit[], space: Space): boolean {
  return limits.every(
    ({ least }, i) => Math.floor(state / space.strides[i]!) % (space.caps[i]! + 1) >= least,
  );
}

function bestEnd(layer: Float64Array, limits: readonly CountLimit[], space: Space): number {
  let best = -Infinity;
  layer.forEach((worth, state) => {
    if (worth > best && meetsLimits(state, limits, space)) best = worth;
  });
  return best;
}

/** For each pile, how many are taken from it in each of the best choices; found by walking the layers backwards. */
function takenCounts(
  piles: readonly Pile[],
  counts: GroupCounts,
  space: Space,
  layers: readonly Float64Array[],
  limits: readonly CountLimit[],
  best: number,
): Set<number>[] {
  let good = new Set<number>();
  layers.at(-1)!.forEach((worth, state) => {
    if (worth === best && meetsLimits(state, limits, space)) good.add(state);
  });
  const taken: Set<number>[] = piles.map(() => new Set());
  for (let p = piles.length - 1; p >= 0; p--) {
    const pile = piles[p]!;
    const count = counts.get(pile.group)!;
    const closes = piles[p + 1]?.group !== pile.group;
    const before = new Set<number>();
    layers[p]!.forEach((worth, state) => {
      if (worth === -Infinity) return;
      for (let k = 0; k <= Math.min(pile.members.length, count); k++) {
        const to = step(state, pile, k, count, space);
        if (to < 0) break;
        if (closes && to % space.groupSize !== count) continue;
        const end = closes ? to - count : to;
        if (!good.has(end) || worth + pile.sums[k]! !== layers[p + 1]![end]!) continue;
        taken[p]!.add(k);
        before.add(state);
      }
    });
    good = before;
  }
  return taken;
}

function settle(
  candidates: readonly Candidate[],
  piles: readonly Pile[],
  taken: readonly ReadonlySet<number>[],
): { chosen: number[]; undecided: number[] } {
  const chosen: number[] = [];
  const undecided: number[] = [];
  piles.forEach((pile, p) => {
    const least = Math.min(...taken[p]!);
    const most = Math.max(...taken[p]!);
    const valueAt = (place: number): number | undefined => candidates[pile.members[place] ?? -1]?.value;
    /** Whether equals stand on both sides of a cut after k. */
    const splits = (k: number): boolean => k > 0 && valueAt(k - 1) === valueAt(k);
    pile.members.forEach((index, place) => {
      const { value } = candidates[index]!;
      const surely = place < least && !(splits(least) && value === valueAt(least));
      const perhaps = place < most || (splits(most) && value === valueAt(most));
      if (surely) chosen.push(index);
      else if (perhaps) undecided.push(index);
    });
  });
  return { chosen: chosen.sort((a, b) => a - b), undecided: undecided.sort((a, b) => a - b) };
}

/** Which limits cannot be met even alone, and how near one comes; 'together' when each alone could be. */
function unmetLimits(
  candidates: readonly Candidate[],
  counts: GroupCounts,
  limits: readonly CountLimit[],
): Missing[] {
  const found = limits.flatMap((limit, i): Missing[] => {
    let most = 0;
    let least = 0;
    for (const [group, count] of counts) {
      const own = candidates.filter((one) => one.group === group);
      const marked = own.filter((one) => one.marks[i]).length;
      most += Math.min(marked, count);
      least += Math.max(0, count - (own.length - marked));
    }
    if (most < limit.least) return [{ kind: 'limit', limit: i, best: most }];
    return least > limit.most ? [{ kind: 'limit', limit: i, best: least }] : [];
  });
  return found.length > 0 ? found : [{ kind: 'together' }];
}
