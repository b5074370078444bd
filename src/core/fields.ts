/** Every field a table or preamble can hold, in one place: its id, its word for clerks, and how its cells are read. */

export interface FieldInfo {
  /** The plain Chinese word shown to clerks when a scheme gives no header of its own. */
  readonly word: string;
  /** Header or label wordings that mean this field in any notice, beside the scheme's own. */
  readonly names: readonly string[];
  /** true where 同上 in a cell means the value of the row above. Never for people and their numbers. */
  readonly ditto?: boolean;
}

const field = (word: string, names: readonly string[] = [], ditto = false): FieldInfo => ({ word, names, ditto });

export const FIELDS: Readonly<Record<string, FieldInfo>> = {
  serial: field('序号', ['编号', '项目编号', '顺序号', 'No', 'No.']),
  projectName: field('项目名称', ['成果名称', '项目成果名称', '五小项目名称', '五小成果名称', '申报项目名称', '创新成果名称', '课题名称', '名称']),
  firstCompleter: field('第一完成人', ['第一完成人姓名', '项目第一完成人', '牵头人', '牵头人姓名', '项目负责人', '主要负责人', '第一作者', '姓名']),
  completers: field('主要完成人', ['完成人', '项目完成人', '成果完成人', '主要完成人员', '主要创作人', '主创人员']),
  otherCompleters: field('其他完成人', ['其它完成人', '其他参与人', '参与人', '团队成员', '项目组成员', '其余完成人']),
  phone: field('联系电话', ['电话', '联系方式', '手机', '手机号', '手机号码', '电话号码', '联系手机', '移动电话', '第一完成人联系电话', '第一完成人电话', '联系人电话']),
  unitAndPosition: field('所在单位及职务', ['单位及职务', '工作单位及职务', '单位职务', '所在单位和职务', '单位和职务', '工作单位和职务', '所在单位职务', '单位及岗位', '所在单位及岗位'], true),
  unit: field('所在单位', ['单位', '单位名称', '工作单位', '完成单位', '实施单位', '所属单位', '项目单位', '第一完成单位', '完成人单位', '提交单位', '企业名称'], true),
  position: field('职务', ['岗位', '岗位职务', '职务岗位', '岗位及职务', '职务职称', '工作岗位'], true),
  submittingUnit: field('申报单位', ['填报单位', '报送单位', '推荐单位', '上报单位', '提名单位', '推荐工会', '上级工会', '所属上级工会', '主管单位工会', '申报工会', '选送单位'], true),
  industry: field('所属行业', ['行业', '行业分类', '所属行业分类', '国民经济行业', '成果所属行业分类', '行业类别'], true),
  summary: field('项目简介', ['简介', '成果简介', '内容简介', '项目内容', '项目简要介绍', '成果简介及成效', '项目概况', '主要内容', '简要介绍']),
  category: field('项目类别', ['类别', '成果类别', '五小类别', '类型', '项目类型', '成果类型', '申报类别'], true),
  ownership: field('是否非公', ['非公', '是否非公企业', '是否非公有制企业', '是否为非公', '是否为非公企业', '非公企业', '是否属于非公', '是否属于非公企业'], true),
  completionDate: field('完成时间', ['完成日期', '成果完成时间', '项目完成时间'], true),
  applicationDate: field('应用时间', ['应用日期', '投入应用时间', '推广应用时间'], true),
  implementationDate: field('实施时间', ['实施日期', '开展时间', '起止时间', '项目起止时间'], true),
  previousAwards: field('曾获奖励', ['曾获奖情况', '项目曾获奖情况', '获奖情况', '曾获荣誉', '已获奖项', '获奖']),
  projectSource: field('项目来源', ['来源', '任务来源', '任务及资金来源', '立项情况', '资金来源'], true),
  investment: field('投入成本', ['投入成本万元', '成本', '项目投入', '投入资金', '投入费用']),
  publicNotice: field('公示情况', ['公示', '公示结果', '单位公示情况'], true),
  consent: field('完成人是否同意申报', ['是否同意申报', '完成人同意情况', '同意申报']),
  idNumber: field('身份证号', ['身份证', '身份证号码', '公民身份号码', '身份证件号码']),
  sex: field('性别'),
  birthDate: field('出生年月', ['出生日期', '生日']),
  education: field('学历', ['文化程度', '最高学历']),
  skillLevel: field('技能等级', ['职业资格', '技能等级职业资格', '职业技能等级']),
  titleLevel: field('职称等级', ['职称', '技术职称', '专业技术职称', '技能职称']),
  frontlineStatus: field('一线身份', ['是否一线', '一线职工', '一线工人或一线技术人员', '人员身份', '身份类别']),
  unitNature: field('单位性质', ['企业性质', '所有制', '经济类型', '单位类型'], true),
  email: field('电子邮箱', ['邮箱', '电子邮件', 'email', 'e-mail']),
  postcode: field('邮政编码', ['邮编']),
  address: field('通讯地址', ['地址', '联系地址']),
  remarks: field('备注', ['说明', '备注说明']),
  filledOn: field('填报时间', ['申报时间', '申报日期', '填报日期', '填表日期', '填表时间', '报送时间', '报送日期', '上报时间', '上报日期', '制表日期', '日期', '时间']),
  contactPerson: field('联系人', ['填报人', '填表人', '经办人', '报送单位联系人', '单位联系人', '制表人', '申报联系人']),
  contactPhone: field('联系人电话', ['联系电话', '电话', '联系方式', '手机', '手机号码']),
  reviewer: field('审核人', ['审核', '负责人', '单位负责人', '主管领导', '审批人']),
};

/** The word clerks know a field by: the scheme's header where the caller has one, else the general word. */
export function fieldWord(id: string): string {
  return FIELDS[id]?.word ?? id;
}
