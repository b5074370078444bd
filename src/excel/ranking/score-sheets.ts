import { expertKey } from '../../core/ranking/columns';
import { readExpertList } from '../../core/ranking/lists';
import type { Expert, ExpertListPlace } from '../../core/ranking/lists';
import { readPanelLists, RECUSED, recusedProjects } from '../../core/ranking/panel-lists';
import type { PanelLists } from '../../core/ranking/panel-lists';
import { planScoreSheets, scoreAlert, scorePrompt } from '../../core/ranking/score-layout';
import type { RecusalsOf, ScoreLayout, ScoreRule, ScoreSheetPlan } from '../../core/ranking/score-layout';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import { cellAddress, columnLetters } from '../../core/table/grid';
import type { Area, CellValue, Grid } from '../../core/table/grid';
import { rangeOf, setNumberFormat } from '../book';
import { Foreseen } from '../problems';
import type { Result } from '../result';
import { inExcel } from '../run';
import { freeSheetName } from '../sheet-name';
import type { RankingBook } from './book';
import { RANKING_NAMES, readRankingBook } from './book';
import { drawGrid } from '../grid-lines';
import { isWithin, scoreAreas } from './score-area';

export interface ScoreSheetRequest {
  readonly layout: ScoreLayout;
  readonly scheme: Scheme;
  /** With what the clerk set in place of the scheme's figures. */
  readonly scoring: ScoringConfig;
  /** Projects experts stand back from, by name of expert; absent: those of their own units. */
  readonly recusals?: Readonly<Record<string, readonly number[]>>;
}

export interface ScoreSheetsMade {
  readonly sheets: readonly string[];
  readonly projects: number;
  readonly experts: number;
  /** Projects in whose score cells 回避 stands already, counted for each expert. */
  readonly recused: number;
}

export const EXPERT_LIST = '专家名单';

/** The workbook's project and expert lists. Reads, writes nothing. */
export function readScoringLists(): Promise<Result<PanelLists>> {
  return inExcel(async (context) => readPanelLists((await readRankingBook(context)).grids));
}

export interface ExpertsAdded {
  readonly sheetName: string;
  readonly added: number;
  /** Experts the list has already; what it says of them stays as it is. */
  readonly known: number;
}

/** Puts experts into the workbook's expert list, which is made where there is none, and shows it. */
export function addExpertList(experts: readonly Expert[] = []): Promise<Result<ExpertsAdded>> {
  return inExcel(async (context) => {
    const { facts, grids } = await readRankingBook(context);
    const list = readExpertList(grids);
    const fresh = experts.filter(({ name }) => !list.byKey.has(expertKey(name)));
    const place = list.place ?? freshList(context, facts);
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const lastRow = place.nextRow + fresh.length - 1;
    for (const field of ['code', 'name', 'unit'] as const) {
      const column = place.columns[field];
      if (column === null || fresh.length === 0) continue;
      const letters = columnLetters(column);
      const range = sheet.getRange(`${letters}${place.nextRow}:${letters}${lastRow}`);
      // As text, so that a number such as 01 stays what it is.
      setNumberFormat(range, '@');
      range.values = fresh.map((expert) => [expert[field] ?? '']);
    }
    sheet.activate();
    sheet.getRange(`${columnLetters(place.columns.name)}${place.nextRow}`).select();
    await context.sync();
    return { sheetName: place.sheet, added: fresh.length, known: experts.length - fresh.length };
  });
}

function freshList(context: Excel.RequestContext, facts: RankingBook['facts']): ExpertListPlace {
  const name = freeSheetName(
    EXPERT_LIST,
    facts.map((one) => one.name),
  );
  const sheet = context.workbook.worksheets.add(name);
  const header = sheet.getRange('A1:C1');
  header.values = [['编号', '姓名', '工作单位']];
  header.format.font.bold = true;
  sheet.getRange('C1').getEntireColumn().format.columnWidth = 200;
  return { sheet: name, nextRow: 2, columns: { code: 1, name: 2, unit: 3 } };
}

/**
 * Makes score sheets from the workbook's lists: project facts to read, score cells that take only what the method allows,
 * 回避 where an expert is of the project's own unit, everything else locked without a password. Sheets made before
 * are replaced only while nobody has entered a score.
 */
export function makeScoreSheets(request: ScoreSheetRequest): Promise<Result<ScoreSheetsMade>> {
  return inExcel(async (context) => {
    const book = await readRankingBook(context);
    const lists = completeLists(book.grids);
    const recusalsOf = recusalsIn(request, lists);
    await removeUnused(context, book);
    const old = new Set(book.own.scores.map(({ id }) => id));
    const taken = book.facts.filter(({ id }) => !old.has(id)).map(({ name }) => name);
    const made: string[] = [];
    for (const plan of planScoreSheets(request.layout, lists, request.scheme, request.scoring, recusalsOf)) {
      const name = freeSheetName(plan.name, [...taken, ...made]);
      made.push(name);
      layOut(context.workbook.worksheets.add(name), plan);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a sheet a batch keeps below what one may carry
      await context.sync();
    }
    context.workbook.worksheets.getItem(made[0]!).activate();
    await context.sync();
    const recused = lists.experts.reduce((sum, expert) => sum + recusalsOf(expert).length, 0);
    return { sheets: made, projects: lists.projects.length, experts: lists.experts.length, recused };
  });
}

