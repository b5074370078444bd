import { agreementOf, kendallW } from '../../../src/core/ranking/agreement';
import { Dec } from '../../../src/core/ranking/decimal';
import { giveAwards, awardTiers } from '../../../src/core/ranking/awards';
import { cutAt, rankItems } from '../../../src/core/ranking/order';
import { isSeniorTitle, readFrontline } from '../../../src/core/ranking/people';
import { sameUnit } from '../../../src/core/ranking/recusal';

const item = (name: string, ...keys: number[]) => ({ name, keys: keys.map((key) => new Dec(key)) });
const clause = { section: '一', gist: '试' };

test('ranks go 1-2-2-4, later keys break ties, entries without a total have no rank', () => {
  const ranked = rankItems([
    item('d', 70),
    item('b', 80),
    { name: 'x', keys: null },
    item('a', 90),
    item('c', 80),
  ]);
  expect(ranked.map(({ item: { name }, rank }) => [name, rank])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 4],
    ['x', null],
  ]);
  expect(rankItems([item('a', 80, 79), item('b', 80, 81)])[0]!.item.name).toBe('b');
});

test('a tie across a cut is left open, one inside it is not', () => {
  const ranked = rankItems([item('a', 90), item('b', 80), item('c', 80), item('d', 70)]);
  expect(cutAt(ranked, 2)).toMatchObject({
    chosen: [{ name: 'a' }],
    undecided: [{ name: 'b' }, { name: 'c' }],
    open: 1,
  });
  expect(cutAt(ranked, 3)).toMatchObject({ undecided: [], open: 0 });
  expect(cutAt(ranked, 9).chosen).toHaveLength(4);
});

test('the later round decides the upper awards, the earlier one the rest', () => {
  const awards = [
    { name: '一等', count: 1, clause },
    { name: '二等', count: 1, clause },
    { name: '三等', count: 2, yuan: 2000, clause },
  ];
  const place = (project: number, rank: number) => ({ project, rank });
  const review = [place(0, 1), place(1, 2), place(2, 3), place(3, 4)];
  const show = [place(1, 1), place(0, 2)];
  const { given, ties } = giveAwards([show, review], [], awards, 0);
  expect(given.map(({ project, award }) => [project, award])).toEqual([
    [1, '一等'],
    [0, '二等'],
    [2, '三等'],
    [3, '三等'],
  ]);
  expect(ties).toEqual([]);
  expect(awardTiers(given, awards)[2]).toMatchObject({ given: 2, sum: 4000 });
  const equal = giveAwards([[place(0, 1), place(1, 1)], review], [], awards, 0);
  expect(equal.given.slice(0, 2)).toEqual([
    { project: 0, award: null, undecided: true },
    { project: 1, award: null, undecided: true },
  ]);
  expect(equal.ties).toEqual([{ projects: [0, 1], place: 1, award: '一等', open: 1 }]);
});

test('Kendall’s W: full agreement 1, opposite orders 0, ties corrected', () => {
  const rows = (...values: number[][]) => values.map((row) => row.map((value) => new Dec(value)));
  expect(kendallW(rows([90, 91], [80, 81], [70, 71]))!.toFixed(4)).toBe('1.0000');
  expect(kendallW(rows([90, 71], [80, 81], [70, 91]))!.toFixed(4)).toBe('0.0000');
  // Ranks 1-2.5-2.5-4 against 1-2-3-4: 12·18.5 / (4·60 − 2·6).
  expect(kendallW(rows([1, 1], [2, 2], [2, 3], [4, 4]))!.toFixed(4)).toBe('0.9737');
  expect(kendallW(rows([80, 80], [80, 80]))).toBeNull();
});

test('a severe judge stands below the entries’ means', () => {
  const mark = (entry: number, expert: string, value: number) => ({ entry, expert, value: new Dec(value) });
  const agreement = agreementOf([mark(0, '甲', 90), mark(0, '乙', 80), mark(1, '甲', 80), mark(1, '乙', 70)]);
  expect(agreement.experts.map(({ expert, severity }) => [expert, severity])).toEqual([
    ['甲', '5.00'],
    ['乙', '-5.00'],
  ]);
  expect(agreement.spread).toEqual([
    { entry: 0, spread: '10.00' },
    { entry: 1, spread: '10.00' },
  ]);
});

test.each([
  ['高级工程师', true],
  ['正高级工程师', true],
  ['副主任护师', true],
  ['副研究员', true],
  ['助理研究员', false],
  ['高级工', false],
  ['高级技师', false],
  ['工程师', false],
  ['', false],
])('%s as a senior title: %s', (title, expected) => {
  expect(isSeniorTitle(title)).toBe(expected);
});

test('frontline status', () => {
  expect(readFrontline('一线工人', '一线身份')).toBe('worker');
  expect(readFrontline('一线技术人员', '一线身份')).toBe('technician');
  expect(readFrontline('是', '是否一线工人')).toBe('worker');
  expect(readFrontline('否', '是否一线工人')).toBeNull();
});

test.each([
  ['江城机械有限公司', '江城机械有限公司', true],
  ['江城机械有限公司', '江城机械有限公司技术中心', true],
  ['江城机械有限公司', '江城机械有限公司大洋化工有限公司', false],
  ['江城机械有限公司', '江城机械制造有限公司', false],
  [null, '江城机械有限公司', false],
])('%s and %s are one unit: %s', (a, b, expected) => {
  expect(sameUnit(a, b)).toBe(expected);
});
