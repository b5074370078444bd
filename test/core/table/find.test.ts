import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf, summaryOf } from './sheet';

const jiangxi = schemeNamed('jiangxi-2023');
const find = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = [], options = {}) =>
  findTables(sheetOf(rows, merges), jiangxi, options);
const one = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = [], options = {}) => {
  const found = find(rows, merges, options);
  expect(found.tables).toHaveLength(1);
  return found.tables[0]!;
};
const rowsOf = (rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) =>
  summaryOf(one(rows, merges)).map((entry) => entry.row);

describe('rows that are no entries', () => {
  const HEAD = JIANGXI_HEADER;
  test.each<[string, CellValue[][]]>([
    ['blank rows', [jiangxiRow(1), [], [null, ' '], jiangxiRow(2)]],
    ['numbered empty rows', [jiangxiRow(1), jiangxiRow(2), [3], [4]]],
    ['a row of dots', [jiangxiRow(1), jiangxiRow(2), ['…'], ['...', '...']]],
    [
      'sums',
      [
        jiangxiRow(1),
        ['小计', null, '1项'],
        jiangxiRow(2),
        ['合 计', '2项', null, null, null, null, null, null, '非公0项'],
      ],
    ],
    [
      'notes',
      [
        jiangxiRow(1),
        jiangxiRow(2),
        ['注：1.项目类别五选一；'],
        ['2.本表一式一份。'],
        ['填表人：周敏', null, '审核人：', '吴军'],
      ],
    ],
    [
      'a row of limits',
      [
        [null, null, null, '11位手机号', '与公章一致', null, '100字以内', '五选一', '（是/否）'],
        jiangxiRow(1),
        jiangxiRow(2),
      ],
    ],
    ['a row of column numbers', [[1, 2, 3, 4, 5, 6, 7, 8, 9], jiangxiRow(1), jiangxiRow(2)]],
    ['an example', [['示例', ...jiangxiRow(1).slice(1)], jiangxiRow(1), jiangxiRow(2)]],
    ['the header on every page', [jiangxiRow(1), HEAD, jiangxiRow(2)]],
    ['the title and header on every page', [jiangxiRow(1), ['2023年申报汇总表'], HEAD, jiangxiRow(2)]],
  ])('%s', (_, rows) => {
    expect(summaryOf(one([HEAD, ...rows])).map((entry) => entry.name)).toEqual([
      '皮带机清扫器',
      '料斗防堵装置',
    ]);
  });

  test('do not stretch the table', () => {
    const table = one([
      HEAD,
      jiangxiRow(1),
      ['合计'],
      ['注：略'],
      ...Array.from({ length: 500 }, () => [null, null]),
    ]);
    expect(table.lastRow).toBe(2);
  });

  test('an entry without a name, or with nothing but one, is still an entry', () => {
    const nameless = jiangxiRow(2).map((value, index) => (index === 1 ? null : value));
    expect(rowsOf([HEAD, jiangxiRow(1), nameless, [3, '阀门扳手'], [null, '轴承拉拔器', '陈立新']])).toEqual([
      2, 3, 4, 5,
    ]);
  });

  test('a table of nothing but numbers says so', () => {
    expect(find([HEAD, [1], [2]]).problems.map((problem) => problem.code)).toEqual(['noEntries']);
  });
});

test('a row of requirements below the header is no entry', () => {
  const requirements = ['要求', null, null, null, '全称', null, null, '五选一', '是/否'];
  expect(rowsOf([JIANGXI_HEADER, requirements, jiangxiRow(1)])).toEqual([3]);
});

