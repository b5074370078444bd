import { oneOf } from '../../../src/core/rules/one-of';
import { testRule } from './tester';

const type = (value: string | number | null) => ({ questionType: value });
const fault = (messageId: string) => [{ field: 'questionType', messageId, level: 'malformed' as const }];
const mended = (suggestion: string) => [
  { field: 'questionType', messageId: 'mended', level: 'hint' as const, suggestion },
];

testRule(oneOf, {
  options: {
    field: 'questionType',
    values: ['单选', '多选', '判断'],
    also: { 单选: ['单选题', '单项选择题'], 判断: ['判断题', '是非题'] },
  },
  valid: [
    { entries: [type('单选'), type('多选'), type('判断')] },
    { name: 'blanks are left to another rule', entries: [type(null), type('/'), type('')] },
  ],
  invalid: [
    { entries: [type('单选题')], expect: mended('单选') },
    { entries: [type(' 单 选 ')], expect: mended('单选') },
    { entries: [type('（单选）')], expect: mended('单选') },
    { entries: [type('一、单选')], expect: fault('unknown') },
    { entries: [type('1.判断题')], expect: mended('判断') },
    { entries: [type('是非题')], expect: mended('判断') },
    { entries: [type('单选/多选')], expect: fault('several') },
    { entries: [type('填空')], expect: fault('unknown') },
    { entries: [type('算单选，只有一个答案')], expect: mended('单选') },
    {
      name: 'not sure',
      entries: [type('好像是单选')],
      expect: [{ field: 'questionType', messageId: 'unsure', level: 'verify' }],
    },
    {
      name: 'what it is, behind what it is not',
      entries: [type('不是单选，是多选')],
      expect: mended('多选'),
    },
    { name: 'an answer still to come is none', entries: [type('待定')], expect: fault('unknown') },
    { entries: [type('非单选')], expect: fault('unknown') },
    { entries: [type(1)], expect: fault('unknown') },
  ],
});

describe('yes or no in words of one’s own', () => {
  const told = (value: string) => ({ name: value, entries: [{ formerRecognition: value }] });
  const field = 'formerRecognition';
  testRule(oneOf, {
    options: { field, values: ['否', '是'], excluded: ['是'] },
    valid: [told('否')],
    invalid: [
      {
        ...told('没有参评过'),
        expect: [{ field, messageId: 'mended', level: 'hint', suggestion: '否' }],
      },
      { ...told('是，2022年度'), expect: [{ field, messageId: 'excluded', level: 'ineligible' }] },
      { ...told('记不清了'), expect: [{ field, messageId: 'unknown', level: 'malformed' }] },
    ],
  });
});

testRule(oneOf, {
  options: {
    field: 'frontlineStatus',
    values: ['一线工人', '一线技术人员'],
    excluded: ['非一线', '管理人员'],
  },
  level: 'verify',
  valid: [],
  invalid: [
    {
      name: 'an answer that shuts out',
      entries: [{ frontlineStatus: ' 管理人员' }],
      expect: [{ field: 'frontlineStatus', messageId: 'excluded', level: 'ineligible' }],
    },
    {
      name: 'both left standing',
      entries: [{ frontlineStatus: '一线工人/一线技术人员' }],
      expect: [{ field: 'frontlineStatus', messageId: 'several', level: 'malformed' }],
    },
    {
      name: 'a remark in brackets',
      entries: [{ frontlineStatus: '一线工人（钳工）' }],
      expect: [{ field: 'frontlineStatus', messageId: 'mended', level: 'hint', suggestion: '一线工人' }],
    },
  ],
});

testRule(oneOf, {
  options: { field: 'sex', values: ['男', '女'], also: { 男: ['男性'] } },
  valid: [
    { name: 'a line for each person', entries: [{ completers: '陈立新\n周敏\n吴建华', sex: '女\n男\n女' }] },
    { name: 'the same twice, of two people', entries: [{ completers: '陈立新、周敏', sex: '男\n男性' }] },
    { name: 'a person named twice', entries: [{ completers: '陈立新\n周敏\n陈立新', sex: '男\n女' }] },
    { name: 'spaces between', entries: [{ completers: '陈立新 周敏', sex: '男 女' }] },
  ],
  invalid: [
    {
      name: 'one person’s answer is wrong',
      entries: [{ completers: '陈立新\n周敏', sex: '男\n中' }],
      expect: [{ field: 'sex', messageId: 'unknown', level: 'malformed' }],
    },
    {
      name: 'more answers than people',
      entries: [{ completers: '陈立新', sex: '男\n女' }],
      expect: [{ field: 'sex', messageId: 'several', level: 'malformed' }],
    },
    {
      name: 'no mend drops a person’s answer',
      entries: [{ completers: '陈立新', sex: '男\n男' }],
      expect: [{ field: 'sex', messageId: 'repeated', level: 'verify' }],
    },
  ],
});

testRule(oneOf, {
  options: { field: 'education', values: ['大专', '本科'] },
  level: 'verify',
  valid: [],
  invalid: ['1986.11', '中共党员', '女'].map((education) => ({
    name: `${education}, which belongs in another column`,
    entries: [{ education }],
    expect: [{ field: 'education', messageId: 'unknown', level: 'malformed' as const }],
  })),
});

testRule(oneOf, {
  options: { field: 'education', values: ['技校', '本科'], loose: true },
  level: 'verify',
  valid: [],
  invalid: [
    {
      name: 'commas in brackets part no answers',
      entries: [{ completers: '陈立新、周敏', education: '技校（2003届，机修钳工班）' }],
      expect: [{ field: 'education', messageId: 'mended', level: 'hint', suggestion: '技校' }],
    },
    {
      name: 'one of two people',
      entries: [{ completers: '陈立新、周敏', education: '技校，夜校' }],
      expect: [{ field: 'education', messageId: 'unknown', level: 'verify' }],
    },
  ],
});
