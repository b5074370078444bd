import { PROJECTS } from '../host/sample-data/projects';
import { randomFrom } from '../host/sample-data/random';
import type { Random } from '../host/sample-data/random';
import { SECTORS } from '../host/sample-data/sectors';
import type { CellValue } from '../src/core/table/grid';
import type { Table } from '../src/core/table/table';

const CATEGORIES = ['小发明', '小创造', '小革新', '小设计', '小建议'];
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚',
];
const GIVEN = [
  ...'建国志海永文晓春秋明家德立新光宏金玉水根庆长世振俊思雪丽红秀爱桂冬凤兰美慧雅佳子宇浩泽嘉天成华军平强辉斌勇波峰涛亮鹏飞龙森林民福荣贵祥兴旺安宁康健伟杰豪毅刚磊鑫燕英芳萍玲娟梅霞琴敏静婷洁颖琳璐瑶怡轩然阳晨源清',
];
const TOWNS = [...'东西南北上下新古大石白青龙凤云'].flatMap((one) =>
  [...'塘岭溪坪湾桥冲洲埠坑'].map((other) => one + other),
);
const TRADES = [...'恒瑞兴启金远宏天安盛博永德华锦鸿旭信'].flatMap((one) =>
  [...'岳禾川昌泰垅帆浦晟源丰达'].map((other) => one + other),
);
const FIRMS = Object.values(SECTORS).flatMap(({ firms }) => firms);
const POSTS = Object.values(SECTORS).flatMap(({ posts }) => posts);
const INDUSTRIES = Object.values(SECTORS).map(({ industry }) => industry);
/** Names of projects cut in three, to be put together anew. */
const HEADS = PROJECTS.map(({ name }) => name.slice(0, 4));
const MIDDLES = PROJECTS.map(({ name }) => name.slice(4, -4));
const TAILS = PROJECTS.map(({ name }) => name.slice(-4));
const FIELDS = [
  'serial',
  'projectName',
  'firstCompleter',
  'phone',
  'unitAndPosition',
  'industry',
  'summary',
  'category',
  'ownership',
];

/** A Jiangxi summary table of `count` invented rows, nearly all distinct and faultless; one row in fifty has a slip. */
export function benchTable(count: number): Table {
  const random = randomFrom(count);
  const values: Record<string, CellValue[]> = Object.fromEntries(FIELDS.map((field) => [field, []]));
  for (let line = 0; line < count; line++) {
    const row = rowOf(random, line);
    FIELDS.forEach((field, at) => values[field]!.push(row[at]!));
  }
  const lines = Array.from({ length: count }, (_, line) => line + 5);
  return {
    sheet: '附件2',
    id: 'summary',
    header: { first: 4, last: 4 },
    firstColumn: 1,
    lastColumn: FIELDS.length,
    lastRow: count + 4,
    columns: FIELDS.map((field, at) => ({ column: at + 1, header: field, field })),
    preamble: [],
    entries: lines.map((row, line) => {
      return { first: row, last: row, firstLine: line, lastLine: line, submittingUnit: '赣州市总工会' };
    }),
    lines,
    entryOfLine: lines.map((_, line) => line),
    values,
    columnOf: Object.fromEntries(FIELDS.map((field, at) => [field, at + 1])),
  };
}

function rowOf(random: Random, line: number): CellValue[] {
  const name = random.pick(HEADS) + random.pick(MIDDLES) + random.pick(TAILS);
  const slip = random.below(50) === 0 ? random.below(4) : -1;
  const phone = `13${random.below(10)}${10_000_000 + random.below(90_000_000)}`;
  return [
    line + 1,
    random.pick(TOWNS) + name,
    random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
    slip === 0 ? phone.slice(0, 10) : phone,
    `${random.pick(TOWNS)}${random.pick(TRADES)}${random.pick(FIRMS)} ${random.pick(POSTS)}`,
    random.pick(INDUSTRIES),
    summaryOf(random, name),
    slip === 1 ? '革新' : random.pick(CATEGORIES),
    slip === 2 ? null : random.below(3) === 0 ? '是' : '否',
  ];
}

function summaryOf(random: Random, name: string): string {
  const { problem } = random.pick(PROJECTS);
  const { means } = random.pick(PROJECTS);
  const { effect } = random.pick(PROJECTS);
  const place = random.pick(TOWNS);
  return `针对${place}${name.slice(0, 6)}${problem}的问题，在${random.pick(TOWNS)}${random.pick(HEADS)}处${means}，${random.pick(TOWNS)}现场投用${2 + random.below(30)}个月来${effect}。`;
}
