/** Folder `zhenjiang`: the golden cases of Zhenjiang 2024; their truth is taken from the notice alone. */
import { CasePlan } from '../case-plan';
import type { ExpectedQuota } from '../expected';
import type { Column } from '../layout';
import { idNumber, sampleTable } from '../samples';
import type { TablePlan } from '../table-plan';

const ZHENJIANG = 'zhenjiang-2024';
const TITLE = '2024年全市“五小”活动项目汇总表';
const NOTE = '备注：“项目类别”填写：小发明、小创造、小革新、小设计、小建议。';

const COLUMNS: readonly Column[] = [
  { field: 'serial', header: '序号', width: 6 },
  { field: 'projectName', header: '项目名称', width: 36 },
  { field: 'unit', header: '实施单位', width: 36 },
  { field: 'completers', header: '主要完成人', width: 28 },
  { field: 'category', header: '项目类别', width: 12 },
  { field: 'phone', header: '联系电话', width: 18 },
];

const JOINERS = ['、', '，', ' ', '；', '/', '\n'];

function table(seed: number, count: number): TablePlan {
  return sampleTable({ seed, count, place: '镇江', province: '江苏' }, ({ people, entries }, i) => ({
    completers: [entries[i]!.firstCompleter, ...Array.from({ length: i % 4 }, () => people.name())].join(
      JOINERS[i % 6],
    ),
    unit: entries[i]!.unit.replace('中国铁路南昌局', '中国铁路上海局'),
  }));
}

/** A count between two limits; above the upper one only that it is not met is held. */
function count(unit: string, total: number, min: number, max: number, eligible = total): ExpectedQuota[] {
  return (
    [
      ['submitted', total],
      ['eligible', eligible],
    ] as const
  ).map(([basis, n]) => ({
    ...{ quota: 'count' as const, unit, basis, total: n, counted: n, met: n >= min && n <= max },
    ...(n > max ? {} : { shortfall: Math.max(0, min - n) }),
  }));
}

/** As printed: a district that sent far too many; what goes wrong in a cell. */
function district(): CasePlan {
  const plan = new CasePlan(
    'zj-district',
    ZHENJIANG,
    'template as printed; names, phones, categories; too many sent',
  );
  const sheet = plan.sheet('2024').put('A1', '附件1').put('A2', TITLE, 'F2');
  sheet.put('A3', '报送单位（盖章）：丹阳市总工会', 'C3').row('E3', ['填表日期：', '2024年4月8日']);
  sheet.put('A4', '报送单位联系人：蒋月琴', 'C4').row('E4', ['联系电话：', '0511-86521234']);
  const entries = table(401, 32);
  entries
    .decoy(1, 'completers', '陈　亮、周　敏', 'padded two-character names')
    .decoy(2, 'completers', '孙志刚 钱晓红 马涛', 'names by spaces')
    .decoy(3, 'completers', '热依木·艾山、顾平', 'a minority name')
    .decoy(4, 'completers', '司马长风\n诸葛青\n严军', 'names by line breaks')
    .defect(5, 'completers', '袁国强等4人', 'name-and-others', ['verify', 'malformed'])
    .defect(6, 'completers', '维修二班', 'group-for-person', ['malformed', 'verify'])
    .defect(7, 'completers', null, 'names-missing', ['malformed'])
    .defect(8, 'completers', '杜海、杜海、丁洁', 'name-twice', ['malformed', 'verify'])
    .defect(9, 'completers', '高明（组长）、江涛', 'name-with-title', ['hint', 'verify', 'malformed'])
    .defect(10, 'category', '小攻关', 'category-of-another-notice', ['malformed'])
    .slip(11, 'category', '小建议 ', '小建议')
    .decoy(12, 'category', '小创造（小改造）', 'with a word of explanation')
    .defect(13, 'category', '小发明、小创造', 'category-two', ['malformed'])
    .defect(14, 'category', '小革薪', 'category-typo', ['malformed'], { suggestion: '小革新' })
    .defect(15, 'phone', '8652 1234', 'landline-without-area', ['hint', 'verify'], {
      suggestion: '0511-86521234',
    })
    .decoy(16, 'phone', '0511-86521235', 'a landline')
    .decoy(17, 'phone', '0511-86521236转803', 'a landline with extension')
    .defect(18, 'phone', '137****1234', 'phone-masked', ['malformed'])
    .decoy(19, 'phone', '13705281234\n18912851234', 'two good numbers')
    .defect(20, 'phone', '1370528123', 'phone-10-digits', ['malformed'])
    .defect(21, 'unit', '丹阳市农业农村局', 'government-body', ['verify'])
    .defect(22, 'unit', '一分厂', 'unit-short', ['verify', 'malformed'])
    .decoy(23, 'unit', '江苏省镇江特种阀门研究所有限公司', 'an institute that is a company')
    .defect(24, 'unit', '南京恒岳机械有限公司', 'unit-of-another-city', ['verify'])
    .decoy(25, 'unit', '中铁四十局集团有限公司镇江项目部', 'a large firm here')
    .defect(26, 'unit', null, 'unit-missing', ['malformed'])
    .defect(27, 'projectName', null, 'project-missing', ['malformed']);
  plan.lay(sheet, entries, {
    row: 5,
    column: 1,
    columns: COLUMNS,
    numberedEmpty: 3,
    note: NOTE,
    serial: (nr) => (nr === 9 ? '９' : nr),
  });
  plan.quotas = count('丹阳', 32, 4, 5);
  return plan;
}

