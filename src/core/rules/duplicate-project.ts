import { z } from 'zod';
import { isEntryStart, LineGroups } from '../table/lineGroups';
import { firstPerson } from '../text/firstPerson';
import { NearNames } from '../text/nearNames';
import { isEmptyValue, quote } from '../text/normalize';
import { coreName, foldName } from '../text/similarity';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('projectName'),
  /** The column of the completers; entries with one name and one first completer are the same project for certain. */
  completerField: z.string().min(1).default('firstCompleter'),
});
type Options = z.infer<typeof options>;

/** A near neighbour not looked for yet since the line or a neighbour was edited. */
const STALE = -2;

/** The same project twice in a table, exactly or but for a few characters. The first is left alone, the later ones name it. */
export const duplicateProject: RuleKind<Options> = {
  id: 'duplicate-project',
  title: '重复申报',
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
    near: {
      level: 'verify',
      text: '“{value}”与第{row}行“{other}”只差几个字',
      advice: '请核实是否为同一项目重复申报',
    },
  },
  needs: ({ field }) => [field],
  create({ field, completerField }, { table, report }) {
    const values = table.values[field] ?? [];
    const people = table.values[completerField] ?? [];
    const groups = new LineGroups<string>();
    const cores: (string | null)[] = [];
    /** Set on the first check, when every line is known. */
    let near: { readonly names: NearNames; readonly first: Int32Array } | null = null;

    function openNear(): { readonly names: NearNames; readonly first: Int32Array } {
      const names = new NearNames();
      for (let line = 0; line < table.lines.length; line++) {
        const core = cores[line] ?? null;
        // Of lines with one name the first stands for all.
        names.set(line, core !== null && groups.first(core) === line ? core : null);
      }
      return { names, first: names.firstNear() };
    }

    /** Renews what is known of near names after an edit; returns the lines it touches. */
    function renewNear(
      line: number,
      old: string | null,
      core: string | null,
      open: NonNullable<typeof near>,
    ): number[] {
      const touched = new Set([line]);
      open.first.forEach((other, at) => other === line && touched.add(at));
      for (const name of [old, core]) {
        if (name === null) continue;
        // The name's first line may have changed: it alone stands for the name.
        for (const member of groups.members(name)) {
          open.names.set(member, groups.first(name) === member ? name : null);
          touched.add(member);
        }
        for (const neighbour of open.names.near(name)) touched.add(neighbour);
      }
      if (core === null) open.names.set(line, null);
      for (const one of touched) open.first[one] = STALE;
      touched.delete(line);
      return [...touched];
    }

    function nearest(line: number, core: string, open: NonNullable<typeof near>): number {
      if (open.first[line] === STALE) open.first[line] = open.names.near(core, line, 1)[0] ?? -1;
      return open.first[line] ?? -1;
    }

    return {
      index(line) {
        // Further people of an entry repeat its name.
        const value = isEntryStart(table, line) ? (values[line] ?? null) : null;
        const old = cores[line] ?? null;
        const core = typeof value === 'string' && !isEmptyValue(value) ? coreName(foldName(value)) : null;
        cores[line] = core === '' ? null : core;
        const others = groups.set(line, cores[line] ?? null);
        return near ? new Set([...others, ...renewNear(line, old, cores[line] ?? null, near)]) : others;
      },
      check(line) {
        const core = cores[line] ?? null;
        if (core === null) return;
        near ??= openNear();
        const first = groups.first(core);
        const value = quote(values[line] ?? null);
        if (first !== line) {
          const person = firstPerson(people[line] ?? null);
          const same = groups.earlier(core, line).find((other) => {
            return person !== null && firstPerson(people[other] ?? null) === person;
          });
          const row = table.lines[same ?? first] ?? 0;
          report(line, field, same === undefined ? 'sameName' : 'same', { value, row });
          return;
        }
        const other = nearest(line, core, near);
        if (other < 0) return;
        report(line, field, 'near', {
          value,
          row: table.lines[other] ?? 0,
          other: quote(values[other] ?? null),
        });
      },
    };
  },
};
