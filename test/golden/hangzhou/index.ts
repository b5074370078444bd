/** Folder `hangzhou`: the golden cases of Hangzhou 2022; their truth is taken from the notice alone. */
import { CasePlan } from '../case-plan';
import type { ExpectedQuota } from '../expected';
import type { Column } from '../layout';
import { sampleTable } from '../samples';
import { textsFor } from '../jiangxi/text';
import { TablePlan } from '../table-plan';
import type { Values } from '../table-plan';

const HANGZHOU = 'hangzhou-2022';
const TITLE = '杭州市职工“五小”活动创新成果申报汇总表';
const CATEGORIES = ['小发明', '小创造', '小革新', '小攻关', '小建议'];

const COLUMNS: readonly Column[] = [
  { field: 'serial', header: '序号', width: 6 },
  { field: 'projectName', header: '成果名称', width: 34 },
  { field: 'category', header: '成果类别', width: 10 },
  { field: 'unit', header: '单位', width: 30 },
  { field: 'person', header: '姓名', width: 10 },
  { field: 'birthDate', header: '出生年月', format: 'yyyy"年"m"月"' },
  { field: 'sex', header: '性别', width: 6 },
  { field: 'education', header: '学历', width: 8 },
  { field: 'position', header: '岗位及职务', width: 16 },
  { field: 'phone', header: '联系方式', width: 16 },
  { field: 'summary', header: '成果简介及成效\n（400字以内）', width: 50 },
];
/** Merged down over the people of an entry. */
const OF_ENTRY = ['serial', 'projectName', 'category', 'unit', 'summary'];

/** `sizes` gives how many people each entry names; one without it. */
function table(seed: number, count: number, size: (index: number) => number = () => 1): TablePlan {
  const births = ['1985年6月', '1990.03', 32874, '1978-11', '1996/8', '1982年12月5日', '198807'];
  const plan = sampleTable(
    { seed, count, place: '杭州', province: '浙江', categories: CATEGORIES },
    ({ people, entries, random }, i) => ({
      unit: entries[i]!.unit.replace('南昌局', '上海局').replace('国网浙江省省', '国网浙江省'),
      people: JSON.stringify(
        Array.from({ length: size(i) }, (_, k) => ({
          person: k ? people.name() : entries[i]!.firstCompleter,
          birthDate: births[(i + k) % births.length]!,
          sex: (i + k) % 3 ? '男' : '女',
          education: ['初中', '高中', '大专', '本科', '硕士研究生'][(i + 2 * k) % 5]!,
          position: k ? random.pick(['操作工', '电工', '维修工', '质检员', '技术员']) : entries[i]!.position,
          phone: k ? people.mobile() : entries[i]!.phone,
        })),
      ),
    }),
  );
  return new TablePlan(
    plan.entries.map((lines) => {
      const { people, ...entry } = lines[0]!;
      const list = JSON.parse(String(people)) as Values[];
      return list.map((person, k) => (k ? person : { ...entry, ...person }));
    }),
  );
}

function count(unit: string, total: number, eligible = total): ExpectedQuota[] {
  return (
    [
      ['submitted', total],
      ['eligible', eligible],
    ] as const
  ).map(([basis, n]) => ({
    ...{ quota: 'count' as const, unit, basis, total: n, counted: n, met: n >= 10 && n <= 20 },
    ...(n > 20 ? {} : { shortfall: Math.max(0, 10 - n) }),
  }));
}

