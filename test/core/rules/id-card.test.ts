import { idCard } from '../../../src/core/rules/id-card';
import type { CellValue } from '../../../src/core/table/grid';
import { testRule } from './tester';

const GOOD = '321182198603110025';
const id = (idNumber: CellValue, more: Record<string, CellValue> = {}) => [{ idNumber, ...more }];
const fault = (value: CellValue, messageId: string) => ({
  name: `${String(value)} ${messageId}`,
  entries: id(value),
  expect: [{ field: 'idNumber', messageId, level: 'malformed' as const }],
});

testRule(idCard, {
  valid: [
    { entries: id(GOOD, { sex: '女', birthDate: '1986年3月' }) },
    { entries: id('32118219860311005X') },
    { name: 'blanks', entries: [...id(null), ...id('/'), ...id('')] },
    {
      name: 'one for each of several people',
      entries: [{ completers: '陈立新\n周敏', idNumber: `${GOOD}\n32118219860311005X` }],
    },
    { name: 'a month that Excel keeps as its first day', entries: id(GOOD, { birthDate: 31472 }) },
    { name: 'nothing to compare with', entries: id(GOOD, { sex: null, birthDate: '不详' }) },
  ],
  invalid: [
    fault(321182198704120000, 'lostDigits'),
    fault('3.21182E+17', 'lostDigits'),
    fault('321182198704120000', 'lostDigits'),
    fault('321182880513001', 'fifteen'),
    fault(321182880513001, 'fifteen'),
    fault('32118219860311002', 'length'),
    fault('3211821986****0025', 'masked'),
    fault('32118219860311O025', 'characters'),
    fault('991182198603110025', 'province'),
    fault('321182198613110025', 'date'),
    fault('321182198602300025', 'date'),
    fault('321182198603110021', 'checksum'),
    {
      name: 'a child',
      entries: id('321102201105200370'),
      expect: [{ field: 'idNumber', messageId: 'tooYoung', level: 'verify' }],
    },
    {
      name: 'sex that does not agree',
      entries: id(GOOD, { sex: '男' }),
      expect: [{ field: 'idNumber', messageId: 'sex', level: 'malformed' }],
    },
    {
      name: 'month of birth that does not agree',
      entries: id(GOOD, { birthDate: '1986.4' }),
      expect: [{ field: 'idNumber', messageId: 'birth', level: 'malformed' }],
    },
    {
      name: 'spaces and a small x',
      entries: id(' 32118219860311005x'),
      expect: [{ field: 'idNumber', messageId: 'mended', level: 'hint', suggestion: '32118219860311005X' }],
    },
  ],
});
