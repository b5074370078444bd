import fc from 'fast-check';
import { readPeople } from '../../../src/core/text/person';
import { areCleanNames, isCleanName, surnameLength } from '../../../src/core/text/surname';

const namesOf = (cell: string) => readPeople(cell).people.map((person) => person.name);

test.each([
  ['赵　敏、钱　军', ['赵敏', '钱军']],
  ['赵 敏 钱 小 军', ['赵敏', '钱小军']],
  ['赵敏 钱小军\n孙阳', ['赵敏', '钱小军', '孙阳']],
  ['欧阳 文博、司马光', ['欧阳文博', '司马光']],
  ['阿依努尔•买买提、赵敏', ['阿依努尔·买买提', '赵敏']],
  ['赵敏.钱军.孙阳', ['赵敏', '钱军', '孙阳']],
  ['赵和平', ['赵和平']],
  ['赵敏带徒弟钱军、孙阳', ['赵敏', '钱军', '孙阳']],
  ['（组员）赵敏、钱军', ['赵敏', '钱军']],
  ['赵敏（大）、赵敏（小）——同名两人，一个车工一个电工', ['赵敏', '赵敏']],
  ['赵敏 等3人：赵敏、钱军、孙阳', ['赵敏', '钱军', '孙阳']],
  ['赵敏和钱军', ['赵敏', '钱军']],
  ['（1）赵敏（2）钱军', ['赵敏', '钱军']],
  ['1、赵敏 2、钱军', ['赵敏', '钱军']],
  ['赵 敏（组长） 钱 军', ['赵敏', '钱军']],
  ['第一完成人：赵敏', ['赵敏']],
  ['第一完成人：赵敏；其他：钱军、孙阳', ['赵敏', '钱军', '孙阳']],
  ['John Smith、赵敏', ['John Smith', '赵敏']],
  ['赵敏（', ['赵敏']],
  ['赵敏等5人', ['赵敏']],
])('%j names %j', (cell, names) => expect(namesOf(cell)).toEqual(names));

test.each([
  '本人独立完成，没有别人',
  '没有别人',
  '就自己一人',
  '无（本人独立完成）',
  '独立完成',
  '仅本人',
  '无其他人员',
])('%j names nobody', (cell) => expect(readPeople(cell).people).toEqual([]));

test('what stands beside a name is told from it', () => {
  expect(readPeople('赵敏（高级技师）').people[0]).toMatchObject({
    name: '赵敏',
    extra: { sort: 'title', text: '高级技师' },
  });
  expect(readPeople('赵敏 13912345678').people[0]).toMatchObject({ name: '赵敏', extra: { sort: 'phone' } });
  expect(readPeople('兴达机械有限公司 赵敏').people[0]).toMatchObject({
    name: '赵敏',
    extra: { sort: 'unit' },
  });
});

test('surnames of one and two characters', () => {
  expect([
    surnameLength('欧阳文博'),
    surnameLength('欧阳'),
    surnameLength('赵敏'),
    surnameLength('设备'),
  ]).toEqual([2, 1, 1, 0]);
});

const name = fc
  .tuple(
    fc.constantFrom('赵', '钱', '孙', '欧阳', '常', '尉迟'),
    fc.constantFrom('敏', '小军', '阳', '文博', '晓燕'),
  )
  .map(([surname, given]) => surname + given);

test('names are read back however they are parted and padded', () => {
  const separator = fc.constantFrom('、', '，', ',', '；', '/', '\n', ' ', '　');
  const people = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(people, separator, (names, mark) => expect(namesOf(names.join(mark))).toEqual(names)),
  );
  fc.assert(
    fc.property(people, (names) => {
      expect(
        namesOf(names.map((one) => (one.length === 2 ? `${one[0]}\u3000${one[1]}` : one)).join('、')),
      ).toEqual(names);
    }),
  );
});

test('the quick way passes only what the reader passes, too', () => {
  const character = fc.constantFrom(
    ...'赵钱孙高安鲁班组队部等某工总师欧阳司马建敏长主任经理书记技员士女护全体、，/',
  );
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 9 }), (text) => {
      if (!isCleanName(text) && !areCleanNames(text)) return;
      const { people, andOthers, twice } = readPeople(text);
      expect({ text, faults: people.filter((person) => person.fault), andOthers, twice }).toEqual({
        text,
        faults: [],
        andOthers: false,
        twice: null,
      });
    }),
    { numRuns: 5000 },
  );
});

test('any text is read without failing, and every person has a name or a fault', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'赵敏钱 ·.、（）()等5人组长1') }),
      ),
      (text) => {
        for (const person of readPeople(text).people)
          expect(Boolean(person.name) !== Boolean(person.fault)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  '焊接QC小组',
  '装配班全体',
  '甲班全体弟兄',
  '炼钢作业区',
  '班组',
  '团队',
  '技术攻关组',
  '机关党支部',
])('%s is a group', (cell) =>
  expect(readPeople(cell).people[0]).toMatchObject({ name: null, fault: 'group' }),
);

test('a surname with a form of address is no full name', () => {
  expect(['郑老师', '钱博士'].map((cell) => readPeople(cell).people[0]?.fault)).toEqual([
    'notFull',
    'notFull',
  ]);
  expect(['老王', '小李'].map((cell) => readPeople(cell).people[0]?.fault)).toEqual(['notFull', 'notFull']);
  expect(['佚名', '匿名'].map((cell) => readPeople(cell).people[0]?.fault)).toEqual([
    'unreadable',
    'unreadable',
  ]);
  expect(['老王', '郑老师', '班组'].filter(isCleanName)).toEqual([]);
});

test.each(['老周师傅', '小王哥', '老李班长'])('%s is how one calls a colleague, no full name', (cell) => {
  expect(readPeople(cell).people).toMatchObject([{ name: null, fault: 'notFull' }]);
});

test('those listed behind 等3人 are the people', () => {
  expect(readPeople('周敏等2人：周敏、吴建华').people.map(({ name }) => name)).toEqual(['周敏', '吴建华']);
  expect(
    [
      '师傅：赵大海；徒弟：钱进、孙晓蕾',
      '共2人：冯宝林、韩雪，二人知情并同意',
      '那顺巴雅尔',
      '本人独立完成',
    ].map((cell) => readPeople(cell).people.map(({ name, doubt }) => `${name}${doubt ?? ''}`)),
  ).toEqual([['赵大海', '钱进', '孙晓蕾'], ['冯宝林', '韩雪'], ['那顺巴雅尔'], []]);
  expect(readPeople('第一完成人：束长根\n合作者：眭莉').people.map(({ name }) => name)).toEqual([
    '束长根',
    '眭莉',
  ]);
  expect(readPeople('1.周敏2.吴建华').people.map(({ name }) => name)).toEqual(['周敏', '吴建华']);
  const { people, andOthers } = readPeople('赵磊等3人（赵磊、孙倩、周波）');
  expect({ names: people.map(({ name }) => name), andOthers }).toEqual({
    names: ['赵磊', '孙倩', '周波'],
    andOthers: false,
  });
});

test('two of one name are told apart by what stands beside each', () => {
  expect(readPeople('李娜（运行一班）、李娜（检修班）').twice).toBeNull();
  expect(readPeople('李娜、李娜（检修班）').twice).toBe('李娜');
  expect(readPeople('李娜（检修班）、李娜（检修班）').twice).toBe('李娜');
});
