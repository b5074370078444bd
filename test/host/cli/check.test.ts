import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECTS } from '../../../host/sample-data/projects';
import { buildXlsx, compareWorkbooks, readXlsx } from '../../../host/xlsx';
import type { SheetPlan } from '../../../host/xlsx/build';
import type { CheckJson } from '../../../src/excel';
import { entry, HEADER, rowsOf } from '../../excel/fixtures';
import { ownScheme } from '../../excel/own-scheme';

jest.setTimeout(60_000);

const ROOT = path.resolve(__dirname, '../../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the headless command as `npm run check` does. */
function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['host/run.mjs', 'host/cli/check.ts', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, err: stderr };
}

async function save(name: string, ...sheets: SheetPlan[]): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await buildXlsx({ sheets }));
  return file;
}

/** 25 entries of Ganzhou; every fifth is non-public, so that all quotas are just met. */
const good = (): SheetPlan => ({
  name: '附件2',
  rows: rowsOf(
    PROJECTS.slice(0, 25).map(({ name, problem, means, effect }, index) =>
      entry(index + 1, {
        projectName: name,
        summary: `针对${problem}的问题，${means}，${effect}。`,
        ownership: index % 5 ? '否' : '是',
      }),
    ),
  ),
});
const bad = (): SheetPlan => {
  const rows = rowsOf([entry(1), entry(2, { phone: '139 0000 1234' }), entry(3, { phone: '1390000' })]);
  return { name: '附件2', rows };
};

test('a table in order ends with 0', async () => {
  const { code, out, err } = run(await save('好.xlsx', good()));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('合格 25');
});

test('the JSON has the shape of the contract', async () => {
  const { code, out } = run(await save('表.xlsx', bad()), '--json');
  expect(code).toBe(1);
  const json = JSON.parse(out) as Record<string, never>;
  expect(json).toMatchObject({
    scheme: 'jiangxi-2023',
    files: [
      {
        file: '表.xlsx',
        tables: [
          {
            sheet: '附件2',
            table: 'summary',
            header: { first: 3, last: 3 },
            preamble: { submittingUnit: '赣州市总工会' },
            entries: [
              { first: 4, last: 4, verdict: 'pass', submittingUnit: '赣州市' },
              { first: 5, last: 5, verdict: 'pass' },
              { first: 6, last: 6, verdict: 'malformed' },
            ],
            findings: [
              {
                cell: 'D5',
                first: 5,
                last: 5,
                field: 'phone',
                rule: 'phone',
                level: 'hint',
                suggestion: '13900001234',
              },
              {
                cell: 'D6',
                first: 6,
                last: 6,
                field: 'phone',
                rule: 'phone',
                level: 'malformed',
                clause: '附件2',
              },
            ],
          },
        ],
      },
    ],
  });
  const [quota] = (json['quotas'] as unknown as object[]).filter(
    (one) => 'quota' in one && one.quota === 'non-public-share',
  );
  expect(Object.keys(quota ?? {}).sort()).toEqual(
    ['advice', 'basis', 'counted', 'met', 'quota', 'required', 'shortfall', 'total', 'unit'].sort(),
  );
});

test('a scheme the workbook holds and names is used without being asked for', async () => {
  const own = ownScheme();
  const state = { version: 1, schemeId: own.id, columns: [], decisions: [], schemes: [own] };
  const rows = [
    ['成果汇总'],
    ['申报单位：东城区总工会'],
    [...HEADER],
    entry(1, { category: '小窍门' }),
    entry(2, { category: '小攻关' }),
  ];
  const json = JSON.stringify(state).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const part = {
    id: '{5E2B7B0C-0000-4000-8000-000000000001}',
    xml: `<state xmlns="urn:wuxiao-hebiao:state">${json}</state>`,
  };
  const file = path.join(folder, '自建.xlsx');
  writeFileSync(file, await buildXlsx({ sheets: [{ name: '汇总', rows }], customXmlParts: [part] }));
  const { out, err } = run(file, '--json');
  expect(err).toBe('');
  const told = JSON.parse(out) as CheckJson;
  expect(told.scheme).toBe('own-1');
  expect(told.files[0]!.tables[0]!.findings.map(({ cell }) => cell)).toEqual(['H5']);
});

