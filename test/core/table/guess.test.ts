import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import { looksLike, areUnlike, type Look } from '../../../src/core/table/looks';
import { schemeNamed, sheetOf } from './sheet';

const NAMES = ['料仓振打器', '夹具快换座', '轴承拉拔架', '阀门扳手改型', '防尘罩卡扣', '电缆盘支架'];
const PEOPLE = ['周敏、吴建华', '陈立新', '郑海、孙小燕', '钱进', '何一鸣', '林志强、高远'];
const UNITS = [
  '云山机械有限公司',
  '临江市第二医院',
  '东岭水泥厂',
  '云山热电有限公司',
  '临江公交公司',
  '东岭矿',
];
const TOLD = '料仓挂壁要人敲，装振打器后自动落料，每班省两个工。';

/** A table of six rows under clerk's headers: by header its six cells. */
function tableWith(scheme: string, columns: Readonly<Record<string, readonly CellValue[]>>) {
  const rows = Array.from({ length: 6 }, (_, row) =>
    Object.values(columns).map((cells) => cells[row] ?? null),
  );
  const { tables } = findTables(
    sheetOf([['2026年云山区“五小”成果汇总'], Object.keys(columns), ...rows]),
    schemeNamed(scheme),
  );
  return Object.fromEntries(tables[0]!.columns.map(({ header, field }) => [header, field]));
}

const each = (value: CellValue) => Array.from({ length: 6 }, () => value);
const phones = NAMES.map((_, at) => `1390000123${at}`);
const kinds = ['小发明', '小革新', '小设计', '小建议', '小创造', '小革新'];

test('headers in a clerk’s own words are known by words and cells together', () => {
  const found = tableWith('beijing-2026', {
    序号: [1, 2, 3, 4, 5, 6],
    成果叫什么: NAMES,
    第一完成人: PEOPLE.map((one) => one.slice(0, 2)),
    一起干的人: PEOPLE,
    在哪个单位: UNITS,
    联系电话: phones,
    属于五小哪一类: kinds,
    做了什么: each(TOLD),
    什么时候做成的: each('2022年5月'),
    什么时候用起来的: each('2022年8月'),
    花了多少钱: each('3200元'),
    得过哪些奖: each('无'),
  });
  expect(found).toEqual({
    序号: 'serial',
    成果叫什么: 'projectName',
    第一完成人: 'firstCompleter',
    一起干的人: 'otherCompleters',
    在哪个单位: 'unit',
    联系电话: 'phone',
    属于五小哪一类: 'category',
    做了什么: 'summary',
    什么时候做成的: 'completionDate',
    什么时候用起来的: 'applicationDate',
    花了多少钱: 'investment',
    得过哪些奖: 'previousAwards',
  });
});

test('the first completer and the others in words of their own answer for a column of all completers', () => {
  const found = tableWith('hangzhou-2022', {
    序号: [1, 2, 3, 4, 5, 6],
    成果名称: NAMES,
    牵头的职工: PEOPLE.map((one) => one.slice(0, 2)),
    一起干的同事: PEOPLE,
    哪家单位: UNITS,
    联系方式: phones,
    成果类别: kinds,
    归口工会: each('云山区总工会'),
    成果说明: each(TOLD),
  });
  expect(found).toMatchObject({
    牵头的职工: 'completers',
    一起干的同事: 'otherCompleters',
    哪家单位: 'unit',
    归口工会: 'submittingUnit',
    成果说明: 'summary',
  });
});

test('people in a column of their own, the first of them foremost, are all completers', () => {
  const found = tableWith('hangzhou-2022', {
    序号: [1, 2, 3, 4, 5, 6],
    成果名称: NAMES,
    '参与职工（第一位为牵头人）': PEOPLE,
    单位: UNITS,
    联系方式: phones,
    成果类别: kinds,
    成果简介: each(TOLD),
  });
  expect(found).toMatchObject({ '参与职工（第一位为牵头人）': 'completers' });
});

test.each(['平台申报日期', '打包发送日期', '材料送达时间'])(
  'a day of sending (%s) and a film’s resolution have columns of their own',
  (header) => {
    const found = tableWith('national-2024', {
      序号: [1, 2, 3, 4, 5, 6],
      课程名称: NAMES,
      提交单位: UNITS,
      完成人: PEOPLE,
      联系电话: phones,
      '导师简介（200字以内）': each(TOLD),
      视频分辨率: each('1280*720'),
      [header]: each('2024-07-05'),
    });
    expect(found).toMatchObject({ 视频分辨率: 'videoResolution', [header]: 'reportedOn' });
  },
);

