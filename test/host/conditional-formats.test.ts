import { openHost } from '../../host/clients/node';
import type { Host } from '../../host/clients/node';
import { workbookOf } from './workbooks';

const SHEET = '汇总表';
const RED = '#FFC7CE';

let host: Host;
beforeEach(async () => {
  host = await openHost(
    workbookOf({
      [SHEET]: [
        ['名称', '电话', '问题'],
        ['丙', '1', ''],
        ['乙', '2', '【电话✗】'],
        ['甲', '3', ''],
      ],
    }),
  );
});
afterEach(() => host.close());

/** Colours cells B2:B4 whose row's column C names the phone. */
async function mark(): Promise<void> {
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(SHEET).getRange('B2:B4');
    const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=ISNUMBER(SEARCH("【电话✗】",$C2))';
    format.custom.format.fill.color = RED;
    format.custom.format.font.bold = true;
    format.stopIfTrue = false;
    await context.sync();
  });
}

const fills = async (address: string): Promise<(string | null)[]> =>
  (await host.look(SHEET, address)).map(([cell]) => cell?.fill ?? null);

test('a formula rule colours the cells for which it holds', async () => {
  await mark();
  expect(await fills('B2:B4')).toEqual([null, RED, null]);
});

test('the colour follows an edit', async () => {
  await mark();
  expect(await fills('B2:B4')).toEqual([null, RED, null]);
  await host.userEdit(SHEET, 'C2:C3', [['【电话✗】'], ['']]);
  expect(await fills('B2:B4')).toEqual([RED, null, null]);
});

test('the colour follows its row when the clerk sorts', async () => {
  await mark();
  await host.userDoes((workbook) =>
    workbook.worksheets
      .getItem(SHEET)
      .getRange('A1:C4')
      .sort.apply([{ key: 0, ascending: true }], false, true),
  );
  const [names] = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange('A2:A4').load('values');
    await context.sync();
    return [range.values.flat()];
  });
  expect(await fills('B2:B4')).toEqual(names?.map((name) => (name === '乙' ? RED : null)));
});

test('rule and colour follow rows and columns inserted before them', async () => {
  await mark();
  await host.userDoes(async (workbook) => {
    const sheet = workbook.worksheets.getItem(SHEET);
    await sheet.getRange('1:2').insert('Down');
    await sheet.getRange('A:A').insert('Right');
  });
  expect(await fills('C4:C6')).toEqual([null, RED, null]);
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(SHEET).getRange();
    conditionalFormats.load('items/type');
    await context.sync();
    const [rule] = conditionalFormats.items;
    const range = rule?.getRange().load('address');
    rule?.custom.rule.load('formula');
    await context.sync();
    expect(range?.address).toBe(`${SHEET}!C4:C6`);
    expect(rule?.custom.rule.formula).toBe('=ISNUMBER(SEARCH("【电话✗】",$D4))');
  });
});

test('rows inserted within the range belong to it', async () => {
  await mark();
  await host.userDoes((workbook) => workbook.worksheets.getItem(SHEET).getRange('3:3').insert('Down'));
  expect(await fills('B2:B5')).toEqual([null, null, RED, null]);
});

test('a new rule comes first; rules are listed, changed and deleted by id', async () => {
  await mark();
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(SHEET).getRange('B3');
    const second = conditionalFormats.add(Excel.ConditionalFormatType.custom);
    second.custom.rule.formula = '=TRUE';
    second.custom.format.fill.color = '#00FF00';
    conditionalFormats.load('items/id,items/priority,items/type');
    await context.sync();
    expect(conditionalFormats.items.map((item) => [item.type, item.priority])).toEqual([
      ['Custom', 0],
      ['Custom', 1],
    ]);
    second.priority = 1;
    conditionalFormats.load('items/id');
    second.load('id');
    await context.sync();
    expect(conditionalFormats.items[1]?.id).toBe(second.id);
    second.delete();
    const count = conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test('clearing a part of a range leaves the rule to the rest', async () => {
  await mark();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange('B2').conditionalFormats.clearAll();
    const { conditionalFormats } = sheet.getRange('B4');
    conditionalFormats.load('items/id');
    await context.sync();
    const range = conditionalFormats.items[0]?.getRange().load('address');
    await context.sync();
    expect(range?.address).toBe(`${SHEET}!B3:B4`);
  });
});
