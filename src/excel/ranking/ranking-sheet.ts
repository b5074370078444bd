import type { FinalLine } from '../../core/ranking/final';
import type { RankReport } from '../../core/ranking/rank';
import type { FactsOf, Template, TemplateColumn, TemplateRole } from '../../core/ranking/template';
import { lettersOf } from '../../core/ranking/template';
import { foldName } from '../../core/text/similarity';
import { columnLetters } from '../../core/table/grid';
import type { Grid } from '../../core/table/grid';
import { setNumberFormat } from '../book';
import { quoteSheet, STATUS_NAME } from './book';
import type { AwardStep } from './live-award';
import { awardFormula, OPEN_AWARD } from './live-award';
import { drawGrid } from '../grid-lines';
import type { TallySheet } from './tally-sheet';

export const RANKING_SHEET = '排名表';
const FRESH_HEADERS: readonly (readonly [string, TemplateRole, number])[] = [
  ['名次', 'rank', 40],
  ['项目编号', 'id', 70],
  ['成果名称', 'name', 220],
  ['单位', 'unit', 150],
  ['类别', 'category', 70],
  ['总分', 'total', 60],
  ['奖项', 'award', 130],
  ['备注', 'notes', 260],
];
const FRESH_HEADER_ROW = 3;

/** What the ranking sheet is filled from. `tallies` by round; null where a round has no live figures. */
export interface RankingSource {
  readonly report: RankReport;
  readonly lines: readonly FinalLine[];
  readonly tallies: readonly (TallySheet | null)[];
  readonly facts: FactsOf;
  /** The awards by place where they follow by formula. */
  readonly steps: readonly AwardStep[] | null;
}

/** A row of the ranking sheet with the line it holds. */
export interface FilledRow {
  readonly row: number;
  readonly line: FinalLine;
}

