import type { Page } from 'playwright-core';
import type {} from '../../host/preview/window';
import { buildXlsx } from '../../host/xlsx';
import { entry, rowsOf } from '../excel/fixtures';
import { closePreview, openPreview, picture } from './preview-page';

jest.setTimeout(180_000);
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
afterAll(closePreview);

/** The results on the sheet 配额核算, as quota, basis, counted, total, result. */
function onSheet(page: Page): Promise<unknown[][]> {
  return page.evaluate(async () => {
    let rows: unknown[][] = [];
    await window.preview.userDoes((workbook) => {
      rows = workbook.worksheets.getItem('配额核算').getRange('B5:I8').values ?? [];
    });
    return rows.map((row) => [row[0], row[1], row[2], row[3], row[7]]);
  });
}

test('a county one result short: the pane says how, rows are added, sheet and pane agree that it is met', async () => {
  const { page, pane, errors } = await openPreview();
  await pane.getByRole('button', { name: '核查本表' }).click();
  await pane.getByRole('button', { name: /^不符合条件 \d+ 项/ }).waitFor();
  await pane.getByRole('tab', { name: '配额' }).click();
  const share = pane.getByRole('group', { name: '非公企业成果占比' });
  await share.getByText('按报送：7 项，共 32 项，占 21.8%；至少 7 项').waitFor();
  await share.getByText('除去不符合条件的：5 项，共 29 项，占 17.2%；至少 6 项').waitFor();
  await share.getByText('还差 1 项：再增报 1 项非公成果，或将 1 项换为非公成果。').waitFor();
  await picture(page, 'quota-short');

  await pane.getByRole('button', { name: '生成配额核算表' }).click();
  await pane.getByText('工作表“配额核算”的公式结果与这里的数字一致。').waitFor();
  expect((await onSheet(page)).at(-1)).toEqual(['非公企业成果占比', '除去不符合条件的', 5, 29, '未达到']);
  await picture(page, 'quota-sheet');

  await page.evaluate(() =>
    window.preview.userDoes((workbook) => {
      const sheet = workbook.worksheets.getItem('附件2');
      sheet.activate();
      void sheet.getRange('37:37').insert('Down');
      sheet.getRange('A37:I37').values = [
        [
          ...[33, '茶油压榨机滤网快换卡扣', '温建辉', '13970722816', '云嶂县清泉油脂有限公司 压榨班班长'],
          ...['农副食品加工业', '滤网堵塞后原要停机半小时更换，改为卡扣后三分钟换好，每月多产油八百公斤。'],
          ...['小革新', '民营企业'],
        ],
      ];
    }),
  );
  await share.getByText('除去不符合条件的：6 项，共 30 项，占 20%；至少 6 项').waitFor();
  await share.getByText('已达到。').first().waitFor();
  await pane.getByText('工作表“配额核算”的公式结果与这里的数字一致。').waitFor();
  expect((await onSheet(page)).map((row) => row.slice(2))).toEqual([
    [33, 33, '已达到'],
    [30, 30, '已达到'],
    [8, 33, '已达到'],
    [6, 30, '已达到'],
  ]);
  await picture(page, 'quota-met');

  await share.getByRole('button', { name: /^除去不符合条件的：看非公的/ }).click();
  await share.getByRole('button', { name: '第37行' }).click();
  await page.waitForFunction(async () => {
    let address = '';
    await window.preview.userDoes((workbook) => {
      address = workbook.getActiveCell().address;
    });
    return address.endsWith('B37');
  });
  await pane.getByRole('tab', { name: '核查' }).click();
  await pane.getByRole('button', { name: '清除标记' }).click();
  await pane.getByText('标记已清除').waitFor();
  const names = await page.evaluate(async () => {
    let found: string[] = [];
    await window.preview.userDoes((workbook) => {
      found = workbook.worksheets.list().map(({ name }) => name);
    });
    return found;
  });
  expect(names).toEqual(['附件2']);
  expect(errors).toEqual([]);
});

