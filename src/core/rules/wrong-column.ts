import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { cellVisitor, headerOf } from '../table/table';
import { readDate } from '../text/date';
import { quote, tidy } from '../text/normalize';
import { isCleanPhone } from '../text/phone';
import type { RuleKind } from './rule';

const options = z.strictObject({ fields: z.array(z.string().min(1)).min(1) });
type Options = z.infer<typeof options>;

/** What belongs into a column of its own, by the whole of the cell. */
const SORTS: readonly (readonly [string, RegExp])[] = [
  ['身份证号', /^\d{17}[\dX]$/i],
  ['电子邮箱', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['性别', /^[男女]性?$/],
  ['民族', /^(?:汉|满|回|壮|苗|蒙古|土家|维吾尔|彝|藏|侗|瑶|畲|白|布依|朝鲜|傣|黎|哈萨克|羌)族$/],
  [
    '文化程度',
    /^(?:小学|初中|高中|中专|技校|大专|专科|(?:大学)?本科|大学|(?:硕士|博士)研究生|研究生)(?:学历|毕业)?$/,
  ],
  ['政治面貌', /^(?:中共(?:预备)?党员|共青团员|群众|民主党派)$/],
];

/** Titles, in a column that asks for the skill grade and not for either. */
const TITLE =
  /^(?:(?:正高级|高级|助理|初级|中级)?(?:工程师|经济师|会计师|统计师|政工师|农艺师|实验师)|技术员|(?:高级|助理)?讲师|(?:副)?教授|(?:副|助理)?研究员|(?:主管|主任|副主任)?[护药医]师)$/;

/** A cell that holds what belongs into another column: a phone number for a post, as happens when cells were shifted. */
export const wrongColumn: RuleKind<Options> = {
  id: 'wrong-column',
  title: '错栏',
  options,
  messages: {
    misplaced: {
      level: 'configured',
      text: '“{value}”像是{sort}，可能填错了栏',
      advice: '请核对这一行各栏是否错位，填回应填的内容',
    },
  },
  needs: ({ fields }) => (fields.length === 1 ? fields : []),
  create({ fields }, { scheme, table, report }) {
    const kinds: ReadonlySet<string> = new Set(scheme.categories);
    const visit = cellVisitor(table, fields);
    const asksGrade = !/职称/.test(headerOf(table, 'skillLevel'));
    return {
      check: (line) =>
        visit(line, (value, field) => {
          const isTitle = field === 'skillLevel' && asksGrade && TITLE.test(tidy(value));
          const sort = isTitle ? '职称' : sortOf(value, kinds);
          if (sort !== null) report(line, field, 'misplaced', { value: quote(value), sort });
        }),
    };
  },
};

function sortOf(value: CellValue, kinds: ReadonlySet<string>): string | null {
  if (isCleanPhone(value)) return '电话号码';
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = tidy(value);
  if (kinds.has(text)) return '类别';
  const sort = SORTS.find(([, words]) => words.test(text))?.[0];
  if (sort !== undefined) return sort;
  return /^(?:19|20)\d\d[年.\-/]\d/.test(text) && readDate(text).ok ? '日期' : null;
}
