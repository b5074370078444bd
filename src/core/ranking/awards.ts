import type { AwardConfig } from '../scheme/schema';
import { groupBy } from './group';

/** A project's place in a round. */
export interface PlacedProject {
  readonly project: number;
  readonly rank: number;
}

/** A project and its award; `award` is null while a tie or a cut leaves it to the committee. */
export interface GivenAward {
  readonly project: number;
  readonly award: string | null;
  readonly undecided: boolean;
}

/** A tie across the line between two awards, or below the last one. */
export interface AwardTie {
  readonly projects: readonly number[];
  readonly place: number;
  readonly award: string;
  readonly open: number;
}

/** An award with how many were given; `sum` is the money in yuan where each one brings some. */
export interface AwardTier {
  readonly award: string;
  readonly count: number;
  readonly given: number;
  readonly undecided: number;
  readonly yuan: number | null;
  readonly sum: number | null;
}

/**
 * Gives the awards by place. `rounds` are the rounds' places, the last round first: its order decides the upper places,
 * and those who were only in an earlier round follow. The first `waiting` places belong to a round not yet judged:
 * they bear the award of the present order, undecided. `open` projects stand on the first round's own cut.
 */
export function giveAwards(
  rounds: readonly (readonly PlacedProject[])[],
  open: readonly number[],
  awards: readonly AwardConfig[],
  waiting: number,
): { given: GivenAward[]; ties: AwardTie[] } {
  const given: GivenAward[] = [];
  const ties: AwardTie[] = [];
  const tiers = awards.flatMap(({ name, count }) => new Array<string>(count).fill(name));
  let place = 0;
  for (const group of tieGroups(rounds, new Set(open))) {
    const first = tiers[place];
    if (first === undefined) break;
    const same = group.every((_, i) => tiers[place + i] === first);
    const undecided = !same || place < waiting;
    given.push(...group.map((project) => ({ project, award: same ? first : null, undecided })));
    if (!same) {
      const left = group.filter((_, i) => tiers[place + i] === first).length;
      ties.push({ projects: group, place: place + 1, award: first, open: left });
    }
    place += group.length;
  }
  const left = place < tiers.length ? open : [];
  return { given: [...given, ...left.map((project) => ({ project, award: null, undecided: true }))], ties };
}

/** The projects in order of their places, equals together; a project counts in the latest round it was in. */
function* tieGroups(
  rounds: readonly (readonly PlacedProject[])[],
  open: ReadonlySet<number>,
): Generator<number[]> {
  const seen = new Set<number>();
  for (const round of rounds) {
    const fresh = round.filter(({ project }) => !seen.has(project) && !open.has(project));
    const byRank = [...groupBy(fresh, ({ rank }) => rank)].sort(([a], [b]) => a - b);
    for (const [, equal] of byRank) yield equal.map(({ project }) => project);
    for (const { project } of fresh) seen.add(project);
  }
}

/** How many of each award were given, and the money it takes. */
export function awardTiers(given: readonly GivenAward[], awards: readonly AwardConfig[]): AwardTier[] {
  return awards.map(({ name, count, yuan }) => {
    const own = given.filter(({ award }) => award === name);
    return {
      award: name,
      count,
      given: own.length,
      undecided: own.filter(({ undecided }) => undecided).length,
      yuan: yuan ?? null,
      sum: yuan === undefined ? null : yuan * own.length,
    };
  });
}
