/** The classes the client talks to. They bear Office.js names; they may know Univer, but neither protocol nor client. */
import { HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound } from '../dispatch/error';
import { Application } from './application';
import type { Book } from './book';
import { CommentCollection } from './comments';
import { CustomXmlPartCollection } from './custom-xml';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { parseRegion, splitSheet } from './region';
import { SettingCollection } from './settings';
import { fromUniver } from './sheet-store';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';

/** `Excel.Workbook`, the root of every batch. */
export class Workbook extends HostObject {
  readonly className = 'Workbook';

  constructor(readonly book: Book) {
    super();
  }

  get application(): Application {
    return new Application(this.book);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this, null);
  }
  get tables(): TableCollection {
    return new TableCollection(this, () => true);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.book.extras.settings);
  }
  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this, null);
  }
  get name(): string {
    return this.book.workbook.getName();
  }
  get readOnly(): boolean {
    return false;
  }
  get isDirty(): boolean {
    return true;
  }

  getSelectedRange(): Range {
    const [range, more] = this.selections();
    if (!range || more) throw invalidArgument();
    return range;
  }
  getSelectedRanges(): RangeAreas {
    const ranges = this.selections();
    return new RangeAreas(
      this.worksheets.getActiveWorksheet(),
      ranges.map((range) => range.region),
    );
  }
  getActiveCell(): Range {
    const cell = this.book.workbook.getActiveCell()?.getRange();
    return new Range(
      this.worksheets.getActiveWorksheet(),
      cell ? { ...fromUniver(cell), rows: 1, columns: 1 } : { row: 0, column: 0, rows: 1, columns: 1 },
    );
  }
  save(): void {}

  /** A range of any sheet by address with the sheet's name, or of the active sheet without. */
  rangeAt(address: string): Range {
    const { sheet, cells } = splitSheet(address);
    const region = parseRegion(cells);
    if (!region) throw invalidArgument();
    if (sheet === null) return new Range(this.worksheets.getActiveWorksheet(), region);
    const found = this.worksheets.getItemOrNullObject(sheet);
    if (!found) throw itemNotFound();
    return new Range(found, region);
  }

  private selections(): readonly Range[] {
    const sheet = this.worksheets.getActiveWorksheet();
    const ranges = sheet.store.facade.getSelection()?.getActiveRangeList() ?? [];
    if (ranges.length === 0) return [sheet.getCell(0, 0)];
    return ranges.map((range) => new Range(sheet, fromUniver(range.getRange())));
  }
}
