/** The open workbook: Univer's unit, what the file holds besides, and the host's own state. No Office.js names here. */
import type { ICommandService as CommandService, Workbook as CoreWorkbook } from '@univerjs/core';
import { ICommandService, generateRandomId } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import '../univer/facades';
import type { WorkbookExtras, WorkbookFile } from '../xlsx/workbook-file';
import type { CommentData } from './comments';
import { BookEvents } from './events';
import { Faults } from './faults';
import { KeptRanges } from './kept-ranges';
import { PendingWrites } from './pending-writes';
import { Settling } from './settling';
import { SheetStore } from './sheet-store';

/** Univer's injector, as far as the host asks it for services. */
export interface Services {
  get<T>(identifier: unknown): T;
}

export class Book {
  readonly workbook: FWorkbook;
  readonly unitId: string;
  readonly commands: CommandService;
  readonly faults = new Faults();
  readonly events: BookEvents;
  readonly settling: Settling;
  /** Charts and comments the add-in made; the emulated host keeps them as data and draws none. */
  readonly charts = new Map<string, readonly ChartData[]>();
  readonly comments: CommentData[] = [];
  readonly kept: KeptRanges;
  readonly pending = new PendingWrites();
  private readonly stores = new Map<string, SheetStore>();

  constructor(
    readonly api: FUniver,
    readonly services: Services,
    readonly extras: WorkbookExtras,
  ) {
    const workbook = api.getActiveWorkbook();
    if (!workbook) throw new Error('Univer has no open workbook');
    this.workbook = workbook;
    this.unitId = workbook.getId();
    this.commands = services.get<CommandService>(ICommandService);
    this.kept = new KeptRanges(this);
    this.settling = new Settling(this);
    this.events = new BookEvents(this);
  }

  get core(): CoreWorkbook {
    return this.workbook.getWorkbook();
  }

  /** Runs a Univer command or mutation; throws when Univer refuses it. */
  execute(id: string, params: Record<string, unknown>): void {
    this.pending.flush();
    const done = this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params });
    if (done === false) throw new Error(`Univer refused ${id}`);
  }

  /** The same for commands whose handler is asynchronous. */
  async executeAsync(id: string, params: Record<string, unknown>): Promise<void> {
    this.pending.flush();
    const done = await this.commands.executeCommand(id, { unitId: this.unitId, ...params });
    if (done === false) throw new Error(`Univer refused ${id}`);
  }

  sheet(id: string): SheetStore {
    const known = this.stores.get(id);
    if (known) return known;
    const store = new SheetStore(this, id);
    this.stores.set(id, store);
    return store;
  }

  newId(): string {
    return generateRandomId(8);
  }

  /** The workbook as it stands now, ready to be written. */
  snapshot(): WorkbookFile {
    this.pending.flush();
    this.extras.activeSheetId = this.workbook.getActiveSheet().getSheetId();
    return { snapshot: this.workbook.save(), extras: this.extras };
  }
}

export interface ChartData {
  readonly id: string;
  name: string;
  readonly type: string;
  /** Where its numbers come from, e.g. `Data!A1:B5`. */
  readonly source: string;
  title: string;
  /** Cells it stands over, or null where Excel puts it by itself. */
  place: string | null;
}
