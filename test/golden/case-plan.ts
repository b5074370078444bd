import { cellAddress, columnLetters, columnNumber } from '../../src/core/table/grid';
import type { Area, CellValue } from '../../src/core/table/grid';
import { verdictOf } from '../../src/core/findings';
import type { Level, Verdict } from '../../src/core/findings';
import type { Expected, ExpectedDecoy, ExpectedDefect, ExpectedQuota, ExpectedTable } from './expected';
import { bodyRows } from './body';
import type { Column, Layout } from './layout';
import type { TablePlan } from './table-plan';

/** A sheet as plain data, sparse, by A1 address. */
export class SheetPlan {
  readonly values = new Map<string, CellValue>();
  readonly formulas = new Map<string, string>();
  readonly formats = new Map<string, string>();
  readonly merges: string[] = [];
  readonly hiddenRows: number[] = [];
  readonly widths = new Map<number, number>();
  filter: string | undefined;
  listObject: string | undefined;

  constructor(readonly name: string) {}

  put(cell: string, value: CellValue, mergeTo?: string): this {
    this.values.set(cell, value);
    if (mergeTo) this.merges.push(`${cell}:${mergeTo}`);
    return this;
  }

  /** Values in a row from `cell` to the right. */
  row(cell: string, values: readonly CellValue[]): this {
    const { row, column } = parse(cell);
    values.forEach((value, i) => value !== null && this.put(cellAddress(row, column + i), value));
    return this;
  }
}

export function parse(cell: string): { row: number; column: number } {
  const digits = cell.search(/\d/);
  return { row: Number(cell.slice(digits)), column: columnNumber(cell.slice(0, digits)) };
}

/** One golden case in the making: its sheets and, gathered while tables are laid, the truth about them. */
export class CasePlan {
  readonly sheets: SheetPlan[] = [];
  private readonly tables: ExpectedTable[] = [];
  private readonly defects: ExpectedDefect[] = [];
  private readonly decoys: ExpectedDecoy[] = [];
  private readonly free: { sheet: string; cell: string }[] = [];
  private readonly verdicts: Record<string, readonly Verdict[]> = {};
  quotas: ExpectedQuota[] = [];
  lists: Record<string, string[]> | undefined;

  constructor(
    readonly name: string,
    readonly scheme: string,
    readonly about: string,
  ) {}

  sheet(name: string): SheetPlan {
    const sheet = new SheetPlan(name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** A mistake outside the entries, such as a date of filling. */
  defectAt(sheet: SheetPlan, cell: string, kind: string, levels: readonly Level[]): void {
    this.defects.push({ sheet: sheet.name, cell, kind, value: sheet.values.get(cell) ?? null, levels });
  }

  freeAt(sheet: SheetPlan, cell: string): void {
    this.free.push({ sheet: sheet.name, cell });
  }

  /** Lays a table on a sheet and notes the truth; returns the first row below it. */
  lay(sheet: SheetPlan, plan: TablePlan, layout: Layout): number {
    const body = bodyRows(sheet, plan, layout);
    const columnOf = new Map(layout.columns.map((column, i) => [column.field, layout.column + i]));
    const at = (nr: number, field: string, line = 0): string =>
      cellAddress(body.first[nr - 1]! + line, columnOf.get(field)!);
    for (const mark of plan.marks) {
      if (!columnOf.has(mark.field)) throw new Error(`${this.name}: no column for ${mark.field}`);
      const place = { sheet: sheet.name, cell: at(mark.nr, mark.field, mark.line) };
      const value = plan.get(mark.nr, mark.field, mark.line);
      if (mark.type === 'free') this.free.push(place);
      else if (mark.type === 'decoy') this.decoys.push({ ...place, why: mark.why, value });
      else {
        const also = mark.also.map((spot) => at(spot.nr, spot.field));
        this.defects.push({
          ...place,
          kind: mark.kind,
          value,
          levels: mark.levels,
          ...(mark.suggestion === undefined ? {} : { suggestion: mark.suggestion }),
          ...(also.length ? { also } : {}),
        });
      }
    }
    this.noteVerdicts(sheet, plan, body.first);
    this.tables.push({
      sheet: sheet.name,
      table: layout.table ?? 'summary',
      columns: [columnLetters(layout.column), columnLetters(layout.column + layout.columns.length - 1)],
      entries: plan.entries.map((lines, i) => [body.first[i]!, body.first[i]! + lines.length - 1] as const),
    });
    return body.next;
  }

  expected(): Expected {
    return {
      scheme: this.scheme,
      about: this.about,
      tables: this.tables,
      defects: this.defects,
      decoys: this.decoys,
      free: this.free,
      verdicts: this.verdicts,
      quotas: this.quotas,
      ...(this.lists ? { lists: this.lists } : {}),
    };
  }

  /** An entry's acceptable verdicts: any level of its defects, not better than the best answer to its worst one. */
  private noteVerdicts(sheet: SheetPlan, plan: TablePlan, first: readonly number[]): void {
    const sure = new Map<number, (readonly Level[])[]>();
    const maybe = new Map<number, Level[]>();
    for (const mark of plan.marks) {
      if (mark.type === 'free')
        maybe.set(mark.nr, [...(maybe.get(mark.nr) ?? []), 'verify', 'malformed', 'ineligible']);
      if (mark.type !== 'defect') continue;
      if (mark.also.length === 0) sure.set(mark.nr, [...(sure.get(mark.nr) ?? []), mark.levels]);
      for (const nr of mark.also.length ? [mark.nr, ...mark.also.map((spot) => spot.nr)] : []) {
        maybe.set(nr, [...(maybe.get(nr) ?? []), ...mark.levels]);
      }
    }
    plan.entries.forEach((_, i) => {
      const levels = sure.get(i + 1) ?? [];
      const floor = verdictOf(levels.map((choice) => RANK.find((level) => choice.includes(level))!));
      const all = [
        floor,
        ...[...levels.flat(), ...(maybe.get(i + 1) ?? [])].map((level) => verdictOf([level])),
      ];
      const accepted = VERDICT_RANK.slice(VERDICT_RANK.indexOf(floor)).filter((verdict) =>
        all.includes(verdict),
      );
      if (accepted.length !== 1 || accepted[0] !== 'pass')
        this.verdicts[`${sheet.name}!${first[i]!}`] = accepted;
    });
  }
}

/** From mildest to worst. */
const RANK: readonly Level[] = ['hint', 'verify', 'malformed', 'ineligible'];
const VERDICT_RANK: readonly Verdict[] = ['pass', 'verify', 'malformed', 'ineligible'];

export type { Area, Column };
