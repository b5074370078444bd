import { isBlank } from '../text/normalize';
import type { Area } from '../table/grid';
import { bareHeader, foldHeader, headerCell } from '../table/headerText';
import type { View } from '../table/view';
import { cellAt, mergesIn } from '../table/view';

/** A column and its header texts from the top down, e.g. ["第一次评审成绩", "专家一", "原始分"]. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
}

export interface SheetHeader {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
}

const SEARCHED_ROWS = 20;
const MOST_HEADER_ROWS = 4;
/** Wordings that, standing alone in a cell, make its row a header. */
const ANCHOR =
  /^(?:序号|(?:项目|成果|作品|专家|评委)?(?:编号|编码|代码)|(?:申报|参评|推荐|五小|职工|创新)*(?:项目|成果|作品|课题)+(?:名称)?|名称|(?:专家|评委)?姓名|(?:工作|所在|申报|实施|完成)?单位(?:名称)?|(?:项目|成果)?类别|(?:专家|评委).{0,4}|(?:总|平均|最终|综合|加权)?(?:分|得分|成绩|总分)|名次|排名|奖项|数量)$/;
const IDENTITY = /编号|编码|名称|姓名|项目|成果|作品/;

/** A header text without width, white space and bracketed hints. */
export function bare(text: string): string {
  return bareHeader(foldHeader(text));
}

/** Finds a sheet's header of one to four rows below any title lines; null when no row looks like one. */
export function findHeader(view: View): SheetHeader | null {
  const end = Math.min(view.lastRow, view.firstRow + SEARCHED_ROWS);
  for (let row = view.firstRow; row <= end; row++) {
    if (!startsHeader(view, row)) continue;
    const last = headerEnd(view, row);
    return { first: row, last, columns: paths(view, row, last) };
  }
  return null;
}

function columnsOf(view: View): number[] {
  return Array.from({ length: view.lastColumn - view.firstColumn + 1 }, (_, i) => view.firstColumn + i);
}

function startsHeader(view: View, row: number): boolean {
  const cells = columnsOf(view).map((column) => cellAt(view, row, column));
  if (cells.some((cell) => typeof cell === 'number')) return false;
  const texts = cells.flatMap((cell) => headerCell(cell) ?? []);
  return texts.length >= 2 && texts.some((text) => ANCHOR.test(bare(text)));
}

function headerEnd(view: View, first: number): number {
  let last = first;
  while (last < first + MOST_HEADER_ROWS - 1) {
    const merged = Math.max(last, ...mergesIn(view, first, last).map((merge) => merge.lastRow));
    if (merged > last && merged < first + MOST_HEADER_ROWS) last = merged;
    else if (continuesHeader(view, first, last + 1)) last++;
    else break;
  }
  return last;
}

/** A row of texts under the header that leaves the projects' own columns blank and names sub-columns. */
function continuesHeader(view: View, first: number, row: number): boolean {
  if (row > view.lastRow) return false;
  const filled = columnsOf(view).filter((column) => !isBlank(cellAt(view, row, column)));
  if (filled.length < 2 || SCALE_LABEL.test(String(cellAt(view, row, filled[0]!)))) return false;
  const named = filled.every((column) => {
    const text = headerCell(cellAt(view, row, column));
    return (
      text !== null &&
      !/^[\d.％%分\s]+$/.test(text) &&
      !IDENTITY.test(bare(String(cellAt(view, first, column) ?? '')))
    );
  });
  return named;
}

/** The first cell of a row under the header that gives each column's full marks or weight. */
export const SCALE_LABEL = /^\s*(?:满分|分值|权重|比例|占比)/;

function paths(view: View, first: number, last: number): HeaderColumn[] {
  const merges = mergesIn(view, first, last);
  return columnsOf(view).map((column) => {
    const path: string[] = [];
    for (let row = first; row <= last; row++) {
      const text =
        textAt(view, merges, row, column) ?? (row < last ? groupLeft(view, merges, row, last, column) : null);
      if (text !== null && text !== path.at(-1)) path.push(text);
    }
    return { column, path };
  });
}

function covering(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find(
    (m) => row >= m.firstRow && row <= m.lastRow && column >= m.firstColumn && column <= m.lastColumn,
  );
}

function textAt(view: View, merges: readonly Area[], row: number, column: number): string | null {
  const merge = covering(merges, row, column);
  const value = merge ? cellAt(view, merge.firstRow, merge.firstColumn) : cellAt(view, row, column);
  return headerCell(typeof value === 'number' ? String(value) : value);
}

/** The group a column stands in where the group's cells were not merged: the nearest text to the left with texts below it. */
function groupLeft(
  view: View,
  merges: readonly Area[],
  row: number,
  last: number,
  column: number,
): string | null {
  const hasBelow = (c: number): boolean => {
    for (let r = row + 1; r <= last; r++) if (headerCell(cellAt(view, r, c)) !== null) return true;
    return false;
  };
  if (!hasBelow(column) || covering(merges, row, column)) return null;
  for (let left = column - 1; left >= view.firstColumn; left--) {
    if (covering(merges, row, left) || !hasBelow(left)) return null;
    const text = headerCell(cellAt(view, row, left));
    if (text !== null) return text;
  }
  return null;
}
