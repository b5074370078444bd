import { tidy } from './normalize';
import { anyOf } from './pattern';

/** What stands for a figure: with a unit ("≥1765次/min", "三成"), or bare ("达到98"). */
export interface Figures {
  readonly measured: number;
  readonly bare: number;
}

/** Dates, numbering and designations: digits that measure nothing. */
const NO_FIGURE = anyOf(
  [
    /\d+\s*(?:个(?:班组|阶段|步骤|方面|小组|部门)|名(?:骨干|职工|员工|成员|技术人员|师傅)|年时间|条线上)/,
    /(?:19|20)\d{2}\s*年\s*\d+\s*号/,
    /(?:19|20)\d{2}\s*(?:年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?(?:底|初|末|以来|度)?|[./-]\d{1,2}(?:[./-]\d{1,2})?(?!\d))/,
    /(?<!\d)\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份|底|初)/,
    /第\s*\d+\s*[版条代期批项个次]?/,
    /(?:^|[\s。；;:：])[(（]?\d{1,2}(?:[)）、]|\.(?!\d))/,
    /[A-Za-z]+[-/—]?\d[\dA-Za-z.-]*(?![%℃°])/,
    /\d+\s*[#号](?!\s*[钢])/,
    /[\d/T]+-\d{4}/,
  ],
  'g',
);
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[×xX*]\\s*10\\^?\\d*)?';
const CHINESE_UNITS =
  '(?:毫|厘|分|微|纳|千|公|平方|立方)?(?:米|升)|[千毫微]?克|公[里斤顷]|[吨秒分时天日月年周次转伏安瓦帕牛赫度倍成元件台套个人道种项处根条张片只步级层组批车块支班户家卷页趟路亩起例宗处位名遍班组箱袋瓶罐桶包]|分钟|小时|千瓦|兆[帕瓦]|千伏|赫兹|分贝|摄氏度|[百千万亿]?(?:元|人|吨|件|次|米|千瓦时)|丝|微米|百分点|公分|英寸|流明|马力|工时|工日';
const UNIT = `(?:[%‰℃℉°′″Ωμ]|[A-Za-zμΩ]{1,5}[²³23]?(?:[/·][A-Za-z\\u4e00-\\u9fff]{1,4})?|${CHINESE_UNITS})`;
const MEASURED = new RegExp(`${NUMBER}\\s*(?:[-~～—至到]\\s*${NUMBER}\\s*)?(?:[多余几]\\s*)?${UNIT}`, 'g');
const CHINESE = anyOf(
  [
    /(?<=[由从](?:[一二两三四五六七八九十百]|\d)[^，。；,;]{0,12}[到至为成])一(?:个|处|次|件|人|台|道|条|张|趟|遍|步|组|户)/,
    /(?<=[由从到至为了达过])(?!一(?:个|处|次|件|人|台|道|条|张|趟|遍|步|组|户))(?:[一二两三四五六七八九十百千万]{1,6}|零)(?:个|处|次|件|人|台|道|条|张|趟|遍|步|组|户|米|升|亩|分|秒)(?![\u4e00-\u9fff]{0,1}(?:方面|问题))/,
    /百分之[零〇一二三四五六七八九十百点]+/,
    /[一二两三四五六七八九十百千万半]+(?:多|余)?(?:倍|成(?!功|果|本|立|为|品|员|型|分|都|效)|分之[一二三四五六七八九十]+|个?百分点|分钟|小时|秒|天|毫米|厘米|公里|公斤|千克|吨|度|万?元|兆帕|千瓦)/,
    /减半|翻[一两]?番|减少一半|一半以上/,
  ],
  'g',
);
const BARE = new RegExp(NUMBER, 'g');

/** What was done to get there, in people, months and meetings: no measure of the result unless something is compared. */
const EFFORT =
  /\d+\s*(?:多|余)?(?:人|名|个月|年|天|[场张份稿轮趟页]|次(?=会|讨论|试验|论证|实验|现场|，|,|。|；|$))/g;
const COMPARED =
  /由|从|降|减|提高|提升|缩短|延长|达到?|低于|高于|大于|小于|[≤≥<>±＜＞]|以上|以下|以内|超过|不超|节约|节省|控制在|增加|误差|精度|合格率/;

/** The figures of a text, dates, numbering and model numbers left out. */
export function readFigures(value: string): Figures {
  const dated = tidy(value).replace(NO_FIGURE, ' 〇 ');
  const text = COMPARED.test(dated) ? dated : dated.replace(EFFORT, ' 〇 ');
  const rest = text.replace(MEASURED, '');
  const measured = (text.match(MEASURED)?.length ?? 0) + (rest.match(CHINESE)?.length ?? 0);
  return { measured, bare: rest.match(BARE)?.length ?? 0 };
}
