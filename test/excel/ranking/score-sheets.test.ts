import { schemeById } from '../../../src/core/scheme/load';
import {
  addExpertList,
  makeScoreSheets,
  rankScores,
  selectNextBlank,
  writePublicList,
  writeRanking,
} from '../../../src/excel';
import type { ScoreLayout } from '../../../src/core/ranking/score-layout';
import { closeAll, codeOf, open, valueOf } from '../workbook';
import { EXPERTS, expertList, matrix, projectList, SCORES, template, UNITS } from './books';

afterEach(closeAll);

const scheme = schemeById('hangzhou-2022')!;
const make = (layout: ScoreLayout) => makeScoreSheets({ layout, scheme, scoring: scheme.scoring });

test('one sheet for all experts: facts, 回避 for the own unit, what is missing, and locked but for the scores', async () => {
  const book = await open([projectList(), expertList()]);
  const made = valueOf(await make('matrix'));
  expect(made).toEqual({ sheets: ['评分表'], projects: 12, experts: 5, recused: 3 });
  await book.idle();
  expect(await book.values('评分表', 1, 1, 5, 7)).toEqual([
    ['杭州2022专家评分表', '', '', '', '', '', ''],
    ['', '', '', '', '', '', ''],
    ['已填 3 格，还缺 57 格', '', '', '', '', '', ''],
    ['序号', '项目编号', '成果名称', '所在单位', '类别', '周立言', '吴佩文'],
    [1, 'JX001', '窑炉余热回收风道改造', UNITS[0], '小发明', '回避', ''],
  ]);
  await book.userEdit('评分表', 'G5', [[88.5]]);
  await book.idle();
  expect((await book.values('评分表', 3, 1, 3, 1))[0]).toEqual(['已填 4 格，还缺 56 格']);
  await expect(book.userEdit('评分表', 'C5', [['别的名称']])).rejects.toThrow(/protected/);
});

test('a sheet an expert; filled in, all of them together make the ranking', async () => {
  const book = await open([projectList(), expertList()]);
  expect(valueOf(await make('perExpert')).sheets).toEqual(EXPERTS);
  expect((await book.values('吴佩文', 2, 1, 5, 6)).map((row) => [row[0], row[5]])).toEqual([
    ['评审专家：吴佩文', ''],
    ['已填 0 格，还缺 12 格', ''],
    ['序号', '评分'],
    [1, ''],
  ]);
  for (const [e, name] of EXPERTS.entries()) {
    const from = e === 0 ? SCORES.map((row, p) => (p % UNITS.length === 0 ? '回避' : row[e])) : null;
    await book.userEdit(
      name,
      'F5:F16',
      SCORES.map((row, p) => [from ? from[p] : row[e]]),
    );
  }
  const { report } = valueOf(await rankScores({ scheme }));
  const told = new Set(report.rounds[0]!.findings.map(({ rule, messageId }) => `${rule} ${messageId}`));
  expect(told).toEqual(new Set(['total tooFew', 'rank short', 'award short']));
  expect(report.rounds[0]!.entries[0]).toMatchObject({ id: 'JX006', total: '94.00', rank: 1, counted: 5 });
});

test('sheets that hold scores are not replaced; empty ones are', async () => {
  const book = await open([projectList(), expertList()]);
  valueOf(await make('matrix'));
  expect(valueOf(await make('perExpert')).sheets).toEqual(EXPERTS);
  expect(book.sheetNames()).not.toContain('评分表');
  await book.userEdit('周立言', 'F6', [[90]]);
  expect(codeOf(await make('matrix'))).toBe('hasScores');
  expect((await book.values('周立言', 6, 6, 6, 6))[0]).toEqual([90]);
});

test('without a list, what to do is told; an empty expert list can be made', async () => {
  const book = await open([projectList()]);
  expect(codeOf(await make('matrix'))).toBe('noExperts');
  valueOf(await addExpertList());
  expect((await book.values('专家名单', 1, 1, 1, 3))[0]).toEqual(['编号', '姓名', '工作单位']);
  expect(codeOf(await make('matrix'))).toBe('noExperts');
  await book.userEdit('专家名单', 'A2:C2', [['P1', '周立言', '评审院']]);
  expect(valueOf(await make('matrix')).experts).toBe(1);
});

