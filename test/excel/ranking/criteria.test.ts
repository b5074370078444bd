import type { ScoreLayout } from '../../../src/core/ranking/score-layout';
import { schemeById } from '../../../src/core/scheme/load';
import type { CriterionConfig } from '../../../src/core/scheme/schema';
import { makeScoreSheets, writeRanking } from '../../../src/excel';
import type { OpenBook } from '../workbook';
import { closeAll, open, valueOf } from '../workbook';
import { EXPERTS, expertList, projectList, PROJECTS } from './books';

afterEach(closeAll);

const scheme = schemeById('hangzhou-2022')!;
const criterion = (name: string, weight: number, full: number): CriterionConfig => ({ name, weight, full });
const IN_POINTS = [criterion('创新性', 40, 40), criterion('效益', 60, 60)];
const SCALED = [criterion('创新性', 40, 10), criterion('效益', 60, 100)];
const scoringOf = (criteria: readonly CriterionConfig[]) => ({ ...scheme.scoring, criteria: [...criteria] });

const make = async (layout: ScoreLayout, criteria: readonly CriterionConfig[]) =>
  valueOf(await makeScoreSheets({ layout, scheme, scoring: scoringOf(criteria) }));
const rank = async () => valueOf(await writeRanking({ scheme }));

/** Every expert gives the project in row `at` 8 of 10 and 60 + at of 100. */
async function fillOwnSheets(book: OpenBook): Promise<void> {
  for (const name of EXPERTS)
    await book.userEdit(
      name,
      'F5:G16',
      PROJECTS.map((_, at) => [8, 60 + at]),
    );
}

test('a sheet an expert has a column for each criterion and adds them up by weight', async () => {
  const book = await open([projectList(), expertList()]);
  await make('perExpert', SCALED);
  expect((await book.values('吴佩文', 4, 6, 4, 8))[0]).toEqual([
    '创新性（满分10分，占40%）',
    '效益（满分100分，占60%）',
    '小计',
  ]);
  await fillOwnSheets(book);
  // 8/10 of 40 and 70/100 of 60.
  expect((await book.values('吴佩文', 15, 6, 15, 8))[0]).toEqual([8, 70, 74]);
  const done = await rank();
  expect(done.fixed).toBe(0);
  expect(done.lines[0]?.entry).toMatchObject({ id: 'JX012', total: '74.60' });
  await book.userEdit('吴佩文', 'F16', [[3]]);
  await book.userEdit('何以宁', 'F16', [[3]]);
  await book.idle();
  expect((await book.values('排名表', 4, 1, 4, 6))[0]).toEqual([
    ...[12, 'JX012', '公交站牌擦洗器', '东陂电缆厂', '小创造', 67.93],
  ]);
});

test('full marks that are the weights are added up, in one sheet under each expert’s name', async () => {
  const book = await open([projectList(), expertList()]);
  await make('matrix', IN_POINTS);
  expect((await book.values('评分表', 4, 5, 5, 9)).map((row) => [...row])).toEqual([
    ['类别', '周立言', '', '吴佩文', ''],
    ['', '创新性（40分）', '效益（60分）', '创新性（40分）', '效益（60分）'],
  ]);
  await book.userEdit(
    '评分表',
    'F6:O17',
    PROJECTS.map((_, at) => EXPERTS.flatMap(() => [30, 40 + at])),
  );
  const done = await rank();
  expect(done).toMatchObject({ fixed: 0 });
  expect(done.lines[0]?.entry).toMatchObject({ id: 'JX012', total: '81.00' });
  await book.userEdit('评分表', 'F17', [[0]]);
  await book.userEdit('评分表', 'H17', [[0]]);
  await book.idle();
  expect((await book.values('排名表', 4, 6, 4, 6))[0]).toEqual([71]);
});

test('a criterion an expert left blank throughout is missed, not left out of the sum', async () => {
  const book = await open([projectList(), expertList()]);
  await make('perExpert', SCALED);
  await fillOwnSheets(book);
  await book.userEdit(
    '郑成业',
    'G5:G16',
    PROJECTS.map(() => ['']),
  );
  const { report } = await rank();
  const missing = report.rounds[0]!.findings.filter(
    ({ rule, messageId }) => `${rule} ${messageId}` === 'score missing',
  );
  expect(missing.map(({ sheet, cell }) => `${sheet} ${cell}`)).toContain('郑成业 G5');
  expect(missing).toHaveLength(PROJECTS.length);
});

test('an expert who has not begun is told', async () => {
  const book = await open([projectList(), expertList()]);
  await make('perExpert', []);
  for (const name of EXPERTS.slice(1))
    await book.userEdit(
      name,
      'F5:F16',
      PROJECTS.map((_, at) => [80 + at]),
    );
  const { report } = await rank();
  const told = report.rounds[0]!.findings.filter(({ messageId }) => messageId === 'allMissing');
  expect(told.map(({ sheet, args }) => [sheet, args.count])).toEqual([['周立言', 9]]);
});

test('scores of criteria outside their own full marks are told', async () => {
  const book = await open([projectList(), expertList()]);
  await make('perExpert', SCALED);
  await fillOwnSheets(book);
  await book.userEdit('吴佩文', 'F7', [[11]]);
  const { report } = await rank();
  expect(
    report.rounds[0]!.findings.map(({ messageId, sheet, cell }) => [messageId, sheet, cell]),
  ).toContainEqual(['outOfRange', '吴佩文', 'F7']);
});
