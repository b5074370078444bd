import type { SheetPlan } from '../../host/xlsx/build';
import { compareWorkbooks } from '../../host/xlsx/compare';
import { check, clearMarks } from '../../src/excel';
import type { CheckReport } from '../../src/excel';
import { FIRST_ROW, HEADER, HEADER_ROW, entry, rowsOf } from './fixtures';
import { closeAll, codeOf, open, valueOf } from './workbook';
import type { OpenBook } from './workbook';

afterEach(closeAll);

const SHEET = '汇总表';
const LIST = '问题清单';
const [VERDICT, NOTES] = [HEADER.length + 1, HEADER.length + 2];
const rowOf = (index: number): number => FIRST_ROW + index;

/** Three entries, the second with a bad phone in D5. */
const oneBad = (over: Partial<SheetPlan> = {}): SheetPlan => ({
  name: SHEET,
  rows: rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]),
  ...over,
});

const checkSheet = async (): Promise<CheckReport> => valueOf(await check({ scope: 'sheet' }));
const verdicts = async (book: OpenBook, count: number, column = VERDICT): Promise<unknown[]> =>
  (await book.values(SHEET, rowOf(0), column, rowOf(count - 1), column)).flat();

describe('marks', () => {
  test('each row gets its verdict, each bad cell its reason, and only it is lit', async () => {
    const book = await open([oneBad()]);
    const report = await checkSheet();
    expect(report.schemeId).toBe('jiangxi-2023');
    expect(await book.values(SHEET, HEADER_ROW, VERDICT, HEADER_ROW, NOTES)).toEqual([
      ['核查结论', '问题说明'],
    ]);
    expect(await verdicts(book, 3)).toEqual(['合格', '填写有误', '合格']);
    const notes = await book.values(SHEET, rowOf(0), NOTES, rowOf(2), NOTES);
    expect(notes[0]).toEqual(['']);
    expect(notes[1]?.[0]).toMatch(/^【联系电话！】.*1390000.*依据/);
    expect(await book.lit(SHEET)).toEqual(['D5', 'J5']);
  });

  test('clearing leaves the workbook as it was', async () => {
    const book = await open([oneBad({ widths: { A: 60, J: 33 } })]);
    const before = book.snapshot();
    await checkSheet();
    expect(compareWorkbooks(before, book.snapshot())).not.toEqual([]);
    valueOf(await clearMarks());
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('a second check replaces the marks of the first', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    const once = book.snapshot();
    await book.userEdit(SHEET, 'D5', [["'1390000"]]);
    await checkSheet();
    expect(compareWorkbooks(once, book.snapshot())).toEqual([]);
  });

  test('what the ribbon has marked is read again without a change', async () => {
    const book = await open([oneBad()]);
    const { tables } = await checkSheet();
    expect(await book.lit(SHEET)).toEqual(['D5', 'J5']);
    const marked = book.snapshot();
    const again = valueOf(await check({ scope: 'sheet', isMarked: true }));
    expect(again.tables.map(({ findings }) => findings)).toEqual(tables.map(({ findings }) => findings));
    expect(compareWorkbooks(marked, book.snapshot())).toEqual([]);
  });

  test('mended cells are no longer lit after the next check', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userEdit(SHEET, 'D5', [["'13970123456"]]);
    await checkSheet();
    expect(await verdicts(book, 3)).toEqual(['合格', '合格', '合格']);
    expect(await book.lit(SHEET)).toEqual([]);
    expect(book.sheetNames()).toEqual([SHEET]);
  });

  test("the clerk's cells beside the table are left alone", async () => {
    const rows = rowsOf([entry(1), entry(2, { phone: '1390000' }), entry(3)]);
    rows[4]![VERDICT - 1] = '已打电话问过';
    const book = await open([oneBad({ rows })]);
    await checkSheet();
    expect(await book.values(SHEET, rowOf(1), VERDICT, rowOf(1), VERDICT)).toEqual([['已打电话问过']]);
    expect(await verdicts(book, 3, VERDICT + 1)).toEqual(['合格', '填写有误', '合格']);
  });

  test('text from a cell is never taken for a formula', async () => {
    const book = await open([
      oneBad({ rows: rowsOf([entry(1, { projectName: '=1+1', phone: '=2+2' }), entry(2)]) }),
    ]);
    await checkSheet();
    const formulas = Object.values(book.snapshot().snapshot.sheets).flatMap((sheet) =>
      Object.values(sheet.cellData ?? {}).flatMap((row) =>
        Object.values(row as Record<string, { f?: string }>).flatMap(({ f }) => (f ? [f] : [])),
      ),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.every((formula) => formula.startsWith('=HYPERLINK('))).toBe(true);
  });

  test('marks go with their rows when the clerk sorts', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userDoes((workbook) =>
      workbook.worksheets
        .getItem(SHEET)
        .getRange('A3:K6')
        .sort.apply([{ key: 0, ascending: false }], false, true),
    );
    await book.userDoes((workbook) =>
      workbook.worksheets
        .getItem(SHEET)
        .getRange('A4:K6')
        .sort.apply([{ key: 3, ascending: true }], false, false),
    );
    const rows = await book.values(SHEET, rowOf(0), 1, rowOf(2), NOTES);
    const bad = rows.findIndex((row) => row[3] === '1390000');
    expect(rows[bad]?.[VERDICT - 1]).toBe('填写有误');
    expect(await book.lit(SHEET)).toEqual([`D${rowOf(bad)}`, `J${rowOf(bad)}`]);
  });

  test('clearing finds the marks again after rows and columns were inserted', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userDoes(async (workbook) => {
      const sheet = workbook.worksheets.getItem(SHEET);
      await sheet.getRange('5:5').insert('Down');
      await sheet.getRange('1:1').insert('Down');
      await sheet.getRange('K:K').insert('Right');
    });
    await book.userEdit(SHEET, 'K6', [['两列之间的字']]);
    valueOf(await clearMarks());
    expect(await book.lit(SHEET)).toEqual([]);
    const right = (await book.values(SHEET, 1, VERDICT, 12, 15)).flat().filter((value) => value !== '');
    expect(right).toEqual(['两列之间的字']);
  });

  test('a second check finds the marks again after rows and columns were inserted', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userDoes(async (workbook) => {
      const sheet = workbook.worksheets.getItem(SHEET);
      await sheet.getRange('1:1').insert('Down');
      await sheet.getRange('J:J').insert('Right');
    });
    await checkSheet();
    expect(await book.values(SHEET, HEADER_ROW + 1, VERDICT, HEADER_ROW + 1, NOTES + 2)).toEqual([
      ['', '核查结论', '问题说明', ''],
    ]);
    expect(await book.lit(SHEET)).toEqual(['D6', 'K6']);
  });

  test('the deleted 核查结论 column comes back with the next check', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('J:J').delete('Left'));
    await checkSheet();
    expect(await book.values(SHEET, HEADER_ROW, VERDICT, HEADER_ROW, NOTES + 1)).toEqual([
      ['核查结论', '问题说明', ''],
    ]);
    expect(await book.lit(SHEET)).toEqual(['D5', 'J5']);
  });
});

