import { ownershipVsUnit } from '../../../src/core/rules/ownership-vs-unit';
import { testRule } from './tester';

const row = (ownership: string | null, unitAndPosition: string) => ({
  entries: [{ ownership, unitAndPosition }],
});
const found = (ownership: string, unit: string, messageId: string) => ({
  ...row(ownership, unit),
  name: `${ownership} ${unit}`,
  expect: [{ field: 'ownership', messageId, level: 'verify' as const }],
});

testRule(ownershipVsUnit, {
  level: 'verify',
  valid: [
    row('否', '国网某省电力有限公司 电工'),
    row('是', '东方陶瓷有限公司 工艺员'),
    row('否', '东方陶瓷有限公司 工艺员'),
    row('非公企业', '向阳民营科技有限公司 电工'),
    row(null, '市人民医院 护士'),
    row('是', '某非国有控股有限公司 电工'),
  ],
  invalid: [
    found('是', '国网某省电力有限公司 电工', 'publicMarkedNonPublic'),
    found('非公', '市人民医院主管护师', 'publicMarkedNonPublic'),
    found('√', '东方变压器集团有限公司（国有控股） 班长', 'publicMarkedNonPublic'),
    found('私营企业', '中铁四局集团有限公司 技术员', 'publicMarkedNonPublic'),
    found('否', '东方（私营）有限公司 电工', 'privateMarkedPublic'),
    found('国企', '王某个体工商户 电工', 'privateMarkedPublic'),
  ],
});
