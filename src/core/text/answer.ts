import { ASKED_FOR, DECLINED, NOT_GIVEN, tellsOfAnother } from './exclusions/denial';
import { tidy } from './normalize';
import { anyOf } from './pattern';

/** The questions a table may ask about what a notice excludes, by the column's field. */
export type Asked = 'secrecy' | 'ipStatus' | 'governmentFunding' | 'projectSource' | 'previousAwards';

/** What a clause begins with that denies: 无, 否, 未获奖, 从没报过, 本项目不涉密. */
const DENIES =
  /^(?:本|该|此)?(?:项目|成果|班组|单位|公司|厂|人|我们|我厂|我单位)?(?:目前|至今|此前|以前|均|都|亦|更|从来|从头到尾|从|暂|尚|并|也|经核实|经查|确认|完全|绝对)*(?:无|否|没|未|不|非(?!公)|×|✗|零|N(?:O|\/A)?$)/i;
/** A denial within a clause: 材料没有花财政的钱, 与他人无争议, 图纸不对外保密. */
const DENIES_WITHIN =
  /没有?(?:人|任何|花|用|投|拨|补|拿|要|得|获|报|评|参|申|列|纳|立|插|涉|争|纠|异|提|出|别|其|政|财|上)|没有|未(?:曾|获|得|列|纳|用|使|参|申|报|评|涉|发|见|收|立|有|投|出|拨|补)|不(?:涉|存|属|含|是|包|需|用|享|靠|存在)|无(?:争|纠|异|涉|侵|政|财|资|人|偿|关|任何|需|知|权|第三|外|投|拨|补|款)|没关系|哪来的|哪有|更别说|更不用说|更谈不上|不沾边|不相干|没碰|没沾|用不[着上]|[谈算够称扯挨]不上|不在[^，。；]{0,6}[里内]|[:：]\s*(?:无|否|没有|[0零]元)$|[里内]头没有|从未|并非(?!全)|免于/;

/** Open to all, or rights that are somebody's beyond doubt; one column often asks for both. */
const OPEN_RIGHTS =
  /公开|普通|一般|常规|民用|非密|可(?:以)?(?:对外|展示|宣传|推广)|自有|自主|独立|原创|独创|自己|归[^，。；]{0,8}(?:所有|享有|本|我|单位|公司|企业|学校|医院|厂|集体|班组|个人|中心|局|院|校|站|所|段|队|店|园|社)|属于?(?:本|我|单位|公司|企业|厂|班组|职务|集体)|授权|专利号|ZL ?\d|职务|清晰|清楚|明晰|明确|公开|登记|受理|申请|审查|审中|发明人|已申报|软著|软件著作|发明专利|实用新型|外观|证书|拥有|持有|享有|权利人|正常|良好|共有|共享|约定|协议|确认|也认|认可|对过/;

/** By question, how a clause that denies nothing answers it. */
const CLAUSE: Readonly<Record<Asked, (clause: string) => Said>> = {
  secrecy: (clause) => {
    if (QUARREL.test(clause) || HELD_BACK.test(clause)) return 'open';
    if (OPEN_RIGHTS.test(clause) || /^(?:谁?都|完全)?(?:能|可以|行)/.test(clause)) return 'no';
    return GUARDED.test(clause) || UNSETTLED.test(clause) ? 'open' : 'vague';
  },
  ipStatus: (clause) => {
    if (QUARREL.test(clause)) return 'open';
    if (OPEN_RIGHTS.test(clause)) return 'no';
    return OTHERS_CLAIM.test(clause) || UNSETTLED.test(clause) ? 'open' : 'vague';
  },
  governmentFunding: (clause) => {
    if (OWN.test(clause) && !OFFICIAL.test(clause)) return 'no';
    return COST.test(clause) || NUMBER.test(clause) ? 'vague' : 'open';
  },
  projectSource: (clause) =>
    /^已?立项$/.test(clause) || (PUBLIC_MONEY.test(clause) && !OWN.test(clause)) ? 'open' : 'no',
  previousAwards: (clause) =>
    HONOURED.test(clause) && !OWN.test(clause) && !OF_A_PERSON.test(clause) ? 'open' : 'no',
};
type Said = Exclude<Answer, 'yes'>;
/** Whoever else is named beside it: 由发改部门下文立的. */
const OFFICIAL =
  /财政(?![局所])|发改(?=[委局部口系])|[经工]信(?!箱|用|任|封|得|件)|科技[局厅委]|国债|政府(?!热线|采购|服务|网站|机关|部门)/;
/** A number of the file only. */
const NUMBER = /^(?:编号|文号|号)?[\dA-Za-z〔〕()\-–]+号?$/;
/** What it cost, which tells nothing of who paid: 材料费300元. */
const COST = /^(?:材料费?|费用|成本|每[台套件个]|共|合计|总计|约)*[\d.]+万?元$/;
/** Something that is kept from others. */
const GUARDED =
  /(?<![精紧致细])密(?![封度集实码员办]|资[格质])|军|代号|不(?:便|方便|能|宜|可|让|许|准|得|太)|恕|内部|交代|(?:一|解了?)半|部分/;
