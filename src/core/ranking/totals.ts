import type { ScoringConfig } from '../scheme/schema';
import type { Weight } from './columns';
import type { Dec } from './decimal';
import { ascending, mean, median, sampleDeviation, sum, ZERO } from './decimal';

/** The mean after dropping `trim` highest and `trim` lowest; needs more than 2 · trim scores. */
export function trimmedMean(scores: readonly Dec[], trim: number): Dec {
  const sorted = ascending(scores);
  return mean(sorted.slice(trim, sorted.length - trim));
}

/** One value out of the experts' scores; `tooFew` when highest and lowest stayed in because the scores are too few. */
export interface Pooled {
  readonly value: Dec;
  readonly tooFew: boolean;
}

/** Pools the valid scores of one entry by the scheme's method; null without any score. */
export function pool(scores: readonly Dec[], scoring: ScoringConfig): Pooled | null {
  if (scores.length === 0) return null;
  if (scoring.method === 'median') return { value: median(scores), tooFew: false };
  if (scoring.method === 'standard' || scoring.trim === 0) return { value: mean(scores), tooFew: false };
  if (scores.length >= scoring.trimFrom && scores.length > 2 * scoring.trim) {
    return { value: trimmedMean(scores, scoring.trim), tooFew: false };
  }
  return { value: mean(scores), tooFew: true };
}

/** A share in a weighted sum; weights are taken in proportion, so 70/30 and 0.7/0.3 are the same. */
export interface Weighted {
  readonly value: Dec;
  readonly weight: Dec;
}

/** Σ value·weight ÷ Σ weight; null for an empty list. */
export function weightedMean(shares: readonly Weighted[]): Dec | null {
  if (shares.length === 0) return null;
  const weights = sum(shares.map((share) => share.weight));
  return sum(shares.map((share) => share.value.times(share.weight))).div(weights);
}

/**
 * What is judged apart made one: percent weights a weighted mean on the scale up to `full`, full marks a sum, neither
 * a plain mean. The list must not be empty.
 */
export function joinWeighted(
  shares: readonly { readonly value: Dec; readonly weight: Weight | null }[],
  full: number,
): Dec {
  const values = shares.map(({ value }) => value);
  if (shares.every(({ weight }) => weight?.kind === 'points')) return sum(values);
  if (!shares.every(({ weight }) => weight?.kind === 'percent')) return mean(values);
  return weightedMean(
    shares.map(({ value, weight }) => ({
      value: weight!.full === undefined ? value : value.times(full).div(weight!.full),
      weight: ZERO.plus(weight!.value),
    })),
  )!;
}

/** An expert's own scale over everything they scored. */
export interface Scale {
  readonly mean: Dec;
  readonly deviation: Dec;
}

/** The scale of a list of raw scores; null where the deviation is unknown or nought. */
export function scaleOf(scores: readonly Dec[]): Scale | null {
  const deviation = sampleDeviation(scores);
  return deviation === null || deviation.lte(ZERO) ? null : { mean: mean(scores), deviation };
}

/** 50 + 10·(x − mean)/deviation; 50 for an expert without a scale. */
export function standardScore(score: Dec, scale: Scale | null): Dec {
  return scale === null ? ZERO.plus(50) : score.minus(scale.mean).div(scale.deviation).times(10).plus(50);
}
