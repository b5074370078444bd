import { readTimeRanges } from '../../../src/core/text/timeRange';

test.each([
  ['三百六十秒，MP4', 360],
  ['四分二十秒', 260],
  ['五分钟', 300],
])('%s are %i seconds', (cell, seconds) => {
  expect(readTimeRanges(cell).map(({ from }) => from)).toEqual([seconds]);
});
