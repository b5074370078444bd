import * as z from 'zod';
import { tidy } from '../text/normalize';
import { readPeople } from '../text/person';
import { smallNumber } from '../text/chineseNumber';
import type { CellValue } from '../table/grid';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('completers'), max: z.int().positive() });
type Options = z.infer<typeof options>;

/** More people in a cell than the notice allows, named one by one or summed up ("等25人"). */
export const peopleCount: RuleKind<Options> = {
  id: 'people-count',
  title: '人数',
  options,
  messages: {
    tooMany: {
      level: 'configured',
      text: '共{count}人，超过{max}人',
      advice: '请按贡献大小保留{max}人以内',
    },
  },
  needs: ({ field }) => [field],
  create({ field, max }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        // Every person takes at least two characters and a separator.
        if (typeof value !== 'string' || (value.length < max * 2 && !value.includes('人'))) return;
        const count = Math.max(readPeople(value).people.length, summedUp(value));
        if (count > max) report(line, field, 'tooMany', { count, max });
      },
    };
  },
};

/** "等25人", "共二十一人": the number said; 0 where none is. */
function summedUp(value: CellValue): number {
  const said = /(?:等|共|计)\s*(\d{1,3}|[一二三四五六七八九十两]{1,3})\s*[人名位]/.exec(tidy(value))?.[1];
  if (said === undefined) return 0;
  return /\d/.test(said) ? Number(said) : (smallNumber(said) ?? 0);
}
