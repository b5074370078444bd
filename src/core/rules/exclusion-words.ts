import * as z from 'zod';
import type { CellValue } from '../table/grid';
import { readAwards, type Award } from '../text/exclusions/award';
import { AWARD_LEVELS, awardLevel } from '../text/exclusions/awardLevel';
import {
  namesAThing,
  readMention,
  TOPICS,
  withoutTradeSecrets,
  type Mention,
  type Topic,
} from '../text/exclusions/mention';
import { readAnswer, type Asked } from '../text/answer';
import { BESIDE_SUMMARY, headerOf, withUnread } from '../table/table';
import { isOtherField } from '../fields';
import { quote } from '../text/normalize';
import { pointsElsewhere } from '../text/plain';
import type { MessageTemplate, RuleContext, RuleKind } from './rule';

const text = z.string().min(1);
const options = z.strictObject({
  /** The columns read, those of them that the table has. */
  fields: z.array(text).min(1),
  topics: z.array(z.enum(TOPICS)).default([]),
  /** true where mere words of a topic are not told, only what says outright that it is so. */
  statedOnly: z.boolean().default(false),
  /** true where the notice speaks of state secrets alone, so that a firm's own (商业秘密) are let be. */
  stateSecretsOnly: z.boolean().default(false),
  /** Earlier awards that exclude: from this level up, and only of these names where names are given. */
  award: z
    .strictObject({
      minimum: z.enum(AWARD_LEVELS),
      names: z.array(text).min(1).optional(),
      /** true where the city is itself of a province's rank, so that 市级 and 市总 mean that. */
      cityIsProvince: z.boolean().default(false),
    })
    .optional(),
});
type Options = z.infer<typeof options>;

/** Columns that ask for just these topics: naming one there states it. */
const ASKS: Readonly<Record<string, readonly Topic[]>> = {
  projectSource: ['funding', 'sciencePlan'],
  governmentFunding: ['funding', 'sciencePlan'],
  secrecy: ['secrecy'],
  ipStatus: ['ipDispute'],
};
/** Columns that tell of the work; what others hold is about who did it. */
const PROSE: ReadonlySet<string> = new Set([
  'projectName',
  'summary',
  'remarks',
  'videoNote',
  ...BESIDE_SUMMARY,
]);
const UNIT_FIELDS: ReadonlySet<string> = new Set(['unit', 'unitAndPosition']);

const CHECK_ADVICE = '请核实；确属通知不列入范围的，请撤下该项目';
const REMOVE_ADVICE = '属通知不列入范围的情形，请撤下该项目；如系误写，请更正';

const stated = (what: string): MessageTemplate => ({
  level: 'ineligible',
  text: `写明“{words}”，${what}`,
  advice: REMOVE_ADVICE,
});
const words = (what: string): MessageTemplate => ({
  level: 'verify',
  text: `出现“{words}”，${what}`,
  advice: CHECK_ADVICE,
});

/** What a text plainly states against the notice, and words that only suggest it. A denial ("未列入", "不涉密") is neither. */
export const exclusionWords: RuleKind<Options> = {
  id: 'exclusion-words',
  title: '不列入范围的情形',
  options,
  messages: {
    sciencePlanStated: stated('已列入政府科技计划'),
    sciencePlanWords: words('可能已列入政府科技计划'),
    fundingStated: stated('由政府投资、立项或资助'),
    fundingWords: words('可能由政府投资、立项或资助'),
    secrecyStated: stated('涉及技术秘密、国家秘密或国家安全'),
    secrecyWords: words('可能涉及秘密或国家安全'),
    ipDisputeStated: stated('存在知识产权争议'),
    ipDisputeWords: words('可能存在知识产权争议'),
    medicineStated: stated('属于药品类'),
    medicineWords: words('可能属于药品类'),
    rndInstitutionStated: stated('由研发机构主持开发，或有科研院所、高校人员参与'),
    rndInstitutionWords: words('可能由研发机构开发，或有科研院所、高校人员参与'),
    keyProjectStated: stated('属于国家重点项目'),
    keyProjectWords: words('可能属于国家重点项目'),
    promotionStated: stated('是企业宣传片'),
    promotionWords: words('可能是企业宣传片'),
    notOwnWorkStated: stated('不是本单位职工自己完成的'),
    notOwnWorkWords: words('可能不是申报职工自己完成的'),
    notOfUnionWords: words('可能不是在工会的活动中产生的'),
    nominatedTwiceStated: stated('已由另一单位提名'),
    nominatedTwiceWords: words('可能另有单位也在提名'),
    stillOpenWords: {
      level: 'verify',
      text: '写着“{words}”，这一项好像还没有定下来',
      advice: '请定下来后再报送；撤回的、与别的行重复的，请删去这一行',
    },
    notInUseStated: stated('还没有投入使用或没有成效'),
    notInUseWords: words('可能还没有投入使用或没有成效'),
    awardStated: stated('已获得不得重复申报的奖项'),
    awardWords: words('可能已获得不得重复申报的奖项'),
    unclear: {
      level: 'verify',
      text: '“{words}”看不出是否属于不列入的情形',
      advice: '请核实并写明（如“无”“否”）；确属通知不列入范围的，请撤下该项目',
    },
  },
  needs: ({ fields }) => (fields.length === 1 ? fields : []),
  create({ fields, topics, award, statedOnly, stateSecretsOnly }, context) {
    const further = QUESTIONS.filter((field) => !fields.includes(field));
    const read = withUnread(context.table, fields);
    const columns = [...read, ...further].flatMap((field): Column[] => {
      const values = context.table.values[field];
      if (!values) return [];
      const column = columnOf(field, values, topics, headerOf(context.table, field));
      return [read.includes(field) ? { ...column, statedOnly, stateSecretsOnly } : beside(column)];
    });
    return {
      check(line) {
        for (const column of columns) {
          const value = column.values[line] ?? null;
          if (typeof value !== 'string') continue;
          let told = false;
          for (const topic of column.topics) told = checkTopic(context, line, column, topic, value) || told;
          if (award && column.asksAward) told = checkAward(context, line, column, award, value) || told;
          if (!told) checkAnswer(context, line, column, value);
        }
      },
    };
  },
};

