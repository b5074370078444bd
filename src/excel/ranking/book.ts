/** Folder `ranking`: score sheets, the ranking sheet and the public list in the workbook. It writes only sheets of its own and an empty ranking template; how scores become ranks it leaves to core. */
import type { Scheme } from '../../core/scheme/schema';
import { detectScheme } from '../../core/scheme/detect';
import { cellAddress } from '../../core/table/grid';
import type { Area, CellValue, Grid } from '../../core/table/grid';
import type { SheetFacts } from '../book';
import { AREA, areaOf, askSheets, readFacts, readGrid } from '../book';
import { Foreseen, problems } from '../problems';
import type { Pace } from '../run';
import { knownSchemes, ownSchemes } from '../schemes';
import type { WorkbookState } from '../state';
import { readState } from '../state';

/** Hidden names in cell A1 of the sheets the ranking wrote. */
export const RANKING_NAMES = {
  ranking: '_wxhb_ranking',
  tally: '_wxhb_tally',
  publicList: '_wxhb_public',
  scores: '_wxhb_scores',
} as const;
/** The cell of the ranking sheet that tells whether it is out of date. */
export const STATUS_NAME = '_wxhb_status';
/** The comment of a ranking sheet's name when the ranking chose the order of its rows. */
export const ORDERED = 'ordered';
export type RankingSheet = keyof typeof RANKING_NAMES;

/** The workbook as the ranking sees it: `grids` are the clerk's sheets, the ranking's own results left out. */
export interface RankingBook {
  readonly facts: readonly SheetFacts[];
  readonly own: Readonly<Record<RankingSheet, readonly SheetFacts[]>>;
  readonly grids: readonly Grid[];
  /** The sheet filled as ranking sheet before; `isOrdered`: the ranking chose the order of its rows. */
  readonly filled: FilledSheet | null;
  readonly state: WorkbookState;
}

/** `status`: where it tells whether it is out of date; blank in the grid. */
export interface FilledSheet {
  readonly grid: Grid;
  readonly isOrdered: boolean;
  readonly status: Area | null;
}

/** Reads every visible sheet that holds something. */
export async function readRankingBook(context: Excel.RequestContext, pace: Pace = {}): Promise<RankingBook> {
  const asked = askSheets(context);
  await context.sync();
  const facts = await readFacts(context, asked().sheets);
  const { state } = await readState(context);
  const { own, comments } = await findOwn(context, facts);
  const results = [...own.ranking, ...own.tally, ...own.publicList];
  const grids: Grid[] = [];
  for (const one of facts) {
    if (one.visible && one.used && !one.isOwn && !results.includes(one))
      grids.push(await readGrid(context, one, one.used, pace));
  }
  const ranking = own.ranking[0];
  const filled = ranking ? await readFilled(context, ranking, comments.get(ranking) === ORDERED, pace) : null;
  return { facts, own, grids, filled, state };
}

async function readFilled(
  context: Excel.RequestContext,
  facts: SheetFacts,
  isOrdered: boolean,
  pace: Pace,
): Promise<FilledSheet | null> {
  if (!facts.used) return null;
  const { names } = context.workbook.worksheets.getItem(facts.id);
  const range = names.getItemOrNullObject(STATUS_NAME).getRangeOrNullObject();
  // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
  range.load(AREA);
  await context.sync();
  const status = range.isNullObject ? null : areaOf(range);
  const grid = await readGrid(context, facts, facts.used, pace);
  if (!status) return { grid, isOrdered, status };
  const [at, column] = [status.firstRow - grid.firstRow, status.firstColumn - grid.firstColumn];
  const values = grid.values.map((row, r) =>
    r === at ? row.map((value, c) => (c === column ? null : value)) : row,
  );
  return { grid: { ...grid, values }, isOrdered, status };
}

async function findOwn(
  context: Excel.RequestContext,
  facts: readonly SheetFacts[],
): Promise<{ own: Record<RankingSheet, SheetFacts[]>; comments: Map<SheetFacts, string> }> {
  const asked = facts.map((one) => {
    const { names } = context.workbook.worksheets.getItem(one.id);
    const items = Object.entries(RANKING_NAMES).map(([kind, name]) => {
      const item = names.getItemOrNullObject(name);
      item.load('name,comment');
      return { kind: kind as RankingSheet, item };
    });
    return { one, items };
  });
  await context.sync();
  const comments = new Map<SheetFacts, string>();
  const own: Record<RankingSheet, SheetFacts[]> = { ranking: [], tally: [], publicList: [], scores: [] };
  for (const { one, items } of asked) {
    for (const { kind, item } of items) {
      if (item.isNullObject) continue;
      own[kind].push(one);
      comments.set(one, item.comment);
    }
  }
  return { own, comments };
}

/** The scheme to rank by: as asked for, else as the workbook remembers, else as titles or tables tell. */
export function chooseRankingScheme(
  { grids, state }: Pick<RankingBook, 'grids' | 'state'>,
  asked?: string | Scheme,
): Scheme {
  if (typeof asked === 'object') return asked;
  const known = knownSchemes(state);
  const id = asked ?? state.schemeId;
  if (id !== undefined) {
    const scheme = known.find((one) => one.id === id);
    if (!scheme) throw new Foreseen(ownSchemes(state).broken.get(id) ?? problems.unknownScheme(id));
    return scheme;
  }
  const spoken = spokenScheme(grids, known);
  if (spoken) return spoken;
  const detected = detectScheme(grids, known);
  if (detected.best && !detected.ambiguous) return detected.best;
  throw new Foreseen({ code: 'noScheme', message: '没有认出评分表属于哪份通知。请选择方案后再排名。' });
}

const TITLE_ROWS = 4;

/** The one scheme whose place, or year and word, are named in the sheets' names and first rows. */
function spokenScheme(grids: readonly Grid[], known: readonly Scheme[]): Scheme | null {
  const text = grids
    .flatMap(({ sheet, values }) => [sheet, ...values.slice(0, TITLE_ROWS).flat()])
    .filter((value) => typeof value === 'string')
    .join('\n');
  const has = (words: readonly string[]): number => Number(words.some((word) => text.includes(word)));
  const scored = known
    .map((scheme) => {
      const { places, years, words } = scheme.detect;
      return { scheme, score: 4 * has(places) + 2 * has(years) + has(words) };
    })
    .filter(({ score }) => score > 2)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > (second?.score ?? 0) ? first.scheme : null;
}

/** A cell of the grids by its sheet's name, as it stands. */
export type RawValue = (sheet: string, row: number, column: number) => CellValue;

export function rawValues(grids: readonly Grid[]): RawValue {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return (sheet, row, column) => {
    const grid = bySheet.get(sheet);
    return grid?.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
  };
}

/** A cell of another sheet in a formula: 'name'!$D$3. */
export function cellReference(sheet: string, row: number, column: number): string {
  const address = cellAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return `${quoteSheet(sheet)}!${address}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
