import { cellAddress } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/table/grid';
import type { SheetPlan } from './case-plan';
import type { Layout } from './layout';
import type { TablePlan } from './table-plan';

/** Writes a table into a sheet; returns the first sheet row of each entry and the row below it all. */
export function bodyRows(
  sheet: SheetPlan,
  plan: TablePlan,
  layout: Layout,
): { first: number[]; next: number } {
  const last = layout.column + layout.columns.length - 1;
  layout.columns.forEach((column, i) => sheet.widths.set(layout.column + i, column.width ?? 14));
  let row = writeHeader(sheet, layout, layout.row);
  if (layout.limits) {
    layout.columns.forEach((column, i) => {
      const text = layout.limits![column.field];
      if (text) sheet.put(cellAddress(row, layout.column + i), text);
    });
    row++;
  }
  const first: number[] = [];
  let sinceSection = 0;
  plan.entries.forEach((lines, i) => {
    const nr = i + 1;
    const section = layout.sections?.find((item) => item.before === nr);
    if (section) {
      const end = section.merged === false ? undefined : cellAddress(row, last);
      sheet.put(cellAddress(row, layout.column), section.text, end);
      row++;
      sinceSection = 0;
    }
    if (layout.headerAgainBefore?.includes(nr)) row = writeHeader(sheet, layout, row);
    sinceSection++;
    first.push(row);
    writeEntry(sheet, layout, lines, row, serialOf(layout, nr, sinceSection));
    if (layout.hidden?.includes(nr)) for (let k = 0; k < lines.length; k++) sheet.hiddenRows.push(row + k);
    row += lines.length;
    if (layout.blankAfter?.includes(nr)) row++;
  });
  for (const merge of layout.mergedDown ?? []) mergeDown(sheet, layout, merge, first);
  return { first, next: writeFoot(sheet, layout, row, plan.entries.length) };
}

function writeHeader(sheet: SheetPlan, layout: Layout, row: number): number {
  const { columns, column } = layout;
  if (layout.headerRows !== 2) {
    columns.forEach((item, i) => sheet.put(cellAddress(row, column + i), item.header));
    return row + 1;
  }
  for (let i = 0; i < columns.length;) {
    const item = columns[i]!;
    let end = i + 1;
    while (item.group && columns[end]?.group === item.group) end++;
    if (!item.group) sheet.put(cellAddress(row, column + i), item.header, cellAddress(row + 1, column + i));
    else {
      sheet.put(
        cellAddress(row, column + i),
        item.group,
        end > i + 1 ? cellAddress(row, column + end - 1) : undefined,
      );
      for (let k = i; k < end; k++) sheet.put(cellAddress(row + 1, column + k), columns[k]!.header);
    }
    i = end;
  }
  return row + 2;
}

function serialOf(layout: Layout, nr: number, sinceSection: number): CellValue {
  const { serial = 'number' } = layout;
  if (typeof serial === 'function') return serial(nr);
  if (serial === 'text') return String(nr);
  if (serial === 'each section') return sinceSection;
  return serial === 'formula' ? 'formula' : nr;
}

function writeEntry(
  sheet: SheetPlan,
  layout: Layout,
  lines: TablePlan['entries'][number],
  row: number,
  serial: CellValue,
): void {
  layout.columns.forEach((item, i) => {
    const column = layout.column + i;
    if (layout.mergedInEntry?.includes(item.field) && lines.length > 1) {
      sheet.merges.push(`${cellAddress(row, column)}:${cellAddress(row + lines.length - 1, column)}`);
    }
    lines.forEach((line, k) => {
      const cell = cellAddress(row + k, column);
      const own = line[item.field];
      const value = own === undefined && item.field === 'serial' && k === 0 ? serial : own;
      if (value === undefined || value === null) return;
      if (value === 'formula') sheet.formulas.set(cell, `ROW()-${row - 1 - nrBefore(layout, row)}`);
      sheet.put(cell, value === 'formula' ? nrBefore(layout, row) + 1 : value);
      if (item.format && typeof value === 'number') sheet.formats.set(cell, item.format);
    });
  });
}

/** With serials by formula every body row is an entry of one line. */
function nrBefore(layout: Layout, row: number): number {
  return row - layout.row - (layout.headerRows ?? 1) - (layout.limits ? 1 : 0);
}

function mergeDown(
  sheet: SheetPlan,
  layout: Layout,
  merge: { field: string; from: number; to: number },
  first: readonly number[],
): void {
  const column = layout.column + layout.columns.findIndex((item) => item.field === merge.field);
  const [top, bottom] = [first[merge.from - 1]!, first[merge.to - 1]!];
  sheet.merges.push(`${cellAddress(top, column)}:${cellAddress(bottom, column)}`);
  for (let row = top + 1; row <= bottom; row++) sheet.values.delete(cellAddress(row, column));
}

function writeFoot(sheet: SheetPlan, layout: Layout, from: number, count: number): number {
  let row = from;
  for (let i = 1; i <= (layout.numberedEmpty ?? 0); i++)
    sheet.put(cellAddress(row++, layout.column), count + i);
  if (layout.ellipsis) sheet.put(cellAddress(row++, layout.column), '…');
  if (layout.total) {
    layout.columns.forEach((item, i) => {
      const value = layout.total![item.field];
      if (value !== undefined) sheet.put(cellAddress(row, layout.column + i), value);
    });
    row++;
  }
  if (layout.note) {
    sheet.put(
      cellAddress(row, layout.column),
      layout.note,
      cellAddress(row, layout.column + layout.columns.length - 1),
    );
    row++;
  }
  return row;
}
