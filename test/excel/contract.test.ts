/** What a check must hold to in sheets as clerks really have them. */
import type { SheetPlan } from '../../host/xlsx/build';
import { buildWorkbook } from '../../host/xlsx/build';
import { compareWorkbooks } from '../../host/xlsx/compare';
import { check, clearMarks, setColumnField, setScheme, watchEdits } from '../../src/excel';
import type { CheckReport, Result } from '../../src/excel';
import type { CellValue } from '../../src/core/table/grid';
import { FIRST_ROW, HEADER, HEADER_ROW, entry, rowsOf } from './fixtures';
import { closeAll, codeOf, open, valueOf } from './workbook';

jest.setTimeout(30_000);
afterEach(closeAll);

const SHEET = '汇总表';
const VERDICT = HEADER.length + 1;
const BAD = { phone: '1390000' };
const threeRows = (): CellValue[][] => rowsOf([entry(1), entry(2, BAD), entry(3)]);
const plan = (over: Partial<SheetPlan> = {}): SheetPlan => ({ name: SHEET, rows: threeRows(), ...over });
const checked = async (): Promise<CheckReport> => valueOf(await check({ scope: 'sheet' }));
const found = (report: CheckReport): string[] =>
  report.tables.flatMap(({ findings }) => findings.map(({ field, cell }) => `${field} ${cell}`));

describe('columns', () => {
  const withHeader = (column: number, header: string): CellValue[][] => {
    const rows = threeRows();
    rows[HEADER_ROW - 1]![column - 1] = header;
    return rows;
  };

  test('a header nobody knows is told as unmatched and does no harm', async () => {
    const rows = threeRows().map((row, index) =>
      index < HEADER_ROW - 1 ? row : [...row, index === HEADER_ROW - 1 ? '车间编码' : `A${index}`],
    );
    const book = await open([plan({ rows })]);
    const report = await checked();
    expect(report.tables[0]?.table.columns.at(-1)).toEqual({ column: 10, header: '车间编码', field: null });
    expect(found(report)).toEqual(['phone D5']);
    expect(await book.values(SHEET, HEADER_ROW, 10, HEADER_ROW, 12)).toEqual([
      ['车间编码', '核查结论', '问题说明'],
    ]);
  });

  test('what a missing column kept from being checked stands in the list, also where nothing else does', async () => {
    const rows = rowsOf([entry(1), entry(2), entry(3)]).map((row, at) =>
      at < 2 ? row : row.toSpliced(7, 1),
    );
    const book = await open([plan({ rows })]);
    await checked();
    expect(await book.values('问题清单', 2, 1, 2, 7)).toEqual([
      [
        ...[SHEET, 'A3', '', '', '项目类别（小发明、小创造、小革新、小设计、小建议）', '未核查'],
        '表中没有这一栏，以下规定没有核查：项目类别',
      ],
    ]);
  });

  test('a match the clerk corrected is remembered in the workbook and follows its column', async () => {
    const book = await open([plan({ rows: withHeader(4, '号码') })]);
    const first = await checked();
    const table = first.tables[0]!;
    const column = table.table.columns.find(({ header }) => header === '号码')!;
    expect(column.field).toBeNull();
    valueOf(await setColumnField(table.sheetId, column, 'phone'));
    expect(found(await checked())).toEqual(['phone D5']);

    await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('C:C').insert('Right'));
    await book.userEdit(SHEET, 'C3', [['备注']]);
    expect(found(await checked())).toEqual(['phone E5']);

    await open(book.snapshot());
    expect(found(await checked())).toEqual(['phone E5']);
  });

  test('a column can be taken out of the check', async () => {
    await open([plan()]);
    const table = (await checked()).tables[0]!;
    const phone = table.table.columns.find(({ field }) => field === 'phone')!;
    valueOf(await setColumnField(table.sheetId, phone, null));
    const report = await checked();
    expect(found(report).filter((one) => one.endsWith('D5'))).toEqual([]);
    expect(report.tables[0]?.table.columnOf['phone']).toBeUndefined();
  });
});

