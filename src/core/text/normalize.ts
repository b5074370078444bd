/** Folder `text`: reads what clerks write into cells (phones, names, dates, yes/no …). It knows no schemes, tables or levels. */
import type { CellValue } from '../table/grid';
import { isHeadingsOnly } from './headings';
import { anyOf } from './pattern';

/** Characters that print nothing: white space, control characters, zero-width marks and fillers. */
const INVISIBLE = '\\s\\p{Cc}\\p{DI}\\u2800';
const VISIBLE = new RegExp(`[^${INVISIBLE}]`, 'u');
const INVISIBLE_RUN = new RegExp(`[${INVISIBLE}]+`, 'gu');
/** Taking no room, so dropped rather than turned into a space. */
const ZERO_WIDTH = /\p{DI}+/gu;
/** Text already in its tidy form: no white space or invisible character beside CJK, digits and Latin letters. */
const ALREADY_TIDY = /^[\u4e00-\u9fff0-9A-Za-z]*$/;

/**
 * A cell as tidy text: full-width letters, digits and punctuation folded to their usual width (NFKC), every run of
 * white space (line breaks, too) one space, nothing at the ends, zero-width characters gone. Numbers in plain digits
 * where JavaScript can, booleans as Excel writes them, null as ''.
 */
export function tidy(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (ALREADY_TIDY.test(value)) return value;
  return value.normalize('NFKC').replace(ZERO_WIDTH, '').replace(INVISIBLE_RUN, ' ').trim();
}

/** Nothing a reader could see stands in the cell. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && !VISIBLE.test(value));
}

const PLACEHOLDER_WORD =
  '[暂尚]?无|没有|暂缺|暂未(?:定|填)?|(?:名称|题目|项目名称?)?待定|(?:简介|内容|正文|材料|介绍)(?:后补|待补|暂缺|待写)|暂定|待(?:补充?|填写?|完善|核实|确认|编写?|录制?|拍摄?|上传|提交)|后补|后续补[交充]?|未(?:填写?|定|知)|不详|略|空|同[上左前]|N\\/?A|NULL|NIL|NONE|TBD|X{2,}';
/** A form's own hint left in the cell: （此处填写项目简介，限400字）. */
const TEMPLATE_HINT = anyOf([
  /^\s*(?:内容|简介|材料|情况)?待[^，。；,;]{1,10}(?:报|交|补|给|送|写)(?:上来|过来|来)\s*$/,
  /^\s*[(（[【]\s*请?填写[^，。；,;]{0,12}[)）\]】]\s*$/,
  /^[\s(（[【]*(?:请?在?此处|请在此|在此)[^，。；,;]{0,6}填写/,
  /^[\s(（[【]*(?:项目|成果|课程?)?(?:名称?|题目)(?:待[^，。；,;]{0,6}定|暂定|未定)/,
  /^[\s(（[【]*待(?:取名|命名|起名)/,
  /^[\s(（[【]*(?:项目|成果|课程?)?(?:名称?|题目|名字)(?:尚|还|以后|回头|稍后|过后)?(?:未|没|再|待)(?:有)?(?:想好|起好|定|补|取|起|报)/,
  /^\s*待定[（(，,]/,
  /^\s*略[（(][^（）()]*(?:见|另附|太多)/,
  /^1?[.、]?(?:成果|项目)?背景[；;、，,].{0,60}(?:性能指标|先进性|适用范围|存在的问题)[。.]?$/,
]);
const PLACEHOLDER_MARK = '[-‐‑‒–—―─━﹣－_/／\\\\|.。．·…⋯、,，*＊?？~～〃″"“”]+';
const PLACEHOLDER = new RegExp(
  `^[${INVISIBLE}(（\\[【〔]*(?:${PLACEHOLDER_WORD}|${PLACEHOLDER_MARK})[${INVISIBLE})）\\]】〕.。]*$`,
  'iu',
);
/** No placeholder is longer; a longer cell need not be matched. */
const LONGEST_PLACEHOLDER = 24;

/** The cell holds a word or mark that stands for "nothing": 无, /, -, —, 暂无, 同上, …, N/A. A blank cell is none. */
export function isPlaceholder(value: CellValue): boolean {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_PLACEHOLDER &&
    PLACEHOLDER.test(value) &&
    VISIBLE.test(value)
  );
}

/** Chinese characters a placeholder may begin with. */
const EMPTY_STARTS: ReadonlySet<number> = new Set(
  [...'暂尚无没待未不略空同后'].map((one) => one.charCodeAt(0)),
);

/** Certainly neither blank, placeholder nor error value; the quick way past filled cells. false says nothing. */
export function isPlainlyFilled(value: CellValue): boolean {
  if (typeof value !== 'string') return value !== null;
  const code = value.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return true;
  return code >= 0x4e00 && code <= 0x9fff && !EMPTY_STARTS.has(code);
}

/** A form's hint to fill the cell in, or its headings alone, left standing. */
export function isTemplateHint(value: CellValue): boolean {
  return typeof value === 'string' && (TEMPLATE_HINT.test(value) || isHeadingsOnly(value));
}

/** Blank, or a placeholder. */
export function isEmptyValue(value: CellValue): boolean {
  return isBlank(value) || isPlaceholder(value);
}

const ERROR_VALUE =
  /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!)$/i;

/** One of Excel's error values among other text: 张师傅的发明#REF!. */
export const ERROR_WITHIN = /#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)/;

/** The cell shows one of Excel's error values, such as #N/A or #REF!. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR_VALUE.test(value);
}

/** A cell for quoting in a message: tidy, at most `max` characters, the rest as …. */
export function quote(value: CellValue, max = 30): string {
  const text = tidy(typeof value === 'string' ? value.slice(0, max * 4) : value);
  const characters = [...text];
  return characters.length <= max ? text : characters.slice(0, max).join('') + '…';
}

/** A text as part of a regular expression that fits just it. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
