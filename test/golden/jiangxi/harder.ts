import type { Level } from '../../../src/core/findings';
import { CasePlan } from '../case-plan';
import { COLUMNS, JIANGXI, JiangxiPlan, NOTE, jiangxiTable, titleOf } from './common';
import { distinct } from './structure';

const ANY: readonly Level[] = ['hint', 'verify', 'malformed'];

/** Lines of notes above and below that speak of the same things as the header; other header words; a second phone column; no serials. */
export function noisySurroundings(): CasePlan {
  const plan = new CasePlan(
    'jx-noisy-surroundings',
    JIANGXI,
    'notes above and below, other header words, two phone columns, no serial column',
  );
  const sheet = plan
    .sheet('报送')
    .put('B1', '赣州市总工会', 'J1')
    .put('B2', '2023年职工“五小”活动优秀成果申报汇总表', 'J2');
  sheet.put(
    'B3',
    '填报说明：1.项目名称、第一完成人、联系电话须与申报表一致；2.项目类别从五类中选填一类；3.所属行业按国家标准填写。',
    'J3',
  );
  sheet.put('B5', '填报日期：2023年8月6日').put('L7', '核对人留言').put('L9', '以上行业已核');
  const table = jiangxiTable({ seed: 371, count: 27, place: '赣州', nonPublic: 6 });
  table.entries.forEach((lines, i) => (lines[0]!['liaisonPhone'] = i % 2 ? '0797-8412399' : null));
  table
    .defect(4, 'phone', '1590797', 'phone-7-digits', ANY)
    .defect(10, 'category', '小改革', 'category-other', ['malformed', 'verify'])
    .defect(20, 'unitAndPosition', '章江师范高等专科学校 副教授', 'college-professor', ['ineligible']);
  table.own(20, '否', false);
  const words: Record<string, string> = {
    projectName: '项 目 名 称',
    firstCompleter: '牵头人\n姓名',
    phone: '手机号码',
    unitAndPosition: '单位及\n职务',
    industry: '行　业',
    summary: '简介（≤100字）',
    category: '类　别',
    ownership: '是否非公企业',
  };
  const columns = COLUMNS.slice(1).map((column) => ({ ...column, header: words[column.field]! }));
  const end = plan.lay(sheet, table, {
    ...{ row: 6, column: 2, columns: [...columns, { field: 'liaisonPhone', header: '单位联系人电话' }] },
    total: { projectName: '合计：27项', ownership: '非公6项' },
  });
  sheet
    .put(`B${end + 1}`, '填表人：肖琴')
    .put(`D${end + 1}`, '联系电话：0797-8412300')
    .put(`G${end + 1}`, '审核人：');
  sheet
    .put(`B${end + 2}`, '说明：')
    .put(`B${end + 3}`, '1．第一完成人须为一线职工。')
    .put(`B${end + 4}`, '2．本表报送纸质版和电子版各一份。');
  plan.quotas = table.quotas('赣州', 25);
  return plan;
}

/** Numbered sections with subtotals after each, in separate cells. */
export function subtotals(): CasePlan {
  const plan = new CasePlan(
    'jx-subtotals',
    JIANGXI,
    'numbered section rows, subtotals inside the table, header again after each',
  );
  const sheet = plan.sheet('汇总（省）').put('A1', titleOf, 'I1');
  const table = new JiangxiPlan([
    ...jiangxiTable({ seed: 372, count: 20, place: '鹰潭', nonPublic: 5 }).entries.map((lines) => lines[0]!),
    ...jiangxiTable({ seed: 373, count: 25, place: '宜春', nonPublic: 4 }).entries.map((lines) => lines[0]!),
  ]);
  table.entries.forEach((lines, i) => table.counts(i + 1, lines[0]!['ownership'] === '是'));
  distinct(table);
  table.defect(25, 'phone', '无', 'phone-placeholder', ['malformed']);
  plan.lay(sheet, table, {
    ...{
      row: 2,
      column: 1,
      columns: COLUMNS,
      serial: 'each section',
      total: { serial: '总计', projectName: '45项' },
    },
    sections: [
      { before: 1, text: '一、鹰潭市总工会' },
      { before: 21, text: '二、宜春市总工会（25项）' },
    ],
    headerAgainBefore: [21],
    blankAfter: [20],
  });
  sheet.row('A24', ['小计', '20项']);
  plan.quotas = [...table.quotas('鹰潭', 20, 1, 20), ...table.quotas('宜春', 25, 21, 45)];
  return plan;
}

