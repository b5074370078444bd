import type { CellValue } from '../table/grid';
import { chineseNumber } from './chineseNumber';
import { isEmptyValue, tidy } from './normalize';

/** What a bare number counts: yuan, or ten thousands of yuan (万元). */
export type AmountUnit = '元' | '万元';

export type AmountReading =
  | { readonly ok: false; readonly reason: 'blank' | 'unreadable' }
  | {
      readonly ok: true;
      /** The least and the most it can be, in yuan: "3-5万元" is 30000 … 50000. */
      readonly least: number;
      readonly most: number;
      /** "5万多", "超过5万": surely more than `least`. */
      readonly more: boolean;
      /** false where the text names no unit and the bare number was taken by the column's. */
      readonly unitGiven: boolean;
    };

const SAME: Readonly<Record<string, string>> = {
  ...{ 〇: '零', 壹: '一', 贰: '二', 两: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八' },
  ...{ 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 圆: '元' },
};
const MORE = /多|余|以上|超过|超出|大于|逾|[>＞]/;
const LESS = /不足|不到|以内|以下|未超过|不超过|近|小于|[<＜≤]/;
const LONGEST = 60;
const ONE = /(\d+(?:\.\d+)?)(多|余)?(亿|千万|百万|十万|万|千|百)?(多|余)?元?/g;
const SCALES: Readonly<Record<string, number>> = {
  ...{ 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 100 },
};

/**
 * Reads an amount of money: 4.8, "4.8万元", "48000元", "约4.8万", "五万元整", "3-5万元", "5万余元", "48,000".
 * A bare number counts in `unit`.
 */
export function readAmount(value: CellValue, unit: AmountUnit): AmountReading {
  if (isEmptyValue(value)) return { ok: false, reason: 'blank' };
  const scale = unit === '万元' ? 1e4 : 1;
  if (typeof value === 'number')
    return value >= 0 && Number.isFinite(value) ? exactly(value * scale, false) : UNREADABLE;
  if (typeof value !== 'string' || value.length > LONGEST) return UNREADABLE;
  if (/^\s*[-−－]\s*\d/.test(value)) return UNREADABLE;
  const said = tidy(value);
  const worked = readItems(said, scale) ?? readEach(said, scale);
  if (worked) return worked;
  const text = plainNumbers(withoutGains(said.replace(ASIDE, '').replace(PART, '')))
    .replace(SUM, '')
    .replace(MADE_OF, '$1')
    .replace(COMES_TO, '')
    .replace(THOUSANDS, '$1.$2万');
  if (!/\d/.test(text) && NOTHING.test(text)) return exactly(0, true);
  // ¥35000 counts yuan whatever the column's unit; ¥3.5 may still be of ten thousands.
  return readText(/[¥￥]/.test(value) && /^\d{4,}(?:\.\d+)?$/.test(text) ? `${text}元` : text, scale);
}

const UNREADABLE: AmountReading = { ok: false, reason: 'unreadable' };

function exactly(yuan: number, unitGiven: boolean): AmountReading {
  const rounded = Math.round(yuan * 100) / 100;
  return { ok: true, least: rounded, most: rounded, more: false, unitGiven };
}

function readItems(said: string, scale: number): AmountReading | null {
  const items = ITEMS.test(said) ? (said.match(/\d+(?:\.\d+)?/g) ?? []) : [];
  return items.length > 1 ? exactly(items.reduce((sum, one) => sum + Number(one), 0) * scale, false) : null;
}

function readEach(said: string, scale: number): AmountReading | null {
  const each = EACH.exec(plainNumbers(said));
  if (!each) return null;
  const [, price, named = '', count] = each;
  const unitOfPrice = named.startsWith('万') ? 1e4 : named === '元' ? 1 : scale;
  return exactly(Number(price) * unitOfPrice * Number(count), named !== '');
}

/** How many were made, not what they cost: 共做3套. */
const COUNTED = /^(?:套|台|个|件|根|块|条|处|组|人|次|只|把)/;

/** In brackets, what was saved or what others would have asked: 4.6（年节约60万元）. */
const ASIDE = /\([^()]*(?:节约|节省|省|外购|市价|市售|同类|厂家|进口|原价)[^()]*\)/g;

/** Part of the amount before it: 3.2万元（其中材料21000元）, 4.6万元，其中人工1.2万元. */
const PART = /(?<=\d[^()]*)\((?:其中|内含|包括|含)[^()]*\)|(?<=\d[^,，;；]*)[,，;；]其中.*$/g;

/** The parts of a sum that is worked out behind them: 材料1.6+加工费0.9=2.5. */
const SUM = /^[^=]*\+[^=]*=(?=\D{0,4}\d)/;

/** It cost nothing: "利用废料，无费用". */
const NOTHING =
  /^零(?:元)?(?:$|[(，,])|零(?:成本|投入|费用|花费)|(?:无|没有|未产生|未发生|不产生)(?:额外)?(?:成本|投入|费用|支出)|(?:未|没|不)(?:花|用)(?:一分|什么)?钱|一分钱?(?:没|未)(?:花|用)|废(?:料|旧|品)[^\d]{0,6}(?:自制|利用|改制)$|(?:未|没有?|无)(?:新增|另外?|额外)[^\d]{0,2}(?:支出|投入|费用|花[钱费])/;

/** What each cost and how many were made: 单套260元，共制作80套; 每台0.75，共9台. */
const EACH =
  /^\D{0,4}(?:单[套台件个价只根]|每[套台件个只根]|一[套台件个只根])\D{0,3}?(\d+(?:\.\d+)?)(万元?|元)?[，,;；、]?(?:共|总共|一共|合计)\D{0,4}(\d{1,5})[套台件个只根]$/;
/** 材料3.4 人工2.2: items with their numbers and nothing else, in the column's unit. */
const ITEMS =
  /^(?!.*(?:合计|总|共))(?:[\u4e00-\u9fff]{2,5}费?\d+(?:\.\d+)?[\s、，,+＋]+)+[\u4e00-\u9fff]{2,5}费?\d+(?:\.\d+)?$/;
/** The amount itself and, in brackets, what it is made of: 2.5（材料费1.8、加工费0.7）. */
const MADE_OF = /^(\D{0,3}\d+(?:\.\d+)?(?:万元?|元)?)\([^()]*\d[^()]*[、，,;；+][^()]*\d[^()]*\)$/;
/** What a sum comes to: 0.15（单台）×4台=0.6. */
const COMES_TO = /^.*[×*x].*=(?=\d+(?:\.\d+)?(?:万元?|元)?$)/i;
/** 4万9: the digit behind counts thousands. */
const THOUSANDS = /^(\D*\d+)万(\d)$/;

/** What was spent only, where the text also tells what is saved: "投入2.5万元，年省10万元". */
function withoutGains(text: string): string {
  const clauses = text.split(/[，；。;]|,(?!\d{3})/);
  // An estimate beside what was spent in the end says nothing.
  const actual = clauses.filter(
    (one) => /实(?:际|花|用|投|支|付)|最终|最后|决算|结算/.test(one) && /[\d一-九]/.test(one),
  );
  if (actual.length > 0 && clauses.some((one) => /估|预|计划|概算|报价/.test(one))) return actual.join('，');
  const spent = clauses.filter(
    (one) => !/节?省(?![级内外市总部])|节约|节支|增[收效产]|创效|效益|收益/.test(one),
  );
  return spent.length < clauses.length && spent.some((one) => /\d/.test(one)) ? spent.join('，') : text;
}

/** Chinese numerals to digits; white space, thousands marks and currency signs gone. */
function plainNumbers(text: string): string {
  const spelled = text.replace(/(\d)\s*w(?![a-z])/gi, '$1万').replace(/(\d)\s*k(?![a-z])/gi, '$1千');
  return [...spelled.replace(/[\s¥￥$]|人民币|RMB|CNY/gi, '').replace(/(\d),(?=\d{3}(?!\d))/g, '$1')]
    .map((character) => SAME[character] ?? character)
    .join('')
    .replace(
      /(?<![\d.])[零一二三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?(?=[万亿元多余左]|$)/g,
      (number) => String(chineseNumber(number) ?? number),
    );
}

function readText(text: string, scale: number): AmountReading {
  const range = /^\D*?(\d+(?:\.\d+)?)(万)?元?[-~—–至到]+(\d+(?:\.\d+)?)(万)?(元)?\D*$/.exec(text);
  if (range) return readRange(range, scale);
  const amounts = [...text.matchAll(ONE)];
  if (amounts.length === 0 || /^\d+(?:\.\d+)?%|[年月日]|[×*]/.test(text)) return UNREADABLE;
  const total = /(?:合计|总计|共计?|总投入|总成本)\D{0,4}$/;
  const whole = amounts.find(
    (one) => total.test(text.slice(0, one.index)) && !COUNTED.test(text.slice(one.index + one[0].length)),
  );
  if (amounts.length > 1 && !whole && !/元|万/.test(text)) return UNREADABLE;
  const counted = whole ? [whole] : amounts;
  const unitGiven = counted.every((one) => /[万元亿千百]/.test(one[0]));
  const yuan = counted.reduce((sum, one) => sum + yuanOf(one, scale), 0);
  const rounded = Math.round(yuan * 100) / 100;
  if (LESS.test(text)) return { ok: true, least: 0, most: rounded, more: false, unitGiven };
  if (MORE.test(text)) return { ok: true, least: rounded, most: rounded, more: true, unitGiven };
  return exactly(yuan, unitGiven);
}

function readRange(parts: RegExpExecArray, scale: number): AmountReading {
  const [, first, firstWan, last, lastWan, yuan] = parts;
  const own = lastWan || firstWan ? 1e4 : yuan ? 1 : scale;
  const least = Number(first) * own;
  const most = Number(last) * own;
  if (most < least) return UNREADABLE;
  return { ok: true, least, most, more: false, unitGiven: own !== scale || Boolean(yuan ?? lastWan) };
}

function yuanOf(match: RegExpMatchArray, scale: number): number {
  const given = SCALES[match[3] ?? ''];
  const named = match[0].endsWith('元') ? 1 : scale;
  return Number(match[1]) * (given ?? named);
}
