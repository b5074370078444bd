import fc from 'fast-check';
import { findTables } from '../../../src/core/table/find';
import type { Area, CellValue, Grid } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf, summaryOf } from './sheet';

const jiangxi = schemeNamed('jiangxi-2023');

const cell = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '序号',
    '项目名称',
    '联系电话',
    '第一完成人',
    '姓名',
    '合计',
    '注：',
    '…',
    '同上',
    '申报单位：',
    '一、南昌市',
    '核查结论',
  ),
  fc.double(),
  fc.boolean(),
);
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(6), fc.integer({ min: 1, max: 12 }), fc.nat(6))
  .map(([firstRow, rows, firstColumn, columns]) => ({
    firstRow,
    lastRow: firstRow + rows,
    firstColumn,
    lastColumn: firstColumn + columns,
  }));
const grid: fc.Arbitrary<Grid> = fc.record({
  sheet: fc.string(),
  firstRow: fc.integer({ min: 1, max: 5 }),
  firstColumn: fc.integer({ min: 1, max: 5 }),
  values: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }),
  merges: fc.array(area, { maxLength: 4 }),
});

test('no sheet makes the reader throw, and what it reads hangs together', () => {
  fc.assert(
    fc.property(grid, (sheet) => {
      for (const table of findTables(sheet, jiangxi).tables) {
        expect(table.entryOfLine).toHaveLength(table.lines.length);
        for (const values of Object.values(table.values)) expect(values).toHaveLength(table.lines.length);
        table.entries.forEach((entry, index) => {
          expect(table.entryOfLine[entry.firstLine]).toBe(index);
          expect([table.lines[entry.firstLine], table.lines[entry.lastLine]]).toEqual([
            entry.first,
            entry.last,
          ]);
        });
      }
    }),
    { numRuns: 500 },
  );
});

const between: fc.Arbitrary<CellValue[]> = fc.constantFrom<CellValue[]>(
  [],
  [null, '  '],
  ['新余市总工会'],
  ['二、赣州市（3项）'],
  ['…'],
  [99],
  ['小计', null, '3项'],
  JIANGXI_HEADER,
  ['注：本页数据已核对'],
);

test('no entry is lost or made when other rows stand between', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(between, fc.constant('entry' as const)), { maxLength: 40 }), (plan) => {
      let number = 0;
      const rows = plan.map((row) => (row === 'entry' ? jiangxiRow(++number, `第${number}号工位改造`) : row));
      const names = findTables(sheetOf([JIANGXI_HEADER, ...rows]), jiangxi).tables.flatMap((table) =>
        summaryOf(table).map((entry) => entry.name),
      );
      expect(names).toEqual(Array.from({ length: number }, (_, index) => `第${index + 1}号工位改造`));
    }),
    { numRuns: 300 },
  );
});