test('a table that might be any notice’s is checked by the likeliest, and that is said', async () => {
  const header = ['序号', '项目名称', '项目类别', '第一完成人', '所在单位', '联系电话'];
  const row = [1, '阀门省力扳手', '小发明', '李明', '华通机械有限公司', '13907910011'];
  const { code, err } = run(await save('不明.xlsx', { name: '成果', rows: [header, row] }));
  expect(code).not.toBe(2);
  expect(err).toMatch(/^不明\.xlsx：看不准是哪份通知，先按“.+”核查（表头对上 \d 列/);
});

test('--out saves the marked workbook and leaves the original alone', async () => {
  const file = await save('表.xlsx', bad());
  const before = readFileSync(file);
  const out = path.join(folder, '已核查.xlsx');
  expect(run(file, '--out', out).code).toBe(1);
  expect(readFileSync(file).equals(before)).toBe(true);
  const differences = compareWorkbooks(new Uint8Array(before), new Uint8Array(readFileSync(out)));
  expect(differences).toEqual([expect.objectContaining({ what: 'sheets' })]);
  const marked = await readXlsx(new Uint8Array(readFileSync(out)));
  expect(marked.ok && Object.values(marked.file.snapshot.sheets).map(({ name }) => name)).toEqual([
    '附件2',
    '问题清单',
  ]);
});

test('what several files have in common is told and stands in the marked copies, too', async () => {
  const rows = (unit: string, ...numbers: number[]) =>
    rowsOf(numbers.map((number) => entry(number))).with(1, [`申报单位：${unit}`]);
  const a = await save('甲.xlsx', { name: '附件2', rows: rows('赣州市总工会', 1, 2, 3, 4) });
  const b = await save('乙.xlsx', { name: '附件2', rows: rows('萍乡市总工会', 3, 5, 6, 7) });
  const out = path.join(folder, '标好');
  const ran = run(a, b, '--out', out);
  expect(ran.out).toContain('“甲.xlsx”第6行');
  const read = await readXlsx(readFileSync(path.join(out, '乙.xlsx')));
  if (!read.ok) throw new Error(read.message);
  const texts = JSON.stringify(read.file.snapshot.sheets);
  expect(texts).toContain('“甲.xlsx”第6行');
  expect(existsSync(path.join(out, '甲.xlsx'))).toBe(true);
});

test('marked copies never overwrite what was read', async () => {
  const [a, b] = [await save('甲.xlsx', good()), await save('乙.xlsx', good())];
  const before = readFileSync(a);
  expect(run(a, b, '--out', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('换一个文件夹') as string,
  });
  expect(run(a, b, '--out', path.join(folder, '标.xlsx'))).toMatchObject({ code: 2 });
  expect(readFileSync(a)).toEqual(before);
});

test('the file’s name tells the unit where the table does not', async () => {
  const plan = good();
  const rows = (plan.rows ?? []).map((row, at) => (at === 1 ? [null] : [...row]));
  const { out } = run(await save('附件2（萍乡市总工会）.xlsx', { ...plan, rows }), '--json');
  expect(JSON.parse(out)).toMatchObject({
    quotas: expect.arrayContaining([expect.objectContaining({ unit: '萍乡市' })]),
  });
});

test('--unit names the unit where the table does not', async () => {
  const plan = bad();
  const rows = [...(plan.rows ?? [])];
  rows[1] = [];
  const { out } = run(await save('表.xlsx', { ...plan, rows }), '--json', '--unit', '萍乡市总工会');
  expect(JSON.parse(out)).toMatchObject({
    quotas: expect.arrayContaining([expect.objectContaining({ unit: '萍乡市' })]),
  });
});

test.each([
  ['no such file', () => ['没有.xlsx'], '找不到文件'],
  ['no file at all', () => [], '请写上要核查的工作簿'],
  ['an unknown scheme', () => [path.join(folder, '表.xlsx'), '--scheme', 'mars-2030'], 'mars-2030'],
  ['not a workbook', () => [path.join(folder, '文本.xlsx')], '不是 Excel 工作簿'],
  ['no table in it', () => [path.join(folder, '空.xlsx')], '空.xlsx'],
])('%s: one clear line, exit 2, nothing written', async (_name, args, says) => {
  await save('表.xlsx', bad());
  await save('空.xlsx', { name: 'Sheet1', rows: [['这里没有表']] });
  writeFileSync(path.join(folder, '文本.xlsx'), '申报汇总表');
  const out = path.join(folder, 'out.xlsx');
  const { code, out: printed, err } = run(...args(), '--out', out);
  expect({ code, printed }).toEqual({ code: 2, printed: '' });
  expect(err.trim().split('\n')).toEqual([expect.stringContaining(says)]);
  expect(existsSync(out)).toBe(false);
});
