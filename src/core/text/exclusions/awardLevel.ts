import { tidy } from '../normalize';
import { anyOf, pattern } from '../pattern';
import { COUNTY_CITY } from '../place';
import { AWARD } from './awardWords';

/** Whose award it is, the lowest first. */
export const AWARD_LEVELS = ['unit', 'county', 'municipal', 'provincial', 'national'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];
/** Behind 省: it is saved, not a province's: 省电, but 省电力公司. */
const SAVES =
  /油|电(?![力网视台影子])|水(?![利务产文])|力|时|工(?![信会业商程艺])|煤(?![炭监矿])|气(?!象)|料|钱|心|材|事|费/;
const MINISTRY =
  /(?:教育|科技|科学技术|交通运输|农业农村|水利|住建|住房和城乡建设|自然资源|应急管理|工业和信息化|工信|公安|民政|司法|财政|人力资源和社会保障|人社|生态环境|商务|文化和旅游|国防)部(?!门|队)/;
/** A firm, a school, a shop, and whose no higher body's words stand behind. */
const BODY = anyOf([
  /公司|集团|单位|营业[所部厅]|支局|网点|厂|矿|(?<!国务)院|校|车间|班组|[支分]行|食堂|酒店|本[团馆店部队站所园社行港段]|段|分公司/,
  /(?<!科技|产权|工信|人社|教育|农村|经信|监管|管理|住建)局/,
]);
const LEVEL_WORDS: readonly (readonly [AwardLevel, RegExp])[] = [
  // A ministry's own award may name whom it is for: 教育部高等学校科学研究优秀成果奖.
  ['provincial', pattern`^(?:[^，。]{0,6}获)?(?:${MINISTRY})`],
  [
    'unit',
    anyOf([
      /^[^国省市县区首]{0,6}中心(?:(?:19|20)\d\d年)/,
      /内部(?!刊)|企业级|厂级|[站所队店段矿厂场馆园校院班]级/,
      /(?:市场|生产|技术|设备|工程|质量|安全|运营|物业|客服|综合|维修)部/,
      /[站所队店厂矿院校段场馆园]内|[站所队店厂矿院校段馆园台社]里/,
      pattern`(?:${BODY})(?:级|内部|内)?(?:(?!(?<!节)省(?!${SAVES})|市(?!民|场)|县|区级|国家|全国|部级)[^，。；,;]){0,24}$`,
    ]),
  ],
  ['national', /国务院|国家|全国|中华全国|中国(?!石化|石油|铁路|移动|电信|联通|邮政|建筑|中铁|中车|铝业)/],
  [
    'provincial',
    anyOf([
      /部里|[四五六七]省一市|华东|华北|华中|长三角|京津冀/,
      /省部级?|部级|国防(?=科)|自治区|首都/,
      MINISTRY,
      pattern`(?<!节)省(?!${SAVES}|[^级部]{1,3}[市州县区]|[^级部，。；、]{1,8}(?:开发|高新|工业|保税)区)`,
      /(?:北京|上海|天津|重庆)市(?!\S{2,3}[区县])/,
      /(?:江西|江苏|浙江)(?!铜|电力|省|[东西南北中]?[路街]|大[道街]|\S{2,3}[市州])/,
    ]),
  ],
  [
    'county',
    /[县区]级|(?:^|[年获得])[县区](?!域)|[县区]里|(?:[\u4e00-\u9fff]{1,4}[县区])|街道|[乡镇](?:级|政府|总工会)|[\u4e00-\u9fff]{2,4}(?<!景德)镇(?!江)|园区|(?:开发|高新|工业|保税)区(?:总?工会|管委会)|庙会|村级|村委|社区(?!卫生)/,
  ],
  [
    'municipal',
    /市(?!民|场(?:部|开发|营销|经营|拓展)|政(?:公司|工程|设施|养护|管理))|地级|(?:赣州|九江|上饶|宜春|吉安|抚州|景德镇|新余|鹰潭|萍乡|南昌|镇江|杭州)(?![东西南北中]?[路街]|大[道街])/,
  ],
];

/** When it was given, not by whom: “全国安全月”合理化建议三等奖. */
const OCCASION = /[“"]?全国[^，。”"]{0,8}(?:月|周|日)(?:活动)?[”"]?/g;

/** As which of those who did it, not by whom it was given: 第七完成单位. */
const RANK_AMONG_DOERS =
  /(?:第?[一二三四五六七八九十\d]{1,2}|主要|参与|参加)(?:主要)?(?:完成|参与|参加|协作)?单位$/;

/** A society of no rank that is told: 民宿协会. */
const SOCIETY = /(?<!行业)(?:协会|商会)/;

/** Whose award a text speaks of, null where it does not say. */
export function awardLevel(text: string): AwardLevel | null {
  return levelIn(tidy(text));
}

/** The same of a clause in its tidy form. */
export function levelIn(clause: string): AwardLevel | null {
  const cut = clause
    .replace(AWARD, '')
    .replace(RANK_AMONG_DOERS, '')
    .replace(COUNTY_CITY, '某县')
    .replace(OCCASION, '');
  const named = LEVEL_WORDS.find(([, words]) => words.test(cut))?.[0];
  return named ?? (SOCIETY.test(cut) ? 'unit' : null);
}
