/** Where the host once was not like Excel. */
import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import type { SheetPlan } from '../../host/xlsx/build';
import { buildWorkbook } from '../../host/xlsx/build';

const opened: Host[] = [];
afterEach(async () => {
  for (const host of opened.splice(0)) await host.close();
});

async function open(...sheets: readonly SheetPlan[]): Promise<Host> {
  const host = await openHost(buildWorkbook({ sheets }));
  opened.push(host);
  return host;
}

const rows = Array.from({ length: 5 }, (_, i) => [`甲${i}`, `乙${i}`]);

test('clear without an argument empties cells, as clear("All") does', async () => {
  await open({ name: '表', rows });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1:B2');
    range.clear();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
});

test.each([
  ['1:1', 'A2:B6'],
  ['2:2', 'A1:B6'],
  ['4:4', 'A1:B6'],
  ['5:5', 'A1:B6'],
  ['6:6', 'A1:B5'],
])('a row inserted at %s leaves the filter over %s', async (row, after) => {
  const host = await open({ name: '表', rows, filter: 'A1:B5' });
  await host.userDoes((workbook) => workbook.worksheets.getItem('表').getRange(row).insert('Down'));
  expect(host.session.workbook.worksheets.getItem('表').autoFilter.getRange().address).toBe(`表!${after}`);
});

test('a sheet named like the id of another does not stand for it', async () => {
  await open({ name: 'Sheet2', rows }, { name: '附表', rows: [['丙']] });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const found = worksheets.items.map(({ id }) => worksheets.getItem(id).load('name'));
    await context.sync();
    expect(found.map(({ name }) => name)).toEqual(['Sheet2', '附表']);
  });
});

test('where the structure is locked no sheet is added, renamed or deleted', async () => {
  const host = await open({ name: '表', rows }, { name: '附表' });
  host.faults.structureLocked = true;
  const changes: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => sheet.delete(),
    (sheet) => void (sheet.name = '新名'),
    (sheet) => void sheet.context.workbook.worksheets.add('又一张'),
  ];
  for (const change of changes) {
    const done = Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('附表'));
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: 'AccessDenied' });
  }
});

test('rules made anew are seen at the next look', async () => {
  const host = await open({ name: '表', rows });
  for (let round = 0; round < 2; round++) {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('A1:A5');
      range.conditionalFormats.clearAll();
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1="甲1"';
      format.custom.format.fill.color = '#FFC7CE';
      await context.sync();
    });
    const fills = (await host.look('表', 'A1:A3')).map(([cell]) => cell?.fill);
    expect(fills).toEqual([null, '#FFC7CE', null]);
  }
});

test('a workbook that nobody closes does not keep Node running', async () => {
  const timers = (): number =>
    process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
  const before = timers();
  await open({ name: '表', rows });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('D1').formulas = [['=A1&"。"']];
    await context.sync();
  });
  await opened[0]!.idle();
  // The client tidies up after a run by timers of a moment, which a busy machine fires late; one that stays is the defect.
  const end = Date.now() + 5_000;
  while (timers() > before && Date.now() < end) await new Promise((resume) => setImmediate(resume));
  expect(timers()).toBeLessThanOrEqual(before);
});
