import type { CellValue } from '../../src/core/table/grid';

export const HEADER = [
  '序号',
  '“五小”活动项目名称',
  '第一完成人',
  '联系电话',
  '所在单位及职务',
  '所属行业',
  '项目简介（100字以内）',
  '项目类别',
  '备注（是否非公）',
] as const;

export const TITLE = '2023年江西省职工“五小”活动优秀成果申报汇总表';
export const PREAMBLE = '申报单位：赣州市总工会          申报时间：2023年8月10日';
/** Sheet rows of the fixture: the header, and the first entry. */
export const HEADER_ROW = 3;
export const FIRST_ROW = 4;

const NAMES = [
  '振动筛',
  '输送带',
  '配电柜',
  '冷却塔',
  '搅拌机',
  '压力表',
  '行车',
  '卷扬机',
  '热水泵',
  '切割台',
  '称重斗',
  '除尘器',
];
const ACTIONS = [
  '防堵料装置',
  '快速更换工装',
  '远程监测改造',
  '降噪护罩',
  '自动加油器',
  '安全联锁开关',
  '余热回收',
  '定位夹具',
];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const GIVEN = '建晓志玉海文永国丽少春秀德雪家云明芳军霞';

/** A correct entry; different numbers give different projects, people and phones. */
export function entry(
  number: number,
  over: Partial<Record<keyof typeof COLUMN, CellValue>> = {},
): CellValue[] {
  const rest = Math.floor(number / SURNAMES.length);
  const person = [
    SURNAMES[number % SURNAMES.length],
    GIVEN[rest % 20],
    GIVEN[Math.floor(rest / 20) % 20],
  ].join('');
  const row: CellValue[] = [
    number,
    `${NAMES[number % NAMES.length]}${ACTIONS[Math.floor(number / NAMES.length) % ACTIONS.length]}${number}型`,
    person,
    `139${String(70100000 + number * 37)}`,
    `赣南第${number}机械厂，班组长`,
    '通用设备制造业',
    `针对第${number}道工序停机时间长的问题，改进了结构，每月减少停机${(number % 9) + 2}小时。`,
    '小革新',
    number % 3 === 0 ? '是' : '否',
  ];
  for (const [field, value] of Object.entries(over)) row[COLUMN[field as keyof typeof COLUMN] - 1] = value;
  return row;
}

/** 1-based columns of the fixture. */
export const COLUMN = {
  serial: 1,
  projectName: 2,
  firstCompleter: 3,
  phone: 4,
  unitAndPosition: 5,
  industry: 6,
  summary: 7,
  category: 8,
  ownership: 9,
} as const;

export function rowsOf(entries: readonly (readonly CellValue[])[]): CellValue[][] {
  return [[TITLE], [PREAMBLE], [...HEADER], ...entries.map((row) => [...row])];
}
