import { sampleEntries } from '../../../host/sample-data/entries';
import type { ExpectedQuota } from '../expected';
import type { Column } from '../layout';
import { TablePlan } from '../table-plan';

export const JIANGXI = 'jiangxi-2023';

export const COLUMNS: readonly Column[] = [
  { field: 'serial', header: '序号', width: 6 },
  { field: 'projectName', header: '“五小”活动项目名称', width: 34 },
  { field: 'firstCompleter', header: '第一完成人\n（牵头人）', width: 12 },
  { field: 'phone', header: '联系电话', width: 16 },
  { field: 'unitAndPosition', header: '所在单位及职务', width: 34 },
  { field: 'industry', header: '所属行业', width: 22 },
  { field: 'summary', header: '项目简介（100字以内）', width: 50 },
  { field: 'category', header: '项目类别\n（小发明、小创造、小革新、小设计、小建议）', width: 16 },
  { field: 'ownership', header: '备注（是否非公）', width: 12 },
];

export const titleOf = '2023年江西省职工“五小”活动优秀成果申报汇总表';
export const NOTE = '本表由各设区市总工会填写，填写内容一定要与项目申报表保持一致，一式一份。';

const SEPARATORS = [' ', '、', '，', '\n', '　', ' '];

export class JiangxiPlan extends TablePlan {
  private readonly nonPublic = new Set<number>();

  /** Sets the last column as written, and what a careful reader takes it for. */
  own(nr: number, value: string | null, isNonPublic: boolean): this {
    this.set(nr, 'ownership', value);
    return this.counts(nr, isNonPublic);
  }

  counts(nr: number, isNonPublic: boolean): this {
    if (isNonPublic) this.nonPublic.add(nr);
    else this.nonPublic.delete(nr);
    return this;
  }

  /** The unit's name without the position, as the generator wrote it. */
  unitOf(nr: number): string {
    return String(this.get(nr, 'unit'));
  }

  publicUnit(nr: number): boolean {
    return this.get(nr, 'publicUnit') === true;
  }

  /** The first entries from `from` on whose unit is (not) plainly public. */
  some(count: number, publicly: boolean, from = 1): number[] {
    const found: number[] = [];
    for (let nr = from; found.length < count; nr++) if (this.publicUnit(nr) === publicly) found.push(nr);
    return found;
  }

  quotas(unit: string, minimum: number | null, from = 1, to = this.entries.length): ExpectedQuota[] {
    const all = quotas(unit, minimum, range(from, to), this.ineligible(), this.nonPublic);
    return all.filter((quota) => quota.basis === 'submitted' || !this.eligibilityIsOpen());
  }
}

/** Count and share of one unit from the notice, section 三: exact arithmetic, at least 20 %. */
export function quotas(
  unit: string,
  minimum: number | null,
  numbers: readonly number[],
  ineligible: ReadonlySet<number>,
  nonPublic: ReadonlySet<number>,
): ExpectedQuota[] {
  return (['submitted', 'eligible'] as const).flatMap((basis) => {
    const counting = numbers.filter((nr) => basis === 'submitted' || !ineligible.has(nr));
    const total = counting.length;
    const counted = counting.filter((nr) => nonPublic.has(nr)).length;
    const required = Math.ceil(total / 5);
    const shortfall = Math.max(0, required - counted);
    const share: ExpectedQuota = {
      ...{ quota: 'share', unit, basis, total, counted, required, met: shortfall === 0, shortfall },
      advice: { add: Math.max(0, Math.ceil((total - 5 * counted) / 4)), replace: shortfall },
    };
    if (minimum === null) return [share];
    const lack = Math.max(0, minimum - total);
    return [
      {
        quota: 'count',
        unit,
        basis,
        total,
        counted: total,
        required: minimum,
        met: lack === 0,
        shortfall: lack,
      },
      share,
    ];
  });
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A faultless table of a place with `nonPublic` entries marked 是, taken from the private units, and 否 beside the others. */
export function jiangxiTable(options: {
  seed: number;
  count: number;
  place: string;
  nonPublic: number;
}): JiangxiPlan {
  const { entries } = sampleEntries({ ...options, province: '江西' });
  const plan = new JiangxiPlan(
    entries.map((entry, i) => ({
      ...entry,
      unitAndPosition: entry.unit + SEPARATORS[i % SEPARATORS.length]! + entry.position,
    })),
  );
  let left = options.nonPublic;
  entries.forEach((entry, i) => {
    const isNonPublic = !entry.publicUnit && left-- > 0;
    plan.own(i + 1, isNonPublic ? '是' : '否', isNonPublic);
  });
  if (left > 0) throw new Error('too few private units for the share');
  return plan;
}
