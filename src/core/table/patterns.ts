/** What a header's wording tells where no list of wordings holds it. Folded texts (see `foldHeader`), brackets taken off. */
interface Pattern {
  readonly field: string;
  readonly says: RegExp;
  readonly not?: RegExp;
}

const COMPLETER = '(?:完成人|负责人|参与者|参与人员?|主创人?员?|创作人|发明人|作者)';

/** In this order: the first that fits holds. */
const PATTERNS: readonly Pattern[] = [
  { field: 'serial', says: /^(?:序|号|序列|项次|行号|no\.?)$/ },
  { field: 'idNumber', says: /身份证/ },
  { field: 'email', says: /邮箱|电子邮件|e-?mail/ },
  { field: 'postcode', says: /邮编|邮政编码/ },
  { field: 'consent', says: /同意(?:申报|情况|与否|$)/ },
  { field: 'publicNotice', says: /公示/ },
  { field: 'secrecy', says: /涉密|保密|密级|国家秘密/ },
  { field: 'ipStatus', says: /知识产权|产权(?:归属|争议|纠纷|情况)/ },
  { field: 'ownership', says: /非公/, not: /占比|数量|比例/ },
  { field: 'unitNature', says: /(?:单位|企业|经济|公司)(?:的)?(?:性质|类型|类别)|所有制/ },
  { field: 'governmentFunding', says: /(?:是否|有无|是不是).{0,8}(?:政府|财政|专项资金|立项|资助|补助)/ },
  { field: 'previousAwards', says: /获奖|奖项|奖励|荣誉|什么奖|何奖|表彰/ },
  { field: 'projectSource', says: /来源|立项|资金情况|经费/, not: /题/ },
  { field: 'investment', says: /成本|(?:项目|经费|资金|费用)投入|投入(?:资金|金额|经费|费用|成本)/ },
  { field: 'completionDate', says: /完成(?:的)?(?:时间|日期|年月|时段)/ },
  { field: 'applicationDate', says: /(?:应用|投用|投产|使用)(?:的)?(?:时间|日期|年月|时段)/ },
  {
    field: 'implementationDate',
    says: /实施(?:的)?(?:时间|日期|年月|时段|起止)|何时实施|起止(?:时间|日期|年月)/,
  },
  { field: 'birthDate', says: /出生|生日/ },
  { field: 'sex', says: /^(?:性别|男\/?女)$/ },
  { field: 'education', says: /学历|文化程度/ },
  { field: 'phone', says: /电话|手机|联[系络]方式|座机|移动电话/, not: /单位联系|报送|填报/ },
  { field: 'otherCompleters', says: new RegExp(`(?:其他|其它|其余|参与|合作)(?:主要)?(?:完成人|人员|成员)`) },
  { field: 'firstCompleter', says: new RegExp(`^(?:项目|成果)?(?:首席|第一|首位|领衔|牵头|主)${COMPLETER}`) },
  { field: 'unitAndPosition', says: /单位.{0,4}(?:职务|岗位|职位|工种)/ },
  { field: 'position', says: /职务|岗位|职位|工种/, not: /职称等级|技能/ },
  {
    field: 'completers',
    says: new RegExp(`${COMPLETER}$|^(?:项目|团队|主要)?成员(?:姓名)?$|^姓名$`),
    not: /单位/,
  },
  { field: 'submittingUnit', says: /(?:推荐|报送|上报|填报|选送|提名|主管)(?:单位|工会|部门)|上级工会/ },
  {
    field: 'unit',
    says: /^(?:项目|成果)?(?:承担|所属|所在|工作|实施|完成|申报|任职|申请|创造|基层)?(?:单位|企业)(?:全称|名称)?$/,
  },
  { field: 'industry', says: /行业/ },
  { field: 'category', says: /类别|类型|分类|种类|五小/, not: /名称|项目名|成果名/ },
  { field: 'background', says: /背景/ },
  { field: 'innovation', says: /创新点|创新内容/ },
  {
    field: 'summary',
    says: /简介|简述|提要|概述|概要|简要|主要内容|内容(?:介绍|与成效|及成效)/,
    not: /完成人|导师|视频|个人/,
  },
  {
    field: 'projectName',
    says: /^(?:申报|创新|五小|参评|推荐|上报|拟报|活动)*(?:项目|成果|课题|作品|成果项目|项目成果)(?:全?称|名称|题目|标题)?$|^(?:题目|标题)$/,
  },
  { field: 'remarks', says: /备注|说明|其他|其它/, not: /填表|填写/ },
];

/**
 * The field a header most likely means by its words, or null. `own` are the fields of the table's scheme: a notice that
 * asks whether a unit is non-public is answered by a column 单位性质, one that asks for one person by 完成人（第一）.
 */
export function fieldByPattern(bare: string, folded: string, own: ReadonlySet<string>): string | null {
  if (bare.length > 16) return null;
  const found = PATTERNS.find(({ says, not }) => says.test(bare) && !not?.test(bare))?.field ?? null;
  if (found === 'unitNature' && own.has('ownership') && !own.has('unitNature')) return 'ownership';
  if (found === 'completers' && !own.has('completers') && /第一|首席|牵头/.test(folded))
    return 'firstCompleter';
  if (found === 'unit' && own.has('unitAndPosition') && /职务|岗位|职位/.test(folded))
    return 'unitAndPosition';
  return found;
}
