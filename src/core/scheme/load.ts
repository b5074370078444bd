import type * as z from 'zod';
import { ownOptions, ruleKind } from '../check/rules';
import beijing2026 from '../schemes/beijing-2026.json';
import hangzhou2022 from '../schemes/hangzhou-2022.json';
import jiangxi2023 from '../schemes/jiangxi-2023.json';
import zhenjiang2024 from '../schemes/zhenjiang-2024.json';
import national2024 from '../schemes/national-2024.json';
import { choiceLabel, placeWords } from './labels';
import { mismatches } from './references';
import type { RuleConfig, Scheme } from './schema';
import { ruleConfig, scheme as schemeShape } from './schema';

/** One thing wrong with a scheme: where (`path` in the words of its JSON, `place` in Chinese) and what, in Chinese. */
export interface SchemeProblem {
  readonly path: string;
  readonly place: string;
  readonly message: string;
}

export type LoadedScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly SchemeProblem[] };

/** A problem keeps the value it is about: only so can what is missing be told from what is of the wrong kind. */
const REPORT = { reportInput: true };

/** Reads a scheme from plain JSON: its shape, each rule's own options, and that its parts refer to one another. */
export function loadScheme(json: unknown): LoadedScheme {
  const parsed = schemeShape.safeParse(json, REPORT);
  const rules = listIn(json, 'tables').flatMap((table, at) =>
    listIn(table, 'rules').flatMap((rule, index) => {
      const shaped = ruleConfig.safeParse(rule);
      return shaped.success ? ruleProblems(shaped.data, ['tables', at, 'rules', index]) : [];
    }),
  );
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => ({ ...whereIs(issue.path), message: explain(issue) }));
    return { ok: false, problems: [...wrong, ...rules] };
  }
  const apart = mismatches(parsed.data).map(({ path, message }) => ({ ...whereIs(path), message }));
  const problems = [...rules, ...apart];
  return problems.length === 0 ? { ok: true, scheme: parsed.data } : { ok: false, problems };
}

/** The list under a key of what may be no scheme at all, so that its rules are told with what else is wrong. */
function listIn(json: unknown, key: string): readonly unknown[] {
  const list = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : null;
  return Array.isArray(list) ? list : [];
}

let builtIn: readonly Scheme[] | null = null;

/** The schemes that come with the add-in, in the order they are offered. */
export function builtInSchemes(): readonly Scheme[] {
  builtIn ??= [jiangxi2023, zhenjiang2024, beijing2026, hangzhou2022, national2024].map(mustLoad);
  return builtIn;
}

/** The built-in scheme of this id, or null. */
export function schemeById(id: string): Scheme | null {
  return builtInSchemes().find((scheme) => scheme.id === id) ?? null;
}

function mustLoad(json: unknown): Scheme {
  const loaded = loadScheme(json);
  if (loaded.ok) return loaded.scheme;
  throw new Error(loaded.problems.map((problem) => `${problem.path} ${problem.message}`).join('\n'));
}

function ruleProblems(rule: RuleConfig, path: readonly PropertyKey[]): SchemeProblem[] {
  const kind = ruleKind(rule.rule);
  if (!kind)
    return [{ ...whereIs([...path, 'rule']), message: `没有名为“${rule.rule}”的规则，请核对规则名` }];
  const options = kind.options.safeParse(ownOptions(rule), REPORT);
  const where = (below: readonly PropertyKey[]) => whereIs([...path, ...below], kind);
  const unknown = Object.keys(rule.levels ?? {}).filter((messageId) => !(messageId in kind.messages));
  return [
    ...unknown.map((messageId) => ({
      ...where(['levels', messageId]),
      message: `这条规则没有名为“${messageId}”的提示，请删去或改正`,
    })),
    ...(options.success
      ? []
      : options.error.issues.map((issue) => ({ ...where(issue.path), message: explain(issue) }))),
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（方括号）',
  object: '一组项目（花括号）',
  record: '一组项目（花括号）',
};

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? '缺少这一项，请补上'
        : `类型不对，应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `不认识的项：${issue.keys.join('、')}，请核对拼写`;
    case 'invalid_value':
      return oneOf(issue.path, issue.values);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return wrongFormat(issue);
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? oneOf(issue.path, issue.options)
        : '与任何一种允许的写法都不相符，请核对';
    case 'custom':
      return issue.message;
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return `不合要求：${issue.message}`;
  }
}

/** The choices as they are written, each with its Chinese word. */
function oneOf(path: readonly PropertyKey[], values: readonly unknown[]): string {
  const last = String(path.findLast((part) => typeof part === 'string') ?? '');
  const key = path.includes('levels') ? 'level' : last;
  const words = values.map(String).map((value) => {
    const word = choiceLabel(key, value);
    return word === value ? value : `${value}（${word}）`;
  });
  return `取值不对，只能是：${words.join('、')}`;
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return '不能空着，请填写';
  if (origin === 'array') return `至少要有 ${minimum} 项`;
  return inclusive === false ? `要大于 ${minimum}` : `不能小于 ${minimum}`;
}

function wrongFormat({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): string {
  if (format === 'date') return '格式不对，请写实际的日期，如 2024-04-10';
  if (pattern?.includes('a-z')) return '格式不对，只能用小写字母、数字和连字符';
  return pattern?.includes('^0') ? '格式不对，请写 0 开头的区号，如 0511' : `格式不对（${format}）`;
}

/** `rule`: the kind of the rule that the path leads into. */
function whereIs(
  path: readonly PropertyKey[],
  rule?: { readonly id: string; readonly title: string },
): Pick<SchemeProblem, 'path' | 'place'> {
  return { path: pathText(path), place: placeWords(path, rule) || '整个方案' };
}

/** A path as code writes it: ["tables", 0, "name"] → "tables[0].name". */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : (index ? '.' : '') + String(part)))
    .join('');
}
