import fc from 'fast-check';
import { checkTable } from '../../../src/core/check/check';
import { openLiveCheck } from '../../../src/core/check/live';
import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import type { Table } from '../../../src/core/table/table';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from '../table/sheet';

const jiangxi = schemeNamed('jiangxi-2023');
const ENTRIES = 8;
const table = findTables(
  sheetOf([JIANGXI_HEADER, ...Array.from({ length: ENTRIES }, (_, index) => jiangxiRow(index + 1))]),
  jiangxi,
).tables[0]!;

const withLine = (from: Table, line: number, values: Readonly<Record<string, CellValue>>): Table => ({
  ...from,
  values: Object.fromEntries(
    Object.entries(from.values).map(([field, column]) => [
      field,
      column.map((value, index) => (index === line && field in values ? values[field]! : value)),
    ]),
  ),
});

test('an edit is told with the other lines it bears on', () => {
  const live = openLiveCheck(jiangxi, table);
  const { lines } = live.replaceLine(5, { projectName: '皮带机清扫器', firstCompleter: '周敏' });
  expect(lines).toContain(5);
  const names = live.findingsAt(5).map((finding) => finding.rule);
  expect(names).toContain('duplicate-project');
  expect(live.verdictAt(5)).toBe(live.result().verdicts[5]);
});

const edit = fc.record({
  line: fc.nat(ENTRIES - 1),
  values: fc.oneof(
    fc
      .constantFrom('皮带机清扫器', '皮带机清扫器。', '皮带机清扫装置', '料斗防堵装置', null)
      .map((projectName) => ({ projectName })),
    fc.constantFrom('陈立新', '周敏', '焊接班组', null).map((firstCompleter) => ({ firstCompleter })),
    fc.constantFrom('13907910001', '13907910002', '138****5678').map((phone) => ({ phone })),
    fc.constantFrom('是', '否', null, '是/否', '国企').map((ownership) => ({ ownership })),
    fc.constantFrom<CellValue>(1, 2, 5, '8', null).map((serial) => ({ serial })),
    fc
      .constantFrom(
        '把手动清理改为自动清理。',
        '把手动清理改为自动清扫。',
        '加长力臂，一人即可操作阀门，省时省力。',
      )
      .map((summary) => ({ summary })),
    fc
      .constantFrom('九江职业大学 讲师', '九江华通机械有限公司 董事长', '国网江西省电力有限公司 检修工')
      .map((unitAndPosition) => ({ unitAndPosition })),
  ),
});

test('after any edits the live result is that of a fresh check', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const live = openLiveCheck(jiangxi, table);
      let plain = table;
      for (const { line, values } of edits) {
        live.replaceLine(line, values);
        plain = withLine(plain, line, values);
        const fresh = checkTable(jiangxi, plain);
        const result = live.result();
        const key = (finding: { cell: string; rule: string; messageId: string; args: object }) =>
          `${finding.cell} ${finding.rule} ${finding.messageId} ${JSON.stringify(finding.args)}`;
        expect(result.findings.map(key).sort()).toEqual(fresh.findings.map(key).sort());
        expect(result.verdicts).toEqual(fresh.verdicts);
      }
    }),
    { numRuns: 60 },
  );
});
