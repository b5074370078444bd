import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import type { ScoreSheetRequest, ScoreSheetState } from '../../src/excel';
import { otherScheme } from './demo-report';
import { FakeAddIn } from './fake-addin';
import { press } from './press';

async function openRanking(addIn = new FakeAddIn()) {
  render(
    <ThemedRoot>
      <App addIn={addIn} />
    </ThemedRoot>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: '评分排名' }));
  await screen.findByRole('region', { name: '收分' });
  return { addIn, user };
}
/** jsdom's files cannot be read as bytes. */
const fileOf = (name: string, text: string): File =>
  Object.assign(new File([text], name), {
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });
const button = (name: string) => screen.getByRole('button', { name });

test('score sheets are made once a notice is chosen, and what was made is told', async () => {
  const { addIn, user } = await openRanking();
  expect(button('生成评分表')).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪份通知评选' }), otherScheme.id);
  await user.click(screen.getByRole('radio', { name: '每位专家一张工作表' }));
  await press(user, '生成评分表');
  expect(addIn.calls).toContain('makeScoreSheets perExpert');
  expect(await screen.findByText('已生成1张评分表：12个项目，5位专家，已填“回避”3处。')).toBeVisible();
});

test('the expert sees how many scores are left and what stands out, and goes to the next blank', async () => {
  const addIn = new FakeAddIn();
  let tell: (state: ScoreSheetState | null) => void = () => {};
  addIn.ranking.watchScoreSheet = (listener) => {
    tell = listener;
    return Promise.resolve({ ok: true, value: () => Promise.resolve() });
  };
  const { user } = await openRanking(addIn);
  expect(screen.queryByRole('region', { name: '正在填的评分表' })).toBeNull();
  const state = { sheetId: 's1', sheetName: '评分表', total: 12, left: 4 };
  act(() => tell({ ...state, warnings: [{ address: 'F7', text: '920 不在0至100分之内' }] }));
  const bar = screen.getByRole('region', { name: '正在填的评分表' });
  expect(within(bar).getByText('“评分表”还有 4 格没填')).toBeVisible();
  await user.click(within(bar).getByRole('button', { name: 'F7：920 不在0至100分之内' }));
  expect(addIn.calls).toContain('select s1 F7');
  await press(user, '下一个空格');
  expect(await screen.findByText('“评分表”还有4格没填，已选中 F6。')).toBeVisible();
  act(() => tell(null));
  expect(screen.queryByRole('region', { name: '正在填的评分表' })).toBeNull();
});

test('criteria with weights are set in the form, and are not used until the weights make a hundred', async () => {
  const { addIn, user } = await openRanking();
  const asked: ScoreSheetRequest[] = [];
  const { makeScoreSheets } = addIn.ranking;
  addIn.ranking.makeScoreSheets = (request) => {
    asked.push(request);
    return makeScoreSheets(request);
  };
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪份通知评选' }), otherScheme.id);
  expect(screen.getByText('通知未规定，可修改')).toBeVisible();
  await press(user, '添加评分标准');
  await user.type(screen.getByLabelText('第1项评分标准的名称'), '创新性');
  await user.clear(screen.getByLabelText('创新性的权重（%）'));
  await user.type(screen.getByLabelText('创新性的权重（%）'), '40');
  expect(screen.getByRole('alert')).toHaveTextContent('权重合计是 40%，应为 100%。');
  expect(button('生成评分表')).toHaveAttribute('aria-disabled', 'true');
  await press(user, '添加评分标准');
  await user.type(screen.getByLabelText('第2项评分标准的名称'), '效益');
  expect(screen.queryByRole('alert')).toBeNull();
  await press(user, '生成评分表');
  expect(asked[0]?.scoring.criteria).toEqual([
    { name: '创新性', weight: 40, full: 100 },
    { name: '效益', weight: 60, full: 60 },
  ]);
});

