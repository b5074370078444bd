import type { Scheme } from '../../../src/core/scheme/schema';
import { builtInSchemes } from '../../../src/core/scheme/load';
import { columnNumber } from '../../../src/core/table/grid';
import type { Area, CellValue, Grid } from '../../../src/core/table/grid';
import type { Table } from '../../../src/core/table/table';

/** A sheet from A1 on; `merges` are addresses such as "A1:I1". Rows may be ragged. */
export function sheetOf(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): Grid {
  return { sheet: '附件2', firstRow: 1, firstColumn: 1, values: rows, merges: merges.map(areaOf) };
}

function areaOf(address: string): Area {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address)!;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: columnNumber(left!),
    lastColumn: columnNumber(right!),
  };
}

export function schemeNamed(id: string): Scheme {
  const scheme = builtInSchemes().find((one) => one.id === id);
  if (!scheme) throw new Error(`no scheme ${id}`);
  return scheme;
}

export const JIANGXI_HEADER = [
  '序号',
  '“五小”活动项目名称',
  '第一完成人\n（牵头人）',
  '联系电话',
  '所在单位及职务',
  '所属行业',
  '项目简介（100字以内）',
  '项目类别\n（小发明、小创造、小革新、小设计、小建议）',
  '备注（是否非公）',
];

const PROJECTS = ['皮带机清扫器', '料斗防堵装置', '阀门扳手', '轴承拉拔器', '电缆盘支架', '水泵防护罩'];

/** A correct row of the Jiangxi table. */
export function jiangxiRow(
  number: CellValue,
  name = PROJECTS[(Number(number) - 1) % PROJECTS.length]!,
): CellValue[] {
  return [
    number,
    name,
    '陈立新',
    '13907910001',
    '九江华通机械有限公司 钳工班长',
    '通用设备制造业',
    '把手动清理改为自动清理。',
    '小革新',
    '否',
  ];
}

/** What the table holds, in the words of its entries: rows, project names and units. */
export function summaryOf(table: Table | undefined): { row: number; name: CellValue; unit: string | null }[] {
  return (table?.entries ?? []).map((entry) => ({
    row: entry.first,
    name: table?.values.projectName?.[entry.firstLine] ?? null,
    unit: entry.submittingUnit,
  }));
}
