import { columnLetters, columnNumber } from '../../src/core/table/grid';
import type { Finding, Level } from '../../src/core/findings';
import type { TableCheck } from '../../src/core/check/check';
import type { Expected, ExpectedDefect } from './expected';

export interface Mistake {
  readonly what:
    'missed' | 'wrong level' | 'wrong mend' | 'false alarm' | 'decoy' | 'entries' | 'verdict' | 'quota';
  readonly cell: string;
  readonly kind: string;
  readonly value: unknown;
  readonly expected: string;
  readonly got: string;
}

export interface CaseScore {
  readonly defects: number;
  readonly found: number;
  readonly cleanCells: number;
  readonly falseAlarms: number;
  readonly decoys: number;
  readonly decoysHit: number;
  readonly mistakes: readonly Mistake[];
}

const aboveHint = (finding: Finding): boolean => finding.level !== 'hint';
const say = (finding: Finding): string =>
  `${finding.level} ${finding.rule}/${finding.messageId}${finding.suggestion === undefined ? '' : ` → ${finding.suggestion}`}`;

/** Holds what the engine found against the truth of a case. Findings are told apart by sheet and cell. */
export function scoreCase(expected: Expected, checks: readonly TableCheck[]): CaseScore {
  const byCell = new Map<string, Finding[]>();
  for (const finding of checks.flatMap((check) => check.findings)) {
    const key = `${finding.sheet}!${finding.cell}`;
    const list = byCell.get(key);
    if (list) list.push(finding);
    else byCell.set(key, [finding]);
  }
  const mistakes: Mistake[] = [];
  const spoken = new Set(expected.free.map((place) => `${place.sheet}!${place.cell}`));
  const defectMistakes = expected.defects.flatMap((defect) => judgeDefect(defect, byCell, spoken));
  mistakes.push(...defectMistakes.filter((item) => item !== null));
  let decoysHit = 0;
  for (const decoy of expected.decoys) {
    const key = `${decoy.sheet}!${decoy.cell}`;
    if (spoken.has(key)) continue;
    spoken.add(key);
    const hits = (byCell.get(key) ?? []).filter(aboveHint);
    if (hits.length === 0) continue;
    decoysHit++;
    mistakes.push({
      what: 'decoy',
      cell: key,
      kind: decoy.why,
      value: decoy.value,
      expected: 'nothing above a hint',
      got: hits.map(say).join('; '),
    });
  }
  let falseAlarms = 0;
  for (const [key, findings] of byCell) {
    const hits = spoken.has(key) ? [] : findings.filter(aboveHint);
    if (hits.length === 0) continue;
    falseAlarms++;
    mistakes.push({
      what: 'false alarm',
      cell: key,
      kind: '',
      value: valueAt(checks, key),
      expected: 'nothing above a hint',
      got: hits.map(say).join('; '),
    });
  }
  mistakes.push(...entryMistakes(expected, checks), ...verdictMistakes(expected, checks));
  const found =
    expected.defects.length -
    new Set(
      defectMistakes
        .filter((item) => item !== null && item.what !== 'wrong mend')
        .map((item) => item!.cell + item!.kind),
    ).size;
  return {
    ...{
      defects: expected.defects.length,
      found,
      decoys: expected.decoys.length,
      decoysHit,
      falseAlarms,
      mistakes,
    },
    cleanCells: countCells(expected) - spoken.size,
  };
}

function judgeDefect(
  defect: ExpectedDefect,
  byCell: ReadonlyMap<string, Finding[]>,
  spoken: Set<string>,
): (Mistake | null)[] {
  const keys = [defect.cell, ...(defect.also ?? [])].map((cell) => `${defect.sheet}!${cell}`);
  for (const key of keys) spoken.add(key);
  const findings = keys.flatMap((key) => byCell.get(key) ?? []);
  const base = { cell: keys[0]!, kind: defect.kind, value: defect.value };
  const wanted = defect.levels.join('/') + (defect.suggestion === undefined ? '' : ` → ${defect.suggestion}`);
  const got = findings.map(say).join('; ') || 'nothing';
  const worst = worstLevel(findings);
  const levelRight =
    worst !== null &&
    (defect.levels.includes(worst) ||
      findings.some((item) => defect.levels.includes(item.level) && defect.also));
  const out: (Mistake | null)[] = [];
  if (!levelRight)
    out.push({ ...base, what: worst === null ? 'missed' : 'wrong level', expected: wanted, got });
  const mends = findings.map((item) => item.suggestion).filter((item) => item !== undefined);
  if (defect.suggestion !== undefined && mends.some((mend) => mend !== defect.suggestion)) {
    out.push({ ...base, what: 'wrong mend', expected: wanted, got });
  }
  return out;
}

function worstLevel(findings: readonly Finding[]): Level | null {
  const order: readonly Level[] = ['ineligible', 'malformed', 'verify', 'hint'];
  return order.find((level) => findings.some((finding) => finding.level === level)) ?? null;
}

function entryMistakes(expected: Expected, checks: readonly TableCheck[]): Mistake[] {
  const found = new Set(
    checks.flatMap((check) =>
      check.table.entries.map((entry) => `${check.table.sheet}!${entry.first}-${entry.last}`),
    ),
  );
  const wanted = new Set(
    expected.tables.flatMap((table) =>
      table.entries.map(([first, last]) => `${table.sheet}!${first}-${last}`),
    ),
  );
  const base = { what: 'entries', kind: 'rows', value: null } as const;
  return [
    ...[...wanted]
      .filter((row) => !found.has(row))
      .map((cell) => ({ ...base, cell, expected: 'an entry', got: 'none' })),
    ...[...found]
      .filter((row) => !wanted.has(row))
      .map((cell) => ({ ...base, cell, expected: 'no entry', got: 'an entry' })),
  ];
}

function verdictMistakes(expected: Expected, checks: readonly TableCheck[]): Mistake[] {
  return checks.flatMap((check) =>
    check.table.entries.flatMap((entry, i) => {
      const key = `${check.table.sheet}!${entry.first}`;
      const accepted = expected.verdicts[key] ?? ['pass'];
      const got = check.verdicts[i]!;
      return accepted.includes(got)
        ? []
        : [
            {
              what: 'verdict' as const,
              cell: key,
              kind: 'verdict',
              value: null,
              expected: accepted.join('/'),
              got,
            },
          ];
    }),
  );
}

function valueAt(checks: readonly TableCheck[], key: string): unknown {
  const [sheet, cell] = key.split('!') as [string, string];
  const digits = cell.search(/\d/);
  const [column, row] = [columnNumber(cell.slice(0, digits)), Number(cell.slice(digits))];
  for (const { table } of checks) {
    const line = table.sheet === sheet ? table.lines.indexOf(row) : -1;
    const field = Object.keys(table.columnOf).find((name) => table.columnOf[name] === column);
    if (line >= 0 && field) return table.values[field]?.[line];
  }
  return `(${columnLetters(column)}${row})`;
}

function countCells(expected: Expected): number {
  return expected.tables.reduce((sum, table) => {
    const width = columnNumber(table.columns[1]) - columnNumber(table.columns[0]) + 1;
    return sum + table.entries.reduce((rows, [first, last]) => rows + last - first + 1, 0) * width;
  }, 0);
}
