import type { Clause, Finding } from '../findings';
import type { ScoringConfig } from '../scheme/schema';
import { cellAddress } from '../table/grid';
import type { CellValue, Grid } from '../table/grid';
import { quote } from '../text/normalize';
import { foldName } from '../text/similarity';
import { bare } from './header';
import { expertOfSheet } from './expert-of-sheet';
import { tellUnknown } from './known';
import type { ExpertList } from './lists';
import { findExpert, readExpertList } from './lists';
import { rankingFinding } from './messages';
import { joinSheets, nameOf } from './panel';
import { isProjectList } from './project-list';
import type { ProjectRow } from './projects';
import { ProjectBook } from './projects';
import type { RawScore, ScoreSheet } from './read-scores';
import { projectAt, readScores } from './read-scores';
import type { ScoreCell } from './score-cell';
import { openSheet } from './sheet';
import type { OpenSheet } from './sheet';

/** A sheet of a picked file. */
export interface ScoreSource {
  readonly key: string;
  readonly file: string;
  readonly grid: Grid;
  /** Whose scores they are as the clerk says, where neither sheet nor file name tells. */
  readonly expert: string | null;
  readonly isChosen: boolean;
}

/** What a source holds. `experts` is empty where it does not tell whose scores they are. */
export interface SourceReading {
  readonly key: string;
  readonly place: string;
  readonly experts: readonly string[];
  readonly projects: number;
  readonly scores: number;
  readonly isTaken: boolean;
  readonly findings: readonly Finding[];
}

/** A score to be put into a cell of the workbook. */
export interface ScoreWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A cell of the workbook that holds another score than the file. */
export interface ScoreConflict extends ScoreWrite {
  readonly key: string;
  readonly cell: string;
  readonly expert: string;
  readonly project: string;
  readonly before: string;
  readonly after: string;
}

/** What taking the sources in would do. */
export interface CollectPlan {
  readonly readings: readonly SourceReading[];
  readonly writes: readonly ScoreWrite[];
  readonly conflicts: readonly ScoreConflict[];
  /** Sources of experts the workbook has no score cells for: they become sheets of their own. */
  readonly fresh: readonly { readonly expert: string; readonly grid: Grid }[];
  /** Scores that stand in the workbook already. */
  readonly same: number;
}

interface Source {
  readonly source: ScoreSource;
  readonly place: string;
  readonly sheet: ScoreSheet;
  readonly experts: readonly string[];
}

/** The workbook's own lists and score cells. */
interface Known {
  readonly experts: ExpertList;
  readonly rows: readonly ProjectRow[];
  readonly listed: number;
  readonly book: ProjectBook;
  readonly targets: ReadonlyMap<string, { readonly sheet: string; readonly score: RawScore }>;
  readonly hasExpert: ReadonlySet<string>;
}

/** Reads picked files against the workbook: what each holds, what is wrong with it, and which cells it would fill. */
export function planCollection(
  sources: readonly ScoreSource[],
  grids: readonly Grid[],
  scoring: ScoringConfig,
  clause: Clause,
): CollectPlan {
  const known = readKnown(grids, scoring);
  const isOnly = ({ file }: ScoreSource): boolean => sources.filter((one) => one.file === file).length === 1;
  const read = sources.flatMap((source) => {
    const place = isOnly(source) ? source.file : `${source.file}｜${source.grid.sheet}`;
    return readSource(source, place, scoring, known.experts) ?? [];
  });
  const first = new Map<string, Source>();
  for (const one of read) {
    if (!one.source.isChosen) continue;
    for (const expert of one.experts) if (!first.has(expert)) first.set(expert, one);
  }
  const isTaken = (one: Source): boolean =>
    one.experts.length > 0 && one.experts.every((expert) => first.get(expert) === one);
  const taken = read.filter(isTaken);
  const findings = findingsOf(read, taken, first, known, scoring, clause);
  const fresh = taken.filter(({ experts }) => !experts.some((expert) => known.hasExpert.has(expert)));
  const moves = taken.filter((one) => !fresh.includes(one)).flatMap((one) => movesOf(one, known));
  return {
    readings: read.map((one) => ({
      key: one.source.key,
      place: one.place,
      experts: one.experts,
      projects: one.sheet.lines.length,
      scores: one.sheet.scores.filter(({ cell }) => isGiven(cell)).length,
      isTaken: isTaken(one),
      findings: findings.filter(({ sheet }) => sheet === one.place),
    })),
    writes: moves.flatMap((move) => (move.kind === 'write' ? [move.write] : [])),
    conflicts: moves.flatMap((move) => (move.kind === 'conflict' ? [move.conflict] : [])),
    fresh: fresh.map(({ experts, source }) => ({ expert: experts[0]!, grid: source.grid })),
    same: moves.filter(({ kind }) => kind === 'same').length,
  };
}

