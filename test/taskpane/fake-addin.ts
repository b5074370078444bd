import type { Finding } from '../../src/core/findings';
import type { ColumnMatch } from '../../src/core/table/table';
import type { CheckRequest } from '../../src/excel/check';
import type { AppliedFixes, Fix } from '../../src/excel/fixes';
import type { Result } from '../../src/excel/result';
import type { SelectedCell } from '../../src/excel/select';
import type { WorkbookState } from '../../src/excel/state';
import type { CheckReport, Decision, SchemeGuess, TableReport } from '../../src/excel/types';
import type { AddIn } from '../../src/taskpane/addin';
import { demoReport, demoScheme, otherScheme } from './demo-report';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (message: string, code = 'test') =>
  ({ ok: false, problem: { code, message } }) as const;

/** The add-in without Excel: it answers with `report`, and notes what the pane asked of it in `calls`. */
export class FakeAddIn implements AddIn {
  schemes = [demoScheme, otherScheme];
  guess: SchemeGuess = demoReport().guess;
  state: WorkbookState = { version: 1, columns: [], decisions: [] };
  calls: string[] = [];
  nextCheck: ((request: CheckRequest) => Promise<Result<CheckReport>>) | null = null;
  nextFailure: ReturnType<typeof failure> | null = null;
  private listeners = new Set<(cell: SelectedCell) => void>();
  private watcher: ((update: Result<CheckReport>) => void) | null = null;

  constructor(public report: CheckReport = demoReport()) {}

  private answer<T>(call: string, value: T): Promise<Result<T>> {
    this.calls.push(call);
    const failed = this.nextFailure;
    this.nextFailure = null;
    return Promise.resolve(failed ?? ok(value));
  }

  describe({ args, messageId, clause: { section, gist } }: Finding) {
    return {
      title: String(args.title ?? ''),
      text: String(args.text ?? messageId),
      why: `${section}：${gist}`,
      advice: String(args.advice ?? '请核对后改正。'),
      message: '',
    };
  }
  guessScheme = () => this.answer('guess', this.guess);
  check(request: CheckRequest): Promise<Result<CheckReport>> {
    const next = this.nextCheck;
    this.nextCheck = null;
    const answer = this.answer(`check ${request.scope} ${request.sheetId ?? 'active'}`, this.report);
    return next ? next(request) : answer;
  }
  clearMarks = () => this.answer<void>('clear', undefined);
  planFixes = (report: CheckReport): readonly Fix[] =>
    report.tables.flatMap(({ sheetId, sheetName, findings }) =>
      findings
        .filter(({ suggestion }) => suggestion !== undefined)
        .map(({ cell, field, args, suggestion }) => ({
          id: `${sheetId}!${cell}`,
          sheetId,
          sheetName,
          cell,
          field,
          kind: String(args.title),
          before: args.value ?? null,
          after: suggestion ?? '',
        })),
    );
  applyFixes = (fixes: readonly Fix[]) =>
    this.answer<AppliedFixes>(`apply ${fixes.map(({ cell }) => cell).join(' ')}`, {
      applied: fixes.map((fix) => ({ fix, numberFormat: 'General' })),
      skipped: [],
    });
  undoFixes = (fixes: AppliedFixes) => this.answer(`undo ${fixes.applied.length}`, fixes);
  decide = (_: TableReport, { cell }: Finding, { kind, reason, who }: Decision) =>
    this.answer<void>(`decide ${cell} ${kind} ${reason} ${who ?? '-'}`, undefined);
  withdrawDecision = (_: TableReport, { cell }: Finding) => this.answer<void>(`withdraw ${cell}`, undefined);
  getState = () => Promise.resolve(ok(this.state));
  setScheme = (schemeId: string | null) => this.answer<void>(`scheme ${schemeId}`, undefined);
  setColumnField = (sheetId: string, { column, header }: ColumnMatch, field: string | null) =>
    this.answer<void>(`column ${sheetId} ${column} ${header} ${field}`, undefined);
  watchEdits(_: CheckReport, onUpdate: (update: Result<CheckReport>) => void) {
    this.watcher = onUpdate;
    return Promise.resolve(
      ok(() => {
        this.watcher = null;
        return Promise.resolve();
      }),
    );
  }
  selectCell = (sheetId: string, address: string) =>
    this.answer<void>(`select ${sheetId} ${address}`, undefined);
  onSelection(listener: (cell: SelectedCell) => void) {
    this.listeners.add(listener);
    return Promise.resolve(
      ok(() => {
        this.listeners.delete(listener);
        return Promise.resolve();
      }),
    );
  }

  /** As when the clerk chooses a cell in the sheet. */
  userSelects(address: string, sheetId = 's1'): void {
    const row = Number(address.replace(/\D/g, ''));
    for (const listener of this.listeners) listener({ sheetId, sheetName: '附件2', address, row });
  }
  /** As when the clerk edits a cell and the table is checked anew. */
  userEdits(report: CheckReport): void {
    this.watcher?.(ok(report));
  }
  get isWatching(): boolean {
    return this.watcher !== null;
  }
}
