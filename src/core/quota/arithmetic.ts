/**
 * The least that mends a quota, each way by itself: entries to add, entries to replace by others, entries to withdraw.
 * 0 where nothing is amiss, and where the way leads nowhere or is none (adding to what is already too much).
 */
export interface QuotaAdvice {
  readonly add: number;
  readonly replace: number;
  readonly withdraw: number;
}

export const NO_ADVICE: QuotaAdvice = { add: 0, replace: 0, withdraw: 0 };

/** The fewest entries out of `total` that make at least `percent` percent (percent in hundredths is kept exact). */
export function requiredAtLeast(total: number, percent: number): number {
  const hundredths = Math.round(percent * 100);
  return Math.ceil((total * hundredths) / 10_000);
}

/** The most entries out of `total` that make at most `percent` percent. */
export function allowedAtMost(total: number, percent: number): number {
  const hundredths = Math.round(percent * 100);
  return Math.floor((total * hundredths) / 10_000);
}

/** counted of total is at least percent percent; whole numbers only, so 20 % of 25 is 5 and never 5.0000001. */
export function meetsAtLeast(counted: number, total: number, percent: number): boolean {
  return counted * 10_000 >= Math.round(percent * 100) * total;
}

/** counted of total is at most percent percent. */
export function meetsAtMost(counted: number, total: number, percent: number): boolean {
  return counted * 10_000 <= Math.round(percent * 100) * total;
}

/**
 * The least that mends a share below `percent`: `add` counted entries on top of the present ones (which raises the
 * total, too), or `replace` of the present others.
 */
export function adviseAtLeast(counted: number, total: number, percent: number): QuotaAdvice {
  if (meetsAtLeast(counted, total, percent)) return NO_ADVICE;
  const hundredths = Math.round(percent * 100);
  const replace = requiredAtLeast(total, percent) - counted;
  // (counted + x) · 10000 ≥ hundredths · (total + x); at 100 % adding never helps while others remain.
  const add =
    hundredths === 10_000 ? 0 : Math.ceil((hundredths * total - 10_000 * counted) / (10_000 - hundredths));
  return { add, replace, withdraw: 0 };
}

/** The least that mends a share above `percent`: `add` others on top, `replace` or `withdraw` of the counted ones. */
export function adviseAtMost(counted: number, total: number, percent: number): QuotaAdvice {
  if (meetsAtMost(counted, total, percent)) return NO_ADVICE;
  const hundredths = Math.round(percent * 100);
  const replace = counted - allowedAtMost(total, percent);
  const add = hundredths === 0 ? 0 : Math.ceil((10_000 * counted) / hundredths) - total;
  // (counted − x) · 10000 ≤ hundredths · (total − x); at 100 % a share is never above.
  const withdraw = Math.ceil((10_000 * counted - hundredths * total) / (10_000 - hundredths));
  return { add, replace, withdraw };
}

/** The least that brings a count between `min` and `max`. */
export function adviseCount(counted: number, min: number, max: number): QuotaAdvice {
  return { add: Math.max(0, min - counted), replace: 0, withdraw: Math.max(0, counted - max) };
}

/**
 * The fewest entries that, added together, bring both the number up to `min` and the share up to `percent`; `counted`
 * tells how many of the added ones must count towards the share. null where no addition does it, or `max` forbids it.
 */
export function adviseTogether(
  counted: number,
  total: number,
  percent: number,
  min: number,
  max: number,
): { readonly add: number; readonly counted: number } | null {
  const share = adviseAtLeast(counted, total, percent);
  if (share.replace > 0 && share.add === 0) return null;
  const add = Math.max(share.add, min - total, 0);
  if (total + add > max) return null;
  return { add, counted: Math.max(0, requiredAtLeast(total + add, percent) - counted) };
}
