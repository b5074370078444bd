import fc from 'fast-check';
import { toRankJson } from '../../../src/core/ranking/json';
import type { CellValue } from '../../../src/core/table/grid';
import { grid, rank, schemeWith } from './sheets';

const EXPERTS = ['专家1', '专家2', '专家3', '专家4', '专家5'];

/** Rows of scores in hundredths → a matrix sheet. */
function matrix(scores: readonly (readonly number[])[], experts: readonly string[] = EXPERTS) {
  return grid('评分', [
    ['编号', '项目名称', ...experts],
    ...scores.map((row, i) => [`X${String(i + 1)}`, `成果${String(i + 1)}`, ...row.map((one) => one / 100)]),
  ]);
}

const someScores = fc.array(fc.array(fc.integer({ min: 6000, max: 6010 }), { minLength: 5, maxLength: 5 }), {
  minLength: 4,
  maxLength: 9,
});
const byId = (report: ReturnType<typeof rank>) =>
  new Map(
    report.rounds[0]!.entries.map(({ id, total, rank: place, selected, undecided }) => [
      id,
      [total, place, selected, undecided],
    ]),
  );

test('ranks do not depend on the order of rows or of experts', () => {
  fc.assert(
    fc.property(someScores, (scores) => {
      const plain = matrix(scores);
      const [header, ...rows] = plain.values as [CellValue[], ...CellValue[][]];
      const turned = rows.map(([id, name, ...own]) => [id!, name!, ...[...own].reverse()]).reverse();
      const other = grid('评分', [header, ...turned]);
      expect(byId(rank([other]))).toEqual(byId(rank([plain])));
    }),
    { numRuns: 60 },
  );
});

test('every award count is met, undecided or told', () => {
  fc.assert(
    fc.property(someScores, fc.integer({ min: 1, max: 10 }), (scores, choose) => {
      const report = rank([matrix(scores)], schemeWith({}, choose));
      const [tier] = report.tiers;
      const open = report.awards.filter(({ undecided }) => undecided).length;
      const messages = report.rounds[0]!.findings.map(({ messageId }) => messageId);
      expect(tier!.given + (open > 0 ? open : 0)).toBeGreaterThanOrEqual(
        messages.includes('short') ? 0 : choose,
      );
      expect(tier!.given).toBeLessThanOrEqual(choose);
      if (open > 0) expect(messages).toContain('tieAtCut');
    }),
    { numRuns: 60 },
  );
});

test('the headless form', () => {
  const report = rank(
    [
      matrix([
        [9000, 9000, 9000, 9000, 9000],
        [8000, 8100, 8200, 8300, 8450],
      ]),
    ],
    schemeWith({}, 1),
  );
  expect(toRankJson(report)).toMatchObject({
    scheme: 'small',
    rounds: [
      {
        sheet: '评分',
        round: 'review',
        findings: [],
        entries: [
          {
            row: 2,
            id: 'X1',
            projectName: '成果1',
            total: '90.00',
            counted: 5,
            rank: 1,
            selected: true,
            undecided: false,
          },
          {
            row: 3,
            id: 'X2',
            projectName: '成果2',
            total: '82.00',
            counted: 5,
            rank: 2,
            selected: false,
            undecided: false,
          },
        ],
      },
    ],
    awards: [{ id: 'X1', projectName: '成果1', award: '优秀', undecided: false }],
    limits: [],
  });
});

test('a tie at the cut names all and is settled by nobody; a tie-break settles what it can', () => {
  const scores = [
    [9000, 9000, 9000, 9000, 9000],
    [7000, 8000, 8000, 8000, 9000],
    [6000, 8000, 8000, 8000, 9000],
  ];
  const tied = rank([matrix(scores)], schemeWith({ scoring: { ...schemeWith().scoring, tieBreaks: [] } }, 2));
  expect(
    tied.rounds[0]!.entries.map(({ rank: place, selected, undecided }) => [place, selected, undecided]),
  ).toEqual([
    [1, true, false],
    [2, false, true],
    [2, false, true],
  ]);
  expect(toRankJson(tied).rounds[0]!.findings[0]!.message).toBe(
    '“成果2”、“成果3”并列第2名，正处在“专家评审”的名额线上，只余1个名额（依据：一 试），需评委会议定，不能由程序决定。',
  );
  expect(tied.awards.slice(1)).toEqual([
    { project: 1, id: 'X2', projectName: '成果2', award: null, undecided: true },
    { project: 2, id: 'X3', projectName: '成果3', award: null, undecided: true },
  ]);
  const settled = rank([matrix(scores)], schemeWith({}, 2));
  expect(settled.rounds[0]!.entries.map(({ id, rank: place, selected }) => [id, place, selected])).toEqual([
    ['X1', 1, true],
    ['X2', 2, true],
    ['X3', 3, false],
  ]);
});

test('binary floats never decide: 88.125 is 88.13 and a sum of tenths is exact', () => {
  const scores = [
    [8800, 8825],
    [8810, 8815],
    [110, 220],
  ];
  const report = rank(
    [matrix(scores, EXPERTS.slice(0, 2))],
    schemeWith({ scoring: { ...schemeWith().scoring, trim: 0 } }),
  );
  expect(report.rounds[0]!.entries.map(({ total, rank: place }) => [total, place])).toEqual([
    ['88.13', 1],
    ['88.13', 1],
    ['1.65', 3],
  ]);
});
