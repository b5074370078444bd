import { HostObject } from '../dispatch/host-object';
import { invalidArgument } from '../dispatch/error';
import type { Region } from './region';
import { intersection } from './region';
import type { SheetStore } from './sheet-store';
import { toUniver } from './sheet-store';

export interface SortField {
  /** Column of the range, from 0. */
  readonly key: number;
  readonly ascending?: boolean;
}

/** `Excel.RangeSort`. Sorts rows by values, formats going along. */
export class RangeSort extends HostObject {
  readonly className = 'RangeSort';

  constructor(
    private readonly store: SheetStore,
    private readonly region: Region,
  ) {
    super();
  }

  apply(fields: readonly SortField[], _matchCase?: boolean, hasHeaders = false, orientation = 'Rows'): void {
    this.store.assertWritable('sort');
    if (orientation !== 'Rows' || fields.some((field) => field.key < 0 || field.key >= this.region.columns)) {
      throw invalidArgument();
    }
    const range = this.store.within(this.region);
    if (!range) return;
    if (this.store.merges().some((merge) => intersection(merge, range))) {
      throw invalidArgument('To do this, all the merged cells need to be the same size.');
    }
    this.store.book.execute('sheet.command.sort-range', {
      subUnitId: this.store.id,
      range: toUniver(range),
      hasTitle: hasHeaders,
      orderRules: fields.map(({ key, ascending = true }) => ({
        colIndex: range.column + key,
        type: ascending ? 'asc' : 'desc',
      })),
    });
  }
}