/** Somebody forbade it, whatever else is said: 军代室没批公开. */
const HELD_BACK = /[没未不]批|先别|别(?:写|外传|往外)/;
/** Somebody else may have a say in it. */
const OTHERS_CLAIM =
  /对方|另一|别[家的人]|他[们人]|厂家|供应商|代工|外协|合作|共同|前(?:员工|同事|任)|离职|跳槽|原(?:单位|东家|作者|班组|厂)|主张|无效|上诉|[判审]决?(?!查|核|美)|不认|不服|意见|不满|掰扯|仿|抄|拷|照着|授权书/;
/** Not yet known or done. */
const UNSETTLED =
  /待|尚|还(?:没|未|在[^，。；]{0,2}[谈查核办等走审协打争商处理])|正在|在(?:谈|办|等|查|核)|拿不准|不清|不好说|不确定|说不|没(?:来得及|谈|签|定)|未(?:签|定|明)|疑/;
const QUARREL =
  /诉|官司|(?:前同事|前员工|[他别]人|对方|另一家|厂家|同行)[^，。；]{0,6}(?:申请|登记|注册|主张)|(?<!无|没有?|不存在)争|(?<!无|没有?|不存在)纠|扯|律师|侵权|(?<!无)异议|协商|仲裁/;
const PUBLIC_MONEY = anyOf([
  OFFICIAL,
  /财政(?![局所][^，。；]{0,4}(?:办公楼|大楼|食堂|电梯|大厅))/,
  /国家(?!标准|规范|规定|政策|法|电网|能源|电投)/,
  /部委|文号|批文|首发专项|科委|科信(?!箱|用|任|封|得|件)|经发|揭榜挂帅/,
  /[省市县区州][\u4e00-\u9fff]{2,8}(?:局|厅|委)(?!集团|公司|员)[^，。；]{0,10}(?:技改|技术改造|补|资助|拨|立项|专项|项目)/,
  /拨下来?|拨款|[乡镇]里[^，。；]{0,2}[拿出掏]|专项补助|奖补|(?:补助|补贴|奖补|资助)(?:款|金)?(?:已|也|刚)?(?:经)?(?:到|领|拿)|上面[^，。；]{0,2}给|[省市县区]里?配套(?=\d|资金|了|款)|信息化[局厅委]|〔20\d\d〕/,
  /(?:省(?!下|出|得|了|去|力|时|电|钱|工)|[市县区]|上面?|上级)[^，。；]{0,6}(?:拨|批复|批的|拨款|补助|补贴|资助|给的?钱|出的?钱|专项|科研|课题)/,
  /(?:区里|市里|省里|县里|部里)[^，。；]{0,6}(?:给|拨|批|出|立|补|资助|下达|专项|课题|项目|技改|扶持|挂号|定的)/,
]);
const HONOURED =
  /(?:拿|得|捧|夺|摘|捞|领|评|获|颁|授|登)(?:过|了|到|上|回|得|进)|证书[^，。；]{0,4}(?:找不|丢|遗失|补)|表彰|认定|命名|入围|三甲|点名|夸过|红头|[评选]上(?!游)|头名|冠军|第[一二三1-3]名|榜/;
/** What somebody was honoured for is no award of the project. */
const OF_A_PERSON = /师[傅父]|本人|个人|牵头人|完成人|[他她](?:被)?[评获]/;
const OWN =
  /自发|科室|病区|小组|部门|公司|集团|企业|单位|班组|车间|[本我]?厂|[矿院校段站店队园社]里?的?|内部|自筹|自己|自有|自费|自理|自掏|自行|自选|岗位|工会|捐|客户|业主|用户|(?:进|走|列入|计入|摊入)了?[^，。；]{0,4}(?:成本|费用|维修费)/;

/**
 * How a clerk answered a column's question. 'yes' is one that says no more than yes; 'open' neither yes nor no, with
 * words that call for a look; 'vague' neither, without such words.
 */
export type Answer = 'yes' | 'no' | 'open' | 'vague';

const YES = /^(?:是的?|有|√|✓|属于?|存在|涉及|得过|获过|拿过|已获奖?|获奖)(?:$|[\s，,。;；、!！]+)/;

