/** Turns Univer's mutations into Excel's events and hands them to whoever speaks with the client. */
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import type { Book } from './book';
import type { Scalar } from './input';
import { MAX_COLUMNS, MAX_ROWS, formatRegion } from './region';
import { cellValue, fromUniver } from './sheet-store';

/** Numbers the client knows its events by. */
export const EVENT = {
  /** `workbook.onSelectionChanged`: an event of the document, told without target and arguments. */
  documentSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  protectionChanged: 24,
} as const;

export interface HostEvent {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** Sheet id, `Workbook` for listeners on a collection, '' for events of the document. */
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
}

type Delivery = (events: readonly HostEvent[]) => void;

type Source = 'Local' | 'Remote';

const ROW_MUTATIONS: Readonly<Record<string, string>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

interface MutationParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string; readonly name: string };
}

export class BookEvents {
  /** Whose edits the coming mutations are. */
  source: Source = 'Local';
  /** True while the add-in's own batch runs. */
  fromAddIn = false;
  /** `runtime.enableEvents`. */
  enabled = true;
  private readonly queue: HostEvent[] = [];
  private readonly deliveries = new Set<Delivery>();
  private flushing: Promise<void> | null = null;
  private active: string | null = null;
  private before: { readonly key: string; readonly value: Scalar } | null = null;

  constructor(private readonly book: Book) {
    book.commands.beforeCommandExecuted((command) => this.remember(command));
    book.commands.onCommandExecuted((command, options) => this.watch(command, options));
  }

  /**
   * Adds someone who gets the events, after the batch that caused them has been answered.
   * @returns call to stop
   */
  onDelivery(deliver: Delivery): () => void {
    this.deliveries.add(deliver);
    return () => this.deliveries.delete(deliver);
  }

  /** Resolves when every event so far has been delivered. */
  async delivered(): Promise<void> {
    while (this.flushing) await this.flushing;
  }

  emit(type: number, sheetId: string, args: Readonly<Record<string, unknown>>): void {
    const message = JSON.stringify({ worksheetId: sheetId, source: this.source, ...args });
    for (const targetId of [sheetId, 'Workbook']) this.push(type, targetId, message);
  }

  private push(messageType: number, targetId: string, message: string): void {
    if (!this.enabled || this.book.faults.loseEvents) return;
    this.queue.push({ messageCategory: 65536, messageType, targetId, message });
    this.flushing ??= new Promise((resolve) => {
      setTimeout(() => {
        this.flushing = null;
        const events = this.queue.splice(0);
        for (const deliver of this.deliveries) deliver(events);
        resolve();
      }, 0);
    });
  }

  private remember(command: Readonly<ICommandInfo>): void {
    if (command.id !== 'sheet.mutation.set-range-values') return;
    const only = onlyCell(command.params as MutationParams);
    if (!only) return;
    const { row, column, sheetId } = only;
    this.before = {
      key: `${sheetId}/${row}/${column}`,
      value: cellValue(this.book.sheet(sheetId).cell(row, column)),
    };
  }

  private watch(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = command.params as MutationParams | undefined;
    if (options?.onlyLocal === true || params?.unitId !== this.book.unitId) return;
    if (command.id === 'sheet.mutation.set-range-values') return this.cellsChanged(params);
    const rowChange = ROW_MUTATIONS[command.id];
    if (rowChange && params.range)
      return this.rangeChanged(params.subUnitId, rowChange, wholeLines(rowChange, params.range));
    if (command.id === 'sheet.mutation.move-range') return this.moved(params as unknown as MoveParams);
    if (command.id === 'sheet.mutation.reorder-range' && params.range) {
      this.emit(EVENT.rowSorted, params.subUnitId, { address: formatRegion(fromUniver(params.range)) });
    }
    if (command.id === 'sheet.mutation.insert-sheet' && params.sheet) {
      this.emit(EVENT.added, params.sheet.id, { name: params.sheet.name });
    }
    if (command.id === 'sheet.mutation.remove-sheet') this.emit(EVENT.deleted, params.subUnitId, {});
    if (command.id === 'sheet.operation.set-worksheet-active') this.activated(params.subUnitId);
    if (command.id === 'sheet.operation.set-selections') this.selected(params as unknown as SelectionParams);
  }

  private activated(sheetId: string): void {
    if (this.active === sheetId) return;
    if (this.active !== null) this.emit(EVENT.deactivated, this.active, {});
    this.active = sheetId;
    this.emit(EVENT.activated, sheetId, {});
  }

