import * as z from 'zod';
import { cellVisitor } from '../table/table';
import { quote } from '../text/normalize';
import { notPlain } from '../text/plain';
import type { RuleKind } from './rule';

const options = z.strictObject({ fields: z.array(z.string().min(1)).min(1) });
type Options = z.infer<typeof options>;

/** Columns of 纯文字: pictures, links, markup and references in place of the text. */
export const plainText: RuleKind<Options> = {
  id: 'plain-text',
  title: '纯文字',
  options,
  messages: {
    picture: {
      level: 'configured',
      text: '“{value}”是图片，不是文字',
      advice: '请改为文字，图片放到照片文件夹里',
    },
    garbled: { level: 'verify', text: '有乱码字符：“{value}”', advice: '请核对原文后重新填写' },
    link: { level: 'verify', text: '含有网址', advice: '此栏只填文字，请核实后删去网址' },
    markup: { level: 'verify', text: '含有网页代码：“{value}”', advice: '请核实后删去代码，只留文字' },
  },
  needs: ({ fields }) => (fields.length === 1 ? fields : []),
  create({ fields }, { table, report }) {
    const visit = cellVisitor(table, fields);
    return {
      check: (line) =>
        visit(line, (value, field) => {
          const fault = typeof value === 'string' ? notPlain(value) : null;
          if (fault) report(line, field, fault, { value: quote(value) });
        }),
    };
  },
};
