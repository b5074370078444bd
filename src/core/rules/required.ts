import * as z from 'zod';
import type { Scheme } from '../scheme/schema';
import type { CellValue } from '../table/grid';
import {
  ERROR_WITHIN,
  isBlank,
  isErrorValue,
  isPlaceholder,
  isPlainlyFilled,
  isTemplateHint,
  quote,
} from '../text/normalize';
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
  /^[^，,；;。]{0,6}不详[，,；;][^，,；;。]{0,10}再(?:补|填)|^(?:财务)?(?:[暂尚还](?:未|没有?)|待)[^，,；;。]{1,8}[，,；;]?[^，,；;。]{0,10}(?:后|再|补)(?:再)?(?:报|补|填|统计|测算)/;
const STILL_MADE = /^(?:还在|正在)(?:剪|拍|录|做|制作|编|出)[^。；;]{0,8}$/;
/** Files that are still to be made: 待录制，月底前补交. */
const STILL_TO_MAKE =
  /^[^，,；;。]{0,4}(?:[暂尚还](?:未|没有?)|待|未|没)(?:录|拍|剪|制作|做|编|出|上传|传|交|配|整理)[^，,；;。]{0,6}(?:$|[，,；;（(][^。]{0,12}(?:补|再|后|交|报|传|前|完成))/;
const FILES: ReadonlySet<string> = new Set(['photos', 'video', 'audio', 'questionBank']);
const LONGEST_PUT_OFF = 30;

function isPutOff(field: string, said: string): boolean {
  if (said.length > LONGEST_PUT_OFF) return false;
  return PUT_OFF.test(said) || STILL_MADE.test(said) || (FILES.has(field) && STILL_TO_MAKE.test(said));
}

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
    const tell = (line: number, field: string, messageId: string, value: CellValue) =>
      report(line, field, messageId, { value: quote(value) });
    return {
      check(line) {
        for (const { field, values, header } of columns) {
          const value = values[line] ?? null;
          const said = typeof value === 'string' ? value : '';
          if (!ATTACHED.has(field) && pointsElsewhere(said)) {
            tell(line, field, 'elsewhere', value);
            continue;
          }
          if (field === 'projectName' && isNoName(value)) tell(line, field, 'noName', value);
          if (field === 'projectName' && kinds.has(value)) tell(line, field, 'category', value);
          if (isPutOff(field, said)) {
            tell(line, field, 'toCome', value);
            continue;
          }
          if (value === header || isTemplateHint(value)) {
            tell(line, field, 'placeholder', value);
            continue;
          }
          const error = errorWithin(said);
          if (error !== null) report(line, field, 'errorValue', { value: error });
          const open = OPEN_FIGURES.exec(said);
          if (open) report(line, field, 'openFigures', { value: open[0] });
          const messageId = isPlainlyFilled(value) ? null : emptiness(value);
          if (messageId !== null) tell(line, field, messageId, value);
        }
      },
    };
  },
};

/** Whether a scheme's `required` rule tells of a column's empty cells and of the words that stand for nothing. */
export function isRequiredIn(scheme: Scheme, table: string, field: string): boolean {
  const rules = scheme.tables.find(({ id }) => id === table)?.rules ?? [];
  return rules.some(
    (one) => one.rule === 'required' && Array.isArray(one['fields']) && one['fields'].includes(field),
  );
}

/** What a filled-looking cell has in place of content, as a message; null where there is content. */
function emptiness(value: CellValue): string | null {
  if (isBlank(value)) return 'blank';
  if (isErrorValue(value)) return 'errorValue';
  return isPlaceholder(value) ? placeholderMessage(quote(value)) : null;
}

/** A formula's error among other words; a cell that is nothing else is told by itself. */
function errorWithin(said: string): string | null {
  return said.includes('#') && !isErrorValue(said) ? (ERROR_WITHIN.exec(said)?.[0] ?? null) : null;
}

/** A figure that a draft left open: XX%, __万元. */
const OPEN_FIGURES = /[Xx_×Ｘｘ]{2,}\s*(?:%|％|万元|元|倍|小时|分钟|吨|台次|人次)/;

/** A number alone, or what the whole collection is called: 1, 五小项目. */
function isNoName(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  return (
    typeof value === 'string' &&
    (/^\s*\d+\s*$/.test(value) ||
      /^\s*[Xx×＊*]{2,}[\u4e00-\u9fff]{1,6}$/.test(value) ||
      /^职?工?[“"]?五小[”"]?(?:创新)?(?:项目|成果|活动)$/.test(value) ||
      /^(?:视频|课件|课程|新建文档)\s*\d*\s*[（(]?(?:最终|终稿|定稿|修改)?版?[)）]?$/.test(value))
  );
}

function placeholderMessage(value: string): string {
  return /同[上左前]|[〃″"]/.test(value) ? 'sameAsAbove' : 'placeholder';
}
