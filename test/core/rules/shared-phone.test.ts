import { sharedPhone } from '../../../src/core/rules/shared-phone';
import { testRule } from './tester';

const rows = (...list: (readonly [string, string | number])[]) => ({
  entries: list.map(([firstCompleter, phone]) => ({ firstCompleter, phone })),
});

testRule(sharedPhone, {
  level: 'verify',
  valid: [
    rows(['王建国', '13912345678'], ['李小红', '13912345679']),
    rows(['王建国', '13912345678'], ['王建国', '13912345678']),
    rows(['王建国', '无'], ['李小红', '无']),
  ],
  invalid: [
    {
      ...rows(['王建国', '13912345678'], ['李小红', '13912345678']),
      name: 'one number under two people',
      expect: [{ line: 1, field: 'phone', messageId: 'shared', level: 'verify' }],
    },
    {
      ...rows(['王建国', 13912345678], ['李小红', '0511-80961234、139 1234 5678']),
      name: 'among several and in another spelling',
      expect: [{ line: 1, field: 'phone', messageId: 'shared', level: 'verify' }],
    },
  ],
});
