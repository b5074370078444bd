import { computeQuotas } from '../../src/core/quota/quota';
import { check, quotaJson, toJson } from '../../src/excel';
import { tableOf } from '../core/rules/tester';
import { schemeNamed } from '../core/table/sheet';
import { entry, rowsOf } from './fixtures';
import { closeAll, open, valueOf } from './workbook';

afterEach(closeAll);

test('the report is the headless contract to the letter', async () => {
  await open([{ name: '附件2', rows: rowsOf([entry(1, { phone: 7978123456 }), entry(2), entry(3)]) }]);
  const json = toJson(valueOf(await check({ scope: 'sheet' })), 'a.xlsx');
  expect(JSON.parse(JSON.stringify(json))).toEqual({
    scheme: 'jiangxi-2023',
    files: [
      {
        file: 'a.xlsx',
        tables: [
          {
            sheet: '附件2',
            table: 'summary',
            header: { first: 3, last: 3 },
            columns: expect.arrayContaining([{ column: 'D', header: '联系电话', field: 'phone' }]) as unknown,
            preamble: { submittingUnit: '赣州市总工会', filledOn: '2023-08-10' },
            entries: [
              expect.objectContaining({
                first: 4,
                last: 4,
                verdict: 'malformed',
                submittingUnit: '赣州市',
                ownership: 'public',
              }),
              expect.objectContaining({ first: 5, last: 5, verdict: 'pass', ownership: 'public' }),
              {
                first: 6,
                last: 6,
                verdict: 'pass',
                projectName: entry(3)[1],
                submittingUnit: '赣州市',
                ownership: 'non-public',
              },
            ],
            findings: [
              {
                cell: 'D4',
                first: 4,
                last: 4,
                field: 'phone',
                rule: 'phone',
                level: 'malformed',
                message: expect.stringContaining('7978123456') as unknown,
                clause: expect.any(String) as unknown,
                suggestion: '0797-8123456',
              },
            ],
          },
        ],
      },
    ],
    quotas: expect.arrayContaining([
      {
        quota: 'non-public-share',
        unit: '赣州市',
        basis: 'submitted',
        total: 3,
        counted: 1,
        required: 1,
        met: true,
        shortfall: 0,
        advice: { add: 0, replace: 0 },
      },
    ]) as unknown,
  });
});

test('of a quota with a least and a most, the JSON asks for the bound that is missed', () => {
  const required = (count: number) => {
    const entries = Array.from({ length: count }, () => ({ projectName: '阀门扳手' }));
    const table = tableOf(entries, { submittingUnit: '杭州市教育工会' });
    const verdicts = entries.map(() => 'pass' as const);
    return computeQuotas(schemeNamed('hangzhou-2022'), [{ table, verdicts }]).map(quotaJson)[0]?.required;
  };
  expect([required(22), required(8), required(15)]).toEqual([20, 10, 10]);
});
