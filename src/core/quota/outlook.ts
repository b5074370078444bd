import { allowedAtMost, meetsAtLeast, meetsAtMost, requiredAtLeast } from './arithmetic';
import type { Bounds, Held } from './hold';
import type { QuotaItem, QuotaRow } from './items';

/** What rows still to be verified can change about a quota. */
export interface Outlook {
  /** Rows whose reading (是否非公 …) is open, for a share; null where there is none. */
  readonly open: {
    readonly rows: readonly QuotaRow[];
    readonly metIfAll: boolean;
    readonly metIfNone: boolean;
    /** How many of `rows` must at least (for an "at most": may at most) turn out to count; null where that is not the question. */
    readonly needed: number | null;
  } | null;
  /** Rows still to be verified whose leaving would break what is met; any `margin` of them may go, one more breaks it. */
  readonly doubtful: { readonly rows: readonly QuotaRow[]; readonly margin: number } | null;
}

/** `withEligibility`: whether doubtful rows would leave the count (only where ineligible ones are left out). */
export function outlookOf(
  bounds: Bounds | null,
  held: Held,
  items: readonly QuotaItem[],
  withEligibility: boolean,
): Outlook | null {
  if (!bounds) return null;
  const open = openOutlook(bounds, held, items);
  const doubtful = withEligibility && held.met ? doubtfulOutlook(bounds, held, items) : null;
  return open || doubtful ? { open, doubtful } : null;
}

function openOutlook(bounds: Bounds, { counted }: Held, items: readonly QuotaItem[]): Outlook['open'] {
  const open = items.filter((item) => item.isOpen);
  if (bounds.kind === 'count' || open.length === 0) return null;
  const { kind, percent } = bounds;
  const sure = counted - open.filter((item) => item.counts).length;
  const total = items.length;
  const meets = (number: number): boolean =>
    kind === 'atLeast' ? meetsAtLeast(number, total, percent) : meetsAtMost(number, total, percent);
  const metIfAll = meets(sure + open.length);
  const metIfNone = meets(sure);
  const line = kind === 'atLeast' ? requiredAtLeast(total, percent) : allowedAtMost(total, percent);
  const needed = metIfAll === metIfNone ? null : line - sure;
  return { rows: open.map(({ row }) => row), metIfAll, metIfNone, needed };
}

/** Only rows that weigh: what a share does not count may leave an "at least", and what it counts an "at most". */
function doubtfulOutlook(bounds: Bounds, held: Held, items: readonly QuotaItem[]): Outlook['doubtful'] {
  const doubtful = items.filter(
    (item) => item.isDoubtful && (bounds.kind === 'count' || item.counts === (bounds.kind === 'atLeast')),
  );
  for (let gone = 1; gone <= doubtful.length; gone++) {
    if (!isMetWithout(bounds, held.counted, items.length, gone))
      return { rows: doubtful.map(({ row }) => row), margin: gone - 1 };
  }
  return null;
}

function isMetWithout(bounds: Bounds, counted: number, total: number, gone: number): boolean {
  if (bounds.kind === 'count') return counted - gone >= bounds.min;
  return bounds.kind === 'atLeast'
    ? meetsAtLeast(counted - gone, total - gone, bounds.percent)
    : meetsAtMost(counted, total - gone, bounds.percent);
}
