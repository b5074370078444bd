import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import type {} from '../../host/preview/window';
import { loadScheme } from '../../src/core/scheme/load';
import { closePreview, openPreview, picture } from './preview-page';

jest.setTimeout(180_000);
afterAll(closePreview);

const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole('button', { name, exact: true });

/** Fills the fields of one part of the form, by their labels. */
async function fill(pane: FrameLocator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await pane.getByLabel(new RegExp(`^${label}[*]?$`)).fill(text);
  }
}

/** Asks for giving the draft up and stays, by keyboard: the draft is kept and the focus comes back to the button. */
async function thinkAgain(pane: FrameLocator, page: Page): Promise<void> {
  const giveUp = button(pane, '放弃修改');
  await giveUp.press('Enter');
  await pane.getByRole('dialog', { name: '放弃修改？' }).waitFor();
  await page.keyboard.press('Enter');
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  await pane.locator('button:focus', { hasText: '放弃修改' }).waitFor();
  expect(await pane.getByLabel(/^简称/).inputValue()).toBe('临江2027');
  await page.mouse.move(0, 0);
}

/** Makes the scheme of a city that no built-in scheme knows: six categories, a share of a third. */
async function makeScheme(pane: FrameLocator, page: Page): Promise<void> {
  await button(pane, '方案').click();
  await button(pane, '新建').click();
  await pane.getByRole('form', { name: '新建方案' }).waitFor();
  // By keyboard from here on, if the clerk likes: Tab leads into the form.
  await page.keyboard.press('Tab');
  expect(await pane.getByLabel(/^名称/).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('2027年临江市职工“五小”成果征集');
  await fill(pane, {
    简称: '临江2027',
    发文单位: '临江市总工会',
    通知标题: '关于征集2027年职工“五小”成果的通知',
    发文日期: '2027-03-01',
    开始日期: '2027-03-10',
    截止日期: '2027-06-30',
    条款: '三',
    要点: '3月10日至6月30日报送',
    项目类别: '小发明、小创造、小革新、小设计、小建议、小窍门',
    地名: '临江',
    年份: '2027',
  });
  await thinkAgain(pane, page);
  await picture(page, 'scheme-basics');
  await button(pane, '表格的列').click();
  await fill(pane, { 表格标题: '2027年临江市职工“五小”成果汇总表' });
  await button(pane, '单位分组、名额与比例').click();
  await button(pane, '添加单位分组').click();
  await fill(pane, { 名称: '区县', 单位: '东城区、西城区' });
  await button(pane, '区县').click();
  await button(pane, '添加比例').click();
  await fill(pane, { 名称: '非公占比', 条款: '四', 要点: '各区县非公成果不少于三分之一' });
  await pane.getByLabel(/^统计哪一列/).selectOption({ label: '备注' });
  await pane.getByLabel(/^统计的内容/).selectOption({ label: '非公' });
  await pane.getByRole('checkbox', { name: '区县' }).check();
  await fill(pane, { '不低于（%）': '33.3' });
  await picture(page, 'scheme-share');
  await button(pane, '核查内容').click();
  await pane.getByLabel('要添加的规则').selectOption({ label: '字数' });
  await button(pane, '添加规则').click();
  await pane.getByLabel(/^内容/).selectOption({ label: '“五小”活动项目名称' });
  await fill(pane, { 最多几个字: '12', 条款: '附件', 要点: '项目名称12字以内' });
  await pane.getByLabel(/^查出问题时判为/).selectOption({ label: '待核实' });
  await button(pane, '评分、评审与奖项').click();
  await button(pane, '添加入选比例限制').click();
  await fill(pane, { 名称: '一线工人占比', '不低于（%）': '50', 条款: '五', 要点: '一线工人不少于一半' });
  await button(pane, '保存到工作簿').click();
  await pane.getByText('方案“临江2027”已存入这个工作簿').waitFor();
}

const UNIT = '申报单位：东城区总工会';
const ROWS = [
  ['料斗堵料自动声光报警装置改造', '陈立新', '13907910011', '华通机械有限公司 钳工', '通用设备制造业'],
  ['电缆盘放线制动支架', '周敏', '13907910022', '永兴建材有限公司 电工', '通用设备制造业'],
  ['阀门省力扳手', '吴建华', '1390791003', '恒源食品有限公司 维修工', '通用设备制造业'],
].map((row, index) => [
  ...row,
  [
    '原来靠人工看料，现在堵料即报警，每月少停机五次。',
    '用旧轴承做制动轮，放线平稳不散盘。',
    '加长力臂，一人即可开关阀门。',
  ][index],
  ['小窍门', '小攻关', '小发明'][index],
  ['是', '否', '否'][index],
]);

/** The cells of the findings listed, sorted. */
async function foundCells(pane: FrameLocator): Promise<(string | undefined)[]> {
  const list = pane.getByRole('list', { name: '核查结果' });
  await list.waitFor();
  const found = list.getByRole('button', { name: /^[A-Z]+\d+ / });
  return (await found.allInnerTexts()).map((text) => text.split(' ')[0]).sort();
}

test('a scheme made in the pane alone checks its own table, gives an empty one, and can be exported', async () => {
  const { page, pane, errors } = await openPreview();
  await makeScheme(pane, page);

  await button(pane, '生成空白汇总表').click();
  await button(pane, '生成').click();
  await pane.getByText('已生成工作表“附件2 申报汇总表”。').waitFor();
  await picture(page, 'blank-table');
  await page.evaluate(
    ([unit, rows]) =>
      window.preview.userDoes((workbook) => {
        const sheet = workbook.worksheets.getItem('附件2 申报汇总表');
        sheet.getRange('A3').values = [[unit]];
        sheet.getRange('F3').values = [['申报时间：2027年4月10日']];
        sheet.getRange('B5:I7').values = rows;
      }),
    [UNIT, ROWS] as const,
  );

  const saving = page.waitForEvent('download');
  await button(pane, '导出').click();
  const file = await (await saving).path();
  const exported = loadScheme(JSON.parse(await readFile(file, 'utf8')));
  expect(exported.ok && exported.scheme.categories).toContain('小窍门');
  expect(exported.ok && exported.scheme.shareLimits).toMatchObject([{ who: 'frontlineWorker', atLeast: 50 }]);

  await button(pane, '返回').click();
  await button(pane, '核查本表').click();
  await pane.getByText('已识别为 临江2027').waitFor();
  expect(await foundCells(pane)).toEqual(['B5', 'D7', 'H6']);
  await picture(page, 'own-scheme-checked');
  await pane.getByRole('tab', { name: '配额' }).click();
  await pane
    .getByText(/1 项，共 3 项，占 33\.3%/)
    .first()
    .waitFor();
  expect(errors).toEqual([]);

  const colleague = await openPreview();
  await button(colleague.pane, '方案').click();
  await colleague.pane.getByLabel('方案文件').setInputFiles(file);
  await colleague.pane.getByText('已导入“临江2027”。').waitFor();
  await button(colleague.pane, '生成空白汇总表').click();
  await button(colleague.pane, '生成').click();
  await colleague.pane.getByText(/已生成工作表/).waitFor();
  await colleague.page.evaluate(
    ([unit, rows]) =>
      window.preview.userDoes((workbook) => {
        const sheet = workbook.worksheets.getItem('附件2 申报汇总表');
        sheet.getRange('A3').values = [[unit]];
        sheet.getRange('F3').values = [['申报时间：2027年4月10日']];
        sheet.getRange('B5:I7').values = rows;
      }),
    [UNIT, ROWS] as const,
  );
  await button(colleague.pane, '返回').click();
  await button(colleague.pane, '核查本表').click();
  await colleague.pane.getByText('已识别为 临江2027').waitFor();
  expect(await foundCells(colleague.pane)).toEqual(['B5', 'D7', 'H6']);
  expect(colleague.errors).toEqual([]);
});