/** Letters that make a telling word only across the border of two other words, and statements with two halves. */
export function hiddenWords(): CasePlan {
  const plan = new CasePlan('jx-hidden-words', JIANGXI, 'words inside words; two-sided statements');
  const sheet = plan
    .sheet('附件2')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：吉安市总工会　　申报时间：2023年8月13日', 'I2');
  const table = jiangxiTable({ seed: 374, count: 42, place: '吉安', nonPublic: 9 });
  const say = (nr: number, text: string): string => `${String(table.get(nr, 'summary'))}${text}`;
  const names: readonly [string, string][] = [
    ['空压机密封圈快换套筒', '机+密封'],
    ['阀座防干涉密封垫', '干涉+密封'],
    ['隔绝密闭式取样斗', '隔绝+密闭'],
    ['手机密码柜电池更换夹', '手机+密码'],
    ['国家电网表计封印夹钳', 'a firm of that name'],
  ];
  names.forEach(([name, why], i) => table.decoy(i + 1, 'projectName', name, why));
  const said: readonly [string, string][] = [
    ['由冠军工匠班组自行完成。', '冠军+工匠'],
    ['大幅节省科技投入。', '节省+科技'],
    ['已获国家实用新型专利。', 'a patent'],
    ['由省劳模工作室带头完成。', 'a person’s honour'],
    ['列入公司年度科技计划。', 'a plan of the firm'],
    ['尚未申报任何政府科技计划项目。', 'denied'],
    ['不属于政府科技计划项目。', 'denied'],
    ['非涉密项目。', 'denied'],
    ['未曾获得省技术创新成果奖。', 'denied'],
    ['有助于保障国家粮食安全。', 'another safety'],
    ['噪声达到国家一级标准。', 'a standard'],
  ];
  said.forEach(([text, why], i) => table.decoy(i + 6, 'summary', say(i + 6, text), why));
  const found: readonly [string, string, readonly Level[]][] = [
    [
      '虽未列入国家重点研发计划，但已列入省科技计划项目。',
      'plan-stated-after-denial',
      ['ineligible', 'verify'],
    ],
    ['系省科技厅2022年立项项目。', 'plan-stated', ['ineligible', 'verify']],
    ['荣获江西省职工技术创新成果一等奖。', 'award-stated', ['ineligible']],
    ['2021年获评江西省技术创新成果优秀等级。', 'award-stated', ['ineligible']],
    ['属国家秘密。', 'secret-stated', ['ineligible', 'verify']],
    ['为保密项目，详情不便说明。', 'secret-stated', ['ineligible', 'verify']],
    ['国防军工订单专用。', 'secret-word', ['verify', 'ineligible']],
    ['由国家自然科学基金资助。', 'plan-stated', ['ineligible', 'verify']],
  ];
  found.forEach(([text, kind, levels], i) =>
    table.defect(i + 20, 'summary', say(i + 20, text), kind, levels),
  );
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS, note: NOTE });
  plan.quotas = table.quotas('吉安', 25);
  return plan;
}

