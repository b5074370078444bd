/** `Excel.RangeFormat` and its font, fill, borders and protection. */
import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  STYLE_KEYS,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Lock } from '../xlsx/style-facets';
import { HostCollection, HostObject } from '../dispatch/host-object';
import { invalidArgument } from '../dispatch/error';
import { toHex } from './color';
import { displayText } from './input';
import type { Region } from './region';
import { intersection, isEntireColumn, isEntireRow } from './region';
import { cellValue } from './sheet-store';
import type { SheetStore } from './sheet-store';

// Univer drops style keys it does not know when a style is set; this one it shall carry.
(STYLE_KEYS as unknown as string[]).push('unlocked' satisfies keyof Lock);

/** Points per pixel: Office.js speaks of points, Univer of pixels. */
const POINT = 0.75;

export type StylePatch = { readonly [K in keyof IStyleData]?: IStyleData[K] | null };

export class RangeFormat extends HostObject {
  readonly className = 'RangeFormat';

  constructor(
    readonly store: SheetStore,
    readonly region: Region,
  ) {
    super();
  }

  get font(): RangeFont {
    return new RangeFont(this);
  }
  get fill(): RangeFill {
    return new RangeFill(this);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this);
  }

  get columnWidth(): number | null {
    const { core } = this.store;
    return this.uniform(
      this.region.column,
      this.region.columns,
      (column) => core.getColumnWidth(column) * POINT,
    );
  }
  set columnWidth(points: number) {
    this.store.assertWritable('formatColumns');
    this.store.reach({ ...this.region, row: 0, rows: 1 });
    this.store.facade.setColumnWidths(this.region.column, this.region.columns, points / POINT);
  }
  get useStandardWidth(): boolean | null {
    const manager = this.store.core.getColumnManager();
    return this.uniform(
      this.region.column,
      this.region.columns,
      (column) => manager.getColumn(column)?.w === undefined,
    );
  }
  /** Back to the sheet's standard width, leaving no width of the columns' own. */
  set useStandardWidth(standard: boolean) {
    if (!standard) return;
    const { facade, core } = this.store;
    const { column: first, columns } = this.region;
    this.store.assertWritable('formatColumns');
    facade.setColumnWidths(first, columns, core.getConfig().defaultColumnWidth);
    const data = core.getColumnManager().getColumnData();
    for (let column = first; column < first + columns; column++) {
      const own = data[column];
      if (own) delete own.w;
      if (own && Object.keys(own).length === 0) delete data[column];
    }
  }
  get rowHeight(): number | null {
    const { core } = this.store;
    return this.uniform(this.region.row, this.region.rows, (row) => core.getRowHeight(row) * POINT);
  }
  set rowHeight(points: number) {
    this.store.assertWritable('formatRows');
    this.store.reach({ ...this.region, column: 0, columns: 1 });
    this.store.facade.setRowHeightsForced(this.region.row, this.region.rows, points / POINT);
  }
  get wrapText(): boolean | null {
    return this.read((style) => style.tb === WrapStrategy.WRAP);
  }
  set wrapText(wrap: boolean) {
    this.patch({ tb: wrap ? WrapStrategy.WRAP : null });
  }
  get horizontalAlignment(): string | null {
    return this.read((style) => nameOf(HORIZONTAL, style.ht) ?? 'General');
  }
  set horizontalAlignment(name: string) {
    this.patch({ ht: HORIZONTAL[name] ?? null });
  }
  get verticalAlignment(): string | null {
    return this.read((style) => nameOf(VERTICAL, style.vt) ?? 'Bottom');
  }
  set verticalAlignment(name: string) {
    this.patch({ vt: VERTICAL[name] ?? null });
  }
  get textOrientation(): number | null {
    return this.read((style) => (style.tr?.v ? 180 : (style.tr?.a ?? 0)));
  }

  /** Widths by a rough count of characters: nobody measures text here. */
  autofitColumns(): void {
    this.store.assertWritable('formatColumns');
    const widest = new Map<number, number>();
    const area = { ...this.region, row: 0, rows: Number.MAX_SAFE_INTEGER };
    for (const { row, column, cell } of this.store.cellsIn(area)) {
      const shown = displayText(cellValue(cell), this.store.numberFormat(row, column, cell));
      const width = Math.max(...shown.split('\n').map(textWidth));
      widest.set(column, Math.max(widest.get(column) ?? 0, width));
    }
    for (const [column, width] of widest) this.store.facade.setColumnWidths(column, 1, width * 7 + 12);
  }
  autofitRows(): void {
    this.store.assertWritable('formatRows');
    const rows = this.store.within(this.region);
    if (rows) this.store.facade.setRowAutoHeight(rows.row, rows.rows);
  }

  /** What `pick` gives when it is the same for every cell, else null. Reads the part of the range that Univer's grid has. */
  read<T>(pick: (style: IStyleData) => T): T | null {
    const area = this.store.within(this.region) ?? { ...this.region, rows: 1, columns: 1 };
    const first = pick(this.store.style(area.row, area.column));
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (pick(this.store.style(row, column)) !== first) return null;
      }
    }
    return first;
  }

  /** Changes these properties of every cell; null takes a property away. Whole rows and columns take it as their own. */
  patch(change: StylePatch): void {
    this.store.assertWritable('formatCells');
    const s = change as IStyleData;
    const { region, store } = this;
    if (isEntireColumn(region) || isEntireRow(region)) return this.patchLines(s);
    store.reach(region);
    store.writeStyle(region, () => s);
  }

  private patchLines(s: IStyleData): void {
    const { region, store } = this;
    const existing = [...store.cellsIn(region)];
    for (const { row, column } of existing) store.writeStyle({ row, column, rows: 1, columns: 1 }, () => s);
    const asRows = isEntireRow(region);
    if (asRows && isEntireColumn(region)) {
      store.facade.setDefaultStyle(merged(store.core.getDefaultCellStyleInternal(), s));
      return;
    }
    const start = asRows ? region.row : region.column;
    for (let index = start; index < start + (asRows ? region.rows : region.columns); index++) {
      if (asRows) store.facade.setRowDefaultStyle(index, merged(store.core.getRowStyle(index), s));
      else store.facade.setColumnDefaultStyle(index, merged(store.core.getColumnStyle(index), s));
    }
  }

  private uniform<T>(start: number, count: number, read: (index: number) => T): T | null {
    const first = read(start);
    for (let index = start + 1; index < start + Math.min(count, 20_000); index++) {
      if (read(index) !== first) return null;
    }
    return first;
  }
}

