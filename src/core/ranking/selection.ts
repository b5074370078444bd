import type { RoundConfig, Scheme, ShareLimitConfig } from '../scheme/schema';
import { readCategory } from '../text/category';
import { Dec, ZERO } from './decimal';
import type { Evaluated } from './evaluate';
import { groupBy } from './group';
import type { Ranked } from './order';
import { compareKeys, cutAt } from './order';
import type { Project } from './projects';
import type { Candidate, CountLimit, Missing } from './share-limits';
import { chooseWithin } from './share-limits';

/** A tie that stands across a cut: its entries, their rank and how many of them may still be chosen. */
export interface CutTie {
  readonly entries: readonly number[];
  readonly rank: number;
  readonly open: number;
  /** The category cut, or '' for a cut over all. */
  readonly group: string;
}

/** A share limit held against the choice. Entry indices; `entered` and `gaveWay` because of this limit. */
export interface LimitOutcome {
  readonly limit: ShareLimitConfig;
  readonly counted: number;
  readonly total: number;
  readonly required: number;
  readonly met: boolean;
  readonly entered: readonly number[];
  readonly gaveWay: readonly number[];
}

export interface RoundSelection {
  readonly selected: ReadonlySet<number>;
  readonly undecided: ReadonlySet<number>;
  readonly ties: readonly CutTie[];
  readonly limits: readonly LimitOutcome[];
  readonly missing: readonly Missing[];
  /** Entries with a total whose category cannot be read where places go by category. */
  readonly noCategory: readonly number[];
}

type Entries = readonly Ranked<Evaluated>[];
type ProjectOf = (entry: number) => Project;

/**
 * Whom a round lets through: the first `choose`, or so many of each category; with share limits, the choice with the
 * highest sum of totals that meets them all. Without a round (a notice that names none) nobody is cut.
 */
export function selectRound(
  ranked: Entries,
  projectOf: ProjectOf,
  round: RoundConfig,
  limits: readonly ShareLimitConfig[],
  scheme: Pick<Scheme, 'categories'>,
): RoundSelection {
  const placed = ranked.filter(({ rank }) => rank !== null);
  const groupOf = (entry: number): string | null => {
    if (round.perCategory === undefined) return '';
    const reading = readCategory(projectOf(entry).category, scheme.categories);
    return reading.reading === 'exact' || reading.reading === 'mended' ? reading.category : null;
  };
  const groups = groupBy(placed, ({ item }) => groupOf(item.entry));
  const wanted = round.perCategory === undefined ? [''] : scheme.categories;
  const each = round.perCategory ?? round.choose;
  const counts = new Map(wanted.map((group) => [group, Math.min(each, groups.get(group)?.length ?? 0)]));
  const missing: Missing[] = wanted.flatMap((group) => {
    const has = groups.get(group)?.length ?? 0;
    return has < each ? [{ kind: 'group' as const, group, has, needs: each }] : [];
  });
  const natural = naturalCut(groups, counts);
  const noCategory = (groups.get(null) ?? []).map(({ item }) => item.entry);
  if (limits.length === 0) return { ...natural, limits: [], missing, noCategory };
  return { ...withLimits(placed, groupOf, counts, limits, projectOf, natural, missing), noCategory };
}

interface Natural {
  readonly selected: ReadonlySet<number>;
  readonly undecided: ReadonlySet<number>;
  readonly ties: readonly CutTie[];
}

function naturalCut(
  groups: ReadonlyMap<string | null, Entries>,
  counts: ReadonlyMap<string, number>,
): Natural {
  const selected = new Set<number>();
  const undecided = new Set<number>();
  const ties: CutTie[] = [];
  for (const [group, count] of counts) {
    const entries = groups.get(group) ?? [];
    const cut = cutAt(entries, count);
    for (const { entry } of cut.chosen) selected.add(entry);
    for (const { entry } of cut.undecided) undecided.add(entry);
    if (cut.undecided.length > 0) {
      const rank = entries.find(({ item }) => item === cut.undecided[0])!.rank!;
      ties.push({ entries: cut.undecided.map(({ entry }) => entry), rank, open: cut.open, group });
    }
  }
  return { selected, undecided, ties };
}

/** Whether a limit counts a project. */
function isCounted(limit: ShareLimitConfig, project: Project): boolean {
  if (limit.who === 'frontlineWorker') return project.frontline === 'worker';
  return project.frontline !== 'worker' && project.senior;
}

/** The limit in numbers of `total`: 以上 and 以下 include the number itself. */
function countLimit(limit: ShareLimitConfig, total: number): CountLimit {
  const share = (percent: number): Dec => ZERO.plus(total).times(percent).div(100);
  return {
    least: limit.atLeast === undefined ? 0 : share(limit.atLeast).ceil().toNumber(),
    most: limit.atMost === undefined ? Infinity : share(limit.atMost).floor().toNumber(),
  };
}

