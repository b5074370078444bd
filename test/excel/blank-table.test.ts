import { builtInSchemes, schemeById } from '../../src/core/scheme/load';
import { sampleValue } from '../../src/core/check/samples';
import type { Scheme, TableConfig } from '../../src/core/scheme/schema';
import type { CellValue } from '../../src/core/table/grid';
import { cellAddress } from '../../src/core/table/grid';
import { check, guessScheme, makeBlankTable, saveOwnScheme } from '../../src/excel';
import { entry, FIRST_ROW } from './fixtures';
import { ownScheme } from './own-scheme';
import type { OpenBook } from './workbook';
import { closeAll, open, valueOf } from './workbook';

afterEach(closeAll);

const jiangxi = schemeById('jiangxi-2023')!;
const made = async (rows = 3) => valueOf(await makeBlankTable(jiangxi, 'summary', rows));

interface Read {
  readonly type: string;
  readonly source: string | undefined;
  readonly style: string | undefined;
  readonly format: string;
}

function readCell(sheet: string, address: string): Promise<Read> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('numberFormat');
    range.dataValidation.load('type,rule,errorAlert');
    await context.sync();
    const { type, rule, errorAlert } = range.dataValidation;
    const source = (rule.list?.source ?? rule.textLength?.formula1) as string | number | undefined;
    const format = String(range.numberFormat[0]?.[0]);
    return { type, source: source?.toString(), style: errorAlert?.style, format };
  });
}

test('the sheet bears title, lines to fill in, header, numbered rows and the note', async () => {
  const book = await open([{ name: '封面', rows: [['封面']] }]);
  expect((await made()).sheetName).toBe('附件2 申报汇总表');
  const values = await book.values('附件2 申报汇总表', 1, 1, 8, 9);
  expect(values.map((row) => row[0])).toEqual([
    '附件2',
    jiangxi.tables[0]!.title,
    '申报单位：',
    '序号',
    1,
    2,
    3,
    `注：${jiangxi.tables[0]!.note}`,
  ]);
  expect(values[2]!.filter(Boolean)).toEqual(['申报单位：', '申报时间：']);
});

test('categories and yes/no are chosen, long texts warned of, phones kept as text', async () => {
  await open([{ name: '封面', rows: [['封面']] }]);
  const { sheetName } = await made();
  expect(await readCell(sheetName, 'H5:H7')).toMatchObject({
    type: 'List',
    source: jiangxi.categories.join(','),
    style: 'Stop',
  });
  expect(await readCell(sheetName, 'I6')).toMatchObject({ type: 'List', source: '是,否' });
  expect(await readCell(sheetName, 'G5')).toMatchObject({
    type: 'TextLength',
    source: '100',
    style: 'Warning',
  });
  expect(await readCell(sheetName, 'D5')).toMatchObject({ type: 'None', format: '@' });
  expect(await readCell(sheetName, 'H8')).toMatchObject({ type: 'None' });
});

test('each line to fill in has room for an answer', async () => {
  const book = await open([{ name: '封面', rows: [['封面']] }]);
  const { sheetName } = valueOf(await makeBlankTable(schemeById('zhenjiang-2024')!, 'summary', 3));
  // The first column, for serial numbers, is too narrow to hold the first label alone.
  expect((await book.values(sheetName, 3, 1, 3, 6))[0]).toEqual([
    '报送单位：',
    '',
    '填表日期：',
    '报送单位联系人：',
    '联系电话：',
    '',
  ]);
});

test('a second sheet gets a name of its own', async () => {
  const book = await open([{ name: '封面', rows: [['封面']] }]);
  await made();
  expect((await made()).sheetName).toBe('附件2 申报汇总表(2)');
  expect(book.sheetNames()).toEqual(['封面', '附件2 申报汇总表', '附件2 申报汇总表(2)']);
});

test.each(
  builtInSchemes().flatMap((scheme) =>
    scheme.tables.map((table) => [scheme.shortName, table.name, scheme, table] as const),
  ),
)('%s, %s: the empty table is recognised and told to be empty', async (_scheme, _table, scheme, table) => {
  await open([{ name: '封面', rows: [['封面']] }]);
  valueOf(await makeBlankTable(scheme, table.id, 25));
  expect(valueOf(await guessScheme('sheet')).schemeId).toBe(scheme.id);
  const result = await check({ scope: 'sheet' });
  expect(result.ok ? '' : result.problem.message).toMatch(/表头下面没有项目，请填好后再核查/);
});