const merged = (old: Nullable<IStyleData>, change: IStyleData): IStyleData =>
  Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== null));

/** Width in half characters; Chinese characters are twice as wide as Latin ones. */
const textWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u1100-\uffff]/.test(char) ? 2 : 1), 0);

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const nameOf = <T>(names: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined =>
  Object.entries(names).find(([, code]) => code === value)?.[0];

export class RangeFont extends HostObject {
  readonly className = 'RangeFont';
  constructor(private readonly format: RangeFormat) {
    super();
  }
  get bold(): boolean | null {
    return this.format.read((style) => style.bl === BooleanNumber.TRUE);
  }
  set bold(on: boolean) {
    this.format.patch({ bl: on ? 1 : null });
  }
  get italic(): boolean | null {
    return this.format.read((style) => style.it === BooleanNumber.TRUE);
  }
  set italic(on: boolean) {
    this.format.patch({ it: on ? 1 : null });
  }
  get underline(): string | null {
    return this.format.read((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }
  set underline(kind: string) {
    this.format.patch({ ul: kind === 'None' ? null : { s: 1 } });
  }
  get strikethrough(): boolean | null {
    return this.format.read((style) => style.st?.s === BooleanNumber.TRUE);
  }
  set strikethrough(on: boolean) {
    this.format.patch({ st: on ? { s: 1 } : null });
  }
  get color(): string | null {
    return this.format.read((style) => toHex(style.cl) ?? '#000000');
  }
  set color(color: string) {
    this.format.patch({ cl: color ? { rgb: color } : null });
  }
  get name(): string | null {
    return this.format.read((style) => style.ff ?? '宋体');
  }
  set name(name: string) {
    this.format.patch({ ff: name });
  }
  get size(): number | null {
    return this.format.read((style) => style.fs ?? 11);
  }
  set size(points: number) {
    this.format.patch({ fs: points });
  }
}

export class RangeFill extends HostObject {
  readonly className = 'RangeFill';
  constructor(private readonly format: RangeFormat) {
    super();
  }
  /** No fill reads as white, as in Excel. */
  get color(): string | null {
    return this.format.read((style) => toHex(style.bg) ?? '#FFFFFF') ?? '';
  }
  set color(color: string) {
    this.format.patch({ bg: color ? { rgb: color } : null });
  }
  clear(): void {
    this.format.patch({ bg: null });
  }
}

export class FormatProtection extends HostObject {
  readonly className = 'FormatProtection';
  constructor(private readonly format: RangeFormat) {
    super();
  }
  get locked(): boolean | null {
    return this.format.read((style: IStyleData & Lock) => style.unlocked !== 1);
  }
  set locked(locked: boolean) {
    const unlocked: Lock = { unlocked: locked ? 0 : 1 };
    this.format.patch(unlocked as StylePatch);
  }
  get formulaHidden(): boolean | null {
    return this.format.read(() => false);
  }
}

type Edge = 't' | 'b' | 'l' | 'r';
const EDGES: Readonly<Record<string, Edge>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
};

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly className = 'RangeBorderCollection';
  constructor(private readonly format: RangeFormat) {
    super();
  }
  list(): readonly RangeBorder[] {
    return [...Object.keys(EDGES), 'InsideVertical', 'InsideHorizontal'].map((side) => this.getItem(side));
  }
  get count(): number {
    return 6;
  }
  getItem(side: string): RangeBorder {
    if (!EDGES[side] && side !== 'InsideVertical' && side !== 'InsideHorizontal') throw invalidArgument();
    return new RangeBorder(this.format, side);
  }
  getItemAt(index: number): RangeBorder {
    const found = this.list()[index];
    if (!found) throw invalidArgument();
    return found;
  }
}

export class RangeBorder extends HostObject {
  readonly className = 'RangeBorder';
  constructor(
    private readonly format: RangeFormat,
    private readonly side: string,
  ) {
    super();
  }
  get id(): string {
    return this.side;
  }
  get sideIndex(): string {
    return this.side;
  }
  get style(): string | null {
    return this.line((border) => (border ? (nameOf(LINES, border.s) ?? 'Continuous') : 'None'));
  }
  set style(name: string) {
    this.set((old) =>
      name === 'None' ? null : { s: LINES[name] ?? BorderStyleTypes.THIN, cl: old?.cl ?? { rgb: '#000000' } },
    );
  }
  get color(): string | null {
    return this.line((border) => toHex(border?.cl) ?? '#000000') ?? '';
  }
  set color(color: string) {
    this.set((old) => ({ s: old?.s ?? BorderStyleTypes.THIN, cl: { rgb: color } }));
  }
  get weight(): string | null {
    return this.line((border) =>
      border?.s === BorderStyleTypes.MEDIUM
        ? 'Medium'
        : border?.s === BorderStyleTypes.THICK
          ? 'Thick'
          : 'Thin',
    );
  }
  set weight(name: string) {
    const thickness: Readonly<Record<string, BorderStyleTypes>> = {
      Hairline: BorderStyleTypes.HAIR,
      Medium: BorderStyleTypes.MEDIUM,
      Thick: BorderStyleTypes.THICK,
    };
    this.set((old) => ({ s: thickness[name] ?? BorderStyleTypes.THIN, cl: old?.cl ?? { rgb: '#000000' } }));
  }

  /** Cells that have this side, and which of their edges it is. */
  private edges(): readonly { readonly area: Region; readonly edge: Edge }[] {
    const { region } = this.format;
    const last = { row: region.row + region.rows - 1, column: region.column + region.columns - 1 };
    switch (this.side) {
      case 'EdgeTop':
        return [{ area: { ...region, rows: 1 }, edge: 't' }];
      case 'EdgeBottom':
        return [{ area: { ...region, row: last.row, rows: 1 }, edge: 'b' }];
      case 'EdgeLeft':
        return [{ area: { ...region, columns: 1 }, edge: 'l' }];
      case 'EdgeRight':
        return [{ area: { ...region, column: last.column, columns: 1 }, edge: 'r' }];
      case 'InsideHorizontal':
        return region.rows < 2 ? [] : [{ area: { ...region, rows: region.rows - 1 }, edge: 'b' }];
      default:
        return region.columns < 2 ? [] : [{ area: { ...region, columns: region.columns - 1 }, edge: 'r' }];
    }
  }

  private line<T>(pick: (border: IBorderData['t']) => T): T | null {
    const [side] = this.edges();
    if (!side) return pick(undefined);
    return new RangeFormat(this.format.store, side.area).read((style) => pick(style.bd?.[side.edge]));
  }

  private set(change: (old: IBorderData['t']) => IBorderData['t']): void {
    const { store } = this.format;
    store.assertWritable('formatCells');
    for (const { area, edge } of this.edges()) {
      const reachable = store.within(area) ?? (store.reach(area), intersection(area, area));
      if (!reachable) continue;
      store.writeStyle(reachable, (row, column) => ({
        bd: { [edge]: change(store.style(row, column).bd?.[edge]) },
      }));
    }
  }
}
