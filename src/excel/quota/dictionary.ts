import { ownershipSpellings } from '../../core/quota/spellings';
import { categoryOf, readingOf, unitFor } from '../../core/quota/items';
import type { QuotaConfig, Scheme } from '../../core/scheme/schema';
import { bareUnit, boundUnit, boundUnits, placeOf, unitGroupOf, unitName } from '../../core/scheme/units';
import { readSection } from '../../core/table/section';
import type { CellValue } from '../../core/table/grid';
import type { CheckReport, TableReport } from '../types';

/** A list "wording → meaning" that formulas look wordings up in. Wordings are as `plainSpelling` gives them. */
export type Dictionary = ReadonlyMap<string, string>;

/** What formulas make of a cell before looking it up (see `plainFormula`): no spaces, no wildcards, 60 characters. */
export function plainSpelling(value: CellValue): string {
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
  return text
    .replace(/[ \u3000\n]/g, '')
    .replaceAll('*', '×')
    .replaceAll('?', '？')
    .replaceAll('~', '～')
    .slice(0, 60);
}

/** The same as a formula over an expression. */
export function plainFormula(expression: string): string {
  const steps: readonly (readonly [string, string])[] = [
    ['" "', '""'],
    ['"　"', '""'],
    ['CHAR(10)', '""'],
    ['"*"', '"×"'],
    ['"?"', '"？"'],
    ['"~"', '"～"'],
  ];
  const text = steps.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},${from},${to})`, `${expression}&""`);
  return `LEFT(${text},60)`;
}

/** The fields shares are counted by. */
export function shareFields(scheme: Scheme): string[] {
  const fields = scheme.quotas.flatMap((quota) => (quota.kind === 'share' ? [quota.field] : []));
  return [...new Set(fields)];
}

/** How a reading is called on the sheet. */
export function readingWord(field: string, reading: string): string {
  if (field !== 'ownership') return reading;
  const words: Readonly<Record<string, string>> = { 'non-public': '非公', public: '公有', blank: '未填' };
  return words[reading] ?? '看不出';
}

/** Whether quotas are counted by category. */
export function countsByCategory(scheme: Scheme): boolean {
  return scheme.quotas.some((quota: QuotaConfig) => quota.per === 'unitAndCategory');
}

/** Whether quotas are counted over all units of a group together. */
export function countsByGroup(scheme: Scheme): boolean {
  return scheme.quotas.some((quota: QuotaConfig) => quota.per === 'group');
}

/** The group of every unit in the figures and of every unit the scheme lists. */
export function groupsOf({ scheme }: CheckReport, units: Dictionary): Dictionary {
  const groups = new Map<string, string>();
  for (const unit of new Set(units.values())) {
    const group = unitGroupOf(scheme, unit);
    if (group !== null) groups.set(plainSpelling(unit), group);
  }
  return groups;
}

/** Every wording that stands in the tables, as the add-in reads it, and the usual ones a clerk may write later. */
export function readingsOf(field: string, reports: readonly TableReport[]): Dictionary {
  const readings = new Map<string, string>();
  if (field === 'ownership')
    for (const [text, reading] of ownershipSpellings()) readings.set(text, readingWord(field, reading));
  for (const value of valuesOf(field, reports))
    readings.set(plainSpelling(value), readingWord(field, readingOf(field, value)));
  readings.delete('');
  return readings;
}

export function categoriesOf(scheme: Scheme, reports: readonly TableReport[]): Dictionary {
  const categories = new Map<string, string>();
  for (const category of scheme.categories) {
    for (const text of [category, category.slice(1), `${category}类`]) {
      if (categoryOf(scheme, text) === category) categories.set(text, category);
    }
  }
  for (const value of valuesOf('category', reports))
    categories.set(plainSpelling(value), categoryOf(scheme, value) ?? '看不出');
  categories.delete('');
  return categories;
}

/**
 * The submitting units' wordings: as entries have them, as the tables' other lines (`lines`: by table, texts standing
 * alone in a row) name them, and the bound units under their usual names. Meanings are the names the figures go by.
 */
export function unitsOf(
  { scheme, tables, quotas }: CheckReport,
  lines: readonly (readonly string[])[],
): Dictionary {
  const units = new Map<string, string>();
  const keyOf = (unit: string): string => boundUnit(scheme, unit) ?? bareUnit(unit);
  const named = new Map(quotas.map(({ unit }) => [keyOf(unit), unit]));
  const add = (text: string, unit: string): unknown =>
    units.set(plainSpelling(text), named.get(keyOf(unit)) ?? unitName(scheme, unit));
  const bound = boundUnits(scheme);
  for (const unit of bound)
    for (const text of [unit, placeOf(unit), `${unit}总工会`, `${placeOf(unit)}总工会`]) add(text, unit);
  const places = new Set(bound.map(placeOf));
  tables.forEach(({ table }, at) => {
    for (const line of lines[at] ?? []) {
      const unit = unitFor(scheme, table, readSection(line, places).unit);
      if (unit !== null) add(line, unit);
    }
    for (const { submittingUnit } of table.entries) {
      const unit = unitFor(scheme, table, submittingUnit);
      if (submittingUnit !== null && unit !== null) add(submittingUnit, unit);
    }
  });
  return units;
}

/** Names by which a bound unit is told within a longer text: "江西省赣州市总工会（盖章）" is 赣州市. */
export function unitsInside({ scheme, quotas }: CheckReport): Dictionary {
  const named = new Map(quotas.map(({ unit }) => [boundUnit(scheme, unit), unit]));
  const inside = new Map<string, string>();
  for (const unit of boundUnits(scheme))
    for (const text of [unit, `${placeOf(unit)}总工会`]) inside.set(text, named.get(unit) ?? unit);
  return inside;
}

function valuesOf(field: string, reports: readonly TableReport[]): Set<CellValue> {
  return new Set(
    reports.flatMap(({ table }) =>
      table.entries.map((entry) => table.values[field]?.[entry.firstLine] ?? null),
    ),
  );
}
