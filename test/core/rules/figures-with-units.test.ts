import { figuresWithUnits } from '../../../src/core/rules/figures-with-units';
import { testRule } from './tester';

const of = (target: string | null) => ({ target });

testRule(figuresWithUnits, {
  options: { field: 'target' },
  valid: [
    { entries: [of('破解钻杆颤动难题，冲击频率≥1765次/min'), of('用时减为8分钟'), of('效率提高三成')] },
    { name: 'blanks are left to another rule', entries: [of(null), of(''), of('无')] },
  ],
  invalid: [
    {
      entries: [of('解决了操作不便的难题，让现场作业更安全更省力，受到好评')],
      expect: [{ field: 'target', messageId: 'none', level: 'malformed' }],
    },
    {
      name: 'a year is no figure',
      entries: [of('2023年起解决了漏油难题')],
      expect: [{ field: 'target', messageId: 'none', level: 'malformed' }],
    },
    {
      entries: [of('合格率由92提高到99。')],
      expect: [{ field: 'target', messageId: 'noUnit', level: 'verify' }],
    },
  ],
});
