import type { Expert } from '../../core/ranking/lists';
import { readPanelLists, RECUSED, recusedProjects } from '../../core/ranking/panel-lists';
import type { PanelLists } from '../../core/ranking/panel-lists';
import type { Project } from '../../core/ranking/projects';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import { columnLetters } from '../../core/table/grid';
import type { CellValue, Grid } from '../../core/table/grid';
import { Foreseen } from '../problems';
import type { Result } from '../result';
import { inExcel } from '../run';
import { freeSheetName } from '../sheet-name';
import type { RankingBook } from './book';
import { RANKING_NAMES, readRankingBook } from './book';

/** 'matrix': one sheet, a column an expert; 'perExpert': a sheet an expert. */
export type ScoreLayout = 'matrix' | 'perExpert';

export interface ScoreSheetRequest {
  readonly layout: ScoreLayout;
  readonly scheme: Scheme;
  /** With what the clerk set in place of the scheme's figures. */
  readonly scoring: ScoringConfig;
}

export interface ScoreSheetsMade {
  readonly sheets: readonly string[];
  readonly projects: number;
  readonly experts: number;
  /** Score cells in which 回避 stands already. */
  readonly recused: number;
}

export const MATRIX_SHEET = '评分表';
export const EXPERT_LIST = '专家名单';
const FACT_HEADERS = ['序号', '项目编号', '成果名称', '所在单位', '类别'];
const FACT_WIDTHS = [35, 70, 220, 150, 70];
const SCORE_WIDTH = 60;
const HEADER_ROW = 4;
/** Score cells stand right of these columns, from this row on. */
export const FACT_COLUMNS = FACT_HEADERS.length;
export const FIRST_SCORE_ROW = HEADER_ROW + 1;

/** The workbook's project and expert lists. Reads, writes nothing. */
export function readScoringLists(): Promise<Result<PanelLists>> {
  return inExcel(async (context) => readPanelLists((await readRankingBook(context)).grids));
}

/** Adds an empty expert list to be filled in and shows it. */
export function addExpertList(): Promise<Result<void>> {
  return inExcel(async (context) => {
    const { facts } = await readRankingBook(context);
    const taken = facts.map(({ name }) => name);
    const sheet = context.workbook.worksheets.add(freeSheetName(EXPERT_LIST, taken));
    const header = sheet.getRange('A1:C1');
    header.values = [['编号', '姓名', '工作单位']];
    header.format.font.bold = true;
    sheet.getRange('C1').getEntireColumn().format.columnWidth = 200;
    sheet.activate();
    sheet.getRange('B2').select();
    await context.sync();
  });
}

/**
 * Makes score sheets from the workbook's lists: project facts to read, score cells that take only what the method allows,
 * 回避 where an expert is of the project's own unit, everything else locked without a password. Sheets made before
 * are replaced only while nobody has entered a score.
 */
export function makeScoreSheets(request: ScoreSheetRequest): Promise<Result<ScoreSheetsMade>> {
  return inExcel(async (context) => {
    const book = await readRankingBook(context);
    const lists = readPanelLists(book.grids);
    if (lists.projects.length === 0) throw new Foreseen(noProjects());
    if (lists.experts.length === 0) throw new Foreseen(noExperts());
    await removeUnused(context, book);
    const old = new Set(book.own.scores.map(({ id }) => id));
    const taken = book.facts.filter(({ id }) => !old.has(id)).map(({ name }) => name);
    const plans =
      request.layout === 'matrix'
        ? [{ name: MATRIX_SHEET, experts: lists.experts, owner: null }]
        : lists.experts.map((expert) => ({ name: expert.name, experts: [expert], owner: expert.name }));
    const made: string[] = [];
    for (const plan of plans) {
      const name = freeSheetName(plan.name, [...taken, ...made]);
      made.push(name);
      layOut(context.workbook.worksheets.add(name), plan, lists.projects, request);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a sheet a batch keeps below what one may carry
      await context.sync();
    }
    context.workbook.worksheets.getItem(made[0]!).activate();
    await context.sync();
    const recused = lists.experts.reduce(
      (sum, expert) => sum + recusedProjects(expert, lists.projects).length,
      0,
    );
    return { sheets: made, projects: lists.projects.length, experts: lists.experts.length, recused };
  });
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
  for (const { id, name } of own.scores) {
    const grid = grids.find(({ sheet }) => sheet === name);
    if (grid && holdsScores(grid))
      throw new Foreseen({
        code: 'hasScores',
        message: `“${name}”里已经有评分，没有重新生成。确实要重新生成时，请先自行删除或改名保存该表。`,
      });
    context.workbook.worksheets.getItem(id).delete();
  }
  await context.sync();
}

