import { fieldsOf } from './columns';
import type { ColumnFields } from './columns';
import type { Header } from './header';
import { foldHeader } from './headerText';
import { readPreamble, readUnionLine } from './preamble';
import type { RowSpan } from './table';
import { cellAt } from './view';
import type { View } from './view';
import { serialNumber } from './words';

/** A header with the rows where it is printed again, and the fields of its columns. */
export interface Block {
  readonly header: Header;
  readonly fields: ReadonlyMap<number, string>;
  readonly repeats: RowSpan[];
  /** The submitting unit written above the header, or null. */
  readonly unit: string | null;
}

/** A header like the one before it, columns and all, is that header printed again unless a new table's signs stand between. */
export function joinRepeats(
  view: View,
  headers: readonly Header[],
  categories: readonly string[],
  corrections: ColumnFields,
): Block[] {
  const blocks: Block[] = [];
  headers.forEach((header, index) => {
    const above = blocks.findLast((block) => block.header.first < header.first);
    const before = blocks.find(
      (block) => block.header.first === above?.header.first && sameColumns(block.header, header),
    );
    const unit = unitAbove(view, header, above ? lastNumbered(view, above, header.first) + 1 : view.firstRow);
    if (before && !beginsAnew(view, before, header, unit)) {
      before.repeats.push({ first: header.first, last: header.last });
      return;
    }
    const until =
      headers.slice(index + 1).find((other) => other.first > header.last)?.first ?? view.lastRow + 1;
    blocks.push({
      header,
      fields: fieldsOf(view, header, until - 1, categories, corrections),
      repeats: [],
      unit,
    });
  });
  return blocks;
}

function sameColumns(a: Header, b: Header): boolean {
  if (a.config !== b.config || a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, index) => {
    const other = b.columns[index]!;
    return column.column === other.column && foldHeader(column.own) === foldHeader(other.own);
  });
}

/** The numbering starts over, or another unit than before is named above the header. */
function beginsAnew(view: View, before: Block, header: Header, unit: string | null): boolean {
  if (unit !== null && unit !== before.unit) return true;
  const serial = serialColumn(before);
  return serial !== undefined && serialNumber(cellAt(view, header.last + 1, serial)) === 1;
}

function serialColumn(block: Block): number | undefined {
  return [...block.fields].find(([, field]) => field === 'serial')?.[0];
}

function unitAbove(view: View, header: Header, from: number): string | null {
  const left = header.columns[0]!.column;
  const right = header.columns[header.columns.length - 1]!.column;
  const items = readPreamble(view, header.config, from, header.first - 1, left, right);
  const item =
    items.find(({ field, value }) => field === 'submittingUnit' && value !== null) ??
    readUnionLine(view, from, header.first - 1, left, right);
  return item ? String(item.value) : null;
}

/** The last row above `to` in which the block counts an entry. */
function lastNumbered(view: View, block: Block, to: number): number {
  const serial = serialColumn(block);
  const from = block.repeats[block.repeats.length - 1]?.last ?? block.header.last;
  if (serial === undefined) return Math.max(from, to - 6);
  for (let row = to - 1; row > from; row--) if (serialNumber(cellAt(view, row, serial)) !== null) return row;
  return from;
}
