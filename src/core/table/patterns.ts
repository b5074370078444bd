/** What a header's wording tells where no list of wordings holds it. Folded texts (see `foldHeader`), brackets taken off. */
interface Pattern {
  readonly field: string;
  readonly says: RegExp;
  readonly not?: RegExp;
}

const COMPLETER = '(?:完成人员?|负责人|参与者|参与人员?|参加人员?|主创人?员?|创作人|发明人|作者)';

/** In this order: the first that fits holds. */
const PATTERNS: readonly Pattern[] = [
  { field: 'serial', says: /^(?:序|号|序列|项次|行号|排号|排序|序次|no\.?)$/ },
  { field: 'idNumber', says: /身份证/ },
  { field: 'email', says: /邮箱|信箱|电子邮件|e-?mail/ },
  { field: 'postcode', says: /邮编|邮政编码/ },
  { field: 'consent', says: /同意(?:申报|情况|与否|$)/ },
  { field: 'publicNotice', says: /公示/ },
  { field: 'secrecy', says: /涉密|保密|密级|国家秘密|机密|(?:能不能|能否|可否|是否可以?)(?:对外)?公开/ },
  { field: 'ipStatus', says: /知识产权|产权(?:归属|争议|纠纷|情况)/ },
  { field: 'confirmation', says: /真实性|盖章确认|是否盖章|工会盖章/ },
  { field: 'newQuality', says: /新质/ },
  { field: 'honourMaterial', says: /工匠.{0,8}(?:材料|视频|简介|宣传)/ },
  { field: 'photos', says: /照片|图片|相片|配图/ },
  { field: 'mentor', says: /导师|讲师/ },
  { field: 'videoNote', says: /(?:视频|课程|微课).{0,3}(?:简介|介绍)/ },
  { field: 'questionBank', says: /题库|试题|题目数|题数|配套题/ },
  { field: 'audio', says: /音频|录音/ },
  { field: 'videoResolution', says: /分辨率|清晰度/ },
  {
    field: 'videoFormat',
    says: /视频.{0,4}(?:格式|规格|大小)/,
    not: /时长|长度|时间|多长|多久|几分钟/,
  },
  { field: 'video', says: /视频/, not: /简介|说明|介绍/ },
  { field: 'ownership', says: /非公/, not: /占比|数量|比例/ },
  { field: 'unitNature', says: /(?:单位|企业|经济|公司)(?:的)?(?:性质|类型|类别)|所有制/ },
  {
    field: 'governmentFunding',
    says: /(?:是否|有无|是不是).{0,8}(?:政府|财政|专项资金|立项|资助|补助|科技计划|科技项目)/,
    not: /荣誉|获奖|奖项/,
  },
  { field: 'governmentFunding', says: /立项.{0,4}资助|资助.{0,4}立项|^资金资助/, not: /荣誉|获奖|奖项/ },
  { field: 'previousAwards', says: /获奖|奖项|奖励|荣誉|什么奖|何奖|表彰/ },
  { field: 'projectSource', says: /来源|由来|来历|立项|资金情况|经费/, not: /题/ },
  {
    field: 'investment',
    says: /^投入$|^(?:总|实际|项目|研发|研制|实施|改造)?(?:费用|花费|支出|金额)$|成本|(?:项目|经费|资金|费用)投入|投入(?:资金|金额|经费|费用|成本)/,
  },
  { field: 'completionDate', says: /(?:完成|完工|竣工|结题)(?:的)?(?:时间|日期|年月|时段)|何时完成/ },
  {
    field: 'applicationDate',
    says: /(?:应用|投用|投产|使用|启用)(?:起始|开始|起|始)?(?:的)?(?:时间|日期|年月|时段)|何时(?:应用|投用|启用)/,
  },
  {
    field: 'implementationDate',
    says: /实施(?:的|起始|开始|启动|起止|起|始)?(?:时间|日期|年月|时段|起止)|何时实施|(?:起止|起始)(?:时间|日期|年月)/,
  },
  { field: 'birthDate', says: /出生|生日/ },
  { field: 'sex', says: /^(?:性别|男\/?女)$/ },
  { field: 'education', says: /学历|文化程度/ },
  { field: 'phone', says: /电话|手机|联[系络]方式|座机/, not: /单位联系|报送|填报/ },
  {
    field: 'otherCompleters',
    says: /(?:其他|其它|其余|参与|参加|合作)(?:主要)?(?:完成人|人员|成员)|^(?:合作|协作)[者人]/,
  },
  {
    field: 'profile',
    says: /(?:完成人|牵头人|带头人|领头人|主创人?|负责人|个人)(?:个人)?(?:情况)?(?:简介|介绍|简历|简况|情况)$/,
  },
  {
    field: 'firstCompleter',
    says: new RegExp(`^(?:项目|成果)?(?:首席|第一|首位|领衔|牵头|主)(?:人|${COMPLETER})`),
  },
  { field: 'unitAndPosition', says: /单位.{0,4}(?:职务|岗位|职位|工种)/ },
  { field: 'position', says: /职务|岗位|职位|工种/, not: /技能|联系人|填报|经办/ },
  {
    field: 'completers',
    says: new RegExp(`${COMPLETER}(?:名单|姓名)?$|^(?:项目|团队|主要)?成员(?:姓名|名单)?$|^姓名$`),
    not: /单位|合作|协作/,
  },
  { field: 'completers', says: /完成人员名单|人员名单/ },
  { field: 'submittingUnit', says: /(?:推荐|报送|上报|填报|选送|提名|主管)(?:单位|工会|部门)|上级工会/ },
  {
    field: 'unit',
    says: /^(?:项目|成果|提出人|完成人|负责人|牵头人|申报人|建议人|职工)?(?:承担|所属|所在|工作|实施|完成|申报|任职|申请|创造|基层|选送|提交)?(?:单位|企业)(?:全称|名称)?$/,
  },
  { field: 'industry', says: /行业/ },
  { field: 'category', says: /类别|类型|分类|归类|种类|五小|哪一?[小类种]|^类$/, not: /名称|项目名|成果名/ },
  { field: 'background', says: /背景/ },
  { field: 'target', says: /目标|关键问题/ },
  { field: 'innovation', says: /创新(?:点|内容|之处)?$/ },
  { field: 'benefit', says: /效益/ },
  {
    field: 'summary',
    says: /简介|简述|提要|概述|概要|简要|主要内容|^(?:项目|成果|建议|革新|改造)?(?:内容|做法)|^(?:项目|成果|建议|革新|改造)(?:的)?(?:说明|情况说明)$/,
    not: /完成人|导师|视频|个人/,
  },
  {
    field: 'projectName',
    says: /^.{0,6}(?:项目|成果|课题|作品)(?:名称?|全称|题目|标题)?$|^.{0,4}(?:建议|提案|革新|发明)(?:名称|题目|标题)$|^(?:题目|标题)$/,
    not: /单位|人|数|情况/,
  },
  { field: 'remarks', says: /备注|说明|其他|其它/, not: /填表|填写/ },
];

