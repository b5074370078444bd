import { checkTable } from '../../../src/core/check/check';
import { detectScheme } from '../../../src/core/scheme/detect';
import { builtInSchemes, schemeById } from '../../../src/core/scheme/load';
import { findTables } from '../../../src/core/table/find';
import type { CellValue, Grid } from '../../../src/core/table/grid';

const scheme = schemeById('national-2024')!;

const gridOf = (values: CellValue[][], merges: Grid['merges'] = []): Grid => ({
  sheet: 'Sheet1',
  firstRow: 1,
  firstColumn: 1,
  values,
  merges,
});
const read = (values: CellValue[][], merges?: Grid['merges']) => findTables(gridOf(values, merges), scheme);

/** "cell level rule/message → suggestion" of every finding, hints included. */
function told(values: CellValue[][], merges?: Grid['merges']): string[] {
  return read(values, merges).tables.flatMap((table) =>
    checkTable(scheme, table).findings.map(
      ({ cell, level, rule, messageId, suggestion }) =>
        `${cell} ${level} ${rule}/${messageId}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
    ),
  );
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const headerOf = (options: readonly string[]): string[] => [
  '题型',
  '题目内容',
  ...options,
  '正确答案',
  '解析',
  '试题难度',
  '来源',
];
const HEADER = headerOf(LETTERS.map((letter) => `答案${letter}`));
const THINGS =
  '护罩 手柄 棘轮 托架 导轨 卡爪 滤网 法兰 阀杆 料斗 滚筒 底座 铰链 喷嘴 刮刀 链轮 齿圈 丝杆 吸盘 顶针 闸板 风帽 母排'.split(
    ' ',
  );
const question = (at: number, changes: Record<number, CellValue> = {}): CellValue[] => {
  const thing = THINGS[at % THINGS.length]!;
  const row: CellValue[] = [
    ...['单选', `${thing}${Math.floor(at / THINGS.length) + 1}的材料是`, '钢', '铜', '铝', '木', null, null],
    ...['A', null, '初级', '视频简介'],
  ];
  for (const [column, value] of Object.entries(changes)) row[Number(column)] = value;
  return row;
};
const bank = (count: number, from = 0): CellValue[][] =>
  Array.from({ length: count }, (_, at) => question(from + at));
const wide = (text: string): CellValue[] => [text, ...Array<null>(11).fill(null)];

describe('question banks', () => {
  test.each([
    ['答案A', LETTERS.map((letter) => `答案${letter}`)],
    ['选项A', LETTERS.map((letter) => `选项${letter}`)],
    ['A', LETTERS],
    ['Ａ', ['Ａ', 'Ｂ', 'Ｃ', 'Ｄ', 'Ｅ', 'Ｆ']],
    ['答案 A', LETTERS.map((letter) => `答案 ${letter}`)],
    ['选项 A with a break', LETTERS.map((letter) => `选项\n${letter}`)],
  ])('options headed %s', (_, options) => {
    const { tables, problems } = read([headerOf(options), ...bank(20)]);
    expect(problems).toEqual([]);
    expect(tables[0]).toMatchObject({ id: 'questions', columnOf: { optionA: 3, optionF: 8, answerKey: 9 } });
    expect(told([headerOf(options), ...bank(20)])).toEqual([]);
  });

  test('options under one head, 选项 over A to F', () => {
    const first = [
      '题型',
      '题目内容',
      '选项',
      null,
      null,
      null,
      null,
      null,
      '正确答案',
      '解析',
      '试题难度',
      '来源',
    ];
    const second = [null, null, ...LETTERS, null, null, null, null];
    const down = [1, 2, 9, 10, 11, 12].map((column) => ({
      firstRow: 1,
      lastRow: 2,
      firstColumn: column,
      lastColumn: column,
    }));
    const merges = [...down, { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 8 }];
    const { tables } = read([first, second, ...bank(20)], merges);
    expect(tables[0]).toMatchObject({
      id: 'questions',
      header: { first: 1, last: 2 },
      columnOf: { optionA: 3, optionF: 8 },
    });
    expect(tables[0]!.entries).toHaveLength(20);
  });

  test('a question whose options are the letters of a drawing is no header', () => {
    const drawn = question(20, { 1: '图中哪一处应加装护罩', 2: 'A', 3: 'B', 4: 'C', 5: 'D' });
    const { tables } = read([HEADER, ...bank(20), drawn, ...bank(2, 21)]);
    expect(tables.map((table) => table.entries.length)).toEqual([23]);
  });

  test("the template's own examples are no questions", () => {
    const example = question(0, { 1: '（例）下列关于扳手的说法正确的是' });
    expect(told([HEADER, example, example, example, ...bank(20)])).toEqual([]);
  });

  test.each<[string, string, (name: string) => ReturnType<typeof wide>]>([
    ['merged over the width', 'A23', (name) => wide(name)],
    ['in the second column', 'B23', (name) => [null, name]],
    ['as a label and its value', 'A23', (name) => ['课程名称：', name.replace(/^.*：/, '')]],
  ])('banks under section rows %s are counted one by one', (_, cell, head) => {
    const rows = [HEADER, head('成果一：防护罩'), ...bank(20), head('成果二：快换手柄'), ...bank(12, 20)];
    expect(told(rows)).toEqual([`${cell} malformed question-count/tooFewOf`]);
  });

  test('banks with a title and a header each', () => {
    const rows = [wide('成果一题库'), HEADER, ...bank(20), wide('成果二题库'), HEADER, ...bank(9, 20)];
    expect(told(rows)).toEqual(['A23 malformed question-count/tooFewOf']);
  });

  test('banks told apart by a column, merged down', () => {
    const header = ['课程名称', ...HEADER];
    const rows = [...bank(20), ...bank(5, 20)].map((row, at) => [
      at === 0 ? '防护罩' : at === 20 ? '手柄' : null,
      ...row,
    ]);
    const merges = [
      { firstRow: 2, lastRow: 21, firstColumn: 1, lastColumn: 1 },
      { firstRow: 22, lastRow: 26, firstColumn: 1, lastColumn: 1 },
    ];
    expect(told([header, ...rows], merges)).toEqual(['A22 malformed question-count/tooFewOf']);
  });

  test('headings by type part no bank', () => {
    const heads = [wide('一、单选题（共8道）'), wide('（二）多选题'), [null, '三、判断题']];
    const rows = [heads[0]!, ...bank(8), heads[1]!, ...bank(6, 8), heads[2]!, ...bank(6, 14)];
    expect(told([HEADER, ...rows])).toEqual([]);
    expect(
      told([HEADER, wide('成果一：护罩'), ...rows, wide('成果二：手柄'), heads[0]!, ...bank(3, 20)]),
    ).toEqual(['A26 malformed question-count/tooFewOf']);
  });

  test('numbering starts again under each section', () => {
    const numbered = (rows: CellValue[][]) => rows.map((row, at) => [at + 1, ...row]);
    const rows = [
      ['题号', ...HEADER],
      wide('成果一：防护罩'),
      ...numbered(bank(20)),
      wide('成果二：手柄'),
      ...numbered(bank(20, 20)),
    ];
    expect(told(rows)).toEqual([]);
  });

  test.each<[string, Record<number, CellValue>, string[]]>([
    ['a key behind the options', { 8: 'E' }, ['I12 malformed question-key/noSuchOption']],
    ['a single choice with two', { 8: 'A、B' }, ['I12 malformed question-key/singleWithSeveral']],
    ['the type in full', { 0: '单选题' }, ['A12 hint one-of/mended → 单选']],
    ['several with one', { 0: '多选' }, ['I12 malformed question-key/multipleWithOne']],
    ['a lower-case key', { 8: ' b ' }, ['I12 hint question-key/mended → B']],
    [
      'a key for a statement',
      { 0: '判断', 2: null, 3: null, 4: null, 5: null },
      ['I12 malformed question-key/notVerdict'],
    ],
    ['a statement', { 0: '判断', 2: null, 3: null, 4: null, 5: null, 8: '×' }, []],
    [
      'a statement with its options',
      { 0: '判断', 2: '正确', 3: '错误', 4: null, 5: null, 8: 'B' },
      ['I12 hint question-key/mended → 错'],
    ],
    ['a choice with 对', { 8: '对' }, ['I12 malformed question-key/notLetters']],
    ['a gap', { 3: null }, ['D12 malformed question-options/gap']],
    ['twins', { 5: '钢。' }, ['F12 malformed question-options/same']],
    ['numbers as options', { 2: 1, 3: 2, 4: 3, 5: 4 }, []],
    ['a date read from 1-2', { 11: 45000 }, []],
    ['seven minutes', { 11: '视频07:00-07:20' }, ['L12 malformed question-source/beyond']],
    ['hours first', { 11: '视频00:00:07-00:00:35' }, []],
    ['difficulty in one character', { 10: '高' }, ['K12 hint one-of/mended → 高级']],
    ['difficulty of one’s own', { 10: '容易' }, ['K12 malformed one-of/unknown']],
  ])('%s', (_, changes, expected) => {
    const rows = bank(20);
    rows[10] = question(10, changes);
    expect(told([HEADER, ...rows])).toEqual(expected);
  });
});

describe('the roadshow', () => {
  const header = ['序号', '课程名称', '提交单位', '完成人', '联系电话'];
  const above = [
    ['“五小”成果路演项目报送表', null, null, null, null],
    ['上报单位', '江苏省总工会', null, '填报日期', '2024年8月9日'],
  ];
  const course = (at: number, changes: Record<number, CellValue> = {}): CellValue[] => {
    const names = ['周敏', '陈立新', '吴建华', '郑小红'];
    const row: CellValue[] = [
      at + 1,
      `${THINGS[at]}快速更换的做法`,
      `${THINGS[at]}机械有限公司`,
      names[at]!,
      `1390791001${at}`,
    ];
    for (const [column, value] of Object.entries(changes)) row[Number(column)] = value;
    return row;
  };

  test('its few columns suffice, and its own window counts', () => {
    const values = [...above, header, course(0), course(1), ['上报单位盖章：', null, null, null, null]];
    const { tables, problems } = read(values);
    expect(problems).toEqual([]);
    expect(tables[0]).toMatchObject({ id: 'roadshow', entries: [{ submittingUnit: '江苏省总工会' }, {}] });
    expect(told(values)).toEqual(['E2 verify filled-on/outside']);
    expect(told([above[0]!, ['填报日期：2024年7月20日'], header, course(0)])).toEqual([]);
  });

  test.each<[Record<number, CellValue>, string[]]>([
    [{ 1: '集团公司形象宣传片' }, ['B3 ineligible exclusion-words/promotionStated']],
    [{ 1: '安全宣传片拍摄支架的改进' }, []],
    [{ 1: '国家重点工程焊接工法' }, ['B3 verify exclusion-words/keyProjectWords']],
    [{ 3: '周敏、吴建华' }, []],
    [{ 3: '焊工班' }, ['D3 malformed person-name/group']],
    [{ 4: '139****0010' }, ['E3 malformed phone/masked']],
  ])('%j', (changes, expected) => {
    expect(told([above[0]!, header, course(0, changes)])).toEqual(expected);
  });
});

describe('nineteen items', () => {
  const summary = scheme.tables[0]!;
  const header = summary.columns.map((column) => column.header);
  const at = (field: string): number => summary.columns.findIndex((column) => column.field === field);
  const letters = (field: string): string => String.fromCharCode(65 + at(field));
  const clean: Record<string, CellValue> = {
    serial: 1,
    completers: '周敏、陈立新',
    profile: '周敏，维修钳工，从事本岗位工作十二年，带徒三人。',
    unit: '华通机械有限公司',
    phone: '13907910011',
    submittingUnit: '江西省总工会',
    category: '小革新',
    confirmation: '已上传',
    projectName: '阀门省力开合棘轮扳手的设计应用',
    summary: '1.适用于阀门操作。\n2.解决开关费力的问题。\n3.换用棘轮手柄。',
    industry: '制造业-通用设备制造业',
    background: '现有阀门手轮需两人合力才能开关，班组曾试过加长套管，容易滑脱伤人，职工盼望改进。',
    target: '开关一次用时由10min减为3min以内，操作力不大于200N，一人即可完成，现有设备不作改动。',
    innovation: '1.棘轮可换向。\n2.手柄可伸缩。',
    benefit: '经济效益：每年节约工时600小时。\n社会效益：降低劳动强度。',
    photos: '4张',
    video: '1个',
    questionBank: '22道',
    audio: '1个',
    newQuality: '否',
  };
  const row = (changes: Record<string, CellValue> = {}): CellValue[] =>
    summary.columns.map(({ field }) => ({ ...clean, ...changes })[field] ?? null);

  test.each<[Record<string, CellValue>, string[]]>([
    [{}, []],
    [{ industry: '通用设备制造业' }, ['industry hint industry/sectionMissing → 制造业-通用设备制造业']],
    [{ industry: '制造业—石油、煤炭及其他燃料加工业' }, []],
    [{ industry: '制造业-专用设备制造业-选煤机械制造' }, ['industry hint industry/finer']],
    [{ industry: '制造业，通用设备制造业' }, []],
    [{ video: '1个，时长6分12秒' }, ['video malformed question-source/beyond']],
    [{ industry: '装备行业' }, ['industry malformed industry/notStandard']],
    [{ newQuality: '☑是 □否' }, ['newQuality hint yes-no/mended → 是']],
    [{ newQuality: '待定' }, ['newQuality malformed required/placeholder']],
    [{ photos: '正面.jpg、侧面.jpg' }, ['photos malformed count-at-least/tooFew']],
    [{ questionBank: '单选10道、多选6道、判断3道' }, ['questionBank malformed count-at-least/tooFew']],
    [
      { target: '2023年起解决了开关费力的难题，减轻了职工的劳动强度，受到班组一致好评，已在多处推广。' },
      ['target malformed figures-with-units/none'],
    ],
    [{ background: '改'.repeat(150) }, []],
    [{ background: '改'.repeat(151) }, ['background verify max-characters/farTooLong']],
    [{ profile: `${'改'.repeat(97)}PLC-2000 123 abc` }, []],
    [
      { completers: '周敏等21人' },
      ['completers malformed person-name/andOthers', 'completers malformed people-count/tooMany'],
    ],
    [{ summary: '[图片]' }, ['summary malformed plain-text/picture']],
    [{ audio: '无' }, ['audio malformed required/placeholder']],
    [{ category: '小攻关' }, ['category malformed category/otherNotice']],
  ])('%j', (changes, expected) => {
    const cells = expected.map((one) => one.replace(/^\w+/, (field) => `${letters(field)}2`));
    expect(told([header, row(changes)])).toEqual(cells);
  });

  test('the rows of requirements under the header are no entries', () => {
    const requirement = header.map(
      (_, index) => ['', '完成人最多不能超过20人', '不超过100字', '请填写单位准确名称'][index] ?? '500字以内',
    );
    requirement[0] = '征集要求';
    expect(read([header, requirement, row()]).tables[0]!.entries).toMatchObject([{ first: 3 }]);
  });

  test('one project a sheet, item by item downwards, is told to be a form', () => {
    const form = header.slice(1).map((text, index) => [index + 1, text, row()[index + 1] ?? null]);
    const { tables, problems } = read([['创新成果申报表', null, null], ['序号', '内容', '填写'], ...form]);
    expect(tables).toEqual([]);
    expect(problems).toMatchObject([{ code: 'form', message: expect.stringContaining('一行一个项目') }]);
  });

  test.each<[string, CellValue[][]]>([
    ['items', [['创新成果征集汇总'], header, row()]],
    ['questions', [HEADER, ...bank(3)]],
  ])('%s without the notice’s title are recognised for certain', (_, values) => {
    expect(detectScheme([gridOf(values)], builtInSchemes())).toMatchObject({
      best: { id: 'national-2024' },
      ambiguous: false,
    });
  });
});
