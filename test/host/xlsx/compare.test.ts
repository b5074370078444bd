import { buildWorkbook, compareWorkbooks } from '../../../host/xlsx';
import type { SheetPlan } from '../../../host/xlsx';
import { rawXlsx, sheetXml } from './raw';

const base: SheetPlan = {
  name: '表',
  rows: [
    ['名称', '得分'],
    ['甲', 1],
  ],
};
const found = (change: Partial<SheetPlan>) =>
  compareWorkbooks(
    buildWorkbook({ sheets: [base] }),
    buildWorkbook({ sheets: [{ ...base, ...change }] }),
  ).map(({ what, where }) => `${what} ${where}`.trim());

test('equal workbooks have no differences', () => {
  expect(found({})).toEqual([]);
});

test.each<[Partial<SheetPlan>, string]>([
  [
    {
      rows: [
        ['名称', '得分'],
        ['甲', '1'],
      ],
    },
    'value B2',
  ],
  [{ formulas: { C2: { formula: '=B2' } } }, 'formula C2'],
  [{ styles: { A1: { bl: 1 } } }, 'style A1'],
  [{ styles: { D9: { bg: { rgb: '#FF0000' } } } }, 'style D9'],
  [{ links: { A1: { address: 'https://a.cn/' } } }, 'link A1'],
  [{ merges: ['A1:B1'] }, 'merges'],
  [{ widths: { B: 99 } }, 'column B'],
  [{ heights: { 2: 40 } }, 'row 2'],
  [{ hiddenRows: [2] }, 'row 2'],
  [{ hiddenColumns: ['A'] }, 'column A'],
  [{ freeze: { rows: 1 } }, 'freeze'],
  [{ filter: 'A1:B2' }, 'filter'],
  [{ validations: [{ range: 'A2', type: 'list', formula1: '甲,乙' }] }, 'validations'],
  [{ conditionalFormats: [{ range: 'A2', formula: '=TRUE', style: { bl: 1 } }] }, 'formats'],
  [{ notes: { A1: '注' } }, 'notes'],
  [{ protection: {} }, 'protection'],
  [{ tabColor: '#FF0000' }, 'sheet'],
  [{ hidden: true }, 'sheets'],
])('%j is seen as %s', (change, difference) => {
  expect(found(change)).toEqual([difference]);
});

test('a blank text, a plain style and a colour written otherwise are no differences', () => {
  expect(found({ styles: { C5: { bl: 0, it: 0 } } })).toEqual([]);
  const red = (rgb: string) => buildWorkbook({ sheets: [{ ...base, styles: { A1: { bg: { rgb } } } }] });
  expect(compareWorkbooks(red('#ff0000'), red('rgb(255, 0, 0)'))).toEqual([]);
});

test('page setup and foreign parts are compared too', () => {
  const page = (orientation: string, chart: string) =>
    rawXlsx(sheetXml('', '', `<pageSetup orientation="${orientation}"/>`), { 'xl/charts/chart1.xml': chart });
  const differences = compareWorkbooks(page('portrait', '<a/>'), page('landscape', '<b/>'));
  expect(differences.map(({ what, where }) => `${what} ${where}`.trim())).toEqual([
    'pageSetup',
    'part xl/charts/chart1.xml',
  ]);
});

test('bytes that are no workbook are refused', () => {
  expect(() => compareWorkbooks(new Uint8Array([1, 2, 3]), buildWorkbook({ sheets: [base] }))).toThrow(
    'notXlsx',
  );
});
