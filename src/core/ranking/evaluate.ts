import type { Clause, Finding, MessageArgs } from '../findings';
import type { ScoringConfig } from '../scheme/schema';
import type { Dec } from './decimal';
import { mean, rounded, sum, ZERO } from './decimal';
import { groupBy } from './group';
import { rankingFinding } from './messages';
import type { RankKeys, Ranked } from './order';
import { rankItems } from './order';
import type { ExpertScore, Panel } from './panel';
import { printedTotals } from './printed';
import type { Project } from './projects';
import type { Component } from './read-scores';
import type { StandardScore } from './standard';
import { standardScores, standardTotals } from './standard';
import { joinWeighted, pool } from './totals';

/** An entry with its total (rounded half up) and what it is ranked by; total null without any valid score. */
export interface Evaluated extends RankKeys {
  readonly entry: number;
  readonly total: Dec | null;
  readonly meanOfAll: Dec | null;
  /** Valid scores. */
  readonly counted: number;
  /** How many reviews the entry went through; those of more stand before those of fewer. */
  readonly reviews: number;
  readonly tooFew: boolean;
}

export interface Evaluation {
  readonly ranked: readonly Ranked<Evaluated>[];
  /** The recomputed standard scores, where the round is judged by them. */
  readonly standards: readonly StandardScore[];
  readonly findings: readonly Finding[];
}

/**
 * Totals and ranks of a panel's entries. A sheet that prints standard scores is judged by them whatever the method; so
 * are projects that different experts were assigned to, unless the notice or the organiser says otherwise.
 */
export function evaluate(
  panel: Panel,
  scoring: ScoringConfig,
  projectOf: (entry: number) => Project,
  clause: Clause,
): Evaluation {
  const differing = scoring.assumed && haveDifferentExperts(panel);
  const isPrinted = panel.scores.some((score) => score.printed !== null);
  const standard = scoring.method === 'standard' || isPrinted || differing;
  const standards = standard ? standardScores(panel, scoring.decimals) : [];
  const totals = standardTotals(panel, standards, printedTotals(panel, scoring.decimals), scoring.decimals);
  const byEntry = groupBy(panel.scores, (score) => score.entry);
  const evaluated = panel.entries.map((_, entry): Evaluated => {
    const scores = byEntry.get(entry) ?? [];
    const judged = standard ? totals.get(entry) : pooled(scores, panel, scoring);
    const total = judged ? rounded(judged.total, scoring.decimals) : null;
    // Raw marks of different experts say nothing to each other: equal in standard scores is equal.
    const meanOfAll =
      scores.length === 0 ? null : standard ? total : meanOfScores(scores, panel.parts, scoring.max);
    const reviews = judged?.reviews ?? 0;
    return {
      entry,
      total,
      meanOfAll,
      counted: scores.length,
      reviews,
      tooFew: !!judged && 'tooFew' in judged && judged.tooFew === true,
      keys: total && [
        ZERO.plus(reviews),
        total,
        ...scoring.tieBreaks.map((tieBreak) =>
          tieBreak === 'meanOfAll' ? meanOfAll! : ZERO.plus(Number(projectOf(entry).frontline === 'worker')),
        ),
      ],
    };
  });
  return {
    ranked: rankItems(evaluated),
    standards,
    findings: [
      ...(differing && !isPrinted ? [once(panel, 'byStandard', clause)] : []),
      ...weightFindings(panel, clause),
      ...entryFindings(panel, evaluated, scoring, clause),
    ],
  };
}

/** Experts were assigned, and not the same to all projects: a mild expert's mark is not a strict one's. */
function haveDifferentExperts({ sheets, scores }: Panel): boolean {
  if (!sheets.every((sheet) => sheet.assigned)) return false;
  const experts = new Set(scores.map(({ expert }) => expert));
  const most = Math.max(0, ...[...groupBy(scores, ({ entry }) => entry).values()].map((own) => own.length));
  return experts.size > most;
}

