import { isBlank, quote, tidy } from '../text/normalize';
import type { ScoringConfig } from '../scheme/schema';
import { cellAt } from '../table/view';
import { isGenericScore, weightOf } from './columns';
import type { Place, Weight } from './columns';
import type { Dec } from './decimal';
import { expertOfSheet } from './expert-of-sheet';
import type { ExpertList } from './lists';
import { findExpert } from './lists';
import { isSeniorTitle, readFrontline } from './people';
import type { ProjectRow } from './projects';
import { numberIn, readScoreCell } from './score-cell';
import type { ScoreCell, ScoreRange } from './score-cell';
import { infoColumn, infoText, publishedColumns, scoreLikeness } from './sheet';
import type { OpenSheet, SheetColumn } from './sheet';

/** One score cell: whose, of which part and criterion. `expert` is '' in a column that is already the panel's result. */
export interface RawScore {
  readonly line: number;
  readonly part: string;
  readonly expert: string;
  readonly criterion: string | null;
  readonly row: number;
  readonly column: number;
  readonly cell: ScoreCell;
  readonly range: ScoreRange;
  /** The standard score printed beside it, and the score after reconsideration (复议分), where there are such columns. */
  readonly printed: PrintedScore | null;
  readonly reconsidered: Dec | null;
}

export interface PrintedScore {
  readonly value: Dec;
  readonly column: number;
}

/** A part or criterion and what its header says of its weight. */
export interface Component {
  readonly name: string;
  readonly weight: Weight | null;
}

/** A row of a score sheet. */
export interface ScoreLine {
  readonly row: number;
  readonly project: ProjectRow;
}

/** Figures already printed in the sheet: by line, with their column. */
export interface PrintedColumn {
  readonly column: number;
  readonly header: string;
  readonly values: readonly (Dec | null)[];
}

/** The scores of one sheet. */
export interface ScoreSheet {
  readonly sheet: string;
  readonly texts: readonly string[];
  readonly lines: readonly ScoreLine[];
  readonly parts: readonly Component[];
  readonly criteria: readonly Component[];
  readonly scores: readonly RawScore[];
  /** Where findings about a whole row are shown: the project's name or id, else the first score. */
  readonly keyColumn: number;
  readonly headerRow: number;
  /** Experts are given by code beside each score, so a blank pair is nobody's missing score. */
  readonly assigned: boolean;
  readonly totals: readonly PrintedColumn[];
  readonly ranks: readonly PrintedColumn[];
}

interface ScoreColumn extends Place {
  readonly source: SheetColumn;
  readonly weight: Weight | null;
  readonly range: ScoreRange;
}

/** Reads the scores of a sheet of any of the three shapes; null for a sheet that holds no score columns. */
export function readScores(sheet: OpenSheet, scoring: ScoringConfig, list: ExpertList): ScoreSheet | null {
  const columns = scoreColumns(sheet, scoring, list);
  if (columns.length === 0 || sheet.rows.length === 0) return null;
  const codes = sheet.columns.filter(({ role }) => role.role === 'code');
  return {
    sheet: sheet.grid.sheet,
    texts: [sheet.grid.sheet, ...sheet.above],
    lines: sheet.rows.map((row) => ({ row, project: projectAt(sheet, row) })),
    parts: components(columns, (column) => column.part, ({ part, weight }) => weightOf(part ?? '') ?? weight),
    criteria: components(columns, (column) => column.criterion, (column) => column.weight),
    scores: rawScores(sheet, columns, list),
    keyColumn: (infoColumn(sheet, 'name') ?? infoColumn(sheet, 'id') ?? columns[0]!.source).column,
    headerRow: sheet.header.last,
    assigned: codes.length > 0,
    totals: publishedColumns(sheet, 'total').map((column) => printed(sheet, column)),
    ranks: publishedColumns(sheet, 'rank').map((column) => printed(sheet, column)),
  };
}

function components(
  columns: readonly ScoreColumn[],
  nameOf: (column: ScoreColumn) => string | null,
  weigh: (column: ScoreColumn) => Weight | null,
): Component[] {
  const found = new Map<string, Component>();
  for (const column of columns) {
    const name = nameOf(column);
    if (name !== null && !found.has(name)) found.set(name, { name, weight: weigh(column) });
  }
  return [...found.values()];
}

