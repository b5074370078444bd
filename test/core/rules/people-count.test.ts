import { peopleCount } from '../../../src/core/rules/people-count';
import { testRule } from './tester';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何'];
const people = (count: number, separator = '、') => ({
  completers: SURNAMES.slice(0, count)
    .map((surname) => `${surname}建国`)
    .join(separator),
});
const tooMany = [{ field: 'completers', messageId: 'tooMany', level: 'malformed' as const }];

testRule(peopleCount, {
  options: { max: 20 },
  valid: [
    { entries: [people(1), people(20), people(20, ' '), people(20, '，\n')] },
    { entries: [{ completers: null }, { completers: '王敏等20人' }, { completers: '王敏等8人' }] },
  ],
  invalid: [
    { entries: [people(21)], expect: tooMany },
    { entries: [people(21, '\n')], expect: tooMany },
    { entries: [people(21, ' ')], expect: tooMany },
    { entries: [{ completers: '王敏等21人' }], expect: tooMany },
    { entries: [{ completers: '王敏、李强等二十五人' }], expect: tooMany },
  ],
});
