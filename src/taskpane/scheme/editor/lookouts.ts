/** What a change in one part of a scheme means for the others: told while editing, before anything is wrong. */
import { missingFields, ownOptions, ruleKind } from '../../../core/check/rules';
import type { RuleConfig } from '../../../core/scheme/schema';
import { asList, asObject, asText, fieldChoices, type Json, type JsonObject } from './draft';

/** The columns without which a rule cannot run and that are not `present`. A rule not yet filled in lacks none. */
export function absentFields(rule: JsonObject, present: ReadonlySet<string>): readonly string[] {
  const kind = ruleKind(asText(rule.rule));
  const options = kind?.options.safeParse(ownOptions(rule as RuleConfig));
  return kind && options?.success ? missingFields(kind, options.data, present) : [];
}

/** A column that is gone, and the gists or names of the rules and quotas that look at it. */
export interface LostField {
  readonly field: string;
  readonly users: readonly string[];
}

/** The columns of a table that rules or shares look at, which were there in `before` and are not in `after`. */
export function lostFields(before: JsonObject, after: JsonObject, quotas: readonly Json[]): LostField[] {
  const present = new Set(fieldChoices(after).map(({ id }) => id));
  const gone = fieldChoices(before).filter(({ id }) => !present.has(id));
  const rules = asList(after.rules).map(asObject);
  return gone.flatMap(({ id }) => {
    const deaf = rules.filter((rule) => rule.off !== true && absentFields(rule, present).includes(id));
    const shares = quotas.map(asObject).filter(({ table, field }) => table === after.id && field === id);
    const users = [
      ...deaf.map((rule) => ruleKind(asText(rule.rule))?.title ?? ''),
      ...shares.map(({ name }) => asText(name)),
    ];
    return users.length > 0 ? [{ field: id, users: [...new Set(users)] }] : [];
  });
}

/** The paths of texts that still name one of the words. */
export function pathsNaming(
  json: Json | undefined,
  words: readonly string[],
  path: readonly PropertyKey[] = [],
): (readonly PropertyKey[])[] {
  if (typeof json === 'string') return words.some((word) => json.includes(word)) ? [path] : [];
  if (Array.isArray(json)) {
    return (json as readonly Json[]).flatMap((one, at) => pathsNaming(one, words, [...path, at]));
  }
  return Object.entries(asObject(json)).flatMap(([key, one]) => pathsNaming(one, words, [...path, key]));
}
