import type { TableCheck } from '../core/check/check';
import type { Finding, Level, Verdict } from '../core/findings';
import { verdictOf } from '../core/findings';
import type { CellValue } from '../core/table/grid';
import type { Table } from '../core/table/table';
import { tidy } from '../core/text/normalize';
import { lineOfRow, rowOfCell } from './cells';
import { failed } from './result';
import type { Result } from './result';
import { inExcel } from './run';
import type { StoredDecision, WorkbookState } from './state';
import { readState } from './state';
import type { Decision, TableReport } from './types';

/** Only doubts and hints can be settled by a word; what breaks the notice must be mended in the cell. */
export function canDecide(finding: Finding): boolean {
  return finding.level === 'verify' || finding.level === 'hint';
}

/** Knows an entry again wherever its row went: by project, first completer and unit, spelling differences aside. */
export function entryKey(table: Table, entry: number): string {
  const line = table.entries[entry]!.firstLine;
  const person = table.values['firstCompleter'] ? 'firstCompleter' : 'completers';
  const unit = table.values['unitAndPosition'] ? 'unitAndPosition' : 'unit';
  return ['projectName', person, unit]
    .map((field) => spelling(table.values[field]?.[line] ?? null))
    .join('|');
}

function spelling(value: CellValue): string {
  return tidy(value).replaceAll(' ', '');
}

function keyOf(table: Table, finding: Finding): string {
  const line = lineOfRow(table, rowOfCell(finding.cell));
  const entry = line < 0 ? '' : entryKey(table, table.entryOfLine[line]!);
  const value = line < 0 ? JSON.stringify(finding.args) : String(table.values[finding.field]?.[line] ?? '');
  return JSON.stringify([entry, finding.rule, finding.messageId, finding.field, value]);
}

function keyOfStored({ entry, rule, messageId, field, value }: StoredDecision): string {
  return JSON.stringify([entry, rule, messageId, field, value]);
}

/** The decisions of the workbook that still hold for these findings. One whose cell has changed since is void. */
export function decisionsFor(
  table: Table,
  findings: readonly Finding[],
  stored: readonly StoredDecision[],
): ReadonlyMap<Finding, Decision> {
  const decided = new Map<Finding, Decision>();
  if (stored.length === 0) return decided;
  const byKey = new Map(stored.map((decision) => [keyOfStored(decision), decision]));
  for (const finding of findings) {
    const decision = canDecide(finding) ? byKey.get(keyOf(table, finding)) : undefined;
    if (decision) decided.set(finding, asDecision(decision));
  }
  return decided;
}

function asDecision({ kind, reason, who }: StoredDecision): Decision {
  return who === undefined ? { kind, reason } : { kind, reason, who };
}

/** Verdicts with the decided findings left out. */
export function weighedVerdicts(
  check: TableCheck,
  decisions: ReadonlyMap<Finding, Decision>,
): readonly Verdict[] {
  if (decisions.size === 0) return check.verdicts;
  const { table } = check;
  const levels: Level[][] = table.entries.map(() => []);
  for (const finding of check.findings) {
    const line = lineOfRow(table, rowOfCell(finding.cell));
    if (line >= 0 && !decisions.has(finding)) levels[table.entryOfLine[line]!]!.push(finding.level);
  }
  return levels.map((found) => verdictOf(found));
}

/**
 * Remembers in the workbook what the clerk decided about a finding of `report`. Marks and verdicts follow with the next check.
 * Refused for findings that must be mended and without a reason.
 */
export async function decide(
  report: TableReport,
  finding: Finding,
  decision: Decision,
): Promise<Result<void>> {
  if (!canDecide(finding)) {
    return failed({
      code: 'mustMend',
      message: '“填写有误”和“不符合条件”需要在单元格里改正，不能直接确认。',
    });
  }
  const reason = decision.reason.trim();
  if (reason === '') return failed({ code: 'noReason', message: '请写明理由，例如“已电话核实”。' });
  return changeDecisions(report, finding, { ...decision, reason });
}

/** Takes a decision back. */
export function withdrawDecision(report: TableReport, finding: Finding): Promise<Result<void>> {
  return changeDecisions(report, finding, null);
}

function changeDecisions(
  report: TableReport,
  finding: Finding,
  decision: Decision | null,
): Promise<Result<void>> {
  return inExcel(async (context) => {
    const part = await readState(context);
    part.save(withDecision(part.state, keyOf(report.table, finding), decision));
    await context.sync();
  });
}

function withDecision(state: WorkbookState, key: string, decision: Decision | null): WorkbookState {
  const others = state.decisions.filter((stored) => keyOfStored(stored) !== key);
  if (!decision) return { ...state, decisions: others };
  const [entry, rule, messageId, field, value] = JSON.parse(key) as [string, string, string, string, string];
  return { ...state, decisions: [...others, { entry, rule, messageId, field, value, ...decision }] };
}
