import { utils, write } from '@e965/xlsx';
import { commonTable, mergeTables, readSource } from '../../src/core/merge/merge';
import { schemeById } from '../../src/core/scheme/load';
import { check, writeMerged } from '../../src/excel';
import { readWorkbookFile } from '../../src/taskpane/merge/workbook-file';
import { entry, rowsOf } from '../excel/fixtures';
import { closeAll, open, valueOf } from '../excel/workbook';

jest.setTimeout(60_000);
afterEach(closeAll);

const jiangxi = schemeById('jiangxi-2023')!;
const [FILES, ROWS] = [30, 60];

function fileBytes(number: number): Uint8Array {
  const rows = rowsOf(Array.from({ length: ROWS }, (_, at) => entry(number * ROWS + at + 1)));
  rows[1] = [`申报单位：第${number + 1}产业工会`];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '附件2');
  const type = number % 3 === 0 ? 'biff8' : 'xlsx';
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

test('30 files of 60 rows with a broken one among them are merged and checked', async () => {
  const files = Array.from({ length: FILES }, (_, at) => ({ name: `${at + 1}.xlsx`, bytes: fileBytes(at) }));
  files.splice(7, 0, { name: '坏.xlsx', bytes: fileBytes(1).slice(0, 900) });
  const book = await open([{ name: '空表', rows: [['说明']] }]);
  const readings = files.map(({ name, bytes }) => ({ name, reading: readWorkbookFile(name, bytes) }));
  const broken = readings.filter(({ reading }) => !reading.ok);
  expect(broken.map(({ name }) => name)).toEqual(['坏.xlsx']);
  const reads = readings.flatMap(({ name, reading }) =>
    reading.ok ? reading.grids.map((grid) => readSource(jiangxi, { file: name, grid })) : [],
  );
  const table = commonTable(reads)!;
  expect(mergeTables(jiangxi, table, reads, null).rows).toHaveLength(FILES * ROWS);
  const done = valueOf(await writeMerged(jiangxi, table, reads));
  expect(done.rows).toBe(FILES * ROWS);
  const report = valueOf(await check({ scope: 'sheet', sheetId: done.sheetId }));
  expect(report.tables[0]?.table.entries).toHaveLength(FILES * ROWS);
  expect(new Set(report.quotas.map(({ unit }) => unit)).size).toBe(FILES);
  expect(book.sheetNames()).toContain('合并汇总表');
});