/** What units write in columns that no notice's examples fill. */
const FILLED: Readonly<Record<string, (index: number) => CellValue>> = {
  position: () => '钳工',
  otherCompleters: () => '',
  completionDate: () => '2024年3月',
  applicationDate: () => '2024年4月',
  investment: () => 3,
  previousAwards: () => '无',
  projectSource: () => '自选课题',
  publicNotice: () => '公示无异议',
  consent: () => '同意',
  birthDate: () => '1985年3月',
  sex: () => '男',
  education: () => '本科',
};
const UNITS: Readonly<Record<string, string>> = { 'own-1': '东城区总工会', 'jiangxi-2023': '赣州市总工会' };
const ABOVE: Readonly<Record<string, string>> = {
  contactPerson: '李建国',
  contactPhone: '13907910099',
  course: '皮带机清扫器角度可调支架',
};

/** The empty table filled in as a unit does it: cell by cell below the header, and behind the labels above it. */
async function fillIn(
  book: OpenBook,
  sheet: string,
  scheme: Scheme,
  table: TableConfig,
  count: number,
): Promise<void> {
  const top = await book.values(sheet, 1, 1, 6, 20);
  const columns = table.columns.filter((column) => column.expected);
  const header = top.findIndex((row) => row[0] === columns[0]!.header) + 1;
  const unit = UNITS[scheme.id] ?? '某区总工会';
  const [year, month, day] = scheme.window.to.split('-');
  const above: Readonly<Record<string, string>> = {
    ...ABOVE,
    submittingUnit: unit,
    filledOn: `${year}年${month}月${day}日`,
  };
  for (const [column, cell] of (table.preamble.length > 0 ? top[header - 2]! : []).entries()) {
    const line = table.preamble.find(({ labels }) => cell === `${labels[0]}：`);
    if (!line) continue;
    const value = above[line.field] ?? '';
    await book.userEdit(sheet, cellAddress(header - 1, column + 1), [[`${cell as string}${value}`]]);
  }
  const rows = Array.from({ length: count }, (_, index) =>
    columns.map(
      ({ field }) =>
        (field === 'submittingUnit' ? unit : FILLED[field]?.(index)) ??
        sampleValue(field, index, scheme) ??
        '',
    ),
  );
  const area = `${cellAddress(header + 1, 1)}:${cellAddress(header + count, columns.length)}`;
  await book.userEdit(sheet, area, rows);
}

const everyTable = [...builtInSchemes(), ownScheme()].flatMap((scheme) =>
  scheme.tables.map((table) => [scheme.shortName, table.name, scheme, table] as const),
);

test.each(everyTable)(
  '%s, %s: filled in rightly, it is recognised without asking and all its rows pass',
  async (_scheme, _table, scheme, table) => {
    const book = await open([{ name: '封面', rows: [['封面']] }]);
    if (scheme.id === 'own-1') valueOf(await saveOwnScheme(scheme));
    const { sheetName } = valueOf(await makeBlankTable(scheme, table.id, 30));
    const count = table.id === 'questions' ? 20 : 3;
    await fillIn(book, sheetName, scheme, table, count);
    expect(valueOf(await guessScheme('sheet'))).toMatchObject({ schemeId: scheme.id, ambiguous: false });
    const report = valueOf(await check({ scope: 'sheet' }));
    expect(report.problems).toEqual([]);
    expect(report.tables.map(({ table: read, skipped }) => [read.id, skipped])).toEqual([[table.id, []]]);
    const { verdicts, findings } = report.tables[0]!;
    expect(
      findings.filter(({ level }) => level !== 'hint').map(({ cell, rule }) => `${cell} ${rule}`),
    ).toEqual([]);
    expect(verdicts).toEqual(Array.from({ length: count }, () => 'pass'));
  },
);

test('one row filled in rightly passes, and one slip is found in its cell', async () => {
  const book = await open([{ name: '封面', rows: [['封面']] }]);
  const { sheetName } = await made(25);
  await book.userEdit(sheetName, 'A3', [['申报单位：赣州市总工会']]);
  await book.userEdit(sheetName, 'F3', [['申报时间：2023年8月10日']]);
  await book.userEdit(sheetName, 'A5:I6', [entry(1), entry(2, { phone: '1390000' })]);
  const report = valueOf(await check({ scope: 'sheet' }));
  expect(report.problems).toEqual([]);
  expect(report.tables[0]!.verdicts).toEqual(['pass', 'malformed']);
  expect(report.tables[0]!.findings.map(({ cell }) => cell)).toEqual([`D${FIRST_ROW + 2}`]);
});

test('an own scheme gives its own table', async () => {
  await open([{ name: '封面', rows: [['封面']] }]);
  const scheme = ownScheme();
  const { sheetName } = valueOf(await makeBlankTable(scheme, 'summary', 2));
  expect((await readCell(sheetName, 'H5')).source).toContain('小窍门');
});
