/** Folder `quota`: counts and shares held against what a scheme asks of each submitting unit, and what would mend them. It judges no single entry. */
import type { Clause } from '../findings';
import type { QuotaConfig, Scheme } from '../scheme/schema';
import { bareUnit, boundUnit, unitGroupOf, unitName } from '../scheme/units';
import type { QuotaAdvice } from './arithmetic';
import { boundsFor, holdNumbers, totalOf } from './hold';
import type { QuotaItem, QuotaRow, QuotaSource } from './items';
import { NO_UNIT, WHOLE, itemsOf } from './items';
import type { Outlook } from './outlook';
import { outlookOf } from './outlook';

export type { QuotaAdvice } from './arithmetic';
export type { QuotaRow, QuotaSource } from './items';
export type { Outlook } from './outlook';

/** Which entries were counted: all that were submitted, or those not 不符合条件. */
export type QuotaBasis = 'submitted' | 'eligible';

/** One quota held against one unit (or the whole table) on one basis. */
export interface QuotaResult {
  readonly quota: string;
  readonly name: string;
  readonly kind: QuotaConfig['kind'];
  readonly clause: Clause;
  /** The bound unit's full name, else as the sheet names it; "全部" where the quota is over the whole table, "未注明单位" where none is named. */
  readonly unit: string;
  readonly category?: string;
  readonly basis: QuotaBasis;
  readonly total: number;
  /** The entries that count towards the quota. */
  readonly counted: number;
  /** The least (or, for a quota with only an upper bound, the most) that is asked; null where nothing binds the unit. */
  readonly required: number | null;
  /** The upper bound of a count, where there is one. */
  readonly limit: number | null;
  /** null where nothing binds the unit. */
  readonly met: boolean | null;
  /** How many are missing, or too many for an upper bound; 0 when met. */
  readonly shortfall: number;
  readonly advice: QuotaAdvice;
  /** The rows behind `counted`, and the rest of `total`. */
  readonly rows: { readonly counted: readonly QuotaRow[]; readonly others: readonly QuotaRow[] };
  /** What the rows still to be verified can change; null where they can change nothing. */
  readonly outlook: Outlook | null;
}

/**
 * Counts and shares of every quota, unit and basis, in the scheme's order, units in the order of the sheets. Units a
 * quota does not bind are listed with `met` null. `unitNames` are units to be listed even when they sent nothing.
 */
export function computeQuotas(
  scheme: Scheme,
  checks: readonly QuotaSource[],
  unitNames: readonly string[] = [],
): QuotaResult[] {
  return scheme.quotas.flatMap((quota) => {
    const items = itemsOf(scheme, quota, checks);
    const groups = groupsOf(quota, items, scheme, unitNames);
    return groups.flatMap((group) => BASES.map((basis) => resultOf(scheme, quota, group, basis)));
  });
}

const BASES: readonly QuotaBasis[] = ['submitted', 'eligible'];

interface Group {
  readonly unit: string;
  readonly category?: string;
  readonly items: readonly QuotaItem[];
}

function groupsOf(
  quota: QuotaConfig,
  items: readonly QuotaItem[],
  scheme: Scheme,
  unitNames: readonly string[],
): Group[] {
  if (quota.per === 'whole') return wholeOf(items);
  if (quota.per === 'group') return totalsOf(quota, items, scheme);
  return unitsOf(quota, items, scheme, unitNames);
}

/** All units of a group together, where enough of them are in the tables for a total to be told. */
function totalsOf(quota: QuotaConfig, items: readonly QuotaItem[], scheme: Scheme): Group[] {
  if (quota.kind !== 'count') return [];
  return quota.limits.flatMap(({ group, fromUnits = 1 }) => {
    const own = items.filter(({ unit }) => unit !== null && unitGroupOf(scheme, unit) === group);
    const units = new Set(own.map(({ unit }) => boundUnit(scheme, unit ?? '') ?? bareUnit(unit ?? '')));
    return units.size >= fromUnits ? [{ unit: totalOf(group), items: own }] : [];
  });
}

function wholeOf(items: readonly QuotaItem[]): Group[] {
  return items.length === 0 ? [] : [{ unit: WHOLE, items }];
}

/** Two spellings of one unit are one: by the bound unit it is, else by its name without the union's title. */
function unitsOf(
  quota: QuotaConfig,
  items: readonly QuotaItem[],
  scheme: Scheme,
  unitNames: readonly string[],
): Group[] {
  const groups = new Map<string, { unit: string; items: QuotaItem[] }>();
  const keys = new Map<string, string>();
  const groupOf = (name: string): { unit: string; items: QuotaItem[] } => {
    const key = keys.get(name) ?? boundUnit(scheme, name) ?? bareUnit(name);
    keys.set(name, key);
    const known = groups.get(key);
    if (known) return known;
    const made = { unit: unitName(scheme, name), items: [] };
    groups.set(key, made);
    return made;
  };
  for (const item of items) groupOf(item.unit ?? NO_UNIT).items.push(item);
  for (const name of [...unitNames, ...allocatedUnits(scheme, quota, [...groups.keys()])]) groupOf(name);
  const listed = [...groups.values()].filter(
    ({ unit }) => quota.kind !== 'count' || !quota.onlyBound || boundsFor(scheme, quota, unit) !== null,
  );
  return listed.flatMap(({ unit, items: own }) =>
    quota.per === 'unit'
      ? [{ unit, items: own }]
      : scheme.categories.map((category) => ({
          unit,
          category,
          items: own.filter((item) => item.category === category),
        })),
  );
}

/** Where several units of an allocation table are at hand, those of it that sent nothing are missed. */
function allocatedUnits(scheme: Scheme, quota: QuotaConfig, present: readonly string[]): readonly string[] {
  if (quota.kind !== 'count' || !scheme.allocations.some(({ id }) => id === quota.id)) return [];
  const units = quota.limits.map(({ group }) => group);
  return units.filter((unit) => present.includes(unit)).length > 1 ? units : [];
}

function resultOf(scheme: Scheme, quota: QuotaConfig, group: Group, basis: QuotaBasis): QuotaResult {
  const items = basis === 'submitted' ? group.items : group.items.filter((item) => item.eligible);
  const counts = (item: QuotaItem): boolean => quota.kind === 'count' || item.counts;
  const bounds = boundsFor(scheme, quota, group.unit);
  const held = holdNumbers(bounds, items.filter(counts).length, items.length);
  return {
    quota: quota.id,
    name: quota.name,
    kind: quota.kind,
    clause: quota.clause,
    unit: group.unit,
    ...(group.category === undefined ? {} : { category: group.category }),
    basis,
    total: items.length,
    ...held,
    rows: {
      counted: items.filter(counts).map(({ row }) => row),
      others: items.filter((item) => !counts(item)).map(({ row }) => row),
    },
    outlook: outlookOf(bounds, held, items, basis === 'eligible'),
  };
}
