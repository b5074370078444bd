import { compareWorkbooks } from '../../host/xlsx/compare';
import type {} from '../../host/preview/window';
import {
  closePreview,
  emptyPage,
  openPreview,
  picture,
  typeIntoCell,
  waitForFill,
  workbookOf,
} from './preview-page';

jest.setTimeout(180_000);
afterAll(closePreview);

test('a clerk checks the sample, follows a finding to its cell, mends it and clears the marks', async () => {
  const { page, pane, errors } = await openPreview();
  const before = await workbookOf(page);
  await picture(page, 'open');

  await pane.getByRole('button', { name: '核查本表' }).click();
  await pane.getByRole('button', { name: /^不符合条件 \d+ 项/ }).waitFor();
  await picture(page, 'checked');
  const lit = await page.evaluate(() => window.preview.look('D8'));
  expect(lit.fill).toBeTruthy();

  await pane.getByRole('button', { name: /^D8 / }).click();
  await pane.getByText('所选单元格 D8').waitFor();
  await typeIntoCell(page, 'D8', '15127289441');
  await waitForFill(page, 'D8', false);
  await pane.getByRole('button', { name: /^D8 / }).waitFor({ state: 'detached' });
  await picture(page, 'mended');

  await pane.getByRole('button', { name: '清除标记' }).click();
  await pane.getByText('标记已清除').waitFor();
  expect((await page.evaluate(() => window.preview.look('E13'))).fill).toBeNull();
  const after = await workbookOf(page);
  // All that is left of the afternoon is the clerk's own edit.
  expect(compareWorkbooks(before, after).map(({ what, where }) => ({ what, where }))).toEqual([
    { what: 'value', where: 'D8' },
  ]);
  expect(errors).toEqual([]);
});

test('the pane says that it is opening, and what to do where a part of it cannot be had', async () => {
  const { page, pane, url } = await emptyPage();
  let giveUp = (): void => undefined;
  const asked = new Promise<void>((resolve) => (giveUp = resolve));
  // All but what the pane's page names itself is a part of its own.
  await page.route(/\/addin\/\d+\.[0-9a-f]+\.js$/, async (route) => {
    await asked;
    await route.abort();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await pane.getByText('正在打开五小核表…').waitFor();
  giveUp();
  await pane.getByText('五小核表没能启动').waitFor();
  await pane.getByText('请检查网络，关闭本窗格后重新打开').waitFor();
  await page.close();
});
