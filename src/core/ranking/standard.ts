import type { Dec } from './decimal';
import { mean, rounded, sum } from './decimal';
import { groupBy } from './group';
import type { ExpertScore, Panel } from './panel';
import type { Scale } from './totals';
import { scaleOf, standardScore } from './totals';

/** A standard score recomputed, beside the score it stands for. */
export interface StandardScore {
  readonly score: ExpertScore;
  readonly value: Dec;
}

/** How standard scores become a total; `reviews` holds the entry's scores by review, in the reviews' order. */
type Combination = (reviews: readonly (readonly Dec[])[]) => Dec;

const meanThenSum: Combination = ([first, ...later]) => mean(first!).plus(sum(later.flat()));
const allSummed: Combination = (reviews) => sum(reviews.flat());
const meansSummed: Combination = (reviews) => sum(reviews.map(mean));
const meanOfAll: Combination = (reviews) => mean(reviews.flat());

/** Decimals an organiser may have cut an expert's mean and deviation to before standardising; null: not at all. */
const SCALE_DECIMALS = [null, 3, 2, 4] as const;
/** So many printed figures are enough to tell how they were made. */
const SAMPLE = 2000;

/**
 * The standard scores of a panel, each expert and review on its own scale. Where the sheet prints standard scores, they
 * are rounded to `decimals` as those are, and the scale's own rounding is the one that makes most of them come out;
 * else nothing is rounded before the total is.
 */
export function standardScores(panel: Panel, decimals: number): StandardScore[] {
  const scales = new Map(
    [...groupBy(panel.scores, scaleKey)].map(([key, own]) => [key, scaleOf(own.map((score) => score.value))]),
  );
  const printed = panel.scores.filter((score) => score.printed !== null).slice(0, SAMPLE);
  const agreeing = SCALE_DECIMALS.map(
    (cut) =>
      printed.filter((score) =>
        rounded(standardScore(score.value, cutScale(scales.get(scaleKey(score))!, cut)), decimals).eq(
          rounded(score.printed!.value, decimals),
        ),
      ).length,
  );
  const cut = SCALE_DECIMALS[agreeing.indexOf(Math.max(...agreeing))]!;
  const used = new Map([...scales].map(([key, scale]) => [key, cutScale(scale, cut)]));
  return panel.scores.map((score) => {
    const value = standardScore(score.value, used.get(scaleKey(score))!);
    return { score, value: printed.length > 0 ? rounded(value, decimals) : value };
  });
}

function scaleKey({ part, expert }: ExpertScore): string {
  return `${part}\n${expert}`;
}

function cutScale(scale: Scale | null, decimals: number | null): Scale | null {
  if (scale === null || decimals === null) return scale;
  return { mean: rounded(scale.mean, decimals), deviation: rounded(scale.deviation, decimals) };
}

/** An entry's standard scores by review, a score after reconsideration in place of the first one. */
function reviewsOf(scores: readonly StandardScore[], panel: Panel): Dec[][] {
  return panel.parts.flatMap((part) => {
    const own = scores.filter(({ score }) => score.part === part.name);
    return own.length === 0 ? [] : [own.map(({ score, value }) => score.reconsidered ?? value)];
  });
}

/** A total out of standard scores and how many reviews the entry went through. */
export interface StandardTotal {
  readonly total: Dec;
  readonly reviews: number;
}

/**
 * Totals by entry. Entries of one review and entries of several are combined each in the way that makes most of the
 * printed totals come out; with none printed: the mean for a workbook of one review; else the sum for entries of the
 * first review only, and first mean plus later scores for those of several.
 */
export function standardTotals(
  panel: Panel,
  standards: readonly StandardScore[],
  printedTotals: ReadonlyMap<number, Dec>,
  decimals: number,
): Map<number, StandardTotal> {
  const reviews = new Map(
    [...groupBy(standards, ({ score }) => score.entry)].map(([entry, own]) => [entry, reviewsOf(own, panel)]),
  );
  const single = [...reviews].filter(([, own]) => own.length === 1);
  const several = [...reviews].filter(([, own]) => own.length > 1);
  const forSingle = pick(panel.parts.length > 1 ? [allSummed, meanOfAll] : [meanOfAll, allSummed], single);
  const forSeveral = pick([meanThenSum, meansSummed, allSummed, meanOfAll], several);

  function pick(ways: readonly Combination[], entries: readonly (readonly [number, Dec[][]])[]): Combination {
    const known = entries.filter(([entry]) => printedTotals.has(entry)).slice(0, SAMPLE);
    const hits = ways.map(
      (way) =>
        known.filter(([entry, own]) => rounded(way(own), decimals).eq(printedTotals.get(entry)!)).length,
    );
    return ways[hits.indexOf(Math.max(...hits))]!;
  }

  return new Map(
    [...reviews].map(([entry, own]) => [
      entry,
      { total: (own.length > 1 ? forSeveral : forSingle)(own), reviews: own.length },
    ]),
  );
}
