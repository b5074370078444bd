import { oneSubmitter } from '../../../src/core/rules/one-submitter';
import { openLiveCheck } from '../../../src/core/check/live';
import { schemeById } from '../../../src/core/scheme/load';
import { tableOf, testRule } from './tester';

const row = (
  submittingUnit: string | null,
  projectName: string,
  unit: string | null,
  completers: string,
) => ({
  submittingUnit,
  projectName,
  unit,
  completers,
});
const A = '镇江华通机械有限公司';
const B = '镇江永兴建材有限公司';

testRule(oneSubmitter, {
  level: 'ineligible',
  valid: [
    {
      name: 'different projects and units',
      entries: [
        row('丹阳市总工会', '井下阀门省力扳手', A, '周敏'),
        row('句容市总工会', '料斗堵料报警器', B, '陈立新'),
      ],
    },
    {
      name: 'one nominating unit written in two ways',
      entries: [
        row('丹阳市总工会', '井下阀门省力扳手', A, '周敏'),
        row('丹阳市总工会（盖章）', '井下阀门省力扳手', A, '周敏'),
      ],
    },
    {
      name: 'no nominating unit',
      entries: [row(null, '井下阀门省力扳手', A, '周敏'), row(null, '井下阀门省力扳手', A, '周敏')],
    },
  ],
  invalid: [
    {
      name: 'one project from two',
      entries: [
        row('丹阳市总工会', '井下阀门省力扳手', A, '周敏'),
        row('句容市总工会', '井下阀门 省力扳手。', A, '周敏'),
      ],
      expect: [
        { line: 1, field: 'projectName', messageId: 'project', level: 'ineligible' },
        { line: 1, field: 'unit', messageId: 'unit', level: 'verify' },
      ],
    },
    {
      name: 'a short name of other people in another unit may be another project',
      entries: [row('丹阳市总工会', '省力扳手', A, '周敏'), row('句容市总工会', '省力扳手', B, '陈立新')],
      expect: [{ line: 1, field: 'projectName', messageId: 'perhapsProject', level: 'verify' }],
    },
    {
      name: 'one base unit through two',
      entries: [
        row('丹阳市总工会', '井下阀门省力扳手', A, '周敏'),
        row('市教育工会', '料斗堵料报警器', A, '陈立新'),
      ],
      expect: [
        { line: 0, field: 'unit', messageId: 'unit', level: 'verify' },
        { line: 1, field: 'unit', messageId: 'unit', level: 'verify' },
      ],
    },
  ],
});

test('the finding goes when the name is mended', () => {
  const entries = [
    row('丹阳市总工会', '井下阀门省力扳手', A, '周敏'),
    row('句容市总工会', '井下阀门省力扳手', B, '周敏'),
  ];
  const live = openLiveCheck(schemeById('zhenjiang-2024')!, tableOf(entries));
  const found = () => live.findingsAt(1).filter((finding) => finding.rule === 'one-submitter');
  expect(found().map((finding) => finding.messageId)).toEqual(['project']);
  live.replaceLine(1, { projectName: '料斗堵料报警器' });
  expect(found()).toEqual([]);
  live.replaceLine(0, { projectName: '料斗堵料报警器' });
  expect(found()).toHaveLength(1);
});
