import * as z from 'zod';
import { cellVisitor } from '../table/table';
import { datesOfUse } from '../text/dateInText';
import { dayInWords, spanInWords } from '../text/date';
import { quote } from '../text/normalize';
import { rangeOf } from './date-range';
import type { RuleKind } from './rule';

const day = z.iso.date();
const options = z.strictObject({
  /** The columns read, those of them that the table has. */
  fields: z.array(z.string().min(1)).min(1),
  from: day.optional(),
  to: day.optional(),
  /** In place of `from`: so many years before the collection opens. */
  yearsBeforeOpening: z.int().positive().optional(),
});
type Options = z.infer<typeof options>;

/** A date of completion or first use that a name or summary tells, outside the notice's time. One within it settles the matter. */
export const dateInText: RuleKind<Options> = {
  id: 'date-in-text',
  title: '文中的时间',
  options,
  messages: {
    tooEarly: {
      level: 'verify',
      text: '文中写到“{value}”，早于{from}',
      advice: '请核实完成、应用的时间；超出规定的请撤下',
    },
    tooLate: {
      level: 'verify',
      text: '文中写到“{value}”，晚于{to}',
      advice: '请核实完成、应用的时间；超出规定的请撤下',
    },
  },
  needs: () => [],
  needsOneOf: ({ fields }) => fields,
  create(chosen, { scheme, table, report }) {
    const { from, to } = rangeOf(chosen, scheme);
    const visit = cellVisitor(table, chosen.fields);
    return {
      check: (line) =>
        visit(line, (value, field) => {
          if (typeof value !== 'string') return;
          const dates = datesOfUse(value);
          if (dates.some(({ span }) => span.to >= from && span.from <= to)) return;
          const early = dates.find(({ span, own }) => own && span.to < from);
          const outside = early ?? dates.find(({ span }) => span.from > to);
          if (!outside) return;
          report(line, field, early ? 'tooEarly' : 'tooLate', {
            value: quote(outside.words),
            date: spanInWords(outside.span),
            from: dayInWords(from),
            to: dayInWords(to),
          });
        }),
    };
  },
};
