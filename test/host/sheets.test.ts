import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

const ROWS = [
  ['序号', '名称', '得分'],
  [1, '丙', 3],
  [2, '乙', 1],
  [3, '甲', 2],
];

let host: Host;
beforeEach(async () => {
  host = await openHost(workbookOf({ 汇总表: ROWS, 附表: [] }));
});
afterEach(() => host.close());

/** Runs against the sheet 汇总表 and returns what `act` returns. */
const on = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => act(context.workbook.worksheets.getItem('汇总表'), context));

test('sheets are added at the end without being shown, renamed, hidden and deleted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('问题清单');
    added.visibility = 'Hidden';
    const active = worksheets.getActiveWorksheet().load('name');
    worksheets.load('items/name,items/visibility,items/position');
    await context.sync();
    expect(active.name).toBe('汇总表');
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position])).toEqual([
      ['汇总表', 'Visible', 0],
      ['附表', 'Visible', 1],
      ['问题清单', 'Hidden', 2],
    ]);
    added.visibility = 'Visible';
    added.name = '清单';
    added.activate();
    added.load('name');
    await context.sync();
    expect(added.name).toBe('清单');
    added.delete();
    const count = worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});

test.each(['汇总表', '有/斜杠', '', '名'.repeat(32)])('a sheet cannot be called %j', async (name) => {
  const failed = on(async (_, context) => {
    context.workbook.worksheets.getItem('附表').name = name;
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('sorting moves whole rows with their formats', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('B2').format.fill.color = '#FFFF00';
    sheet.getRange('A1:C4').sort.apply([{ key: 2, ascending: true }], false, true);
    const range = sheet.getRange('A1:C4').load('values');
    const last = sheet.getRange('B4').load('format/fill/color');
    await context.sync();
    expect(range.values).toEqual([ROWS[0], ROWS[2], ROWS[3], ROWS[1]]);
    expect(last.format.fill.color).toBe('#FFFF00');
  });
});

test('rows inserted and deleted shift merges, names, validations and the filter', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('A3:B3').merge();
    sheet.getRange('C2:C4').dataValidation.rule = { list: { inCellDropDown: true, source: '1,2,3' } };
    context.workbook.names.add('得分列', sheet.getRange('C2:C4'));
    sheet.autoFilter.apply(sheet.getRange('A1:C4'));
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    const merged = sheet.getRange('A4').getMergedAreasOrNullObject();
    merged.load('address');
    const validation = sheet.getRange('C3:C5').dataValidation.load('type,rule');
    const named = context.workbook.names.getItem('得分列').getRange().load('address');
    const filter = sheet.autoFilter.getRange().load('address');
    await context.sync();
    expect(merged.address).toBe('汇总表!A4:B4');
    expect(validation.type).toBe('List');
    expect(named.address).toBe('汇总表!C3:C5');
    expect(filter.address).toBe('汇总表!A1:C5');
  });
});

test('cells inserted in a part of the sheet push only their columns down', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('B2:B3').insert('Down');
    const range = sheet.getRange('A1:C6').load('values');
    await context.sync();
    expect(range.values.map((row) => row[1])).toEqual(['名称', '', '', '丙', '乙', '甲']);
    expect(range.values.map((row) => row[0])).toEqual(['序号', 1, 2, 3, '', '']);
    sheet.getRange('B2:B3').delete('Up');
    range.load('values');
    await context.sync();
    expect(range.values.map((row) => row[1])).toEqual(['名称', '丙', '乙', '甲', '', '']);
  });
});

test('a row deleted while another sheet is shown leaves that sheet’s formulas in their places', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const other = worksheets.getItem('附表');
    other.getRange('A1:A4').formulas = [['=汇总表!A4'], ['=汇总表!C2'], ['=SUM(汇总表!C2:C4)'], ['=A2']];
    other.activate();
    worksheets.getItem('汇总表').getRange('3:3').delete('Up');
    const range = other.getRange('A1:A4').load('values,formulas');
    const active = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(active.name).toBe('附表');
    expect(range.values).toEqual([[3], [3], [5], [3]]);
    expect(range.formulas[3]).toEqual(['=A2']);
  });
});

test('merging keeps the first value', async () => {
  await on(async (sheet, context) => {
    sheet.getRange('A1:C1').merge();
    const range = sheet.getRange('A1:C1').load('values');
    await context.sync();
    expect(range.values).toEqual([['序号', '', '']]);
    range.unmerge();
    const areas = sheet.getRange().getMergedAreasOrNullObject();
    await context.sync();
    expect(areas.isNullObject).toBe(true);
  });
});

