import type { Dec } from './decimal';
import { ascending, median, ZERO } from './decimal';
import type { ScoreRange } from './score-cell';

/** How many colleagues it takes to call a score far off. */
const LEAST_OTHERS = 3;
/** Far off: by more than this share of the range, and by more than so many times the others' own spread. */
const SHARE_OF_RANGE = 0.3;
const TIMES_SPREAD = 3;

/** For each score far from all the others ("8.5" among 85s): its index and the others' median. */
export function farOffScores(
  scores: readonly Dec[],
  { min, max }: ScoreRange,
): { index: number; median: Dec }[] {
  if (scores.length <= LEAST_OTHERS) return [];
  const sorted = ascending(scores);
  const limit = ZERO.plus(max).minus(min).times(SHARE_OF_RANGE);
  if (sorted.at(-1)!.minus(sorted[0]!).lte(limit)) return [];
  return scores.flatMap((score, index) => {
    const others = ascending(scores.filter((_, i) => i !== index));
    const spread = others.at(-1)!.minus(others[0]!);
    const middle = median(others);
    const distance = score.minus(middle).abs();
    return distance.gt(limit) && distance.gt(spread.times(TIMES_SPREAD)) ? [{ index, median: middle }] : [];
  });
}
