import type { ScoreSource } from '../../../src/core/ranking/collect';
import { describeRanking } from '../../../src/core/ranking/messages';
import { schemeById } from '../../../src/core/scheme/load';
import type { CellValue } from '../../../src/core/table/grid';
import { makeScoreSheets, previewScores, rankScores, takeScores } from '../../../src/excel';
import { closeAll, codeOf, open, valueOf } from '../workbook';
import { EXPERTS, expertList, matrix, projectList, PROJECTS, SCORES } from './books';

afterEach(closeAll);

const scheme = schemeById('hangzhou-2022')!;

/** An expert's file: a row a project, as it might come back. */
function fileOf(
  expert: number,
  change: (row: CellValue[], at: number) => readonly CellValue[] | null = (row) => row,
  file = `评分表-${EXPERTS[expert]}.xlsx`,
): ScoreSource {
  const rows = PROJECTS.flatMap(({ id, name }, at) => {
    const row = change([id, name, SCORES[at]![expert]!], at);
    return row ? [[...row]] : [];
  });
  const values = [['项目编号', '成果名称', '评分'], ...rows];
  return {
    key: file,
    file,
    grid: { sheet: 'Sheet1', firstRow: 1, firstColumn: 1, values, merges: [] },
    expert: null,
    isChosen: true,
  };
}

const request = (...sources: readonly ScoreSource[]) => ({ sources, scheme, scoring: {} });
const take = async (sources: readonly ScoreSource[], replace: readonly string[] = []) =>
  valueOf(await takeScores({ ...request(...sources), replace }));
const make = async () =>
  valueOf(await makeScoreSheets({ layout: 'matrix', scheme, scoring: scheme.scoring, recusals: NOBODY }));
const NOBODY = { 周立言: [] };

test('a file an expert fills the score sheet; together they make the ranking', async () => {
  const book = await open([projectList(), expertList()]);
  await make();
  const files = EXPERTS.map((_, at) => fileOf(at));
  const plan = valueOf(await previewScores(request(...files)));
  expect(
    plan.readings.map(({ experts, projects, scores, isTaken }) => [experts, projects, scores, isTaken]),
  ).toEqual(EXPERTS.map((name) => [[name], 12, 12, true]));
  expect(plan.readings.flatMap(({ findings }) => findings.map(({ messageId }) => messageId))).toEqual([
    ...Array<string>(3).fill('ownUnit'),
  ]);
  expect(await take(files)).toEqual({ written: 60, replaced: 0, kept: 0, newSheets: [] });
  expect(await book.values('评分表', 5, 6, 5, 10)).toEqual([[88, 88.5, 87.75, 90, 85]]);
  expect(valueOf(await rankScores({ scheme })).lines[0]?.entry).toMatchObject({
    id: 'JX006',
    total: '94.00',
  });
});

test('what is wrong in a file is told with its place and not taken', async () => {
  const book = await open([projectList(), expertList()]);
  await make();
  const file = fileOf(1, ([id, name, score], at) => {
    if (at === 0) return [id!, name!, ''];
    if (at === 1) return [id!, name!, 920];
    if (at === 2) return [id!, '改过的名称', score!];
    if (at === 3) return ['XX99', '别处的项目', score!];
    if (at === 5) return [id!, name!, 8.5];
    return at === 4 ? null : [id!, name!, score!];
  });
  const { readings } = valueOf(
    await previewScores(request(file, fileOf(2), fileOf(3), fileOf(4), fileOf(0))),
  );
  const place = '评分表-吴佩文.xlsx';
  const told = readings[0]!.findings.map((one) => `${one.sheet} ${one.cell} ${one.rule} ${one.messageId}`);
  expect(told.sort()).toEqual(
    [
      `${place} B1 project missing`,
      `${place} B1 project missing`,
      `${place} B4 project changed`,
      `${place} B5 project unlisted`,
      `${place} C2 score missing`,
      `${place} C3 score outOfRange`,
      `${place} C6 score farOff`,
    ].sort(),
  );
  expect(describeRanking(readings[0]!.findings.find(({ messageId }) => messageId === 'changed')!)).toMatch(
    /^编号“JX003”在工作簿里是“客车门泵检修台”，这里是“改过的名称”，这一行没有收入/,
  );
  expect((await take([file])).written).toBe(7);
  expect((await book.values('评分表', 5, 7, 10, 7)).flat()).toEqual(['', '', '', '', '', 8.5]);
});

test('the same expert twice is told, and the second file is left out', async () => {
  await open([projectList(), expertList()]);
  await make();
  const again = fileOf(1, ([id, name]) => [id!, name!, 50], '吴佩文（改）.csv');
  const plan = valueOf(await previewScores(request(fileOf(1), again)));
  expect(plan.readings.map(({ isTaken }) => isTaken)).toEqual([true, false]);
  expect(plan.readings[1]!.findings.map(({ messageId, args }) => [messageId, args.other])).toEqual([
    ['twice', '评分表-吴佩文.xlsx'],
  ]);
  expect(plan.writes).toHaveLength(12);
});

test('a score that differs from the one in the workbook is replaced only when asked', async () => {
  const book = await open([matrix(), expertList()]);
  const file = fileOf(1, ([id, name, score], at) => [id!, name!, at < 2 ? 60 : score!]);
  const { conflicts, same, writes } = valueOf(await previewScores(request(file)));
  expect([conflicts.length, same, writes.length]).toEqual([2, 10, 0]);
  expect(conflicts[0]).toMatchObject({ sheet: '专家评分', cell: 'F3', before: '88.5', after: '60' });
  expect(await take([file])).toEqual({ written: 0, replaced: 0, kept: 2, newSheets: [] });
  expect((await book.values('专家评分', 3, 6, 4, 6)).flat()).toEqual([88.5, 92]);
  expect(await take([file], [conflicts[1]!.key])).toMatchObject({ replaced: 1, kept: 1 });
  expect((await book.values('专家评分', 3, 6, 4, 6)).flat()).toEqual([88.5, 60]);
});

test('an expert without score cells gets a sheet; one nobody named has to be named', async () => {
  const book = await open([projectList()]);
  const named = fileOf(2);
  const unnamed = { ...fileOf(3), key: 'b', file: '扫描件.xlsx' };
  const plan = valueOf(await previewScores(request(named, unnamed)));
  expect(plan.readings.map(({ experts, isTaken }) => [experts, isTaken])).toEqual([
    [['郑成业'], true],
    [[], false],
  ]);
  expect((await take([named, { ...unnamed, expert: '孙可为' }])).newSheets).toEqual(['郑成业', '孙可为']);
  expect(book.sheetNames()).toEqual(['项目清单', '郑成业', '孙可为']);
  const { report } = valueOf(await rankScores({ scheme }));
  expect(report.rounds[0]!.tally.columns.map(({ expert }) => expert)).toEqual(['郑成业', '孙可为']);
  expect(report.rounds[0]!.entries[0]).toMatchObject({ id: 'JX006', total: '94.50' });
});

test('a protected sheet that is not ours is told before anything is written', async () => {
  const book = await open([
    { ...matrix(SCORES.map(() => ['', '', '', '', ''])), protection: {} },
    expertList(),
  ]);
  expect(codeOf(await takeScores({ ...request(fileOf(1)), replace: [] }))).toBe('protected');
  expect((await book.values('专家评分', 3, 6, 3, 6)).flat()).toEqual(['']);
});
