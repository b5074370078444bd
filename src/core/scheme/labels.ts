/** Chinese words for the keys and choices of a scheme's JSON: for the editor, for JSON Schema and for telling where an error is. */

/** By "owner.key" where a key's meaning depends on what it stands in, else by key. The owner is the list or object above, or the rule. */
const LABELS: Readonly<Record<string, string>> = {
  id: '代号',
  name: '名称',
  shortName: '简称',
  notice: '通知',
  issuer: '发文单位',
  title: '通知标题',
  number: '文号',
  date: '发文日期',
  window: '报送时间',
  from: '开始日期',
  to: '截止日期',
  clause: '依据',
  section: '条款',
  gist: '要点',
  categories: '项目类别',
  areaCode: '本地区号',
  counting: '字数怎么算',
  detect: '自动识别',
  places: '地名',
  years: '年份',
  words: '标题用语',
  tables: '表格',
  'tables.title': '表格标题',
  derived: '通知没有给出表样',
  columns: '列',
  field: '内容',
  header: '表头',
  names: '其他叫法',
  weakNames: '含糊的叫法（看内容才能确定）',
  expected: '表中必有这一列',
  per: '填写单位',
  'quotas.per': '按什么统计',
  width: '列宽（字符）',
  input: '空白表的填写方式',
  preamble: '表上方的填写项',
  labels: '写法',
  note: '表下方的说明',
  rules: '核查内容',
  rule: '规则',
  off: '停用',
  level: '查出问题时判为',
  levels: '各种提示的等级',
  examples: '示例',
  found: '应查出',
  passed: '应通过',
  unitGroups: '单位分组',
  units: '单位',
  quotas: '名额与比例',
  kind: '种类',
  table: '用于哪张表',
  limits: '各组名额',
  group: '单位组',
  groups: '适用的单位组',
  min: '最少',
  max: '最多',
  'quotas.field': '统计哪一列',
  value: '统计的内容',
  atLeast: '不低于（%）',
  atMost: '不超过（%）',
  scoring: '评分',
  assumed: '通知没有规定评分办法',
  'scoring.min': '最低分',
  'scoring.max': '最高分',
  decimals: '保留小数位数',
  trim: '去掉最高、最低各几个',
  trimFrom: '有效评分满几个才去掉',
  method: '合计办法',
  tieBreaks: '同分时先比',
  criteria: '评分标准',
  weight: '权重（%）',
  full: '满分',
  rounds: '评审轮次',
  choose: '选出几项',
  perCategory: '每类几项',
  awards: '奖项',
  count: '项数',
  yuan: '每项奖金（元）',
  shareLimits: '入选比例限制',
  who: '哪些人',
  unitField: '单位所在的列',
  unitFields: '单位所在的列',
  personField: '完成人所在的列',
  completerField: '完成人所在的列',
  nameField: '名称所在的列',
  phoneField: '电话所在的列',
  positionFields: '职务、职称所在的列',
  fields: '查看的列',
  'required.fields': '必填的列',
  'max-characters.max': '最多几个字',
  about: '通知写的是“左右”“约”',
  yearsBeforeOpening: '开始报送前几年之内（代替最早日期）',
  'date-range.from': '最早日期',
  'date-range.to': '最晚日期',
  'date-in-text.from': '最早日期',
  'date-in-text.to': '最晚日期',
  part: '写了起止时间时看',
  several: '可以写几个人',
  strict: '必须写国家标准的门类和大类',
  list: '名单代号',
  topics: '查哪些情形',
  award: '曾获奖励',
  minimum: '这一级及以上',
  'award.names': '只限这些奖项',
  cityIsProvince: '本市是直辖市（市级即省级）',
  values: '可填的内容',
  also: '视为相同的写法',
  excluded: '填了就不符合条件的内容',
  onlyCategories: '只看这些类别',
  institutions: '明确排除的单位',
  acrossSubmitters: '不同报送单位之间也查',
  othersField: '其他完成人所在的列',
  projectField: '项目名称所在的列',
  sexField: '性别所在的列',
  birthField: '出生年月所在的列',
  youngest: '最小年龄',
  oldest: '最大年龄',
  maxYuan: '最高金额（元）',
  'amount-limit.unit': '没写单位的数按什么算',
  home: '本市及所辖地名',
  province: '本省',
  'list-length.max': '最多几项',
  patterns: '按名称认单位（正则表达式）',
  fromUnits: '有几个单位才核总数',
  reading: '这里的理解',
  onlyBound: '只列有名额的单位',
  otherReadings: '另一种理解',
  keyField: '空着就不算一项的列',
  allocations: '数量分配表',
  titleWords: '分配表标题里的字',
  want: '必须为“是”',
  over: '超过几个字须分条写',
  typeField: '题型所在的列',
  ofField: '课程（成果）名称所在的列',
  maxMinutes: '视频最长几分钟',
  tells: '这一列写的是',
  loose: '夹在别的文字里也算',
  once: '一人只能申报一次',
  formats: '认可的文件格式',
  minDpi: '分辨率最低多少dpi',
  minMegabytes: '每个文件最小几兆',
  maxMegabytes: '每个文件最大几兆',
  pixels: '画面至少多少像素',
  long: '长边',
  short: '短边',
};

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: { ineligible: '不符合条件', malformed: '填写有误', verify: '待核实', hint: '提示' },
  counting: { word: '与 Word 字数相同', characters: '每个字符算一个字' },
  per: {
    entry: '每个项目一格',
    person: '每人一行',
    unit: '每个单位',
    unitAndCategory: '每个单位的每个类别',
    group: '单位组合计',
    whole: '整张表合计',
  },
  input: { text: '文字', number: '数字', category: '选类别', yesNo: '选是或否', date: '日期' },
  kind: { count: '数量', share: '比例' },
  method: { mean: '平均分', median: '中位数', weighted: '按权重合计', standard: '标准分平均' },
  tieBreaks: { meanOfAll: '全部有效评分的平均分', frontlineWorker: '一线工人优先' },
  who: { frontlineWorker: '一线工人', seniorTechnician: '高级职称的一线技术人员' },
  field: {
    unit: '单位',
    unitAndPosition: '单位及职务',
    workUnit: '完成人工作单位',
    submittingUnit: '报送单位、上级工会',
  },
  value: { 'non-public': '非公', public: '公有' },
  institutions: { higherEducation: '大专院校', research: '科研院所' },
  tells: { place: '视频里的位置', length: '视频时长' },
  part: { start: '开始时间', end: '结束时间', whole: '全程' },
  topics: {
    sciencePlan: '政府科技计划项目',
    funding: '财政资金',
    secrecy: '涉密和国家安全',
    ipDispute: '知识产权纠纷',
    medicine: '医药',
    rndInstitution: '科研院所承担',
    keyProject: '国家重点项目',
    promotion: '企业宣传片',
    notInUse: '尚未投用、没有成效',
  },
  minimum: { unit: '单位级', county: '县级', municipal: '市级', provincial: '省级', national: '国家级' },
};

