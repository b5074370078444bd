import type { Finding } from '../../src/core/findings';
import { check, clearMarks, decide, getState, setScheme, withdrawDecision } from '../../src/excel';
import type { CheckReport, TableReport } from '../../src/excel';
import { entry, rowsOf } from './fixtures';
import { closeAll, codeOf, open, valueOf } from './workbook';

afterEach(closeAll);

const SHEET = '汇总表';
/** A phone of Hong Kong is 待核实: D5. */
const rows = rowsOf([entry(1), entry(2, { phone: '+852 2345 6789' }), entry(3, { phone: '1390000' })]);

const checked = async (): Promise<CheckReport> => valueOf(await check({ scope: 'sheet' }));
const tableOf = (report: CheckReport): TableReport => report.tables[0]!;
function findingAt(report: CheckReport, cell: string): Finding {
  const finding = tableOf(report).findings.find((one) => one.cell === cell);
  if (!finding)
    throw new Error(
      `nothing found at ${cell}: ${tableOf(report)
        .findings.map((one) => one.cell)
        .join()}`,
    );
  return finding;
}

test('a confirmed doubt no longer weighs on the verdict, and the reason stands beside the row', async () => {
  const book = await open([{ name: SHEET, rows }]);
  const first = await checked();
  expect(findingAt(first, 'D5').level).toBe('verify');
  expect(tableOf(first).verdicts).toEqual(['pass', 'verify', 'malformed']);
  valueOf(
    await decide(tableOf(first), findingAt(first, 'D5'), { kind: 'verified', reason: '已打通', who: '王' }),
  );
  const second = await checked();
  expect(tableOf(second).verdicts).toEqual(['pass', 'pass', 'malformed']);
  expect(tableOf(second).decisions.get(findingAt(second, 'D5'))).toEqual({
    kind: 'verified',
    reason: '已打通',
    who: '王',
  });
  expect((await book.values(SHEET, 5, 10, 5, 11))[0]).toEqual([
    '合格',
    expect.stringContaining('已核实：已打通'),
  ]);
  expect(await book.lit(SHEET)).toEqual(['D6', 'J6']);
});

test('a decision follows its entry through sorting and a fresh opening, and ends when the cell changes', async () => {
  const book = await open([{ name: SHEET, rows }]);
  const first = await checked();
  valueOf(await decide(tableOf(first), findingAt(first, 'D5'), { kind: 'verified', reason: '已打通' }));
  await book.userDoes((workbook) =>
    workbook.worksheets
      .getItem(SHEET)
      .getRange('A4:K6')
      .sort.apply([{ key: 0, ascending: false }], false, false),
  );
  await book.userEdit(SHEET, 'A4:A6', [[1], [2], [3]]);
  const again = await open(book.snapshot());
  const sorted = await checked();
  const decided = [...tableOf(sorted).decisions.keys()];
  expect(decided.map(({ cell }) => cell)).toEqual(['D5']);
  await again.userEdit(SHEET, 'D5', [["'+852 2345 6788"]]);
  expect(tableOf(await checked()).decisions.size).toBe(0);
});

test('a decision can be taken back', async () => {
  await open([{ name: SHEET, rows }]);
  const report = await checked();
  const finding = findingAt(report, 'D5');
  valueOf(await decide(tableOf(report), finding, { kind: 'ignored', reason: '座机' }));
  valueOf(await withdrawDecision(tableOf(report), finding));
  expect(tableOf(await checked()).verdicts[1]).toBe('verify');
});

test('what must be mended cannot be waved through, and a reason is asked for', async () => {
  await open([{ name: SHEET, rows }]);
  const report = await checked();
  expect(
    codeOf(await decide(tableOf(report), findingAt(report, 'D6'), { kind: 'ignored', reason: '算了' })),
  ).toBe('mustMend');
  expect(
    codeOf(await decide(tableOf(report), findingAt(report, 'D5'), { kind: 'verified', reason: ' ' })),
  ).toBe('noReason');
});

test('clearing marks keeps decisions; without any, nothing of ours stays in the workbook', async () => {
  const book = await open([{ name: SHEET, rows }]);
  const report = await checked();
  valueOf(await clearMarks());
  expect(book.snapshot().extras.customXmlParts).toEqual([]);
  valueOf(await decide(tableOf(report), findingAt(report, 'D5'), { kind: 'verified', reason: '含<&>"字符' }));
  valueOf(await clearMarks());
  expect(valueOf(await getState()).decisions.map(({ reason }) => reason)).toEqual(['含<&>"字符']);
});

test('the chosen scheme is remembered and forgotten', async () => {
  const book = await open([{ name: SHEET, rows }]);
  valueOf(await setScheme('jiangxi-2023'));
  expect((await checked()).guess).toMatchObject({ schemeId: 'jiangxi-2023', chosen: true });
  valueOf(await setScheme(null));
  expect((await checked()).guess.chosen).toBe(false);
  expect(book.snapshot().extras.customXmlParts).toEqual([]);
});

test('a workbook saved by a newer version is left alone', async () => {
  const book = await open([{ name: SHEET, rows }]);
  valueOf(await setScheme('jiangxi-2023'));
  const file = book.snapshot();
  const newer = file.extras.customXmlParts.map((part) => ({
    ...part,
    xml: part.xml.replace('"version":1', '"version":2'),
  }));
  await open({ ...file, extras: { ...file.extras, customXmlParts: newer } });
  expect(codeOf(await check({ scope: 'sheet' }))).toBe('newerState');
});
