import { criteriaProblem } from '../../../src/core/ranking/criteria';
import { noNotice } from '../../../src/core/ranking/no-notice';
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
