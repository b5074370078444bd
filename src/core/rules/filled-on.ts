import * as z from 'zod';
import { dayInWords, readDate, spanInWords } from '../text/date';
import { quote } from '../text/normalize';
import type { RuleKind } from './rule';

const day = z.iso.date();
const options = z.strictObject({
  field: z.string().min(1).default('filledOn'),
  /** A table's own window, where it is not the notice's. */
  from: day.optional(),
  to: day.optional(),
});
type Options = z.infer<typeof options>;

/** The date of filling above the table against the collection window; without an opening day, against the notice's own date. */
export const filledOn: RuleKind<Options> = {
  id: 'filled-on',
  title: '申报时间',
  options,
  messages: {
    outside: { level: 'configured', text: '填的是{date}，不在{from}至{to}之间', advice: '请核实填表日期' },
    unreadable: { level: 'verify', text: '“{value}”看不出是哪一天', advice: '请写成“2023年8月10日”的样子' },
    blank: { level: 'hint', text: '没有填写日期', advice: '建议补上填表日期' },
  },
  needs: () => [],
  create({ field, ...own }, { scheme, table, reportAt }) {
    const from = own.from ?? scheme.window.from ?? scheme.notice.date;
    const to = own.to ?? scheme.window.to;
    return {
      check() {},
      checkTable() {
        for (const { value, row, column } of table.preamble.filter((item) => item.field === field)) {
          const date = readDate(value);
          if (!date.ok) {
            reportAt(row, column, field, date.reason === 'blank' ? 'blank' : 'unreadable', {
              value: quote(value),
            });
          } else if (date.end.to < from || date.end.from > to) {
            const args = { date: spanInWords(date.end), from: dayInWords(from), to: dayInWords(to) };
            reportAt(row, column, field, 'outside', args);
          }
        }
      },
    };
  },
};
