import * as z from 'zod';
import { isEmptyValue, quote, tidy } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('postcode') });
type Options = z.infer<typeof options>;

/** Six digits; the first two tell the province and run from 01 to 86, and 99 for Macao and Hong Kong mail. */
const POSTCODE = /^(?:0[1-7]|[1-7]\d|8[0-6]|99)\d{4}$/;

/** Postal codes that are none. */
export const postcode: RuleKind<Options> = {
  id: 'postcode',
  title: '邮政编码',
  options,
  messages: {
    malformed: { level: 'configured', text: '“{value}”不是6位邮政编码', advice: '请核对邮政编码' },
    mended: {
      level: 'hint',
      text: '邮政编码“{value}”中有空格、全角数字或别的字',
      advice: '建议改为“{code}”',
    },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (isEmptyValue(value)) return;
        const code = tidy(value)
          .replace(/\([^()]*\)$/, '')
          .replace(/[\s-]/g, '');
        if (!POSTCODE.test(code)) report(line, field, 'malformed', { value: quote(value) });
        else if (code !== String(value))
          report(line, field, 'mended', { value: quote(value), code }, { suggestion: code });
      },
    };
  },
};
