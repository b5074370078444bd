import { check, clearMarks, onSelection, selectCell, watchEdits } from '../../src/excel';
import type { CheckReport, Result, SelectedCell } from '../../src/excel';
import { entry, rowsOf } from './fixtures';
import { closeAll, codeOf, open, valueOf } from './workbook';
import type { OpenBook } from './workbook';

jest.setTimeout(20_000);

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(async () => {
  await stop();
  stop = () => Promise.resolve();
  await closeAll();
});

const SHEET = '汇总表';
const rows = rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]);

interface Watched {
  readonly book: OpenBook;
  /** Resolves with the next update. */
  readonly next: () => Promise<Result<CheckReport>>;
  readonly updates: () => number;
}

async function watched(sheet = rows): Promise<Watched> {
  const book = await open([{ name: SHEET, rows: sheet }]);
  const report = valueOf(await check({ scope: 'sheet' }));
  const seen: Result<CheckReport>[] = [];
  let wake: ((update: Result<CheckReport>) => void) | null = null;
  stop = valueOf(
    await watchEdits(report, (update) => {
      seen.push(update);
      wake?.(update);
    }),
  );
  return {
    book,
    next: () => new Promise((resolve) => (wake = resolve)),
    updates: () => seen.length,
  };
}

const cells = (report: CheckReport): string[] =>
  report.tables.flatMap(({ findings }) => findings.map(({ cell }) => cell));

test('mending a cell takes its marks away at once', async () => {
  const { book, next } = await watched();
  const update = next();
  await book.userEdit(SHEET, 'D5', [["'13970123456"]]);
  const report = valueOf(await update);
  expect(cells(report)).toEqual([]);
  expect(report.tables[0]?.verdicts).toEqual(['pass', 'pass', 'pass']);
  expect((await book.values(SHEET, 5, 10, 5, 11))[0]).toEqual(['合格', '']);
  expect(await book.lit(SHEET)).toEqual([]);
});

test("a co-author's edit counts as well, and a first finding in a column lights it", async () => {
  const { book, next } = await watched();
  const update = next();
  await book.userEdit(SHEET, 'H4', [['小点子']], { remote: true });
  expect(cells(valueOf(await update))).toEqual(['H4', 'D5']);
  expect(await book.lit(SHEET)).toEqual(['H4', 'J4', 'D5', 'J5']);
});

test('what a column tells that no list knows is marked, and mended', async () => {
  const extra = ['', '', '班组看法', '区科委下达的课题，拨款2万元', '班组自选', '岗位自发'];
  const { book, next } = await watched(rows.map((row, at) => [...row, extra[at] ?? null]));
  expect(await book.lit(SHEET)).toContain('J4');
  const update = next();
  await book.userEdit(SHEET, 'J4', [['岗位自发']]);
  expect(cells(valueOf(await update))).toEqual(['D5']);
  const again = next();
  await book.userEdit(SHEET, 'J6', [['列入省重点研发计划']]);
  const report = valueOf(await again);
  expect(cells(report)).toEqual(['D5', 'J6']);
  expect(report.tables[0]?.verdicts).toEqual(['pass', 'malformed', 'verify']);
  // It stays told as a column that is not known.
  expect(report.tables[0]?.table.columns.at(-1)).toMatchObject({ header: '班组看法', field: null });
});

test('rows an edit bears on are marked as well', async () => {
  const { book, next } = await watched();
  const update = next();
  await book.userEdit(SHEET, 'B4', [[String(rows[5]![1])]]);
  expect(cells(valueOf(await update))).toContain('B6');
  expect(await book.values(SHEET, 6, 10, 6, 10)).not.toEqual([['合格']]);
  expect(await book.lit(SHEET)).toContain('B6');
});

test('pasting several cells, and inserting rows, has the sheet checked anew', async () => {
  const { book, next } = await watched();
  let update = next();
  await book.userEdit(SHEET, 'D4:D5', [["'1"], ["'13970123456"]]);
  expect(cells(valueOf(await update))).toEqual(['D4']);
  update = next();
  await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('4:4').insert('Down'));
  expect(cells(valueOf(await update))).toContain('D5');
  expect(await book.lit(SHEET)).toEqual(expect.arrayContaining(['D5', 'J5']));
});

test('our own writes are not taken for edits', async () => {
  const { book, updates } = await watched();
  valueOf(await check({ scope: 'sheet' }));
  await book.idle();
  expect(updates()).toBe(0);
});

test('after a lost event no mark is written beside a wrong row', async () => {
  const { book, next } = await watched();
  book.faults.loseEvents = true;
  await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('4:4').insert('Down'));
  book.faults.loseEvents = false;
  const update = next();
  await book.userEdit(SHEET, 'D6', [["'13970123456"]]);
  expect(cells(valueOf(await update))).toEqual([]);
  expect((await book.values(SHEET, 4, 10, 7, 10)).flat()).toEqual(['', '合格', '合格', '合格']);
});

test('a stopped watcher is quiet', async () => {
  const { book, updates } = await watched();
  await stop();
  stop = () => Promise.resolve();
  await book.userEdit(SHEET, 'D5', [["'13970123456"]]);
  await book.idle();
  expect(updates()).toBe(0);
});

test('selecting goes both ways', async () => {
  const book = await open([
    { name: SHEET, rows },
    { name: '其他', rows: [['x']] },
  ]);
  let told: (cell: SelectedCell) => void = () => undefined;
  const heard = new Promise<SelectedCell>((resolve) => (told = resolve));
  stop = valueOf(await onSelection((cell) => told(cell)));
  await book.select(SHEET, 'D5');
  const cell = await heard;
  expect(cell).toMatchObject({ sheetName: SHEET, address: 'D5', row: 5 });
  await book.select('其他', 'A1');
  valueOf(await selectCell(cell.sheetId, 'C6'));
  const active = await Excel.run(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(active).toMatch(/汇总表'?!C6$/);
});

test.each([
  ['one cell', 'D5', [["'13970123456"]]],
  ['many cells', 'C5:D5', [['张伟', "'13970123456"]]],
])('marks cleared by the ribbon do not come back when %s is edited', async (_, address, values) => {
  const { book, next } = await watched();
  valueOf(await clearMarks());
  const update = next();
  await book.userEdit(SHEET, address, values);
  expect(codeOf(await update)).toBe('marksCleared');
  expect(await book.lit(SHEET)).toEqual([]);
  expect(await book.values(SHEET, 3, 10, 5, 11)).toEqual([
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
});

test('checked again, our own notes are not read as a column of the table', async () => {
  await open([
    { name: SHEET, rows: rowsOf([entry(1, { summary: '本项目已列入省重点研发计划' }), entry(2)]) },
  ]);
  const first = valueOf(await check({ scope: 'sheet' }));
  const second = valueOf(await check({ scope: 'sheet' }));
  expect(cells(first)).toEqual(['G4']);
  expect(cells(second)).toEqual(['G4']);
  expect(second.tables[0]?.table.columns.map(({ header }) => header)).toEqual(
    first.tables[0]?.table.columns.map(({ header }) => header),
  );
});
