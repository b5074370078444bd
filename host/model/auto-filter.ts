/** `Excel.AutoFilter` of a sheet. */
import { HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound, notImplemented } from '../dispatch/error';
import { Range } from './range';
import { intersection } from './region';
import { fromUniver, toUniver } from './sheet-store';
import type { Worksheet } from './worksheet';

/** Office.js `FilterCriteria`, as far as clerks' filters need it. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
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
      return { filterOn: 'Custom', criterion1: String(found.customFilters?.customFilters[0]?.val ?? '') };
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
    this.filter()?.remove();
    const filter = this.sheet.store.facade.getRange(toUniver(region)).createFilter();
    if (!filter) throw invalidArgument();
    if (columnIndex === undefined || !criteria) return;
    if (criteria.filterOn !== 'Values')
      throw notImplemented(`AutoFilter.apply with filterOn ${criteria.filterOn}`);
    const colId = columnIndex;
    const values = criteria.values ?? [];
    filter.setColumnFilterCriteria(region.column + columnIndex, {
      colId,
      filters: { filters: values.filter(Boolean), ...(values.includes('') ? { blank: true } : {}) },
    });
  }
  clearCriteria(): void {
    this.sheet.store.assertWritable('autoFilter');
    this.filter()?.removeFilterCriteria();
  }
  remove(): void {
    this.sheet.store.assertWritable('autoFilter');
    this.filter()?.remove();
  }

  private filter(): ReturnType<Worksheet['store']['facade']['getFilter']> {
    return this.sheet.store.facade.getFilter();
  }
}
