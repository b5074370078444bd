/**
 * Lines grouped by keys, for rules that compare lines. A line holds any number of keys; `set` replaces them and tells
 * which other lines share an old or a new key, so a live check re-checks only those.
 */
export class LineGroups<Key extends string | number> {
  readonly #groups = new Map<Key, number | number[]>();
  readonly #keys: (Key | readonly Key[] | null)[] = [];

  /** Takes the line's present keys in place of its old ones; returns the other lines whose groups changed. */
  set(line: number, keys: Key | readonly Key[] | null): Iterable<number> {
    const old = this.#keys[line];
    this.#keys[line] = keys;
    if (old === undefined || old === null) {
      // Nearly every call: the first reading of a line that shares nothing yet.
      if (keys === null) return NONE;
      if (!Array.isArray(keys)) return this.#add(line, keys as Key) ? this.others(keys as Key, line) : NONE;
    }
    const affected = new Set<number>();
    for (const key of listOf(old)) {
      this.#remove(line, key);
      for (const other of this.members(key)) affected.add(other);
    }
    for (const key of listOf(keys)) {
      this.#add(line, key);
      for (const other of this.members(key)) affected.add(other);
    }
    affected.delete(line);
    return affected;
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

  /** The first line that holds the key, or -1. */
  first(key: Key): number {
    const group = this.#groups.get(key);
    if (group === undefined) return -1;
    return typeof group === 'number' ? group : group[0]!;
  }

  /** The lines that hold the key, without `line`. Empty at first reading, when later lines are not known yet. */
  *others(key: Key, line: number): Iterable<number> {
    for (const member of this.members(key)) if (member !== line) yield member;
  }

  /** Returns whether the key was there already. */
  #add(line: number, key: Key): boolean {
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, line);
      return false;
    }
    if (typeof group === 'number') {
      if (group !== line) this.#groups.set(key, group < line ? [group, line] : [line, group]);
      return true;
    }
    if (group[group.length - 1]! < line) {
      group.push(line);
      return true;
    }
    const at = group.findIndex((member) => member >= line);
    if (group[at] !== line) group.splice(at, 0, line);
    return true;
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

const NONE: readonly number[] = [];
const MOST_NAMED = 50;

function listOf<Key extends string | number>(keys: Key | readonly Key[] | null | undefined): readonly Key[] {
  if (keys === null || keys === undefined) return [];
  return Array.isArray(keys) ? keys : [keys as Key];
}