describe('the sheet 问题清单', () => {
  test('lists cell, level, reason, clause and advice, and links to the cell', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    const [header, row] = await book.values(LIST, 1, 1, 2, 10);
    expect(header).toEqual([
      '工作表',
      '单元格',
      '申报单位',
      '项目名称',
      '栏目',
      '结论',
      '问题',
      '依据',
      '怎么改',
      '处理情况',
    ]);
    expect(row?.slice(0, 2)).toEqual([SHEET, 'D5']);
    expect(row?.slice(4, 6)).toEqual(['联系电话', '填写有误']);
    expect(row?.[6]).toContain('1390000');
    expect(row?.[8]).not.toBe('');
  });

  test('a sheet of that name that is not ours stays as it is', async () => {
    const book = await open([oneBad(), { name: LIST, rows: [['我的清单']] }]);
    await checkSheet();
    expect(book.sheetNames()).toEqual([SHEET, LIST, `${LIST}(2)`]);
    expect(await book.values(LIST, 1, 1, 1, 1)).toEqual([['我的清单']]);
    await checkSheet();
    expect(book.sheetNames()).toEqual([SHEET, LIST, `${LIST}(2)`]);
    valueOf(await clearMarks());
    expect(book.sheetNames()).toEqual([SHEET, LIST]);
  });

  test('checking the list itself says to go to the table', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userDoes((workbook) => workbook.worksheets.getItem(LIST).activate());
    expect(codeOf(await check({ scope: 'sheet' }))).toBe('ownSheet');
  });
});

describe('whole workbook', () => {
  test('every visible sheet with a table is checked; hidden ones are told', async () => {
    const book = await open([
      oneBad(),
      { name: '第二批', rows: rowsOf([entry(1, { phone: '1' })]) },
      { name: '底稿', rows: rowsOf([entry(1)]), hidden: true },
      { name: '填表说明', rows: [['请按要求填写']] },
    ]);
    const report = valueOf(await check({ scope: 'workbook' }));
    expect(report.tables.map(({ sheetName }) => sheetName)).toEqual([SHEET, '第二批']);
    expect(report.problems.map(({ message }) => message).join()).toMatch(/底稿/);
    // B4 and C4: the project and its first completer stand in the first sheet already.
    expect(await book.lit('第二批')).toEqual(['B4', 'C4', 'D4', 'J4']);
    valueOf(await clearMarks());
    expect(await book.lit('第二批')).toEqual([]);
  });
});

