import { tidy } from './normalize';
import { COUNTY_CITY } from './place';

/** What a notice may exclude and a clerk's words may speak of. */
export const TOPICS = [
  'sciencePlan',
  'funding',
  'secrecy',
  'ipDispute',
  'medicine',
  'rndInstitution',
  'keyProject',
  'promotion',
  'notInUse',
  'notOwnWork',
  'nominatedTwice',
] as const;
export type Topic = (typeof TOPICS)[number];

/** 'stated': the text says outright that it is so; 'words': it only uses such words. `quote` is the passage. */
export interface Mention {
  readonly strength: 'stated' | 'words';
  readonly quote: string;
}

interface Lexicon {
  /** Characters or short words of which at least one is in any text that speaks of the topic: the fast way out. */
  readonly anchor: RegExp;
  /** Words that look alike and mean something else; taken out first. */
  readonly traps: RegExp;
  /** Plain statements. */
  readonly stated: RegExp;
  /** Mere words. */
  readonly words: RegExp;
}

const PLAN =
  '(?:国家)?(?:重点研发计划|重点研发专项|科技计划|科技发展计划|科技支撑计划|科技重大专项|重大科技专项|科技攻关计划|科研计划|科技计划项目|科技项目计划|自然科学基金|自然基金|社科基金|社会科学基金|86 ?3计划|973计划|火炬计划|星火计划|揭榜挂帅|产学研合作计划|成果转化专项|科技成果转化项目|科技创新计划|技术创新计划|技术创新项目计划|创新基金|科技专项|科研课题|科研项目|科技项目|重大专项|重点科技项目)';
const GOVERNMENT =
  '(?:国家|政府|中央|财政|科技部|工信部|发改委|发展改革委|(?:省|市|县|区|州|江西|江苏|浙江|北京)(?:级|政府|科技|科学技术|科协|工信|经信|发改|发展改革|财政|重点|重大|自然|技术|技改|揭榜|星火|火炬|教育厅|科研|社科|社会|成果))';

/** A government office that hands out projects and money: 科委, 科技局, 经信委, 科信局, 发改委 … */
const AGENCY =
  '(?:科技|科学技术|科信|科创|科经|经科|经发|经济发展|工信|经信|科工信|发改|发展(?:和)?改革|农业农村|教育|工业和信息化|经济和信息化)(?:厅|局|部|委)|科委|财政[厅局部]';
/** What such an office does for a project. */
/** Other offices, whose 项目 may be any: only their science projects and grants count. */
const OTHER_AGENCY =
  '(?:交通运输|住房(?:和)?城乡建设|住建|水利|卫生健康|卫健|应急管理|自然资源|生态环境|文化和旅游|文旅|商务|林业|市场监督?管理|人力资源和社会保障|人社|民政|能源|邮政管理|药品监督管理|城市管理|城管)(?:厅|局|委)';
const GRANT =
  '(?:立项|资助|补助|补贴|下达|批准|批复|拨款|拨付|拨下|划拨|扶持|(?:专项|课题|经费)(?:资金|项目|支持)?(?=$|[^\\u4e00-\\u9fff]))';

/** A plan of the firm itself: between its name and the plan's stands neither a government's name nor a verb of being taken up. */
const OWN_PLAN =
  '(?:公司|集团|企业|单位|厂|矿|院|校|段|车间|班组|国网|内部|自主|路局)(?:(?!列入|入选|纳入|获|承担|申报|立项|国家|政府|科技[厅局部委]|[工经]信|发改|财政|[省市县区和与及、])[^，。；！？,;!?]){0,14}?(?:科技|科研|技术|技改|攻关|创新|研发|揭榜|课题|专项)[^\\s，。；,;和与及、]{0,8}?(?:计划|项目|课题|立项|挂帅|专项)';
const OTHER_PLANS =
  '(?:科技[厅局部委]|科委)(?:大楼|大院|办公楼|机关|食堂|门口|宿舍|家属院)|揭榜挂帅\\((?:公司|集团|厂|单位|内部)[^()]*\\)|科技部门|(?:公司|集团|厂)科技部|(?:公司|集团|单位|企业|车间|班组|厂)(?:内部)?(?:立项|课题)|QC(?:小组)?课题|生产计划|检修计划|计划(?:检修|停电|性|员|科|部)|专项(?:整治|检查|行动|方案|检修|治理|培训)|维修基金|公积金|课题组|计划生育|计划(?:以外|之外|外)';

/** What is itself a medicine; what makes, packs or keeps doses of it is a device. */
const DRUG =
  '口服液|注射液|胶囊|疫苗|颗粒剂|冲剂|片剂|丸剂|滴剂|针剂|膏药|药膏|药丸|药酒|药水|药液|新药|中药|西药|中成药|药物|药品|制剂(?!量)|(?<![混组复配结粘聚])合剂(?!量)|止咳糖浆|含片|汤剂|栓剂|抗生素';
const DEVICE =
  '[^，。；！？,;!?]{0,14}?(?:机|装置|设备|柜|箱|车|架|台|罐|釜|泵|阀|线|器|工装|夹具|模具|模板|托盘|检测|检验|包装|灌装|充填|封口|贴标|剔除|剔废|分拣|称量|配送|冷链|库存|存放|储存|仓储|清洗|回收|提示|标识)';
const MEDICINE_DEVICE = `(?:(?:中)?药材|(?:中)?草药|膏贴|抗生素|口服液|注射液|胶囊|疫苗|颗粒剂|片剂|丸剂|滴剂|针剂|药水|药液|药[片瓶盒柜房]|药品(?=柜|箱|架|库|盒|车)|煎药|配药|发药|取药)${DEVICE}`;
const OTHER_DRUGS =
  '(?:打药|喷药|农药|植保)[\\s\\S]*|药液(?=[\\s\\S]*(?:喷|药桶|药箱|植保|农))|中药[房柜库]|医药(?:公司|有限|集团|物流|仓库)|制药(?:厂|公司|有限|企业|集团|车间|设备|机械|用水|包装)|[农炸火弹焊浮加投兽泡]药|药(?:芯|皮焊|粉包|品柜|箱|瓶|盒|片泡罩|房排班)|(?:浮选|水处理|絮凝|阻垢|脱硫|脱硝|缓蚀|选矿|杀菌|化学|污水|净水|除垢|捕收|钻井|油田|加)药剂|药剂(?:添加|投加|罐|泵|制备|消耗|单耗|用量|桶|搅拌)|(?:硫化机?|硫化|轮胎|定型|机|橡胶|气)胶囊|[催脱固阻缓]\\S{0,2}制剂|制剂(?:冷|系统)|山药|芍药|医药(?:产业|科技|工业)?(?:园区?|城|港|基地)';

