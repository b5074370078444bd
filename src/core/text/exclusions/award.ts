import { tidy } from '../normalize';
import {
  DENIAL,
  HEARSAY,
  LOST,
  NO_AFTER,
  NO_ANSWER_YET,
  QUESTION,
  UNRELATED,
  withPlainQuestions,
  YES_AFTER,
} from './denial';
import { anyOf } from '../pattern';
import { unwrapped } from '../wrapped';
import { levelIn, type AwardLevel } from './awardLevel';
import { AWARD, AWARD_ANCHOR, AWARD_TRAPS, CHOSEN, GIVEN, LISTED } from './awardWords';

/** An award told of: `level` null where the text does not say whose; `stated` false for mere words ("曾报送…评选"). */
export interface Award {
  readonly level: AwardLevel | null;
  readonly stated: boolean;
  readonly quote: string;
}

const VERB = anyOf([
  /领(?:了|到|回)(?=[^，。；]{0,10}(?:奖|优秀|[市省]级))/,
  /(?:颁|发|给)[过了](?:一个|个)?(?=[^，。；]{0,6}(?:奖|优秀))|上过(?=[^，。；]{0,8}(?:领奖台|光荣榜))|(?:拿|得|领|捧)[过了回](?=一?块?牌子)/,
  /被[^，。；]{0,12}(?:评|选|列|收)(?:进|为|上|入|作)/,
  /(?:拿|得|捧|夺|评)(?:了|到|过|回|上|下)(?:个)?(?=[^，。；]{0,14}(?:奖|名次|[金银铜]杯|优秀|优等|五小|[特一二三]等|第[一二三]名|成果))/,
  /(?:曾|已|荣)?获(?!得一线|得好评|取|知|益)(?:得|评|奖|授予)?/,
  /(?:被)?评为/,
  /[曾已]得(?=[^，。；]{0,10}(?:奖|表彰|杯["”]))|受到?(?=[^，。；]{0,10}表彰)/,
  /名列(?=头等|榜首|第[一二三])/,
  /入选|被认定为|认定为|授予|斩获|夺得/,
]);
const NOT_YET = /报了?名|拟|申报|申请|争取|力争|推荐|参评|参加|参选|报送|报过|曾报|投过|送评|送去|冲刺|候选/;
/** Only meant to be entered for. */
const MEANT = /想[报申参评]|拟|准备|打算|下一步|力争|争取|(?<!评审)计划|将(?=申报|推荐|参)/;
/** An entry into a contest that is over, without a word of its outcome. */
const ENTERED =
  /(?:已经?|上[届回次]|往年|去年|前年|曾)[^，。没未]{0,12}[评选]上(?![游面海车线机])|(?:在|被)[省市]里评上|评上过|去[省市]里?[^，。]{0,2}评过|得了个?(?:什么)?名次|往[省市](?:里|总|级)?[^，。]{0,2}(?:报|送)过|(?:(?:曾|已)(?:经)?(?:报送|上报|申报|参评|参加|参选)|(?:报送|上报|申报|参评|参加|参选)过)[^，。]{0,16}(?:评选|评比|评奖)/;
/**
 * The awards a text tells of. `awardsOnly`: the cell is a list of awards, so no "获" is needed. A denial, a wish and
 * a bonus ("奖励机制") are none; an award in brackets with a year behind a project's name counts as stated.
 */
export function readAwards(value: string, awardsOnly = false): readonly Award[] {
  const whole = unwrapped(value);
  if (!awardsOnly && !AWARD_ANCHOR.test(whole)) return NO_AWARDS;
  const text = withPlainQuestions(tidy(whole))
    .replace(/市\(县级市\)/g, '县')
    .replace(AWARD_TRAPS, '〇');
  const awards: Award[] = [];
  const said = text.split(/[，。；！？,;!?\n]+/).map((one) => one.trim());
  // A denial holds for all that it lists: 未获得国家、省部级奖励. So does one of what was entered for: 参评…奖，未获奖.
  const sentences = said.filter(
    (one, at) =>
      !NEVER.test(one) &&
      (!OTHERS.test(one) || OWN_TECHNIQUE.test(one)) &&
      !LEARNT_FROM.test(one) &&
      !OLD_ONES.test(one) &&
      !(OTHERS_MADE.test(said[at - 1] ?? '') && /^(?:曾|已)?获/.test(one)) &&
      !isTakenBack(one, said[at + 1], said[at + 2]),
  );
  for (const sentence of sentences) {
    for (const clause of sentence.split(/[、()[\]【】]+/)) {
      const award = awardIn(clause, awardsOnly || inBrackets(text, clause), awardsOnly);
      const before = said[said.indexOf(sentence) - 1];
      if (award)
        awards.push({
          ...award,
          level:
            award.level ??
            levelBehind(sentence, clause) ??
            levelIn(sentence.slice(0, sentence.indexOf(clause))) ??
            (before ? levelIn(before) : null),
        });
    }
  }
  return awards;
}
const NO_AWARDS: readonly Award[] = [];

/** Whose award it is where brackets behind it say so: 工时竞赛二等奖（公司）. */
function levelBehind(sentence: string, clause: string): AwardLevel | null {
  const behind = sentence.slice(sentence.indexOf(clause) + clause.length);
  const bracket = /^\(([^()]{1,12})\)/.exec(behind)?.[1];
  return bracket === undefined ? null : levelIn(bracket);
}

/** Of another project: 同班组另一项目曾获…奖. */
const OTHERS =
  /[与和跟同][^，。]{2,30}不是同一|[与和跟同][^，。]{2,24}同名(?:但|却)?不(?:是)?同|(?:姊妹|兄弟|隔壁|邻近)[^，。]{0,6}的[^，。]{1,14}[拿获得捧]|另有?一项[^，。]{0,4}(?:获|得)[^，。]{0,10}的(?:成果|项目)|^说是[^，。]*奖的$|另一?[项个件][“"《]|(?:同事|别的组|隔壁)[^，。]{0,6}那个[^，。]{0,12}得过|(?<!随|随着|[放装用]在|作为[^，。]{0,8}|归入|并入|跟着|申报的)(?:另有?一项?|另一?个|另外|别的|其他|其它|上一|前一)(?:[个项年件])?(?:项目|成果|作品|教具|工装|装置|发明)(?:[“"《(][^，。”"》()]{1,20}[”"》)])?[^，。]{0,8}(?:获|得|拿|评|认定|入选|授|[在申]?报|参)|(?:送|报|参评)的是(?:另|别)/;

/** What is new in this one was honoured in the other: 主要创新技术已在另一个项目里被认定为省级优秀项目. */
const OWN_TECHNIQUE = /(?:主要|核心|关键|同一|这项)(?:创新)?(?:技术|内容|创新点|做法)[^，。]{0,4}[已曾]/;

/** 与本项目无关, 与本项目不是同一成果: what was told before is no award of this one. */
const ANOTHERS =
  /^那是(?:[他她]?另|[^，。]{1,8}的(?:奖|荣誉))|^[跟和与同](?:本|这|该)?[^，。]{1,8}(?:没有?关系|无关)$|^跟这个不是一个|^(?:这个|本项)是另[做外一]|^我们[没未][往想去]|^[^，。]{0,4}(?:与|和|跟)本[^，。]{0,6}(?:无关|没有?关系|不是同一|不同|两回事)|^(?:但|不过)?[跟和与同][^，。]{1,14}(?:不是一(?:回事|码事)|两(?:回|码)事|不搭界|不相干)|^(?:做的)?是另一|^名称[^，。]{0,10}不同|[跟和与]这个?[^，。]{0,4}不(?:沾边|相干)|^(?:不过|但)?(?:这|该)?奖(?:项)?是(?!本|我们)[^，。]{0,4}(?:学生|学员|选手|个人)/;
/** 市面上同类除渣机由外省一家企业研制，曾获省奖. */
const OTHERS_MADE = /(?:市面上?|市售|同类|国外)[^，。]*(?:由|系|是)[^，。]*(?:研制|生产|开发)的?$/;
/** An old thing's: 那张省奖是2012年老设备的. */
const OLD_ONES = /奖[^，。；]{0,6}是[^，。；]{0,10}(?:老|旧|别的|另外|其他)[^，。；]{1,8}的$/;
/** Another's technique that was looked at: 此前曾学习某厂获国家科技进步奖的断屑技术. */
const LEARNT_FROM =
  /^(?:我们|小组|班组|本班组?|团队)?(?:此前|以前)?曾?(?:学习|借鉴|参考|参照|引进|参观|对标)|^(?:师傅|师父|父亲|前辈|老班长)(?:的师[傅父])?(?:(?:19|20)\d\d年|当年|早年)?(?:曾|得过|获|拿过)/;

/** Taken into a first round only. */
const SHORTLISTED = /入围(?!奖)|(?:进入|通过)[^，。]{0,6}(?:初评|初审|海选|复评)/;

/** What may come to nothing: 报省工会评选. */
const ENTRY = anyOf([
  NOT_YET,
  SHORTLISTED,
  /[报送参][^，。]{0,10}评[选比审奖]|[报送参]过?[省市国][^，。]{0,3}赛/,
]);

/** Never entered for after all: 有年轻人提出去参评…，师傅说先用着看，至今没参评过. */
const NEVER_ENTERED = /没(?:有)?(?:参评|申报|报|评)过/;

/** 名次没有. */
const NO_PLACE = /^(?:但|可)?(?:没(?:有)?名次|名次(?:没有|没拿|没得))/;

/** The sentences behind say that it was another's, or that nothing came of it. */
function isTakenBack(said: string, next = '', afterNext = ''): boolean {
  if (ANOTHERS.test(next) || UNRELATED.test(afterNext)) return true;
  if (ENTRY.test(said) && !/获|荣|评为/.test(said) && (LOST.test(next) || NO_PLACE.test(next))) return true;
  return NEVER_ENTERED.test(afterNext) && !/获|得过/.test(said);
}

function awardIn(clause: string, nounSuffices: boolean, listed: boolean): Award | null {
  if (NEVER.test(clause)) return null;
  const verb = VERB.exec(clause);
  const noun =
    nounIn(clause, verb) ??
    (listed || CHOSEN.test(clause) || GIVEN.test(clause) ? LISTED.exec(clause) : null);
  if (!noun)
    return listed || (nounSuffices && LISTED.test(clause)) || ENTERED.test(clause)
      ? unnamedHonour(clause)
      : null;
  if (noun[0] === '优秀' && !/评选|评审|成果|大赛|竞赛|评上|省|市|全国|国家/.test(clause)) return null;
  const before = clause.slice(0, noun.index);
  const after = clause.slice(noun.index + noun[0].length);
  const dated = /(?:19|20)\d\d\s*年?/.test(clause);
  const allBut = /^除/.test(clause) && /^[^，。；]{0,4}(?:以|之)?外/.test(after);
  if (
    !allBut &&
    (DENIAL.test(before) || DENIAL.test(clause.slice(0, verb?.index ?? 0)) || NO_AFTER.test(after))
  )
    return null;
  const asked = QUESTION.test(before) && !YES_AFTER.test(after);
  if (asked && !NO_ANSWER_YET.test(after)) return null;
  if (!verb && !nounSuffices && !dated && noun[0] === '奖') return null;
  if (MEANT.test(before) && !/获/.test(before)) return null;
  const wish = NOT_YET.test(before) && !/获/.test(before);
  const stated =
    !wish &&
    !asked &&
    !PENDING.test(after) &&
    !HEARSAY.test(before) &&
    (nounSuffices ||
      isAwardAlone(before, after) ||
      (verb !== null && verb.index < noun.index + noun[0].length));
  return {
    level: (verb && verb.index < noun.index ? levelIn(clause.slice(verb.index)) : null) ?? levelIn(clause),
    stated,
    quote: clause.replaceAll('〇', '').trim(),
  };
}

/** Not decided yet: 国家科技进步奖正在评. */
const PENDING = /^[^，。；,;]{0,2}(?:正在|还在|在)评|^[^，。；,;]{0,2}(?:评审中|待评|公示中)/;

/** The award's name: behind the verb where one stands there ("优秀成果评选中荣获一等奖"), else the first. */
function nounIn(clause: string, verb: RegExpExecArray | null): RegExpExecArray | null {
  const first = AWARD.exec(clause);
  if (!first || !verb || first.index >= verb.index) return first;
  const behind = new RegExp(AWARD, 'g');
  behind.lastIndex = verb.index;
  return behind.exec(clause) ?? first;
}

/** A clause that opens by denying it: "未申报首都职工自主创新成果奖". */
const NEVER =
  /^[省市县区国家、和级三两]{2,12}(?:都|均|全)?是?空白|^(?:本?项目|该?成果|[该本此这]?(?:做法|装置|方法|工装|建议|办法)|此前|目前|以前|均|从来?|尚|暂)*(?:未|没有|没|不曾|无)(?:曾|被|去)?(?:获|得|评|拿|报|申报|参评|参加|推荐|任何|有)/;

/** The clause is nothing but the award's name, whose it is in front: 省部级科技进步奖二等奖. */
function isAwardAlone(before: string, after: string): boolean {
  return AWARD_OPENING.test(before) && ALONE_BEHIND.test(after) && before.length <= 24;
}
/** The grade, or as which of those who did it: 第七完成单位. */
const ALONE_BEHIND = /^(?:[特一二三]等)?奖?(?:第?[一二三四五六七八九十\d]{1,2}(?:主要)?完成(?:单位|人))?$/;
const AWARD_OPENING =
  /^(?:(?:19|20)\d\d年度?|第\S{1,3}届)?(?:国家|全国|中华全国|省部?级?|部级|市级|首都|(?:北京|江西|江苏|浙江|杭州|镇江)[省市]|[教科交农水住国][\u4e00-\u9fff]{1,3}部|国防)(?!.*(?:水平|标准|要求|参照|冲刺|拟|申))/;

/** In a cell of awards, what names no award but whose it would be ("全国工人先锋号"): perhaps one. */
function unnamedHonour(clause: string): Award | null {
  const level = levelIn(clause);
  // What a trap took out was the honour, and none of the project's.
  if (level === null || level === 'unit' || clause.includes('〇') || NO_HONOUR.test(clause)) return null;
  const stated =
    /^(?:国家|省部?|市)级$/.test(clause) ||
    /[领拿得]了?个?(?:国家|省部?|市)级的?$/.test(clause) ||
    /评为|授予|命名|认定为|被[^，。；]{0,8}(?:评|授)/.test(clause);
  return { level, stated, quote: clause.replaceAll('〇', '').trim() };
}
const NO_HONOUR = anyOf([
  /^(?:非|不是|不属)|^[省市县区国家级及、]{1,6}以上$/,
  /[:：]\s*(?:否|无|没有|×|[0零]项?)$/,
  /示范(?:岗|窗口|班组)|文明(?:服务|窗口|班组|单位|岗|号)|先锋岗/,
  /刊登|刊物|登报|没|空白|参赛证|[够达][不没][着上到]|轮不[到上]|沾不上|技能(?:大赛|竞赛|比武)|技术比武|总部|位于|地处|成员|工作室|参观|观摩|成果展|专利|知识产权局|首创|领先|先进水平|标准|论文|著作权/,
  /软著|工法|期刊|报道|推广|无|未|没有|拟/,
  /(?<![曾已经])申报(?!过)/,
]);

/** A bracketed passage with a year or an award's level, such as （2023年江苏省职工十大科技创新成果）. */
function inBrackets(text: string, clause: string): boolean {
  return (
    clause !== '' &&
    text.includes(`(${clause})`) &&
    (/(?:19|20)\d\d/.test(clause) || levelIn(clause) !== null)
  );
}
