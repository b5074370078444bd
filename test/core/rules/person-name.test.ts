import { personName } from '../../../src/core/rules/person-name';
import type { Level } from '../../../src/core/findings';
import { runRule, tableOf, testRule } from './tester';

const one = (value: string | number | boolean, messageId: string, level: Level, suggestion?: string) => ({
  name: JSON.stringify(value).slice(0, 60),
  entries: [{ completers: value }],
  expect: [{ field: 'completers', messageId, level, ...(suggestion === undefined ? {} : { suggestion }) }],
});
const names = (values: readonly (string | null)[]) => values.map((value) => ({ completers: value }));

testRule(personName, {
  options: { field: 'completers', several: true },
  valid: [
    { name: 'nobody, and why', entries: names(['无（本人独立完成）', '没有，个人完成']) },
    {
      name: 'plain names',
      entries: names([
        '赵敏',
        '钱小军',
        '欧阳文博',
        '诸葛亮',
        '司马光',
        '曹子',
        '罗长子',
        '贾诚长',
        '王登科',
        '李建会',
        '鲁班',
        '丁丁',
      ]),
    },
    {
      name: 'minority and foreign names',
      entries: names([
        '阿依努尔·买买提',
        '扎西次仁',
        '乌云其其格',
        '买买提江',
        '阿不都热合曼',
        'John Smith',
        "O'Neil",
      ]),
    },
    { name: 'rare characters', entries: names(['张䶮', '王珺']) },
    {
      name: 'several',
      entries: names([
        '赵敏、钱小军',
        '赵敏，钱小军；孙阳',
        '赵敏 钱小军 孙阳',
        '赵敏　钱小军',
        '赵敏\n钱小军',
        '赵敏/钱小军',
        '赵敏和钱小军',
        '阿依努尔·买买提、赵敏',
        '陈李佳慧',
      ]),
    },
    { name: 'blank is for the rule of required cells', entries: names([null, '', '无', '同上', '/']) },
  ],
  invalid: [
    one('赵　敏', 'mended', 'hint', '赵敏'),
    one('赵　敏、钱　军', 'mended', 'hint', '赵敏、钱军'),
    one('赵 敏 钱 军', 'mended', 'hint', '赵敏、钱军'),
    one('赵 小 敏', 'mended', 'hint', '赵小敏'),
    one('欧阳 文博', 'mended', 'hint', '欧阳文博'),
    one(' 赵敏', 'mended', 'hint', '赵敏'),
    one('1.赵敏 2.钱军', 'mended', 'hint', '赵敏、钱军'),
    one('①赵敏②钱军', 'mended', 'hint', '赵敏、钱军'),
    one('阿依努尔•买买提', 'mended', 'hint', '阿依努尔·买买提'),
    one('阿依努尔．买买提', 'mended', 'hint', '阿依努尔·买买提'),
    one('赵敏（大）', 'withTitle', 'hint', '赵敏'),
    one('史密斯·约翰（John Smith）', 'withTitle', 'hint', '史密斯·约翰'),
    one('赵敏（组长）', 'withTitle', 'hint', '赵敏'),
    one('赵敏、钱军（均为本公司维修工）', 'withTitle', 'hint', '赵敏、钱军'),
    one('赵敏（2025年退休，干这个活时在岗）、钱军', 'withTitle', 'hint', '赵敏、钱军'),
    one('赵敏（2023年12月退休）、钱军', 'withTitle', 'hint', '赵敏、钱军'),
    one('赵敏（高级技师、劳模）、钱军', 'withTitle', 'hint', '赵敏、钱军'),
    one('赵敏、钱军（中科院南里小区维修班）', 'withTitle', 'hint', '赵敏、钱军'),
    one('赵敏、钱军（建科院家属区物业的水暖工）', 'withTitle', 'hint', '赵敏、钱军'),
    one('赵敏、钱军（中科院自动化所）', 'withTitle', 'verify', '赵敏、钱军'),
    one('赵敏高级工程师', 'withTitle', 'verify', '赵敏'),
    one('班长 赵敏', 'withTitle', 'verify', '赵敏'),
    one('赵敏（女）', 'withTitle', 'hint', '赵敏'),
    one('赵敏（兴达机械有限公司）', 'withUnit', 'verify', '赵敏'),
    one('兴达机械有限公司赵敏', 'withUnit', 'verify', '赵敏'),
    one('赵敏13912345678', 'withPhone', 'malformed', '赵敏'),
    one('赵敏、13912345678', 'withPhone', 'malformed', '赵敏'),
    ...[
      '赵敏等5人',
      '赵敏等',
      '赵敏等人',
      '赵敏、钱军等3人',
      '赵敏、、钱军、（待补）',
      '赵敏 等五人',
      '赵敏等同志',
      '赵敏及团队',
      '赵敏（等5人）',
    ].map((value) => one(value, 'andOthers', 'malformed')),
    ...[
      '焊接班组',
      '高压班',
      '机修车间',
      '技术部',
      '市总工会',
      '兴达机械有限公司',
      '全体职工',
      '质量攻关小组',
      '劳模创新工作室',
    ].map((value) => one(value, 'group', 'malformed')),
    one('赵敏、赵敏', 'twice', 'malformed', '赵敏'),
    one('赵　敏、赵敏、钱军', 'twice', 'malformed', '赵敏、钱军'),
    ...['赵某', '赵某某', '赵**', '赵×', '赵师傅', '赵主任', '赵□'].map((value) =>
      one(value, 'notFull', 'malformed'),
    ),
    one('赵', 'tooShort', 'malformed'),
    ...['见附件', '详见申报表', 12, true, '#N/A', '😀', '张'.repeat(10_000)].map((value) =>
      one(value, 'unreadable', 'malformed'),
    ),
    one('赵敏钱小军', 'runTogether', 'verify'),
    one('赵敏A', 'oddCharacters', 'verify'),
    one('赵总', 'address', 'verify'),
    one('赵建班', 'address', 'verify'),
    one('设备改造', 'unusual', 'hint'),
  ],
});

describe('a column for one person', () => {
  testRule(personName, {
    options: { field: 'firstCompleter' },
    valid: [{ entries: [{ firstCompleter: '赵敏' }, { firstCompleter: '欧阳文博' }] }],
    invalid: [
      {
        entries: [{ firstCompleter: '赵敏、钱军' }],
        expect: [{ field: 'firstCompleter', messageId: 'severalPeople', level: 'verify' }],
      },
    ],
  });
});

it('quotes the person it is about', () => {
  const [found] = runRule(personName, tableOf([{ completers: '赵敏、钱军（组长）' }]), {
    options: { field: 'completers', several: true },
  });
  expect(found).toMatchObject({ text: '姓名“钱军”旁边写了“组长”', advice: '请核实后只保留姓名' });
});