/** Nothing a clerk writes states it for certain. */
const NEVER_STATED = /(?!)/;
/** A time still to come: 预计明年三月, 拟于2025年. */
const AHEAD =
  '(?:预计|预期|拟|打算|计划|准备|将)(?:于|在)?(?:[\\d二〇零]{4}年|[\\d一二三四五六七八九十]{1,2}月|明年|后年|下半年|下个?月|年底|近期|今年)';

const LEXICONS: Readonly<Record<Topic, Lexicon>> = {
  sciencePlan: {
    anchor:
      /编号|计划|基金|科技[厅局部委]|科委|科信|揭榜|专项|课题|立项|科研项目|科技项目|科学技术[厅局部]|(?:改造|转化)项目/,
    traps: new RegExp(`${OWN_PLAN}|${OTHER_PLANS}`, 'g'),
    stated: new RegExp(
      `(?:列入|入选|纳入|获批|获得?|承担|属于?|系|得到|来源于|来自|依托|隶属|[为是]|立项(?:于|为)?|批准(?:为|列入)|申报(?:成功|获批)|受)[^，。；！？,;!?]{0,14}?(?:${GOVERNMENT}[^，。；,;]{0,10}?${PLAN}|(?:国家)?(?:重点研发计划|自然科学基金|自然基金|科技计划|科技支撑计划|863计划|973计划|火炬计划|星火计划|科技重大专项))|(?:${AGENCY})[^，。；,;()]{0,6}(?:立项|资助|下达|批准|课题|(?<!改造|技改)项目|计划)|(?:${OTHER_AGENCY})[^，。；,;()]{0,4}(?:科技|科研|科学技术)(?:计划|项目|课题|攻关)|(?:重点研发计划|科技计划|自然科学基金|科技支撑计划|科技重大专项)(?:项目|课题)?(?:资助|支持|立项|课题|\\(?(?:编号|项目编号|合同号))|^(?:国家|省|市|县|区)(?:级)?(?:重点研发计划|自然科学基金|科技计划|科研计划|科技重大专项)(?:项目|课题)?$`,
    ),
    words:
      /重点研发|科技计划|科研计划|科委|科技支撑|自然科学基金|自然基金|社科基金|863计划|973计划|火炬计划|星火计划|科技重大专项|重大专项|科技攻关计划|揭榜挂帅|科技[厅局](?=[^，。；,;]{0,12}(?:立|项|划|题|资|补|经费|下达|批|支持|款|计|列|排|攻关|鼓励|扶|给了|给的|配套))|(?<![公集])科技部(?!门)|科学技术[厅局部](?=[^，。；,;]{0,12}(?:立|项|划|题|资|补|经费|下达|批|支持|款|计|列|排|攻关|扶))|[省市国]级?(?:科研|科技)?(?:课题|科研项目|科技项目)|国家级?(?:课题|项目|科技项目)|省部级?(?:课题|项目)|政府立项|科技专项|(?:[省市县区国部]里|上级|[省市]级?)[^，。；,;]{0,6}(?:科研|科技)(?:专项|课题|项目)|(?:课题|任务|计划)(?:合同|任务)?书?编号|(?:[省市县区]级?|[工经]信[厅局委]|发改委|信息化[厅局])[^，。；,;]{0,8}(?:技改|技术改造|成果转化)项目/,
  },
  funding: {
    anchor: /政府|财政|专项|资助|补[助贴]|拨|立项|技改|技术改造|国债|下达|扶持|课题|经费|批复|公家|国家/,
    traps:
      /承印[^，。；,;]*|(?:公司|集团|企业|单位|厂|内部|自有|自筹)\S{0,4}(?:专项资金|立项|技改|资助|投资)|财政(?:管理|支付|票据|系统|业务|部门|局)(?!\S{0,4}(?:资助|补助|立项))|(?:智慧|电子|数字)政府|政府(?:采购|部门|服务|机关|职能|网站|热线|官网)|技改(?:前|后|措施|方案)/g,
    stated: new RegExp(
      `(?:政府|财政|国债)[^，。；,;]{0,8}?(?:投资|出资|资助|补助|补贴|拨款|拨付|划拨|立项|专项|资金支持)(?:项目|建设|实施|完成|开发|的|$|[，。；,;)])|(?:获得?|得到|使用|利用|列入|享受|受|由|系|属于?|[为是])[^，。；,;]{0,10}?(?:政府|财政|(?:省|市|县|区)级?)[^，。；,;]{0,6}?(?:投资|出资|资助|补助|拨款|立项|专项资金|技改项目|技术改造项目)|(?:${AGENCY})[^，。；,;]{0,10}?${GRANT}|(?:${OTHER_AGENCY})[^，。；,;]{0,6}?(?:资助|补助|拨款|(?:专项|科技|科研)(?:经费|资金|补助))|^(?:政府投资|财政资金|政府立项|政府资助|政府专项|财政拨款)\\S{0,4}$`,
    ),
    words:
      /政府(?:投资|出资|资助|补助|补贴|立项|专项|扶持)|财政(?:资金|专项|拨款|补助|补贴|投资)|专项资金|(?:省|市|县|区)级?技改|(?:科技|工信|经信|发改)(?:厅|局|委)[^，。；,;]{0,6}(?:技改|技术改造|项目|专项)|技改专项|国债资金|[省市县区州][\u4e00-\u9fff]{2,8}(?:局|厅|委)(?!集团|公司)[^，。；,;]{0,8}(?:技改|技术改造|专项|立项|补助|补贴|资助)|(?:下拨|划拨|拨下来?)(?:了)?[^，。；,;]{0,8}(?:补助|资金|经费|款|万)|(?:经费|资金|费用|款|钱)[^，。；,;]{0,4}(?:由|从|靠)[^，。；,;]{0,4}(?:财政|政府|国家|公家|[省市区县]里)|财政[^，。；,;]{0,6}(?:兑付|拨|付给|出了?钱|配了?[^，。；,;]{0,2}款)|(?:[省市县区]|国家)(?:科技|工信|经信|发改)[局委厅][^，。；,;]{0,4}(?:给|出|拨|批|补)了|(?:经信|工信|科技|发改)[局委][^，。；,;]{0,10}(?:排进|列入|纳入|批了|立了)|[经工科]信[^，。；,;]{0,6}〔\d{4}〕|(?:[省市县区]里|公家|国家|部里)(?:给|出|拨|批)(?:了|的)?[^，。；,;]{0,6}(?:钱|款|经费|资金)/,
  },
  secrecy: {
    anchor:
      /密|不[便让能许准得可]|恕不|诀窍|对外|部队|坦克|装甲|舰|战机|火炮|军|国防|国家安全|武器|兵工|兵器|导弹/,
    traps:
      /军工(?:路|大道|街|新村|社区|小区|桥|站)|国防(?:路|园|公园|教育|大道|科技大学|科大|生)|(?:保密|密码|密集)(?:柜|箱|文件柜|室|架)|(?:已|经)(?:通过)?\S{0,6}保密审[查核批]|保密承诺书?|保密(?:意识|教育|培训|协议|制度|宣传|观|锁|门|局|办|法)|国家安全(?:生产|防范|防护|标准|监管|监督|监察|规范|规程|法规|质量|技术|教育|日|等级|要求|认证|规定|条例|评价|人民防线)|[机绝涉保](?=密[封度闭集实码炼排切钥])密|国防(?=[腐锈火水汛洪控护潮尘霉滑爆雷疫治灾震盗伪冻])|[将冠亚季]军工|导弹(?=[式型形状])|军事(?:主题|题材|博物|夏令营|拓展)|(?:武器|兵器|军事|航空武器|武警)(?:库式|[\u4e00-\u9fff]{0,2}(?:博物馆|展览?馆|纪念馆|展柜|展厅))|军队内务|国防公路|(?:坦克|战机|军舰|舰艇|火炮|装甲车)(?:模型|玩具|展|公园|造型|雕塑)|国家安全(?:知识|宣传|竞赛)|秘密(?:保护)?培训|便秘|引导弹|商业秘密(?=[^。]*(?:不涉|非国家|无国家))|秘密(?:花园|武器)|(?:保密|涉密|机密级?)(?:会议|检查)[^，。；]{0,8}?(?:机|柜|箱|架|盒|锁|台账?|登记|标签|标识|门|散热|线)|(?:保密|机密级?)(?:文件|资料|档案|印刷|阅览|会议|通信|电话|传真|手机|文印|打印|碎纸|粉碎|销毁|存储|屏蔽|运输|载体|材料|图纸|门禁)[^，。；]{0,8}?(?:机|柜|箱|架|盒|锁|台|车|门|袋|室|屏|库|夹|套|装置|线)|国家安全生产|军(?:民|训|人|营|绿|属|转|山|峰|华|辉|平|强|明|伟|红|军|生|成|民融合|休)|(?:冠|亚|季|大|生力|红|建|新|志|爱|学)军|拥军|参军|退役军人|兵工路|军事化管理|涉密载体销毁/g,
    stated:
      /涉密(?:项目|成果|课题|任务|工程项目)(?=$|[^\u4e00-\u9fff])|涉国家(?:秘密|机密|绝密|安全)|(?:属于?|[为是系])(?:本单位|本公司|本厂|我单位|我公司|企业|公司)?(?:的)?(?:国家|技术|核心技术)?(?:涉密|秘密|机密|绝密|军工|军品|国防)(?:级)?(?!(?:项目|产品|任务|技术|企业|单位)?(?:配套|提供|加工|生产|服务|供|设计|研制|制造|[做的]))(?:项目|成果|课题|产品|任务|信息|事项|内容|技术)?|(?:涉及|含有|包含|含|有|存在)(?:到)?(?:国家|技术|核心|军事|国防|部分)*(?:和)?(?:国家)?(?:秘密|机密|绝密|涉密|国家安全|国防安全|军事)(?:内容|信息|事项|技术|资料|部分)?|(?:项目|成果|技术|内容|产品|材料|本项|课题|军工|军品|工程|任务)(?:全部|部分|均|已|为)?涉密(?=$|[^\u4e00-\u9fff])|(?:密级|保密等级)(?:为|是)?[:：]?\s*(?:秘密|机密|绝密|内部)|\((?:秘密|机密|绝密|涉密)[^()]{0,6}\)|^涉密$/,
    words:
      /涉密|军工|军品|军用|军事|军方|军队|部队装备|国防|武器|兵器|兵工|导弹|弹药|国家安全|国家秘密|国家机密|技术秘密|机密|绝密|秘密|保密|(?:定|挂|标|有|带)了?[^，。；,;]{0,4}密级|密级[^，。；,;无]{0,4}(?:图纸|资料|文件)|内部掌握|诀窍|对外[^，。；,;]{0,4}不(?:能|可|许|让|得)|恕不|不(?:便|让|能|许|准|得|可)(?:往外|对外|外传|公开|透露|写出|外泄|带出)|部队(?:用|的|修)|坦克|装甲车|军舰|舰艇|战机|火炮/,
  },
  ipDispute: {
    anchor:
      /争议|纠纷|侵权|诉讼|异议|归属|主张|协商|分歧|官司|起诉|法院|开庭|署|谈拢|扯皮|律师|抄袭|剽窃|照搬|原样|先想|先做|说法|发函|仲裁|冒/,
    traps:
      /(?:劳动|医患|医疗|邻里|客户|信访|合同|物业|计量|电费|水费|贸易|结算|工程|社会|矛盾|民事|交易)\S{0,2}(?:争议|纠纷)|(?<!产权|专利权?|权属|著作权)(?:争议|纠纷)(?:调解|处理|仲裁|化解)|无异议/g,
    stated:
      /(?:存在|有|涉及|涉|发生|产生|陷入|处于)(?:着)?[^，。；,;]{0,6}?(?:知识产权|专利|产权|权属|著作权|成果归属)[^，。；,;]{0,6}?(?:争议|纠纷|侵权|诉讼|异议)|(?:知识产权|专利|权属|产权|著作权)[^，。；,;]{0,4}?(?:争议|纠纷|诉讼)(?:尚未|未|正在|处理中|诉讼中|审理)|(?:知识产权|专利权?|产权|著作权|权属|归属)(?:归属)?(?:[与和同][^，。；,;]{1,10})?(?:目前|仍|还)?(?:存在|尚有|有|发生|产生)(?:着)?(?:争议|纠纷|异议)|^(?:知识产权|专利|权属)(?:争议|纠纷)$/,
    words:
      /(?:正在|还在|两边|双方|法院|[跟和与][^，。；,;]{1,8})[^，。；,;]{0,6}打官司|(?:正在|已|申请|提请)[^，。；,;]{0,2}仲裁|先(?:想|做|搞|弄)(?:的|出)|专利[^，。；,;]{0,3}不(?:该|应)|讨(?:要|个)?说法|找上门|说[^，。；,;]{0,6}(?:图|专利|技术|点子|成果)[^，。；,;]{0,2}是[他她它]们?的|官司(?:还)?(?:没|未|正)|[待等月日将未]开庭|(?:要求|讨要?|争)[^，。；,;]{0,6}署[^，。；,;]{0,3}名|(?:没|未)(?:有)?(?:谈拢|谈妥|说清|掰扯|达成一致)|扯皮|律师函|(?:发|来)函[^，。；,;]{0,6}(?:停用|停止|侵)|抄袭|剽窃|仿冒|照搬[^，。；,;]{0,8}(?:同行|他人|别人|对方|外厂|图纸)|(?:同行|他人|别人|对方|外厂)[^，。；,;]{0,6}(?:原样|照样)(?:拿|搬|抄)|(?:是|说)[^，。；,;]{0,4}他们?(?:家)?(?:先(?:想|做|搞)出来|的(?:图|专利|技术|点子))|告(?:到|上|了)[^，。；,;]{0,3}法|起诉(?!书|状|人|意见|科|部|阶段)|法院[^，。；,;]{0,4}(?:判|审理|受理|立案)|(?:知识产权|专利|产权|权属|著作权|成果归属)[^，。；,;]{0,14}(?:争议|纠纷|侵权|诉讼|异议)|(?:知识产权|专利权?|成果|产权|著作权)的?归属[^，。；,;]{0,4}(?:待定|不明|不清|未定|未明确|存疑)|侵权|主张[^，。；,;]{0,4}(?:该|本)?(?:专利|成果|知识产权|权利)|(?:权属|署名权?|产权|专利权?)[^，。；,;]{0,6}(?:协商|分歧|争执)/,
  },
  medicine: {
    anchor:
      /药|膏|敷|内服|煎服|偏方|验方|秘方|[制合汤栓]剂|糖浆|含片|冲剂|口服液|胶囊|注射液|疫苗|片剂|丸剂|滴剂|颗粒剂|抗生素|针剂/,
    traps: new RegExp(`${OTHER_DRUGS}|${MEDICINE_DEVICE}`, 'g'),
    stated: new RegExp(
      `(?:属于?|[为是系])(?:新)?(?:药品|药物|医药类|药品类|处方药|中成药|疫苗)|国药准字|(?:药品|药物|新药|制剂|中药|中成药)(?:类)?(?:项目|成果)(?=$|[^\\u4e00-\\u9fff])|(?:${DRUG})(?:的)?(?:新|复方)?(?:配方|处方|组方|剂型)(?!${DEVICE})|^(?:一种|一款|新型|复方)[^，。；,;]{0,20}(?:${DRUG})(?:的)?(?:复方)?(?:组合物)?(?:研制|研发|开发|制备方法|制备工艺)?$`,
    ),
    words:
      /药品|药物|新药|中药|中成药|医药|制药|西药|药方|药膏|膏药|药水|药液|药丸|药酒|药粉|处方|膏贴|贴膏|黑膏|外敷|煎服|内服|草药|药材|偏方|验方|秘方|(?:跌打|止痛|止痒|消炎|活血|祛风|烫伤|烧伤|冻疮)[^，。；,;]{0,4}(?:膏|贴|油|液|散|粉|霜)|膏(?:药)?(?:的)?(?:配方|方子)|制剂(?!量)|(?<![混组复配结粘聚])合剂(?!量)|止咳糖浆|含片|汤剂|栓剂|冲剂|口服液|(?:软|硬|肠溶)?胶囊|注射液|疫苗|片剂|丸剂|滴剂|颗粒剂|抗生素|针剂/,
  },
  rndInstitution: {
    anchor:
      /研究|教授|[农林中交水地铁石]科院|研发|技术中心|科研|实验室|大学|高校|院士|学院|科学?院|研院|院所|博士/,
    traps:
      /(?:研究院|研究所|研究中心|技术中心|研发中心|设计院|科学院|中科院|大学|院士)(?:社区|家属院|小区|广场|公园|大楼|食堂|宿舍|门口|大厦|车棚|后勤|幼儿园|附属(?:小学|中学|幼儿园)|毕业|本科|专科|学历|文化)|研究(?:院|所)(?:股份|集团)?有限(?:责任)?公司|(?:研究|研发|研制|研讨)(?:了|出|并|与|和|的|小组|成功|一种|开发出)|创新工作室|大学(?:城|路|生|街)|老年大学|(?:科学院|学院)路|实验室(?:用|检测|样品|仪器|设备|通风|废)|科研(?:楼|大厦)|(?:研发中心|研究院|科学城)(?:地铁)?站(?!长)|(?:研究院|研究所|设计院|大学|学院|研发中心|技术中心)[^，。；,;]{0,4}(?:搬家|搬迁|淘汰|退役|报废|闲置|换下|旧)/g,
    stated:
      /(?:由|系|[为是]|与|和|联合|委托)[^，。；,;]{0,16}?(?:研究院|研究所|研发中心|技术中心|研发机构|科研院所|设计院|重点实验室|工程研究中心|研究中心)[^，。；,;]{0,6}?(?:主持|牵头|开发|研发|研制|承担|完成|参与|联合|合作|共同)|(?:研究院|研究所|研发中心|技术中心|研发机构|科研院所|科研单位|院所|研究中心|科学院|[中农林建电地交水铁]科院|[建电地矿]研院)(?:的)?(?:[\d一二两三四五六七八九十]+[名位个人]{1,2})?(?:的)?(?:技术|科研|研究|研发|专业)?(?:人员|专家|团队|骨干|(?:高级)?工程师|研究员|教授|博士)?(?:[\d一二两三四五六七八九十]+[名位人])?(?:共同|联合)?(?:(?:主持|牵头|承担|参与|主导)(?:开发|研发|研制|完成|的)?|(?:开发|研发|研制)(?=$|[^\u4e00-\u9fff]))|(?:科学院|中科院)[^，。；,;]{0,8}(?:人员|专家|团队)[^，。；,;]{0,4}(?:参与|联合|主持|牵头)|参与(?:人员?|者|完成人)?中?有[^，。；,;]{0,12}(?:科学院|中科院|研究所|研究院|科研院所|大学|高校)|^(?:企业)?研发机构(?:主持)?(?:开发|研发)?$/,
    words:
      /研究院|研究所|研发中心|研发机构|(?:企业)?技术中心|科研院所|研究中心|重点实验室|科研所|科学院|中科院|建研院|[农林中交水地铁石]科院|(?:助理|副)?研究员|副?教授|大学|高校|工程技术中心|院士|研发[院所部处]|技术研究院|博士(?:后|生)?(?:课题组|团队|工作站|小组)|研发团队(?:[攻公]关|研发|开发|承担|牵头|主导)/,
  },
  keyProject: {
    anchor: /重点|重大/,
    traps: /(?:公司|集团|企业|厂|矿|路局|车间)\S{0,4}(?:重点|重大)(?:工程|项目)/g,
    stated:
      /(?:列入|入选|纳入|属于?|系|承担|依托|[为是])[^，。；,;]{0,8}?国家(?:级)?(?:科技)?(?:重点|重大)(?:研发计划|工程|项目|专项|课题|任务)|^国家(?:级)?(?:重点|重大)(?:工程|项目|专项)$/,
    words: /国家(?:级)?(?:科技)?(?:重点|重大)(?:工程|项目|专项|课题|任务|研发计划|科技(?:项目|专项|计划))/,
  },
  promotion: {
    anchor: /荣誉墙|董事长|企业之歌|品牌|历程|宣传片|广告|宣传部|企宣|形象片|宣传视频|广告|企业形象/,
    traps:
      /(?:安全|消防|反诈|普法|防汛|健康|环保|技能)\S{0,4}宣传(?:片|视频)|宣传片(?:的)?(?:播放|屏|机)|广告(?:牌|灯箱|机|字|位|栏|公司)/g,
    stated:
      /(?:企业|公司|集团|单位|品牌|产品|形象)(?:形象)?(?:宣传片|宣传视频|形象片|广告片)|^(?:形象)?宣传片$/,
    words:
      /宣传片|形象片|宣传视频|广告片|企业形象|荣誉墙|董事长(?:致辞|寄语)|企业之歌|品牌愿景|光辉历程|广告公司[^，。；,;]{0,4}(?:拍|制作)|(?:宣传部|企宣)[^，。；,;]{0,6}拍/,
  },
  notOwnWork: {
    anchor:
      /参与|参加|动手|他们|人家|别人|师傅|本人只|挂名|署名|包下来|外包|供货|供应商|厂家|买|采购|照着|照样|抄|学来|成套|实习|在校|劳动合同/,
    traps:
      /(?:采购|购买)(?:部|员|科|成本|费用|流程|周期|合同|单)|(?:减少|降低|节约|不用|无需|避免)[^，。；,;]{0,8}(?:采购|购买|外包|外委)|实习(?:指导|基地|工厂|车间)|照抄(?:表|数)|抄(?:表|录|写|送|报|收|码)/g,
    stated: NEVER_STATED,
    words:
      /(?:牵头人|本人|第一完成人|[他她]|科长|主任|经理|领导)[^，。；,;]{0,4}(?:没有?|未|并未)(?:直接|实际)?(?:参与|参加|动手)|(?:是|由)[^，。；,;]{0,10}(?:他们|别人|人家|师傅们?)(?:搞|做|弄|干|改)(?:的|出来)|本人只(?:管|负责|是)[^，。；,;]{0,2}(?:审批|签字|管理|写)|(?:挂名(?!牌|称|单)|挂个名|只[^，。；,;]{0,8}而?署名|只(?:是)?(?:写|整理)了?材料)|(?:供应商|厂家|设备商|外协|外包|外面|自动化公司|科技公司)[^，。；,;]{0,10}(?:设计|制作|供货|安装|编程|调试|包|做)[^，。；,;]{0,8}(?:包下来|成套|整套|全部|供货|做好|做的|完成的|干的)|(?:整套|成套|整机|现成)(?:买|采购|购|供货)|从[^，。；,;]{2,16}(?:成套|整套|整机|原样)?买(?:回)?来|全部(?:外)?包(?:下来|给|出去)|照着?原样|(?:照着?|按)[^，。；,;]{0,2}(?:他们|别人|人家|同行|对方|隔壁|外厂)[^，。；,;]{0,6}(?:做|仿|改|搬)|(?:图纸?|样式|做法|尺寸)[^，。；,;]{0,10}(?:抄|学来|拍照|照搬|拿来|是他们给的|仿)|(?:在校(?:学生|研究生|大学生|生)|实习生|来实习)|没(?:有)?(?:跟|和|与)?[^，。；,;]{0,6}签(?:过|订)?劳动合同/,
  },
  nominatedTwice: {
    anchor: /也|同时|已经?|两边/,
    traps: /也报名/g,
    stated: NEVER_STATED,
    words:
      /(?:那边|工会|产业|行业|集团|区里|市里|另[一外][^，。；,;]{0,6})[^，。；,;]{0,6}(?:也|同时|已经?)(?:申报|上报|报|推荐|提名)(?!到|名)|两边都(?:申?报|推荐)/,
  },
  notInUse: {
    anchor:
      /[尚还暂仍]|目前|至今|样[机品]|正(?:在|处于)|预[计期]|拟|打算|计划|准备|将[于在\d明后下年近今]|图纸|再试|想[做搞弄]一|等[^，。；]{1,12}才|等(?:明|下|开春)/,
    // What was wanting before is why the result was made.
    traps:
      /(?:(?:改[造进]|革新|研制|发明|实施|使用|应用)(?:之?前|以前)|以前|过去|原[来先]|此前|传统)[^，。；！？,;!?\n]*/g,
    stated: NEVER_STATED,
    words: new RegExp(
      `(?:尚|还|暂|目前|至今|仍)(?:未|没有?)(?:正式|真正|大面积|全面)?(?:上[^，。；,;]{1,3}(?:使用|运行)|投入(?:使用|运行|应用|生产)|投用|投产|启用|使用|用上|应用|实施|上线|落地)(?!前)|(?:样机|样品)[^，。；,;]{0,6}(?:刚|才)[^，。；,;]{0,4}[做制完出]|(?:仍|尚|还|正)(?:在|处于)(?:试制|研制|调试|试验|论证)|(?:仍|尚|还|正)(?:在|处于)(?:研发|设计)(?:中|阶段|当中|$|[，。；,;])|等[^，。；,;]{1,12}才[^，。；,;]{0,8}(?:用|装|上线|投)|${AHEAD}[^，。；,;]{0,8}(?:投用|投产|投入(?:使用|运行|生产)|上线|启用|安装)|图纸[^，。；,;]{0,3}(?:刚|已经|才)[^，。；,;]{0,2}画好|(?:再|准备|打算)[^，。；,;]{0,10}(?:试试看|试装|试做|试一试)|(?:样机|样品)[^，。；,;]{0,4}(?:还在|正在)|想(?:做|搞|弄)一[个台套把只]|待(?:正式)?(?:投用|使用|上线)后(?:再|才)|等(?:明年|下半年|下个?月|开春)|(?:尚|还|暂)(?:未|无|没有?)(?:产生|取得|见到?|形成)?[^，。；,;]{0,4}(?:效益|效果|成效)`,
    ),
  },
};