describe('what can go wrong', () => {
  test('a protected sheet is checked but not marked', async () => {
    const book = await open([oneBad({ protection: { sheet: '1' } })]);
    const report = await checkSheet();
    expect(report.tables[0]?.findings.map(({ cell }) => cell)).toEqual(['D5']);
    expect(report.problems.map(({ code }) => code)).toEqual(['protected']);
    expect(await book.values(SHEET, HEADER_ROW, VERDICT, HEADER_ROW, VERDICT)).toEqual([['']]);
  });

  test('while a cell is being edited nothing is written', async () => {
    const book = await open([oneBad()]);
    const before = book.snapshot();
    book.faults.cellEditing = true;
    const result = await check({ scope: 'sheet' });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cellEditing' } });
    book.faults.cellEditing = false;
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test.each([
    [
      'a row was inserted',
      (sheet: ReturnType<OpenBook['session']['workbook']['worksheets']['getItem']>) =>
        sheet.getRange('5:5').insert('Down'),
    ],
    [
      'a name was changed',
      (sheet: ReturnType<OpenBook['session']['workbook']['worksheets']['getItem']>) =>
        void (sheet.getRange('B5').values = [['另一个项目']]),
    ],
  ])('nothing is written when meanwhile %s', async (_, change) => {
    const book = await open([oneBad()]);
    const result = await check({
      scope: 'sheet',
      onProgress: ({ text }) => {
        if (text === '正在标记') void book.userDoes((workbook) => change(workbook.worksheets.getItem(SHEET)));
      },
    });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'changed', message: '工作簿已变化，请重新核查。' },
    });
    expect(await book.lit(SHEET)).toEqual([]);
    expect(book.sheetNames()).toEqual([SHEET]);
  });

  test('a cancelled check writes nothing', async () => {
    const book = await open([oneBad()]);
    const before = book.snapshot();
    const stop = new AbortController();
    const result = await check({ scope: 'sheet', signal: stop.signal, onProgress: () => stop.abort() });
    expect(codeOf(result)).toBe('cancelled');
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('an empty sheet and a sheet without table say what to do', async () => {
    await open([{ name: '空', rows: [] }]);
    expect(codeOf(await check({ scope: 'sheet' }))).toBe('emptySheet');
    await open([{ name: '别的', rows: [['会议签到表'], ['姓名', '签名'], ['张三', '']] }]);
    const result = await check({ scope: 'sheet', schemeId: 'jiangxi-2023' });
    expect(result).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(/表头|汇总表/) as string },
    });
  });

  test('marks go when the table is gone', async () => {
    const book = await open([oneBad()]);
    await checkSheet();
    await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('A1:I6').clear('All'));
    expect((await check({ scope: 'sheet', schemeId: 'jiangxi-2023' })).ok).toBe(false);
    expect((await book.values(SHEET, 1, 1, 10, 12)).flat().filter((value) => value !== '')).toEqual([]);
  });
});

test('10,000 rows take at most 12 round trips, each below 5 MB, and formatting calls do not grow with findings', async () => {
  const entries = Array.from({ length: 10_000 }, (_, i) =>
    entry(i + 1, i % 20 === 0 ? { phone: '1390000' } : {}),
  );
  const book = await open([{ name: SHEET, rows: rowsOf(entries) }]);
  book.traffic.reset();
  await checkSheet();
  const { roundTrips, largestUp, largestDown, formatCalls } = book.traffic;
  expect(roundTrips).toBeLessThanOrEqual(12);
  expect(Math.max(largestUp, largestDown)).toBeLessThan(5 * 1024 * 1024);
  expect(formatCalls).toBeLessThan(200);
}, 120_000);

test('the round trips of a check do not depend on how many rows are bad', async () => {
  const trips = async (bad: number): Promise<number> => {
    const entries = Array.from({ length: 200 }, (_, i) => entry(i + 1, i < bad ? { phone: '1390000' } : {}));
    const book = await open([{ name: SHEET, rows: rowsOf(entries) }]);
    await checkSheet();
    return book.traffic.roundTrips;
  };
  expect(await trips(150)).toBe(await trips(1));
});

describe('past winners', () => {
  const winners = (name: string): SheetPlan => ({
    name: '往届获奖名单',
    rows: [
      ['序号', '项目名称'],
      [1, name],
    ],
  });

  test.each(['sheet', 'workbook'] as const)(
    'a list in the workbook is held against the table (%s)',
    async (scope) => {
      const second = String(entry(2)[1]);
      await open([oneBad({ rows: rowsOf([entry(1), entry(2)]) }), winners(second)]);
      const report = valueOf(await check({ scope }));
      expect(report.tables.map(({ sheetName }) => sheetName)).toEqual([SHEET]);
      expect(report.tables[0]?.verdicts).toEqual(['pass', 'ineligible']);
      expect(report.tables[0]?.findings.map(({ rule, cell }) => ({ rule, cell }))).toEqual([
        { rule: 'previous-winner', cell: `B${rowOf(1)}` },
      ]);
    },
  );
});

test('a sheet named after its unit tells the unit where the table does not', async () => {
  const rows = rowsOf([entry(1), entry(2)]);
  rows[1] = [];
  await open([{ name: '萍乡市总工会', rows }]);
  const report = await checkSheet();
  expect([...new Set(report.quotas.map(({ unit }) => unit))]).toEqual(['萍乡市']);
});
