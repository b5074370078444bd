import type { CellValue } from '../../src/core/table/grid';
import { check, verifyQuotaSheet, watchEdits, writeQuotaSheet } from '../../src/excel';
import type { CheckReport } from '../../src/excel';
import { FIRST_ROW, HEADER, entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';
import type { OpenBook } from './workbook';

// Univer calculates some thousand formulas a sheet, which takes its time on a busy machine.
jest.setTimeout(60_000);

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(async () => {
  await stop();
  stop = () => Promise.resolve();
  await closeAll();
});

const SHEET = '附件2';
const QUOTA = '配额核算';
const ENTRIES = 25;
const LAST = FIRST_ROW + ENTRIES - 1;
const entries = (): CellValue[][] =>
  Array.from({ length: ENTRIES }, (_, at) => entry(at + 1, { ownership: at < 5 ? '是' : '否' }));
const line = (number: number, ownership: CellValue): CellValue[] => entry(number, { ownership });
/** A table without a unit above it. */
const unsaid = (...rows: CellValue[][]): CellValue[][] => [
  ...rowsOf([]).toSpliced(1, 1, ['申报时间：2023年8月10日']),
  ...rows,
];
const withColumn = (unit: (at: number) => CellValue, preamble?: string): CellValue[][] => {
  const rows = preamble === undefined ? unsaid(...entries()) : rowsOf(entries());
  return rows.map((row, at) => (at < 2 ? row : [...row, at === 2 ? '申报单位' : unit(at - 3)]));
};
const checkBook = async (): Promise<CheckReport> => valueOf(await check({ scope: 'workbook' }));
/** What a user does to the checked sheet, which is shown meanwhile. */
const inTable = (
  book: OpenBook,
  act: (sheet: ReturnType<OpenBook['session']['workbook']['worksheets']['getItem']>) => unknown,
) => book.userDoes((workbook) => act(workbook.worksheets.getItem(SHEET)));

const words = (report: CheckReport): string[] =>
  report.quotas.map(({ unit, name, basis, counted, total, met }) =>
    [
      ...[unit, name, basis === 'submitted' ? '按报送' : '除去不符合条件的', counted, total],
      met === null ? '不作要求' : met ? '已达到' : '未达到',
    ].join(' '),
  );
async function onSheet(book: OpenBook, count: number): Promise<string[]> {
  const rows = await book.values(QUOTA, 5, 1, 4 + count, 9);
  return rows.map((row) => [0, 1, 2, 3, 4, 8].map((at) => row[at]).join(' '));
}

const TOTAL: CellValue[] = ['合计', null, null, null, ENTRIES, null, null, null, 5];

test.each<[string, CellValue[][]]>([
  ['a row of sums below', [...rowsOf(entries()), TOTAL]],
  [
    'sums in words, and a note',
    [...rowsOf(entries()), ['合 计', '25项', '其中非公5项'], ['注：本表由各设区市总工会填写。']],
  ],
  [
    'sums in the middle',
    [...rowsOf(entries().slice(0, 12)), ['小计', null, null, null, '12项'], ...entries().slice(12)],
  ],
  [
    'who filled it in, below',
    [...rowsOf(entries()), ['填表人：', '张三', null, '联系电话：', '13900001234']],
  ],
  ['the header printed again', [...rowsOf(entries().slice(0, 12)), [...HEADER], ...entries().slice(12)]],
  [
    'limits under the header',
    rowsOf(entries()).toSpliced(3, 0, [
      null,
      '20字以内',
      null,
      '11位',
      null,
      null,
      '100字以内',
      '五选一',
      '是/否',
    ]),
  ],
  ['numbers under the header', rowsOf(entries()).toSpliced(3, 0, [1, 2, 3, 4, 5, 6, 7, 8, 9])],
  [
    'numbered rows without more, white space, dots',
    [...rowsOf(entries()), [26], [27], [' ', '　', ' '], Array<string>(9).fill('…')],
  ],
  [
    'an entry of which only the name is known',
    [...rowsOf(entries()), [26, '全自动上料装置'], [null, '卷扬机改造装置']],
  ],
  [
    '同上 in 是否非公',
    rowsOf(entries().map((row, at) => (at === 3 || at === 6 ? row.with(8, '同上') : row))),
  ],
  ['a column of units', withColumn((at) => (at < 20 ? '赣州市总工会' : '九江市'))],
  [
    'a column of units with 同上 and blanks',
    withColumn((at) => (at < 20 ? '赣州市总工会' : at === 22 ? '同上' : at > 22 ? null : '九江市')),
  ],
  [
    'a column of units that leaves some to the line above',
    withColumn((at) => (at < 20 ? null : '九江市'), ''),
  ],
  [
    'sections with sums',
    unsaid(['赣州市总工会'], line(1, '是'), line(2, '否'), ['小计', 2], ['九江市总工会'], line(3, '是'), [
      '合计',
      '3项',
    ]),
  ],
  [
    'counties as sections of a city’s table',
    [
      ...rowsOf([]),
      ['章贡区总工会（2项）'],
      line(1, '是'),
      line(2, '否'),
      ['市直单位和经开区'],
      line(3, '是'),
    ],
  ],
  [
    'sections behind a label',
    [
      ...rowsOf([]).toSpliced(1, 1, ['申报时间：2023年8月10日']),
      ['推荐单位：赣州市总工会（2项）'],
      line(1, '是'),
      line(2, '否'),
      ['推荐单位：九江市总工会'],
      line(3, '是'),
    ],
  ],
  ['headings of categories', [...rowsOf([]), ['小发明类'], line(1, '是'), ['小革新类'], line(2, '否')]],
])('%s: the sheet’s figures are the pane’s', async (_, rows) => {
  await open([{ name: SHEET, rows }]);
  const report = await checkBook();
  expect(report.quotas.length).toBeGreaterThan(0);
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
});

test('units merged down in their column count for every row they cover', async () => {
  await open([
    {
      name: SHEET,
      rows: withColumn((at) => (at === 0 ? '赣州市' : at === 20 ? '九江市' : null)),
      merges: ['J4:J23', 'J24:J28'],
    },
  ]);
  const report = await checkBook();
  expect(words(report)).toContain('九江市 申报数量 按报送 5 5 未达到');
  expect(valueOf(await writeQuotaSheet(report)).mismatches).toEqual([]);
});

const insert = (book: OpenBook, row: number, values: CellValue[]) =>
  inTable(book, async (sheet) => {
    await sheet.getRange(`${row}:${row}`).insert('Down');
    sheet.getRange(`A${row}:I${row}`).values = [values];
  });
const sorted = (book: OpenBook, columns: string) =>
  inTable(book, (sheet) =>
    sheet.getRange(`A${FIRST_ROW}:${columns}${LAST}`).sort.apply([{ key: 6, ascending: false }]),
  );
/** Two entries of a college, one of them non-public by its last column: not eligible. */
const college = (): CellValue[][] =>
  rowsOf(entries().map((row, at) => (at === 0 || at === 7 ? row.with(4, '赣州云嶂学院 讲师') : row)));

test.each<[string, CellValue[][], (book: OpenBook) => Promise<void>]>([
  ['sorting with the marks', college(), (book) => sorted(book, 'K')],
  ['inserting the first row', rowsOf(entries()), (book) => insert(book, FIRST_ROW, line(40, '非公经济'))],
  ['inserting in the middle', rowsOf(entries()), (book) => insert(book, FIRST_ROW + 9, line(40, '台资'))],
  [
    'adding below',
    rowsOf(entries()),
    (book) => book.userEdit(SHEET, `A${LAST + 1}:I${LAST + 1}`, [line(40, '民营')]),
  ],
  [
    'adding below a blank row',
    rowsOf(entries()),
    (book) => book.userEdit(SHEET, `A${LAST + 3}:I${LAST + 3}`, [line(40, '私营')]),
  ],
  [
    'adding above the sums',
    [...rowsOf(entries()), TOTAL],
    (book) => insert(book, LAST + 1, line(40, '港澳台')),
  ],
  [
    'adding fifty',
    rowsOf(entries()),
    (book) =>
      book.userEdit(
        SHEET,
        `A${LAST + 1}:I${LAST + 50}`,
        Array.from({ length: 50 }, (_, at) => line(at + 26, at % 2 ? '是' : '否')),
      ),
  ],
  [
    'filling in a numbered row',
    [...rowsOf(entries()), [26], [27]],
    (book) => book.userEdit(SHEET, `B${LAST + 1}:I${LAST + 1}`, [line(26, '是').slice(1)]),
  ],
  [
    'deleting the first row',
    rowsOf(entries()),
    (book) => inTable(book, (sheet) => sheet.getRange(`${FIRST_ROW}:${FIRST_ROW}`).delete('Up')),
  ],
  [
    'deleting the last row',
    rowsOf(entries()),
    (book) => inTable(book, (sheet) => sheet.getRange(`${LAST}:${LAST}`).delete('Up')),
  ],
  [
    'deleting all but three',
    rowsOf(entries()),
    (book) => inTable(book, (sheet) => sheet.getRange(`${FIRST_ROW + 3}:${LAST}`).delete('Up')),
  ],
  ['blanking a row', rowsOf(entries()), (book) => book.userEdit(SHEET, 'A8:I8', [Array<string>(9).fill('')])],
  [
    'inserting rows above the table',
    rowsOf(entries()),
    (book) => inTable(book, (sheet) => sheet.getRange('1:2').insert('Down')),
  ],
  [
    'inserting a column',
    rowsOf(entries()),
    (book) => inTable(book, (sheet) => sheet.getRange('C:C').insert('Right')),
  ],
  ['renaming the sheet', rowsOf(entries()), (book) => inTable(book, (sheet) => void (sheet.name = "县'表"))],
  [
    'typing another name of the unit',
    withColumn((at) => (at < 20 ? '赣州市总工会' : '九江市')),
    (book) => book.userEdit(SHEET, 'J27:J28', [['江西省九江市总工会（盖章）'], ['赣州']]),
  ],
  [
    'typing a county into a column of units below a city’s line',
    withColumn((at) => (at < 20 ? '章贡区' : null), ''),
    (book) => book.userEdit(SHEET, 'J27:J28', [['信丰县总工会'], ['上犹县']]),
  ],
  ['同上', rowsOf(entries()), (book) => book.userEdit(SHEET, 'I6:I9', [['同上'], ['同上'], ['〃'], ['否']])],
])('%s, without the pane: the sheet says what a check finds', async (_, rows, edit) => {
  const book = await open([{ name: SHEET, rows }]);
  const first = await checkBook();
  valueOf(await writeQuotaSheet(first));
  await edit(book);
  const shown = await onSheet(book, first.quotas.length);
  const again = await checkBook();
  expect(shown).toEqual(words(again));
  expect(valueOf(await verifyQuotaSheet(again))?.mismatches).toEqual([]);
});

test('sorting without the marks: the sheet is right again once the pane has followed', async () => {
  const book = await open([{ name: SHEET, rows: college() }]);
  const first = await checkBook();
  valueOf(await writeQuotaSheet(first));
  const followed = new Promise<CheckReport>((resolve) => {
    void watchEdits(first, (update) => resolve(valueOf(update))).then((watch) => (stop = valueOf(watch)));
  });
  await book.idle();
  await sorted(book, 'I');
  const report = await followed;
  expect(report.tables[0]?.verdicts.filter((verdict) => verdict === 'ineligible')).toHaveLength(2);
  expect(valueOf(await verifyQuotaSheet(report))?.mismatches).toEqual([]);
});

test('非公 typed in any way the add-in accepts counts on the sheet, too, and what it cannot read does not', async () => {
  const book = await open([{ name: SHEET, rows: rowsOf(entries()) }]);
  const first = await checkBook();
  valueOf(await writeQuotaSheet(first));
  const written: CellValue[] = [
    ...['　是　', '非公（民营）', '民营企业、已获专利', '是，民企', 'ＹＥＳ', 'yes', '非公有制\n企业', '√'],
    ...['有限责任公司（民营）', '私营有限责任公司', '非公，2人', '是 非公', '非公企业。', '☑是 □否', true, 1],
    ...['是，国有企业', '不是非公，国企', '股份制', '是/否', '非', '国有控股', '非国企', '不是民营', 0],
  ];
  await book.userEdit(
    SHEET,
    `I${FIRST_ROW}:I${LAST}`,
    written.map((one) => [one]),
  );
  const shown = await onSheet(book, first.quotas.length);
  const again = await checkBook();
  expect(shown).toEqual(words(again));
  expect(shown[2]).toBe('赣州市 非公企业成果占比 按报送 17 25 已达到');
});

test('what the formulas cannot take in is said on the sheet', async () => {
  const rows = unsaid(
    ['一、赣州市（2项）'],
    line(1, '是'),
    line(2, '否'),
    ['二、九江市（1项）'],
    line(3, '是'),
  );
  const book = await open([{ name: SHEET, rows }]);
  valueOf(await writeQuotaSheet(await checkBook()));
  const warning = async (): Promise<unknown> => (await book.values(QUOTA, 3, 1, 3, 1))[0]?.[0];
  expect(await warning()).toBe('');
  await book.userEdit(SHEET, 'A7', [['二、萍乡市（1项）']]);
  expect(await warning()).toContain('有 1 项的申报单位不在下面的单位里');
  await book.userEdit(SHEET, 'A200:I200', [line(90, '是')]);
  expect(await warning()).toContain('增加的行超出了公式的范围');
});
