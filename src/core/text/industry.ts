import { distance } from 'fastest-levenshtein';
import data from './industries.json';
import { tidy } from './normalize';
import { withoutGaps } from './wrapped';

/** A 大类 of GB/T 4754—2017 with its 门类. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly section: Section;
}

/** A 门类 of GB/T 4754—2017. */
export interface Section {
  readonly code: string;
  readonly name: string;
}

/**
 * What an industry cell says. 'known': a name or code of the standard, at any level; `sectionGiven` tells whether the
 * 门类 is written out. 'variant': the standard's name in another spelling or an older edition's name. 'near': a likely
 * misspelling. 'misplaced': a 大类 under the wrong 门类. 'codeMismatch': code and name belong to different industries,
 * or the code does not exist. 'free': other wording, with the 大类 it probably means where that is known.
 */
export type IndustryReading =
  | {
      readonly kind: 'known';
      readonly section: Section;
      readonly division: Division | null;
      readonly sectionGiven: boolean;
    }
  | { readonly kind: 'variant' | 'near'; readonly suggestion: string }
  | { readonly kind: 'misplaced'; readonly division: Division; readonly given: Section }
  | { readonly kind: 'codeMismatch'; readonly code: string; readonly name: string }
  | { readonly kind: 'free'; readonly likely: Division | null };

interface Known {
  readonly name: string;
  readonly section: Section;
  /** null for a 门类. */
  readonly division: Division | null;
}

/** Names of the editions of 2002 and 2011 that the present edition no longer has, and short forms that leave no doubt. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['农、林、牧、渔服务业', '05'],
  ['开采辅助活动', '11'],
  ['石油加工、炼焦和核燃料加工业', '25'],
  ['通信设备、计算机及其他电子设备制造业', '39'],
  ['建筑装饰和其他建筑业', '50'],
  ['装卸搬运和运输代理业', '58'],
  ['仓储业', '59'],
  ['广播、电视、电影和影视录音制作业', '87'],
];
const SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['污水处理', '46'],
  ['自来水生产', '46'],
  ['供水', '46'],
  ['水的生产', '46'],
  ['公共交通运输', '54'],
  ['公路运输', '54'],
  ['快递', '60'],
  ['邮政', '60'],
  ['银行', '66'],
  ['证券', '67'],
  ['保险', '68'],
  ['煤炭开采', '06'],
  ['燃气供应', '45'],
  ['热力供应', '44'],
  ['水泥制造', '30'],
  ['医疗卫生', '84'],
  ['汽车零部件制造', '36'],
  ['船舶制造', '37'],
  ['城市轨道交通', '54'],
  ['环境卫生', '78'],
];
/** Free wordings and the 大类 they mostly mean: told as a guess, never written into the cell. */
const LIKELY: readonly (readonly [RegExp, string])[] = [
  [/医药|制药|药业/, '27'],
  [/医疗器械/, '35'],
  [/医疗|医院|护理/, '84'],
  [/发电|供电|电力|电网|热力|供热/, '44'],
  [/燃气|天然气供应/, '45'],
  [/水务|供水|污水/, '46'],
  [/煤矿|煤炭|选煤/, '06'],
  [/钢铁|炼钢|炼铁/, '31'],
  [/有色|铜冶炼|铝业|稀土/, '32'],
  [/石化|炼油|炼化/, '25'],
  [/化工|化学/, '26'],
  [/陶瓷|水泥|玻璃|建材/, '30'],
  [/汽车|整车/, '36'],
  [/轨道交通装备|造船|船舶|航空制造|飞机/, '37'],
  [/电子|芯片|通信设备|计算机/, '39'],
  [/电气|电机|变压器|锂电|电池|光伏/, '38'],
  [/仪器|仪表/, '40'],
  [/橡胶|塑料/, '29'],
  [/服装|服饰/, '18'],
  [/纺织/, '17'],
  [/食品/, '14'],
  [/酿酒|饮料|白酒/, '15'],
  [/烟草|卷烟/, '16'],
  [/印刷/, '23'],
  [/造纸/, '22'],
  [/家具/, '21'],
  [/铁路/, '53'],
  [/公交|客运|物流运输|公路/, '54'],
  [/港口|航运/, '55'],
  [/机场|民航/, '56'],
  [/物流|仓储/, '59'],
  [/建筑|施工|房建/, '47'],
  [/市政|路桥|桥梁|隧道/, '48'],
  [/软件|信息技术|IT/i, '65'],
  [/电信|通信/, '63'],
  [/金融/, '66'],
  [/酒店|宾馆/, '61'],
  [/餐饮/, '62'],
  [/环保|环境/, '77'],
  [/环卫|园林|绿化/, '78'],
  [/教学|学校/, '83'],
  [/机械|装备/, '35'],
];

