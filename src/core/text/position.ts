import { tidy } from './normalize';
import { anyOf } from './pattern';

/**
 * What a position tells. 'head': the head of a whole unit (董事长、总经理、厂长、院长 …). 'manager': a deputy, a
 * department head, or a head of which the words do not say of what. 'staff': anyone else, heads of shops and teams
 * and holders of titles (主任医师、主管护师) among them.
 */
export type PositionRank = 'head' | 'manager' | 'staff';

const HEADS =
  '总经理|董事长|院长|校长|园长|馆长|行长|社长|矿长|站长|所长|处长|科长|段长|场长|局长|厂长|总裁|书记';

/** Words that hold a manager's word and are none; taken out first. */
const TITLES = new RegExp(
  [
    '师从[^\\s,;()]*|示范岗(?:负责人|岗长)|(?:副)?主任(?:[^\\s、,;]{0,3})?(?:医师|护师|药师|技师|检验师|工程师|科员|编辑|记者|播音员|教练|法医师|中医师|师)',
    `(?:${HEADS}|董事会|董事|主任|总工程师|总工|总师)(?:号|楼|信箱|热线|办公室|办|室)(?!主任|副主任)\\S{0,6}`,
    '(?:经理|主任)部下属[^，。、]{0,4}班长',
    `(?:${HEADS})(?:的)?(?:秘书|司机|专车)`,
    '神经(?=理)|部长(?=[度期效廊])|[局行站所校园院矿]长(?=[安江沙城春治兴乐宁途丰寿岭])\\S*|书记员|理货员|经理人|代理(?!厂长|院长|校长|总经理|董事长|局长|所长|经理|主任|书记)\\S{0,2}|护理\\S{0,3}|管理员|管理岗|管理人员|物理师|修理\\S{0,2}|整理工|监理(?:员|工程师)?|处理工|办理员|理论\\S*|理疗师|心理\\S*|理化\\S*|清理工|助理(?:工程师|研究员|讲师|实验师|农艺师|会计师|经济师|技师|医师|工艺师|馆员|编辑|政工师)',
    '法人客户\\S{0,6}',
    '(?:法人|对公|个人|集团|政企|大)客户(?:副)?经理|(?:客户|台区|前厅|餐厅|食堂|客房|宴会|大堂|产品|理财|项目|渠道|保险|大客户|信贷|业务|网格|片区客户)(?:副)?经理(?:部\\S*)?',
    '(?:项目|技术|班组|车间|工段|班|组|质量|安全|现场|工艺|设备|工序|产线|生产线|工区|课题|岗位|机台|小组|工程|研发|设计|试验|检验|维修|施工|网点|站点|门店|柜组|食堂|点检|巡检|检修|运维|调试|保养|维保|工装|模具|电气|仪表|机修|配电|标准化|台账|计量|化验|培训|安装|测试|改造|包装|仓储|装配)(?:工作)?(?:主要)?负责人',
    '(?:车间|工段|工区|作业区|作业部|作业站|工作室|产线|班组|机台|采区|区队|班|站房|机组|炉台|窑)(?:生产|技术|设备|工艺|安全|常务)?(?:副|正)?(?:主任|书记|支部书记|经理|主管)(?:助理)?',
    '工作室(?:负责人|主任|主持人)|班主任|值班主任|教研室(?:副)?主任|实验室(?:副)?主任|创新工作室\\S{0,4}主任',
    '(?:副)?(?:工段段长|工段长|班组长|班长|组长|小组长|领班|值长|机长|炉长|窑长|工长|线长|拉长|队长|站长|站区长|机台长|护士长|列车长|车长|船长|轮机长|大副|作业长|主操|柜长|店长|区队长|段组长|库长|台长助手|机组长|岗长|技师长|工班长|组织委员|哨长|坊长|舱长|水手长|电机长|炊事长|厨师长|所技术员|生产线长|技术队长|大班长|带班长|值班长|调度长|轮班长|塔长|车间长|工区长|工会小组长|村长助理)',
    '(?:团|党|分工会|车间)?(?:小组长)|团支部(?:副)?书记|工会委员|人大代表|政协委员|职工代表|党代表|业务代表|销售代表|医药代表|员工代表|驻\\S{0,4}代表',
    '(?:工|匠|传承|继承|带头|引领|发明|第一完成|完成|主持|接班|媒体|工作|主讲|技能|能|机器|无|个|候选|推荐|联系|经办|申报)人(?!员?代表)',
    '(?:曾(?:任|担任)|原任|(?<=\\d)年(?:以)?前(?:任|担任|是))[^，,;；)）]*',
    '成长|特长|擅长|延长|长期|长白班|长沙\\S{0,2}|长江|长城|责任\\S{0,4}|任职|任务|监督员|监测员|监控\\S{0,3}|监盘\\S{0,2}|监护\\S{0,2}|监造\\S{0,2}|记录\\S{0,2}|记账\\S{0,2}|标记\\S{0,2}|登记\\S{0,2}|书记\\s*员|面板|地板|模板\\S{0,2}|钢板\\S{0,2}|样板\\S{0,2}|木工板|铁板|板\\S{1,3}工|人员|领衔人|人力资源专员|人事专员',
  ].join('|'),
  'g',
);

