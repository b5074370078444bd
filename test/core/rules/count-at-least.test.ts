import { countAtLeast } from '../../../src/core/rules/count-at-least';
import { testRule } from './tester';

const photos = (value: string | number | null) => ({ photos: value });

testRule(countAtLeast, {
  options: { field: 'photos', min: 3, units: ['张', '幅', '个'] },
  valid: [
    {
      entries: ['3', 3, '3张', '三张', '共5张', '４ 张', '10余张', '3张以上', '不少于3张', null, '无'].map(
        photos,
      ),
    },
    { name: 'file names', entries: [photos('正面.jpg、侧面.JPG、现场.png')] },
    { name: 'nothing wanting', entries: [photos('3张，不缺视图'), photos('缺陷照片4张')] },
    { name: 'a sum', entries: [photos('三视图2张、现场照片1张')] },
    { name: 'a total beside its parts', entries: [photos('共3张（正面1张、侧面2张）')] },
  ],
  invalid: [
    ...['2', 2, '2张', '两张', '共2张', '0张', '正面.jpg、侧面.jpg', '2张（1920*1080）', '已有2张'].map(
      (value) => ({
        entries: [photos(value)],
        expect: [{ field: 'photos', messageId: 'tooFew', level: 'malformed' as const }],
      }),
    ),
    ...['照片若干', '有一些'].map((value) => ({
      entries: [photos(value)],
      expect: [{ field: 'photos', messageId: 'vague', level: 'verify' as const }],
    })),
    ...['3张，还缺侧视图', '缺侧视图'].map((value) => ({
      entries: [photos(value)],
      expect: [{ field: 'photos', messageId: 'incomplete', level: 'verify' as const }],
    })),
    ...['已上传', '见文件夹', '1套'].map((value) => ({
      entries: [photos(value)],
      expect: [{ field: 'photos', messageId: 'unreadable', level: 'hint' as const }],
    })),
  ],
});

describe('questions', () => {
  testRule(countAtLeast, {
    options: { field: 'questionBank', min: 20, units: ['道', '题', '个'] },
    valid: [
      {
        entries: [
          '20道',
          '1套20道',
          '1套（22题）',
          '单选10道、多选5道、判断5道',
          '二十五道',
          20,
          '单选12、多选6、判断6',
          '题库（20道）.xlsx',
        ].map((questionBank) => ({ questionBank })),
      },
    ],
    invalid: [
      '18道',
      '单选10道、多选5道',
      '十九道',
      19,
      '单选8、多选5、判断5',
      '题库.xlsx（单选8、多选5）',
    ].map((questionBank) => ({
      entries: [{ questionBank }],
      expect: [{ field: 'questionBank', messageId: 'tooFew', level: 'malformed' as const }],
    })),
  });
});