/** Institutions, posts and short names once more, now by their edges. */
export function unitEdges(): CasePlan {
  const plan = new CasePlan('jx-unit-edges', JIANGXI, 'edges of institutions and managers');
  const sheet = plan
    .sheet('附件2')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：九江市总工会　　申报时间：2023年8月13日', 'I2');
  const table = jiangxiTable({ seed: 375, count: 40, place: '九江', nonPublic: 9 });
  const decoys: readonly [string, string][] = [
    ['江西大学城物业管理有限公司 保洁班长', 'a place'],
    ['浔阳大学科技园发展有限公司 电工', 'a firm'],
    ['研究院路环卫所 清扫工', 'a street'],
    ['九江交大铁建工程有限公司 施工员', 'a firm'],
    ['江西省水利规划设计研究院有限责任公司 测量员', 'a firm'],
    ['九江恒岳机械有限公司总经理办公室 文员', 'an office’s name'],
    ['九江安浦化工有限公司 厂长办公室档案员', 'an office’s name'],
    ['九江天浔光电科技有限公司 董事会办公室打字员', 'an office’s name'],
    ['九江市第三人民医院 副主任护师', 'a title'],
    ['九江明昌电子有限公司 主任工程师', 'a title'],
    ['九江金垅铜业股份有限公司 熔炼车间副主任', 'head of a shop'],
    ['九江同乐陶瓷有限公司：窑炉工', 'a colon between'],
    ['九江四海物流有限公司/汽修班班长', 'a slash between'],
    ['九江嘉禾泰食品有限公司－品控员', 'a dash between'],
    ['中国石化集团九江分公司\n  催化裂化装置  内操', 'line break and spaces'],
    ['九江百川塑业有限公司注塑车间（模具维修工）', 'shop and post'],
    ['九江市公共交通集团有限公司三车队驾驶员', 'run together'],
    ['九江港口集团有限公司门机司机', 'run together'],
  ];
  decoys.forEach(([text, why], i) => table.decoy(i + 1, 'unitAndPosition', text, why));
  const found: readonly [string, string, readonly Level[]][] = [
    ['九江市农科所 农艺师', 'institute-short', ['verify', 'ineligible']],
    ['浔阳学院 实验师', 'college', ['verify', 'ineligible']],
    ['庐山植物科学研究院 研究员', 'institute-researcher', ['ineligible']],
    ['九江恒岳机械有限公司 常务副总经理', 'manager', ['verify', 'ineligible']],
    ['九江兴禾木业有限公司法定代表人', 'head-of-unit', ['verify', 'ineligible']],
    ['九江市自来水公司 经理', 'head-of-unit', ['verify', 'ineligible']],
    ['九江瑞川纺织有限公司 党支部书记兼副厂长', 'manager', ['verify', 'ineligible']],
    ['九江华垦机械有限公司 执行董事', 'head-of-unit', ['verify', 'ineligible']],
    ['二车间 钳工', 'unit-short', ['verify', 'malformed']],
    ['我司 焊工', 'unit-short', ['verify', 'malformed']],
    ['电工', 'unit-missing', ['malformed']],
    ['九江信合电子有限公司、', 'position-missing', ['malformed']],
    ['九江旭阳建设集团有限公司（盖章）', 'position-missing', ['malformed']],
    ['浔阳大学 二级教授、博导', 'university-professor', ['ineligible']],
  ];
  found.forEach(([text, kind, levels], i) => table.defect(i + 20, 'unitAndPosition', text, kind, levels));
  for (let nr = 1; nr <= 40; nr++) if (nr <= 18 || nr >= 20) table.free(nr, 'ownership');
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = table.quotas('九江', 25);
  return plan;
}