/** Each expert's score sheet as it goes into a file of its own. Reads, writes nothing. */
export function planExpertFiles(
  request: Omit<ScoreSheetRequest, 'layout'>,
): Promise<Result<readonly ScoreSheetPlan[]>> {
  return inExcel(async (context) => {
    const lists = completeLists((await readRankingBook(context)).grids);
    return planScoreSheets('perExpert', lists, request.scheme, request.scoring, recusalsIn(request, lists));
  });
}

function completeLists(grids: readonly Grid[]): PanelLists {
  const lists = readPanelLists(grids);
  if (lists.projects.length === 0) throw new Foreseen(noProjects());
  if (lists.experts.length === 0) throw new Foreseen(noExperts());
  return lists;
}

function recusalsIn({ recusals }: Pick<ScoreSheetRequest, 'recusals'>, { projects }: PanelLists): RecusalsOf {
  return (expert) => recusals?.[expert.name] ?? recusedProjects(expert, projects);
}

const noProjects = () => ({
  code: 'noProjects',
  message: '没有找到项目清单。请在工作簿里放一张有“项目编号、成果名称、所在单位”等列的表，再生成评分表。',
});
const noExperts = () => ({
  code: 'noExperts',
  message: '没有找到专家名单。请先建一张有“编号、姓名、工作单位”的专家名单并填好，再生成评分表。',
});

/** Deletes score sheets made before; refused when one of them holds scores. */
async function removeUnused(context: Excel.RequestContext, { own, grids }: RankingBook): Promise<void> {
  const areas = await scoreAreas(
    context,
    own.scores.map(({ id }) => id),
  );
  for (const { id, name } of own.scores) {
    const grid = grids.find(({ sheet }) => sheet === name);
    const area = areas.get(id);
    if (grid && area && holdsScores(grid, area))
      throw new Foreseen({
        code: 'hasScores',
        message: `“${name}”里已经有评分，没有重新生成。确实要重新生成时，请先自行删除或改名保存该表。`,
      });
    context.workbook.worksheets.getItem(id).delete();
  }
  await context.sync();
}

function holdsScores({ firstRow, firstColumn, values }: Grid, area: Area): boolean {
  return values.some((row, r) =>
    row.some(
      (value, c) =>
        isWithin(area, firstRow + r, firstColumn + c) && value !== null && value !== '' && value !== RECUSED,
    ),
  );
}

function layOut(sheet: Excel.Worksheet, plan: ScoreSheetPlan): void {
  const { rows, formulas, merges, widths, header, scores, rules } = plan;
  sheet.names.add(RANKING_NAMES.scores, rangeOf(sheet, scores), plan.limits).visible = false;
  sheet.getRangeByIndexes(0, 0, rows.length, widths.length).values = rows.map((row) => row.map(safeCell));
  for (const { row, column, formula } of formulas)
    sheet.getRange(cellAddress(row, column)).formulas = [[formula]];
  for (const area of merges) rangeOf(sheet, area).merge();
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRange('A1').format.font.size = 14;
  widths.forEach((points, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  const head = rangeOf(sheet, header);
  head.format.font.bold = true;
  head.format.fill.color = '#E2E8F0';
  head.format.horizontalAlignment = 'Center';
  const table = rangeOf(sheet, { ...header, lastRow: scores.lastRow });
  table.format.wrapText = true;
  table.format.verticalAlignment = 'Center';
  drawGrid(table);
  rangeOf(sheet, scores).format.fill.color = SCORE_FILL;
  for (const rule of rules) limitScores(rangeOf(sheet, rule.area), rule);
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:C${header.lastRow}`));
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  rangeOf(sheet, scores).format.protection.locked = false;
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

/** Tells the cells to be filled from the locked ones. */
const SCORE_FILL = '#FFF8E1';

function limitScores(cells: Excel.Range, { formula, words }: ScoreRule): void {
  cells.dataValidation.rule = { custom: { formula } };
  cells.dataValidation.prompt = { showPrompt: true, ...scorePrompt(words) };
  cells.dataValidation.errorAlert = { style: 'Stop', showAlert: true, ...scoreAlert(words) };
}

/** Text that Excel must not take for a formula or a number. */
function safeCell(value: CellValue): CellValue {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  return /^[=+\-@']/.test(value) || (value !== '' && Number.isFinite(Number(value))) ? `'${value}` : value;
}