function readKnown(grids: readonly Grid[], scoring: ScoringConfig): Known {
  const experts = readExpertList(grids);
  const opened = grids.flatMap((grid) => openSheet(grid, new Set(experts.byKey.keys())) ?? []);
  const lists = opened.filter((sheet) => isProjectList(sheet, experts));
  const sheets = opened
    .filter((sheet) => !lists.includes(sheet))
    .flatMap((sheet) => readScores(sheet, scoring, experts) ?? []);
  const rows = lists.flatMap((list) => list.rows.map((row) => projectAt(list, row)));
  const book = new ProjectBook();
  for (const row of rows) book.note(row);
  const listed = book.projects.length;
  const all = [...rows, ...sheets.flatMap(({ lines }) => lines.map(({ project }) => project))];
  for (const row of all.slice(rows.length)) book.note(row);
  const targets = new Map<string, { sheet: string; score: RawScore }>();
  for (const sheet of sheets) {
    for (const score of sheet.scores) {
      const key = keyOf(score, book.find(sheet.lines[score.line]!.project));
      if (key !== null && !targets.has(key)) targets.set(key, { sheet: sheet.sheet, score });
    }
  }
  const hasExpert = new Set(sheets.flatMap(({ scores }) => scores.map(({ expert }) => expert)));
  return { experts, rows: all, listed, book, targets, hasExpert };
}

function keyOf({ expert, part, criterion }: RawScore, project: number | null): string | null {
  return project === null ? null : [project, expert, bare(part), bare(criterion ?? '')].join('\n');
}

function readSource(
  source: ScoreSource,
  place: string,
  scoring: ScoringConfig,
  list: ExpertList,
): Source | null {
  const opened = openSheet(source.grid, new Set(list.byKey.keys()));
  if (!opened || isProjectList(opened, list)) return null;
  const isOwn = !opened.columns.some(({ role }) => role.role === 'score' || role.role === 'code');
  const owner = isOwn ? ownerOf(opened, source, list) : null;
  const named = owner === null ? opened : { ...opened, grid: { ...source.grid, sheet: owner } };
  const sheet = readScores(named, scoring, list);
  if (!sheet) return null;
  const scores = isOwn ? sheet.scores.map((score) => ({ ...score, expert: owner ?? '' })) : sheet.scores;
  const experts = [...new Set(scores.map(({ expert }) => expert))].filter((expert) => expert !== '');
  return { source, place, sheet: { ...sheet, sheet: place, scores }, experts };
}

/** Whose sheet it is: as the clerk says, as the sheet says, or as the file's name says. */
function ownerOf(sheet: OpenSheet, { file, expert, grid }: ScoreSource, list: ExpertList): string | null {
  const base = file.replace(/\.[^.]*$/, '');
  const inName = list.experts.find(({ name }) => base.includes(name))?.name;
  const asFile = { ...sheet, above: [], grid: { ...grid, sheet: base } };
  const found = expert ?? expertOfSheet(sheet, list) ?? inName ?? expertOfSheet(asFile, list);
  return found === null ? null : (findExpert(found, list)?.name ?? found);
}

function isGiven({ kind }: ScoreCell): boolean {
  return kind === 'score' || kind === 'recused' || kind === 'abstained';
}

