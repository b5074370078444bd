import type { Level } from '../../../src/core/findings';
import { CasePlan } from '../case-plan';
import { COLUMNS, JIANGXI, NOTE, jiangxiTable, titleOf } from './common';

/** Units and posts: what is thrown out, what must be looked at, what only looks so; the header again on each printed page. */
export function unitsAndPosts(): CasePlan {
  const plan = new CasePlan(
    'jx-units-and-posts',
    JIANGXI,
    'header repeated on each printed page; units and posts',
  );
  const sheet = plan.sheet('附件2').put('A1', titleOf, 'I1');
  sheet.put('A2', '申报单位：（盖章）上饶市总工会', 'D2').put('G2', '申报时间：2023年8月15日', 'I2');
  const table = jiangxiTable({ seed: 201, count: 40, place: '上饶', nonPublic: 9 });
  const put = table.defect.bind(table);
  put(1, 'unitAndPosition', '江右理工大学材料学院 教授', 'university-professor', ['ineligible']);
  put(2, 'unitAndPosition', '上饶市农业科学研究所 助理研究员', 'institute-researcher', ['ineligible']);
  put(3, 'unitAndPosition', '信江职业技术学院、讲师', 'college-lecturer', ['ineligible']);
  put(4, 'unitAndPosition', '江右理工大学后勤处 电工', 'university-worker', ['verify']);
  put(5, 'unitAndPosition', '信江陶瓷研究院 窑炉工', 'institute-worker', ['verify']);
  put(6, 'unitAndPosition', '上饶瑞川机械有限公司 董事长', 'head-of-unit', ['verify', 'ineligible']);
  put(7, 'unitAndPosition', '上饶远帆制衣有限公司、总经理', 'head-of-unit', ['verify', 'ineligible']);
  put(8, 'unitAndPosition', '上饶市第二水泥厂 厂长', 'head-of-unit', ['verify', 'ineligible']);
  put(9, 'unitAndPosition', '上饶宏岭建设集团有限公司党委书记', 'head-of-unit', ['verify', 'ineligible']);
  put(10, 'unitAndPosition', '上饶市环境卫生管理处 主任', 'head-of-unit', ['verify', 'ineligible']);
  put(11, 'unitAndPosition', '上饶天浔电子有限公司，副总经理', 'manager', ['verify', 'ineligible']);
  put(12, 'unitAndPosition', table.unitOf(12), 'position-missing', ['malformed']);
  put(13, 'unitAndPosition', '焊接班班长', 'unit-missing', ['malformed']);
  put(14, 'unitAndPosition', null, 'both-missing', ['malformed']);
  put(15, 'unitAndPosition', '一分厂 维修工', 'unit-short', ['verify', 'malformed']);
  put(16, 'unitAndPosition', '本公司 电工', 'unit-short', ['verify', 'malformed']);
  put(17, 'unitAndPosition', '宏岭集团 施工员', 'unit-short', ['verify', 'malformed', 'hint']);
  put(18, 'unitAndPosition', '赣东北交通大学 高级工程师', 'university-engineer', ['ineligible']);
  put(19, 'unitAndPosition', '无', 'both-placeholder', ['malformed']);
  table
    .decoy(20, 'unitAndPosition', '江西有色地质装备研究院有限公司 装配钳工', 'an institute that is a company')
    .decoy(
      21,
      'unitAndPosition',
      '上饶市光学仪器研究所有限责任公司、磨边工',
      'an institute that is a company',
    )
    .decoy(22, 'unitAndPosition', '上饶汇川源矿业有限公司 选矿车间主任', 'head of a shop')
    .decoy(23, 'unitAndPosition', '上饶盛垚木业有限公司 喷涂工段长', 'head of a section')
    .decoy(24, 'unitAndPosition', '上饶市人民医院骨科 主任医师', 'a title, not an office')
    .decoy(25, 'unitAndPosition', '上饶市妇幼保健院主管护师', 'run together')
    .decoy(26, 'unitAndPosition', '上饶德盛水泥有限公司（制造部） 巡检班长', 'brackets in the unit')
    .decoy(27, 'unitAndPosition', '上饶旭阳光电科技有限公司（设备助理工程师）', 'the post in brackets')
    .decoy(28, 'unitAndPosition', '国网江西省电力有限公司上饶供电分公司\n输电线路工', 'line break')
    .decoy(29, 'unitAndPosition', '大学路环卫所，清扫班班长', 'a street of that name')
    .decoy(30, 'unitAndPosition', '江西铜蓝集团有限公司贵川冶炼厂电解车间，值班长', 'long name with a shop')
    .decoy(31, 'unitAndPosition', '上饶万联物流有限公司汽修班班长', 'run together')
    .decoy(32, 'unitAndPosition', '信州区老街木作店（个体工商户）、木工', 'a sole trader');
  for (const nr of [...Array(32).keys()])
    if (String(table.get(nr + 1, 'ownership')) === '是') table.free(nr + 1, 'ownership');
  for (const nr of [20, 21, 22, 23, 26, 27, 29, 30, 31, 32]) table.free(nr, 'ownership');
  plan.lay(sheet, table, {
    row: 3,
    column: 1,
    columns: COLUMNS,
    headerAgainBefore: [13, 25, 37],
    note: NOTE,
  });
  plan.quotas = table.quotas('上饶', 25);
  return plan;
}

