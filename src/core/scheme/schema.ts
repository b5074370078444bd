/** Folder `scheme`: the shape of a scheme (a notice as data), its loading and its detection. It holds no rule logic. */
import * as z from 'zod';
import { LEVELS } from '../findings';

const text = z.string().min(1);
const isoDate = z.iso.date();
export const level = z.enum(LEVELS);

export const clause = z.strictObject({ section: text, gist: text });

/** One example entry: field → cell value. Fields left out are filled with a correct value by the runner. */
export const exampleEntry = z.record(text, z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * What a rule must find and what, close to it, it must not. Each example is a list of entries (mostly one). A test holds
 * that built-in schemes have some of both for every rule.
 */
export const ruleExamples = z.strictObject({
  found: z.array(z.array(exampleEntry)),
  passed: z.array(z.array(exampleEntry)),
});

/**
 * A rule of a scheme: the kind, its level and clause, its examples, and the kind's own options beside them. Built-in
 * schemes carry examples for every rule; a union's own scheme need not.
 */
export const ruleConfig = z.looseObject({
  rule: text,
  /** true: kept in the scheme, but not run. */
  off: z.boolean().optional(),
  level,
  /** Levels of single messages where they differ from the rule kind's own. */
  levels: z.record(text, level).optional(),
  clause,
  examples: ruleExamples.default({ found: [], passed: [] }),
});
export type RuleConfig = z.infer<typeof ruleConfig>;

/** A column of a summary table. `names` are other wordings of the header that clerks use. */
export const columnConfig = z.strictObject({
  field: text,
  header: text,
  names: z.array(text).default([]),
  /** Wordings that mean this column only where its cells read like it: "备注" for a column of 是/否. */
  weakNames: z.array(text).default([]),
  /** false: a column the notice's table need not have; its rules run when it is there. */
  expected: z.boolean().default(true),
  /** 'person' when one entry may have several lines in this column, one person each. */
  per: z.enum(['entry', 'person']).default('entry'),
  /** Width in characters for a fresh table. */
  width: z.number().positive().default(12),
  /** What a fresh table lets a clerk enter. */
  input: z.enum(['text', 'number', 'category', 'yesNo', 'date']).default('text'),
});
export type ColumnConfig = z.infer<typeof columnConfig>;

/** A "label：value" line above the table. */
export const preambleConfig = z.strictObject({ field: text, labels: z.array(text).min(1) });

export const tableConfig = z.strictObject({
  id: text,
  name: text,
  title: text,
  clause,
  /** true where the notice prints no such table and the columns are derived from what it asks. */
  derived: z.boolean().default(false),
  columns: z.array(columnConfig).min(1),
  /** The field without which a row is no entry: the project's name, or a question's text. */
  keyField: text.default('projectName'),
  preamble: z.array(preambleConfig).default([]),
  note: text.optional(),
  rules: z.array(ruleConfig),
});
export type TableConfig = z.infer<typeof tableConfig>;

const regularExpression = text.refine((source) => {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}, '不是正确的正则表达式，请检查括号是否成对');

/** A group of submitting units that share a quota. `units` are full place names ("赣州市"); sheets may write them shorter or longer. */
const unitGroup = z.strictObject({
  name: text,
  units: z.array(text).default([]),
  /** Regular expressions for units that cannot be listed; a unit listed in any group is never matched by them. */
  patterns: z.array(regularExpression).default([]),
});

/**
 * A count or share the notice sets. kind 'count': at least `min` and/or at most `max` entries; kind 'share': at least
 * (`atLeast`) or at most (`atMost`) so many percent of the entries have `field` equal to `value`.
 * `per` says over what it is counted: each submitting unit, each unit and category, all units of a group together, or the
 * whole table.
 */
export const quotaConfig = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    id: text,
    name: text,
    clause,
    per: z.enum(['unit', 'unitAndCategory', 'group', 'whole']),
    /** How an unclear sentence of the notice is read here, and the other readings: set `per` to one of them to have it. */
    reading: text.optional(),
    /** true: units no limit binds are not listed. */
    onlyBound: z.boolean().default(false),
    otherReadings: z
      .array(z.strictObject({ per: z.enum(['unit', 'unitAndCategory']), reading: text }))
      .default([]),
    table: text.default('summary'),
    limits: z.array(
      z.strictObject({
        group: text,
        min: z.int().nonnegative().optional(),
        max: z.int().positive().optional(),
        /** For `per: group`: so many units of the group must be in the tables before the total is held against it. */
        fromUnits: z.int().positive().optional(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('share'),
    id: text,
    name: text,
    clause,
    per: z.enum(['unit', 'whole']),
    table: text.default('summary'),
    field: text,
    value: text,
    groups: z.array(text),
    atLeast: z.number().min(0).max(100).optional(),
    atMost: z.number().min(0).max(100).optional(),
  }),
]);
export type QuotaConfig = z.infer<typeof quotaConfig>;

/** A table of numbers by submitting unit that the notice attaches and the workbook may hold as a sheet: told by words in its title. */
export const allocationConfig = z.strictObject({
  id: text,
  name: text,
  clause,
  table: text,
  titleWords: z.array(text).min(1),
});

/** What an expert judges on its own: its share of the whole in percent, and the full marks given for it. */
export const criterionConfig = z.strictObject({
  name: text,
  weight: z.number().positive().max(100),
  full: z.number().positive(),
});
export type CriterionConfig = z.infer<typeof criterionConfig>;

export const scoringConfig = z.strictObject({
  /** true where the notice says nothing of scoring: the pane marks these figures as changeable. */
  assumed: z.boolean(),
  min: z.number(),
  max: z.number(),
  decimals: z.int().min(0).max(6),
  /** Highest and lowest scores dropped on each side, when at least `trimFrom` valid scores remain. */
  trim: z.int().min(0),
  trimFrom: z.int().min(0),
  method: z.enum(['mean', 'median', 'weighted', 'standard']),
  /** In this order; entries equal in all of them share a rank. */
  tieBreaks: z.array(z.enum(['meanOfAll', 'frontlineWorker'])).default([]),
  /** In place of one score for the whole; empty: one score. */
  criteria: z.array(criterionConfig).default([]),
});
export type ScoringConfig = z.infer<typeof scoringConfig>;

/** Prizes by rank within the chosen entries; `yuan` is the money each one brings. */
export const awardConfig = z.strictObject({
  name: text,
  count: z.int().positive(),
  yuan: z.int().positive().optional(),
  clause,
});
export type AwardConfig = z.infer<typeof awardConfig>;

export const roundConfig = z.strictObject({
  id: text,
  name: text,
  /** How many entries the round lets through. */
  choose: z.int().positive(),
  /** How many of each category, when the notice says so. */
  perCategory: z.int().positive().optional(),
  clause,
});
export type RoundConfig = z.infer<typeof roundConfig>;

/** At least or at most so many percent of the chosen entries have such a first completer. */
export const shareLimitConfig = z.strictObject({
  id: text,
  name: text,
  who: z.enum(['frontlineWorker', 'seniorTechnician']),
  atLeast: z.number().min(0).max(100).optional(),
  atMost: z.number().min(0).max(100).optional(),
  clause,
});
export type ShareLimitConfig = z.infer<typeof shareLimitConfig>;

export const scheme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  /** The same short name clerks use: "江西2023". */
  shortName: text,
  notice: z.strictObject({ issuer: text, title: text, number: text.optional(), date: isoDate }),
  /** Collection window, both days included. `from` is absent where the notice gives only a deadline. */
  window: z.strictObject({ from: isoDate.optional(), to: isoDate, clause }),
  categories: z.array(text).min(1),
  /** Area code offered for a landline written without one, e.g. "0511". */
  areaCode: z
    .string()
    .regex(/^0\d{2,3}$/)
    .optional(),
  /** How 字 are counted: as Word does, or every character. */
  counting: z.enum(['word', 'characters']).default('word'),
  /** Words in a title or preamble that speak for this scheme. */
  detect: z.strictObject({ places: z.array(text), years: z.array(text), words: z.array(text).default([]) }),
  tables: z.array(tableConfig).min(1),
  unitGroups: z.array(unitGroup).default([]),
  quotas: z.array(quotaConfig).default([]),
  allocations: z.array(allocationConfig).default([]),
  scoring: scoringConfig,
  rounds: z.array(roundConfig).default([]),
  awards: z.array(awardConfig).default([]),
  /** Limits on who may be among those the first round chooses. */
  shareLimits: z.array(shareLimitConfig).default([]),
});
export type Scheme = z.infer<typeof scheme>;
