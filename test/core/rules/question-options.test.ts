import { questionOptions } from '../../../src/core/rules/question-options';
import type { CellValue } from '../../../src/core/table/grid';
import { testRule } from './tester';

const of = (questionType: string, ...cells: CellValue[]) => ({
  questionType,
  ...Object.fromEntries([...'ABCDEF'].map((letter, at) => [`option${letter}`, cells[at] ?? null])),
});
const at = (letter: string, messageId: string, level: 'malformed' | 'verify' = 'malformed') => [
  { field: `option${letter}`, messageId, level },
];

testRule(questionOptions, {
  valid: [
    {
      entries: [of('单选', '甲', '乙'), of('多选', '甲', '乙', '丙', '丁', '戊', '己'), of('单选', 3, 4, 5)],
    },
    {
      name: 'a statement',
      entries: [of('判断'), of('判断', '对', '错'), of('判断', '正确', '错误'), of('判断', '/', '/')],
    },
    { name: 'options that are signs', entries: [of('单选', '/', '-', '*', '?')] },
    { name: 'units told apart by case', entries: [of('单选', 'mW', 'MW', 'kW')] },
    { name: 'marks behind the last option', entries: [of('单选', '甲', '乙', '/', '/', '-', '-')] },
    { name: 'they differ in a sign', entries: [of('单选', '≥5', '≤5', '>5', '<5'), of('单选', '+5', '-5')] },
    { name: '无 as an answer', entries: [of('单选', '有', '无', '不确定')] },
    { name: 'another type', entries: [of('', '甲'), of('简答')] },
  ],
  invalid: [
    { entries: [of('单选', '甲', null, '丙')], expect: at('B', 'gap') },
    { entries: [of('单选', null, '乙', '丙')], expect: at('A', 'gap') },
    { entries: [of('单选', '甲', '乙', '甲')], expect: at('C', 'same') },
    { entries: [of('多选', 'A.甲', 'B. 甲。')], expect: at('B', 'same') },
    { entries: [of('单选', '１0 kg', '10kg')], expect: at('B', 'same') },
    { entries: [of('单选', '甲')], expect: at('B', 'tooFew') },
    { entries: [of('多选题')], expect: at('A', 'tooFew') },
    { entries: [of('判断', '轴承', '齿轮')], expect: at('A', 'judgeWithOptions', 'verify') },
  ],
});
