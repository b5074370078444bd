import { criteriaProblem } from '../../../src/core/ranking/criteria';
import { noNotice } from '../../../src/core/ranking/no-notice';
import { grid, lines, rank } from './sheets';
import type { CriterionConfig } from '../../../src/core/scheme/schema';

const problemOf = (...criteria: readonly (readonly [string, number, number])[]) =>
  criteriaProblem({
    ...noNotice.scoring,
    criteria: criteria.map(([name, weight, full]): CriterionConfig => ({ name, weight, full })),
  });

test('criteria whose weights make a hundred can be used', () => {
  expect(problemOf()).toBeNull();
  expect(problemOf(['创新性', 33.3, 10], ['实用性', 33.3, 10], ['效益说明', 33.4, 10])).toBeNull();
});

test.each([
  [[['创新性', 40, 40] as const, ['效益', 50, 50] as const], '权重合计是 90%，应为 100%。'],
  [[['', 100, 100] as const], '有一项评分标准没有写名称。'],
  [[['创新性', 50, 50] as const, ['创新性', 50, 50] as const], '“创新性”写了两次，请合并或改名。'],
  [[['项目名称', 100, 100] as const], expect.stringContaining('会被认作别的列')],
  [[['总分', 100, 100] as const], expect.stringContaining('会被认作别的列')],
])('%j: %s', (criteria, message) => {
  expect(problemOf(...criteria)).toEqual(message);
});

test('a column of sums is no criterion, even when its header gives full marks', () => {
  const report = rank([
    grid('周立言', [
      ['项目编号', '成果名称', '创新性（60分）', '效益（40分）', '总分（100分）'],
      ['A1', '成果甲', 50, 30, 80],
      ['A2', '成果乙', 40, 30, 70],
    ]),
  ]);
  expect(lines(report).map(([, id, total]) => [id, total])).toEqual([
    ['A1', '80.00'],
    ['A2', '70.00'],
  ]);
});

test('criteria of the form are found in sheets whose headers say nothing of weights', () => {
  const criteria = [
    { name: '创新性', weight: 40, full: 10 },
    { name: '效益', weight: 60, full: 100 },
  ];
  const own = grid('周立言', [
    ['项目编号', '成果名称', '创新性', '效益'],
    ['A1', '成果甲', 8, 70],
    ['A2', '成果乙', 5, 80],
  ]);
  const report = rank([own], undefined, { scoring: { criteria } });
  expect(lines(report).map(([, id, total]) => [id, total])).toEqual([
    ['A1', '74.00'],
    ['A2', '68.00'],
  ]);
});
