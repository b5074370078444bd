import { duplicateQuestion } from '../../../src/core/rules/duplicate-question';
import { testRule } from './tester';

const of = (question: string | null, optionA: string | null = null, optionB: string | null = null) => ({
  question,
  optionA,
  optionB,
});
const at = (messageId: string, level: 'malformed' | 'verify', line = 1) => [
  { line, field: 'question', messageId, level },
];

const fixing = (question: string, answerKey: string) => ({
  question,
  ...{ optionA: '焊接', optionB: '打孔铆接', optionC: '卡轨安装', answerKey },
});

/** Two questions with one right answer among other options. */
const answered = (question: string, right: string, wrong: readonly [string, string]) => ({
  question,
  ...{ optionA: wrong[0], optionB: right, optionC: wrong[1], answerKey: 'B' },
});

testRule(duplicateQuestion, {
  valid: [
    {
      name: 'the same answer to another question',
      entries: [
        answered('左侧轴承运行两小时后温度不应超过', '80度', ['60度', '90度']),
        answered('右侧轴承运行两小时后温度不应超过', '80度', ['70度', '95度']),
        answered('左侧轴承运行两小时后温度变化不应超过', '80度', ['75度', '85度']),
      ],
    },
    { entries: [of('护罩的材料是', '钢', '铝'), of('手柄的材料是', '钢', '铝')] },
    {
      name: 'an empty stem with other options',
      entries: [of('下列说法正确的是', '甲', '乙'), of('下列说法正确的是', '丙', '丁')],
    },
    {
      name: 'a stem about one thing differs by a number',
      entries: [of('1号炉的温度是'), of('2号炉的温度是')],
    },
    {
      name: 'before and after',
      entries: [of('开机前应检查哪些护罩和螺栓'), of('关机前应检查哪些护罩和螺栓')],
    },
    {
      name: 'the same options but another answer, or the opposite asked',
      entries: [
        fixing('装置的固定方式是', 'C'),
        fixing('旧装置的固定方式是', 'A'),
        fixing('装置不采用的固定方式是', 'C'),
        fixing('护罩的固定方式是', 'C'),
      ],
    },
    { name: 'blanks', entries: [of(null), of(null), of(''), of('/')] },
  ],
  invalid: [
    {
      name: 'a comma more is no other question',
      entries: [of('六瓣爪扩张时受力更均匀。'), of('六瓣爪扩张时，受力更均匀')],
      expect: at('same', 'malformed'),
    },
    {
      entries: [of('护罩的材料是', '钢', '铝'), of('护罩的材料是', '钢', '铝')],
      expect: at('same', 'malformed'),
    },
    {
      name: 'options in another order',
      entries: [of('护罩的材料是', '钢', '铝'), of('护罩的材料是', '铝', '钢')],
      expect: at('same', 'malformed'),
    },
    {
      name: 'punctuation, numbering and brackets',
      entries: [of('护罩的材料是（　）。', '钢'), of('5、护罩的材料是', '钢')],
      expect: at('same', 'malformed'),
    },
    {
      name: 'a statement',
      entries: [of('护罩可以拆洗。'), of('护罩可以拆洗')],
      expect: at('same', 'malformed'),
    },
    {
      name: 'other options',
      entries: [of('护罩的材料是', '钢', '铝'), of('护罩的材料是', '木', '铝')],
      expect: at('sameStem', 'verify'),
    },
    {
      name: 'the same options and answer, asked in other words',
      entries: [fixing('装置的固定方式是', 'C'), fixing('装置采用的固定方式是什么？', 'C')],
      expect: at('nearStem', 'verify'),
    },
    {
      name: 'the same but for words that say nothing',
      entries: [
        of('测量同一组触指应至少读取几次再取平均值'),
        of('测量同一组触指时，至少读取几次后再取平均值'),
      ],
      expect: at('nearStem', 'verify'),
    },
    {
      name: 'the same words turned round',
      entries: [of('更换托辊时首先要锁定的是皮带机'), of('皮带机更换托辊时，首先要锁定的是')],
      expect: at('nearStem', 'verify'),
    },
    {
      name: 'a word more, in another order, with the same answer among other options',
      entries: [
        answered('车梯形螺纹中途换刀，不重新对刀最可能出现', '乱扣', ['振纹', '锥度']),
        answered('中途换刀车削梯形螺纹，不重新对刀，最可能出现', '乱扣', ['工件变短', '牙顶变尖']),
      ],
      expect: at('nearStem', 'verify'),
    },
    {
      name: 'before in one word or two',
      entries: [of('搬运气瓶前首先要做的是'), of('搬运气瓶之前，首先要做的是')],
      expect: at('nearStem', 'verify'),
    },
    {
      name: 'an empty stem with the same options',
      entries: [of('下列说法正确的是', '甲'), of('下列说法正确的是', '甲')],
      expect: at('same', 'malformed'),
    },
  ],
});
