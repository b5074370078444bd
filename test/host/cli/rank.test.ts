import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildXlsx, readXlsx } from '../../../host/xlsx';
import type { SheetPlan } from '../../../host/xlsx/build';
import { matrix, SCORES, template } from '../../excel/ranking/books';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rank-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the headless command as `npm run rank` does. */
function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['host/run.mjs', 'host/cli/rank.ts', ...args],
    { cwd: path.resolve(__dirname, '../../..'), encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

async function save(name: string, ...sheets: SheetPlan[]): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await buildXlsx({ sheets }));
  return file;
}

test('the JSON has the shape of the contract', async () => {
  const { code, out, err } = run(await save('评分.xlsx', matrix()), '--json', '--scheme', 'jiangxi-2023');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const json = JSON.parse(out) as { rounds: { entries: unknown[] }[]; awards: unknown[] };
  expect(Object.keys(json)).toEqual(['scheme', 'rounds', 'awards', 'limits']);
  expect(Object.keys(json.rounds[0]!)).toEqual(['sheet', 'round', 'findings', 'entries']);
  expect(json.rounds[0]!.entries[0]).toEqual({
    row: 8,
    id: 'JX006',
    projectName: '护理转运固定带',
    total: '94.00',
    counted: 5,
    rank: 1,
    selected: true,
    undecided: false,
  });
  expect(json.awards[0]).toEqual({
    id: 'JX006',
    projectName: '护理转运固定带',
    award: '一等优秀成果',
    // The notice's second round has not been judged yet.
    undecided: true,
  });
});

test('a score out of range is told and ends with 1', async () => {
  const wrong = SCORES.map((row, at) => (at === 3 ? [850, ...row.slice(1)] : row));
  const { code, out } = run(await save('评分.xlsx', matrix(wrong)));
  expect(code).toBe(1);
  expect(out).toContain('E6 [填写有误] “周立言”的评分“850”超出0至100分，未计入');
});

test('--out saves the filled template and leaves the original alone', async () => {
  const file = await save('评分.xlsx', matrix(), template());
  const before = readFileSync(file);
  const out = path.join(folder, '结果.xlsx');
  expect(run(file, '--out', out).code).toBe(0);
  expect(readFileSync(file).equals(before)).toBe(true);
  const filled = await readXlsx(new Uint8Array(readFileSync(out)));
  if (!filled.ok) throw new Error(filled.message);
  const sheets = Object.values(filled.file.snapshot.sheets);
  expect(sheets.map(({ name }) => name)).toEqual(['专家评分', '评审结果', '评分汇总']);
  const row = sheets[1]!.cellData?.[2];
  expect([0, 1, 2, 4, 5].map((column) => row?.[column]?.v)).toEqual([
    1,
    'JX006',
    '护理转运固定带',
    94,
    '一等优秀成果',
  ]);
  expect(row?.[4]?.f).toContain('评分汇总');
});

test('score sheets that name no notice get totals and ranks, and no awards', async () => {
  const plan = matrix();
  const rows = [['专家评分表'], ...(plan.rows ?? []).slice(1)];
  const { code, out } = run(await save('评分.xlsx', { ...plan, rows }), '--json');
  expect(code).toBe(0);
  const json = JSON.parse(out) as { rounds: { entries: object[] }[] };
  expect(json).toMatchObject({ scheme: 'none', awards: [], limits: [] });
  expect(json.rounds[0]!.entries[0]).toMatchObject({ id: 'JX006', total: '94.00', rank: 1, selected: false });
});

test('a title with the year and the words of one notice names it without its place', async () => {
  const plan = matrix();
  const rows = [['2022年职工“五小”活动创新成果选树评分表'], ...(plan.rows ?? []).slice(1)];
  const { out } = run(await save('选树.xlsx', { ...plan, rows }), '--json');
  expect(JSON.parse(out)).toMatchObject({ scheme: 'hangzhou-2022' });
});

test.each([
  ['no such file', () => ['没有.xlsx'], '找不到文件'],
  ['no file at all', () => [], '请写上评分的工作簿'],
  ['two files', () => ['一.xlsx', '二.xlsx'], '一次只能排一个'],
  ['an unknown scheme', () => [path.join(folder, '评分.xlsx'), '--scheme', 'mars-2030'], 'mars-2030'],
  ['no scores in it', () => [path.join(folder, '空.xlsx'), '--scheme', 'jiangxi-2023'], '没有找到评分表'],
  ['neither scheme nor scores to be seen', () => [path.join(folder, '空.xlsx')], '没有找到评分表'],
])('%s: one clear line, exit 2, nothing written', async (_name, args, says) => {
  await save('评分.xlsx', matrix());
  await save('空.xlsx', { name: 'Sheet1', rows: [['这里没有表']] });
  const out = path.join(folder, 'out.xlsx');
  const { code, out: printed, err } = run(...args(), '--out', out);
  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(err).toContain(says);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(existsSync(out)).toBe(false);
});
