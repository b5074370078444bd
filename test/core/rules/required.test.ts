import { required } from '../../../src/core/rules/required';
import { runRule, tableOf, testRule } from './tester';

const found = (messageId: string, field = 'projectName') => [
  { field, messageId, level: 'malformed' as const },
];

testRule(required, {
  options: { fields: ['projectName', 'summary', 'photos'] },
  valid: [
    { entries: [{ projectName: '锯切余料分拣机', summary: '提高效率' }] },
    {
      name: 'a number, a zero, a boolean',
      entries: [
        { projectName: '分拣机', summary: 0 },
        { projectName: '分拣机', summary: false },
      ],
    },
    {
      name: 'words that only begin like a placeholder',
      entries: [{ projectName: '无人值守道口改造', summary: '无' + '尘车间改造' }],
    },
    { name: 'emoji and rare characters', entries: [{ projectName: '𠮷字牌😀工装', summary: '#1炉改造' }] },
    {
      name: 'what is handed in beside the table may be pointed to',
      entries: [{ projectName: '分拣机', photos: '见附件' }],
    },
    { name: 'a column the table lacks', entries: [{ projectName: '分拣机' }] },
  ],
  invalid: [
    ...['详见申报书', '见附件', '另附', '同上表'].map((summary) => ({
      name: summary,
      entries: [{ projectName: '分拣机', summary }],
      expect: found('elsewhere', 'summary'),
    })),
    { entries: [{ projectName: null, summary: '好' }], expect: found('blank') },
    { entries: [{ projectName: '（名称待定）' }], expect: found('placeholder') },
    { entries: [{ projectName: 'XXX改造项目' }], expect: found('noName') },
    { entries: [{ projectName: '（请填写项目名称）' }], expect: found('placeholder') },
    { entries: [{ projectName: '名称不详，问过本人后再填' }], expect: found('toCome') },
    { entries: [{ projectName: '（名称待定，以提名书为准）' }], expect: found('placeholder') },
    {
      name: 'headings without a word of content',
      entries: [
        {
          projectName: '分拣机',
          summary: '1.成果背景；2.技术原理及性能指标；3.创造性与先进性；4.应用情况及存在的问题。',
        },
      ],
      expect: found('placeholder', 'summary'),
    },
    { entries: [{ projectName: '小革新' }], expect: found('category') },
    {
      entries: [{ projectName: '分拣机', summary: '暂未统计，投用后再报' }],
      expect: found('toCome', 'summary'),
    },
    {
      name: 'the form’s own hint',
      entries: [{ projectName: '分拣机', summary: '（此处填写项目简介，限400字）' }],
      expect: found('placeholder', 'summary'),
    },
    {
      name: 'white space of all kinds',
      entries: [{ projectName: ' 　\u00a0\u200b\n', summary: '好' }],
      expect: found('blank'),
    },
    ...[
      '无',
      '/',
      '-',
      '——',
      '…',
      '......',
      '暂无',
      '（无）',
      ' 无 ',
      '待补充',
      'N/A',
      '//',
      '、',
      'xxx',
      '未填写',
    ].map((value) => ({
      name: `the placeholder ${value}`,
      entries: [{ projectName: value, summary: '好' }],
      expect: found('placeholder'),
    })),
    { name: '同上', entries: [{ projectName: '同上', summary: '好' }], expect: found('sameAsAbove') },
    { name: '〃', entries: [{ projectName: '〃', summary: '好' }], expect: found('sameAsAbove') },
    {
      name: 'an error value',
      entries: [{ projectName: '#N/A', summary: '好' }],
      expect: found('errorValue'),
    },
    {
      name: 'an error value within a text',
      entries: [{ projectName: '钳工张师傅的发明#REF!', summary: '好' }],
      expect: found('errorValue'),
    },
    ...[1, '12', '五小项目', '职工“五小”成果'].map((value) => ({
      name: `${value} is no name`,
      entries: [{ projectName: value, summary: '好' }],
      expect: found('noName'),
    })),
    ...['后补', '待编'].map((value) => ({
      name: value,
      entries: [{ projectName: '分拣机', summary: value }],
      expect: found('placeholder', 'summary'),
    })),
    ...[
      '名称尚未想好',
      '（题目回头再补）',
      '待定（以专利受理书名称为准）',
      '课名待导师定',
      '（待取名）',
      '略（材料太多，见U盘）',
    ].map((value) => ({
      name: value,
      entries: [{ projectName: value, summary: '好' }],
      expect: found('placeholder'),
    })),
    {
      name: 'figures left open',
      entries: [{ projectName: '分拣机', summary: '变形率可由原来的XX%降下来，每年节约__万元。' }],
      expect: [{ field: 'summary', messageId: 'openFigures', level: 'verify' }],
    },
    {
      name: 'figures that are to come',
      entries: [{ projectName: '分拣机', summary: '财务尚未核算，拟于年底补报经济效益，社会效益略' }],
      expect: found('toCome', 'summary'),
    },
    {
      name: 'several at once',
      entries: [{ projectName: '', summary: null }],
      expect: [...found('blank'), ...found('blank', 'summary')],
    },
  ],
});

it('names the level of the scheme and quotes the offending value', () => {
  const [one] = runRule(required, tableOf([{ projectName: '暂无' }]), {
    options: { fields: ['projectName'] },
    level: 'verify',
  });
  expect(one).toMatchObject({ level: 'verify', cell: 'A5', text: '只写了“暂无”，等于没有填写' });
});

describe('files that are still to be made', () => {
  const audio = (value: string) => ({ name: value, entries: [{ audio: value }] });
  testRule(required, {
    options: { fields: ['audio'] },
    valid: ['MP3，2分25秒', '已录制，3分钟', '见附件U盘', '未剪辑原声，MP3，2分钟'].map(audio),
    invalid: ['待录制，月底前补交', '还没录（下周补）', '未上传'].map((value) => ({
      ...audio(value),
      expect: [{ field: 'audio', messageId: 'toCome', level: 'malformed' }],
    })),
  });
});
