import { HostCollection, HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound } from '../dispatch/error';
import { AutoFilter } from './auto-filter';
import { ChartCollection } from './charts';
import { CommentCollection } from './comments';
import type { SearchCriteria } from './find';
import { findCells } from './find';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { Region } from './region';
import { MAX_COLUMNS, MAX_ROWS, intersection, parseRegion, splitSheet } from './region';
import type { SheetStore } from './sheet-store';
import { fromUniver } from './sheet-store';
import { TableCollection } from './tables';
import type { Workbook } from './workbook';

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Longest list of addresses `getRanges` takes. */
const MAX_ADDRESSES = 8192;

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  readonly className = 'Worksheet';

  constructor(
    readonly workbook: Workbook,
    readonly store: SheetStore,
  ) {
    super();
  }

  get id(): string {
    return this.store.id;
  }
  get name(): string {
    return this.store.facade.getSheetName();
  }
  set name(name: string) {
    this.workbook.book.faults.checkStructure();
    assertSheetName(this.workbook, name, this.id);
    this.store.facade.setName(name);
  }
  get position(): number {
    return this.store.facade.getIndex();
  }
  set position(position: number) {
    this.workbook.book.workbook.moveSheet(this.store.facade, position);
  }
  get visibility(): Visibility {
    if (!this.store.facade.isSheetHidden()) return 'Visible';
    return this.workbook.book.extras.veryHiddenSheets.includes(this.id) ? 'VeryHidden' : 'Hidden';
  }
  set visibility(visibility: Visibility) {
    const { extras } = this.workbook.book;
    extras.veryHiddenSheets = extras.veryHiddenSheets.filter((id) => id !== this.id);
    if (visibility === 'VeryHidden') extras.veryHiddenSheets.push(this.id);
    if (visibility === 'Visible') {
      this.store.facade.showSheet();
      return;
    }
    const visible = this.workbook.worksheets.list().filter((sheet) => sheet.visibility === 'Visible');
    if (visible.length === 1 && visible[0]?.id === this.id)
      throw invalidArgument('A workbook must contain a visible sheet.');
    this.store.facade.hideSheet();
  }
  get tabColor(): string {
    return this.store.facade.getTabColor() ?? '';
  }
  set tabColor(color: string) {
    this.store.facade.setTabColor(color);
  }
  get showGridlines(): boolean {
    return !this.store.facade.hasHiddenGridLines();
  }
  set showGridlines(show: boolean) {
    this.store.facade.setHiddenGridlines(!show);
  }
  get standardWidth(): number {
    return this.store.core.getConfig().defaultColumnWidth * 0.75;
  }
  get standardHeight(): number {
    return this.store.core.getConfig().defaultRowHeight * 0.75;
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.workbook, this.id);
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.workbook, this);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.store);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.store);
  }
  get tables(): TableCollection {
    return new TableCollection(this.workbook, (table) => table.subUnitId === this.id);
  }

  activate(): void {
    this.workbook.book.workbook.setActiveSheet(this.store.facade);
  }
  delete(): void {
    this.workbook.book.faults.checkStructure();
    if (
      this.workbook.worksheets.list().filter((sheet) => sheet.visibility === 'Visible').length === 1 &&
      this.visibility === 'Visible'
    ) {
      throw invalidArgument('A workbook must contain at least one visible sheet.');
    }
    this.store.assertExists();
    // The sheet's own names go with it; Univer would leave them behind as #REF!.
    for (const name of this.names.list()) name.delete();
    this.workbook.book.workbook.deleteSheet(this.id);
  }
  getCell(row: number, column: number): Range {
    return new Range(this, { row, column, rows: 1, columns: 1 });
  }
  /** Address, name, or nothing for the whole sheet. */
  getRange(address?: string): Range {
    this.store.assertExists();
    if (address === undefined || address === null || address === '') {
      return new Range(this, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    const { sheet, cells } = splitSheet(address);
    if (sheet !== null && sheet.toLowerCase() !== this.name.toLowerCase()) throw invalidArgument();
    const region = parseRegion(cells);
    if (region) return new Range(this, region);
    const named = this.names.getItemOrNullObject(address) ?? this.workbook.names.getItemOrNullObject(address);
    const range = named?.getRangeOrNullObject();
    if (range?.sheet.id !== this.id) throw invalidArgument();
    return range;
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getRanges(addresses?: string): RangeAreas {
    if (!addresses) return new RangeAreas(this, [this.getRange().region]);
    if (addresses.length >= MAX_ADDRESSES) throw invalidArgument();
    return new RangeAreas(
      this,
      addresses.split(/[,;]/).map((address) => this.getRange(address.trim()).region),
    );
  }
  /** A1 of a blank sheet. */
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.store.usedRegion(valuesOnly);
    return used && new Range(this, used);
  }
  findAllOrNullObject(text: string, criteria: SearchCriteria): RangeAreas | null {
    const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    const found = findCells(this.store, whole, text, criteria);
    return found.length > 0 ? new RangeAreas(this, found) : null;
  }
  findAll(text: string, criteria: SearchCriteria): RangeAreas {
    const found = this.findAllOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }
  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.workbook.worksheets.neighbour(this, 1, visibleOnly);
  }
  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.workbook.worksheets.neighbour(this, -1, visibleOnly);
  }
  copy(): Worksheet {
    const made = this.workbook.book.workbook.duplicateSheet(this.store.facade);
    return this.workbook.worksheets.getItem(made.getSheetId());
  }
  calculate(): Promise<void> | undefined {
    return this.store.book.settling.settle();
  }

  tablesIn(region: Region): TableCollection {
    return new TableCollection(
      this.workbook,
      (table) => table.subUnitId === this.id && intersection(fromUniver(table.range), region) !== null,
    );
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _RegisterFormatChangedEvent(): void {}
  _UnregisterFormatChangedEvent(): void {}
  _RegisterRowSortedEvent(): void {}
  _UnregisterRowSortedEvent(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}
}

