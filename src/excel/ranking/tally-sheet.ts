import type { RankedEntry, RoundReport } from '../../core/ranking/rank';
import type { ScoringConfig } from '../../core/scheme/schema';
import type { CutLine } from '../../core/ranking/summary';
import { columnLetters, columnNumber } from '../../core/table/grid';
import type { CellValue } from '../../core/table/grid';
import { tidy } from '../../core/text/normalize';
import { chunksToWrite } from '../limits';
import type { RawValue } from './book';
import { cellReference, RANKING_NAMES } from './book';
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
  /** The cell that counts the projects whose figures changed since the ranking. */
  readonly changed: string;
}

/** Whether a round's totals can be live: they come from the line's own scores, and there are not too many. */
export function canBeLive({ tally }: RoundReport): boolean {
  return tally.isPlain && tally.lines.length * (tally.columns.length + 6) <= MOST_FORMULAS;
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
  const changed = `${plan.stored}${HEADER_ROW - 1}`;
  sheet.getRange('A2').formulas = [[statusFormula(changed)]];
  sheet.getRange(changed).formulas = [[changedFormula(plan)]];
  const headers = [...plan.headers];
  for (const { start, rows } of chunksToWrite([headers, ...cells])) {
    const range = sheet.getRangeByIndexes(HEADER_ROW - 1 + start, 0, rows.length, headers.length);
    range.formulas = rows.map((row) => [...row]);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk
    await context.sync();
  }
  writeJudges(sheet, round, plan);
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
    changed,
  };
}

/** A part's experts, first and last letters; the letters of its pooled value, its plain mean and its spread. */
interface PartColumns {
  readonly first: string;
  readonly last: string;
  readonly pooled: string;
  readonly mean: string;
  readonly spread: string;
}

interface Plan {
  readonly headers: readonly string[];
  readonly parts: readonly PartColumns[];
  readonly total: string;
  readonly counted: string;
  readonly keys: readonly KeyColumn[];
  readonly rank: string;
  /** What total, count and rank were when the add-in ranked. */
  readonly stored: string;
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
    const name = ranges.length === 1 ? '' : range.name || '评分';
    const add = (header: string): string => {
      headers.push(`${name}${header}`);
      return letters();
    };
    return {
      ...range,
      mean: add('平均分'),
      spread: add('极差'),
      pooled: add(name ? '合成' : '有效评分合成'),
    };
  });
  headers.push('有效评分数');
  const counted = letters();
  headers.push('总分');
  const total = letters();
  const span = { first: FIRST_ROW, last: HEADER_ROW + entries.length };
  const keys = [{ letters: total, ...span }];
  for (const tieBreak of scoring.tieBreaks) {
    headers.push(TIE_BREAK_HEADERS[tieBreak]);
    keys.push({ letters: letters(), ...span });
  }
  headers.push('名次');
  const rank = letters();
  headers.push(STORED_HEADER);
  return { headers, parts, total, counted, keys, rank, stored: letters() };
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
  const pooled = parts.flatMap((part) => [
    `=IFERROR(AVERAGE(${range(part)}),"")`,
    `=IF(COUNT(${range(part)})<2,"",MAX(${range(part)})-MIN(${range(part)}))`,
    `=${poolFormula(range(part), scoring)}`,
  ]);
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
    storedFigures(entry),
  ];
}

const STORED_HEADER = '排名时的总分｜评分数｜名次';

/** As Excel joins the same figures to a text. */
function storedFigures({ total, counted, rank }: RankedEntry): string {
  return `${total === null ? '' : Number(total)}｜${counted}｜${rank ?? ''}`;
}

/** How many projects have other figures now than when they were ranked. */
function changedFormula({ total, counted, rank, stored, keys }: Plan): string {
  const { first, last } = keys[0]!;
  const all = (letters: string): string => `${letters}${first}:${letters}${last}`;
  return `=SUMPRODUCT(--(${all(total)}&"｜"&${all(counted)}&"｜"&${all(rank)}<>${all(stored)}))`;
}

function statusFormula(changed: string): string {
  const same =
    '本表由公式读取评分表，改动评分后自动更新。请不要增删评分表的项目行；增删后请再点“排名并填表”。';
  return `=IF(${changed}=0,"${same}","上次排名以后，有 "&${changed}&" 个项目的总分、评分数或名次变了，已自动更新；备注请再点“排名并填表”更新。")`;
}

/** Under the projects: how much, how high and how severely each judge scored, live; and how far they agree, as of the ranking. */
function writeJudges(sheet: Excel.Worksheet, { tally, agreement }: RoundReport, { parts, keys }: Plan): void {
  if (!tally.columns.some(({ expert }) => expert !== '')) return;
  const { first, last } = keys[0]!;
  const all = (letters: string): string => `${letters}${first}:${letters}${last}`;
  const [firstLetters, lastLetters] = [parts[0]!.first, parts.at(-1)!.last];
  const partOf = tally.columns.map(({ part }) => parts[tally.parts.findIndex(({ name }) => name === part)]!);
  const own = partOf.map((part, at) => {
    const scores = all(columnLetters(columnNumber(firstLetters) + at));
    const means = `SUMPRODUCT(ISNUMBER(${scores})*1,${all(part.mean)})/COUNT(${scores})`;
    return { scores, severity: `=IFERROR(AVERAGE(${scores})-${means},"")` };
  });
  const top = last + 2;
  const rows = [
    ['各评委评了几项', ...own.map(({ scores }) => `=COUNT(${scores})`)],
    ['各评委的平均分', ...own.map(({ scores }) => `=IFERROR(AVERAGE(${scores}),"")`)],
    ['宽严：比同行平均高（＋）低（－）', ...own.map(({ severity }) => severity)],
  ];
  sheet.getRange(`B${top}:${lastLetters}${top + rows.length - 1}`).formulas = rows;
  sheet.getRange(`${firstLetters}${top + 1}:${lastLetters}${top + 2}`).numberFormat =
    '0.00' as unknown as string[][];
  const w = agreement.kendallW;
  sheet.getRange(`B${top + rows.length}:C${top + rows.length}`).values = [
    ['评委一致性 W（上次排名时）', w === null ? '评分不全，算不出' : Number(w)],
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
  sheet.getRange(`${plan.stored}1`).getEntireColumn().format.font.color = '#808080';
  sheet.getRange('B1').getEntireColumn().format.columnWidth = 200;
  const last = plan.keys[0]!.last;
  const number = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  for (const letters of [plan.total, ...plan.parts.flatMap(({ pooled, mean }) => [pooled, mean])])
    sheet.getRange(`${letters}${FIRST_ROW}:${letters}${last}`).numberFormat = number as unknown as string[][];
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:B${HEADER_ROW}`));
}
