import { tidy } from './normalize';
import { anyOf } from './pattern';

/**
 * What kind of body a unit's name tells of. 'enterpriseInstitute': an institute or college inside a company;
 * 'affiliatedHospital', 'partySchool', 'vocationalSchool' and 'designInstitute' are bodies of which a notice's
 * "大专院校、科研院所" may or may not mean.
 */
export type UnitKind =
  | 'enterprise'
  | 'enterpriseInstitute'
  | 'higherEducation'
  | 'research'
  | 'designInstitute'
  | 'vocationalSchool'
  | 'partySchool'
  | 'affiliatedHospital'
  | 'hospital'
  | 'school'
  | 'government'
  | 'other';

/** What may follow an institute's word in the name of a place: 大学路, 研究院社区, 学院南巷. */
const PLACE =
  '(?:[东南西北中前后新老]|[一二三四五六七八九十]{1,2})?(?:里(?=[一二三四五六七八九十]?(?:\\d*号?楼|小区|社区|物业|居委|$))|路|街|巷|弄|大道|胡同|里弄|村|新村|社区|小区|城|镇|家园|花园|公寓|广场|商圈|站|桥|科技园|产业园|创业园|科创园|园区|片区|家属[院区楼]|宿舍|生(?!物|命|态|产|化|理|殖))';
/** A place named after an institute: 大学路, 研究院社区, 中科院南里小区. */
export const INSTITUTE_PLACE = new RegExp(
  `(?:大学|学院|科学院|研究院|研究所|设计院|科研所|[农中建林]科院|[建地矿电]研院|农科所|党校|卫校|师范)(?:${PLACE}|[\u4e00-\u9fff]{0,4}(?:家属[院区楼]|小区|社区|新村))`,
);
const PLACE_NAME = new RegExp(INSTITUTE_PLACE, 'g');
const PLACE_BEHIND = new RegExp(`^${PLACE}`);

/** Whether a text goes on as a place's name does behind an institute's word, as 路环卫所 behind 大学. */
export function goesOnAsPlace(text: string): boolean {
  return PLACE_BEHIND.test(text);
}

/** Names in which an institute's word is part of a university for the old or of a lower school. */
const NOT_AN_INSTITUTE =
  /老年大学|(?:大学|学院)[^院校]{0,6}?(?:附属|附设)?(?:第[一二三四五六]?)?(?:中学|小学|幼儿园|附中|附小)|少年科学院/g;
const INSTITUTE_HINT =
  /大学|学院|高等专科|高专|研究院|研究所|科学院|农科院|林科院|[农林]科所|科研[院所]|设计院|勘[察测]院|研究中心|研发中心|技术中心|检[测验]院|计量院|党校|技工学校|中等专业|中专|职业(?:技术)?(?:学校|中学|高中)|职教中心|卫校|师范学校/;

const COMPANY = /公司|集团|工厂|[^广]厂(?!区)|合作社|有限合伙|经营部|事务所(?!院)/;

/** Whether a text has any word of an institute or school; without one `unitKind` need not be asked. */
export function mayBeInstitute(text: string): boolean {
  return INSTITUTE_HINT.test(text);
}

/** Which kind of body a unit's name tells of; see UnitKind. */
export function unitKind(name: string): UnitKind {
  const text = tidy(name)
    .replace(/\([^()]*\)/g, '')
    .replace(PLACE_NAME, '')
    .replace(NOT_AN_INSTITUTE, '');
  if (/附属[^学]*医院|(?:大学|学院)[^路街社]*医院$|附属.*(?:口腔|中医|妇产|儿童)医?院/.test(text))
    return 'affiliatedHospital';
  if (INSTITUTE_HINT.test(text)) return instituteKind(text);
  if (COMPANY.test(text)) return 'enterprise';
  if (/医院|卫生院|卫生服务中心|疾病预防|疾控中心|血站|妇幼保健|急救中心/.test(text)) return 'hospital';
  if (/中学|小学|幼儿园|学校|一中|二中|附中/.test(text)) return 'school';
  return isGovernment(text) ? 'government' : 'other';
}

