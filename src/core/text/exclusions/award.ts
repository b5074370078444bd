import { tidy } from '../normalize';
import { COUNTY_CITY } from '../place';
import { DENIAL, LOST, NO_AFTER, QUESTION, UNRELATED, YES_AFTER } from './denial';
import { anyOf, pattern } from '../pattern';

/** Whose award it is, the lowest first. */
export const AWARD_LEVELS = ['unit', 'county', 'municipal', 'provincial', 'national'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

/** An award told of: `level` null where the text does not say whose; `stated` false for mere words ("曾报送…评选"). */
export interface Award {
  readonly level: AwardLevel | null;
  readonly stated: boolean;
  readonly quote: string;
}

const AWARD_ANCHOR =
  /奖|铜牌|评选|评比|[评选列收][进上入]|[拿捧夺][了到过回]|荣获|成果[特一二三]等|操作法|先锋号|获评|被评|评为|优秀|十大|荣誉|称号|授予|命名为|入选|榜上有名|金牌|银牌/;
/** What a team or a firm was honoured for is no award of the project: 班组获全国工人先锋号. */
const BODY_HONOUR =
  /(?:班组|车间|公司|单位|部门|团队|集体|科室|企业|中心|[队站所厂])(?:(?:19|20)\d\d年)?(?:曾|荣)?(?:获评?|被评为|评为|系|[是为])[^，。；,;]{0,12}(?:工人先锋号|先进班组|模范集体|(?:专精特新|示范|诚信|文明)[^，。；,;]{0,6}|高新技术企业)(?:认定|称号)?/;
/** What shares its words with an award and is none; taken out first. */
const AWARD_TRAPS = anyOf(
  [
    /(?:第一|主要)?(?:本人|个人|牵头人|完成人(?:之一)?|[他她])(?:本人)?(?:(?:19|20)\d\d年)?[^，。；,;]{0,3}(?:评|获|被评|当选|是|系|为)[^，。；,;]{0,14}(?:人员|[理管务售驶生]员|个人|工作者|员工|职工|模范|标兵|能手|工匠|代表|党员|师傅|青年|农民工|教师|医生|护士)[”"]?(?:称号|荣誉)?/,
    /(?:[“"](?:金|银|大)奖[”"](?=系列|牌|酒|[\u4e00-\u9fff]*(?:啤|线))|(?:金|银)奖(?=系列|酒|啤))/,
    /锦旗|表扬信|感谢信|来信表扬|市民[^，。；,;]{0,6}表扬/,
    /中(?:了)?[特一二三]等奖(?:[、和或][特一二三]等奖)*|(?:兑|彩票?)奖/,
    /(?:全国|国家级|省部?级|市级|[县区]级|(?:[\u4e00-\u9fff]{2,3})?[省市县区])*(?:劳动模范|劳模|先进工作者|技能大师|技术能手|五一巾帼标兵|青年文明号|三八红旗集体|文明单位|先进集体|巾帼文明岗|五一劳动奖状|三八红旗手|青年岗位能手|岗位能手|(?:[\u4e00-\u9fff]{2})?[工巧]匠(?:称号)?(?!创新|成果|杯|\S{0,4}奖))(?:称号|荣誉|工作室|创新工作室)?/,
    /(?:获奖|荣誉)栏|够得上拿?奖|参赛证/,
    /获奖(?:证书|证|奖状|名单|感言|照片|作品|选手|学生)(?=[\u4e00-\u9fff])/,
    /(?:首都|全国|五一|[省市县区]|[“"])*劳动奖[章状][”"]?(?:获得者)?(?:主持|牵头)?(?:完成|研发)?/,
    /(?<!获)《[^》]{1,40}》/,
    /(?<![获得受][\u4e00-\u9fff]{0,6})奖励(?!\S{0,6}(?:一|二|三|特)等)/,
    /奖励(?=\s*(?:人民币)?[\d一二三四五六七八九十]|现金|资金)/,
    /(?:厂家|供应商|厂商|供货商)[^，。；,;]{0,4}[得获][^，。；,;]{0,16}奖/,
    /师从[^，。；,;]{0,20}(?:获得者|得主)/,
    /(?<![捧拿领得夺][回到了过][^，。；,;]{0,4})奖(?:惩|金|池|补|学|品|罚|杯|章|状|项目管理)(?!\S{0,6}(?:一|二|三|特)等)/,
    /(?:政府|市长|省长|县长|区长)?质量奖/,
    /奖勤罚懒|合金牌|金牌号/,
    /优秀(?:率|员工|班组|党员|青年|教师|职工)/,
    /荣誉(?:室|感)/,
    BODY_HONOUR,
    /(?:竞品|对手|市售|国外|同行业|(?:同类|类似)(?:的)?(?:产品|设备|装置|技术|成果|做法))[^，。；,;]*/,
  ],
  'g',
);
/** The name of an award. */
const AWARD = anyOf([
  /(?:特|一|二|三|四|五|六|[123])等?奖/,
  /特等奖|金奖(?!牌[\u4e00-\u9fff])|银奖|铜奖|铜牌|奖杯|优秀奖|优胜奖|入围奖|提名奖|创新奖|进步奖|成果奖|发明奖/,
  /专利奖|科技奖|科学技术奖|大奖|奖励|奖(?!牌[\u4e00-\u9fff])|优秀成果/,
  /优秀(?:等级|等次)/,
  /优秀项目/,
  /(?<=[省国]\S{0,2})["“]?五小["”]?(?=的|$)/,
  /[特一二三]等(?=$|[,，。；;（(])/,
  /优秀(?=$)/,
  /优秀五小|优秀“五小”|优秀"五小"/,
  /(?:十大|十佳|百佳|优秀)[^，。；,;()]{0,12}?(?:成果|项目|案例|小组)/,
  /成果(?:优秀|[特一二三]等)/,
  /等[次级]为?[“"](?:优秀|[特一二三]等)/,
  /称号|金牌|银牌|榜上有名/,
  /获奖(?:项目|成果|者)/,
  /获得者/,
]);
/** Among awards, what is named without the word: "2021年杭州市职工五小创新成果". */
const LISTED =
  /(?:创新|五小|“五小”|"五小"|科技|技术|先进)\S{0,4}成果(?!展|交流|发布|推介|巡展|现场|转化)|成果认定|先进操作法|冠军|亚军|季军|第[一二三1-3]名/;
/** Taken up among the best by someone: 被全国总工会评进百项职工先进技术成果. */
const CHOSEN = /被[^，。；]{0,12}(?:评|选|列|收)(?:进|为|上|入|作)/;
/** Named so by someone: 被市科协授予杭州市职工“五小”活动创新成果. */
const GIVEN = /授予|命名为|认定为/;
const VERB = anyOf([
  /领(?:了|到|回)(?=[^，。；]{0,10}(?:奖|优秀|[市省]级))/,
  /(?:颁|发|给)过(?:一个|个)?(?=[^，。；]{0,6}奖)/,
  /被[^，。；]{0,12}(?:评|选|列|收)(?:进|为|上|入|作)/,
  /(?:拿|得|捧|夺|评)(?:了|到|过|回|上|下)(?:个)?(?=[^，。；]{0,14}(?:奖|优秀|五小|[特一二三]等|第[一二三]名|成果))/,
  /(?:曾|已|荣)?获(?!得一线|得好评|取|知|益)(?:得|评|奖|授予)?/,
  /(?:被)?评为/,
  /入选|被认定为|认定为|授予|斩获|夺得/,
]);
const NOT_YET = /拟|申报|申请|争取|力争|推荐|参评|参加|参选|报送|报过|曾报|投过|送评|送去|冲刺|候选/;
/** Only meant to be entered for. */
const MEANT = /想[报申参评]|拟|准备|打算|下一步|力争|争取|(?<!评审)计划|将(?=申报|推荐|参)/;
/** An entry into a contest that is over, without a word of its outcome. */
const ENTERED =
  /去[省市]里?[^，。]{0,2}评过|得了个?(?:什么)?名次|往[省市](?:里|总|级)?[^，。]{0,2}(?:报|送)过|(?:(?:曾|已)(?:经)?(?:报送|上报|申报|参评|参加|参选)|(?:报送|上报|申报|参评|参加|参选)过)[^，。]{0,16}(?:评选|评比|评奖)/;
/** Behind 省: it is saved, not a province's: 省电, but 省电力公司. */
const SAVES =
  /油|电(?![力网视台影子])|水(?![利务产文])|力|时|工(?![信会业商程艺])|煤(?![炭监矿])|气(?!象)|料|钱|心|材|事|费/;
const MINISTRY =
  /(?:教育|科技|科学技术|交通运输|农业农村|水利|住建|住房和城乡建设|自然资源|应急管理|工业和信息化|工信|公安|民政|司法|财政|人力资源和社会保障|人社|生态环境|商务|文化和旅游|国防)部(?!门|队)/;
/** A firm, a school, a shop, and whose no higher body's words stand behind. */
const BODY = anyOf([
  /公司|集团|单位|厂|矿|院|校|车间|班组|[支分]行|食堂|酒店|本[团馆店部队站所园社行港段]|段|分公司/,
  /(?<!科技|产权|工信|人社|教育|农村|经信|监管|管理|住建)局/,
]);
const LEVEL_WORDS: readonly (readonly [AwardLevel, RegExp])[] = [
  [
    'unit',
    anyOf([
      /内部(?!刊)|企业级|厂级|[站所队店段矿厂场馆园校院班]级/,
      /(?:市场|生产|技术|设备|工程|质量|安全|运营|物业|客服|综合|维修)部/,
      /[站所队店厂矿院校段场馆园]内|[站所队店厂矿院校段馆园台社]里/,
      pattern`(?:${BODY})(?:级|内部|内)?(?:(?!(?<!节)省(?!${SAVES})|市|县|区级|国家|全国|部级)[^，。；,;]){0,24}$`,
    ]),
  ],
  ['national', /国家|全国|中华全国|中国(?!石化|石油|铁路|移动|电信|联通|邮政|建筑|中铁|中车|铝业)/],
  [
    'provincial',
    anyOf([
      /部里|[四五六七]省一市|华东|华北|华中|长三角|京津冀/,
      /省部级?|部级|国防(?=科)|自治区|首都/,
      MINISTRY,
      pattern`(?<!节)省(?!${SAVES}|[^级部]{1,3}[市州县区]|[^级部，。；、]{1,8}(?:开发|高新|工业|保税)区)`,
      /(?:北京|上海|天津|重庆)市(?!\S{2,3}[区县])/,
      /(?:江西|江苏|浙江)(?!铜|电力|省|\S{2,3}[市州])/,
    ]),
  ],
  [
    'county',
    /[县区]级|(?:^|[年获得])[县区](?!域)|[县区]里|(?:[\u4e00-\u9fff]{1,4}[县区])|街道|[乡镇](?:级|政府|总工会)|园区|(?:开发|高新|工业|保税)区(?:总?工会|管委会)|庙会|村级|村委|社区(?!卫生)/,
  ],
  [
    'municipal',
    /市(?!民|场(?:部|开发|营销|经营|拓展)|政(?:公司|工程|设施|养护|管理))|地级|赣州|九江|上饶|宜春|吉安|抚州|景德镇|新余|鹰潭|萍乡|南昌|镇江|杭州/,
  ],
];

/**
 * The awards a text tells of. `awardsOnly`: the cell is a list of awards, so no "获" is needed. A denial, a wish and
 * a bonus ("奖励机制") are none; an award in brackets with a year behind a project's name counts as stated.
 */
export function readAwards(value: string, awardsOnly = false): readonly Award[] {
  if (!awardsOnly && !AWARD_ANCHOR.test(value)) return NO_AWARDS;
  const text = tidy(value)
    .replace(/市\(县级市\)/g, '县')
    .replace(AWARD_TRAPS, '〇');
  const awards: Award[] = [];
  const said = text.split(/[，。；！？,;!?\n]+/).map((one) => one.trim());
  // A denial holds for all that it lists: 未获得国家、省部级奖励. So does one of what was entered for: 参评…奖，未获奖.
  const sentences = said.filter(
    (one, at) =>
      !NEVER.test(one) &&
      !OTHERS.test(one) &&
      !LEARNT_FROM.test(one) &&
      !OLD_ONES.test(one) &&
      !ANOTHERS.test(said[at + 1] ?? '') &&
      !UNRELATED.test(said[at + 2] ?? '') &&
      !isLost(one, said[at + 1]),
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
  /(?:同事|别的组|隔壁)[^，。]{0,6}那个[^，。]{0,12}得过|(?<!随|随着|[放装用]在|作为|归入|并入|跟着)(?:另有?一项?|另一?个|另外|别的|其他|其它|上一|前一)(?:[个项年件])?(?:项目|成果|作品|教具|工装|装置|发明)(?:[“"《(][^，。”"》()]{1,20}[”"》)])?[^，。]{0,8}(?:获|得|拿|评|认定|入选|授|[在申]?报|参)|(?:送|报|参评)的是(?:另|别)/;

/** 与本项目无关, 与本项目不是同一成果: what was told before is no award of this one. */
const ANOTHERS =
  /^(?:这个|本项)是另[做外一]|^我们[没未][往想去]|^[^，。]{0,4}(?:与|和|跟)本[^，。]{0,6}(?:无关|没有?关系|不是同一|不同|两回事)|^(?:做的)?是另一|^名称[^，。]{0,10}不同|[跟和与]这个?[^，。]{0,4}不(?:沾边|相干)|^(?:不过|但)?(?:这|该)?奖(?:项)?是(?!本|我们)[^，。]{0,4}(?:学生|学员|选手|个人)/;
/** Another's technique that was looked at: 此前曾学习某厂获国家科技进步奖的断屑技术. */
/** An old thing's: 那张省奖是2012年老设备的. */
const OLD_ONES = /奖[^，。；]{0,6}是[^，。；]{0,10}(?:老|旧|别的|另外|其他)[^，。；]{1,8}的$/;
const LEARNT_FROM =
  /^(?:此前|以前)?曾?(?:学习|借鉴|参考|参照|引进|参观|对标)|^(?:师傅|师父|父亲|前辈|老班长)(?:的师[傅父])?(?:(?:19|20)\d\d年|当年|早年)?(?:曾|得过|获|拿过)/;

/** Taken into a first round only. */
const SHORTLISTED = /入围(?!奖)|(?:进入|通过)[^，。]{0,6}(?:初评|初审|海选|复评)/;

/** What may come to nothing: 报省工会评选. */
const ENTRY = anyOf([NOT_YET, SHORTLISTED, /[报送参][^，。]{0,10}评[选比审奖]/]);

function isLost(said: string, next = ''): boolean {
  return ENTRY.test(said) && !/获|荣|评为/.test(said) && LOST.test(next);
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
  if (QUESTION.test(before) && !YES_AFTER.test(after)) return null;
  if (!verb && !nounSuffices && !dated && noun[0] === '奖') return null;
  if (MEANT.test(before) && !/获/.test(before)) return null;
  const wish = NOT_YET.test(before) && !/获/.test(before);
  const stated =
    !wish &&
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
/** Nobody is sure of it: 好像市里给过一个什么奖. */
const HEARSAY = /好像|似乎|听说|可能|据说|大概|也许/;

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
  /^[省市县区国家、和级三两]{2,12}(?:都|均|全)?是?空白|^(?:本?项目|该?成果|此前|目前|以前|均|从|尚|暂)*(?:未|没有|没|不曾|无)(?:曾|被)?(?:获|得|评|拿|报|申报|参评|参加|推荐|任何|有)/;

/** The clause is nothing but the award's name, whose it is in front: 省部级科技进步奖二等奖. */
function isAwardAlone(before: string, after: string): boolean {
  return AWARD_OPENING.test(before) && /^(?:[特一二三]等)?奖?$/.test(after) && before.length <= 24;
}
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
  /^(?:非|不是|不属)/,
  /[:：]\s*(?:否|无|没有|×|[0零]项?)$/,
  /没|空白|参赛证|[够达][不没][着上到]|轮不[到上]|沾不上|技能(?:大赛|竞赛|比武)|技术比武|总部|位于|地处|成员|工作室|参观|观摩|成果展|专利|知识产权局|首创|领先|先进水平|标准|论文|著作权/,
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

/** A society of no rank that is told: 民宿协会. */
const SOCIETY = /(?<!行业)(?:协会|商会)/;

/** Whose award a text speaks of, null where it does not say. */
export function awardLevel(text: string): AwardLevel | null {
  return levelIn(tidy(text));
}

function levelIn(clause: string): AwardLevel | null {
  const cut = clause.replace(AWARD, '').replace(COUNTY_CITY, '某县');
  const named = LEVEL_WORDS.find(([, words]) => words.test(cut))?.[0];
  return named ?? (SOCIETY.test(cut) ? 'unit' : null);
}