/** Characters in front of a passage that deny it, unless they belong to another word (无损、非晶、不锈钢). */
const DENIAL =
  /(?:没有人|没人|无人(?=主张|提|反)|未曾|从未|尚未|均未|并未|未|没有|没|不属于|不属|不涉及|不涉|不存在|不含|不是|不会|并非|不|无任何|无|(?<!是)非|杜绝|避免|防止|免于|排除|不得|不再|禁止|否认|零)(?!损|人|线|缝|尘|菌|纸|轨|极|级|源|刷|锡|铅|氧|机盐|锈|间断|停|断|良|合格|标准件|接触|开挖|晶|金属|公企业|公|油|水|功|负压|封闭)[^，。；！？,;!?]{0,7}$/;
const QUESTION = /是否[^，。；！？,;!?]{0,8}$/;
const NO_AFTER =
  /^[^，。；！？,;!?:：]{0,6}(?:[:：]\s*)?(?:为)?(?:否|无|没(?!日没夜|完)|不存在|不涉及|×|未|N\b)/i;
const YES_AFTER = /^[^，。；！？,;!?:：]{0,6}[:：]\s*(?:是|有|√|Y\b)/i;

/**
 * Whether a text speaks of the topic: stated outright, by words only, or not (null), which a denial ("未列入", "不涉密") is
 * too. `asked`: the column asks just for this, so that naming it ("国家重点研发计划子课题" as 项目来源) states it.
 */
