import { readXlsx } from '../../host/xlsx';
import { schemeById } from '../../src/core/scheme/load';
import { planExpertFiles, previewScores, selectNextBlank, takeScores } from '../../src/excel';
import { readWorkbookFile } from '../../src/taskpane/merge/workbook-file';
import { scoreFile } from '../../src/taskpane/ranking/score-file';
import { EXPERTS, expertList, projectList, PROJECTS } from '../excel/ranking/books';
import { closeAll, open, valueOf } from '../excel/workbook';
import { writeXlsx } from '../../host/xlsx';

afterEach(closeAll);

const scheme = schemeById('hangzhou-2022')!;
const criteria = [
  { name: '创新性', weight: 40, full: 10 },
  { name: '效益<实>', weight: 60, full: 100 },
];
const request = { scheme, scoring: { ...scheme.scoring, criteria } };

async function openFile(bytes: Uint8Array) {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return open(read.file);
}

test('a file an expert: locked but for the scores, with checks, sum and progress; filled and collected again', async () => {
  await open([projectList(), expertList()]);
  const plans = valueOf(await planExpertFiles(request));
  expect(plans.map(({ name }) => name)).toEqual(EXPERTS);
  const file = await openFile(scoreFile(plans[1]!));
  await expect(file.userEdit('吴佩文', 'C5', [['别的名称']])).rejects.toThrow(/protected/);
  await file.userEdit(
    '吴佩文',
    'F5:G16',
    PROJECTS.map((_, at) => (at === 3 ? ['', ''] : [8, 60 + at])),
  );
  await file.idle();
  expect((await file.values('吴佩文', 1, 1, 5, 8)).map((row) => row.filter((value) => value !== ''))).toEqual(
    [
      ['杭州2022专家评分表'],
      ['评审专家：吴佩文'],
      ['已填 22 格，还缺 2 格'],
      [
        ...['序号', '项目编号', '成果名称', '所在单位', '类别'],
        ...['创新性（满分10分，占40%）', '效益<实>（满分100分，占60%）', '小计'],
      ],
      [1, 'JX001', PROJECTS[0]!.name, PROJECTS[0]!.unit, '小发明', 8, 60, 68],
    ],
  );
  const rules = await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('吴佩文').getRange('F5:F16');
    dataValidation.load('type,rule,prompt');
    await context.sync();
    return dataValidation.toJSON();
  });
  expect(rules.rule?.custom?.formula).toContain('F5<=10');
  expect(rules.prompt?.message).toMatch(/^0至10分，最多2位小数/);
  await file.select('吴佩文', 'A1');
  expect(valueOf(await selectNextBlank())).toMatchObject({ left: 2, address: 'F8' });
  const back = readWorkbookFile('吴.xlsx', await writeXlsx(file.snapshot()));
  if (!back.ok) throw new Error(back.message);

  await open([projectList(), expertList()]);
  const sources = back.grids.map((grid) => ({
    key: '1',
    file: '吴.xlsx',
    grid,
    expert: null,
    isChosen: true,
  }));
  const collected = { sources, scheme, scoring: {} };
  const [reading] = valueOf(await previewScores(collected)).readings;
  expect(reading).toMatchObject({ experts: ['吴佩文'], scores: 22, projects: 12 });
  expect(reading!.findings.map(({ messageId, cell }) => [messageId, cell])).toEqual([['missing', 'F8']]);
  expect(valueOf(await takeScores({ ...collected, replace: [] })).newSheets).toEqual(['吴佩文']);
});
