import type { Area, CellValue, Grid } from '../../core/table/grid';
import type { Table } from '../../core/table/table';
import { AREA, areaOf, rangeOf } from '../book';
import { BATCH_BYTES, rowsPerRead, wireBytes } from '../limits';
import { Foreseen, problems } from '../problems';
import type { SheetTables } from './mark';

interface Sample {
  readonly sheetId: string;
  readonly area: Area;
  readonly expected: readonly (readonly CellValue[])[];
}

/**
 * Throws 'changed' unless the sheets' used areas, the header rows and the project names of all tables still read as
 * before. One round trip, unless the names of all tables are more than one read may bring.
 */
export async function verifyUnchanged(
  context: Excel.RequestContext,
  sheets: readonly SheetTables[],
): Promise<void> {
  const areas = sheets.map(({ facts, used }) => {
    const range = context.workbook.worksheets.getItem(facts.id).getUsedRangeOrNullObject(true);
    // eslint-disable-next-line office-addins/no-empty-load -- the rule does not see through the constant
    range.load(AREA);
    return { range, used };
  });
  let waiting: { readonly sample: Sample; readonly range: Excel.Range }[] = [];
  let bytes = 0;
  const settle = async (): Promise<void> => {
    await context.sync();
    if (!waiting.every(({ sample, range }) => isSame(range.values, sample.expected)))
      throw new Foreseen(problems.changed());
    waiting = [];
    bytes = 0;
  };
  for (const sample of sheets.flatMap(samplesOf)) {
    const size = wireBytes(sample.expected);
    if (bytes + size > BATCH_BYTES) await settle();
    const range = rangeOf(context.workbook.worksheets.getItem(sample.sheetId), sample.area);
    range.load('values');
    waiting.push({ sample, range });
    bytes += size;
  }
  await settle();
  if (!areas.every(({ range, used }) => !range.isNullObject && isSameArea(areaOf(range), used))) {
    throw new Foreseen(problems.changed());
  }
}

function samplesOf({ facts, grid, tables }: SheetTables): Sample[] {
  return tables.flatMap((table) =>
    [headerArea(table), ...keyAreas(table, grid)].map((area) => ({
      sheetId: facts.id,
      area,
      expected: cut(grid, area),
    })),
  );
}

function headerArea(table: Table): Area {
  const { header, firstColumn, lastColumn } = table;
  return { firstRow: header.first, lastRow: header.last, firstColumn, lastColumn };
}

/** The column of project names (or, lacking one, the first column) in pieces one read can bring. */
function keyAreas(table: Table, grid: Grid): Area[] {
  const column = table.columnOf['projectName'] ?? table.firstColumn;
  const body = {
    firstRow: table.header.last + 1,
    lastRow: table.lastRow,
    firstColumn: column,
    lastColumn: column,
  };
  const count = body.lastRow - body.firstRow + 1;
  const size = rowsPerRead(wireBytes(cut(grid, body)) / Math.max(1, count), 1);
  const pieces: Area[] = [];
  for (let firstRow = body.firstRow; firstRow <= body.lastRow; firstRow += size) {
    pieces.push({ ...body, firstRow, lastRow: Math.min(body.lastRow, firstRow + size - 1) });
  }
  return pieces;
}

function cut(grid: Grid, area: Area): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const cells = grid.values[row - grid.firstRow] ?? [];
    const width = area.lastColumn - area.firstColumn + 1;
    rows.push(
      Array.from({ length: width }, (_, i) => cells[area.firstColumn + i - grid.firstColumn] ?? null),
    );
  }
  return rows;
}

function isSame(
  values: readonly (readonly unknown[])[],
  expected: readonly (readonly CellValue[])[],
): boolean {
  return expected.every((row, r) =>
    row.every((value, c) => (values[r]?.[c] === '' ? null : values[r]?.[c]) === value),
  );
}

function isSameArea(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}
