import type { Scheme } from '../scheme/schema';

/** A line below so many places: who goes on, or down to where an award reaches. */
export interface CutLine {
  readonly name: string;
  readonly count: number;
}

/** The lines of a round that lie within its entries: who goes on, and in the last round the awards. */
export function cutsOf(scheme: Scheme, round: string, entries: number): CutLine[] {
  const config = scheme.rounds.find(({ id }) => id === round);
  const isLast = scheme.rounds.at(-1)?.id === round;
  let places = 0;
  const awards = scheme.awards.map(({ name, count }) => ({ name: `${name}线`, count: (places += count) }));
  const chosen = config ? [{ name: '入选线', count: config.choose }] : [];
  const all = isLast && awards.length > 1 ? awards : chosen;
  return all.filter(({ count }) => count < entries);
}

/** Kendall's W in words. */
export function agreementWord(w: number): string {
  if (w >= 0.7) return '意见比较一致';
  return w >= 0.4 ? '意见有些分歧' : '意见分歧较大';
}
