import { profilePerson } from '../../../src/core/rules/profile-person';
import { testRule } from './tester';

const row = (profile: string | null) => ({ completers: '陈立新、周敏', profile });
const another = (profile: string) => ({
  name: profile,
  entries: [row(profile)],
  expect: [{ field: 'profile', messageId: 'another', level: 'verify' as const }],
});

testRule(profilePerson, {
  level: 'verify',
  valid: [
    {
      name: 'of the first completer',
      entries: [row('陈立新，男，高级工'), row('男，45岁，陈立新同志从业二十年')],
    },
    { name: 'no name', entries: [row('高级技师，从业二十年'), row('维修工，党员'), row(null), row('无')] },
    { name: 'nobody to hold it against', entries: [{ completers: null, profile: '王志刚，男' }] },
  ],
  invalid: [
    another('王志刚，男，45岁，高级工'),
    another('王志刚：从事检修二十年'),
    another('周敏，女，技师'),
  ],
});
