import type { Finding } from '../findings';
import type { RoundConfig, Scheme } from '../scheme/schema';
import type { AwardTie, GivenAward } from './awards';
import { awardTiers } from './awards';
import { rankingFinding } from './messages';
import type { Panel } from './panel';
import { nameOf } from './panel';
import type { Project, ProjectBook } from './projects';
import type { RoundSelection } from './selection';
import type { Missing } from './share-limits';

type ProjectOf = (entry: number) => Project;

/** What a round's selection has to tell: ties at its cut, limits that moved someone, and what could not be met. */
export function tellSelection(
  round: RoundConfig,
  selection: RoundSelection,
  panel: Panel,
  projectOf: ProjectOf,
  scheme: Scheme,
): Finding[] {
  const names = (entries: readonly number[]): string =>
    entries.map((entry) => `“${nameOf(projectOf(entry))}”`).join('、');
  const { clause } = round;
  const ties = selection.ties.map(({ entries, rank, open, group }) =>
    rankingFinding('rank', 'tieAtCut', spotOf(panel, entries[0]!), 'rank', clause, {
      names: names(entries),
      rank,
      cut: group === '' ? round.name : `${round.name}（${group}）`,
      open,
    }),
  );
  const categories = scheme.categories.join('、');
  const noCategory = selection.noCategory.map((entry) =>
    rankingFinding('project', 'category', spotOf(panel, entry), 'category', clause, {
      value: projectOf(entry).category ?? '空白',
      categories,
    }),
  );
  const exchanged = selection.limits.flatMap(({ limit, entered, gaveWay }) =>
    entered.length === 0 || gaveWay.length === 0
      ? []
      : [
          rankingFinding('share-limit', 'exchanged', spotOf(panel, gaveWay[0]!), 'rank', limit.clause, {
            limit: limit.name,
            entered: names(entered),
            gaveWay: names(gaveWay),
          }),
        ],
  );
  return [
    ...ties,
    ...noCategory,
    ...exchanged,
    ...selection.missing.map((one) => tellMissing(one, selection, round, panel)),
  ];
}

function tellMissing(
  missing: Missing,
  selection: RoundSelection,
  { name, clause }: RoundConfig,
  panel: Panel,
): Finding {
  const spot = spotOf(panel, 0);
  if (missing.kind === 'together') return rankingFinding('share-limit', 'together', spot, 'rank', clause);
  if (missing.kind === 'group') {
    const args = { group: missing.group || name, has: missing.has, needs: missing.needs };
    return rankingFinding('rank', 'short', spot, 'rank', clause, args);
  }
  const { limit, required } = selection.limits[missing.limit]!;
  const args = { limit: limit.name, best: missing.best, required };
  return rankingFinding('share-limit', 'infeasible', spot, 'rank', limit.clause, args);
}

function spotOf(panel: Panel, entry: number): { sheet: string; row: number; column: number } {
  const { sheet, row } = panel.entries[entry]!;
  return { sheet: sheet.sheet, row, column: sheet.keyColumn };
}

/** What the awards have to tell: ties between two awards, a round still to come, and awards not all given. */
export function tellAwards(
  given: readonly GivenAward[],
  ties: readonly AwardTie[],
  next: RoundConfig | null,
  panel: Panel,
  scheme: Scheme,
  book: ProjectBook,
): Finding[] {
  const spotOfProject = (project: number) =>
    spotOf(
      panel,
      Math.max(
        0,
        panel.entries.findIndex((entry) => entry.project === project),
      ),
    );
  const told = ties.map(({ projects, place, award, open }) => {
    const { clause } = scheme.awards.find(({ name }) => name === award)!;
    const names = projects.map((project) => `“${nameOf(book.projects[project]!)}”`).join('、');
    const spot = spotOfProject(projects[0]!);
    return rankingFinding('rank', 'tieAtCut', spot, 'rank', clause, { names, rank: place, cut: award, open });
  });
  if (next) {
    const args = { round: next.name, count: next.choose };
    told.push(rankingFinding('award', 'waiting', spotOf(panel, 0), 'award', next.clause, args));
  }
  const open = given.filter(({ award }) => award === null).length;
  for (const tier of awardTiers(given, scheme.awards)) {
    if (tier.given + open >= tier.count) continue;
    const { clause } = scheme.awards.find(({ name }) => name === tier.award)!;
    const args = { award: tier.award, count: tier.count, given: tier.given };
    told.push(rankingFinding('award', 'short', spotOf(panel, 0), 'award', clause, args));
  }
  return told;
}
