import type { CriterionConfig, Scheme, ScoringConfig } from '../scheme/schema';
import type { Area, CellValue } from '../table/grid';
import { cellAddress, columnLetters } from '../table/grid';
import { limitsOf, limitsText } from './entering';
import type { Expert } from './lists';
import type { PanelLists } from './panel-lists';
import { RECUSED } from './panel-lists';

/** 'matrix': one sheet, a column an expert; 'perExpert': a sheet an expert. */
export type ScoreLayout = 'matrix' | 'perExpert';

/** A column a score sheet shows, its width in points. */
interface LayoutColumn {
  readonly header: string;
  readonly width: number;
}

/** Cells that take only certain scores: what they take as a formula over the first of them, and in words. */
export interface ScoreRule {
  readonly area: Area;
  readonly formula: string;
  readonly words: string;
}

/** A score sheet as it is laid out, in a workbook or in a file of its own. Rows and columns are the sheet's, 1-based. */
export interface ScoreSheetPlan {
  readonly name: string;
  /** Rows from the first on; a text that begins with "=" is a formula only where `formulas` says so. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly merges: readonly Area[];
  readonly widths: readonly number[];
  readonly header: Area;
  /** The score cells: the only ones that may be edited. */
  readonly scores: Area;
  readonly rules: readonly ScoreRule[];
  /** What the score cells take, as text kept with the sheet. */
  readonly limits: string;
}

const HEADER_ROW = 4;
const SCORE_WIDTH = 64;
const FACTS: readonly LayoutColumn[] = [
  { header: '序号', width: 35 },
  { header: '项目编号', width: 70 },
  { header: '成果名称', width: 200 },
  { header: '所在单位', width: 130 },
  { header: '类别', width: 60 },
];
const SUMMARY: LayoutColumn = { header: '项目简介', width: 280 };

/** Which projects an expert stands back from: places in the list of projects. */
export type RecusalsOf = (expert: Expert) => readonly number[];

/** Lays out the score sheets of a panel: one for all experts, or one for each. */
export function planScoreSheets(
  layout: ScoreLayout,
  lists: PanelLists,
  { shortName }: Scheme,
  scoring: ScoringConfig,
  recusalsOf: RecusalsOf,
): ScoreSheetPlan[] {
  const title = `${shortName}专家评分表`;
  const plan = (name: string, experts: readonly Expert[], owner: string | null): ScoreSheetPlan =>
    planSheet({ name, title, experts, owner, lists, scoring, recusalsOf });
  if (layout === 'matrix') return [plan('评分表', lists.experts, null)];
  return lists.experts.map((expert) => plan(expert.name, [expert], expert.name));
}

interface SheetRequest {
  readonly name: string;
  readonly title: string;
  readonly experts: readonly Expert[];
  /** The expert whose own sheet it is. */
  readonly owner: string | null;
  readonly lists: PanelLists;
  readonly scoring: ScoringConfig;
  readonly recusalsOf: RecusalsOf;
}

function planSheet(request: SheetRequest): ScoreSheetPlan {
  const { name, title, experts, owner, lists, scoring } = request;
  const { criteria } = scoring;
  const facts = lists.summaries.some((text) => text !== null) ? [...FACTS, SUMMARY] : FACTS;
  const isGrouped = owner === null && criteria.length > 0;
  const each = Math.max(1, criteria.length);
  const hasSum = owner !== null && criteria.length > 1;
  const lastHeader = HEADER_ROW + Number(isGrouped);
  const first = facts.length + 1;
  const last = facts.length + experts.length * each;
  const scores: Area = {
    firstRow: lastHeader + 1,
    lastRow: lastHeader + lists.projects.length,
    firstColumn: first,
    lastColumn: last,
  };
  const width = last + Number(hasSum);
  const blank = (count: number): null[] => Array<null>(count).fill(null);
  const line = (...cells: CellValue[]): CellValue[] => [...cells, ...blank(width - cells.length)];
  const columns = criteria.map((one) => criterionHeader(one, scoring));
  const group = experts.flatMap((expert) => [expert.name, ...blank(each - 1)]);
  const factHeaders = facts.map(({ header }) => header);
  const headers = isGrouped
    ? [line(...factHeaders, ...group), line(...blank(facts.length), ...experts.flatMap(() => columns))]
    : [line(...factHeaders, ...(owner === null ? group : columns.length > 0 ? columns : ['评分']))];
  if (hasSum) headers[0]![width - 1] = '小计';
  const sums = hasSum ? lists.projects.map((_, at) => sumAt(scores, scores.firstRow + at, scoring)) : [];
  return {
    name,
    rows: [
      line(title),
      line(owner === null ? null : `评审专家：${owner}`),
      line(null),
      ...headers,
      ...factRows(request, facts.includes(SUMMARY), each).map((cells) => line(...cells)),
    ],
    formulas: [
      { row: 3, column: 1, formula: progressFormula(scores) },
      ...sums.map((formula, at) => ({ row: scores.firstRow + at, column: width, formula })),
    ],
    merges: isGrouped ? groupMerges(facts.length, experts.length, each) : [],
    widths: [
      ...facts.map((fact) => fact.width),
      ...blank(width - facts.length).map(() => (criteria.length > 0 ? SCORE_WIDTH + 8 : SCORE_WIDTH)),
    ],
    header: { firstRow: HEADER_ROW, lastRow: lastHeader, firstColumn: 1, lastColumn: width },
    scores,
    rules: rulesOf(scores, experts.length, scoring),
    limits: limitsText(limitsOf(scoring)),
  };
}

