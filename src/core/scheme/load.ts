import type * as z from 'zod';
import { ownOptions, ruleKind } from '../check/rules';
import beijing2026 from '../schemes/beijing-2026.json';
import hangzhou2022 from '../schemes/hangzhou-2022.json';
import jiangxi2023 from '../schemes/jiangxi-2023.json';
import zhenjiang2024 from '../schemes/zhenjiang-2024.json';
import national2024 from '../schemes/national-2024.json';
import { placeWords } from './labels';
import type { RuleConfig, Scheme } from './schema';
import { scheme as schemeShape } from './schema';

/** One thing wrong with a scheme: where (`path` in the words of its JSON, `place` in Chinese) and what, in Chinese. */
export interface SchemeProblem {
  readonly path: string;
  readonly place: string;
  readonly message: string;
}

export type LoadedScheme =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly problems: readonly SchemeProblem[] };

/** Reads a scheme from plain JSON: its shape, each rule's own options, and that its parts refer to one another. */
export function loadScheme(json: unknown): LoadedScheme {
  const parsed = schemeShape.safeParse(json);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, [])) };
  const scheme = parsed.data;
  const problems = [...scheme.tables.flatMap(tableProblems), ...quotaProblems(scheme)];
  return problems.length === 0 ? { ok: true, scheme } : { ok: false, problems };
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

function tableProblems(table: Scheme['tables'][number], at: number): SchemeProblem[] {
  const fields = table.columns.map((column) => column.field);
  const twice = fields.filter((field, index) => fields.indexOf(field) !== index);
  return [
    ...twice.map((field) => ({
      ...whereIs(['tables', at, 'columns']),
      message: `字段“${field}”出现了两次，请只保留一列`,
    })),
    ...table.rules.flatMap((rule, index) => ruleProblems(rule, ['tables', at, 'rules', index])),
  ];
}

function ruleProblems(rule: RuleConfig, path: readonly PropertyKey[]): SchemeProblem[] {
  const kind = ruleKind(rule.rule);
  if (!kind)
    return [{ ...whereIs([...path, 'rule']), message: `没有名为“${rule.rule}”的规则，请核对规则名` }];
  const options = kind.options.safeParse(ownOptions(rule));
  const unknown = Object.keys(rule.levels ?? {}).filter((messageId) => !(messageId in kind.messages));
  return [
    ...unknown.map((messageId) => ({
      ...whereIs([...path, 'levels', messageId]),
      message: `规则“${rule.rule}”没有名为“${messageId}”的提示，请删去或改正`,
    })),
    ...(options.success ? [] : options.error.issues.map((issue) => problemOf(issue, path))),
  ];
}

function quotaProblems(scheme: Scheme): SchemeProblem[] {
  const groups = new Set(scheme.unitGroups.map((group) => group.name));
  const tables = new Set(scheme.tables.map((table) => table.id));
  return scheme.quotas.flatMap((quota, at) => {
    const named = quota.kind === 'count' ? quota.limits.map((limit) => limit.group) : quota.groups;
    const where = whereIs(['quotas', at]);
    const strangers = quota.per === 'whole' ? [] : named.filter((name) => !groups.has(name));
    return [
      ...strangers.map((name) => ({ ...where, message: `单位组“${name}”没有在“单位分组”中列出` })),
      ...(tables.has(quota.table) ? [] : [{ ...where, message: `没有名为“${quota.table}”的表` }]),
    ];
  });
}

function problemOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): SchemeProblem {
  return { ...whereIs([...path, ...issue.path]), message: explain(issue) };
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
      return `取值不对，只能是：${issue.values.join('、')}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return wrongFormat(issue);
    case 'invalid_union':
      return '与任何一种允许的写法都不相符，请核对';
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `不合要求：${issue.message}`;
  }
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

function whereIs(path: readonly PropertyKey[]): Pick<SchemeProblem, 'path' | 'place'> {
  return { path: pathText(path), place: placeWords(path) };
}

/** A path as code writes it: ["tables", 0, "name"] → "tables[0].name". */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : (index ? '.' : '') + String(part)))
    .join('');
}
