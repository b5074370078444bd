import { openHost } from '../../host/clients/node';
import { buildWorkbook } from '../../host/xlsx/build';
const rows = [['a','b'],['1','2'],['3','4'],['5','6'],['7','8']];
async function withHost(plan: object, f: (h: Awaited<ReturnType<typeof openHost>>) => Promise<void>) {
  const host = await openHost(buildWorkbook({ sheets: [{ name: 'S', rows, ...plan }] }));
  try { await f(host); } finally { await host.close(); }
}
test('clear', () => withHost({}, async (host) => {
  await Excel.run(async (c) => { const r = c.workbook.worksheets.getItem('S').getRange('A1:B2'); r.clear(); r.load('values'); await c.sync(); console.log(JSON.stringify(r.values)); });
}));
test('clear null', () => withHost({}, async (host) => {
  await Excel.run(async (c) => { const r = c.workbook.worksheets.getItem('S').getRange('A1:B2'); r.clear(null as never); r.load('values'); await c.sync(); console.log(JSON.stringify(r.values)); });
}));
test.each([1, 2, 3, 4, 5, 6])('filter insert at row %s', (n) => withHost({ filter: 'A1:B5' }, async (host) => {
  await host.userDoes((w) => w.worksheets.getItem('S').getRange(`${n}:${n}`).insert('Down'));
  const s = host.session.workbook.worksheets.getItem('S');
  console.log(n, s.autoFilter.getRangeOrNullObject()?.address);
}));
test('filter insert column, delete', () => withHost({ filter: 'A1:B5' }, async (host) => {
  const s = host.session.workbook.worksheets.getItem('S');
  await host.userDoes((w) => w.worksheets.getItem('S').getRange(`A:A`).insert('Right'));
  console.log('col', s.autoFilter.getRangeOrNullObject()?.address);
  await host.userDoes((w) => w.worksheets.getItem('S').getRange(`2:2`).delete('Up'));
  console.log('del', s.autoFilter.getRangeOrNullObject()?.address);
}));
test('close while calculating', async () => {
  const host = await openHost(buildWorkbook({ sheets: [{ name: 'S', rows }] }));
  await Excel.run(async (c) => { c.workbook.worksheets.getItem('S').getRange('D1:D5').formulas = rows.map((_, i) => [`=A${i + 1}&"x"`]); await c.sync(); });
  await host.close();
  await new Promise((r) => setTimeout(r, 2500));
});