test('experts are pasted with their units; the proposed recusals can be changed', async () => {
  const { addIn, user } = await openRanking();
  const asked: ScoreSheetRequest[] = [];
  const { makeScoreSheets } = addIn.ranking;
  addIn.ranking.makeScoreSheets = (request) => {
    asked.push(request);
    return makeScoreSheets(request);
  };
  const project = { category: null, frontline: null, senior: false };
  addIn.ranking.readScoringLists = () =>
    Promise.resolve({
      ok: true,
      value: {
        projects: [
          { ...project, id: '1', name: '风道改造', unit: '青屏陶瓷厂' },
          { ...project, id: '2', name: '快换模架', unit: '合欢电器公司' },
        ],
        summaries: [null, null],
        projectSheets: ['项目清单'],
        experts: [{ name: '周立言', code: null, unit: '青屏陶瓷厂' }],
      },
    });
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪份通知评选' }), otherScheme.id);
  await press(user, '粘贴名单');
  await user.type(screen.getByLabelText(/^一行一位/), '周立言 青屏陶瓷厂');
  await press(user, '加入名单');
  expect(addIn.calls).toContain('addExpertList 周立言-青屏陶瓷厂');
  const own = await screen.findByRole('list', { name: '周立言回避的项目' });
  expect(own).toHaveTextContent('回避：风道改造');
  await press(user, '周立言不回避风道改造');
  await user.selectOptions(screen.getByLabelText('给周立言添加回避的项目'), '快换模架');
  await press(user, '生成评分表');
  expect(asked[0]?.recusals).toEqual({ 周立言: [1] });
});

test('picked files are previewed; a differing score is replaced only where it is ticked', async () => {
  const { addIn, user } = await openRanking();
  const conflict = { sheet: '评分表', row: 5, column: 6, value: 60, cell: 'F5', expert: '周立言' };
  addIn.ranking.previewScores = ({ sources }) =>
    Promise.resolve({
      ok: true,
      value: {
        readings: sources.map(({ key, file }) => ({
          key,
          place: file,
          experts: ['周立言'],
          projects: 2,
          scores: 2,
          isTaken: true,
          findings: [],
        })),
        writes: [],
        conflicts: [{ ...conflict, key: 'k', project: '风道改造', before: '88', after: '60' }],
        fresh: [],
        same: 1,
      },
    });
  const csv = fileOf('周立言.csv', '项目编号,成果名称,评分\n1,风道改造,60\n2,快换模架,80');
  await user.upload(screen.getByLabelText('专家交回的评分文件'), [csv, fileOf('坏.xlsx', 'x')]);
  expect(await screen.findByText('周立言：2 个项目，2 个评分，没有发现问题')).toBeVisible();
  expect(screen.getByText(/不是有效的表格文件/)).toBeVisible();
  expect(button('收入评分')).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('checkbox', { name: '评分表 F5 周立言·风道改造：88 → 60' }));
  await press(user, '收入评分');
  expect(addIn.calls).toContain('takeScores k');
  expect(await screen.findByText('已收入3个评分，1个与表中不同的没有改动。')).toBeVisible();
});

test('a figure may be cleared while typing; one that cannot be used is told and not taken', async () => {
  const { user } = await openRanking();
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪份通知评选' }), otherScheme.id);
  const decimals = within(screen.getByRole('region', { name: '评分办法' })).getByLabelText('保留小数位');
  await user.clear(decimals);
  expect(screen.getByText('不能用这个数')).toBeVisible();
  await user.type(decimals, '1');
  expect(screen.queryByText('不能用这个数')).toBeNull();
  await press(user, '恢复方案的设定');
  expect(decimals).toHaveValue(otherScheme.scoring.decimals);
});

test('what could not be done is told', async () => {
  const { user } = await openRanking();
  await press(user, '排名并填表');
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到评分表');
  expect(button('生成公示名单')).toHaveAttribute('aria-disabled', 'true');
});
