import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import { demoReport, longReport, tableReport } from './demo-report';
import { FakeAddIn, failure } from './fake-addin';
import { press } from './press';

function open(addIn = new FakeAddIn()) {
  render(
    <ThemedRoot>
      <App addIn={addIn} />
    </ThemedRoot>,
  );
  return { addIn, user: userEvent.setup() };
}

async function openChecked(addIn = new FakeAddIn()) {
  const opened = open(addIn);
  await press(opened.user, '核查本表');
  await screen.findByRole('group', { name: '按结论筛选' });
  return opened;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const results = () => screen.getByRole('list', { name: '核查结果' });
const lines = () =>
  within(results())
    .getAllByRole('listitem')
    .map((line) => line.textContent);
const finding = (text: RegExp) => within(results()).getByRole('button', { name: text });

describe('before a check', () => {
  test('one sentence says what the button does', async () => {
    open();
    expect(await screen.findByText(/按“核查本表”/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '一键规范' })).not.toBeInTheDocument();
  });

  test('an ambiguous table is asked about before anything is written', async () => {
    const addIn = new FakeAddIn();
    const candidates = [
      { id: 'other-2024', score: 0.6, reasons: ['表头对上 8 列（通知共 9 列）', '表头以上有“2024”'] },
      { id: 'demo-2023', score: 0.5, reasons: ['表头对上 8 列（通知共 9 列）'] },
    ];
    addIn.guess = { ...addIn.guess, ambiguous: true, candidates };
    const { user } = open(addIn);
    await press(user, '核查本表');
    expect(await screen.findByRole('alert')).toHaveTextContent('与 2 份通知都相近');
    expect(screen.getByText('较像：表头对上 8 列（通知共 9 列）；表头以上有“2024”')).toBeVisible();
    expect(addIn.calls).toEqual(['guess']);
    await press(user, '某市2024');
    await screen.findByRole('list', { name: '核查结果' });
    expect(addIn.calls).toEqual(['guess', 'scheme other-2024', 'check sheet active']);
  });

  test('a table that fits no notice is asked about in other words', async () => {
    const addIn = new FakeAddIn();
    const candidates = [
      { id: 'demo-2023', score: 0.15, reasons: ['表头对上 3 列（通知共 9 列）'] },
      { id: 'other-2024', score: 0, reasons: [] },
    ];
    addIn.guess = { ...addIn.guess, schemeId: null, ambiguous: true, candidates };
    const { user } = open(addIn);
    await press(user, '核查本表');
    const question = await screen.findByRole('alert');
    expect(question).toHaveTextContent('看不准这张表属于哪份通知');
    expect(question).toHaveTextContent('某省2023不太像：表头对上 3 列');
    expect(question).toHaveTextContent('某市2024表头对不上');
  });

  test('a scheme chosen beforehand is remembered in the workbook', async () => {
    const { addIn, user } = open();
    await user.selectOptions(screen.getByRole('combobox', { name: '方案' }), '某市2024');
    expect(addIn.calls).toEqual(['scheme other-2024']);
    await user.selectOptions(screen.getByRole('combobox', { name: '方案' }), '自动识别');
    expect(addIn.calls.at(-1)).toBe('scheme null');
  });

  test('the scheme the workbook remembers is shown', async () => {
    const addIn = new FakeAddIn();
    addIn.state = { ...addIn.state, schemeId: 'other-2024' };
    open(addIn);
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: '方案' })).toHaveDisplayValue('某市2024'),
    );
  });
});

describe("the ribbon's buttons beside an open pane", () => {
  test('a check is listed, a clearing empties the list', async () => {
    const { addIn } = open();
    act(() => addIn.ribbon?.('checked'));
    expect((await screen.findByText('已识别为 某省2023（把握大）')) && lines()[0]).toBe(
      '第5行电解槽防贴装置',
    );
    act(() => addIn.ribbon?.('cleared'));
    expect(await screen.findByText('标记已清除，表格与核查前一样。')).toBeVisible();
    expect(screen.queryByRole('list', { name: '核查结果' })).toBeNull();
  });
});