test('files of several units are merged in the pane, checked together, and a broken one does no harm', async () => {
  const opened = await openPreview();
  const { page, pane, errors } = opened;
  await pane.getByRole('tab', { name: '配额' }).click();
  await pane.getByRole('button', { name: '合并汇总表' }).click();
  const row =
    '1,茶油压榨机滤网快换卡扣,温建辉,13970722816,清泉油脂有限公司 压榨班班长,农副食品加工业,滤网更换由半小时缩短到三分钟。,小革新,是';
  const header =
    '序号,“五小”活动项目名称,第一完成人,联系电话,所在单位及职务,所属行业,项目简介,项目类别,是否非公';
  const csv = (unit: string) => Buffer.from(`申报单位：${unit}\n${header}\n${row}\n`);
  await pane.getByLabel('要合并的文件').setInputFiles([
    { name: '赣州.csv', mimeType: 'text/csv', buffer: csv('赣州市总工会') },
    { name: '萍乡.csv', mimeType: 'text/csv', buffer: csv('萍乡市总工会') },
    { name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([1, 2, 3]) },
  ]);
  await pane.getByText('共 3 个来源，认出 2 项；1 个没有认出，不会合并').waitFor();
  await pane.getByText('不是有效的表格文件，可能已损坏').waitFor();
  await picture(page, 'merge');
  await pane.getByRole('button', { name: '合并 2 项' }).click();
  await pane.getByText('已合并到“合并汇总表”，共 2 行，并已核查。').waitFor();
  await pane.getByRole('group', { name: '萍乡市' }).waitFor();
  await pane.getByRole('button', { name: '反馈清单' }).click();
  await pane.getByText('萍乡市：').waitFor();
  await picture(page, 'merged');
  expect(errors).toEqual([]);
  await opened.close();
});

test('thirty files of sixty rows: progress, one merged table, and the broken one is named', async () => {
  const opened = await openPreview();
  const { page, pane, errors } = opened;
  await pane.getByRole('tab', { name: '配额' }).click();
  await pane.getByRole('button', { name: '合并汇总表' }).click();
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (let file = 0; file < 30; file++) {
    const rows = rowsOf(Array.from({ length: 60 }, (_, at) => entry(file * 60 + at + 1)));
    const bytes = await buildXlsx({ sheets: [{ name: '附件2', rows }] });
    files.push({ name: `第${file + 1}家.xlsx`, mimeType: XLSX, buffer: Buffer.from(bytes) });
  }
  files.splice(7, 0, { name: '坏.xlsx', mimeType: XLSX, buffer: Buffer.from([1, 2, 3]) });
  await pane.getByLabel('要合并的文件').setInputFiles(files);
  await pane.getByText(/正在读取文件 \d+\/31/).waitFor();
  await pane.getByText('共 31 个来源，认出 1800 项；1 个没有认出，不会合并').waitFor();
  await pane.getByText('坏.xlsx', { exact: false }).first().waitFor();
  await pane.getByRole('button', { name: '合并 1800 项' }).click();
  await pane.getByText('已合并到“合并汇总表”，共 1800 行，并已核查。').waitFor();
  const last = await page.evaluate(async () => {
    let row: unknown[] = [];
    await window.preview.userDoes((workbook) => {
      const used = workbook.worksheets.getItem('合并汇总表').getUsedRange();
      row = used.values?.at(-1) ?? [];
    });
    return row;
  });
  expect(last.slice(0, 4).map(String)).toEqual(['1800', '第30家.xlsx', '附件2', '63']);
  expect(errors).toEqual([]);
  await opened.close();
});

test('a table that does not say who submits it: by the file’s name, changed by the clerk, and taken back', async () => {
  const opened = await openPreview();
  const { page, pane, errors } = opened;
  const rows = rowsOf([entry(1), entry(2)]).with(1, ['申报时间：2023年8月10日']);
  await page.locator('#open').setInputFiles({
    name: '附件2-萍乡市总工会.xlsx',
    mimeType: XLSX,
    buffer: Buffer.from(await buildXlsx({ sheets: [{ name: '附件2', rows }] })),
  });
  await page.getByText('附件2-萍乡市总工会.xlsx').waitFor();
  await pane.getByRole('button', { name: '核查本表' }).click();
  await pane.getByRole('group', { name: '按结论筛选' }).waitFor();
  await pane.getByRole('tab', { name: '配额' }).click();
  await pane.getByText('按“萍乡市总工会”计（取自文件名）').waitFor();
  await pane.getByRole('group', { name: '萍乡市' }).waitFor();
  await pane.getByRole('button', { name: '换一个单位' }).click();
  await pane.getByRole('combobox').fill('九江市');
  await pane.getByRole('button', { name: '确定' }).click();
  await pane.getByRole('group', { name: '九江市' }).waitFor();
  await pane.getByText('按“九江市”计（是您填的）').waitFor();
  await pane.getByRole('button', { name: '不按这个单位计' }).click();
  await pane.getByRole('group', { name: '萍乡市' }).waitFor();
  expect(errors).toEqual([]);
  await opened.close();
});
