import fc from 'fast-check';
import { datesOfUse } from '../../../src/core/text/dateInText';
import { readAwards } from '../../../src/core/text/exclusions/award';
import { readMention, type Topic } from '../../../src/core/text/exclusions/mention';
import { firstPerson } from '../../../src/core/text/firstPerson';
import { readIndustry } from '../../../src/core/text/industry';
import { readPeople } from '../../../src/core/text/person';
import { mostSpent } from '../../../src/core/text/spending';
import { readUnitAndPosition } from '../../../src/core/text/unitAndPosition';
import { unwrapped } from '../../../src/core/text/wrapped';

/** The text with a line break in front of its character number `at`. */
const broken = (text: string, at: number): string => `${text.slice(0, at)}\n${text.slice(at)}`;
const everyBreak = (text: string): readonly string[] =>
  [...text].flatMap((_, at) =>
    at > 0 && /[\u4e00-\u9fff]{2}/.test(text.slice(at - 1, at + 1)) ? [broken(text, at)] : [],
  );

test.each<[Topic, string]>([
  ['sciencePlan', '本成果已列入江西省科技计划项目'],
  ['secrecy', '本项目涉及国家秘密'],
  ['funding', '由市财政出资实施'],
])('a line break wherever it falls hides nothing of %s in %s', (topic, text) => {
  for (const one of everyBreak(text))
    expect([one, readMention(topic, one)?.strength]).toEqual([one, 'stated']);
});

test.each<[Topic, string]>([
  ['keyProject', '本视频是国家 重点研发计划项目'],
  ['sciencePlan', '本成果已列入江西省科技计 划项目'],
])('nor a space in a word, of %s in %s', (topic, text) => {
  expect(readMention(topic, text)?.strength).toBe('stated');
});

test('nor of an award', () => {
  for (const one of everyBreak('成果获江西省科技进步二等奖'))
    expect([one, readAwards(one)[0]?.level]).toEqual([one, 'provincial']);
});

test('nor of a date or an amount', () => {
  for (const one of everyBreak('本项目2015年就开始使用')) expect(datesOfUse(one)).toHaveLength(1);
  for (const one of everyBreak('改造一共花费六万元')) expect(mostSpent(one)?.yuan).toBe(60_000);
});

test('nor of an industry', () => {
  for (const one of everyBreak('铁路、船舶、航空航天和其他运输设备制造业'))
    expect([one, readIndustry(one).kind]).toEqual([one, 'known']);
  expect(readIndustry('制造业\n汽车制造业').kind).toBe('known');
  expect(readIndustry('制造业-黑色金属冶炼和压延 加工业').kind).toBe('known');
});

test('a line that opens with a form’s heading is a sentence of its own', () => {
  expect(unwrapped('权属清晰无争议\n资金来源：政府专项')).toBe('权属清晰无争议；资金来源：政府专项');
});

test.each([
  ['九江鸿图印刷有限公\n司 质检员', '九江鸿图印刷有限公司', '质检员'],
  ['九江市农业科学\n院 农机手', '九江市农业科学院', '农机手'],
  ['九江鸿图印刷有限公司\n质检员', '九江鸿图印刷有限公司', '质检员'],
  ['九江鸿图印刷有限公司 客\n户经理', '九江鸿图印刷有限公司', '客户经理'],
  ['九江鸿图印刷有限公 司 质检员', '九江鸿图印刷有限公司', '质检员'],
  ['城南供电所\n外线电工', '城南供电所', '外线电工'],
])('%j is %s and %s', (cell, unit, position) => {
  expect(readUnitAndPosition(cell)).toEqual({ unit, position });
});

test.each([
  ['冉友\n谊、彭雪芹', ['冉友谊', '彭雪芹']],
  ['彭雪芹、敬\n成龙', ['彭雪芹', '敬成龙']],
  ['彭雪芹，欧\n阳振华', ['彭雪芹', '欧阳振华']],
  ['彭雪芹、吉克·阿依\n莫', ['彭雪芹', '吉克·阿依莫']],
  ['彭雪芹\n敬成龙\n冉友谊', ['彭雪芹', '敬成龙', '冉友谊']],
  ['彭雪芹、敬成龙\n冉友谊', ['彭雪芹', '敬成龙', '冉友谊']],
])('the names of %j', (cell, names) => {
  expect(readPeople(cell).people.map(({ name }) => name)).toEqual(names);
});

test('the first of them is whole', () => {
  expect(firstPerson('辜\n佳慧、彭雪芹')).toBe('辜佳慧');
});

test('nothing but line breaks goes, and a text without them stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('国', '家', '。', '：', ' ', '\n', 'a', '1') }), (text) => {
      const bare = (one: string): string => one.replace(/[\s；]/g, '');
      expect(bare(unwrapped(text))).toBe(bare(text));
      if (!text.includes('\n')) expect(unwrapped(text)).toBe(text);
    }),
  );
});
