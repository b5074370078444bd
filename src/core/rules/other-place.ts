import * as z from 'zod';
import { literally, quote } from '../text/normalize';
import { mayHavePlace, otherPlace as readOtherPlace } from '../text/place';
import { readUnitCell } from '../text/unitCell';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.enum(['unit', 'unitAndPosition', 'workUnit']).default('unit'),
  /** The own city and its districts and counties, without 市, 区 and 县. */
  home: z.array(z.string().min(2)).min(1),
  /** The own province, without 省. */
  province: z.string().min(2),
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
  },
  needs: ({ field }) => [field],
  create({ field, home, province }, { table, report }) {
    const values = table.values[field] ?? [];
    const atHome = new RegExp(home.map(literally).join('|'));
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || !mayHavePlace(value) || atHome.test(value)) return;
        const { unit } = readUnitCell(field, value);
        const place = unit === null ? null : readOtherPlace(unit, home, province);
        if (unit !== null && place !== null) report(line, field, 'elsewhere', { unit: quote(unit), place });
      },
    };
  },
};
