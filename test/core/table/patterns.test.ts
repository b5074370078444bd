import { fieldByPattern, questionFieldByPattern } from '../../../src/core/table/patterns';
import { bareHeader, foldHeader } from '../../../src/core/table/headerText';
import { checkTable } from '../../../src/core/check/check';
import { findTables } from '../../../src/core/table/find';
import type { Scheme } from '../../../src/core/scheme/schema';
import { schemeNamed, sheetOf, summaryOf } from './sheet';

const fieldOf = (header: string, scheme: Scheme, table = 0): string | null => {
  const own = new Set(scheme.tables[table]!.columns.map(({ field }) => field));
  const folded = foldHeader(header);
  return fieldByPattern(bareHeader(folded), folded, own);
};

test.each([
  ['申报项目（名称要完整）', 'projectName'],
  ['承担单位', 'unit'],
  ['手机/座机', 'phone'],
  ['岗位或职务', 'position'],
  ['工作单位、职务（岗位）', 'unitAndPosition'],
  ['首席完成人', 'firstCompleter'],
  ['主要完成人（限填第一完成人）', 'firstCompleter'],
  ['内容提要（不多于一百字）', 'summary'],
  ['企业性质', 'ownership'],
  ['得过什么奖', 'previousAwards'],
  ['是否涉及国家机密', 'secrecy'],
  ['有无政府立项或财政补助', 'governmentFunding'],
  ['是否列入科技计划', 'governmentFunding'],
  ['其他需说明的情况', 'remarks'],
  ['备选品种', null],
])('to Jiangxi’s notice %s means %s', (header, field) => {
  expect(fieldOf(header, schemeNamed('jiangxi-2023'))).toBe(field);
});

test.each([
  ['合作者', 'completers'],
  ['团队成员', 'completers'],
  ['领衔人', 'completers'],
  ['何时实施', 'implementationDate'],
  ['实施起始时间', 'implementationDate'],
  ['建议名称', 'projectName'],
  ['提出人单位', 'unit'],
  ['建议内容及成效', 'summary'],
  ['是否享受政府立项/专项资金；已获荣誉', 'previousAwards'],
  ['归类', 'category'],
])('to Hangzhou’s notice %s means %s', (header, field) => {
  expect(fieldOf(header, schemeNamed('hangzhou-2022'))).toBe(field);
});

test.each([
  ['参加人员', 'otherCompleters'],
  ['合作者', 'otherCompleters'],
  ['费用（元）', 'investment'],
  ['投入应用时间', 'applicationDate'],
  ['是否政府投资/研发机构主持/科研院所人员参与', 'governmentFunding'],
])('to Beijing’s notice %s means %s', (header, field) => {
  expect(fieldOf(header, schemeNamed('beijing-2026'))).toBe(field);
});

test.each([
  ['视频格式', 'videoFormat'],
  ['视频时长及格式', 'video'],
])('to the national notice %s means %s', (header, field) => {
  expect(fieldOf(header, schemeNamed('national-2024'))).toBe(field);
});

test('what only the national notice asks for is nothing to the others', () => {
  expect(fieldOf('照片情况', schemeNamed('national-2024'))).toBe('photos');
  expect(fieldOf('照片情况', schemeNamed('jiangxi-2023'))).toBeNull();
});

test.each([
  ['试题正文', 'question'],
  ['题型单选/多选/判断', 'questionType'],
  ['b选项', 'optionB'],
  ['正确项', 'answerKey'],
  ['试题等级', 'difficulty'],
  ['命题依据', 'questionSource'],
])('in a question bank %s means %s', (header, field) => {
  expect(questionFieldByPattern(header)).toBe(field);
});

test('a table is read though none of its headers is the notice’s', () => {
  const header = ['序 号', '申报项目', '所属类别', '承担单位', '完成人（主要）', '联络方式', '其他说明'];
  const row = [1, '阀门扳手', '小革新', '镇江华通机械有限公司', '陈立新、周敏', '13907910001', null];
  const { tables } = findTables(sheetOf([header, row]), schemeNamed('zhenjiang-2024'));
  expect(tables.map(summaryOf)).toEqual([[{ row: 2, name: '阀门扳手', unit: null }]]);
  expect(tables[0]!.columns.map(({ field }) => field)).toEqual([
    ...['serial', 'projectName', 'category', 'unit', 'completers', 'phone', 'remarks'],
  ]);
});

test('a list of contacts below the table ends it', () => {
  const header = ['序号', '项目名称', '实施单位', '主要完成人', '项目类别', '联系电话'];
  const row = [1, '阀门扳手', '镇江华通机械有限公司', '陈立新', '小革新', '13907910001'];
  const below = [[], [null, '校区', '报送人', '电话'], [null, '东区', '汪兰梅', '17635156216']];
  const { tables } = findTables(sheetOf([header, row, ...below]), schemeNamed('zhenjiang-2024'));
  expect(tables.map((table) => table.entries.length)).toEqual([1]);
});