describe('the submitting unit', () => {
  const units = (rows: CellValue[][], merges: string[] = [], options = {}) =>
    summaryOf(one([['申报单位：江西省总工会'], JIANGXI_HEADER, ...rows], merges, options)).map(
      (entry) => entry.unit,
    );

  test('comes from section rows above the preamble', () => {
    expect(
      units([jiangxiRow(1), ['新余市总工会'], jiangxiRow(2), ['赣州市'], jiangxiRow(3)], ['A4:I4']),
    ).toEqual(['江西省总工会', '新余市总工会', '赣州市']);
  });

  test('comes from a labelled line within the table, the first below its header, too', () => {
    const lines = [
      ['推荐单位：赣州市总工会（1项）'],
      jiangxiRow(1),
      ['推荐单位：九江市总工会'],
      jiangxiRow(2),
    ];
    expect(units(lines, ['A3:I3', 'A5:I5'])).toEqual(['赣州市总工会', '九江市总工会']);
    expect(units([jiangxiRow(1), ['推荐单位：（盖章）']])).toEqual(['江西省总工会']);
  });

  test('is read out of numbered headings with counts', () => {
    expect(units([['一、南昌市（25项）'], jiangxiRow(1), ['二、赣州（2项）'], jiangxiRow(2)])).toEqual([
      '南昌市',
      '赣州',
    ]);
  });

  test('is the outermost heading that names a unit', () => {
    expect(
      units([
        ['一、设区市'],
        ['（一）南昌市'],
        jiangxiRow(1),
        ['（二）赣州市'],
        jiangxiRow(2),
        ['二、省产业工会'],
        ['（一）省电力工会'],
        jiangxiRow(3),
      ]),
    ).toEqual(['南昌市', '赣州市', '省产业工会']);
    expect(units([['一、南昌市总工会'], ['（一）南昌县总工会'], jiangxiRow(1)])).toEqual(['南昌市总工会']);
  });

  test.each([
    '吉安市机械冶金行业工会工作委员会',
    '吉安市交通运输局工会工作委员会（3项）',
    '赣江新区管理委员会',
    '大港街道',
    '大港街道办事处',
    '市直机关工委',
  ])('is %s', (line) => {
    expect(units([['赣州市总工会'], jiangxiRow(1), [line], jiangxiRow(2)], ['A3:I3', 'A5:I5'])).toEqual([
      '赣州市总工会',
      line.replace(/（.*）$/, ''),
    ]);
  });

  test('is not taken from headings of categories', () => {
    expect(units([['一、小发明类'], jiangxiRow(1)])).toEqual(['江西省总工会']);
  });

  test('comes from a column of its own first', () => {
    const table = one([
      ['申报单位：江西省总工会'],
      [...JIANGXI_HEADER, '推荐单位'],
      [...jiangxiRow(1), '赣州市总工会'],
      [...jiangxiRow(2), '同上'],
      jiangxiRow(3),
    ]);
    expect(summaryOf(table).map((entry) => entry.unit)).toEqual([
      '赣州市总工会',
      '赣州市总工会',
      '江西省总工会',
    ]);
  });

  test('falls back on what the caller says', () => {
    const table = one([JIANGXI_HEADER, jiangxiRow(1)], [], {
      toldUnit: { unit: '九江市', from: 'clerk' },
    });
    expect(table.entries[0]!.submittingUnit).toBe('九江市');
  });
});

describe('cells filled from above', () => {
  test('merged down', () => {
    const second = jiangxiRow(2).map((value, index) => (index === 4 ? null : value));
    const table = one([JIANGXI_HEADER, jiangxiRow(1), second], ['E2:E3']);
    expect(table.values.unitAndPosition).toEqual(Array(2).fill('九江华通机械有限公司 钳工班长'));
    expect(table.entries).toHaveLength(2);
  });

  test.each(['同上', '〃', '"', '同 上'])('by %s for units and industries, not for people', (ditto) => {
    const second = jiangxiRow(2).map((value, index) => ([2, 3, 4, 5].includes(index) ? ditto : value));
    const table = one([JIANGXI_HEADER, jiangxiRow(1), second]);
    expect(table.values.industry![1]).toBe('通用设备制造业');
    expect(table.values.unitAndPosition![1]).toBe('九江华通机械有限公司 钳工班长');
    expect(table.values.firstCompleter![1]).toBe(ditto);
    expect(table.values.phone![1]).toBe(ditto);
  });

  test('a merge that begins in a row that is no entry joins nothing to the entry before', () => {
    const lone = [null, '阀门省力扳手', '周敏'];
    const table = one(
      [JIANGXI_HEADER, jiangxiRow(1), [], [null, null, '周敏', '13907910002'], lone],
      ['B3:B4'],
    );
    expect(table.entries.map((entry) => entry.first)).toEqual([2, 4, 5]);
  });

  describe('where a notice takes one person a row', () => {
    const config = jiangxi.tables[0]!;
    const persons = new Set(['firstCompleter', 'phone', 'unitAndPosition']);
    const columns = config.columns.map((column) =>
      persons.has(column.field) ? { ...column, per: 'person' as const } : column,
    );
    const scheme = { ...jiangxi, tables: [{ ...config, columns }] };
    const entries = (rows: CellValue[][], merges: string[] = []) =>
      findTables(sheetOf([JIANGXI_HEADER, ...rows], merges), scheme).tables[0]!.entries.map(
        ({ first, last }) => [first, last],
      );
    const person = [null, null, '周敏', '13907910002', '九江华通机械有限公司 车工'];

    test.each<[string, CellValue[][], string[]]>([
      ['project cells merged down', [jiangxiRow(1), person, jiangxiRow(2)], ['A2:A3', 'B2:B3']],
      ['project cells left blank', [jiangxiRow(1), person, jiangxiRow(2)], []],
      ['only a name in the further row', [jiangxiRow(1), [null, null, '周敏'], jiangxiRow(2)], []],
      ['number and name written again', [jiangxiRow(1), jiangxiRow(1), jiangxiRow(2)], []],
    ])('%s makes one entry', (_, rows, merges) => {
      expect(entries(rows, merges)).toEqual([
        [2, 3],
        [4, 4],
      ]);
    });
  });

  test('a project merged down over two people is one entry of two lines', () => {
    const person = [null, null, '周敏', '13907910002', '九江华通机械有限公司 车工'];
    const table = one([JIANGXI_HEADER, jiangxiRow(1), person, jiangxiRow(2)], ['A2:A3', 'B2:B3', 'G2:G3']);
    expect(table.entries.map(({ first, last }) => [first, last])).toEqual([
      [2, 3],
      [4, 4],
    ]);
    expect(table.entryOfLine).toEqual([0, 0, 1]);
  });
});

