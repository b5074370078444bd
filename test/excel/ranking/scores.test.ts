import type { CellValue } from '../../../src/core/table/grid';
import { schemeById } from '../../../src/core/scheme/load';
import { writeRanking } from '../../../src/excel';
import { closeAll, open, valueOf } from '../workbook';
import { EXPERTS, expertList, matrix, PROJECTS, SCORES, template } from './books';

afterEach(closeAll);

const changed = (changes: Readonly<Record<string, CellValue>>): CellValue[][] =>
  SCORES.map((row, r) => row.map((value, c) => changes[`${r},${c}`] ?? value));

const rank = async (scheme = 'jiangxi-2023') => valueOf(await writeRanking({ scheme }));

test('without a template a sheet 排名表 is made, with what the chair should know of each project', async () => {
  const book = await open([
    matrix(changed({ '0,0': '回避', '1,1': '82分', '2,2': 850, '4,3': '' })),
    expertList(),
  ]);
  const done = await rank();
  expect(done).toMatchObject({ sheetName: '排名表', isTemplate: false, fixed: 0 });
  expect(book.sheetNames()).toEqual(['专家评分', '专家名单', '评分汇总', '排名表']);
  const rows = await book.values('排名表', 3, 1, 15, 8);
  expect(rows[0]).toEqual(['名次', '项目编号', '成果名称', '单位', '类别', '总分', '奖项', '备注']);
  const notes = new Map(
    rows.map((row) => [row[1], String(row[7]).replace(/；?奖项暂定，待下一轮评分后确定$/, '')]),
  );
  expect(notes.get('JX001')).toBe('有效评分只有4个，没有去掉最高分和最低分；1位专家回避');
  expect(notes.get('JX005')).toBe(
    '有效评分只有4个，没有去掉最高分和最低分；有本单位专家评分，应回避；缺1个评分',
  );
  expect(notes.get('JX003')).toBe('有效评分只有4个，没有去掉最高分和最低分');
  expect(rows.find(([, id]) => id === 'JX002')?.[5]).toBe(90.5);
});

test('a mean of exactly half a hundredth is rounded up, as a live formula', async () => {
  const scores = changed({ '0,0': 88, '0,1': 88.25, '0,2': 88.125, '0,3': 88, '0,4': 88.25 });
  const book = await open([matrix(scores)]);
  expect(await rank()).toMatchObject({ fixed: 0 });
  const rows = await book.values('排名表', 4, 1, 15, 6);
  expect(rows.find(([, id]) => id === 'JX001')?.[5]).toBe(88.13);
});

test('equal totals share a rank and the next one is left out', async () => {
  const equal = SCORES[1]!;
  const book = await open([matrix(SCORES.map((row, at) => (at === 5 ? equal : row)))]);
  await rank();
  expect((await book.values('排名表', 4, 1, 6, 2)).map(([place]) => place)).toEqual([1, 1, 3]);
});

test('one sheet an expert with criteria: each expert’s criteria are added up', async () => {
  const sheets = EXPERTS.map((name, e) => ({
    name,
    rows: [
      ['项目编号', '成果名称', '创新性（60分）', '效益（40分）'],
      ...PROJECTS.map((project, p) => [project.id, project.name, Number(SCORES[p]![e]) - 36, 36]),
    ],
  }));
  const book = await open(sheets);
  expect(await rank()).toMatchObject({ fixed: 0 });
  expect((await book.values('排名表', 4, 1, 4, 6))[0]).toEqual([
    ...[1, 'JX006', '护理转运固定带', '', '', 94],
  ]);
  await book.userEdit('周立言', 'C7', [[20]]);
  await book.idle();
  expect((await book.values('排名表', 4, 6, 4, 6))[0]).toEqual([93]);
});

test('ranking again fills the same sheet anew', async () => {
  const book = await open([matrix(), template()]);
  await rank();
  await book.userEdit('专家评分', 'E8:F8', [[60, 60]]);
  const again = await rank();
  expect(again).toMatchObject({ sheetName: '评审结果', fixed: 0 });
  expect(book.sheetNames()).toEqual(['专家评分', '评审结果', '评分汇总']);
  expect((await book.values('评审结果', 3, 1, 3, 3))[0]).toEqual([1, 'JX002', '注塑机快换模架']);
  expect((await book.values('评审结果', 15, 1, 15, 1))[0]).toEqual(['评委签名：']);
});

test('a ranking someone already filled in by hand is left alone', async () => {
  const plan = template();
  const rows = plan.rows!.map((row, at) => (at === 2 ? [1, 'JX009', '焊枪导线收纳臂', '', 99, '', ''] : row));
  const book = await open([matrix(), { ...plan, rows }]);
  expect(await rank()).toMatchObject({ sheetName: '排名表', isTemplate: false });
  expect((await book.values('评审结果', 3, 1, 3, 5))[0]).toEqual([1, 'JX009', '焊枪导线收纳臂', '', 99]);
});

test('a template that lists the projects already keeps their order', async () => {
  const plan = template();
  const rows = [
    ...plan.rows!.slice(0, 2),
    ...PROJECTS.map(({ id, name, unit }) => ['', id, name, unit, '', '', '']),
  ];
  const book = await open([matrix(), { ...plan, rows }]);
  expect(await rank()).toMatchObject({ isTemplate: true, fixed: 0 });
  expect((await book.values('评审结果', 3, 1, 4, 5)).map((row) => [row[0], row[1], row[4]])).toEqual([
    [4, 'JX001', 88.08],
    [2, 'JX002', 91.17],
  ]);
});

test('the totals are drawn with the line of those who go on', async () => {
  const book = await open([matrix()]);
  const scheme = schemeById('hangzhou-2022')!;
  const small = { ...scheme, rounds: [{ ...scheme.rounds[0]!, choose: 3 }], awards: [] };
  valueOf(await writeRanking({ scheme: small }));
  await book.idle();
  const charts = book.session.workbook.worksheets.getItem('评分汇总').charts.list();
  expect(charts.map(({ title, chartType }) => [title.text, chartType])).toEqual([['总分与入选线', 'Line']]);
  expect(await book.values('评分汇总', 3, 17, 6, 18)).toEqual([
    ['总分（从高到低）', '入选线'],
    [94, 90],
    [91.17, 90],
    [90, 90],
  ]);
});