/** Names and numbers once more. */
export function nameAndPhoneEdges(): CasePlan {
  const plan = new CasePlan(
    'jx-name-phone-edges',
    JIANGXI,
    'edges of names and phone numbers; serials with leading zeros',
  );
  const sheet = plan
    .sheet('附件2')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：抚州市总工会　　申报时间：2023年8月13日', 'I2');
  const table = jiangxiTable({ seed: 376, count: 44, place: '抚州', nonPublic: 9 });
  const names: readonly [string, string][] = [
    ['朱𬭎', 'a rare character'],
    ['尼玛次仁', 'a Tibetan name'],
    ['阿布都热依木.吐尔逊', 'a dot for the middle dot'],
    ['安静', 'a word'],
    ['高兴', 'a word'],
    ['万里', 'a word'],
    ['上官婉', 'a double surname'],
    ['陈李小红', 'two surnames'],
    ['解放', 'a word'],
  ];
  names.forEach(([name, why], i) => table.decoy(i + 1, 'firstCompleter', name, why));
  table
    .slip(11, 'firstCompleter', '李 明', '李明')
    .defect(12, 'firstCompleter', '黄工', 'name-with-title', ANY)
    .defect(13, 'firstCompleter', '张主任', 'title-for-name', ANY)
    .defect(14, 'firstCompleter', '曾庆红梅团队', 'group-for-person', ['malformed', 'verify'])
    .defect(15, 'firstCompleter', '待定', 'name-placeholder', ['malformed', 'verify'])
    .defect(16, 'firstCompleter', '邹某某', 'name-masked', ['malformed', 'verify'])
    .defect(17, 'firstCompleter', '廖*强', 'name-masked', ['malformed', 'verify'])
    .defect(18, 'firstCompleter', '饶志刚 13907941111', 'name-with-phone', ANY)
    .defect(19, 'firstCompleter', '#N/A', 'error-value', ['malformed', 'verify']);
  const phones: readonly [string | number, string][] = [
    ['07948123456', 'a landline without hyphen'],
    ['(0794)8123457', 'brackets'],
    ['0794 8123458', 'a space'],
    ['8613907941234', 'country code'],
    ['19207941235', 'a new prefix'],
    ['139 0794 1236、0794-8123459', 'two good numbers'],
    ['14507941237', 'a data card'],
    ['13907941238;', 'a separator after it'],
    ['0794-8123460-802', 'extension'],
  ];
  phones.forEach(([value, why], i) => table.decoy(i + 20, 'phone', value, why));
  table
    .defect(30, 'phone', '0791-8812345', 'landline-short-for-its-area', ['malformed', 'verify'])
    .defect(31, 'phone', '16807941234', 'phone-prefix', ['malformed'])
    .defect(32, 'phone', '短号661234', 'phone-short-code', ['malformed', 'verify'])
    .defect(33, 'phone', '139 0794 123', 'phone-10-digits', ['malformed'])
    .defect(34, 'phone', '#REF!', 'error-value', ['malformed'])
    .defect(35, 'phone', '013907941239', 'phone-zero-first', ANY)
    .defect(36, 'phone', '1390794123X', 'phone-letter', ['malformed'])
    .defect(37, 'phone', '139-0794-12345', 'phone-12-digits', ['malformed'])
    .defect(38, 'phone', 'fuzhou@163.com', 'mail-for-phone', ['malformed'])
    .defect(39, 'phone', '13907941240 1390794124', 'phone-second-bad', ['malformed'])
    .defect(40, 'phone', 1390794123, 'phone-10-digits-number', ['malformed'])
    .defect(41, 'phone', '同上', 'phone-ditto', ['malformed', 'verify'], {
      also: [{ nr: 40, field: 'phone' }],
    });
  plan.lay(sheet, table, {
    row: 3,
    column: 1,
    columns: COLUMNS,
    serial: (nr) => String(nr).padStart(2, '0'),
  });
  plan.quotas = table.quotas('抚州', 25);
  return plan;
}

/** Categories and the last column once more. */
export function choiceEdges(): CasePlan {
  const plan = new CasePlan('jx-choice-edges', JIANGXI, 'edges of categories and ownership');
  const sheet = plan
    .sheet('附件2')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：上饶市总工会　　申报时间：2023年8月13日', 'I2');
  const table = jiangxiTable({ seed: 377, count: 44, place: '上饶', nonPublic: 0 });
  table
    .slip(1, 'category', '小发明。', '小发明')
    .slip(2, 'category', '发明类', '小发明')
    .defect(3, 'category', '五小-小革新', 'category-with-more', ANY, { suggestion: '小革新' })
    .slip(4, 'category', '小设\n计', '小设计')
    .slip(5, 'category', 'A.小发明', '小发明')
    .decoy(6, 'category', '小发明（实用新型）', 'a word of explanation')
    .decoy(7, 'category', '小建议（合理化建议）', 'a word of explanation')
    .defect(8, 'category', '小改小革', 'category-other', ['malformed', 'verify'])
    .defect(9, 'category', '□小发明 □小革新', 'category-unchosen', ['malformed'])
    .defect(10, 'category', '☑小发明 □小革新', 'category-ticked', ANY)
    .defect(11, 'category', '小發明', 'category-traditional', ANY)
    .defect(12, 'category', '其他', 'category-other', ['malformed'])
    .defect(13, 'category', '是', 'category-flag', ['malformed'])
    .defect(14, 'category', '小发明或小创造', 'category-two', ['malformed']);
  const firms = [...Array(44).keys()].map((i) => i + 1).filter((nr) => !table.publicUnit(nr));
  const publics = [...Array(44).keys()].map((i) => i + 1).filter((nr) => table.publicUnit(nr));
  const nonPublic = [
    '民企',
    '私企',
    '是（外商独资）',
    '非公有制经济',
    '外商投资企业',
    '台资企业',
    '个体工商户',
    '港资',
    '是 ',
    '非公有',
    '✔',
  ];
  const publicWords = ['国有企业', '央企', '国有全资', '公办', '机关事业单位', '国有独资'];
  const firmWords = ['不属于非公', '集体企业', '无', '非非公', '否 ', 'no'];
  const mark = (nr: number, word: string, is: boolean): void =>
    void table.decoy(nr, 'ownership', word, is ? 'non-public' : 'public').counts(nr, is);
  for (const word of nonPublic) mark(firms.shift()!, word, true);
  for (const word of publicWords) mark(publics.shift()!, word, false);
  for (const word of firmWords) mark(firms.shift()!, word, false);
  for (const word of ['有限责任公司', '是非', '√×', '详见附件']) {
    const nr = firms.shift()!;
    table.defect(nr, 'ownership', word, 'ownership-unreadable', ['malformed', 'verify']);
  }
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = table.quotas('上饶', 25);
  return plan;
}

