import { areUnlike, looksLike, type Look } from './looks';
import type { CellValue } from './grid';

/** What a clerk may call a column in words of their own, and how its cells must look for the words to be believed. */
interface Guess {
  readonly field: string;
  readonly says: RegExp;
  readonly not?: RegExp;
  readonly look?: Look;
  /** The cells must differ from one another, as names of projects do. */
  readonly unlike?: true;
}

/** In this order: what is said plainly, and what its cells tell surely, first. */
const GUESSES: readonly Guess[] = [
  { field: 'secrecy', says: /涉?密/ },
  { field: 'ipStatus', says: /产权|权属|纠纷|争议|专利(?!号|名|证|类|数)/ },
  { field: 'previousAwards', says: /得过|获过|拿过|[获评][得了过]?.{0,4}奖|奖|荣誉|称号/ },
  { field: 'governmentFunding', says: /政府|财政|公家|国家的?钱/ },
  {
    field: 'projectSource',
    says: /来源|来龙去脉|由来|来历|出处|缘起|选题|课题|任务|立项|(?:谁|哪里?)出的?钱|钱从|经费|资金/,
    not: /投入|多少/,
  },
  { field: 'videoResolution', says: /分辨率|清晰度/ },
  { field: 'videoFormat', says: /格式/ },
  { field: 'confirmation', says: /承诺|真实|盖章|盖没盖/ },
  { field: 'newQuality', says: /新质/ },
  { field: 'publicNotice', says: /公示|张榜|贴榜|公布/ },
  { field: 'consent', says: /同意|愿不愿|是否愿意/ },
  { field: 'frontlineStatus', says: /一线/ },
  { field: 'email', says: /邮|mail/i, look: 'email' },
  { field: 'education', says: /学历|文化|毕业/ },
  { field: 'skillLevel', says: /技能|工人等级|职业等级|证书/, not: /身份证/ },
  { field: 'titleLevel', says: /职称|技术职务|专业技术/ },
  { field: 'unitNature', says: /性质|属性|所有制|经济类型/ },
  { field: 'birthDate', says: /生/, look: 'date' },
  {
    field: 'reportedOn',
    says: /(?:申报|上报|报送|提交|填报|发送|寄送|送达|递交|上传|发出|寄出|交件|送件).{0,3}(?:日期|时间)/,
    look: 'date',
  },
  {
    field: 'applicationDate',
    says: /用(?:上|起来|着)|开始用|投用|应用|使用|启用|上线|投产|推广|见效|运行/,
    not: /情况|效果|单位|范围/,
    look: 'date',
  },
  { field: 'completionDate', says: /完成|做[成好完]|完工|竣工|搞[成好完]|结束|弄好|成型|定型/, look: 'date' },
  { field: 'implementationDate', says: /实施|起止|开展|时间|何时|时候|年月|日期|期间|从.*到/, look: 'date' },
  { field: 'investment', says: /花|钱|费用|投入|成本|投资/, not: /节|省|效益|收益/, look: 'amount' },
  {
    field: 'otherCompleters',
    says: /一起|一块|共同|合作|协作|搭档|其他|其余|还有|帮手|组员|队员|配合|参与|参加|团队|成员/,
    look: 'people',
  },
  { field: 'firstCompleter', says: /第一|牵头|领头|领衔|带头|负责|主持|主创|谁/, look: 'people' },
  { field: 'completers', says: /人|谁|姓名|名单|作者|完成|成员/, not: /联系|填表|审核|经办/, look: 'people' },
  { field: 'submittingUnit', says: /工会|上报|推荐|选送|提名|报送|主管/, look: 'union' },
  { field: 'unit', says: /单位|企业|公司|厂|哪[里家儿]|在哪|东家|全称/, look: 'organisation' },
  {
    field: 'position',
    says: /岗|职务|职位|工种|干(?:什么|啥)|做什么(?:的|工作)|身份|现任/,
    not: /联系|填报|经办/,
    look: 'words',
  },
  { field: 'industry', says: /行业|门类|行当/, look: 'words' },
  {
    field: 'summary',
    says: /简介|做了什么|干了什么|怎么(?:做|干|改)|咋|做法|介绍|描述|大意|是什么|说明/,
    look: 'prose',
  },
  { field: 'background', says: /背景|起因|缘起|由来|为(?:什么|啥|何)|原来.*(?:问题|样)|痛点/, look: 'prose' },
  { field: 'target', says: /目标|要解决|关键|难题|指标|攻克/, look: 'prose' },
  { field: 'innovation', says: /创新|新在|亮点|特点|独到|巧/, look: 'prose' },
  { field: 'benefit', says: /效益|好处|成效|收益|效果|省了|价值/, look: 'prose' },
  {
    field: 'summary',
    says: /简介|做了什么|怎么(?:做|干|改)|做法|效果|成效|作用|内容|问题|解决|介绍|亮点|描述|大意|情况|是什么|干了什么|咋/,
    look: 'prose',
  },
  { field: 'remarks', says: /^(?:别的|其他|其它|还有)|要说|补充|说明/ },
  {
    field: 'projectName',
    says: /成果|项目|名|叫|题目?|建议|革新|作品|发明|干的活|点子/,
    not: /单位|类|人|数|号|时间|日期|情况/,
    look: 'words',
    unlike: true,
  },
];

/** Fields that a scheme's own columns answer for: a unit where unit and position share one column. */
const MET_BY: Readonly<Record<string, string>> = {
  unit: 'unitAndPosition',
  position: 'unitAndPosition',
  firstCompleter: 'completers',
  implementationDate: 'completionDate',
};
/** What is read whether or not the scheme has such a column: answers to what a notice excludes, and who sends the row. */
const QUESTIONS: ReadonlySet<string> = new Set([
  'secrecy',
  'ipStatus',
  'previousAwards',
  'governmentFunding',
  'projectSource',
  'submittingUnit',
  'reportedOn',
]);

/** A column no list of wordings knows: its folded header, that of its group ('' without one), and its cells. */
export interface UnknownColumn {
  readonly text: string;
  readonly group: string;
  readonly cells: readonly CellValue[];
}

/**
 * The field that an unknown column may hold, null where nothing fits. `own` are the fields of the scheme's columns,
 * `taken` those the table has found. The column's own words come before its group's.
 */
export function guessField(
  { text, group, cells }: UnknownColumn,
  own: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): string | null {
  const isOpen = (field: string): boolean =>
    !taken.has(field) &&
    (own.has(field) ||
      QUESTIONS.has(field) ||
      (field === 'otherCompleters' && own.has('completers')) ||
      (own.has(MET_BY[field] ?? '') && !taken.has(MET_BY[field]!)));
  const fits = ({ field, not, look, unlike }: Guess): boolean =>
    isOpen(field) &&
    !not?.test(text) &&
    (look === undefined || looksLike(look, cells)) &&
    (unlike === undefined || areUnlike(cells));
  const said = GUESSES.find((one) => one.says.test(text) && fits(one));
  if (said) return said.field;
  return GUESSES.find((one) => one.look !== undefined && one.says.test(group) && fits(one))?.field ?? null;
}

/** Whether a folded header's words may mean any field at all. */
export function mayMean(text: string): boolean {
  return GUESSES.some(({ says, not }) => says.test(text) && !not?.test(text));
}
