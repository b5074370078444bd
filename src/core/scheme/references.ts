import { ownOptions } from '../check/rules';
import { fieldWord } from '../fields';
import type { QuotaConfig, RuleConfig, Scheme, TableConfig } from './schema';

/** One thing that does not go together with the rest of the scheme. */
export interface Mismatch {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What no part shows by itself: names used twice, parts that speak of parts that are not there, bounds the wrong way round. */
export function mismatches(scheme: Scheme): Mismatch[] {
  const { window: period, categories, tables, scoring, unitGroups, quotas, allocations } = scheme;
  return [
    ...inOrder(period.from, period.to, ['window', 'from'], '开始日期晚于截止日期，请核对'),
    ...repeated(categories, (at) => ['categories', at]),
    ...ids('tables', tables),
    ...tables.flatMap((table, at) => tableMismatches(table, at, categories)),
    ...repeated(namesOf(unitGroups), (at) => ['unitGroups', at, 'name']),
    ...unitGroups.flatMap(({ units }, at) => sharedUnits(scheme, units, at)),
    ...ids('quotas', quotas),
    ...quotas.flatMap((quota, at) => quotaMismatches(scheme, quota, at)),
    ...allocations.flatMap(({ table }, at) => strangeTable(scheme, table, ['allocations', at, 'table'])),
    ...(scoring.min < scoring.max
      ? []
      : [{ path: ['scoring', 'max'], message: '最高分要大于最低分，请核对' }]),
    ...(scoring.trim === 0 || scoring.trimFrom > 2 * scoring.trim
      ? []
      : [{ path: ['scoring', 'trimFrom'], message: `至少填 ${2 * scoring.trim + 1}，否则去掉后没有评分了` }]),
    ...ids('rounds', scheme.rounds),
    ...repeated(namesOf(scheme.awards), (at) => ['awards', at, 'name']),
    ...ids('shareLimits', scheme.shareLimits),
    ...scheme.shareLimits.flatMap((limit, at) => shareBounds(limit, ['shareLimits', at])),
  ];
}

const namesOf = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);

function ids(list: string, items: readonly { readonly id: string }[]): Mismatch[] {
  const own = items.map(({ id }) => id);
  return repeated(own, (at) => [list, at, 'id']);
}

function repeated(words: readonly string[], pathOf: (at: number) => readonly PropertyKey[]): Mismatch[] {
  return words.flatMap((word, at) =>
    words.indexOf(word) === at
      ? []
      : [{ path: pathOf(at), message: `“${word}”前面已经有了，请删去或改用别的` }],
  );
}

/** Nothing where the first is not after the second, or one of them is open. */
function inOrder<T extends string | number>(
  first: T | undefined,
  second: T | undefined,
  path: readonly PropertyKey[],
  message: string,
): Mismatch[] {
  return first !== undefined && second !== undefined && first > second ? [{ path, message }] : [];
}

const shareBounds = (
  { atLeast, atMost }: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined },
  path: readonly PropertyKey[],
): Mismatch[] => inOrder(atLeast, atMost, [...path, 'atLeast'], '“不低于”大于“不超过”，请核对');

function tableMismatches(table: TableConfig, at: number, categories: readonly string[]): Mismatch[] {
  const { columns, keyField } = table;
  const fields = columns.map(({ field }) => field);
  const twice = columns.flatMap(({ field }, index) => {
    const first = fields.indexOf(field);
    const message = `内容与第${first + 1}列相同（${fieldWord(field)}），请只保留一列，或改选别的内容`;
    return first === index ? [] : [{ path: ['tables', at, 'columns', index, 'field'], message }];
  });
  const keyless = `缺少“${fieldWord(keyField)}”一列：没有它，分不清哪几行是要核查的`;
  return [
    ...twice,
    ...(fields.includes(keyField) ? [] : [{ path: ['tables', at, 'columns'], message: keyless }]),
    ...table.rules.flatMap((rule, index) => ruleMismatches(rule, ['tables', at, 'rules', index], categories)),
  ];
}

function ruleMismatches(
  rule: RuleConfig,
  path: readonly PropertyKey[],
  categories: readonly string[],
): Mismatch[] {
  const { from, to, onlyCategories } = ownOptions(rule);
  const named = Array.isArray(onlyCategories) ? onlyCategories.map(String) : [];
  const dates = typeof from === 'string' && typeof to === 'string' ? [from, to] : [];
  return [
    ...named
      .filter((category) => !categories.includes(category))
      .map((category) => ({
        path: [...path, 'onlyCategories'],
        message: `“${category}”不在“项目类别”里，请一并改正或删去`,
      })),
    ...inOrder(dates[0], dates[1], [...path, 'from'], '最早日期晚于最晚日期，请核对'),
  ];
}

/** A unit listed in two groups would be held against one of them only, and nobody could tell which. */
function sharedUnits({ unitGroups }: Scheme, units: readonly string[], at: number): Mismatch[] {
  return units.flatMap((unit) => {
    const other = unitGroups.slice(0, at).find((group) => group.units.includes(unit));
    return other
      ? [{ path: ['unitGroups', at, 'units'], message: `“${unit}”已列在“${other.name}”里，请只列一处` }]
      : [];
  });
}

function strangeTable({ tables }: Scheme, id: string, path: readonly PropertyKey[]): Mismatch[] {
  return tables.some((table) => table.id === id) ? [] : [{ path, message: `没有代号为“${id}”的表` }];
}

function quotaMismatches(scheme: Scheme, quota: QuotaConfig, at: number): Mismatch[] {
  const path = ['quotas', at];
  const groups = namesOf(scheme.unitGroups);
  const strangers = (
    names: readonly string[],
    pathOf: (index: number) => readonly PropertyKey[],
  ): Mismatch[] =>
    names.flatMap((name, index) =>
      quota.per === 'whole' || groups.includes(name)
        ? []
        : [{ path: pathOf(index), message: `单位组“${name}”没有在“单位分组”中列出` }],
    );
  const table = strangeTable(scheme, quota.table, [...path, 'table']);
  if (quota.kind === 'count') {
    const limitAt = (index: number, key: string): PropertyKey[] => [...path, 'limits', index, key];
    return [
      ...table,
      ...strangers(
        quota.limits.map(({ group }) => group),
        (index) => limitAt(index, 'group'),
      ),
      ...quota.limits.flatMap(({ min, max }, index) =>
        inOrder(min, max, limitAt(index, 'min'), '“最少”大于“最多”，请核对'),
      ),
    ];
  }
  return [
    ...table,
    ...strangers(quota.groups, () => [...path, 'groups']),
    ...shareBounds(quota, path),
    ...shareField(scheme, quota, path),
  ];
}

/** What a share counts must be in its table, and a category one of the scheme's. */
function shareField(
  { tables, categories }: Scheme,
  { name, table, field, value }: Extract<QuotaConfig, { kind: 'share' }>,
  path: readonly PropertyKey[],
): Mismatch[] {
  const config = tables.find(({ id }) => id === table);
  if (config && ![...config.columns, ...config.preamble].some((one) => one.field === field)) {
    const message = `“${config.name}”里没有“${fieldWord(field)}”一列，“${name}”无从统计，请补上这一列，或改选别的列`;
    return [{ path: [...path, 'field'], message }];
  }
  if (field !== 'category' || categories.includes(value)) return [];
  return [{ path: [...path, 'value'], message: `“${value}”不在“项目类别”里，请一并改正` }];
}
