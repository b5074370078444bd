import type { CellValue } from '../table/grid';
import { isEmptyValue, tidy } from './normalize';
import { readUnitAndPosition, withoutBreaks, type UnitAndPosition } from './unitAndPosition';

/** The field whose cells hold unit and position together. */
const COMBINED = 'unitAndPosition';
/** Fields whose cells hold a unit and nothing else. */
const ALONE: ReadonlySet<string> = new Set(['unit', 'workUnit', 'submittingUnit']);
const NEITHER: UnitAndPosition = { unit: null, position: null };

/** Unit and position of a cell of `field`: both from a combined column, the one it holds from any other. */
export function readUnitCell(field: string, value: CellValue): UnitAndPosition {
  if (typeof value !== 'string' || isEmptyValue(value)) return NEITHER;
  if (field === COMBINED) return readUnitAndPosition(value);
  return ALONE.has(field)
    ? { unit: tidy(withoutBreaks(value)), position: null }
    : { unit: null, position: tidy(value) };
}
