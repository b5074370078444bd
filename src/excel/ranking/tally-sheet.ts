import type { RoundReport } from '../../core/ranking/rank';
import type { ScoringConfig } from '../../core/scheme/schema';
import { columnLetters } from '../../core/table/grid';
import type { CellValue } from '../../core/table/grid';
import { tidy } from '../../core/text/normalize';
import { chunksToWrite } from '../limits';
import type { RawValue } from './book';
import { cellReference, RANKING_NAMES } from './book';
import type { CutLine } from './chart';
import { addTotalsChart } from './chart';
import type { KeyColumn } from './formulas';
import { meanFormula, poolFormula, rankFormula, scoreFormula, totalFormula } from './formulas';

export const TALLY_SHEET = '评分汇总';
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** Above so many formulas Excel gets slow; the ranking sheet then holds numbers. */
const MOST_FORMULAS = 40_000;
const TIE_BREAK_HEADERS = { meanOfAll: '全部评分平均', frontlineWorker: '一线工人' } as const;

/** Where the live figures of a round stand. `rowOf`: the round's entry, by its place, → the sheet's row. */
export interface TallySheet {
  readonly name: string;
  readonly total: string;
  readonly rank: string;
  readonly key: { readonly id: string; readonly name: string };
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Whether a round's totals can be live: they come from the line's own scores, and there are not too many. */
export function canBeLive({ tally }: RoundReport): boolean {
  return tally.isPlain && tally.lines.length * (tally.columns.length + 4) <= MOST_FORMULAS;
}

/** Fills a fresh sheet with a round's scores, totals and ranks as live formulas over the score sheets. */
export async function writeTally(
  context: Excel.RequestContext,
  name: string,
  round: RoundReport,
  scoring: ScoringConfig,
  raw: RawValue,
  cuts: readonly CutLine[],
): Promise<TallySheet> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.names.add(RANKING_NAMES.tally, sheet.getRange('A1')).visible = false;
  const plan = planOf(round, scoring);
  const cells = round.entries.map((_, line) => rowCells(round, line, plan, scoring, raw));
  sheet.getRange('A1').values = [[`${TALLY_SHEET}（${round.name}）`]];
  sheet.getRange('A2').values = [
    ['本表由公式读取评分表，改动评分后自动更新。请不要改动评分表的项目行次；改动行次后请重新排名。'],
  ];
  const headers = [...plan.headers];
  for (const { start, rows } of chunksToWrite([headers, ...cells])) {
    const range = sheet.getRangeByIndexes(HEADER_ROW - 1 + start, 0, rows.length, headers.length);
    range.formulas = rows.map((row) => [...row]);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    await context.sync();
  }
  format(sheet, headers.length, plan, scoring.decimals);
  addTotalsChart(sheet, plan.keys[0]!, headers.length + 2, cuts);
  await context.sync();
  const lastRow = HEADER_ROW + round.entries.length;
  return {
    name,
    total: plan.total,
    rank: plan.rank,
    key: { id: 'A', name: 'B' },
    firstRow: FIRST_ROW,
    lastRow,
  };
}

interface Plan {
  readonly headers: readonly string[];
  /** A part's experts, first and last letters, and the letters of its pooled value. */
  readonly parts: readonly { readonly first: string; readonly last: string; readonly pooled: string }[];
  readonly total: string;
  readonly keys: readonly KeyColumn[];
  readonly rank: string;
}

function planOf({ tally, entries }: RoundReport, scoring: ScoringConfig): Plan {
  const headers = ['项目编号', '成果名称'];
  const letters = (): string => columnLetters(headers.length);
  const ranges = tally.parts.map((part) => {
    const first = columnLetters(headers.length + 1);
    for (const { expert } of tally.columns.filter((column) => column.part === part.name))
      headers.push(expert || part.name);
    return { first, last: letters(), name: part.name };
  });
  const parts = ranges.map((range) => {
    headers.push(ranges.length === 1 ? '有效评分合成' : `${range.name || '评分'}合成`);
    return { ...range, pooled: letters() };
  });
  headers.push('有效评分数', '总分');
  const total = letters();
  const span = { first: FIRST_ROW, last: HEADER_ROW + entries.length };
  const keys = [{ letters: total, ...span }];
  for (const tieBreak of scoring.tieBreaks) {
    headers.push(TIE_BREAK_HEADERS[tieBreak]);
    keys.push({ letters: letters(), ...span });
  }
  headers.push('名次');
  return { headers, parts, total, keys, rank: letters() };
}

function rowCells(
  { tally, entries }: RoundReport,
  line: number,
  { parts, keys }: Plan,
  scoring: ScoringConfig,
  raw: RawValue,
): string[] {
  const row = FIRST_ROW + line;
  const entry = entries[line]!;
  const { scores, tieBreaks } = tally.lines[line]!;
  const range = (part: Plan['parts'][number]): string => `${part.first}${row}:${part.last}${row}`;
  const pooled = parts.map((part) => `=${poolFormula(range(part), scoring)}`);
  const isLive = (tieBreak: string): boolean => tieBreak === 'meanOfAll';
  return [
    liveText(entry.sheet, entry.row, entry.id, raw),
    liveText(entry.sheet, entry.row, entry.projectName, raw),
    ...scores.map((score) => scoreFormula(score, raw, scoring).formula),
    ...pooled,
    `=COUNT(${parts.map(range).join(',')})`,
    totalFormula(
      parts.map(({ pooled: at }) => `${at}${row}`),
      tally.parts,
      scoring,
    ),
    ...scoring.tieBreaks.map((tieBreak, at) =>
      isLive(tieBreak) ? meanFormula(parts.map(range), tally.parts, scoring.max) : (tieBreaks[at] ?? '0'),
    ),
    rankFormula(row, keys),
  ];
}

const SEARCHED_COLUMNS = 40;

/** A project's own text, live from the row it stands in. */
function liveText(sheet: string, row: number, text: string | null, raw: RawValue): string {
  if (text === null) return '';
  for (let column = 1; column <= SEARCHED_COLUMNS; column++) {
    const value: CellValue = raw(sheet, row, column);
    if (value !== null && tidy(value) === text) return `=${cellReference(sheet, row, column)}`;
  }
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

function format(sheet: Excel.Worksheet, width: number, plan: Plan, decimals: number): void {
  sheet.getRange('A1').format.font.bold = true;
  const header = sheet.getRangeByIndexes(HEADER_ROW - 1, 0, 1, width);
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
  header.format.wrapText = true;
  sheet.getRange('B1').getEntireColumn().format.columnWidth = 200;
  const last = plan.keys[0]!.last;
  const number = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  for (const letters of [plan.total, ...plan.parts.map(({ pooled }) => pooled)])
    sheet.getRange(`${letters}${FIRST_ROW}:${letters}${last}`).numberFormat = number as unknown as string[][];
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:B${HEADER_ROW}`));
}
