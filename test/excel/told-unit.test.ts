import { named } from '../../host/xlsx/workbook-file';
import { buildWorkbook } from '../../host/xlsx/build';
import type { CellValue } from '../../src/core/table/grid';
import { check, getState, setSheetUnit } from '../../src/excel';
import type { CheckReport } from '../../src/excel';
import { entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';

afterEach(closeAll);

/** A table that does not say who submits it. */
const unsaid = (): CellValue[][] => {
  const rows = rowsOf([entry(1), entry(2)]);
  rows[1] = ['申报时间：2023年8月10日'];
  return rows;
};
const openAs = (file: string, rows: CellValue[][] = unsaid(), sheet = '附件2') =>
  open(named(buildWorkbook({ sheets: [{ name: sheet, rows }] }), file));
const checkBook = async (unit?: string): Promise<CheckReport> =>
  valueOf(await check({ scope: 'workbook', ...(unit !== undefined && { unit }) }));
const told = ({ tables }: CheckReport) => tables[0]?.table.toldUnit;

test('the file’s name tells who submits a table that does not say', async () => {
  await openAs('附件2-萍乡市总工会（盖章）.xlsx');
  const report = await checkBook();
  expect(told(report)).toEqual({ unit: '萍乡市总工会', from: 'fileName' });
  expect(report.quotas[0]).toMatchObject({ unit: '萍乡市', counted: 2, required: 20 });
});

test('the sheet’s name goes before the file’s, what the table says before both', async () => {
  await openAs('萍乡市.xlsx', unsaid(), '九江市');
  expect(told(await checkBook())).toEqual({ unit: '九江市', from: 'sheetName' });
  await openAs('萍乡市.xlsx', rowsOf([entry(1)]), '九江市');
  const report = await checkBook();
  expect(told(report)).toBeUndefined();
  expect(report.quotas[0]?.unit).toBe('赣州市');
});

test('a template’s name with the organiser’s tells nobody', async () => {
  await openAs('江西省总工会2023年五小汇总表.xlsx');
  const report = await checkBook();
  expect(told(report)).toBeUndefined();
  expect(report.quotas[0]).toMatchObject({ unit: '未注明单位', met: null });
});

test('where a column names some units, the file’s name is not put in the blank cells', async () => {
  const rows = unsaid();
  rows[2]!.push('申报单位');
  rows[3]!.push('吉安市总工会');
  rows[4]!.push(null);
  await openAs('萍乡市.xlsx', rows);
  expect((await checkBook()).tables[0]?.table.entries.map(({ submittingUnit }) => submittingUnit)).toEqual([
    '吉安市总工会',
    null,
  ]);
});

test('what the clerk says is remembered in the workbook, goes before names, and can be taken back', async () => {
  const book = await openAs('工作簿1.xlsx');
  const before = await checkBook();
  expect(before.quotas[0]?.unit).toBe('未注明单位');
  const { sheetId } = before.tables[0]!;
  valueOf(await setSheetUnit(sheetId, '鹰潭市'));
  const after = await checkBook();
  expect(told(after)).toEqual({ unit: '鹰潭市', from: 'clerk' });
  expect(after.quotas[0]).toMatchObject({ unit: '鹰潭市', counted: 2 });

  // As the next colleague opens the saved file.
  await open(named(book.snapshot(), '萍乡市.xlsx'));
  expect((await checkBook()).quotas[0]?.unit).toBe('鹰潭市');
  expect((await checkBook('新余市总工会')).quotas[0]?.unit).toBe('新余市');
  valueOf(await setSheetUnit(sheetId, null));
  expect((await checkBook()).quotas[0]?.unit).toBe('萍乡市');
  expect(valueOf(await getState()).units).toBeUndefined();
});
