import { filledOn } from '../../../src/core/rules/filled-on';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, tableOf, testRule } from './tester';

const filled = (value: CellValue) => ({
  name: JSON.stringify(value),
  entries: [{ projectName: '分拣机' }],
  preamble: { filledOn: value },
});
const at = (messageId: string, level: 'verify' | 'hint') => ({
  expect: [{ line: -1, field: 'filledOn', messageId, level }],
});

testRule(filledOn, {
  level: 'verify',
  valid: [
    ...['2023年7月24日', '2023.8.15', '2023年8月', '2023年', 45148, '二〇二三年八月十日'].map(filled),
    { name: 'no such line', entries: [{ projectName: '分拣机' }] },
  ],
  invalid: [
    { ...filled('2023年7月23日'), ...at('outside', 'verify') },
    { ...filled('2022.8.10'), ...at('outside', 'verify') },
    { ...filled('2023年9月'), ...at('outside', 'verify') },
    { ...filled('8月10日'), ...at('unreadable', 'verify') },
    { ...filled('2023年8月32日'), ...at('unreadable', 'verify') },
    { ...filled('    年  月  日'), ...at('blank', 'hint') },
    { ...filled(null), ...at('blank', 'hint') },
  ],
});

it('tells both dates, and goes by the date of the notice where it gives only a deadline', () => {
  const table = tableOf([{ projectName: '分拣机' }], { preamble: { filledOn: '2023年4月9日' } });
  const scheme = {
    notice: { issuer: '某市总工会', title: '测试通知', date: '2024-03-01' },
    window: { to: '2024-04-10', clause: { section: '三', gist: '截止' } },
  };
  expect(runRule(filledOn, table, { level: 'verify', scheme })).toMatchObject([
    { cell: 'A2', text: '填的是2023年4月9日，不在2024年3月1日至2024年4月10日之间' },
  ]);
});
