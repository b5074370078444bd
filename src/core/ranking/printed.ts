import type { Clause, Finding } from '../findings';
import type { Dec } from './decimal';
import { fixed, rounded } from './decimal';
import { groupBy } from './group';
import { rankingFinding } from './messages';
import type { Panel } from './panel';
import type { PrintedColumn, ScoreSheet } from './read-scores';
import type { StandardScore } from './standard';

/** A printed column held against the recomputed figures. */
export interface Comparison {
  readonly sheet: string;
  readonly header: string;
  readonly checked: number;
  readonly agreed: number;
  readonly differing: readonly {
    readonly row: number;
    readonly printed: string;
    readonly computed: string;
  }[];
}

/** What the ranking found of an entry, for comparing. */
export interface Computed {
  readonly total: Dec | null;
  readonly rank: number | null;
}

/** A column of which fewer figures agree than this was made in another way: told once, not row by row. */
const OWN_WAY_BELOW = 0.2;

/** The first printed total of each entry, rounded. */
export function printedTotals(panel: Panel, decimals: number): Map<number, Dec> {
  const totals = new Map<number, Dec>();
  panel.entries.forEach(({ sheet, line }, entry) => {
    const value = sheet.totals[0]?.values[line];
    if (value) totals.set(entry, rounded(value, decimals));
  });
  return totals;
}

/**
 * Holds printed totals and ranks against the computed ones. Of several total columns (平均分, 总分) the one that agrees
 * most is meant. Printed figures are compared to the decimals the column shows, at most the scheme's.
 */
export function comparePrinted(
  panel: Panel,
  computed: readonly Computed[],
  decimals: number,
  clause: Clause,
): { comparisons: Comparison[]; findings: Finding[] } {
  const comparisons: Comparison[] = [];
  const findings: Finding[] = [];
  for (const sheet of panel.sheets) {
    const own = new Map(
      panel.entries.flatMap((entry, i) =>
        entry.sheet === sheet ? [[entry.line, computed[i]!] as const] : [],
      ),
    );
    const totals = sheet.totals.map((column) => compareTotals(sheet, column, own, decimals));
    const total = totals.sort((a, b) => b.comparison.agreed - a.comparison.agreed)[0];
    const ranks = sheet.ranks.slice(0, 1).map((column) => compareRanks(sheet, column, own));
    for (const { comparison, column } of [...(total ? [total] : []), ...ranks]) {
      if (comparison.checked === 0) continue;
      comparisons.push(comparison);
      findings.push(
        ...tell(
          comparison,
          column,
          sheet,
          ranks.some((one) => one.comparison === comparison) ? 'rank' : 'total',
          clause,
        ),
      );
    }
  }
  return { comparisons, findings };
}

interface Compared {
  readonly comparison: Comparison;
  readonly column: number;
}

function compareTotals(
  sheet: ScoreSheet,
  column: PrintedColumn,
  computed: ReadonlyMap<number, Computed>,
  decimals: number,
): Compared {
  const shown = Math.min(decimals, Math.max(0, ...column.values.map((value) => value?.decimalPlaces() ?? 0)));
  return compare(sheet, column, (line, value) => {
    const total = computed.get(line)?.total;
    return total ? { printed: fixed(value, shown), computed: fixed(total, shown) } : null;
  });
}

function compareRanks(
  sheet: ScoreSheet,
  column: PrintedColumn,
  computed: ReadonlyMap<number, Computed>,
): Compared {
  return compare(sheet, column, (line, value) => {
    const rank = computed.get(line)?.rank;
    return rank ? { printed: value.toString(), computed: String(rank) } : null;
  });
}

function compare(
  sheet: ScoreSheet,
  { column, header, values }: PrintedColumn,
  both: (line: number, value: Dec) => { printed: string; computed: string } | null,
): Compared {
  const pairs = values.flatMap((value, line) => {
    const pair = value && both(line, value);
    return pair ? [{ row: sheet.lines[line]!.row, ...pair }] : [];
  });
  const differing = pairs.filter((pair) => pair.printed !== pair.computed);
  const agreed = pairs.length - differing.length;
  return { comparison: { sheet: sheet.sheet, header, checked: pairs.length, agreed, differing }, column };
}

function tell(
  comparison: Comparison,
  column: number,
  sheet: ScoreSheet,
  rule: 'total' | 'rank',
  clause: Clause,
): Finding[] {
  const { header, checked, agreed, differing } = comparison;
  if (differing.length > 1 && agreed < checked * OWN_WAY_BELOW) {
    const spot = { sheet: sheet.sheet, row: sheet.headerRow, column };
    return [rankingFinding(rule, 'columnDiffers', spot, rule, clause, { header, checked, agreed })];
  }
  return differing.map(({ row, printed, computed }) =>
    rankingFinding(rule, 'printedDiffers', { sheet: sheet.sheet, row, column }, rule, clause, {
      header,
      printed,
      computed,
    }),
  );
}

/** Printed standard scores that do not come out of the raw scores: cell by cell, or once for an expert most of whose do not. */
export function compareStandards(
  standards: readonly StandardScore[],
  decimals: number,
  clause: Clause,
): Finding[] {
  const printed = standards.filter(({ score }) => score.printed !== null);
  return [...groupBy(printed, ({ score }) => `${score.part}\n${score.expert}`).values()].flatMap((own) => {
    const differing = own.filter(({ score, value }) => !rounded(score.printed!.value, decimals).eq(value));
    const { expert } = own[0]!.score;
    const at = ({ score }: StandardScore) => ({
      sheet: score.sheet,
      row: score.row,
      column: score.printed!.column,
    });
    if (differing.length > 1 && differing.length * 2 > own.length) {
      const args = { expert, checked: own.length, agreed: own.length - differing.length };
      return [rankingFinding('total', 'scaleDiffers', at(differing[0]!), 'standardScore', clause, args)];
    }
    return differing.map((one) =>
      rankingFinding('total', 'standardDiffers', at(one), 'standardScore', clause, {
        expert,
        printed: fixed(one.score.printed!.value, decimals),
        computed: fixed(one.value, decimals),
      }),
    );
  });
}
