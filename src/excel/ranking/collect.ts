import { planCollection } from '../../core/ranking/collect';
import type { CollectPlan, ScoreSource, ScoreWrite } from '../../core/ranking/collect';
import { noNotice } from '../../core/ranking/no-notice';
import { scoringClause } from '../../core/ranking/rank';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import { columnLetters } from '../../core/table/grid';
import type { CellValue, Grid } from '../../core/table/grid';
import { rangeOf } from '../book';
import { Foreseen } from '../problems';
import type { Result } from '../result';
import { inExcel } from '../run';
import { freeSheetName } from '../sheet-name';
import type { RankingBook } from './book';
import { readRankingBook } from './book';

export interface CollectRequest {
  readonly sources: readonly ScoreSource[];
  readonly scheme: Scheme | null;
  readonly scoring: Partial<ScoringConfig>;
}

export interface Collected {
  readonly written: number;
  readonly replaced: number;
  /** Cells that keep their own score although the file has another. */
  readonly kept: number;
  readonly newSheets: readonly string[];
}

/** Holds picked files against the workbook's score sheets. Reads, writes nothing. */
export function previewScores(request: CollectRequest): Promise<Result<CollectPlan>> {
  return inExcel(async (context) => planOf(await readRankingBook(context), request));
}

/**
 * Puts the scores of picked files into the blank cells of the workbook's score sheets. A cell that holds another score is
 * changed only when its key is in `replace`. An expert without score cells gets a sheet with what the file holds.
 */
export function takeScores(
  request: CollectRequest & { readonly replace: readonly string[] },
): Promise<Result<Collected>> {
  return inExcel(async (context) => {
    const book = await readRankingBook(context);
    const plan = planOf(book, request);
    const replaced = plan.conflicts.filter(({ key }) => request.replace.includes(key));
    const writes = [...plan.writes, ...replaced];
    refuseLocked(book, writes);
    const newSheets: string[] = [];
    const taken = book.facts.map(({ name }) => name);
    for (const { expert, grid } of plan.fresh) {
      const name = freeSheetName(expert, [...taken, ...newSheets]);
      newSheets.push(name);
      copyGrid(context.workbook.worksheets.add(name), grid);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a sheet a batch keeps below what one may carry
      await context.sync();
    }
    for (const { sheet, column, row, values } of runsOf(writes)) {
      const letters = columnLetters(column);
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRange(`${letters}${row}:${letters}${row + values.length - 1}`);
      range.values = values.map((value) => [value]);
    }
    await context.sync();
    return {
      written: plan.writes.length,
      replaced: replaced.length,
      kept: plan.conflicts.length - replaced.length,
      newSheets,
    };
  });
}

function planOf({ grids }: RankingBook, { sources, scheme, scoring }: CollectRequest): CollectPlan {
  const used = { ...(scheme ?? noNotice).scoring, ...scoring };
  return planCollection(sources, grids, used, scoringClause(used));
}

/** Score cells of sheets we made are unlocked; another protected sheet is told before anything is written. */
function refuseLocked({ facts, own }: RankingBook, writes: readonly ScoreWrite[]): void {
  const ours = new Set(own.scores.map(({ name }) => name));
  const wanted = new Set(writes.map(({ sheet }) => sheet));
  const locked = facts.find(({ name, isProtected }) => isProtected && wanted.has(name) && !ours.has(name));
  if (!locked) return;
  throw new Foreseen({
    code: 'protected',
    message: `工作表“${locked.name}”受保护，评分没有收入。请先在“审阅”中撤销工作表保护，再收一次。`,
  });
}

interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly values: CellValue[];
}

/** Cells below one another, so that each run is one write that touches no other cell. */
function runsOf(writes: readonly ScoreWrite[]): Run[] {
  const sorted = [...writes].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: Run[] = [];
  for (const { sheet, column, row, value } of sorted) {
    const run = runs.at(-1);
    if (run?.sheet === sheet && run.column === column && run.row + run.values.length === row)
      run.values.push(value);
    else runs.push({ sheet, column, row, values: [value] });
  }
  return runs;
}

/** The file's sheet as it stands; texts stay texts. */
function copyGrid(sheet: Excel.Worksheet, { firstRow, firstColumn, values, merges }: Grid): void {
  const range = sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, values.length, values[0]!.length);
  range.values = values.map((row) =>
    row.map((value) => (typeof value === 'string' && value !== '' ? `'${value}` : (value ?? ''))),
  );
  for (const area of merges) rangeOf(sheet, area).merge();
}
