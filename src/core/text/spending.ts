import { readAmount } from './amount';
import { tidy } from './normalize';
import { unwrapped } from './wrapped';

/** What a sentence tells was spent, in yuan; `words` is the part of it that says so. */
export interface Spending {
  readonly yuan: number;
  readonly words: string;
}

const SPENT =
  /一共|总共|购置|购买|采购|投入|投资|花费|花了|耗资|造价|总价|(?:成本|费用|造价)(?:约|近|为|共|是)*(?=\d)|支出|投进去|共计|合计/;
/** Saved, earned, or what others asked for or paid. */
const NO_SPENDING =
  /节|省|降|年费用|台账|减少|降低|增|效益|收益|产值|创|挽回|避免|报价|市价|售价|原价|进口|国外|厂家|外购|外委|如果|若|需要?(?=\d)|每年|年均|原来|以往|以前|相比|比/;
const AMOUNT =
  /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)\s*[多余]?(?:万元|元|万)[多余]?(?![吨件台次人个])/g;

/** The most that any one sentence of a text says was spent on the work; parts of one sentence are added up. */
export function mostSpent(value: string): Spending | null {
  if (!/元|万/.test(value)) return null;
  const sums = tidy(unwrapped(value))
    .split(/[。；！？;!?\n]/)
    .flatMap((sentence) => spentIn(sentence) ?? []);
  return sums.reduce<Spending | null>((most, one) => (most && most.yuan >= one.yuan ? most : one), null);
}

/** 单台投入2万元，共4台. */
const EACH = /单[台套件][^，。；,;\d]{0,4}\d+(?:\.\d+)?万?元[，,]共[^，。；,;\d]{0,4}\d{1,4}[台套件]/;

function spentIn(sentence: string): Spending | null {
  const each = EACH.exec(sentence)?.[0];
  if (each && !NO_SPENDING.test(sentence)) return { yuan: yuanOf(each), words: each };
  const clauses = sentence.split(/[，,]/).filter((one) => SPENT.test(one) && !NO_SPENDING.test(one));
  // 材料费2.1万元、加工费0.9万元，合计3万元: the total is no further amount.
  const total = sumOf(clauses.filter((one) => TOTAL.test(one)));
  const parts = sumOf(clauses.filter((one) => !TOTAL.test(one)));
  const yuan = total >= parts ? total : total + parts;
  return yuan > 0 ? { yuan, words: clauses.join('，') } : null;
}

/** What opens a clause that sums up those before it. */
const TOTAL = /^\s*(?:以上|全部|两项|三项|几项)?(?:合计|共计|总计|累计|一共|总共|总(?:成本|投入|花费|费用))/;

function sumOf(clauses: readonly string[]): number {
  return clauses.flatMap((one) => one.match(AMOUNT) ?? []).reduce((sum, one) => sum + yuanOf(one), 0);
}

function yuanOf(amount: string): number {
  const read = readAmount(amount, '元');
  // 五万多 is more than five.
  return read.ok ? read.least + (read.more ? 1 : 0) : 0;
}
