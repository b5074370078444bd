import type { CellValue, Grid } from '../../../src/core/table/grid';
import { columnNumber } from '../../../src/core/table/grid';
import { rankWorkbook } from '../../../src/core/ranking/rank';
import type { RankReport, RankSettings } from '../../../src/core/ranking/rank';
import { describeRanking } from '../../../src/core/ranking/messages';
import type { Scheme } from '../../../src/core/scheme/schema';
import { schemeById } from '../../../src/core/scheme/load';

/** A sheet from A1 on. */
export function grid(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
): Grid {
  return { sheet, firstRow: 1, firstColumn: 1, values, merges: merges.map(area) };
}

function area(address: string) {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address)!;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnNumber(left!),
    lastColumn: columnNumber(right!),
  };
}

const jiangxi = schemeById('jiangxi-2023')!;
const clause = { section: '一', gist: '试' };

/** A small scheme: one round of `choose`, prizes as given, scores 0–100 with two decimals, one dropped from five on. */
export function schemeWith(changes: Partial<Scheme> = {}, choose = 3): Scheme {
  return {
    ...jiangxi,
    id: 'small',
    rounds: [{ id: 'review', name: '专家评审', choose, clause }],
    awards: [{ name: '优秀', count: choose, clause }],
    shareLimits: [],
    ...changes,
  };
}

/** Ranks, and fails the test when there is nothing to rank. */
export function rank(
  grids: readonly Grid[],
  scheme: Scheme = schemeWith(),
  settings?: RankSettings,
): RankReport {
  const result = rankWorkbook(grids, scheme, settings);
  if (!result.ok) throw new Error(result.message);
  return result.report;
}

/** The first round in short: [row, id or name, total, rank, counted]. */
export function lines(report: RankReport, round = 0) {
  return report.rounds[round]!.entries.map((entry) => [
    entry.row,
    entry.id ?? entry.projectName,
    entry.total,
    entry.rank,
    entry.counted,
  ]);
}

/** What is told in a round, as "cell level sentence", in the findings' order. */
export function told(report: RankReport, round = 0): string[] {
  return report.rounds[round]!.findings.map(
    (finding) => `${finding.cell} ${finding.level} ${describeRanking(finding)}`,
  );
}