/** The columns that put a notice's exclusions as questions, whichever of them a header combines. */
const QUESTIONS: readonly Asked[] = [
  'secrecy',
  'ipStatus',
  'governmentFunding',
  'projectSource',
  'previousAwards',
];

/** A column of another rule that asks about this one's topics, too: 是否涉密、有无知识产权争议. */
function beside(column: Column): Column {
  const { field, header } = column;
  const topics = column.topics.filter(
    (topic) => !ASKS[field]?.includes(topic) && asksInHeader(field, topic, header),
  );
  return { ...column, topics, asksAward: /奖|荣誉/.test(header), answers: null };
}

/** By column, the topic of which its words tell nothing about the result. */
const FOREIGN: Readonly<Record<string, Topic>> = {
  // 中药饮片有限公司 makes medicines, which its every result is not.
  unit: 'medicine',
  unitAndPosition: 'medicine',
  // How things were before the result, when it was of course not in use.
  background: 'notInUse',
  target: 'notInUse',
};

interface Column {
  readonly field: string;
  readonly values: readonly CellValue[];
  readonly header: string;
  readonly topics: readonly Topic[];
  readonly statedOnly: boolean;
  readonly stateSecretsOnly: boolean;
  /** Those of the topics the column asks for outright. */
  readonly asked: ReadonlySet<Topic>;
  readonly asksAward: boolean;
  /** The question whose answers this rule judges; null where that is another's, or the column asks none. */
  readonly answers: Asked | null;
}

function columnOf(
  field: string,
  values: readonly CellValue[],
  topics: readonly Topic[],
  header: string,
): Column {
  const own = topics.filter((topic) => topic !== FOREIGN[field]);
  const asked = own.filter((topic) => ASKS[field]?.includes(topic) || asksInHeader(field, topic, header));
  const isAward = field === 'previousAwards' && topics.length === 0;
  const answers = isAward || ASKS[field]?.includes(asked[0]!) ? (field as Asked) : null;
  return {
    field,
    values,
    header,
    topics: own,
    statedOnly: false,
    stateSecretsOnly: false,
    asked: new Set(asked),
    asksAward: true,
    answers,
  };
}

/** Awards of no matter to any notice. */
const LOW: ReadonlySet<string | null> = new Set(['unit', 'county']);

/** An answer that is neither a plain no nor anything the words above know has to be looked at. */
function checkAnswer({ report }: RuleContext, line: number, { field, answers }: Column, value: string): void {
  if (answers === null || pointsElsewhere(value)) return;
  const answer = readAnswer(answers, value);
  if (answer !== 'open' && answer !== 'vague') return;
  if (answers === 'previousAwards' && LOW.has(awardLevel(value))) return;
  report(line, field, 'unclear', { words: quote(value) }, answer === 'vague' ? { level: 'hint' } : {});
}

