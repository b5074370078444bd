import { columnLetters } from '../../src/core/table/grid';
import { buildWorkbook } from '../../host/xlsx/build';
import { writeXlsx } from '../../host/xlsx';
import { parse } from './case-plan';
import type { SheetPlan } from './case-plan';

/** The workbook of a case. */
export function xlsxOf(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  return writeXlsx(
    buildWorkbook({
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        rows: rowsOf(sheet),
        formulas: Object.fromEntries(
          [...sheet.formulas].map(([cell, formula]) => [
            cell,
            { formula: `=${formula}`, value: Number(sheet.values.get(cell)) },
          ]),
        ),
        styles: Object.fromEntries([...sheet.formats].map(([cell, pattern]) => [cell, { n: { pattern } }])),
        merges: sheet.merges,
        widths: Object.fromEntries(
          [...sheet.widths].map(([column, width]) => [columnLetters(column), width * 7]),
        ),
        hiddenRows: sheet.hiddenRows,
        ...(sheet.filter ? { filter: sheet.filter } : {}),
        ...(sheet.listObject ? { tables: [{ name: 'Table1', range: sheet.listObject }] } : {}),
      })),
    }),
  );
}

function rowsOf(sheet: SheetPlan): (string | number | boolean | null)[][] {
  const rows: (string | number | boolean | null)[][] = [];
  for (const [cell, value] of sheet.values) {
    const { row, column } = parse(cell);
    while (rows.length < row) rows.push([]);
    const line = rows[row - 1]!;
    while (line.length < column) line.push(null);
    line[column - 1] = value;
  }
  return rows;
}
