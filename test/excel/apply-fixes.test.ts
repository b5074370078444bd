import { compareWorkbooks } from '../../host/xlsx/compare';
import { applyFixes, check, clearMarks, planFixes, undoFixes } from '../../src/excel';
import type { Fix } from '../../src/excel';
import type { SheetPlan } from '../../host/xlsx/build';
import { entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';

afterEach(closeAll);

const SHEET = '汇总表';
/** D4: a landline that lost its zero as a number; D5: full-width digits; H6: a category written with a space. */
const rows = rowsOf([
  entry(1, { phone: 7978123456 }),
  entry(2, { phone: '１３９７０１２３４５６' }),
  entry(3, { category: '小 革新' }),
]);
const fixesOf = async (): Promise<readonly Fix[]> => planFixes(valueOf(await check({ scope: 'sheet' })));
const opened = (over: Partial<SheetPlan> = {}) => open([{ name: SHEET, rows, ...over }]);

test('the preview tells cell, before, after and kind, and writes nothing', async () => {
  const book = await opened();
  const fixes = await fixesOf();
  expect(fixes.map(({ cell, before, after, kind }) => [cell, before, after, kind])).toEqual([
    ['D4', 7978123456, '0797-8123456', '联系电话'],
    ['D5', '１３９７０１２３４５６', '13970123456', '联系电话'],
    ['H6', '小 革新', '小革新', '项目类别'],
  ]);
  expect(await book.values(SHEET, 4, 4, 4, 4)).toEqual([[7978123456]]);
});

test('applied fixes are text, and undoing restores values and formats exactly', async () => {
  const book = await opened();
  const fixes = await fixesOf();
  valueOf(await clearMarks());
  const before = book.snapshot();
  const applied = valueOf(await applyFixes(fixes));
  expect(applied.skipped).toEqual([]);
  expect(await book.values(SHEET, 4, 4, 5, 4)).toEqual([['0797-8123456'], ['13970123456']]);
  expect(await fixesOf()).toEqual([]);
  valueOf(await clearMarks());
  const undone = valueOf(await undoFixes(applied));
  expect(undone.applied).toHaveLength(3);
  expect(compareWorkbooks(before, book.snapshot())).toEqual([]);
});

test('cells that changed since, hold a formula or are protected are left alone and told', async () => {
  const book = await opened();
  const fixes = await fixesOf();
  await book.userEdit(SHEET, 'D4', [['0797-8765432']]);
  await book.userDoes(
    (workbook) => void (workbook.worksheets.getItem(SHEET).getRange('H6').formulas = [['="小"&" 革新"']]),
  );
  const { applied, skipped } = valueOf(await applyFixes(fixes));
  expect(applied.map(({ fix }) => fix.cell)).toEqual(['D5']);
  expect(skipped.map(({ fix, message }) => [fix.cell, message])).toEqual([
    ['D4', expect.stringContaining('已经变化')],
    ['H6', expect.stringContaining('公式')],
  ]);
  const locked = await opened({ protection: { sheet: '1' } });
  const all = valueOf(await applyFixes(await fixesOf()));
  expect(all.applied).toEqual([]);
  expect(all.skipped.every(({ message }) => message.includes('保护'))).toBe(true);
  expect(await locked.values(SHEET, 5, 4, 5, 4)).toEqual([['１３９７０１２３４５６']]);
});

test('undo leaves alone what the clerk has changed meanwhile', async () => {
  const book = await opened();
  const applied = valueOf(await applyFixes(await fixesOf()));
  await book.userEdit(SHEET, 'D5', [['13800138000']]);
  const undone = valueOf(await undoFixes(applied));
  expect(undone.skipped.map(({ fix }) => fix.cell)).toEqual(['D5']);
  expect(await book.values(SHEET, 4, 4, 5, 4)).toEqual([[7978123456], ['13800138000']]);
});
