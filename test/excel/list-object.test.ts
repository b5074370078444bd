import type { SheetPlan } from '../../host/xlsx/build';
import { compareWorkbooks } from '../../host/xlsx/compare';
import { check, clearMarks } from '../../src/excel';
import { HEADER_ROW, entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';
import type { OpenBook } from './workbook';

afterEach(closeAll);

const SHEET = '汇总表';
const withTable = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  name: SHEET,
  rows: rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]),
  tables: [{ name: '表1', range: 'A3:I6' }],
  ...over,
});
const tableAddress = (book: OpenBook): string =>
  book.session.workbook.worksheets.getItem(SHEET).tables.getItemAt(0).getRange().address;

describe('in a Ctrl+T table', () => {
  test('the marks are columns of it, so that its own sorting takes them along', async () => {
    const book = await open([withTable()]);
    valueOf(await check({ scope: 'sheet' }));
    expect(tableAddress(book)).toMatch(/A3:K6$/);
    await book.userDoes((workbook) =>
      workbook.worksheets
        .getItem(SHEET)
        .tables.getItemAt(0)
        .sort.apply([{ key: 0, ascending: false }]),
    );
    expect((await book.values(SHEET, 4, 10, 6, 10)).flat()).toEqual(['合格', '填写有误', '合格']);
    expect(await book.lit(SHEET)).toEqual(['D5', 'J5']);
  });

  test('clearing takes the columns away again', async () => {
    const book = await open([withTable()]);
    const before = book.snapshot();
    valueOf(await check({ scope: 'sheet' }));
    valueOf(await clearMarks());
    expect(tableAddress(book)).toMatch(/A3:I6$/);
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('a second check adds no further columns', async () => {
    const book = await open([withTable()]);
    valueOf(await check({ scope: 'sheet' }));
    valueOf(await check({ scope: 'sheet' }));
    expect(tableAddress(book)).toMatch(/A3:K6$/);
    expect(await book.values(SHEET, HEADER_ROW, 10, HEADER_ROW, 12)).toEqual([['核查结论', '问题说明', '']]);
  });

  test('cells right of the table are not moved: the marks go beyond them', async () => {
    const rows = rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]);
    rows[4]![9] = '旁注';
    const book = await open([withTable({ rows })]);
    valueOf(await check({ scope: 'sheet' }));
    expect(tableAddress(book)).toMatch(/A3:I6$/);
    expect(await book.values(SHEET, 5, 10, 5, 11)).toEqual([['旁注', '填写有误']]);
  });
});

test("the clerk's filter, frozen panes, own colours, validation, widths and notes outlive marking and clearing", async () => {
  const plain: SheetPlan = {
    name: SHEET,
    rows: rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]),
    merges: ['A1:I1', 'A2:I2'],
    widths: { A: 40, B: 200, K: 90 },
    hiddenRows: [6],
    freeze: { rows: 3 },
    filter: 'A3:I6',
    validations: [],
    conditionalFormats: [{ range: 'D4:D6', formula: '=LEN($D4)<11', style: { bg: { rgb: '#00FF00' } } }],
    notes: { B4: '请核对' },
    styles: { 'A3:I6': { bl: 1 }, 'J3:K6': { bg: { rgb: '#EEEEEE' } } },
  };
  const book = await open([plain]);
  const before = book.snapshot();
  valueOf(await check({ scope: 'sheet' }));
  // With a sheet more, the comparison would tell nothing but that.
  await book.userDoes((workbook) => workbook.worksheets.getItem('问题清单').delete());
  const marked = new Set(compareWorkbooks(before, book.snapshot()).map(({ what }) => what));
  expect([...marked].sort()).toEqual(['column', 'formats', 'names', 'value']);
  valueOf(await clearMarks());
  expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
});
