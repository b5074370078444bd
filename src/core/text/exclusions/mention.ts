import { tidy } from '../normalize';
import {
  ASKED_FOR,
  DECLINED,
  DENIAL,
  FELL_THROUGH,
  HEARSAY,
  LOST,
  NO_AFTER,
  NO_ANSWER_YET,
  QUESTION,
  YES_AFTER,
  tellsOfAnother,
  withPlainQuestions,
} from './denial';
import { anyOf } from '../pattern';
import { unwrapped, withoutGaps } from '../wrapped';
import type { Lexicon } from './lexicon';
import { funding } from './topics/funding';
import { ipDispute } from './topics/ipDispute';
import { keyProject } from './topics/keyProject';
import { medicine } from './topics/medicine';
import { nominatedTwice } from './topics/nominatedTwice';
import { notInUse } from './topics/notInUse';
import { notOfUnion } from './topics/notOfUnion';
import { notOwnWork } from './topics/notOwnWork';
import { promotion } from './topics/promotion';
import { rndInstitution } from './topics/rndInstitution';
import { sciencePlan } from './topics/sciencePlan';
import { stillOpen } from './topics/stillOpen';
import { secrecy } from './topics/secrecy';

export const LEXICONS = {
  sciencePlan,
  funding,
  secrecy,
  ipDispute,
  medicine,
  rndInstitution,
  keyProject,
  promotion,
  notInUse,
  notOwnWork,
  notOfUnion,
  nominatedTwice,
  stillOpen,
} as const satisfies Readonly<Record<string, Lexicon>>;

/** What a notice may exclude and a clerk's words may speak of. */
export type Topic = keyof typeof LEXICONS;
export const TOPICS = Object.keys(LEXICONS) as [Topic, ...Topic[]];

/**
 * 'stated': the text says outright that it is so; 'words': it only uses such words; 'passing': it names an institute
 * of which it says nothing that was done (快件多寄往高校). `quote` is the passage.
 */
export interface Mention {
  readonly strength: 'stated' | 'words' | 'passing';
  readonly quote: string;
}

const COMPILED = Object.fromEntries(
  Object.entries<Lexicon>(LEXICONS).map(([topic, { anchor, traps, stated, words, settled = [] }]) => [
    topic,
    {
      ...{ anchor: anyOf(anchor), traps: anyOf(traps, 'g') },
      ...{ stated: anyOf(stated), words: anyOf(words), settled: anyOf(settled) },
    },
  ]),
) as Readonly<Record<Topic, Readonly<Record<'anchor' | 'traps' | 'stated' | 'words' | 'settled', RegExp>>>>;

/**
 * Whether a text speaks of the topic: stated outright, by words only, or not (null), which a denial ("未列入", "不涉密") is
 * too. `asked`: the column asks just for this, so that naming it ("国家重点研发计划子课题" as 项目来源) states it.
 */
export function readMention(topic: Topic, value: string, asked = false): Mention | null {
  const whole = unwrapped(value);
  const read = mentionIn(topic, whole, asked);
  if (read?.strength === 'stated') return read;
  // A space within a word hides it, one between two words may part them: both are looked for.
  const joined = withoutGaps(whole);
  if (joined === whole) return read;
  const other = mentionIn(topic, joined, asked);
  return other?.strength === 'stated' ? other : (read ?? other);
}

function mentionIn(topic: Topic, whole: string, asked: boolean): Mention | null {
  const lexicon = COMPILED[topic];
  const { isOffered = false, isAside, isPassing }: Lexicon = LEXICONS[topic];
  if (!lexicon.anchor.test(whole)) return null;
  const said = withPlainQuestions(tidy(whole).replace(FREE_OF_CHARGE, ''));
  if (lexicon.settled.test(said)) return null;
  const text = said.replace(OTHERS_GOODS, '〇').replace(lexicon.traps, '〇');
  let words: Mention | null = null;
  const clauses = text.split(/[，。；！？,;!?\n]+/);
  for (const [at, clause] of clauses.entries()) {
    const next = clauses[at + 1] ?? '';
    const open = clause.includes('是否') ? leftOpen(lexicon, clauses, at) : null;
    if (open !== null) {
      words = { strength: 'words', quote: open };
      continue;
    }
    const stated = passage(lexicon.stated, clause);
    if (stated === 'denied') continue;
    const mentioned = passage(lexicon.words, clause);
    // Most clauses end here: only what speaks of the topic is asked whether it is meant so.
    if (!stated && (!mentioned || mentioned === 'denied')) continue;
    if (NOT_IN_THIS.test(clause) || FELL_THROUGH.test(clause) || (ASKED_FOR.test(clause) && LOST.test(next)))
      continue;
    if (isTakenBack(next, isOffered) || isTakenBack(clauses[at + 2] ?? '', isOffered)) continue;
    const hedged = stated !== null && HEARSAY.test(clause.slice(0, clause.indexOf(stated)));
    if (stated && !hedged && !WISH.test(clause) && !LIKENESS.test(clause))
      return { strength: 'stated', quote: stated };
    if (stated && hedged) words = { strength: 'words', quote: stated };
    if (!mentioned || mentioned === 'denied') continue;
    if (isAside?.(clause, next)) continue;
    const names = asked && !WISH.test(clause) && !LIKENESS.test(clause);
    if (names || asksAndSaysYes(lexicon.words, clause)) return { strength: 'stated', quote: mentioned };
    const passing = isPassing?.(clause, next) ?? false;
    if (words === null || (words.strength === 'passing' && !passing))
      words = { strength: passing ? 'passing' : 'words', quote: mentioned };
  }
  return words;
}

