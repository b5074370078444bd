import { anyOf } from './pattern';
import { plainDigits, readPart, readSpan, single, type DateReading } from './datePart';

/** A date at the head of a clause and what happened then: 2024年6月起全线用上. */
const TOLD =
  /^(?:早在|等到|自|从|到|提前到|拖到|推迟到|延到|直到)?([\d〇零○一二三四五六七八九]{4}年(?:[^,]*?(?:[月日底初末中]|半年|季度|国庆|春节|元旦|五一|中秋|元月|季)(?:前后|前|后)?)?)(?:起|开始|就|即|才|由|已|便|告)*([\u4e00-\u9fff]*)$/;
const NOT_DONE = /未|没|拟|计划|预计|准备|打算|停|报废|购|买|投产/;
const NO_MATTER =
  /^当[月天]|^(?:中间|其间|期间)|没停过|不算在内|(?:专利|证书?)[^,;，；]*(?:下来|到手|授权|批)|(?:老|旧|原)(?:设备|机)|原(?:计划|定)|运行\d|稳定运行|连续运行|一直|到现在|到今天|只是|仅|又|还|仍|目前|至今|再|推广|推到|推给|添|补办|入账|备案|此前未|之前未|以前没/;
/** 2022年3月—至今. */
const GOES_ON = /^\d{4}年(?!起全|[^,]*推)[^,]{0,10}至今$/;
/** What stands before the one date that counts: 真正用上是2022年8月, 头一台2022年4月. */
const AHEAD_OF_DATE =
  /^(?:(?:真正|正式|全面|实际)?(?:用上|投用|使用|应用|上线|启用|装好)(?:是|在|于)|(?:头|第)一[台套个批])(?=\d{4}年)/;
const TRIAL =
  /试跑|图纸|样件|画图|试装|试点|试做|提出|设想|构思|试运行|试用|试生产|试制|研制|试行|设计|样机|试验|制作|调研/;
/** A thought only, and the work that came of it later. */
const IDEA = /设想|构思|想法|动了?念|琢磨/;
const SET_TO_WORK = /实施|开展|启动|动手|着手/;
/** Some of them in use already: 先上一条线. */
const FIRST_ONES = /先[上装在用做]|[装上做]了?第一/;
const BEGUN = anyOf([
  TRIAL,
  FIRST_ONES,
  /动手|动工|进场|入场|想法|^[做搞弄干]$|动了?念|开始|启动|开工|立[项题]|着手|琢磨/,
]);
/** The first use of what was made. */
/** Made, and by the date behind it put to use: 2024年12月做完，2025年3月才整体应用. */
const MADE = /^(?:全部|整体|已|才)?(?:完成|竣工|完工|[做搞弄改装]完|[做搞弄改装]好|研制成功|定型|验收)$/;
const FIRST_USE = /使用|应用|用上|用起|投用|投入|启用|上线/;
const DONE =
  /[做搞弄装]好|使用|应用|采用|实施|投入|铺开|推开|普及|全面|装好|用上|用起|完|成|投用|启用|上线|结束|见效|验收|交付|转正/;

