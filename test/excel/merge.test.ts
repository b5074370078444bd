import { commonTable, readSource } from '../../src/core/merge/merge';
import type { SourceRead } from '../../src/core/merge/merge';
import { schemeById } from '../../src/core/scheme/load';
import type { CellValue } from '../../src/core/table/grid';
import {
  check,
  clearMarks,
  readFeedback,
  readOpenSheets,
  writeFeedbackSheets,
  writeMerged,
} from '../../src/excel';
import { entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';

afterEach(closeAll);

const jiangxi = schemeById('jiangxi-2023')!;
const fileOf = (file: string, unit: string, entries: readonly CellValue[][]): SourceRead => {
  const rows = rowsOf(entries);
  rows[1] = [`申报单位：${unit}`];
  const grid = { sheet: 'Sheet1', firstRow: 1, firstColumn: 1, values: rows, merges: [] };
  return readSource(jiangxi, { file, grid });
};
const write = async (...reads: SourceRead[]) =>
  valueOf(await writeMerged(jiangxi, commonTable(reads)!, reads));

test('files are merged as text, checked across units, and each unit gets its own list', async () => {
  const book = await open([{ name: '空表', rows: [['说明']] }]);
  const same = entry(1, { projectName: '=SUM(1,2)式自动计数装置', phone: 13900001234 });
  const done = await write(
    fileOf('甲.xlsx', '赣州市总工会', [same, entry(2)]),
    fileOf('乙.xls', '萍乡市总工会', [[...same.slice(0, 4), ...entry(9).slice(4)]]),
  );
  expect(done).toMatchObject({ sheetName: '合并汇总表', rows: 3, replaced: [] });
  const rows = await book.values('合并汇总表', 3, 1, 5, 9);
  expect(rows.map((row) => row.slice(1, 5))).toEqual([
    ['甲.xlsx', 'Sheet1', '4', '赣州市总工会'],
    ['甲.xlsx', 'Sheet1', '5', '赣州市总工会'],
    ['乙.xls', 'Sheet1', '4', '萍乡市总工会'],
  ]);
  expect(rows[0]).toEqual(expect.arrayContaining(['=SUM(1,2)式自动计数装置', '13900001234']));

  const report = valueOf(await check({ scope: 'sheet', sheetId: done.sheetId }));
  expect(report.tables[0]?.findings.map(({ rule }) => rule)).toContain('duplicate-project');
  expect(report.quotas.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['赣州市', '萍乡市']));

  const lists = valueOf(await readFeedback(report));
  const names = valueOf(await writeFeedbackSheets(lists));
  expect(names).toContain('反馈-萍乡市');
  const list = await book.values('反馈-萍乡市', 3, 1, 3, 9);
  expect(list[0]?.slice(0, 3)).toEqual(['乙.xls', 'Sheet1', '4']);
  valueOf(await writeFeedbackSheets(lists));
  expect(book.sheetNames().filter((name) => name.startsWith('反馈-'))).toEqual(names);
  valueOf(await clearMarks());
  expect(book.sheetNames()).toEqual(['空表', '合并汇总表']);
});

test('merging a file again replaces its rows, keeps the others as the clerk left them, and drops the marks', async () => {
  const book = await open([{ name: '空表', rows: [['说明']] }]);
  const first = await write(
    fileOf('甲.xlsx', '赣州市总工会', [entry(1), entry(2)]),
    fileOf('乙.xls', '萍乡市总工会', [entry(3)]),
  );
  valueOf(await check({ scope: 'sheet', sheetId: first.sheetId }));
  await book.userEdit('合并汇总表', 'F5', [['改过的名称']]);
  const again = await write(fileOf('甲.xlsx', '赣州市总工会', [entry(4)]));
  expect(again).toMatchObject({ sheetId: first.sheetId, rows: 2, replaced: ['甲.xlsx'] });
  const rows = await book.values('合并汇总表', 2, 1, 5, 16);
  expect(rows[0]).not.toContain('核查结论');
  expect(rows.slice(1).map((row) => [row[1], row[5]])).toEqual([
    ['乙.xls', '改过的名称'],
    ['甲.xlsx', entry(4)[1]],
    ['', ''],
  ]);
});

test('the sheets of the open workbook can be merged, but for those the add-in made', async () => {
  await open([
    { name: '赣州市', rows: rowsOf([entry(1)]) },
    { name: '萍乡市', rows: rowsOf([entry(2)]) },
  ]);
  const grids = valueOf(await readOpenSheets());
  expect(grids.map(({ sheet }) => sheet)).toEqual(['赣州市', '萍乡市']);
  await write(...grids.map((grid) => readSource(jiangxi, { file: '本工作簿', grid })));
  expect(valueOf(await readOpenSheets())).toHaveLength(2);
});

test('sheets of two units: a unit is not told the other sheet’s row as if it were its own', async () => {
  await open([
    { name: '甲', rows: rowsOf([entry(1), entry(2), entry(3), entry(4)]) },
    {
      name: '乙',
      rows: rowsOf([entry(2), entry(6), entry(7), entry(8)]).with(1, ['申报单位：萍乡市总工会']),
    },
  ]);
  const report = valueOf(await check({ scope: 'workbook' }));
  const lists = valueOf(await readFeedback(report));
  const told = lists.find(({ unit }) => unit === '萍乡市')!.rows.map((row) => row[6]);
  expect(told).toContainEqual(expect.stringContaining('其他单位某项目'));
  expect(told.join()).not.toMatch(/第5行|“甲”/);
});
