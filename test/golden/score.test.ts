import type { TableCheck } from '../../src/core/check/check';
import type { Finding, Level } from '../../src/core/findings';
import type { Expected } from './expected';
import { scoreCase } from './score';

const EXPECTED: Expected = {
  ...{ scheme: 's', about: '', free: [], verdicts: { 'S!2': ['malformed'] }, quotas: [] },
  tables: [
    {
      sheet: 'S',
      table: 'summary',
      columns: ['A', 'C'],
      entries: [
        [2, 2],
        [3, 3],
      ],
    },
  ],
  defects: [{ sheet: 'S', cell: 'B2', kind: 'phone', value: '1', levels: ['malformed'], suggestion: '12' }],
  decoys: [{ sheet: 'S', cell: 'C3', why: 'looks odd', value: 'x' }],
};

function finding(cell: string, level: Level, suggestion?: string): Finding {
  const clause = { section: '一', gist: '要点' };
  const base = {
    rule: 'r',
    messageId: 'm',
    args: {},
    sheet: 'S',
    first: 2,
    last: 2,
    field: 'f',
    clause,
    cell,
    level,
  };
  return suggestion === undefined ? base : { ...base, suggestion };
}

/** A check of two entries, in rows 2 and 3. */
function check(findings: Finding[], verdicts: TableCheck['verdicts'] = ['malformed', 'pass']): TableCheck {
  const entry = (row: number, line: number): TableCheck['table']['entries'][number] => ({
    ...{ first: row, last: row, firstLine: line, lastLine: line, submittingUnit: null },
  });
  const table: TableCheck['table'] = {
    ...{
      sheet: 'S',
      id: 'summary',
      header: { first: 1, last: 1 },
      firstColumn: 1,
      lastColumn: 3,
      lastRow: 3,
    },
    ...{ columns: [], preamble: [], lines: [2, 3], entryOfLine: [0, 1], values: {}, columnOf: {} },
    entries: [entry(2, 0), entry(3, 1)],
  };
  return { table, findings, verdicts, skipped: [] };
}

const kinds = (findings: Finding[], verdicts?: TableCheck['verdicts']): string[] =>
  scoreCase(EXPECTED, [check(findings, verdicts)]).mistakes.map((mistake) => mistake.what);

test('a defect told at the right level with the right mend is found', () => {
  const score = scoreCase(EXPECTED, [check([finding('B2', 'malformed', '12')])]);
  expect(score).toMatchObject({ defects: 1, found: 1, falseAlarms: 0, decoysHit: 0, mistakes: [] });
  expect(score.cleanCells).toBe(4);
});

test.each([
  ['missed', []],
  ['wrong level', [finding('B2', 'verify')]],
  ['wrong mend', [finding('B2', 'malformed', '13')]],
  ['decoy', [finding('B2', 'malformed'), finding('C3', 'verify')]],
  ['false alarm', [finding('B2', 'malformed'), finding('A3', 'verify')]],
])('%s is counted as such', (what, findings) => {
  expect(kinds(findings)).toEqual([what]);
});

test('a hint on a clean cell or a decoy is no mistake', () => {
  expect(kinds([finding('B2', 'malformed'), finding('A3', 'hint'), finding('C3', 'hint')])).toEqual([]);
});

test('a wrong verdict is told', () => {
  expect(kinds([finding('B2', 'malformed')], ['pass', 'pass'])).toEqual(['verdict']);
});

test('entries that are none and entries not found are told', () => {
  const two = check([finding('B2', 'malformed')]);
  const shifted = {
    ...two,
    table: { ...two.table, entries: [two.table.entries[0]!, { ...two.table.entries[1]!, last: 4 }] },
  };
  expect(scoreCase(EXPECTED, [shifted]).mistakes.map(({ what, got }) => `${what}: ${got}`)).toEqual([
    'entries: none',
    'entries: an entry',
  ]);
});
