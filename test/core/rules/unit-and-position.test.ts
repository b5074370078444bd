import { unitAndPosition } from '../../../src/core/rules/unit-and-position';
import { testRule } from './tester';

const cell = (value: string | number | null) => ({ entries: [{ unitAndPosition: value }] });
const fault = (value: string | number, messageId: string) => ({
  ...cell(value),
  name: String(value),
  expect: [{ field: 'unitAndPosition', messageId, level: 'malformed' as const }],
});

testRule(unitAndPosition, {
  level: 'malformed',
  valid: [
    '市人民医院主管护师',
    '安泰煤业有限公司工艺技术员',
    '东方变压器集团有限公司（国有控股） 生产车间班长',
    '红星钢铁集团有限公司，钳工',
    '国网某省电力有限公司某市供电分公司 检修班技术员',
    '大桥采油厂、质检员',
    '滨江宾馆（市属国有）洗衣房领班',
    '东方有限公司\n车间主任',
    '东方有限公司（工艺员）',
    '工艺员（东方有限公司）',
    '班长 东方有限公司',
    '向阳科技 工艺员',
    '东方有限公司 焊接',
    '东方有限公司董事长、总经理',
    '某县供电公司供电所所长',
    '东站值班员',
    null,
    '无',
  ].map(cell),
  invalid: [
    fault('东方有限公司', 'positionMissing'),
    fault('新余市第一中学', 'positionMissing'),
    fault('东方有限公司 第一分厂', 'positionMissing'),
    fault('东方有限公司 检修班', 'positionMissing'),
    fault('技术员', 'unitMissing'),
    fault('车间主任', 'unitMissing'),
    fault('检修班 班长', 'unitMissing'),
    fault('维修电工、工会小组长', 'unitMissing'),
    fault('生产部 技术员', 'unitMissing'),
    fault('检修班', 'unreadable'),
    fault(123, 'unreadable'),
  ],
});
