import { publicity } from '../../../src/core/rules/publicity';
import type { Level } from '../../../src/core/findings';
import { runRule, tableOf, testRule } from './tester';

const said = (value: string | null) => [{ publicNotice: value }];
const one = (value: string | null, messageId: string, level: Level) => ({
  name: String(value),
  entries: said(value),
  expect: [{ field: 'publicNotice', messageId, level }],
});
const FINE = [
  '公示无异议',
  '已公示，无异议',
  '已公示',
  '公示期满，未收到异议',
  '无异议',
  '是',
  '√',
  '2026年4月1日至8日',
  '未收到任何异议',
  '贴了七天，没意见',
  '贴了五天，有人来问过用途，没提意见',
  '1人来电咨询，未提异议，公示无异议',
  '贴满五天，没人说不行',
  '公示期满，零异议',
  '异议0件',
  '公示7天，留的举报电话一次没响',
  '4月7日—13日OA公示，收到0条异议',
  '公示期间有人来电问奖金多少，非异议；公示无异议',
  '公示期间有1人来电询问奖金，非异议，公示通过',
  '有人来问过两句，期满无异议',
  '已于4月2日公示，没有人提出异议',
];

testRule(publicity, {
  valid: FINE.map((value) => ({ name: value, entries: said(value) })),
  invalid: [
    one(null, 'blank', 'malformed'),
    one('免公示', 'notYet', 'malformed'),
    one('/', 'blank', 'malformed'),
    one('未公示', 'notYet', 'malformed'),
    one('还没来得及公示', 'notYet', 'malformed'),
    one('来不及公示', 'notYet', 'malformed'),
    one('尚未公示', 'notYet', 'malformed'),
    one('拟于5月公示', 'notYet', 'malformed'),
    one('否', 'notYet', 'malformed'),
    one('公示有异议', 'objection', 'malformed'),
    one('公示期间收到1条异议', 'objection', 'malformed'),
    one('公示期间有异议，经核查不成立', 'settled', 'verify'),
    one('公示中', 'underway', 'malformed'),
    one('公示中，暂无异议', 'underway', 'malformed'),
    one('还在贴公示，没到期', 'underway', 'malformed'),
    one('公示期未满，目前没有人提意见', 'underway', 'malformed'),
    one('公示期内', 'underway', 'malformed'),
    one('4月20日贴出，公示期还没到', 'underway', 'malformed'),
    one('5月18日贴的，贴满五个工作日再撤', 'underway', 'malformed'),
    one('单位小，人都认识，就没弄公示', 'notYet', 'malformed'),
    one('单位小，没贴', 'notYet', 'malformed'),
    one('忘了公示', 'notYet', 'malformed'),
    one('下周一贴', 'notYet', 'malformed'),
    one('打算和二季度的一起公示', 'notYet', 'malformed'),
    one('还挂着', 'underway', 'malformed'),
    one('班前会口头说了一下', 'unclear', 'verify'),
    one('公示材料已交综合办', 'unclear', 'verify'),
    one('除一名职工反映署名不实外，其余无异议', 'unclear', 'verify'),
    one('贴了，两位老师傅不认，没谈拢', 'unclear', 'verify'),
    one('厂务栏挂满七天，平平静静', 'vague', 'hint'),
    one('三个厂区同时贴的，都回话说没问题', 'vague', 'hint'),
    one('正在走公示流程', 'underway', 'malformed'),
    one('12月27日才张贴，2027年1月6日到期', 'underway', 'malformed'),
    one('公示期2026年12月27日至2027年1月6日', 'underway', 'malformed'),
    one('4月20日刚贴出来，月底到期', 'underway', 'malformed'),
    one('公示期间翻砂班来信说署名漏人，工会尚在了解', 'unclear', 'verify'),
    one('详见附件', 'unclear', 'verify'),
    one('公示期内收到一封反映信，正在核实', 'unclear', 'verify'),
    one('公示时有人举报', 'unclear', 'verify'),
  ],
});

test.each([
  ['无', []],
  ['否', []],
  ['有', ['objection']],
  ['公示有异议', ['objection']],
  ['无异议', []],
])('below a header that asks for objections, %s answers it', (value, messages) => {
  const table = tableOf(said(value));
  const columns = table.columns.map((column) => ({ ...column, header: '公示有无异议' }));
  expect(runRule(publicity, { ...table, columns }).map(({ messageId }) => messageId)).toEqual(messages);
});

test('a notice that hangs beyond the day of filling in is not over', () => {
  const idsOf = (value: string, filledOn = '2023年8月8日') =>
    runRule(publicity, tableOf(said(value), { preamble: { filledOn } })).map(({ messageId }) => messageId);
  expect(idsOf('已张贴，8月9日期满')).toEqual(['underway']);
  expect(idsOf('已张贴，8月7日期满')).toEqual([]);
  expect(idsOf('8月2日至8月9日公示，无异议')).toEqual([]);
  expect(idsOf('2023年8月2日至8月9日公示', '2022年8月8日')).toEqual([]);
});