/** Words in names: medicine, secrets, funds, awards. */
function exclusions(): CasePlan {
  const plan = new CasePlan(
    'zj-exclusions',
    ZHENJIANG,
    'medicine, secrets, disputes, public money, awards; two-row preamble far apart',
  );
  const sheet = plan
    .sheet('汇总')
    .put('B1', TITLE, 'G1')
    .put('B3', '报送单位（盖章）：镇江市市级机关工会')
    .put('E3', '填表日期：2024.4.1');
  sheet.put('B4', '报送单位联系人：吴敏').put('E4', '联系电话：80961235');
  const entries = table(402, 21);
  const more = (nr: number, text: string): string => `${String(entries.get(nr, 'projectName'))}（${text}）`;
  entries
    .defect(1, 'projectName', '一种止咳口服液的制剂方法', 'medicine', ['verify', 'ineligible'])
    .defect(2, 'projectName', more(2, '涉密项目'), 'secret-stated', ['ineligible'])
    .defect(3, 'projectName', more(3, '2022年江苏省职工十大科技创新成果'), 'award-stated', ['ineligible'])
    .defect(4, 'projectName', more(4, '专利权属有争议'), 'dispute', ['verify', 'ineligible'])
    .defect(5, 'projectName', more(5, '省科技厅立项资助'), 'public-money', ['verify', 'ineligible'])
    .defect(6, 'unit', '镇江先进装备研发中心', 'research-unit', ['verify', 'ineligible'])
    .defect(7, 'projectName', '中药饮片切药机刀距调节器', 'medicine-word', ['hint', 'verify', 'ineligible'])
    .decoy(8, 'projectName', '农药喷雾器背带减负垫', 'not medicine for people')
    .decoy(9, 'projectName', '保密文件碎纸机防卡齿', 'a machine')
    .decoy(10, 'projectName', more(10, '2023年镇江市职工创新成果三等奖'), 'an award of the city');
  entries.free(7, 'projectName');
  plan.lay(sheet, entries, { row: 5, column: 2, columns: COLUMNS, note: NOTE });
  return plan;
}

const WIDE: readonly Column[] = [
  ...COLUMNS.slice(0, 4),
  { field: 'position', header: '职务' },
  { field: 'sex', header: '性别' },
  { field: 'education', header: '学历' },
  { field: 'idNumber', header: '身份证号', width: 22 },
  ...COLUMNS.slice(4),
  { field: 'applicationDate', header: '应用时间', format: 'yyyy"年"m"月"' },
  { field: 'previousAwards', header: '曾获奖情况' },
  { field: 'unitNature', header: '单位性质' },
  { field: 'frontlineStatus', header: '一线身份' },
  { field: 'email', header: '电子邮箱', width: 20 },
  { field: 'postcode', header: '邮政编码' },
];