const FORBIDDEN_IN_NAMES = /[:\\/?*[\]]/;

/** @throws InvalidArgument or ItemAlreadyExists */
function assertSheetName(workbook: Workbook, name: string, exceptId?: string): void {
  const wrong = name.length === 0 || name.length > 31 || FORBIDDEN_IN_NAMES.test(name) || /^'|'$/.test(name);
  if (wrong) throw invalidArgument();
  const taken = workbook.worksheets.getItemOrNullObject(name);
  if (taken && taken.id !== exceptId) throw invalidArgument('A sheet of this name already exists.');
}

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly className = 'WorksheetCollection';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  list(): readonly Worksheet[] {
    return this.workbook.book.workbook.getSheets().map((sheet) => this.wrap(sheet.getSheetId()));
  }
  getCount(visibleOnly = false): number {
    return this.list().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
  }
  /** By id or by name. */
  getItem(key: string): Worksheet {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: string): Worksheet | null {
    const sheets = this.list();
    const wanted = key.toLowerCase();
    // Ids first: "sheet2" may be the id of one sheet while another is named Sheet2.
    return (
      sheets.find((sheet) => sheet.id === key) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ??
      null
    );
  }
  getActiveWorksheet(): Worksheet {
    return this.wrap(this.workbook.book.workbook.getActiveSheet().getSheetId());
  }
  getFirst(visibleOnly = false): Worksheet {
    const found = this.list().find((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    if (!found) throw itemNotFound();
    return found;
  }
  getLast(visibleOnly = false): Worksheet {
    const found = this.list().findLast((sheet) => !visibleOnly || sheet.visibility === 'Visible');
    if (!found) throw itemNotFound();
    return found;
  }
  add(name?: string): Worksheet {
    const book = this.workbook.book;
    book.faults.checkStructure();
    if (name) assertSheetName(this.workbook, name);
    const active = book.workbook.getActiveSheet();
    const made = book.workbook.insertSheet(name ?? this.freeName(), { index: this.list().length });
    // Univer shows a new sheet at once; Excel leaves that to activate().
    book.workbook.setActiveSheet(active);
    return this.wrap(made.getSheetId());
  }

  neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.list().filter(
      (one) => !visibleOnly || one.visibility === 'Visible' || one.id === sheet.id,
    );
    return sheets[sheets.findIndex((one) => one.id === sheet.id) + step] ?? null;
  }

  private freeName(): string {
    for (let number = this.list().length + 1; ; number++) {
      if (!this.getItemOrNullObject(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
  private wrap(id: string): Worksheet {
    return new Worksheet(this.workbook, this.workbook.book.sheet(id));
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _RegisterFormatChangedEvent(): void {}
  _UnregisterFormatChangedEvent(): void {}
  _RegisterRowSortedEvent(): void {}
  _UnregisterRowSortedEvent(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}
}