test('the next blank score is selected, and how many are left is told', async () => {
  const book = await open([projectList(), expertList()]);
  valueOf(await make('matrix'));
  await book.select('评分表', 'G5');
  expect(valueOf(await selectNextBlank())).toEqual({ sheetName: '评分表', left: 57, address: 'H5' });
  await book.userEdit(
    '评分表',
    'F5:J16',
    SCORES.map((row) => [...row]),
  );
  expect(valueOf(await selectNextBlank())).toMatchObject({ left: 0, address: null });
  await book.select('项目清单', 'A1');
  expect(codeOf(await selectNextBlank())).toBe('notAScoreSheet');
});

test('the public list names projects and units, and no undecided one', async () => {
  const book = await open([matrix(), template()]);
  const small = { ...scheme, rounds: [{ ...scheme.rounds[0]!, choose: 3 }], awards: [] };
  const ranking = valueOf(await writeRanking({ scheme: small }));
  expect(valueOf(await writePublicList(ranking))).toEqual({ sheetName: '公示名单', listed: 3, open: 0 });
  expect(await book.values('公示名单', 2, 1, 6, 5)).toEqual([
    ['共 3 项：入选 3 项', '', '', '', ''],
    ['序号', '奖项', '成果名称', '所在单位', '类别'],
    ['1', '入选', '护理转运固定带', '合欢电器公司', '小发明'],
    ['2', '入选', '注塑机快换模架', '合欢电器公司', '小创造'],
    ['3', '入选', '变压器滤油管接头', '长丰客运公司', '小发明'],
  ]);
});

test('before a later round is judged nothing is ready to be published', async () => {
  await open([matrix()]);
  const ranking = valueOf(await writeRanking({ scheme: 'jiangxi-2023' }));
  expect(codeOf(await writePublicList(ranking))).toBe('nothingDecided');
});

test('pasted experts are added below the list; those it has stay as they are', async () => {
  const book = await open([projectList(), expertList()]);
  const expert = (name: string, unit: string, code: string) => ({ name, unit, code });
  const experts = [expert('周立言', '别的单位', 'X'), expert('冯小满', '东陂电缆厂', '06')];
  expect(valueOf(await addExpertList(experts))).toEqual({ sheetName: '专家名单', added: 1, known: 1 });
  expect(await book.values('专家名单', 2, 1, 2, 3)).toEqual([['P1', '周立言', UNITS[0]]]);
  expect(await book.values('专家名单', 7, 1, 7, 3)).toEqual([['06', '冯小满', '东陂电缆厂']]);
  expect(valueOf(await make('matrix'))).toMatchObject({ experts: 6, recused: 6 });
});

test('the clerk’s own recusals take the place of those proposed', async () => {
  const book = await open([projectList(), expertList()]);
  const recusals = { 周立言: [], 吴佩文: [1] };
  valueOf(await makeScoreSheets({ layout: 'matrix', scheme, scoring: scheme.scoring, recusals }));
  expect((await book.values('评分表', 5, 6, 6, 7)).flat()).toEqual(['', '', '', '回避']);
});

test('the public list counts each award and holds no person’s data, though the score sheet has them', async () => {
  const plan = matrix();
  const rows = plan.rows!.map((row, at) =>
    at < 2 ? (at === 0 ? row : [...row, '第一完成人', '联系电话']) : [...row, '戴春生', '13900001234'],
  );
  const book = await open([{ ...plan, rows }]);
  const { clause } = scheme.rounds[0]!;
  const awards = [
    { name: '一等奖', count: 1, clause },
    { name: '二等奖', count: 2, clause },
  ];
  const small = { ...scheme, rounds: [{ ...scheme.rounds[0]!, choose: 3 }], awards };
  valueOf(await writePublicList(valueOf(await writeRanking({ scheme: small }))));
  const values = (await book.values('公示名单', 1, 1, 8, 8)).flat();
  expect(values).toContain('共 3 项：一等奖 1 项、二等奖 2 项');
  expect(values.join()).not.toMatch(/戴春生|13900001234|周立言/);
});
