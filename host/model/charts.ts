/** `Excel.Chart`: kept as data, never drawn. */
import { HostCollection, HostObject } from '../dispatch/host-object';
import { itemNotFound } from '../dispatch/error';
import type { ChartData } from './book';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

export class ChartCollection extends HostCollection<Chart> {
  readonly className = 'ChartCollection';

  constructor(private readonly sheet: Worksheet) {
    super();
  }
  list(): readonly Chart[] {
    return this.data().map((chart) => new Chart(this.sheet, chart));
  }
  get count(): number {
    return this.data().length;
  }
  getCount(): number {
    return this.count;
  }
  getItem(name: string): Chart {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(name: string): Chart | null {
    return this.list().find((chart) => chart.name === name || chart.id === name) ?? null;
  }
  add(type: string, source: Range): Chart {
    this.sheet.store.assertWritable();
    const { book } = this.sheet.store;
    const chart: ChartData = {
      id: book.newId(),
      name: `图表 ${this.count + 1}`,
      type,
      source: source.address,
      title: '',
      place: null,
    };
    book.charts.set(this.sheet.id, [...this.data(), chart]);
    return new Chart(this.sheet, chart);
  }

  private data(): readonly ChartData[] {
    return this.sheet.store.book.charts.get(this.sheet.id) ?? [];
  }
}

export class Chart extends HostObject {
  readonly className = 'Chart';

  constructor(
    private readonly sheet: Worksheet,
    private readonly data: ChartData,
  ) {
    super();
  }
  get id(): string {
    return this.data.id;
  }
  get name(): string {
    return this.data.name;
  }
  set name(name: string) {
    this.data.name = name;
  }
  get chartType(): string {
    return this.data.type;
  }
  get title(): ChartTitle {
    return new ChartTitle(this.data);
  }
  setPosition(from: Range | string, to?: Range | string): void {
    const address = (given: Range | string): string => (typeof given === 'string' ? given : given.address);
    this.data.place = to === undefined ? address(from) : `${address(from)}:${address(to)}`;
  }
  delete(): void {
    const { charts } = this.sheet.store.book;
    charts.set(
      this.sheet.id,
      (charts.get(this.sheet.id) ?? []).filter((chart) => chart.id !== this.data.id),
    );
  }
}

export class ChartTitle extends HostObject {
  readonly className = 'ChartTitle';
  constructor(private readonly data: ChartData) {
    super();
  }
  get text(): string {
    return this.data.title;
  }
  set text(text: string) {
    this.data.title = text;
  }
}
