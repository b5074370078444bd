import { excludedUnit } from '../../../src/core/rules/excluded-unit';
import type { Level } from '../../../src/core/findings';
import { testRule } from './tester';

const cell = (value: string) => ({ entries: [{ unitAndPosition: value }] });
const found = (value: string, messageId: string, level: Level) => ({
  ...cell(value),
  name: value,
  expect: [{ field: 'unitAndPosition', messageId, level }],
});

testRule(excludedUnit, {
  level: 'ineligible',
  valid: [
    '某省船用电器研究所有限公司 工程师',
    '某省交通设计研究院有限责任公司 设计师',
    '大学城物业有限公司 电工',
    '大学路小学 教师',
    '某省地质局第二地质大队 钻探工',
    '某大学附属中学 教师',
    '市人民医院 主治医师',
    '某有限公司技术中心 工程师',
    '某市第三中学教师',
    '某区职业中学 教师',
  ].map(cell),
  invalid: [
    found('某市科学技术研究所 助理研究员', 'professional', 'ineligible'),
    found('某市科学技术研\n究所 助理研究员', 'professional', 'ineligible'),
    found('南方大学教授', 'professional', 'ineligible'),
    found('某职业技术学院 讲师', 'professional', 'ineligible'),
    found('某省农业科学院 副研究员', 'professional', 'ineligible'),
    found('南方大学 水电工', 'institution', 'verify'),
    found('某技师学院 讲师', 'doubtful', 'verify'),
    found('某市委党校 讲师', 'doubtful', 'verify'),
    found('南方大学第一附属医院 主治医师', 'doubtful', 'verify'),
    found('某石化股份有限公司勘探研究院 工程师', 'doubtful', 'verify'),
  ],
});
testRule(excludedUnit, {
  level: 'ineligible',
  options: { field: 'unit' },
  valid: [],
  invalid: [
    {
      name: 'a title in its own column',
      entries: [{ unit: '南方大学', titleLevel: '副教授' }],
      expect: [{ field: 'unit', messageId: 'professional', level: 'ineligible' }],
    },
  ],
});
testRule(excludedUnit, {
  level: 'ineligible',
  options: { field: 'unit', institutions: ['research'] },
  valid: [
    {
      name: 'a school or a university’s hospital is no research institute',
      entries: [
        { unit: '云山医科大学附属友好医院', position: '主管护师' },
        { unit: '云山大学第三医院', position: '护士' },
        { unit: '云山科教里职业学校', position: '水电工' },
      ],
    },
  ],
  invalid: [
    {
      name: 'an institute the notice names',
      entries: [{ unit: '某市科学技术研究所', position: '工程师' }],
      expect: [{ field: 'unit', messageId: 'professional', level: 'ineligible' }],
    },
    {
      name: 'a university the notice does not name',
      entries: [{ unit: '南方大学', position: '教授' }],
      expect: [{ field: 'unit', messageId: 'doubtful', level: 'verify' }],
    },
    {
      name: 'no professional of a university the notice does not name',
      entries: [{ unit: '南方职业技术学院', position: '食堂厨师' }],
      expect: [{ field: 'unit', messageId: 'doubtful', level: 'hint' }],
    },
  ],
});
