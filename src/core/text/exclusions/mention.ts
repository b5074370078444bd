import { tidy } from '../normalize';
import {
  ASKED_FOR,
  DECLINED,
  DENIAL,
  FELL_THROUGH,
  LOST,
  NO_AFTER,
  QUESTION,
  tellsOfAnother,
  YES_AFTER,
} from './denial';
import { anyOf } from '../pattern';
import type { Lexicon } from './lexicon';
import { funding } from './topics/funding';
import { ipDispute } from './topics/ipDispute';
import { keyProject } from './topics/keyProject';
import { medicine } from './topics/medicine';
import { nominatedTwice } from './topics/nominatedTwice';
import { notInUse } from './topics/notInUse';
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
) as Readonly<Record<Topic, Readonly<Record<keyof Lexicon, RegExp>>>>;

/**
 * Whether a text speaks of the topic: stated outright, by words only, or not (null), which a denial ("未列入", "不涉密") is
 * too. `asked`: the column asks just for this, so that naming it ("国家重点研发计划子课题" as 项目来源) states it.
 */
export function readMention(topic: Topic, value: string, asked = false): Mention | null {
  const lexicon = COMPILED[topic];
  if (!lexicon.anchor.test(value)) return null;
  const said = tidy(value);
  if (lexicon.settled.test(said)) return null;
  const text = said.replace(OTHERS_GOODS, '〇').replace(lexicon.traps, '〇');
  let words: Mention | null = null;
  const clauses = text.split(/[，。；！？,;!?\n]+/);
  for (const [at, clause] of clauses.entries()) {
    const next = clauses[at + 1] ?? '';
    const stated = passage(lexicon.stated, clause);
    if (stated === 'denied') continue;
    const mentioned = passage(lexicon.words, clause);
    // Most clauses end here: only what speaks of the topic is asked whether it is meant so.
    if (!stated && (!mentioned || mentioned === 'denied')) continue;
    if (FELL_THROUGH.test(clause) || (ASKED_FOR.test(clause) && LOST.test(next))) continue;
    if (isTakenBack(topic, next) || isTakenBack(topic, clauses[at + 2] ?? '')) continue;
    // 大坝是国家重点工程，食堂不是: said of something else.
    if (topic === 'keyProject' && IS_NOT.test(next)) continue;
    if (stated && !WISH.test(clause) && !LIKENESS.test(clause)) return { strength: 'stated', quote: stated };
    if (!mentioned || mentioned === 'denied') continue;
    if (MERE_STORIES.has(topic) && INSPIRED.test(clause)) continue;
    if (topic === 'rndInstitution' && (TOOK_NO_PART.test(clause) || LOOKED_ON.test(next))) continue;
    const names = asked && !WISH.test(clause) && !LIKENESS.test(clause);
    if (names || asksAndSaysYes(lexicon.words, clause)) return { strength: 'stated', quote: mentioned };
    const passing = topic === 'rndInstitution' && !DOING.test(clause + next);
    if (words === null || (words.strength === 'passing' && !passing))
      words = { strength: passing ? 'passing' : 'words', quote: mentioned };
  }
  return words;
}

/** What a firm keeps to itself is no secret of the state: 馅料配方是本厂的商业秘密. */
const TRADE_SECRET =
  /(?:属于?|[为是系])?(?:本|我|该)?(?:公司|企业|集团|单位|厂|院)?(?:自己)?的?(?:商业|经营)[秘机]密/g;

/** The text without what is said of a firm's own secrets, for a notice that speaks of the state's alone. */
export function withoutTradeSecrets(text: string): string {
  return text.replace(TRADE_SECRET, '〇');
}

/** Where the words were met with, not what was done: 受《大国工匠》节目中导弹焊接师傅的启发. */
const INSPIRED = /受[^，。]*启[发示]/;
const MERE_STORIES: ReadonlySet<Topic> = new Set(['secrecy', 'rndInstitution']);

