import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

let host: Host;
beforeEach(async () => {
  host = await openHost(
    workbookOf({
      汇总表: [
        ['名称', '得分', null, '表外'],
        ['乙', 2, null, '注'],
        ['甲', 1, null, ''],
      ],
    }),
  );
});
afterEach(() => host.close());

const withTable = <T>(
  act: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总表');
    const table = sheet.tables.add('A1:B3', true);
    await context.sync();
    return act(table, context, sheet);
  });

test('a table knows its name, ranges and columns', async () => {
  await withTable(async (table, context, sheet) => {
    table.name = '成果';
    sheet.tables.load('items/name');
    const range = table.getRange().load('address');
    const body = table.getDataBodyRange().load('address');
    table.columns.load('items/name,count');
    await context.sync();
    expect(sheet.tables.items.map((item) => item.name)).toEqual(['成果']);
    expect([range.address, body.address]).toEqual(['汇总表!A1:B3', '汇总表!A2:B3']);
    expect(table.columns.items.map((column) => column.name)).toEqual(['名称', '得分']);
  });
});

test('a column added at the end takes the free column, and goes again', async () => {
  await withTable(async (table, context, sheet) => {
    table.columns.add(undefined, [['结论'], ['合格'], ['待核实']]);
    const all = sheet.getRange('A1:D3').load('values');
    const range = table.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('汇总表!A1:C3');
    expect(all.values).toEqual([
      ['名称', '得分', '结论', '表外'],
      ['乙', 2, '合格', '注'],
      ['甲', 1, '待核实', ''],
    ]);
    table.columns.getItem('结论').delete();
    const after = table.getRange().load('address');
    await context.sync();
    expect(after.address).toBe('汇总表!A1:B3');
  });
});

test('a second column pushes away what stands in its place', async () => {
  await withTable(async (table, context, sheet) => {
    table.columns.add(undefined, [['结论'], [''], ['']]);
    table.columns.add(undefined, [['说明'], ['a'], ['b']]);
    const all = sheet.getRange('A1:E3').load('values');
    const range = table.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('汇总表!A1:D3');
    expect(all.values[0]).toEqual(['名称', '得分', '结论', '说明', '表外']);
    expect(all.values[1]).toEqual(['乙', 2, '', 'a', '注']);
  });
});

test('sorting a table moves its rows', async () => {
  await withTable(async (table, context) => {
    table.sort.apply([{ key: 1, ascending: true }]);
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    expect(body.values).toEqual([
      ['甲', 1],
      ['乙', 2],
    ]);
  });
});

test('rows are added and deleted', async () => {
  await withTable(async (table, context) => {
    table.rows.add(undefined, [['丙', 3]]);
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    expect(body.values).toEqual([
      ['乙', 2],
      ['甲', 1],
      ['丙', 3],
    ]);
    table.rows.getItemAt(0).delete();
    const after = table.getDataBodyRange().load('values');
    await context.sync();
    expect(after.values).toEqual([
      ['甲', 1],
      ['丙', 3],
    ]);
  });
});

test('a row inserted in the sheet stretches the table', async () => {
  await withTable(async (table, context, sheet) => {
    sheet.getRange('3:3').insert('Down');
    const range = table.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('汇总表!A1:B4');
  });
});

test('a table becomes a plain range again', async () => {
  await withTable(async (table, context, sheet) => {
    table.convertToRange();
    const count = sheet.tables.getCount();
    const cell = sheet.getRange('A2').load('values');
    await context.sync();
    expect([count.value, cell.values]).toEqual([0, [['乙']]]);
  });
});
