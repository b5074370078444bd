import { itemised } from '../../../src/core/rules/itemised';
import { testRule } from './tester';

const clause = '把旧手柄换成带棘轮的加长手柄以减轻开关阀门的劳动强度，';
const of = (innovation: string | null) => ({ innovation });

testRule(itemised, {
  options: { field: 'innovation' },
  level: 'verify',
  valid: [
    { name: 'a phrase', entries: [of('结构自行设计，安装不动原设备')] },
    {
      name: 'numbers',
      entries: [of(`1.${clause}\n2.${clause}\n3.${clause}`), of(`1、${clause}2、${clause}`)],
    },
    { name: 'circled numbers', entries: [of(`①${clause}②${clause}③${clause}④${clause}`)] },
    { name: 'words', entries: [of(`一是${clause}二是${clause}三是${clause}四是${clause}`)] },
    { name: 'paragraphs', entries: [of(`${clause}${clause}\n${clause}${clause}`)] },
    { entries: [of(null), of('')] },
  ],
  invalid: [
    {
      name: 'a sentence or two',
      entries: [of(clause)],
      expect: [{ field: 'innovation', messageId: 'shortRunsOn', level: 'hint' }],
    },
    {
      entries: [of(clause.repeat(4))],
      expect: [{ field: 'innovation', messageId: 'runsOn', level: 'verify' }],
    },
    {
      name: 'figures are no points',
      entries: [of(`${clause.repeat(3)}效率提高1.5倍，2023.12完成。${clause}`)],
      expect: [{ field: 'innovation', messageId: 'runsOn', level: 'verify' }],
    },
  ],
});
