import * as z from 'zod';
import { isEmptyValue, quote } from '../text/normalize';
import { readQuantity } from '../text/quantity';
import type { RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  field: text,
  min: z.int().positive(),
  /** Counting words; the first is used in messages. */
  units: z.array(text).min(1),
});
type Options = z.infer<typeof options>;

/** No count at all: 若干张, 一些. */
const VAGUE = /十来[张道个题]|剩下的|若干|[一几多]些|数[张道题]|许多|不少(?!于)/;
/** Some are still to come, whatever the count says: 20道，缺案例题. */
const LACKING = /(?<!不|未|没有?|无)(?:缺(?!陷|口)|还[差少]|尚[差少]|待[补拍编录传])/;

/** A cell that says how many there are of something, fewer than the notice wants. Blank cells are left to `required`. */
export const countAtLeast: RuleKind<Options> = {
  id: 'count-at-least',
  title: '数量',
  options,
  messages: {
    tooFew: {
      level: 'configured',
      text: '只有{count}{unit}，少于{min}{unit}',
      advice: '请补足{min}{unit}',
    },
    vague: {
      level: 'verify',
      text: '“{value}”没有写明数量',
      advice: '请写明数量，不少于{min}{unit}',
    },
    incomplete: {
      level: 'verify',
      text: '“{value}”表明还不齐全',
      advice: '请补齐，不少于{min}{unit}',
    },
    unreadable: { level: 'hint', text: '“{value}”看不出数量', advice: '请确认不少于{min}{unit}' },
  },
  needs: ({ field }) => [field],
  create({ field, min, units }, { table, report }) {
    const values = table.values[field] ?? [];
    const unit = units[0]!;
    return {
      check(line) {
        const value = values[line] ?? null;
        if (isEmptyValue(value)) return;
        const said = String(value);
        const args = { value: quote(value), min, unit };
        if (LACKING.test(said)) return report(line, field, 'incomplete', args);
        if (VAGUE.test(said)) return report(line, field, 'vague', args);
        const count = readQuantity(value, units);
        if (count === null) report(line, field, 'unreadable', args);
        else if (count < min) report(line, field, 'tooFew', { count, min, unit });
      },
    };
  },
};
