/* eslint-disable @typescript-eslint/no-explicit-any -- the tests break plain JSON in ways no type allows */
import { builtInSchemes, loadScheme, schemeById } from '../../../src/core/scheme/load';

const jiangxi = schemeById('jiangxi-2023')!;
const changed = (change: (json: any) => void) => {
  const json = structuredClone(jiangxi) as unknown;
  change(json);
  const loaded = loadScheme(json);
  return loaded.ok ? [] : loaded.problems.map(({ path, message }) => `${path}: ${message}`);
};

test('the built-in schemes load and have different ids', () => {
  const ids = builtInSchemes().map((scheme) => scheme.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(schemeById('nothing')).toBeNull();
});

test.each<[string, (json: any) => void, RegExp]>([
  ['a missing key', (json) => delete json.window, /^window: 缺少这一项/],
  [
    'a wrong level',
    (json) => (json.tables[0].rules[0].level = 'bad'),
    /^tables\[0\]\.rules\[0\]\.level: 取值不对.*ineligible/,
  ],
  ['an unknown key', (json) => (json.colour = 'red'), /colour/],
  [
    'a rule that does not exist',
    (json) => (json.tables[0].rules[0].rule = 'no-such'),
    /^tables\[0\]\.rules\[0\]\.rule: 没有名为“no-such”的规则/,
  ],
  [
    'an option the rule does not have',
    (json) => (json.tables[0].rules[0].speed = 3),
    /^tables\[0\]\.rules\[0\]: 不认识的项：speed/,
  ],
  [
    'a message the rule does not have',
    (json) => (json.tables[0].rules[0].levels = { nothing: 'hint' }),
    /levels\.nothing: .*没有名为“nothing”的提示/,
  ],
  [
    'a field with two columns',
    (json) => json.tables[0].columns.push(json.tables[0].columns[0]),
    /tables\[0\]\.columns: 字段“serial”出现了两次/,
  ],
  [
    'a quota for a group that is not listed',
    (json) => (json.quotas[0].limits[0].group = '某组'),
    /quotas\[0\]: 单位组“某组”没有/,
  ],
  ['a date that is none', (json) => (json.window.to = '2023-02-30'), /window\.to: 格式不对/],
])('%s is told with its place', (_, change, expected) => {
  expect(changed(change)).toEqual([expect.stringMatching(expected)]);
});

test('a scheme that was loaded loads again, also one whose rules carry no examples', () => {
  const json = JSON.parse(JSON.stringify(jiangxi));
  for (const rule of json.tables[0].rules) delete rule.examples;
  const once = loadScheme(json);
  expect(once.ok).toBe(true);
  expect(loadScheme(JSON.parse(JSON.stringify(once.ok && once.scheme)))).toEqual(once);
});

test('what is no scheme at all is told, not thrown', () => {
  for (const json of [null, 3, 'x', [], {}]) expect(loadScheme(json).ok).toBe(false);
});
