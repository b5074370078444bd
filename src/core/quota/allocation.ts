import type { Scheme } from '../scheme/schema';
import { bareUnit } from '../scheme/units';
import type { CellValue, Grid } from '../table/grid';
import { foldHeader } from '../table/headerText';
import { isTotal } from '../table/words';
import { tidy } from '../text/normalize';

/** Numbers given to submitting units by a notice's allocation table, or by one a union drew up itself. */
export interface Allocation {
  readonly sheet: string;
  /** The sheet's name and the lines above the header. */
  readonly title: string;
  /** The id of the scheme's attachment it was picked for; absent: told by the title. */
  readonly pickedFor?: string;
  /** By unit as written there. */
  readonly amounts: ReadonlyMap<string, number>;
}

export type AllocationReading =
  { readonly ok: true; readonly allocation: Allocation } | { readonly ok: false; readonly message: string };

const UNIT =
  /^(?:[各]?(?:单位|地区|地方|省份|省区市|省市区|省自治区直辖市|工会|产业工会|上级工会|所属上级工会|上报单位|报送单位|申报单位)(?:名称|工会)?|名称|省(?:区市)?(?:总工会)?|设区市|各设区市|市县)$/;
const AMOUNT =
  /^(?:分配|征集|报送|申报|推荐|上报|任务|最低|成果|项目|课程)*(?:数量?|名额|数目|任务数|任务|指标数?|件数|项数|个数)(?:\([个项件节]\))?$/;
const HEADER_ROWS = 15;

interface Pair {
  readonly unit: number;
  readonly amount: number;
}

/**
 * Reads an allocation sheet: a header with a column of units and one of numbers (several such pairs may stand side by
 * side), sums left out. Not ok when there is no such header, a number cannot be read, or a unit has two different ones.
 */
export function readAllocation(grid: Grid): AllocationReading {
  const at = grid.values.findIndex((row, index) => index < HEADER_ROWS && pairsOf(row).length > 0);
  if (at < 0) return fault(`工作表“${grid.sheet}”里没有找到“单位”和“数量”两列，不能作为数量分配表。`);
  const amounts = new Map<string, number>();
  for (let index = at + 1; index < grid.values.length; index++) {
    for (const { unit, amount } of pairsOf(grid.values[at]!)) {
      const name = tidy(grid.values[index]![unit] ?? null);
      const value = grid.values[index]![amount] ?? null;
      if (name === '' || isTotal(name) || tidy(value) === '') continue;
      const number = numberOf(value);
      const row = grid.firstRow + index;
      if (number === null)
        return fault(`第${row}行“${name}”的数量“${tidy(value)}”不是整数，请改正后再核对配额。`);
      if ((amounts.get(name) ?? number) !== number)
        return fault(`“${name}”出现了两次而数量不同（第${row}行），请改正后再核对配额。`);
      amounts.set(name, number);
    }
  }
  if (amounts.size === 0) return fault(`工作表“${grid.sheet}”的数量分配表里没有填数量。`);
  return { ok: true, allocation: { sheet: grid.sheet, title: titleOf(grid, at), amounts } };
}

function fault(message: string): AllocationReading {
  return { ok: false, message };
}

/** Every unit column with the number column right of it, before the next unit column. */
function pairsOf(row: readonly CellValue[]): Pair[] {
  const units = row.flatMap((value, at) => (typeof value === 'string' && UNIT.test(bare(value)) ? [at] : []));
  return units.flatMap((unit, index) => {
    const end = units[index + 1] ?? row.length;
    const amount = row.findIndex(
      (value, at) => at > unit && at < end && typeof value === 'string' && AMOUNT.test(bare(value)),
    );
    return amount < 0 ? [] : [{ unit, amount }];
  });
}

function bare(header: string): string {
  return foldHeader(header)
    .replace(/[()](?:区|市|、)*[()]|\([^()]*\)/g, '')
    .replace(/[/、]/g, '');
}

function numberOf(value: CellValue): number | null {
  const text = tidy(value).replace(/[个项件节,]/g, '');
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function titleOf(grid: Grid, header: number): string {
  const above = grid.values.slice(0, header).flat();
  return [grid.sheet, ...above.filter((value) => typeof value === 'string')].join(' ');
}

/** Provinces by the name that stands in front of 总工会; a table may write them short ("江西"). */
const PROVINCES: readonly string[] =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区'.split(
    ' ',
  );

/** A unit as quotas know it: a place by its full name, an industrial union by its own, without the committee's title. */
function boundName(unit: string): string {
  const union = unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/全国委员会$/, '');
  const bare = bareUnit(union);
  const province = PROVINCES.find((one) => one === bare || shortOf(one) === bare);
  return province ?? (/(?<!总)工会$/.test(union) ? union : bare);
}

function shortOf(province: string): string {
  return province.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/, '');
}

/**
 * By id of the scheme's attachments, the table that gives their numbers: the one picked, else the one that bears the
 * attachment's words in its title; one that bears no attachment's words is taken for the first.
 */
export function matchAllocations(
  scheme: Scheme,
  allocations: readonly Allocation[],
): ReadonlyMap<string, Allocation> {
  const bears = ({ title }: Allocation, words: readonly string[]): boolean =>
    words.some((word) => title.includes(word));
  const free = allocations.filter(({ pickedFor }) => pickedFor === undefined);
  const plain = free.find((one) => !scheme.allocations.some(({ titleWords }) => bears(one, titleWords)));
  const matches = new Map<string, Allocation>();
  scheme.allocations.forEach(({ id, titleWords }, index) => {
    const found =
      allocations.find(({ pickedFor }) => pickedFor === id) ??
      free.find((one) => bears(one, titleWords)) ??
      (index === 0 ? plain : undefined);
    if (found) matches.set(id, found);
  });
  return matches;
}

/**
 * The scheme with the numbers of the given allocation tables as quotas: each unit sends at least its number. Numbers the
 * scheme was given before are replaced.
 */
export function withAllocations(scheme: Scheme, matches: ReadonlyMap<string, Allocation>): Scheme {
  const quotas = scheme.allocations.flatMap(({ titleWords: _, ...config }) => {
    const found = matches.get(config.id);
    if (!found) return [];
    const limits = [...found.amounts].map(([unit, min]) => ({ group: boundName(unit), min }));
    return [
      {
        ...config,
        kind: 'count' as const,
        per: 'unit' as const,
        onlyBound: false,
        otherReadings: [],
        limits,
      },
    ];
  });
  const units = new Set(quotas.flatMap(({ limits }) => limits.map(({ group }) => group)));
  const unitGroups = [...units]
    .filter((unit) => !scheme.unitGroups.some(({ name }) => name === unit))
    .map((unit) => ({ name: unit, units: [unit], patterns: [] }));
  const kept = scheme.quotas.filter(({ id }) => !quotas.some((quota) => quota.id === id));
  return { ...scheme, unitGroups: [...scheme.unitGroups, ...unitGroups], quotas: [...kept, ...quotas] };
}

/** Whether a sheet's name alone makes it worth reading for an allocation. */
export const mayAllocate = (sheet: string): boolean => /分配|名额/.test(sheet);
