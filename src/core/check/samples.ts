import type { CellValue } from '../table/grid';
import type { Scheme } from '../scheme/schema';

const PROJECTS = [
  '皮带机清扫器角度可调支架',
  '料斗堵料声光报警装置',
  '井下阀门省力扳手',
  '注塑模具冷却水路快换接头',
  '电缆盘放线制动支架',
];
const PEOPLE = ['陈立新', '周敏', '吴建华', '郑小红', '孙志强'];
const UNITS = [
  '华通机械有限公司',
  '宏达纺织有限公司',
  '永兴建材有限公司',
  '恒源食品有限公司',
  '瑞丰包装有限公司',
];
const SUMMARIES = [
  '原来靠人工刮料，现改为弹簧压紧，清扫时间由一小时减为十分钟。',
  '在料斗上装传感器，堵料时立即报警，每月少停机五次。',
  '加长力臂并设棘轮，一人即可开关阀门。',
  '接头由螺纹改为快插，换模时间减少四成。',
  '用废旧轴承做成制动轮，放线平稳不散盘。',
];

/** Correct values by field; each entry of an example gets its own, so that comparing rules find nothing in them. */
const SAMPLES: Readonly<Record<string, (index: number, scheme: Scheme) => CellValue>> = {
  serial: (index) => index + 1,
  projectName: (index) => of(PROJECTS, index),
  firstCompleter: (index) => of(PEOPLE, index),
  completers: (index) => of(PEOPLE, index),
  phone: (index) => `139079100${String(index + 11)}`,
  unit: (index) => of(UNITS, index),
  unitAndPosition: (index) => `${of(UNITS, index)} 钳工`,
  position: () => '钳工',
  industry: () => '通用设备制造业',
  summary: (index) => of(SUMMARIES, index),
  category: (_, scheme) => scheme.categories[0] ?? null,
  ownership: () => '是',
  profile: (index) => `${of(PEOPLE, index)}，钳工，从事本岗位工作十年。`,
  submittingUnit: () => '江西省总工会',
  confirmation: () => '已上传',
  background: (index) => `现有做法费时费力，职工希望改进，为此研制了${of(PROJECTS, index)}。`,
  target: (index) => `研制${of(PROJECTS, index)}，单次用时由30分钟减为8分钟，合格率不低于98%。`,
  innovation: (index) => `1.结构自行设计。\n2.${of(SUMMARIES, index)}`,
  benefit: (index) => `经济效益：每年节支${index + 2}万元。\n社会效益：减轻劳动强度。`,
  photos: () => '3张',
  video: () => '1个',
  questionBank: () => '20道',
  audio: () => '1个',
  newQuality: () => '否',
  questionType: () => '单选',
  question: (index) => `${of(PROJECTS, index)}的第${index + 1}个要点是`,
  optionA: () => '加装护罩',
  optionB: () => '换用轴承',
  answerKey: () => 'A',
  difficulty: () => '初级',
  questionSource: () => '视频简介',
};

function of(list: readonly string[], index: number): string {
  return list[index % list.length]!;
}

/** A value of the field that no rule objects to, for the example entry number `index`; null where none is needed. */
export function sampleValue(field: string, index: number, scheme: Scheme): CellValue {
  return SAMPLES[field]?.(index, scheme) ?? null;
}
