import { postcode } from '../../../src/core/rules/postcode';
import { testRule } from './tester';

const code = (value: string | number | null) => [{ postcode: value }];
const bad = (value: string | number) => ({
  name: String(value),
  entries: code(value),
  expect: [{ field: 'postcode', messageId: 'malformed', level: 'malformed' as const }],
});

testRule(postcode, {
  valid: [{ entries: [...code('212200'), ...code(212200), ...code('010010'), ...code(null), ...code('/')] }],
  invalid: [
    ...['21220', 21220, '2122001', '000000', '900000', '邮编', '21220O'].map(bad),
    {
      name: 'a place behind it',
      entries: code('212400（句容）'),
      expect: [{ field: 'postcode', messageId: 'mended', level: 'hint', suggestion: '212400' }],
    },
    {
      name: 'full width',
      entries: code('２１２２００'),
      expect: [{ field: 'postcode', messageId: 'mended', level: 'hint', suggestion: '212200' }],
    },
  ],
});