function instituteKind(text: string): UnitKind {
  const company = Math.max(text.lastIndexOf('公司'), text.lastIndexOf('集团'));
  if (company >= 0) {
    return /[学究计]院|研究所|科研所/.test(text.slice(company)) ? 'enterpriseInstitute' : 'enterprise';
  }
  if (/党校|行政学院|干部学院|社会主义学院|团校/.test(text)) return 'partySchool';
  if (/技师学院|职业技术学校|职教中心/.test(text)) return 'vocationalSchool';
  if (/技工学校|中等专业|中专|职业(?:学校|中学|高中)|卫校|师范学校/.test(text)) return 'school';
  if (/[^院所]厂$|厂矿/.test(text)) return 'enterpriseInstitute';
  if (/大学|(?<!科)学院|高等专科|高专/.test(text)) return 'higherEducation';
  if (/设计(?:研究)?院|勘[察测][^研]*院|研究中心|研发中心|技术中心|检[测验]院|计量院/.test(text)) {
    return 'designInstitute';
  }
  return 'research';
}

const BUREAU =
  '教育|教体|科技|科学技术|公安|民政|司法|财政|人力资源(?:和|与)?社会保障|人社|自然资源(?:和规划)?|生态环境|环保|环境保护|住房(?:和|与)?城乡建设|住建|建设|交通(?:运输)?|水利|水务|农业农村|农业|商务|文化(?:广电)?(?:和)?旅游(?:体育)?|文[广化]?旅|文广新|卫生健康|卫生|卫健|退役军人事务|应急管理|审计|市场监督?管理|统计|医疗保障|医保|信访|城市管理(?:综合)?(?:行政)?(?:执法)?|城管|综合(?:行政)?执法|行政审批(?:服务)?|政务服务(?:管理)?|林业|体育|税务|国家税务|地方金融监管|机关事务管理|发展(?:和)?改革|发改|工业(?:和)?信息化|工信|经济和信息化|经信|国有资产监督管理|国资|粮食(?:和物资储备)?|档案|人民防空|人防|园林(?:绿化)?|规划|房(?:产|地产)管理|招商|口岸|大数据(?:发展)?(?:管理)?';
const GOVERNMENT = new RegExp(
  `(?:^|[省市县区州旗镇盟国京津沪渝])(?:${BUREAU})[局厅委](?:机关|\\S{0,6}分局)?$|人民政府$|政府(?:办公[室厅])?$|街道办(?:事处)?$|(?:省|市|县|区|工|乡|镇)委(?:办公室|员会)?(?:组织部|宣传部|统战部|政法委)?$|(?:发展和改革|发改|卫生健康|卫健|国有资产监督管理|国资|经济和信息化|经信|纪律检查|监察|住建|政法)委(?:员会)?$|人民(?:法院|检察院)$|人大常委会|政协\\S{0,8}委员会$|(?:省|市|县|区|开发区|园区|高新区)(?:管理委员会|管委会)$|总工会$|(?:市|县|区|省)(?:妇联|团委|残联|科协|文联|工商联|红十字会)$`,
);

/** A name of a government, party or mass organisation body. Bureaus that run railways, grids or works (中铁四局, 供电局) are none. */
export function isGovernment(name: string): boolean {
  return GOVERNMENT.test(tidy(name).replace(/\([^()]*\)/g, ''));
}

/** 某, 某某, XX, ×× in place of part of a name. */
const MASKED = /某某|某(?![省市县区州])|(?<![A-Za-z])X{2,}(?![A-Za-z])|×|[*＊○□〇]{2,}/i;

/** A unit's name of which a part is left out: 镇江某机械有限公司, XX公司. */
export function isMaskedUnitName(name: string): boolean {
  return MASKED.test(name);
}

