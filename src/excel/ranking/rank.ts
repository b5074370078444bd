import { finalLines } from '../../core/ranking/final';
import type { FinalLine } from '../../core/ranking/final';
import { rankWorkbook } from '../../core/ranking/rank';
import type { RankReport, RankSettings } from '../../core/ranking/rank';
import { isEmptyTemplate, lettersOf, readFacts, readTemplate } from '../../core/ranking/template';
import { cutsOf } from '../../core/ranking/summary';
import type { Template } from '../../core/ranking/template';
import type { Scheme } from '../../core/scheme/schema';
import { rangeOf } from '../book';
import { Foreseen, problems } from '../problems';
import type { Result } from '../result';
import type { Pace } from '../run';
import { inExcel } from '../run';
import { freeSheetName } from '../sheet-name';
import type { RankingBook } from './book';
import { chooseRankingScheme, ORDERED, RANKING_NAMES, rawValues, readRankingBook, STATUS_NAME } from './book';
import type { FilledRow } from './ranking-sheet';
import { awardSteps } from './live-award';
import {
  awardName,
  clearRows,
  fillRows,
  layOutFresh,
  makeRoom,
  placeLines,
  plainAward,
  RANKING_SHEET,
  writeStatus,
} from './ranking-sheet';
import type { TallySheet } from './tally-sheet';
import { canBeLive, TALLY_SHEET, writeTally } from './tally-sheet';

export interface RankRequest extends Pace {
  /** A scheme or its id; absent: as the workbook remembers, else as recognised. */
  readonly scheme?: string | Scheme;
  readonly settings?: RankSettings;
}

/** A ranking with the scheme it was made by. */
export interface Ranking {
  readonly scheme: Scheme;
  readonly report: RankReport;
  readonly lines: readonly FinalLine[];
}

/** The sheet that was filled. */
export interface RankingDone {
  readonly sheetName: string;
  /** true: an empty template of the clerk's was filled. */
  readonly isTemplate: boolean;
  /** Totals, ranks and awards that stand as values because Excel's functions gave another one. */
  readonly fixed: number;
  /** How much of the sheet follows a changed score by itself. */
  readonly follows: 'nothing' | 'ranks' | 'awards';
}

/** Ranks the score sheets of the open workbook. Reads, writes nothing. */
export function rankScores(request: RankRequest): Promise<Result<Ranking>> {
  return inExcel(async (context) => rankBook(await readRankingBook(context, request), request));
}

/**
 * Ranks the score sheets and fills the ranking sheet: the one filled before, else an empty template found in the
 * workbook, else a fresh sheet 排名表. Totals and ranks are formulas over a sheet 评分汇总 and are held against the
 * ranking's decimals; where they differ, numbers stand in their place.
 */
export function writeRanking(request: RankRequest): Promise<Result<Ranking & RankingDone>> {
  return inExcel(async (context) => {
    const book = await readRankingBook(context, request);
    const ranking = rankBook(book, request);
    const done = await fillBook(context, book, ranking);
    return { ...ranking, ...done };
  });
}

function rankBook(book: RankingBook, { scheme: asked, settings }: RankRequest): Ranking {
  const scheme = chooseRankingScheme(book, asked);
  const ranked = rankWorkbook(book.grids, scheme, settings);
  if (!ranked.ok) throw new Foreseen({ code: 'noScores', message: ranked.message });
  return { scheme, report: ranked.report, lines: finalLines(ranked.report) };
}

