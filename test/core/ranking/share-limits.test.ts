import fc from 'fast-check';
import { chooseWithin } from '../../../src/core/ranking/share-limits';
import type { Candidate, CountLimit, Selection } from '../../../src/core/ranking/share-limits';

const candidate = (value: number, group: string, ...marks: boolean[]): Candidate => ({ value, group, marks });

/** Every choice, one by one: the best sum, who is in all of the best and who in some. */
function bruteForce(
  candidates: readonly Candidate[],
  counts: ReadonlyMap<string, number>,
  limits: readonly CountLimit[],
) {
  let best = -Infinity;
  let choices: number[] = [];
  for (let choice = 0; choice < 1 << candidates.length; choice++) {
    const chosen = candidates.filter((_, i) => choice & (1 << i));
    if (candidates.some(({ group }, i) => choice & (1 << i) && !counts.has(group))) continue;
    if ([...counts].some(([group, count]) => chosen.filter((one) => one.group === group).length !== count))
      continue;
    const counted = limits.map((_, k) => chosen.filter(({ marks }) => marks[k]).length);
    if (limits.some(({ least, most }, k) => counted[k]! < least || counted[k]! > most)) continue;
    const sum = chosen.reduce((total, { value }) => total + value, 0);
    if (sum > best) choices = [];
    if (sum >= best) choices.push(choice);
    best = Math.max(best, sum);
  }
  const indices = candidates.map((_, i) => i);
  const inAll = indices.filter((i) => choices.length > 0 && choices.every((choice) => choice & (1 << i)));
  const inSome = indices.filter((i) => choices.some((choice) => choice & (1 << i)) && !inAll.includes(i));
  return { feasible: choices.length > 0, inAll, inSome };
}

test('a worker takes the place of the weakest technician, and of no one else', () => {
  const candidates = [
    candidate(90, '', false),
    candidate(89, '', false),
    candidate(88, '', true),
    candidate(70, '', true),
  ];
  const half = [{ least: 2, most: Infinity }];
  expect(chooseWithin(candidates, new Map([['', 3]]), half)).toEqual({
    ok: true,
    chosen: [0, 2, 3],
    undecided: [],
  });
});

test('equal worth on both sides of the cut is left undecided', () => {
  const candidates = [candidate(90, ''), candidate(80, ''), candidate(80, '')];
  expect(chooseWithin(candidates, new Map([['', 2]]), [])).toEqual({
    ok: true,
    chosen: [0],
    undecided: [1, 2],
  });
});

test('what cannot be met is named', () => {
  const candidates = [candidate(90, 'a', false), candidate(80, 'a', true), candidate(70, 'b', false)];
  expect(chooseWithin(candidates, new Map([['a', 3]]), [])).toEqual({
    ok: false,
    missing: [{ kind: 'group', group: 'a', has: 2, needs: 3 }],
  });
  expect(
    chooseWithin(
      candidates,
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
      [{ least: 2, most: Infinity }],
    ),
  ).toEqual({
    ok: false,
    missing: [{ kind: 'limit', limit: 0, best: 1 }],
  });
});

test('the choice is the best of all choices, with one and two limits, with and without groups', () => {
  const one = fc.record({
    value: fc.integer({ min: 0, max: 12 }),
    group: fc.constantFrom('a', 'b'),
    marks: fc.tuple(fc.boolean(), fc.boolean()),
  });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 9 }),
      fc.nat(3),
      fc.nat(3),
      fc.nat(4),
      fc.nat(3),
      (candidates, a, b, least, most) => {
        const counts = new Map([
          ['a', a],
          ['b', b],
        ]);
        const limits = [
          { least, most: Infinity },
          { least: 0, most },
        ];
        const found: Selection = chooseWithin(candidates, counts, limits);
        const { feasible, inAll, inSome } = bruteForce(candidates, counts, limits);
        expect(found.ok).toBe(feasible);
        if (found.ok) expect([found.chosen, found.undecided]).toEqual([inAll, inSome]);
      },
    ),
    { numRuns: 400 },
  );
});

test('fifty of two hundred, ten of each of five categories', () => {
  const candidates = Array.from({ length: 200 }, (_, i) =>
    candidate(((i * 7919) % 4001) + 6000, 'abcde'[i % 5]!, i % 3 === 0, i % 4 === 1),
  );
  const counts = new Map([...'abcde'].map((group) => [group, 10]));
  const limits = [
    { least: 25, most: Infinity },
    { least: 0, most: 5 },
  ];
  const found = chooseWithin(candidates, counts, limits);
  const overall = chooseWithin(
    candidates.map((one) => ({ ...one, group: '' })),
    new Map([['', 50]]),
    limits,
  );
  expect(found.ok && found.chosen).toHaveLength(50);
  expect(overall.ok && overall.chosen).toHaveLength(50);
});