/** What others make, named to compare it: 市售自动捡蛋机由某高校研制. */
const OTHERS_GOODS = /(?:市售|市面上?|国外|同类(?:产品|设备|装置))[^，。；,;]*/g;

/** Work on a result, or those who do it: 集团研究院立项、出图, 农科院来了两名助理研究员. */
const DOING =
  /立项|立题|课题|牵头|主持|挑头|主导|承担|参[与加]|完成|负责|合作|合编|联合|共同|一道|一起|一块儿?|协[作助同力]|帮|指导|支持|委托|研制|研发|研究[出了]|开发|设计|试制|试验|出图|图纸|画图|方案|样机|出样|定型|攻[关克]|公关|[搞做造编]|提供|来自|借调|人员|职工|员工|人事|任职|团队|专家|教授|博士|硕士|老师|教师|工程师|研究员|技术员|技术骨干/;

/** They only looked on: 研发部的同事来看过，没有插手. */
const TOOK_NO_PART = /(?:均|都|并|也)?(?:未|没有?)(?:参与|参加|介入|插手)/;
const LOOKED_ON =
  /^我们没[给让答]|^(?:人家|对方|他们)?嫌[^，。]{0,6}[没不]|^(?:都|均|并|也)?(?:没有?|未)(?:人)?(?:插手|参与|参加|动手|介入)/;

/** What somebody may offer, and a team decline. */
const OFFERED: ReadonlySet<Topic> = new Set(['funding', 'sciencePlan', 'rndInstitution']);

/** A clause behind says that it was another's, or was not taken. */
function isTakenBack(topic: Topic, next: string): boolean {
  return tellsOfAnother(next) || (OFFERED.has(topic) && DECLINED.test(next));
}

/** The next clause says that it is not the result which was meant. */
const IS_NOT = /^[^，。]{1,8}(?:则|却|并)?不是(?=$|[:：])/;

/** Named as a model only. */
const LIKENESS =
  /借鉴|参照|参考|响应|结合|学习|对标|启发|启示|(?:交流|研讨|座谈|观摩|推介|推广|培训|宣讲|现场|讲评)会|讲座|论坛|培训班|[?？]/;

/** Not yet so: an application under way or meant. */
const WISH =
  /(?:拟|正在|准备|计划|争取|力争|即将|将|有望|推荐|建议)(?:向\S{0,6})?(?:申报|申请|列入|纳入|争取|立项)(?!\S{0,4}(?:获批|成功|通过))|(?:申报|申请)(?:中|阶段)/;

/** The passage of a clause that fits, 'denied' when it is denied, null when none fits. */
function passage(pattern: RegExp, clause: string): string | null {
  const match = pattern.exec(clause);
  if (!match) return null;
  const before = clause.slice(0, match.index);
  const after = clause.slice(match.index + match[0].length);
  if (DENIAL.test(before) || NEVER_USED.test(before) || DENIED_WITHIN.test(match[0]) || NO_AFTER.test(after))
    return 'denied';
  if (QUESTION.test(before) && !YES_AFTER.test(after)) return 'denied';
  return match[0].replaceAll('〇', '').trim();
}
/** Denied of all that the clause names behind it: 未使用所在工程的政府专项债资金. */
const NEVER_USED = /(?:未|没有?)(?:使用|动用|用过?|花|享受|占用)[^，。；！？,;!?]*$/;
const DENIED_WITHIN =
  /(?:未|没(?!收)|不存在|不构成|不涉|不属|不含|无(?!损|人|线|缝|尘|菌|机))[^，。；]{0,6}(?:列入|纳入|争议|纠纷|秘密|涉密|获|立项|资助)/;

function asksAndSaysYes(pattern: RegExp, clause: string): boolean {
  const match = pattern.exec(clause);
  return match !== null && YES_AFTER.test(clause.slice(match.index + match[0].length));
}
