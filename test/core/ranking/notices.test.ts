import type { CellValue } from '../../../src/core/table/grid';
import type { Scheme } from '../../../src/core/scheme/schema';
import { builtInSchemes, schemeById } from '../../../src/core/scheme/load';
import { grid, rank, told } from './sheets';

const EXPERTS = ['专家1', '专家2', '专家3', '专家4', '专家5'];

const scheme = (id: string): Scheme => schemeById(id)!;

/** Five like scores of a project. */
const five = (score: number): number[] => EXPERTS.map(() => score);

function sheet(name: string, rows: readonly (readonly CellValue[])[], extra: readonly string[] = []) {
  return grid(name, [['编号', '项目名称', ...extra, ...EXPERTS], ...rows]);
}

const id = (n: number): string => `B${String(n).padStart(3, '0')}`;
/** Project n with 100 − n/10 points. */
const projects = (from: number, to: number, shift = 0): CellValue[][] =>
  Array.from({ length: to - from + 1 }, (_, i) => [
    id(from + i),
    `成果${String(from + i)}`,
    ...five(99 - (from + i) / 10 + shift),
  ]);

test('the notices’ figures', () => {
  expect(
    builtInSchemes().map(({ id, rounds, awards, shareLimits }) => [
      id,
      rounds.map(({ choose, perCategory }) => (perCategory === undefined ? choose : [choose, perCategory])),
      awards.map(({ count }) => count),
      shareLimits.map(({ who, atLeast, atMost }) => [who, atLeast ?? null, atMost ?? null]),
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['jiangxi-2023', [100, 100], [10, 30, 60], []],
      [
        'zhenjiang-2024',
        [[50, 10]],
        [50],
        [
          ['frontlineWorker', 50, null],
          ['seniorTechnician', null, 10],
        ],
      ],
      ['beijing-2026', [60, 30], [10, 20, 30], []],
      ['hangzhou-2022', [200], [200], []],
    ]),
  );
});

test('Beijing: sixty, thirty of them in the roadshow, whose order gives the first ten and the next twenty', () => {
  // The roadshow turns the order round: 30 comes first.
  const show = Array.from({ length: 30 }, (_, i): CellValue[] => [
    id(i + 1),
    `成果${String(i + 1)}`,
    ...five(60 + i),
  ]);
  const report = rank([sheet('专家评分', projects(1, 80)), sheet('现场路演', show)], scheme('beijing-2026'));
  expect(report.rounds.map(({ round, entries }) => [round, entries.length])).toEqual([
    ['review', 80],
    ['roadshow', 30],
  ]);
  expect(report.rounds[0]!.entries.filter(({ selected }) => selected).map((entry) => entry.id)).toEqual(
    Array.from({ length: 60 }, (_, i) => id(i + 1)),
  );
  const of = new Map(report.awards.map((one) => [one.id, one.award]));
  expect([id(30), id(21), id(20), id(1), id(31), id(60)].map((one) => of.get(one))).toEqual([
    '一等奖',
    '一等奖',
    '二等奖',
    '二等奖',
    '三等奖',
    '三等奖',
  ]);
  expect(report.tiers.map(({ given, undecided }) => [given, undecided])).toEqual([
    [10, 0],
    [20, 0],
    [30, 0],
  ]);
  expect(of.has(id(61))).toBe(false);
});

test('Beijing before the roadshow: the first thirty wait, the other thirty have their third prize', () => {
  const report = rank([sheet('专家评分', projects(1, 80))], scheme('beijing-2026'));
  expect(report.awards.filter(({ undecided }) => undecided)).toHaveLength(30);
  expect(report.awards.filter(({ undecided, award }) => !undecided && award === '三等奖')).toHaveLength(30);
  expect(told(report).join()).toContain('还没有评分，前30名的奖项暂按目前名次列出');
});

test('Beijing: a tie at the sixtieth place is left open in the list and in the prizes', () => {
  const rows = [
    ...projects(1, 59),
    ...[60, 61].map((n): CellValue[] => [id(n), `成果${String(n)}`, ...five(50)]),
  ];
  const show = Array.from({ length: 30 }, (_, i): CellValue[] => [
    id(i + 1),
    `成果${String(i + 1)}`,
    ...five(90 - i),
  ]);
  const report = rank([sheet('专家评分', rows), sheet('现场路演', show)], scheme('beijing-2026'));
  expect(report.rounds[0]!.entries.filter(({ undecided }) => undecided).map((one) => one.id)).toEqual([
    id(60),
    id(61),
  ]);
  expect(report.awards.filter(({ undecided }) => undecided)).toEqual([
    { project: 59, id: id(60), projectName: '成果60', award: null, undecided: true },
    { project: 60, id: id(61), projectName: '成果61', award: null, undecided: true },
  ]);
});

test('Beijing: a project in the roadshow that was not among the first thirty is told', () => {
  const show = [...projects(1, 29), ...projects(45, 45)];
  const report = rank([sheet('专家评分', projects(1, 80)), sheet('现场路演', show)], scheme('beijing-2026'));
  expect(told(report, 1).join()).toContain('上一轮列第45名，不在进入本轮的前30名之内');
});

