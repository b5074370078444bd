import { plainText } from '../../../src/core/rules/plain-text';
import { testRule } from './tester';

const of = (summary: string | null) => ({ summary });
const told = (messageId: string, level: 'malformed' | 'verify') => [{ field: 'summary', messageId, level }];

testRule(plainText, {
  options: { fields: ['summary'] },
  valid: [
    {
      entries: [
        of('1.把手柄加长，改用棘轮。\n2.一人就能开关（见照片3）。'),
        of('温差≤5℃，a<b，5>3'),
        of('图纸由班组自行绘制，图像识别准确率98%'),
        of('见光即停的保护装置'),
        of('附着式升降平台'),
        of(null),
      ],
    },
  ],
  invalid: [
    { entries: [of('=DISPIMG("ID_8E2",1)')], expect: told('picture', 'malformed') },
    { entries: [of('结构如下：[图片]')], expect: told('picture', 'malformed') },
    { entries: [of('演示见https://example.com/v/1')], expect: told('link', 'verify') },
    { entries: [of('省力<br>省时')], expect: told('markup', 'verify') },
    { entries: [of('扭矩\ufffd\ufffd提高')], expect: told('garbled', 'verify') },
  ],
});