/** Whether a column of completers is of the first of them: 负责人（第一完成人）. */
export function isFirst(folded: string, own: ReadonlySet<string>): boolean {
  return (
    own.has('firstCompleter') && /第一|首席|牵头/.test(folded) && !/在前|排|首位|依次|[及和与]/.test(folded)
  );
}

/** Columns of one notice only: elsewhere such a header means something else or nothing. */
const OF_ONE_NOTICE: ReadonlySet<string> = new Set([
  ...[
    'confirmation',
    'newQuality',
    'photos',
    'questionBank',
    'audio',
    'video',
    'videoFormat',
    'videoResolution',
    'profile',
  ],
  ...['mentor', 'videoNote', 'background', 'target', 'innovation', 'benefit'],
]);

/** The columns of a question bank. */
const OF_QUESTIONS: readonly Pattern[] = [
  { field: 'serial', says: /^(?:序|号|no\.?|题号)$/ },
  ...[...'abcdef'].map((letter) => ({
    field: `option${letter.toUpperCase()}`,
    says: new RegExp(`^(?:选项|答案|备选项?)?${letter}(?:选项|项|答案)?$`),
  })),
  { field: 'questionType', says: /题型|题目?类型|单选.*多选|^类[型别]$/ },
  { field: 'difficulty', says: /难度|难易|等级|级别/ },
  { field: 'answerKey', says: /(?:正确|标准|参考)(?:答案|选?项)|^答案$/ },
  { field: 'analysis', says: /解析|解释|说明/ },
  { field: 'questionSource', says: /来源|出处|依据/ },
  { field: 'question', says: /题干|题面|考题|(?:题目|试题)(?:内容|正文)?$/ },
  { field: 'course', says: /课程|成果|项目/ },
];

/** The column of a question bank that a header most likely means, or null. */
export function questionFieldByPattern(bare: string): string | null {
  return bare.length > 16 ? null : (OF_QUESTIONS.find(({ says }) => says.test(bare))?.field ?? null);
}

/** What a general wording means to a notice with other columns: 单位性质 where it asks 是否非公, 参与人 where all stand in one column. */
export function insteadOf(field: string, own: ReadonlySet<string>): string {
  if (own.has(field)) return field;
  if (field === 'unitNature' && own.has('ownership')) return 'ownership';
  if (field === 'otherCompleters' && own.has('completers')) return 'completers';
  return field;
}

/**
 * The field a header most likely means by its words, or null. `own` are the fields of the table's scheme: a notice that
 * asks whether a unit is non-public is answered by a column 单位性质, one that asks for one person by 完成人（第一）.
 */
export function fieldByPattern(bare: string, folded: string, own: ReadonlySet<string>): string | null {
  // A question may be long: 是否政府投资/研发机构主持/科研院所人员参与.
  if (bare.length > (/^(?:是否|有无|是不是)/.test(bare) ? 40 : 16)) return null;
  const field = PATTERNS.find(({ says, not }) => says.test(bare) && !not?.test(bare))?.field ?? null;
  const found = field === null ? null : insteadOf(field, own);
  if (found === 'questionBank' && own.has('questionCount')) return 'questionCount';
  if (found === 'innovation' && !own.has(found)) return 'summary';
  if (found !== null && OF_ONE_NOTICE.has(found) && !own.has(found)) return null;
  if (found === 'firstCompleter' && !own.has(found) && own.has('completers')) return 'completers';
  if (found === 'completers' && isFirst(folded, own)) return 'firstCompleter';
  if (found === 'unit' && own.has('unitAndPosition') && /职务|岗位|职位/.test(folded))
    return 'unitAndPosition';
  return found;
}