describe('two tables in a sheet', () => {
  const stacked = (): CellValue[][] => [...rowsOf([entry(1), entry(2, BAD)]), [], [], ...secondTable()];
  /** Another unit's table, numbered from 1 again. */
  const secondTable = (): CellValue[][] => {
    const rows = rowsOf([entry(7, { ...BAD, serial: 1 }), entry(8, { serial: 2 })]);
    rows[1] = ['申报单位：上饶市总工会          申报时间：2023年8月10日'];
    return rows;
  };

  test('one below another share the columns and clear together', async () => {
    const book = await open([plan({ rows: stacked() })]);
    const before = book.snapshot();
    const report = await checked();
    expect(report.tables).toHaveLength(2);
    expect(found(report)).toEqual(['phone D5', 'phone D11']);
    expect(await book.lit(SHEET)).toEqual(['D5', 'J5', 'D11', 'J11']);
    expect((await book.values(SHEET, 1, VERDICT, 12, VERDICT)).flat()).toEqual([
      '',
      '',
      '核查结论',
      '合格',
      '填写有误',
      '',
      '',
      '',
      '',
      '核查结论',
      '填写有误',
      '合格',
    ]);
    await checked();
    valueOf(await clearMarks());
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('side by side each has columns of its own', async () => {
    const left = rowsOf([entry(1), entry(2, BAD)]);
    const right = secondTable();
    const rows = left.map((row, index) => [
      ...row,
      ...Array.from({ length: 13 - row.length }, () => null),
      ...right[index]!,
    ]);
    const book = await open([plan({ rows })]);
    const before = book.snapshot();
    const report = await checked();
    expect(found(report)).toEqual(['phone D5', 'phone Q4']);
    expect(await book.lit(SHEET)).toEqual(expect.arrayContaining(['D5', 'Q4']));
    valueOf(await clearMarks());
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });
});

describe('sheets with little or much in them', () => {
  test('20,000 blank formatted rows below the table are neither read nor marked', async () => {
    const book = await open([
      plan({ styles: { 'A7:I20006': { bd: { b: { s: 1, cl: { rgb: '#000000' } } } } } }),
    ]);
    const before = book.snapshot();
    book.traffic.reset();
    const report = await checked();
    expect(found(report)).toEqual(['phone D5']);
    expect(report.tables[0]?.table.lastRow).toBe(6);
    expect(book.traffic.bytesDown).toBeLessThan(50_000);
    valueOf(await clearMarks());
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('a table with a header and no rows says so and is left as it is', async () => {
    const book = await open([plan({ rows: rowsOf([]) })]);
    const before = book.snapshot();
    const result = await check({ scope: 'sheet' });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'noEntries', message: `“${SHEET}”：第3行表头下面没有项目，请填好后再核查。` },
    });
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('rows with nothing but numbers are no entries', async () => {
    const rows = [...rowsOf([entry(1)]), [2], [3], ['合计', 1]];
    const book = await open([plan({ rows })]);
    const report = await checked();
    expect(report.tables[0]?.table.entries).toHaveLength(1);
    expect(await book.values(SHEET, FIRST_ROW, VERDICT, FIRST_ROW + 3, VERDICT)).toEqual([
      ['合格'],
      [''],
      [''],
      [''],
    ]);
  });
});

describe('cells above the table', () => {
  const late = (): CellValue[][] => {
    const rows = rowsOf([entry(1)]);
    rows[1] = ['申报单位：赣州市总工会          申报时间：2023年12月10日'];
    return rows;
  };

  test('a date of filling outside the window is lit where it stands, until it is mended', async () => {
    const book = await open([plan({ rows: late() })]);
    const before = book.snapshot();
    expect(found(await checked())).toEqual(['filledOn A2']);
    expect(await book.lit(SHEET)).toEqual(['A2']);
    await book.userEdit(SHEET, 'A2', [['申报单位：赣州市总工会          申报时间：2023年8月10日']]);
    expect(await book.lit(SHEET)).toEqual([]);
    await book.userEdit(SHEET, 'A2', [[late()[1]![0]]]);
    valueOf(await clearMarks());
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('its light moves along when rows are inserted above', async () => {
    const book = await open([plan({ rows: late() })]);
    await checked();
    await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('1:2').insert('Down'));
    expect(await book.lit(SHEET)).toEqual(['A4']);
    await checked();
    expect(await book.lit(SHEET)).toEqual(['A4']);
  });
});

describe("the clerk's own things", () => {
  test('frozen panes, print area, filter, colours, validation, hidden rows and notes are as before, also while marked', async () => {
    const sheets = [
      plan({
        freeze: { rows: 3, columns: 2 },
        filter: 'A3:I6',
        hiddenRows: [6],
        merges: ['A1:I1', 'A2:I2'],
        widths: { A: 40, B: 200 },
        notes: { B4: '请核对' },
        validations: [{ range: 'H4:H6', type: 'list', formula1: '小发明,小革新,小改造,小设计,小建议' }],
        conditionalFormats: [{ range: 'D4:D6', formula: '=LEN($D4)<11', style: { bg: { rgb: '#00FF00' } } }],
      }),
    ];
    const book = await open(buildWorkbook({ sheets, names: { 类别: `${SHEET}!$H$4:$H$6` } }));
    const before = book.snapshot();
    await checked();
    await book.userDoes((workbook) => workbook.worksheets.getItem('问题清单').delete());
    const changed = new Set(compareWorkbooks(before, book.snapshot()).map(({ what }) => what));
    expect([...changed].sort()).toEqual(['column', 'formats', 'names', 'value']);
    valueOf(await clearMarks());
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('after sorting, inserting a row and clearing, only what the clerk did is different', async () => {
    const clerk = async (book: Awaited<ReturnType<typeof open>>, lastColumn: string): Promise<void> => {
      await book.userDoes((workbook) =>
        workbook.worksheets
          .getItem(SHEET)
          .getRange(`A4:${lastColumn}6`)
          .sort.apply([{ key: 0, ascending: false }], false, false),
      );
      await book.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('5:5').insert('Down'));
      await book.userEdit(SHEET, 'A5:I5', [
        entry(9).map((value) => (typeof value === 'string' ? `'${value}` : value)),
      ]);
    };
    const marked = await open([plan()]);
    await checked();
    await clerk(marked, 'K');
    valueOf(await clearMarks());
    const cleared = marked.snapshot();
    const plain = await open([plan()]);
    await clerk(plain, 'I');
    expect(compareWorkbooks(plain.snapshot(), cleared)).toEqual([]);
  });
});

describe('what goes wrong half-way', () => {
  const many = (count: number): CellValue[][] =>
    rowsOf(Array.from({ length: count }, (_, i) => entry(i + 1, BAD)));

  test('cancelled while reading a long table: nothing is written', async () => {
    const book = await open([plan({ rows: many(1200) })]);
    const before = book.snapshot();
    const stop = new AbortController();
    const seen: string[] = [];
    const result = await check({
      scope: 'sheet',
      signal: stop.signal,
      onProgress: ({ text, done }) => {
        seen.push(text);
        if (done >= 500) stop.abort();
      },
    });
    expect(codeOf(result)).toBe('cancelled');
    expect(seen.some((text) => text.startsWith('正在读取'))).toBe(true);
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test('a request above the limit is told, and nothing stays behind', async () => {
    const book = await open([plan({ rows: many(400) })]);
    const before = book.snapshot();
    book.faults.maxRequestBytes = 20_000;
    const result = await check({ scope: 'sheet' });
    expect(result).toMatchObject({
      ok: false,
      problem: { code: 'tooLarge', message: expect.stringContaining('拆成') as string },
    });
    expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'when Excel refuses request %d of a check, no mark and no list stays',
    async (nth) => {
      const book = await open([plan()]);
      const before = book.snapshot();
      const rounds = async (): Promise<number> => {
        book.traffic.reset();
        await checked();
        return book.traffic.roundTrips;
      };
      const all = await rounds();
      valueOf(await clearMarks());
      book.faults.failAfter = Math.min(nth, all - 1);
      book.faults.failNext = 'GeneralException';
      const result = await check({ scope: 'sheet' });
      expect(codeOf(result)).toBe('GeneralException');
      expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
    },
  );

  test('where no sheet can be added, the marks do without the list and that is told', async () => {
    const book = await open([plan()]);
    book.faults.structureLocked = true;
    const report = await checked();
    expect(report.problems.map(({ message }) => message).join()).toContain('撤销“保护工作簿”');
    expect(book.sheetNames()).toEqual([SHEET]);
    expect(await book.lit(SHEET)).toEqual(['D5', 'J5']);
  });

  test('a hidden sheet is told by name and left alone', async () => {
    const hidden = { name: '底稿', rows: threeRows(), hidden: true };
    const book = await open([plan(), hidden]);
    const report = valueOf(await check({ scope: 'workbook' }));
    expect(report.problems.map(({ message }) => message).join()).toContain('底稿');
    expect(await book.lit('底稿')).toEqual([]);
  });

  test('the chosen scheme is used even where another was recognised', async () => {
    await open([plan()]);
    valueOf(await setScheme('beijing-2026'));
    const report = await checked();
    expect(report.schemeId).toBe('beijing-2026');
    expect(report.guess).toMatchObject({ schemeId: 'beijing-2026', chosen: true });
  });
});

describe('while watched', () => {
  test('a sheet that is deleted leaves the report', async () => {
    const book = await open([plan(), { name: '第二批', rows: rowsOf([entry(5, BAD)]) }]);
    const report = valueOf(await check({ scope: 'workbook' }));
    const seen: Result<CheckReport>[] = [];
    let wake = (): void => undefined;
    const told = new Promise<void>((resolve) => (wake = resolve));
    const stop = valueOf(
      await watchEdits(report, (update) => {
        seen.push(update);
        wake();
      }),
    );
    try {
      await book.userDoes((workbook) => workbook.worksheets.getItem('第二批').delete());
      await told;
      expect(valueOf(seen[0]!).tables.map(({ sheetName }) => sheetName)).toEqual([SHEET]);
    } finally {
      await stop();
    }
  });
});
