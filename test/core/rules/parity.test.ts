import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleKinds } from '../../../src/core/rules';
import type { CellValue } from '../../../src/core/table/grid';
import { runRule, tableOf } from './tester';

const root = join(__dirname, '../../..');
const source = join(root, 'src/core/rules');
const pageOf = (id: string): string => join(root, 'docs/rules', `${id}.md`);

interface Example {
  readonly options?: Record<string, unknown>;
  readonly lists?: Record<string, string[]>;
  readonly preamble?: Record<string, CellValue>;
  readonly found: readonly (readonly Record<string, CellValue>[])[];
  readonly passed: readonly (readonly Record<string, CellValue>[])[];
}

/** The date of filling stands above the table; an example writes it into its first entry. */
function aboveTable([first]: readonly Record<string, CellValue>[]): Record<string, CellValue> {
  return first?.filledOn === undefined ? {} : { filledOn: first.filledOn };
}

function examplesOf(id: string): Example[] {
  const page = readFileSync(pageOf(id), 'utf8');
  return [...page.matchAll(/^```json example\n([\s\S]*?)^```/gm)].map(
    (match) => JSON.parse(match[1]!) as Example,
  );
}

test('every file that makes a rule kind is listed, once, under its own name', () => {
  const files = readdirSync(source).filter((file) =>
    /: RuleKind<.*> = \{/.test(readFileSync(join(source, file), 'utf8')),
  );
  expect(ruleKinds.map((kind) => `${kind.id}.ts`).sort()).toEqual(files.sort());
});

describe.each(ruleKinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  test('has a test and a page with examples', () => {
    expect(existsSync(join(__dirname, `${id}.test.ts`))).toBe(true);
    expect(existsSync(pageOf(id))).toBe(true);
    expect(examplesOf(id).length).toBeGreaterThan(0);
  });

  test('finds and passes what its page says', () => {
    for (const { options = {}, lists = {}, preamble = {}, found, passed } of examplesOf(id)) {
      expect([found.length > 0, passed.length > 0]).toEqual([true, true]);
      const findings = (entries: readonly Record<string, CellValue>[]) =>
        runRule(kind, tableOf(entries, { preamble: { ...preamble, ...aboveTable(entries) } }), {
          options,
          lists,
        });
      for (const entries of found)
        expect({ entries, found: findings(entries).length > 0 }).toEqual({ entries, found: true });
      for (const entries of passed) {
        expect({ entries, faults: findings(entries).filter((one) => one.level !== 'hint') }).toEqual({
          entries,
          faults: [],
        });
      }
    }
  });
});