export function readMention(topic: Topic, value: string, asked = false): Mention | null {
  const lexicon = LEXICONS[topic];
  if (!lexicon.anchor.test(value)) return null;
  const text = tidy(value).replace(lexicon.traps, '〇');
  let words: Mention | null = null;
  const clauses = text.split(/[，。；！？,;!?\n]+/);
  for (const [at, clause] of clauses.entries()) {
    if (ASKED_FOR.test(clause) && LOST.test(clauses[at + 1] ?? '')) continue;
    const stated = passage(lexicon.stated, clause);
    if (stated === 'denied') continue;
    if (stated && !WISH.test(clause) && !LIKENESS.test(clause)) return { strength: 'stated', quote: stated };
    const mentioned = passage(lexicon.words, clause);
    if (!mentioned || mentioned === 'denied') continue;
    if (topic === 'rndInstitution' && LOOKED_ON.test(clauses[at + 1] ?? '')) continue;
    const names = asked && !WISH.test(clause) && !LIKENESS.test(clause);
    if (names || asksAndSaysYes(lexicon.words, clause)) return { strength: 'stated', quote: mentioned };
    words ??= { strength: 'words', quote: mentioned };
  }
  return words;
}

/** They only looked on: 研发部的同事来看过，没有插手. */
const LOOKED_ON = /^(?:都|均|并|也)?(?:没有?|未)(?:人)?(?:插手|参与|参加|动手|介入)/;

