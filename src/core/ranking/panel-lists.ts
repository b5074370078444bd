import { isBlank, tidy } from '../text/normalize';
import type { CellValue, Grid } from '../table/grid';
import { cellAt } from '../table/view';
import { bare } from './header';
import { readExpertList } from './lists';
import type { Expert } from './lists';
import { isProjectList } from './project-list';
import type { Project } from './projects';
import { ProjectBook } from './projects';
import { projectAt } from './read-scores';
import { sameUnit } from './recusal';
import type { OpenSheet } from './sheet';
import { openSheet } from './sheet';

/** Who judges what: the workbook's project list and expert list, with the sheets they were found in. */
export interface PanelLists {
  readonly projects: readonly Project[];
  /** What the list says of each project for the experts to read; null where it says nothing. */
  readonly summaries: readonly (string | null)[];
  readonly projectSheets: readonly string[];
  readonly experts: readonly Expert[];
}

/** Reads the lists score sheets are made from. */
export function readPanelLists(grids: readonly Grid[]): PanelLists {
  const list = readExpertList(grids);
  const keys = new Set(list.byKey.keys());
  const lists = grids
    .flatMap((grid) => openSheet(grid, keys) ?? [])
    .filter((sheet) => isProjectList(sheet, list));
  const book = new ProjectBook();
  const summaries: (string | null)[] = [];
  for (const list of lists) {
    const column = list.columns.find(({ path }) => /简介|内容摘要/.test(bare(path.at(-1) ?? '')))?.column;
    for (const row of list.rows) {
      const project = book.note(projectAt(list, row));
      summaries[project] ??= column === undefined ? null : textAt(list, row, column);
    }
  }
  return {
    projects: book.projects,
    summaries,
    projectSheets: lists.map(({ grid }) => grid.sheet),
    experts: list.experts,
  };
}

function textAt(list: OpenSheet, row: number, column: number): string | null {
  const value = cellAt(list.view, row, column);
  return isBlank(value) ? null : tidy(value);
}

/** Projects an expert stands back from, by the expert's own unit: their places in `projects`. */
export function recusedProjects({ unit }: Expert, projects: readonly Project[]): number[] {
  return projects.flatMap((project, at) => (sameUnit(unit, project.unit) ? [at] : []));
}

export const RECUSED: CellValue = '回避';
