import { buildWorkbook } from '../../host/xlsx/build';
import { readXlsx, writeXlsx } from '../../host/xlsx';
import { schemeById } from '../../src/core/scheme/load';
import {
  check,
  deleteOwnScheme,
  getOwnSchemes,
  getState,
  guessScheme,
  saveOwnScheme,
  setScheme,
} from '../../src/excel';
import { entry, HEADER } from './fixtures';
import { ownScheme } from './own-scheme';
import { closeAll, codeOf, open, valueOf } from './workbook';

afterEach(closeAll);

const SHEET = '汇总表';
const rows = [
  ['2027年临江市职工“五小”成果汇总表'],
  ['申报单位：东城区总工会          申报时间：2027年4月10日'],
  [...HEADER],
  entry(1, { category: '小窍门' }),
  entry(2, { category: '小攻关' }),
];

test('an own scheme is recognised, and its categories and shares hold', async () => {
  await open([{ name: SHEET, rows }]);
  valueOf(await saveOwnScheme(ownScheme()));
  expect(valueOf(await guessScheme('sheet'))).toMatchObject({ schemeId: 'own-1', ambiguous: false });
  const report = valueOf(await check({ scope: 'sheet' }));
  expect(report.schemeId).toBe('own-1');
  expect(report.tables[0]!.findings.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(['H5 category']);
  expect(report.quotas).toMatchObject([
    { unit: '东城区', basis: 'submitted', required: 1, met: false },
    { unit: '东城区', basis: 'eligible', required: 1, met: false },
  ]);
});

test('a rule switched off finds nothing', async () => {
  await open([{ name: SHEET, rows }]);
  const scheme = ownScheme();
  const table = scheme.tables[0]!;
  const rules = table.rules.map((rule) => (rule.rule === 'category' ? { ...rule, off: true } : rule));
  valueOf(await saveOwnScheme(ownScheme({ tables: [{ ...table, rules }] })));
  expect(valueOf(await check({ scope: 'sheet' })).tables[0]!.findings).toEqual([]);
});

test('the scheme travels in the file: a colleague opens the same rules', async () => {
  const host = await open([{ name: SHEET, rows }]);
  valueOf(await saveOwnScheme(ownScheme()));
  valueOf(await setScheme('own-1'));
  const saved = await readXlsx(await writeXlsx(host.snapshot()));
  await closeAll();
  if (!saved.ok) throw new Error(saved.message);
  await open(saved.file);
  expect(valueOf(await getOwnSchemes()).schemes).toEqual([ownScheme()]);
  expect(valueOf(await check({ scope: 'sheet' })).schemeId).toBe('own-1');
});

test('saving again replaces, deleting forgets, also as the chosen scheme', async () => {
  await open([{ name: SHEET, rows }]);
  valueOf(await saveOwnScheme(ownScheme()));
  valueOf(await saveOwnScheme(ownScheme({ shortName: '临江新版' })));
  expect(valueOf(await getOwnSchemes()).schemes.map((one) => one.shortName)).toEqual(['临江新版']);
  valueOf(await setScheme('own-1'));
  valueOf(await deleteOwnScheme('own-1'));
  expect(valueOf(await getState())).toEqual({ version: 1, columns: [], decisions: [] });
});

test('a built-in id is refused', async () => {
  await open([{ name: SHEET, rows }]);
  expect(codeOf(await saveOwnScheme(schemeById('jiangxi-2023')!))).toBe('takenScheme');
});

test('a stored scheme that cannot be read is told, and the others still work', async () => {
  await open([{ name: SHEET, rows }]);
  const bad = { ...ownScheme(), id: 'own-2', shortName: '坏方案', categories: [] };
  valueOf(await saveOwnScheme(bad));
  valueOf(await saveOwnScheme(ownScheme()));
  const { schemes, broken } = valueOf(await getOwnSchemes());
  expect(schemes.map(({ id }) => id)).toEqual(['own-1']);
  expect(broken.get('own-2')).toMatchObject({
    message: expect.stringContaining('“坏方案”读不出来'),
    detail: '项目类别：至少要有 1 项',
  });
  expect(codeOf(await check({ scope: 'sheet', schemeId: 'own-2' }))).toBe('brokenScheme');
});

/** Writes the workbook's memory as another program, or a later add-in, might leave it. */
function remember(json: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.customXmlParts.add(`<state xmlns="urn:wuxiao-hebiao:state">${json}</state>`);
    await context.sync();
  });
}

test.each([
  ['no JSON', '{"version":1,"schemeId":"jiang'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no version', '{"schemes":[]}'],
  ['lists missing', '{"version":1}'],
  ['lists of the wrong kind', '{"version":1,"columns":{},"decisions":"x","schemes":3}'],
  ['items of the wrong kind', '{"version":1,"columns":[null],"decisions":[{"entry":1}],"schemes":["x"]}'],
  ['a scheme id that is none', '{"version":1,"schemeId":7,"columns":[],"decisions":[]}'],
])('a damaged memory is told and the check still runs: %s', async (_, json) => {
  await open([{ name: SHEET, rows: [...rows.slice(2)] }]);
  await remember(json);
  const report = valueOf(await check({ scope: 'sheet', schemeId: 'jiangxi-2023' }));
  expect(report.problems.map(({ code }) => code)).toContain('damagedState');
  expect([...valueOf(await getOwnSchemes()).broken.keys()]).toEqual(['']);
  valueOf(await deleteOwnScheme(''));
  expect(valueOf(await getOwnSchemes()).broken.size).toBe(0);
});

test('what of a damaged memory can be read stays', async () => {
  await open([{ name: SHEET, rows }]);
  const state = { version: 1, schemeId: 'own-1', columns: 3, decisions: [], schemes: [ownScheme(), 'x'] };
  await remember(JSON.stringify(state).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const report = valueOf(await check({ scope: 'sheet' }));
  expect(report.schemeId).toBe('own-1');
  expect(report.problems.map(({ code }) => code)).toEqual(['damagedState']);
});

test('an own scheme goes before a built-in one that a later add-in brings under its id', async () => {
  await open([{ name: SHEET, rows }]);
  const own = { ...ownScheme(), id: 'jiangxi-2023' };
  const state = { version: 1, schemeId: own.id, columns: [], decisions: [], schemes: [own] };
  await remember(JSON.stringify(state).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  expect(valueOf(await check({ scope: 'sheet' })).scheme.shortName).toBe('临江2027');
  valueOf(await saveOwnScheme({ ...own, shortName: '临江新版' }));
  expect(valueOf(await getOwnSchemes()).schemes.map(({ shortName }) => shortName)).toEqual(['临江新版']);
  valueOf(await deleteOwnScheme(own.id));
  expect(codeOf(await saveOwnScheme(own))).toBe('takenScheme');
});

test('a scheme given from outside is used though the workbook does not hold it', async () => {
  await open(buildWorkbook({ sheets: [{ name: SHEET, rows }] }));
  const report = valueOf(await check({ scope: 'sheet', scheme: ownScheme() }));
  expect(report.schemeId).toBe('own-1');
  expect(valueOf(await getState()).schemes).toBeUndefined();
});
