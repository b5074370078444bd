import * as z from 'zod';
import { cellVisitor, headerOf, withUnread } from '../table/table';
import { isOtherField } from '../fields';
import { literally, quote } from '../text/normalize';
import { mayHavePlace, otherPlace as readOtherPlace, placeOfWork, registeredElsewhere } from '../text/place';
import { readUnitCell } from '../text/unitCell';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.enum(['unit', 'unitAndPosition', 'workUnit', 'submittingUnit']).default('unit'),
  /** The own city and its districts and counties, without 市, 区 and 县. */
  home: z.array(z.string().min(2)).min(1),
  /** The own province, without 省. */
  province: z.string().min(2),
  /** Texts that may tell where the work was done. */
  textFields: z.array(z.string().min(1)).default([]),
});
type Options = z.infer<typeof options>;

/** Units whose name puts them in another city, where the notice wants units of its own. */
export const otherPlace: RuleKind<Options> = {
  id: 'other-place',
  title: '外地单位',
  options,
  messages: {
    elsewhere: {
      level: 'configured',
      text: '“{unit}”名称中有“{place}”，可能不是本市的单位',
      advice: '请核实该单位是否在本市依法注册',
    },
    workedElsewhere: {
      level: 'configured',
      text: '文中说在{place}，可能不是在本地完成或使用的',
      advice: '请核实项目在哪里完成、完成人在哪里工作',
    },
  },
  needs: ({ field }) => [field],
  create({ field, home, province, textFields }, { table, report }) {
    const values = table.values[field] ?? [];
    const atHome = new RegExp(home.map(literally).join('|'));
    const texts = withUnread(table, textFields);
    const visit = cellVisitor(table, texts);
    // What a column is about that no list knows only its header tells: 劳动关系, 实施地点.
    const headers = new Map(texts.filter(isOtherField).map((one) => [one, `${headerOf(table, one)}：`]));
    const checkTexts = (line: number): void =>
      visit(line, (value, one) => {
        if (typeof value !== 'string') return;
        const place = placeOfWork((headers.get(one) ?? '') + value, home, province);
        if (place !== null) report(line, one, 'workedElsewhere', { place });
      });
    return {
      check(line) {
        checkTexts(line);
        const value = values[line] ?? null;
        if (typeof value !== 'string' || !mayHavePlace(value)) return;
        const registered = registeredElsewhere(value, home, province);
        if (registered !== null)
          return report(line, field, 'elsewhere', { unit: quote(value), place: registered });
        if (atHome.test(value)) return;
        const { unit } = readUnitCell(field, value);
        const place = unit === null ? null : readOtherPlace(unit, home, province);
        if (unit !== null && place !== null) report(line, field, 'elsewhere', { unit: quote(unit), place });
      },
    };
  },
};