test('clear takes contents, formats or both', async () => {
  await on(async (sheet, context) => {
    const range = sheet.getRange('A1:C1');
    range.format.fill.color = '#FFFF00';
    range.clear('Contents');
    range.load('values,format/fill/color');
    await context.sync();
    expect([range.values, range.format.fill.color]).toEqual([[['', '', '']], '#FFFF00']);
    const second = sheet.getRange('A2:C2');
    second.format.font.bold = true;
    second.clear('Formats');
    second.load('values,format/font/bold');
    await context.sync();
    expect([second.values, second.format.font.bold]).toEqual([[ROWS[1]], false]);
    sheet.getRange('A1:C4').clear();
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('formats are read back as written, null where cells differ', async () => {
  await on(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.font.color = '#C00000';
    range.format.font.size = 14;
    range.format.columnWidth = 90;
    range.format.rowHeight = 30;
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    sheet.getRange('B1').format.font.bold = true;
    range.load(
      'format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/columnWidth,format/rowHeight,format/font/color,format/font/size,format/font/bold,format/fill/color',
    );
    const border = range.format.borders.getItem('EdgeBottom').load('style');
    await context.sync();
    expect(range.format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      columnWidth: 90,
      rowHeight: 30,
      font: { color: '#C00000', size: 14, bold: null },
      fill: { color: '#FFFFFF' },
    });
    expect(border.style).toBe('Double');
  });
});

test('a whole column has a width, a format and can be hidden', async () => {
  await on(async (sheet, context) => {
    const column = sheet.getRange('E:E');
    column.format.columnWidth = 150;
    column.numberFormat = '@' as unknown as string[][];
    column.columnHidden = true;
    const cell = sheet.getRange('E7');
    cell.values = [['007']];
    cell.load('values,columnHidden,numberFormat');
    column.load('format/columnWidth,address');
    await context.sync();
    expect(cell.values).toEqual([['007']]);
    expect(cell.numberFormat).toEqual([['@']]);
    expect(cell.columnHidden).toBe(true);
    expect([column.format.columnWidth, column.address]).toEqual([150, '汇总表!E:E']);
  });
});

test('panes are frozen and freed', async () => {
  await on(async (sheet, context) => {
    sheet.freezePanes.freezeRows(1);
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(frozen.address).toBe('汇总表!1:1');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('the filter tells its criteria and which rows are hidden by it', async () => {
  await on(async (sheet, context) => {
    sheet.autoFilter.apply(sheet.getRange('A1:C4'), 1, { filterOn: 'Values', values: ['甲'] });
    sheet.autoFilter.load('enabled,isDataFiltered,criteria');
    const rows = [2, 3, 4].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    expect(rows.map((row) => row.rowHidden)).toEqual([true, true, false]);
    sheet.autoFilter.remove();
    sheet.autoFilter.load('enabled');
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
  });
});

test('settings and custom XML parts live in the workbook', async () => {
  await Excel.run(async (context) => {
    const { settings, customXmlParts } = context.workbook;
    settings.add('方案', { id: 'a', list: [1, 2] });
    const part = customXmlParts
      .add('<?xml version="1.0"?><h:state xmlns:h="urn:state">1</h:state>')
      .load('id');
    await context.sync();
    const setting = settings.getItem('方案').load('value');
    const found = customXmlParts.getByNamespace('urn:state').getOnlyItemOrNullObject();
    const other = customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject();
    found.load('id');
    part.setXml('<h:state xmlns:h="urn:state">2</h:state>');
    const xml = part.getXml();
    await context.sync();
    expect(setting.value).toEqual({ id: 'a', list: [1, 2] });
    expect([found.id, other.isNullObject, xml.value]).toEqual([
      part.id,
      true,
      '<h:state xmlns:h="urn:state">2</h:state>',
    ]);
    part.delete();
    settings.getItem('方案').delete();
    await context.sync();
  });
  const { extras } = host.snapshot();
  expect([extras.settings, extras.customXmlParts]).toEqual([{}, []]);
});

test('the selection is where the clerk put it, or the add-in', async () => {
  await host.select('附表', 'B2:C3');
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('附表!B2:C3');
    context.workbook.worksheets.getItem('汇总表').getRange('A4').select();
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect(cell.address).toBe('汇总表!A4');
  });
});

test('several ranges are cleared and coloured at once', async () => {
  await on(async (sheet, context) => {
    const areas = sheet.getRanges('A2:A3,C4');
    areas.format.fill.color = '#00FF00';
    areas.load('address,areaCount,cellCount');
    const cell = sheet.getRange('C4').load('format/fill/color');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['汇总表!A2:A3,汇总表!C4', 2, 3]);
    expect(cell.format.fill.color).toBe('#00FF00');
  });
});

test('text is found, copied cells keep relative formulas', async () => {
  await on(async (sheet, context) => {
    const found = sheet.getUsedRange().findOrNullObject('乙', { completeMatch: true });
    found.load('address');
    sheet.getRange('D2').values = [['=C2*10']];
    sheet.getRange('D3:D4').copyFrom('D2');
    const copied = sheet.getRange('D2:D4').load('values,formulas');
    await context.sync();
    expect(found.address).toBe('汇总表!B3');
    expect(copied.formulas.flat()).toEqual(['=C2*10', '=C3*10', '=C4*10']);
    expect(copied.values.flat()).toEqual([30, 10, 20]);
  });
});

test('charts and comments are kept as data', async () => {
  await on(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B1:C4'));
    chart.title.text = '得分';
    context.workbook.comments.add('汇总表!B2', '请核实');
    sheet.charts.load('items/name');
    sheet.comments.load('items/content');
    await context.sync();
    expect(sheet.charts.items).toHaveLength(1);
    expect(sheet.comments.items.map((comment) => comment.content)).toEqual(['请核实']);
    chart.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('a sheet deleted while its formulas are calculated holds up nobody', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('汇总表');
    for (let round = 0; round < 3; round++) {
      const list = worksheets.add('清单');
      list.getRange('A1:A300').values = Array.from({ length: 300 }, (_, row) => [
        `=HYPERLINK("#汇总表!A${row + 1}","看")`,
      ]);
      sheet.getRange('E1').values = [[`=SUM(A2:A4)+${round}`]];
      await context.sync();
      list.delete();
      const cell = sheet.getRange('E1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[6 + round]]);
    }
  });
});
