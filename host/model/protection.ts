import { HostObject } from '../dispatch/host-object';
import { accessDenied, invalidArgument } from '../dispatch/error';
import { EVENT } from './events';
import type { SheetStore } from './sheet-store';

/** Office.js option → attribute of the file's sheetProtection element, where "0" means allowed. */
const OPTIONS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const;

type Options = { readonly [K in keyof typeof OPTIONS]?: boolean };

/** `Excel.WorksheetProtection`. Passwords set here are compared as they are; those of a file cannot be checked. */
export class WorksheetProtection extends HostObject {
  readonly className = 'WorksheetProtection';

  constructor(private readonly store: SheetStore) {
    super();
  }

  get protected(): boolean {
    return this.attributes() !== undefined;
  }
  get options(): Options | null {
    const attributes = this.attributes();
    if (!attributes) return null;
    return Object.fromEntries(
      Object.entries(OPTIONS).map(([option, name]) => [option, attributes[name] === '0']),
    );
  }
  protect(options: Options = {}, password?: string): void {
    if (this.protected) throw invalidArgument('The sheet is already protected.');
    const attributes: Record<string, string> = { sheet: '1' };
    for (const [option, name] of Object.entries(OPTIONS)) {
      if (options[option as keyof Options]) attributes[name] = '0';
    }
    if (password) attributes['password'] = password;
    this.store.book.extras.protectedSheets[this.store.id] = attributes;
    this.store.book.events.emit(EVENT.protectionChanged, this.store.id, { isProtected: true });
  }
  unprotect(password?: string): void {
    const attributes = this.attributes();
    if (!attributes) return;
    const locked = attributes['password'] ?? attributes['hashValue'];
    if (locked !== undefined && locked !== password) throw accessDenied('The password is wrong.');
    delete this.store.book.extras.protectedSheets[this.store.id];
    this.store.book.events.emit(EVENT.protectionChanged, this.store.id, { isProtected: false });
  }

  private attributes(): Record<string, string> | undefined {
    return this.store.book.extras.protectedSheets[this.store.id];
  }
}