describe('a report', () => {
  test('is listed row by row with place, level, text, advice and suggestion', async () => {
    await openChecked();
    expect(screen.getByText('已识别为 某省2023（把握大）')).toBeVisible();
    expect(lines()[0]).toBe('第5行电解槽防贴装置');
    expect(lines()[1]).toContain('D5 联系电话 · 填写有误');
    expect(lines()[1]).toContain('建议改为：13900001234');
    expect(lines()[3]).toBe('第6行轴承快速拆卸工具');
  });

  test('verdict counts are toggles that narrow the list', async () => {
    const { user } = await openChecked();
    const toggle = button('不符合条件 1 项');
    await user.click(toggle);
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(lines()).toHaveLength(3);
    expect(lines()[0]).toContain('第6行');
    await user.click(toggle);
    await press(user, '合格 1 项');
    expect(lines()).toEqual(['第8行焊接烟尘收集罩']);
  });

  test('search narrows to names, cells and values', async () => {
    const { user } = await openChecked();
    const search = screen.getByRole('searchbox', { name: '搜索核查结果' });
    await user.type(search, 'd5');
    expect(lines()).toHaveLength(2);
    await user.clear(search);
    await user.type(search, '没有这样的话');
    expect(screen.getByText('没有符合筛选条件的行。')).toBeVisible();
  });

  test('a click on a finding selects its cell and shows the clause', async () => {
    const { addIn, user } = await openChecked();
    await user.click(finding(/只差 1 个字/));
    expect(addIn.calls.at(-1)).toBe('select s1 B7');
    expect(finding(/只差 1 个字/)).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('依据：附件2：联系电话须能打通')).toBeVisible();
  });

  test('a cell selected in the sheet unfolds its finding', async () => {
    const { addIn } = await openChecked();
    act(() => addIn.userSelects('C9'));
    expect(finding(/姓名中间有空格/)).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('所选单元格 C9：1 个问题')).toBeVisible();
    act(() => addIn.userSelects('B8'));
    expect(screen.getByText('所选第 8 行：合格，B8 没有发现问题')).toBeVisible();
  });

  test('of two findings in one cell the chosen one stays open when the sheet answers with the selection', async () => {
    const { addIn, user } = await openChecked();
    await user.click(finding(/类别与简介看来不一致/));
    act(() => addIn.userSelects('E6'));
    expect(finding(/类别与简介看来不一致/)).toHaveAttribute('aria-expanded', 'true');
    expect(finding(/不在五类之中/)).toHaveAttribute('aria-expanded', 'false');
  });

  test('without findings says so, and tells what was not checked', async () => {
    const addIn = new FakeAddIn(demoReport([tableReport([])]));
    await openChecked(addIn);
    expect(screen.getByText(/没有发现问题；但有 1 条规定因缺列没有核查/)).toBeVisible();
  });

  test('all passed', async () => {
    await openChecked(new FakeAddIn(demoReport([{ ...tableReport([]), skipped: [] }])));
    expect(screen.getByText('全部通过，没有发现问题。')).toBeVisible();
  });

  test('follows the clerk’s edits', async () => {
    const { addIn } = await openChecked();
    act(() => addIn.userEdits(demoReport([tableReport([])])));
    expect(button('合格 5 项')).toBeVisible();
    expect(screen.queryByRole('list', { name: '核查结果' })).not.toBeInTheDocument();
  });

  test('with 20,000 rows keeps the page small and reaches the end by key', async () => {
    const { user } = await openChecked(new FakeAddIn(longReport(20_000)));
    expect(lines().length).toBeLessThan(60);
    within(results()).getAllByRole('button')[0]?.focus();
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('D20004 联系电话'));
    expect(lines().length).toBeLessThan(60);
  });
});

