import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

let host: Host;
beforeEach(async () => {
  host = await openHost(
    workbookOf({
      汇总表: [
        ['序号', '项目名称'],
        [1, '焊枪改造'],
        [2, '=A3*10'],
      ],
      附表: [],
    }),
  );
});
afterEach(() => host.close());

test('what was loaded can be read, what was not loaded throws', async () => {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('汇总表').getUsedRange();
    used.load('values,address');
    await context.sync();
    expect(used.address).toBe('汇总表!A1:B3');
    expect(used.values).toEqual([
      ['序号', '项目名称'],
      [1, '焊枪改造'],
      [2, 20],
    ]);
    expect(() => used.formulas).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('nothing can be read before sync', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load('name');
    expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    await context.sync();
    expect(sheet.name).toBe('汇总表');
  });
});

test('items of a collection come with the properties asked for, and with $top and $skip', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ $top: 1, $skip: 1, name: true });
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['附表']);
    expect(() => worksheets.items[0]?.visibility).toThrow(
      expect.objectContaining({ code: 'PropertyNotLoaded' }),
    );
  });
});

test('a navigation path loads properties of an inner object', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('汇总表').getRange('B2');
    range.format.fill.color = '#ff8800';
    range.load('format/fill/color,worksheet/name');
    await context.sync();
    expect(range.format.fill.color).toBe('#FF8800');
    expect(range.worksheet.name).toBe('汇总表');
  });
});

test('a missing item is a null object, and so is everything reached through it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    const used = sheet.getUsedRangeOrNullObject();
    const blank = context.workbook.worksheets.getItem('附表').getUsedRangeOrNullObject();
    const named = context.workbook.names.getItemOrNullObject('没有');
    await context.sync();
    expect([sheet, used, blank, named].map((object) => object.isNullObject)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

test('a missing item without OrNullObject fails with code and place', async () => {
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
});

test('actions before a failure have been done', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总表');
    sheet.getRange('B2').values = [['已写']];
    sheet.getRange('不是地址').values = [['不会写']];
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    const cell = sheet.getRange('B2').load('values');
    await context.sync();
    expect(cell.values).toEqual([['已写']]);
  });
});

test('a member that the host lacks fails by its name', async () => {
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总表').getRange('A1').removeDuplicates([0], true);
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'Range.removeDuplicates is not implemented',
  });
});

test('a property that the host lacks fails by its name', async () => {
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总表').getRange('A1').load('linkedDataTypeState');
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ message: 'Range.linkedDataTypeState is not implemented' });
});

test('ClientResult values arrive with sync', async () => {
  await Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    expect(() => count.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }));
    await context.sync();
    expect(count.value).toBe(2);
  });
});

test('a range found in one batch can be used in later ones', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('汇总表').getRange('A2:B2');
    await context.sync();
    range.values = [[9, '乙']];
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[9, '乙']]);
  });
});

test('a kept range moves with rows inserted above it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('汇总表');
    const range = sheet.getRange('A2:B3');
    context.trackedObjects.add(range);
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    range.load('address,values');
    await context.sync();
    expect(range.address).toBe('汇总表!A3:B4');
    expect(range.values[0]).toEqual([1, '焊枪改造']);
  });
});

test('Excel.run lets go of the ranges it kept', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总表').getRange('A1').load('values');
    await context.sync();
    expect(host.session.references).toBeGreaterThan(0);
  });
  await Excel.run(async (context) => context.sync());
  expect(host.session.references).toBe(0);
});
