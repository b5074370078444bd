import { unitName } from '../../../src/core/rules/unit-name';
import { testRule } from './tester';

const cell = (unit: string) => ({ entries: [{ unit }] });
const found = (unit: string, messageId: string) => ({
  ...cell(unit),
  name: unit,
  expect: [{ field: 'unit', messageId, level: 'verify' as const }],
});

testRule(unitName, {
  level: 'verify',
  valid: [
    '镇江路通市政工程有限公司',
    '某市第一人民医院',
    '中铁四局',
    '南昌铁路局',
    '滨江宾馆',
    '某县高桥镇卫生院',
    '某市水务集团有限责任公司',
    '东方矿业有限公司一分厂',
    '某市农科所',
    '江西铜业集团有限公司贵溪分公司',
  ].map(cell),
  invalid: [
    found('本公司', 'shortName'),
    found('一分厂', 'shortName'),
    found('向阳集团', 'shortName'),
    found('向阳科技', 'shortName'),
    found('炼钢车间', 'shortName'),
    found('湘潭分公司', 'shortName'),
    found('集团一公司', 'shortName'),
    found('集团公司二车间', 'shortName'),
    found('数控公司', 'shortName'),
    found('镇江市教育局', 'government'),
    found('某市人民政府', 'government'),
    found('某区高桥街道办事处', 'government'),
  ],
});
testRule(unitName, {
  options: { field: 'unitAndPosition' },
  valid: [{ entries: [{ unitAndPosition: '东方机械有限公司 钳工' }] }],
  invalid: [
    {
      name: 'the unit of a combined cell',
      entries: [{ unitAndPosition: '向阳科技 钳工' }],
      expect: [{ field: 'unitAndPosition', messageId: 'shortName', level: 'verify' }],
    },
  ],
});
