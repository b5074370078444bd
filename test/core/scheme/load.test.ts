/* eslint-disable @typescript-eslint/no-explicit-any -- the tests break plain JSON in ways no type allows */
import { FIELDS } from '../../../src/core/fields';
import { builtInSchemes, loadScheme, schemeById } from '../../../src/core/scheme/load';

const jiangxi = schemeById('jiangxi-2023')!;
const changed = (change: (json: any) => void) => {
  const json = structuredClone(jiangxi) as unknown;
  change(json);
  const loaded = loadScheme(json);
  return loaded.ok ? [] : loaded.problems.map(({ path, message }) => `${path}: ${message}`);
};

const without = (json: any, field: string) =>
  json.tables[0].columns.filter((column: any) => column.field !== field);

test('the built-in schemes load and have different ids', () => {
  const ids = builtInSchemes().map((scheme) => scheme.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(schemeById('nothing')).toBeNull();
});

test.each(builtInSchemes().flatMap(({ tables, name }) => tables.map((table) => [name, table] as const)))(
  'the rules of %s name only fields that there are',
  (_, { columns, rules }) => {
    const known = new Set([...Object.keys(FIELDS), ...columns.map(({ field }) => field)]);
    const named = rules.flatMap((rule) =>
      Object.entries(rule).flatMap(([key, value]) => (/[fF]ields?$/.test(key) ? value : [])),
    );
    expect(named.filter((field) => !known.has(field as string))).toEqual([]);
  },
);

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
    /levels\.nothing: 这条规则没有名为“nothing”的提示/,
  ],
  [
    'a field with two columns',
    (json) => json.tables[0].columns.push(json.tables[0].columns[0]),
    /tables\[0\]\.columns\[\d+\]\.field: 内容与第1列相同（序号）/,
  ],
  [
    'a quota for a group that is not listed',
    (json) => (json.quotas[0].limits[0].group = '某组'),
    /quotas\[0\]\.limits\[0\]\.group: 单位组“某组”没有/,
  ],
  ['a date that is none', (json) => (json.window.to = '2023-02-30'), /window\.to: 格式不对/],
  ['a number for a text', (json) => (json.name = 5), /^name: 类型不对，应为文字/],
  ['a text for a list', (json) => (json.categories = '小发明'), /^categories: 类型不对，应为列表/],
  ['half a decimal', (json) => (json.scoring.decimals = 1.5), /^scoring\.decimals: 类型不对，应为整数/],
  [
    'a kind of quota that does not exist',
    (json) => (json.quotas[0].kind = 'ratio'),
    /^quotas\[0\]\.kind: 取值不对，只能是：count（数量）、share（比例）/,
  ],
  [
    'a wrong regular expression',
    (json) => (json.unitGroups[0].patterns = ['好', '(']),
    /^unitGroups\[0\]\.patterns\[1\]: 不是正确的正则表达式/,
  ],
  ['a period the wrong way round', (json) => (json.window.from = '2030-01-01'), /^window\.from: .*晚于/],
  [
    'a category written twice',
    (json) => json.categories.push('小发明'),
    /^categories\[5\]: “小发明”前面已经/,
  ],
  ['a table id used twice', (json) => json.tables.push(json.tables[0]), /^tables\[1\]\.id: “summary”前面/],
  [
    'a table without the column that makes an entry',
    (json) => (json.tables[0].columns = without(json, 'projectName')),
    /^tables\[0\]\.columns: 缺少“项目名称”一列/,
  ],
  [
    'a share of a column the table no longer has',
    (json) => (json.tables[0].columns = without(json, 'ownership')),
    /^quotas\[1\]\.field: “申报汇总表”里没有“是否非公”一列/,
  ],
  [
    'a share of a category the scheme no longer has',
    (json) => Object.assign(json.quotas[1], { field: 'category', value: '小攻关' }),
    /^quotas\[1\]\.value: “小攻关”不在“项目类别”里/,
  ],
  [
    'a rule for a category the scheme no longer has',
    (json) =>
      (json.tables[0].rules.find((rule: any) => rule.rule === 'manager-position').onlyCategories = [
        '小攻关',
      ]),
    /^tables\[0\]\.rules\[\d+\]\.onlyCategories: “小攻关”不在“项目类别”里/,
  ],
  [
    'a least above the most',
    (json) => Object.assign(json.quotas[0].limits[0], { min: 9, max: 3 }),
    /^quotas\[0\]\.limits\[0\]\.min: “最少”大于“最多”/,
  ],
  [
    'a unit in two groups',
    (json) => json.unitGroups[1].units.push(json.unitGroups[0].units[0]),
    /^unitGroups\[1\]\.units: “.+”已列在“南昌等七个设区市”里/,
  ],
  ['scores from 100 to 0', (json) => (json.scoring.max = -1), /^scoring\.max: 最高分要大于最低分/],
  ['more scores dropped than there are', (json) => (json.scoring.trim = 3), /^scoring\.trimFrom: 至少填 7/],
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

test('the place is told in words, a rule by its name', () => {
  const json = structuredClone(jiangxi) as any;
  const at = json.tables[0].rules.length;
  json.tables[0].rules.push({ rule: 'max-characters', level: 'hint', clause: {}, field: 'summary' });
  const first = loadScheme(json);
  expect(first.ok || first.problems.map(({ place }) => place)).toEqual([
    `表格 第1项 › 核查内容 第${at + 1}项 › 依据 › 条款`,
    `表格 第1项 › 核查内容 第${at + 1}项 › 依据 › 要点`,
  ]);
  json.tables[0].rules[at].clause = { section: '二', gist: '简介100字以内' };
  const second = loadScheme(json);
  expect(second.ok || second.problems).toEqual([
    {
      path: `tables[0].rules[${at}].max`,
      place: `表格 第1项 › 核查内容 第${at + 1}项“字数” › 最多几个字`,
      message: '缺少这一项，请补上',
    },
  ]);
  const none = loadScheme(3);
  expect(none.ok || none.problems[0]?.place).toBe('整个方案');
});

test('rules are told together with what else is wrong', () => {
  const told = changed((json) => {
    json.name = 5;
    json.tables[0].rules[0].rule = 'no-such';
    json.tables[0].rules[2].max = '100';
  });
  expect(told.map((one) => one.replace(/: .*/, ''))).toEqual([
    'name',
    'tables[0].rules[0].rule',
    'tables[0].rules[2].max',
  ]);
});

test('what is no scheme at all is told, not thrown', () => {
  for (const json of [null, 3, 'x', [], {}]) expect(loadScheme(json).ok).toBe(false);
});
