import * as z from 'zod';
import { countCharacters } from '../text/count';
import { isItemised } from '../text/items';
import { isEmptyValue } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  /** A text of no more 字 that runs on is only a hint. */
  over: z.int().nonnegative().default(40),
});
type Options = z.infer<typeof options>;

/** A phrase of fewer 字 has nothing to be set out. */
const SENTENCE = 20;

/** A long text that should be set out in points and runs on instead. */
export const itemised: RuleKind<Options> = {
  id: 'itemised',
  title: '分点分条',
  options,
  messages: {
    runsOn: {
      level: 'configured',
      text: '共{count}字，没有分点分条',
      advice: '请按“1. 2. 3.”分条书写，一条一个意思',
    },
    shortRunsOn: { level: 'hint', text: '没有分点分条', advice: '建议按“1. 2. 3.”分条书写' },
  },
  needs: ({ field }) => [field],
  create({ field, over }, { scheme, table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || isEmptyValue(value) || isItemised(value)) return;
        const count = countCharacters(value, scheme.counting);
        if (count > over) report(line, field, 'runsOn', { count });
        else if (count >= SENTENCE) report(line, field, 'shortRunsOn');
      },
    };
  },
};