/** Whether a project's name speaks of the topic only as what the thing it names handles. */
export function namesAThing(topic: Topic, name: string): boolean {
  const { isNameOfThing }: Lexicon = LEXICONS[topic];
  return isNameOfThing?.(name) ?? false;
}

/** What a firm keeps to itself is no secret of the state: 馅料配方是本厂的商业秘密. */
const TRADE_SECRET =
  /(?:属于?|[为是系])?(?:本|我|该)?(?:公司|企业|集团|单位|厂|院)?(?:自己)?的?(?:商业|经营)[秘机]密/g;

/** The text without what is said of a firm's own secrets, for a notice that speaks of the state's alone. */
export function withoutTradeSecrets(text: string): string {
  return text.replace(TRADE_SECRET, '〇');
}

/** Between who gives and what is given: 财政无偿资助. */
const FREE_OF_CHARGE = /无偿(?=[\u4e00-\u9fff])/g;

/** What others make, named to compare it: 市售自动捡蛋机由某高校研制; and what a form says: “国家自然科学基金资助”字段. */
const OTHERS_GOODS =
  /(?:[“"][^”"]{1,16}[”"][、和与]?)+等?(?:字段|字样|一?栏|[词字](?=[标改替查圈删，。])|词语|字眼)|[与和跟][^，。；,;]{2,30}不同(?=$|[，。；,;])|(?:市售|市面上?|国外|同类(?:产品|设备|装置))[^，。；,;]*/g;

/** A clause behind says that it was another's, or was not taken. */
function isTakenBack(next: string, isOffered: boolean): boolean {
  return tellsOfAnother(next) || IS_NOT.test(next) || (isOffered && DECLINED.test(next));
}

/** It is not the result which was meant: 大坝是国家重点工程，食堂不是. */
const IS_NOT = /^[^，。]{1,8}(?:则|却|并)?不是(?=$|[:：])/;

/** The clause itself says so: 某研究所承担的计划与本项目无关. */
const NOT_IN_THIS =
  /[与和跟同](?:本|该|这)(?:项目|成果|项|个)[^，。；]{0,3}(?:无关|不相干|没有?(?:任何)?关系)$/;

/** Named as a model only. */
const LIKENESS =
  /借鉴|参照|参考|响应|结合|学习|对标|启发|启示|(?:交流|研讨|座谈|观摩|推介|推广|培训|宣讲|现场|讲评)会|讲座|论坛|培训班|[?？]/;

/** Not yet so: an application under way or meant. */
const WISH =
  /(?:打算|本想|原想|考虑)(?:向\S{0,6})?报|(?:拟|正在|准备|(?<![技研发究造改度])计划|争取|力争|即将|将|有望|推荐|建议)(?:向\S{0,6})?(?:申报|申请|列入|纳入|争取|立项)(?!\S{0,4}(?:获批|成功|通过))|(?:申报|申请)(?:中|阶段)/;

/** The passage of a clause that fits, 'denied' when it is denied, null when none fits. */
function passage(pattern: RegExp, clause: string): string | null {
  const match = pattern.exec(clause);
  if (!match) return null;
  const before = clause.slice(0, match.index);
  const after = clause.slice(match.index + match[0].length);
  if (DENIAL.test(before) || NEVER_USED.test(before) || DENIED_WITHIN.test(match[0]) || NO_AFTER.test(after))
    return 'denied';
  const asked = match[0].includes('是否') ? match[0].slice(match[0].indexOf('是否') + 2) : '';
  const answered = YES_AFTER.test(after) || YES_AFTER.test(asked);
  if ((QUESTION.test(before) || asked !== '') && !answered) return 'denied';
  return match[0].replaceAll('〇', '').trim();
}

/** What a clause with 是否 asks about the topic, where neither it nor the two behind it answer: 是否涉密还在请示. Null where they do. */
function leftOpen(
  { stated, words }: Readonly<Record<'stated' | 'words', RegExp>>,
  clauses: readonly string[],
  at: number,
): string | null {
  const [clause = '', ...behind] = clauses.slice(at, at + 3);
  // 市里是否给过专项经费 speaks of what 市里给过专项经费 does.
  const plain = clause.replace(/是否[有是]?/, '');
  const match = stated.exec(plain) ?? words.exec(plain);
  if (!match) return null;
  const end = match.index + match[0].length;
  if (clause.indexOf('是否') > end) return null;
  return NO_ANSWER_YET.test(`${plain.slice(end)}，${behind.join('，')}`) ? match[0] : null;
}
/** Denied of all that the clause names behind it: 未使用所在工程的政府专项债资金. */
const NEVER_USED = /(?:未|没有?)(?:使用|动用|用过?|花|享受|占用)[^，。；！？,;!?]*$/;
const DENIED_WITHIN =
  /(?:政府|财政|国家)没有?[^，。；]{0,4}(?:补[助贴]|出|给|拨|投)|(?:未|没(?!收)|不存在|不构成|不涉|不属|不含|无(?!效|故|视|损|人|线|缝|尘|菌|机))[^，。；]{0,6}(?:列入|纳入|争议|纠纷|诉讼|侵权|异议|官司|秘密|涉密|获|立项|资助|合作|关联)/;

function asksAndSaysYes(pattern: RegExp, clause: string): boolean {
  const match = pattern.exec(clause);
  return match !== null && YES_AFTER.test(clause.slice(match.index + match[0].length));
}
