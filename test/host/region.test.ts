import fc from 'fast-check';
import type { Region } from '../../host/model/region';
import {
  columnIndex,
  columnName,
  formatRegion,
  parseRegion,
  quoteSheet,
  shifted,
  splitSheet,
} from '../../host/model/region';
import { shiftFormula } from '../../host/model/shift-formula';

const region = fc
  .record({
    row: fc.nat(5000),
    column: fc.nat(500),
    rows: fc.integer({ min: 1, max: 900 }),
    columns: fc.integer({ min: 1, max: 90 }),
  })
  .map((made): Region => made);

test('an address written is the address read', () => {
  fc.assert(fc.property(region, (r) => expect(parseRegion(formatRegion(r))).toEqual(r)));
});

test('columns count A to Z, AA and on to XFD', () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(fc.property(fc.nat(16383), (index) => columnIndex(columnName(index)) === index));
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A:3', 'A1:B2:C3', '名称', 'A1,B2'])(
  '%j is no address',
  (text) => {
    expect(parseRegion(text)).toBeNull();
  },
);

test('sheet names are quoted where Excel quotes them, and read back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (name) => {
      expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, cells: 'A1' });
    }),
  );
  expect(['汇总表', '附件 2', '2024', 'A1', "it's"].map(quoteSheet)).toEqual([
    '汇总表',
    "'附件 2'",
    "'2024'",
    "'A1'",
    "'it''s'",
  ]);
});

test('inserting rows and deleting them again brings a region back', () => {
  fc.assert(
    fc.property(region, fc.nat(6000), fc.integer({ min: 1, max: 50 }), (r, at, count) => {
      const there = shifted(r, 'rows', at, count);
      expect(there && shifted(there, 'rows', at, -count)).toEqual(r);
    }),
  );
});

test('a region whose rows are all deleted is gone', () => {
  const r = { row: 4, column: 0, rows: 3, columns: 1 };
  expect(shifted(r, 'rows', 4, -3)).toBeNull();
  expect(shifted(r, 'rows', 3, -5)).toBeNull();
  expect(shifted(r, 'rows', 5, -1)).toEqual({ ...r, rows: 2 });
  expect(shifted(r, 'rows', 2, -3)).toEqual({ ...r, row: 2, rows: 2 });
});

test.each([
  ['=ISNUMBER(SEARCH("A5",$K5))', '=ISNUMBER(SEARCH("A5",$K7))'],
  ['=SUM(A1:A9)+B$3', '=SUM(A1:A11)+B$5'],
  ['=A:A+1', '=A:A+1'],
  ['=3:4', '=5:6'],
  ['=另表!A9', '=另表!A9'],
  ['=汇总表!A9', '=汇总表!A11'],
  ["='汇总表'!$A$9:B10", "='汇总表'!$A$11:B12"],
  ['=LOG10(A1)', '=LOG10(A1)'],
  ['=名称A9', '=名称A9'],
])('two rows inserted at row 3 turn %s into %s', (formula, expected) => {
  expect(shiftFormula(formula, '汇总表', '汇总表', { axis: 'rows', at: 2, count: 2 })).toBe(expected);
});

test('a reference to deleted cells is lost', () => {
  expect(shiftFormula('=A3+B9', '表', '表', { axis: 'rows', at: 2, count: -1 })).toBe('=#REF!+B8');
});
