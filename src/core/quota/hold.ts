import type { QuotaConfig, Scheme } from '../scheme/schema';
import { unitGroupOf } from '../scheme/units';
import {
  NO_ADVICE,
  adviseAtLeast,
  adviseAtMost,
  adviseCount,
  allowedAtMost,
  meetsAtLeast,
  meetsAtMost,
  requiredAtLeast,
} from './arithmetic';
import type { QuotaResult } from './quota';

/** What comes of holding a quota against its entries. */
export type Held = Pick<QuotaResult, 'counted' | 'required' | 'limit' | 'met' | 'shortfall' | 'advice'>;

/** The bounds a quota sets for a unit; null where it does not bind the unit. `max` is Infinity where there is none. */
export type Bounds =
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'atLeast' | 'atMost'; readonly percent: number };

/** The name under which all units of a group together are reported. */
export function totalOf(group: string): string {
  return `${group}合计`;
}

export function boundsFor(scheme: Scheme, quota: QuotaConfig, unit: string): Bounds | null {
  const group = unitGroupOf(scheme, unit);
  if (quota.kind === 'count') {
    const limits = quota.limits.find((one) =>
      quota.per === 'group' ? totalOf(one.group) === unit : quota.per === 'whole' || one.group === group,
    );
    return limits ? { kind: 'count', min: limits.min ?? 0, max: limits.max ?? Infinity } : null;
  }
  if (quota.per !== 'whole' && (group === null || !quota.groups.includes(group))) return null;
  if (quota.atLeast !== undefined) return { kind: 'atLeast', percent: quota.atLeast };
  return quota.atMost === undefined ? null : { kind: 'atMost', percent: quota.atMost };
}

/** The judgement of numbers alone. */
export function holdNumbers(bounds: Bounds | null, counted: number, total: number): Held {
  if (!bounds) return { counted, required: null, limit: null, met: null, shortfall: 0, advice: NO_ADVICE };
  if (bounds.kind === 'count') {
    const { min, max } = bounds;
    const advice = adviseCount(counted, min, max);
    const shortfall = advice.add || advice.withdraw;
    const limit = max === Infinity ? null : max;
    return { counted, required: min || limit || 0, limit, met: shortfall === 0, shortfall, advice };
  }
  const { percent } = bounds;
  if (bounds.kind === 'atLeast') {
    const required = requiredAtLeast(total, percent);
    return {
      counted,
      required,
      limit: null,
      met: meetsAtLeast(counted, total, percent),
      shortfall: Math.max(0, required - counted),
      advice: adviseAtLeast(counted, total, percent),
    };
  }
  const limit = allowedAtMost(total, percent);
  return {
    counted,
    required: limit,
    limit,
    met: meetsAtMost(counted, total, percent),
    shortfall: Math.max(0, counted - limit),
    advice: adviseAtMost(counted, total, percent),
  };
}
