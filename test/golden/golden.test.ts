import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../host/xlsx';
import { schemeById } from '../../src/core/scheme/load';
import type { Expected } from './expected';
import { gridsOf } from './grids';
import { runCase } from './run';
import type { CaseScore } from './score';

const FOLDER = join(__dirname, 'cases');
const cases = readdirSync(FOLDER)
  .filter((name) => existsSync(join(FOLDER, name, 'expected.json')))
  .map((name) => ({
    name,
    expected: JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected,
  }));
const notices = [...new Set(cases.map((item) => item.expected.scheme))].sort();

async function scoreOf(name: string, expected: Expected): Promise<CaseScore> {
  const read = await readXlsx(new Uint8Array(readFileSync(join(FOLDER, name, 'input.xlsx'))));
  if (!read.ok) throw new Error(read.message);
  return runCase(schemeById(expected.scheme)!, gridsOf(read.file), expected);
}

const sum = (scores: readonly CaseScore[], pick: (score: CaseScore) => number): number =>
  scores.reduce((total, score) => total + pick(score), 0);

describe.each(notices)('golden cases of %s', (notice) => {
  const mine = cases.filter((item) => item.expected.scheme === notice);
  if (!schemeById(notice)) {
    test.todo(`${mine.length} cases: scheme not built yet`);
    return;
  }
  const scores: { name: string; score: CaseScore }[] = [];
  beforeAll(async () => {
    for (const { name, expected } of mine) scores.push({ name, score: await scoreOf(name, expected) });
    process.stdout.write(report(notice, scores));
  });

  test('finds at least 95 % of the mistakes', () => {
    const all = scores.map((item) => item.score);
    expect(sum(all, (score) => score.found) / sum(all, (score) => score.defects)).toBeGreaterThanOrEqual(0.95);
  });

  test('raises a false alarm in at most 2 % of the clean cells', () => {
    const all = scores.map((item) => item.score);
    expect(sum(all, (score) => score.falseAlarms) / sum(all, (score) => score.cleanCells)).toBeLessThanOrEqual(0.02);
  });

  test.each(['decoy', 'wrong mend', 'entries', 'quota'] as const)('makes no mistake of the kind "%s"', (what) => {
    const found = scores.flatMap(({ name, score }) =>
      score.mistakes.filter((mistake) => mistake.what === what).map((mistake) => ({ name, ...mistake })),
    );
    expect(found).toEqual([]);
  });
});

function report(notice: string, scores: readonly { name: string; score: CaseScore }[]): string {
  const lines = scores.flatMap(({ name, score }) => [
    `  ${name.padEnd(30)} found ${score.found}/${score.defects}  false ${score.falseAlarms}/${score.cleanCells}  decoys hit ${score.decoysHit}/${score.decoys}`,
    ...score.mistakes.slice(0, 40).map(
      (item) => `      ${item.what}: ${item.cell} [${item.kind}] ${JSON.stringify(item.value)} expected ${item.expected}, got ${item.got}`,
    ),
  ]);
  return `\n${notice}\n${lines.join('\n')}\n`;
}
