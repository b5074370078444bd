import { HostCollection, HostObject } from '../dispatch/host-object';
import { invalidArgument } from '../dispatch/error';
import { ConditionalFormatCollection } from './conditional-format';
import { Range } from './range';
import { RangeFormat } from './range-format';
import type { Region } from './region';
import type { Worksheet } from './worksheet';

/** `Excel.RangeAreas`: several ranges of one sheet. */
export class RangeAreas extends HostObject {
  readonly className = 'RangeAreas';
  readonly referable = true;

  constructor(
    readonly sheet: Worksheet,
    readonly regions: readonly Region[],
  ) {
    super();
    if (regions.length === 0) throw invalidArgument();
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.ranges());
  }
  get worksheet(): Worksheet {
    return this.sheet;
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.sheet, this.regions);
  }
  get format(): RangeAreasFormat {
    return new RangeAreasFormat(this);
  }
  get address(): string {
    return this.ranges()
      .map((range) => range.address)
      .join(',');
  }
  get areaCount(): number {
    return this.regions.length;
  }
  get cellCount(): number {
    return this.regions.reduce((count, region) => count + region.rows * region.columns, 0);
  }

  clear(applyTo = 'All'): void {
    for (const range of this.ranges()) range.clear(applyTo);
  }
  getEntireRow(): RangeAreas {
    return this.map((range) => range.getEntireRow());
  }
  getEntireColumn(): RangeAreas {
    return this.map((range) => range.getEntireColumn());
  }
  getOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.map((range) => range.getOffsetRange(rows, columns));
  }

  ranges(): readonly Range[] {
    return this.regions.map((region) => new Range(this.sheet, region));
  }
  private map(change: (range: Range) => Range): RangeAreas {
    return new RangeAreas(
      this.sheet,
      this.ranges().map((range) => change(range).region),
    );
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly className = 'RangeCollection';
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  list(): readonly Range[] {
    return this.ranges;
  }
  getCount(): number {
    return this.ranges.length;
  }
  getItemAt(index: number): Range {
    const found = this.ranges[index];
    if (!found) throw invalidArgument();
    return found;
  }
}

/** A format for all areas: fill and font are enough for the add-in. */
export class RangeAreasFormat extends HostObject {
  readonly className = 'RangeFormat';
  constructor(private readonly areas: RangeAreas) {
    super();
  }
  get fill(): RangeAreasFill {
    return new RangeAreasFill(this.areas);
  }
  get font(): RangeAreasFont {
    return new RangeAreasFont(this.areas);
  }
  set wrapText(wrap: boolean) {
    for (const format of formats(this.areas)) format.wrapText = wrap;
  }
  get wrapText(): boolean | null {
    return same(formats(this.areas).map((format) => format.wrapText));
  }
}

class RangeAreasFill extends HostObject {
  readonly className = 'RangeFill';
  constructor(private readonly areas: RangeAreas) {
    super();
  }
  get color(): string | null {
    return same(formats(this.areas).map((format) => format.fill.color));
  }
  set color(color: string) {
    for (const format of formats(this.areas)) format.fill.color = color;
  }
  clear(): void {
    for (const format of formats(this.areas)) format.fill.clear();
  }
}

class RangeAreasFont extends HostObject {
  readonly className = 'RangeFont';
  constructor(private readonly areas: RangeAreas) {
    super();
  }
  get color(): string | null {
    return same(formats(this.areas).map((format) => format.font.color));
  }
  set color(color: string) {
    for (const format of formats(this.areas)) format.font.color = color;
  }
  get bold(): boolean | null {
    return same(formats(this.areas).map((format) => format.font.bold));
  }
  set bold(bold: boolean) {
    for (const format of formats(this.areas)) format.font.bold = bold;
  }
}

const formats = (areas: RangeAreas): readonly RangeFormat[] =>
  areas.regions.map((region) => new RangeFormat(areas.sheet.store, region));

const same = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
