import { dateOrder } from '../../../src/core/rules/date-order';
import { testRule } from './tester';

const row = (completionDate: string | null, applicationDate: string | null) => ({
  completionDate,
  applicationDate,
});
const reversed = (completed: string, applied: string) => ({
  name: `${completed}, ${applied}`,
  entries: [row(completed, applied)],
  expect: [{ field: 'applicationDate', messageId: 'reversed', level: 'verify' as const }],
});

testRule(dateOrder, {
  options: { earlier: 'completionDate', later: 'applicationDate' },
  level: 'verify',
  valid: [
    { name: 'in order', entries: [row('2024年3月', '2024年5月'), row('2023', '2023年2月')] },
    { name: 'in use ever since', entries: [row('2023年3月', '2022年5月起至今')] },
    {
      name: 'blank or no date',
      entries: [row(null, '2022年3月'), row('2024年3月', null), row('2024年3月', '已用')],
    },
  ],
  invalid: [reversed('2024年3月', '2022年3月'), reversed('2024年3月10日', '2024年2月')],
});
