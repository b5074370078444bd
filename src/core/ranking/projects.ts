import { foldName } from '../text/similarity';
import type { Frontline } from './people';

/** What the workbook says of a project, joined from all its sheets. */
export interface Project {
  readonly id: string | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly category: string | null;
  readonly frontline: Frontline;
  readonly senior: boolean;
}

/** What one row says; blank cells are null. */
export interface ProjectRow extends Project {
  readonly serial: string | null;
}

/** The projects met so far; the same project is known by its id, else by its name. */
export class ProjectBook {
  readonly projects: Project[] = [];
  private readonly byId = new Map<string, number>();
  private readonly byName = new Map<string, number>();

  /** The index of the project a row means, with what the row adds to it. A row without id and name is a project of its own. */
  note(row: ProjectRow): number {
    const known = this.find(row);
    if (known !== null) {
      this.projects[known] = joined(this.projects[known]!, row);
      this.remember(known);
      return known;
    }
    const { serial, ...project } = row;
    this.projects.push({ ...project, id: project.id ?? (project.name === null ? serial : null) });
    this.remember(this.projects.length - 1);
    return this.projects.length - 1;
  }

  /** The index of a project by id, or by name where one side has no id; null when it is new. */
  find(row: { readonly id: string | null; readonly name: string | null }): number | null {
    const byId = row.id === null ? undefined : this.byId.get(key(row.id));
    if (byId !== undefined) return byId;
    const byName = row.name === null ? undefined : this.byName.get(key(row.name));
    if (byName === undefined || (row.id !== null && this.projects[byName]!.id !== null)) return null;
    return byName;
  }

  private remember(index: number): void {
    const { id, name } = this.projects[index]!;
    if (id !== null) this.byId.set(key(id), index);
    if (name !== null && !this.byName.has(key(name))) this.byName.set(key(name), index);
  }
}

function key(text: string): string {
  return foldName(text) || text;
}

function joined(known: Project, row: ProjectRow): Project {
  return {
    id: known.id ?? row.id,
    name: known.name ?? row.name,
    unit: known.unit ?? row.unit,
    category: known.category ?? row.category,
    frontline: known.frontline ?? row.frontline,
    senior: known.senior || row.senior,
  };
}
