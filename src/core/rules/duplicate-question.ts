import * as z from 'zod';
import { LineGroups } from '../table/lineGroups';
import { isEmptyValue, quote } from '../text/normalize';
import { foldOption, foldQuestion, isOptionFilled, OPTION_FIELDS } from '../text/question';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('question') });
type Options = z.infer<typeof options>;

/** Stems that say nothing by themselves ("下列说法正确的是"): only with equal options are they the same question. */
const EMPTY_STEM =
  /^(?:关于.{0,6})?(?:下列|以下|下面)(?:关于.{0,6})?(?:各项|哪[项个些种]|选项|说法|叙述|表述|描述|做法|内容)?(?:中|里)?[,，]?(?:说法|叙述|表述|描述|做法|选项)?(?:不?正确|错误|属于.{0,4}|不属于.{0,4}|是对)?的(?:有|是|一项是|说法是|选项是)?(?:哪[项个些])?$/;

/** The same question twice. The first is left alone, the later ones name it. */
export const duplicateQuestion: RuleKind<Options> = {
  id: 'duplicate-question',
  title: '题目重复',
  options,
  messages: {
    same: {
      level: 'configured',
      text: '“{value}”与第{row}行是同一道题',
      advice: '请删去其中一道，或换一道新题',
    },
    sameStem: {
      level: 'verify',
      text: '“{value}”与第{row}行题目内容相同，选项不同',
      advice: '请核实是否重复，重复的换一道新题',
    },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const values = table.values[field] ?? [];
    const columns = OPTION_FIELDS.map((option) => table.values[option]);
    const groups = new LineGroups<string>();

    function stemOf(line: number): string | null {
      const value = values[line] ?? null;
      const stem = isEmptyValue(value) ? '' : foldQuestion(value);
      return stem === '' ? null : stem;
    }

    function optionsOf(line: number): string {
      const cells = columns.map((column) => column?.[line] ?? null);
      return cells
        .flatMap((cell) => (isOptionFilled(cell) ? [foldOption(cell)] : []))
        .sort()
        .join('\n');
    }

    return {
      index: (line) => groups.set(line, stemOf(line)),
      check(line) {
        const stem = stemOf(line);
        if (stem === null || groups.first(stem) === line) return;
        const own = optionsOf(line);
        const earlier = groups.earlier(stem, line);
        const same = earlier.find((other) => optionsOf(other) === own);
        const value = quote(values[line] ?? null);
        if (same !== undefined) report(line, field, 'same', { value, row: table.lines[same] ?? 0 });
        else if (earlier[0] !== undefined && !EMPTY_STEM.test(stem))
          report(line, field, 'sameStem', { value, row: table.lines[earlier[0]] ?? 0 });
      },
    };
  },
};
