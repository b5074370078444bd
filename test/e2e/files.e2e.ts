import { readFile } from 'node:fs/promises';
import { buildXlsx } from '../../host/xlsx/build';
import { compareWorkbooks } from '../../host/xlsx/compare';
import type {} from '../../host/preview/window';
import { entry, rowsOf } from '../excel/fixtures';
import { closePreview, openPreview, picture, waitForFill, workbookOf } from './preview-page';

jest.setTimeout(180_000);
afterAll(closePreview);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const rows = rowsOf([entry(1), entry(2, { phone: '1390000' })]);

test("the ribbon's buttons check and clear without the pane", async () => {
  const { page, errors, close } = await openPreview();
  const before = await workbookOf(page);
  const ribbon = page.getByRole('toolbar', { name: '五小核表' });
  await ribbon.getByRole('button', { name: '打开窗格' }).click();
  expect(await page.locator('#pane').isVisible()).toBe(false);
  await ribbon.getByRole('button', { name: '核查本表' }).click();
  await waitForFill(page, 'D8', true);
  await picture(page, 'ribbon');
  expect(compareWorkbooks(before, await workbookOf(page))).not.toEqual([]);
  await ribbon.getByRole('button', { name: '清除标记' }).click();
  await waitForFill(page, 'D8', false);
  expect(compareWorkbooks(before, await workbookOf(page))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test("a pane that is open shows what the ribbon's buttons did", async () => {
  const { page, pane, errors, close } = await openPreview();
  const ribbon = page.getByRole('toolbar', { name: '五小核表' });
  await ribbon.getByRole('button', { name: '核查本表' }).click();
  await pane.getByRole('button', { name: /^D8 / }).waitFor();
  await ribbon.getByRole('button', { name: '清除标记' }).click();
  await pane.getByText('标记已清除，表格与核查前一样。').waitFor();
  expect(await pane.getByRole('button', { name: /^D8 / }).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('another workbook is opened, checked, and saved with its marks', async () => {
  const { page, pane, errors, close } = await openPreview();
  const bytes = await buildXlsx({ sheets: [{ name: '第二批', rows, widths: { B: 200, G: 300 } }] });
  await page
    .getByLabel('打开工作簿…')
    .setInputFiles({ name: '上饶.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
  await page.getByRole('status').getByText('上饶.xlsx').waitFor();
  await pane.getByRole('button', { name: '核查本表' }).click();
  await pane.getByRole('button', { name: /^D5 / }).waitFor();
  await waitForFill(page, 'D5', true);
  await picture(page, 'other');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存工作簿' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('上饶-已核查.xlsx');
  const saved = new Uint8Array(await readFile(await file.path()));
  expect(compareWorkbooks(saved, await workbookOf(page))).toEqual([]);
  expect(compareWorkbooks(bytes, saved)).not.toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('a protected sheet is checked, and the pane says how to have it marked', async () => {
  const { page, pane, errors, close } = await openPreview();
  const bytes = await buildXlsx({ sheets: [{ name: '受保护的表', rows, protection: { sheet: '1' } }] });
  await page
    .getByLabel('打开工作簿…')
    .setInputFiles({ name: '保护.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
  await page.getByRole('status').getByText('保护.xlsx').waitFor();
  await pane.getByRole('button', { name: '核查本表' }).click();
  await pane.getByText(/受保护的表.*受保护.*撤销工作表保护/).waitFor();
  await pane.getByRole('button', { name: /^D5 / }).waitFor();
  await picture(page, 'protected');
  expect((await page.evaluate(() => window.preview.look('D5'))).fill).toBeNull();
  expect(errors).toEqual([]);
  await close();
});

test('a file that is no workbook is told, and the open one stays', async () => {
  const { page, errors, close } = await openPreview();
  const before = await workbookOf(page);
  await page
    .getByLabel('打开工作簿…')
    .setInputFiles({ name: '说明.xlsx', mimeType: XLSX, buffer: Buffer.from('不是表格') });
  await page
    .getByRole('status')
    .getByText(/不是|打不开|无法/)
    .waitFor();
  expect(compareWorkbooks(before, await workbookOf(page))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
