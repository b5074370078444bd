import { ownership } from '../../../src/core/rules/ownership';
import type { CellValue } from '../../../src/core/table/grid';
import { schemeOf, tableOf, testRule } from './tester';

const cells = (...values: readonly CellValue[]) => values.map((value) => ({ ownership: value }));
const hint = (value: CellValue, suggestion: string) => ({
  name: JSON.stringify(value),
  entries: cells(value),
  expect: [{ field: 'ownership', messageId: 'mended', level: 'hint' as const, suggestion }],
});
const bad = (value: CellValue, messageId: string) => ({
  name: JSON.stringify(value)?.slice(0, 50) ?? '',
  entries: cells(value),
  expect: [{ field: 'ownership', messageId, level: 'malformed' as const }],
});

testRule(ownership, {
  valid: [
    {
      name: 'non-public',
      entries: cells(
        '是',
        '√',
        '非公',
        '非公企业',
        '非公有制',
        '民营',
        '私营企业',
        '外资',
        '港澳台商投资',
        '个体工商户',
      ),
    },
    {
      name: 'public',
      entries: cells(
        '否',
        '×',
        '不是',
        '国企',
        '国有',
        '国有控股',
        '公有制',
        '事业',
        '事业单位',
        '集体企业',
        '央企',
      ),
    },
    { name: 'words beside the answer', entries: cells(' 非公', '非公，已获专利', '民营企业，省级专精特新') },
  ],
  invalid: [
    ...[
      'Y',
      'y',
      'Ｙ',
      'yes',
      '1',
      1,
      true,
      '对',
      '是。',
      '是（民营）',
      '非公：是',
      '非公√',
      '☑是 □否',
      '不是国企',
      '是非公企业',
    ].map((value) => hint(value, '是')),
    ...[
      'N',
      'no',
      '0',
      0,
      false,
      '公',
      '否（国企）',
      '不是非公',
      '不属于非公企业',
      '非公：否',
      '非公企业 否',
      '□是 ☑否',
      '是国企',
    ].map((value) => hint(value, '否')),
    ...['是/否', '是（国有）', '非公，国有企业', '民营（国有控股）', '是、否'].map((value) =>
      bad(value, 'contradictory'),
    ),
    ...[
      '已获专利',
      '股份有限公司',
      '混合所有制',
      '是否非公',
      '非',
      '学校',
      7,
      '#N/A',
      '😀',
      '专利'.repeat(20_000),
    ].map((value) => bad(value, 'unreadable')),
    {
      name: 'blank where only the non-public ones are marked',
      entries: cells('是', null, ' '),
      expect: [1, 2].map((line) => ({
        line,
        field: 'ownership',
        messageId: 'blankHint',
        level: 'hint' as const,
      })),
    },
    {
      name: 'a stroke says no even where others say 否',
      entries: cells('否', '/', '无', '—'),
      expect: [1, 2, 3].map((line) => ({
        line,
        field: 'ownership',
        messageId: 'mended',
        level: 'hint' as const,
        suggestion: '否',
      })),
    },
    {
      name: 'a word that decides nothing',
      entries: cells('是', '待确认', '？'),
      expect: [1, 2].map((line) => ({
        line,
        field: 'ownership',
        messageId: 'undecided',
        level: 'malformed' as const,
      })),
    },
    {
      name: 'blank where others say 否',
      entries: cells('否', null),
      expect: [{ line: 1, field: 'ownership', messageId: 'blankVerify', level: 'verify' }],
    },
    {
      name: 'blank where nearly all public ones are blank, too',
      entries: cells('是', null, null, null, '国企', '是', null, null),
      expect: [1, 2, 3, 6, 7].map((line) => ({
        line,
        field: 'ownership',
        messageId: 'blankHint',
        level: 'hint' as const,
      })),
    },
    {
      name: 'blank where others say 否 but the unit is plainly public',
      entries: [
        { unitAndPosition: '兴达机械有限公司 技术员', ownership: '否' },
        { unitAndPosition: '国网江南供电公司 检修班长', ownership: null },
      ],
      expect: [{ line: 1, field: 'ownership', messageId: 'blankHint', level: 'hint' }],
    },
  ],
});

it('names the blank lines again once the table begins to say 否', () => {
  const table = tableOf(cells('是', null, '是'));
  const values = table.values.ownership as CellValue[];
  const check = ownership.create(ownership.options.parse({}), {
    scheme: schemeOf(),
    table,
    lists: {},
    report() {},
    reportAt() {},
  });
  table.lines.forEach((_, line) => check.index?.(line));
  values[2] = '否';
  expect([...(check.index?.(2) ?? [])]).toEqual([1]);
  expect([...(check.index?.(2) ?? [])]).toEqual([]);
});
