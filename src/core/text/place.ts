import places from './places.json';
import { tidy } from './normalize';
import { unwrapped } from './wrapped';

const list = (words: string): string[] => words.split(' ');
/** City names that also serve as ordinary words and trade names, so that they count only with 市 behind them. */
const ALSO_WORDS = new Set(list(places.alsoWords));
const CITIES = list(places.cities).filter((city) => !ALSO_WORDS.has(city));
const PROVINCES = list(places.provinces);

/** A county-level city by its name: 建德市, 丹阳市. It ranks with counties, not with 市. */
export const COUNTY_CITY = new RegExp(`(?:${list(places.counties).join('|')})市`, 'g');

/** Names that hold a place and mean none: roads, bureaus and companies that carry it all over the country. */
const TRAPS =
  /[\u4e00-\u9fff]{2,3}(?:[东西南北中]?路|大街|街道?|大道|新村|铁路局|局集团)|(?:大连理工|北京邮电|天津大学|南京大学|吉林大学|重庆大学)[^公司]*/g;

const BARE = `(?:${[...PROVINCES, ...CITIES].join('|')})`;
const WITH_CITY = `(?:${[...ALSO_WORDS, ...list(places.counties)].join('|')})(?=市)`;
/** A name's first word is its seat unless a road is named so: 扬州江淮路桥公司 is of 扬州, 南京路小学 of no 南京. */
const HEAD = new RegExp(`^(${BARE})(?!(?:[东西南北中]?路|大街|街道?|大道|新村|市))`);
/** Where a place tells the seat: at the beginning, in brackets, behind a province, or before a branch's noun. */
const SEAT = new RegExp(
  `(?:^|[(]|省|自治区)(${BARE}|${WITH_CITY})|(${BARE}|${WITH_CITY})(?:市|分公司|分行|支行|分厂|分院|供电|项目部|车辆段|机务段|工务段|电务段)`,
  'g',
);

/** The first two characters of every place: a name that begins with none and has no seat's word behind is not looked at. */
const OPENINGS: ReadonlySet<string> = new Set(
  [...PROVINCES, ...CITIES, ...ALSO_WORDS, ...list(places.counties)].map((place) => place.slice(0, 2)),
);
const SEAT_WORDS = /[(（省市]|自治区|分公司|[分支]行|分[厂院]|供电|项目部|[辆务]段/;

/** Whether a name may hold a place at all; the quick way past most. */
export function mayHavePlace(name: string): boolean {
  // White space in front hides the opening.
  const opensPlainly = name.charCodeAt(0) >= 0x4e00;
  return !opensPlainly || OPENINGS.has(name.slice(0, 2)) || SEAT_WORDS.test(name);
}

const WORKED = new RegExp(
  `(?:厂房|注册地?|合同|社保|劳动关系|人事关系|工资关系|编制)[^，。；,;]{0,6}[在由][^，。；,;]{0,2}(${BARE}|外[地省市])|(?:劳动关系|人事关系|社保)[^，。；,;]{0,6}[:：](${BARE})|(?:实施|应用|完成|使用)地[点址][:：]?(${BARE})|从(${BARE})[^，。；,;]{0,2}(?:借|调|派)来|(?:总公司|公司|执照)[^，。；,;]{0,3}落在(${BARE})|[与和跟][^，。；,;]{0,2}(${BARE})[^，。；,;]{0,10}签(?:订|的|了)?[^，。；,;]{0,2}合同|(?:在|是)[^，。；,;]{0,2}(?:我[厂们公司]{1,2}驻)?[^，。；,;]{0,2}(${BARE})[^，。；,;]{0,12}(?:做成|做的|做出来|建成|研制成|装的|用起来|上班|总部的人|(?:分厂|工地|项目部?|基地|厂)[^，。；,;]{0,4}(?:做|用|干|完成|应用|实施))|(${BARE})的?(?:项目|工地|分厂|分公司)[^，。；,;]{0,8}(?:做成|做的|用起来|用上|干的)`,
);

/** Without one of these a text tells of no place of work; the quick way past most. */
const MAY_TELL =
  /做成|做的|做出来|建成|研制成|装的|用起来|上班|总部的人|厂房|注册|地[点址]|[借调派]来|落在|合同|社保|劳动关系|人事关系|工资关系|编制|(?:分厂|工地|项目|基地|厂|分公司)[^，。；,;]{0,8}(?:[做用干]|完成|实施)/;

/** Another city or province where a text says that the work was done or the person is employed, or null. */
export function placeOfWork(value: string, home: readonly string[], province: string): string | null {
  if (!MAY_TELL.test(value)) return null;
  // Where customers use it is no matter.
  const text = tidy(unwrapped(value))
    .replace(TRAPS, '〇')
    .replace(/[^，。；,;]*(?:客户|用户|销往|参观)[^，。；,;]*/g, '');
  const match = WORKED.exec(text);
  const place = match?.slice(1).find((one) => one !== undefined) ?? null;
  if (place === null || place === province || home.includes(place)) return null;
  // Who is employed elsewhere and works here all the time is here.
  if (HERE.test(text)) return null;
  if (home.some((one) => new RegExp(`在${one}(?!市?(?:没有?|未|无))`).test(text))) return null;
  return place;
}

/** At the unit or city itself, which is not named: 劳动关系在本厂. */
const HERE = /(?<![不没未])在本(?:厂|公司|单位|市|地|院|校|局|矿)(?!(?:没有?|未|无))/;

const REGISTERED = new RegExp(`注册(?:地|在)(?:址?[在为是:]*)(${BARE})`);

/** Another place where a remark beside a unit's name says that it is registered （注册地无锡）, or null. */
export function registeredElsewhere(value: string, home: readonly string[], province: string): string | null {
  const place = REGISTERED.exec(tidy(value))?.[1] ?? null;
  return place === null || place === province || home.includes(place) ? null : place;
}

/**
 * The other city or province a unit's name puts it in, or null. `home` are the names of the own city and its districts:
 * a name that holds one of them is at home; `province` is the own province, which tells nothing.
 */
export function otherPlace(name: string, home: readonly string[], province: string): string | null {
  const text = tidy(name).replace(/\s/g, '');
  if (home.some((place) => text.includes(place))) return null;
  // The mark keeps a road's name from eating the last character of the place before it.
  for (const match of text.replace(HEAD, '$1|').replace(TRAPS, '〇').matchAll(SEAT)) {
    const place = match[1] ?? match[2] ?? '';
    if (place !== province) return place;
    const behind = new RegExp(`^${BARE}`).exec(
      text.slice(match.index + match[0].length).replace(/^省/, ''),
    )?.[0];
    if (behind && behind !== province && !PROVINCES.includes(behind)) return behind;
  }
  return null;
}
