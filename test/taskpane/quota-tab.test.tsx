import { TextDecoder } from 'node:util';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { QuotaConfig, Scheme } from '../../src/core/scheme/schema';
import type { ToldUnit } from '../../src/core/table/table';
import { App } from '../../src/taskpane/App';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import { uniqueNames } from '../../src/taskpane/merge/use-merge';
import type { CheckReport } from '../../src/excel';
import { clause } from './demo-report';
import { FakeAddIn } from './fake-addin';
import { press } from './press';

// jsdom's File cannot be read as bytes, and it knows no TextDecoder; browsers have both.
Object.assign(globalThis, { TextDecoder });
File.prototype.arrayBuffer = function (this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(this);
  });
};

async function openQuotas(addIn = new FakeAddIn(), isChecked = true) {
  render(
    <ThemedRoot>
      <App addIn={addIn} />
    </ThemedRoot>,
  );
  const user = userEvent.setup();
  if (isChecked) {
    await press(user, '核查本表');
    await screen.findByRole('group', { name: '按结论筛选' });
  }
  await user.click(screen.getByRole('tab', { name: '配额' }));
  // The tab's code is loaded when it is first opened.
  await waitFor(() => expect(screen.queryByText('正在打开…')).toBeNull());
  return { addIn, user };
}

test('the rows behind a number are listed, and a click selects one', async () => {
  const { addIn, user } = await openQuotas();
  const card = screen.getByRole('group', { name: '甲市' });
  await user.click(within(card).getByRole('button', { name: '按报送：看非公的 1 项' }));
  await user.click(within(card).getByRole('button', { name: '第5行' }));
  expect(addIn.calls.at(-1)).toBe('select s1 B5');
});

test('whether a unit meets its quotas is told in words, not by colour alone', async () => {
  await openQuotas();
  expect(within(screen.getByRole('group', { name: '甲市' })).getByRole('img')).toHaveAccessibleName(
    '有未达到的',
  );
  expect(within(screen.getByRole('group', { name: '乙市' })).getByRole('img')).toHaveAccessibleName(
    '全部达到',
  );
});

test('the sheet is made, held against the figures, and a difference is told', async () => {
  const { addIn, user } = await openQuotas();
  await press(user, '生成配额核算表');
  expect(await screen.findByText(/公式结果与这里的数字一致/)).toBeVisible();
  addIn.quotaSheet = {
    sheetName: '配额核算',
    mismatches: [
      { unit: '甲市', quota: '非公比例', basis: 'submitted', sheet: '6/34 未达到', pane: '7/34 已达到' },
    ],
  };
  act(() => addIn.userEdits({ ...addIn.report }));
  expect(await screen.findByText(/甲市的非公比例：表中为 6\/34 未达到，这里为 7\/34 已达到/)).toBeVisible();
});

/** The demo report with its first table's entries from an unnamed unit. */
function withUnit(toldUnit?: ToldUnit): FakeAddIn {
  const addIn = new FakeAddIn();
  const [first, ...rest] = addIn.report.tables;
  const { table } = first!;
  const entries = table.entries.map((one) => ({ ...one, submittingUnit: toldUnit?.unit ?? null }));
  const told = { ...first!, table: { ...table, entries, ...(toldUnit && { toldUnit }) } };
  addIn.report = { ...addIn.report, tables: [told, ...rest] };
  return addIn;
}

test('a table that names no unit: the pane asks, with the scheme’s units to choose', async () => {
  const { addIn, user } = await openQuotas(withUnit());
  const question = screen.getByRole('combobox', { name: /是哪个单位报的/ });
  const choices = document.getElementById(question.getAttribute('list') ?? '');
  expect([...(choices?.children ?? [])].map((one) => one.getAttribute('value'))).toEqual(['甲市', '乙市']);
  await user.type(question, '乙市');
  await press(user, '确定');
  expect(addIn.calls).toContain('unit s1 乙市');
  expect(await screen.findByText('已按“乙市”计，随工作簿保存。')).toBeVisible();
});

test('a unit that a name told is shown with its source, and can be changed', async () => {
  const { addIn, user } = await openQuotas(withUnit({ unit: '甲市', from: 'fileName' }));
  expect(screen.getByText(/按“甲市”计（取自文件名）/)).toBeVisible();
  expect(screen.queryByRole('button', { name: '不按这个单位计' })).toBeNull();
  await press(user, '换一个单位');
  const question = screen.getByRole('combobox', { name: /按“甲市”计/ });
  await user.type(question, '丙县');
  await press(user, '确定');
  expect(addIn.calls).toContain('unit s1 丙县');
});

test('what the clerk said about the unit can be taken back', async () => {
  const { addIn, user } = await openQuotas(withUnit({ unit: '甲市', from: 'clerk' }));
  await press(user, '不按这个单位计');
  expect(addIn.calls).toContain('unit s1 null');
});