/** Resembling rows once more: what is the same thing under other words, and what is not. */
export function resemblance(): CasePlan {
  const plan = new CasePlan('jx-resemblance', JIANGXI, 'near names and numbered, phased or opposite names');
  const sheet = plan
    .sheet('附件2')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位：南昌市总工会　　申报时间：2023年8月13日', 'I2');
  const table = jiangxiTable({ seed: 378, count: 40, place: '南昌', nonPublic: 9 });
  const near = (nr: number, first: string, second: string, kind: string): void => {
    table.set(nr, 'projectName', first);
    table.defect(nr + 1, 'projectName', second, kind, ['verify', 'malformed'], {
      also: [{ nr, field: 'projectName' }],
    });
  };
  near(1, '钢包滑板机构快速更换工装', '钢包滑板机构快速更换工装的研制', 'suffix');
  near(3, 'ＰＬＣ柜散热风扇积灰清理罩', 'PLC柜散热风扇积灰清理罩', 'width');
  near(5, '“一键式”井盖开启省力杠杆', '一键式井盖开启省力杠杆', 'quotes');
  near(7, '客车空调回风口滤网免拆清洗枪', '客车空调回风囗滤网免拆清洗枪', 'look-alike character');
  near(9, '高压柜接地刀闸操作孔防误盖', '高压柜接地刀闸操作孔防误盖板', 'one more character');
  const apart = (nr: number, first: string, second: string, why: string): void => {
    table.decoy(nr, 'projectName', first, why).decoy(nr + 1, 'projectName', second, why);
  };
  apart(11, '110kV隔离开关检修托架', '220kV隔离开关检修托架', 'voltages');
  apart(13, '#1炉排渣口挡板改造', '#2炉排渣口挡板改造', 'numbered things');
  apart(15, '冷轧一车间行车滑触线清扫器', '冷轧二车间行车滑触线清扫器', 'shops');
  apart(17, '叉车倒车影像支架', '叉车倒车语音喇叭', 'other things');
  apart(19, 'DN50阀门研磨胎具', 'DN100阀门研磨胎具', 'sizes');
  // One person with two projects and one number: the person is told, the number is not shared by different people.
  table.set(21, 'firstCompleter', '漆水生');
  table.set(21, 'phone', '13907911357');
  table.defect(22, 'firstCompleter', '漆水生', 'person-twice', ['verify', 'malformed'], {
    also: [{ nr: 21, field: 'firstCompleter' }],
  });
  table
    .decoy(22, 'phone', '13907911357', 'one person, one number')
    .decoy(21, 'phone', '13907911357', 'one person, one number');
  // The same number in another spelling.
  table.set(24, 'phone', '13907911468');
  table.defect(25, 'phone', '139-0791-1468', 'phone-shared-other-spelling', ['verify'], {
    also: [{ nr: 24, field: 'phone' }],
  });
  // The same name padded.
  table.set(27, 'firstCompleter', '舒军');
  table.defect(28, 'firstCompleter', '舒　军', 'person-twice-padded', ['verify', 'malformed'], {
    also: [{ nr: 27, field: 'firstCompleter' }],
  });
  const text = String(table.get(30, 'summary'));
  table.defect(
    31,
    'summary',
    text.replace('针对', '为解决').replace('的问题', '问题'),
    'summary-copied-near',
    ['verify', 'malformed'],
    { also: [{ nr: 30, field: 'summary' }] },
  );
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS });
  plan.quotas = table.quotas('南昌', 25);
  return plan;
}