/** The nomination form's columns beside the table's own. */
function nomination(): CasePlan {
  const plan = new CasePlan(
    'zj-nomination-columns',
    ZHENJIANG,
    'columns of the nomination form: dates, awards, persons',
  );
  const sheet = plan
    .sheet('Sheet1')
    .put('A1', TITLE, 'P1')
    .put('A2', '报送单位：扬中市总工会')
    .put('H2', '填表日期：2024-04-02');
  const dates = ['2022年5月', '2023.8', 44805, '2021-11-20', '2023年12月31日', '2020年'];
  const entries = sampleTable(
    { seed: 403, count: 26, place: '镇江', province: '江苏' },
    ({ entries: list }, i) => ({
      completers: list[i]!.firstCompleter,
      unit: list[i]!.unit.replace('南昌局', '上海局'),
      sex: i % 2 ? '女' : '男',
      education: ['高中', '中专', '大专', '本科'][i % 4]!,
      idNumber: idNumber('321182', `19${75 + (i % 20)}0${1 + (i % 9)}1${i % 10}`, `00${i % 2 ? 2 : 1}`),
      applicationDate: dates[i % dates.length]!,
      previousAwards: '无',
      unitNature: list[i]!.publicUnit ? '公有制企业' : '非公企业',
      frontlineStatus: i % 3 ? '一线工人' : '一线技术人员',
      email: `yz${100 + i}@163.com`,
      postcode: '212200',
    }),
  );
  entries.entries.forEach((lines) => {
    if (/医院|保健院|管理处/.test(String(lines[0]!['unit']))) lines[0]!['unitNature'] = '事业单位';
  });
  const id = (nr: number): string => String(entries.get(nr, 'idNumber'));
  entries
    .defect(1, 'applicationDate', '2024年1月', 'applied-late', ['ineligible'])
    .defect(2, 'applicationDate', 45352, 'applied-late-number', ['ineligible'])
    .defect(3, 'applicationDate', '尚未应用', 'not-applied', ['malformed', 'verify', 'ineligible'])
    .defect(4, 'previousAwards', '2022年江苏省职工技术创新成果二等奖', 'award-provincial', ['ineligible'])
    .defect(5, 'previousAwards', '全国优秀质量管理小组', 'award-national', ['ineligible', 'verify'])
    .decoy(6, 'previousAwards', '扬中市五小竞赛一等奖', 'an award below the bar')
    .decoy(7, 'previousAwards', '公司2022年度合理化建议一等奖', 'an award of the firm')
    .defect(8, 'position', '董事长', 'head-of-unit', ['ineligible'])
    .defect(9, 'position', '总经理', 'head-of-unit', ['ineligible'])
    .defect(10, 'position', '生产副总经理', 'manager', ['verify', 'ineligible'])
    .decoy(11, 'position', '车间主任', 'head of a shop')
    .defect(12, 'idNumber', id(12).slice(0, 17) + (id(12).endsWith('1') ? '2' : '1'), 'id-check-digit', [
      'malformed',
    ])
    .defect(13, 'idNumber', Math.floor(Number(id(13).replace('X', '0')) / 1000) * 1000, 'id-as-number', [
      'malformed',
    ])
    .defect(14, 'idNumber', id(14).slice(0, 15), 'id-15-digits', ['malformed'])
    .defect(
      15,
      'sex',
      entries.get(15, 'sex') === '男' ? '女' : '男',
      'sex-against-id',
      ['malformed', 'verify'],
      { also: [{ nr: 15, field: 'idNumber' }] },
    )
    .decoy(16, 'applicationDate', '2023年12月', 'the last month')
    .decoy(17, 'applicationDate', '2022年3月—2023年10月', 'a span')
    .defect(18, 'email', 'yz118#163.com', 'email', ['malformed', 'verify', 'hint'])
    .defect(19, 'postcode', '21220', 'postcode', ['malformed', 'verify', 'hint'])
    .decoy(20, 'idNumber', ` ${id(20)}`, 'a space before it');
  plan.lay(sheet, entries, { row: 3, column: 1, columns: WIDE, hidden: [22] });
  return plan;
}

/** All units' tables merged: who may nominate what once only. */
function merged(): CasePlan {
  const plan = new CasePlan(
    'zj-merged',
    ZHENJIANG,
    'merged table with a unit column: once only across units; counts per unit',
  );
  const sheet = plan.sheet('合并').put('A1', TITLE, 'G1').put('A2', '填表日期：2024年4月10日');
  const units = [
    '丹阳市总工会',
    '句容市总工会',
    '扬中市总工会',
    '丹徒区总工会',
    '京口区总工会',
    '润州区总工会',
    '镇江经开区总工会',
    '镇江高新区总工会',
  ];
  const sizes = [5, 4, 5, 3, 6, 5, 4, 5];
  const entries = table(404, 37);
  distinctUnits(entries);
  let nr = 0;
  units.forEach((unit, k) => {
    for (let i = 0; i < sizes[k]!; i++) entries.set(++nr, 'submittingUnit', unit);
  });
  entries.defect(8, 'projectName', entries.get(2, 'projectName'), 'project-of-another-unit', ['ineligible']);
  const person = String(entries.get(12, 'completers')).split(/[、，；/\s]/)[0]!;
  entries.defect(20, 'completers', `${person}、陶立群`, 'first-completer-again', ['ineligible']);
  entries.set(20, 'phone', entries.get(12, 'phone'));
  // The same name in another unit with another phone: the notice speaks of the person, and a name alone does not settle who it is.
  const namesake = String(entries.get(14, 'completers')).split(/[、，；/\s]/)[0]!;
  entries.defect(36, 'completers', `${namesake}、俞亦凡`, 'first-completer-of-that-name', ['verify', 'ineligible']);
  entries.set(24, 'unit', '镇江永旺港机有限公司');
  entries.defect(30, 'unit', '镇江永旺港机有限公司', 'unit-through-two', ['verify'], {
    also: [{ nr: 24, field: 'unit' }],
  });
  // The second and third names of other teams may repeat: only the first may not.
  const joined = String(entries.get(12, 'completers')).split(/[、，；/\s]/)[0]!;
  entries.decoy(33, 'completers', `桑榆、${joined}`, 'first elsewhere, second here');
  const columns = [
    COLUMNS[0]!,
    { field: 'submittingUnit', header: '报送单位', width: 20 },
    ...COLUMNS.slice(1),
  ];
  plan.lay(sheet, entries, { row: 3, column: 1, columns });
  // Entries 8 and 20, of the second and the fifth unit, are thrown out.
  const perUnit = units.flatMap((unit, k) => {
    const thrown = k === 1 || k === 4 ? 1 : 0;
    return count(unit.replace(/(市|区)?总工会/, ''), sizes[k]!, 4, 5, sizes[k]! - thrown);
  });
  // The districts together: 35 to 40.
  plan.quotas = [...perUnit, ...count('辖市区', 37, 35, 40, 35)];
  return plan;
}

