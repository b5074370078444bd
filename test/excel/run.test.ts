import { inSteps } from '../../src/excel/run';

function* steps(count: number): Generator<number, string, void> {
  for (let nr = 1; nr <= count; nr++) yield nr / count;
  return '完成';
}

/** Lets every look at the clock come so many milliseconds after the one before. */
function clockOf(milliseconds: number): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}
afterEach(() => jest.restoreAllMocks());

test('long steps let the page have its turn after each', async () => {
  clockOf(30);
  const shares: number[] = [];
  await expect(
    inSteps(steps(4), async (share) => {
      shares.push(share);
      return Promise.resolve();
    }),
  ).resolves.toBe('完成');
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});

test('short steps run on until they have used up a turn', async () => {
  clockOf(10);
  const shares: number[] = [];
  await inSteps(steps(6), async (share) => {
    shares.push(share);
    return Promise.resolve();
  });
  expect(shares).toEqual([3 / 6, 6 / 6]);
});

test('what stops the pause stops the work', async () => {
  clockOf(30);
  await expect(inSteps(steps(3), () => Promise.reject(new Error('已取消')))).rejects.toThrow('已取消');
});