/** 2022.11.20, 2022-11 within a sentence. */
const DOTTED = /(\d{4})[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?(?![\d.])/g;

/** What clerks tell in a sentence: the date of its first clause, or from when the work began to when it was done. */
export function readLoosely(said: string): DateReading | null {
  const text = said
    .replace(/(?<=年)岁末/g, '底')
    .replace(DOTTED, (_, year: string, month: string, day?: string) =>
      day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`,
    )
    .replace(/(?<=[月日]) +/g, '');
  if (LAST_CENTURY.test(text)) return single({ ok: true, span: CENTURY, year: 1900, month: null });
  return readStory(text) ?? readSeveral(text) ?? readOnly(text) ?? readBracket(text);
}

/** 上世纪末搞的, 八十年代做的. */
const LAST_CENTURY = /上个?世纪|20世纪|(?<![\d零〇])[五六七八九]十年代/;
const CENTURY = { from: '1900-01-01', to: '1999-12-31' } as const;

/** What a date is for, before it: 完成2021.4.30. */
const LABEL = /^([\u4e00-\u9fff]{2,6})(?:\([\u4e00-\u9fff]+\))?[:：]?(?=\d{4})/;

/** Several dates or spans one behind the other: 2020年6月—2021年2月（3#炉）；2021年3月—9月（4#炉）, 立项2020.5.8；投用2021.5.6. */
function readSeveral(text: string): DateReading | null {
  const pieces = text.split(/[,;，；]/).map((one) => one.trim());
  if (pieces.length < 2) return null;
  const labels = pieces.map((one) => LABEL.exec(one)?.[1] ?? '');
  const [first, ...others] = pieces.map((one) => readSpan(plainDigits(one.replace(LABEL, ''))));
  const last = others.at(-1);
  if (!first?.ok || !last?.ok || others.some((one) => !one.ok) || labels.some((one) => NOT_DONE.test(one)))
    return null;
  const named = labels.every((one) => one !== '');
  if (last.end.to < first.start.from || !(named || [first, ...others].every((one) => one.ok && one.ranged)))
    return null;
  const read = { ok: true, start: first.start, end: last.end, ranged: true } as const;
  return named && isBeforeUse(labels[0] ?? '', labels.at(-1) ?? '') ? { ...read, trial: true } : read;
}

/** The one date that stands among other words: 完成当月（2022年8月）即在全车间应用. */
function readOnly(text: string): DateReading | null {
  const dates = text.match(/\d{4}年\d{1,2}月(?:\d{1,2}日)?/g) ?? [];
  const [date] = dates;
  // 2023年10月做出样机，今年3月才用: the other date is told in words.
  if (date === undefined || dates.length > 1 || NOT_DONE.test(text) || /[今明去]年|截[至止]/.test(text))
    return null;
  const others: readonly string[] = text.replace(date, '').match(/\d{4}/g) ?? [];
  if (others.some((year) => !date.startsWith(year)) || /\d\s*[年月]/.test(text.replace(date, '')))
    return null;
  const part = readPart(date);
  return part.ok ? single(part) : null;
}

/** Dates in brackets behind words of another calendar: 2021学年第一学期（2021.9—2022.1）. */
function readBracket(said: string): DateReading | null {
  const inside = /^[^()\d]*\d{4}[^()]*\(([^()]*\d{4}[^()]*)\)$/.exec(said)?.[1];
  const read = inside === undefined ? null : readSpan(plainDigits(inside));
  return read?.ok ? read : null;
}

function readStory(text: string): DateReading | null {
  const clauses = text
    .replace(/\([^()]*\)/g, '')
    .split(/[,;，；。]/)
    .map((one) => one.trim())
    .map((one, at, all) =>
      at > 0 && /^\d{1,2}月/.test(one) ? `${/\d{4}年/.exec(all[0] ?? '')?.[0] ?? ''}${one}` : one,
    )
    .map((one, _, all) => one.replace(/^(?:当年|同年)/, () => /^\d{4}年/.exec(all[0] ?? '')?.[0] ?? ''))
    .map((one, _, all) => one.replace(/^[次翌]年/, () => yearAfter(all[0] ?? '')))
    .filter((one) => one !== '' && !(NO_MATTER.test(one) && !GOES_ON.test(one) && /[,;，；。]/.test(text)));
  if (clauses.length === 1 && clauses[0] !== text) {
    const read = readSpan(plainDigits(clauses[0]!));
    if (read.ok) return read;
  }
  const dated = clauses.find((one) => AHEAD_OF_DATE.test(one));
  if (dated !== undefined) {
    const part = readPart(plainDigits(dated.replace(AHEAD_OF_DATE, '')));
    if (part.ok) return single(part);
  }
  const told = clauses.map((one) => TOLD.exec(one));
  if (told.length === 0 || told.length > 2 || told.some((one) => one === null || NOT_DONE.test(one[2] ?? '')))
    return null;
  const [first, second] = told;
  const begun = readSpan(plainDigits(first?.[1] ?? ''));
  if (!begun.ok || !second) return begun.ok ? begun : null;
  const done = readPart(plainDigits(second[1] ?? ''));
  const opening = first?.[2] ?? '';
  if (
    !done.ok ||
    !(
      BEGUN.test(opening) ||
      (opening === '' && /起$/.test(clauses[0] ?? '')) ||
      FIRST_USE.test(opening) ||
      MADE.test(opening)
    ) ||
    !DONE.test(second[2] ?? '')
  )
    return null;
  if (IDEA.test(opening) && SET_TO_WORK.test(second[2] ?? '')) return single(done);
  const read = { ok: true, start: begun.start, end: done.span, ranged: true } as const;
  return isBeforeUse(opening, second[2] ?? '') ? { ...read, trial: true } : read;
}

/** The year after that of a clause's date; as it stands where the clause has none. */
function yearAfter(clause: string): string {
  const year = /^\d{4}(?=年)/.exec(clause)?.[0];
  return year === undefined ? '次年' : `${Number(year) + 1}年`;
}

/** What began was a trial, or mere work ahead of a first use told of behind it: 2023年8月立项，2024年2月投用. */
function isBeforeUse(begun: string, done: string): boolean {
  return (
    TRIAL.test(begun) ||
    (MADE.test(begun) && FIRST_USE.test(done)) ||
    (FIRST_USE.test(done) && BEGUN.test(begun) && !(DONE.test(begun) || FIRST_ONES.test(begun)))
  );
}
