import { schemeById } from '../../../src/core/scheme/load';
import { writeRanking } from '../../../src/excel';
import { closeAll, open, valueOf } from '../workbook';
import type { SheetPlan } from '../../../host/xlsx/build';
import { matrix, template } from './books';

afterEach(closeAll);

const PROVISIONAL = '奖项暂定，待下一轮评分后确定';
const rank = async () => valueOf(await writeRanking({}));

test('an empty template is filled as it stands, best first, its signature line pushed down', async () => {
  const book = await open([matrix(), template()]);
  const done = await rank();
  expect(done).toMatchObject({ sheetName: '评审结果', isTemplate: true, fixed: 0 });
  expect(await book.values('评审结果', 1, 1, 5, 7)).toEqual([
    ['评审结果排名表', '', '', '', '', '', ''],
    ['名次', '项目编号', '成果名称', '所在单位', '最终得分', '奖项', '备注'],
    [1, 'JX006', '护理转运固定带', '合欢电器公司', 94, '一等优秀成果', PROVISIONAL],
    [2, 'JX002', '注塑机快换模架', '合欢电器公司', 91.17, '一等优秀成果', PROVISIONAL],
    [3, 'JX011', '变压器滤油管接头', '长丰客运公司', 90, '一等优秀成果', PROVISIONAL],
  ]);
  expect(await book.values('评审结果', 14, 1, 15, 3)).toEqual([
    [12, 'JX010', '茶青摊晾控温箱'],
    ['评委签名：', '', ''],
  ]);
});

test('when a score changes, totals and ranks follow by themselves', async () => {
  const book = await open([matrix(), template()]);
  await rank();
  await book.userEdit('专家评分', 'E8', [[60]]);
  await book.userEdit('专家评分', 'F8', [[60]]);
  await book.idle();
  expect((await book.values('评审结果', 3, 1, 5, 5)).map((row) => [row[0], row[2], row[4]])).toEqual([
    [8, '护理转运固定带', 81.67],
    [1, '注塑机快换模架', 91.17],
    [2, '变压器滤油管接头', 90],
  ]);
});

const small = (choose: number, first: number) => {
  const scheme = schemeById('hangzhou-2022')!;
  const { clause } = scheme.rounds[0]!;
  return {
    ...scheme,
    rounds: [{ ...scheme.rounds[0]!, choose }],
    awards: [
      { name: '一等奖', count: first, clause },
      { name: '二等奖', count: choose - first, clause },
    ],
  };
};

test('awards follow a changed score, equals on a line are left to the committee, and the sheet says it is out of date', async () => {
  const book = await open([matrix(), template()]);
  const done = valueOf(await writeRanking({ scheme: small(4, 2) }));
  expect(done).toMatchObject({ fixed: 0, follows: 'awards' });
  const awards = async () =>
    (await book.values('评审结果', 3, 1, 14, 6)).map((row) => [row[0], row[1], row[5]]).slice(0, 6);
  expect(await awards()).toEqual([
    [1, 'JX006', '一等奖'],
    [2, 'JX002', '一等奖'],
    [3, 'JX011', '二等奖'],
    [4, 'JX001', '二等奖'],
    [5, 'JX009', ''],
    [6, 'JX004', ''],
  ]);
  expect((await book.values('评审结果', 2, 8, 2, 8))[0]).toEqual(['']);
  // JX006 falls behind; JX002 and JX011 stand equal.
  await book.userEdit('专家评分', 'E8:I8', [[60, 60, 60, 60, 60]]);
  await book.userEdit('专家评分', 'E13:I13', [[91, 92, 90.5, 93, 90]]);
  await book.idle();
  expect(await awards()).toEqual([
    [12, 'JX006', ''],
    [1, 'JX002', '一等奖'],
    [1, 'JX011', '一等奖'],
    [3, 'JX001', '二等奖'],
    [4, 'JX009', '二等奖'],
    [5, 'JX004', ''],
  ]);
  expect(String((await book.values('评审结果', 2, 8, 2, 8))[0]![0])).toMatch(/^评分在排名后有改动：.*备注/);
  await book.userEdit('专家评分', 'E3:I3', [[86, 87, 88, 85.5, 86.5]]);
  await book.userEdit('专家评分', 'E11:I11', [[91, 92, 90.5, 93, 90]]);
  await book.idle();
  expect((await awards()).slice(1, 5)).toEqual([
    [1, 'JX002', '待议定'],
    [1, 'JX011', '待议定'],
    [4, 'JX001', '二等奖'],
    [1, 'JX009', '待议定'],
  ]);
  valueOf(await writeRanking({ scheme: small(4, 2) }));
  expect((await book.values('评审结果', 2, 8, 2, 8))[0]).toEqual(['']);
  expect((await book.values('评审结果', 3, 6, 6, 7)).map(([award]) => award)).toEqual([
    ...['待议定', '待议定', '待议定', '二等奖'],
  ]);
});

