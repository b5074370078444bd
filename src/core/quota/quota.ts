/** Folder `quota`: counts and shares held against what a scheme asks of each submitting unit, and what would mend them. It judges no single entry. */
import type { TableCheck } from '../check/check';
import type { Clause } from '../findings';
import type { QuotaConfig, Scheme } from '../scheme/schema';
import { bareUnit, boundUnit, unitName } from '../scheme/units';
import { readCategory } from '../text/category';
import { tidy } from '../text/normalize';
import { readOwnership } from '../text/ownership';
import type { CellValue } from '../table/grid';
import {
  adviseAtLeast,
  adviseAtMost,
  allowedAtMost,
  meetsAtLeast,
  meetsAtMost,
  requiredAtLeast,
} from './arithmetic';
import type { ShareAdvice } from './arithmetic';

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
  readonly advice: ShareAdvice;
}

/** One entry as quotas see it. */
interface Item {
  readonly unit: string;
  readonly category: string | null;
  readonly eligible: boolean;
  readonly value: (field: string) => string;
}

const NO_UNIT = '未注明单位';
const WHOLE = '全部';

/**
 * Counts and shares of every quota, unit and basis, in the scheme's order, units in the order of the sheets. Units a
 * quota does not bind are listed with `met` null. `unitNames` are units to be listed even when they sent nothing.
 */
export function computeQuotas(
  scheme: Scheme,
  checks: readonly Pick<TableCheck, 'table' | 'verdicts'>[],
  unitNames: readonly string[] = [],
): QuotaResult[] {
  return scheme.quotas.flatMap((quota) => {
    const items = checks
      .filter(({ table }) => table.id === quota.table)
      .flatMap((check) => itemsOf(scheme, check));
    const groups = quota.per === 'whole' ? wholeOf(items) : unitsOf(quota, items, scheme, unitNames);
    return groups.flatMap((group) => BASES.map((basis) => hold(scheme, quota, group, basis)));
  });
}

const BASES: readonly QuotaBasis[] = ['submitted', 'eligible'];

function itemsOf(scheme: Scheme, { table, verdicts }: Pick<TableCheck, 'table' | 'verdicts'>): Item[] {
  return table.entries.map((entry, index) => {
    const cell = (field: string): CellValue => table.values[field]?.[entry.firstLine] ?? null;
    const category = readCategory(cell('category'), scheme.categories);
    return {
      unit: entry.submittingUnit ?? NO_UNIT,
      category: category.reading === 'exact' || category.reading === 'mended' ? category.category : null,
      eligible: verdicts[index] !== 'ineligible',
      value: (field) => (field === 'ownership' ? readOwnership(cell(field)).reading : tidy(cell(field))),
    };
  });
}

interface Group {
  readonly unit: string;
  readonly category?: string;
  readonly items: readonly Item[];
}

function wholeOf(items: readonly Item[]): Group[] {
  return items.length === 0 ? [] : [{ unit: WHOLE, items }];
}

/** Two spellings of one unit are one: by the bound unit it is, else by its name without the union's title. */
function unitsOf(
  quota: QuotaConfig,
  items: readonly Item[],
  scheme: Scheme,
  unitNames: readonly string[],
): Group[] {
  const groups = new Map<string, { unit: string; items: Item[] }>();
  const groupOf = (name: string): { unit: string; items: Item[] } => {
    const key = boundUnit(scheme, name) ?? bareUnit(name);
    const known = groups.get(key);
    if (known) return known;
    const made = { unit: unitName(scheme, name), items: [] };
    groups.set(key, made);
    return made;
  };
  for (const item of items) groupOf(item.unit).items.push(item);
  for (const name of unitNames) groupOf(name);
  return [...groups.values()].flatMap(({ unit, items: own }) =>
    quota.per === 'unit'
      ? [{ unit, items: own }]
      : scheme.categories.map((category) => ({
          unit,
          category,
          items: own.filter((item) => item.category === category),
        })),
  );
}

function hold(scheme: Scheme, quota: QuotaConfig, group: Group, basis: QuotaBasis): QuotaResult {
  const items = basis === 'submitted' ? group.items : group.items.filter((item) => item.eligible);
  const groupName = scheme.unitGroups.find((one) => one.units.includes(group.unit))?.name ?? null;
  const held =
    quota.kind === 'count' ? holdCount(quota, groupName, items.length) : holdShare(quota, groupName, items);
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
  };
}

type Held = Pick<QuotaResult, 'counted' | 'required' | 'limit' | 'met' | 'shortfall' | 'advice'>;
const NOTHING: ShareAdvice = { add: 0, replace: 0 };

function unbound(counted: number): Held {
  return { counted, required: null, limit: null, met: null, shortfall: 0, advice: NOTHING };
}

function holdCount(
  quota: Extract<QuotaConfig, { kind: 'count' }>,
  groupName: string | null,
  counted: number,
): Held {
  const limits = quota.limits.find((one) => one.group === groupName || quota.per === 'whole');
  if (!limits) return unbound(counted);
  const missing = Math.max(0, (limits.min ?? 0) - counted);
  const over = Math.max(0, counted - (limits.max ?? Infinity));
  return {
    counted,
    required: limits.min ?? limits.max ?? null,
    limit: limits.max ?? null,
    met: missing === 0 && over === 0,
    shortfall: missing || over,
    advice: { add: missing, replace: 0 },
  };
}

function holdShare(
  quota: Extract<QuotaConfig, { kind: 'share' }>,
  groupName: string | null,
  items: readonly Item[],
): Held {
  const counted = items.filter((item) => item.value(quota.field) === quota.value).length;
  const total = items.length;
  const bound = quota.per === 'whole' || (groupName !== null && quota.groups.includes(groupName));
  if (!bound) return unbound(counted);
  if (quota.atLeast !== undefined) {
    const required = requiredAtLeast(total, quota.atLeast);
    const advice = adviseAtLeast(counted, total, quota.atLeast);
    const met = meetsAtLeast(counted, total, quota.atLeast);
    return { counted, required, limit: null, met, shortfall: Math.max(0, required - counted), advice };
  }
  if (quota.atMost !== undefined) {
    const limit = allowedAtMost(total, quota.atMost);
    const advice = adviseAtMost(counted, total, quota.atMost);
    return {
      counted,
      required: limit,
      limit,
      met: meetsAtMost(counted, total, quota.atMost),
      shortfall: Math.max(0, counted - limit),
      advice,
    };
  }
  return unbound(counted);
}
