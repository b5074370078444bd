import { isBlank, quote, tidy } from '../text/normalize';
import type { ScoringConfig } from '../scheme/schema';
import { cellAt } from '../table/view';
import type { Place, Weight } from './columns';
import type { Dec } from './decimal';
import type { ExpertList } from './lists';
import { findExpert } from './lists';
import { isSeniorTitle, readFrontline } from './people';
import type { ProjectRow } from './projects';
import { numberIn, readScoreCell } from './score-cell';
import type { ScoreCell, ScoreRange } from './score-cell';
import { partWeight, scoreColumns } from './score-columns';
import type { ScoreColumn } from './score-columns';
import { infoColumn, infoText, publishedColumns } from './sheet';
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

/** Reads the scores of a sheet of any of the three shapes; null for a sheet that holds no score columns. */
export function readScores(sheet: OpenSheet, scoring: ScoringConfig, list: ExpertList): ScoreSheet | null {
  const columns = scoreColumns(sheet, scoring, list);
  if (columns.length === 0 || sheet.rows.length === 0) return null;
  const codes = sheet.columns.filter(({ role }) => role.role === 'code');
  return {
    sheet: sheet.grid.sheet,
    texts: [sheet.grid.sheet, ...sheet.above],
    lines: sheet.rows.map((row) => ({ row, project: projectAt(sheet, row) })),
    parts: components(columns, (column) => column.part, partWeight),
    criteria: components(
      columns,
      (column) => column.criterion,
      (column) => column.weight,
    ),
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
