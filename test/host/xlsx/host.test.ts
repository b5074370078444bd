import { openHost } from '../../../host/clients/node';
import { buildXlsx, compareWorkbooks, writeXlsx } from '../../../host/xlsx';
import type { Host } from '../../../host/clients/node';
import { open, partsOf } from './raw';

let host: Host;
afterEach(() => host.close());

test("a file's links are seen by the add-in, and taken away for good", async () => {
  const bytes = await buildXlsx({
    sheets: [
      {
        name: '表',
        rows: [['甲', 5]],
        links: { A1: { location: "'表'!B1" }, B1: { address: 'https://a.cn/' } },
      },
    ],
  });
  host = await openHost(await open(bytes));
  const links = await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    const cells = ['A1', 'B1'].map((address) => sheet.getRange(address).load('hyperlink'));
    await context.sync();
    return cells.map(({ hyperlink }) => hyperlink.address ?? hyperlink.documentReference);
  });
  expect(links).toEqual(['表!B1', 'https://a.cn/']);
  expect(compareWorkbooks(bytes, await writeXlsx(host.snapshot()))).toEqual([]);
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:B1');
    range.clear(Excel.ClearApplyTo.hyperlinks);
    await context.sync();
  });
  const sheet = partsOf(await writeXlsx(host.snapshot()))['xl/worksheets/sheet1.xml'];
  expect(sheet).not.toContain('hyperlink');
  expect(sheet).toContain('<c r="B1"><v>5</v></c>');
});

test('cells that may be edited in a protected sheet stay so in the file, and no others', async () => {
  host = await openHost(await open(await buildXlsx({ sheets: [{ name: '评分', rows: [['项目', 90]] }] })));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('评分');
    sheet.getRange('B1:C2').format.protection.locked = false;
    sheet.getRange('C2').format.protection.locked = true;
    sheet.protection.protect({});
    await context.sync();
  });
  const bytes = await writeXlsx(host.snapshot());
  await host.close();
  host = await openHost(await open(bytes));
  await host.userEdit('评分', 'B1:C1', [[91, 92]]);
  await host.userEdit('评分', 'B2', [[93]]);
  await expect(host.userEdit('评分', 'C2', [[1]])).rejects.toThrow(/protected/);
  await expect(host.userEdit('评分', 'A1', [['改']])).rejects.toThrow(/protected/);
});
