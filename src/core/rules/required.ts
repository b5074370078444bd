import * as z from 'zod';
import { isBlank, isErrorValue, isPlaceholder, isPlainlyFilled, quote } from '../text/normalize';
import { pointsElsewhere } from '../text/plain';
import type { RuleKind } from './rule';

const options = z.strictObject({ fields: z.array(z.string().min(1)).min(1) });
type Options = z.infer<typeof options>;

/** What is handed in beside the table, so that the cell may well point to it. */
const ATTACHED: ReadonlySet<string> = new Set([
  'photos',
  'video',
  'audio',
  'questionBank',
  'confirmation',
  'questionCount',
  'questionSource',
]);

/** Cells that must be filled. A column the table lacks is told when the table is read, not here; the others are checked. */
export const required: RuleKind<Options> = {
  id: 'required',
  title: '必填项',
  options,
  messages: {
    blank: { level: 'configured', text: '没有填写', advice: '请补填' },
    placeholder: { level: 'configured', text: '只写了“{value}”，等于没有填写', advice: '请填写实际内容' },
    sameAsAbove: {
      level: 'configured',
      text: '写的是“{value}”，看不出具体内容',
      advice: '请把内容完整写出来',
    },
    elsewhere: {
      level: 'configured',
      text: '只写了“{value}”，没有内容',
      advice: '请把内容直接写在这一格里',
    },
    errorValue: {
      level: 'configured',
      text: '单元格显示的是公式错误“{value}”',
      advice: '请改正公式，或直接填写内容',
    },
  },
  needs: ({ fields }) => (fields.length === 1 ? fields : []),
  create({ fields }, { table, report }) {
    const columns = fields.flatMap((field) => {
      const values = table.values[field];
      const header = table.columns.find((column) => column.field === field)?.header;
      return values ? [{ field, values, header }] : [];
    });
    return {
      check(line) {
        for (const { field, values, header } of columns) {
          const value = values[line] ?? null;
          if (typeof value === 'string' && !ATTACHED.has(field) && pointsElsewhere(value)) {
            report(line, field, 'elsewhere', { value: quote(value) });
            continue;
          }
          if (value === header) report(line, field, 'placeholder', { value: quote(value) });
          if (isPlainlyFilled(value)) continue;
          if (isBlank(value)) report(line, field, 'blank');
          else if (isErrorValue(value)) report(line, field, 'errorValue', { value: quote(value) });
          else if (isPlaceholder(value))
            report(line, field, placeholderMessage(quote(value)), { value: quote(value) });
        }
      },
    };
  },
};

function placeholderMessage(value: string): string {
  return /同[上左前]|[〃″"]/.test(value) ? 'sameAsAbove' : 'placeholder';
}
