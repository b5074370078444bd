import { fieldWord, FIELDS } from '../../../core/fields';
import type { JsonSchema } from '../../../core/scheme/json-schema';
import type { Scheme } from '../../../core/scheme/schema';

/** A scheme while it is edited: plain JSON, not yet valid. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export const asObject = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
export const asList = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The object with one key changed; undefined takes the key away. */
export function withKey(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

/** What a new item of this shape starts with: what must be there is there, blank. */
export function blankOf(shape: JsonSchema): Json | undefined {
  if (shape.const !== undefined) return shape.const;
  if (shape.default !== undefined) return shape.default as Json;
  if (shape.type === 'array') return [];
  if (shape.type === 'boolean') return false;
  if (shape.type === 'string') return shape.enum?.[0] ?? '';
  if (shape.type !== 'object') return undefined;
  const needed = Object.entries(shape.properties ?? {}).filter(([key]) => shape.required?.includes(key));
  return Object.fromEntries(needed.map(([key, child]) => [key, blankOf(child)]));
}

/** A copy to be changed under a new id. Examples are left out: they belong to the notice they were written for. */
export function copyOf(scheme: Scheme, id: string): JsonObject {
  const json = JSON.parse(JSON.stringify({ ...scheme, id })) as JsonObject;
  const tables = asList(json.tables).map((table) => ({
    ...asObject(table),
    rules: asList(asObject(table).rules).map((rule) => withKey(asObject(rule), 'examples', undefined)),
  }));
  return { ...json, tables };
}

/** A scheme for another notice: tables and rules as in the nearest one, all that names the old notice blank or off. */
export function freshFrom(scheme: Scheme, id: string): JsonObject {
  const copy = withKey(copyOf(scheme, id), 'areaCode', undefined);
  return {
    ...copy,
    name: '',
    shortName: '',
    notice: { issuer: '', title: '', date: '' },
    window: { to: '', clause: { section: '', gist: '' } },
    detect: { places: [], years: [], words: [] },
    tables: asList(copy.tables).map((table) => freshTable(asObject(table), scheme)),
    unitGroups: [],
    quotas: [],
    allocations: [],
    rounds: [],
    awards: [],
    shareLimits: [],
  };
}

function freshTable(table: JsonObject, scheme: Scheme): JsonObject {
  return {
    ...withKey(table, 'note', undefined),
    title: '',
    columns: asList(table.columns)
      .map(asObject)
      .map((column) =>
        column.input === 'category'
          ? { ...column, header: asText(column.header).replace(/[（(].*$/, '') }
          : column,
      ),
    rules: asList(table.rules).map((rule) => freshRule(asObject(rule), scheme)),
  };
}

/** Rules that follow what the new scheme says of itself. */
const GISTS: Readonly<Record<string, string>> = {
  category: '项目类别须为通知规定的类别之一',
  'filled-on': '填报时间应在通知规定的报送时间内',
};

/** A rule that speaks of the old notice's places or dates would find the wrong things: it is kept, but off. */
function freshRule(rule: JsonObject, { detect }: Scheme): JsonObject {
  const gist = GISTS[asText(rule.rule)];
  if (gist) return { ...rule, clause: { ...asObject(rule.clause), gist } };
  const text = JSON.stringify(rule);
  const isBound = detect.places.some((place) => text.includes(place)) || /\d{4}(?:-\d\d-\d\d|年)/.test(text);
  return isBound ? { ...rule, off: true } : rule;
}

/** "own-1", or the next one free. */
export function freeId(schemes: readonly Scheme[]): string {
  const taken = new Set(schemes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}

export interface Choice {
  readonly id: string;
  readonly word: string;
}

/** What a column may hold: all the add-in knows, and what this table's own columns hold besides. */
export function columnChoices(table: JsonObject): readonly Choice[] {
  const own = asList(table.columns).map((column) => asText(asObject(column).field));
  const ids = [...new Set([...Object.keys(FIELDS), ...own])].filter((id) => id !== '');
  const numbers = ids.flatMap((id) => /^own(\d+)$/.exec(id)?.[1] ?? []).map(Number);
  const next = `own${Math.max(0, ...numbers) + 1}`;
  const word = (id: string) => (/^own\d+$/.test(id) ? `其他内容 ${id.slice(3)}` : fieldWord(id));
  return [...ids.map((id) => ({ id, word: word(id) })), { id: next, word: '其他内容（新）' }];
}

/** The columns and upper lines of a table that a rule or quota may look at, by their headers. */
export function fieldChoices(table: JsonObject): readonly Choice[] {
  const columns = asList(table.columns).map((column) => {
    const { field, header } = asObject(column);
    return {
      id: asText(field),
      word: asText(header).replace(/(?<=.)[（(].*$/, '') || fieldWord(asText(field)),
    };
  });
  const above = asList(table.preamble).map((line) => {
    const { field } = asObject(line);
    return { id: asText(field), word: `${fieldWord(asText(field))}（表上方）` };
  });
  const choices = [...columns, ...above].filter(({ id }) => id !== '');
  return choices.filter(({ id }, index) => choices.findIndex((one) => one.id === id) === index);
}
