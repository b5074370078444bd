import * as z from 'zod';
import type { CellValue } from '../table/grid';
import {
  dayInWords,
  readDate,
  readPlan,
  spanInWords,
  withYears,
  type DateReading,
  type DateSpan,
  yearsBefore,
} from '../text/date';
import { quote } from '../text/normalize';
import type { Scheme } from '../scheme/schema';
import { isRequiredIn } from './required';
import type { RuleKind } from './rule';

const day = z.iso.date();
const options = z.strictObject({
  field: z.string().min(1),
  from: day.optional(),
  to: day.optional(),
  /** In place of `from`: so many years before the collection opens. */
  yearsBeforeOpening: z.int().positive().optional(),
  /** Which end of a span of time ("2022.3—2023.5") counts; 'whole' where all of it should lie within the range. */
  part: z.enum(['start', 'end', 'whole']).default('end'),
});
type Options = z.infer<typeof options>;
type DateRead = Extract<DateReading, { ok: true }>;

/** 尚未实施, 还没有投用. */
const NOT_YET =
  /^\s*[待等][^，。；,;]{1,14}[后再](?:再|才|即)?(?:正式)?(?:启用|投用|使用|应用|实施|上线|安装|装|做|用|上)|^\s*(?:预计|计划|准备|打算|拟)|没再用|后来不用|^\s*(?:样机|样件|设备|装置)?[尚还仍正]在(?:试制|调试|研制|试验|论证)|^\s*[尚还暂]?(?:未|没有?)(?:正式)?(?:实施|应用|投用|投入|使用|完成|开始|启用|上线|用(?=$|[，,]))/;
/** Dates of what comes ahead of any use, and of nothing else: 2023年12月立项. */
const MERELY_BEGUN = /[\d年月日底初末旬][起已]?(?:立项|构思|提出(?:设想)?|设计|论证|获批|采购|画图)[。.]?$/;
/** Words for a date that is still to come into the cell. */
const OPEN = /待|定|补|不详|未知/;
const FIRST_DAY = '1900-01-01';

export const dateRange: RuleKind<Options> = {
  id: 'date-range',
  title: '时间范围',
  options,
  messages: {
    tooEarly: {
      level: 'configured',
      text: '{date}早于{from}',
      advice: '超出规定的时间范围，请核实后撤下或更正',
    },
    tooLate: {
      level: 'configured',
      text: '{date}晚于{to}',
      advice: '超出规定的时间范围，请核实后撤下或更正',
    },
    uncertain: { level: 'verify', text: '“{value}”不能确定是否在{range}内', advice: '请写明年月日' },
    unreadable: {
      level: 'malformed',
      text: '“{value}”看不出是哪一天',
      advice: '请写成“2023年8月10日”的样子',
    },
    planned: {
      level: 'verify',
      text: '“{value}”看不出已经实施应用',
      advice: '请核实；还没有实施应用的请撤下，已经实施的请写实际日期',
    },
    relative: {
      level: 'verify',
      text: '“{value}”没有写明是哪一年',
      advice: '请写成“2023年8月”的样子',
    },
    open: {
      level: 'verify',
      text: '写的是“{value}”，还不知道是哪一天',
      advice: '请写上实际的日期；还没有实施应用的请撤下',
    },
    impossible: { level: 'malformed', text: '“{value}”不是真实的日期', advice: '请核对年月日' },
    noYear: { level: 'malformed', text: '“{value}”没有写年份', advice: '请补上年份' },
  },
  needs: ({ field }) => [field],
  create(chosen, { scheme, table, report }) {
    const { field, part } = chosen;
    const isRequired = isRequiredIn(scheme, table.id, field);
    const values = table.values[field] ?? [];
    const { from, to } = rangeOf(chosen, scheme);
    const range = from === FIRST_DAY ? `${dayInWords(to)}以前` : `${dayInWords(from)}至${dayInWords(to)}`;
    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === null) return;
        const written = inBrackets(onOneLine(value));
        const told = withYears(written, scheme.window.to);
        const plan = readPlan(told);
        const date = plan ?? readDate(told);
        if (!date.ok) {
          const reason = NOT_YET.test(String(value)) ? 'planned' : date.reason;
          const fault = reason === 'blank' && !isRequired && OPEN.test(String(value)) ? 'open' : reason;
          if (fault !== 'blank') report(line, field, fault, { value: quote(value) });
          return;
        }
        const span = spanJudged(date, part, from, to);
        const args = {
          value: quote(value),
          date: spanInWords(span),
          from: dayInWords(from),
          to: dayInWords(to),
          range,
        };
        // 去年 counts from the day it was written, which nobody knows: never for certain too late.
        const relative = told !== written;
        const level = relative ? ({ level: 'verify' } as const) : {};
        if (span.to < from) report(line, field, 'tooEarly', args, level);
        else if (span.from > to) report(line, field, 'tooLate', args, level);
        else if (relative) report(line, field, 'relative', args);
        else if (plan || MERELY_BEGUN.test(String(value))) report(line, field, 'planned', args);
        else if (span.from < from || span.to > to) report(line, field, 'uncertain', args);
      },
    };
  },
};

/** 去年6月完成（2021.6）: the date behind the words. */
function inBrackets(value: CellValue): CellValue {
  const date = /[今本去前]年.*[(（]([^()（）]*\d{4}[^()（）]*)[)）]\s*$/.exec(String(value))?.[1];
  return date !== undefined && readDate(date).ok ? date : value;
}

/** Beginning and end on two lines of the cell make one span. */
function onOneLine(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/(?<=[年月日\d])\s*\n\s*(?=\d{4})/, '至') : value;
}

/**
 * The span that decides. Of a whole that begins within the range only an end plainly beyond it does: what goes on
 * ("2021年至今") or was told by the year ("2020—2022") has not left it.
 */
function spanJudged(date: DateRead, part: Options['part'], from: string, to: string): DateSpan {
  if (part !== 'whole') return part === 'start' && !date.trial ? date.start : date.end;
  const { start, end } = date;
  if (end.to < from || start.from > to) return end.to < from ? end : start;
  if (end.from > to) return { from: start.from, to: end.to };
  return start.from < from ? { from: start.from, to: to < end.to ? to : end.to } : { from: start.from, to };
}

/** The days between which a date must lie, as a rule's options give them. */
type Limits = Pick<Options, 'from' | 'to' | 'yearsBeforeOpening'>;

/** Years are counted from the day the collection opens; where the notice gives only a deadline, from its own date. */
export function rangeOf(
  { from, to, yearsBeforeOpening }: Limits,
  scheme: Scheme,
): { readonly from: string; readonly to: string } {
  const opening = scheme.window.from ?? scheme.notice.date;
  const first = yearsBeforeOpening === undefined ? FIRST_DAY : yearsBefore(opening, yearsBeforeOpening);
  return { from: from ?? first, to: to ?? scheme.window.to };
}
