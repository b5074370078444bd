import { checkSteps, checkTable } from '../../../src/core/check/check';
import { describe as inWords } from '../../../src/core/check/describe';
import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import type { Scheme } from '../../../src/core/scheme/schema';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from '../table/sheet';

const jiangxi = schemeNamed('jiangxi-2023');
const check = (rows: readonly (readonly CellValue[])[], scheme: Scheme = jiangxi, lists = {}) =>
  checkTable(scheme, findTables(sheetOf(rows), scheme).tables[0]!, lists);
/** A correct Jiangxi row with one cell replaced; every row has its own person and phone. */
const row = (number: number, column?: number, value?: CellValue): CellValue[] => {
  const people = ['陈立新', '周敏', '吴建华', '郑小红', '孙志强'];
  const summaries = [
    '改手动为自动。',
    '加装传感器报警。',
    '加长力臂省力。',
    '螺纹改为快插。',
    '废旧轴承再利用。',
  ];
  const cells = jiangxiRow(number);
  cells[2] = people[number - 1]!;
  cells[3] = `1390791000${number}`;
  cells[6] = summaries[number - 1]!;
  if (column !== undefined) cells[column] = value ?? null;
  return cells;
};
const found = (rows: readonly (readonly CellValue[])[], lists = {}) =>
  check(rows, jiangxi, lists).findings.map((finding) => `${finding.cell} ${finding.level} ${finding.rule}`);

test('a correct table has nothing to tell', () => {
  const result = check([
    ['申报单位：赣州市总工会    申报时间：2023年8月10日'],
    JIANGXI_HEADER,
    row(1),
    row(2),
    row(3),
  ]);
  expect(result.findings).toEqual([]);
  expect(result.verdicts).toEqual(['pass', 'pass', 'pass']);
  expect(result.skipped).toEqual([]);
});

test('findings come by row, then column, and the verdict of a row is its worst', () => {
  const bad = row(2, 4, '九江职业大学 讲师');
  bad[3] = '138****5678';
  const result = check([JIANGXI_HEADER, row(1, 7, '小发明 '), bad, row(3, 5, '工业'), row(4)]);
  expect(result.findings.map((finding) => `${finding.cell} ${finding.level}`)).toEqual([
    'H2 hint',
    'D3 malformed',
    'E3 ineligible',
    'F4 verify',
  ]);
  expect(result.verdicts).toEqual(['pass', 'ineligible', 'verify', 'pass']);
});

test('what stands above the table is told at its cell and weighs on no row', () => {
  const result = check([
    ['申报单位：赣州市总工会', null, '申报时间：', '2023年9月1日'],
    JIANGXI_HEADER,
    row(1),
  ]);
  expect(result.findings.map((finding) => [finding.cell, finding.rule, finding.first])).toEqual([
    ['D1', 'filled-on', 1],
  ]);
  expect(result.verdicts).toEqual(['pass']);
});

test('rules whose columns are missing are told, those of columns nobody expects are not', () => {
  const { skipped } = check([
    ['序号', '项目名称', '第一完成人', '联系电话'],
    [1, '阀门扳手', '陈立新', '13907910001'],
  ]);
  expect(skipped).toContainEqual({ rule: 'industry', title: '所属行业', missing: ['所属行业'] });
  expect(skipped.map((rule) => rule.rule)).not.toContain('date-range');
});

test('a column the notice does not expect is checked when it is there', () => {
  const rows = [
    [...JIANGXI_HEADER, '完成时间'],
    [...row(1), '2019年5月'],
    [...row(2), '2022年5月'],
  ];
  expect(found(rows)).toEqual(['J2 ineligible date-range']);
});

test('a list of past winners is held against the names', () => {
  expect(found([JIANGXI_HEADER, row(1), row(2)], { previousWinners: ['料斗防堵装置'] })).toEqual([
    'B3 ineligible previous-winner',
  ]);
});

test('the scheme’s own level of a message goes before the rule’s', () => {
  const table = jiangxi.tables[0]!;
  const rules = table.rules.map((rule) =>
    rule.rule === 'category' ? { ...rule, levels: { mended: 'verify' as const } } : rule,
  );
  const scheme = { ...jiangxi, tables: [{ ...table, rules }] };
  expect(check([JIANGXI_HEADER, row(1, 7, '小发明 ')], scheme).findings[0]!.level).toBe('verify');
});

test('a finding in words tells what is wrong, why, and what to do', () => {
  const [finding] = check([JIANGXI_HEADER, row(1, 7, '小攻关')]).findings;
  expect(inWords(finding!)).toEqual({
    title: '项目类别',
    text: '本通知没有“小攻关”这一类别',
    why: '附件2 项目类别为小发明、小创造、小革新、小设计、小建议之一',
    advice: '请从小发明、小创造、小革新、小设计、小建议中选一个',
    message:
      '本通知没有“小攻关”这一类别（依据：附件2 项目类别为小发明、小创造、小革新、小设计、小建议之一），请从小发明、小创造、小革新、小设计、小建议中选一个。',
  });
});

test('in Zhenjiang a first completer may be nominated once', () => {
  const zhenjiang = schemeNamed('zhenjiang-2024');
  const rows = [
    ['序号', '项目名称', '实施单位', '主要完成人', '项目类别', '联系电话'],
    [1, '皮带机清扫器', '镇江华通机械有限公司', '陈立新、周敏', '小发明', '13905110001'],
    [2, '料斗防堵装置', '镇江华通机械有限公司', '陈立新', '小革新', '13905110001'],
    [3, '阀门扳手', '镇江华通机械有限公司', '周敏、陈立新', '小革新', '13905110002'],
  ];
  expect(
    check(rows, zhenjiang).findings.map((finding) => `${finding.cell} ${finding.level} ${finding.rule}`),
  ).toEqual(['D3 ineligible repeated-person']);
});