function findingsOf(
  read: readonly Source[],
  taken: readonly Source[],
  first: ReadonlyMap<string, Source>,
  known: Known,
  scoring: ScoringConfig,
  clause: Clause,
): Finding[] {
  const book = new ProjectBook();
  for (const row of known.rows) book.note(row);
  const sheets = taken.map(({ sheet }) => sheet);
  const panel = joinSheets(sheets, { book, scoring, experts: known.experts, clause });
  const own = panel.findings.filter(
    ({ messageId, rule }) => !(rule === 'project' && messageId !== 'duplicate'),
  );
  return [
    ...read.flatMap((one) => tellTwice(one, first, clause)),
    ...tellUnknown(sheets, known.book, known.rows.length, known.experts, clause),
    ...taken.flatMap((one) => [...tellChanged(one, known, clause), ...tellLacking(one, known, clause)]),
    ...own,
  ];
}

function tellTwice(
  { experts, place, sheet, source }: Source,
  first: ReadonlyMap<string, Source>,
  clause: Clause,
) {
  return experts.flatMap((expert) => {
    const other = first.get(expert);
    if (!source.isChosen || other === undefined || other.place === place) return [];
    const spot = { sheet: place, row: sheet.headerRow, column: sheet.keyColumn };
    return [rankingFinding('expert', 'twice', spot, 'expert', clause, { expert, other: other.place })];
  });
}

/** Another name in the workbook under the same number: nobody knows which project the expert meant. */
function changedFrom(project: ProjectRow, { book }: Known): string | null {
  const found = book.find(project);
  const other = found === null ? null : book.projects[found]!.name;
  if (project.name === null || other === null) return null;
  return foldName(project.name) === foldName(other) ? null : other;
}

function tellChanged({ place, sheet }: Source, known: Known, clause: Clause): Finding[] {
  return sheet.lines.flatMap(({ row, project }) => {
    const other = changedFrom(project, known);
    if (other === null) return [];
    const spot = { sheet: place, row, column: sheet.keyColumn };
    const args = { id: project.id ?? '', other, name: project.name ?? '' };
    return [rankingFinding('project', 'changed', spot, 'projectName', clause, args)];
  });
}

/** Projects of the workbook's list that the source has no row for. */
function tellLacking({ place, sheet }: Source, { book, listed }: Known, clause: Clause): Finding[] {
  const present = new Set(sheet.lines.map(({ project }) => book.find(project)));
  const spot = { sheet: place, row: sheet.headerRow, column: sheet.keyColumn };
  return book.projects.slice(0, listed).flatMap((project, at) => {
    if (present.has(at)) return [];
    return [rankingFinding('project', 'missing', spot, 'projectName', clause, { name: nameOf(project) })];
  });
}

type Move =
  | { readonly kind: 'write'; readonly write: ScoreWrite }
  | { readonly kind: 'conflict'; readonly conflict: ScoreConflict }
  | { readonly kind: 'same' };

function movesOf({ sheet, experts }: Source, known: Known): Move[] {
  if (experts.length === 0) return [];
  // Of a project that stands twice in the file the first row counts, as the finding says.
  const seen = new Set<string>();
  return sheet.scores.flatMap((score): Move[] => {
    const { project } = sheet.lines[score.line]!;
    if (!isGiven(score.cell) || changedFrom(project, known) !== null) return [];
    const at = keyOf(score, known.book.find(project)) ?? '';
    const target = known.targets.get(at);
    if (!target || seen.has(at)) return [];
    seen.add(at);
    const { row, column, cell: before } = target.score;
    const write = { sheet: target.sheet, row, column, value: plainScore(score.cell) };
    if (before.kind === 'blank') return [{ kind: 'write', write }];
    if (textOf(before) === textOf(score.cell)) return [{ kind: 'same' }];
    const cell = cellAddress(row, column);
    const conflict = {
      ...write,
      key: `${target.sheet}\n${cell}`,
      cell,
      expert: score.expert,
      project: project.name ?? project.id ?? '',
      before: textOf(before),
      after: textOf(score.cell),
    };
    return [{ kind: 'conflict', conflict }];
  });
}

function plainScore(cell: ScoreCell): CellValue {
  if (cell.kind === 'score') return cell.value.toNumber();
  return cell.kind === 'recused' ? '回避' : '弃权';
}

function textOf(cell: ScoreCell): string {
  if (cell.kind === 'outOfRange' || cell.kind === 'malformed') return cell.text;
  return cell.kind === 'blank' ? '' : quote(plainScore(cell));
}
