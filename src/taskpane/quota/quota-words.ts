import type { QuotaResult, QuotaRow } from '../../core/quota/quota';
import type { ToldUnit } from '../../core/table/table';
import type { CheckReport, TableReport } from '../../excel';

/** One quota of a unit (and category): what was submitted and what is eligible, side by side. */
export interface QuotaPair {
  readonly title: string;
  readonly figures: readonly QuotaResult[];
}

/** All quotas of one unit. */
export interface UnitCard {
  readonly unit: string;
  readonly quotas: readonly QuotaPair[];
  /** null where nothing binds the unit. */
  readonly met: boolean | null;
}

/** A card a unit; units with something unmet come first, those nothing binds last, the order is otherwise kept. */
export function cardsOf(figures: readonly QuotaResult[]): UnitCard[] {
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const cards = units.map((unit) =>
    cardOf(
      unit,
      figures.filter((figure) => figure.unit === unit),
    ),
  );
  const weight = ({ met }: UnitCard): number => (met === null ? 2 : met ? 1 : 0);
  return cards.sort((a, b) => weight(a) - weight(b));
}

function cardOf(unit: string, figures: readonly QuotaResult[]): UnitCard {
  const titleOf = ({ name, category }: QuotaResult): string => (category ? `${name}（${category}）` : name);
  const titles = [...new Set(figures.map(titleOf))];
  const quotas = titles.map((title) => ({ title, figures: figures.filter((one) => titleOf(one) === title) }));
  const judged = figures.filter(({ met }) => met !== null);
  return { unit, quotas, met: judged.length === 0 ? null : judged.every(({ met }) => met === true) };
}

/** Where the bar ends and where its line stands, both in percent of the bar. */
export function barOf({ kind, counted, total, required, limit }: QuotaResult): {
  filled: number;
  line: number | null;
} {
  const full = kind === 'share' ? Math.max(total, 1) : Math.max(counted, required ?? 0, limit ?? 0, 1);
  return {
    filled: (100 * counted) / full,
    line: required === null ? null : Math.min(100, (100 * required) / full),
  };
}

const MOST_ROWS_NAMED = 6;

/** "第5、9行", with the sheet's name where there are several tables. */
export function rowWords(rows: readonly QuotaRow[], tables: readonly TableReport[]): string {
  const named = rows.slice(0, MOST_ROWS_NAMED);
  const more = rows.length > named.length ? '等' : '';
  const words: string[] = [];
  for (const index of new Set(named.map(({ table }) => table))) {
    const own = named.filter(({ table }) => table === index).map(({ first }) => first);
    const sheet = tables.length > 1 ? `“${tables[index]?.sheetName ?? ''}”` : '';
    words.push(`${sheet}第${own.join('、')}行`);
  }
  return words.join('，') + more;
}

/** A sheet with entries for which it names no submitting unit; `told` is null where nobody knows it. */
export interface SheetUnits {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly unnamed: number;
  readonly told: ToldUnit | null;
}

/** The sheets whose submitting unit stands not in their tables, where the scheme counts by units. */
export function sheetUnits({ scheme, tables }: CheckReport): SheetUnits[] {
  if (scheme.quotas.every(({ per }) => per === 'whole')) return [];
  return [...new Set(tables.map(({ sheetId }) => sheetId))].flatMap((sheetId) => {
    const own = tables.filter((one) => one.sheetId === sheetId);
    const entries = own.flatMap(({ table }) => table.entries);
    const unnamed = entries.filter(({ submittingUnit }) => submittingUnit === null).length;
    const told = own.find(({ table }) => table.toldUnit)?.table.toldUnit ?? null;
    const { sheetName } = own[0]!;
    return unnamed === 0 && told === null ? [] : [{ sheetId, sheetName, unnamed, told }];
  });
}
