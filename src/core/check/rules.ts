import type { Table } from '../table/table';
import type { Level } from '../findings';
import type { RuleKind, MessageTemplate } from '../rules/rule';
import { ruleKinds } from '../rules';
import type { RuleConfig, Scheme, TableConfig } from '../scheme/schema';
import { fieldWord } from '../fields';

const kindsById: ReadonlyMap<string, RuleKind> = new Map(ruleKinds.map((kind) => [kind.id, kind]));

/** The rule kind of an id, or null if there is none. */
export function ruleKind(id: string): RuleKind | null {
  return kindsById.get(id) ?? null;
}

const SHARED_KEYS = new Set(['rule', 'off', 'level', 'levels', 'clause', 'examples']);

/** The kind's own options: a configuration without the keys every rule shares. */
export function ownOptions(config: RuleConfig): Record<string, unknown> {
  return Object.fromEntries(Object.entries(config).filter(([key]) => !SHARED_KEYS.has(key)));
}

/** The scheme's table of this id; schemes are validated on loading, so a missing one is a programming error. */
export function tableConfigOf(scheme: Scheme, id: string): TableConfig {
  const config = scheme.tables.find((table) => table.id === id);
  if (!config) throw new Error(`scheme ${scheme.id} has no table ${id}`);
  return config;
}

/** A rule that could not run because the table lacks columns; `missing` are their Chinese headers. */
export interface SkippedRule {
  readonly rule: string;
  readonly title: string;
  readonly missing: readonly string[];
}

/** A configured rule ready to be created for one table. */
export interface RunnableRule {
  readonly kind: RuleKind;
  readonly config: RuleConfig;
  readonly options: unknown;
  /** true where the rule looks at a per-person column, so that every line of an entry is checked. */
  readonly everyLine: boolean;
}

/**
 * Sorts the table's configured rules into those that can run and those that lack columns. A rule that lacks only
 * columns the notice does not expect is silently left out: the clerk has nothing to mend.
 */
export function planRules(
  config: TableConfig,
  table: Table,
): { runnable: RunnableRule[]; skipped: SkippedRule[] } {
  const present = new Set(Object.keys(table.values));
  const expected = new Set(config.columns.filter((column) => column.expected).map((column) => column.field));
  const perPerson = new Set(
    config.columns.filter((column) => column.per === 'person').map((column) => column.field),
  );
  const headers = new Map(config.columns.map((column) => [column.field, column.header]));
  const runnable: RunnableRule[] = [];
  const skipped: SkippedRule[] = [];
  for (const rule of config.rules) {
    if (rule.off) continue;
    const kind = ruleKind(rule.rule);
    if (!kind) throw new Error(`no rule kind ${rule.rule}`);
    const options = kind.options.parse(ownOptions(rule));
    const needed = neededFields(kind, options);
    const missing = missingFields(kind, options, present);
    if (missing.length === 0) {
      runnable.push({ kind, config: rule, options, everyLine: needed.some((field) => perPerson.has(field)) });
    } else if (missing.some((field) => expected.has(field))) {
      const words = missing.map((field) => headers.get(field) ?? fieldWord(field));
      skipped.push({ rule: kind.id, title: kind.title, missing: words });
    }
  }
  return { runnable, skipped };
}

function neededFields(kind: RuleKind, options: unknown): readonly string[] {
  return [...kind.needs(options), ...(kind.needsOneOf?.(options) ?? []).slice(0, 1)];
}

/** The fields a rule cannot do without that are not `present`. */
export function missingFields(
  kind: RuleKind,
  options: unknown,
  present: ReadonlySet<string>,
): readonly string[] {
  if (kind.needsOneOf?.(options).some((field) => present.has(field))) return [];
  return neededFields(kind, options).filter((field) => !present.has(field));
}

/** The level of a message: the scheme's word on it first, then the rule's on this cell, then the template's. */
export function levelOf(
  config: RuleConfig,
  messageId: string,
  template: MessageTemplate,
  own?: Level,
): Level {
  const set = config.levels?.[messageId] ?? own ?? template.level;
  return set === 'configured' ? config.level : set;
}