function holdsScores({ firstRow, firstColumn, values }: Grid): boolean {
  return values.some((row, r) =>
    row.some(
      (value, c) =>
        firstRow + r >= FIRST_SCORE_ROW &&
        firstColumn + c > FACT_HEADERS.length &&
        value !== null &&
        value !== '' &&
        value !== RECUSED,
    ),
  );
}

interface SheetPlan {
  readonly experts: readonly Expert[];
  /** The expert whose own sheet it is. */
  readonly owner: string | null;
}

function layOut(
  sheet: Excel.Worksheet,
  { experts, owner }: SheetPlan,
  projects: readonly Project[],
  { scheme, scoring }: ScoreSheetRequest,
): void {
  sheet.names.add(RANKING_NAMES.scores, sheet.getRange('A1')).visible = false;
  const width = FACT_HEADERS.length + experts.length;
  const [first, last] = [columnLetters(FACT_HEADERS.length + 1), columnLetters(width)];
  const lastRow = HEADER_ROW + projects.length;
  const scores = `${first}${FIRST_SCORE_ROW}:${last}${lastRow}`;
  const recused = experts.map((expert) => new Set(recusedProjects(expert, projects)));
  const head = `${scheme.shortName}专家评分表`;
  sheet.getRange('A1').values = [[head]];
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRange('A1').format.font.size = 14;
  if (owner !== null) sheet.getRange('A2').values = [[`评审专家：${owner}`]];
  sheet.getRange('A3').formulas = [[progressFormula(scores, projects.length * experts.length)]];
  const cells = projects.map((project, at): CellValue[] => [
    at + 1,
    safeText(project.id),
    safeText(project.name),
    safeText(project.unit),
    safeText(project.category),
    ...recused.map((own) => (own.has(at) ? RECUSED : '')),
  ]);
  const headers = [...FACT_HEADERS, ...(owner === null ? experts.map(({ name }) => name) : ['评分'])];
  sheet.getRangeByIndexes(HEADER_ROW - 1, 0, cells.length + 1, width).values = [headers, ...cells];
  [...FACT_WIDTHS, ...experts.map(() => SCORE_WIDTH)].forEach((points, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  const header = sheet.getRangeByIndexes(HEADER_ROW - 1, 0, 1, width);
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
  sheet.getRangeByIndexes(HEADER_ROW - 1, 0, cells.length + 1, width).format.wrapText = true;
  limitScores(sheet.getRange(scores), `${first}${FIRST_SCORE_ROW}`, scoring);
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:C${HEADER_ROW}`));
  sheet.getRange(scores).format.protection.locked = false;
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

/** How many cells are filled, and how many are still to be. */
function progressFormula(scores: string, all: number): string {
  const filled = `COUNTA(${scores})`;
  return `="已填 "&${filled}&" 格，还缺 "&(${all}-${filled})&" 格"`;
}

function limitScores(cells: Excel.Range, first: string, { min, max, decimals }: ScoringConfig): void {
  cells.dataValidation.rule = {
    custom: {
      formula: `=OR(${first}="回避",${first}="弃权",AND(ISNUMBER(${first}),${first}>=${min},${first}<=${max},ROUND(${first},${decimals})=${first}))`,
    },
  };
  const allowed = `${min}至${max}分，${decimals === 0 ? '不带小数' : `最多${decimals}位小数`}`;
  cells.dataValidation.prompt = {
    showPrompt: true,
    title: '评分',
    message: `${allowed}。应回避的填“回避”，放弃评分的填“弃权”。`,
  };
  cells.dataValidation.errorAlert = {
    style: 'Stop',
    showAlert: true,
    title: '不是有效的评分',
    message: `请填${allowed}，或填“回避”“弃权”。`,
  };
}

function safeText(value: string | null): string {
  if (value === null) return '';
  return /^[=+\-@']/.test(value) || (value !== '' && Number.isFinite(Number(value))) ? `'${value}` : value;
}
