import { yesNo } from '../../../src/core/rules/yes-no';
import { testRule } from './tester';

const flag = (newQuality: string | number | boolean | null) => ({ newQuality });
const fault = (messageId: string) => [{ field: 'newQuality', messageId, level: 'malformed' as const }];
const mended = (suggestion: string) => [
  { field: 'newQuality', messageId: 'mended', level: 'hint' as const, suggestion },
];

testRule(yesNo, {
  options: { field: 'newQuality' },
  valid: [
    { entries: [flag('是'), flag('否')] },
    { entries: [flag(null), flag(''), flag('/'), flag('待定')] },
  ],
  invalid: [
    ...['√', '是 ', 'Y', '属于', '是（新能源）', '☑是 □否', '是√否□', true].map((value) => ({
      entries: [flag(value)],
      expect: mended('是'),
    })),
    ...['×', '不属于', '不是', '非', '□是 ☑否', '是□否√', false].map((value) => ({
      entries: [flag(value)],
      expect: mended('否'),
    })),
    ...['是否', '是/否', '□是 □否', '是、否'].map((value) => ({
      entries: [flag(value)],
      expect: fault('both'),
    })),
    ...['新能源', 1, '不确定', '不清楚', '说不清', '可能是', '未确定', '待研究', '无法确定'].map((value) => ({
      entries: [flag(value)],
      expect: fault('unreadable'),
    })),
  ],
});

describe('a confirmation that must be there', () => {
  const given = (confirmation: string) => ({ confirmation });
  testRule(yesNo, {
    options: { field: 'confirmation', want: 'yes' },
    valid: [
      {
        entries: [
          '是',
          '已上传',
          '授权书已盖章上传，不存在未盖章情况',
          '已盖章（首次漏盖，已补盖上传）',
          '已盖章上传（附件1两份，此前未盖章的一版已替换）',
          '已盖章（原先漏盖，6月3日补盖）',
          '已盖章',
          '√',
          '见承诺书',
          '附件1已盖章',
          '未发现不实内容，单位工会已盖章',
          '经核查，无虚假',
          '不缺章，两份都盖齐了',
          '承诺书没有漏盖，已传平台',
          '已传（旧版未盖章的已撤回，现为工会盖章版）',
          '已盖章（原件未寄出，扫描件已上传平台）',
        ].map(given),
      },
    ],
    invalid: [
      '否',
      '未上传',
      '未发现不实内容，章还没盖',
      '单位工会不予认可，个人自行上传',
      '章是用电脑抠图贴上去的',
      '工会不肯盖，讲没见过这东西',
      '传了张空白纸占位',
      '负责人没落笔，别人代写的',
      '未盖章',
      '待补',
      '没有盖章',
      '承诺书已填，公章未盖',
      '等主席出差回来再签',
      '还差一枚公章',
      '只盖了车间章',
      '所在单位工会不同意盖章',
    ].map((value) => ({
      entries: [given(value)],
      expect: [{ field: 'confirmation', messageId: 'refused', level: 'malformed' as const }],
    })),
  });
});
