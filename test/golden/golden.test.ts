import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../host/xlsx';
import { detectScheme } from '../../src/core/scheme/detect';
import { builtInSchemes, schemeById } from '../../src/core/scheme/load';
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
/** Clean cells from which on a case counts as very large. */
const LARGE = 10_000;
const notices = [...new Set(cases.map((item) => item.expected.scheme))].sort();

interface Scored {
  readonly name: string;
  readonly score: CaseScore;
  /** The scheme the engine takes the workbook for. */
  readonly takenFor: string | null;
}

async function scoreOf(name: string, expected: Expected): Promise<Scored> {
  const read = await readXlsx(new Uint8Array(readFileSync(join(FOLDER, name, 'input.xlsx'))));
  if (!read.ok) throw new Error(read.message);
  const grids = gridsOf(read.file);
  return {
    name,
    score: runCase(schemeById(expected.scheme)!, grids, expected),
    takenFor: detectScheme(grids, builtInSchemes()).best?.id ?? null,
  };
}

const sum = (scores: readonly CaseScore[], pick: (score: CaseScore) => number): number =>
  scores.reduce((total, score) => total + pick(score), 0);

describe.each(notices)('golden cases of %s', (notice) => {
  const mine = cases.filter((item) => item.expected.scheme === notice);
  if (!schemeById(notice)) {
    test.todo(`${mine.length} cases: scheme not built yet`);
    return;
  }
  const scores: Scored[] = [];
  beforeAll(async () => {
    for (const { name, expected } of mine) scores.push(await scoreOf(name, expected));
    process.stdout.write(report(notice, scores));
  });

  test('is recognised in every workbook', () => {
    expect(
      scores.filter((item) => item.takenFor !== notice).map(({ name, takenFor }) => ({ name, takenFor })),
    ).toEqual([]);
  });

  // A very large case would water the others' figures down, so it is held to them by itself.
  const groups = (): CaseScore[][] => [
    scores.map((item) => item.score).filter((score) => score.cleanCells < LARGE),
    ...scores.filter((item) => item.score.cleanCells >= LARGE).map((item) => [item.score]),
  ];

  test('finds at least 95 % of the mistakes', () => {
    for (const group of groups()) {
      const recall = sum(group, (score) => score.found) / sum(group, (score) => score.defects);
      expect(recall).toBeGreaterThanOrEqual(0.95);
    }
  });

  test('raises a false alarm in at most 2 % of the clean cells', () => {
    for (const group of groups()) {
      const rate = sum(group, (score) => score.falseAlarms) / sum(group, (score) => score.cleanCells);
      expect(rate).toBeLessThanOrEqual(0.02);
    }
  });

  test.each(['decoy', 'wrong mend', 'entries', 'quota'] as const)(
    'makes no mistake of the kind "%s"',
    (what) => {
      const found = scores.flatMap(({ name, score }) =>
        score.mistakes.filter((mistake) => mistake.what === what).map((mistake) => ({ name, ...mistake })),
      );
      expect(found).toEqual([]);
    },
  );
});

function report(notice: string, scores: readonly Scored[]): string {
  const lines = scores.flatMap(({ name, score }) => [
    `  ${name.padEnd(30)} found ${score.found}/${score.defects}  false ${score.falseAlarms}/${score.cleanCells}  decoys hit ${score.decoysHit}/${score.decoys}`,
    ...score.mistakes
      .slice(0, 40)
      .map(
        (item) =>
          `      ${item.what}: ${item.cell} [${item.kind}] ${JSON.stringify(item.value)} expected ${item.expected}, got ${item.got}`,
      ),
  ]);
  return `\n${notice}\n${lines.join('\n')}\n`;
}
