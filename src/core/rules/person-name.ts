import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { quote } from '../text/normalize';
import { readPeople, type PeopleReading, type Person } from '../text/person';
import { INSTITUTE_PLACE } from '../text/unit';
import { areCleanNames, isCleanName } from '../text/surname';
import type { MessageTemplate, RuleKind } from './rule';

const options = z.strictObject({
  field: z.string().min(1),
  /** true where the column takes several people. */
  several: z.boolean().default(false),
});
type Options = z.infer<typeof options>;

const messages: Readonly<Record<string, MessageTemplate>> = {
  group: { level: 'configured', text: '“{value}”是单位或班组，不是人名', advice: '请填写个人姓名' },
  notFull: { level: 'configured', text: '“{value}”不是完整姓名', advice: '请填写完整姓名' },
  tooShort: { level: 'configured', text: '“{value}”只有一个字，姓名不完整', advice: '请填写完整姓名' },
  unreadable: { level: 'configured', text: '“{value}”不是姓名', advice: '请填写个人姓名' },
  andOthers: { level: 'configured', text: '“{value}”没有写出全部人员', advice: '请逐一写出每个人的姓名' },
  twice: {
    level: 'configured',
    text: '“{name}”在同一格里写了两遍',
    advice: '请删去重复的，同名的两人请注明',
  },
  withPhone: {
    level: 'configured',
    text: '姓名“{name}”后面写了电话',
    advice: '请只填姓名，电话填到联系电话一列',
  },
  withUnit: { level: 'verify', text: '姓名“{name}”旁边写了单位“{extra}”', advice: '请核实后只保留姓名' },
  withTitle: { level: 'verify', text: '姓名“{name}”旁边写了“{extra}”', advice: '请核实后只保留姓名' },
  severalPeople: {
    level: 'verify',
    text: '这里只填一人，却写了{count}人',
    advice: '请核实第一完成人，其余的填到其他完成人',
  },
  runTogether: {
    level: 'verify',
    text: '“{value}”像是几个人名连在一起',
    advice: '请核实，多人之间用顿号分开',
  },
  tooLong: { level: 'verify', text: '“{value}”作为姓名偏长', advice: '请核实姓名' },
  oddCharacters: { level: 'verify', text: '“{value}”中有不常用于姓名的字符', advice: '请核实姓名' },
  address: { level: 'verify', text: '“{value}”可能是称呼或班组，不是姓名', advice: '请核实是否为完整姓名' },
  unusual: { level: 'hint', text: '“{value}”不太像常见姓名', advice: '如确是姓名，不必修改' },
  mended: { level: 'hint', text: '姓名中有多余的空格或符号', advice: '建议改为“{names}”' },
};

export const personName: RuleKind<Options> = {
  id: 'person-name',
  title: '姓名',
  options,
  messages,
  needs: ({ field }) => [field],
  create({ field, several }, { table, report }) {
    const values = table.values[field] ?? [];
    return {
      check(line) {
        const value = values[line] ?? null;
        if (value === null || isClean(value, several)) return;
        const reading = readPeople(value);
        const messageId = messageFor(reading, several);
        if (messageId === null) return;
        const suggestion = suggestionFor(reading, messageId);
        const args = argsOf(reading, messageId, value);
        // In a list of people a bracketed post only tells who does what; where one name belongs, it may be a slip.
        const isRole =
          several &&
          messageId === 'withTitle' &&
          ROLE.test(args.value.replace(INSTITUTE_PLACE, '').replace(OWN_UNIT, ''));
        report(line, field, messageId, args, {
          ...(suggestion === null || suggestion === value ? {} : { suggestion }),
          ...(isRole || (messageId === 'withTitle' && SAME_PERSON.test(args.value)) ? { level: 'hint' } : {}),
        });
      },
    };
  },
};

function isClean(value: CellValue, several: boolean): boolean {
  return typeof value === 'string' && (isCleanName(value) || (several && areCleanNames(value)));
}

const WITH = { phone: 'withPhone', unit: 'withUnit', title: 'withTitle', bracket: 'withTitle' } as const;

/** The one message that says most about the cell: faults, then doubts, then mends. */
function messageFor(reading: PeopleReading, several: boolean): string | null {
  const { people } = reading;
  if (people.length === 0) return null;
  const fault = people.find((person) => person.fault)?.fault;
  if (fault) return fault;
  if (reading.andOthers) return 'andOthers';
  if (reading.twice !== null) return 'twice';
  const extra =
    people.find((person) => person.extra?.sort === 'phone') ?? people.find((person) => person.extra);
  if (extra?.extra) return WITH[extra.extra.sort];
  if (!several && people.length > 1) return 'severalPeople';
  const doubts = people.flatMap((person) => person.doubt ?? []);
  const doubt = doubts.find((one) => one !== 'unusual') ?? (reading.mended ? undefined : doubts[0]);
  return doubt ?? (reading.mended ? 'mended' : null);
}

/** A short remark in brackets that names no other body. */
const ROLE =
  /[(（](?:[^院所校厂局司]{1,8}|(?:\d{4}年(?:\d{1,2}月)?)?(?:已)?(?:退休|调离|调岗|离岗)(?:[，,][^院所校厂局司不未]{0,10})?|[^院所校厂局司不未]{0,14}(?:同意|知情)[^院所校厂局司不未]{0,6}|[^院所校局司]{0,6}(?:分厂|车间|班|工段|工区)[^院所校局司]{0,6}[长工员师])[)）]/;

/** Their own unit is no other body: （均为本公司维修工）. */
const OWN_UNIT = /[本我同](?:公司|单位|[院所校厂局])/g;

/** Which of two namesakes, or the name in Latin letters: 李静（大）, 史密斯·约翰（John Smith）. */
const SAME_PERSON = /[(（](?:[大小甲乙男女]|(?:牵头|负责|第一完成|主要完成)人|[A-Za-z][A-Za-z .·'-]*)[)）]$/;

const SURE = new Set(['twice', 'withPhone', 'withUnit', 'withTitle', 'mended']);

/** The names alone, where dropping what stands beside them is all the mend. */
function suggestionFor({ people }: PeopleReading, messageId: string): string | null {
  if (!SURE.has(messageId) || people.some((person) => person.doubt && person.doubt !== 'unusual'))
    return null;
  return [...new Set(people.map((person) => person.name))].join('、');
}

function argsOf(
  reading: PeopleReading,
  messageId: string,
  value: CellValue,
): Record<string, string | number> & { readonly value: string } {
  const about = culprit(reading.people, messageId);
  return {
    value: about && messageId !== 'andOthers' ? quote(about.source) : quote(value),
    name: reading.twice ?? about?.name ?? '',
    extra: about?.extra?.text ?? '',
    count: reading.people.length,
    names: reading.people.map((person) => person.name).join('、'),
  };
}

function culprit(people: readonly Person[], messageId: string): Person | undefined {
  return people.find((one) => {
    return (
      one.fault === messageId || one.doubt === messageId || (one.extra && WITH[one.extra.sort] === messageId)
    );
  });
}
