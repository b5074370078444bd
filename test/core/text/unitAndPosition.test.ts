import fc from 'fast-check';
import { isPlainUnitAndPosition, readUnitAndPosition } from '../../../src/core/text/unitAndPosition';
import { positionRank } from '../../../src/core/text/position';
import { isGovernment, mayBePublic, plainOwnership, unitKind } from '../../../src/core/text/unit';
import { readIndustry } from '../../../src/core/text/industry';
import { readAwards } from '../../../src/core/text/exclusions/award';
import { readMention, TOPICS } from '../../../src/core/text/exclusions/mention';

const UNITS = [
  '余江区民政殡仪服务中心',
  '东方机械有限公司',
  '市人民医院',
  '某县第二中学',
  '国网某省电力有限公司某市供电分公司',
  '某市水泥厂',
  '南方大学',
];
const POSITIONS = ['技术员', '生产车间班长', '高级工', '主管护师', '副总经理', '检修班技术员', '维修电工'];
const SEPARATORS = ['', ' ', '　', '、', '，', ',', '/', '\n', '（国有） ', '-', '  '];

test('a shop with its firm’s name in front is a unit', () => {
  expect(readUnitAndPosition('九江石化炼油一部 操作员')).toEqual({
    unit: '九江石化炼油一部',
    position: '操作员',
  });
  expect(readUnitAndPosition('炼油一部 操作员').unit).toBeNull();
  expect(readUnitAndPosition('扳道员（云山铁路局集团有限公司向塘西站）')).toEqual({
    unit: '云山铁路局集团有限公司向塘西站',
    position: '扳道员',
  });
  expect(readUnitAndPosition('南昌市洪城水业驾驶员')).toEqual({
    unit: '南昌市洪城水业',
    position: '驾驶员',
  });
});

test('unit and position are told apart whatever stands between', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNITS),
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom(...POSITIONS),
      (unit, between, position) => {
        expect(readUnitAndPosition(unit + between + position)).toEqual({ unit, position });
      },
    ),
  );
});

test('what the quick look passes, the reading tells apart', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...UNITS),
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom('', ...POSITIONS),
      (unit, between, position) => {
        const read = readUnitAndPosition(unit + between + position);
        return (
          !isPlainUnitAndPosition(unit + between + position) || (read.unit !== null && read.position !== null)
        );
      },
    ),
  );
});

test('readers take any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      readUnitAndPosition(text);
      positionRank(text);
      unitKind(text);
      plainOwnership(text);
      isGovernment(text);
      readIndustry(text);
      readAwards(text);
      for (const topic of TOPICS) readMention(topic, text);
    }),
  );
});

test('no public unit is passed by the quick look', () => {
  const publicUnits =
    '国网某县供电公司|南方电网某局|中铁九局|某市属企业|某县妇幼保健院|某市第二中学|某县教育局|某镇人民政府|某机床厂（央企）|某厂（全民所有制）|某市总工会|某乡卫生院|中交二公局|某烟草专卖公司|公立幼儿园';
  for (const unit of publicUnits.split('|').filter((one) => plainOwnership(one) === 'public')) {
    expect([unit, mayBePublic(unit)]).toEqual([unit, true]);
  }
  expect(mayBePublic('东方机械有限公司 装配钳工')).toBe(false);
});

test('what someone is in a party is no position', () => {
  expect(readUnitAndPosition('云山果品有限公司（中共党员）').position).toBeNull();
  expect(readUnitAndPosition('云山果品有限公司（班组长）').position).toBe('班组长');
});
