import { read as readBySheetJs, utils } from '@e965/xlsx';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { buildXlsx, compareWorkbooks, readXlsx, writeXlsx } from '../../../host/xlsx';
import { getResource, setResource } from '../../../host/xlsx/resources';
import { cell, copyOf, MAIN, open, partsOf, put, R, rawXlsx, rels, sheetXml } from './raw';

/** A sheet with one of nearly everything. */
const plan = {
  sheets: [
    {
      name: '汇总表',
      rows: [
        ['五小成果汇总表', null, null, null],
        ['序号', '名称', '类别', '电话'],
        [1, ' 新型夹具\n(第二代)', '小发明', '0371-65900001'],
        [2, '安全帽_x0041_', '小革新', '007'],
        [3, null, '小建议', true],
      ],
      formulas: {
        A6: { formula: '=SUM(A3:A5)', value: 6 },
        B6: { formula: '=IF(A6>5,"多","少")', value: '多' },
      },
      styles: {
        A1: { bl: 1 as const, fs: 16, ht: 2 },
        'A2:D2': { bg: { rgb: '#DDEBF7' }, bd: { b: { s: 1, cl: { rgb: '#000000' } } } },
        'D3:D5': { n: { pattern: '@' } },
      },
      merges: ['A1:D1'],
      widths: { A: 40, B: 200 },
      heights: { 1: 30 },
      hiddenRows: [5],
      hiddenColumns: ['C'],
      freeze: { rows: 2 },
      filter: 'A2:D5',
      validations: [{ range: 'C3:C5', type: 'list', formula1: '小发明,小革新,小建议', error: '请选一类' }],
      conditionalFormats: [{ range: 'B3:B5', formula: '=LEN($B3)=0', style: { bg: { rgb: '#FFC7CE' } } }],
      notes: { B3: '请核对\n名称', D3: '办公电话' },
      links: {
        B4: { location: "'第二张'!A1", display: '去看' },
        B5: { address: 'https://example.com/?a=1&b=2' },
      },
      protection: { formatCells: '0' },
      tabColor: '#FF0000',
    },
    {
      name: '第二张',
      rows: [
        ['甲', '乙'],
        [1, 2],
      ],
      tables: [{ name: '表1', range: 'A1:B2' }],
      hidden: true,
    },
  ],
  names: { 类别: "'汇总表'!$C$3:$C$5" },
  settings: { 方案: { id: 'jx2023' } },
  customXmlParts: [{ id: '{0A0B0C0D-0000-0000-0000-000000000001}', xml: '<标记 xmlns="urn:test">1</标记>' }],
};

