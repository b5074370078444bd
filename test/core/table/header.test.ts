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
const fieldsOf = (header: readonly CellValue[], rows: readonly (readonly CellValue[])[] = []) =>
  one([header, ...rows]).columns.map((column) => column.field);

describe('the header', () => {
  const ALL = [
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

  test('of the notice is matched column by column', () => {
    expect(fieldsOf(JIANGXI_HEADER)).toEqual(ALL);
  });

  test.each([
    [
      'spaces and line breaks',
      [
        '序 号',
        '“五小” 活动\n项目名称',
        '第一完成人',
        '联 系 电 话',
        '所在单位\n及职务',
        '所属 行业',
        '项目简介\n(100字以内)',
        '项目\n类别',
        '备注(是否非公)',
      ],
    ],
    [
      'other wordings',
      ['编号', '成果名称', '牵头人', '手机号码', '工作单位及职务', '行业', '简介', '类别', '是否非公企业'],
    ],
    [
      'stars, quotes and full width',
      [
        '*序号',
        '"五小"活动项目名称',
        '＊第一完成人（牵头人）',
        '联系电话：'.slice(0, 4),
        '所在单位及职务（全称）',
        '所属行业（国标）',
        '项目简介【100字以内】',
        '项目类别（五选一）',
        '是否非公',
      ],
    ],
  ])('is matched with %s', (_, header) => {
    expect(fieldsOf(header)).toEqual(ALL);
  });

  test('of two merged rows takes the group and the own text together', () => {
    const table = one(
      [
        ['2023年申报汇总表'],
        [
          '序号',
          '项目名称',
          '第一完成人（牵头人）',
          null,
          null,
          '所属行业',
          '项目简介',
          '项目类别',
          '备注（是否非公）',
        ],
        [null, null, '姓名', '联系电话', '所在单位及职务'],
        jiangxiRow(1),
      ],
      ['A1:I1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3', 'H2:H3', 'I2:I3'],
    );
    expect(table.header).toEqual({ first: 2, last: 3 });
    expect(table.columns.map((column) => column.field)).toEqual(ALL);
    expect(table.columns[3]!.header).toBe('第一完成人（牵头人） 联系电话');
    expect(summaryOf(table)).toEqual([{ row: 4, name: '皮带机清扫器', unit: null }]);
  });

  test('of two rows without merges is one header, too', () => {
    const table = one([
      ['序号', '项目名称', '第一完成人', null, null, '所属行业', '项目简介', '项目类别', '是否非公'],
      [null, null, '姓名', '联系电话', '所在单位及职务'],
      jiangxiRow(1),
    ]);
    expect(table.header).toEqual({ first: 1, last: 2 });
    expect(table.columns.map((column) => column.field)).toEqual(ALL);
  });

  test('with groups over everything keeps the groups in the header', () => {
    const table = one(
      [['项目情况', null, '完成人情况', null, null, '其他', null, null, null], JIANGXI_HEADER, jiangxiRow(1)],
      ['A1:B1', 'C1:E1', 'F1:I1'],
    );
    expect(table.header).toEqual({ first: 1, last: 2 });
    expect(table.columns.map((column) => column.field)).toEqual(ALL);
  });

  test('takes a group 其他 for no part of the words below it', () => {
    const table = one(
      [
        ['项目情况', null, '完成人情况', null, null, '其他', null],
        ['序号', '项目名称', '第一完成人', '联系电话', '项目类别', '申报日期', '备注'],
        [1, '阀门扳手', '陈立新', '13907910001', '小发明', '2023年8月1日', null],
      ],
      ['A1:B1', 'C1:E1', 'F1:G1'],
    );
    expect(table.columns.map((column) => column.field).slice(5)).toEqual([null, 'remarks']);
  });

  test('tells the first completer from the others by the group', () => {
    const table = one(
      [
        ['序号', '项目名称', '第一完成人', null, '其他完成人', null, '项目类别'],
        [null, null, '姓名', '联系电话', '姓名', '联系电话', null],
        [1, '阀门扳手', '陈立新', '13907910001', '周敏', '13907910002', '小发明'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
    );
    expect(table.columns.map((column) => column.field)).toEqual([
      'serial',
      'projectName',
      'firstCompleter',
      'phone',
      'otherCompleters',
      null,
      'category',
    ]);
  });

  test('keeps a column it does not know', () => {
    const table = one([
      [...JIANGXI_HEADER, '专利号'],
      [...jiangxiRow(1), 'ZL1'],
    ]);
    expect(table.columns[9]).toEqual({ column: 10, header: '专利号', field: null });
  });

  test('works with columns missing', () => {
    expect(fieldsOf(['项目名称', '完成人', '项目类别'])).toEqual(['projectName', 'completers', 'category']);
  });

  test('leaves the columns of our own marks out', () => {
    const table = one([
      [...JIANGXI_HEADER, '核查结论', '问题说明'],
      [...jiangxiRow(1), '合格', null],
    ]);
    expect(table.lastColumn).toBe(9);
  });

  test('leaves a list apart at the right out', () => {
    const table = one([
      [...JIANGXI_HEADER, null, '下拉选项'],
      [...jiangxiRow(1), null, '小发明'],
    ]);
    expect(table.lastColumn).toBe(9);
  });

  test('takes 备注 for 是否非公 only when its cells read so', () => {
    const header = [...JIANGXI_HEADER.slice(0, 8), '备注'];
    expect(fieldsOf(header, [jiangxiRow(1), jiangxiRow(2)]).at(-1)).toBe('ownership');
    const remark = (number: number) => [...jiangxiRow(number).slice(0, 8), '材料另附'];
    expect(fieldsOf(header, [remark(1), remark(2)]).at(-1)).toBe('remarks');
  });

  test('finds the phone column under a blank header by its cells', () => {
    const header = JIANGXI_HEADER.map((text, index) => (index === 3 ? null : text));
    expect(
      fieldsOf(
        header,
        [1, 2, 3].map((number) => jiangxiRow(number)),
      )[3],
    ).toBe('phone');
  });

  test('obeys the clerk’s own matching', () => {
    const table = one(
      [
        [...JIANGXI_HEADER.slice(0, 3), '电话', '手机'],
        [1, '阀门扳手', '陈立新', '0791', '13907910001'],
      ],
      [],
      {
        columnFields: { 4: null, 5: 'phone' },
      },
    );
    expect(table.columnOf.phone).toBe(5);
    expect(table.columns[3]!.field).toBeNull();
  });

  test('that is not there gives a problem saying what to do', () => {
    const found = find([['会议纪要'], ['参加人员', '张三']]);
    expect(found.tables).toEqual([]);
    expect(found.problems[0]!.message).toMatch(/没有找到表头.*序号、“五小”活动项目名称/);
  });

  test('is not seen in an application form of one project', () => {
    expect(
      find([
        ['项目名称', '阀门扳手', '所属行业', '通用设备制造业'],
        ['联系人', '周敏', '电话', '13907910001'],
      ]).tables,
    ).toEqual([]);
  });

  test('with columns missing says which', () => {
    const found = find([
      ['序号', '项目名称', '项目类别'],
      [1, '阀门扳手', '小发明'],
    ]);
    expect(found.problems[0]!.message).toMatch(
      /没有认出“第一完成人”、“联系电话”、“所在单位及职务”、“所属行业”、“项目简介”、“备注”/,
    );
  });

  test('has a line above it without a colon that is no group of columns', () => {
    const table = one(
      [['填报单位 赣州市总工会', null, null, '2023年8月10日'], JIANGXI_HEADER, jiangxiRow(1)],
      ['A1:C1', 'D1:I1'],
    );
    expect(table.header.first).toBe(2);
    expect(table.entries[0]!.submittingUnit).toBe('赣州市总工会');
  });

  test('has a sub header of which one word is unknown', () => {
    const table = one([
      ['序号', '项目名称', '第一完成人', null, null, '项目类别'],
      [null, null, '姓名', '联系电话', '政治面貌', null],
      [1, '阀门扳手', '陈立新', '13907910001', '群众', '小发明'],
    ]);
    expect(table.entries.map((entry) => entry.first)).toEqual([3]);
  });

  test('of an empty sheet is not looked for', () => {
    expect(find([[null, ' ']]).problems[0]!.code).toBe('emptySheet');
  });

  test('of unit and position in two columns serves rules about both in one', () => {
    const table = one([
      ['序号', '项目名称', '所在单位', '职务'],
      [1, '阀门扳手', '九江华通机械有限公司', '钳工'],
    ]);
    expect(table.values.unitAndPosition).toEqual(['九江华通机械有限公司 钳工']);
    expect(table.columnOf.unitAndPosition).toBe(3);
  });
});

describe('the lines above', () => {
  const above = (...rows: (readonly CellValue[])[]) => {
    const table = one([
      ['附件2'],
      ['2023年江西省职工“五小”活动优秀成果申报汇总表'],
      ...rows,
      JIANGXI_HEADER,
      jiangxiRow(1),
    ]);
    return Object.fromEntries(table.preamble.map((item) => [item.field, item.value]));
  };

  test.each<[string, CellValue[], Record<string, CellValue>]>([
    [
      'several pairs in one cell',
      ['申报单位：（盖章）赣州市总工会　　　　申报时间：2023年8月10日'],
      { submittingUnit: '赣州市总工会', filledOn: '2023年8月10日' },
    ],
    [
      'the stamp after the name',
      ['申报单位：赣州市总工会（盖章）   申报时间：2023.8.10'],
      { submittingUnit: '赣州市总工会', filledOn: '2023.8.10' },
    ],
    [
      'labels spread by spaces',
      ['申 报 单 位：赣州市总工会    填 报 人：周敏'],
      { submittingUnit: '赣州市总工会', contactPerson: '周敏' },
    ],
    [
      'the value in the next cell',
      ['申报单位：', '赣州市总工会', null, '申报时间', 45148],
      { submittingUnit: '赣州市总工会', filledOn: 45148 },
    ],
    [
      'a blank value',
      ['申报单位：（盖章）          申报时间：  年  月  日'],
      { submittingUnit: null, filledOn: null },
    ],
    [
      'a date without a label',
      ['填报单位（公章）：萍乡市总工会      填报人：      联系电话：      2023年8月11日'],
      { submittingUnit: '萍乡市总工会', contactPerson: null, contactPhone: null, filledOn: '2023年8月11日' },
    ],
    ['a date in pieces', ['填表日期：', 2023, '年', 8, '月', 9, '日'], { filledOn: '2023年8月9日' }],
    [
      'white space in place of the colon',
      ['填报单位（盖章） 赣州市总工会', null, '2023年8月10日'],
      { submittingUnit: '赣州市总工会', filledOn: '2023年8月10日' },
    ],
    [
      'other units named',
      ['主办单位：江西省总工会    填报单位：赣州市总工会'],
      { submittingUnit: '赣州市总工会' },
    ],
    [
      'underscores',
      ['报送单位：__赣州市总工会__  填表日期：____年__月__日'],
      { submittingUnit: '赣州市总工会', filledOn: null },
    ],
    ['a union’s name as a line of its own', ['赣州市总工会'], { submittingUnit: '赣州市总工会' }],
  ])('are read with %s', (_, row, expected) => {
    expect(above(row)).toEqual(expected);
  });

  test('hold the address of each value', () => {
    const table = one([['申报单位：', null, '赣州市总工会'], JIANGXI_HEADER, jiangxiRow(1)]);
    expect(table.preamble).toEqual([
      { field: 'submittingUnit', label: '申报单位', value: '赣州市总工会', row: 1, column: 3 },
    ]);
  });

  test('are also read below the table', () => {
    const table = one([JIANGXI_HEADER, jiangxiRow(1), ['填报单位：赣州市总工会    填表日期：2023年8月10日']]);
    expect(table.entries[0]!.submittingUnit).toBe('赣州市总工会');
  });
});

test.each([
  ['第一完成人职务', 'position'],
  ['第一完成人所在单位', 'unit'],
  ['参与完成人', 'otherCompleters'],
  ['全体完成人是否同意申报', 'consent'],
  ['公示是否无异议', 'publicNotice'],
  ['是否涉密', 'secrecy'],
  ['有无知识产权争议', 'ipStatus'],
])('%s is known in any notice', (header, field) => {
  const names = ['序号', '项目名称', '项目类别', '联系电话', header];
  const { tables } = findTables(sheetOf([names, [1, '阀门扳手', '小革新', '13907910001', null]]), jiangxi);
  expect(tables[0]!.columns[4]).toMatchObject({ field });
});

test('an introduction of the first completer is known by other words, too', () => {
  const names = [
    '序号',
    '成果名称',
    '成果类别',
    '成果完成人',
    '第一完成人情况介绍',
    '联系电话',
    '成果完成单位',
  ];
  const row = [
    1,
    '阀门扳手',
    '小革新',
    '陈立新',
    '陈立新，检修工，高级技师。',
    '13907910001',
    '西安恒岳机械有限公司',
  ];
  const { tables } = findTables(sheetOf([names, row]), schemeNamed('national-2024'));
  expect(tables[0]!.columns[4]).toMatchObject({ field: 'profile' });
});

describe('a date that a notice does not ask for', () => {
  const fieldsBy = (id: string, dates: readonly string[]) => {
    const names = ['序号', '项目名称', '项目类别', '联系电话', ...dates];
    const row = [1, '阀门扳手', '小革新', '13907910001', ...dates.map(() => '2022年5月')];
    const { tables } = findTables(sheetOf([names, row]), schemeNamed(id));
    return tables[0]!.columns.slice(4).map(({ field }) => field);
  };

  test.each([
    ['jiangxi-2023', '项目实施时间', 'completionDate'],
    ['jiangxi-2023', '完成投用时间', 'completionDate'],
    ['zhenjiang-2024', '竣工日期', 'implementationDate'],
    ['beijing-2026', '起止时间', 'completionDate'],
    ['hangzhou-2022', '启用日期', 'completionDate'],
  ])('answers for the one it asks for: %s, %s', (id, header, field) => {
    expect(fieldsBy(id, [header])).toEqual([field]);
  });

  test('stays itself where the one it asks for is there, too', () => {
    expect(fieldsBy('jiangxi-2023', ['投用时间', '完成时间'])).toEqual(['applicationDate', 'completionDate']);
  });
});

test('a list of people is no table of projects', () => {
  const names = ['序号', '单位', '姓名', '职务', '电话'];
  const people = [1, '河南省总工会', '贺云飞', '四级调研员', '13837100265'];
  expect(findTables(sheetOf([names, people]), jiangxi).tables).toEqual([]);
});

test('a row that says how to fill in the columns is no entry, whatever else its cells say', () => {
  const header = ['序号', '成果名称', '成果类别', '实施起止时间', '单位名称', '出生年月', '联系方式'];
  const how = [null, '20字左右', '五类选一', '近三年', '与公章一致', '如1985.06', '手机或固话'];
  const entry = [1, '钢卷塔形报警尺', '小发明', '2020-11', '杭州轧钢有限公司', '1965.03', '13907910001'];
  const hangzhou = schemeNamed('hangzhou-2022');
  const { tables } = findTables(sheetOf([header, how, entry]), hangzhou);
  expect(tables.map(summaryOf)).toEqual([[{ row: 3, name: '钢卷塔形报警尺', unit: null }]]);
});
