/** `Excel.AutoFilter` of a sheet. */
import { HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound, notImplemented } from '../dispatch/error';
import { Range } from './range';
import { intersection, sameRegion } from './region';
import { fromUniver, toUniver } from './sheet-store';
import type { Worksheet } from './worksheet';

type Filter = NonNullable<ReturnType<Worksheet['store']['facade']['getFilter']>>;
type ColumnFilter = Exclude<ReturnType<Filter['getColumnFilterCriteria']>, null | undefined | void>;
type CustomFilter = NonNullable<ColumnFilter['customFilters']>['customFilters'][0];

/** Office.js `FilterCriteria`, as far as clerks' filters need it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

/** How Excel writes a comparison: "=赣*", ">=5". */
const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThanOrEqual: '>=',
  greaterThan: '>',
  lessThanOrEqual: '<=',
  lessThan: '<',
};

function criterionOf({ val, operator = 'equal' }: CustomFilter): string {
  return `${OPERATORS[operator] ?? '='}${val}`;
}

function customOf(criterion: string): CustomFilter {
  const sign = /^(?:<>|>=|<=|=|>|<)/.exec(criterion)?.[0] ?? '';
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === sign) ?? 'equal';
  const text = criterion.slice(sign.length);
  const val = text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return { val, operator: operator as CustomFilter['operator'] };
}

function toColumnFilter(colId: number, criteria: FilterCriteria): ColumnFilter {
  if (criteria.filterOn === 'Values') {
    const values = criteria.values ?? [];
    return {
      colId,
      filters: { ...(values.includes('') ? { blank: true } : {}), filters: values.filter(Boolean) },
    };
  }
  if (criteria.filterOn !== 'Custom')
    throw notImplemented(`AutoFilter.apply with filterOn ${criteria.filterOn}`);
  const [first, second] = [criteria.criterion1, criteria.criterion2].map((text) => text && customOf(text));
  if (!first) throw invalidArgument();
  return {
    colId,
    customFilters: {
      ...(criteria.operator === 'And' ? { and: 1 } : {}),
      customFilters: second ? [first, second] : [first],
    },
  };
}

export class AutoFilter extends HostObject {
  readonly className = 'AutoFilter';

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get enabled(): boolean {
    return this.filter() !== null;
  }
  get isDataFiltered(): boolean {
    return this.criteria.some((criteria) => criteria !== null);
  }
  /** One entry a column of the filter; null where the column is not filtered. */
  get criteria(): readonly (FilterCriteria | null)[] {
    const filter = this.filter();
    if (!filter) return [];
    const { startColumn, endColumn } = filter.getRange().getRange();
    return Array.from({ length: endColumn - startColumn + 1 }, (_, i) => {
      const found = filter.getColumnFilterCriteria(startColumn + i);
      if (!found) return null;
      if (found.filters) {
        return {
          filterOn: 'Values',
          values: [...(found.filters.filters ?? []), ...(found.filters.blank ? [''] : [])],
        };
      }
      const [first, second] = found.customFilters?.customFilters ?? [];
      return {
        filterOn: 'Custom',
        criterion1: first ? criterionOf(first) : '',
        ...(second && { criterion2: criterionOf(second), operator: found.customFilters?.and ? 'And' : 'Or' }),
      };
    });
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  getRangeOrNullObject(): Range | null {
    const filter = this.filter();
    return filter && new Range(this.sheet, fromUniver(filter.getRange().getRange()));
  }
  apply(address: Range | string, columnIndex?: number, criteria?: FilterCriteria): void {
    this.sheet.store.assertWritable('autoFilter');
    const range = typeof address === 'string' ? this.sheet.getRange(address) : address;
    const used = this.sheet.store.usedRegion(false);
    const region = (used && intersection(range.region, used)) ?? range.region;
    const before = this.filter();
    const isSame = before && sameRegion(fromUniver(before.getRange().getRange()), region);
    if (!isSame) before?.remove();
    const filter = isSame ? before : this.sheet.store.facade.getRange(toUniver(region)).createFilter();
    if (!filter) throw invalidArgument();
    if (columnIndex === undefined || !criteria) return;
    const colId = region.column + columnIndex;
    filter.setColumnFilterCriteria(colId, toColumnFilter(colId, criteria));
  }
  clearCriteria(): void {
    this.sheet.store.assertWritable('autoFilter');
    this.filter()?.removeFilterCriteria();
  }
  remove(): void {
    this.sheet.store.assertWritable('autoFilter');
    this.filter()?.remove();
  }

  private filter(): Filter | null {
    return this.sheet.store.facade.getFilter();
  }
}