describe('a workbook from plain data', () => {
  test('comes back the same in every respect', async () => {
    const bytes = await buildXlsx(plan);
    const file = await open(bytes);
    expect(file.extras.settings).toEqual(plan.settings);
    expect(file.extras.customXmlParts).toEqual(plan.customXmlParts);
    expect(compareWorkbooks(file, await writeXlsx(file))).toEqual([]);
    const { buildWorkbook } = await import('../../../host/xlsx');
    expect(compareWorkbooks(buildWorkbook(plan), file)).toEqual([]);
  });

  test('is read alike by another program', async () => {
    const book = readBySheetJs(await buildXlsx(plan), { cellFormula: true });
    expect(book.SheetNames).toEqual(['汇总表', '第二张']);
    const sheet = book.Sheets['汇总表'] as NonNullable<(typeof book.Sheets)[string]>;
    expect(utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual([
      ['五小成果汇总表'],
      ['序号', '名称', '类别', '电话'],
      [1, ' 新型夹具\n(第二代)', '小发明', '0371-65900001'],
      [2, '安全帽_x0041_', '小革新', '007'],
      [3, undefined, '小建议', true],
      [6, '多'],
    ]);
    expect([sheet.A6.f, sheet['!merges']?.length, sheet['!autofilter']?.ref]).toEqual([
      'SUM(A3:A5)',
      1,
      'A2:D5',
    ]);
    expect(sheet.B3.c[0].t).toBe('请核对\n名称');
    expect(book.Workbook?.Names?.map(({ Name }) => Name)).toContain('类别');
  });

  test('unchanged, every part goes back byte for byte', async () => {
    const bytes = await buildXlsx(plan);
    const again = await writeXlsx(await open(bytes));
    expect(partsOf(again)).toEqual(partsOf(bytes));
  });

  test('any text, number or truth value survives', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('_x000D_', '_', ' ', '\n', '\r', '\t', '\u0001', '&', '<', '五', '\uD83D\uDE00'),
        fc.string({ maxLength: 2 }),
      ),
    });
    const value = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          const file = await open(await buildXlsx({ sheets: [{ name: '表', rows }] }));
          rows.forEach((line, row) =>
            line.forEach((wanted, column) => {
              const got = cell(file, row, column);
              if (wanted === '') expect(got?.v).toBeUndefined();
              else if (typeof wanted === 'boolean') expect([got?.v, got?.t]).toEqual([wanted ? 1 : 0, 3]);
              else expect(got?.v === 0 ? 0 : got?.v).toBe(wanted === 0 ? 0 : wanted);
            }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A package with parts and elements the model does not know. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><scheme val="minor"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1" applyProtection="1"><alignment horizontal="left" indent="2"/><protection locked="0"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal="left"/></xf></cellXfs>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>';

const RICH_SHEET = sheetXml(
  '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"><v>5</v></c></row><row r="2"><c r="A2"><f>B1*2</f><v>10</v></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>1</v></c></row>',
  '<sheetPr codeName="Sheet1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
  '<conditionalFormatting sqref="B1:B9"><cfRule type="iconSet" priority="2"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/>' +
    '<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>' +
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14"><x14:dataValidations count="1" xmlns:xm="urn:xm">' +
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>另表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
);

const richPackage = () =>
  rawXlsx(RICH_SHEET, {
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${R}"><bookViews><workbookView/></bookViews><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="另表" sheetId="5" r:id="rId5"/></sheets>` +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$B$9</definedName><definedName name="比率">0.5*2</definedName></definedNames><calcPr calcId="1"/></workbook>',
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'calcChain', 'calcChain.xml'],
      ['rId5', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><r><rPr><b/><charset val="134"/></rPr><t>粗</t></r><r><t>细</t></r></si><si><t>旧</t></si></sst>`,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A2" i="1"/></calcChain>`,
    'xl/worksheets/sheet2.xml': sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      ['rId1', 'printerSettings', '../printerSettings/p1.bin'],
      ['rId2', 'drawing', '../drawings/drawing1.xml'],
      ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId4', 'comments', '../comments1.xml'],
    ),
    'xl/printerSettings/p1.bin': 'PRINTER',
    'xl/drawings/drawing1.xml': '<wsDr xmlns="urn:d"/>',
    'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', 'chart', '../charts/chart1.xml']),
    'xl/charts/chart1.xml': '<chart/>',
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>李</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>旧批注</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:v" xmlns:x="urn:x"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><br></xml>',
  });

