import { findAcross } from '../../../src/core/check/across';
import { checkTable, withFindings } from '../../../src/core/check/check';
import { describe as inWords } from '../../../src/core/check/describe';
import type { Scheme } from '../../../src/core/scheme/schema';
import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import { schemeNamed, sheetOf } from '../table/sheet';

type Row = readonly CellValue[];
const PROJECTS = ['井下阀门省力扳手', '料斗堵料声光报警装置', '注塑模具水路快换接头', '电缆盘放线制动支架'];
const PEOPLE = ['陈立新', '周敏', '吴建华', '郑小红', '孙志强', '钱文斌', '冯海燕', '沈国强'];

/** A correct table of Zhenjiang; `at` tells its people apart from those of other tables, `changed` replaces cells of its last row. */
function rows(
  unit: string,
  projects: readonly string[],
  at: number,
  changed: Record<number, CellValue> = {},
): Row[] {
  const lines = projects.map((name, index): CellValue[] => {
    const person = PEOPLE[at + index]!;
    return [
      index + 1,
      name,
      `镇江${person}机械有限公司`,
      person,
      '小发明',
      `139128${String(10_000 + (at + index) * 37)}`,
    ];
  });
  for (const [column, value] of Object.entries(changed)) lines[lines.length - 1]![Number(column)] = value;
  return [
    [`报送单位：${unit}`],
    ['序号', '项目名称', '实施单位', '主要完成人', '项目类别', '联系电话'],
    ...lines,
  ];
}

function across(scheme: Scheme, sheets: readonly (readonly Row[])[]) {
  const checks = sheets.map((sheet) => checkTable(scheme, findTables(sheetOf(sheet), scheme).tables[0]!));
  const further = findAcross(
    scheme,
    checks.map(({ table, findings }, index) => ({ table, findings, place: `“第${index + 1}表”` })),
  );
  return checks.map((one, index) => withFindings(one, further[index]!));
}

const zhenjiang = schemeNamed('zhenjiang-2024');
const told = (sheets: readonly (readonly Row[])[]) =>
  across(zhenjiang, sheets).map(({ findings }) =>
    findings.map(({ cell, level, rule }) => `${cell} ${level} ${rule}`),
  );

test('a project nominated in two tables is told at the later one, which names the first', () => {
  const [first, second] = across(zhenjiang, [
    rows('镇江市丹徒区总工会', PROJECTS.slice(0, 3), 0),
    rows('镇江市润州区总工会', [...PROJECTS.slice(3), '废料回收小车', PROJECTS[1]!], 3),
  ]);
  expect(first!.findings).toEqual([]);
  expect(second!.findings.map(({ cell, level }) => `${cell} ${level}`)).toEqual(['B5 ineligible']);
  expect(inWords(second!.findings[0]!).text).toContain('丹徒区提名（“第1表”第4行）');
  expect(second!.verdicts).toEqual(['pass', 'pass', 'ineligible']);
});

test('a phone and a person of another table are told', () => {
  const one = rows('镇江市丹徒区总工会', PROJECTS.slice(0, 3), 0);
  const phone = one[2]![5]!;
  const other = rows('镇江市润州区总工会', ['废料回收小车', '省力撬杠', '防脱挂钩'], 4, { 5: phone });
  expect(told([one, other])).toEqual([[], ['F5 verify shared-phone']]);
  const person = rows('镇江市润州区总工会', ['废料回收小车', '省力撬杠', '防脱挂钩'], 4, {
    3: '陈立新',
    2: null,
  });
  expect(told([one, person])[1]).toContain('D5 ineligible repeated-person');
});

test('what a table has by itself is not told again, and unlike tables have nothing to tell', () => {
  const twice = rows('镇江市丹徒区总工会', [PROJECTS[0]!, PROJECTS[0]!], 0);
  const other = rows('镇江市润州区总工会', ['废料回收小车', '省力撬杠', '防脱挂钩'], 4);
  const alone = told([twice]);
  expect(told([twice, other])).toEqual([alone[0], []]);
});

test('a merged table beside its sources is the same list, not a repetition', () => {
  const one = rows('镇江市丹徒区总工会', PROJECTS, 0);
  expect(told([one, one])).toEqual([[], []]);
});
