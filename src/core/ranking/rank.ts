/** Folder `ranking`: from experts' scores to totals, ranks, the chosen and their awards. It reads plain grids, writes nothing, and settles no tie that the notice leaves to people. */
import type { Clause, Finding } from '../findings';
import type { RoundConfig, Scheme, ScoringConfig } from '../scheme/schema';
import { readCategory } from '../text/category';
import { columnNumber } from '../table/grid';
import type { Grid } from '../table/grid';
import { agreementOf } from './agreement';
import { awardTiers, giveAwards } from './awards';
import type { GivenAward, PlacedProject } from './awards';
import { fixed } from './decimal';
import { evaluate } from './evaluate';
import type { Evaluation } from './evaluate';
import { tellUnknown } from './known';
import { readExpertList } from './lists';
import { rankingFinding } from './messages';
import { joinSheets, nameOf } from './panel';
import type { Panel } from './panel';
import { comparePrinted, compareStandards } from './printed';
import type { Comparison } from './printed';
import { ProjectBook } from './projects';
import { isProjectList } from './project-list';
import { projectAt, readScores } from './read-scores';
import type { ScoreSheet } from './read-scores';
import { selectRound } from './selection';
import type { RoundSelection } from './selection';
import type { RankReport, RankResult, RankSettings, RoundReport } from './report';
import { openSheet } from './sheet';
import { holdsLaterPart, sheetsByRound } from './stages';
import { tallyOf } from './tally';
import { tellAwards, tellSelection } from './tell';

/** A round at work. */
interface Judged {
  readonly config: RoundConfig | null;
  readonly id: string;
  readonly panel: Panel;
  readonly evaluation: Evaluation;
  readonly selection: RoundSelection;
  readonly findings: readonly Finding[];
  readonly comparisons: readonly Comparison[];
}

/** Ranks a workbook: finds its score sheets, experts and projects, and follows the scheme's rounds and awards. */
export function rankWorkbook(
  grids: readonly Grid[],
  scheme: Scheme,
  settings: RankSettings = {},
): RankResult {
  const scoring: ScoringConfig = { ...scheme.scoring, ...settings.scoring };
  const experts = readExpertList(grids);
  const opened = grids.flatMap((grid) => openSheet(grid, new Set(experts.byKey.keys())) ?? []);
  const book = new ProjectBook();
  const lists = opened.filter((sheet) => isProjectList(sheet, experts));
  for (const list of lists) for (const row of list.rows) book.note(projectAt(list, row));
  const listed = book.projects.length;
  const sheets = opened.flatMap((sheet) =>
    lists.includes(sheet) ? [] : (readScores(sheet, scoring, experts) ?? []),
  );
  if (sheets.length === 0) return { ok: false, message: '没有找到评分表：请打开有专家评分的工作表后再试。' };
  const clause = scoringClause(scoring);
  const judged = sheetsByRound(
    sheets.map((sheet) => withCategory(sheet, scheme)),
    scheme,
    settings.rounds ?? {},
  ).map(({ round, sheets: own }) => {
    const unknown = tellUnknown(own, book, listed, experts, clause);
    const panel = joinSheets(own, { book, scoring, experts, clause });
    return judge(round, panel, book, scheme, scoring, clause, unknown);
  });
  return { ok: true, report: reportOf(judged, book, scheme, scoring) };
}

/** Where the way of scoring comes from. */
export function scoringClause({ assumed }: ScoringConfig): Clause {
  return { section: '评分办法', gist: assumed ? '通知未规定，按本方案的设定' : '按通知规定' };
}

/** Sheets named by category ("小发明") give it to their projects. */
function withCategory(sheet: ScoreSheet, scheme: Scheme): ScoreSheet {
  const reading = readCategory(sheet.sheet, scheme.categories);
  if (reading.reading !== 'exact') return sheet;
  const lines = sheet.lines.map(({ row, project }) => ({
    row,
    project: { ...project, category: project.category ?? reading.category },
  }));
  return { ...sheet, lines };
}

function judge(
  id: string,
  panel: Panel,
  book: ProjectBook,
  scheme: Scheme,
  scoring: ScoringConfig,
  clause: Clause,
  unknown: readonly Finding[],
): Judged {
  const projectOf = (entry: number) => book.projects[panel.entries[entry]!.project]!;
  const evaluation = evaluate(panel, scoring, projectOf, clause);
  const config = scheme.rounds.find((round) => round.id === id) ?? null;
  const limits = config === scheme.rounds[0] ? scheme.shareLimits : [];
  const everyone: RoundConfig = { id, name: '评审', choose: panel.entries.length, clause };
  const selection = selectRound(evaluation.ranked, projectOf, config ?? everyone, limits, scheme);
  const ranks = new Map(evaluation.ranked.map(({ item, rank }) => [item.entry, { total: item.total, rank }]));
  const computed = panel.entries.map((_, entry) => ranks.get(entry)!);
  const { comparisons, findings } = comparePrinted(panel, computed, scoring.decimals, clause);
  return {
    config,
    id,
    panel,
    evaluation,
    selection,
    comparisons,
    findings: [
      ...unknown,
      ...panel.findings,
      ...evaluation.findings,
      ...findings,
      ...compareStandards(evaluation.standards, scoring.decimals, clause),
      ...(config ? tellSelection(config, selection, panel, projectOf, scheme) : []),
    ],
  };
}