/** The label of a key within `owner` (a list, an object or a rule's id); the key itself where no word is known. */
export function keyLabel(owner: string, key: string): string {
  return LABELS[`${owner}.${key}`] ?? LABELS[key] ?? key;
}

/** Whether a key has a Chinese word. */
export function hasLabel(owner: string, key: string): boolean {
  return `${owner}.${key}` in LABELS || key in LABELS;
}

/** The word for one of the choices of a key; the choice itself where no word is known. */
export function choiceLabel(key: string, choice: string): string {
  return CHOICES[key]?.[choice] ?? choice;
}

/** Where an error is, in words: ["tables", 0, "columns", 2, "header"] → "表格 第1项 › 列 第3项 › 表头". A rule is named, too. */
export function placeWords(
  path: readonly PropertyKey[],
  rule?: { readonly id: string; readonly title: string },
): string {
  const parts: string[] = [];
  let owner = '';
  for (const part of path) {
    if (typeof part === 'number') {
      const isRule = owner === 'rules' && rule !== undefined;
      parts.push(`${parts.pop() ?? ''} 第${part + 1}项${isRule ? `“${rule.title}”` : ''}`.trim());
      if (isRule) owner = rule.id;
    } else {
      parts.push(keyLabel(owner, String(part)));
      owner = String(part);
    }
  }
  return parts.join(' › ');
}
