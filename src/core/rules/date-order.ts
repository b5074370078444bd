import * as z from 'zod';
import { headerOf } from '../table/table';
import { readDate, spanInWords } from '../text/date';
import type { RuleKind } from './rule';

const field = z.string().min(1);
const options = z.strictObject({ earlier: field, later: field });
type Options = z.infer<typeof options>;

/** Two dates of one row the wrong way round: in use before it was finished. Told at the later one. */
export const dateOrder: RuleKind<Options> = {
  id: 'date-order',
  title: '时间先后',
  options,
  messages: {
    reversed: {
      level: 'configured',
      text: '{late}早于“{column}”的{early}',
      advice: '请核对这两个时间',
    },
  },
  needs: ({ earlier, later }) => [earlier, later],
  create({ earlier, later }, { table, report }) {
    const firsts = table.values[earlier] ?? [];
    const seconds = table.values[later] ?? [];
    const column = headerOf(table, earlier);
    return {
      check(line) {
        const first = readDate(firsts[line] ?? null);
        const second = readDate(seconds[line] ?? null);
        if (!first.ok || !second.ok || second.end.to >= first.end.from) return;
        report(line, later, 'reversed', {
          late: spanInWords(second.end),
          early: spanInWords(first.end),
          column,
        });
      },
    };
  },
};
