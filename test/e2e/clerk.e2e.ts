import { compareWorkbooks } from '../../host/xlsx/compare';
import type {} from '../../host/preview/window';
import { closePreview, openPreview, picture, workbookOf } from './preview-page';
import type { PreviewPage } from './preview-page';

jest.setTimeout(180_000);
afterAll(closePreview);

/** Opens the sample and has it checked. */
async function checked(): Promise<PreviewPage> {
  const preview = await openPreview();
  await preview.pane.getByRole('button', { name: '核查本表' }).click();
  await preview.pane.getByRole('group', { name: '按结论筛选' }).waitFor();
  return preview;
}

test('一键规范 shows every change, makes it, and takes it back', async () => {
  const { page, pane, errors, close } = await checked();
  const before = await workbookOf(page);
  await pane.getByRole('button', { name: '一键规范' }).click();
  const dialog = pane.getByRole('dialog', { name: '一键规范' });
  const apply = dialog.getByRole('button', { name: /^应用 \d+ 处$/ });
  await apply.waitFor();
  await picture(page, 'fixes');
  const count = Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(1);
  await apply.click();
  await pane.getByText(`已规范 ${count} 处。`).waitFor();
  const mended = compareWorkbooks(before, await workbookOf(page)).filter(({ what }) => what === 'value');
  expect(mended.filter(({ sheet, where }) => sheet === '附件2' && /^[A-I]\d/.test(where))).toHaveLength(
    count,
  );

  await pane.getByRole('button', { name: '撤销规范' }).click();
  await pane.getByText(`已撤销 ${count} 处。`).waitFor();
  expect(compareWorkbooks(before, await workbookOf(page))).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test('已核实 with its reason outlives checking again and sorting', async () => {
  const { page, pane, errors, close } = await checked();
  await pane.getByRole('button', { name: /^待核实 \d+ 项/ }).click();
  await pane.getByRole('button', { name: /^F6 / }).click();
  await pane.getByRole('button', { name: '已核实…' }).click();
  const dialog = pane.getByRole('dialog', { name: '标为已核实' });
  await dialog.getByRole('textbox', { name: /理由/ }).fill('已电话核对');
  await picture(page, 'decide');
  await dialog.getByRole('button', { name: '标为已核实' }).click();
  await pane.getByText('已记为“已核实”。').waitFor();
  await pane.getByRole('button', { name: /^待核实 \d+ 项/ }).click();

  await page.evaluate(() =>
    window.preview.userDoes((workbook) =>
      workbook.worksheets
        .getItem('附件2')
        .getRange('A5:K28')
        .sort.apply([{ key: 0, ascending: false }], false, false),
    ),
  );
  await pane.getByRole('button', { name: '核查本表' }).click();
  await pane.getByRole('searchbox', { name: '搜索核查结果' }).fill('生物医药');
  await pane.getByText('已核实：已电话核对').waitFor();
  await picture(page, 'decided');
  expect(errors).toEqual([]);
  await close();
});

test('a column match put right and a scheme chosen by hand are followed and remembered', async () => {
  const { page, pane, errors, close } = await checked();
  await pane.getByText(/附件2：.*项成果/).click();
  await picture(page, 'columns');
  const phone = pane.getByRole('combobox', { name: 'D 联系电话 列对应' });
  await phone.selectOption('不对应任何列');
  await pane.getByText('已按改后的列重新核查。').waitFor();
  expect(await pane.getByRole('button', { name: /^D8 / }).count()).toBe(0);
  await phone.selectOption('联系电话');
  await pane.getByRole('button', { name: /^D8 / }).waitFor();

  const scheme = pane.getByRole('combobox', { name: '方案' });
  const own = await scheme.inputValue();
  await scheme.selectOption('beijing-2026');
  await pane.getByText(/按您选的 .* 核查/).waitFor();
  await picture(page, 'scheme');
  await scheme.selectOption('自动识别');
  await pane.getByText(/已识别为/).waitFor();
  expect(await scheme.inputValue()).toBe(own);
  expect(errors).toEqual([]);
  await close();
});