describe('by keyboard', () => {
  test('arrows move between lines, Enter selects the cell, only the unfolded line’s buttons are Tab stops', async () => {
    const { addIn, user } = await openChecked();
    within(results()).getAllByRole('button')[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('D5 联系电话');
    await user.keyboard('{Enter}');
    expect(addIn.calls.at(-1)).toBe('select s1 D5');
    expect(button('采用对 D5 联系电话 的建议')).toHaveAttribute('tabindex', '0');
    expect(button('采用对 C9 第一完成人 的建议')).toHaveAttribute('tabindex', '-1');
  });
});

describe('mending', () => {
  test('采用 changes the one cell and checks the same sheet again', async () => {
    const { addIn, user } = await openChecked();
    await press(user, '采用对 D5 联系电话 的建议');
    await screen.findByText('已规范 1 处。');
    expect(addIn.calls.slice(-2)).toEqual(['apply D5', 'check sheet s1']);
  });

  test('一键规范 previews every change, applies the ticked ones, and takes them back', async () => {
    const { addIn, user } = await openChecked();
    await press(user, '一键规范');
    const list = await screen.findByRole('list', { name: '将要改动的单元格' });
    expect(within(list).getByRole('checkbox', { name: /张␣三 → 张三/ })).toBeChecked();
    await user.click(within(list).getByRole('checkbox', { name: '联系电话书写（1 处）' }));
    await press(user, '应用 1 处');
    await screen.findByText('已规范 1 处。');
    expect(addIn.calls).toContain('apply C9');
    await user.click(await screen.findByRole('button', { name: '撤销规范' }));
    await screen.findByText('已撤销 1 处。');
    expect(screen.queryByRole('button', { name: '撤销规范' })).not.toBeInTheDocument();
  });

  test('清除标记 empties the pane and stops following edits', async () => {
    const { addIn, user } = await openChecked();
    await press(user, '清除标记');
    expect(await screen.findByText(/标记已清除/)).toBeVisible();
    expect(addIn.isWatching).toBe(false);
  });
});

describe('decisions', () => {
  test('a 待核实 is confirmed with a reason', async () => {
    const { addIn, user } = await openChecked();
    await user.click(finding(/只差 1 个字/));
    await press(user, '已核实…');
    const dialog = await screen.findByRole('dialog', { name: '标为已核实' });
    await user.click(within(dialog).getByRole('button', { name: '标为已核实' }));
    expect(within(dialog).getByText('请写明理由。')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: /理由/ }), '两项不同');
    await user.type(within(dialog).getByRole('textbox', { name: /处理人/ }), '李四');
    await user.click(within(dialog).getByRole('button', { name: '标为已核实' }));
    await screen.findByText('已记为“已核实”。');
    expect(addIn.calls).toContain('decide B7 verified 两项不同 李四');
  });

  test('what is miswritten or not eligible cannot be waved through', async () => {
    const { user } = await openChecked();
    await user.click(finding(/不在五类之中/));
    expect(screen.queryByRole('button', { name: '已核实…' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '忽略…' })).not.toBeInTheDocument();
  });

  test('a decision is shown with its reason and can be withdrawn', async () => {
    const table = tableReport();
    const decided = table.findings.find(({ cell }) => cell === 'B7');
    if (!decided) throw new Error('B7 is not in the report');
    const decisions = new Map([[decided, { kind: 'ignored', reason: '同系列产品' } as const]]);
    const { addIn, user } = await openChecked(new FakeAddIn(demoReport([{ ...table, decisions }])));
    expect(screen.getByText('已忽略：同系列产品')).toBeVisible();
    await press(user, '撤回对 B7 项目名称 的处理');
    await screen.findByText('已撤回。');
    expect(addIn.calls).toContain('withdraw B7');
  });
});

describe('recognition', () => {
  test('a column can be put right; the table is checked again', async () => {
    const { addIn, user } = await openChecked();
    await user.click(screen.getByText(/附件2：推荐汇总表，5 项成果/));
    expect(screen.getByText('没有核查“所属行业”：缺少所属行业列')).toBeVisible();
    expect(screen.getByText(/1 列没有对上/)).toBeVisible();
    expect(screen.getByText(/没有对上的列不查格式和缺漏；其中的话若提到方案排除的情形/)).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'G 经办科室 列对应' }), '所属行业');
    await screen.findByText('已按改后的列重新核查。');
    expect(addIn.calls).toContain('column s1 7 经办科室 industry');
  });

  test('another scheme chosen after a check checks again by it', async () => {
    const { addIn, user } = await openChecked();
    await user.selectOptions(screen.getByRole('combobox', { name: '方案' }), '某市2024');
    await waitFor(() => expect(addIn.calls.slice(-2)).toEqual(['scheme other-2024', 'check sheet s1']));
  });
});