test('Jiangxi: a hundred, then ten, thirty and sixty by the publication', () => {
  const last = projects(1, 100, -5).map((row, i) => [
    row[0]!,
    row[1]!,
    ...five(i < 50 ? 60 + i / 10 : 80 + i / 10),
  ]);
  const report = rank([sheet('材料评审', projects(1, 130)), sheet('发布评选', last)], scheme('jiangxi-2023'));
  expect(report.tiers.map(({ given, undecided }) => [given, undecided])).toEqual([
    [10, 0],
    [30, 0],
    [60, 0],
  ]);
  expect(report.awards.slice(0, 2).map((one) => one.id)).toEqual([id(100), id(99)]);
});

test('Hangzhou: two hundred at 2,000 yuan each', () => {
  const report = rank(
    [
      sheet(
        '评分',
        Array.from({ length: 210 }, (_, i) => [id(i), `成果${String(i)}`, ...five(95 - i / 10)]),
      ),
    ],
    scheme('hangzhou-2022'),
  );
  expect(report.tiers).toMatchObject([{ given: 200, yuan: 2000, sum: 400_000 }]);
});

describe('Zhenjiang', () => {
  const zhenjiang = scheme('zhenjiang-2024');
  const facts = ['项目类别', '一线身份', '职称'];
  const row = (n: number, category: string, score: number, who: string, title = ''): CellValue[] => [
    id(n),
    `成果${String(n)}`,
    category,
    who,
    title,
    ...five(score),
  ];
  /** Twelve of each category; `workers` of them, the lowest of each, are workers. */
  const field = (workers: number, title: (i: number) => string = () => ''): CellValue[][] =>
    zhenjiang.categories.flatMap((category, c) =>
      Array.from({ length: 12 }, (_, i) =>
        row(c * 12 + i, category, 95 - i - c / 10, i >= 12 - workers ? '一线工人' : '一线技术人员', title(i)),
      ),
    );

  test('ten of each category, and half of them workers: who enters and who gives way', () => {
    const report = rank([sheet('评分', field(6), facts)], zhenjiang);
    // By totals alone four workers of each category would be in, 20 of 50; five must enter.
    expect(report.limits[0]).toMatchObject({
      limit: 'frontline-worker-share',
      counted: 25,
      total: 50,
      required: 25,
      met: true,
    });
    expect(report.limits[0]!.entered).toHaveLength(5);
    expect(report.limits[0]!.gaveWay).toHaveLength(5);
    for (const category of zhenjiang.categories) {
      const chosen = report.rounds[0]!.entries.filter((one) => one.selected && one.category === category);
      expect(chosen).toHaveLength(10);
    }
    expect(report.awards).toHaveLength(50);
    expect(told(report).join()).toContain('为满足“一线工人项目占比”');
  });

  test('senior titles at most five of fifty', () => {
    const report = rank(
      [
        sheet(
          '评分',
          field(7, (i) => (i < 2 ? '高级工程师' : '工程师')),
          facts,
        ),
      ],
      zhenjiang,
    );
    expect(report.limits[1]).toMatchObject({ counted: 5, required: 5, met: true });
    expect(report.limits[1]!.gaveWay).toHaveLength(5);
  });

  test('too few workers: told with what is missing, nobody moved', () => {
    const report = rank([sheet('评分', field(4), facts)], zhenjiang);
    expect(report.limits[0]).toMatchObject({ met: false, required: 25, entered: [], gaveWay: [] });
    expect(told(report).join()).toContain('无法满足“一线工人项目占比”：最好只能做到20项，要求25项');
  });

  test('at equal merit the worker goes first', () => {
    const rows = zhenjiang.categories.flatMap((category, c) => [
      ...Array.from({ length: 9 }, (_, i) => row(c * 20 + i, category, 95 - i, '一线工人')),
      row(c * 20 + 10, category, 60, '一线技术人员'),
      row(c * 20 + 11, category, 60, '一线工人'),
    ]);
    const report = rank([sheet('评分', rows, facts)], zhenjiang);
    expect(report.rounds[0]!.entries.filter(({ undecided }) => undecided)).toEqual([]);
    expect(report.awards.map((one) => one.id)).toContain(id(11));
    expect(report.awards.map((one) => one.id)).not.toContain(id(10));
  });

  test('a category too small and a category unknown are told', () => {
    const rows = [
      ...field(6).filter((one) => one[2] !== '小建议'),
      row(200, '小建议', 80, '一线工人'),
      row(201, '大发明', 99, '一线工人'),
    ];
    const found = told(rank([sheet('评分', rows, facts)], zhenjiang)).join('\n');
    expect(found).toContain('“小建议”只有1项有成绩的项目，不足10项');
    expect(found).toContain('看不出项目属于哪个类别（大发明）');
  });
});

test('a tie across the line between two prizes is open in the round that decides them', () => {
  const show = Array.from({ length: 30 }, (_, i): CellValue[] => [
    id(i + 1),
    `成果${String(i + 1)}`,
    // The tenth and the eleventh are equal.
    ...five(90 - (i === 10 ? 9 : i)),
  ]);
  const report = rank([sheet('专家评分', projects(1, 80)), sheet('现场路演', show)], scheme('beijing-2026'));
  const open = report.rounds[1]!.entries.filter(({ undecided }) => undecided);
  expect(open.map((entry) => entry.id)).toEqual([id(10), id(11)]);
});