const SELF =
  /^(?:本|我|该)(?:单位|公司|厂|车间|部门|局|院|校)?(?:工会|分会|支会)$|^(?:本|我|该|我们|咱们?)(?:公司|单位|厂|院|校|局|集团|中心|部门|企业)|^(?:本|我|该|我们)[\u4e00-\u9fff]{0,2}[院馆店团队站所园社行港段矿校厂]$|^(?:本|我|该)(?:矿|厂|院|局|校|段|站|所|公司|单位)[\u4e00-\u9fff]{1,6}$|^(?:公司|总公司|分公司|集团|集团公司|总厂|厂部|总部|机关|单位|企业|子公司)$/;
const SUBUNIT_ONLY = anyOf([
  /^(?:公司|集团)?第?[一二三四五六七八九十\d]*(?:[\u4e00-\u9fff]{0,6})(?:分厂|车间|工区|工段|班组|班|组|作业区|事业部|项目部|工程部|生产部|技术部|质检部|设备部|维修部|部门)$/,
  /^[省市县区]?第?[一二三四五六七八九十\d]+(?:分厂|分公司|公司|厂|分?处|分[队所局站段]|队|车队|机队|船队|大队|中队|所|院|中|小|局|段|库|矿)$/,
  /^[\u4e00-\u9fff]{2,4}第?[一二三四五六七八九十\d]+(?:队|科|室|公司)$/,
  /^[\u4e00-\u9fff]{0,4}[一二三四五六七八九十\d]?分[处队]$/,
  /^[\u4e00-\u9fff]{0,3}第?[一二三四五六七八九十\d]+分[场厂站店院]$/,
  /^第?[一二三四五六七八九十\d]+(?:分厂|车间|工段)[\u4e00-\u9fff]{1,6}$/,
  /^(?:[省市县区]|附属|中心|职工)?医院$/,
  /^(?:机务|工务|电务|车务|车辆|供电)段$/,
  /^(?:电|水|热电|发电|自来水|污水处理?)厂$/,
  /^(?:机电|炼钢|炼铁|轧钢|设备|动力|冶炼|选矿|生产|技术|质量|安环|物流|装配|机加|总装)?(?:分厂|分公司)$/,
]);
/** A noun a full name ends in, or holds before the name of a branch. */
const BODY = anyOf([
  /[\u4e00-\u9fff]{6,}(?:(?:服务|经营|维修|营业|门市|批发|销售|供应|加工|配送)部|工作室)$/,
  /[\u4e00-\u9fff]{2,}(?:作坊|工坊|(?<=[\u4e00-\u9fff]{4})坊|农家乐|民宿|监狱|戒毒所|看守所|购物中心|广场|商城)$/,
  /公司|厂|矿|医院|卫生院|保健院|[学法察福剧敬养分书画]院|研究院|设计院|科学院|大学|中学|小学/,
  /学校|幼儿园/,
  /[局厅委所站社馆台场店库港处段队园行校村镇乡]$/,
  /中心|银行|支行|分行|信用社|酒店|宾馆|饭店|超市|商场|政府|街道|工会|协会|委员会|合作社/,
  /铁匠铺|店铺|作坊|工坊|商行|经营部|基地|部队|监狱|博物馆|图书馆|文化馆|体育馆|支队|电视台|食堂$|附[中小]$/,
  /(?:剧|乐|歌舞|艺术|杂技|文工|曲艺|舞蹈|京剧|越剧|锡剧|话剧)团$/,
  /[会院]$/,
]);
/** 湘潭分公司, 集团一公司: a branch without the firm it belongs to. */
const BRANCH_ALONE =
  /^[\u4e00-\u9fff]{2,4}分公司$|^(?:集团|总公司|公司)第?[一二三四五六七八九十\d]{0,3}(?:分)?(?:公司|分厂)$|^(?:集团|总|本|我)?公司.{0,6}(?:车间|班组?|分厂|[部处队])$|^[\u4e00-\u9fff]{2}公司$/;
const SHORT_GROUP = /集团$|控股$|实业$|科技$|股份$/;

/** A shop of one owner is called as it is. */
const ONE_OWNER = /[\u4e00-\u9fff]{5,}\(个体工商户\)$/;