describe('what is not touched is kept', () => {
  test('after a change of one cell', async () => {
    const bytes = richPackage();
    const file = await open(bytes);
    const changed = copyOf(file);
    put(changed, 2, 0, { v: '新' });
    const out = await writeXlsx(changed);
    const [before, after] = [partsOf(bytes), partsOf(out)];
    for (const name of [
      'xl/worksheets/sheet2.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/charts/chart1.xml',
      'xl/printerSettings/p1.bin',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/drawings/drawing1.xml',
    ]) {
      expect([name, after[name]]).toEqual([name, before[name]]);
    }
    const tail = (text = '') => text.slice(text.indexOf('</sheetData>'));
    expect(tail(after['xl/worksheets/sheet1.xml'])).toBe(tail(before['xl/worksheets/sheet1.xml']));
    expect(after['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"><v>5</v></c>',
    );
    expect(after['xl/sharedStrings.xml']).toContain('<charset val="134"/>');
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(compareWorkbooks(file, out)).toEqual([
      { sheet: '表', what: 'value', where: 'A3', a: '旧', b: '新' },
    ]);
  });

  test('a new look is a new format; the old ones keep their numbers, and indent and protection stay', async () => {
    const file = copyOf(await open(richPackage()));
    put(file, 0, 0, { s: { ...(file.snapshot.styles.xf1 as object), bg: { rgb: '#FFFF00' } } });
    const out = await writeXlsx(file);
    const styles = partsOf(out)['xl/styles.xml'] ?? '';
    expect(styles).toContain(STYLES.slice(STYLES.indexOf('<xf '), STYLES.indexOf('</cellXfs>')));
    expect(styles).toMatch(
      /<cellXfs count="4">.*fillId="2".*<alignment horizontal="left" indent="2"\/><protection locked="0"\/><\/xf><\/cellXfs>/,
    );
    expect(cell(await open(out), 0, 0)?.s).toBe('xf3');
  });

  test('rules Univer does not know move with their rows; the rest keep their XML', async () => {
    const file = copyOf(await open(richPackage()));
    const rules = getResource(file.snapshot, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN');
    const validations = getResource(file.snapshot, 'SHEET_DATA_VALIDATION_PLUGIN');
    for (const rule of [...(rules.sheet1 ?? []), ...(validations.sheet1 ?? [])]) {
      for (const range of rule.ranges) {
        range.startRow += 2;
        range.endRow += 2;
      }
    }
    setResource(file.snapshot, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', rules);
    setResource(file.snapshot, 'SHEET_DATA_VALIDATION_PLUGIN', validations);
    const sheet = partsOf(await writeXlsx(file))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain(
      '<conditionalFormatting sqref="A3:A11"><cfRule type="cellIs" dxfId="0" priority="1"',
    );
    expect(sheet).toContain(
      '<conditionalFormatting sqref="B3:B11"><cfRule type="iconSet" priority="2"><iconSet>',
    );
    expect(sheet).toContain('<xm:sqref>B4:B7</xm:sqref>');
  });

  test('notes: one moved keeps its runs and box, one added gets both', async () => {
    const file = copyOf(await open(richPackage()));
    const [old] = Object.values(getResource(file.snapshot, 'SHEET_NOTE_PLUGIN').sheet1?.[0] ?? {});
    const added = { id: 'n', row: 6, col: 2, width: 160, height: 72, note: '新批注' };
    setResource(file.snapshot, 'SHEET_NOTE_PLUGIN', {
      sheet1: { 4: { 1: { ...(old as typeof added), row: 4, col: 1 } }, 6: { 2: added } },
    });
    const out = await writeXlsx(file);
    const parts = partsOf(out);
    expect(parts['xl/comments1.xml']).toContain(
      '<comment ref="B5" authorId="0"><text><r><rPr><b/></rPr><t>旧批注</t></r></text></comment>',
    );
    expect(parts['xl/drawings/vmlDrawing1.vml']).toMatch(
      /_x0000_s1025.*<x:Row>4<\/x:Row><x:Column>1<.*<br>.*<x:Row>6<\/x:Row><x:Column>2</,
    );
    const notes = getResource((await open(out)).snapshot, 'SHEET_NOTE_PLUGIN').sheet1;
    expect([notes?.[4]?.[1]?.note, notes?.[6]?.[2]?.note]).toEqual(['旧批注', '新批注']);
  });

  test('notes: with the last one goes the comments part', async () => {
    const file = copyOf(await open(richPackage()));
    setResource(file.snapshot, 'SHEET_NOTE_PLUGIN', {});
    const parts = partsOf(await writeXlsx(file));
    expect(Object.keys(parts)).not.toContain('xl/comments1.xml');
    expect(parts['xl/drawings/vmlDrawing1.vml']).not.toContain('v:shape ');
  });

  test('names: print area and formula stay, and follow when sheets are reordered', async () => {
    const file = copyOf(await open(richPackage()));
    file.snapshot.sheetOrder.reverse();
    const out = await writeXlsx(file);
    const book = partsOf(out)['xl/workbook.xml'];
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="1">表!$A$1:$B$9</definedName>',
    );
    expect(book).toContain('<definedName name="比率">0.5*2</definedName>');
    expect((await open(out)).snapshot.sheetOrder).toEqual(['sheet5', 'sheet1']);
  });
});

describe('sheets', () => {
  test('a deleted sheet goes with all that only it used', async () => {
    const file = copyOf(await open(richPackage()));
    file.snapshot.sheetOrder.shift();
    delete file.snapshot.sheets.sheet1;
    file.extras.activeSheetId = 'sheet5';
    const parts = partsOf(await writeXlsx(file));
    expect(
      Object.keys(parts).filter((name) => /sheet1|chart|drawing|comments|printer|calcChain/i.test(name)),
    ).toEqual([]);
    expect(parts['xl/workbook.xml']).not.toContain('Print_Area');
  });

  test('a new sheet is added, in front, and is the only one selected', async () => {
    const file = copyOf(await open(richPackage()));
    file.snapshot.sheetOrder.push('fresh');
    file.snapshot.sheets.fresh = {
      id: 'fresh',
      name: '问题清单',
      cellData: { 0: { 0: { v: '问题', t: 1 } } },
    };
    file.extras.activeSheetId = 'fresh';
    const out = await writeXlsx(file);
    const again = await open(out);
    expect(again.snapshot.sheetOrder.map((id) => again.snapshot.sheets[id]?.name)).toEqual([
      '表',
      '另表',
      '问题清单',
    ]);
    expect(again.snapshot.sheets[again.extras.activeSheetId]?.name).toBe('问题清单');
    const selected = Object.entries(partsOf(out)).filter(([, text]) => text.includes('tabSelected="1"'));
    expect(selected.map(([name]) => name)).toEqual(['xl/worksheets/sheet3.xml']);
    expect(readBySheetJs(out).SheetNames).toContain('问题清单');
  });
});

test('a table renames its columns with its header cells', async () => {
  const file = copyOf(await open(await buildXlsx(plan)));
  const sheet = file.snapshot.sheets.sheet2?.cellData as Record<number, Record<number, object>>;
  sheet[0] = { ...sheet[0], 1: { v: '丙', t: 1 } };
  const out = await writeXlsx(file);
  expect(partsOf(out)['xl/tables/table1.xml']).toMatch(/name="甲".*name="丙"/);
});

test('settings and custom XML are replaced and removed', async () => {
  const file = copyOf(await open(await buildXlsx(plan)));
  file.extras.settings = {};
  file.extras.customXmlParts = [];
  const parts = partsOf(await writeXlsx(file));
  expect(Object.keys(parts).filter((name) => name.startsWith('customXml/'))).toEqual([]);
});

test('filter criteria are written, and their rows hidden', async () => {
  const file = copyOf(
    await open(
      await buildXlsx({ sheets: [{ name: '表', rows: [['类别'], ['甲'], ['乙']], filter: 'A1:A3' }] }),
    ),
  );
  setResource(file.snapshot, 'SHEET_FILTER_PLUGIN', {
    sheet1: {
      ref: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 0 },
      filterColumns: [{ colId: 0, filters: { filters: ['甲'] } }],
      cachedFilteredOut: [2],
    },
  });
  const out = await writeXlsx(file);
  expect(partsOf(out)['xl/worksheets/sheet1.xml']).toContain(
    '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>',
  );
  expect(compareWorkbooks(file, out)).toEqual([]);
});

test('columns beyond the grid keep their width', async () => {
  const bytes = rawXlsx(
    sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<cols><col min="1" max="16384" width="20" customWidth="1"/></cols>',
    ),
  );
  const file = copyOf(await open(bytes));
  put(file, 0, 0, { v: 2 });
  const sheet = partsOf(await writeXlsx(file))['xl/worksheets/sheet1.xml'] ?? '';
  const cols = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="20"/g)].map(([, min, max]) => [
    Number(min),
    Number(max),
  ]);
  expect([cols[0]?.[0], cols.at(-1)?.[1]]).toEqual([1, 16384]);
  expect(cols[0]?.[1]).toBe((cols[1]?.[0] ?? 0) - 1);
});

test('a cell without a format in a formatted column stays without', async () => {
  const bytes = rawXlsx(
    sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c><c r="A2" s="0"/></row>',
      '<cols><col min="1" max="1" width="9" style="1"/></cols>',
    ),
    {
      'xl/styles.xml': STYLES,
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ),
    },
  );
  const file = copyOf(await open(bytes));
  put(file, 0, 0, { v: 2 });
  put(file, 4, 0, { v: 3, t: 2 });
  const sheet = partsOf(await writeXlsx(file))['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain('<c r="A1"><v>2</v></c>');
  expect(sheet).toContain('<c r="A5" s="1"><v>3</v></c>');
});

test('a workbook zipped with folders and backslashes is read', async () => {
  const parts = partsOf(await buildXlsx({ sheets: [{ name: '表', rows: [['甲']] }] }));
  const entries = Object.entries(parts).map(([name, text]) => [
    name.replace(/\//g, '\\'),
    new TextEncoder().encode(text),
  ]);
  const result = await readXlsx(zipSync({ ...Object.fromEntries(entries), 'xl/': new Uint8Array(0) }));
  expect(result.ok).toBe(true);
});
