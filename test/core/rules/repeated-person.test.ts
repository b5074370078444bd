import { repeatedPerson } from '../../../src/core/rules/repeated-person';
import { testRule } from './tester';

const row = (firstCompleter: string, unit: string, phone: string) => ({ firstCompleter, unit, phone });

testRule(repeatedPerson, {
  level: 'ineligible',
  options: { unitField: 'unit' },
  valid: [
    { entries: [row('王建国', '东方有限公司', '13912345678'), row('李小红', '东方有限公司', '13912345678')] },
    { entries: [row('同上', '东方有限公司', ''), row('同上', '东方有限公司', '')] },
    {
      name: 'two sound ID numbers are two people',
      entries: [
        { ...row('王芳', '东方有限公司', '13912345678'), idNumber: '321183198807303132' },
        { ...row('王芳', '东方有限公司', '13912345670'), idNumber: '32111119930928578X' },
      ],
    },
  ],
  invalid: [
    {
      name: 'the same unit',
      entries: [
        row('王建国', '东方有限公司', '13912345678'),
        row('王建国（组长）', '东方有限公司', '13912345670'),
      ],
      expect: [{ line: 1, field: 'firstCompleter', messageId: 'repeated', level: 'ineligible' }],
    },
    {
      name: 'the same ID number',
      entries: [
        { ...row('王建国', '东方有限公司', '13912345678'), idNumber: '321183198807303132' },
        { ...row('王建国', '东方有限公司', '13912345670'), idNumber: '321183198807303132' },
      ],
      expect: [{ line: 1, field: 'firstCompleter', messageId: 'repeated', level: 'ineligible' }],
    },
    {
      name: 'another unit and phone',
      entries: [row('王建国', '东方有限公司', '13912345678'), row('王建国', '红星有限公司', '13912345670')],
      expect: [{ line: 1, field: 'firstCompleter', messageId: 'namesake', level: 'verify' }],
    },
  ],
});
testRule(repeatedPerson, {
  level: 'verify',
  options: { field: 'completers' },
  valid: [{ entries: [{ completers: '王建国、李小红' }, { completers: '李小红、王建国' }] }],
  invalid: [
    {
      name: 'the first of several, no columns to tell people apart',
      entries: [{ completers: '王建国、李小红' }, { completers: '王建国 赵大海' }],
      expect: [{ line: 1, field: 'completers', messageId: 'repeated', level: 'verify' }],
    },
  ],
});

testRule(repeatedPerson, {
  level: 'verify',
  valid: [
    { entries: [{ firstCompleter: '王建国', otherCompleters: '李小红、王建' }] },
    { entries: [{ firstCompleter: '王建国', otherCompleters: null }] },
  ],
  invalid: [
    {
      name: 'the first completer among the others, padded',
      entries: [{ firstCompleter: '王建', otherCompleters: '李小红、王　建' }],
      expect: [{ field: 'otherCompleters', messageId: 'amongOthers', level: 'malformed' }],
    },
  ],
});

testRule(repeatedPerson, {
  level: 'verify',
  options: { field: 'completers' },
  valid: [
    {
      name: 'further people may be in several entries',
      entries: [
        { completers: '王建国' },
        { completers: '李小红' },
        { completers: '赵大海' },
        { completers: '李小红' },
      ],
      linesPerEntry: [2, 2],
    },
  ],
  invalid: [
    {
      name: 'one person on two lines of an entry',
      entries: [{ completers: '王建国' }, { completers: '李小红' }, { completers: '王建国' }],
      linesPerEntry: [3],
      expect: [{ line: 2, field: 'completers', messageId: 'twiceInEntry', level: 'malformed' }],
    },
  ],
});

describe('where the notice takes one nomination of a person only', () => {
  const twice = (name: string) => [
    { firstCompleter: name, unitAndPosition: '东方机械有限公司 钳工', phone: '13907910001' },
    { firstCompleter: name, unitAndPosition: '南方水泥有限公司 电工', phone: '13907910002' },
  ];
  testRule(repeatedPerson, {
    options: { once: true },
    level: 'ineligible',
    valid: [],
    invalid: [
      {
        name: 'a full name of three characters is that person',
        entries: twice('雷玉兰'),
        expect: [{ line: 1, field: 'firstCompleter', messageId: 'repeated', level: 'ineligible' }],
      },
      {
        name: 'two characters may be two people',
        entries: twice('张伟'),
        expect: [{ line: 1, field: 'firstCompleter', messageId: 'namesake', level: 'verify' }],
      },
    ],
  });
});
