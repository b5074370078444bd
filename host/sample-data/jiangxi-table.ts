import { sampleEntries } from './entries';

/** One row of the preview's table, columns as in the notice's annex 2 without the serial. */
export type SampleRow = readonly (string | null)[];

const COUNT = 32;
const SEPARATORS = [' ', '、', ' ', '，', '\n'];

type Edit = readonly [nr: number, column: keyof typeof COLUMN, value: string | null];
const COLUMN = {
  name: 0,
  person: 1,
  phone: 2,
  unit: 3,
  industry: 4,
  summary: 5,
  category: 6,
  ownership: 7,
} as const;

/**
 * 32 results of an invented county. The usual slips are in it, and three rows that must be thrown out: as submitted the
 * non-public share is just met (7 of 32), without those three it is not (5 of 29).
 */
export function jiangxiSampleRows(place: string): SampleRow[] {
  const { entries } = sampleEntries({ seed: 20230724, count: COUNT, place, province: '江西' });
  let firms = 0;
  const rows = entries.map((entry, i): (string | null)[] => {
    const isNonPublic = !entry.publicUnit && i !== SCHOOL && firms++ % 4 === 2 && firms < 28;
    return [
      entry.projectName,
      entry.firstCompleter,
      entry.phone,
      inCounty(entry.unit, place) + SEPARATORS[i % SEPARATORS.length]! + entry.position,
      entry.industry,
      entry.summary,
      entry.category,
      isNonPublic ? '是' : '否',
    ];
  });
  for (const [nr, column, value] of edits(rows)) rows[nr - 1]![COLUMN[column]] = value;
  return rows;
}

const SCHOOL = 8;

/** A county's hospital is 某县人民医院. */
function inCounty(unit: string, place: string): string {
  return unit.replace(`${place}市`, `${place}县`);
}

function edits(rows: readonly SampleRow[]): Edit[] {
  const cell = (nr: number, column: keyof typeof COLUMN): string => rows[nr - 1]![COLUMN[column]] ?? '';
  const unit = (nr: number): string => cell(nr, 'unit').split(/[ 、，\n]/)[0]!;
  const [planned = 0, awarded = 0] = rows.flatMap((row, i) =>
    row[COLUMN.ownership] === '是' ? [i + 1] : [],
  );
  return [
    [2, 'phone', cell(2, 'phone').replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')],
    [2, 'industry', '生物医药'],
    [4, 'phone', cell(4, 'phone').slice(0, 10)],
    [5, 'person', '刘　洋'],
    [7, 'category', '革新'],
    [9, 'unit', '赣南云嶂职业技术学院 讲师'],
    [9, 'industry', '教育'],
    [10, 'category', '小发明/小革新'],
    [
      12,
      'summary',
      `${cell(12, 'summary')}该做法不改动原有设备主体，所需材料均在废旧物资中选取，加工安装由班组利用检修间隙自行完成，经过近两年使用性能稳定，维护简便，已在本单位同类岗位推广，得到使用班组一致好评。`,
    ],
    [14, 'unit', `${unit(14)} 总经理`],
    [18, 'person', '王建平等3人'],
    [19, 'unit', unit(19)],
    [21, 'ownership', null],
    [23, 'name', `${cell(22, 'name')}。`],
    [23, 'unit', `${unit(22)} 包装线操作工`],
    [23, 'industry', cell(22, 'industry')],
    [
      23,
      'summary',
      '湿粉切断后容易结块，操作工在落料口换上带硅胶面的翻板，轻轻一抖即可落净，清理次数明显减少。',
    ],
    [26, 'phone', cell(25, 'phone')],
    [28, 'category', null],
    [30, 'phone', '0797—8412345'],
    [planned, 'summary', `${cell(planned, 'summary')}本项目已列入省重点研发计划。`],
    [awarded, 'summary', `${cell(awarded, 'summary')}曾获2022年省职工技术创新成果优秀奖。`],
  ];
}
