import * as z from 'zod';
import { readFigures } from '../text/figures';
import { isEmptyValue } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1) });
type Options = z.infer<typeof options>;

/** A text that must hold technical figures and holds none, or figures without a unit. */
export const figuresWithUnits: RuleKind<Options> = {
  id: 'figures-with-units',
  title: '技术指标数据',
  options,
  messages: {
    none: {
      level: 'configured',
      text: '没有技术指标数据',
      advice: '请写明带单位的指标，如时间、尺寸、比例的前后变化',
    },
    noUnit: { level: 'verify', text: '写了数字，却没有单位', advice: '请核实并补上单位' },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || isEmptyValue(value)) return;
        const { measured, bare } = readFigures(value);
        if (measured === 0) report(line, field, bare > 0 ? 'noUnit' : 'none');
      },
    };
  },
};