/** Reads the answer to a column that asks about `asked`. A blank cell is 'no': whether it may be blank is another question. */
export function readAnswer(asked: Asked, value: string): Answer {
  const text = tidy(value);
  if (text === '' || /^[-—/\\.…·*]+$/.test(text)) return 'no';
  const said = text
    .replace(/\([^()]*\)/g, '')
    .replace(BESIDE, '〇')
    .replace(/(?<=无|没有)侵权[、或和]被侵权/g, '侵权');
  const rest = said.replace(YES, '').trim();
  if (rest !== said && (rest === '' || ELSEWHERE.test(rest))) return 'yes';
  const clauses = rest.split(/[，。；！？,;!?\n]+/).flatMap(listed);
  const lost = clauses.some((clause) => NOT_GIVEN.test(clause));
  // A plain word that there is nothing of the kind holds for what stands beside it.
  const settles = SETTLES[asked];
  const settled = clauses.some((clause) => settles?.no.test(clause));
  const isOfMoney = asked === 'governmentFunding' || asked === 'projectSource';
  const isOver = (clause: string): boolean =>
    (settled && !settles?.but.test(clause)) ||
    (lost && (ASKED_FOR.test(clause) || (isOfMoney && NOT_GIVEN.test(clause))));
  const answers = clauses
    .map((clause) => clause.trim().replace(BUT, ''))
    .filter((clause, at, all) => clause !== '' && !isOver(clause) && !isTakenBack(all[at + 1]))
    .map((clause) => readClause(asked, clause));
  if (answers.includes('open')) return 'open';
  return answers.includes('no') || !answers.includes('vague') ? 'no' : 'vague';
}

/** What was read, and where the work was done. */
const BESIDE =
  /(?:读|翻看?|看)过?了?《[^》]{1,30}》|在(?:政府|财政)(?:投资|出资)的[^，。；,;]{0,10}(?:工地|工程|现场)[上里]|响应[^，。；,;]{0,14}号召/g;

/** What a clause lists; a denial holds for all of it: 未列入市科委、区科委任何计划. */
function listed(clause: string): readonly string[] {
  const deniesAll = DENIES.test(clause.trim()) && !/、[^、]*(?:有|是|正|在|已|曾|获|得)/.test(clause);
  return deniesAll ? [clause] : clause.split('、');
}

/** 曾有人提出异议，已书面撤回. */
const WITHDRAWN = /^(?:后来?|已经?|现已)?[^，。；]{0,4}(?:撤回|撤诉|了结|和解)|^里[头面边]?没有/;

/** The clause behind says that it was another's, was withdrawn, or was not taken. */
function isTakenBack(next = ''): boolean {
  return tellsOfAnother(next) || DECLINED.test(next) || WITHDRAWN.test(next);
}

/** Where more stands, and no more: 有，见附件证书; 有（具体要问财务）; 拿过，但金额不大. */
const ELSEWHERE = /^(?:详?见|附|另附|具体|证书(?:见|在)|但?金额|材料在|复印件)[^，。；]*$/;

/** Words that settle the question for all that stands beside them, `but` for what calls for a look all the same. */
const SETTLES: Readonly<Partial<Record<Asked, { readonly no: RegExp; readonly but: RegExp }>>> = {
  secrecy: {
    no: /不涉(?:及)?(?:国家)?(?:秘密|机密|密)|(?:没|无)(?:有)?(?:国家)?(?:秘密|机密|密)|(?<!不)(?:可以?|准予|同意|允许)(?:对外)?公开/,
    but: /不(?:能|便|宜|可|让|许|准)|(?<!不|非|未|无)(?:定密|涉密|密级)|部分/,
  },
  ipStatus: {
    no: /权属(?:清晰|明确|清楚)|(?:著作权|产权|专利权?|权利)(?:均|都)?归(?!属|原|对方|[他她]|合作)|权人(?:为|是|:)(?:本|我|公司|单位|厂)|无(?:任何)?(?:争议|纠纷|异议)|(?:没|未)(?:有)?申请(?:过)?(?:任何)?专利|(?:无|没有?)人(?:提出|主张)/,
    but: QUARREL,
  },
  projectSource: {
    no: /自掏腰包|自费|(?<!不是|并非|没有?|不|非)全部自筹|自发|(?:没有?|未)(?:报|申报|申请)[^，。；]{0,4}$/,
    but: /财政(?![所局])|政府|拨|补[助贴]|资助|立项/,
  },
};

/** To 能不能公开: a no that means there is something to keep. */
const RESTRICTED = /不(?:太)?(?:能|便|宜|可|让|许|准|好)(?!密)|内部/;

/** Left unanswered: 这个一时说不清, 不便写. */
const PUT_ASIDE =
  /说不清|好像|似乎|要问|不好说|不便[写说讲填]|回来再[补填]|拿不准|不清楚$|不知道?$|待[^，。；]{0,4}[查核问]|^可能有/;
/** Somebody says it is not so: 有人匿名信说不是原创. */
const ALLEGED = /匿名信|有人[^，。；]{0,6}说不是|举报信/;
/** Neither a yes nor a plain no: 不完全算, 并非全部自筹. */
const PARTLY = /^(?:不|并非|不是|没有?|非)(?:完全|全部?|全都|太)(?=[算是属自公])/;
/** What begins a clause that goes on against the one before. */
const BUT = /^(?:不过|但是?|可是?|只是|就是|然而)/;

function readClause(asked: Asked, clause: string): Said {
  if (asked === 'secrecy' && RESTRICTED.test(clause) && !/^(?:没有?|无)/.test(clause)) return 'open';
  if (PARTLY.test(clause) || PUT_ASIDE.test(clause) || ALLEGED.test(clause)) return 'open';
  if (DENIES.test(clause) || DENIES_WITHIN.test(clause)) return 'no';
  return CLAUSE[asked](clause);
}
