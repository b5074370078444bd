import type { Finding, Verdict } from '../../../src/core/findings';
import { ownershipSpellings } from '../../../src/core/quota/spellings';
import { computeQuotas } from '../../../src/core/quota/quota';
import { adviceWords, outlookWords, togetherWords } from '../../../src/core/quota/words';
import { findTables } from '../../../src/core/table/find';
import { readOwnership } from '../../../src/core/text/ownership';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from '../table/sheet';

const jiangxi = schemeNamed('jiangxi-2023');

/** A table of 赣州; `open` are indexes of entries whose ownership is 待核实. */
function checked(
  yes: number,
  no: number,
  verdict: (at: number) => Verdict = () => 'pass',
  open: number[] = [],
) {
  const rows = Array.from({ length: yes + no }, (_, at) => [
    ...jiangxiRow(at + 1).slice(0, 8),
    at < yes ? '是' : '否',
  ]);
  const table = findTables(sheetOf([['申报单位：赣州市总工会'], JIANGXI_HEADER, ...rows]), jiangxi)
    .tables[0]!;
  const findings = open.map((at) => {
    const { first, last } = table.entries[at]!;
    const finding: Finding = {
      ...{ rule: 'ownership', messageId: 'blankVerify', args: {}, level: 'verify', sheet: table.sheet },
      ...{ cell: `I${first}`, first, last, field: 'ownership', clause: { section: '三', gist: '' } },
    };
    return finding;
  });
  return { table, findings, verdicts: table.entries.map((_, at) => verdict(at)) };
}

const results = (check: ReturnType<typeof checked>) => computeQuotas(jiangxi, [check]);
const share = (check: ReturnType<typeof checked>, basis: string) =>
  results(check).find((one) => one.kind === 'share' && one.basis === basis)!;
const config = jiangxi.quotas.find(({ kind }) => kind === 'share');
const rows = (given: readonly { first: number }[]): string => given.map(({ first }) => first).join('、');

test('rows whose ownership is open: how many must turn out non-public', () => {
  const check = checked(4, 21, (at) => (at >= 23 ? 'verify' : 'pass'), [23, 24]);
  expect(adviceWords(share(check, 'submitted'), config)).toBe(
    '还差 1 项：再增报 2 项非公成果，或将 1 项换为非公成果。',
  );
  expect(outlookWords(share(check, 'submitted'), config, rows)).toEqual([
    '2 项是否非公待核实（26、27）：至少 1 项核实为非公才达到，否则达不到。',
  ]);
});

test('open rows that change nothing, either way', () => {
  expect(outlookWords(share(checked(9, 16, undefined, [24]), 'submitted'), config, rows)[0]).toContain(
    '不论结果如何都达到',
  );
  expect(outlookWords(share(checked(1, 24, undefined, [24]), 'submitted'), config, rows)[0]).toContain(
    '不论结果如何都达不到',
  );
});

test('what is met may be lost when rows turn out not to be eligible', () => {
  const check = checked(5, 20, (at) => (at < 2 ? 'verify' : 'pass'));
  expect(outlookWords(share(check, 'eligible'), config, rows)).toEqual([
    '2 项非公成果待核实（3、4）：只要有 1 项核实后不符合条件，就达不到了。',
  ]);
  expect(share(check, 'submitted').outlook).toBeNull();
});

test('number and share short at once are mended by one answer', () => {
  const figures = results(checked(4, 19)).filter(({ basis }) => basis === 'submitted');
  expect(togetherWords(jiangxi, figures)).toBe(
    '合起来看：再增报 2 项，其中非公至少 1 项，数量和占比就都达到。',
  );
  expect(togetherWords(jiangxi, results(checked(4, 21)))).toBe('');
});

test('the wordings for formulas are plain and read as the add-in reads them', () => {
  const spellings = ownershipSpellings();
  expect(spellings.get('民营企业')).toBe('non-public');
  expect(spellings.get('不是非公')).toBe('public');
  expect(spellings.size).toBeGreaterThan(300);
  for (const [text, reading] of spellings) expect(readOwnership(text).reading).toBe(reading);
});
