import type { Finding } from '../findings';
import { describeRanking } from './messages';
import { noNotice } from './no-notice';
import type { RankReport } from './report';

/** A finding as the headless contract has it. */
function findingJson(finding: Finding) {
  const { cell, first, last, field, rule, level, clause, suggestion, sheet } = finding;
  return {
    sheet,
    cell,
    first,
    last,
    field,
    rule,
    level,
    message: describeRanking(finding),
    clause: clause.section,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** The report as `rank --json` prints it. */
export function toRankJson({ scheme, rounds, awards, limits }: RankReport) {
  return {
    scheme,
    rounds: rounds.map(({ sheet, round, findings, entries }) => ({
      sheet,
      round,
      findings: findings.map(findingJson),
      entries: entries.map(({ row, id, projectName, total, counted, rank, selected, undecided }) => ({
        row,
        id,
        projectName,
        total,
        counted,
        rank,
        // Where no notice names a number, nobody is chosen.
        selected: selected && scheme !== noNotice.id,
        undecided,
      })),
    })),
    awards: awards.map(({ id, projectName, award, undecided }) => ({ id, projectName, award, undecided })),
    limits: limits.map(({ limit, counted, total, required, met, entered, gaveWay }) => ({
      limit,
      counted,
      total,
      required,
      met,
      entered,
      gaveWay,
    })),
  };
}

export type RankJson = ReturnType<typeof toRankJson>;
