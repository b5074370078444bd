import { tidy } from '../text/normalize';
import type { ScoringConfig } from '../scheme/schema';
import { cellAt } from '../table/view';
import { isGenericScore, isScoreHeader, weightOf } from './columns';
import type { Place, Weight } from './columns';
import { expertOfSheet } from './expert-of-sheet';
import { bare } from './header';
import type { ExpertList } from './lists';
import { findExpert } from './lists';
import { numberIn } from './score-cell';
import type { ScoreRange } from './score-cell';
import { infoColumn, scoreLikeness } from './sheet';
import type { OpenSheet, SheetColumn } from './sheet';

/** A column of scores: its place, its weight and the scores it may hold. */
export interface ScoreColumn extends Place {
  readonly source: SheetColumn;
  readonly weight: Weight | null;
  readonly range: ScoreRange;
}

/** The columns that hold scores, with their place; plain columns are told by their cells. */
export function scoreColumns(sheet: OpenSheet, scoring: ScoringConfig, list: ExpertList): ScoreColumn[] {
  const named = sheet.columns.filter(
    ({ role, column }) =>
      role.role === 'score' && (isSureExpert(role.expert, list) || looksScored(sheet, column)),
  );
  const plain = plainScoreColumns(sheet, list);
  const placed = [
    ...named.map((source) => ({ source, place: placeOf(source) })),
    ...placePlain(sheet, plain, named, list),
  ];
  const scaled = placed.map(({ source, place }) => ({
    source,
    ...place,
    weight: weightAt(sheet, source) ?? configuredWeight(source, scoring),
  }));
  const inPoints = scaled.every(
    ({ source, weight }) =>
      weight?.kind !== 'percent' ||
      (weight.full === undefined && largest(sheet, source.column) <= Number(weight.value)),
  );
  return scaled.map((column) => {
    const weight =
      inPoints && column.weight?.kind === 'percent'
        ? { ...column.weight, kind: 'points' as const }
        : column.weight;
    return { ...column, weight, range: rangeOf(weight, scoring) };
  });
}

/**
 * Columns under a criterion or 评分: those whose cells hold scores, and beside them (or in an expert's own sheet) also
 * those left blank, so that a forgotten column is missed and not silently left out of the sum.
 */
function plainScoreColumns(sheet: OpenSheet, list: ExpertList): SheetColumn[] {
  const right = infoColumn(sheet, 'name')?.column ?? infoColumn(sheet, 'id')?.column ?? 0;
  const plain = sheet.columns.filter(({ role, column }) => role.role === 'plain' && column > right);
  const scored = plain.filter(({ column }) => looksScored(sheet, column));
  if (scored.length === 0 && expertOfSheet(sheet, list) === null) return [];
  const isBlank = ({ column }: SheetColumn): boolean => scoreLikeness(sheet, column).filled === 0;
  return plain.filter(
    (one) => scored.includes(one) || (isBlank(one) && isScoreHeader(one.path.at(-1) ?? '')),
  );
}

/** Listed, or numbered: an expert whatever the cells hold. A header that merely reads like a name needs scores below it. */
function isSureExpert(expert: string | null, list: ExpertList): boolean {
  return expert !== null && (findExpert(expert, list) !== null || /专家|评委|\d/.test(expert));
}

function placeOf({ role }: SheetColumn): Place {
  return role.role === 'score' || role.role === 'plain'
    ? role
    : { part: null, expert: null, criterion: null };
}

/** Most filled cells read as scores. */
function looksScored(sheet: OpenSheet, column: number): boolean {
  const { scores, filled } = scoreLikeness(sheet, column);
  return filled > 0 && scores * 10 >= filled * 6;
}

const PART = /评审|评议|展示|路演|答辩|初评|复评|网评|会评|得分|成绩|评分|打分|演示|发布/;

/** Gives plain score columns their place: another expert, an already pooled part, or a criterion of the sheet's expert. */
function placePlain(
  sheet: OpenSheet,
  plain: readonly SheetColumn[],
  named: readonly SheetColumn[],
  list: ExpertList,
): { source: SheetColumn; place: Place }[] {
  if (plain.length === 0) return [];
  const owner = expertOfSheet(sheet, list);
  const texts = plain.map((source) => source.path.at(-1) ?? '');
  if (named.length > 0) {
    return plain.flatMap((source, i) =>
      weightOf(texts[i]!)?.kind === 'percent'
        ? [{ source, place: { part: texts[i]!, expert: '', criterion: null } }]
        : [],
    );
  }
  if (
    owner === null &&
    plain.length > 1 &&
    texts.every((text) => weightOf(text) !== null && PART.test(text))
  ) {
    return plain.map((source, i) => ({ source, place: { part: texts[i]!, expert: '', criterion: null } }));
  }
  const criteria = plain.filter((_, i) => !isGenericScore(texts[i]!));
  const expert = owner ?? sheet.grid.sheet;
  if (criteria.length === 0) return [{ source: plain[0]!, place: { part: null, expert, criterion: null } }];
  return criteria.map((source) => ({
    source,
    place: { part: null, expert, criterion: source.path.at(-1)! },
  }));
}

function weightAt(sheet: OpenSheet, { path, column }: SheetColumn): Weight | null {
  for (const text of [...path].reverse()) {
    const weight = weightOf(text);
    if (weight) return weight;
  }
  if (sheet.scaleRow === null) return null;
  const value = cellAt(sheet.view, sheet.scaleRow, column);
  const written = weightOf(tidy(value));
  const number = numberIn(value);
  if (written || number === null || number.lte(0)) return written;
  const shares = number.lte(1);
  return { kind: shares ? 'percent' : 'points', value: number.times(shares ? 100 : 1).toString() };
}

function largest(sheet: OpenSheet, column: number): number {
  return Math.max(0, ...sheet.rows.map((row) => numberIn(cellAt(sheet.view, row, column))?.toNumber() ?? 0));
}

function rangeOf(weight: Weight | null, scoring: ScoringConfig): ScoreRange {
  if (weight?.kind === 'points') return { min: 0, max: Number(weight.value) };
  return weight?.full === undefined ? scoring : { min: 0, max: Number(weight.full) };
}

/** A criterion of the scheme's whose column says nothing of its weight. */
function configuredWeight({ path }: SheetColumn, { criteria }: ScoringConfig): Weight | null {
  const name = bare(path.at(-1) ?? '');
  const found = criteria.find((one) => bare(one.name) === name);
  return found ? { kind: 'percent', value: String(found.weight), full: String(found.full) } : null;
}

/** The weight of the part a column stands in; a column without criteria carries it itself. */
export function partWeight({ part, criterion, weight }: ScoreColumn): Weight | null {
  return criterion === null ? weight : weightOf(part ?? '');
}