/** Asked for, so that the next words may tell it was not given: 曾申请市级技改补助，未获批准. */
const ASKED_FOR = /申请|申报|报过|争取|报送|要过|去要|跑过/;

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
  if (DENIAL.test(before) || DENIED_WITHIN.test(match[0]) || NO_AFTER.test(after)) return 'denied';
  if (QUESTION.test(before) && !YES_AFTER.test(after)) return 'denied';
  return match[0].replaceAll('〇', '').trim();
}
const DENIED_WITHIN =
  /(?:未|没有|不涉|不属|不含|无(?!损|人|线|缝|尘|菌|机))[^，。；]{0,6}(?:列入|纳入|争议|纠纷|秘密|涉密|获|立项|资助)/;

function asksAndSaysYes(pattern: RegExp, clause: string): boolean {
  const match = pattern.exec(clause);
  return match !== null && YES_AFTER.test(clause.slice(match.index + match[0].length));
}

/** Whose award it is; 'unknown' where the text names none. */
export const AWARD_LEVELS = ['unit', 'county', 'municipal', 'provincial', 'national'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

/** An award told of: `level` null where the text does not say whose; `stated` false for mere words ("拟申报…奖"). */
export interface Award {
  readonly level: AwardLevel | null;
  readonly stated: boolean;
  readonly quote: string;
}

const AWARD_ANCHOR =
  /奖|铜牌|评选|评比|[评选列收][进上入]|[拿捧夺][了到过回]|荣获|成果[特一二三]等|操作法|先锋号|获评|被评|评为|优秀|十大|荣誉|称号|入选|金牌|银牌/;
const AWARD_TRAPS =
  /(?:第一|主要)?(?:本人|个人|牵头人|完成人|[他她])(?:本人)?[^，。；,;]{0,3}(?:评|获|被评|当选|是|系|为)[^，。；,;]{0,14}(?:人员|个人|工作者|员工|职工|模范|标兵|能手|工匠|代表|党员|师傅|青年)(?:称号|荣誉)?|(?:全国|国家级|省部?级|市级|[县区]级|(?:[\u4e00-\u9fff]{2,3})?[省市县区])*(?:劳动模范|劳模|先进工作者|技能大师|技术能手|五一巾帼标兵|青年文明号|三八红旗集体|文明单位|先进集体|巾帼文明岗|五一劳动奖状|三八红旗手|青年岗位能手|岗位能手|[工巧]匠(?:称号)?)(?:称号|荣誉|工作室|创新工作室)?|获奖(?:证书|证|奖状|名单|感言|照片)(?=[\u4e00-\u9fff])|(?:首都|全国|五一|[省市县区])*劳动奖[章状](?:获得者)?(?:主持|牵头)?(?:完成|研发)?|奖(?:励|惩|金|池|补|学|品|罚|杯|章|状|项目管理)(?!\S{0,6}(?:一|二|三|特)等)|奖勤罚懒|优秀(?:率|员工|班组|党员|青年|教师|职工)|荣誉(?:室|感)/g;
const AWARD_NOUN =
  '(?:(?:特|一|二|三|四|五|六|[123])等?奖|特等奖|金奖|银奖|铜奖|铜牌|奖杯|优秀奖|优胜奖|入围奖|提名奖|创新奖|进步奖|成果奖|发明奖|专利奖|科技奖|科学技术奖|大奖|奖|优秀成果|优秀(?:等级|等次)|优秀项目|(?<=[省国]\\S{0,2})["“]?五小["”]?(?=的|$)|[特一二三]等(?=$|[,，。；;（(])|优秀(?=$)|优秀五小|优秀“五小”|优秀"五小"|(?:十大|十佳|百佳|优秀)[^，。；,;()]{0,12}?(?:成果|项目|案例|小组)|成果(?:优秀|[特一二三]等)|称号|金牌|银牌|获奖(?:项目|成果|者)|获得者)';
const AWARD = new RegExp(AWARD_NOUN);
/** Among awards, what is named without the word: "2021年杭州市职工五小创新成果". */
const LISTED =
  /(?:创新|五小|“五小”|"五小"|科技|技术|先进)\S{0,4}成果(?!展|交流|发布|推介|巡展|现场|转化)|成果认定|先进操作法|冠军|亚军|季军|第[一二三1-3]名/;
/** Taken up among the best by someone: 被全国总工会评进百项职工先进技术成果. */
const CHOSEN = /被[^，。；]{0,12}(?:评|选|列|收)(?:进|为|上|入|作)/;
const VERB =
  /被[^，。；]{0,12}(?:评|选|列|收)(?:进|为|上|入|作)|(?:拿|得|捧|夺|评)(?:了|到|过|回|上|下)(?:个)?(?=[^，。；]{0,14}(?:奖|优秀|五小|[特一二三]等|第[一二三]名|成果))|(?:曾|已|荣)?获(?!得一线|得好评|取|知|益)(?:得|评|奖|授予)?|(?:被)?评为|入选|被认定为|认定为|授予|斩获|夺得/;
const NOT_YET = /拟|申报|申请|争取|力争|推荐|参评|参加|参选|报送|报过|曾报|投过|送评|送去|冲刺|候选/;
/** An entry into a contest that is over, without a word of its outcome. */
const ENTERED =
  /(?:(?:曾|已)(?:经)?(?:报送|上报|申报|参评|参加|参选)|(?:报送|上报|申报|参评|参加|参选)过)[^，。]{0,16}(?:评选|评比|评奖)/;
const LEVEL_WORDS: readonly (readonly [AwardLevel, RegExp])[] = [
  [
    'unit',
    /内部(?!刊)|[站所队店厂矿院校段场馆园]内|(?:公司|集团|单位|厂|矿|院|校|车间|班组|[支分]行|食堂|酒店|本[团馆店部队站所园社行港段]|(?<!科技|产权|工信|人社|教育|农村|经信|监管|管理|住建)局|段|分公司)(?:级|内部|内)?(?:(?!省(?!油|电|水|力|时|工|煤|气|料|钱|心)|市|县|区级|国家|全国|部级)[^，。；,;]){0,24}$|企业级|厂级/,
  ],
  ['national', /国家|全国|中华全国|中国(?!石化|石油|铁路|移动|电信|联通|邮政|建筑|中铁|中车|铝业)/],
  [
    'provincial',
    /省部级?|部级|(?:教育|科技|科学技术|交通运输|农业农村|水利|住建|住房和城乡建设|自然资源|应急管理|工业和信息化|工信|公安|民政|司法|财政|人力资源和社会保障|人社|生态环境|商务|文化和旅游|国防)部(?!门|队)|国防(?=科)|(?<!节)省(?!油|电|水|力|时|工|煤|气|料|钱|心|[^级部]{1,3}[市州县区])|自治区|首都|(?:北京|上海|天津|重庆)市(?!\S{2,3}[区县])|(?:江西|江苏|浙江)(?!铜|电力|省|\S{2,3}[市州])/,
  ],
  [
    'county',
    /[县区]级|(?:^|[年获得])[县区](?!域)|[县区]里|(?:[\u4e00-\u9fff]{1,4}[县区])|街道|[乡镇](?:级|政府|总工会)|园区/,
  ],
  ['municipal', /市级|市|地级|赣州|九江|上饶|宜春|吉安|抚州|景德镇|新余|鹰潭|萍乡|南昌|镇江|杭州/],
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
    (one, at) => !NEVER.test(one) && !OTHERS.test(one) && !isLost(one, said[at + 1]),
  );
  for (const sentence of sentences) {
    for (const clause of sentence.split(/[、()[\]【】]+/)) {
      const award = awardIn(clause, awardsOnly || inBrackets(text, clause), awardsOnly);
      const before = said[said.indexOf(sentence) - 1];
      if (award)
        awards.push({
          ...award,
          level: award.level ?? levelBehind(sentence, clause) ?? (before ? levelIn(before) : null),
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
  /(?:另一|另外|别的|其他|其它|上一|前一)(?:[个项年])?(?:项目|成果|作品)[^，。]{0,6}(?:获|得|拿|评)/;

function isLost(said: string, next = ''): boolean {
  return NOT_YET.test(said) && !/获|荣|评为/.test(said) && LOST.test(next);
}
const LOST =
  /^(?:但|均|都|结果|最终|最后|后|尚|暂|遗憾)*(?:(?:未|没有?|无)能?(?:获|入|评|中|通过|得|上|果|过|批|立|成|选)|落选|落榜|淘汰|止步)/;

function awardIn(clause: string, nounSuffices: boolean, listed: boolean): Award | null {
  if (NEVER.test(clause)) return null;
  const verb = VERB.exec(clause);
  const noun = nounIn(clause, verb) ?? (listed || CHOSEN.test(clause) ? LISTED.exec(clause) : null);
  if (!noun)
    return listed || (nounSuffices && LISTED.test(clause)) || ENTERED.test(clause)
      ? unnamedHonour(clause)
      : null;
  if (noun[0] === '优秀' && !/评选|评审|成果|大赛|竞赛|评上|省|市|全国|国家/.test(clause)) return null;
  const before = clause.slice(0, noun.index);
  const after = clause.slice(noun.index + noun[0].length);
  const dated = /(?:19|20)\d\d\s*年?/.test(clause);
  if (DENIAL.test(before) || DENIAL.test(clause.slice(0, verb?.index ?? 0)) || NO_AFTER.test(after))
    return null;
  if (QUESTION.test(before) && !YES_AFTER.test(after)) return null;
  if (!verb && !nounSuffices && !dated && noun[0] === '奖') return null;
  const wish = NOT_YET.test(before) && !/获/.test(before);
  const stated =
    !wish &&
    (nounSuffices ||
      isAwardAlone(before, after) ||
      (verb !== null && verb.index < noun.index + noun[0].length));
  return {
    level: (verb && verb.index < noun.index ? levelIn(clause.slice(verb.index)) : null) ?? levelIn(clause),
    stated,
    quote: clause.replaceAll('〇', '').trim(),
  };
}

/** The award's name: behind the verb where one stands there ("优秀成果评选中荣获一等奖"), else the first. */
function nounIn(clause: string, verb: RegExpExecArray | null): RegExpExecArray | null {
  const first = AWARD.exec(clause);
  if (!first || !verb || first.index >= verb.index) return first;
  const behind = new RegExp(AWARD_NOUN, 'g');
  behind.lastIndex = verb.index;
  return behind.exec(clause) ?? first;
}

/** A clause that opens by denying it: "未申报首都职工自主创新成果奖". */
const NEVER =
  /^(?:本?项目|该?成果|此前|目前|以前|均|从|尚|暂)*(?:未|没有|没|不曾|无)(?:曾|被)?(?:获|得|评|拿|报|申报|参评|参加|推荐|任何|有)/;

/** The clause is nothing but the award's name, whose it is in front: 省部级科技进步奖二等奖. */
function isAwardAlone(before: string, after: string): boolean {
  return AWARD_OPENING.test(before) && /^(?:[特一二三]等)?奖?$/.test(after) && before.length <= 24;
}
const AWARD_OPENING =
  /^(?:(?:19|20)\d\d年度?|第\S{1,3}届)?(?:国家|全国|中华全国|省部?级?|部级|市级|首都|(?:北京|江西|江苏|浙江|杭州|镇江)[省市]|[教科交农水住国][\u4e00-\u9fff]{1,3}部|国防)(?!.*(?:水平|标准|要求|参照|冲刺|拟|申))/;

/** In a cell of awards, what names no award but whose it would be ("全国工人先锋号"): perhaps one. */
function unnamedHonour(clause: string): Award | null {
  const level = levelIn(clause);
  if (level === null || level === 'unit' || NO_HONOUR.test(clause)) return null;
  const stated =
    /^(?:国家|省部?|市)级$/.test(clause) || /评为|授予|命名|认定为|被[^，。；]{0,8}(?:评|授)/.test(clause);
  return { level, stated, quote: clause.replaceAll('〇', '').trim() };
}
const NO_HONOUR =
  /^(?:非|不是|不属)|[:：]\s*(?:否|无|没有|×)$|没|总部|位于|地处|成员|工作室|参观|观摩|成果展|专利|首创|领先|先进水平|标准|论文|著作权|软著|工法|期刊|报道|推广|无|未|没有|拟|(?<![曾已经])申报(?!过)/;

/** A bracketed passage with a year or an award's level, such as （2023年江苏省职工十大科技创新成果）. */
function inBrackets(text: string, clause: string): boolean {
  return (
    clause !== '' &&
    text.includes(`(${clause})`) &&
    (/(?:19|20)\d\d/.test(clause) || levelIn(clause) !== null)
  );
}

/** Whose award a text speaks of, null where it does not say. */
export function awardLevel(text: string): AwardLevel | null {
  return levelIn(tidy(text));
}

function levelIn(clause: string): AwardLevel | null {
  const cut = clause.replace(AWARD, '').replace(COUNTY_CITY, '某县');
  return LEVEL_WORDS.find(([, words]) => words.test(cut))?.[0] ?? null;
}
