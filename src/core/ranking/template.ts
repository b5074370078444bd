import { columnLetters } from '../table/grid';
import type { CellValue, Grid } from '../table/grid';
import { isBlank, tidy } from '../text/normalize';
import { cellAt } from '../table/view';
import { foldName } from '../text/similarity';
import { isGenericScore } from './columns';
import { bare } from './header';
import { infoColumn, openSheet, publishedColumns, scoreLikeness } from './sheet';
import type { OpenSheet, SheetColumn } from './sheet';

/** What the ranking writes into a column; 'fact' is copied from a column of the same header elsewhere. */
export type TemplateRole =
  'serial' | 'rank' | 'id' | 'name' | 'unit' | 'category' | 'total' | 'award' | 'notes' | 'fact';

export interface TemplateColumn {
  readonly column: number;
  readonly header: string;
  readonly role: TemplateRole;
}

/** A ranking sheet to be filled. Rows are the sheet's own, 1-based. */
export interface Template {
  readonly sheet: string;
  readonly columns: readonly TemplateColumn[];
  readonly firstRow: number;
  /** Rows free for entries; below them stands something else (signatures, notes), or null: nothing. */
  readonly endRow: number | null;
  /** Rows in which the clerk wrote projects already, with their texts; empty where the ranking chooses the order. */
  readonly rows: readonly {
    readonly row: number;
    readonly id: string | null;
    readonly name: string | null;
  }[];
}

/** A sheet whose header is a ranking's (名次 beside a project's number or name) and that holds no scores; null for any other. */
export function readTemplate(grid: Grid): Template | null {
  const sheet = openSheet(grid, new Set());
  if (!sheet || publishedColumns(sheet, 'rank').length === 0) return null;
  if (!infoColumn(sheet, 'name') && !infoColumn(sheet, 'id')) return null;
  if (sheet.columns.some(({ role }) => role.role === 'score' || role.role === 'code')) return null;
  const right = infoColumn(sheet, 'name')?.column ?? 0;
  const isScored = sheet.columns.some(
    ({ role, column }) => role.role === 'plain' && column > right && scoreLikeness(sheet, column).scores > 0,
  );
  if (isScored) return null;
  return {
    sheet: grid.sheet,
    columns: sheet.columns.flatMap(templateColumn),
    firstRow: sheet.header.last + 1,
    endRow: endOf(sheet),
    rows: sheet.rows.map((row) => ({ row, id: textOf(sheet, row, 'id'), name: textOf(sheet, row, 'name') })),
  };
}

/** Whether nobody has filled in ranks, totals or awards yet. */
export function isEmptyTemplate(grid: Grid): boolean {
  const template = readTemplate(grid);
  const sheet = openSheet(grid, new Set());
  if (!template || !sheet) return false;
  const results = template.columns.filter(({ role }) => ['rank', 'total', 'award'].includes(role));
  return sheet.rows.every((row) => results.every(({ column }) => isBlank(cellAt(sheet.view, row, column))));
}

function textOf(sheet: OpenSheet, row: number, field: 'id' | 'name'): string | null {
  const column = infoColumn(sheet, field);
  const value = column ? cellAt(sheet.view, row, column.column) : null;
  return isBlank(value) ? null : tidy(value);
}

function templateColumn({ column, path, role }: SheetColumn): TemplateColumn[] {
  const header = path.at(-1);
  if (header === undefined) return [];
  return [{ column, header, role: templateRole(header, role) }];
}

function templateRole(header: string, role: SheetColumn['role']): TemplateRole {
  if (role.role === 'published') return role.what;
  if (role.role === 'info' && ['serial', 'id', 'name', 'unit', 'category'].includes(role.field)) {
    return role.field as TemplateRole;
  }
  if (isGenericScore(header) || /得分$|成绩$|总分$/.test(bare(header))) return 'total';
  return /^(?:备注|说明)$/.test(bare(header)) ? 'notes' : 'fact';
}

/** The first row below the header that holds more than numbers counted in advance and is no project's. */
function endOf({ view, header, rows }: OpenSheet): number | null {
  const own = new Set(rows);
  for (let row = header.last + 1; row <= view.lastRow; row++) {
    if (own.has(row)) continue;
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      if (typeof cellAt(view, row, column) === 'string') return row;
    }
  }
  return null;
}

/** What other sheets say of projects under a header: for columns of the ranking that it does not know itself. */
export type FactsOf = (id: string | null, name: string | null, header: string) => CellValue;

/** Collects the columns of every sheet that names projects. */
export function readFacts(grids: readonly Grid[]): FactsOf {
  const facts = new Map<string, CellValue>();
  for (const grid of grids) {
    const sheet = openSheet(grid, new Set());
    const columns = sheet && (['id', 'name'] as const).flatMap((field) => infoColumn(sheet, field) ?? []);
    if (!sheet || !columns || columns.length === 0) continue;
    for (const row of sheet.rows) {
      for (const { column, path } of sheet.columns) {
        const value = cellAt(sheet.view, row, column);
        if (isBlank(value)) continue;
        for (const key of columns.map((one) => tidy(cellAt(sheet.view, row, one.column)))) {
          const place = placeOf(key, path.at(-1) ?? '');
          if (key !== '' && !facts.has(place)) facts.set(place, value);
        }
      }
    }
  }
  return (id, name, header) => {
    const keys = [id, name].flatMap((key) => (key === null ? [] : [placeOf(key, header)]));
    const found = keys.find((key) => facts.has(key));
    return found === undefined ? null : facts.get(found)!;
  };
}

function placeOf(project: string, header: string): string {
  return `${foldName(project) || project}\n${bare(header)}`;
}

/** The letters of the first column with that role, or null. */
export function lettersOf(columns: readonly TemplateColumn[], role: TemplateRole): string | null {
  const found = columns.find((one) => one.role === role);
  return found ? columnLetters(found.column) : null;
}
