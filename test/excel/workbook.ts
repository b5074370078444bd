/** Opens workbooks made of plain rows on the emulated host, and looks at what a clerk would see. */
import type { Host } from '../../host/clients/node';
import { openHost } from '../../host/clients/node';
import type { SheetPlan } from '../../host/xlsx/build';
import { buildWorkbook } from '../../host/xlsx/build';
import type { WorkbookFile } from '../../host/xlsx/workbook-file';
import type { CellValue } from '../../src/core/table/grid';
import { cellAddress } from '../../src/core/table/grid';
import type { Result } from '../../src/excel';

export interface OpenBook extends Host {
  /** Values of a rectangle of a sheet, rows and columns 1-based. */
  values(
    sheet: string,
    firstRow: number,
    firstColumn: number,
    lastRow: number,
    lastColumn: number,
  ): Promise<CellValue[][]>;
  /** Addresses of the cells that are filled with a colour, in reading order. */
  lit(sheet: string): Promise<string[]>;
  sheetNames(): string[];
}

const opened: Host[] = [];

export async function closeAll(): Promise<void> {
  for (const host of opened.splice(0)) await host.close();
}

export async function open(source: readonly SheetPlan[] | WorkbookFile): Promise<OpenBook> {
  const host = await openHost('snapshot' in source ? source : buildWorkbook({ sheets: source }));
  opened.push(host);
  return Object.assign(host, {
    values: (sheet: string, firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) =>
      readValues(sheet, `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`),
    lit: (sheet: string) => litCells(host, sheet),
    sheetNames: () => host.session.workbook.worksheets.list().map(({ name }) => name),
  });
}

function readValues(sheet: string, address: string): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as CellValue[][];
  });
}

async function litCells(host: Host, sheet: string): Promise<string[]> {
  const looks = await host.look(sheet, 'A1:Z60');
  return looks.flatMap((row, r) => row.flatMap(({ fill }, c) => (fill ? [cellAddress(r + 1, c + 1)] : [])));
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.problem.code}: ${result.problem.message} ${result.problem.detail ?? ''}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}
