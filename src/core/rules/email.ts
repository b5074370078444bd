import * as z from 'zod';
import { isEmptyValue, quote, tidy } from '../text/normalize';
import type { RuleKind } from './rule';

const options = z.strictObject({ field: z.string().min(1).default('email') });
type Options = z.infer<typeof options>;

const ADDRESS = /^[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

/** E-mail addresses that cannot be written to. */
export const email: RuleKind<Options> = {
  id: 'email',
  title: '电子邮箱',
  options,
  messages: {
    malformed: {
      level: 'configured',
      text: '“{value}”不是完整的邮箱地址',
      advice: '请核对，写成“名字@网站”的样子',
    },
    mended: { level: 'hint', text: '邮箱“{value}”中有多余的空格或全角符号', advice: '建议改为“{address}”' },
  },
  needs: ({ field }) => [field],
  create({ field }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (typeof value === 'string' && ADDRESS.test(value)) return;
        if (isEmptyValue(value)) return;
        const addresses = tidy(value).split(/[;,、/]\s*|\s+(?=[\w.+-]+@)/);
        const mended = addresses.map((one) => one.replace(/\s/g, '').replace(/。/g, '.'));
        if (!mended.every((one) => ADDRESS.test(one))) {
          report(line, field, 'malformed', { value: quote(value) });
          return;
        }
        const address = mended.join('；');
        if (address !== value && mended.length === 1)
          report(line, field, 'mended', { value: quote(value), address }, { suggestion: address });
      },
    };
  },
};