async function fillBook(
  context: Excel.RequestContext,
  book: RankingBook,
  { scheme, report, lines }: Ranking,
): Promise<RankingDone> {
  const raw = rawValues(book.grids);
  const found = findTemplate(book);
  const locked = book.facts.find(({ name, isProtected }) => isProtected && name === found?.sheet);
  if (locked) throw new Foreseen(lockedSheet(locked.name));
  for (const { id } of book.own.tally) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
  const tallyIds = new Set(book.own.tally.map(({ id }) => id));
  const taken = book.facts.filter(({ id }) => !tallyIds.has(id)).map(({ name }) => name);
  const tallies: (TallySheet | null)[] = [];
  for (const round of report.rounds) {
    const wanted = report.rounds.length === 1 ? TALLY_SHEET : `${TALLY_SHEET}-${round.name}`;
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    const cuts = cutsOf(scheme, round.round, round.entries.length);
    tallies.push(canBeLive(round) ? await writeTally(context, name, round, report.scoring, raw, cuts) : null);
  }
  const { sheet, template } = found
    ? { sheet: context.workbook.worksheets.getItem(found.sheet), template: found }
    : freshSheet(context, taken, scheme, lines.length);
  if (book.own.ranking.length === 0) {
    const comment = template.rows.length === 0 ? ORDERED : '';
    sheet.names.add(RANKING_NAMES.ranking, sheet.getRange('A1'), comment).visible = false;
  }
  const filled = placeLines(template, lines);
  const steps = awardSteps(report, scheme, (award, isOpen) => awardName(award, isOpen, template));
  if (book.filled?.isOrdered) clearRows(sheet, template, book.filled.grid);
  makeRoom(sheet, template, filled.length);
  const source = { report, lines, tallies, facts: readFacts(book.grids), steps };
  fillRows(sheet, template, filled, source);
  if (book.filled?.status) {
    rangeOf(sheet, book.filled.status).clear('Contents');
    sheet.names.getItem(STATUS_NAME).delete();
  }
  writeStatus(sheet, template, source);
  sheet.activate();
  sheet.load('name');
  await context.sync();
  const isLive = tallies.some((tally) => tally !== null);
  const fixed = isLive ? await fixDiffering(context, sheet, template, filled, tallies) : 0;
  if (!found) {
    sheet.getUsedRange().format.autofitRows();
    await context.sync();
  }
  return {
    sheetName: sheet.name,
    isTemplate: found !== null && book.own.ranking.length === 0,
    fixed,
    follows: !isLive ? 'nothing' : steps ? 'awards' : 'ranks',
  };
}

const lockedSheet = (name: string) => ({
  ...problems.protectedSheet(name),
  message: `工作表“${name}”受保护，无法填写排名。请先在“审阅”中撤销工作表保护，再排一次。`,
});

/** The sheet filled before, read as the empty one it was; else the first empty template. */
function findTemplate({ filled, grids }: RankingBook): Template | null {
  const before = filled && readTemplate(filled.grid);
  if (before) return filled.isOrdered ? { ...before, rows: [] } : before;
  const empty = grids.find((grid) => isEmptyTemplate(grid));
  return empty ? readTemplate(empty) : null;
}

function freshSheet(
  context: Excel.RequestContext,
  taken: readonly string[],
  scheme: Scheme,
  count: number,
): { sheet: Excel.Worksheet; template: Template } {
  const sheet = context.workbook.worksheets.add(freeSheetName(RANKING_SHEET, taken));
  return { sheet, template: layOutFresh(sheet, `${scheme.shortName}评审排名`, count) };
}

/** Holds the formulas' values against the ranking's; puts numbers in place of those that differ, and tells how many. */
async function fixDiffering(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  template: Template,
  filled: readonly FilledRow[],
  tallies: readonly (TallySheet | null)[],
): Promise<number> {
  const live = filled.filter(({ line }) => tallies[line.round]);
  let differing: readonly Figure[] = [];
  for (let tries = 0; tries < CALCULATIONS; tries++) {
    context.workbook.application.calculate('Full');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a look after each calculation, two at most
    await context.sync();

    differing = await readDiffering(context, sheet, template, live);
    if (differing.length === 0) return 0;
  }
  for (const { address, wanted } of differing) sheet.getRange(address).values = [[wanted]];
  await context.sync();
  return differing.length;
}

/** A busy Excel may answer before it has reckoned everything, so that a difference counts only when it is seen again. */
const CALCULATIONS = 2;

interface Figure {
  readonly address: string;
  readonly wanted: number | string;
}

function figureOf(
  line: FinalLine,
  role: 'rank' | 'total' | 'award',
  template: Template,
): number | string | null {
  if (role === 'award') return plainAward(line, template);
  if (role === 'rank') return line.rank;
  return line.entry.total === null ? null : Number(line.entry.total);
}

async function readDiffering(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  template: Template,
  filled: readonly FilledRow[],
): Promise<Figure[]> {
  if (filled.length === 0) return [];
  const rows = filled.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const asked = (['rank', 'total', 'award'] as const).flatMap((role) => {
    const letters = lettersOf(template.columns, role);
    if (letters === null) return [];
    const range = sheet.getRange(`${letters}${first}:${letters}${last}`);
    range.load('values');
    return [{ role, letters, range }];
  });
  await context.sync();
  return asked.flatMap(({ role, letters, range }) =>
    filled.flatMap(({ row, line }) => {
      const wanted = figureOf(line, role, template);
      if (wanted === null || range.values[row - first]?.[0] === wanted) return [];
      return [{ address: `${letters}${row}`, wanted }];
    }),
  );
}
