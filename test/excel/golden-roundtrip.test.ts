/** Golden workbooks, as clerks send them: marked, saved, opened again and cleared, they are what they were. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import type { WorkbookFile } from '../../host/xlsx';
import { compareWorkbooks } from '../../host/xlsx/compare';
import { check, clearMarks } from '../../src/excel';
import { closeAll, open, valueOf } from './workbook';

jest.setTimeout(60_000);
afterEach(closeAll);

const CASES = [
  'jx-list-object',
  'jx-noisy-surroundings',
  'jx-sections',
  'jx-serial-formulas',
  'jx-two-row-header',
  'jx-two-tables',
  'jx-subtotals',
  'zj-merged',
  'bj-two-sheets',
  'nat-three-sheets',
  // Its sheet is named like an id the host gives.
  'hz-continuation-rows',
  'hz-merged-people',
];

async function fileOf(bytes: Uint8Array): Promise<WorkbookFile> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.file;
}

test.each(CASES)('%s', async (name) => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../golden/cases', name, 'input.xlsx')));
  const book = await open(await fileOf(bytes));
  const report = valueOf(await check({ scope: 'workbook' }));
  expect(report.tables.length).toBeGreaterThan(0);
  await book.idle();
  const saved = await writeXlsx(book.snapshot());
  expect(compareWorkbooks(bytes, saved)).not.toEqual([]);

  const again = await open(await fileOf(saved));
  valueOf(await clearMarks());
  await again.idle();
  expect(compareWorkbooks(bytes, await writeXlsx(again.snapshot()))).toEqual([]);
});
