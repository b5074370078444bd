import { Decimal } from 'decimal.js';

/** Decimals of forty digits, halves rounded up: 88.125 becomes 88.13. */
export const Dec = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Dec = Decimal;

export const ZERO = new Dec(0);

/** A cell's number as Excel shows it: its fifteen digits, without the noise of binary floats. */
export function decimalOf(value: number): Dec {
  return new Dec(Number.isInteger(value) ? value : value.toPrecision(15));
}

/** Rounded half up to so many decimals. */
export function rounded(value: Dec, decimals: number): Dec {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** As text with exactly so many decimals, half up: "85.50". */
export function fixed(value: Dec, decimals: number): string {
  return value.toFixed(decimals, Decimal.ROUND_HALF_UP);
}

export function sum(values: readonly Dec[]): Dec {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** The plain mean; the list must not be empty. */
export function mean(values: readonly Dec[]): Dec {
  return sum(values).div(values.length);
}

/** By size, smallest first. */
export function ascending(values: readonly Dec[]): Dec[] {
  return [...values].sort((a, b) => a.comparedTo(b));
}

/** The middle value, or the mean of the two middle ones; the list must not be empty. */
export function median(values: readonly Dec[]): Dec {
  const sorted = ascending(values);
  const upper = sorted[sorted.length >> 1]!;
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[(sorted.length >> 1) - 1]!).div(2);
}

/** The sample deviation (n − 1); null for fewer than two values. */
export function sampleDeviation(values: readonly Dec[]): Dec | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return sum(values.map((value) => value.minus(middle).pow(2)))
    .div(values.length - 1)
    .sqrt();
}