function reportOf(
  judged: readonly Judged[],
  book: ProjectBook,
  scheme: Scheme,
  scoring: ScoringConfig,
): RankReport {
  const awarded = awardsOf(judged, scheme, book);
  const first = judged[0]!;
  const name = (entry: number): string => nameOf(book.projects[first.panel.entries[entry]!.project]!);
  return {
    scheme: scheme.id,
    scoring,
    rounds: judged.map((one, i) => {
      const isLast = i === judged.length - 1;
      const more = isLast ? awarded.findings : [];
      const told = [...more, ...tellNotThrough(one, judged[i - 1])];
      return roundReport(one, book, scoring, told, isLast ? awarded.tied : new Set());
    }),
    awards: awarded.given.map(({ project, award, undecided }) => ({
      project,
      id: idOf(judged, book, project),
      projectName: book.projects[project]!.name,
      award,
      undecided,
    })),
    tiers: awardTiers(awarded.given, scheme.awards),
    limits: judged.flatMap(({ selection }) =>
      selection.limits.map(({ limit, entered, gaveWay, ...counts }) => ({
        limit: limit.id,
        name: limit.name,
        counted: counts.counted,
        total: counts.total,
        required: counts.required,
        met: counts.met,
        entered: entered.map(name),
        gaveWay: gaveWay.map(name),
      })),
    ),
  };
}

/** Entries of a round whose place in the round before did not lead there. */
function tellNotThrough({ config, panel }: Judged, before: Judged | undefined): Finding[] {
  if (!before || !config) return [];
  const ranks = new Map(
    before.evaluation.ranked.map(({ item, rank }) => [before.panel.entries[item.entry]!.project, rank]),
  );
  return panel.entries.flatMap(({ project, sheet, row }) => {
    const rank = ranks.get(project);
    if (rank === undefined || rank === null || rank <= config.choose) return [];
    const spot = { sheet: sheet.sheet, row, column: sheet.keyColumn };
    const args = { rank, count: config.choose };
    return [rankingFinding('project', 'notThrough', spot, 'rank', config.clause, args)];
  });
}

/** A project's id, or its running number in the first sheet that has it. */
function idOf(judged: readonly Judged[], book: ProjectBook, project: number): string | null {
  const own = book.projects[project]!.id;
  if (own !== null) return own;
  for (const { panel } of judged) {
    const entry = panel.entries.find((one) => one.project === project);
    if (entry) return entry.sheet.lines[entry.line]!.project.serial;
  }
  return null;
}

function awardsOf(
  judged: readonly Judged[],
  scheme: Scheme,
  book: ProjectBook,
): { given: readonly GivenAward[]; findings: Finding[]; tied: ReadonlySet<number> } {
  if (scheme.awards.length === 0) return { given: [], findings: [], tied: new Set() };
  const first = judged[0]!;
  const last = judged.at(-1)!;
  const rounds = [...judged].reverse().map((one) => placesOf(one, one === first));
  const next = scheme.rounds[scheme.rounds.findIndex(({ id }) => id === last.id) + 1];
  const isOver = next === undefined || last.config === null || holdsLaterPart(last.panel.sheets);
  const waiting = isOver ? 0 : next.choose;
  const open = [...first.selection.undecided].map((entry) => first.panel.entries[entry]!.project);
  const { given, ties } = giveAwards(rounds, open, scheme.awards, waiting);
  const findings = tellAwards(given, ties, isOver ? null : next, last.panel, scheme, book);
  return { given, findings, tied: new Set(ties.flatMap(({ projects }) => projects)) };
}

/** The places of a round; of the first one, only of those it let through. */
function placesOf({ panel, evaluation, selection }: Judged, isFirst: boolean): PlacedProject[] {
  return evaluation.ranked.flatMap(({ item, rank }) =>
    rank === null || (isFirst && !selection.selected.has(item.entry))
      ? []
      : [{ project: panel.entries[item.entry]!.project, rank }],
  );
}

/** Findings by sheet, row and column. */
function inSheetOrder(findings: readonly Finding[], panel: Panel): Finding[] {
  const order = new Map(panel.sheets.map(({ sheet }, i) => [sheet, i]));
  const columnOf = ({ cell }: Finding): number => columnNumber(cell.replace(/\d+$/, ''));
  return [...findings].sort(
    (a, b) => order.get(a.sheet)! - order.get(b.sheet)! || a.first - b.first || columnOf(a) - columnOf(b),
  );
}

function roundReport(
  { id, config, panel, evaluation, selection, findings, comparisons }: Judged,
  book: ProjectBook,
  scoring: ScoringConfig,
  more: readonly Finding[],
  tied: ReadonlySet<number>,
): RoundReport {
  const agreement = agreementOf(panel.scores.filter(({ expert }) => expert !== ''));
  const spreads = new Map(agreement.spread.map(({ entry, spread }) => [entry, spread]));
  return {
    round: id,
    name: config?.name ?? '评审',
    sheet: panel.sheets[0]!.sheet,
    sheets: panel.sheets.map(({ sheet }) => sheet),
    findings: inSheetOrder([...findings, ...more], panel),
    comparisons,
    agreement,
    spread: evaluation.ranked.map(({ item }) => spreads.get(item.entry) ?? null),
    tally: tallyOf(
      panel,
      evaluation.ranked.map(({ item }) => item),
      evaluation.standards.length > 0,
    ),
    entries: evaluation.ranked.map(({ item, rank }) => {
      const { project, sheet, line, row } = panel.entries[item.entry]!;
      const { id: own, name, unit, category } = book.projects[project]!;
      return {
        project,
        sheet: sheet.sheet,
        row,
        id: own ?? sheet.lines[line]!.project.serial,
        projectName: name,
        unit,
        category,
        total: item.total && fixed(item.total, scoring.decimals),
        counted: item.counted,
        rank,
        selected: selection.selected.has(item.entry),
        undecided: selection.undecided.has(item.entry) || tied.has(project),
      };
    }),
  };
}

export type * from './report';
