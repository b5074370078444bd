import * as z from 'zod';
import { bareUnit, boundUnit, unitName } from '../scheme/units';
import { isEntryStart, LineGroups } from '../table/lineGroups';
import type { CellValue } from '../table/grid';
import { firstPerson } from '../text/firstPerson';
import { isEmptyValue, quote, tidy } from '../text/normalize';
import { coreName, foldName } from '../text/similarity';
import type { RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  projectField: text.default('projectName'),
  unitField: text.default('unit'),
  completerField: text.default('completers'),
});
type Options = z.infer<typeof options>;

/** Names at least so long hardly agree by chance. */
const TELLING_NAME = 6;

/** In a merged table: one project nominated by several submitting units, and one base unit that goes through several. */
export const oneSubmitter: RuleKind<Options> = {
  id: 'one-submitter',
  title: '重复提名',
  acrossTables: true,
  options,
  messages: {
    project: {
      level: 'configured',
      text: '“{value}”已由{other}提名（第{row}行），{own}又提名了一次',
      advice: '每个项目只能由一个单位提名，请保留先提名的，撤下本行；确实不是同一项目的，请改写名称加以区分',
    },
    perhapsProject: {
      level: 'verify',
      text: '“{value}”与{other}提名的项目（第{row}行）同名，单位和完成人不同',
      advice: '请核实是否为同一项目，是则只能由一个单位提名',
    },
    unit: {
      level: 'verify',
      text: '“{value}”的项目既由{other}提名（第{row}行），又由{own}提名',
      advice: '同一基层单位的项目只能通过一个提名单位，请两家核实后归到一家',
    },
  },
  needs: ({ projectField }) => [projectField],
  create({ projectField, unitField, completerField }, { scheme, table, report }) {
    const projects = new LineGroups<string>();
    const units = new LineGroups<string>();
    const cell = (field: string, line: number): CellValue => table.values[field]?.[line] ?? null;

    function writtenSubmitter(line: number): string | null {
      const own = cell('submittingUnit', line);
      if (!isEmptyValue(own)) return tidy(own);
      return table.entries[table.entryOfLine[line] ?? -1]?.submittingUnit ?? null;
    }

    /** Two spellings of one submitting unit are one. */
    function submitterOf(line: number): string | null {
      const name = writtenSubmitter(line);
      return name === null ? null : (boundUnit(scheme, name) ?? bareUnit(name));
    }

    function projectKey(line: number): string | null {
      const value = cell(projectField, line);
      if (typeof value !== 'string' || isEmptyValue(value)) return null;
      return coreName(foldName(value)) || null;
    }

    function unitKey(line: number): string | null {
      const value = cell(unitField, line);
      if (isEmptyValue(value)) return null;
      const name = tidy(value);
      return name.includes(' ') ? name.replaceAll(' ', '') : name;
    }

    /** Both unit and first completer are another's, and the name is short: perhaps only a namesake. */
    function mayDiffer(line: number, other: number): boolean {
      const key = projectKey(line) ?? '';
      const person = firstPerson(cell(completerField, line));
      const unit = unitKey(line);
      if (key.length >= TELLING_NAME || unit === null || person === null) return false;
      return unit !== unitKey(other) && person !== firstPerson(cell(completerField, other));
    }

    /** Whether a line was nominated by another unit than this one; both must be known. */
    function byAnother(line: number): (other: number) => boolean {
      const own = submitterOf(line);
      return (other) => own !== null && ![null, own].includes(submitterOf(other));
    }

    /** An earlier line with the same key that another unit nominated, or -1. */
    function elsewhere(groups: LineGroups<string>, line: number): number {
      const key = groups.keysOf(line);
      if (typeof key !== 'string' || groups.first(key) === line) return -1;
      return groups.earlier(key, line).find(byAnother(line)) ?? -1;
    }

    /** For a unit's first line: a later one of another project that another unit nominated, or -1. */
    function laterElsewhere(line: number): number {
      const key = units.keysOf(line);
      if (typeof key !== 'string' || units.first(key) !== line) return -1;
      const others = units.later(key, line).filter(byAnother(line));
      return others.find((other) => projectKey(other) !== projectKey(line)) ?? -1;
    }

    return {
      index(line) {
        const start = isEntryStart(table, line);
        const sharing = projects.set(line, start ? projectKey(line) : null);
        return chain(sharing, units.set(line, start ? unitKey(line) : null));
      },
      check(line) {
        const args = (other: number): Record<string, string | number> => {
          const named = (one: number): string => unitName(scheme, writtenSubmitter(one) ?? '');
          return { own: named(line), other: named(other), row: table.lines[other] ?? 0 };
        };
        const project = elsewhere(projects, line);
        if (project >= 0) {
          const messageId = mayDiffer(line, project) ? 'perhapsProject' : 'project';
          const value = quote(cell(projectField, line));
          report(line, projectField, messageId, { value, ...args(project) });
        }
        const earlier = elsewhere(units, line);
        const unit = earlier >= 0 ? earlier : laterElsewhere(line);
        if (unit >= 0)
          report(line, unitField, 'unit', { value: quote(cell(unitField, line)), ...args(unit) });
      },
    };
  },
};

function* chain(first: Iterable<number>, second: Iterable<number>): Iterable<number> {
  yield* first;
  yield* second;
}
