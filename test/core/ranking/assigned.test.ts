import type { CellValue, Grid } from '../../../src/core/table/grid';
import { Dec, fixed, mean, rounded, sum } from '../../../src/core/ranking/decimal';
import { scaleOf, standardScore } from '../../../src/core/ranking/totals';
import type { Scale } from '../../../src/core/ranking/totals';
import { grid, rank, schemeWith } from './sheets';

const NUMBERS = ['一', '二', '三', '四', '五'];

/** A repeatable run of numbers below `below`. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

interface Work {
  readonly first: readonly { expert: string; raw: number }[];
  readonly second: readonly { expert: string; raw: number; again: string | null }[];
}

/** Works of five first reviewers each; of the first tenth three second ones, some of whom score again. */
function worksOf(count: number, experts: number): Work[] {
  const next = numbers(7);
  const some = (k: number) => {
    const start = next(experts);
    return Array.from({ length: k }, (_, i) => ({
      expert: `P${String((start + i * 7) % experts).padStart(3, '0')}`,
      raw: 20 + next(75),
    }));
  };
  return Array.from({ length: count }, (_, i) => ({
    first: some(5),
    second: i * 10 < count ? some(3).map((one) => ({ ...one, again: next(6) === 0 ? '55.5' : null })) : [],
  }));
}

function scalesOf(
  scores: readonly { expert: string; raw: number }[],
  cut: number | null,
): Map<string, Scale | null> {
  const byExpert = new Map<string, Dec[]>();
  for (const { expert, raw } of scores) byExpert.set(expert, [...(byExpert.get(expert) ?? []), new Dec(raw)]);
  return new Map(
    [...byExpert].map(([expert, own]) => {
      const scale = scaleOf(own);
      if (scale === null || cut === null) return [expert, scale];
      return [expert, { mean: rounded(scale.mean, cut), deviation: rounded(scale.deviation, cut) }];
    }),
  );
}

/** The sheet as an organiser publishes it; `cut` are the decimals the experts' means and deviations were cut to. */
function published(works: readonly Work[], cut: number | null): Grid {
  const firsts = scalesOf(
    works.flatMap((work) => work.first),
    cut,
  );
  const seconds = scalesOf(
    works.flatMap((work) => work.second),
    cut,
  );
  const at = (scales: Map<string, Scale | null>, { expert, raw }: { expert: string; raw: number }) =>
    rounded(standardScore(new Dec(raw), scales.get(expert)!), 2);
  const rows = works.map(({ first, second }): CellValue[] => {
    const one = first.map((score) => at(firsts, score));
    const two = second.map((score) => (score.again === null ? at(seconds, score) : new Dec(score.again)));
    const total = two.length > 0 ? mean(one).plus(sum(two)) : sum(one);
    return [
      fixed(total, 2).replace(/0$/, ''),
      ...first.flatMap((score, i) => [score.expert, String(score.raw), one[i]!.toNumber()]),
      ...[0, 1, 2].flatMap((i): CellValue[] => {
        const score = second[i];
        return score
          ? [score.expert, String(score.raw), at(seconds, score).toString(), score.again]
          : [null, null, null, null];
      }),
    ];
  });
  const heads = [
    [
      '最终成绩',
      '第一次评审成绩',
      ...new Array<null>(14).fill(null),
      '第二次评审成绩',
      ...new Array<null>(11).fill(null),
    ],
    [
      null,
      ...NUMBERS.flatMap((number) => [`专家${number}`, null, null]),
      ...NUMBERS.slice(0, 3).flatMap((number) => [`专家${number}`, null, null, null]),
    ],
    [
      null,
      ...NUMBERS.flatMap(() => ['专家编码', '原始分', '标准分']),
      ...NUMBERS.slice(0, 3).flatMap(() => ['专家编码', '原始分', '标准分', '复议分']),
    ],
  ];
  return grid(
    '评审数据',
    [...heads, ...rows],
    ['A1:A3', 'B1:P1', 'Q1:AB1', 'B2:D2', 'E2:G2', 'H2:J2', 'K2:M2', 'N2:P2', 'Q2:T2', 'U2:X2', 'Y2:AB2'],
  );
}

test.each([null, 3])(
  'printed standard scores and totals come out of the raw scores (scales cut to %p decimals)',
  (cut) => {
    const report = rank([published(worksOf(300, 12), cut)], schemeWith({}, 30));
    const [round] = report.rounds;
    expect(round!.comparisons).toEqual([
      { sheet: '评审数据', header: '最终成绩', checked: 300, agreed: 300, differing: [] },
    ]);
    expect(round!.findings).toEqual([]);
    // Those of two reviews stand before the others, whatever their totals.
    expect(round!.entries.slice(0, 30).every(({ counted }) => counted === 8)).toBe(true);
    expect(round!.entries.slice(30).every(({ counted }) => counted === 5)).toBe(true);
  },
);

