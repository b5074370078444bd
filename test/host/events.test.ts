import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

let host: Host;
beforeEach(async () => {
  host = await openHost(
    workbookOf({
      汇总表: [
        ['名称', '得分'],
        ['甲', 2],
        ['乙', 1],
      ],
      附表: [],
    }),
  );
});
afterEach(() => host.close());

const SHEET = '汇总表';

async function changesOf(act: () => Promise<void>): Promise<Partial<Excel.WorksheetChangedEventArgs>[]> {
  const seen: Partial<Excel.WorksheetChangedEventArgs>[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).onChanged.add(({ address, changeType, source, details }) => {
      seen.push({ address, changeType, source, details });
      return Promise.resolve();
    });
    await context.sync();
  });
  await act();
  return seen;
}

test('an edit of one cell tells the value before and after', async () => {
  const seen = await changesOf(() => host.userEdit(SHEET, 'B2', 5));
  expect(seen).toEqual([
    {
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      details: { valueBefore: 2, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    },
  ]);
});

test('an edit of many cells has no details', async () => {
  const seen = await changesOf(() =>
    host.userEdit(SHEET, 'A2:B3', [
      ['丙', 1],
      ['丁', 2],
    ]),
  );
  expect(seen).toEqual([
    { address: 'A2:B3', changeType: 'RangeEdited', source: 'Local', details: undefined },
  ]);
});

test('an edit by a co-author says so', async () => {
  const seen = await changesOf(() => host.userEdit(SHEET, 'A2', '新', { remote: true }));
  expect(seen).toMatchObject([{ source: 'Remote' }]);
});

test('inserting and deleting rows tells which', async () => {
  const seen = await changesOf(async () => {
    await host.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('2:3').insert('Down'));
    await host.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('2:2').delete('Up'));
  });
  expect(seen.map(({ changeType, address }) => [changeType, address])).toEqual([
    ['RowInserted', '2:3'],
    ['RowDeleted', '2:2'],
  ]);
});

test('the add-in hears of its own writes, too', async () => {
  const seen = await changesOf(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange('D1').values = [['核查结论']];
      await context.sync();
    });
    await host.idle();
  });
  expect(seen.map(({ address }) => address)).toEqual(['D1']);
});

test('formatting is not a change of values', async () => {
  const seen = await changesOf(() =>
    host.userDoes((workbook) => {
      workbook.worksheets.getItem(SHEET).getRange('A1').format.font.bold = true;
    }),
  );
  expect(seen).toEqual([]);
});

test('selecting, activating, adding, deleting and sorting are told to listeners on the collection', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) =>
      Promise.resolve(void seen.push(`selected ${address}`)),
    );
    worksheets.onActivated.add(() => Promise.resolve(void seen.push('activated')));
    worksheets.onAdded.add(() => Promise.resolve(void seen.push('added')));
    worksheets.onDeleted.add(() => Promise.resolve(void seen.push('deleted')));
    worksheets.onRowSorted.add(({ address }) => Promise.resolve(void seen.push(`sorted ${address}`)));
    await context.sync();
  });
  await host.userDoes((workbook) =>
    workbook.worksheets
      .getItem(SHEET)
      .getRange('A2:B3')
      .sort.apply([{ key: 1 }]),
  );
  await host.select('附表', 'C3');
  await host.userDoes((workbook) => void workbook.worksheets.add('新表'));
  await host.userDoes((workbook) => workbook.worksheets.getItem('新表').delete());
  expect(seen).toEqual(
    expect.arrayContaining(['sorted A2:B3', 'activated', 'selected C3', 'added', 'deleted']),
  );
});

test('a removed handler hears nothing more', async () => {
  let heard = 0;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets
      .getItem(SHEET)
      .onChanged.add(() => Promise.resolve(void heard++));
    await context.sync();
    return added;
  });
  await host.userEdit(SHEET, 'A2', '一');
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await host.userEdit(SHEET, 'A2', '二');
  expect(heard).toBe(1);
});

test('a lost event never arrives, though the edit is there', async () => {
  host.faults.loseEvents = true;
  const seen = await changesOf(() => host.userEdit(SHEET, 'A2', '悄悄'));
  expect(seen).toEqual([]);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEET).getRange('A2').load('values');
    await context.sync();
    expect(cell.values).toEqual([['悄悄']]);
  });
});

test('the workbook tells that another cell was selected', async () => {
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard++));
    await context.sync();
  });
  await host.select(SHEET, 'B2');
  expect(heard).toBe(1);
});
