import fc from 'fast-check';
import { checkTable } from '../../../src/core/check/check';
import { decodeText, readCsv } from '../../../src/core/merge/csv';
import { feedbackLists } from '../../../src/core/merge/feedback';
import { commonTable, mergeTables, readSource } from '../../../src/core/merge/merge';
import type { Merged } from '../../../src/core/merge/merge';
import { unitInName } from '../../../src/core/merge/unit-in-name';
import { findTables } from '../../../src/core/table/find';
import type { CellValue, Grid } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from '../table/sheet';

const jiangxi = schemeNamed('jiangxi-2023');

const source = (file: string, unit: string, rows: readonly (readonly CellValue[])[]) =>
  readSource(jiangxi, { file, grid: sheetOf([[`申报单位：${unit}`], JIANGXI_HEADER, ...rows]) });
const merged = (reads: ReturnType<typeof source>[], present: Merged | null = null): Merged =>
  mergeTables(jiangxi, commonTable(reads)!, reads, present);
const column = ({ headers, rows }: Merged, header: string): string[] =>
  rows.map((row) => row[headers.indexOf(header)] ?? '');
/** The merged table as a sheet: title, header, rows. */
const asGrid = ({ headers, rows }: Merged): Grid =>
  sheetOf([['江西省职工“五小”活动优秀成果申报汇总表'], headers, ...rows]);

test('rows of several files stand below one another with file, sheet, row and unit', () => {
  const table = merged([
    source('a.xlsx', '赣州市总工会', [jiangxiRow(1), jiangxiRow(2)]),
    source('b.xls', '萍乡市总工会', [jiangxiRow(3)]),
  ]);
  expect(table.headers.slice(0, 5)).toEqual(['序号', '来源文件', '来源工作表', '来源行', '申报单位']);
  expect(column(table, '序号')).toEqual(['1', '2', '3']);
  expect(column(table, '来源文件')).toEqual(['a.xlsx', 'a.xlsx', 'b.xls']);
  expect(column(table, '来源行')).toEqual(['3', '4', '3']);
  expect(column(table, '申报单位')).toEqual(['赣州市总工会', '赣州市总工会', '萍乡市总工会']);
});

test('counties within a city’s table are merged as the city’s', () => {
  const read = source('a.xlsx', '赣州市总工会', [
    ['章贡区总工会'],
    jiangxiRow(1),
    ['南康区总工会'],
    jiangxiRow(2),
  ]);
  expect(read.units).toEqual(['赣州市']);
  expect(column(merged([read]), '申报单位')).toEqual(['赣州市总工会', '赣州市总工会']);
});

test('text stays text: formulas, long numbers, leading zeros', () => {
  const row = jiangxiRow(1);
  const table = merged([
    source('a.xlsx', '赣州市总工会', [
      [...row.slice(0, 1), '=1+1装置', row[2]!, 13900001234, ...row.slice(4)],
    ]),
  ]);
  expect(table.rows[0]).toContain('=1+1装置');
  expect(table.rows[0]).toContain('13900001234');
});

test('merging a file again replaces its rows and no others', () => {
  const a = source('a.xlsx', '赣州市总工会', [jiangxiRow(1), jiangxiRow(2)]);
  const b = source('b.xls', '萍乡市总工会', [jiangxiRow(3)]);
  const first = merged([a, b]);
  const again = merged([source('a.xlsx', '赣州市总工会', [jiangxiRow(4)])], first);
  expect(column(again, '来源文件')).toEqual(['b.xls', 'a.xlsx']);
  expect(column(again, '序号')).toEqual(['1', '2']);
  expect(merged([a, b], first).rows).toHaveLength(3);
});

test('the merged table is read again as it was, with the units of its rows', () => {
  const table = merged([
    source('a.xlsx', '赣州市总工会', [jiangxiRow(1), jiangxiRow(2)]),
    source('b.xls', '萍乡市总工会', [jiangxiRow(3)]),
  ]);
  const found = findTables(asGrid(table), jiangxi).tables[0]!;
  expect(found.entries.map(({ submittingUnit }) => submittingUnit)).toEqual([
    '赣州市总工会',
    '赣州市总工会',
    '萍乡市总工会',
  ]);
  expect(Object.keys(found.columnOf)).toEqual(expect.arrayContaining(['projectName', 'phone', 'ownership']));
});

test('a unit is told from the name of the file where the sheet names none', () => {
  const grid = sheetOf([JIANGXI_HEADER, jiangxiRow(1)]);
  expect(readSource(jiangxi, { file: '附件2-萍乡市总工会.xlsx', grid }).units).toEqual(['萍乡市']);
  expect(readSource(jiangxi, { file: '新建.xlsx', grid, unit: '新余市总工会' }).units).toEqual(['新余市']);
  expect(readSource(jiangxi, { file: '新建.xlsx', grid }).units).toEqual([]);
});

test.each([
  ['2023年五小汇总表（赣州）.xlsx', '赣州市'],
  ['附件2 江西省电力产业工会.xls', '江西省电力产业工会'],
  ['赣州、萍乡两市.xlsx', null],
  ['Sheet1', null],
])('%s names %s', (name, unit) => expect(unitInName(name, jiangxi)).toBe(unit));

test('a sheet without a table is told', () => {
  expect(readSource(jiangxi, { file: 'x.xlsx', grid: sheetOf([['会议通知']]) })).toMatchObject({
    entries: 0,
    problem: expect.stringContaining('表头') as string,
  });
});

test('CSV: quotes, line breaks in cells, both encodings', () => {
  expect(readCsv('序号,名称\r\n1,"甲,乙\n""丙"""\r\n')).toEqual([
    ['序号', '名称'],
    ['1', '甲,乙\n"丙"'],
  ]);
  // 序号 in GBK, which is no valid UTF-8.
  expect(decodeText(new Uint8Array([0xd0, 0xf2, 0xba, 0xc5]))).toBe('序号');
  expect(decodeText(new TextEncoder().encode('\ufeff序号')).replace('\ufeff', '')).toBe('序号');
});

test('whatever cells a CSV is made of, they are read back', () => {
  const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const text = rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect(readCsv(text)).toEqual(rows);
    }),
  );
});

test("a unit's list tells nothing of other units' people", () => {
  const phone = '13970112233';
  const row = (number: number, person: string): CellValue[] => {
    const cells = [...jiangxiRow(number)];
    cells[2] = person;
    cells[3] = phone;
    return cells;
  };
  const table = merged([
    source('a.xlsx', '赣州市总工会', [row(1, '钱海燕')]),
    source('b.xlsx', '萍乡市总工会', [row(2, '孙立新')]),
  ]);
  const found = findTables(asGrid(table), jiangxi).tables[0]!;
  const check = checkTable(jiangxi, found);
  const sources = new Map(
    found.lines.map((at, line) => [at, { file: ['a.xlsx', 'b.xlsx'][line]!, sheet: '附件2', row: '3' }]),
  );
  const lists = feedbackLists(jiangxi, [{ ...check, decisions: new Map(), sources }]);
  const shared = lists
    .find(({ unit }) => unit === '萍乡市')!
    .rows.find((cells) => cells[6]?.includes(phone))!;
  expect(shared.slice(0, 3)).toEqual(['b.xlsx', '附件2', '3']);
  expect(shared[6]).toBe(`电话${phone}与其他单位某项目某人的相同`);
  expect(JSON.stringify(lists.find(({ unit }) => unit === '萍乡市'))).not.toContain('钱海燕');
});
