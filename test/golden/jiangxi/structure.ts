import { CasePlan } from '../case-plan';
import type { Column } from '../layout';
import { COLUMNS, JIANGXI, JiangxiPlan, NOTE, jiangxiTable, titleOf } from './common';

/** Several tables of entries one after another, as if merged. */
function joined(...tables: readonly JiangxiPlan[]): JiangxiPlan {
  const plan = new JiangxiPlan(tables.flatMap((table) => table.entries.map((lines) => lines[0]!)));
  plan.entries.forEach((lines, i) => plan.counts(i + 1, lines[0]!['ownership'] === '是'));
  return plan;
}

/** Section rows give the units; each section counts from 1. Each unit has its own quotas. */
export function sections(): CasePlan {
  const plan = new CasePlan(
    'jx-sections',
    JIANGXI,
    'section rows give the submitting units; serials begin again',
  );
  const sheet = plan
    .sheet('全省汇总')
    .put('A1', titleOf, 'I1')
    .put('A2', '汇总单位：江西省总工会　　　时间：2023年8月15日', 'I2');
  plan.freeAt(sheet, 'A2');
  const table = joined(
    jiangxiTable({ seed: 301, count: 20, place: '新余', nonPublic: 4 }),
    jiangxiTable({ seed: 302, count: 24, place: '南昌', nonPublic: 4 }),
    jiangxiTable({ seed: 303, count: 5, place: '赣江新区', nonPublic: 1 }),
  );
  distinct(table);
  table
    .defect(3, 'phone', '1350790321', 'phone-10-digits', ['malformed'])
    .defect(22, 'unitAndPosition', '豫章师范大学 副教授', 'university-professor', ['ineligible'])
    .defect(30, 'category', '小发名', 'category-typo', ['malformed'], { suggestion: '小发明' });
  table.own(22, '否', false);
  plan.lay(sheet, table, {
    ...{ row: 3, column: 1, columns: COLUMNS, serial: 'each section', note: NOTE },
    sections: [
      { before: 1, text: '新余市总工会' },
      { before: 21, text: '南昌市总工会' },
      { before: 45, text: '赣江新区工会联合会' },
    ],
  });
  plan.quotas = [
    ...table.quotas('新余', 20, 1, 20),
    ...table.quotas('南昌', 25, 21, 44),
    ...table.quotas('赣江新区', 5, 45, 49),
  ];
  return plan;
}

/** The project pool is small, so joined tables would repeat names and texts; tell them apart by place, thing and figures. */
export function distinct(table: JiangxiPlan): void {
  const seen = new Set<string>();
  const swaps = [
    '折叠衣架晾晒点位牌',
    '食堂餐盘残渣刮净台',
    '手推车刹车踏板加长套',
    '消防水带卷收摇柄',
    '劳保鞋烘干排架',
    '叉车倒车语音喇叭座',
    '工具箱抽屉内衬分格模',
    '更衣柜通风百叶改造',
    '雨棚落水管防堵滤篮',
    '班前会看板磁贴组件',
    '电动葫芦限位开关防雨盒',
    '托盘护角回收夹',
    '空压机滤芯反吹架',
    '除湿机排水自流接管',
    '拖把池防溅挡水条',
    '电瓶车充电桩计时牌',
    '饮水机滤芯更换提醒卡',
    '灯管更换伸缩取灯杆',
    '测温枪挂墙定位架',
    '档案盒侧标套打模板',
    '护栏清洗刷高低调节座',
    '井盖提升省力钩',
    '图纸展开压边条',
    '门卫登记扫码立牌',
    '安全帽寄存编号柜',
    '货架层板防滑贴条',
  ];
  table.entries.forEach((lines) => {
    const line = lines[0]!;
    const name = String(line['projectName']);
    if (!seen.has(name)) return void seen.add(name);
    const swap = swaps.shift();
    if (!swap) throw new Error('no spare names left');
    line['projectName'] = swap;
    line['summary'] = `${swap}由班组自行设计加工，用料取自库房余料，启用${3 + swaps.length}个月来使用顺手。`;
  });
}

