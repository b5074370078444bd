/** `Excel.Table` with its columns and rows. */
import type { ITableInfoWithUnitId } from '@univerjs/sheets-table';
import { SheetTableService } from '@univerjs/sheets-table';
import { HostCollection, HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound } from '../dispatch/error';
import { AutoFilter } from './auto-filter';
import type { Book } from './book';
import { Range } from './range';
import { RangeSort } from './range-sort';
import type { Region } from './region';
import { fill, fromUniver, hasContent, toUniver } from './sheet-store';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

const tablesOf = (book: Book): readonly ITableInfoWithUnitId[] =>
  book.services.get<SheetTableService>(SheetTableService).getTableList(book.unitId);

export class TableCollection extends HostCollection<Table> {
  readonly className = 'TableCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly belongs: (table: ITableInfoWithUnitId) => boolean,
  ) {
    super();
  }

  list(): readonly Table[] {
    return tablesOf(this.workbook.book)
      .filter(this.belongs)
      .map((table) => new Table(this.workbook.worksheets.getItem(table.subUnitId), table.id));
  }
  get count(): number {
    return this.list().length;
  }
  getCount(): number {
    return this.count;
  }
  getItem(key: string): Table {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: string): Table | null {
    return (
      this.list().find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null
    );
  }
  getItemAt(index: number): Table {
    const found = this.list()[index];
    if (!found) throw itemNotFound();
    return found;
  }
  add(address: Range | string, hasHeaders: boolean): Table {
    if (!hasHeaders) throw invalidArgument('The emulated host makes tables of ranges with headers only.');
    const range = typeof address === 'string' ? this.workbook.rangeAt(address) : address;
    range.sheet.store.assertWritable();
    const id = this.workbook.book.newId();
    this.workbook.book.execute('sheet.command.add-table', {
      subUnitId: range.sheet.id,
      name: `表${tablesOf(this.workbook.book).length + 1}`,
      range: toUniver(range.region),
      id,
    });
    return new Table(range.sheet, id);
  }
}

export class Table extends HostObject {
  readonly className = 'Table';

  constructor(
    readonly sheet: Worksheet,
    private readonly tableId: string,
  ) {
    super();
  }

  get id(): string {
    return this.tableId;
  }
  get name(): string {
    return this.info().name;
  }
  set name(name: string) {
    this.sheet.store.assertWritable();
    this.sheet.store.book.execute('sheet.command.set-table-config', { tableId: this.tableId, name });
  }
  get showHeaders(): boolean {
    return this.info().showHeader;
  }
  get showTotals(): boolean {
    return false;
  }
  get style(): string {
    return 'TableStyleMedium2';
  }
  get worksheet(): Worksheet {
    return this.sheet;
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  get sort(): RangeSort {
    return new RangeSort(this.sheet.store, this.body());
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this.sheet);
  }

  getRange(): Range {
    return new Range(this.sheet, this.region());
  }
  getHeaderRowRange(): Range {
    return new Range(this.sheet, { ...this.region(), rows: 1 });
  }
  getDataBodyRange(): Range {
    return new Range(this.sheet, this.body());
  }
  resize(address: Range | string): void {
    this.sheet.store.assertWritable();
    this.setRegion((typeof address === 'string' ? this.sheet.getRange(address) : address).region);
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.sheet.store.assertWritable();
    this.sheet.store.book.execute('sheet.mutation.delete-table', {
      subUnitId: this.sheet.id,
      tableId: this.tableId,
    });
    return range;
  }
  delete(): void {
    this.convertToRange().clear('All');
  }

