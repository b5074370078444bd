import type { Finding } from '../../src/core/findings';
import type { FeedbackList } from '../../src/core/merge/feedback';
import type { SourceRead } from '../../src/core/merge/merge';
import type { Grid } from '../../src/core/table/grid';
import type { MergeDone, QuotaSheetCheck } from '../../src/excel';
import type { ColumnMatch } from '../../src/core/table/table';
import type { CheckRequest } from '../../src/excel/check';
import type { AppliedFixes, Fix } from '../../src/excel/fixes';
import type { Problem, Result } from '../../src/excel/result';
import type { RibbonDeed } from '../../src/excel/ribbon';
import type { SelectedCell } from '../../src/excel/select';
import type { NamedSheet, OwnSchemes } from '../../src/excel';
import type { QuotaReading } from '../../src/core/quota/reading';
import type { Scheme } from '../../src/core/scheme/schema';
import type { WorkbookState } from '../../src/excel/state';
import type { CheckReport, Decision, SchemeGuess, TableReport } from '../../src/excel/types';
import type { AddIn } from '../../src/taskpane/addin';
import { demoReport, demoScheme, otherScheme } from './demo-report';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (message: string, code = 'test') =>
  ({ ok: false, problem: { code, message } }) as const;

/** The add-in without Excel: it answers with `report`, and notes what the pane asked of it in `calls`. */
export class FakeAddIn implements AddIn {
  schemes: readonly Scheme[] = [demoScheme, otherScheme];
  own: readonly Scheme[] = [];
  broken = new Map<string, Problem>();
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
  /** What the ranking answers; a test that needs more replaces single members. */
  ranking: AddIn['ranking'] = {
    addExpertList: (experts = []) =>
      this.answer(`addExpertList ${experts.map(({ name, unit }) => `${name}-${unit}`).join(' ')}`, {
        sheetName: '专家名单',
        added: experts.length,
        known: 0,
      }),
    planExpertFiles: () => this.answer('planExpertFiles', []),
    previewScores: () => Promise.resolve(failure('没有准备好')),
    takeScores: ({ replace }) =>
      this.answer(`takeScores ${replace.join(' ')}`, { written: 3, replaced: 0, kept: 1, newSheets: [] }),
    watchScoreSheet: () => Promise.resolve(ok(() => Promise.resolve())),
    makeScoreSheets: ({ layout }) =>
      this.answer(`makeScoreSheets ${layout}`, { sheets: ['评分表'], projects: 12, experts: 5, recused: 3 }),
    readScoringLists: () =>
      this.answer('readScoringLists', { projects: [], summaries: [], projectSheets: [], experts: [] }),
    selectNextBlank: () => this.answer('selectNextBlank', { sheetName: '评分表', left: 4, address: 'F6' }),
    rankScores: () => Promise.resolve(failure('没有找到评分表')),
    writeRanking: () => Promise.resolve(failure('没有找到评分表')),
    writePublicList: () => this.answer('writePublicList', { sheetName: '公示名单', listed: 10, open: 2 }),
  };
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
  getState = (): Promise<Result<WorkbookState>> => Promise.resolve(ok(this.state));
  setScheme = (schemeId: string | null) => this.answer<void>(`scheme ${schemeId}`, undefined);
  getOwnSchemes = () => Promise.resolve(ok<OwnSchemes>({ schemes: this.own, broken: this.broken }));
  saveOwnScheme = (scheme: Scheme) => {
    this.own = [...this.own.filter(({ id }) => id !== scheme.id), scheme];
    return this.answer<void>(`save ${scheme.id}`, undefined);
  };
  deleteOwnScheme = (id: string) => {
    this.own = this.own.filter((scheme) => scheme.id !== id);
    this.broken.delete(id);
    return this.answer<void>(`delete ${id}`, undefined);
  };
  makeBlankTable = (scheme: Scheme, tableId: string, rows: number) =>
    this.answer(`blank ${scheme.id} ${tableId} ${rows}`, { sheetId: 's9', sheetName: '附件2 推荐汇总表' });
  setColumnField = (sheetId: string, { column, header }: ColumnMatch, field: string | null) =>
    this.answer<void>(`column ${sheetId} ${column} ${header} ${field}`, undefined);
  setSheetUnit = (sheetId: string, unit: string | null) =>
    this.answer<void>(`unit ${sheetId} ${unit}`, undefined);
  setAllocationSheet = (allocation: string, sheetId: string | null) =>
    this.answer<void>(`allocation ${allocation} ${sheetId}`, undefined);
  setReading = ({ quota, per }: QuotaReading) => this.answer<void>(`reading ${quota} ${per}`, undefined);
  sheets: readonly NamedSheet[] = [
    { id: 's1', name: '附件3' },
    { id: 's2', name: 'Sheet2' },
  ];
  listSheets = () => Promise.resolve(ok(this.sheets));
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
  /** What a button of the ribbon did beside the pane. */
  ribbon: ((deed: RibbonDeed) => void) | null = null;
  onRibbon(listener: (deed: RibbonDeed) => void): () => void {
    this.ribbon = listener;
    return () => (this.ribbon = null);
  }
  onSelection(listener: (cell: SelectedCell) => void): Promise<Result<() => Promise<void>>> {
    this.listeners.add(listener);
    return Promise.resolve(
      ok(() => {
        this.listeners.delete(listener);
        return Promise.resolve();
      }),
    );
  }

  quotaSheet: QuotaSheetCheck | null = null;
  writeQuotaSheet = () => {
    this.quotaSheet = { sheetName: '配额核算', mismatches: [] };
    return this.answer('quota sheet', this.quotaSheet);
  };
  verifyQuotaSheet = () => Promise.resolve(ok(this.quotaSheet));
  openSheets: readonly Grid[] = [];
  readOpenSheets = () => this.answer('open sheets', this.openSheets);
  writeMerged = (_: Scheme, table: string, reads: readonly SourceRead[]) =>
    this.answer<MergeDone>(`merge ${table} ${reads.map(({ file }) => file).join(' ')}`, {
      sheetId: 'm1',
      sheetName: '合并汇总表',
      rows: reads.reduce((sum, { entries }) => sum + entries, 0),
      replaced: [],
    });
  feedback: readonly FeedbackList[] = [];
  readFeedback = () => Promise.resolve(ok(this.feedback));
  writeFeedbackSheets = (lists: readonly FeedbackList[]) =>
    this.answer<readonly string[]>(
      'feedback sheets',
      lists.map(({ unit }) => `反馈-${unit}`),
    );

  /** As when the clerk chooses a cell in the sheet. */
  userSelects(address: string, sheetId = 's1'): void {
    const row = Number(address.replace(/\D/g, ''));
    for (const listener of this.listeners) listener({ sheetId, sheetName: '附件2', address, row });
  }
  /** As when the ribbon clears the marks while the pane is open, and the clerk then edits a cell. */
  marksVanish(): void {
    this.watcher?.(failure('标记已清除，不再跟踪改动。需要时请重新核查。', 'marksCleared'));
  }
  /** As when the clerk edits a cell and the table is checked anew. */
  userEdits(report: CheckReport): void {
    this.watcher?.(ok(report));
  }
  get isWatching(): boolean {
    return this.watcher !== null;
  }
}
