/** The clerk's filter arrows and our two columns: sorted together, and the filter as it was once the marks are gone. */
import type { SheetPlan } from '../../host/xlsx/build';
import { compareWorkbooks } from '../../host/xlsx/compare';
import { check, clearMarks, verifyQuotaSheet, writeQuotaSheet } from '../../src/excel';
import type { CheckReport } from '../../src/excel';
import { entry, rowsOf } from './fixtures';
import type { OpenBook } from './workbook';
import { closeAll, open, valueOf } from './workbook';

jest.setTimeout(30_000);
afterEach(closeAll);

const SHEET = '汇总表';
const college = { unit: '赣州市人民医院（县处级领导）' };
const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  name: SHEET,
  rows: rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]),
  filter: 'A3:I6',
  ...over,
});
const checked = async (): Promise<CheckReport> => valueOf(await check({ scope: 'workbook' }));
const sheetOf = (book: OpenBook) => book.session.workbook.worksheets.getItem(SHEET);
const filterOf = (book: OpenBook): string => sheetOf(book).autoFilter.getRange().address.split('!')[1]!;
const hiddenRows = (book: OpenBook): number[] =>
  [4, 5, 6].filter((row) => sheetOf(book).getRange(`A${row}`).rowHidden);
const names = async (book: OpenBook, row: number): Promise<unknown[]> =>
  (await book.values(SHEET, row, 10, row, 10)).flat();

/** What the arrow's 降序 does: it sorts what the filter covers, below its header. */
const sortByArrow = (book: OpenBook): Promise<void> =>
  book.userDoes((workbook) => {
    const sheet = workbook.worksheets.getItem(SHEET);
    const [first, last] = filterOf(book).split(':');
    const body = sheet.getRange(`${first!.replace(/\d+/, (row) => String(Number(row) + 1))}:${last}`);
    body.sort.apply([{ key: 0, ascending: false }], false, false);
  });

test('a sort by the arrow takes the marks along with their rows, also with the pane closed', async () => {
  const book = await open([plan({ rows: rowsOf([entry(1, { phone: '1390000' }), entry(2), entry(3)]) })]);
  await checked();
  expect(await names(book, 4)).toEqual(['填写有误']);
  await sortByArrow(book);
  expect([await names(book, 4), await names(book, 6)]).toEqual([['合格'], ['填写有误']]);
  expect(await book.lit(SHEET)).toContain('D6');
  expect(await book.lit(SHEET)).not.toContain('D4');
});

test('after such a sort the sheet 配额核算 says what a new check finds', async () => {
  const rows = rowsOf([
    entry(1, { ...college, ownership: '是' }),
    ...Array.from({ length: 24 }, (_, at) => entry(at + 2, { ownership: at % 2 ? '是' : '否' })),
  ]);
  const book = await open([plan({ rows, filter: 'A3:I28' })]);
  valueOf(await writeQuotaSheet(await checked()));
  await sortByArrow(book);
  const shown = await book.values('配额核算', 5, 1, 10, 9);
  const again = await checked();
  expect(valueOf(await verifyQuotaSheet(again))?.mismatches).toEqual([]);
  expect(await book.values('配额核算', 5, 1, 10, 9)).toEqual(shown);
});

test('the filter reaches over the marks while they stand, and over its own columns once they are cleared', async () => {
  const book = await open([plan()]);
  const before = book.snapshot();
  await checked();
  await checked();
  expect(filterOf(book)).toBe('A3:K6');
  valueOf(await clearMarks());
  expect(filterOf(book)).toBe('A3:I6');
  expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
});

test('a colleague who opens the file can clear the marks just so', async () => {
  const first = await open([plan()]);
  const before = first.snapshot();
  await checked();
  const second = await open(first.snapshot());
  valueOf(await clearMarks());
  expect(compareWorkbooks(before, second.snapshot())).toEqual([]);
});

test('a filter by 核查结论 goes with that column, and all rows are shown again', async () => {
  const book = await open([plan()]);
  const before = book.snapshot();
  await checked();
  await book.userDoes((workbook) => {
    const { autoFilter } = workbook.worksheets.getItem(SHEET);
    autoFilter.apply('A3:K6', 9, { filterOn: 'Values', values: ['填写有误'] });
  });
  expect(hiddenRows(book)).toEqual([4, 6]);
  valueOf(await clearMarks());
  expect(hiddenRows(book)).toEqual([]);
  expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
});

test.each([
  { filterOn: 'Values', values: ['否'] },
  { filterOn: 'Custom', criterion1: '=否' },
  { filterOn: 'Custom', criterion1: '=是', criterion2: '<>有', operator: 'And' as const },
])("what the clerk filters by meanwhile in a column of the table's own outlives clearing: %j", async (by) => {
  const filtered = (book: OpenBook): Promise<void> =>
    book.userDoes((workbook) => {
      const { autoFilter } = workbook.worksheets.getItem(SHEET);
      autoFilter.apply(filterOf(book), 8, by);
    });
  const rows = rowsOf([entry(1, { ownership: '是' }), entry(2, { ownership: '否' }), entry(3)]);
  const plain = await open([plan({ rows })]);
  await filtered(plain);
  const expected = plain.snapshot();
  const book = await open([plan({ rows })]);
  await checked();
  await filtered(book);
  await checked();
  valueOf(await clearMarks());
  expect(hiddenRows(book).length).toBeGreaterThan(0);
  expect(compareWorkbooks(expected, book.snapshot())).toEqual([]);
});

test('with rows hidden the filter is left alone, which is told; once they are shown, the next check takes the marks in', async () => {
  const book = await open([plan({ hiddenRows: [6] })]);
  const first = await checked();
  expect(first.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('要排序，请先显示全部行，再核查一次'),
  ]);
  expect([filterOf(book), hiddenRows(book)]).toEqual(['A3:I6', [6]]);
  await book.userDoes((workbook) => {
    workbook.worksheets.getItem(SHEET).getRange('6:6').rowHidden = false;
  });
  expect((await checked()).problems).toEqual([]);
  expect(filterOf(book)).toBe('A3:K6');
});

test.each([
  ['one that already reaches over the blank columns', 'A3:K6'],
  ['one over some columns of the table only', 'A3:E6'],
  ['one that begins at another row', 'A2:I6'],
])('%s stays as it is', async (_, filter) => {
  const book = await open([plan({ filter })]);
  const before = book.snapshot();
  expect((await checked()).problems).toEqual([]);
  expect(filterOf(book)).toBe(filter);
  valueOf(await clearMarks());
  expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
});
