import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { isEntryStart, joined, LineGroups } from '../table/lineGroups';
import { firstPerson } from '../text/firstPerson';
import { NearNames } from '../text/nearNames';
import { isEmptyValue, quote } from '../text/normalize';
import { readPeople } from '../text/person';
import { coreName, foldName, isTurned, mixtureOf, withoutBracket, withoutRevision } from '../text/similarity';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('projectName'),
  /** The column of the completers; entries with one name and one first completer are the same project for certain. */
  completerField: z.string().min(1).default('firstCompleter'),
  /** false where another rule tells of names that several submitting units share. */
  acrossSubmitters: z.boolean().default(true),
});
type Options = z.infer<typeof options>;

interface OpenNear {
  readonly names: NearNames;
  /** By line the first earlier line with a near name, -1 for none, or STALE. */
  readonly first: Int32Array;
  /** Every line that has such a neighbour, and perhaps some that had one. */
  readonly pointing: Set<number>;
}

/** A near neighbour not looked for yet since the line or a neighbour was edited. */
const STALE = -2;

/** The same project twice in a table, exactly or but for a few characters. The first is left alone, the later ones name it. */
export const duplicateProject: RuleKind<Options> = {
  id: 'duplicate-project',
  title: '重复申报',
  acrossTables: true,
  options,
  messages: {
    same: {
      level: 'configured',
      text: '“{value}”与第{row}行项目名称、完成人都相同',
      advice: '同一项目只能申报一次，请删去其中一行',
    },
    sameName: {
      level: 'verify',
      text: '“{value}”与第{row}行项目名称相同',
      advice: '请核实是否为同一项目，是则删去其中一行，不是则改写名称加以区分',
    },
    turned: {
      level: 'verify',
      text: '“{value}”与第{row}行“{other}”只是字的先后不同',
      advice: '请核实是否为同一项目重复申报',
    },
    near: {
      level: 'verify',
      text: '“{value}”与第{row}行“{other}”只差几个字',
      advice: '请核实是否为同一项目重复申报',
    },
  },
  needs: ({ field }) => [field],
  create({ field, completerField, acrossSubmitters }, { table, report }) {
    const values = table.values[field] ?? [];
    const people = table.values[completerField] ?? [];
    const groups = new LineGroups<string>();
    const cores: (string | null)[] = [];
    /** Names by their characters whatever the order. */
    const turned = new LineGroups<number>();
    /** Names by what stands before the bracket they end with. */
    const bases = new LineGroups<string>();
    /** Set on the first check, when every line is known. */
    let near: OpenNear | null = null;

    function openNear(): OpenNear {
      const names = new NearNames();
      for (let line = 0; line < table.lines.length; line++) {
        const core = cores[line] ?? null;
        // Of lines with one name the first stands for all.
        names.set(line, core !== null && groups.first(core) === line ? core : null);
      }
      const first = names.firstNear();
      const pointing = new Set<number>();
      first.forEach((other, line) => other >= 0 && pointing.add(line));
      return { names, first, pointing };
    }

    /** Renews what is known of near names after an edit; returns the lines it touches. */
    function renewNear(
      line: number,
      old: string | null,
      core: string | null,
      open: OpenNear,
    ): Iterable<number> {
      if (old === core) return [];
      const touched = new Set<number>();
      for (const one of open.pointing) if (open.first[one] === line) touched.add(one);
      for (const name of [old, core]) {
        if (name === null) continue;
        // The name's first line may have changed: it alone stands for the name.
        for (const member of groups.members(name)) {
          open.names.set(member, groups.first(name) === member ? name : null);
          touched.add(member);
        }
      }
      if (core === null) open.names.set(line, null);
      const neighbours = core === null ? [] : open.names.near(core);
      for (const neighbour of neighbours) if (neighbour > line) touched.add(neighbour);
      for (const one of touched) open.first[one] = STALE;
      touched.delete(line);
      point(open, line, neighbours[0] ?? -1);
      return touched;
    }

    function point(open: OpenNear, line: number, other: number): void {
      open.first[line] = other < line ? other : -1;
      if (open.first[line] >= 0) open.pointing.add(line);
    }

    function nearest(line: number, core: string, open: OpenNear): number {
      if (open.first[line] === STALE) point(open, line, open.names.near(core, line, 1)[0] ?? -1);
      return open.first[line] ?? -1;
    }

    /** The same name with a bracket behind it, here or there: 测量尺 and 测量尺（磁吸式）. */
    function sameBase(line: number, core: string): number {
      const base = bases.keysOf(line) as string | null;
      if (base === null) return -1;
      const first = core === base ? bases.first(base) : groups.first(base);
      return first < line ? first : -1;
    }

    function tellOther(messageId: 'near' | 'turned', line: number, other: number): void {
      report(line, field, messageId, {
        value: quote(values[line] ?? null),
        row: table.lines[other] ?? 0,
        other: quote(values[other] ?? null),
      });
    }

    function checkTurned(line: number, core: string): void {
      const other = turned
        .members(turned.keysOf(line) as number)
        .find((one) => one < line && isTurned(cores[one] ?? '', core));
      if (other !== undefined) tellOther('turned', line, other);
    }

    const unitOf = (line: number): string | null =>
      table.entries[table.entryOfLine[line] ?? -1]?.submittingUnit ?? null;

    /** Earlier lines of the name that the same unit submitted. */
    function fromSameUnit(name: string, line: number): readonly number[] {
      const earlier = groups.members(name).filter((one) => one < line);
      return earlier.filter((one) => unitOf(one) === unitOf(line));
    }

    return {
      index(line) {
        // Further people of an entry repeat its name.
        const value = isEntryStart(table, line) ? (values[line] ?? null) : null;
        const old = cores[line] ?? null;
        const name = typeof value === 'string' && !isEmptyValue(value) ? withoutRevision(value) : null;
        const core = name === null ? null : coreName(foldName(name));
        cores[line] = core === '' ? null : core;
        const others = groups.set(line, cores[line] ?? null);
        const alike = turned.set(line, core && core.length >= LEAST_TURNED ? mixtureOf(core) : null);
        const bare = name === null ? null : withoutBracket(name);
        const base = bare === null || bare === name ? core : coreName(foldName(bare));
        const based = bases.set(line, base && base.length >= LEAST_TURNED ? base : null);
        return near
          ? new Set([...others, ...alike, ...based, ...renewNear(line, old, cores[line] ?? null, near)])
          : joined(others, alike, based);
      },
      check(line) {
        const core = cores[line] ?? null;
        if (core === null) return;
        near ??= openNear();
        const first = groups.first(core);
        if (first !== line) {
          const earlier = acrossSubmitters ? groups.earlier(core, line) : fromSameUnit(core, line);
          if (earlier.length === 0) return;
          const same = earlier.find((other) => haveSamePeople(people[line] ?? null, people[other] ?? null));
          const value = quote(values[line] ?? null);
          const row = table.lines[same ?? earlier[0] ?? first] ?? 0;
          report(line, field, same === undefined ? 'sameName' : 'same', { value, row });
          return;
        }
        const other = nearest(line, core, near);
        const same = other < 0 ? sameBase(line, core) : other;
        if (same < 0) return checkTurned(line, core);
        tellOther('near', line, same);
      },
    };
  },
};

/** The same first person, or the same people in another order. */
function haveSamePeople(one: CellValue, other: CellValue): boolean {
  const person = firstPerson(one);
  if (person === null) return false;
  return person === firstPerson(other) || namesIn(one) === namesIn(other);
}

function namesIn(value: CellValue): string {
  const names = readPeople(value).people.map(({ name }) => name ?? '');
  return [...names].sort().join('、');
}

/** Shorter names are not the same for having the same characters, or the same but for a bracket. */
const LEAST_TURNED = 8;
