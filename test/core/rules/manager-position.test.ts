import { managerPosition } from '../../../src/core/rules/manager-position';
import type { Level } from '../../../src/core/findings';
import { testRule } from './tester';

const cell = (position: string) => ({ entries: [{ position }] });
const found = (position: string, messageId: string, level: Level) => ({
  ...cell(position),
  name: position,
  expect: [{ field: 'position', messageId, level }],
});
const of = (messageId: string, level: Level) => (position: string) => found(position, messageId, level);

testRule(managerPosition, {
  level: 'ineligible',
  options: { field: 'position' },
  valid:
    '车间主任 车间副主任 工段长 班组长 班长 值长 护士长 主任医师 副主任护师 主管护师 主任工程师 项目经理 客户经理 技术负责人 总经理办公室文员 总工程师办公室描图员 园长办公室文员 馆长秘书 快递员（曾任站点负责人） 管理员 修理工 记录员 监控员 采煤队队长 高级技师 书记员 职工代表 带头人'
      .split(' ')
      .map(cell),
  invalid: [
    ...'董事长 总经理 厂长 养殖场场长 矿长 院长 校长 党委书记 法定代表人 董事长、总经理 单位负责人'
      .split(' ')
      .map(of('head', 'ineligible')),
    ...'董事会秘书 副总经理 副厂长 分厂厂长 部门经理 科长 部长 办公室主任 主任 经理 书记 工会主席 总工程师 副总工程师 技术总监 生产厂长 总经理助理 供电所所长'
      .split(' ')
      .map(of('manager', 'verify')),
  ],
});
testRule(managerPosition, {
  level: 'verify',
  valid: [
    {
      name: 'a unit that sounds like a manager',
      entries: [{ unitAndPosition: '宜春市长运有限公司 驾驶员' }],
    },
  ],
  invalid: [
    {
      name: 'the head of a branch',
      entries: [{ unitAndPosition: '东方有限公司一分厂厂长' }],
      expect: [{ field: 'unitAndPosition', messageId: 'manager', level: 'verify' }],
    },
    {
      name: 'the head of the unit',
      entries: [{ unitAndPosition: '某水泥厂厂长' }],
      expect: [{ field: 'unitAndPosition', messageId: 'head', level: 'verify' }],
    },
  ],
});

testRule(managerPosition, {
  level: 'ineligible',
  options: { field: 'position', onlyCategories: ['小建议'] },
  valid: [
    { name: 'another category', entries: [{ category: '小革新', position: '总经理' }] },
    { name: 'no category', entries: [{ category: null, position: '总经理' }] },
  ],
  invalid: [
    {
      name: 'further people of the entry, whose category stands on its first line',
      entries: [
        { category: '建议', position: '班长' },
        { category: null, position: '总经理' },
      ],
      linesPerEntry: [2],
      expect: [{ line: 1, field: 'position', messageId: 'head', level: 'ineligible' }],
    },
  ],
});

describe('a post beside a name', () => {
  testRule(managerPosition, {
    options: { field: 'otherCompleters' },
    level: 'verify',
    valid: [
      {
        name: 'no manager',
        entries: [{ otherCompleters: '周敏（车间主任）、吴建华' }, { otherCompleters: '周书记、吴建华' }],
      },
    ],
    invalid: [
      {
        name: 'a deputy',
        entries: [{ otherCompleters: '周敏、吴建华（分管副总）' }],
        expect: [{ field: 'otherCompleters', messageId: 'manager', level: 'verify' }],
      },
      {
        name: 'a head',
        entries: [{ otherCompleters: '周敏（公司总经理）' }],
        expect: [{ field: 'otherCompleters', messageId: 'head', level: 'verify' }],
      },
    ],
  });
});
