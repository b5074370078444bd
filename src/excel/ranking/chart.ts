import type { CutLine } from '../../core/ranking/summary';
import { columnLetters } from '../../core/table/grid';

/** More points than this are only a smear. */
const MOST_POINTS = 300;

/** Draws the totals from the highest down with the cut lines, over live figures written right of the tally. */
export function addTotalsChart(
  sheet: Excel.Worksheet,
  total: { readonly letters: string; readonly first: number; readonly last: number },
  column: number,
  cuts: readonly CutLine[],
): void {
  const points = Math.min(MOST_POINTS, total.last - total.first + 1);
  const scores = `$${total.letters}$${total.first}:$${total.letters}$${total.last}`;
  const large = (place: number): string => `=IFERROR(LARGE(${scores},${place}),"")`;
  const rows = Array.from({ length: points }, (_, at) => [
    large(at + 1),
    ...cuts.map(({ count }) => large(count)),
  ]);
  const [first, last] = [columnLetters(column), columnLetters(column + cuts.length)];
  const source = sheet.getRange(`${first}${total.first - 1}:${last}${total.first - 1 + points}`);
  source.formulas = [['总分（从高到低）', ...cuts.map(({ name }) => name)], ...rows];
  const chart = sheet.charts.add('Line', source, 'Columns');
  chart.title.text = '总分与入选线';
  const left = columnLetters(column + cuts.length + 2);
  chart.setPosition(`${left}3`, `${columnLetters(column + cuts.length + 10)}20`);
}