/** The demo report by a scheme that is otherwise. */
function withScheme(part: Partial<Scheme>, quotas?: CheckReport['quotas']): FakeAddIn {
  const addIn = new FakeAddIn();
  const { report } = addIn;
  addIn.report = { ...report, scheme: { ...report.scheme, ...part }, quotas: quotas ?? report.quotas };
  return addIn;
}

test('two readings of the notice: the pane says which holds, and switches', async () => {
  const quota = withScheme({}).report.scheme.quotas.find(({ kind }) => kind === 'count')!;
  const reading = {
    reading: '每个区合计',
    otherReadings: [{ per: 'unitAndCategory', reading: '每个类别各' }],
  };
  const addIn = withScheme({ quotas: [{ ...quota, ...reading } as QuotaConfig] });
  const { user } = await openQuotas(addIn);
  expect(screen.getByText(/报送数现按“每个区合计”核对/)).toBeVisible();
  await press(user, '改按“每个类别各”');
  expect(addIn.calls).toContain('reading unit-count unitAndCategory');
  expect(await screen.findByText('已改按“每个类别各”核对，随工作簿保存。')).toBeVisible();
});

test('the notice’s table of numbers is picked among the sheets', async () => {
  const allocation = { id: 'numbers', name: '分配数量', clause, table: 'summary', titleWords: ['附件2'] };
  const addIn = withScheme({ quotas: [], allocations: [allocation] }, []);
  const { user } = await openQuotas(addIn);
  const select = screen.getByRole('combobox', { name: '“分配数量”取自' });
  expect(screen.getByText(/数量分配表还没有找到/)).toBeVisible();
  await within(select).findByRole('option', { name: 'Sheet2' });
  expect(within(select).queryByRole('option', { name: '附件3' })).toBeNull();
  await user.selectOptions(select, 'Sheet2');
  expect(addIn.calls).toContain('allocation numbers s2');
});

test('a notice without quotas is said to have none', async () => {
  await openQuotas(withScheme({ quotas: [], shortName: '北京2026' }, []));
  expect(screen.getByText('北京2026的通知没有规定名额或比例。')).toBeVisible();
});

const csv = (name: string, text: string) => new File([text], name, { type: 'text/csv' });

test('files are chosen, looked at and merged; one broken file is named and does no harm', async () => {
  const { addIn, user } = await openQuotas(new FakeAddIn(), false);
  await press(user, '合并汇总表');
  const input = await screen.findByLabelText('要合并的文件');
  const header = '序号,项目名称,第一完成人,联系电话,所在单位,是否非公';
  await user.upload(input, [
    csv('甲.csv', `${header}\n1,配电柜散热改造,张三,13900000001,一厂,是`),
    new File([new Uint8Array([1, 2, 3])], '坏.xlsx'),
  ]);
  const list = await screen.findByRole('list', { name: '要合并的内容' });
  const [good, bad] = within(list).getAllByRole('listitem');
  expect(good).toHaveTextContent('1 项；没有写明申报单位');
  expect(bad).toHaveTextContent('坏.xlsx');
  expect(bad).toHaveTextContent('可能已损坏');
  await user.type(within(good!).getByRole('textbox'), '甲市总工会');
  expect(good).toHaveTextContent('1 项；甲市');
  await press(user, '合并 1 项');
  expect(await screen.findByText(/已合并到“合并汇总表”，共 1 行，并已核查/)).toBeVisible();
  expect(addIn.calls).toEqual(expect.arrayContaining(['merge summary 甲.csv', 'check sheet m1']));
});

test('reading many files shows how far it is, and can be stopped without taking any', async () => {
  const { user } = await openQuotas(new FakeAddIn(), false);
  await press(user, '合并汇总表');
  const input = await screen.findByLabelText('要合并的文件');
  const files = Array.from({ length: 200 }, (_, at) =>
    csv(`${at}.csv`, '序号,项目名称,第一完成人\n1,装置改进,张三'),
  );
  await user.upload(input, files);
  expect(await screen.findByText(/正在读取文件 \d+\/200/)).toBeVisible();
  await press(user, '取消');
  await waitFor(() => expect(screen.queryByText(/正在读取文件/)).toBeNull());
  expect(screen.queryByRole('list', { name: '要合并的内容' })).toBeNull();
});

test('each unit gets its list', async () => {
  const addIn = new FakeAddIn();
  addIn.feedback = [{ unit: '甲市', rows: [['a.xlsx', '附件2', '5', '', '', '', '', '', '']] }];
  const { user } = await openQuotas(addIn);
  await press(user, '反馈清单');
  expect(await screen.findByText('甲市：1 条')).toBeVisible();
  await press(user, '全部生成为工作表');
  expect(await screen.findByText(/已生成 1 张工作表/)).toBeVisible();
});

test('files of one name are told apart', () => {
  expect(uniqueNames(['表.xlsx', '表.xlsx', '别.xls', '表.xlsx'])).toEqual([
    '表.xlsx',
    '表(2).xlsx',
    '别.xls',
    '表(3).xlsx',
  ]);
});