/** Two tables on one sheet, each with its own heading and unit. */
export function twoTables(): CasePlan {
  const plan = new CasePlan('jx-two-tables', JIANGXI, 'two tables on a sheet, each with its preamble');
  const sheet = plan.sheet('汇总表');
  const upper = jiangxiTable({ seed: 311, count: 25, place: '赣州', nonPublic: 5 });
  const lower = jiangxiTable({ seed: 312, count: 20, place: '萍乡', nonPublic: 5 });
  const both = joined(upper, lower);
  distinct(both);
  lower.entries.forEach((lines, i) => Object.assign(lines[0]!, both.entries[25 + i]![0]));
  upper.defect(5, 'phone', '1870797', 'phone-7-digits-no-area', ['verify', 'malformed', 'hint']);
  upper.defect(9, 'category', '小发明、小设计', 'category-two', ['malformed']);
  lower.defect(2, 'phone', '0799-68', 'phone-too-short', ['malformed']);
  lower.defect(7, 'firstCompleter', null, 'name-missing', ['malformed']);
  sheet.put('A1', titleOf, 'I1').put('A2', '申报单位：赣州市总工会　申报时间：2023年8月1日', 'I2');
  const next = plan.lay(sheet, upper, { row: 3, column: 1, columns: COLUMNS, note: NOTE });
  const row = next + 2;
  sheet.put(`A${row}`, titleOf, `I${row}`);
  sheet.put(`A${row + 1}`, '申报单位：萍乡市总工会　申报时间：2023年8月2日', `I${row + 1}`);
  plan.lay(sheet, lower, { row: row + 2, column: 1, columns: COLUMNS, note: NOTE });
  plan.quotas = [...upper.quotas('赣州', 25), ...lower.quotas('萍乡', 20)];
  return plan;
}

/** Columns nobody asked for, one missing, completion dates, a filter and hidden rows. */
export function wide(): CasePlan {
  const plan = new CasePlan(
    'jx-wide',
    JIANGXI,
    'extra and missing columns; completion dates; filtered and hidden rows',
  );
  const sheet = plan.sheet('宜春（核）').put('A1', titleOf, 'M1');
  sheet.put('A2', '申报单位：宜春市总工会').put('L2', '申报时间：').put('M2', 45145);
  sheet.formats.set('M2', 'yyyy"年"m"月"d"日"');
  const table = jiangxiTable({ seed: 321, count: 26, place: '宜春', nonPublic: 6 });
  const dates = [
    44562,
    '2022年6月',
    '2021.9',
    '2021-03-15',
    '2020年12月',
    '2022/11/30',
    '2023年5月',
    '2021年8月20日',
  ];
  table.entries.forEach((lines, i) => {
    Object.assign(lines[0]!, {
      completionDate: dates[i % dates.length]!,
      rankHint: i + 1,
      patent: i % 3 ? '无' : '实用新型',
      checkedBy: i % 2 ? '李' : null,
    });
  });
  table
    .defect(2, 'completionDate', '2019年6月', 'too-old', ['ineligible'])
    .defect(6, 'completionDate', 43466, 'too-old-number', ['ineligible'])
    .defect(11, 'completionDate', '2018.11', 'too-old', ['ineligible'])
    .defect(13, 'completionDate', '前年', 'date-unreadable', ['malformed', 'verify'])
    .decoy(15, 'completionDate', '二〇二一年五月', 'Chinese numerals')
    .decoy(16, 'completionDate', '2020年8月', 'just within three years')
    .decoy(18, 'completionDate', '2021年3月至2022年6月', 'a span')
    .decoy(19, 'completionDate', '２０２２．０５', 'full width');
  const columns: Column[] = [
    COLUMNS[0]!,
    { field: 'rankHint', header: '市里推荐排序' },
    ...COLUMNS.slice(1, 5),
    { field: 'patent', header: '专利情况' },
    ...COLUMNS.slice(6, 8),
    { field: 'completionDate', header: '完成时间', format: 'yyyy"年"m"月"' },
    COLUMNS[8]!,
    { field: 'checkedBy', header: '初审' },
  ];
  plan.lay(sheet, table, { row: 4, column: 1, columns, hidden: [4, 5, 17] });
  sheet.filter = 'A4:L30';
  plan.quotas = table.quotas('宜春', 25);
  return plan;
}

