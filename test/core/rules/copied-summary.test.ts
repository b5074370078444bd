import { copiedSummary } from '../../../src/core/rules/copied-summary';
import { runRule, tableOf, testRule } from './tester';

const TEXT =
  '针对托辊更换费时费力的问题，设计了液压顶升支架，单次更换时间由四十分钟缩短到十五分钟。装置结构简单，操作方便。';
const LONG =
  '适用于钢铁煤炭港口焦化煤场的带式输送机岗位，更换托辊必须停机等待耽误生产，小车沿走台栏杆推行到位，剪式顶架将胶带托起，坏辊抽出新辊推入，胶带不用停。';
const rows = (...list: (readonly [string, string])[]) => ({
  entries: list.map(([projectName, summary]) => ({ projectName, summary })),
});

testRule(copiedSummary, {
  level: 'verify',
  valid: [
    rows(
      ['托辊更换装置', TEXT],
      [
        '阀门研磨工装',
        '针对阀门密封面研磨效率低的问题，改进了浮动研磨头，研磨工时降低一半。装置结构简单，操作方便。',
      ],
    ),
    {
      ...rows(['托辊更换装置', TEXT], ['托辊 更换装置', TEXT]),
      name: 'the same project, told by duplicate-project',
    },
    { ...rows(['托辊更换装置', '见附件'], ['阀门研磨工装', '见附件']), name: 'too short to be a copy' },
  ],
  invalid: [
    {
      ...rows(['托辊更换装置', TEXT], ['阀门研磨工装', TEXT.replaceAll('，', ', ')]),
      name: 'a copy in other punctuation',
      expect: [{ line: 1, field: 'summary', messageId: 'copied', level: 'verify' }],
    },
    {
      ...rows(['托辊更换装置', TEXT], ['阀门研磨工装', TEXT.replace('托辊', '阀门')]),
      name: 'a copy with a word changed',
      expect: [{ line: 1, field: 'summary', messageId: 'nearCopied', level: 'verify' }],
    },
    {
      ...rows(
        ['托辊更换装置', LONG],
        ['阀门研磨工装', LONG.replace('焦化煤场的', '焦化煤场').replace('更换托辊', '换托辊')],
      ),
      name: 'a copy with its longest clauses changed',
      expect: [{ line: 1, field: 'summary', messageId: 'nearCopied', level: 'verify' }],
    },
    {
      ...rows(
        ['踏板调节器', '针对调喷嘴要下车的问题，驾驶室踏板拉索调角，避免路边下车风险。'],
        ['喷嘴拉索', '为解决调喷嘴要下车问题，驾驶室踏板拉索调角，避免路边下车风险。'],
      ),
      name: 'a short copy with the opening put in other words',
      expect: [{ line: 1, field: 'summary', messageId: 'nearCopied', level: 'verify' }],
    },
  ],
});

test('a set phrase that many rows share is no copy', () => {
  const phrase = '装置结构简单成本低廉操作方便安全可靠';
  const many = Array.from({ length: 40 }, (_, i) => ({
    projectName: `第${i}号项目`,
    summary: `${phrase}，第${i}号设备的改造使停机次数减少${i}次。`,
  }));
  expect(runRule(copiedSummary, tableOf(many), { level: 'verify' })).toEqual([]);
});
