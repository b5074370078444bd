import { FIELDS } from '../fields';
import type { TableConfig } from '../scheme/schema';
import { bareHeader, closingHint, foldHeader } from './headerText';
import { fieldByPattern, insteadOf, isFirst, questionFieldByPattern } from './patterns';

/** A field a header may mean, and how sure that is (100 certain … 40 a guess). */
export interface Candidate {
  readonly field: string;
  readonly score: number;
}

interface Name {
  readonly field: string;
  readonly score: number;
}

/** The wordings of one table's headers. */
export interface HeaderNames {
  readonly config: TableConfig;
  /** The fields of the scheme's own columns. */
  readonly own: ReadonlySet<string>;
  /** Folded wording → the fields it names, best first. */
  readonly exact: ReadonlyMap<string, readonly Name[]>;
  /** Wordings of three characters and more, for headers that only end with, begin with or hold one. */
  readonly parts: readonly { readonly name: string; readonly field: string }[];
  readonly weak: ReadonlyMap<string, string>;
}

/** Fields that stand above or below a table, or whose words do: no header is known by them. */
const NOT_COLUMNS = new Set(['filledOn', 'reportedOn', 'contactPerson', 'contactPhone', 'reviewer']);
/** Fields of question banks: 题目 means something else anywhere else. */
const OF_QUESTIONS = /^(?:question(?!Bank|Count)|option|answerKey$|analysis$|difficulty$|course$)/;
const cache = new WeakMap<TableConfig, HeaderNames>();

/** The wordings by which the table's columns are known: the scheme's own before the general ones. */
export function headerNames(config: TableConfig): HeaderNames {
  const known = cache.get(config);
  if (known) return known;
  const exact = new Map<string, Name[]>();
  const parts: { name: string; field: string }[] = [];
  const weak = new Map<string, string>();
  const own = new Set(config.columns.map((column) => column.field));
  const add = (wording: string, field: string, score: number): void => {
    const folded = foldHeader(wording);
    const names = exact.get(folded) ?? [];
    if (!names.some((name) => name.field === field)) names.push({ field, score });
    exact.set(folded, names);
    if (own.has(field) && folded.length >= 3) parts.push({ name: bareHeader(folded), field });
  };
  for (const column of config.columns) {
    for (const wording of column.weakNames) weak.set(foldHeader(wording), column.field);
    add(column.header, column.field, 100);
    const bare = bareHeader(foldHeader(column.header));
    if (!weak.has(bare)) add(bare, column.field, 96);
    for (const wording of column.names) add(wording, column.field, 98);
  }
  for (const [field, { word, names }] of Object.entries(FIELDS)) {
    if (NOT_COLUMNS.has(field) || (OF_QUESTIONS.test(field) && !own.has(field))) continue;
    const meant = insteadOf(field, own);
    for (const wording of [word, ...names]) add(wording, meant, own.has(meant) ? 88 : 72);
  }
  const made: HeaderNames = { config, own, exact, parts: parts.filter((part) => !weak.has(part.name)), weak };
  cache.set(config, made);
  return made;
}

/** Whose or what's the column is, where that goes without saying: 第一完成人职务, 项目实施时间. */
const OWNER =
  /^(?:(?:项目|成果)?(?:第一|主要)?(?:完成人|负责人|牵头人|申报人|作者)|本人|(?:五小)?(?:活动)?(?:项目|成果))的?(?=..)/;

/** The fields a header text may mean; empty for a text that names none. */
export function candidatesOf(names: HeaderNames, text: string): Candidate[] {
  const folded = foldHeader(text);
  if (folded === '' || folded.length > 80) return [];
  const bare = bareHeader(folded);
  const found = new Map<string, number>();
  const note = (named: string, score: number): void => {
    const field = named === 'completers' && isFirst(folded, names.own) ? 'firstCompleter' : named;
    if (score > (found.get(field) ?? 0)) found.set(field, score);
  };
  for (const { field, score } of names.exact.get(folded) ?? []) note(field, score);
  const guess =
    names.config.keyField === 'projectName'
      ? fieldByPattern(bare, folded, names.own)
      : questionFieldByPattern(bare);
  if (bare !== folded) {
    for (const { field, score } of names.exact.get(bare) ?? []) note(field, score - 3);
    // What the bracket names is the column's meaning only where the words in front of it have none: 备注（是否非公）.
    if (guess === null || guess === 'remarks')
      for (const { field, score } of names.exact.get(closingHint(folded) ?? '') ?? []) note(field, score - 5);
  }
  if (found.size === 0 && guess !== 'summary') {
    for (const { field, score } of names.exact.get(bare.replace(OWNER, '')) ?? []) note(field, score - 10);
  }
  if (found.size === 0 && guess !== null) note(guess, 64);
  if (found.size === 0 && bare.length <= 24) {
    for (const { name, field } of names.parts) {
      if (bare.endsWith(name)) note(field, 60 + Math.min(name.length, 8));
      else if (bare.startsWith(name)) note(field, 50 + Math.min(name.length, 8));
      else if (bare.includes(name)) note(field, 42);
    }
  }
  return [...found].map(([field, score]) => ({ field, score }));
}

/** Characters that folding takes away or changes; a text without them folds to itself. */
const FOLDS = /[\s()（）[\]【】"'“”‘’「」《》*＊:：;；,，、。_A-Z！-～]/;

/** Whether a text is, word for word, a header some column of the table goes by. */
export function isHeaderWord(names: HeaderNames, text: string): boolean {
  if (text.length > 60) return false;
  if (names.exact.has(text)) return true;
  if (!FOLDS.test(text)) return false;
  const folded = foldHeader(text);
  return folded !== '' && (names.exact.has(folded) || names.exact.has(bareHeader(folded)));
}
