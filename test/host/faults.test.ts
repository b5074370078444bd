import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

let host: Host;
beforeEach(async () => {
  host = await openHost(workbookOf({ 表: [['甲']], 另表: [] }));
});
afterEach(() => host.close());

const write = (value: unknown = '乙', address = 'A1') =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange(address).values = value as string[][];
    await context.sync();
  });

test('while the user edits a cell every request is refused', async () => {
  host.faults.cellEditing = true;
  await expect(write([['乙']])).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  host.faults.cellEditing = false;
  await expect(write([['乙']])).resolves.toBeUndefined();
});

test('a protected sheet can be read but not written', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.protection.protect({ allowFormatCells: true }, '密');
    await context.sync();
    const cell = sheet.getRange('A1').load('values');
    sheet.load('protection/protected,protection/options');
    await context.sync();
    expect(cell.values).toEqual([['甲']]);
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
  });
  await expect(write([['乙']])).rejects.toMatchObject({ code: 'AccessDenied' });
  const paint = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').format.fill.color = '#FF0000';
    await context.sync();
  });
  await expect(paint).resolves.toBeUndefined();
});

test('the right password opens a protected sheet, a wrong one does not', async () => {
  const unprotect = (password: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('表').protection.unprotect(password);
      await context.sync();
    });
  await host.userDoes((workbook) => workbook.worksheets.getItem('表').protection.protect({}, '密'));
  await expect(unprotect('错')).rejects.toMatchObject({ code: 'AccessDenied' });
  await unprotect('密');
  await expect(write([['乙']])).resolves.toBeUndefined();
});

test('a sheet deleted meanwhile is not found', async () => {
  const failed = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    const range = sheet.getRange('A1');
    await context.sync();
    await host.userDoes((workbook) => workbook.worksheets.getItem('表').delete());
    range.values = [['乙']];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('a request above 5 MB is refused and nothing of it is done', async () => {
  const long = Array.from({ length: 1000 }, () => ['字'.repeat(2000)]);
  await expect(write(long, 'A1:A1000')).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('表').getUsedRange().load('values');
    await context.sync();
    expect(used.values).toEqual([['甲']]);
  });
});

test('any error can be injected once', async () => {
  host.faults.failNext = 'GeneralException';
  await expect(write([['乙']])).rejects.toMatchObject({ code: 'GeneralException' });
  await expect(write([['乙']])).resolves.toBeUndefined();
});

test('traffic counts round trips, bytes and formatting calls', async () => {
  host.traffic.reset();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:B2');
    range.values = [
      ['一', '二'],
      ['三', '四'],
    ];
    range.format.fill.color = '#FF0000';
    range.format.font.bold = true;
    await context.sync();
    expect(host.traffic.roundTrips).toBe(1);
    expect(host.traffic.formatCalls).toBe(2);
    expect(host.traffic.bytesUp).toBeGreaterThan(300);
    expect(host.traffic.largestUp).toBe(host.traffic.bytesUp);
  });
});
