import type { Finding, Level } from '../../core/findings';
import { LEVELS } from '../../core/findings';
import type { Table } from '../../core/table/table';
import { columnOfCell, lineOfRow, rowOfCell } from '../cells';
import type { TableReport } from '../types';
import { NOTES_HEADER, VERDICT_HEADER, VERDICT_WORDS, notesOf } from './labels';

/** One row of the two columns. */
export interface MarkRow {
  readonly verdict: string;
  readonly notes: string;
}

/** A cell above or below the body that is lit. */
export interface LitCell {
  readonly cell: string;
  readonly level: Level;
}

/** A field whose cells are lit at a level; one conditional format each. */
export interface Lit {
  readonly field: string;
  readonly level: Level;
  readonly column: number;
}

const BLANK: MarkRow = { verdict: '', notes: '' };

/** The two columns from header row to the table's last row. */
export function markRows(report: TableReport): MarkRow[] {
  const { table } = report;
  const byRow = groupByRow(report.findings);
  const rows: MarkRow[] = [{ verdict: VERDICT_HEADER, notes: NOTES_HEADER }];
  for (let row = table.header.last + 1; row <= table.lastRow; row++) rows.push(BLANK);
  table.lines.forEach((row, line) => {
    rows[row - table.header.last] = markOf(report, line, byRow.get(row) ?? []);
  });
  return rows;
}

/** The two cells of one line's row. */
export function markRow(report: TableReport, row: number): MarkRow {
  const findings = report.findings.filter((finding) => rowOfCell(finding.cell) === row);
  return markOf(report, lineOfRow(report.table, row), findings);
}

function markOf(
  { table, verdicts, decisions }: TableReport,
  line: number,
  findings: readonly Finding[],
): MarkRow {
  const verdict = VERDICT_WORDS[verdicts[table.entryOfLine[line]!]!];
  return { verdict, notes: notesOf(findings, decisions) };
}

/** The field and level of a finding that lights its cell; null for a decided one or one outside the body. */
export function litBy(finding: Finding, report: TableReport): Lit | null {
  const { table, decisions } = report;
  if (decisions.has(finding) || !isInBody(finding, table)) return null;
  return { field: finding.field, level: finding.level, column: columnOfCell(finding.cell) };
}

export function litKey({ field, level, column }: Lit): string {
  return `${column} ${level} ${field}`;
}

/** All that is lit in a table, each field and level once, worst level last so that Excel puts it first. */
export function litFields(report: TableReport): Lit[] {
  const lit = new Map<string, Lit>();
  for (const finding of report.findings) {
    const one = litBy(finding, report);
    if (one) lit.set(litKey(one), one);
  }
  return [...lit.values()].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}

/** The cells outside the body (申报单位, 申报时间) that are lit, each once and at its worst level. */
export function litCells({ findings, table, decisions }: TableReport): LitCell[] {
  const lit = new Map<string, Level>();
  for (const finding of findings) {
    if (isInBody(finding, table) || decisions.has(finding)) continue;
    const known = lit.get(finding.cell);
    if (known === undefined || LEVELS.indexOf(finding.level) < LEVELS.indexOf(known))
      lit.set(finding.cell, finding.level);
  }
  return [...lit].map(([cell, level]) => ({ cell, level }));
}

function isInBody({ cell }: Finding, { header, lastRow }: Table): boolean {
  const row = rowOfCell(cell);
  return row > header.last && row <= lastRow;
}

function groupByRow(findings: readonly Finding[]): Map<number, Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    const row = rowOfCell(finding.cell);
    const others = rows.get(row);
    if (others) others.push(finding);
    else rows.set(row, [finding]);
  }
  return rows;
}
