import { tidy } from '../text/normalize';
import type { CellValue, Grid } from './grid';

/** What a sheet of past winners is called, in its tab or its title: 往届获奖名单, 2022年度优秀成果名单, 历年获评项目. */
const PAST = /往届|往年|历届|历年|上届|上年度|已获奖|获奖|获评|优秀成果名单/;
const LIST = /名单|目录|清单|一览|汇总|成果|项目/;
/** A table of nominations is no list of winners, whatever else its title says. */
const NOMINATION = /申报|推荐|报送|汇总表|征集|评分|排名/;
/** The column of names: 项目名称, 获评项目名称, 成果名称（全称）. */
const NAME_HEADER =
  /^(?!.*(?:单位|类别|专利|奖项名))[^，。]{0,8}(?:项目|成果|作品|课题)(?:项目|成果)?名称?(?:\([^()]*\))?$/;
/** In want of one, 获奖项目, 成果 or 名称; one that stands alone in its row is a title. */
const SHORT_HEADER = /^(?:(?:优秀|获[奖评]|创新|入选)*(?:项目|成果|作品)|名称)$/;
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

/** The project names a sheet of past winners lists, all its texts where no header tells which they are; none when it is no such sheet. */
export function readWinners(grid: Grid): string[] {
  if (!isWinnersSheet(grid)) return [];
  return below(grid, NAME_HEADER, 1) ?? below(grid, SHORT_HEADER, 2) ?? everyText(grid);
}

/** Under no header that is known, whatever may be a name: none of a unit, a year or a grade is a project's. */
function everyText(grid: Grid): string[] {
  return grid.values
    .flat()
    .map(tidy)
    .filter((text) => text.length >= SHORTEST_NAME);
}
const SHORTEST_NAME = 5;

/** What stands below the first such header whose row has at least so many cells; null where there is none. */
function below(grid: Grid, header: RegExp, cells: number): string[] | null {
  for (const [index, row] of grid.values.slice(0, HEADER_ROWS).entries()) {
    const column = row.findIndex((value) => header.test(headerText(value)));
    if (column < 0 || row.filter((value) => value !== null).length < cells) continue;
    return grid.values
      .slice(index + 1)
      .map((line) => tidy(line[column] ?? null))
      .filter((name) => name !== '');
  }
  return null;
}

function headerText(value: CellValue): string {
  return tidy(value)
    .replace(/[\s"“”]/g, '')
    .replace(/^五小/, '');
}
