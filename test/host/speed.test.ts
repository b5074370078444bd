import { openHost } from '../../host/clients/node';
import { workbookOf } from './workbooks';

const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => `第${row}行${column}`),
  );

/** Milliseconds to write and read back that many rows through the client. */
async function timeFor(count: number): Promise<number> {
  const host = await openHost(workbookOf({ 表: [] }));
  const values = rowsOf(count);
  const start = performance.now();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRangeByIndexes(0, 0, count, 12).values = values;
    const used = sheet.getUsedRange().load('values');
    await context.sync();
    expect(used.values).toEqual(values);
  });
  const time = performance.now() - start;
  await host.close();
  return time;
}

test('ten times the rows take little more than ten times as long', async () => {
  await timeFor(500);
  const [small, large] = [await timeFor(1000), await timeFor(10_000)];
  expect(large / small).toBeLessThan(30);
}, 60_000);
