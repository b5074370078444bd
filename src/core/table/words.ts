import type { CellValue } from './grid';

const SERIAL = /^[\s(（]*(?:[0-9０-９]{1,6}|[①-⑳])[)）.．、\s]*$/;

/** A cell that can stand for a running number: 3, "3", "（3）", "３", "③". */
export function isSerial(value: CellValue | undefined): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && value.length <= 10 && SERIAL.test(value);
}

/** The running number a cell stands for, or null. */
export function serialNumber(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return value;
  if (!isSerial(value)) return null;
  const digits = String(value).normalize('NFKC').replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}

const TOTAL =
  /^(本页|本表|本市|全市|全省|全区|各市|以上)?(小计|合计|总计|共计|累计)(?=$|[\s:：\d０-９共计(（]|.{0,12}[项个件条])/;

/** The first words of a row of sums: 合计, 本页小计：12项. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.replace(/[\s\u3000]/g, ''));
}

const NOTE =
  /^(注|备注|附注|说明|填表说明|填报说明|填写说明|填表须知|注意事项|温馨提示|提示)[\d一二三]?[\s]*[:：.、]|^(注意|说明)$|^[*＊※★]|^本表(由|一式|须|请|填写|中|可)|^(填表人|填报人|制表人|经办人|审核人|审核|负责人|单位负责人|主管领导|分管领导|联系人|联系电话|填报日期|填表日期|申报单位|报送单位|推荐单位|单位[(（]?盖章[)）]?)[^:：]{0,8}[:：]/;

/** A line under the table rather than a row of it: 注：…, 填表人：…, 本表由…填写. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trim());
}

const ELLIPSIS = /^[.。．…⋯·\s]+$/;

/** A cell of nothing but dots, as in a template's "…" row. */
export function isEllipsis(value: CellValue): boolean {
  return typeof value === 'string' && ELLIPSIS.test(value) && /[…⋯]|[.。．·]{2}/.test(value);
}

const LIMIT =
  /\d+\s*[个]?字|字以内|字左右|不超过|^\d+\s*位|一致$|全称|[三四五六]选一|^是\s*[/／、或]\s*否$|^[(（].*[)）]$|必填|选填|下拉|单选|可不填|^限|请填|填写|^填\S{0,6}$|须与|按照|格式|^(如|例如?|示例|样例)[:：]|^如\s*\d|^近[一二三两]年|[五四三]类?选[一1]|^(?:手机|座机|固话|电话)[或、/／]\S{2,4}$|以内\)?$|^原则上|[≤≥]/;

/** A cell that says how a column is to be filled: "100字以内", "必填", "（与公章一致）". */
export function isLimit(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= 60 && LIMIT.test(value.trim());
}

const EXAMPLE =
  /^[(（【]?(例|示例|样例|范例|例如|填写示例|填报示例|填写样例|(?:征集|填报|填写|填表|字数|格式|内容)?要求|(?:填报|填写|填表)说明|内容要点(?:参考示例)?(?:[(（]供参考[)）])?)[)）】]?[:：]?$/;

/** The first cell of a template's example row: 例, （示例）. */
export function isExample(value: CellValue): boolean {
  return typeof value === 'string' && EXAMPLE.test(value.trim());
}

const DITTO = /^[\s"“”'‘’(（]*(同\s*上|上\s*同|同\s*前)[\s"“”'‘’)）。.]*$|^\s*(["“”″〃]|['’]{2}|,,)\s*$/;

/** 同上 and its marks. */
export function isDitto(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= 8 && DITTO.test(value);
}

/** A project or question that is the template's own example: "（例）下列关于…". */
export function beginsAsExample(value: CellValue): boolean {
  return typeof value === 'string' && /^\s*[(（【]\s*(例|示例|样例|范例)\s*[)）】]/.test(value);
}
