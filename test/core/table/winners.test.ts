import type { CellValue, Grid } from '../../../src/core/table/grid';
import { isWinnersSheet, readWinners } from '../../../src/core/table/winners';

const grid = (sheet: string, values: CellValue[][]): Grid => ({
  sheet,
  firstRow: 1,
  firstColumn: 1,
  values,
  merges: [],
});
const rows: CellValue[][] = [
  ['序号', '项目名称', '完成单位'],
  [1, '打磨机防尘罩', '云嶂县机械厂'],
  [2, ' 卷帘门限位器 ', null],
  [3, null, null],
];

test.each(['往届获奖名单', '2022年获奖项目', '历年优秀成果目录'])(
  'the sheet “%s” lists past winners',
  (name) => {
    expect(readWinners(grid(name, rows))).toEqual(['打磨机防尘罩', '卷帘门限位器']);
  },
);

test.each(['获评项目名称', '“五小”成果名称', '成果名称（全称）', '获奖成果', '项目', '优秀项目名称', '名称'])(
  'the names stand below the header “%s”',
  (header) => {
    const [, ...listed] = rows;
    const titled = grid('往届获奖名单', [
      ['历年获奖成果', null, null],
      ['年度', header, '完成单位'],
      ...listed,
    ]);
    expect(readWinners(titled)).toEqual(['打磨机防尘罩', '卷帘门限位器']);
  },
);

test('a list of nothing but names has its header, too', () => {
  expect(readWinners(grid('往届获奖名单', [['往届获奖项目'], ['项目名称'], ['打磨机防尘罩']]))).toEqual([
    '打磨机防尘罩',
  ]);
});

test('the title says it where the tab does not', () => {
  expect(readWinners(grid('Sheet2', [['历届获评优秀成果名单', null, null], ...rows]))).toHaveLength(2);
});

test.each([
  ['Sheet1', rows],
  ['附件2', [['2023年江西省职工“五小”活动优秀成果申报汇总表', null, null], ...rows]],
  ['获奖情况', [['获奖成果申报汇总表', null, null], ...rows]],
] as [string, CellValue[][]][])('the sheet “%s” of nominations is none', (name, values) => {
  expect(isWinnersSheet(grid(name, values))).toBe(false);
  expect(readWinners(grid(name, values))).toEqual([]);
});

test('under no known header every text may be a name', () => {
  const listed = readWinners(
    grid('往届获奖名单', [
      ['届别', '内容'],
      ['第三届', '卷帘门限位器'],
    ]),
  );
  expect(listed).toContain('卷帘门限位器');
});

test('a list of people gives nothing', () => {
  expect(
    readWinners(
      grid('往届获奖名单', [
        ['序号', '姓名'],
        [1, '甲'],
      ]),
    ),
  ).toEqual([]);
});
