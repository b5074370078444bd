import { industry } from '../../../src/core/rules/industry';
import type { Level } from '../../../src/core/findings';
import { testRule } from './tester';

const cell = (value: string | null) => ({ entries: [{ industry: value }] });
const found = (value: string, messageId: string, level: Level, suggestion?: string) => ({
  ...cell(value),
  name: value,
  expect: [{ field: 'industry', messageId, level, ...(suggestion === undefined ? {} : { suggestion }) }],
});

testRule(industry, {
  valid: [
    '制造业',
    '黑色金属冶炼和压延加工业',
    'C33',
    'C33金属制品业',
    '金属制品业（C33）',
    '制造业-金属制品业',
    '制造业 汽车制造业',
    'G54 道路运输业',
    '房屋建筑业',
    '铁路运输业',
    '太阳能发电',
    '制造业-锂离子电池制造',
    '物业管理',
    '教育',
    null,
  ].map(cell),
  invalid: [
    found('黑色金属冶炼及压延加工业', 'variant', 'hint', '黑色金属冶炼和压延加工业'),
    found('电力热力生产和供应业', 'variant', 'hint', '电力、热力生产和供应业'),
    found('电气机械和器材制造也', 'near', 'verify', '电气机械和器材制造业'),
    found('生物医药', 'otherWordingLikely', 'verify'),
    found('工业', 'otherWording', 'verify'),
    found('IT', 'otherWordingLikely', 'verify'),
    found('建筑业-汽车制造业', 'misplaced', 'malformed', '制造业-汽车制造业'),
    found('C47房屋建筑业', 'misplaced', 'malformed', '建筑业-房屋建筑业'),
    found('制造业-专用设备制造', 'variant', 'hint', '制造业-专用设备制造业'),
    found('机动车、电子产品和日用品修理业', 'variant', 'hint', '机动车、电子产品和日用产品修理业'),
    found('制造业-化学原料及化学制品制造业', 'variant', 'hint', '制造业-化学原料和化学制品制造业'),
    found('C33汽车制造业', 'codeMismatch', 'malformed'),
    found('C99', 'codeMismatch', 'malformed'),
  ],
});
testRule(industry, {
  options: { strict: true },
  valid: ['制造业-汽车制造业', 'C36 汽车制造业', 'C类 制造业 汽车制造业'].map(cell),
  invalid: [
    found('制造业', 'divisionMissing', 'malformed'),
    found('汽车制造业', 'sectionMissing', 'hint', '制造业-汽车制造业'),
    found('工业', 'notStandard', 'malformed'),
    found('电气机械和器材制造也', 'near', 'malformed', '电气机械和器材制造业'),
  ],
});
