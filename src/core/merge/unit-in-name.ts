import type { Scheme } from '../scheme/schema';
import { bareUnit, boundUnits, placeOf } from '../scheme/units';
import type { ToldUnit } from '../table/table';

const UNION = /[\u4e00-\u9fff]{2,20}?(?:总工会|产业工会|工会联合会|工会委员会|工会)/;
/** Words before a unit in file names that do not belong to it. */
const NOISE = /^(?:附件\d*|关于|报送|上报|申报|江西省?(?=.{2,3}市)|\d+年?)+/;

/**
 * The submitting unit that a file's or sheet's name tells ("附件2-赣州市总工会.xlsx", "萍乡"); null where it tells none or
 * more than one of the bound units.
 */
export function unitInName(name: string, scheme: Scheme): string | null {
  const plain = name.replace(/\.[a-z]{2,4}$/i, '').replace(/[\s_\-—（）()【】[\].、，]+/g, ' ');
  const union = UNION.exec(plain)?.[0].replace(NOISE, '');
  // The organiser's own name stands in its templates' file names and tells no unit.
  if (union && union.length > 4 && !scheme.notice.issuer.includes(bareUnit(union))) return union;
  const named = boundUnits(scheme).filter((unit) => {
    const place = placeOf(unit);
    return place.length >= 2 && plain.includes(place);
  });
  return named.length === 1 ? named[0]! : null;
}

/** Who submits a sheet's table where the table itself does not say: what the clerk said goes before what names tell. */
export function toldUnitOf(
  scheme: Scheme,
  said: string | undefined,
  sheetName: string,
  fileName: string,
): ToldUnit | null {
  if (said !== undefined) return { unit: said, from: 'clerk' };
  const bySheet = unitInName(sheetName, scheme);
  if (bySheet !== null) return { unit: bySheet, from: 'sheetName' };
  const byFile = unitInName(fileName, scheme);
  return byFile === null ? null : { unit: byFile, from: 'fileName' };
}
