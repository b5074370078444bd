import { checkTable } from '../../../src/core/check/check';
import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from './sheet';

const jiangxi = schemeNamed('jiangxi-2023');
const one = (rows: readonly (readonly CellValue[])[]) => findTables(sheetOf(rows), jiangxi).tables[0]!;

test('how to fill the columns in, below two header rows, is no second header', () => {
  const beijing = schemeNamed('beijing-2026');
  const top = [
    '序号',
    '项目名称',
    '项目类别',
    '第一完成人',
    null,
    null,
    '所在单位',
    '完成及应用时间',
    null,
    '公示情况',
  ];
  const sub = [null, null, null, '姓名', '岗位（职务）', '联系电话', null, '完成时间', '应用时间', null];
  const hint = [
    null,
    '与申报书一致',
    '“五小”选一',
    '一线职工',
    '写明工种',
    '手机或座机',
    '单位全称',
    '2021—2024',
    '同左',
    '所在单位公示',
  ];
  const row = [
    1,
    '料仓振打器',
    '小发明',
    '周敏',
    '钳工',
    '13900001234',
    '北京云山机械有限公司',
    '2022.5',
    '2022.8',
    '公示无异议',
  ];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'H1:I1', 'J1:J2'];
  const { tables, problems } = findTables(sheetOf([top, sub, hint, row], merges), beijing);
  expect(tables.map(({ header, entries }) => ({ header, rows: entries.map(({ first }) => first) }))).toEqual([
    { header: { first: 1, last: 2 }, rows: [4] },
  ]);
  expect(tables[0]!.values).toMatchObject({ projectName: ['料仓振打器'], completionDate: ['2022.5'] });
  expect(problems.filter(({ code }) => code === 'noEntries')).toEqual([]);
});

test('further persons of a project belong to it though a column nobody knows is filled for them', () => {
  const hangzhou = schemeNamed('hangzhou-2022');
  const header = ['序号', '成果名称', '成果类别', '单位', '姓名', '性别', '联系方式', '成果简介', '工龄'];
  const rows = [
    [
      1,
      '料仓振打器',
      '小发明',
      '杭州云山机械有限公司',
      '周敏',
      '女',
      '13900001234',
      '挂壁要人敲，改为自动振打。',
      12,
    ],
    [null, null, null, null, '吴建华', '男', '13900001235', null, 7],
    [
      2,
      '夹具快换座',
      '小革新',
      '杭州云山机械有限公司',
      '陈立新',
      '男',
      '13900001236',
      '换型由半小时减为一分钟。',
      9,
    ],
  ];
  const { tables } = findTables(sheetOf([header, ...rows]), hangzhou);
  expect(tables[0]!.entries.map(({ first, last }) => [first, last])).toEqual([
    [2, 3],
    [4, 4],
  ]);
});

test('a running number left empty between two others is no gap', () => {
  const rows = [JIANGXI_HEADER, jiangxiRow(1), [2], jiangxiRow(3)];
  const table = one(rows);
  expect(table.emptySerials).toEqual([2]);
  const { findings } = checkTable(jiangxi, table);
  expect(findings.filter(({ rule }) => rule === 'serial-number')).toEqual([]);
  const gap = one([JIANGXI_HEADER, jiangxiRow(1), [2], jiangxiRow(4)]);
  expect(checkTable(jiangxi, gap).findings.filter(({ rule }) => rule === 'serial-number')).toHaveLength(1);
});

test('section rows that name every entry’s unit stand for the column of submitting units', () => {
  const beijing = schemeNamed('beijing-2026');
  const header = ['序号', '项目名称', '项目类别', '第一完成人', '所在单位', '联系电话', '完成时间'];
  const row = [1, '料仓振打器', '小发明', '周敏', '北京云山机械有限公司', '13900001234', '2022.5'];
  const said = (rows: readonly (readonly CellValue[])[], merges: readonly string[]) =>
    findTables(sheetOf(rows, merges), beijing).problems.find(({ code }) => code === 'missingColumns')
      ?.message ?? '';
  expect(said([header, ['海淀区总工会'], row], ['A2:G2'])).not.toContain('主管单位工会');
  expect(said([header, row], [])).toContain('主管单位工会');
});
