import { HostObject } from '../dispatch/host-object';
import { Range } from './range';
import { MAX_COLUMNS, MAX_ROWS } from './region';
import type { Worksheet } from './worksheet';

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes extends HostObject {
  readonly className = 'WorksheetFreezePanes';

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  freezeRows(count: number): void {
    this.set(count, 0);
  }
  freezeColumns(count: number): void {
    this.set(0, count);
  }
  freezeAt(address: Range | string): void {
    const { region } = typeof address === 'string' ? this.sheet.getRange(address) : address;
    this.set(region.row + region.rows, region.column + region.columns);
  }
  unfreeze(): void {
    this.sheet.store.facade.cancelFreeze();
  }
  getLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.sheet.store.facade.getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    return new Range(this.sheet, {
      row: 0,
      column: 0,
      rows: ySplit > 0 ? ySplit : MAX_ROWS,
      columns: xSplit > 0 ? xSplit : MAX_COLUMNS,
    });
  }

  private set(rows: number, columns: number): void {
    this.sheet.store.facade.setFreeze({
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }
}
