/** Folder `beijing`: the golden cases of Beijing 2026; their truth is taken from the notice alone. */
import { CasePlan } from '../case-plan';
import type { Column } from '../layout';
import { sampleTable } from '../samples';
import type { TablePlan } from '../table-plan';

const BEIJING = 'beijing-2026';
const TITLE = '“匠耀京华”首都职工优秀“五小”创新成果征集项目申报汇总表';

const COLUMNS: readonly Column[] = [
  { field: 'serial', header: '序号', width: 6 },
  { field: 'union', header: '主管单位工会', width: 18 },
  { field: 'projectName', header: '项目名称', width: 34 },
  { field: 'category', header: '项目类别', width: 10 },
  { field: 'firstCompleter', header: '第一完成人', width: 11 },
  { field: 'otherCompleters', header: '其他完成人', width: 22 },
  { field: 'unit', header: '所在单位', width: 30 },
  { field: 'position', header: '岗位/职务', width: 16 },
  { field: 'phone', header: '联系电话', width: 16 },
  { field: 'completionDate', header: '完成时间', format: 'yyyy-mm-dd' },
  { field: 'applicationDate', header: '应用时间', format: 'yyyy"年"m"月"' },
  { field: 'investment', header: '投入成本（万元）' },
  { field: 'previousAwards', header: '曾获奖励', width: 22 },
  { field: 'projectSource', header: '项目来源', width: 20 },
  { field: 'publicNotice', header: '公示情况', width: 14 },
  { field: 'remarks', header: '备注', width: 14 },
];

const DONE = ['2021年3月', '2022.06', 44562, '2023-05-20', '2024年1月', '2022年9月15日'];
const USED = ['2021年8月', '2022.11', 44805, '2023-10-08', '2024年6月', '2023年1月'];

function table(seed: number, count: number, union: string): TablePlan {
  return sampleTable({ seed, count, place: '北京', province: '北京' }, ({ people, entries }, i) => ({
    union,
    unit: entries[i]!.unit.replace('国网北京省', '国网北京市')
      .replace('中国铁路南昌局集团有限公司', '中国铁路北京局集团有限公司')
      .replace('北京市北京', '北京'),
    otherCompleters: i % 3 === 0 ? null : Array.from({ length: 1 + (i % 3) }, () => people.name()).join('、'),
    completionDate: DONE[i % DONE.length]!,
    applicationDate: USED[i % USED.length]!,
    investment: [0.8, 1.5, '3', 4.2, '2万元', '8000元'][i % 6]!,
    previousAwards: '无',
    projectSource: '自选',
    publicNotice: '公示无异议',
  }));
}

/** Dates and cost at and over their limits. */
function limits(): CasePlan {
  const plan = new CasePlan('bj-dates-and-cost', BEIJING, 'derived template; dates, cost');
  const sheet = plan
    .sheet('汇总表')
    .put('A1', '附件3')
    .put('A2', TITLE, 'P2')
    .put('A3', '主管单位工会（盖章）：北京市东城区总工会', 'H3')
    .put('N3', '填报日期：2026年4月20日', 'P3');
  const entries = table(501, 28, '东城区总工会');
  entries
    .decoy(1, 'completionDate', '2021年1月1日', 'the first day')
    .decoy(2, 'completionDate', 44197, 'the first day as a number')
    .decoy(3, 'applicationDate', '2024年12月31日', 'the last day')
    .decoy(4, 'applicationDate', '2024年12月', 'the last month')
    .decoy(5, 'completionDate', '2022年3月至2023年1月', 'a span')
    .decoy(6, 'completionDate', '二〇二二年六月', 'Chinese numerals')
    .defect(7, 'completionDate', '2020年11月', 'done-too-early', ['ineligible'])
    .defect(8, 'completionDate', 43800, 'done-too-early-number', ['ineligible'])
    .defect(9, 'applicationDate', '2025年3月', 'used-too-late', ['ineligible'])
    .defect(10, 'applicationDate', 45800, 'used-too-late-number', ['ineligible'])
    .defect(11, 'completionDate', '去年底', 'date-unreadable', ['malformed', 'verify'])
    .defect(12, 'completionDate', '2022年13月', 'date-impossible', ['malformed'])
    .decoy(13, 'investment', 5, 'exactly five')
    .decoy(14, 'investment', '50000元', 'exactly five')
    .decoy(15, 'investment', '4.98万元', 'just below')
    .defect(16, 'investment', 5.01, 'cost-over', ['verify'])
    .defect(17, 'investment', '6万元', 'cost-over', ['verify'])
    .defect(18, 'investment', '62000元', 'cost-over', ['verify'])
    .defect(19, 'investment', '约五万多', 'cost-unreadable', ['malformed', 'verify'])
    .defect(20, 'category', '小攻关', 'category-of-another-notice', ['malformed'])
    .defect(21, 'phone', '8357-089', 'phone-short', ['malformed'])
    .decoy(22, 'phone', '010-63581234', 'a landline')
    .free(13, 'applicationDate');
  plan.lay(sheet, entries, { row: 4, column: 1, columns: COLUMNS });
  return plan;
}

