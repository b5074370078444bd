import type { CellValue } from '../../src/core/table/grid';
import type { Level } from '../../src/core/findings';

export type Values = Record<string, CellValue>;

/** Another cell of the same table, by entry number and field. */
export interface Spot {
  readonly nr: number;
  readonly field: string;
}

interface MarkExtra {
  readonly suggestion?: string;
  readonly also?: readonly Spot[];
  /** Which of an entry's lines, from 0; for entries of several people. */
  readonly line?: number;
}

export type Mark = { readonly nr: number; readonly field: string; readonly line: number } & (
  | {
      readonly type: 'defect';
      readonly kind: string;
      readonly levels: readonly Level[];
      readonly suggestion?: string;
      readonly also: readonly Spot[];
    }
  | { readonly type: 'decoy'; readonly why: string }
  | { readonly type: 'free' }
);

/** A table's contents before it is laid on a sheet: entries (each one line or more) and what was done to them. Entries count from 1. */
export class TablePlan {
  readonly marks: Mark[] = [];
  readonly entries: Values[][];

  constructor(entries: readonly Values[] | readonly Values[][]) {
    this.entries = entries.map((entry) => (Array.isArray(entry) ? entry : [{ ...entry }]));
  }

  get(nr: number, field: string, line = 0): CellValue {
    return this.entries[nr - 1]![line]![field] ?? null;
  }

  set(nr: number, field: string, value: CellValue, line = 0): void {
    this.entries[nr - 1]![line]![field] = value;
  }

  /** Puts a mistake into a cell. */
  defect(
    nr: number,
    field: string,
    value: CellValue,
    kind: string,
    levels: readonly Level[],
    extra: MarkExtra = {},
  ): this {
    const { line = 0, also = [], suggestion } = extra;
    this.set(nr, field, value, line);
    this.marks.push({
      type: 'defect',
      nr,
      field,
      line,
      kind,
      levels,
      also,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return this;
  }

  /** Puts a harmless slip into a cell, to be told as a hint with this mend. */
  slip(nr: number, field: string, value: CellValue, mended: string, kind = 'slip'): this {
    return this.defect(nr, field, value, kind, ['hint'], { suggestion: mended });
  }

  /** Puts something into a cell that looks wrong and is right. */
  decoy(nr: number, field: string, value: CellValue, why: string, line = 0): this {
    this.set(nr, field, value, line);
    this.marks.push({ type: 'decoy', nr, field, line, why });
    return this;
  }

  /** Takes a cell out of the scoring. */
  free(nr: number, field: string, line = 0): this {
    this.marks.push({ type: 'free', nr, field, line });
    return this;
  }

  /** The entries that are certainly thrown out, by number. */
  ineligible(): ReadonlySet<number> {
    const certain = this.marks.filter(
      (mark) => mark.type === 'defect' && mark.levels.every((level) => level === 'ineligible'),
    );
    return new Set(certain.map((mark) => mark.nr));
  }

  /** Whether careful people may differ on which entries are thrown out; then what counts afterwards is not scored. */
  eligibilityIsOpen(): boolean {
    return this.marks.some(
      (mark) => mark.type === 'defect' && mark.levels.length > 1 && mark.levels.includes('ineligible'),
    );
  }
}
