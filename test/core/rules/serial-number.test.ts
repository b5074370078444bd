import { serialNumber } from '../../../src/core/rules/serial-number';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, schemeOf, tableOf, testRule } from './tester';

const cells = (...values: readonly CellValue[]) => values.map((value) => ({ serial: value }));
const at = (line: number, messageId: string) => ({
  line,
  field: 'serial',
  messageId,
  level: 'verify' as const,
});

testRule(serialNumber, {
  level: 'verify',
  valid: [
    { entries: cells(1, 2, 3, 4) },
    {
      name: 'as text, full-width, ringed, with a point',
      entries: cells('1', '２', '③', '4.', '（5）', '六', '007'),
    },
    { name: 'codes', entries: cells('LY-01', 'LY-02', 'LY-03') },
    { name: 'codes of two sorts', entries: cells('甲1', '甲2', '乙1', '乙2') },
    { name: 'rows sorted by another column', entries: cells(4, 1, 5, 3, 2) },
    { name: 'rows turned round', entries: cells(4, 3, 2, 1) },
    { name: 'one project of several lines', entries: cells(1, 1, 2), linesPerEntry: [2, 1] },
  ],
  invalid: [
    { name: 'a repeated number is told once', entries: cells(1, 2, 2, 4, 5), expect: [at(2, 'repeated')] },
    { name: 'a gap is told once', entries: cells(1, 2, 4, 5, 6), expect: [at(2, 'gap')] },
    {
      name: 'two rows changed over',
      entries: cells(1, 2, 4, 3, 5, 6),
      expect: [at(2, 'gap'), at(3, 'repeated')],
    },
    { name: 'an earlier number again', entries: cells(1, 2, 3, 2, 5), expect: [at(3, 'repeated')] },
    { name: 'begins elsewhere', entries: cells(5, 6, 7), expect: [at(0, 'gap')] },
    { name: 'begins again in the same unit', entries: cells(1, 2, 1, 2, 3), expect: [at(2, 'repeated')] },
    { name: 'no number', entries: cells(1, 'A-2', 3), expect: [at(1, 'unreadable')] },
    { name: 'a code left out', entries: cells('LY-01', 'LY-02', 'LY-04', 'LY-05'), expect: [at(2, 'gap')] },
    {
      name: 'a code again',
      entries: cells('LY-01', 'LY-02', 'LY-02', 'LY-04'),
      expect: [at(2, 'repeated')],
    },
    {
      name: 'blank',
      entries: cells(1, null, 3),
      expect: [{ line: 1, field: 'serial', messageId: 'blank', level: 'hint' }],
    },
    {
      name: 'a fraction, an error value',
      entries: cells(1, 2.5, '#REF!', 4),
      expect: [at(1, 'unreadable'), at(2, 'unreadable')],
    },
  ],
});

it('may begin again with the next submitting unit', () => {
  const table = tableOf(cells(1, 2, 1, 2));
  const entries = table.entries.map((entry, at) => ({
    ...entry,
    submittingUnit: at < 2 ? '新余市总工会' : '鹰潭市总工会',
  }));
  expect(runRule(serialNumber, { ...table, entries })).toEqual([]);
});

it('says which number was expected', () => {
  expect(runRule(serialNumber, tableOf(cells(1, 2, 2)))[0]?.text).toBe('序号2重复或倒退，按顺序应为3');
});

it('names the few lines an edited number can affect, the one before for codes', () => {
  const table = tableOf(cells(1, 2, 3, 4, 5, 6));
  const check = serialNumber.create(
    { field: 'serial' },
    { scheme: schemeOf(), table, lists: {}, report() {}, reportAt() {} },
  );
  expect([...(check.index?.(1) ?? [])]).toEqual([0, 2, 3, 4]);
});
