import type { RankReport } from '../../core/ranking/rank';
import type { Scheme } from '../../core/scheme/schema';

/** From which place on which award is given; '' ends the awards. */
export interface AwardStep {
  readonly from: number;
  readonly award: string;
}

/** What stands in the award column while a tie or a later round leaves it open. */
export const OPEN_AWARD = '待议定';

/**
 * The awards by place, where place alone decides them: one round judged, no categories of their own, no share limits.
 * null where the sheet cannot follow a changed score by a formula.
 */
export function awardSteps(
  { rounds, limits }: RankReport,
  scheme: Scheme,
  nameOf: (award: string, isOpen: boolean) => string,
): AwardStep[] | null {
  const config = scheme.rounds.find(({ id }) => id === rounds[0]!.round);
  if (rounds.length > 1 || limits.length > 0 || scheme.awards.length === 0) return null;
  if (!config || config.perCategory !== undefined) return null;
  const next = scheme.rounds[scheme.rounds.indexOf(config) + 1];
  const places = scheme.awards
    .flatMap(({ name, count }) => Array<string>(count).fill(name))
    .slice(0, config.choose)
    .map((name, at) => nameOf(name, at < (next?.choose ?? 0)));
  const labels = [...places, ''];
  return labels.flatMap((award, at) => (award === labels[at - 1] ? [] : [{ from: at + 1, award }]));
}

/** The award of the place in `cell`; equals on both sides of a step are left to the committee. `ranks`: all places. */
export function awardFormula(steps: readonly AwardStep[], cell: string, ranks: string): string {
  const places = `{${steps.map(({ from }) => from).join(',')}}`;
  const names = `{${steps.map(({ award }) => `"${award.replaceAll('"', '""')}"`).join(',')}}`;
  const at = (place: string): string => `LOOKUP(${place},${places},${names})`;
  const lastEqual = `${cell}+COUNTIF(${ranks},${cell})-1`;
  return `=IF(${cell}="","",IF(${at(cell)}=${at(lastEqual)},${at(cell)},"${OPEN_AWARD}"))`;
}