test('words that fit and cells that do not leave a column unknown', () => {
  const found = tableWith('beijing-2026', {
    序号: [1, 2, 3, 4, 5, 6],
    项目名称: NAMES,
    第一完成人: PEOPLE.map((one) => one.slice(0, 2)),
    所在单位: UNITS,
    联系电话: phones,
    项目类别: kinds,
    一起用的班组数: [2, 3, 1, 4, 2, 5],
    专利号: each('ZL202120000001.2'),
  });
  expect(found).toMatchObject({ 一起用的班组数: null, 专利号: null });
});

test('a second column of phones or of units is read beside the first', () => {
  const found = tableWith('zhenjiang-2024', {
    序号: [1, 2, 3, 4, 5, 6],
    项目名称: NAMES,
    第一完成单位全称: UNITS,
    主要完成人: PEOPLE,
    工作单位: UNITS,
    手机: phones,
    项目类别: kinds,
    联系电话: phones.map((one) => one.replace('139', '138')),
  });
  expect(found).toMatchObject({
    第一完成单位全称: 'unit',
    工作单位: 'workUnit',
    联系电话: 'phone',
    手机: 'mobile',
  });
});

test.each<[Look, CellValue, boolean]>([
  ['people', '张　三', true],
  ['people', '周敏（组长）、吴建华', true],
  ['people', '阿依古丽·买买提', true],
  ['people', '云山机械有限公司', false],
  ['organisation', '云山机械有限公司（临江分厂）', true],
  ['organisation', '料仓振打器', false],
  ['union', '云山区总工会', true],
  ['phone', '0511-88362107转816', true],
  ['phone', '138****5678', false],
  ['words', '料仓振打器', true],
  ['words', '一人可装。省两个工。', false],
  ['prose', TOLD, true],
  ['prose', '料仓振打器', false],
  ['date', '2022年5月', true],
  ['date', '去年', false],
  ['amount', '3200元', true],
  ['amount', '自制', false],
  ['email', 'a@b.cn', true],
])('as %s, %s: %s', (look, cell, isSo) => {
  expect(looksLike(look, [cell, cell])).toBe(isSo);
});

test('a date in words of its own answers for the one date a notice asks for', () => {
  const dates = ['2022年5月', '2021.11', '2023年2月', '2022年8月', '2022-03', '2021年12月'];
  const found = tableWith('jiangxi-2023', {
    序号: [1, 2, 3, 4, 5, 6],
    成果名称: NAMES,
    第一完成人: PEOPLE,
    联系电话: phones,
    研制时间: dates,
  });
  expect(found).toMatchObject({ 研制时间: 'completionDate' });
});

test('a column of 立项及资助 asks for the government’s money, and a contact’s post is no completer’s', () => {
  const found = tableWith('hangzhou-2022', {
    序号: [1, 2, 3, 4, 5, 6],
    成果名称: NAMES,
    单位: UNITS,
    姓名: PEOPLE,
    联系方式: phones,
    立项及资助: ['无', '无', '未立项', '无', '公司自筹', '无'],
    联系人职务: ['工会主席', '工会干事', '工会主席', '女工委员', '工会主席', '干事'],
  });
  expect(found).toMatchObject({ 立项及资助: 'governmentFunding', 联系人职务: null });
});

test('one filled cell tells nothing of a column, and repeated ones are no names', () => {
  expect(looksLike('people', ['周敏', null, '无'])).toBe(false);
  expect(areUnlike(each('料仓振打器'))).toBe(false);
  expect(areUnlike(NAMES)).toBe(true);
});

test.each(['项目由来', '课题出处'])(
  'where a project comes from is asked in other words, too: %s',
  (header) => {
    const found = tableWith('beijing-2026', {
      序号: [1, 2, 3, 4, 5, 6],
      项目名称: NAMES,
      完成单位: UNITS,
      第一完成人: PEOPLE,
      联系电话: phones,
      [header]: ['班组自选', '岗位自发改进', '车间合理化建议', '区科委下达的课题', '班组自选', '自选'],
    });
    expect(found).toMatchObject({ [header]: 'projectSource' });
  },
);
