import { unitName } from '../../../src/core/rules/unit-name';
import { testRule } from './tester';

const cell = (unit: string) => ({ entries: [{ unit }] });
const found = (unit: string, messageId: string, level: 'verify' | 'malformed' = 'verify') => ({
  ...cell(unit),
  name: unit,
  expect: [{ field: 'unit', messageId, level }],
});

testRule(unitName, {
  level: 'verify',
  valid: [
    '镇江路通市政工程有限公司',
    '某市第一人民医院',
    '镇江路通市政工程有限公\n司',
    '中铁四局',
    '南昌铁路局',
    '滨江宾馆',
    '某县高桥镇卫生院',
    '某市水务集团有限责任公司',
    '东方矿业有限公司一分厂',
    '某市农科所',
    '云山监狱生产科',
    '云山市公安局交警支队后勤食堂',
    '云山理工附中',
    '江西铜业集团有限公司贵溪分公司',
  ].map(cell),
  invalid: [
    found('本公司', 'shortName'),
    found('一分厂', 'shortName'),
    found('养殖二分场', 'shortName'),
    found('向阳集团', 'shortName'),
    found('向阳科技', 'shortName'),
    found('炼钢车间', 'shortName'),
    found('湘潭分公司', 'shortName'),
    found('集团一公司', 'shortName'),
    found('集团公司二车间', 'shortName'),
    found('公司护套车间', 'shortName'),
    found('咱们厂', 'shortName'),
    found('二分厂热处理', 'shortName'),
    found('数控公司', 'shortName'),
    found('镇江市教育局', 'government'),
    {
      ...found('杭州市上城区人民法院', 'government'),
      expect: [{ field: 'unit', messageId: 'government', level: 'hint' as const }],
    },
    found('某市人民政府', 'government'),
    found('某区高桥街道办事处', 'government'),
    found('某某机械有限公司', 'masked', 'malformed'),
    found('13952861234', 'noName', 'malformed'),
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

testRule(unitName, {
  level: 'verify',
  options: { field: 'submittingUnit', union: true },
  valid: ['江西省总工会', '全国铁路总工会', '经开区工委会', '云山集团工会'].map((submittingUnit) => ({
    entries: [{ submittingUnit }],
  })),
  invalid: ['公司人力资源部', '云山市教育局'].map((submittingUnit) => ({
    entries: [{ submittingUnit }],
    expect: [{ field: 'submittingUnit', messageId: 'notUnion', level: 'verify' as const }],
  })),
});
