import type { ScoringConfig } from '../scheme/schema';
import type { CellValue } from '../table/grid';
import { fixed } from './decimal';
import { farOffScores } from './far-off';
import { groupBy } from './group';
import type { ScoreRange } from './score-cell';
import { readScoreCell } from './score-cell';

/** What the score cells of a sheet take: a range for each criterion, and how many decimals. */
export interface ScoreLimits {
  readonly ranges: readonly ScoreRange[];
  readonly decimals: number;
}

/** What a score sheet of this scoring takes. */
export function limitsOf({ min, max, decimals, criteria }: ScoringConfig): ScoreLimits {
  const ranges = criteria.length === 0 ? [{ min, max }] : criteria.map(({ full }) => ({ min: 0, max: full }));
  return { ranges, decimals };
}

/** As text to be kept with the sheet: "0~10,0~100/2". */
export function limitsText({ ranges, decimals }: ScoreLimits): string {
  return `${ranges.map(({ min, max }) => `${min}~${max}`).join(',')}/${decimals}`;
}

/** Reads such a text; null where it is none. */
export function readLimits(text: string): ScoreLimits | null {
  const [list, decimals] = text.split('/');
  const ranges = (list ?? '').split(',').map((one) => {
    const [min, max] = one.split('~').map(Number);
    return { min: min ?? NaN, max: max ?? NaN };
  });
  const numbers = [...ranges.flatMap(({ min, max }) => [min, max]), Number(decimals ?? NaN)];
  return numbers.every(Number.isFinite) ? { ranges, decimals: Number(decimals) } : null;
}

/** Something to be looked at in a score cell; row and column count from 0 within the score cells. */
export interface ScoreWarning {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How far a score sheet is filled in, and what stands out in it. */
export interface EnteredScores {
  readonly total: number;
  readonly left: number;
  readonly warnings: readonly ScoreWarning[];
}

/** Looks at the score cells of a sheet while they are filled in, row by row as they stand. */
export function lookAtScores(cells: readonly (readonly CellValue[])[], limits: ScoreLimits): EnteredScores {
  const kinds = limits.ranges.length;
  const read = cells.flatMap((line, row) =>
    line.map((value, column) => ({
      row,
      column,
      kind: column % kinds,
      cell: readScoreCell(value, limits.ranges[column % kinds]!),
    })),
  );
  const width = cells[0]?.length ?? 0;
  // Colleagues' scores of the same project where they stand beside it, else the expert's own of other projects.
  const groups = groupBy(read, ({ row, column, kind }) => (width > kinds ? `${row} ${kind}` : column));
  const warnings = read.flatMap(({ row, column, kind, cell }): ScoreWarning[] => {
    const { min, max } = limits.ranges[kind]!;
    if (cell.kind === 'outOfRange') return [{ row, column, text: `${cell.text} 不在${min}至${max}分之内` }];
    if (cell.kind === 'malformed')
      return [{ row, column, text: `“${cell.text}”不是分数，也不是“回避”“弃权”` }];
    if (cell.kind === 'score' && cell.value.decimalPlaces() > limits.decimals)
      return [{ row, column, text: `${cell.value.toString()} 的小数超过${limits.decimals}位` }];
    return [];
  });
  const far = [...groups.values()].flatMap((own) => {
    const scored = own.flatMap((one) =>
      one.cell.kind === 'score' ? [{ ...one, value: one.cell.value }] : [],
    );
    const range = limits.ranges[own[0]!.kind]!;
    return farOffScores(
      scored.map(({ value }) => value),
      range,
    ).map(({ index, median }): ScoreWarning => {
      const { row, column, value } = scored[index]!;
      const text = `${value.toString()} 与其他评分（${fixed(median, 1)}上下）相差很大，请看小数点有没有写错`;
      return { row, column, text };
    });
  });
  return {
    total: read.length,
    left: read.filter(({ cell }) => cell.kind === 'blank').length,
    warnings: [...warnings, ...far].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}
