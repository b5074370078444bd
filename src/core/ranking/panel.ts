import type { Clause, Finding } from '../findings';
import type { ScoringConfig } from '../scheme/schema';
import type { Weight } from './columns';
import type { Dec } from './decimal';
import { fixed, sum } from './decimal';
import { farOffScores } from './far-off';
import { groupBy } from './group';
import type { ExpertList } from './lists';
import { findExpert } from './lists';
import { rankingFinding } from './messages';
import type { Project, ProjectBook } from './projects';
import type { Component, PrintedScore, RawScore, ScoreSheet } from './read-scores';
import { sameUnit } from './recusal';
import { joinWeighted } from './totals';

/** An entry of a round: its project and the row it stands in first. */
export interface PanelEntry {
  readonly project: number;
  readonly sheet: ScoreSheet;
  readonly line: number;
  readonly row: number;
}

/** One expert's valid score of an entry in a part, criteria already combined. */
export interface ExpertScore {
  readonly entry: number;
  readonly part: string;
  readonly expert: string;
  readonly value: Dec;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly printed: PrintedScore | null;
  readonly reconsidered: Dec | null;
}

/** All score sheets of one round joined. */
export interface Panel {
  readonly sheets: readonly ScoreSheet[];
  readonly entries: readonly PanelEntry[];
  readonly parts: readonly Component[];
  readonly scores: readonly ExpertScore[];
  /** Every score cell, counted or not. */
  readonly cells: readonly PanelCell[];
  readonly findings: readonly Finding[];
}

/** What reading a round needs to know besides its sheets. */
export interface PanelSetting {
  readonly book: ProjectBook;
  readonly scoring: ScoringConfig;
  readonly experts: ExpertList;
  readonly clause: Clause;
}

/** A score cell and the entry it belongs to. */
export interface PanelCell extends RawScore {
  readonly sheet: ScoreSheet;
  readonly entry: number;
}

/** Joins the sheets of a round: one entry a project, one score an expert and part; tells what is wrong with cells. */
export function joinSheets(sheets: readonly ScoreSheet[], setting: PanelSetting): Panel {
  const findings: Finding[] = [];
  const { entries, entryOf } = joinEntries(sheets, setting, findings);
  const cells = sheets.flatMap((sheet, s) =>
    sheet.scores.map((score): PanelCell => ({ ...score, sheet, entry: entryOf[s]![score.line]! })),
  );
  const names = new Map(
    sheets.flatMap((sheet) => [...sheet.parts, ...sheet.criteria]).map((one) => [one.name, one]),
  );
  const parts = [...new Set(cells.map((cell) => cell.part))].map(
    (name) => names.get(name) ?? { name, weight: null },
  );
  const told = new Teller(findings, setting, entries);
  const absent = told.absentExperts(cells);
  const scores: ExpertScore[] = [];
  for (const [, own] of groupBy(cells, (cell) => `${cell.entry}\n${cell.part}\n${cell.expert}`)) {
    const score = combine(own, names, told, absent);
    if (score) scores.push(score);
  }
  told.farOff(cells);
  return { sheets, entries, parts, scores, cells, findings };
}

function joinEntries(
  sheets: readonly ScoreSheet[],
  { book, clause }: PanelSetting,
  findings: Finding[],
): { entries: PanelEntry[]; entryOf: number[][] } {
  const entries: PanelEntry[] = [];
  const byProject = new Map<number, number>();
  const entryOf = sheets.map((sheet) => {
    const seen = new Map<number, number>();
    return sheet.lines.map(({ row, project }, line) => {
      const index = book.note(project);
      const earlier = seen.get(index);
      const spot = { sheet: sheet.sheet, row, column: sheet.keyColumn };
      const known = book.projects[index]!;
      if (project.name !== null && known.name !== null && project.name !== known.name) {
        const args = { id: project.id ?? '', other: known.name, name: project.name };
        if (project.id !== null)
          findings.push(rankingFinding('project', 'renamed', spot, 'projectName', clause, args));
      }
      if (earlier !== undefined) {
        const args = { name: nameOf(known), row: earlier };
        findings.push(rankingFinding('project', 'duplicate', spot, 'projectName', clause, args));
      }
      seen.set(index, earlier ?? row);
      const entry = earlier === undefined ? byProject.get(index) : undefined;
      if (entry !== undefined) return entry;
      entries.push({ project: index, sheet, line, row });
      if (earlier === undefined) byProject.set(index, entries.length - 1);
      return entries.length - 1;
    });
  });
  tellMissing(sheets, entries, entryOf, book, clause, findings);
  return { entries, entryOf };
}

/** Where several experts have a sheet each, a project that one of them lacks is told in that sheet. */
function tellMissing(
  sheets: readonly ScoreSheet[],
  entries: readonly PanelEntry[],
  entryOf: readonly (readonly number[])[],
  book: ProjectBook,
  clause: Clause,
  findings: Finding[],
): void {
  sheets.forEach((sheet, s) => {
    const has = new Set(entryOf[s]);
    const absent = entries.filter((_, entry) => !has.has(entry));
    if (absent.length * 2 > entries.length) return;
    const spot = { sheet: sheet.sheet, row: sheet.headerRow, column: sheet.keyColumn };
    for (const { project } of absent) {
      const args = { name: nameOf(book.projects[project]!) };
      findings.push(rankingFinding('project', 'missing', spot, 'projectName', clause, args));
    }
  });
}

/** How a project is called in messages. */
export function nameOf(project: Project): string {
  return project.name ?? project.id ?? '未命名项目';
}

