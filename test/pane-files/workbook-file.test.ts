import { read, utils, write } from '@e965/xlsx';
import type { BookType } from '@e965/xlsx';
import { feedbackFile, readWorkbookFile } from '../../src/taskpane/merge/workbook-file';

const ROWS = [
  ['序号', '项目名称', '联系电话'],
  [1, '=1+1装置', '07978412345'],
  [2, '输送带防跑偏', 13900001234],
];

function fileOf(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), '附件2');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

test.each([
  ['表.xlsx', 'xlsx'],
  ['表.xls', 'biff8'],
  ['表.et', 'biff8'],
] as const)('%s is read, text stays text', (name, type) => {
  expect(readWorkbookFile(name, fileOf(type))).toMatchObject({
    ok: true,
    grids: [{ sheet: '附件2', values: ROWS }],
  });
});

test('CSV in UTF-8 and GBK keeps leading zeros', () => {
  const grid = { ok: true, grids: [{ values: [['序号'], ['0797']] }] };
  expect(readWorkbookFile('a.csv', new TextEncoder().encode('序号\r\n0797\r\n'))).toMatchObject(grid);
  const gbk = new Uint8Array([0xd0, 0xf2, 0xba, 0xc5, 0x0a, 0x30, 0x37, 0x39, 0x37]);
  expect(readWorkbookFile('a.csv', gbk)).toMatchObject(grid);
});

test('dates become plain dates, hidden sheets are left out', () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 'n', v: 45148, z: 'yyyy/m/d' } }, '甲');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), '乙');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect(readWorkbookFile('a.xlsx', bytes)).toMatchObject({
    ok: true,
    grids: [{ sheet: '甲', values: [['2023-08-10']] }],
  });
});

test.each([
  ['空.xlsx', new Uint8Array(), /空/],
  ['坏.xlsx', new Uint8Array([1, 2, 3, 4, 5]), /损坏/],
  ['断.xlsx', fileOf('xlsx').slice(0, 300), /损坏|没有内容/],
])('%s is told, not thrown', (name, bytes, told) => {
  const reading = readWorkbookFile(name, bytes);
  expect(reading.ok ? '' : reading.message).toMatch(told);
});

test("a unit's list is an xlsx of texts", () => {
  const bytes = feedbackFile({
    unit: '萍乡市',
    rows: [['a.xlsx', '附件2', '3', '=1+1', '', '', '', '', '']],
  });
  const sheet = read(bytes).Sheets['问题清单']!;
  expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })[2]?.slice(0, 4)).toEqual([
    'a.xlsx',
    '附件2',
    '3',
    '=1+1',
  ]);
});

test('a damaged .xlsx whose bytes look encrypted is called damaged, not locked', () => {
  const damaged = Uint8Array.from([
    0x50,
    0x4b,
    3,
    4,
    ...Array.from({ length: 60 }, (_, at) => (at * 37 + 29) % 256),
  ]);
  expect(readWorkbookFile('a.xlsx', damaged)).toMatchObject({
    ok: false,
    message: expect.stringContaining('可能已损坏') as string,
  });
});