describe('several tables in a sheet', () => {
  test('one below another', () => {
    const { tables } = find([
      ['申报单位：南昌市总工会'],
      JIANGXI_HEADER,
      jiangxiRow(1),
      jiangxiRow(2),
      ['合计'],
      [],
      ['申报单位：赣州市总工会'],
      JIANGXI_HEADER,
      jiangxiRow(1, '电缆盘支架'),
    ]);
    expect(tables.map(summaryOf)).toEqual([
      [
        { row: 3, name: '皮带机清扫器', unit: '南昌市总工会' },
        { row: 4, name: '料斗防堵装置', unit: '南昌市总工会' },
      ],
      [{ row: 9, name: '电缆盘支架', unit: '赣州市总工会' }],
    ]);
  });

  test('of one unit printed page by page are one table', () => {
    const page = ['申报单位：南昌市总工会    申报时间：2023年8月10日'];
    const table = one([page, JIANGXI_HEADER, jiangxiRow(1), [], page, JIANGXI_HEADER, jiangxiRow(2)]);
    expect(table.entries.map((entry) => entry.first)).toEqual([3, 7]);
  });

  test('side by side, with the header on every page', () => {
    const header = ['序号', '项目名称', '项目类别'];
    const both = [...header, null, ...header];
    const { tables } = find([
      both,
      [1, '阀门扳手', '小发明', null, 3, '水泵防护罩', '小革新'],
      both,
      [2, '轴承拉拔器', '小发明', null, 4, '料斗防堵装置', '小设计'],
    ]);
    expect(tables.map((table) => summaryOf(table).map((entry) => entry.name))).toEqual([
      ['阀门扳手', '轴承拉拔器'],
      ['水泵防护罩', '料斗防堵装置'],
    ]);
  });

  test('side by side', () => {
    const header = ['序号', '项目名称', '项目类别'];
    const { tables } = find([
      [...header, null, ...header],
      [1, '阀门扳手', '小发明', null, 1, '水泵防护罩', '小革新'],
      [2, '轴承拉拔器', '小发明'],
    ]);
    expect(tables.map((table) => summaryOf(table).map((entry) => entry.name))).toEqual([
      ['阀门扳手', '轴承拉拔器'],
      ['水泵防护罩'],
    ]);
    expect(tables[1]!.columnOf.projectName).toBe(6);
  });
});

test('a sheet that does not begin at A1 keeps its own rows and columns', () => {
  const grid = { ...sheetOf([JIANGXI_HEADER, jiangxiRow(1)]), firstRow: 11, firstColumn: 3 };
  const table = findTables(grid, jiangxi).tables[0]!;
  expect([table.header.first, table.entries[0]!.first, table.columnOf.phone]).toEqual([11, 12, 6]);
});

test('a numbered heading above a header printed again names the unit of the rows below, its count apart', () => {
  const grid = sheetOf(
    [
      JIANGXI_HEADER,
      ['一、鹰潭市总工会'],
      jiangxiRow(1),
      jiangxiRow(2),
      ['小计', '2项'],
      ['二、宜春市总工会（1项）'],
      JIANGXI_HEADER,
      jiangxiRow(1),
      ['三、萍乡市（2项）'],
      JIANGXI_HEADER,
      jiangxiRow(1),
      jiangxiRow(2),
    ],
    ['A2:I2', 'A6:I6', 'A9:I9'],
  );
  const { tables } = findTables(grid, schemeNamed('jiangxi-2023'));
  expect(tables.flatMap((table) => table.entries.map((entry) => entry.submittingUnit))).toEqual([
    ...['鹰潭市总工会', '鹰潭市总工会', '宜春市总工会', '萍乡市', '萍乡市'],
  ]);
});

test('the labelled lines above a second table are none of the first one’s entries', () => {
  const found = find([
    ['申报单位：', '赣州市总工会', null, '申报时间：', '2023年8月1日'],
    JIANGXI_HEADER,
    jiangxiRow(1),
    [],
    ['2023年江西省职工“五小”活动优秀成果申报汇总表'],
    ['申报单位(盖章):', '吉安市总工会', null, '申报时间:', '2023年8月5日'],
    ['联系人', '周敏', null, '联系电话', '0796-8221234'],
    JIANGXI_HEADER,
    jiangxiRow(1, '阀门扳手'),
  ]);
  expect(found.tables.map(summaryOf)).toEqual([
    [{ row: 3, name: '皮带机清扫器', unit: '赣州市总工会' }],
    [{ row: 9, name: '阀门扳手', unit: '吉安市总工会' }],
  ]);
});