/** The columns that hold scores, with their place; plain columns are told by their cells. */
function scoreColumns(sheet: OpenSheet, scoring: ScoringConfig, list: ExpertList): ScoreColumn[] {
  const named = sheet.columns.filter(
    ({ role, column }) => role.role === 'score' && (isSureExpert(role.expert, list) || looksScored(sheet, column)),
  );
  const right = infoColumn(sheet, 'name')?.column ?? infoColumn(sheet, 'id')?.column ?? 0;
  const plain = sheet.columns.filter(
    ({ role, column }) => role.role === 'plain' && column > right && looksScored(sheet, column),
  );
  const placed = [...named.map((source) => ({ source, place: placeOf(source) })), ...placePlain(sheet, plain, named, list)];
  const scaled = placed.map(({ source, place }) => ({ source, ...place, weight: weightAt(sheet, source) }));
  const inPoints = scaled.every(
    ({ source, weight }) => weight?.kind !== 'percent' || largest(sheet, source.column) <= Number(weight.value),
  );
  return scaled.map((column) => {
    const weight = inPoints && column.weight?.kind === 'percent' ? { ...column.weight, kind: 'points' as const } : column.weight;
    return { ...column, weight, range: rangeOf(weight, scoring) };
  });
}

/** Listed, or numbered: an expert whatever the cells hold. A header that merely reads like a name needs scores below it. */
function isSureExpert(expert: string | null, list: ExpertList): boolean {
  return expert !== null && (findExpert(expert, list) !== null || /专家|评委|\d/.test(expert));
}

function placeOf({ role }: SheetColumn): Place {
  return role.role === 'score' || role.role === 'plain' ? role : { part: null, expert: null, criterion: null };
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
      weightOf(texts[i]!)?.kind === 'percent' ? [{ source, place: { part: texts[i]!, expert: '', criterion: null } }] : [],
    );
  }
  if (owner === null && plain.length > 1 && texts.every((text) => weightOf(text) !== null && PART.test(text))) {
    return plain.map((source, i) => ({ source, place: { part: texts[i]!, expert: '', criterion: null } }));
  }
  const criteria = plain.filter((_, i) => !isGenericScore(texts[i]!));
  const expert = owner ?? sheet.grid.sheet;
  if (criteria.length === 0) return [{ source: plain[0]!, place: { part: null, expert, criterion: null } }];
  return criteria.map((source) => ({ source, place: { part: null, expert, criterion: source.path.at(-1)! } }));
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
  return weight?.kind === 'points' ? { min: 0, max: Number(weight.value) } : scoring;
}

/** What a row says of its project; also for lists without scores. */
export function projectAt(sheet: OpenSheet, row: number): ProjectRow {
  const header = infoColumn(sheet, 'frontline')?.path.at(-1) ?? '';
  return {
    id: infoText(sheet, row, 'id'),
    serial: infoText(sheet, row, 'serial'),
    name: infoText(sheet, row, 'name'),
    unit: infoText(sheet, row, 'unit'),
    category: infoText(sheet, row, 'category'),
    frontline: readFrontline(infoText(sheet, row, 'frontline'), header),
    senior: isSeniorTitle(infoText(sheet, row, 'title')),
  };
}

function rawScores(sheet: OpenSheet, columns: readonly ScoreColumn[], list: ExpertList): RawScore[] {
  const beside = columns.map((column) => ({
    code: partner(sheet, column, 'code'),
    standard: partner(sheet, column, 'standard'),
    reconsidered: partner(sheet, column, 'reconsidered'),
    expert: findExpert(column.expert ?? '', list)?.name ?? tidy(column.expert),
  }));
  return sheet.rows.flatMap((row, line) =>
    columns.flatMap((column, i): RawScore[] => {
      const at = beside[i]!;
      const value = cellAt(sheet.view, row, column.source.column);
      const code = at.code === null ? null : cellAt(sheet.view, row, at.code);
      if (at.code !== null && isBlank(code) && isBlank(value)) return [];
      const printedValue = at.standard === null ? null : numberIn(cellAt(sheet.view, row, at.standard));
      return [
        {
          line,
          part: column.part ?? '',
          expert: isBlank(code) ? at.expert : (findExpert(tidy(code), list)?.name ?? tidy(code)),
          criterion: column.criterion,
          row,
          column: column.source.column,
          // A score without the code of who gave it belongs to nobody.
          cell:
            at.code !== null && isBlank(code)
              ? { kind: 'malformed', text: `${quote(value)}（缺专家编码）` }
              : readScoreCell(value, column.range),
          range: column.range,
          printed: printedValue && { value: printedValue, column: at.standard! },
          reconsidered: at.reconsidered === null ? null : numberIn(cellAt(sheet.view, row, at.reconsidered)),
        },
      ];
    }),
  );
}

/** The column of that role beside a score column: same part, same expert. */
function partner(
  sheet: OpenSheet,
  { part, expert }: Place,
  wanted: 'code' | 'standard' | 'reconsidered',
): number | null {
  const found = sheet.columns.find(
    ({ role }) => role.role === wanted && role.part === part && role.expert === expert,
  );
  return found?.column ?? null;
}

function printed(sheet: OpenSheet, { column, path }: SheetColumn): PrintedColumn {
  return {
    column,
    header: path.at(-1) ?? '',
    values: sheet.rows.map((row) => numberIn(cellAt(sheet.view, row, column))),
  };
}