/** One who works for or near a manager: 经理室保洁员, 厂长信箱投递员, 董事长接待楼抹灰工, 经理部测量工. */
const STAFF = new RegExp(
  `(?:${HEADS}|董事会|经理|主任|主席|书记|总监)(?!助理)[^\\s、,;/()兼及和与]{1,10}?(?:(?<!总)工|(?<![成委官党议人])员|音响师|灯光师|司机|厨师|师傅|保安|保洁|护士|技师|文印|秘书)(?=$|[\\s、,;/()兼及和与])`,
  'g',
);
/** Offices of the union and its women's committee held beside one's work. */
const UNION = /(?:兼|兼任)?(?:女职工|女工)(?:工作)?(?:委员会|委员)?(?:副)?主任/g;

/** Between a shop and its head: 炼钢车间 主任. */
const OF_A_SHOP =
  /(?<=车间|工段|工区|作业区|产线|班组|机台|教研室|实验室|工作室)[\s、]+(?=(?:生产|技术|设备)?[副正]?(?:主任|书记|经理|主管|长)(?:$|[\s、,;(]))/g;

/** A position without the words that only look like a manager's. */
function withoutTitles(position: string): string {
  return tidy(position).replace(OF_A_SHOP, '').replace(UNION, ' ').replace(STAFF, ' ').replace(TITLES, ' ');
}

/** Heads of shops and teams whatever is written before them, as 分厂 is not one of them. */
const WHOLE =
  /(?<![副分])(?:法定代表人|法人代表|企业法人|(?:单位|企业|公司|厂|院|校|主要)(?:主要)?负责人|首席执行官|CEO|执行董事|董事长|理事长|(?<!部门|分公司|事业部|大区|区域|子公司|办事处|项目)总经理|总裁|(?<!分厂|车间|分|生产|技术|设备|安全|经营|行政|工区)厂长|(?<!分|坑)矿长|(?<!分)院长|(?<!分)校长|(?<!分|支|二级)行长|(?<!分)局长|园长|(?<!分|支)社长|(?:农|林|牧|茶|渔|养殖|畜牧|养鸡|养猪|种猪|奶牛)场场长|老板|(?:^|公司|单位|[全本我]?[厂院校矿局]|企业|集团)[^，。、,;()]{0,3}一把手|大当家|掌舵人|掌门(?!人)|当家的|全[厂公校院矿][^，。、,;]{0,4}归[他她]管)(?!助理|办公|办|秘书)/i;
const PARTY_HEAD = /(?<!副)党[委组](?:副)?书记/;

/** Deputies, department heads and heads of who knows what. */
const MANAGER = anyOf(
  [
    /董事|总经理|总裁/,
    /[厂矿院校行局部处科股所段馆台社园场镇乡县市区村事]长/,
    /经理|书记|主任|总监|总工程师|总会计师|总经济师|总设计师/,
    /总工(?!会)/,
    /[副正]总(?!经理|工|裁|会计|监|师|装|成|线|务|机|台|控|仓|配|检|包|库|调|站|段|支|图)/,
    /老总|总经|主席|会长|负责人|法人|代表人|创始人|创办人|控制人|掌门人|当家人|投资人|经营者/,
    /管理者|业主|店主|老板|股东|合伙人|监事|首席执行官|C[ETOF]O|主管领导|东家|调研员|[正副][处科厅局]级/,
    /(?<![灶台]上的)[一二三]把手/,
    /大当家|当家的|掌舵|掌门|归[他她]管|决策层/,
    /主持(?:全[厂公校院局矿]|全面|日常|行政)/,
    /分管(?!理)/,
    /(?:领导)?班子(?!长)/,
    /(?:公司|单位|集团|厂|院|校)领导/,
    /总师/,
  ],
  'i',
);

/** Whether a text has any word of a manager; without one it need not be ranked. */
export function mayBeManager(text: string): boolean {
  return MANAGER.test(text);
}

/** Ranks a position; see PositionRank. The unit's name is better left out: 宜春市长运 is no 市长. */
export function positionRank(position: string): PositionRank {
  if (!mayBeManager(position)) return 'staff';
  const text = withoutTitles(position);
  if (PARTY_HEAD.test(text) && !/副书记|支部/.test(text)) return 'head';
  if (
    WHOLE.test(text) &&
    !/副\s*(?:董事长|总经理|总裁|厂长|矿长|院长|校长|行长|局长|理事长|园长|社长)/.test(text)
  )
    return 'head';
  return MANAGER.test(text) ? 'manager' : 'staff';
}

/** The first manager's word in a position, for quoting; '' when there is none. */
export function managerWord(position: string): string {
  const text = withoutTitles(position);
  return (WHOLE.exec(text) ?? MANAGER.exec(text))?.[0] ?? '';
}

const PROFESSIONAL =
  /教授|讲师|助教|教师|教员|老师|辅导员|研究员|研究实习员|科研(?:人员|岗)|(?<!总)工程师|高工(?!艺)|实验师|实验员|农艺师|畜牧师|兽医师|园艺师|林业师|医师|医生|药师|护师|检验师|会计师|经济师|统计师|审计师|政工师|馆员|编辑|记者|博士|院士|学科带头人|[博硕]导|专业技术|专技|技术员|技术人员|工艺师|设计师|建筑师|教研室主任|系主任|主任医|博士后/;

/** A professional or technical position or title (教授、研究员、工程师、技术员 …). Skill grades of workers such as 技师 are none. */
export function isProfessional(position: string): boolean {
  return PROFESSIONAL.test(position);
}