describe('when something is in the way', () => {
  test('a problem says what to do and can be tried again', async () => {
    const { addIn, user } = open();
    addIn.nextCheck = () => Promise.resolve(failure('请按 Enter 结束编辑，再重试。'));
    await press(user, '核查本表');
    expect(await screen.findByRole('alert')).toHaveTextContent('请按 Enter 结束编辑');
    await press(user, '重试');
    expect(await screen.findByRole('list', { name: '核查结果' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('an unexpected error is told with its cause', async () => {
    const { addIn, user } = open();
    addIn.nextCheck = () => Promise.reject(new Error('boom'));
    await press(user, '核查本表');
    expect(await screen.findByRole('alert')).toHaveTextContent(/意料之外.*boom/s);
  });

  test('a check shows its progress and can be cancelled', async () => {
    const { addIn, user } = open();
    addIn.nextCheck = ({ onProgress, signal }) => {
      onProgress?.({ text: '正在核查第 3000 行', done: 3, total: 10 });
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(failure('已取消，工作簿没有改动。', 'cancelled')));
      });
    };
    await press(user, '核查本表');
    expect(await screen.findByText('正在核查第 3000 行…')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: '进度' })).toHaveAttribute('aria-valuenow', '3');
    expect(button('核查本表')).toHaveAttribute('aria-disabled', 'true');
    await press(user, '取消');
    expect(await screen.findByText('已取消，工作簿没有改动。')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(button('核查本表')).not.toHaveAttribute('aria-disabled', 'true');
  });

  test('a sheet left out is told above the results', async () => {
    const report = {
      ...demoReport(),
      problems: [{ code: 'hidden', message: '工作表“旧表”已隐藏，没有核查。' }],
    };
    await openChecked(new FakeAddIn(report));
    expect(screen.getByText('工作表“旧表”已隐藏，没有核查。')).toBeVisible();
  });
});

describe('quotas, scheme, theme, ribbon', () => {
  test('quota cards: unmet first, both bases, advice in words', async () => {
    const { user } = await openChecked();
    await user.click(screen.getByRole('tab', { name: '配额' }));
    const cards = await screen.findAllByRole('group');
    const names = cards.map((card) => card.getAttribute('aria-label'));
    expect(names.indexOf('甲市')).toBeLessThan(names.indexOf('乙市'));
    const card = screen.getByRole('group', { name: '甲市' });
    expect(card).toHaveTextContent('按报送：7 项，共 34 项，占 20.5%；至少 7 项');
    expect(card).toHaveTextContent('还差 2 项：再增报 3 项非公成果，或将 2 项换为非公成果。');
  });

  test('the results are still there after looking at the quotas', async () => {
    const { user } = await openChecked();
    await user.click(screen.getByRole('tab', { name: '配额' }));
    await user.click(screen.getByRole('tab', { name: '核查' }));
    expect(lines()[0]).toContain('第5行');
  });

  test('the gear shows the notice’s clauses and figures', async () => {
    const { user } = open();
    await press(user, '方案');
    expect(await screen.findByText('报送时间：2023年6月1日至2023年8月31日')).toBeVisible();
    expect(screen.getByText(/不低于 20%/)).toBeVisible();
    await press(user, '返回');
    expect(button('核查本表')).toBeVisible();
  });

  test('marks cleared by the ribbon: the pane drops its results and says so', async () => {
    const { addIn } = await openChecked();
    act(() => addIn.marksVanish());
    expect(screen.getByText(/标记已清除，不再跟踪改动/)).toBeVisible();
    expect(screen.queryByRole('list', { name: '核查结果' })).toBeNull();
    expect(addIn.isWatching).toBe(false);
  });

  test('a workbook that cannot be read or listened to is told', async () => {
    const addIn = new FakeAddIn();
    addIn.getState = () => Promise.resolve(failure('这个工作簿由更新版本保存过。'));
    addIn.onSelection = () => Promise.resolve(failure('当前的 Excel 版本不支持该操作。'));
    open(addIn);
    expect(await screen.findByRole('alert')).toHaveTextContent(/更新版本保存过|不支持该操作/);
  });
});
