/**
 * Gathers the values a batch writes. The client splits a large write into many, and Univer scans the whole sheet for
 * formulas after each, so one by one they would take quadratic time.
 */
import type { CellMatrix, SheetStore } from './sheet-store';

export class PendingWrites {
  private store: SheetStore | null = null;
  private cells: CellMatrix = {};

  add(store: SheetStore, cells: CellMatrix): void {
    if (this.store !== store) this.flush();
    this.store = store;
    for (const [key, line] of Object.entries(cells)) {
      const row = Number(key);
      const known = this.cells[row];
      if (!known) this.cells[row] = line;
      else for (const [column, cell] of Object.entries(line)) known[Number(column)] = { ...known[Number(column)], ...cell };
    }
  }

  /** Must come before anything looks at cells. */
  flush(): void {
    const { store, cells } = this;
    if (!store) return;
    this.store = null;
    this.cells = {};
    store.write(cells);
  }
}
