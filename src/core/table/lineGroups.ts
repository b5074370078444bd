import type { Table } from './table';

/**
 * Lines grouped by keys, for rules that compare lines. A line holds any number of keys; `set` replaces them and tells
 * which other lines share an old or a new key, so a live check re-checks only those.
 */
export class LineGroups<Key extends string | number> {
  readonly #groups = new Map<Key, number | number[]>();
  readonly #keys: (Key | readonly Key[] | null)[] = [];

  /**
   * Takes the line's present keys in place of its old ones; returns the other lines that share an old or a new key.
   * They are gathered only when asked for, so reading a whole table costs nothing for large groups.
   */
  set(line: number, keys: Key | readonly Key[] | null): Iterable<number> {
    const old = this.#keys[line] ?? null;
    this.#keys[line] = keys;
    if (old === keys && typeof keys !== 'object') return this.#sharing(line, old, null);
    if (old === null && (keys === null || this.#addFresh(line, keys))) return NONE;
    for (const key of listOf(old)) this.#remove(line, key);
    for (const key of listOf(keys)) this.#add(line, key);
    return this.#sharing(line, old, keys);
  }

  /** The common case when a table is read: keys no other line holds yet. False, with nothing done, where one does. */
  #addFresh(line: number, keys: Key | readonly Key[]): boolean {
    const groups = this.#groups;
    if (typeof keys !== 'object') {
      if (groups.has(keys)) return false;
      groups.set(keys, line);
      return true;
    }
    for (const key of keys) if (groups.has(key)) return false;
    for (const key of keys) groups.set(key, line);
    return true;
  }

  /** The keys the line holds now. */
  keysOf(line: number): Key | readonly Key[] | null {
    return this.#keys[line] ?? null;
  }

  *#sharing(
    line: number,
    old: Key | readonly Key[] | null,
    keys: Key | readonly Key[] | null,
  ): Iterable<number> {
    for (const key of [...listOf(old), ...listOf(keys)]) {
      for (const member of this.members(key)) if (member !== line) yield member;
    }
  }

  /** The lines that hold the key, in order. */
  members(key: Key): readonly number[] {
    const group = this.#groups.get(key);
    if (group === undefined) return NONE;
    return typeof group === 'number' ? [group] : group;
  }

  /** The first lines with the key that stand before `line`; a few suffice to name one, however many share the key. */
  earlier(key: Key, line: number): readonly number[] {
    const first = this.members(key).slice(0, MOST_NAMED);
    return first.filter((member) => member < line);
  }

  /** Those of the first few lines with the key that stand behind `line`. */
  later(key: Key, line: number): readonly number[] {
    return this.members(key)
      .slice(0, MOST_NAMED)
      .filter((member) => member > line);
  }

  /** The first line that holds the key, or -1. */
  first(key: Key): number {
    const group = this.#groups.get(key);
    if (group === undefined) return -1;
    return typeof group === 'number' ? group : group[0]!;
  }

  #add(line: number, key: Key): void {
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, line);
    } else if (typeof group === 'number') {
      if (group !== line) this.#groups.set(key, group < line ? [group, line] : [line, group]);
    } else if (group[group.length - 1]! < line) {
      group.push(line);
    } else {
      const at = group.findIndex((member) => member >= line);
      if (group[at] !== line) group.splice(at, 0, line);
    }
  }

  #remove(line: number, key: Key): void {
    const group = this.#groups.get(key);
    if (group === undefined) return;
    if (typeof group === 'number') {
      if (group === line) this.#groups.delete(key);
      return;
    }
    const at = group.indexOf(line);
    if (at >= 0) group.splice(at, 1);
    if (group.length === 1) this.#groups.set(key, group[0]!);
  }
}

/** Whether the line is the first of its entry. */
export function isEntryStart(table: Table, line: number): boolean {
  return table.entries[table.entryOfLine[line] ?? -1]?.firstLine === line;
}

const NONE: readonly number[] = [];
const MOST_NAMED = 12;

function listOf<Key extends string | number>(keys: Key | readonly Key[] | null): readonly Key[] {
  if (keys === null) return [];
  return typeof keys === 'object' ? keys : [keys];
}

/** The lines of several groupings one after another, gathered only when asked for. */
export function* joined(...groups: readonly Iterable<number>[]): Iterable<number> {
  for (const group of groups) yield* group;
}
