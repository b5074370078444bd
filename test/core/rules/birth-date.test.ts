import { birthDate } from '../../../src/core/rules/birth-date';
import type { Level } from '../../../src/core/findings';
import type { CellValue } from '../../../src/core/table/grid';
import { testRule } from './tester';

const one = (value: CellValue, messageId: string, level: Level) => ({
  name: JSON.stringify(value),
  entries: [{ birthDate: value }],
  expect: [{ field: 'birthDate', messageId, level }],
});
const valid = ['1985年6月', '1990.03', 32874, '1978-11', '1996/8', '1982年12月5日', '198807', 1990.05];

testRule(birthDate, {
  valid: [
    { entries: valid.map((value) => ({ birthDate: value })) },
    {
      name: 'sixteen and seventy on the last day',
      entries: [{ birthDate: '2007-08-15' }, { birthDate: '1952-08-16' }],
    },
    { name: 'blanks', entries: [{ birthDate: null }, { birthDate: '/' }] },
  ],
  invalid: [
    one('1985年13月', 'impossible', 'malformed'),
    one('1899年1月', 'impossible', 'malformed'),
    one('六月', 'noYear', 'malformed'),
    one('属虎', 'unreadable', 'malformed'),
    one('1985.6—1986.7', 'unreadable', 'malformed'),
    one('85年', 'noMonth', 'malformed'),
    one(1985, 'noMonth', 'malformed'),
    one('2023年9月', 'future', 'malformed'),
    one('2007-08-16', 'tooYoung', 'verify'),
    one('2010年', 'tooYoung', 'verify'),
    one('1952-08-15', 'tooOld', 'verify'),
  ],
});

testRule(birthDate, {
  valid: [
    {
      name: 'a line for each person',
      entries: [{ completers: '陈立新\n周敏', birthDate: '1993.02\n1981.09' }],
    },
    { name: 'commas between', entries: [{ completers: '陈立新、周敏', birthDate: '1993.02、1981.09' }] },
  ],
  invalid: [
    {
      name: 'one person’s date is no date',
      entries: [{ completers: '陈立新\n周敏', birthDate: '1993.02\n1981.13' }],
      expect: [{ field: 'birthDate', messageId: 'impossible', level: 'malformed' }],
    },
    {
      name: 'more dates than people',
      entries: [{ completers: '陈立新', birthDate: '1993.02\n1981.09' }],
      expect: [{ field: 'birthDate', messageId: 'unreadable', level: 'malformed' }],
    },
  ],
});
