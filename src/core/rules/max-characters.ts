import * as z from 'zod';
import { countCharacters } from '../text/count';
import { isTemplateHint, quote } from '../text/normalize';
import { pointsElsewhere } from '../text/plain';
import { isRequiredIn } from './required';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  max: z.int().positive(),
  /** true where the notice says 左右 or 约: only a text far longer or shorter is told. */
  about: z.boolean().default(false),
});
type Options = z.infer<typeof options>;

/** Above this many times the number, or below this part of it, a text is no longer "about" so long. */
const FAR_ABOVE = 1.5;
const FAR_BELOW = 0.25;

export const maxCharacters: RuleKind<Options> = {
  id: 'max-characters',
  title: '字数',
  options,
  messages: {
    tooLong: {
      level: 'configured',
      text: '共{count}字，超过{max}字，多{over}字',
      advice: '请删减到{max}字以内',
    },
    hintLeft: {
      level: 'malformed',
      text: '还是表格里的填写提示，没有填内容',
      advice: '请删去提示，填写内容',
    },
    elsewhere: {
      level: 'malformed',
      text: '只写了“{value}”，没有内容',
      advice: '请把内容直接写在这一格里',
    },
    farTooLong: {
      level: 'verify',
      text: '共{count}字，比要求的{max}字左右多得多',
      advice: '请核实，必要时删减',
    },
    farTooShort: {
      level: 'verify',
      text: '只有{count}字，比要求的{max}字左右少得多',
      advice: '请核实，必要时补充',
    },
  },
  needs: ({ field }) => [field],
  create({ field, max, about }, { scheme, table, report }) {
    const values = table.values[field] ?? [];
    const isRequired = isRequiredIn(scheme, table.id, field);
    const limit = about ? max * FAR_ABOVE : max;
    const least = about ? max * FAR_BELOW : 0;
    return {
      check(line) {
        const value = values[line] ?? null;
        if (isTemplateHint(value)) return report(line, field, 'hintLeft');
        if (!isRequired && typeof value === 'string' && pointsElsewhere(value))
          return report(line, field, 'elsewhere', { value: quote(value) });
        // A count never exceeds the length, so most cells need no counting.
        if (typeof value !== 'string' || (value.length <= limit && !about)) return;
        const count = countCharacters(value, scheme.counting);
        if (count > limit)
          report(line, field, about ? 'farTooLong' : 'tooLong', { count, max, over: count - max });
        else if (count > 0 && count < least) report(line, field, 'farTooShort', { count, max });
      },
    };
  },
};
