/** The sheet's autofilter with the criteria Univer knows; a column with others keeps its XML and its hidden rows. */
import { clampRanges, parseSqref, sqrefOf } from './address';
import type { GridSize } from './address';
import type { SheetFilter, SheetFilterColumn } from './resources';
import { SHEET_ORDER } from './sheet-order';
import { stableKey } from './stable-key';
import { attr, flag, kid, kids, make, number, replaceKid, setAttrs } from './xml';
import type { Element } from './xml';

/** The autofilter of a worksheet without its hidden rows; `known` is false when a column's criteria are of a kind Univer lacks. */
export function readFilter(
  root: Element,
  grid: GridSize,
): { readonly filter: SheetFilter; readonly known: boolean } | undefined {
  const element = kid(root, 'autoFilter');
  const [ref] = clampRanges(parseSqref(attr(element, 'ref') ?? ''), grid);
  if (!element || !ref) return undefined;
  const columns = kids(element, 'filterColumn').filter((column) => kids(column).length > 0);
  const read = columns.map((column) => readColumn(column, ref.startColumn));
  const filterColumns = read.filter((column) => column !== undefined);
  return {
    filter: { ref, ...(filterColumns.length > 0 ? { filterColumns } : {}) },
    known: filterColumns.length === columns.length,
  };
}

function readColumn(column: Element, first: number): SheetFilterColumn | undefined {
  const colId = first + (number(column, 'colId') ?? 0);
  const values = kid(column, 'filters');
  if (values && kids(values, 'dateGroupItem').length === 0) {
    const filters = kids(values, 'filter').map((item) => attr(item, 'val') ?? '');
    return { colId, filters: { ...(flag(values, 'blank') ? { blank: true as const } : {}), filters } };
  }
  const custom = kid(column, 'customFilters');
  if (!custom) return undefined;
  const customFilters = kids(custom, 'customFilter').map((item) => {
    const text = attr(item, 'val') ?? '';
    const val = text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    return { val, operator: attr(item, 'operator') ?? 'equal' };
  });
  return { colId, customFilters: { ...(flag(custom, 'and') ? { and: 1 as const } : {}), customFilters } };
}

/** Brings the autofilter in a worksheet's XML to `filter`. */
export function writeFilter(
  root: Element,
  filter: SheetFilter | undefined,
  before: SheetFilter | undefined,
  grid: GridSize,
): void {
  const criteria = (value: SheetFilter | undefined) =>
    value && stableKey({ ...value, cachedFilteredOut: undefined });
  if (criteria(filter) === criteria(before)) return;
  if (!filter) {
    replaceKid(root, SHEET_ORDER, 'autoFilter', undefined);
    return;
  }
  const old = kid(root, 'autoFilter');
  const element = old ? (old.cloneNode(true) as Element) : make(root, 'autoFilter');
  const moved = filter.ref.startColumn - (before?.ref.startColumn ?? 0);
  const oldColumns = new Map(
    (before?.filterColumns ?? []).map((column) => [column.colId, stableKey(column)]),
  );
  setAttrs(element, { ref: sqrefOf([filter.ref], grid) });
  const sort = kid(element, 'sortState');
  if (sort) element.removeChild(sort);
  for (const column of kids(element, 'filterColumn')) {
    const at = (before?.ref.startColumn ?? 0) + (number(column, 'colId') ?? 0);
    const unknown = kids(column).length > 0 && !oldColumns.has(at);
    const same = filter.filterColumns?.some(
      (item) => item.colId - moved === at && stableKey({ ...item, colId: at }) === oldColumns.get(at),
    );
    if (!unknown && !same) element.removeChild(column);
  }
  const present = new Set(kids(element, 'filterColumn').map((column) => number(column, 'colId')));
  for (const column of filter.filterColumns ?? []) {
    const colId = column.colId - filter.ref.startColumn;
    if (!present.has(colId)) insertByColumn(element, buildColumn(root, column, colId));
  }
  replaceKid(root, SHEET_ORDER, 'autoFilter', element);
}

function insertByColumn(filter: Element, column: Element): void {
  const next = kids(filter).find(
    (child) =>
      child.localName !== 'filterColumn' || (number(child, 'colId') ?? 0) > (number(column, 'colId') ?? 0),
  );
  if (next) filter.insertBefore(column, next);
  else filter.appendChild(column);
}

function buildColumn(root: Element, column: SheetFilterColumn, colId: number): Element {
  const element = make(root, 'filterColumn', { colId });
  if (column.filters) {
    const values = make(root, 'filters', { blank: column.filters.blank ? 1 : undefined });
    for (const val of column.filters.filters ?? []) values.appendChild(make(root, 'filter', { val }));
    element.appendChild(values);
  } else if (column.customFilters) {
    const custom = make(root, 'customFilters', { and: column.customFilters.and ? 1 : undefined });
    for (const { val, operator } of column.customFilters.customFilters) {
      custom.appendChild(
        make(root, 'customFilter', {
          operator: !operator || operator === 'equal' ? undefined : operator,
          val,
        }),
      );
    }
    element.appendChild(custom);
  }
  return element;
}
