/** `Excel.NamedItem` and its collection. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import { HostCollection, HostObject } from '../dispatch/host-object';
import { invalidArgument, itemNotFound } from '../dispatch/error';
import type { Range } from './range';
import { formatRegion, quoteSheet } from './region';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

type FDefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly workbook: Workbook,
    /** The sheet whose own names these are; null for the workbook's. */
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  list(): readonly NamedItem[] {
    return this.workbook.book.workbook
      .getDefinedNames()
      .filter((name) => (this.sheet ? name.getLocalSheetId() === this.sheet.id : name.isWorkbookScope()))
      .map((name) => new NamedItem(this.workbook, name, this.sheet));
  }
  getCount(): number {
    return this.list().length;
  }
  getItem(name: string): NamedItem {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }
  getItemOrNullObject(name: string): NamedItem | null {
    return this.list().find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
  add(name: string, reference: Range | string, comment = ''): NamedItem {
    if (this.getItemOrNullObject(name)) throw invalidArgument('The name already exists.');
    const { book } = this.workbook;
    const formulaOrRefString =
      typeof reference === 'string' ? reference.replace(/^=/, '') : absolute(reference);
    // Not through the facade, which refuses a name that another sheet has and fails where the workbook has tables.
    book.execute('formula.mutation.set-defined-name', {
      id: book.newId(),
      name,
      formulaOrRefString,
      comment,
      hidden: false,
      localSheetId: this.sheet?.id ?? 'AllDefaultWorkbook',
    });
    return this.getItem(name);
  }
}

export class NamedItem extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    private readonly workbook: Workbook,
    private readonly defined: FDefinedName,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  get _id(): string {
    return this.defined.getName();
  }
  get name(): string {
    return this.defined.getName();
  }
  get formula(): string {
    return `=${this.defined.getFormulaOrRefString().replace(/^=/, '')}`;
  }
  set formula(formula: string) {
    this.defined.setRef(formula.replace(/^=/, ''));
  }
  get value(): string {
    return this.formula;
  }
  get comment(): string {
    return this.defined.getComment() ?? '';
  }
  set comment(comment: string) {
    this.defined.setComment(comment);
  }
  get scope(): string {
    return this.sheet ? 'Worksheet' : 'Workbook';
  }
  get type(): string {
    return this.getRangeOrNullObject() ? 'Range' : 'String';
  }
  get visible(): boolean {
    return !this.defined.toBuilder().build().hidden;
  }
  set visible(visible: boolean) {
    this.defined.setHidden(!visible);
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  getRangeOrNullObject(): Range | null {
    try {
      return this.workbook.rangeAt(this.formula.slice(1));
    } catch {
      // A name may stand for a constant or a formula: then it has no range.
      return null;
    }
  }
  delete(): void {
    this.defined.delete();
  }
}

/** `Sheet!$A$1:$B$2`. */
const absolute = ({ sheet, region }: Range): string =>
  `${quoteSheet(sheet.name)}!${formatRegion(region).replace(/([A-Z]+)?(\d+)?/g, (_, column: string | undefined, row: string | undefined) => `${column ? `$${column}` : ''}${row ? `$${row}` : ''}`)}`;
