import { countPoints, isItemised } from '../../../src/core/text/items';

test.each([
  ['1.适用岗位：焊工。\n2.解决的问题：烫手。', 2],
  ['1、省力；2、省时；3、省料', 3],
  ['（1）省力（2）省时', 1],
  ['①省力②省时③省料', 3],
  ['一、省力。二、省时。', 2],
  ['（一）省力。（二）省时。（三）省料。', 3],
  ['一是换用轴承，二是加装护罩，三是改短行程', 3],
  ['首先加装护罩，其次改短行程', 2],
  ['换用轴承；加装护罩；改短行程', 3],
  ['经济效益：每年节电。\n社会效益：降低噪声。', 2],
  ['效率提高1.5倍，重量2.3公斤', 1],
  ['轴承由1、2号改为3、4号', 1],
  ['2023.12完成，2024.3推广', 1],
  ['把手柄加长，改用棘轮，一人就能开关', 1],
])('%j has %d', (text, points) => {
  expect(countPoints(text)).toBe(points);
});

test('a single marked point is set out as one', () => {
  expect(isItemised('1.把手柄加长，改用棘轮')).toBe(true);
  expect(isItemised('把手柄加长，改用棘轮')).toBe(false);
});
