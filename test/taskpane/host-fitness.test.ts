import { hostFitness } from '../../src/taskpane/host-fitness';

function office(host: string, isSetSupported: boolean): void {
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host }),
      HostType: { Excel: 'Excel' },
      context: { requirements: { isSetSupported: () => isSetSupported } },
    },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('Excel with the needed interface is fit', async () => {
  office('Excel', true);
  expect(await hostFitness()).toEqual({ ok: true });
});

test.each([
  ['an old Excel', () => office('Excel', false), 'Excel 版本过低'],
  ['another program', () => office('Word', true), '请在 Excel 中打开'],
  ['a page without office.js', () => {}, '没有连上 Excel'],
])('%s is told what to do', async (_, arrange, title) => {
  arrange();
  expect(await hostFitness()).toMatchObject({ ok: false, title });
});
