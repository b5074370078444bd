import { onRibbon, tellPane, type RibbonDeed } from '../../src/excel';

const withAddress = (url: string | null): void => {
  Object.assign(globalThis, { Office: { context: { document: { url } } } });
};

/** What a pane on 甲.xlsx hears of what is told from a workbook of each address, in turn. */
async function heard(...told: readonly (readonly [string | null, RibbonDeed])[]): Promise<RibbonDeed[]> {
  const deeds: RibbonDeed[] = [];
  await new Promise<void>((done) => {
    const stop = onRibbon((deed) => {
      deeds.push(deed);
      if (deeds.length < told.filter(([url]) => url === '甲.xlsx').length) return;
      stop();
      done();
    });
    for (const [url, deed] of told) {
      withAddress(url);
      tellPane(deed);
    }
    withAddress('甲.xlsx');
  });
  return deeds;
}

test('a pane hears of its own workbook and of no other', async () => {
  expect(
    await heard(['乙.xlsx', 'checked'], [null, 'checked'], ['甲.xlsx', 'cleared'], ['甲.xlsx', 'checked']),
  ).toEqual(['cleared', 'checked']);
});
