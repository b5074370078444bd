import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { readYesNo } from '../text/yesNo';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  /** 'yes' where the notice asks for a yes (a confirmation): then a no is told, and words that say neither are let be. */
  want: z.literal('yes').optional(),
});
type Options = z.infer<typeof options>;

const CLEAN: ReadonlySet<unknown> = new Set(['是', '否']);

/** A column of 是 and 否, or a confirmation that must be there. A blank cell is left to `required`. */
export const yesNo: RuleKind<Options> = {
  id: 'yes-no',
  title: '是或否',
  options,
  messages: {
    mended: { level: 'hint', text: '“{value}”写法不规范', advice: '建议改为“{choice}”' },
    both: { level: 'configured', text: '“{value}”没有选定是或否', advice: '请只填“是”或“否”' },
    unreadable: { level: 'configured', text: '“{value}”看不出是或否', advice: '请填“是”或“否”' },
    refused: { level: 'configured', text: '填的是“{value}”，尚未完成', advice: '请按要求完成后再报送' },
  },
  needs: ({ field }) => [field],
  create({ field, want }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === '是' || (!want && (CLEAN.has(value) || isEmptyValue(value)))) return;
        const reading = readYesNo(value);
        const args = { value: quote(value) };
        if (reading === 'blank') return;
        if (want) {
          if (reading === 'no' || reading === 'both' || reading === 'unsure')
            report(line, field, 'refused', args);
        } else if (reading === 'both') {
          report(line, field, reading, args);
        } else if (reading === 'unreadable' || reading === 'unsure') {
          report(line, field, 'unreadable', args);
        } else {
          const choice = reading === 'yes' ? '是' : '否';
          report(line, field, 'mended', { ...args, choice }, { suggestion: choice });
        }
      },
    };
  },
};
