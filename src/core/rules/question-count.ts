import * as z from 'zod';
import type { SectionRow } from '../table/table';
import { quote, tidy } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1).default('question'),
  /** A column that names the result or course of a question; where the table lacks it, section rows do. */
  ofField: z.string().min(1).default('course'),
  min: z.int().positive(),
});
type Options = z.infer<typeof options>;

interface Bank {
  readonly firstLine: number;
  /** The section row that names it, which is where it is told. */
  readonly head: SectionRow | null;
  count: number;
}

/** Too few questions for a result or course: by its column, else by section rows, else in the whole table. */
export const questionCount: RuleKind<Options> = {
  id: 'question-count',
  title: '题目数量',
  options,
  messages: {
    tooFew: {
      level: 'configured',
      text: '这套题只有{count}道，少于{min}道',
      advice: '请补足{min}道',
    },
    tooFewOf: {
      level: 'configured',
      text: '“{name}”只有{count}道题，少于{min}道',
      advice: '请补足{min}道',
    },
  },
  needs: ({ field }) => [field],
  create({ field, ofField, min }, { table, report, reportAt }) {
    const courses = table.values[ofField];

    function banks(): Map<string, Bank> {
      const found = new Map<string, Bank>();
      for (const { firstLine, section } of table.entries) {
        const course = courses?.[firstLine] ?? null;
        const name = tidy(course ?? section?.text ?? null);
        const bank = found.get(name) ?? {
          firstLine,
          head: course === null ? (section ?? null) : null,
          count: 0,
        };
        // A row whose text is missing is told by itself, and is a question all the same.
        bank.count++;
        found.set(name, bank);
      }
      return found;
    }

    return {
      check() {},
      checkTable() {
        for (const [name, { firstLine, head, count }] of banks()) {
          if (count >= min) continue;
          const args = { name: quote(name), count, min };
          if (head) reportAt(head.row, head.column, field, 'tooFewOf', args);
          else if (name === '') report(firstLine, field, 'tooFew', args);
          else report(firstLine, ofField, 'tooFewOf', args);
        }
      },
    };
  },
};