describe('a rule on words reads whichever of its columns the table has', () => {
  const levels = (scheme: string, rows: readonly (readonly CellValue[])[]) =>
    check(rows, schemeNamed(scheme))
      .findings.filter((finding) => finding.rule === 'exclusion-words')
      .map((finding) => `${finding.cell} ${finding.level}`);

  test('Beijing without 曾获奖励 and 项目来源', () => {
    const header = ['序号', '项目名称', '项目类别', '第一完成人', '所在单位', '岗位', '联系电话', '备注'];
    const one = (name: string, remark: string): CellValue[] => {
      return [1, name, '小发明', '陈立新', '华通机械有限公司', '钳工', '13907910001', remark];
    };
    expect(
      levels('beijing-2026', [header, one('井下阀门省力扳手', '曾获首都职工自主创新成果奖二等奖')]),
    ).toEqual(['H2 ineligible']);
    expect(levels('beijing-2026', [header, one('井下阀门省力扳手', '政府投资项目')])).toEqual([
      'H2 ineligible',
    ]);
    expect(levels('beijing-2026', [header, one('井下阀门省力扳手', '未获奖')])).toEqual([]);
  });

  test('Hangzhou without 曾获荣誉', () => {
    const header = ['序号', '成果名称', '成果类别', '单位', '姓名', '联系方式', '成果简介及成效'];
    const one = (name: string): CellValue[] => {
      return [1, name, '小发明', '华通机械有限公司', '陈立新', '13907910001', '加长力臂，一人即可开关阀门。'];
    };
    expect(
      levels('hangzhou-2022', [header, one('阀门省力扳手（2021年杭州市职工技术创新成果一等奖）')]),
    ).toEqual(['B2 ineligible']);
    expect(levels('hangzhou-2022', [header, one('井下阀门省力扳手')])).toEqual([]);
  });
});

test('Beijing reads 身份证号码 and 性别 where a table has them', () => {
  const beijing = schemeNamed('beijing-2026');
  const header = [
    '序号',
    '项目名称',
    '项目类别',
    '第一完成人',
    '性别',
    '身份证号码',
    '所在单位',
    '岗位',
    '联系电话',
  ];
  const one = (sex: string, id: string): CellValue[] => {
    return [1, '井下阀门省力扳手', '小发明', '陈立新', sex, id, '华通机械有限公司', '钳工', '13907910001'];
  };
  const told = (sex: string, id: string) => {
    const { findings, skipped } = check([header, one(sex, id)], beijing);
    const about = findings.filter(({ rule }) => rule === 'id-card' || rule === 'one-of');
    expect(skipped.map(({ rule }) => rule)).not.toContain('birth-date');
    return about.map(({ cell, level, messageId }) => `${cell} ${level} ${messageId}`);
  };
  expect(told('男', '11010119850615201X')).not.toContain('F2 malformed length');
  expect(told('男', '110101198506152')).toEqual(['F2 malformed fifteen']);
  expect(told('男', '110101198513152017')).toEqual(['F2 malformed date']);
  expect(told('不明性别', '')).toEqual(['E2 malformed unknown']);
});

test('a long table is checked in steps that a page can breathe between, with the same result', () => {
  const rows = Array.from({ length: 4_500 }, (_, i) => row((i % 5) + 1));
  const { tables } = findTables(sheetOf([JIANGXI_HEADER, ...rows]), jiangxi);
  const shares: number[] = [];
  const steps = checkSteps(jiangxi, tables[0]!);
  let step = steps.next();
  for (; !step.done; step = steps.next()) shares.push(step.value);
  expect(step.value).toEqual(checkTable(jiangxi, tables[0]!));
  const rules = jiangxi.tables[0]!.rules.length;
  expect(shares.length).toBeGreaterThan(2 * rules);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('what two clauses tell alike of a cell is told once, and a placeholder by one rule only', () => {
  const header = [
    '序号',
    '项目名称',
    '项目类别',
    '实施单位',
    '主要完成人',
    '联系电话',
    '应用实施时间',
    '项目起止时间',
  ];
  const cells = [
    1,
    '托辊密封改造',
    '小革新',
    '镇江恒岳机械有限公司',
    '陈立新',
    '13907910001',
    '待定',
    '看心情',
  ];
  const { findings } = check([header, cells], schemeNamed('zhenjiang-2024'));
  const told = findings.map(({ cell, rule, messageId }) => `${cell} ${rule} ${messageId}`);
  expect(told).toEqual(['G2 required placeholder', 'H2 date-range unreadable']);
});

test('a column that no list knows is read for what the notice excludes, and only suggests it', () => {
  const header = [...JIANGXI_HEADER, '班组看法'];
  const rows = ['班组自选', '已列入省重点研发计划', '获2022年省技术创新成果优秀奖', null].map((told, at) => [
    ...row(at + 1),
    told,
  ]);
  const { findings, table } = check([header, ...rows]);
  const told = findings.map(({ cell, level, messageId }) => `${cell} ${level} ${messageId}`);
  expect(told).toEqual(['J3 verify sciencePlanWords', 'J4 verify awardWords']);
  expect(table.columns.at(-1)).toMatchObject({ header: '班组看法', field: null });
});

test('a number belongs to the contact where the table names one', () => {
  const header = [...JIANGXI_HEADER, '联系人'];
  const rows = ['张伟', '张伟', '李娜'].map((contact, at) => {
    const cells = row(at + 1);
    cells[3] = '13907910001';
    return [...cells, contact];
  });
  const { findings } = check([header, ...rows]);
  expect(findings.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(['D4 shared-phone']);
});
