import { HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound } from '../dispatch/error';
import { readCells, writeFormulas, writeNumberFormats, writeValues } from './cell-io';
import { clearRange } from './clear';
import { ConditionalFormatCollection } from './conditional-format';
import { copyCells } from './copy';
import { DataValidation } from './data-validation';
import type { SearchCriteria } from './find';
import { findCell } from './find';
import type { Hyperlink } from './hyperlink';
import { readHyperlink, writeHyperlink } from './hyperlink';
import type { Scalar } from './input';
import { displayText } from './input';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { RangeSort } from './range-sort';
import type { Region } from './region';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  between,
  formatRegion,
  inSheet,
  intersection,
  isEntireColumn,
  isEntireRow,
  quoteSheet,
} from './region';
import { cellValue, hasContent, toUniver } from './sheet-store';
import { deleteCells, insertCells } from './structure';
import { valueType } from './events';
import type { Worksheet } from './worksheet';

const PIXEL = 0.75;

/** `Excel.Range`. */
export class Range extends HostObject {
  readonly className = 'Range';
  readonly referable = true;

  constructor(
    /** Fields, not properties: the client cannot see them. */
    readonly sheet: Worksheet,
    public region: Region,
  ) {
    super();
    if (!inSheet(region)) throw invalidArgument();
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }
  get format(): RangeFormat {
    return new RangeFormat(this.sheet.store, this.region);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, [this.region]);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet.store, this.region);
  }
  get sort(): RangeSort {
    return new RangeSort(this.sheet.store, this.region);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatRegion(this.region)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.region.row;
  }
  get columnIndex(): number {
    return this.region.column;
  }
  get rowCount(): number {
    return this.region.rows;
  }
  get columnCount(): number {
    return this.region.columns;
  }
  get cellCount(): number {
    const count = this.region.rows * this.region.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): boolean {
    return isEntireColumn(this.region);
  }
  get isEntireRow(): boolean {
    return isEntireRow(this.region);
  }

  get values(): Scalar[][] | null {
    return readCells(this, (cell) => cellValue(cell));
  }
  set values(given: unknown) {
    writeValues(this, given);
  }
  get formulas(): Scalar[][] | null {
    const { store } = this.sheet;
    return readCells(this, (cell, row, column) => store.formula(row, column, cell) || cellValue(cell));
  }
  set formulas(given: unknown) {
    writeFormulas(this, given);
  }
  get formulasLocal(): Scalar[][] | null {
    return this.formulas;
  }
  set formulasLocal(given: unknown) {
    writeFormulas(this, given);
  }
  get text(): string[][] | null {
    const { store } = this.sheet;
    return readCells(this, (cell, row, column) =>
      cell ? displayText(cellValue(cell), store.numberFormat(row, column, cell)) : '',
    );
  }
  get numberFormat(): string[][] | null {
    return readCells(this, (cell, row, column) => this.sheet.store.numberFormat(row, column, cell));
  }
  set numberFormat(given: unknown) {
    writeNumberFormats(this, given);
  }
  get numberFormatLocal(): string[][] | null {
    return this.numberFormat;
  }
  set numberFormatLocal(given: unknown) {
    writeNumberFormats(this, given);
  }
  get valueTypes(): string[][] | null {
    return readCells(this, (cell) => valueType(cellValue(cell)));
  }

  get hyperlink(): Hyperlink | null {
    return readHyperlink(this.sheet.store, this.region);
  }
  set hyperlink(link: Hyperlink | null) {
    writeHyperlink(this.sheet.store, this.region, link);
  }

  get rowHidden(): boolean | null {
    const { core } = this.sheet.store;
    return same(this.region.row, this.region.rows, (row) => !core.getRowVisible(row));
  }
  set rowHidden(hidden: boolean) {
    this.sheet.store.assertWritable('formatRows');
    const { facade } = this.sheet.store;
    if (hidden) facade.hideRows(this.region.row, this.region.rows);
    else facade.showRows(this.region.row, this.region.rows);
  }
  get columnHidden(): boolean | null {
    const { core } = this.sheet.store;
    return same(this.region.column, this.region.columns, (column) => !core.getColVisible(column));
  }
  set columnHidden(hidden: boolean) {
    this.sheet.store.assertWritable('formatColumns');
    const { facade } = this.sheet.store;
    if (hidden) facade.hideColumns(this.region.column, this.region.columns);
    else facade.showColumns(this.region.column, this.region.columns);
  }
  get hidden(): boolean | null {
    if (this.rowHidden || this.columnHidden) return true;
    return this.rowHidden === false && this.columnHidden === false ? false : null;
  }
  get width(): number {
    const { core } = this.sheet.store;
    return PIXEL * sum(this.region.column, this.region.columns, (column) => core.getColumnWidth(column));
  }
  get height(): number {
    const { core } = this.sheet.store;
    return PIXEL * sum(this.region.row, this.region.rows, (row) => core.getRowHeight(row));
  }

  getCell(row: number, column: number): Range {
    return this.at({ row: this.region.row + row, column: this.region.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    return this.at({ ...this.region, row: this.region.row + row, rows: 1 });
  }
  getColumn(column: number): Range {
    return this.at({ ...this.region, column: this.region.column + column, columns: 1 });
  }
  getLastRow(): Range {
    return this.getRow(this.region.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.region.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.region.rows - 1, this.region.columns - 1);
  }
  getRowsAbove(count = 1): Range {
    if (count < 0) return this.getRowsBelow(-count);
    return this.at({ ...this.region, row: this.region.row - count, rows: count });
  }
  getRowsBelow(count = 1): Range {
    if (count < 0) return this.getRowsAbove(-count);
    return this.at({ ...this.region, row: this.region.row + this.region.rows, rows: count });
  }
  getColumnsBefore(count = 1): Range {
    if (count < 0) return this.getColumnsAfter(-count);
    return this.at({ ...this.region, column: this.region.column - count, columns: count });
  }
  getColumnsAfter(count = 1): Range {
    if (count < 0) return this.getColumnsBefore(-count);
    return this.at({ ...this.region, column: this.region.column + this.region.columns, columns: count });
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.region, row: this.region.row + rows, column: this.region.column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.region, rows: this.region.rows + rows, columns: this.region.columns + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.region, rows, columns });
  }
  getEntireRow(): Range {
    return this.at({ ...this.region, column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.at({ ...this.region, row: 0, rows: MAX_ROWS });
  }
  getBoundingRect(other: Range | string): Range {
    return this.at(between(this.region, this.other(other).region));
  }
  getIntersection(other: Range | string): Range {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw itemNotFound();
    return found;
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const target = this.other(other);
    const common = target.sheet.id === this.sheet.id ? intersection(this.region, target.region) : null;
    return common && this.at(common);
  }
  getUsedRange(valuesOnly = false): Range {
    const found = this.getUsedRangeOrNullObject(valuesOnly);
    if (!found) throw itemNotFound();
    return found;
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.sheet.store.usedRegion(valuesOnly, this.region);
    return used && this.at(used);
  }
  /** The block of filled cells around the range, bounded by blank rows and columns. */
  getSurroundingRegion(): Range {
    const range = this.sheet.store.facade.getRange(toUniver(this.region)).getDataRegion().getRange();
    return this.at({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    });
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.sheet.store.merges().filter((merge) => intersection(merge, this.region));
    return merges.length > 0 ? new RangeAreas(this.sheet, merges) : null;
  }
  getTables(): ReturnType<Worksheet['tablesIn']> {
    return this.sheet.tablesIn(this.region);
  }

  merge(across = false): void {
    const { store } = this.sheet;
    store.assertWritable();
    const parts = across
      ? Array.from({ length: this.region.rows }, (_, i) => ({
          ...this.region,
          row: this.region.row + i,
          rows: 1,
        }))
      : [this.region];
    this.keepFirstValues(parts);
    store.book.execute('sheet.mutation.add-worksheet-merge', {
      subUnitId: store.id,
      ranges: parts.map(toUniver),
    });
  }
  unmerge(): void {
    const { store } = this.sheet;
    store.assertWritable();
    const merges = store.merges().filter((merge) => intersection(merge, this.region));
    if (merges.length === 0) return;
    store.book.execute('sheet.mutation.remove-worksheet-merge', {
      subUnitId: store.id,
      ranges: merges.map(toUniver),
    });
  }
  clear(applyTo = 'All'): void {
    clearRange(this, applyTo);
  }
  insert(shift: string): Promise<Range> {
    return insertCells(this, shift);
  }
  delete(shift: string): Promise<void> {
    return deleteCells(this, shift);
  }
  select(): void {
    this.sheet.activate();
    const { store } = this.sheet;
    store.reach({ ...this.region, rows: 1, columns: 1 });
    const shown = store.within(this.region) ?? this.region;
    const first = {
      startRow: shown.row,
      startColumn: shown.column,
      endRow: shown.row,
      endColumn: shown.column,
    };
    store.book.execute('sheet.operation.set-selections', {
      subUnitId: store.id,
      selections: [
        {
          range: toUniver(shown),
          primary: {
            ...first,
            actualRow: shown.row,
            actualColumn: shown.column,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
      reveal: true,
    });
  }
  find(text: string, criteria: SearchCriteria = {}): Range {
    const found = this.findOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }
  findOrNullObject(text: string, criteria: SearchCriteria = {}): Range | null {
    const cell = findCell(this.sheet.store, this.region, text, criteria);
    return cell && this.at(cell);
  }
  copyFrom(source: Range | string, copyType = 'All', skipBlanks = false, transpose = false): void {
    copyCells(this, this.other(source), { copyType, skipBlanks, transpose });
  }
  calculate(): Promise<void> | undefined {
    return this.sheet.store.book.settling.settle();
  }
  /** Part of the client's own bookkeeping before it splits large writes. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.region.rows || columns !== this.region.columns) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }

  private at(region: Region): Range {
    return new Range(this.sheet, region);
  }
  private other(given: Range | string): Range {
    return typeof given === 'string' ? this.sheet.getRange(given) : given;
  }
  /** Excel keeps only the top-left value of a merged block. */
  private keepFirstValues(parts: readonly Region[]): void {
    const { store } = this.sheet;
    for (const part of parts) {
      for (const { row, column, cell } of store.cellsIn(part)) {
        if ((row !== part.row || column !== part.column) && hasContent(cell)) {
          store.write({ [row]: { [column]: { v: null, f: null, p: null, si: null } } });
        }
      }
    }
  }
}

/** The value of `read` over consecutive indexes when it is the same for all, else null. */
function same<T>(start: number, count: number, read: (index: number) => T): T | null {
  const first = read(start);
  for (let index = start + 1; index < start + Math.min(count, MAX_COLUMNS); index++) {
    if (read(index) !== first) return null;
  }
  return first;
}

function sum(start: number, count: number, read: (index: number) => number): number {
  let total = 0;
  for (let index = start; index < start + count; index++) total += read(index);
  return total;
}