  private selected({ subUnitId, selections }: SelectionParams): void {
    const address = selections.map(({ range }) => formatRegion(fromUniver(clampSelection(range)))).join(',');
    if (!address) return;
    this.emit(EVENT.selectionChanged, subUnitId, { address });
    this.push(EVENT.documentSelectionChanged, '', '{}');
  }

  private moved({ from, to }: MoveParams): void {
    for (const { subUnitId, value } of [from, to])
      this.cellsChanged({ unitId: this.book.unitId, subUnitId, cellValue: value });
  }

  private cellsChanged(params: MutationParams): void {
    const touched = extent(params.cellValue, changesContent);
    if (!touched) {
      const formatted = extent(params.cellValue, (cell) => cell?.s !== undefined);
      if (formatted)
        this.emit(EVENT.formatChanged, params.subUnitId, { address: formatRegion(fromUniver(formatted)) });
      return;
    }
    this.rangeChanged(params.subUnitId, 'RangeEdited', touched);
  }

  private rangeChanged(sheetId: string, changeType: string, range: IRange): void {
    const region = fromUniver(range);
    this.emit(EVENT.changed, sheetId, {
      changeType,
      address: formatRegion(region),
      shiftDirection: 'None',
      triggerSource: this.fromAddIn ? 'ThisLocalAddin' : 'Unknown',
      ...(changeType === 'RangeEdited' ? this.details(sheetId, range) : {}),
    });
  }

  /** Values before and after, which Excel tells of a single cell only. */
  private details(sheetId: string, range: IRange): Record<string, unknown> {
    const before = this.before;
    this.before = null;
    const single = range.startRow === range.endRow && range.startColumn === range.endColumn;
    if (!single || before?.key !== `${sheetId}/${range.startRow}/${range.startColumn}`) return {};
    const after = cellValue(this.book.sheet(sheetId).cell(range.startRow, range.startColumn));
    return {
      valueBefore: before.value,
      valueAfter: after,
      valueTypeBefore: valueType(before.value),
      valueTypeAfter: valueType(after),
    };
  }
}

interface MoveSide {
  readonly subUnitId: string;
  readonly value: Record<number, Record<number, Nullable<ICellData>>>;
}
interface MoveParams {
  readonly from: MoveSide;
  readonly to: MoveSide;
}
interface SelectionParams {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
}

/** Excel's name for the type of a value. */
export function valueType(value: Scalar): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === '') return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return ERRORS.has(value) ? 'Error' : 'String';
}

const ERRORS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);

const changesContent = (cell: Nullable<ICellData>): boolean =>
  !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;

function extent(
  matrix: MutationParams['cellValue'],
  counts: (cell: Nullable<ICellData>) => boolean,
): IRange | null {
  let range: IRange | null = null;
  for (const [rowKey, line] of Object.entries(matrix ?? {})) {
    for (const [columnKey, cell] of Object.entries(line ?? {})) {
      if (!counts(cell)) continue;
      const row = Number(rowKey);
      const column = Number(columnKey);
      range ??= { startRow: row, endRow: row, startColumn: column, endColumn: column };
      range.startRow = Math.min(range.startRow, row);
      range.endRow = Math.max(range.endRow, row);
      range.startColumn = Math.min(range.startColumn, column);
      range.endColumn = Math.max(range.endColumn, column);
    }
  }
  return range;
}

function onlyCell(params: MutationParams): { row: number; column: number; sheetId: string } | null {
  const [line, ...rows] = Object.entries(params.cellValue ?? {});
  const [cell, ...columns] = Object.keys(line?.[1] ?? {});
  if (!line || cell === undefined || rows.length > 0 || columns.length > 0) return null;
  return { row: Number(line[0]), column: Number(cell), sheetId: params.subUnitId };
}

const wholeLines = (changeType: string, range: IRange): IRange =>
  changeType.startsWith('Row')
    ? { ...range, startColumn: 0, endColumn: MAX_COLUMNS - 1 }
    : { ...range, startRow: 0, endRow: MAX_ROWS - 1 };

/** Univer marks whole rows and columns by NaN. */
const clampSelection = (range: IRange): IRange => ({
  ...range,
  startRow: Number.isNaN(range.startRow) ? 0 : range.startRow,
  endRow: Number.isNaN(range.endRow) ? MAX_ROWS - 1 : range.endRow,
  startColumn: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
  endColumn: Number.isNaN(range.endColumn) ? MAX_COLUMNS - 1 : range.endColumn,
});