/** What names and summaries state, suggest and deny. */
export function statedSuggestedDenied(): CasePlan {
  const plan = new CasePlan(
    'jx-stated-suggested-denied',
    JIANGXI,
    'plans, awards and secrets: stated, suggested, denied',
  );
  const sheet = plan.sheet('附件2汇总').put('A1', '附件2').put('A2', titleOf, 'I2');
  sheet.put('A3', '申报单位：抚州市总工会').put('H3', '申报时间：').put('I3', '2023/8/12');
  const table = jiangxiTable({ seed: 202, count: 36, place: '抚州', nonPublic: 8 });
  const put = table.defect.bind(table);
  const say = (nr: number, text: string): string => `${String(table.get(nr, 'summary'))}${text}`;
  put(1, 'summary', say(1, '本成果已列入江西省重点研发计划项目。'), 'plan-stated', ['ineligible']);
  put(2, 'summary', say(2, '该项目为2021年度市科技局科技计划立项项目。'), 'plan-stated', [
    'ineligible',
    'verify',
  ]);
  put(3, 'summary', say(3, '研究中参考了国家重点研发计划的有关要求。'), 'plan-word', ['verify']);
  put(4, 'summary', say(4, '依托省自然科学基金开展。'), 'plan-word', ['verify', 'ineligible']);
  put(5, 'summary', say(5, '曾获2022年江西省职工技术创新成果优秀奖。'), 'award-stated', ['ineligible']);
  put(
    6,
    'projectName',
    `${String(table.get(6, 'projectName'))}（2021年江西省技术创新成果一等奖）`,
    'award-stated',
    ['ineligible'],
  );
  put(7, 'summary', say(7, '本项目涉密。'), 'secret-stated', ['ineligible']);
  put(8, 'summary', say(8, '主要为军工产品配套。'), 'secret-word', ['verify', 'ineligible']);
  put(9, 'summary', say(9, '部分参数事关国家安全，不便公开。'), 'secret-word', ['verify', 'ineligible']);
  put(10, 'summary', say(10, '核心参数属于企业技术秘密。'), 'secret-stated', ['verify', 'ineligible']);
  put(11, 'projectName', '省科技计划项目配套用夹具', 'plan-word', ['verify', 'ineligible']);
  table
    .decoy(12, 'summary', say(12, '未列入任何政府科技计划。'), 'denied')
    .decoy(13, 'summary', say(13, '不涉及技术秘密和国家安全。'), 'denied')
    .decoy(14, 'summary', say(14, '本成果不涉密。'), 'denied')
    .decoy(15, 'summary', say(15, '获抚州市职工技能比武三等奖。'), 'an award below the bar')
    .decoy(16, 'summary', say(16, '已在军工路门站使用。'), 'a road')
    .decoy(17, 'projectName', '保密柜锁芯更换专用扳手', 'a thing of that name')
    .decoy(18, 'summary', say(18, '符合国家安全生产标准。'), 'work safety')
    .decoy(19, 'summary', say(19, '密封良好，密度均匀。'), 'other words')
    .decoy(20, 'summary', say(20, '按车间检修计划实施。'), 'another plan')
    .decoy(21, 'summary', say(21, '未获得过省级奖励。'), 'denied')
    .decoy(22, 'summary', say(22, '列入公司年度技改计划。'), 'a plan of the firm')
    .decoy(23, 'summary', say(23, '没有列入省、市科技计划项目。'), 'denied')
    .decoy(24, 'summary', say(24, '符合国家安全标准要求。'), 'a standard')
    .decoy(25, 'summary', say(25, '获公司优秀合理化建议奖。'), 'an award of the firm')
    .decoy(26, 'summary', say(26, '无涉密内容。'), 'denied');
  plan.lay(sheet, table, { row: 4, column: 1, columns: COLUMNS, blankAfter: [10, 20] });
  plan.quotas = table.quotas('抚州', 25);
  return plan;
}

