/** What it takes to meet a share: so many more counted entries, or so many of the others turned into counted ones. */
export interface ShareAdvice {
  readonly add: number;
  readonly replace: number;
}

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
 * total, too), or `replace` of the present others. 0 and 0 where nothing is amiss.
 */
export function adviseAtLeast(counted: number, total: number, percent: number): ShareAdvice {
  if (meetsAtLeast(counted, total, percent)) return { add: 0, replace: 0 };
  const hundredths = Math.round(percent * 100);
  const replace = requiredAtLeast(total, percent) - counted;
  // (counted + x) · 10000 ≥ hundredths · (total + x); at 100 % adding never helps while others remain.
  const add =
    hundredths === 10_000 ? 0 : Math.ceil((hundredths * total - 10_000 * counted) / (10_000 - hundredths));
  return { add, replace };
}

/** The least that mends a share above `percent`: `add` others on top, or `replace` of the counted ones. */
export function adviseAtMost(counted: number, total: number, percent: number): ShareAdvice {
  if (meetsAtMost(counted, total, percent)) return { add: 0, replace: 0 };
  const hundredths = Math.round(percent * 100);
  const replace = counted - allowedAtMost(total, percent);
  const add = hundredths === 0 ? 0 : Math.ceil((10_000 * counted) / hundredths) - total;
  return { add, replace };
}
