import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { isEntryStart, LineGroups } from '../table/lineGroups';
import { readIdCard } from '../text/idCard';
import { firstPerson } from '../text/firstPerson';
import { tidy } from '../text/normalize';
import { readPeople } from '../text/person';
import { isPlainUnitAndPosition } from '../text/unitAndPosition';
import { readUnitCell } from '../text/unitCell';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('firstCompleter'),
  /** The columns by which people of one name are told apart, when the table has them. */
  unitField: z.string().min(1).default('unitAndPosition'),
  phoneField: z.string().min(1).default('phone'),
  /** true where the notice takes one nomination of a person only: then a full name of three characters is that person. */
  once: z.boolean().default(false),
  /** The column of the other completers, among whom the first may not stand again. */
  othersField: z.string().min(1).default('otherCompleters'),
});
type Options = z.infer<typeof options>;

/** Certainly two units: both cells begin with a unit, and with different ones. The quick way past namesakes. */
function beginApart(a: CellValue, b: CellValue): boolean {
  if (typeof a !== 'string' || typeof b !== 'string' || a.slice(0, 2) === b.slice(0, 2)) return false;
  return isPlainUnitAndPosition(a) && isPlainUnitAndPosition(b);
}

/**
 * The same first completer in two entries: the first is left alone, the later ones name it. And one person twice in an
 * entry: among the other completers, or on two lines of an entry that has a line a person.
 */
export const repeatedPerson: RuleKind<Options> = {
  id: 'repeated-person',
  title: '第一完成人重复',
  acrossTables: true,
  options,
  messages: {
    repeated: {
      level: 'configured',
      text: '{person}在第{row}行已是第一完成人',
      advice: '请核实；通知规定只能申报一次的，请更换第一完成人或撤下其中一项',
    },
    namesake: {
      level: 'verify',
      text: '{person}与第{row}行的第一完成人同名，单位和电话不同',
      advice: '请核实是同一人还是同名的两个人',
    },
    amongOthers: {
      level: 'malformed',
      text: '{person}是第一完成人，又写在其他完成人里',
      advice: '请从其他完成人中删去；同名的两人请注明',
    },
    twiceInEntry: {
      level: 'malformed',
      text: '{person}在本项目中写了两遍（第{row}行已有）',
      advice: '请删去重复的一行；同名的两人请注明',
    },
  },
  needs: ({ field }) => [field],
  create({ field, unitField, phoneField, othersField, once }, { table, report }) {
    const people = table.values[field] ?? [];
    const units = table.values[unitField];
    const phones = table.values[phoneField];
    const others = table.values[othersField];
    const idCards = table.values.idNumber;
    const groups = new LineGroups<string>();

    /** Two sound ID numbers that differ are two people, whatever their names. */
    function areTwoPeople(one: number, other: number): boolean {
      if (!idCards) return false;
      const [first, second] = [readIdCard(idCards[one] ?? null), readIdCard(idCards[other] ?? null)];
      return first.ok && second.ok && first.number !== second.number;
    }

    /** A full name of three characters is hardly borne by two people in one table; one of two characters may be. */
    function mayBeTwoPeople(one: number, other: number, person: string): boolean {
      if (!units || !phones || (once && person.length > 2)) return false;
      const phone = tidy(phones[one] ?? null);
      if (phone === '' || phone === tidy(phones[other] ?? null)) return false;
      if (beginApart(units[one] ?? null, units[other] ?? null)) return true;
      const unit = readUnitCell(unitField, units[one] ?? null).unit;
      return unit !== null && unit !== readUnitCell(unitField, units[other] ?? null).unit;
    }

    function checkOthers(line: number, person: string): void {
      const value = others?.[line] ?? null;
      if (typeof value !== 'string' || !value.replace(/\s/g, '').includes(person)) return;
      if (readPeople(value).people.some(({ name }) => name === person))
        report(line, othersField, 'amongOthers', { person });
    }

    /** A further line of an entry: the same name on a line of it before. */
    function checkWithin(line: number): void {
      const person = firstPerson(people[line] ?? null);
      const first = table.entries[table.entryOfLine[line] ?? -1]?.firstLine ?? line;
      if (person === null) return;
      for (let before = first; before < line; before++) {
        if (firstPerson(people[before] ?? null) !== person) continue;
        report(line, field, 'twiceInEntry', { person, row: table.lines[before] ?? 0 });
        return;
      }
    }

    return {
      index(line) {
        const start = isEntryStart(table, line);
        const sharing = groups.set(line, start ? firstPerson(people[line] ?? null) : null);
        const entry = table.entries[table.entryOfLine[line] ?? -1];
        if (!entry || entry.lastLine === entry.firstLine) return sharing;
        const further = Array.from({ length: entry.lastLine - line }, (_, at) => line + 1 + at);
        return new Set([...sharing, ...further]);
      },
      check(line) {
        const person = groups.keysOf(line);
        if (typeof person !== 'string') {
          if (!isEntryStart(table, line)) checkWithin(line);
          return;
        }
        checkOthers(line, person);
        if (groups.first(person) === line) return;
        const entry = table.entryOfLine[line];
        const earlier = groups
          .earlier(person, line)
          .filter((one) => table.entryOfLine[one] !== entry && !areTwoPeople(line, one));
        if (earlier.length === 0) return;
        const certain = earlier.find((one) => !mayBeTwoPeople(line, one, person));
        const row = table.lines[certain ?? earlier[0]!] ?? 0;
        report(line, field, certain === undefined ? 'namesake' : 'repeated', { person, row });
      },
    };
  },
};