function factRows({ lists, experts, recusalsOf }: SheetRequest, hasSummary: boolean, each: number) {
  const recused = experts.map((expert) => new Set(recusalsOf(expert)));
  return lists.projects.map(({ id, name, unit, category }, at): CellValue[] => [
    ...[at + 1, id, name, unit, category],
    ...(hasSummary ? [lists.summaries[at] ?? null] : []),
    ...recused.flatMap((own) => Array<CellValue>(each).fill(own.has(at) ? RECUSED : null)),
  ]);
}

/** A criterion's header, from which its full marks and weight are read again: "创新性（30分）" where both are the same. */
export function criterionHeader({ name, weight, full }: CriterionConfig, scoring: ScoringConfig): string {
  return isInPoints(scoring) ? `${name}（${full}分）` : `${name}（满分${full}分，占${weight}%）`;
}

/** Whether full marks are the weights themselves, so that scores are simply added up. */
function isInPoints({ criteria, max }: ScoringConfig): boolean {
  return criteria.every(({ weight, full }) => full * 100 === weight * max);
}

function sumAt(
  { firstColumn, lastColumn }: Area,
  row: number,
  { criteria, max, decimals }: ScoringConfig,
): string {
  const cells = criteria.map((_, at) => cellAddress(row, firstColumn + at));
  const isAdded = isInPoints({ criteria, max } as ScoringConfig);
  const terms = criteria.map(({ weight, full }, at) =>
    isAdded ? cells[at]! : `${cells[at]}*${weight}*${max}/${full}`,
  );
  const all = criteria.map(({ weight }) => weight).join('+');
  const sum = isAdded ? terms.join('+') : `(${terms.join('+')})/(${all})`;
  const range = `${cells[0]}:${cellAddress(row, lastColumn)}`;
  return `=IF(COUNT(${range})<${criteria.length},"",ROUND(${sum}+1E-9,${decimals}))`;
}

/** How many cells are filled, and how many are still to be. */
function progressFormula({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const cells = `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
  const all = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
  return `="已填 "&COUNTA(${cells})&" 格，还缺 "&(${all}-COUNTA(${cells}))&" 格"`;
}

function groupMerges(facts: number, experts: number, each: number): Area[] {
  const rows = { firstRow: HEADER_ROW, lastRow: HEADER_ROW };
  const upright = Array.from({ length: facts }, (_, at) => ({
    ...rows,
    lastRow: HEADER_ROW + 1,
    firstColumn: at + 1,
    lastColumn: at + 1,
  }));
  const across = Array.from({ length: experts }, (_, at) => ({
    ...rows,
    firstColumn: facts + 1 + at * each,
    lastColumn: facts + (at + 1) * each,
  }));
  return [...upright, ...(each > 1 ? across : [])];
}

function rulesOf(scores: Area, experts: number, scoring: ScoringConfig): ScoreRule[] {
  const { min, max, criteria } = scoring;
  if (criteria.length === 0) return [ruleOf(scores, min, max, scoring)];
  return Array.from({ length: experts }, (_, expert) =>
    criteria.map(({ full }, at) => {
      const column = scores.firstColumn + expert * criteria.length + at;
      return ruleOf({ ...scores, firstColumn: column, lastColumn: column }, 0, full, scoring);
    }),
  ).flat();
}

function ruleOf(area: Area, min: number, max: number, { decimals }: ScoringConfig): ScoreRule {
  const at = `${columnLetters(area.firstColumn)}${area.firstRow}`;
  return {
    area,
    formula: `=OR(${at}="回避",${at}="弃权",AND(ISNUMBER(${at}),${at}>=${min},${at}<=${max},ROUND(${at},${decimals})=${at}))`,
    words: `${min}至${max}分，${decimals === 0 ? '不带小数' : `最多${decimals}位小数`}`,
  };
}

/** What Excel shows beside a score cell that is selected. */
export const scorePrompt = (words: string) => ({
  title: '评分',
  message: `${words}。应回避的填“回避”，放弃评分的填“弃权”。`,
});

/** What Excel says to a score it does not take. */
export const scoreAlert = (words: string) => ({
  title: '不是有效的评分',
  message: `请填${words}，或填“回避”“弃权”。`,
});
