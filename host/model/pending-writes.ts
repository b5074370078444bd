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
    for (const key of Object.keys(cells)) {
      const row = Number(key);
      this.cells[row] = mergeLines(this.cells[row], cells[row] ?? {});
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

type Line = NonNullable<CellMatrix[number]>;

function mergeLines(known: Line | undefined, added: Line): Line {
  if (!known) return added;
  for (const key of Object.keys(added)) {
    const column = Number(key);
    known[column] = { ...known[column], ...added[column] };
  }
  return known;
}