/** Awards, sources, secrets and disputes. */
function awards(): CasePlan {
  const plan = new CasePlan(
    'bj-awards-and-sources',
    BEIJING,
    'awards, sources, secrets: stated, suggested, denied',
  );
  const sheet = plan.sheet('附件3').put('A1', TITLE, 'P1');
  const entries = table(502, 26, '市环卫集团工会');
  const add = (nr: number, text: string): string => `${String(entries.get(nr, 'projectName'))}（${text}）`;
  entries
    .defect(1, 'previousAwards', '2023年首都职工自主创新成果三等奖', 'award-city', ['ineligible'])
    .defect(2, 'previousAwards', '北京市科学技术进步奖二等奖', 'award-provincial', ['ineligible'])
    .defect(3, 'previousAwards', '2022年全国职工优秀技术创新成果二等奖', 'award-national', ['ineligible'])
    .decoy(4, 'previousAwards', '东城区职工创新成果二等奖', 'an award of a district')
    .decoy(5, 'previousAwards', '公司五小成果一等奖', 'an award of the firm')
    .decoy(6, 'previousAwards', '未获奖', 'denied')
    .decoy(7, 'previousAwards', '/', 'none')
    .defect(8, 'projectSource', '政府投资项目', 'source-public', ['ineligible'])
    .defect(9, 'projectSource', '北京市科委科技计划立项', 'source-public', ['ineligible', 'verify'])
    .defect(10, 'projectSource', '企业研发中心主持开发', 'source-research', ['ineligible', 'verify'])
    .decoy(11, 'projectSource', '班组自选', 'own')
    .decoy(12, 'projectSource', '非政府投资', 'denied')
    .defect(13, 'remarks', '涉及国家机密', 'secret-stated', ['ineligible'])
    .defect(14, 'remarks', '存在知识产权争议', 'dispute-stated', ['ineligible'])
    .decoy(15, 'remarks', '无知识产权争议', 'denied')
    .decoy(16, 'remarks', '不涉密', 'denied')
    .defect(17, 'projectName', add(17, '军工配套'), 'secret-word', ['verify', 'ineligible'])
    .defect(18, 'publicNotice', null, 'notice-missing', ['malformed'])
    .defect(19, 'publicNotice', '未公示', 'notice-none', ['malformed'])
    .defect(20, 'publicNotice', '公示有异议', 'notice-objection', ['malformed', 'ineligible'])
    .decoy(21, 'publicNotice', '已公示，无异议', 'other words')
    .defect(22, 'unit', '北京市机械科学研究院', 'research-unit', ['verify', 'ineligible'])
    .decoy(23, 'unit', '中冶京岳工程研究院有限公司', 'an institute that is a company')
    .decoy(24, 'remarks', '推荐一等奖', 'a wish');
  entries.free(22, 'position').free(24, 'remarks');
  plan.lay(sheet, entries, { row: 2, column: 1, columns: COLUMNS });
  return plan;
}

