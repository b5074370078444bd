import { readQuantity } from '../../../src/core/text/quantity';

test.each([
  ['正视图、侧视图、俯视图各1张，现场照1张', 4],
  ['正面、侧面各两张', 4],
  ['3张', 3],
  ['叁张（最大的一张9.9M）', 3],
  ['共2套，每套十张', 20],
  ['单选10张、多选5张', 15],
])('%s are %i', (cell, count) => {
  expect(readQuantity(cell, ['张'])).toBe(count);
});