/** Rows that resemble one another, past winners, serials out of order. */
export function duplicates(): CasePlan {
  const plan = new CasePlan(
    'jx-duplicates',
    JIANGXI,
    'same and near-same projects, people, phones, texts; past winners; serials',
  );
  const sheet = plan
    .sheet('附件2')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：（盖章）南昌市总工会', 'D2');
  sheet.put('E2', '申报时间：2023年8月7日', 'I2');
  const table = jiangxiTable({ seed: 331, count: 34, place: '南昌', nonPublic: 8 });
  const copy = (
    from: number,
    to: number,
    field: string,
    kind: string,
    change = (text: string): string => text,
  ): void => {
    const value = change(String(table.get(from, field)));
    table.defect(to, field, value, kind, ['verify', 'malformed'], { also: [{ nr: from, field }] });
  };
  copy(1, 2, 'projectName', 'project-same');
  copy(3, 4, 'projectName', 'project-near-stop', (name) => `${name}。`);
  copy(5, 6, 'projectName', 'project-near-space', (name) => `${name.slice(0, 4)} ${name.slice(4)}`);
  copy(
    7,
    8,
    'projectName',
    'project-near-character',
    (name) => name.slice(0, -1) + (name.endsWith('架') ? '台' : '架'),
  );
  copy(9, 10, 'phone', 'phone-shared');
  copy(11, 12, 'firstCompleter', 'person-twice');
  copy(13, 14, 'summary', 'summary-copied');
  copy(15, 16, 'summary', 'summary-copied-near', (text) => text.replace('。', '，效果好。'));
  const pair = (nr: number, first: string, second: string, why: string): void => {
    table.decoy(nr, 'projectName', first, why).decoy(nr + 1, 'projectName', second, why);
  };
  pair(17, '1号高炉渣沟盖板吊具', '2号高炉渣沟盖板吊具', 'numbered things');
  pair(19, '老旧宿舍供水管网改造提升（一期）', '老旧宿舍供水管网改造提升（二期）', 'phases');
  pair(21, 'A线贴标机张力轮', 'B线贴标机张力轮', 'lines');
  table
    .defect(25, 'serial', 24, 'serial-twice', ['verify', 'malformed', 'hint'], {
      also: [
        { nr: 24, field: 'serial' },
        { nr: 26, field: 'serial' },
      ],
    })
    .defect(30, 'serial', 32, 'serial-gap', ['verify', 'malformed', 'hint'], {
      also: [{ nr: 31, field: 'serial' }],
    });
  // After the gap the numbers run on from 33.
  for (let nr = 31; nr <= 34; nr++) table.set(nr, 'serial', nr + 2);
  const winner = String(table.get(27, 'projectName'));
  table.defect(27, 'projectName', winner, 'past-winner', ['ineligible']);
  plan.lists = {
    previousWinners: [winner, '铸件清砂滚筒隔音房', '煤场雨污分流沉淀池', '多孔砖码垛机械手夹板'],
  };
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = table.quotas('南昌', 25);
  return plan;
}

/** A date of filling after the window, the preamble in separate cells right above and far from the header. */
export function lateFilling(): CasePlan {
  const plan = new CasePlan(
    'jx-late-filling',
    JIANGXI,
    'filled on after the window; preamble in separate cells, blank rows between',
  );
  const sheet = plan.sheet('Sheet1').put('A1', '附件2').put('C2', titleOf, 'G2');
  sheet.row('A4', ['申报单位：', null, '赣江新区工会联合会']).row('G4', ['申报时间：', '2023年9月1日']);
  const table = jiangxiTable({ seed: 341, count: 6, place: '赣江新区', nonPublic: 1 });
  plan.lay(sheet, table, { row: 6, column: 1, columns: COLUMNS, numberedEmpty: 3 });
  plan.defectAt(sheet, 'H4', 'filled-late', ['verify']);
  const other = plan
    .sheet('新建')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：（盖章）新余市总工会　　　申报时间：  年  月  日', 'I2');
  plan.freeAt(other, 'A2');
  const second = jiangxiTable({ seed: 342, count: 20, place: '新余', nonPublic: 4 });
  plan.lay(other, second, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = [...table.quotas('赣江新区', 5), ...second.quotas('新余', 20)];
  return plan;
}

/** A list object at A1 without title or preamble: units in a column of their own, one of them without quota. */
export function listObject(): CasePlan {
  const plan = new CasePlan(
    'jx-list-object',
    JIANGXI,
    'an Excel table at A1; units in a column; a provincial industry union without quota',
  );
  const sheet = plan.sheet('数据');
  const table = joined(
    jiangxiTable({ seed: 351, count: 20, place: '萍乡', nonPublic: 4 }),
    jiangxiTable({ seed: 352, count: 7, place: '江西', nonPublic: 0 }),
  );
  distinct(table);
  table.entries.forEach(
    (lines, i) => (lines[0]!['submittingUnit'] = i < 20 ? '萍乡市总工会' : '省机械冶金工会'),
  );
  table
    .defect(4, 'phone', '137079912', 'phone-9-digits', ['malformed'])
    .defect(18, 'category', null, 'category-missing', ['malformed'])
    .defect(22, 'unitAndPosition', '江右科技师范大学 讲师', 'university-lecturer', ['ineligible']);
  table.own(22, '否', false);
  const columns = [COLUMNS[0]!, { field: 'submittingUnit', header: '申报单位' }, ...COLUMNS.slice(1)];
  plan.lay(sheet, table, {
    row: 1,
    column: 1,
    columns: columns.map((column) => ({ ...column, header: column.header.replace('\n', '') })),
  });
  sheet.listObject = 'A1:J28';
  plan.quotas = table.quotas('萍乡', 20, 1, 20);
  return plan;
}