/** The last column in every wording, with the template's remains under the table. */
export function ownershipWordings(): CasePlan {
  const plan = new CasePlan('jx-ownership-wordings', JIANGXI, 'ownership in every wording; template remains');
  const sheet = plan.sheet('附件2').put('A1', titleOf, 'I1');
  sheet.put('A2', '申报单位：（盖章）九江市总工会　　　　　　　　　申报时间：2023年8月3日', 'I2');
  const table = jiangxiTable({ seed: 203, count: 44, place: '九江', nonPublic: 0 });
  const firms = table.some(
    table.entries.map((_, i) => i + 1).filter((nr) => !table.publicUnit(nr)).length,
    false,
  );
  const publics = table.entries.map((_, i) => i + 1).filter((nr) => table.publicUnit(nr));
  const nonPublic = [
    '是',
    '√',
    '非公',
    '非公企业',
    '非公有制',
    '民营',
    '民营企业',
    '私营',
    '外资',
    '港澳台',
    'Y',
    '是（民营）',
    '非公，已获专利',
  ];
  const notSo = ['否', '×', '不是', '不是非公', '公有', '公有制企业'];
  const publicWords = ['国企', '国有', '公有', '事业单位', '国有控股', '否（国企）', 'N'];
  const bad = ['是/否', '不清楚', '待定', '？', '是 否', '□是 □否'];
  for (const word of nonPublic) own(firms.shift()!, word, true);
  for (const word of notSo) own(firms.shift()!, word, false);
  for (const word of publicWords) own(publics.shift()!, word, false);
  for (const word of bad) {
    const nr = firms.shift()!;
    // 待定 and ？ may also be taken for a blank.
    const levels: Level[] = ['待定', '？'].includes(word) ? ['malformed', 'verify'] : ['malformed'];
    table.defect(nr, 'ownership', word, 'ownership-unreadable', levels).counts(nr, false);
  }
  // "否" beside a unit that says of itself that it is private, and 是 beside one that is plainly public.
  const nrPrivate = firms.shift()!;
  table.set(nrPrivate, 'unitAndPosition', '九江启泰塑业有限公司（民营） 配料工');
  table.defect(nrPrivate, 'ownership', '否', 'ownership-against-unit', ['verify'], {
    also: [{ nr: nrPrivate, field: 'unitAndPosition' }],
  });
  const nrPublic = publics.shift()!;
  table.set(nrPublic, 'unitAndPosition', '国网江西省电力有限公司九江供电分公司 配电带电作业工');
  table.defect(nrPublic, 'ownership', '是', 'ownership-against-unit', ['verify'], {
    also: [{ nr: nrPublic, field: 'unitAndPosition' }],
  });
  table.counts(nrPublic, true);
  function own(nr: number, word: string, isNonPublic: boolean): void {
    table.decoy(nr, 'ownership', word, isNonPublic ? 'non-public' : 'public').counts(nr, isNonPublic);
  }
  plan.lay(sheet, table, {
    row: 3,
    column: 1,
    columns: COLUMNS,
    numberedEmpty: 5,
    ellipsis: true,
    note: NOTE,
  });
  plan.quotas = table.quotas('九江', 25);
  return plan;
}

/** Only the non-public ones are marked; a blank means no. */
export function marksOnly(): CasePlan {
  const plan = new CasePlan(
    'jx-marks-only',
    JIANGXI,
    'only non-public units are marked; blanks count as not; share one short',
  );
  const sheet = plan.sheet('鹰潭').put('B1', '附件2').put('A2', titleOf, 'I2');
  sheet
    .put('A3', '申报单位：（盖章）', 'B3')
    .put('C3', '鹰潭市总工会', 'E3')
    .put('G3', '申报时间：2023年07月28日', 'I3');
  const table = jiangxiTable({ seed: 204, count: 21, place: '鹰潭', nonPublic: 4 });
  table.entries.forEach((_, i) => {
    if (table.get(i + 1, 'ownership') === '否') table.decoy(i + 1, 'ownership', null, 'blank means no');
    else table.decoy(i + 1, 'ownership', '非公', 'marked');
  });
  plan.lay(sheet, table, { row: 4, column: 1, columns: COLUMNS, note: NOTE });
  plan.quotas = table.quotas('鹰潭', 20);
  return plan;
}

/** Others write 否, so a blank beside a private firm must be looked at; and the count is one short. */
export function blankFlags(): CasePlan {
  const plan = new CasePlan('jx-blank-flags', JIANGXI, 'blank flags where others write 否; count one short');
  const sheet = plan.sheet('Sheet1').put('A1', `${titleOf}（景德镇市总工会）`, 'I1');
  sheet.put('A2', '填报单位：景德镇市总工会', 'E2').put('F2', '填报日期：2023-08-08', 'I2');
  const table = jiangxiTable({ seed: 205, count: 19, place: '景德镇', nonPublic: 3 });
  const firms = table.entries
    .map((_, i) => i + 1)
    .filter((nr) => !table.publicUnit(nr) && table.get(nr, 'ownership') === '否');
  for (const nr of firms.slice(0, 2)) table.defect(nr, 'ownership', null, 'ownership-blank', ['verify']);
  const publics = table.entries.map((_, i) => i + 1).filter((nr) => table.publicUnit(nr));
  for (const nr of publics.slice(0, 2))
    table.decoy(nr, 'ownership', null, 'blank beside a plainly public unit');
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = table.quotas('景德镇', 20);
  return plan;
}
