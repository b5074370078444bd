import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { isGovernment, isMaskedUnitName, isShortUnitName } from '../text/unit';
import { readUnitCell } from '../text/unitCell';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.enum(['unit', 'unitAndPosition', 'workUnit', 'submittingUnit']).default('unit'),
  /** true where the column names a union. */
  union: z.boolean().default(false),
});
type Options = z.infer<typeof options>;

/** A company's full name: no closer look needed. */
const FULL = /^[^本我该第一二三四五六七八九十\s\d].{3,}(?:公司|医院|[^分]厂)/;

/** Whose own staff do the work: 人民法院. */
const COURT = /人民(?:法院|检察院)$/;

/** A union by whatever name: 省总工会, 全国铁路总工会, 工联会, 省总. */
const UNION = /工会|工委会?|工联|[省市区县]总$|总工$/;

/** Names that are no full legal names, and government bodies in place of the unit that did the work. */
export const unitName: RuleKind<Options> = {
  id: 'unit-name',
  title: '单位名称',
  options,
  messages: {
    shortName: {
      level: 'verify',
      text: '“{unit}”像是简称，不是单位全称',
      advice: '请核对，改为与公章一致的单位全称',
    },
    masked: {
      level: 'malformed',
      text: '“{unit}”用某、XX等代替了名称',
      advice: '请写出与公章一致的单位全称',
    },
    noName: { level: 'malformed', text: '“{unit}”不是单位名称', advice: '请填写与公章一致的单位全称' },
    notUnion: {
      level: 'verify',
      text: '“{unit}”不像是工会',
      advice: '请核实，改填上级工会的全称',
    },
    government: {
      level: 'verify',
      text: '“{unit}”是机关单位，不像实际完成项目的基层单位',
      advice: '请核实项目由哪个单位完成，改填该单位全称',
    },
  },
  needs: ({ field }) => [field],
  create({ field, union }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || isEmptyValue(value)) return;
        if (!/[\u4e00-\u9fff]/.test(value)) return report(line, field, 'noName', { unit: quote(value) });
        const masked = isMaskedUnitName(value);
        if (union && !UNION.test(value)) return report(line, field, 'notUnion', { unit: quote(value) });
        if (!masked && FULL.test(value)) return;
        const { unit, position } = readUnitCell(field, value);
        if (unit === null) return;
        if (masked) report(line, field, 'masked', { unit: quote(unit) });
        else if (field !== 'submittingUnit' && isGovernment(unit))
          // Whose post stands beside it works there; a court's clerks have no other unit.
          report(
            line,
            field,
            'government',
            { unit: quote(unit) },
            position === null && !COURT.test(unit) ? {} : { level: 'hint' },
          );
        else if (isShortUnitName(unit)) report(line, field, 'shortName', { unit: quote(unit) });
      },
    };
  },
};
