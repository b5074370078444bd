import type { SheetPlan } from '../../../host/xlsx/build';
import type { CellValue } from '../../../src/core/table/grid';

const NAMES = [
  ...['窑炉余热回收风道改造', '注塑机快换模架', '客车门泵检修台', '电缆放线防扭器', '粮仓巡检小车'],
  ...['护理转运固定带', '水表检定夹具', '隧道灯具升降架', '焊枪导线收纳臂', '茶青摊晾控温箱'],
  ...['变压器滤油管接头', '公交站牌擦洗器'],
];
export const UNITS = ['青屏陶瓷厂', '合欢电器公司', '长丰客运公司', '东陂电缆厂'];

/** The twelve projects of the fixtures: number, name, unit, category. */
export const PROJECTS = NAMES.map((name, at) => ({
  id: `JX${String(at + 1).padStart(3, '0')}`,
  name,
  unit: UNITS[at % UNITS.length]!,
  category: ['小发明', '小创造', '小革新', '小设计', '小建议'][at % 5]!,
}));

export const EXPERTS = ['周立言', '吴佩文', '郑成业', '孙可为', '何以宁'];

/** Five experts' scores of the twelve projects, a row a project. */
export const SCORES: readonly (readonly CellValue[])[] = [
  [88, 88.5, 87.75, 90, 85],
  [91, 92, 90.5, 93, 90],
  [79, 81, 80, 78.5, 82],
  [85, 84, 86, 83, 85.5],
  [76, 75, 77, 74, 78],
  [95, 94, 93, 96, 92],
  [82, 83, 81, 84, 80],
  [70, 72, 71, 69, 73],
  [87, 86, 88, 85.5, 86.5],
  [66, 68, 67, 65, 69],
  [90, 89, 91, 88, 92.5],
  [83, 82, 85, 84, 81],
];

export function matrix(scores = SCORES): SheetPlan {
  return {
    name: '专家评分',
    rows: [
      ['江西省2023年职工五小成果专家评分表'],
      ['项目编号', '成果名称', '所在单位', '类别', ...EXPERTS],
      ...scores.map((row, at) => {
        const { id, name, unit, category } = PROJECTS[at]!;
        return [id, name, unit, category, ...row];
      }),
    ],
  };
}

export function expertList(): SheetPlan {
  return {
    name: '专家名单',
    rows: [
      ['编号', '姓名', '工作单位'],
      ...EXPERTS.map((name, at) => [`P${at + 1}`, name, at === 0 ? UNITS[0]! : `评审单位${at}号院`]),
    ],
  };
}

export function projectList(): SheetPlan {
  return {
    name: '项目清单',
    rows: [
      ['序号', '项目编号', '成果名称', '所在单位', '类别'],
      ...PROJECTS.map(({ id, name, unit, category }, at) => [at + 1, id, name, unit, category]),
    ],
  };
}

/** An empty ranking template with a line for signatures below its rows. */
export function template(rows = 4): SheetPlan {
  const blank = Array.from({ length: rows }, () => ['', '', '', '', '', '', '']);
  return {
    name: '评审结果',
    rows: [
      ['评审结果排名表'],
      ['名次', '项目编号', '成果名称', '所在单位', '最终得分', '奖项', '备注'],
      ...blank,
      ['评委签名：', '', '', '', '', '', ''],
    ],
  };
}
