import { literally } from '../text/normalize';
import type { Scheme } from './schema';

/** Words that follow a place in the names of its unions and offices. */
const TAIL =
  /(总工会|工会联合会|工会委员会|工会工作委员会|职工服务中心|劳动和经济工作部|经济工作部|人民政府|管委会|管理委员会|(?<!产业)工会)+$/;
const FILLER = /[\s\u3000()（）【】]|盖章|公章/g;
const PREFIX = '(?:[\\u4e00-\\u9fff]{2,3}省)?(?:[\\u4e00-\\u9fff]{2,3}市)?';
const PROVINCE = /^([\u4e00-\u9fff]{2,3})(?:省|(?:壮族|回族|维吾尔)?自治区)$/;
const patterns = new Map<string, RegExp>();

/** The place in a unit's full name: "赣州市" → "赣州", "赣江新区" → "赣江新区". */
export function placeOf(unit: string): string {
  return unit.replace(/(?<=[\u4e00-\u9fff]{2})(市|县|(?<![新开发])区)$/, '');
}

/** The units the scheme's quotas bind, by their full names ("赣州市"). */
export function boundUnits(scheme: Scheme): string[] {
  return scheme.unitGroups.flatMap((group) => group.units);
}

/**
 * Which of the scheme's bound units a submitting unit is: "江西省赣州市总工会（盖章）" and "赣州" → "赣州市"; null for a unit
 * no quota binds. A county or district of a listed city ("赣州市章贡区总工会") stands for that city; a body that only
 * bears a city's name ("南昌铁路局工会") does not.
 */
export function boundUnit(scheme: Scheme, name: string): string | null {
  const plain = bareUnit(name);
  return boundUnits(scheme).find((unit) => patternOf(unit).test(plain)) ?? null;
}

/** The name of the group a submitting unit belongs to: the one that lists it, else the first whose pattern its name fits; null for none. */
export function unitGroupOf(scheme: Scheme, unit: string): string | null {
  const bound = boundUnit(scheme, unit);
  const listed = scheme.unitGroups.find((group) => bound !== null && group.units.includes(bound));
  if (bound !== null) return listed?.name ?? null;
  const plain = unit.normalize('NFKC').replace(FILLER, '');
  return (
    scheme.unitGroups.find((group) => group.patterns.some((one) => new RegExp(one).test(plain)))?.name ?? null
  );
}

/** A submitting unit as reports name it: the bound unit's full name, else the name as written without a stamp. */
export function unitName(scheme: Scheme, name: string): string {
  return boundUnit(scheme, name) ?? name.replace(/[(（]\s*(盖章|公章)\s*[)）]/g, '').trim();
}

/** A unit's name without what does not tell units apart: white space, stamps, the union's title. */
export function bareUnit(name: string): string {
  const plain = name.normalize('NFKC').replace(FILLER, '').replace(TAIL, '');
  return ZONES.reduce((text, [long, short]) => text.replace(long, short), plain);
}

/** Development zones go by a long and a short name. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/(?:国家级?)?经济技术开发区|国家级?经开区/, '经开区'],
  [/(?:国家级?)?高新技术(?:产业)?(?:开发)?区|国家级?高新区/, '高新区'],
];

function patternOf(unit: string): RegExp {
  const known = patterns.get(unit);
  if (known) return known;
  const province = PROVINCE.exec(unit)?.[1];
  if (province !== undefined) {
    const made = new RegExp(`^${province}(?:$|[省市]|[\\u4e00-\\u9fff]{0,3}自治区)`);
    patterns.set(unit, made);
    return made;
  }
  // Names are compared without the union's title.
  const bare = bareUnit(unit);
  const place = placeOf(bare);
  const rest = place === bare ? '' : '(?:$|[市县区州]|地区)';
  const literal = literally(place);
  // A city's zone may be written with 市: 镇江市经开区.
  const made = new RegExp(`^${PREFIX}${literal.replace(/^(..)(?=(?:经开|高新)区$)/, '$1市?')}${rest}`);
  patterns.set(unit, made);
  return made;
}
