import { consent } from '../../../src/core/rules/consent';
import type { Level } from '../../../src/core/findings';
import { testRule } from './tester';

const said = (value: string | null, otherCompleters: string | null = '周敏、吴建华') => [
  { otherCompleters, consent: value },
];
const one = (value: string | null, messageId: string, level: Level) => ({
  name: String(value),
  entries: said(value),
  expect: [{ field: 'consent', messageId, level }],
});

testRule(consent, {
  valid: [
    ...[
      '同意',
      '均同意',
      '全体完成人已签字同意',
      '是',
      '√',
      '同意，无人反对',
      '无人不同意',
      '都点了头',
      '五个人都按了手印',
      '行，都没二话',
      '全体同意，一人委托代签（有委托书）',
      '已当面问过，都说行',
      '举手表决，全票',
      '都同意报，只是有一位不愿意照片登报',
      '有一位先前不肯排在最后，调了次序以后他也签字同意了',
      '无一人不同意',
      '没有一个完成人反对',
      '均不反对',
      '都愿意',
      '没意见',
      '都签了字',
      '后来补的字，都点头了',
    ].map((value) => ({
      name: value,
      entries: said(value),
    })),
    {
      name: 'nobody else to ask',
      entries: [
        ...said(null, null),
        ...said(null, '无'),
        ...said(null, '就自己'),
        ...said(null, '没有别人'),
        ...said(null, '独立完成'),
      ],
    },
  ],
  invalid: [
    one(null, 'blank', 'malformed'),
    one('/', 'blank', 'malformed'),
    one('不同意', 'refused', 'ineligible'),
    one('两人同意，一人保留意见', 'refused', 'ineligible'),
    one('第一完成人同意', 'open', 'malformed'),
    {
      name: 'one who does not want to, told in the summary',
      entries: [
        {
          otherCompleters: '周敏',
          consent: '同意',
          summary: '收球省时。周敏对署名有看法，不愿参加这次申报。',
        },
      ],
      expect: [{ field: 'summary', messageId: 'refused', level: 'ineligible' as const }],
    },
    one('周敏不同意', 'refused', 'ineligible'),
    {
      name: 'one of whom only the remark speaks',
      entries: [{ otherCompleters: null, remarks: '其他完成人周某不同意申报' }],
      expect: [{ field: 'remarks', messageId: 'refused', level: 'ineligible' as const }],
    },
    one('谭晓舟同意，陆文博没同意', 'refused', 'ineligible'),
    one('否', 'refused', 'ineligible'),
    one('待签字', 'open', 'malformed'),
    one('除了刘师傅都同意', 'open', 'malformed'),
    one('我同意，其他人没问', 'open', 'malformed'),
    one('名次往前挪一位，周敏就同意', 'open', 'malformed'),
    one('组长替大家签的', 'open', 'malformed'),
    one('签了四个，差一个', 'open', 'malformed'),
    one('组长替大伙儿签的', 'open', 'malformed'),
    one('小王不乐意', 'refused', 'ineligible'),
    one('老李还没答应', 'open', 'malformed'),
    one('未签字', 'open', 'malformed'),
    one('部分同意', 'open', 'malformed'),
    one('季风同意；路遥休产假，没联系上', 'open', 'malformed'),
    one('电话沟通', 'unclear', 'verify'),
    one('吴建华不愿意申报', 'refused', 'ineligible'),
    {
      name: 'one who has not answered, told among the remarks',
      entries: [{ otherCompleters: '周敏', consent: '同意', remarks: '周敏目前仍未答复是否同意申报' }],
      expect: [{ field: 'remarks', messageId: 'open', level: 'malformed' }],
    },
    {
      name: 'one who does not want to, told among the remarks',
      entries: [{ otherCompleters: '郑欣', consent: '同意', remarks: '郑师傅说不想报，工会再劝劝' }],
      expect: [{ field: 'remarks', messageId: 'refused', level: 'ineligible' }],
    },
    {
      name: 'a refusal told among the remarks',
      entries: [
        { otherCompleters: '周敏', consent: '同意', remarks: '周敏已调走，来电说不愿意拿这个项目申报' },
      ],
      expect: [{ field: 'remarks', messageId: 'refused', level: 'ineligible' }],
    },
    one('老周没松口，其余的都点头了', 'refused', 'ineligible'),
    {
      name: 'a refusal beside the name, whatever the column of consent says',
      entries: said('同意', '周敏、吴建华（本人不愿意跟着报）'),
      expect: [{ field: 'otherCompleters', messageId: 'refused', level: 'ineligible' }],
    },
    {
      name: 'a refusal beside the name where nothing asks for consent',
      entries: [{ otherCompleters: '周敏（不同意申报）' }],
      expect: [{ field: 'otherCompleters', messageId: 'refused', level: 'ineligible' }],
    },
  ],
});
