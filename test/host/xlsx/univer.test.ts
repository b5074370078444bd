import { buildXlsx, compareWorkbooks, writeXlsx } from '../../../host/xlsx';
import { openUniver } from '../../../host/univer/headless';
import { open } from './raw';

test('a workbook that went through Univer unedited is written as it was', async () => {
  const bytes = await buildXlsx({
    sheets: [
      {
        name: '汇总表',
        rows: [
          ['五小成果汇总表'],
          ['序号', '名称', '电话'],
          [1, ' 夹具\n(第二代)', '007'],
          [2, '#N/A', '0371-65900001'],
          [3, true, 0.1],
        ],
        formulas: { A6: { formula: '=SUM(A3:A5)', value: 6 } },
        styles: {
          A1: { bl: 1, ht: 2 },
          'A2:C2': { bg: { rgb: '#DDEBF7' } },
          'C3:C5': { n: { pattern: '@' } },
        },
        merges: ['A1:C1'],
        widths: { B: 200 },
        heights: { 1: 30 },
        hiddenRows: [5],
        freeze: { rows: 2 },
        filter: 'A2:C5',
        validations: [{ range: 'B3:B5', type: 'list', formula1: '甲,乙' }],
        conditionalFormats: [
          { range: 'B3:B5', formula: '=LEN($B3)=0', style: { bg: { rgb: '#FFC7CE' } } },
          { range: 'A3:A5', formula: '=$A3>2', style: { cl: { rgb: '#FF0000' } } },
        ],
        notes: { B3: '请核对' },
        links: { B4: { address: 'https://example.com/' } },
      },
      {
        name: '表二',
        rows: [
          ['甲', '乙'],
          [1, 2],
        ],
        tables: [{ name: '表1', range: 'A1:B2' }],
      },
    ],
    names: { 类别: "'汇总表'!$B$3:$B$5" },
  });
  const file = await open(bytes);
  const univer = openUniver(structuredClone(file.snapshot));
  const saved = univer.api.getActiveWorkbook()?.save();
  univer.dispose();
  if (!saved) throw new Error('Univer gave nothing back');
  const out = await writeXlsx({ snapshot: saved, extras: file.extras });
  expect(compareWorkbooks(bytes, out)).toEqual([]);
});
