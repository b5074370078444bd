import * as z from 'zod';
import {
  ERROR_WITHIN,
  isBlank,
  isErrorValue,
  isPlaceholder,
  isPlainlyFilled,
  isTemplateHint,
  quote,
} from '../text/normalize';
import type { CellValue } from '../table/grid';
import { pointsElsewhere } from '../text/plain';
import type { RuleKind } from './rule';

const options = z.strictObject({ fields: z.array(z.string().min(1)).min(1) });
type Options = z.infer<typeof options>;

/** What is handed in beside the table, so that the cell may well point to it. */
const ATTACHED: ReadonlySet<string> = new Set([
  'photos',
  'video',
  'audio',
  'questionBank',
  'confirmation',
  'questionCount',
  'questionSource',
]);

/** No content yet: 暂未统计，投用后再报. */
const PUT_OFF =
  /^(?:财务)?(?:[暂尚还](?:未|没有?)|待)[^，,；;。]{1,8}[，,；;]?[^，,；;。]{0,10}(?:后|再|补)(?:再)?(?:报|补|填|统计|测算)/;
const LONGEST_PUT_OFF = 30;

/** Cells that must be filled. A column the table lacks is told when the table is read, not here; the others are checked. */
export const required: RuleKind<Options> = {
  id: 'required',
  title: '必填项',
  options,
  messages: {
    blank: { level: 'configured', text: '没有填写', advice: '请补填' },
    placeholder: { level: 'configured', text: '只写了“{value}”，等于没有填写', advice: '请填写实际内容' },
    sameAsAbove: {
      level: 'configured',
      text: '写的是“{value}”，看不出具体内容',
      advice: '请把内容完整写出来',
    },
    elsewhere: {
      level: 'configured',
      text: '只写了“{value}”，没有内容',
      advice: '请把内容直接写在这一格里',
    },
    category: {
      level: 'configured',
      text: '填的是类别“{value}”，不是名称',
      advice: '请填写名称，类别填到类别一列',
    },
    noName: {
      level: 'configured',
      text: '“{value}”不是项目的名称',
      advice: '请填写能看出内容的名称',
    },
    toCome: {
      level: 'configured',
      text: '“{value}”是说以后再补，现在没有内容',
      advice: '请补填；还没有的，待有了再申报',
    },
    openFigures: {
      level: 'verify',
      text: '“{value}”还没有填上数字',
      advice: '请填上实际的数字',
    },
    errorValue: {
      level: 'configured',
      text: '单元格显示的是公式错误“{value}”',
      advice: '请改正公式，或直接填写内容',
    },
  },
  needs: ({ fields }) => (fields.length === 1 ? fields : []),
  create({ fields }, { scheme, table, report }) {
    const kinds: ReadonlySet<unknown> = new Set(scheme.categories);
    const columns = fields.flatMap((field) => {
      const values = table.values[field];
      const header = table.columns.find((column) => column.field === field)?.header;
      return values ? [{ field, values, header }] : [];
    });
    return {
      check(line) {
        for (const { field, values, header } of columns) {
          const value = values[line] ?? null;
          if (typeof value === 'string' && !ATTACHED.has(field) && pointsElsewhere(value)) {
            report(line, field, 'elsewhere', { value: quote(value) });
            continue;
          }
          if (field === 'projectName' && isNoName(value))
            report(line, field, 'noName', { value: quote(value) });
          if (field === 'projectName' && kinds.has(value))
            report(line, field, 'category', { value: quote(value) });
          if (typeof value === 'string' && value.length <= LONGEST_PUT_OFF && PUT_OFF.test(value))
            report(line, field, 'toCome', { value: quote(value) });
          if (value === header || isTemplateHint(value)) {
            report(line, field, 'placeholder', { value: quote(value) });
            continue;
          }
          if (
            typeof value === 'string' &&
            value.includes('#') &&
            ERROR_WITHIN.test(value) &&
            !isErrorValue(value)
          )
            report(line, field, 'errorValue', { value: ERROR_WITHIN.exec(value)![0] });
          const open = typeof value === 'string' ? OPEN_FIGURES.exec(value) : null;
          if (open) report(line, field, 'openFigures', { value: open[0] });
          if (isPlainlyFilled(value)) continue;
          if (isBlank(value)) report(line, field, 'blank');
          else if (isErrorValue(value)) report(line, field, 'errorValue', { value: quote(value) });
          else if (isPlaceholder(value))
            report(line, field, placeholderMessage(quote(value)), { value: quote(value) });
        }
      },
    };
  },
};

/** A figure that a draft left open: XX%, __万元. */
const OPEN_FIGURES = /[Xx_×Ｘｘ]{2,}\s*(?:%|％|万元|元|倍|小时|分钟|吨|台次|人次)/;

/** A number alone, or what the whole collection is called: 1, 五小项目. */
function isNoName(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  return (
    typeof value === 'string' &&
    (/^\s*\d+\s*$/.test(value) || /^职?工?[“"]?五小[”"]?(?:创新)?(?:项目|成果|活动)$/.test(value))
  );
}

function placeholderMessage(value: string): string {
  return /同[上左前]|[〃″"]/.test(value) ? 'sameAsAbove' : 'placeholder';
}
