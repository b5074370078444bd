import fc from 'fast-check';
import { NearNames } from '../../../src/core/text/nearNames';
import { compareNames, coreName, editDistance, foldName } from '../../../src/core/text/similarity';

const name = fc.string({
  unit: fc.constantFrom(...'皮带机托辊更换装置水泵阀门研磨工装改造测量'),
  minLength: 5,
  maxLength: 14,
});

/** The textbook table, to hold the quick one against. */
function plainDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(kept, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

test('the edit distance is exact up to its limit and above it beyond', () => {
  fc.assert(
    fc.property(name, name, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const exact = plainDistance(a, b);
      const quick = editDistance(a, b, limit);
      expect(quick > limit ? exact > limit : quick === exact).toBe(true);
    }),
  );
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => foldName(foldName(text)) === foldName(text)),
  );
});

test('firstNear finds what comparing all pairs finds', () => {
  const edited = fc
    .tuple(name, fc.nat(13), fc.nat(13), fc.constantFrom('皮', '阀', ''))
    .map(([text, i, j, put]) => {
      const once = text.slice(0, i) + put + text.slice(i + 1);
      return [text, once, once.slice(0, j) + put + once.slice(j)];
    });
  fc.assert(
    fc.property(fc.array(edited, { maxLength: 8 }), (lists) => {
      const names = [...new Set(lists.flat())];
      const near = new NearNames();
      names.forEach((text, place) => near.set(place, text));
      const expected = names.map((text, place) =>
        names.findIndex((other, at) => at < place && compareNames(other, text) === 'near'),
      );
      expect([...near.firstNear()]).toEqual(expected);
      expect([...near.firstNear(3)]).toEqual(expected);
      names.forEach((text, place) => expect(near.near(text, place, 1)[0] ?? -1).toBe(expected[place]));
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['一种皮带机托辊的快速更换装置', '皮带机托辊快速更换装置'],
  ['新型阀门研磨工装', '阀门研磨工装'],
  ['ＡＧＶ小车 定位尺。', 'agv小车定位尺'],
  ['陶瓷坯体修边吸尘台', '陶瓷坯体修边吸尘台研制'],
])('%s and %s have one core', (a, b) => {
  expect(coreName(foldName(a))).toBe(coreName(foldName(b)));
});

test('a name of nine characters and the same with 装置 behind it are near', () => {
  const [a, b] = ['摇床给矿槽防堵拨叉', '摇床给矿槽 防堵拨叉装置'].map((one) => coreName(foldName(one)));
  expect(compareNames(a!, b!)).toBe('near');
});
