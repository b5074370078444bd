import { schemeById } from '../../../src/core/scheme/load';
import { makeScoreSheets, watchScoreSheet } from '../../../src/excel';
import type { ScoreSheetState } from '../../../src/excel';
import { closeAll, open, valueOf } from '../workbook';
import { expertList, projectList, PROJECTS } from './books';

afterEach(closeAll);

const scheme = schemeById('hangzhou-2022')!;

/** Follows the states told; `until` gives the first one, told already or to come, that fits. */
async function follow() {
  const states: (ScoreSheetState | null)[] = [];
  let wake = (): void => {};
  const stop = valueOf(
    await watchScoreSheet((state) => {
      states.push(state);
      wake();
    }),
  );
  const until = async (fits: (state: ScoreSheetState) => boolean): Promise<ScoreSheetState> => {
    for (;;) {
      const last = states.at(-1);
      if (last && fits(last)) return last;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { states, stop, until };
}

test('an expert learns how many scores are left, and at once of one that is out of range or far off', async () => {
  const book = await open([projectList(), expertList()]);
  const criteria = [
    { name: '创新性', weight: 40, full: 10 },
    { name: '效益', weight: 60, full: 100 },
  ];
  valueOf(await makeScoreSheets({ layout: 'perExpert', scheme, scoring: { ...scheme.scoring, criteria } }));
  await book.select('项目清单', 'A1');
  const { states, stop, until } = await follow();
  expect(states).toEqual([null]);
  await book.select('吴佩文', 'F5');
  expect(await until(({ left }) => left === 24)).toMatchObject({
    sheetName: '吴佩文',
    total: 24,
    warnings: [],
  });
  await book.userEdit('吴佩文', 'F5:F6', [[11], [9.555]]);
  expect((await until(({ left }) => left === 22)).warnings).toEqual([
    { address: 'F5', text: '11 不在0至10分之内' },
    { address: 'F6', text: '9.555 的小数超过2位' },
  ]);
  await book.userEdit(
    '吴佩文',
    'F5:G16',
    PROJECTS.map((_, at) => [8, at === 4 ? 8.5 : 82 + at]),
  );
  expect((await until(({ left }) => left === 0)).warnings).toEqual([
    { address: 'G9', text: '8.5 与其他评分（88.0上下）相差很大，请看小数点有没有写错' },
  ]);
  await stop();
  const count = states.length;
  await book.userEdit('吴佩文', 'F5', [['']]);
  expect(states).toHaveLength(count);
});

test('in one sheet for all experts a score is held against the colleagues’ of the same project', async () => {
  const book = await open([projectList(), expertList()]);
  valueOf(await makeScoreSheets({ layout: 'matrix', scheme, scoring: scheme.scoring }));
  const { stop, until } = await follow();
  await book.userEdit('评分表', 'F6:J6', [[85, 86, 8.7, 88, 84]]);
  const far = await until(({ warnings }) => warnings.length > 0);
  expect(far.warnings.map(({ address }) => address)).toEqual(['H6']);
  await book.userEdit('评分表', 'H6', [['好']]);
  expect(await until(({ warnings }) => warnings[0]?.text.startsWith('“好”') === true)).toMatchObject({
    warnings: [{ address: 'H6', text: '“好”不是分数，也不是“回避”“弃权”' }],
  });
  await stop();
});