test('rows and cells that do not follow are named', () => {
  const sheet = published(worksOf(300, 12), 3);
  const values = sheet.values.map((row) => [...row]);
  values[3]![0] = '1.23';
  values[50]![3] = 12.34;
  const report = rank([{ ...sheet, values }], schemeWith({}, 30));
  const [round] = report.rounds;
  expect(round!.comparisons[0]).toMatchObject({
    checked: 300,
    agreed: 299,
    differing: [{ row: 4, printed: '1.23' }],
  });
  expect(round!.findings.map(({ cell, messageId }) => `${cell} ${messageId}`)).toEqual([
    'A4 printedDiffers',
    'D51 standardDiffers',
  ]);
});

test('an expert whose standard scores follow another scale is told once', () => {
  const sheet = published(worksOf(300, 12), 3);
  const values = sheet.values.map((row) =>
    row.map((cell, column) => (row[1] === 'P003' && column === 3 ? Number(cell) + 1 : cell)),
  );
  const own = values.filter((row) => row[1] === 'P003').length;
  const others = values.filter((row) => row.some((cell, i) => cell === 'P003' && i > 1 && i < 16)).length;
  const report = rank([{ ...sheet, values }], schemeWith({}, 30));
  const found = report.rounds[0]!.findings.filter(({ args }) => args.expert === 'P003');
  expect(found.length).toBe(own > others ? 1 : own);
});

test('9,329 rows and 380 experts follow to the last decimal', () => {
  const report = rank([published(worksOf(9329, 380), 3)], schemeWith({}, 900));
  expect(report.rounds[0]!.comparisons[0]).toMatchObject({ checked: 9329, agreed: 9329 });
}, 60_000);

test('raw scores of experts assigned to projects are made comparable, exactly, and that is said once', () => {
  const heads = [
    ['编号', '项目名称', '专家一', null, '专家二', null],
    [null, null, '专家编码', '原始分', '专家编码', '原始分'],
  ];
  // P1 is mild, P3 strict: 81 of P3 is worth more than 90 of P1.
  const rows = [
    ['A1', '阀门扳手', 'P1', 90, 'P2', 80],
    ['A2', '轴承拉拔器', 'P1', 95, 'P3', 60],
    ['A3', '料斗防堵器', 'P2', 70, 'P3', 81],
    ['A4', '电缆盘支架', 'P1', 91, 'P2', 75],
  ];
  const report = rank([grid('评审', [...heads, ...rows], ['C1:D1', 'E1:F1'])], schemeWith({}, 2));
  // By hand: 50 + 10·(x − mean)/sample deviation of each expert, the mean of the two, half up.
  const z = (x: number, own: readonly number[]): number => {
    const middle = own.reduce((a, b) => a + b) / own.length;
    const spread = Math.sqrt(own.reduce((all, one) => all + (one - middle) ** 2, 0) / (own.length - 1));
    return 50 + (10 * (x - middle)) / spread;
  };
  const [p1, p2, p3] = [
    [90, 95, 91],
    [80, 70, 75],
    [60, 81],
  ];
  const expected = [
    (z(90, p1) + z(80, p2)) / 2,
    (z(95, p1) + z(60, p3)) / 2,
    (z(70, p2) + z(81, p3)) / 2,
    (z(91, p1) + z(75, p2)) / 2,
  ];
  expect(report.rounds[0]!.entries.map(({ id, total }) => [id, total]).sort()).toEqual(
    expected.map((total, at) => [`A${at + 1}`, total.toFixed(2)]),
  );
  expect(report.rounds[0]!.findings.map(({ level, messageId }) => `${level} ${messageId}`)).toEqual([
    'hint byStandard',
  ]);
});

test('a panel of three is told once that nothing is dropped', () => {
  const rows = [70, 80, 90].map((score, at) => [`B${at}`, `成果${at}`, score, score + 1, score + 2]);
  const report = rank([grid('评分', [['编号', '项目名称', '专家1', '专家2', '专家3'], ...rows])]);
  expect(
    report.rounds[0]!.findings.map(({ cell, level, messageId }) => `${cell} ${level} ${messageId}`),
  ).toEqual(['B1 hint smallPanel']);
});
