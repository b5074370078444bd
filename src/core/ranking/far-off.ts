import type { Dec } from './decimal';
import { median, ZERO } from './decimal';
import type { ScoreRange } from './score-cell';

/** How many colleagues it takes to call a score far off. */
const LEAST_OTHERS = 3;
/** Far off: by more than this share of the range, and by more than so many times the others' own spread. */
const SHARE_OF_RANGE = 0.3;
const TIMES_SPREAD = 3;

/**
 * The lowest and the highest score, each if it is far from all the others ("8.5" among 85s): its index and the others'
 * median. A score between others cannot be far from all of them.
 */
export function farOffScores(
  scores: readonly Dec[],
  { min, max }: ScoreRange,
): { index: number; median: Dec }[] {
  if (scores.length <= LEAST_OTHERS) return [];
  const order = scores.map((_, index) => index).sort((a, b) => scores[a]!.comparedTo(scores[b]!));
  const limit = ZERO.plus(max).minus(min).times(SHARE_OF_RANGE);
  return [order[0]!, order.at(-1)!].flatMap((index) => {
    const others = order.filter((one) => one !== index).map((one) => scores[one]!);
    const spread = others.at(-1)!.minus(others[0]!);
    const middle = median(others);
    const distance = scores[index]!.minus(middle).abs();
    return distance.gt(limit) && distance.gt(spread.times(TIMES_SPREAD)) ? [{ index, median: middle }] : [];
  });
}
