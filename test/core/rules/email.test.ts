import { email } from '../../../src/core/rules/email';
import { testRule } from './tester';

const address = (value: string | null) => [{ email: value }];
const bad = (value: string) => ({
  name: value,
  entries: address(value),
  expect: [{ field: 'email', messageId: 'malformed', level: 'malformed' as const }],
});
const mended = (value: string, suggestion: string) => ({
  name: value,
  entries: address(value),
  expect: [{ field: 'email', messageId: 'mended', level: 'hint' as const, suggestion }],
});

testRule(email, {
  valid: [
    {
      entries: [
        'zhouming@163.com',
        'a.b-c_1@mail.example.com.cn',
        '471@qq.com',
        null,
        '无',
        'a@b.cn；c@d.cn',
      ].flatMap(address),
    },
  ],
  invalid: [
    ...[
      'zhouming#163.com',
      'zhouming@163',
      '@163.com',
      'zhouming@',
      '13905110001',
      'zhou@@163.com',
      '周敏@163.com',
    ].map(bad),
    mended('zhouming＠163.com', 'zhouming@163.com'),
    mended(' zhouming @163.com', 'zhouming@163.com'),
    mended('zhouming@163。com', 'zhouming@163.com'),
  ],
});
