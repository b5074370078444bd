import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type {} from '../../host/preview/window';
import { readXlsx } from '../../host/xlsx';
import { EXPERTS, expertList, PROJECTS, SCORES, UNITS } from '../excel/ranking/books';
import { closePreview, openPreview, picture } from './preview-page';

jest.setTimeout(180_000);
afterAll(closePreview);

type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** Adds a sheet as a clerk would by pasting a table. */
function addSheet(page: Page, name: string, rows: Cells): Promise<void> {
  return page.evaluate(
    ([sheetName, cells]) =>
      window.preview.userDoes((workbook) => {
        const sheet = workbook.worksheets.add(sheetName);
        const width = Math.max(...cells.map((row) => row.length));
        const last = String.fromCharCode(64 + width);
        sheet.getRange(`A1:${last}${cells.length}`).values = cells.map((row) =>
          Array.from({ length: width }, (_, at) => row[at] ?? ''),
        );
      }),
    [name, rows] as const,
  );
}

function fill(page: Page, sheet: string, address: string, cells: Cells): Promise<void> {
  return page.evaluate(
    ([name, at, values]) =>
      window.preview.userDoes((workbook) => {
        workbook.worksheets.getItem(name).getRange(at).values = values;
      }),
    [sheet, address, cells] as const,
  );
}

async function valuesOf(page: Page, sheet: string, address: string): Promise<unknown[][]> {
  await page.evaluate(() => window.preview.idle());
  return page.evaluate(
    async ([name, at]) => {
      let found: unknown[][] = [];
      await window.preview.userDoes((workbook) => {
        found = workbook.worksheets.getItem(name).getRange(at).values ?? [];
      });
      return found;
    },
    [sheet, address] as const,
  );
}

test('score sheets for 12 projects and 5 experts, filled in, collected, ranked into the template; a changed score is followed', async () => {
  const { page, pane, errors } = await openPreview();
  await addSheet(page, '项目清单', [
    ['项目编号', '成果名称', '所在单位', '类别'],
    ...PROJECTS.map(({ id, name, unit, category }) => [id, name, unit, category]),
  ]);
  await addSheet(page, '专家名单', expertList().rows!);
  await addSheet(page, '评审结果', [
    ['名次', '项目编号', '成果名称', '所在单位', '最终得分', '奖项', '备注'],
  ]);

  await page.evaluate(() =>
    window.preview.userDoes((workbook) => workbook.worksheets.getItem('附件2').delete()),
  );

  await pane.getByRole('tab', { name: '评分排名' }).click();
  await pane.getByRole('combobox', { name: '按哪份通知评选' }).selectOption('hangzhou-2022');
  await pane.getByRole('button', { name: '读取名单' }).click();
  await pane.getByText(/读到专家 5 位、项目 12 项/).waitFor();
  await picture(page, 'ranking-start');
  await pane.getByRole('radio', { name: '每位专家一张工作表' }).click();
  await pane.getByRole('button', { name: '生成评分表' }).click();
  await pane.getByText(/^已生成5张评分表/).waitFor();
  for (const [e, name] of EXPERTS.entries()) {
    const own = SCORES.map((row, p) => [e === 0 && p % 4 === 0 ? '回避' : row[e]!]);
    await fill(page, name, 'F5:F16', own);
  }
  await fill(page, '孙可为', 'F7', [['']]);
  await page.evaluate(() =>
    window.preview.userDoes((workbook) => workbook.worksheets.getItem('孙可为').activate()),
  );
  await pane.getByText('“孙可为”还有 1 格没填', { exact: true }).waitFor();
  await pane.getByRole('button', { name: '下一个空格' }).click();
  await pane.getByText('“孙可为”还有1格没填，已选中 F7。', { exact: true }).waitFor();
  await fill(page, '孙可为', 'F7', [[785]]);
  await pane.getByRole('button', { name: 'F7：785 不在0至100分之内' }).waitFor();
  await fill(page, '孙可为', 'F7', [['']]);
  await pane.getByRole('button', { name: '检查评分' }).click();
  await pane.getByText(/^缺“孙可为”的评分/).waitFor();
  await picture(page, 'ranking-collect');
  await fill(page, '孙可为', 'F7', [[78.5]]);

  await pane.getByRole('button', { name: '排名并填表' }).click();
  await pane.getByText(/^已填入工作簿里的空表“评审结果”，共 12 项。/).waitFor();
  expect((await valuesOf(page, '评审结果', 'A2:E4')).map((row) => [row[0], row[1], row[4]])).toEqual([
    [1, 'JX006', 94],
    [2, 'JX002', 91.17],
    [3, 'JX011', 90],
  ]);
  await picture(page, 'ranking-done');
  await fill(page, '周立言', 'F10', [[60]]);
  await fill(page, '吴佩文', 'F10', [[60]]);
  // Excel reckons the formulas when it has time.
  await page.waitForFunction(async () => {
    let row: unknown[] = [];
    await window.preview.userDoes((workbook) => {
      row = workbook.worksheets.getItem('评审结果').getRange('A2:E2').values?.[0] ?? [];
    });
    return row[0] === 8 && row[1] === 'JX006' && row[4] === 81.67;
  });
  await page.waitForFunction(async () => {
    let status: unknown = '';
    await window.preview.userDoes((workbook) => {
      status = workbook.worksheets.getItem('评审结果').getRange('H1').values?.[0]?.[0];
    });
    return String(status).startsWith('评分在排名后有改动');
  });

  await pane.getByRole('button', { name: '排名并填表' }).click();
  await pane.getByText(/已填好“评审结果”/).waitFor();
  await pane.getByRole('button', { name: '生成公示名单' }).click();
  await pane.getByText(/^已生成“公示名单”/).waitFor();
  expect((await valuesOf(page, '公示名单', 'C4:D4'))[0]).toEqual(['注塑机快换模架', '合欢电器公司']);
  expect(errors).toEqual([]);
});