  /** @throws ItemNotFound when the table has gone */
  info(): ITableInfoWithUnitId {
    const found = tablesOf(this.sheet.store.book).find((table) => table.id === this.tableId);
    if (!found) throw itemNotFound();
    return found;
  }
  region(): Region {
    return fromUniver(this.info().range);
  }
  body(): Region {
    const region = this.region();
    return { ...region, row: region.row + 1, rows: Math.max(1, region.rows - 1) };
  }
  setRegion(region: Region): void {
    this.sheet.store.reach(region);
    this.sheet.store.book.execute('sheet.command.set-table-config', {
      tableId: this.tableId,
      updateRange: { newRange: toUniver(region) },
    });
  }
}

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly className = 'TableColumnCollection';
  constructor(private readonly table: Table) {
    super();
  }
  list(): readonly TableColumn[] {
    return Array.from(
      { length: this.table.region().columns },
      (_, index) => new TableColumn(this.table, index),
    );
  }
  get count(): number {
    return this.table.region().columns;
  }
  getCount(): number {
    return this.count;
  }
  getItem(key: number | string): TableColumn {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(key: number | string): TableColumn | null {
    return this.list().find((column) => column.id === key || column.name === key) ?? null;
  }
  getItemAt(index: number): TableColumn {
    const found = this.list()[index];
    if (!found) throw itemNotFound();
    return found;
  }
  /** Adds a column; what stands right of the table moves away when it is in the way. */
  async add(index?: number, values?: unknown, name?: string): Promise<TableColumn> {
    const { sheet } = this.table;
    sheet.store.assertWritable();
    const region = this.table.region();
    const at = index === undefined || index < 0 ? region.columns : index;
    const place: Region = { ...region, column: region.column + at, columns: 1 };
    const occupied = [...sheet.store.cellsIn(place)].some(({ cell }) => hasContent(cell));
    if (at < region.columns || occupied) await new Range(sheet, place).insert('Right');
    this.table.setRegion({ ...region, columns: region.columns + 1 });
    const column = new TableColumn(this.table, at);
    column.name = name ?? `列${region.columns + 1}`;
    if (values !== undefined) writeColumn(column, region.rows, values);
    return column;
  }
}

/** Values for the whole column, header included, or for its body only. */
function writeColumn(column: TableColumn, rows: number, values: unknown): void {
  const withHeader = !Array.isArray(values) || values.length === rows;
  const target = withHeader ? column.getRange() : column.getDataBodyRange();
  target.values = fill(values, target.rowCount, 1);
}

export class TableColumn extends HostObject {
  readonly className = 'TableColumn';
  constructor(
    private readonly table: Table,
    private readonly position: number,
  ) {
    super();
  }
  get id(): number {
    return this.position + 1;
  }
  get index(): number {
    return this.position;
  }
  get name(): string {
    return String(this.getHeaderRowRange().values?.[0]?.[0] ?? '');
  }
  set name(name: string) {
    this.getHeaderRowRange().values = [[name]];
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    return this.part(this.table.region());
  }
  getHeaderRowRange(): Range {
    return this.part({ ...this.table.region(), rows: 1 });
  }
  getDataBodyRange(): Range {
    return this.part(this.table.body());
  }
  async delete(): Promise<void> {
    const region = this.table.region();
    const gone = this.getRange();
    gone.sheet.store.assertWritable();
    this.table.setRegion({ ...region, columns: region.columns - 1 });
    await gone.delete('Left');
    if (this.table.region().columns !== region.columns - 1) {
      this.table.setRegion({ ...region, columns: region.columns - 1 });
    }
  }
  private part(region: Region): Range {
    return new Range(this.table.sheet, { ...region, column: region.column + this.position, columns: 1 });
  }
}

export class TableRowCollection extends HostCollection<TableRow> {
  readonly className = 'TableRowCollection';
  constructor(private readonly table: Table) {
    super();
  }
  list(): readonly TableRow[] {
    return Array.from(
      { length: this.table.region().rows - 1 },
      (_, index) => new TableRow(this.table, index),
    );
  }
  get count(): number {
    return this.table.region().rows - 1;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRow {
    const found = this.list()[index];
    if (!found) throw itemNotFound();
    return found;
  }
  async add(index: number | undefined, values?: unknown): Promise<TableRow> {
    const { sheet } = this.table;
    const region = this.table.region();
    const at = index === undefined || index < 0 ? region.rows - 1 : index;
    const lines = Array.isArray(values) ? values.length : 1;
    await new Range(sheet, { ...region, row: region.row + 1 + at, rows: lines }).insert('Down');
    this.table.setRegion({ ...region, rows: region.rows + lines });
    const row = new TableRow(this.table, at);
    if (values !== undefined) row.getRange().getResizedRange(lines - 1, 0).values = values;
    return row;
  }
}

export class TableRow extends HostObject {
  readonly className = 'TableRow';
  constructor(
    private readonly table: Table,
    private readonly position: number,
  ) {
    super();
  }
  get index(): number {
    return this.position;
  }
  get values(): unknown[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  getRange(): Range {
    const body = this.table.body();
    return new Range(this.table.sheet, { ...body, row: body.row + this.position, rows: 1 });
  }
  async delete(): Promise<void> {
    const region = this.table.region();
    await this.getRange().delete('Up');
    this.table.setRegion({ ...region, rows: region.rows - 1 });
  }
}
