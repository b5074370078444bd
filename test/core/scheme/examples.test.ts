import { runExamples } from '../../../src/core/check/examples';
import { builtInSchemes } from '../../../src/core/scheme/load';

test.each(builtInSchemes().map((scheme) => [scheme.shortName, scheme] as const))(
  'every example of every rule of %s holds',
  (_, scheme) => {
    expect(scheme.tables.flatMap((table) => table.rules).length).toBeGreaterThan(0);
    expect(runExamples(scheme)).toEqual([]);
  },
);

test('an example that does not hold is told with its place', () => {
  const [scheme] = builtInSchemes();
  const table = scheme!.tables[0]!;
  const rule = table.rules[0]!;
  const turned = { ...rule, examples: { found: rule.examples.passed, passed: rule.examples.found } };
  const problems = runExamples({ ...scheme!, tables: [{ ...table, rules: [turned] }] });
  expect(problems.map((problem) => problem.place)).toEqual(
    expect.arrayContaining([
      `tables[0].rules[0]（${rule.rule}）.examples.found[0]`,
      `tables[0].rules[0]（${rule.rule}）.examples.passed[0]`,
    ]),
  );
});