test('a group over “完成” and “应用” gives the noun', () => {
  const top = ['序号', '项目名称', '项目类别', '第一完成人', '所在单位', '联系电话', '时间', null];
  const sub = [null, null, null, null, null, null, '完成', '整体应用'];
  const row = [1, '阀门扳手', '小革新', '陈立新', '北京华通机械有限公司', '13907910001', '2023.5', '2023.6'];
  const merges = [...'ABCDEF'].map((column) => `${column}1:${column}2`);
  const { tables } = findTables(sheetOf([top, sub, row], [...merges, 'G1:H1']), schemeNamed('beijing-2026'));
  expect(tables[0]!.columns.slice(6).map(({ field }) => field)).toEqual([
    'completionDate',
    'applicationDate',
  ]);
});

test('unit and position in one cell serve a notice that asks for each', () => {
  const top = ['序号', '项目名称', '项目类别', '完成人', null, '单位及岗位', '联系电话', '投入（万元）'];
  const sub = [null, null, null, '第一', '其他', null, null, null];
  const row = [1, '阀门扳手', '小革新', '陈立新', '周敏', '北京华通机械有限公司 副总经理', '13907910001', 3];
  const merges = [...'ABCFGH'].map((column) => `${column}1:${column}2`);
  const { tables } = findTables(sheetOf([top, sub, row], [...merges, 'D1:E1']), schemeNamed('beijing-2026'));
  const [table] = tables;
  expect(table!.columns.map(({ field }) => field)).toEqual([
    ...['serial', 'projectName', 'category', 'firstCompleter', 'otherCompleters', 'unitAndPosition', 'phone'],
    'investment',
  ]);
  expect([table!.values.unit, table!.values.position]).toEqual([['北京华通机械有限公司'], ['副总经理']]);
  expect([table!.columnOf.unit, table!.columnOf.position]).toEqual([6, 6]);
});

test('the first participant apart from the others answers for a notice that asks for all in one column', () => {
  const top = ['序号', '成果名称', '类别', '单位', '第一参与者', null, '其他参与者', '成果简介'];
  const sub = [null, null, null, null, '姓名', '联系方式', null, null];
  const row = [1, '阀门扳手', '小革新', '杭州华通机械有限公司', '电工班', '13907910001', null, '加长手柄。'];
  const merges = [...'ABCDGH'].map((column) => `${column}1:${column}2`);
  const hangzhou = schemeNamed('hangzhou-2022');
  const { tables } = findTables(sheetOf([top, sub, row], [...merges, 'E1:F1']), hangzhou);
  expect(tables[0]!.columns.slice(4, 7).map(({ field }) => field)).toEqual([
    ...['completers', 'phone', 'otherCompleters'],
  ]);
  const cells = checkTable(hangzhou, tables[0]!).findings.map(({ cell, rule }) => `${cell} ${rule}`);
  expect(cells).toContain('E3 person-name');
  expect(cells.filter((cell) => cell.startsWith('G'))).toEqual([]);
});

test('the others are told from the first also where the notice knows 第一完成人姓名', () => {
  const top = ['序号', '项目名称', '实施单位', '第一完成人', null, '其他完成人（没有不填）', '项目类别'];
  const sub = [null, null, null, '姓名', '手机号码', null, null];
  const row = [1, '阀门扳手', '镇江华通机械有限公司', '陈立新', '13907910001', '卜凡、卜凡', '小革新'];
  const merges = [...'ABCFG'].map((column) => `${column}1:${column}2`);
  const zhenjiang = schemeNamed('zhenjiang-2024');
  const { tables } = findTables(sheetOf([top, sub, row], [...merges, 'D1:E1']), zhenjiang);
  expect(tables[0]!.columns[5]!.field).toBe('otherCompleters');
  const { findings } = checkTable(zhenjiang, tables[0]!);
  expect(findings.filter(({ cell }) => cell === 'F3').map(({ messageId }) => messageId)).toEqual(['twice']);
});

test('a phone merged down over the persons of a project is told of once, at its own cell', () => {
  const header = ['序号', '成果名称', '类别', '单位', '姓名', '联系方式', '成果简介'];
  const person = (name: string, phone: string | null) => [
    1,
    '阀门扳手',
    '小革新',
    '杭州华通机械有限公司',
    name,
    phone,
    '加长手柄。',
  ];
  const merges = [...'ABCDFG'].map((column) => `${column}2:${column}3`);
  const hangzhou = schemeNamed('hangzhou-2022');
  const grid = sheetOf([header, person('陈立新', '138571 0245'), person('周敏', null)], merges);
  const { findings } = checkTable(hangzhou, findTables(grid, hangzhou).tables[0]!);
  expect(findings.filter(({ rule }) => rule === 'phone').map(({ cell }) => cell)).toEqual(['F2']);
});

test('to the national notice 工匠 with its films is the material about the honour, 荣誉 in brackets or not', () => {
  const header = '工匠宣传、技法视频和简介（团队有工匠荣誉的提供，没有填无）';
  expect(fieldOf(header, schemeNamed('national-2024'))).toBe('honourMaterial');
});
