import * as z from 'zod';
import { readCategory } from '../text/category';
import { quote } from '../text/normalize';
import { managerWord, mayBeManager, positionRank } from '../text/position';
import { readUnitCell } from '../text/unitCell';
import { placeOfPosition } from './position-place';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('unitAndPosition'),
  /** Only entries of these categories are looked at; all where none is given. */
  onlyCategories: z.array(z.string().min(1)).optional(),
});
type Options = z.infer<typeof options>;

/** A branch before the position, by which its head is no head of the whole unit. */
const BRANCH = /(?:分厂|分公司|支行|分行|项目部|事业部|分院|分局|分校|车间|工区|工段|班组|中心|部)$/;

/** Columns of names, where a post may stand in brackets: 魏某（分管副总）. */
const PEOPLE: ReadonlySet<string> = new Set(['firstCompleter', 'completers', 'otherCompleters']);

function besideNames(value: string): string | null {
  const beside = [...value.matchAll(/[(（]([^()（）]+)[)）]/g)].map(([, text]) => text);
  return beside.length === 0 ? null : beside.join('、');
}

/** Called so by others: “技术厂长”是工友起的绰号. */
const NICKNAME = /绰号|外号|诨名|戏称/;

/** Managers among the completers. Heads of shops and teams (车间主任、班组长) and titles (主任医师) are none. */
export const managerPosition: RuleKind<Options> = {
  id: 'manager-position',
  title: '管理人员',
  options,
  messages: {
    head: {
      level: 'configured',
      text: '“{position}”是单位负责人',
      advice: '请核实是否为一线职工、是否直接参与项目；不符合条件的请更换完成人或撤下该项目',
    },
    manager: {
      level: 'verify',
      text: '“{position}”（{word}）可能是单位管理人员',
      advice: '请核实本人是否直接参与项目、是否在一线岗位',
    },
  },
  needs: ({ field, onlyCategories }) => (onlyCategories ? [field, 'category'] : [field]),
  create({ field, onlyCategories }, { scheme, table, report }) {
    const place = placeOfPosition(table, field);
    const values = table.values[field] ?? [];
    const categories = table.values.category ?? [];

    function concerns(line: number): boolean {
      if (!onlyCategories) return true;
      const firstLine = table.entries[table.entryOfLine[line] ?? -1]?.firstLine ?? line;
      const reading = readCategory(categories[firstLine] ?? null, scheme.categories);
      const known = reading.reading === 'exact' || reading.reading === 'mended' || reading.reading === 'typo';
      return known && reading.category !== null && onlyCategories.includes(reading.category);
    }

    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || !mayBeManager(value) || !concerns(line)) return;
        const { unit, position } = PEOPLE.has(field)
          ? { unit: null, position: besideNames(value) }
          : readUnitCell(field, value);
        if (position === null || NICKNAME.test(position)) return;
        const whole = (BRANCH.exec(unit ?? '')?.[0] ?? '') + position;
        const rank = positionRank(whole);
        if (rank === 'head') report(line, place, 'head', { position: quote(position) });
        if (rank === 'manager')
          report(line, place, 'manager', { position: quote(position), word: managerWord(whole) });
      },
    };
  },
};