test('where share limits choose, the sheet says that awards do not follow', async () => {
  const book = await open([matrix(), template()]);
  const limit = { ...schemeById('zhenjiang-2024')!.shareLimits[0]!, atLeast: 0 };
  const done = valueOf(await writeRanking({ scheme: { ...small(4, 2), shareLimits: [limit] } }));
  expect(done.follows).toBe('ranks');
  await book.userEdit('专家评分', 'E8:I8', [[60, 60, 60, 60, 60]]);
  await book.idle();
  expect(String((await book.values('评审结果', 2, 8, 2, 8))[0]![0])).toContain('奖项、备注和行的先后');
});

test('the tally shows each judge’s mean and severity and each project’s spread, and how far the judges agree', async () => {
  const book = await open([matrix()]);
  await rank();
  await book.idle();
  const rows = await book.values('评分汇总', 3, 1, 20, 12);
  expect(rows[0]!.slice(7, 10)).toEqual(['平均分', '极差', '有效评分合成']);
  expect(rows[1]!.slice(7, 9)).toEqual([94, 4]);
  const at = rows.findIndex((row) => row[1] === '各评委评了几项');
  expect(rows[at]!.slice(2, 7)).toEqual([12, 12, 12, 12, 12]);
  expect(rows[at + 1]![2]).toBeCloseTo(82.6667, 3);
  const severity = rows[at + 2]!.slice(2, 7).map(Number);
  expect(severity.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
  expect(rows[at + 3]!.slice(1, 3)).toEqual(['评委一致性 W（上次排名时）', expect.any(Number)]);
});

/** A template as clerks have it: merged title, unit line, numbered rows, a row 合计 and signatures below. */
const fullTemplate = (rows: number): SheetPlan => ({
  name: '附件3排名表',
  rows: [
    ['2023年职工“五小”成果评审排名表', '', '', '', '', ''],
    ['填表单位：', '', '', '填表日期：', '', ''],
    ['序号', '成果名称', '单位', '总分', '名次', '奖项'],
    ...Array.from({ length: rows }, (_, at) => [at + 1, '', '', '', '', '']),
    ['合计', '', '', '', '', ''],
    ['评委签名：', '', '', '', '', ''],
  ],
  merges: ['A1:F1'],
});

test.each([3, 12, 20])(
  'an empty template of %i numbered rows is filled, 合计 and signatures stay below',
  async (count) => {
    const book = await open([matrix(), fullTemplate(count)]);
    const done = valueOf(await writeRanking({ scheme: small(4, 2) }));
    expect(done).toMatchObject({ sheetName: '附件3排名表', isTemplate: true, fixed: 0 });
    const values = await book.values('附件3排名表', 1, 1, 28, 7);
    expect(values[0]![0]).toBe('2023年职工“五小”成果评审排名表');
    expect(values.slice(3, 15).map((row) => [row[0], row[1], row[4]])).toEqual(
      done.lines.map(({ entry, rank: place }, at) => [at + 1, entry.projectName, place]),
    );
    const below = values.slice(15).map(([first]) => first);
    expect(below.filter((first) => first !== '' && typeof first !== 'number')).toEqual([
      '合计',
      '评委签名：',
    ]);
    // Ranked again, the sheet is the same.
    valueOf(await writeRanking({ scheme: small(4, 2) }));
    expect(await book.values('附件3排名表', 1, 1, 28, 7)).toEqual(values);
  },
);