/** An obvious short form rather than the full name on the seal: 本公司, 一分厂, XX集团 without 公司, 泰豪科技. */
export function isShortUnitName(name: string): boolean {
  const whole = tidy(name);
  if (ONE_OWNER.test(whole)) return false;
  const text = whole.replace(/\s*\([^()]*\)/g, '').replace(/\s/g, '');
  if (text === '') return false;
  if (SELF.test(text) || SHORT_GROUP.test(text) || BRANCH_ALONE.test(text)) return true;
  if (!/公司|局|院/.test(text.slice(0, -3)) && SUBUNIT_ONLY.test(text)) return true;
  return !BODY.test(text);
}

const PUBLIC = anyOf([
  /国网|国家电网|南方电网/,
  /中国(?:石化|石油|海油|铁路|铁建|中铁|中车|建筑|交建|交通建设|电建|能建|核工业|核电|移动|电信|联通|铁塔|邮政|烟草|华能|大唐|华电|兵器|船舶|航天|航空工业|航发|铝业|黄金|中化|宝武|五矿|人寿|人保|农业发展|进出口)/,
  /中国(?:工商|农业|建设|交通|邮政储蓄)?银行/,
  /中石[化油]|中海油|国家能源集团|国家电投|国电投/,
  /中铁(?:[一二三四五六七八九十\d]|建|隧道|大桥|电气|电化)/,
  /中[交建冶][一二三四五六七八九十\d第]|中核|中广核|烟草专卖|铁路局|供电局|供电公司/,
  /(?<![非是])国有(?!股份合作|参股|转|改)/,
  /(?<!原)国营(?![路街巷镇村])/,
  /全民所有制/,
  /[省市县区]属(?:国有|国企|企业|事业)/,
  /\((?:央企|国企|国资|国有独资|国有控股|事业单位|公办|事业)\)/,
  /[省市县区州]\S{0,4}人民医院/,
  /[省市县区州](?:第[一二三四五六七八九十]+)?(?:中医院|中医医院|妇幼保健院|中心医院|疾控中心|疾病预防控制中心)/,
  /卫生院/,
  /国资委(?:全资|控股|管理|直属|所属)/,
  /社区卫生服务(?:中心|站)/,
  /公立|公办/,
]);
const PUBLIC_BODY = /大学$|(?:中学|小学|[一二三四五六七八九十]中)$|职业技术学院$/;
const PRIVATE =
  /个体(?:工商)?户|(?<![非国有无])民营(?!经济|企业(?:服务|协会|商会|局|办|发展|维权|促进|党))|(?<!非)私营|私企|(?<!非)个人独资|自然人(?:独资|控股)|(?:外商|台商|港商|侨资|台资|港资|日资|韩资|德资|美资)(?:独资|投资|合资)|外[商资]企业|台资企业|港资企业|\((?:外资|合资|民企|台资|港资|日资|韩资|德资|美资|非公|非公有制|私企)\)|港澳台|台港澳|[台港澳外]\S{0,6}独资|民办|私立/;

/** Whether a text has any word of a private owner; without one `plainOwnership` never says 'private'. */
export function mayBePrivate(text: string): boolean {
  return /[营体企独资办立]|港澳台/.test(text) && PRIVATE.test(tidy(text));
}

/** Whether a text has any character of a public owner's name; without one `plainOwnership` never says 'public'. */
export function mayBePublic(text: string): boolean {
  return /[国网全央中烟铁供属医卫保疾公立办学院局厅委府处会联协事](?<!(?:有限|责任|股份|分)公)/.test(text);
}

/**
 * Who a unit's name plainly says it belongs to: 'public' (state-owned, hospitals of a city, schools, bureaus),
 * 'private' (民营, 个体工商户, 民办 …), or null where the name does not say.
 */
export function plainOwnership(name: string): 'public' | 'private' | null {
  const text = tidy(name);
  if (PRIVATE.test(text)) return PUBLIC.test(text) ? null : 'private';
  if (PUBLIC.test(text)) return 'public';
  const bare = text.replace(/\([^()]*\)/g, '').trim();
  return PUBLIC_BODY.test(bare) || isGovernment(bare) ? 'public' : null;
}
