import { openHost } from '../../host/clients/node';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { buildWorkbook } from '../../host/xlsx/build';
import { strFromU8, unzipSync } from 'fflate';

test('how a sheet prints, and how a validation warns, are kept and written', async () => {
  const host = await openHost(buildWorkbook({ sheets: [{ name: '表', rows: [['a']] }] }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.centerHorizontally = true;
    const cells = sheet.getRange('B2:B5');
    cells.dataValidation.rule = { textLength: { operator: 'LessThanOrEqualTo', formula1: 100 } };
    cells.dataValidation.errorAlert = { style: 'Warning', showAlert: true, title: '长', message: '太长' };
    cells.dataValidation.prompt = { showPrompt: true, title: '简介', message: '100字以内' };
    await context.sync();
    sheet.pageLayout.load('orientation,zoom,centerHorizontally');
    cells.dataValidation.load('errorAlert,prompt');
    await context.sync();
    expect(sheet.pageLayout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
    });
    expect(cells.dataValidation.errorAlert).toMatchObject({ style: 'Warning', title: '长', message: '太长' });
    expect(cells.dataValidation.prompt).toMatchObject({ title: '简介', message: '100字以内' });
  });
  const bytes = await writeXlsx(host.snapshot());
  await host.close();
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toMatch(/errorStyle="warning"/);
  expect((await readXlsx(bytes)).ok).toBe(true);
});