/** A public unit comes up more than once in the sample; here each entry gets a unit of its own. */
function distinctUnits(entries: TablePlan): void {
  const seen = new Set<unknown>();
  const spare =
    '谷阳 梦溪 焦山 北固 西津 长山 圌峰 南徐 运河 古渡 茅北 瓜洲 云台 花山 象山 丁卯 官塘 谏壁 大港 宝塔'.split(
      ' ',
    );
  for (let nr = 1; nr <= entries.entries.length; nr++) {
    if (seen.has(entries.get(nr, 'unit'))) entries.set(nr, 'unit', `镇江${spare.shift()!}实业有限公司`);
    seen.add(entries.get(nr, 'unit'));
  }
}

/** Section rows give the unit, headers come again, units are merged down. */
function sections(): CasePlan {
  const plan = new CasePlan(
    'zj-sections',
    ZHENJIANG,
    'sections by unit; header again; merged units; late date of filling',
  );
  const sheet = plan.sheet('行产业').put('A1', TITLE, 'F1').row('D2', ['填表日期：', '2024年4月20日']);
  plan.defectAt(sheet, 'E2', 'filled-late', ['verify']);
  const entries = table(405, 8);
  // One base unit may not go through two nominating units.
  distinctUnits(entries);
  entries.set(2, 'unit', entries.get(1, 'unit'));
  entries.defect(5, 'phone', '88', 'phone-stub', ['malformed']);
  entries.defect(7, 'category', '设计', 'slip', ['hint'], { suggestion: '小设计' });
  plan.lay(sheet, entries, {
    ...{ row: 3, column: 1, columns: COLUMNS, headerAgainBefore: [7], serial: 'each section', note: NOTE },
    sections: [
      { before: 1, text: '市交通运输行业工会联合会' },
      { before: 4, text: '市教育工会', merged: false },
      { before: 6, text: '市卫生健康系统工会' },
    ],
    mergedDown: [{ field: 'unit', from: 1, to: 2 }],
  });
  return plan;
}

/** Everything right, told in every way clerks tell it. */
function clean(): CasePlan {
  const plan = new CasePlan('zj-clean', ZHENJIANG, 'nothing wrong; two-row header; five entries');
  const sheet = plan
    .sheet('附件1')
    .put('A1', TITLE, 'F1')
    .put('A2', '报送单位(盖章): 句容市总工会')
    .put('D2', '填表日期: 2024 年 3 月 28 日', 'F2');
  sheet.put('A3', '报送单位联系人: 余珊').put('D3', '联系电话: 0511-87261234', 'F3');
  const entries = table(406, 5);
  entries
    .decoy(1, 'completers', '易凡,丛林,Erik Olsen', 'a Latin name')
    .decoy(4, 'unit', '镇江市第一人民医院', 'a hospital');
  const columns = COLUMNS.map((column) =>
    ['category', 'phone'].includes(column.field) ? { ...column, group: '其他' } : column,
  );
  plan.lay(sheet, entries, {
    row: 4,
    column: 1,
    columns,
    headerRows: 2,
    total: { serial: '合计', projectName: 5 },
  });
  plan.quotas = count('句容', 5, 4, 5);
  return plan;
}

export const zhenjiangCases: readonly (() => CasePlan)[] = [
  district,
  exclusions,
  nomination,
  merged,
  sections,
  clean,
];
