import type { CellValue, Grid } from '../table/grid';
import { isProjectList, readExpertList } from './lists';
import type { Expert } from './lists';
import type { Project } from './projects';
import { ProjectBook } from './projects';
import { projectAt } from './read-scores';
import { sameUnit } from './recusal';
import { openSheet } from './sheet';

/** Who judges what: the workbook's project list and expert list, with the sheets they were found in. */
export interface PanelLists {
  readonly projects: readonly Project[];
  readonly projectSheets: readonly string[];
  readonly experts: readonly Expert[];
}

/** Reads the lists score sheets are made from. */
export function readPanelLists(grids: readonly Grid[]): PanelLists {
  const { experts } = readExpertList(grids);
  const lists = grids.flatMap((grid) => openSheet(grid, new Set()) ?? []).filter(isProjectList);
  const book = new ProjectBook();
  for (const list of lists) for (const row of list.rows) book.note(projectAt(list, row));
  return { projects: book.projects, projectSheets: lists.map(({ grid }) => grid.sheet), experts };
}

/** Projects an expert stands back from, by the expert's own unit: their places in `projects`. */
export function recusedProjects({ unit }: Expert, projects: readonly Project[]): number[] {
  return projects.flatMap((project, at) => (sameUnit(unit, project.unit) ? [at] : []));
}

export const RECUSED: CellValue = '回避';
