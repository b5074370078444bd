import { phone } from '../../../src/core/rules/phone';
import type { Level } from '../../../src/core/findings';
import { runRule, tableOf, testRule } from './tester';

const one = (value: string | number | boolean, messageId: string, level: Level, suggestion?: string) => ({
  name: JSON.stringify(value).slice(0, 60),
  entries: [{ phone: value }],
  expect: [{ field: 'phone', messageId, level, ...(suggestion === undefined ? {} : { suggestion }) }],
});
const fine = [
  '13912345678',
  13912345678,
  '19912345678',
  '16512345678',
  '14712345678',
  '0797-8123456',
  '07978123456',
  '010-62345678',
  '0511-84421234转8012',
  '0511-84421234-8012',
  '400-820-8820',
  '8008208820',
];
const mended: readonly (readonly [string, string])[] = [
  ['139 1234 5678', '13912345678'],
  ['139-1234-5678', '13912345678'],
  ['１３９１２３４５６７８', '13912345678'],
  [' 13912345678', '13912345678'],
  ['+86 13912345678', '13912345678'],
  ['86-139-1234-5678', '13912345678'],
  ['0086 139 1234 5678', '13912345678'],
  ['0797—8123456', '0797-8123456'],
  ['（0797）8123456', '0797-8123456'],
  ['0797 8123456', '0797-8123456'],
  ['0511 8442 1234', '0511-84421234'],
  ['手机：13912345678', '13912345678'],
  ['13912345678（微信同号）', '13912345678'],
  ['王丽13912345678', '13912345678'],
  ['0511-84421234（转12）', '0511-84421234转12'],
  ['13912345678，', '13912345678'],
];

testRule(phone, {
  valid: [
    { name: 'good numbers', entries: fine.map((value) => ({ phone: value })) },
    {
      name: 'blank is for the rule of required cells',
      entries: [{ phone: null }, { phone: '' }, { phone: '无' }, { phone: '同上' }],
    },
  ],
  invalid: [
    ...mended.map(([value, number]) => one(value, 'mended', 'hint', number)),
    one('13912345678/13812345679', 'several', 'hint', '13912345678、13812345679'),
    one('13912345678\n13812345679', 'several', 'hint', '13912345678、13812345679'),
    one('13912345678 0797-8123456', 'several', 'hint', '13912345678、0797-8123456'),
    one('0797 8123456 139 1234 5678', 'several', 'hint', '0797-8123456、13912345678'),
    one('0797-8123456/8123457', 'several', 'hint', '0797-8123456、0797-8123457'),
    one('0797-8123456/7', 'several', 'hint', '0797-8123456、0797-8123457'),
    one('13912345678、13812345679', 'several', 'hint'),
    one('139****5678', 'masked', 'malformed'),
    one('139xxxx5678', 'masked', 'malformed'),
    one('1391234567?', 'masked', 'malformed'),
    one('1.39E+10', 'scientific', 'malformed'),
    one('１.39e10', 'scientific', 'malformed'),
    one(1.5, 'scientific', 'malformed'),
    one(13900000000, 'rounded', 'malformed'),
    one('13900000000', 'manyZeros', 'verify'),
    one(7978123456, 'lostLeadingZero', 'malformed', '0797-8123456'),
    one('7978123456', 'lostLeadingZero', 'malformed', '0797-8123456'),
    one(51184421234, 'lostLeadingZero', 'malformed', '0511-84421234'),
    one('1062345678', 'lostLeadingZero', 'malformed', '010-62345678'),
    one('1391234567', 'wrongLength', 'malformed'),
    one('139123456789', 'wrongLength', 'malformed'),
    one('12912345678', 'unassignedPrefix', 'malformed'),
    one(12912345678, 'unassignedPrefix', 'malformed'),
    one('0999999', 'wrongLocalNumber', 'malformed'),
    one('0100-1234567', 'wrongLocalNumber', 'malformed'),
    one('0601-8123456', 'unknownAreaCode', 'malformed'),
    one('0797-812345', 'wrongLocalNumber', 'malformed'),
    one('0511-8442123', 'wrongLocalNumber', 'malformed'),
    one('139OO345678', 'letters', 'malformed', '13900345678'),
    one('见申报表', 'unreadable', 'malformed'),
    one(true, 'unreadable', 'malformed'),
    one('#REF!', 'unreadable', 'malformed'),
    one('😀', 'unreadable', 'malformed'),
    one('9'.repeat(50_000), 'wrongLength', 'malformed'),
    one('13912345678、8442123', 'noAreaCode', 'hint'),
    one('13912345678、139123', 'wrongLength', 'malformed'),
    one('8442 1234', 'noAreaCode', 'hint'),
    one('+852 2345 6789', 'foreign', 'verify'),
  ],
});

describe('with an area code in the scheme', () => {
  testRule(phone, {
    scheme: { areaCode: '0511' },
    valid: [],
    invalid: [
      one('8442 1234', 'noAreaCode', 'hint', '0511-84421234'),
      one(84421234, 'noAreaCode', 'hint', '0511-84421234'),
      one('84421234转12', 'noAreaCode', 'hint', '0511-84421234转12'),
      one('84421234-802', 'noAreaCode', 'hint', '0511-84421234转802'),
      one('8442123', 'wrongLength', 'malformed'),
    ],
  });
});

it('says what is wrong with the number and what to write', () => {
  const [found] = runRule(phone, tableOf([{ phone: 7978123456 }]));
  expect(found).toMatchObject({ text: '“7978123456”丢了区号开头的0', advice: '建议改为“0797-8123456”' });
});