test('a file an expert is downloaded, filled in elsewhere, picked and collected', async () => {
  const { page, pane, errors } = await openPreview();
  await addSheet(page, '项目清单', [
    ['项目编号', '成果名称', '所在单位', '类别'],
    ...PROJECTS.map(({ id, name, unit, category }) => [id, name, unit, category]),
  ]);
  await page.evaluate(() =>
    window.preview.userDoes((workbook) => workbook.worksheets.getItem('附件2').delete()),
  );
  await pane.getByRole('tab', { name: '评分排名' }).click();
  await pane.getByRole('combobox', { name: '按哪份通知评选' }).selectOption('hangzhou-2022');
  await pane.getByRole('button', { name: '粘贴名单' }).click();
  await pane
    .getByLabel(/^一行一位/)
    .fill(EXPERTS.map((name, at) => `${name}\t${at === 0 ? UNITS[0] : '评审院'}`).join('\n'));
  await pane.getByRole('button', { name: '加入名单' }).click();
  await pane.getByText('读到专家 5 位、项目 12 项').waitFor();
  await pane.getByRole('button', { name: '周立言不回避窑炉余热回收风道改造' }).click();
  await pane.getByRole('radio', { name: /每位专家一个文件/ }).click();
  await pane.getByRole('button', { name: '准备评分文件' }).click();
  const download = page.waitForEvent('download');
  await pane.getByRole('button', { name: '下载周立言的评分表' }).click();
  const file = await readXlsx(new Uint8Array(await readFile(await (await download).path())));
  if (!file.ok) throw new Error(file.message);
  const sheet = Object.values(file.file.snapshot.sheets)[0]!;
  expect([4, 5, 8].map((row) => sheet.cellData?.[row]?.[5]?.v ?? null)).toEqual([null, null, '回避']);

  const files = EXPERTS.map((name, e) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        '项目编号,成果名称,评分',
        ...PROJECTS.map((one, p) => `${one.id},${one.name},${String(SCORES[p]![e])}`),
      ].join('\n'),
    ),
  }));
  await pane.getByRole('radio', { name: /合在一张表/ }).click();
  await pane.getByRole('button', { name: '生成评分表' }).click();
  await pane.getByText(/^已生成1张评分表/).waitFor();
  await pane.getByLabel('专家交回的评分文件').setInputFiles(files);
  await pane.getByText('有 2 格与表中已有的评分不同，勾选的才替换，不勾的保持原样：').waitFor();
  await pane.getByRole('button', { name: '收入评分' }).click();
  await pane.getByText('已收入58个评分，2个与表中不同的没有改动。').waitFor();
  expect(await valuesOf(page, '评分表', 'F5:H5')).toEqual([[88, 88.5, 87.75]]);
  await pane.getByRole('button', { name: '排名并填表' }).click();
  await pane.getByText(/已填好“排名表”/).waitFor();
  await pane.getByText(/奖金共/).waitFor();
  expect(errors).toEqual([]);
});
