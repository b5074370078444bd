import * as z from 'zod';
import { otherField } from '../fields';
import type { CellValue } from '../table/grid';
import { LineGroups } from '../table/lineGroups';
import type { Table } from '../table/table';
import { firstPerson } from '../text/firstPerson';
import { isCleanMobile, readPhones } from '../text/phone';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('phone'),
  personField: z.string().min(1).default('firstCompleter'),
});
type Options = z.infer<typeof options>;

/** One phone number under different people, or different contacts where the table names them. The first is left alone, the later ones name it. */
export const sharedPhone: RuleKind<Options> = {
  id: 'shared-phone',
  title: '电话重复',
  acrossTables: true,
  options,
  messages: {
    shared: {
      level: 'verify',
      text: '电话{number}与第{row}行{person}的相同',
      advice: '请核实是谁的电话，填错的请更正',
    },
  },
  needs: ({ field, personField }) => [field, personField],
  create({ field, personField }, { table, report }) {
    const phones = table.values[field] ?? [];
    const people = table.values[contactField(table)] ?? table.values[personField] ?? [];
    const groups = new LineGroups<string>();
    return {
      index: (line) => groups.set(line, numbersOf(phones[line] ?? null)),
      check(line) {
        const numbers = groups.keysOf(line);
        for (const number of typeof numbers === 'string' ? [numbers] : (numbers ?? [])) {
          if (groups.first(number) === line) continue;
          const person = firstPerson(people[line] ?? null);
          if (person === null) return;
          const entry = table.entryOfLine[line];
          const other = groups.earlier(number, line).find((one) => {
            const name = table.entryOfLine[one] !== entry ? firstPerson(people[one] ?? null) : null;
            return name !== null && name !== person;
          });
          if (other === undefined) continue;
          const name = firstPerson(people[other] ?? null) ?? '';
          report(line, field, 'shared', { number, row: table.lines[other] ?? 0, person: name });
          return;
        }
      },
    };
  },
};

/** A column of contacts beside that of phones: the number is theirs, whoever completed the project. */
function contactField(table: Table): string {
  const match = table.columns.find(({ field, header }) => field === null && CONTACT.test(header));
  return match ? otherField(match.column) : 'contactPerson';
}
const CONTACT = /联系人(?:姓名)?$/;

function numbersOf(value: CellValue): string | readonly string[] | null {
  if (value === null) return null;
  if (isCleanMobile(value)) return String(value);
  return readPhones(value).phones.flatMap(({ number, fault }) => (number === null || fault ? [] : [number]));
}