/** Pools each part's scores and joins the parts. An entry that lacks a part has no total, unless experts were assigned. */
function pooled(
  scores: readonly ExpertScore[],
  { parts, sheets }: Panel,
  scoring: ScoringConfig,
): { total: Dec; tooFew: boolean; reviews: number } | null {
  const byPart = groupBy(scores, (score) => score.part);
  const present = parts.filter(({ name }) => byPart.has(name));
  const assigned = sheets.every((sheet) => sheet.assigned);
  if (present.length === 0 || (present.length < parts.length && !assigned)) return null;
  const values = present.map(({ name }) => {
    const own = byPart.get(name)!;
    const isResult = own.length === 1 && own[0]!.expert === '';
    return isResult
      ? { value: own[0]!.value, tooFew: false }
      : pool(
          own.map(({ value }) => value),
          scoring,
        )!;
  });
  return {
    total: joinParts(
      values.map(({ value }) => value),
      present,
      scoring.max,
    ),
    tooFew: values.some((one) => one.tooFew),
    reviews: present.length,
  };
}

/** One part stands for itself. */
function joinParts(values: readonly Dec[], parts: readonly Component[], full: number): Dec {
  if (values.length === 1) return values[0]!;
  return joinWeighted(
    values.map((value, i) => ({ value, weight: parts[i]!.weight })),
    full,
  );
}

function meanOfScores(scores: readonly ExpertScore[], parts: readonly Component[], full: number): Dec {
  const byPart = groupBy(scores, (score) => score.part);
  const present = parts.filter(({ name }) => byPart.has(name));
  return joinParts(
    present.map(({ name }) => mean(byPart.get(name)!.map((score) => score.value))),
    present,
    full,
  );
}

function weightFindings(panel: Panel, clause: Clause): Finding[] {
  const { parts, scores } = panel;
  const first = scores[0];
  if (parts.length < 2 || first === undefined || first.printed !== null) return [];
  const spot = { sheet: first.sheet, row: panel.sheets[0]!.headerRow, column: first.column };
  const kinds = new Set(parts.map(({ weight }) => weight?.kind ?? 'none'));
  if (kinds.size > 1 || kinds.has('none'))
    return [rankingFinding('total', 'noWeights', spot, 'score', clause)];
  const all = sum(parts.map(({ weight }) => ZERO.plus(weight!.value)));
  if (kinds.has('points') || all.eq(100)) return [];
  return [rankingFinding('total', 'weights', spot, 'score', clause, { sum: all.toString() })];
}

function entryFindings(
  panel: Panel,
  evaluated: readonly Evaluated[],
  scoring: ScoringConfig,
  clause: Clause,
): Finding[] {
  const from = Math.max(scoring.trimFrom, 2 * scoring.trim + 1);
  const judged = evaluated.filter(({ total }) => total !== null);
  // Every project has fewer scores than it takes to drop any: so it was arranged.
  const isSmall = judged.length > 1 && judged.every(({ tooFew }) => tooFew);
  const all: Finding[] = isSmall ? [once(panel, 'smallPanel', clause, { from })] : [];
  const single = evaluated.flatMap(({ entry, total, counted, tooFew }) => {
    const { sheet, row } = panel.entries[entry]!;
    const spot = { sheet: sheet.sheet, row, column: sheet.keyColumn };
    if (total === null) return [rankingFinding('total', 'none', spot, 'total', clause)];
    if (!tooFew || isSmall) return [];
    return [rankingFinding('total', 'tooFew', spot, 'total', clause, { count: counted, from })];
  });
  return [...all, ...single];
}

/** What holds for the whole panel is told once, at its first sheet's header. */
function once({ sheets }: Panel, messageId: string, clause: Clause, args: MessageArgs = {}): Finding {
  const { sheet, headerRow, keyColumn } = sheets[0]!;
  return rankingFinding(
    'total',
    messageId,
    { sheet, row: headerRow, column: keyColumn },
    'total',
    clause,
    args,
  );
}
