import { meetsAtLeast, meetsAtMost, requiredAtLeast, shareMargin } from './arithmetic';
import type { Bounds, Held } from './hold';
import type { QuotaItem, QuotaRow } from './items';

/** What rows still to be verified can change about a quota. */
export interface Outlook {
  /** Rows whose reading (是否非公 …) is open, for a share; null where there is none. */
  readonly open: {
    readonly rows: readonly QuotaRow[];
    readonly metIfAll: boolean;
    readonly metIfNone: boolean;
    /** How many of `rows` must turn out to count so that an "at least" is met; null where that is not the question. */
    readonly needed: number | null;
  } | null;
  /** Rows that may turn out not to be eligible, where that would break what is met; `margin` of them may go. */
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
  const needed = kind === 'atLeast' && metIfAll && !metIfNone ? requiredAtLeast(total, percent) - sure : null;
  return { rows: open.map(({ row }) => row), metIfAll, metIfNone, needed };
}

function doubtfulOutlook(bounds: Bounds, held: Held, items: readonly QuotaItem[]): Outlook['doubtful'] {
  const doubtful = items.filter((item) => item.isDoubtful);
  const margin = marginOf(bounds, held.counted, items.length, doubtful);
  if (margin === null || margin >= doubtful.length) return null;
  return { rows: doubtful.map(({ row }) => row), margin };
}

function marginOf(
  bounds: Bounds,
  counted: number,
  total: number,
  doubtful: readonly QuotaItem[],
): number | null {
  if (bounds.kind === 'count') return bounds.min > 0 ? counted - bounds.min : null;
  if (bounds.kind === 'atMost') return null;
  return shareMargin(counted, total, bounds.percent, doubtful.filter((item) => item.counts).length);
}
