import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

let host: Host;
beforeEach(async () => {
  host = await openHost(workbookOf({ 表: [] }));
});
afterEach(() => host.close());

/** What A1 holds after a value was written to it, with the number format given first. */
async function written(value: unknown, format?: string) {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('表').getRange('A1');
    if (format) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load('values,formulas,text,numberFormat,valueTypes');
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      formula: cell.formulas[0]?.[0],
      text: cell.text[0]?.[0],
      format: cell.numberFormat[0]?.[0],
      type: cell.valueTypes[0]?.[0],
    };
  });
}

test.each([
  ['007', { value: 7, type: 'Double' }],
  ['110101199001011234', { value: 110101199001011000 }],
  ['1,234.5', { value: 1234.5, format: '#,##0.00' }],
  ['12%', { value: 0.12, text: '12%' }],
  ['2026-3-5', { value: 46086, text: '2026/3/5', format: 'yyyy/m/d' }],
  ['2026年3月5日', { value: 46086, text: '2026年3月5日' }],
  ['2026.3.5', { value: '2026.3.5', type: 'String' }],
  ['2026-2-30', { value: '2026-2-30', type: 'String' }],
  ['true', { value: true, type: 'Boolean', text: 'TRUE' }],
  ['  前后空格 ', { value: '  前后空格 ' }],
  ['- 见附件', { value: '- 见附件' }],
  ["'007", { value: '007', type: 'String', formula: '007' }],
  ["'=1+1", { value: '=1+1', type: 'String', formula: '=1+1' }],
  ['=1+1', { value: 2, formula: '=1+1' }],
  ['', { value: '', type: 'Empty' }],
  ['13800138000', { value: 13800138000 }],
])('%j is taken as if typed', async (given, expected) => {
  expect(await written(given)).toMatchObject(expected);
});

test('1-2 becomes a date of this year', async () => {
  const made = await written('1-2');
  expect(made.type).toBe('Double');
  expect(made.text).toBe('1月2日');
});

test.each(['007', '=1+1', '1-2', '110101199001011234'])('in a text cell %j stays as it is', async (given) => {
  expect(await written(given, '@')).toMatchObject({ value: given, type: 'String', format: '@' });
});

test('a number format set later leaves a number a number', async () => {
  await written(5);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('表').getRange('A1');
    cell.numberFormat = [['@']];
    cell.load('values,valueTypes');
    await context.sync();
    expect([cell.values[0]?.[0], cell.valueTypes[0]?.[0]]).toEqual([5, 'Double']);
  });
});

test('null leaves a cell as it is, an empty string empties it and keeps the format', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.format.fill.color = '#FFCC00';
    range.values = [[null, '', 9]];
    range.load('values,format/fill/color');
    await context.sync();
    expect(range.values).toEqual([[1, '', 9]]);
    expect(range.format.fill.color).toBe('#FFCC00');
  });
});

test('one value fills a range', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:B2');
    range.values = '合格' as unknown as string[][];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['合格', '合格'],
      ['合格', '合格'],
    ]);
  });
});

test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1], [2, 3]]]])(
  'an array of another shape is refused: %j',
  async (values) => {
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1:A2').values = values;
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test('a large write is split by the client and arrives whole', async () => {
  const values = Array.from({ length: 1000 }, (_, row) =>
    Array.from({ length: 4 }, (__, column) => `r${row}c${column}`),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('B2:E1001').values = values;
    const used = sheet.getUsedRange(true).load('address,values');
    await context.sync();
    expect(used.address).toBe('表!B2:E1001');
    expect(used.values).toEqual(values);
  });
});

test('formulas follow what they refer to', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    sheet.getRange('B1').formulas = [['=COUNTIF(A1:A2,">1")']];
    await context.sync();
    sheet.getRange('A1').values = [[10]];
    const range = sheet.getRange('A3:B3').load('values,formulas');
    const count = sheet.getRange('B1').load('values');
    await context.sync();
    expect(range.values[0]?.[0]).toBe(12);
    expect(range.formulas[0]?.[0]).toBe('=SUM(A1:A2)');
    expect(count.values).toEqual([[2]]);
  });
});

test('too large a range reads as null', async () => {
  host.faults.maxReadCells = 10;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:K1').load('values');
    await context.sync();
    expect(range.values).toBeNull();
  });
});

test('a link to a cell is read back as it was written', async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('表').getRange('A1');
    cell.hyperlink = { documentReference: '表!B5', textToDisplay: '看这里' };
    cell.load('values,hyperlink');
    await context.sync();
    expect(cell.values).toEqual([['看这里']]);
    expect(cell.hyperlink).toMatchObject({ documentReference: '表!B5', textToDisplay: '看这里' });
    cell.clear('Hyperlinks');
    cell.load('values,hyperlink');
    await context.sync();
    expect(cell.values).toEqual([['看这里']]);
    expect(cell.hyperlink).toBeNull();
  });
});