function checkTopic(
  { report }: RuleContext,
  line: number,
  { field, header, asked, statedOnly, stateSecretsOnly }: Column,
  topic: Topic,
  value: string,
): boolean {
  const isAsked = asked.has(topic);
  // A cell below 知识产权情况 says 有争议, and means the rights.
  const meant = field === 'ipStatus' && !value.includes('知识产权') ? `知识产权${value}` : value;
  const spoken = topic === 'secrecy' && stateSecretsOnly ? withoutTradeSecrets(meant) : meant;
  const mention =
    (isAsked ? answerIn(field, topic, value, header) : null) ?? readMention(topic, spoken, isAsked);
  if (!mention) return false;
  // What a unit's cell says is said of the unit, and only suggests the same of the project.
  const ofUnit = UNIT_FIELDS.has(field);
  // A university or its hospital does its own work; no notice calls it a centre for research of a firm's.
  if (ofUnit && topic === 'rndInstitution' && /^大学$/.test(mention.quote)) return false;
  // Nobody knows what such a column is about.
  const isUnsure = ofUnit || isOtherField(field);
  const stated = mention.strength === 'stated' && !isUnsure;
  if (statedOnly && !stated) return false;
  const isHandled = field === 'projectName' && namesAThing(topic, value);
  const faint = (mention.strength === 'passing' && PROSE.has(field)) || (!stated && isHandled);
  const args = { words: quote(mention.quote) };
  report(line, field, topic + (stated ? 'Stated' : 'Words'), args, faint ? { level: 'hint' } : {});
  return true;
}

/** One column for several questions: 是否政府投资/研发机构主持/科研院所人员参与, 荣誉及资金情况. */
const HEADER_ASKS: Readonly<Partial<Record<Topic, RegExp>>> = {
  funding: /政府|财政|资金|资助/,
  sciencePlan: /科技计划|科技项目|立项/,
  rndInstitution: /科研|研发|院所|高校/,
  secrecy: /密|国家安全/,
  ipDispute: /产权|专利|争议|纠纷|权属/,
};

function asksInHeader(field: string, topic: Topic, header: string): boolean {
  return (QUESTIONS as readonly string[]).includes(field) && (HEADER_ASKS[topic]?.test(header) ?? false);
}

const YES = /^\s*(?:是|有|√|属于|存在|涉及|拿过|得过)(?![否无]|自主)/;

/** A yes to the column's own question. To 立项情况 it leaves open who approved the project. */
function answerIn(field: string, topic: Topic, value: string, header: string): Mention | null {
  const words = YES.exec(value)?.[0].trim();
  if (words === undefined) return null;
  if (field === 'governmentFunding') {
    const isAsked = topic === 'funding' || (topic === 'sciencePlan' && /科技/.test(header));
    return isAsked ? { strength: 'stated', quote: words } : null;
  }
  if (readAnswer(field as Asked, value) !== 'yes') return null;
  if (field === 'projectSource') return topic === 'funding' ? { strength: 'words', quote: words } : null;
  // 有 below 知识产权情况 may be rights that are held.
  return field === 'ipStatus' && !/争议|纠纷|异议/.test(header) ? null : { strength: 'stated', quote: words };
}

/** Yes to the header 是否获市级以上荣誉 is one; below another header, it is an award that is not named. */
function checkAward(
  { report }: RuleContext,
  line: number,
  { field, header }: Column,
  award: NonNullable<Options['award']>,
  value: CellValue & string,
): boolean {
  if (field === 'previousAwards' && readAnswer(field, value) === 'yes' && awardLevel(value) === null) {
    const asked = /是否|有无|得过|获过/.test(header);
    report(line, field, asked ? 'awardStated' : 'awardWords', { words: quote(value) });
    return true;
  }
  const told = readAwards(value, field === 'previousAwards')
    .map((one) => (award.cityIsProvince && one.level === 'municipal' ? ranked(one, 'provincial') : one))
    .filter((one) => mayCount(one, award.minimum));
  const counting = isOtherField(field)
    ? undefined
    : told.find((one) => one.stated && one.level !== null && isNamed(one, award.names));
  const first = counting ?? told[0];
  if (first) report(line, field, counting ? 'awardStated' : 'awardWords', { words: quote(first.quote) });
  return first !== undefined;
}

function ranked(award: Award, level: Award['level']): Award {
  return { ...award, level };
}

/** Awards below the notice's level are no matter; of unknown level they may be. */
function mayCount({ level }: Award, minimum: (typeof AWARD_LEVELS)[number]): boolean {
  return level === null || AWARD_LEVELS.indexOf(level) >= AWARD_LEVELS.indexOf(minimum);
}

function isNamed({ quote }: Award, names: readonly string[] | undefined): boolean {
  return names === undefined || names.some((name) => quote.includes(name));
}
