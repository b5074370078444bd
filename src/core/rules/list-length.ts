import * as z from 'zod';
import { isEmptyValue, tidy } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  /** How many items a cell may list. */
  max: z.int().positive(),
});
type Options = z.infer<typeof options>;

/** Cells that list more items than the notice leaves room for. */
export const listLength: RuleKind<Options> = {
  id: 'list-length',
  title: '项数',
  options,
  messages: {
    tooMany: { level: 'configured', text: '列了{count}项，最多{max}项', advice: '请只保留最重要的{max}项' },
  },
  needs: ({ field }) => [field],
  create({ field, max }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value !== 'string' || isEmptyValue(value)) return;
        const count = countItems(value);
        if (count > max) report(line, field, 'tooMany', { count, max });
      },
    };
  },
};

/** A break inside an item: no award before it on its line, or a bracket left open there. */
function withoutWraps(value: string): string {
  return value.split(/\r?\n/).reduce((before, line) => {
    const last = before.split(/[\n；;。]/).at(-1) ?? '';
    const goesOn = /[\u4e00-\u9fff]$/.test(last) && /^[\u4e00-\u9fff]/.test(line);
    return goesOn && (!AWARD_WORD.test(last) || /[(（][^)）]*$/.test(last))
      ? before + line
      : `${before}\n${line}`;
  });
}
const AWARD_WORD = /[奖号佳]|优秀|荣誉|成果$|入选/;

/** Items parted by line breaks, semicolons or numbers; without those, by 、 and commas between awards. */
function countItems(cell: string): number {
  const value = withoutWraps(cell);
  const numbered =
    tidy(value).match(
      /(?:^|[\s;；。,，、])(?:[(（]?\d{1,2}[)）]|\d{1,2}(?:[.．、](?!\d)|\.(?=(?:19|20)\d\d\D))|[①-⑳])/g,
    )?.length ?? 0;
  const circled = value.match(/[①-⑳]/g)?.length ?? 0;
  const parts = value.split(/[\n；;]+/).filter((part) => !isEmptyValue(part));
  const listed = Math.max(numbered, circled, parts.length);
  if (listed > 1) return listed;
  const items = value.split(/[、，,]+/).filter((part) => AWARD_WORD.test(part));
  return Math.max(1, items.length);
}