/** One expert's cells for an entry and part → the score, or null when nothing counts. */
function combine(
  cells: readonly PanelCell[],
  components: ReadonlyMap<string, Component>,
  told: Teller,
  absent: ReadonlySet<string>,
): ExpertScore | null {
  const first = cells[0]!;
  const sheetCells = cells.filter((cell) => cell.sheet === first.sheet && cell.row === first.row);
  if (sheetCells.length < cells.length) told.twice(cells[sheetCells.length]!);
  if (sheetCells.some(({ cell }) => cell.kind === 'recused' || cell.kind === 'abstained')) return null;
  if (!told.cells(sheetCells, absent)) return null;
  const scored = sheetCells.flatMap((one) =>
    one.cell.kind === 'score' ? [{ ...one, value: one.cell.value }] : [],
  );
  told.ownUnit(first);
  const { part, expert, entry, row, column, printed, reconsidered } = first;
  const value = joinCriteria(
    scored.map((one) => ({ value: one.value, weight: components.get(one.criterion ?? '')?.weight ?? null })),
    told.fullMarks,
  );
  return { entry, part, expert, value, sheet: first.sheet.sheet, row, column, printed, reconsidered };
}

/** Criteria without weights or with full marks are added up; one without full marks of its own stands for itself. */
function joinCriteria(scored: readonly { value: Dec; weight: Weight | null }[], full: number): Dec {
  const isWeighted = scored.every(({ weight }) => weight?.kind === 'percent');
  const isPlain = scored.length === 1 && scored[0]!.weight?.full === undefined;
  return isWeighted && !isPlain ? joinWeighted(scored, full) : sum(scored.map(({ value }) => value));
}

/** Tells what is wrong with score cells. */
class Teller {
  constructor(
    private readonly findings: Finding[],
    private readonly setting: PanelSetting,
    private readonly entries: readonly PanelEntry[],
  ) {}

  /** The best an expert can give. */
  get fullMarks(): number {
    return this.setting.scoring.max;
  }

  private tell(
    rule: 'score' | 'recusal',
    id: string,
    cell: PanelCell,
    args: Record<string, string | number>,
  ): void {
    const spot = { sheet: cell.sheet.sheet, row: cell.row, column: cell.column };
    const expert = cell.expert || '评分';
    this.findings.push(rankingFinding(rule, id, spot, 'score', this.setting.clause, { expert, ...args }));
  }

  private isOwnUnit(cell: PanelCell): boolean {
    const expert = findExpert(cell.expert, this.setting.experts);
    const project = this.setting.book.projects[this.entries[cell.entry]!.project]!;
    return expert !== null && sameUnit(expert.unit, project.unit);
  }

  /** Experts of whom a sheet holds no score at all (回避 may stand there already) are told once; their keys are given back. */
  absentExperts(cells: readonly PanelCell[]): Set<string> {
    const absent = new Set<string>();
    for (const [key, own] of groupBy(cells, absenceKey)) {
      const blank = own.filter(({ cell }) => cell.kind === 'blank');
      const hasBegun = own.some(({ cell }) => cell.kind !== 'blank' && cell.kind !== 'recused');
      if (hasBegun || blank.length === 0) continue;
      absent.add(key);
      this.tell('score', 'allMissing', blank[0]!, { count: new Set(blank.map((cell) => cell.entry)).size });
    }
    return absent;
  }

  /** Tells missing and wrong cells of one expert and entry; whether all of them are scores. */
  cells(cells: readonly PanelCell[], absent: ReadonlySet<string>): boolean {
    const allBlank = cells.every(({ cell }) => cell.kind === 'blank');
    if (allBlank) {
      if (!absent.has(absenceKey(cells[0]!)) && !this.isOwnUnit(cells[0]!))
        this.tell('score', 'missing', cells[0]!, {});
      return false;
    }
    for (const one of cells) {
      if (one.cell.kind === 'blank') this.tell('score', 'missing', one, {});
      else if (one.cell.kind === 'malformed') this.tell('score', 'unreadable', one, { value: one.cell.text });
      else if (one.cell.kind === 'outOfRange') {
        this.tell('score', 'outOfRange', one, {
          value: one.cell.text,
          min: one.range.min,
          max: one.range.max,
        });
      }
    }
    return cells.every(({ cell }) => cell.kind === 'score');
  }

  twice(cell: PanelCell): void {
    this.tell('score', 'twice', cell, {});
  }

  ownUnit(cell: PanelCell): void {
    if (!this.isOwnUnit(cell)) return;
    const project = this.setting.book.projects[this.entries[cell.entry]!.project]!;
    this.tell('recusal', 'ownUnit', cell, { unit: project.unit ?? '' });
  }

  /** Raw scores that are standardised expert by expert are not comparable with one another. */
  farOff(all: readonly PanelCell[]): void {
    const cells = all.filter(({ sheet, printed }) => !sheet.assigned && printed === null);
    for (const [, own] of groupBy(cells, (cell) => `${cell.entry}\n${cell.part}\n${cell.criterion ?? ''}`)) {
      const scored = own.flatMap((one) =>
        one.cell.kind === 'score' ? [{ one, value: one.cell.value }] : [],
      );
      if (scored.length < 4) continue;
      for (const { index, median } of farOffScores(
        scored.map(({ value }) => value),
        own[0]!.range,
      )) {
        const { one, value } = scored[index]!;
        this.tell('score', 'farOff', one, { value: value.toString(), median: fixed(median, 1) });
      }
    }
  }
}

function absenceKey(cell: PanelCell): string {
  return `${cell.sheet.sheet}\n${cell.part}\n${cell.expert}`;
}
