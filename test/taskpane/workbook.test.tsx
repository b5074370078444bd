import { MessageChannel } from 'node:worker_threads';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addIn } from '../../src/taskpane/addin';
import { App } from '../../src/taskpane/App';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import { entry, rowsOf } from '../excel/fixtures';
import { closeAll, open } from '../excel/workbook';

// The emulated workbook asks for it when it calculates; jsdom has none.
Object.assign(globalThis, { MessageChannel });

afterEach(async () => {
  cleanup();
  // The pane takes its event handlers off as it goes; the workbook must still be there.
  await Excel.run((context) => context.sync());
  await closeAll();
});

test('the pane works on a workbook: check, adopt a suggestion, undo, clear', async () => {
  const rows = rowsOf([entry(1), entry(2, { phone: '139 0000 1234' }), entry(3, { phone: '1390000' })]);
  const book = await open([{ name: '汇总表', rows }]);
  const before = await book.values('汇总表', 1, 1, 12, 20);
  render(
    <ThemedRoot>
      <App addIn={addIn} />
    </ThemedRoot>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '核查本表' }));
  const list = await screen.findByRole('list', { name: '核查结果' });
  expect(list).toHaveTextContent('1390000');
  await user.click(within(list).getAllByRole('button', { name: /^采用/ })[0] as HTMLElement);
  await screen.findByText('已规范 1 处。');
  await user.click(await screen.findByRole('button', { name: '撤销规范' }));
  await screen.findByText('已撤销 1 处。');
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  await screen.findByText(/标记已清除/);
  expect(await book.values('汇总表', 1, 1, 12, 20)).toEqual(before);
}, 30_000);
