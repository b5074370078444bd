import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { dayInWords, readDate, yearsBefore } from '../text/date';
import { quote } from '../text/normalize';
import { partsOf } from './people-parts';
import type { RuleKind } from './rule';

/** Nobody works earlier, in full years on the last day of the collection. */
export const WORKING_AGE = 16;

const options = z.strictObject({
  field: z.string().min(1).default('birthDate'),
  /** Ages, in full years on the last day of the collection, outside which the date is doubtful. */
  youngest: z.int().min(0).default(WORKING_AGE),
  oldest: z.int().positive().default(70),
});
type Options = z.infer<typeof options>;

/** Dates of birth: a real year and month, and an age at which people work. */
export const birthDate: RuleKind<Options> = {
  id: 'birth-date',
  title: '出生年月',
  options,
  messages: {
    unreadable: {
      level: 'configured',
      text: '“{value}”看不出是哪年哪月出生',
      advice: '请写成“1985年6月”的样子',
    },
    impossible: { level: 'configured', text: '“{value}”不是真实的日期', advice: '请核对出生年月' },
    noYear: { level: 'configured', text: '“{value}”没有写年份', advice: '请补上年份' },
    noMonth: { level: 'configured', text: '“{value}”只写了年份', advice: '请补上月份' },
    future: { level: 'configured', text: '“{value}”晚于申报截止日{deadline}', advice: '请核对出生年月' },
    tooYoung: {
      level: 'verify',
      text: '按“{value}”算，到{deadline}不满{youngest}周岁',
      advice: '请核对出生年月',
    },
    tooOld: {
      level: 'verify',
      text: '按“{value}”算，到{deadline}已超过{oldest}周岁',
      advice: '请核对出生年月',
    },
  },
  needs: ({ field }) => [field],
  create({ field, youngest, oldest }, { scheme, table, report }) {
    const values = table.values[field] ?? [];
    const { to } = scheme.window;
    const deadline = dayInWords(to);
    /** Born later than this: too young. */
    const latest = yearsBefore(to, youngest);
    /** Born on this day or earlier: older than the oldest. */
    const earliest = yearsBefore(to, oldest + 1);
    function faultOf(value: CellValue): string | null {
      const date = readDate(value);
      if (!date.ok) return date.reason === 'blank' ? null : date.reason;
      const { from, to: until } = date.start;
      if (date.ranged) return 'unreadable';
      if (from > to) return 'future';
      if (from > latest) return 'tooYoung';
      if (until <= earliest) return 'tooOld';
      return from.endsWith('-01-01') && until.endsWith('-12-31') ? 'noMonth' : null;
    }

    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === null) return;
        for (const part of partsOf(table, line, value)) {
          const fault = faultOf(part);
          if (fault === null) continue;
          report(line, field, fault, { value: quote(part), deadline, youngest, oldest });
          return;
        }
      },
    };
  },
};
