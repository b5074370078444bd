import { buildXlsx, writeXlsx } from '../../../host/xlsx';
import { cell, copyOf, open, partsOf, put } from './raw';

describe('links', () => {
  const build = () =>
    buildXlsx({
      sheets: [
        {
          name: '表',
          rows: [['去看', 5, '旧']],
          links: { A1: { location: "'二 张'!B2", tooltip: '提示' }, B1: { address: 'https://a.cn/' } },
        },
        { name: '二 张', rows: [['x']] },
      ],
    });
  const linksIn = (bytes: Uint8Array) =>
    [...(partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<hyperlink [^>]*>/g)].map(([tag]) =>
      tag.replace(/ xmlns:r="[^"]*"/, ''),
    );

  test('a text cell carries its link as Univer has it', async () => {
    const file = await open(await build());
    expect(cell(file, 0, 0)?.p?.body?.customRanges?.[0]?.properties?.url).toBe('#gid=sheet2&range=B2');
    expect(cell(file, 0, 1)?.p).toBeUndefined();
  });

  test('new text keeps the link, a link made in Univer is written, a renamed sheet is followed', async () => {
    const file = copyOf(await open(await build()));
    put(file, 0, 0, { v: '新', p: null });
    const body = {
      dataStream: '旧\r\n',
      customRanges: [
        {
          rangeId: 'r',
          rangeType: 0,
          startIndex: 0,
          endIndex: 0,
          properties: { url: '#gid=sheet2&range=A1' },
        },
      ],
    };
    put(file, 0, 2, { p: { id: 'd', documentStyle: {}, body } });
    expect(linksIn(await writeXlsx(file))).toEqual([
      `<hyperlink ref="A1" location="'二 张'!B2" tooltip="提示"/>`,
      '<hyperlink ref="B1" r:id="rId1"/>',
      `<hyperlink ref="C1" location="'二 张'!A1"/>`,
    ]);
    const renamed = copyOf(await open(await build()));
    (renamed.snapshot.sheets.sheet2 as { name: string }).name = '三';
    expect(linksIn(await writeXlsx(renamed))[0]).toBe(
      `<hyperlink ref="A1" location="'三'!B2" tooltip="提示"/>`,
    );
  });
});
