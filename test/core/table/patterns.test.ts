import { fieldByPattern, questionFieldByPattern } from '../../../src/core/table/patterns';
import { bareHeader, foldHeader } from '../../../src/core/table/headerText';
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
  ['其他需说明的情况', 'remarks'],
  ['备选品种', null],
])('to Jiangxi’s notice %s means %s', (header, field) => {
  expect(fieldOf(header, schemeNamed('jiangxi-2023'))).toBe(field);
});

test.each([
  ['团队成员', 'completers'],
  ['领衔人', 'completers'],
  ['何时实施', 'implementationDate'],
  ['归类', 'category'],
])('to Hangzhou’s notice %s means %s', (header, field) => {
  expect(fieldOf(header, schemeNamed('hangzhou-2022'))).toBe(field);
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
