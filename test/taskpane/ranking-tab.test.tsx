import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import { otherScheme } from './demo-report';
import { FakeAddIn } from './fake-addin';

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
const button = (name: string) => screen.getByRole('button', { name });

test('score sheets are made once a notice is chosen, and what was made is told', async () => {
  const { addIn, user } = await openRanking();
  expect(button('生成评分表')).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪份通知评选' }), otherScheme.id);
  await user.click(screen.getByRole('radio', { name: '每位专家一张' }));
  await user.click(button('生成评分表'));
  expect(addIn.calls).toContain('makeScoreSheets perExpert');
  expect(
    await screen.findByText('已生成1张评分表：12个项目，5位专家，本单位项目已填“回避”3处。'),
  ).toBeVisible();
});

test('the expert learns how many scores are left', async () => {
  const { user } = await openRanking();
  await user.click(button('下一个空格'));
  expect(await screen.findByText('“评分表”还有4格没填，已选中 F6。')).toBeVisible();
});

test('a figure may be cleared while typing; one that cannot be used is told and not taken', async () => {
  const { user } = await openRanking();
  await user.selectOptions(screen.getByRole('combobox', { name: '按哪份通知评选' }), otherScheme.id);
  const decimals = within(screen.getByRole('region', { name: '评分办法' })).getByLabelText('保留小数位');
  await user.clear(decimals);
  expect(screen.getByText('不能用这个数')).toBeVisible();
  await user.type(decimals, '1');
  expect(screen.queryByText('不能用这个数')).toBeNull();
  await user.click(button('恢复方案的设定'));
  expect(decimals).toHaveValue(otherScheme.scoring.decimals);
});

test('what could not be done is told', async () => {
  const { user } = await openRanking();
  await user.click(button('排名并填表'));
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到评分表');
  expect(button('生成公示名单')).toHaveAttribute('aria-disabled', 'true');
});
