import { z } from 'zod';
import { LineGroups } from '../table/lineGroups';
import { firstPerson } from '../text/firstPerson';
import { tidy } from '../text/normalize';
import { readUnitCell } from '../text/unitCell';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('firstCompleter'),
  /** The columns by which people of one name are told apart, when the table has them. */
  unitField: z.string().min(1).default('unitAndPosition'),
  phoneField: z.string().min(1).default('phone'),
});
type Options = z.infer<typeof options>;

/** The same first completer in two entries. The first is left alone, the later ones name it. */
export const repeatedPerson: RuleKind<Options> = {
  id: 'repeated-person',
  title: '第一完成人重复',
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
  },
  needs: ({ field }) => [field],
  create({ field, unitField, phoneField }, { table, report }) {
    const people = table.values[field] ?? [];
    const units = table.values[unitField];
    const phones = table.values[phoneField];
    const groups = new LineGroups<string>();

    function mayBeTwoPeople(one: number, other: number): boolean {
      if (!units || !phones) return false;
      const unit = readUnitCell(unitField, units[one] ?? null).unit;
      const phone = tidy(phones[one] ?? null);
      if (unit === null || phone === '') return false;
      const otherUnit = readUnitCell(unitField, units[other] ?? null).unit;
      return unit !== otherUnit && phone !== tidy(phones[other] ?? null);
    }

    return {
      index: (line) => groups.set(line, firstPerson(people[line] ?? null)),
      check(line) {
        const person = firstPerson(people[line] ?? null);
        if (person === null || groups.first(person) === line) return;
        const entry = table.entryOfLine[line];
        const earlier = groups.earlier(person, line).filter((one) => table.entryOfLine[one] !== entry);
        if (earlier.length === 0) return;
        const certain = earlier.find((one) => !mayBeTwoPeople(line, one));
        const row = table.lines[certain ?? earlier[0]!] ?? 0;
        report(line, field, certain === undefined ? 'namesake' : 'repeated', { person, row });
      },
    };
  },
};
