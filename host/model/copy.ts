/** `Range.copyFrom`: contents and formats, formulas moved along. */
import type { ICellData } from '@univerjs/core';
import { notImplemented } from '../dispatch/error';
import { displayText } from './input';
import type { Range } from './range';
import { cellData, cellValue, hasContent } from './sheet-store';
import type { CellMatrix } from './sheet-store';

export interface CopyOptions {
  readonly copyType: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** The source is repeated when the target is a multiple of its size; a smaller target grows to the source. */
export function copyCells(target: Range, source: Range, options: CopyOptions): void {
  if (options.transpose) throw notImplemented('Range.copyFrom with transpose');
  target.sheet.store.assertWritable();
  const rows = repeats(target.region.rows, source.region.rows);
  const columns = repeats(target.region.columns, source.region.columns);
  const matrix: CellMatrix = {};
  for (let i = 0; i < rows; i++) {
    const line: Record<number, ICellData> = {};
    for (let j = 0; j < columns; j++) {
      const made = copied(target, source, i, j, options);
      if (made) line[target.region.column + j] = made;
    }
    matrix[target.region.row + i] = line;
  }
  target.sheet.store.reach({ ...target.region, rows, columns });
  target.sheet.store.write(matrix);
}

const repeats = (target: number, source: number): number => (target % source === 0 ? target : source);

function copied(
  target: Range,
  source: Range,
  i: number,
  j: number,
  { copyType, skipBlanks }: CopyOptions,
): ICellData | null {
  const from = source.sheet.store;
  const row = source.region.row + (i % source.region.rows);
  const column = source.region.column + (j % source.region.columns);
  const cell = from.cell(row, column);
  if (skipBlanks && !(cell && hasContent(cell))) return null;
  const content = (): ICellData => {
    const value = cellValue(cell);
    if (typeof value === 'number') return cellData({ kind: 'number', value });
    if (typeof value === 'boolean') return cellData({ kind: 'boolean', value });
    return value === ''
      ? cellData({ kind: 'blank' })
      : cellData({ kind: 'text', value: displayText(value, '@') });
  };
  const formula = from.formula(row, column, cell);
  const style: ICellData = { s: from.style(row, column, cell) };
  if (copyType === 'Formats') return cell?.t ? { ...style, t: cell.t } : style;
  if (copyType === 'Values') return content();
  const shift = { rows: target.region.row + i - row, columns: target.region.column + j - column };
  const moved = formula
    ? cellData({
        kind: 'formula',
        formula: from.book.api.getFormula().moveFormulaRefOffset(formula, shift.columns, shift.rows),
      })
    : content();
  return copyType === 'Formulas' ? moved : { ...moved, ...style };
}
