import { listLength } from '../../../src/core/rules/list-length';
import { testRule } from './tester';

const awards = (value: string | number | null) => [{ previousAwards: value }];
const tooMany = (value: string) => ({
  name: value,
  entries: awards(value),
  expect: [{ field: 'previousAwards', messageId: 'tooMany', level: 'malformed' as const }],
});

testRule(listLength, {
  options: { field: 'previousAwards', max: 2 },
  valid: [
    ...[
      '无',
      '区一等奖',
      '区一等奖、厂一等奖',
      '1.区一等奖 2.厂一等奖',
      '区一等奖\n厂一等奖',
      '提质、降本、增效竞赛一等奖',
      '2022年厂合理化\n建议一等奖；2023年厂金点子奖',
      '2022年区一等奖（云\n嶂区总工会）；2023年厂金点子奖',
    ].map((value) => ({ name: value, entries: awards(value) })),
    { name: 'a date is no number of an item', entries: awards('2022.5区一等奖；2023.6厂一等奖') },
    { name: 'no text', entries: [...awards(null), ...awards(3)] },
  ],
  invalid: [
    tooMany('区一等奖\n厂一等奖\n段二等奖'),
    tooMany('1.区一等奖；2.厂一等奖；3.段二等奖'),
    tooMany('1.2021年公司一等奖 2.2022年公司三等奖 3.2023年车间金点子奖'),
    tooMany('①区一等奖②厂一等奖③段二等奖'),
    tooMany('区一等奖、厂一等奖、段二等奖'),
    tooMany('（1）区一等奖 （2）厂一等奖 （3）段二等奖'),
  ],
});
