/** Ranges the client keeps over several batches. Like Excel's they move when rows or columns are inserted or deleted before them. */
import type { ICommandInfo } from '@univerjs/core';
import type { Book } from './book';
import type { Range } from './range';
import { MAX_COLUMNS, MAX_ROWS, isEntireColumn, isEntireRow, shifted } from './region';
import { shiftOf } from './rules-follow';
import type { Shift } from './shift-formula';

export class KeptRanges {
  private readonly ranges = new Set<Range>();

  constructor(book: Book) {
    book.commands.onCommandExecuted((command) => this.watch(command));
  }

  add(range: Range): void {
    this.ranges.add(range);
  }
  delete(range: Range): void {
    this.ranges.delete(range);
  }

  private watch(command: Readonly<ICommandInfo>): void {
    const shift = shiftOf(command);
    if (!shift) return;
    for (const kept of this.ranges) {
      if (kept.sheet.id === shift.sheetId) move(kept, shift);
    }
  }
}

/** A range whose cells are all deleted stays where it was. */
function move(kept: Range, { axis, at, count }: Shift): void {
  const whole = axis === 'rows' ? isEntireColumn(kept.region) : isEntireRow(kept.region);
  const moved = whole ? null : shifted(kept.region, axis, at, count);
  if (!moved) return;
  const fits = moved.row + moved.rows <= MAX_ROWS && moved.column + moved.columns <= MAX_COLUMNS;
  if (fits) kept.region = moved;
}
