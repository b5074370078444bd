/** Keys that Univer adds to a range on the way and that say nothing of where it is. */
const NOISE = new Set([
  'unitId',
  'sheetId',
  'rangeType',
  'startAbsoluteRefType',
  'endAbsoluteRefType',
  'uid',
  'cfId',
  'id',
]);

/** JSON with sorted keys and without empty values, ids and range noise: equal texts mean equal things. */
export function stableKey(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (NOISE.has(key) || item === null) return undefined;
    if (typeof item !== 'object' || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
