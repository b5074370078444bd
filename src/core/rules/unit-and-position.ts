import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { isPlainUnitAndPosition, readUnitAndPosition } from '../text/unitAndPosition';
import { placeOfPosition } from './position-place';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('unitAndPosition') });
type Options = z.infer<typeof options>;

/** One cell that must hold both the unit and the position. A blank cell is left to `required`. */
export const unitAndPosition: RuleKind<Options> = {
  id: 'unit-and-position',
  title: '单位及职务',
  options,
  messages: {
    unitMissing: {
      level: 'configured',
      text: '“{value}”只写了职务，没有写单位',
      advice: '请在职务前补上单位全称（与公章一致）',
    },
    positionMissing: {
      level: 'configured',
      text: '“{value}”只写了单位，没有写职务（岗位）',
      advice: '请在单位后补上第一完成人的职务或岗位，如“某某有限公司 维修电工”',
    },
    unreadable: {
      level: 'configured',
      text: '“{value}”看不出单位和职务',
      advice: '请写成“单位全称 职务”，如“某某有限公司 维修电工”',
    },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const values = table.values[field] ?? [];
    const place = placeOfPosition(table, field);
    // A table with a column for the unit and none for the position asks nobody for one.
    const asksUnitOnly = table.values.unit !== undefined && table.values.position === undefined;
    return {
      check(line) {
        if (asksUnitOnly) return;
        const value = values[line] ?? null;
        if (typeof value === 'string' && isPlainUnitAndPosition(value)) return;
        if (isEmptyValue(value)) return;
        const { unit, position } = readUnitAndPosition(typeof value === 'string' ? value : '');
        if (unit !== null && position !== null) return;
        const fault = unit !== null ? 'positionMissing' : position !== null ? 'unitMissing' : 'unreadable';
        report(line, fault === 'positionMissing' ? place : field, fault, { value: quote(value) });
      },
    };
  },
};
