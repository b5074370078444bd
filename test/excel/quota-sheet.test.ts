import { compareWorkbooks } from '../../host/xlsx/compare';
import type { CellValue } from '../../src/core/table/grid';
import { check, clearMarks, verifyQuotaSheet, writeQuotaSheet } from '../../src/excel';
import type { CheckReport } from '../../src/excel';
import { FIRST_ROW, entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';
import type { OpenBook } from './workbook';

// Univer calculates some thousand formulas a sheet, which takes its time on a busy machine.
jest.setTimeout(30_000);
afterEach(closeAll);

const QUOTA = '配额核算';
const many = (count: number, yes: number): CellValue[][] =>
  Array.from({ length: count }, (_, at) => entry(at + 1, { ownership: at < yes ? '是' : '否' }));
const checkBook = async (): Promise<CheckReport> => valueOf(await check({ scope: 'workbook' }));

/** What the sheet says: unit, quota, basis, counted, total, result, advice. */
async function figures(book: OpenBook, count = 4): Promise<unknown[][]> {
  const rows = await book.values(QUOTA, 5, 1, 4 + count, 12);
  return rows.map((row) => [row[0], row[1], row[2], row[3], row[4], row[8], row[10]]);
}

test('the figures are live formulas that agree with the pane, with advice and a chart', async () => {
  const book = await open([{ name: '附件2', rows: rowsOf(many(24, 4)) }]);
  const made = valueOf(await writeQuotaSheet(await checkBook()));
  expect(made.mismatches).toEqual([]);
  expect(await figures(book)).toEqual([
    ['赣州市', '申报数量', '按报送', 24, 24, '未达到', '还差 1 项：再增报 1 项。'],
    ['赣州市', '申报数量', '除去不符合条件的', 24, 24, '未达到', '还差 1 项：再增报 1 项。'],
    [
      ...['赣州市', '非公企业成果占比', '按报送', 4, 24, '未达到'],
      '还差 1 项：再增报 1 项非公成果，或将 1 项换为非公成果。',
    ],
    [
      ...['赣州市', '非公企业成果占比', '除去不符合条件的', 4, 24, '未达到'],
      '还差 1 项：再增报 1 项非公成果，或将 1 项换为非公成果。',
    ],
  ]);
  const { charts } = book.session.workbook.worksheets.list().find(({ name }) => name === QUOTA)!;
  expect(charts.list().map(({ title }) => title.text)).toEqual(['各单位计入数与要求']);
});

test('rows added without the pane count at once, however 非公 is written', async () => {
  const book = await open([{ name: '附件2', rows: rowsOf(many(24, 4)) }]);
  valueOf(await writeQuotaSheet(await checkBook()));
  const row = FIRST_ROW + 24;
  await book.userEdit('附件2', `A${row}:I${row}`, [entry(25, { ownership: ' 民营企业（已获专利）' })]);
  expect((await figures(book)).map((one) => one.slice(3, 6))).toEqual([
    [25, 25, '已达到'],
    [25, 25, '已达到'],
    [5, 25, '已达到'],
    [5, 25, '已达到'],
  ]);
});

test('an ineligible row leaves the eligible figures only', async () => {
  const rows = many(25, 5);
  rows[0]![4] = '赣州云嶂学院 讲师';
  const book = await open([{ name: '附件2', rows: rowsOf(rows) }]);
  const report = await checkBook();
  expect(report.tables[0]?.verdicts[0]).toBe('ineligible');
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
  expect((await figures(book)).map((one) => one.slice(3, 6))).toEqual([
    [25, 25, '已达到'],
    [24, 24, '未达到'],
    [5, 25, '已达到'],
    [4, 24, '未达到'],
  ]);
});

test('section rows give their units, bound or not', async () => {
  const rows = rowsOf([]);
  rows[1] = ['申报时间：2023年8月10日'];
  rows.push(['赣州市总工会'], ...many(3, 1), ['江西省电力产业工会'], ...many(2, 2));
  const book = await open([{ name: '附件2', rows }]);
  const report = await checkBook();
  const made = valueOf(await writeQuotaSheet(report));
  expect(made.mismatches).toEqual([]);
  const all = await figures(book, report.quotas.length);
  expect(all.map(([unit, , , counted]) => [unit, counted])).toEqual(
    report.quotas.map(({ unit, counted }) => [unit, counted]),
  );
  expect(all.map(([unit]) => unit)).toContain('江西省电力产业工会');
});

test('the formulas read every wording as the pane does', async () => {
  const written = [
    '√',
    '民营',
    '非公有制企业',
    '不是非公',
    '国有企业',
    '非公，已获专利',
    '是/否',
    null,
    'Y',
    '待定',
    1,
  ];
  const rows = written.map((ownership, at) => entry(at + 1, { ownership }));
  await open([{ name: '附件2', rows: rowsOf(rows) }]);
  const report = await checkBook();
  expect(report.quotas.at(-1)?.counted).toBe(6);
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
});

test('a formula that was broken is told, on the sheet too', async () => {
  const book = await open([{ name: '附件2', rows: rowsOf(many(25, 5)) }]);
  const report = await checkBook();
  valueOf(await writeQuotaSheet(report));
  await book.userEdit(QUOTA, 'D7', [[99]]);
  expect(valueOf(await verifyQuotaSheet(report))?.mismatches).toEqual([
    {
      unit: '赣州市',
      quota: '非公企业成果占比',
      basis: 'submitted',
      sheet: '99/25 已达到',
      pane: '5/25 已达到',
    },
  ]);
  expect((await book.values(QUOTA, 7, 12, 7, 12))[0]?.[0]).toMatch(/与窗格不一致/);
});

test('clearing takes the sheet away and leaves the workbook as it was; a check passes it by', async () => {
  const book = await open([{ name: '附件2', rows: rowsOf(many(25, 5)) }]);
  const before = book.snapshot();
  valueOf(await writeQuotaSheet(await checkBook()));
  const again = await checkBook();
  expect(again.tables.map(({ sheetName }) => sheetName)).toEqual(['附件2']);
  expect(valueOf(await verifyQuotaSheet(again))?.mismatches).toEqual([]);
  valueOf(await clearMarks());
  expect(book.sheetNames()).toEqual(['附件2']);
  expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  expect(valueOf(await verifyQuotaSheet(again))).toBeNull();
});

test('a row inserted or deleted in the table is followed', async () => {
  const book = await open([{ name: '附件2', rows: rowsOf(many(25, 5)) }]);
  const report = await checkBook();
  valueOf(await writeQuotaSheet(report));
  const sheet = book.session.workbook.worksheets.list().find(({ name }) => name === '附件2')!;
  void sheet.getRange('8:8').insert('Down');
  await book.userEdit('附件2', 'A8:I8', [entry(40, { ownership: '外资' })]);
  expect((await figures(book)).map((one) => one.slice(3, 5))).toEqual([
    [26, 26],
    [26, 26],
    [6, 26],
    [6, 26],
  ]);
  void sheet.getRange('8:8').delete('Up');
  await book.idle();
  expect((await figures(book)).map((one) => one.slice(3, 5))[2]).toEqual([5, 25]);
});

test('a scheme without quotas says so', async () => {
  const book = await open([{ name: '附件2', rows: rowsOf(many(3, 1)) }]);
  const report = await checkBook();
  const none = { ...report, scheme: { ...report.scheme, quotas: [], shortName: '北京2026' }, quotas: [] };
  const result = await writeQuotaSheet(none);
  expect(result).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('北京2026') as string },
  });
  expect(book.sheetNames()).not.toContain(QUOTA);
});
