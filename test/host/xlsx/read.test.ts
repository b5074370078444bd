import { readXlsx } from '../../../host/xlsx';
import { getResource } from '../../../host/xlsx/resources';
import { strToU8, zipSync } from 'fflate';
import { cell, MAIN, open, R, rawXlsx, rels, sheetXml } from './raw';

const values = (file: Awaited<ReturnType<typeof open>>, row: number, count: number) =>
  Array.from({ length: count }, (_, column) => cell(file, row, column)?.v);

describe('reading cells', () => {
  test('every kind of value', async () => {
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
            '<c r="D1" t="inlineStr"><is><t xml:space="preserve"> 小发明 </t></is></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>12.5x</v></c>' +
            '<c r="F1" t="d"><v>2024-03-01</v></c><c r="G1" t="inlineStr"><is><t>#N/A</t></is></c></row>',
        ),
      ),
    );
    expect(values(file, 0, 7)).toEqual([12.5, 1, '#N/A', ' 小发明 ', '12.5x', 45352, '#N/A']);
    expect([cell(file, 0, 1)?.t, cell(file, 0, 2)?.t, cell(file, 0, 6)?.t]).toEqual([3, 1, 4]);
    expect(cell(file, 0, 4)?.f).toBe('=A1&"x"');
  });

  test('cells and rows without addresses are counted on', async () => {
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>',
        ),
      ),
    );
    expect([cell(file, 0, 1)?.v, cell(file, 4, 2)?.v, cell(file, 4, 3)?.v]).toEqual([2, 3, 4]);
  });

  test('prefixed tags, comments, CDATA and an absolute target', async () => {
    const sheet =
      `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" width="10"/></x:cols><!-- <sheetData> --><x:sheetData><!-- 行 -->` +
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲&amp;乙</x:t></x:is></x:c><x:c r="B1" t="str"><x:v><![CDATA[a<b</v>]]></x:v></x:c></x:row>' +
      '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>';
    const file = await open(
      rawXlsx(sheet, {
        'xl/_rels/workbook.xml.rels': rels(['rId1', 'worksheet', '/xl/worksheets/Sheet1.xml']),
      }),
    );
    expect(values(file, 0, 2)).toEqual(['甲&乙', 'a<b</v>']);
    expect(file.snapshot.sheets.sheet1?.mergeData).toHaveLength(1);
  });

  test('escaped control characters and line breaks', async () => {
    const file = await open(
      rawXlsx(
        sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>甲_x000D_\n乙_x005F_x0041_</t></is></c></row>'),
      ),
    );
    expect(cell(file, 0, 0)?.v).toBe('甲\r\n乙_x0041_');
  });

  test('shared strings: plain, rich with its runs, with phonetic hints', async () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><t>平</t></si>` +
      '<si><r><t>红</t></r><r><rPr><b/><color rgb="FFFF0000"/><rFont val="黑体"/></rPr><t>字</t></r></si>' +
      '<si><t>课</t><rPh sb="0" eb="1"><t>か</t></rPh></si></sst>';
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
        ),
        {
          'xl/sharedStrings.xml': strings,
          'xl/_rels/workbook.xml.rels': rels(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ),
        },
      ),
    );
    expect(values(file, 0, 3)).toEqual(['平', '红字', '课']);
    expect(cell(file, 0, 1)?.p?.body?.textRuns).toEqual([
      { st: 0, ed: 1, ts: {} },
      { st: 1, ed: 2, ts: { ff: '黑体', bl: 1, cl: { rgb: '#FF0000' } } },
    ]);
  });

  test('shared formulas are written out for each cell', async () => {
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">SUM($A2:B2)+A$1&amp;"A1"&amp;\'B2\'!B2</f><v>1</v></c><c r="D2"><f t="shared" si="0"/></c></row>' +
            '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>',
        ),
      ),
    );
    expect(cell(file, 1, 3)?.f).toBe(`=SUM($A2:C2)+B$1&"A1"&'B2'!C2`);
    expect(cell(file, 2, 2)).toMatchObject({ f: `=SUM($A3:B3)+A$1&"A1"&'B2'!B3`, v: 2 });
  });

  test('newer functions lose the prefix that only files have', async () => {
    const file = await open(
      rawXlsx(sheetXml('<row r="1"><c r="A1"><f>_xlfn.RANK.EQ(B1,B:B)&amp;"_xlfn.IFS("</f></c></row>')),
    );
    expect(cell(file, 0, 0)?.f).toBe('=RANK.EQ(B1,B:B)&"_xlfn.IFS("');
  });

  test('1904 dates are left as stored, and said', async () => {
    const file = await open(
      rawXlsx(sheetXml('<row r="1"><c r="A1"><v>100</v></c></row>'), {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      }),
    );
    expect([file.extras.date1904, cell(file, 0, 0)?.v]).toEqual([true, 100]);
  });
});

describe('reading the sheet', () => {
  test('a column entry over the whole width does not make the grid huge', async () => {
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<cols><col min="1" max="16384" width="20" customWidth="1"/></cols>',
        ),
      ),
    );
    const sheet = file.snapshot.sheets.sheet1;
    expect(sheet?.columnCount).toBeLessThan(100);
    expect(sheet?.columnData?.[3]).toEqual({ w: 140 });
  });

  test('20,000 blank formatted rows stay cheap', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}" spans="1:3"><c r="A${row + 1}"/><c r="B${row + 1}" s="0"/></row>`,
    );
    const file = await open(rawXlsx(sheetXml(rows.join(''))));
    expect(Object.keys(file.snapshot.sheets.sheet1?.cellData ?? {})).toHaveLength(0);
    expect(file.snapshot.sheets.sheet1?.rowCount).toBeLessThan(1000);
  });

  test('rows hidden by a filter belong to the filter, others are hidden', async () => {
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="9" hidden="1"/>',
          '',
          '<autoFilter ref="A1:B5"><filterColumn colId="1"><filters blank="1"><filter val="小发明"/></filters></filterColumn></autoFilter>',
        ),
      ),
    );
    expect(getResource(file.snapshot, 'SHEET_FILTER_PLUGIN').sheet1).toEqual({
      ref: { startRow: 0, startColumn: 0, endRow: 4, endColumn: 1 },
      filterColumns: [{ colId: 1, filters: { blank: true, filters: ['小发明'] } }],
      cachedFilteredOut: [2],
    });
    expect(file.snapshot.sheets.sheet1?.rowData).toEqual({ 8: { hd: 1 } });
  });

  test('a rule for whole columns covers the grid', async () => {
    const file = await open(
      rawXlsx(
        sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '',
          '<dataValidations count="1"><dataValidation type="list" sqref="B2:B1048576"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
        ),
      ),
    );
    const [rule] = getResource(file.snapshot, 'SHEET_DATA_VALIDATION_PLUGIN').sheet1 ?? [];
    expect(rule).toMatchObject({ type: 'list', formula1: '甲,乙', showDropDown: true });
    expect(rule?.ranges[0]?.endRow).toBe((file.snapshot.sheets.sheet1?.rowCount ?? 0) - 1);
  });

  test('colours by theme with tint and by index, built-in and own number formats', async () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="176" formatCode="0.0&quot;分&quot;"/></numFmts>` +
      '<fonts><font><sz val="12"/><color theme="0" tint="-0.5"/><name val="仿宋"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
      '<borders><border/></borders><cellXfs><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>' +
      '<xf numFmtId="176" fontId="0" fillId="1" borderId="0"><alignment horizontal="center" textRotation="255" wrapText="1"/></xf></cellXfs></styleSheet>';
    const file = await open(
      rawXlsx(sheetXml(''), {
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': rels(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ),
      }),
    );
    expect(file.snapshot.styles.xf0).toMatchObject({
      ff: '仿宋',
      fs: 12,
      cl: { rgb: '#808080' },
      n: { pattern: 'yyyy/m/d' },
    });
    expect(file.snapshot.styles.xf1).toMatchObject({
      bg: { rgb: '#FF0000' },
      n: { pattern: '0.0"分"' },
      ht: 2,
      tb: 3,
      tr: { a: 0, v: 1 },
    });
  });
});

describe('files that cannot be read say what to do', () => {
  const ole = (text: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Array.from(text, (char) => [char.charCodeAt(0), 0]).flat(), 1024);
    return bytes;
  };
  const twice = rawXlsx(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  test.each([
    ['nothing', new Uint8Array(0), 'empty', '空'],
    ['text', strToU8('序号,名称\n1,甲'), 'notXlsx', '另存为'],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'notXlsx', '另存为'],
    ['a workbook with a password', ole('EncryptedPackage'), 'password', '去掉打开密码'],
    ['an old workbook', ole('Workbook'), 'oldFormat', '另存为'],
    ['half a file', twice.slice(0, twice.length - 60), 'damaged', '重新保存'],
    ['broken XML', rawXlsx('<worksheet><sheetData><row r="1"><c r="A1"'), 'damaged', '重新保存'],
    [
      'a string that is not there',
      rawXlsx(sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')),
      'damaged',
      '重新保存',
    ],
    ['no sheets', rawXlsx('', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"/>` }), 'empty', '没有工作表'],
  ])('%s', async (_, bytes, code, advice) => {
    const result = await readXlsx(bytes);
    expect(result).toMatchObject({ ok: false, code, message: expect.stringContaining(advice) });
  });
});