/** Lays out a fresh ranking sheet, ready to be filled. */
export function layOutFresh(sheet: Excel.Worksheet, title: string, count: number): Template {
  const width = FRESH_HEADERS.length;
  sheet.getRange('A1').values = [[title]];
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRange('A1').format.font.size = 14;
  const header = sheet.getRangeByIndexes(FRESH_HEADER_ROW - 1, 0, 1, width);
  header.values = [FRESH_HEADERS.map(([text]) => text)];
  header.format.font.bold = true;
  header.format.fill.color = '#E2E8F0';
  FRESH_HEADERS.forEach(([, , points], at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  const body = sheet.getRangeByIndexes(FRESH_HEADER_ROW - 1, 0, count + 1, width);
  drawGrid(body);
  body.format.wrapText = true;
  body.format.verticalAlignment = 'Center';
  sheet.freezePanes.freezeRows(FRESH_HEADER_ROW);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  const columns = FRESH_HEADERS.map(([text, role], at) => ({ column: at + 1, header: text, role }));
  return { sheet: RANKING_SHEET, columns, firstRow: FRESH_HEADER_ROW + 1, endRow: null, rows: [] };
}

/** Which row each project goes to: the clerk's own rows where the template has projects, else from the top, best first. */
export function placeLines(template: Template, lines: readonly FinalLine[]): FilledRow[] {
  if (template.rows.length === 0) return lines.map((line, at) => ({ row: template.firstRow + at, line }));
  return template.rows.flatMap(({ row, id, name }) => {
    const same = (a: string | null, b: string | null): boolean =>
      a !== null && b !== null && foldName(a) === foldName(b);
    const line =
      lines.find(({ entry }) => same(entry.id, id)) ??
      lines.find(({ entry }) => same(entry.projectName, name));
    return line ? [{ row, line }] : [];
  });
}

/** Takes out what an earlier ranking wrote, so that no project that is gone stays behind. */
export function clearRows(sheet: Excel.Worksheet, { columns, firstRow, endRow }: Template, grid: Grid): void {
  const lastRow = endRow === null ? grid.firstRow + grid.values.length - 1 : endRow - 1;
  if (lastRow < firstRow) return;
  for (const { column, role } of columns) {
    // Numbers printed in advance stand in free rows too.
    if (role === 'serial') continue;
    const letters = columnLetters(column);
    sheet.getRange(`${letters}${firstRow}:${letters}${lastRow}`).clear('Contents');
  }
}

/** Makes room above what stands below the rows to be filled, in the look of the first of them. */
export function makeRoom(sheet: Excel.Worksheet, template: Template, count: number): void {
  const { firstRow, endRow, rows, columns } = template;
  if (rows.length > 0 || count === 0) return;
  const lastRow = firstRow + count - 1;
  const short = endRow === null ? 0 : lastRow + 1 - endRow;
  if (short > 0 && endRow !== null) sheet.getRange(`${endRow}:${endRow + short - 1}`).insert('Down');
  const [left, right] = [columns[0]!, columns.at(-1)!].map(({ column }) => columnLetters(column));
  if (count > 1)
    sheet
      .getRange(`${left}${firstRow + 1}:${right}${lastRow}`)
      .copyFrom(`${left}${firstRow}:${right}${firstRow}`, 'Formats');
}

/** Writes ranks, totals, awards and notes; where a round has live figures, ranks and totals are formulas over them. */
export function fillRows(
  sheet: Excel.Worksheet,
  template: Template,
  filled: readonly FilledRow[],
  source: RankingSource,
): void {
  const decimals = source.report.scoring.decimals;
  const own: Filling = { isKeyed: hasUniqueKeys(filled, template), rows: spanOf(filled) };
  for (const column of template.columns) {
    if (!isWritten(column, template, filled, source)) continue;
    const letters = columnLetters(column.column);
    for (const run of runsOf(filled)) {
      const [first, last] = [run[0]!.row, run.at(-1)!.row];
      const range = sheet.getRange(`${letters}${first}:${letters}${last}`);
      if (column.role === 'total' && decimals > 0) setNumberFormat(range, `0.${'0'.repeat(decimals)}`);
      range.formulas = run.map((one) => [cellOf(column, one, template, source, own)]);
    }
  }
}

/** Whether the column is the ranking's to write; a clerk's own project columns, and facts nobody knows, stay. */
function isWritten(
  { role, header }: TemplateColumn,
  template: Template,
  filled: readonly FilledRow[],
  { facts }: RankingSource,
): boolean {
  if (['rank', 'total', 'award', 'notes'].includes(role)) return true;
  if (template.rows.length > 0) return false;
  if (role !== 'fact') return true;
  return filled.some(({ line: { entry } }) => facts(entry.id, entry.projectName, header) !== null);
}

/** Rows that follow one another, so that each run is one write. */
function runsOf(filled: readonly FilledRow[]): FilledRow[][] {
  const runs: FilledRow[][] = [];
  for (const one of [...filled].sort((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.row + 1 === one.row) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function cellOf(
  column: TemplateColumn,
  { row, line }: FilledRow,
  template: Template,
  source: RankingSource,
  { isKeyed, rows }: Filling,
): string | number | boolean {
  const { entry } = line;
  const tally = source.tallies[line.round] ?? null;
  const isLastRound = line.round === source.report.rounds.length - 1;
  switch (column.role) {
    case 'rank':
      if (line.rank === null) return '';
      return tally && isLastRound ? liveFigure(tally, tally.rank, row, line, template, isKeyed) : line.rank;
    case 'total':
      if (entry.total === null) return '';
      return tally ? liveFigure(tally, tally.total, row, line, template, isKeyed) : Number(entry.total);
    case 'award':
      return tally ? awardCell(line, row, rows, template, source) : plainAward(line, template);
    case 'notes':
      return safe(line.notes.join('；'));
    case 'serial':
      return row - template.firstRow + 1;
    case 'id':
      return safe(entry.id ?? '');
    case 'name':
      return safe(entry.projectName ?? '');
    case 'unit':
      return safe(entry.unit ?? fact(source, line, column.header));
    case 'category':
      return safe(entry.category ?? fact(source, line, column.header));
    case 'fact':
      return safe(fact(source, line, column.header));
  }
}

/** What stands in a project's award cell when it is no formula. */
export function plainAward({ award, undecided }: FinalLine, template: Template): string {
  if (award === null) return undecided ? OPEN_AWARD : '';
  return awardName(award, undecided, template);
}

/** An award a later round may still change is marked as such; a sheet with a column for notes says so there. */
export function awardName(award: string, isOpen: boolean, { columns }: Template): string {
  return isOpen && lettersOf(columns, 'notes') === null ? `${award}（暂定）` : award;
}

function awardCell(
  line: FinalLine,
  row: number,
  [first, last]: Filling['rows'],
  template: Template,
  { steps }: RankingSource,
): string {
  const letters = lettersOf(template.columns, 'rank');
  if (!steps || letters === null || line.rank === null) return plainAward(line, template);
  return awardFormula(steps, `$${letters}${row}`, `$${letters}$${first}:$${letters}$${last}`);
}

/** What the cells of one filling share: whether projects are found by name, and the first and last row filled. */
interface Filling {
  readonly isKeyed: boolean;
  readonly rows: readonly [number, number];
}

function spanOf(filled: readonly FilledRow[]): [number, number] {
  const rows = filled.map(({ row }) => row);
  return [Math.min(...rows), Math.max(...rows)];
}

/** Tells in the sheet itself that scores changed after the ranking; blank while nothing did. */
export function writeStatus(sheet: Excel.Worksheet, template: Template, source: RankingSource): void {
  const changed = source.tallies.flatMap((tally) =>
    tally ? [`${quoteSheet(tally.name)}!${tally.changed}`] : [],
  );
  if (changed.length === 0) return;
  const [left, right] = [template.columns[0]!.column, template.columns.at(-1)!.column];
  const isFresh = template.sheet === RANKING_SHEET && template.firstRow === FRESH_HEADER_ROW + 1;
  const row = isFresh ? FRESH_HEADER_ROW - 1 : template.firstRow - 1;
  const cell = sheet.getRange(`${columnLetters(isFresh ? left : right + 1)}${row}`);
  const stale = source.steps ? '备注和行的先后' : '奖项、备注和行的先后';
  cell.formulas = [
    [
      `=IF(${changed.join('+')}=0,"","评分在排名后有改动：总分和名次已自动更新，${stale}请再点“排名并填表”更新")`,
    ],
  ];
  cell.format.font.bold = true;
  cell.format.font.color = '#C00000';
  sheet.names.add(STATUS_NAME, cell).visible = false;
}

function fact({ facts }: RankingSource, { entry }: FinalLine, header: string): string | number | boolean {
  return facts(entry.id, entry.projectName, header) ?? '';
}

/** Text that Excel must not take for a formula or a number. */
function safe(value: string | number | boolean): string | number | boolean {
  if (typeof value !== 'string' || value === '') return value;
  return /^[=+\-@']/.test(value) || Number.isFinite(Number(value)) ? `'${value}` : value;
}

/** A figure of the tally, found by the project's name in this row, so that sorting the sheet does not mix it up. */
function liveFigure(
  tally: TallySheet,
  letters: string,
  row: number,
  line: FinalLine,
  template: Template,
  isKeyed: boolean,
): string {
  const at = (column: string, from: number, to: number): string =>
    `${quoteSheet(tally.name)}!$${column}$${from}:$${column}$${to}`;
  const key = lettersOf(template.columns, 'name');
  if (!isKeyed || key === null) return `=${quoteSheet(tally.name)}!$${letters}$${tally.firstRow + line.line}`;
  const keys = at(tally.key.name, tally.firstRow, tally.lastRow);
  return `=INDEX(${at(letters, tally.firstRow, tally.lastRow)},MATCH($${key}${row},${keys},0))`;
}

/** Longer texts, and those with wildcards, MATCH does not find as they are ("MATCH function", support.microsoft.com). */
const LONGEST_KEY = 255;

/** Names that MATCH finds: the template writes them as the tally has them, each once. */
function hasUniqueKeys(filled: readonly FilledRow[], template: Template): boolean {
  if (template.rows.length > 0) return false;
  const names = filled.map(({ line }) => line.entry.projectName ?? '');
  const folded = new Set(names.map((name) => name.toLowerCase()));
  return (
    folded.size === names.length &&
    names.every(
      (name) =>
        name !== '' && name.length <= LONGEST_KEY && !/[*?~]/.test(name) && Number.isNaN(Number(name)),
    )
  );
}
