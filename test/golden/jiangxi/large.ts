import { peopleFrom } from '../../../host/sample-data/people';
import { randomFrom } from '../../../host/sample-data/random';
import { SECTORS } from '../../../host/sample-data/sectors';
import type { Sector } from '../../../host/sample-data/sectors';
import { CasePlan } from '../case-plan';
import { DEEDS, PARTS, PRIME, THINGS, split } from '../words';
import { COLUMNS, JIANGXI, JiangxiPlan, titleOf } from './common';

const ENDS = split('装置 工装 方法 机构 改造 小车 支座 系统 治具 器具 组件');
const CITIES = split('南昌 赣州 九江 上饶 宜春 吉安 抚州 景德镇 新余 鹰潭 萍乡');

/** 5,000 entries of eleven cities in one sheet, one defect of a kind now and then. Any two names share at most one of three parts. */
export function large(): CasePlan {
  const plan = new CasePlan('jx-5000-rows', JIANGXI, '5,000 rows merged from eleven cities');
  const sheet = plan.sheet('全部').put('A1', titleOf, 'J1').put('A2', '申报时间：2023年8月15日', 'J2');
  const table = new JiangxiPlan(entries());
  for (let nr = 1; nr <= 5000; nr++) table.counts(nr, table.get(nr, 'ownership') === '是');
  for (let k = 0; k < 25; k++) {
    const base = k * 199;
    table.defect(base + 7, 'phone', `1397${String(100000 + k)}`, 'phone-10-digits', ['malformed']);
    table.defect(base + 31, 'category', '小建义', 'category-typo', ['malformed'], { suggestion: '小建议' });
    table.defect(base + 58, 'firstCompleter', null, 'name-missing', ['malformed']);
    table.defect(base + 77, 'unitAndPosition', `江右第${k + 1}职业技术学院 讲师`, 'college-lecturer', [
      'ineligible',
    ]);
    table.own(base + 77, '否', false);
    const name = String(table.get(base + 90, 'projectName'));
    table.defect(base + 120, 'projectName', `${name}。`, 'project-near', ['verify', 'malformed'], {
      also: [{ nr: base + 90, field: 'projectName' }],
    });
  }
  const columns = [COLUMNS[0]!, { field: 'submittingUnit', header: '申报单位' }, ...COLUMNS.slice(1)];
  plan.lay(sheet, table, { row: 3, column: 1, columns });
  plan.quotas = CITIES.flatMap((city, i) => {
    const [from, to] = [Math.ceil((i * 5000) / 11) + 1, Math.ceil(((i + 1) * 5000) / 11)];
    return table.quotas(city, i < 7 ? 25 : 20, from, to);
  });
  return plan;
}

function entries(): Record<string, string>[] {
  if (new Set(THINGS).size !== PRIME || new Set(PARTS).size !== PRIME || new Set(DEEDS).size !== PRIME) {
    throw new Error(`${THINGS.length} ${PARTS.length} ${DEEDS.length}`);
  }
  const random = randomFrom(5000);
  const people = peopleFrom(random);
  const sectors: readonly Sector[] = Object.values(SECTORS).filter((sector) => sector.firms.length > 0);
  return Array.from({ length: 5000 }, (_, i) => {
    const [a, b] = [i % PRIME, Math.floor(i / PRIME)];
    const [thing, part, deed] = [THINGS[a]!, PARTS[(a + b) % PRIME]!, DEEDS[(a + 2 * b) % PRIME]!];
    const city = CITIES[Math.floor((i * 11) / 5000)]!;
    const sector = random.pick(sectors);
    return {
      projectName: thing + part + deed + ENDS[(3 * a + b) % ENDS.length]!,
      firstCompleter: people.name(),
      phone: people.mobile(),
      submittingUnit: `${city}市总工会`,
      unitAndPosition: `${city}${THINGS[random.below(PRIME)]!.slice(0, 2)}${random.pick(sector.firms)} ${random.pick(sector.posts)}`,
      industry: sector.industry,
      summary: `${thing}的${part}原先每月停机${2 + random.below(40)}分钟，${deed}后第${i + 1}班起逐班记录，用时减为${1 + random.below(99)}秒。`,
      category: random.pick(['小发明', '小创造', '小革新', '小设计', '小建议']),
      ownership: random.below(4) ? '否' : '是',
    };
  });
}
