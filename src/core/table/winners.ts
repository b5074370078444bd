import { tidy } from '../text/normalize';
import type { CellValue, Grid } from './grid';

/** What a sheet of past winners is called, in its tab or its title: 往届获奖名单, 2022年度优秀成果名单, 历年获评项目. */
const PAST = /往届|往年|历届|历年|上届|上年度|已获奖|获奖|获评|优秀成果名单/;
const LIST = /名单|目录|清单|一览|汇总|成果|项目/;
/** A table of nominations is no list of winners, whatever else its title says. */
const NOMINATION = /申报|推荐|报送|汇总表|征集|评分|排名/;
const NAME_HEADER = /^“?”?(五小)?(活动)?(获奖)?(优秀)?(创新)?(项目|成果)(项目)?名称$/;
/** Titles stand in the first rows. */
const TITLE_ROWS = 4;
const HEADER_ROWS = 10;

/** Whether a sheet's name alone makes it worth reading for past winners. */
export const mayListWinners = (sheet: string): boolean => PAST.test(sheet) && !NOMINATION.test(sheet);

/** Whether a sheet's tab or title says that it lists past winners. Cheap: looks at a few rows only. */
export function isWinnersSheet(grid: Grid): boolean {
  const titles = grid.values
    .slice(0, TITLE_ROWS)
    .map((row) => row.filter((value) => value !== null))
    .filter((row) => row.length === 1)
    .map((row) => tidy(row[0] ?? null));
  const says = [grid.sheet, ...titles];
  return (
    says.some((text) => PAST.test(text) && LIST.test(text)) && !says.some((text) => NOMINATION.test(text))
  );
}

/** The project names a sheet of past winners lists; none when it is no such sheet or has no column of project names. */
export function readWinners(grid: Grid): string[] {
  if (!isWinnersSheet(grid)) return [];
  for (const [index, row] of grid.values.slice(0, HEADER_ROWS).entries()) {
    const column = row.findIndex((value) => NAME_HEADER.test(headerText(value)));
    if (column < 0) continue;
    return grid.values
      .slice(index + 1)
      .map((below) => tidy(below[column] ?? null))
      .filter((name) => name !== '');
  }
  return [];
}

function headerText(value: CellValue): string {
  return tidy(value)
    .replace(/[\s"“”]/g, '')
    .replace(/^五小/, '');
}