/** People and posts; headers in other words and fewer of them. */
function fewerColumns(): CasePlan {
  const plan = new CasePlan(
    'bj-fewer-columns',
    BEIJING,
    'other header wordings, fewer columns; people and posts',
  );
  const sheet = plan
    .sheet('Sheet1')
    .put('A1', '首都职工优秀“五小”创新成果征集汇总表（2026）', 'I1')
    .put('A2', '申报单位：海淀区总工会　　联系人：俞静　　联系电话：010-82581234', 'I2');
  const entries = table(503, 24, '海淀区总工会');
  entries
    .defect(1, 'position', '总经理', 'manager', ['verify'])
    .defect(2, 'position', '党委书记、董事长', 'manager', ['verify'])
    .defect(3, 'position', '副厂长', 'manager', ['verify'])
    .decoy(4, 'position', '班组长', 'frontline')
    .decoy(5, 'position', '高级技师', 'frontline')
    .decoy(6, 'position', '维修车间主任', 'head of a shop')
    .defect(7, 'firstCompleter', '李海（已退休）', 'name-with-words', ['hint', 'verify', 'malformed'])
    .defect(8, 'firstCompleter', entries.get(9, 'firstCompleter'), 'person-twice', ['verify', 'malformed'], {
      also: [{ nr: 9, field: 'firstCompleter' }],
    })
    .defect(10, 'otherCompleters', '周洁、周洁', 'name-twice', ['malformed', 'verify'])
    .decoy(11, 'otherCompleters', '吴　昊，郑　爽', 'padded names')
    .defect(12, 'otherCompleters', '机务段青年突击队', 'group-for-person', ['malformed', 'verify'])
    .defect(13, 'category', '小革新/小设计', 'category-two', ['malformed'])
    .slip(14, 'category', '革新', '小革新')
    .defect(15, 'projectName', entries.get(16, 'projectName'), 'project-same', ['verify', 'malformed'], {
      also: [{ nr: 16, field: 'projectName' }],
    })
    .defect(17, 'unit', null, 'unit-missing', ['malformed'])
    .defect(18, 'otherCompleters', entries.get(18, 'firstCompleter'), 'first-among-others', [
      'verify',
      'malformed',
      'hint',
    ]);
  const words: Record<string, string> = {
    projectName: '成果名称',
    category: '类别',
    firstCompleter: '项目负责人',
    otherCompleters: '团队成员',
    unit: '单位名称',
    position: '职务',
    phone: '手机',
    completionDate: '完成日期',
  };
  const columns = COLUMNS.filter((column) => column.field === 'serial' || words[column.field]).map(
    (column) => ({ ...column, header: words[column.field] ?? column.header }),
  );
  plan.lay(sheet, entries, { row: 4, column: 1, columns, serial: 'text' });
  return plan;
}

/** Two districts on two sheets; consent of all. */
function twoSheets(): CasePlan {
  const plan = new CasePlan('bj-two-sheets', BEIJING, 'a sheet a district; consent column');
  for (const [k, name] of ['朝阳区', '丰台区'].entries()) {
    const sheet = plan.sheet(name).put('A1', TITLE, 'Q1').put('A2', `主管单位工会：${name}总工会`);
    const entries = table(504 + k, 14, `${name}总工会`);
    entries.entries.forEach((lines) => (lines[0]!['consent'] = lines[0]!['otherCompleters'] ? '同意' : null));
    const group = (from: number): number =>
      entries.entries.findIndex((lines, i) => i >= from && lines[0]!['otherCompleters'] !== null) + 1;
    entries.defect(group(3), 'consent', null, 'consent-missing', ['malformed']);
    entries.defect(group(8), 'consent', '不同意', 'consent-refused', ['malformed', 'ineligible']);
    entries.defect(13, 'phone', '1381234567', 'phone-10-digits', ['malformed']);
    plan.lay(sheet, entries, {
      row: 3,
      column: 1,
      columns: [...COLUMNS, { field: 'consent', header: '完成人是否同意申报' }],
      note: '注：请与申报书保持一致。',
    });
  }
  return plan;
}

/** Sections by union inside the table, hidden rows, blank rows. */
function sections(): CasePlan {
  const plan = new CasePlan(
    'bj-sections',
    BEIJING,
    'sections by union, blank rows, a total; no union column',
  );
  const sheet = plan.sheet('全市').put('A1', TITLE, 'O1').put('A2', '填报日期：2026/4/29');
  const entries = table(506, 22, '');
  entries.defect(6, 'completionDate', '2019.10', 'done-too-early', ['ineligible']);
  entries.defect(15, 'phone', '139１２３４５６７', 'phone-10-digits', ['malformed']);
  const columns = COLUMNS.filter((column) => column.field !== 'union');
  plan.lay(sheet, entries, {
    ...{
      row: 3,
      column: 1,
      columns,
      blankAfter: [9],
      hidden: [12],
      total: { serial: '合计', projectName: '共22项' },
    },
    sections: [
      { before: 1, text: '北京经济技术开发区总工会' },
      { before: 10, text: '市工业（国防）工会', merged: false },
      { before: 18, text: '公交集团工会' },
    ],
  });
  return plan;
}

/** A clean table of sixty, in a two-row header. */
function clean(): CasePlan {
  const plan = new CasePlan('bj-clean', BEIJING, 'sixty faultless entries, two-row header');
  const sheet = plan
    .sheet('申报汇总')
    .put('A1', TITLE, 'P1')
    .put('A2', '主管单位工会：首钢工会', 'H2')
    .put('N2', '填报日期：2026年4月30日', 'P2');
  const columns = COLUMNS.map((column) =>
    ['completionDate', 'applicationDate'].includes(column.field) ? { ...column, group: '时间' } : column,
  );
  plan.lay(sheet, table(507, 60, '首钢工会'), { row: 3, column: 1, columns, headerRows: 2 });
  return plan;
}

export const beijingCases: readonly (() => CasePlan)[] = [
  limits,
  awards,
  fewerColumns,
  twoSheets,
  sections,
  clean,
];
