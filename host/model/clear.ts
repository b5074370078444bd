/** `Range.clear` in its kinds. */
import { invalidArgument } from '../dispatch/error';
import { removeRulesFrom } from './conditional-format';
import { clearValidation } from './data-validation';
import { writeHyperlink } from './hyperlink';
import type { Range } from './range';
import { cellData } from './sheet-store';
import type { CellMatrix } from './sheet-store';

const KINDS = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

export function clearRange(range: Range, applyTo: string): void {
  if (!KINDS.includes(applyTo)) throw invalidArgument();
  const { store } = range.sheet;
  const all = applyTo === 'All';
  const isErasing = applyTo === 'Contents' && store.isUnlocked(range.region);
  if (!isErasing) store.assertWritable(applyTo === 'Formats' ? 'formatCells' : undefined);
  if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks')
    return writeHyperlink(store, range.region, null);
  if (all || applyTo === 'Contents') clearCells(range, all);
  if (all || applyTo === 'Formats') {
    range.unmerge();
    removeRulesFrom(store, range.region);
    if (!all) clearFormats(range);
  }
  if (all) clearValidation(store, range.region);
}

function clearCells({ sheet: { store }, region }: Range, formatsToo: boolean): void {
  const matrix: CellMatrix = {};
  for (const { row, column } of store.cellsIn(region)) {
    (matrix[row] ??= {})[column] = formatsToo ? null : cellData({ kind: 'blank' });
  }
  store.write(matrix);
}

function clearFormats({ sheet: { store }, region }: Range): void {
  for (const { row, column } of [...store.cellsIn(region)]) {
    store.writeStyle({ row, column, rows: 1, columns: 1 }, () => null);
  }
}
