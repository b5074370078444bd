import { readExpertText } from '../../../src/core/ranking/expert-text';

const expert = (name: string, unit: string | null, code: string | null = null) => ({ name, unit, code });

test.each([
  [
    '周立言 青屏陶瓷厂\n吴佩文\t评审单位1号院',
    [expert('周立言', '青屏陶瓷厂'), expert('吴佩文', '评审单位1号院')],
  ],
  ['P1，周立言，青屏陶瓷厂\n\n', [expert('周立言', '青屏陶瓷厂', 'P1')]],
  ['郑成业', [expert('郑成业', null)]],
  ['姓名\t工作单位\t编号\n周立言\t青屏 陶瓷厂\tP1', [expert('周立言', '青屏 陶瓷厂', 'P1')]],
])('%j', (text, experts) => {
  expect(readExpertText(text)).toEqual({ experts, unread: [] });
});

test('lines without a name are given back', () => {
  expect(readExpertText('专家组名单如下：\n周立言 青屏陶瓷厂').unread).toEqual(['专家组名单如下：']);
});