const sectionByCode = new Map<string, Section>();
const divisionByCode = new Map<string, Division>();
/** By the name as the standard prints it. */
const byName = new Map<string, Known>();
/** By the folded name. */
const byFold = new Map<string, Known>();

/** A 大类 in the data: all its 中类, and those of its 小类 that clerks use. */
interface Listed {
  readonly code: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly classes?: readonly string[];
}

/** Leaves only what tells one name from another: no separators, no 和/及/与, no final 业. */
function fold(name: string): string {
  return name.replace(/[\s、,.·()[\]“”"']|及其|[和及与]/g, '').replace(/(?:行业|产业|业)$/, '');
}

function remember(name: string, known: Known): void {
  byName.set(name, known);
  byFold.set(fold(tidy(name)), known);
}

for (const { code, name, divisions } of data.sections) {
  const section: Section = { code, name };
  sectionByCode.set(code, section);
  remember(name, { name, section, division: null });
  for (const { code, name, groups, classes = [] } of divisions as readonly Listed[]) {
    const division: Division = { code, name, section };
    divisionByCode.set(code, division);
    for (const finer of [...classes, ...groups]) remember(finer, { name: finer, section, division });
    remember(name, { name, section, division });
  }
}
const oldByFold = new Map(OTHER_NAMES.map(([name, code]) => [fold(name), divisionByCode.get(code)!]));
for (const [name, code] of SHORT_NAMES) {
  const division = divisionByCode.get(code)!;
  byFold.set(name, { name, section: division.section, division });
  byName.set(name, { name, section: division.section, division });
}
// A slip so common that nobody misses the 产.
byFold.set(fold('机动车、电子产品和日用品修理业'), byName.get('机动车、电子产品和日用产品修理业')!);
const folded: readonly (readonly [string, Known])[] = [...byFold];

/** True for a cell that is, letter for letter, a name of the standard. */
export function isStandardIndustry(text: string): boolean {
  return byName.has(text);
}

interface Part {
  readonly code: string;
  readonly name: string;
}

const PART = /^\(?([A-T]?)(\d{2,4})?\)?[.、]?(.*?)\(?([A-T]?\d{0,4})\)?$/i;

function readPart(text: string): Part {
  const match = PART.exec(text);
  if (!match) return { code: '', name: text };
  const [, letter = '', digits = '', name = '', trailing = ''] = match;
  const before = letter + digits;
  // A Latin word such as "IT行业" is no code.
  if (/^[A-Z]/i.test(name) || /^[A-Z]{2}/i.test(text) || (letter && !digits && /^[a-z]/.test(letter)))
    return { code: '', name: text };
  return { code: (before || trailing).toUpperCase(), name: name.replace(/^\((.*)\)$/, '$1') };
}

interface Claim {
  readonly section: Section;
  readonly division: Division | null;
}

function byCode(code: string): Claim | null {
  const letter = /^[A-T]/.exec(code)?.[0];
  const digits = code.replace(/^[A-T]/, '').slice(0, 2);
  const division = digits ? divisionByCode.get(digits) : null;
  if (division === undefined) return null;
  const section = letter ? sectionByCode.get(letter)! : division?.section;
  return section ? { section, division } : null;
}

/** The names within one typing slip (two in a long name) of `name`; null when none or when two are as near. */
function nearest(name: string): Known | null {
  const target = fold(name);
  const allowed = target.length >= 9 ? 2 : 1;
  if (target.length < 4 || target.length > 30) return null;
  let best: Known | null = null;
  let least = allowed + 1;
  for (const [other, known] of folded) {
    if (Math.abs(other.length - target.length) > allowed) continue;
    const apart = distance(other, target);
    if (apart < least) [best, least] = [known, apart];
    else if (apart === least) best = null;
  }
  return best;
}

/** Reads an industry cell; see IndustryReading. Names and codes may stand alone or as "制造业-金属制品业", "C33 金属制品业". */
export function readIndustry(value: string): IndustryReading {
  const whole = withoutGaps(value);
  const read = readLine(whole);
  // A break or space may also part 门类 and 大类.
  return read.kind === 'known' || whole === value ? read : readLine(value);
}

function readLine(value: string): IndustryReading {
  const exact = byName.get(value);
  if (exact)
    return { kind: 'known', section: exact.section, division: exact.division, sectionGiven: !exact.division };
  const text = tidy(value)
    .replace(/^(?:所属)?行业[:：]\s*|(?:门类|大类)[:：]\s*/g, '')
    .replace(/^([A-T])(?:门类|类)\s*/, '$1 ');
  const whole = readPart(text.replace(/\s/g, ''));
  const parts = byFold.has(fold(whole.name)) ? [whole] : splitParts(text);
  let section: Section | null = null;
  let division: Division | null = null;
  let sectionGiven = false;
  let mended: string | null = null;
  for (const part of parts) {
    const coded = part.code ? byCode(part.code) : null;
    if (part.code && !coded) return { kind: 'codeMismatch', code: part.code, name: part.name };
    const named = part.name ? byFold.get(fold(part.name)) : undefined;
    if (part.name && !named) return otherwise(text, part.name, parts.length);
    if (named && !byName.has(part.name)) mended = named.name;
    const claim: Claim | null = named ?? coded;
    if (!claim) continue;
    if (coded?.division && coded.section !== coded.division.section) {
      return { kind: 'misplaced', division: coded.division, given: coded.section };
    }
    if (coded && named && !agrees(coded, named)) {
      return { kind: 'codeMismatch', code: part.code, name: part.name };
    }
    const own = claim.division ?? coded?.division ?? null;
    if (own && division && own !== division) return { kind: 'free', likely: null };
    if (!own || (coded && /^[A-T]/.test(part.code))) sectionGiven = true;
    if (!own && section && section !== claim.section && !division) return { kind: 'free', likely: null };
    if (!own && division && division.section !== claim.section) {
      return { kind: 'misplaced', division, given: claim.section };
    }
    if (own && section && section !== own.section)
      return { kind: 'misplaced', division: own, given: section };
    section = claim.section;
    division = own ?? division;
  }
  if (!section) return { kind: 'free', likely: null };
  if (mended && parts.length === 1 && !whole.code) return { kind: 'variant', suggestion: mended };
  const isReversed =
    parts.length === 2 && division?.name === parts[0]!.name && section.name === parts[1]!.name;
  if (isReversed && division) return { kind: 'variant', suggestion: `${section.name}-${division.name}` };
  if (mended && division && sectionGiven && parts.every((part) => !part.code))
    return { kind: 'variant', suggestion: `${section.name}-${division.name}` };
  return { kind: 'known', section, division, sectionGiven };
}

function splitParts(text: string): Part[] {
  return text
    .split(/[-–—―~→>/\\|:：;；,，()]+|\s+/)
    .filter((part) => part !== '')
    .map(readPart);
}

function agrees(coded: Claim, named: Claim): boolean {
  if (coded.division && named.division) return coded.division === named.division;
  return coded.section === named.section;
}

function otherwise(text: string, name: string, parts: number): IndustryReading {
  const old = oldByFold.get(fold(name));
  if (old && parts === 1) return { kind: 'variant', suggestion: old.name };
  const near = nearest(name);
  if (near) return { kind: 'near', suggestion: text.replace(name, near.name) };
  const likely = LIKELY.find(([pattern]) => pattern.test(name));
  return { kind: 'free', likely: likely ? (divisionByCode.get(likely[1]) ?? null) : null };
}