/** One person an entry. */
function onePerson(): CasePlan {
  const plan = new CasePlan(
    'hz-one-person',
    HANGZHOU,
    'one person an entry; categories, phones, dates of birth',
  );
  const sheet = plan
    .sheet('Sheet1')
    .put('A1', TITLE, 'K1')
    .put('A2', '推荐单位：（盖章）萧山区总工会', 'F2')
    .put('H2', '填报日期：2022年10月20日', 'K2');
  const entries = table(601, 24);
  for (let nr = 1; nr <= 24; nr++)
    if (entries.get(nr, 'category') === '小建议') entries.set(nr, 'category', '小革新');
  entries
    .decoy(1, 'category', '小攻关', 'of this notice')
    .defect(2, 'category', '小设计', 'category-of-another-notice', ['malformed'])
    .slip(3, 'category', '攻关', '小攻关')
    .defect(4, 'category', '小发明小创造', 'category-two', ['malformed'])
    .defect(5, 'birthDate', '1985年13月', 'birth-impossible', ['malformed'])
    .defect(6, 'birthDate', '85年', 'birth-incomplete', ['malformed', 'verify'])
    .defect(7, 'birthDate', '2010年5月', 'too-young', ['verify', 'malformed'])
    .defect(8, 'birthDate', '1940.2', 'too-old', ['verify', 'malformed'])
    .decoy(9, 'birthDate', '2004年3月', 'eighteen')
    .decoy(10, 'birthDate', 1990.05, 'a number that reads as year and month')
    .defect(11, 'birthDate', null, 'birth-missing', ['malformed', 'verify', 'hint'])
    .defect(12, 'sex', '男女', 'sex-unreadable', ['malformed', 'verify'])
    .defect(13, 'phone', '0571-871', 'phone-short', ['malformed'])
    .decoy(14, 'phone', '0571-87161234', 'a landline')
    .defect(15, 'phone', '1385716123', 'phone-10-digits', ['malformed'])
    .defect(16, 'person', '钳工组', 'group-for-person', ['malformed', 'verify'])
    .defect(17, 'unit', '本公司', 'unit-short', ['verify', 'malformed'])
    .free(10, 'birthDate');
  plan.lay(sheet, entries, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = count('萧山', 24);
  return plan;
}

/** One to four people an entry, the entry's own cells merged down. */
function mergedPeople(): CasePlan {
  const plan = new CasePlan('hz-merged-people', HANGZHOU, 'one to four people an entry, merged down');
  const sheet = plan.sheet('汇总').put('A1', TITLE, 'K1').put('A2', '推荐单位：余杭区总工会', 'E2');
  const entries = table(602, 15, (i) => 1 + (i % 4));
  entries
    .defect(4, 'phone', '138571612345', 'phone-12-digits', ['malformed'], { line: 3 })
    .defect(6, 'birthDate', '1899年1月', 'birth-impossible', ['malformed', 'verify'], { line: 1 })
    .defect(7, 'person', entries.get(7, 'person'), 'person-twice-in-entry', ['malformed', 'verify', 'hint'], {
      line: 2,
      also: [{ nr: 7, field: 'person' }],
    })
    .defect(8, 'person', null, 'name-missing', ['malformed'], { line: 2 })
    .defect(11, 'category', '小发名', 'category-typo', ['malformed'], { suggestion: '小发明' })
    .defect(12, 'phone', null, 'phone-missing', ['malformed', 'verify', 'hint'], { line: 0 });
  plan.lay(sheet, entries, { row: 4, column: 1, columns: COLUMNS, mergedInEntry: OF_ENTRY });
  plan.quotas = count('余杭', 15);
  return plan;
}

/** The same without merges: rows that go on have only a person. */
function continuationRows(): CasePlan {
  const plan = new CasePlan(
    'hz-continuation-rows',
    HANGZHOU,
    'people on rows of their own without merges; count one short',
  );
  const sheet = plan.sheet('Sheet2').put('B1', TITLE, 'L1').put('B2', '报送单位：市财贸金融工会');
  const entries = table(603, 9, (i) => [3, 1, 2, 5, 1, 2, 1, 4, 2][i]!);
  entries.defect(1, 'phone', '1377777', 'phone-7-digits', ['malformed', 'verify', 'hint'], { line: 1 });
  entries.defect(4, 'sex', '1', 'sex-unreadable', ['malformed', 'verify'], { line: 4 });
  plan.lay(sheet, entries, { row: 3, column: 2, columns: COLUMNS, note: '注：申报表一式两份并电子档报送。' });
  plan.quotas = count('财贸', 9);
  return plan;
}

/** Suggestions may not come from those who decide. */
function suggestions(): CasePlan {
  const plan = new CasePlan('hz-suggestions', HANGZHOU, 'suggestions and managers; summaries of 400');
  const sheet = plan
    .sheet('附件')
    .put('A1', TITLE, 'K1')
    .put('A2', '推荐单位：富阳区总工会')
    .put('J2', '2022年9月30日');
  const entries = table(604, 18);
  for (let nr = 1; nr <= 18; nr++) entries.set(nr, 'category', nr <= 8 ? '小建议' : CATEGORIES[nr % 4]!);
  const text = textsFor(entries);
  entries
    .defect(1, 'position', '总经理', 'suggestion-by-head', ['ineligible'])
    .defect(2, 'position', '董事长兼总经理', 'suggestion-by-head', ['ineligible'])
    .defect(3, 'position', '副总经理', 'suggestion-by-manager', ['verify', 'ineligible'])
    .defect(4, 'position', '生产部经理', 'suggestion-by-manager', ['verify', 'hint'])
    .decoy(5, 'position', '班长', 'not a manager of the unit')
    .decoy(6, 'position', '主管护师', 'a title')
    .defect(9, 'summary', text(401), 'summary-401', ['malformed'])
    .decoy(10, 'summary', text(400), 'exactly 400')
    .decoy(11, 'summary', `${text(200)}\n${text(200)}`, '400 with a line break')
    .defect(12, 'summary', null, 'summary-missing', ['malformed'])
    .free(13, 'position')
    .set(13, 'position', '总经理');
  entries.free(4, 'position');
  plan.lay(sheet, entries, { row: 3, column: 1, columns: COLUMNS });
  return plan;
}

/** Columns for the conditions of section three. */
function conditions(): CasePlan {
  const plan = new CasePlan('hz-conditions', HANGZHOU, 'dates, honours, funds');
  const sheet = plan
    .sheet('推荐汇总')
    .put('A1', '2022年职工“五小”活动创新成果推荐汇总表', 'N1')
    .put('A2', '推荐单位：钱塘区总工会');
  const entries = table(605, 20);
  const dates = ['2020年5月', '2021.3', 44562, '2021年10月', '2022年1月'];
  entries.entries.forEach((lines, i) => {
    Object.assign(lines[0]!, {
      implementationDate: dates[i % 5]!,
      previousAwards: '无',
      projectSource: '单位自筹',
    });
  });
  entries
    .defect(1, 'implementationDate', '2017年5月', 'too-old', ['ineligible'])
    .defect(2, 'implementationDate', 42370, 'too-old-number', ['ineligible'])
    .decoy(3, 'implementationDate', '2020年1月—2021年6月', 'a span')
    .defect(4, 'previousAwards', '2021年杭州市职工五小创新成果', 'honour-municipal', ['ineligible'])
    .defect(5, 'previousAwards', '浙江省科学技术进步三等奖', 'honour-provincial', ['ineligible'])
    .decoy(6, 'previousAwards', '钱塘区职工技能大赛二等奖', 'an honour below the bar')
    .decoy(7, 'previousAwards', '公司合理化建议优秀奖', 'an award of the firm')
    .defect(8, 'projectSource', '市级技改立项项目', 'public-project', ['ineligible', 'verify'])
    .defect(9, 'projectSource', '获政府专项资金资助', 'public-money', ['ineligible'])
    .decoy(10, 'projectSource', '未获政府专项资金', 'denied');
  const columns = [
    ...COLUMNS.slice(0, 10),
    { field: 'implementationDate', header: '实施时间', format: 'yyyy"年"m"月"' },
    { field: 'previousAwards', header: '曾获荣誉', width: 24 },
    { field: 'projectSource', header: '立项/资金情况', width: 20 },
    COLUMNS[10]!,
  ];
  plan.lay(sheet, entries, { row: 3, column: 1, columns });
  plan.quotas = count('钱塘', 20).filter((quota) => quota.basis === 'submitted');
  return plan;
}

/** Sections by district with merged people, all of it right. */
function sections(): CasePlan {
  const plan = new CasePlan(
    'hz-sections',
    HANGZHOU,
    'districts as section rows, people merged down, nothing wrong',
  );
  const sheet = plan.sheet('全市').put('A1', TITLE, 'K1');
  const entries = table(606, 24, (i) => 1 + (i % 3));
  for (let nr = 1; nr <= 24; nr++)
    if (entries.get(nr, 'category') === '小建议') entries.set(nr, 'category', '小革新');
  plan.lay(sheet, entries, {
    ...{ row: 2, column: 1, columns: COLUMNS, mergedInEntry: OF_ENTRY, serial: 'each section' },
    sections: [
      { before: 1, text: '上城区总工会' },
      { before: 13, text: '建德市总工会' },
    ],
  });
  plan.quotas = [...count('上城', 12), ...count('建德', 12)];
  return plan;
}

export const hangzhouCases: readonly (() => CasePlan)[] = [
  onePerson,
  mergedPeople,
  continuationRows,
  suggestions,
  conditions,
  sections,
];
