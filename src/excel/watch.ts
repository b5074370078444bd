import { computeQuotas } from '../core/quota/quota';
import { askMarks } from './book';
import { recheckSheet } from './check';
import { refreshIssues } from './issues';
import type { LiveTable } from './live-table';
import { openLiveTable } from './live-table';
import { problems } from './problems';
import type { Result } from './result';
import { failed } from './result';
import { inExcel } from './run';
import { removeHandler } from './select';
import type { StoredDecision } from './state';
import { readState } from './state';
import type { CheckReport, TableReport } from './types';

/** How long edits are gathered before a sheet is checked anew. Milliseconds. */
const SETTLE = 400;
/** How long after the last edit the list 问题清单 is written anew. Milliseconds. */
const LIST_SETTLE = 2000;

type Changed = Excel.WorksheetChangedEventArgs;

/**
 * Follows the edits of the clerk and of co-authors in the sheets of a report and keeps marks and report true: an edit of
 * a single cell is checked by itself, anything larger (pasting, sorting, rows or columns inserted or deleted) has its
 * sheet checked anew once the edits settle. Our own writes are ignored. When the marks were cleared elsewhere (by the
 * ribbon), the problem 'marksCleared' comes and nothing is followed or marked any more. Gives what stops it.
 */
export async function watchEdits(
  report: CheckReport,
  onUpdate: (update: Result<CheckReport>) => void,
): Promise<Result<() => Promise<void>>> {
  return inExcel(async (context) => {
    const { state } = await readState(context);
    const sheetIds = [...new Set(report.tables.map(({ sheetId }) => sheetId))];
    const marked = await markedOf(context, sheetIds);
    const watcher = new Watcher(report, marked, state.decisions, onUpdate);
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add((event) => Promise.resolve(watcher.changed(event))),
      worksheets.onRowSorted.add((event) => Promise.resolve(watcher.restructured(event.worksheetId))),
      worksheets.onDeleted.add((event) => Promise.resolve(watcher.deleted(event.worksheetId))),
    ];
    await context.sync();
    return async () => {
      watcher.stop();
      for (const handler of handlers) await removeHandler(handler);
    };
  });
}

/** Those of the sheets that bear marks; two round trips. */
async function markedOf(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = sheetIds.map((id) => askMarks(context.workbook.worksheets.getItem(id)));
  await context.sync();
  const found = asked.map((ask) => ask());
  await context.sync();
  const marks = found.map((read) => read());
  return new Set(sheetIds.filter((_, index) => marks[index]!.length > 0));
}

class Watcher {
  private readonly live = new Map<TableReport, LiveTable>();
  private readonly stale = new Set<string>();
  private queue: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listTimer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  constructor(
    private report: CheckReport,
    /** Sheets that were marked at the start; a protected one is not. */
    private readonly marked: ReadonlySet<string>,
    private readonly decisions: readonly StoredDecision[],
    private readonly onUpdate: (update: Result<CheckReport>) => void,
  ) {}

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.listTimer);
  }

  changed(event: Changed): void {
    if (event.triggerSource === 'ThisLocalAddin' || !this.watches(event.worksheetId)) return;
    const cell = /^[A-Z]+\d+$/.test(event.address) ? event.address : null;
    if (event.changeType !== 'RangeEdited' || cell === null) return this.restructured(event.worksheetId);
    this.enqueue(() => this.editCell(event.worksheetId, cell));
  }

  restructured(sheetId: string): void {
    if (!this.watches(sheetId)) return;
    this.stale.add(sheetId);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.enqueue(() => this.checkStale()), SETTLE);
  }

  deleted(sheetId: string): void {
    if (this.watches(sheetId)) this.replaceTables(sheetId, []);
  }

  /** One after the other, so that an edit never meets a half-written sheet. */
  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue
      .then(() => (this.isStopped ? undefined : work()))
      .catch((error) => this.fail(error));
  }

  private watches(sheetId: string): boolean {
    return !this.isStopped && this.report.tables.some((table) => table.sheetId === sheetId);
  }

  private async editCell(sheetId: string, cell: string): Promise<void> {
    if (!this.watches(sheetId) || this.stale.has(sheetId)) return;
    for (const table of this.report.tables.filter((one) => one.sheetId === sheetId)) {
      const live = this.liveOf(table);
      const result = await live.edit(cell);
      if (!result.ok) return this.onUpdate(result);
      const edit = result.value;
      if (edit.kind === 'outside') continue;
      if (edit.kind === 'unclear') return this.restructured(sheetId);
      if (!edit.isMarked && this.marked.has(sheetId)) return this.cleared();
      if (edit.report === table) return;
      this.live.delete(table);
      this.live.set(edit.report, live);
      this.update(this.report.tables.map((one) => (one === table ? edit.report : one)));
      clearTimeout(this.listTimer);
      this.listTimer = setTimeout(() => this.enqueue(() => this.refreshList()), LIST_SETTLE);
      return;
    }
    // Outside all bodies: a header, a line above the table, or the first cell of a new row.
    return this.restructured(sheetId);
  }

  private async refreshList(): Promise<void> {
    const result = await refreshIssues(this.report.tables);
    if (!result.ok) this.onUpdate(result);
  }

  private liveOf(table: TableReport): LiveTable {
    const known = this.live.get(table);
    if (known) return known;
    const opened = openLiveTable(this.report.scheme, table, this.report.lists, this.decisions);
    this.live.set(table, opened);
    return opened;
  }

  private async checkStale(): Promise<void> {
    for (const sheetId of [...this.stale]) {
      this.stale.delete(sheetId);
      if (await this.hasLostMarks(sheetId)) return this.cleared();
      const result = await recheckSheet(this.report, sheetId);
      if (result.ok) this.replaceTables(sheetId, result.value.tables);
      else this.onUpdate(result);
    }
  }

  private replaceTables(sheetId: string, tables: readonly TableReport[]): void {
    const first = this.report.tables.findIndex((table) => table.sheetId === sheetId);
    for (const table of this.report.tables) if (table.sheetId === sheetId) this.live.delete(table);
    const others = this.report.tables.filter((table) => table.sheetId !== sheetId);
    this.update(first < 0 ? others : [...others.slice(0, first), ...tables, ...others.slice(first)]);
  }

  private update(tables: readonly TableReport[]): void {
    this.report = { ...this.report, tables, quotas: computeQuotas(this.report.scheme, tables) };
    this.onUpdate({ ok: true, value: this.report });
  }

  private async hasLostMarks(sheetId: string): Promise<boolean> {
    if (!this.marked.has(sheetId)) return false;
    const found = await inExcel((context) => markedOf(context, [sheetId]));
    return found.ok && !found.value.has(sheetId);
  }

  /** Whoever cleared the marks does not want them back with the next edit. */
  private cleared(): void {
    this.stop();
    this.onUpdate(failed(problems.marksCleared()));
  }

  private fail(error: unknown): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    this.onUpdate({
      ok: false,
      problem: {
        code: 'unexpected',
        message: '没能跟上表格的改动，请重新核查。',
        detail: cause.stack ?? cause.message,
      },
    });
  }
}
