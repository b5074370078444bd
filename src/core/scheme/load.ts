import type { z } from 'zod';
import { ownOptions, ruleKind } from '../check/rules';
import jiangxi2023 from '../schemes/jiangxi-2023.json';
import zhenjiang2024 from '../schemes/zhenjiang-2024.json';
import type { RuleConfig, Scheme } from './schema';
import { scheme as schemeShape } from './schema';

/** One thing wrong with a scheme: where (in the words of its JSON) and what, in Chinese. */
export interface SchemeProblem {
  readonly path: string;
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
  builtIn ??= [jiangxi2023, zhenjiang2024].map(mustLoad);
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
      path: `tables[${at}].columns`,
      message: `字段“${field}”出现了两次，请只保留一列`,
    })),
    ...table.rules.flatMap((rule, index) => ruleProblems(rule, ['tables', at, 'rules', index])),
  ];
}

function ruleProblems(rule: RuleConfig, path: readonly PropertyKey[]): SchemeProblem[] {
  const kind = ruleKind(rule.rule);
  if (!kind)
    return [{ path: pathText([...path, 'rule']), message: `没有名为“${rule.rule}”的规则，请核对规则名` }];
  const options = kind.options.safeParse(ownOptions(rule));
  const unknown = Object.keys(rule.levels ?? {}).filter((messageId) => !(messageId in kind.messages));
  return [
    ...unknown.map((messageId) => ({
      path: pathText([...path, 'levels', messageId]),
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
    const path = `quotas[${at}]`;
    const strangers = quota.per === 'whole' ? [] : named.filter((name) => !groups.has(name));
    return [
      ...strangers.map((name) => ({ path, message: `单位组“${name}”没有在 unitGroups 中列出` })),
      ...(tables.has(quota.table) ? [] : [{ path, message: `没有名为“${quota.table}”的表` }]),
    ];
  });
}

function problemOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): SchemeProblem {
  return { path: pathText([...path, ...issue.path]), message: explain(issue) };
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项，请补上' : `类型不对，应为 ${issue.expected}`;
    case 'unrecognized_keys':
      return `不认识的项：${issue.keys.join('、')}，请核对拼写`;
    case 'invalid_value':
      return `取值不对，只能是：${issue.values.join('、')}`;
    case 'too_small':
      return `太小或太短，至少为 ${issue.minimum}`;
    case 'too_big':
      return `太大或太长，至多为 ${issue.maximum}`;
    case 'invalid_format':
      return `格式不对（${issue.format}）`;
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `不合要求：${issue.message}`;
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : (index ? '.' : '') + String(part)))
    .join('');
}
