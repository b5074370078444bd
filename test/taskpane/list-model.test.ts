import fc from 'fast-check';
import { LEVELS, type Verdict } from '../../src/core/findings';
import { countVerdicts, keyOfCell, listItems } from '../../src/taskpane/check/list-model';
import { demoReport, longReport, tableReport } from './demo-report';

const none: ReadonlySet<Verdict> = new Set();
const foundAt = fc.record({
  line: fc.integer({ min: 0, max: 4 }),
  field: fc.constantFrom('phone' as const, 'category' as const),
  level: fc.constantFrom(...LEVELS),
  text: fc.constant('有误'),
});

test('whatever was found is listed once, under its own row, with a key of its own', () => {
  fc.assert(
    fc.property(fc.array(foundAt, { maxLength: 20 }), (found) => {
      const report = tableReport(found);
      const items = listItems([report], { verdicts: none, text: '' });
      const listed = items.flatMap((item) => (item.type === 'finding' ? [item.finding] : []));
      expect(new Set(listed)).toEqual(new Set(report.findings));
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      items.forEach((item, index) => {
        if (item.type !== 'finding') return;
        const above = items.slice(0, index).findLast(({ type }) => type === 'entry');
        expect(above).toMatchObject({ first: item.finding.first });
      });
    }),
  );
});

test('a finding outside the entries stands under a heading of its own', () => {
  const report = tableReport();
  const [first] = report.findings;
  if (!first) throw new Error('no findings');
  const outside = { ...first, cell: 'E3', first: 3, last: 3, field: 'filledOn' };
  const items = listItems([{ ...report, findings: [outside] }], { verdicts: none, text: '' });
  expect(items.map(({ type }) => type)).toEqual(['outside', 'finding']);
});

test('several tables are headed by their sheet; tables with nothing to show are not', () => {
  const other = { ...tableReport([]), sheetId: 's2', sheetName: '空表' };
  const items = listItems([tableReport(), other], { verdicts: none, text: '' });
  expect(items.filter(({ type }) => type === 'table')).toHaveLength(1);
});

test('a cell chosen in the sheet is found in the list', () => {
  const items = listItems([tableReport()], { verdicts: none, text: '' });
  const at = (sheetId: string, address: string, row: number, before: string | null = null) =>
    items.find(({ key }) => key === keyOfCell(items, { sheetId, address, row }, before));
  expect(at('s1', 'D5', 5)).toMatchObject({ finding: { cell: 'D5' } });
  expect(at('s1', 'A5', 5)).toMatchObject({ type: 'entry', first: 5 });
  expect(at('s2', 'D5', 5)).toBeUndefined();
  expect(at('s2', 'D5', 5, items[3]?.key)).toBe(items[3]);
});

test('verdicts are counted over all tables', () => {
  expect(countVerdicts(demoReport([tableReport(), tableReport([])]).tables)).toEqual({
    ineligible: 1,
    malformed: 2,
    verify: 1,
    pass: 6,
  });
});

test('tens of thousands of rows are listed whole', () => {
  const { tables } = longReport(20_000);
  const items = listItems(tables, { verdicts: none, text: '' });
  const all = tables.reduce((sum, { findings }) => sum + findings.length, 0);
  expect(items.filter((item) => 'finding' in item)).toHaveLength(all);
});
