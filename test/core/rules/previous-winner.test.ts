import { previousWinner } from '../../../src/core/rules/previous-winner';
import { testRule } from './tester';

const lists = { previousWinners: ['皮带机托辊快速更换装置', '1号炉给料口防堵改造'] };

testRule(previousWinner, {
  level: 'ineligible',
  valid: [
    { lists, entries: [{ projectName: '阀门研磨工装' }] },
    { lists, entries: [{ projectName: '2号炉给料口防堵改造' }] },
    { name: 'no list', entries: [{ projectName: '皮带机托辊快速更换装置' }] },
  ],
  invalid: [
    {
      name: 'an exact match but for spaces and punctuation',
      lists,
      entries: [{ projectName: ' 皮带机托辊快速更换装置。' }],
      expect: [{ field: 'projectName', messageId: 'winner', level: 'ineligible' }],
    },
    {
      name: 'a near match',
      lists,
      entries: [{ projectName: '皮带机托辊快速更换装备' }],
      expect: [{ field: 'projectName', messageId: 'nearWinner', level: 'verify' }],
    },
  ],
});
