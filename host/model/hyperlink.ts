/** A cell's link, which Univer keeps as rich text. */
import type { ICellData, IDocumentData, Nullable } from '@univerjs/core';
import { CustomRangeType, generateRandomId } from '@univerjs/core';
import { invalidArgument } from '../dispatch/error';
import type { CellLink } from '../xlsx';
import type { Region } from './region';
import { formatRegion, parseRegion, quoteSheet, splitSheet } from './region';
import type { SheetStore } from './sheet-store';
import { cellData, cellValue, fromUniver } from './sheet-store';

/** Office.js `RangeHyperlink`. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export function readHyperlink(store: SheetStore, region: Region): Hyperlink | null {
  const cell = store.cell(region.row, region.column);
  const link = cell?.p?.body?.customRanges?.find(
    ({ rangeType }) => Number(rangeType) === Number(CustomRangeType.HYPERLINK),
  );
  const textToDisplay = String(cellValue(cell));
  if (!link) return keptLink(cell, textToDisplay);
  const url = String(link.properties?.['url'] ?? '');
  const reference = toReference(store, url);
  return reference ? { documentReference: reference, textToDisplay } : { address: url, textToDisplay };
}

/** A link of the file whose cell has no rich text to hold it, such as one over a number. */
function keptLink(cell: Nullable<ICellData>, textToDisplay: string): Hyperlink | null {
  const { address, location } = ((cell || null)?.custom?.['link'] ?? {}) as CellLink;
  if (address) return { address, textToDisplay };
  return location ? { documentReference: location, textToDisplay } : null;
}

/** Puts the link into every cell of the region; null takes the links away and leaves the texts. */
export function writeHyperlink(store: SheetStore, region: Region, link: Hyperlink | null): void {
  store.assertWritable();
  if (!link) {
    for (const { row, column, cell } of [...store.cellsIn(region)]) {
      if (cell.p?.body?.customRanges?.length)
        store.write({ [row]: { [column]: textOf(store, row, column) } });
      if (cell.custom?.['link']) store.write({ [row]: { [column]: { custom: null } } });
    }
    return;
  }
  const url = link.documentReference ? toUrl(store, link.documentReference) : link.address;
  if (!url) throw invalidArgument();
  for (let row = region.row; row < region.row + region.rows; row++) {
    for (let column = region.column; column < region.column + region.columns; column++) {
      const shown =
        link.textToDisplay ?? (String(cellValue(store.cell(row, column))) || link.documentReference || url);
      store.reach({ row, column, rows: 1, columns: 1 });
      store.write({
        [row]: { [column]: { ...cellData({ kind: 'text', value: shown }), p: linkedText(shown, url) } },
      });
    }
  }
}

const textOf = (store: SheetStore, row: number, column: number): ReturnType<typeof cellData> =>
  cellData({ kind: 'text', value: String(cellValue(store.cell(row, column))) });

/** Univer names a place in the workbook `#gid=<sheet id>&range=A1`. */
function toUrl({ book }: SheetStore, reference: string): string {
  const { sheet, cells } = splitSheet(reference.replace(/^#/, ''));
  const found = sheet === null ? null : book.workbook.getSheetByName(sheet);
  return found ? `#gid=${found.getSheetId()}&range=${cells.replaceAll('$', '')}` : `#${reference}`;
}

function toReference({ book }: SheetStore, url: string): string | null {
  if (!url.startsWith('#')) return null;
  const parts = new URLSearchParams(url.slice(1));
  const sheet = book.workbook.getSheetBySheetId(parts.get('gid') ?? '');
  if (!sheet) return url.slice(1);
  const region =
    parseRegion(parts.get('range') ?? 'A1') ??
    fromUniver({ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 });
  return `${quoteSheet(sheet.getSheetName())}!${formatRegion(region)}`;
}

const linkedText = (text: string, url: string): IDocumentData => ({
  id: 'd',
  documentStyle: {},
  body: {
    dataStream: `${text}\r\n`,
    paragraphs: [{ startIndex: text.length }],
    sectionBreaks: [{ startIndex: text.length + 1 }],
    customRanges: [
      {
        rangeId: generateRandomId(6),
        rangeType: CustomRangeType.HYPERLINK,
        startIndex: 0,
        endIndex: text.length - 1,
        properties: { url },
      },
    ],
  },
});