function withLimits(
  placed: Entries,
  groupOf: (entry: number) => string | null,
  counts: ReadonlyMap<string, number>,
  limits: readonly ShareLimitConfig[],
  projectOf: ProjectOf,
  natural: Natural,
  missing: readonly Missing[],
): Omit<RoundSelection, 'noCategory'> {
  const grouped = placed.filter(({ item }) => groupOf(item.entry) !== null);
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  const countLimits = limits.map((limit) => countLimit(limit, total));
  const worths = worthsOf(grouped, total);
  const candidates = grouped.map(({ item }, i): Candidate => ({
    value: worths[i]!,
    group: groupOf(item.entry)!,
    marks: limits.map((limit) => isCounted(limit, projectOf(item.entry))),
  }));
  const choice = chooseWithin(candidates, counts, countLimits);
  const entryAt = (index: number): number => grouped[index]!.item.entry;
  const selected = choice.ok ? new Set(choice.chosen.map(entryAt)) : natural.selected;
  const undecided = choice.ok ? new Set(choice.undecided.map(entryAt)) : natural.undecided;
  const marksOf = new Map(candidates.map(({ marks }, index) => [entryAt(index), marks]));
  const outcomes = limits.map((limit, i): LimitOutcome => {
    const counted = [...selected].filter((entry) => marksOf.get(entry)![i]).length;
    const { least, most } = countLimits[i]!;
    const required = limit.atLeast === undefined ? most : least;
    const met = choice.ok || (counted >= least && counted <= most);
    return { limit, counted, total, required, met, ...exchange(i) };
  });

  /** Who moved because of limit i: those it counts (or does not), as far as the natural cut broke it. */
  function exchange(i: number): { entered: number[]; gaveWay: number[] } {
    const entered = [...selected].filter((e) => !natural.selected.has(e) && !natural.undecided.has(e));
    const gaveWay = [...natural.selected].filter((e) => !selected.has(e) && !undecided.has(e));
    const broken = limits.map((_, k) => {
      const had = [...natural.selected].filter((entry) => marksOf.get(entry)![k]).length;
      return had < countLimits[k]!.least || had > countLimits[k]!.most;
    });
    if (!broken[i] && broken.some(Boolean)) return { entered: [], gaveWay: [] };
    if (broken.filter(Boolean).length < 2) return { entered, gaveWay };
    const floor = limits[i]!.atLeast !== undefined;
    const other = (entry: number): boolean =>
      limits.some((limit, k) => k !== i && limit.atMost !== undefined && marksOf.get(entry)![k]!);
    return floor
      ? { entered: entered.filter((e) => marksOf.get(e)![i]), gaveWay: gaveWay.filter((e) => !other(e)) }
      : {
          entered: entered.filter(
            (e) => !limits.some((l, k) => l.atLeast !== undefined && marksOf.get(e)![k]),
          ),
          gaveWay: gaveWay.filter((e) => marksOf.get(e)![i]),
        };
  }

  const ties = choice.ok ? tiesLeft(undecided, grouped, counts, selected, groupOf) : natural.ties;
  const failed = choice.ok ? [] : choice.missing;
  return { selected, undecided, ties, limits: outcomes, missing: [...missing, ...failed] };
}

/** Totals as whole numbers; between equal totals the tie-breaks weigh, yet never as much as the last decimal. */
function worthsOf(entries: Entries, chosen: number): number[] {
  const decimals = Math.max(0, ...entries.map(({ item }) => item.total!.decimalPlaces()));
  const byTotal = [...groupBy(entries, ({ item }) => item.total!.toString()).values()];
  const places = new Map<Evaluated, number>();
  for (const equal of byTotal) {
    let place = 0;
    const worstFirst = [...equal].sort((a, b) => compareKeys(b.item, a.item));
    worstFirst.forEach(({ item }, i) => {
      if (i > 0 && compareKeys(worstFirst[i - 1]!.item, item) !== 0) place++;
      places.set(item, place);
    });
  }
  const unit = Math.max(1, ...byTotal.map((equal) => equal.length)) * chosen + 1;
  return entries.map(
    ({ item }) => item.total!.times(new Dec(10).pow(decimals)).times(unit).toNumber() + places.get(item)!,
  );
}

function tiesLeft(
  undecided: ReadonlySet<number>,
  entries: Entries,
  counts: ReadonlyMap<string, number>,
  selected: ReadonlySet<number>,
  groupOf: (entry: number) => string | null,
): CutTie[] {
  const open = entries.filter(({ item }) => undecided.has(item.entry));
  return [...groupBy(open, ({ item }) => groupOf(item.entry)!)].map(([group, tied]) => ({
    entries: tied.map(({ item }) => item.entry),
    rank: tied[0]!.rank!,
    open: counts.get(group)! - [...selected].filter((entry) => groupOf(entry) === group).length,
    group,
  }));
}
