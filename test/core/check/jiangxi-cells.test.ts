import { checkTable } from '../../../src/core/check/check';
import { LEVELS } from '../../../src/core/findings';
import { findTables } from '../../../src/core/table/find';
import type { CellValue } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, schemeNamed, sheetOf } from '../table/sheet';

const jiangxi = schemeNamed('jiangxi-2023');
const COLUMNS = { name: 1, person: 2, phone: 3, unit: 4, summary: 6, category: 7, ownership: 8 };

/** The worst level a correct row has once one cell of it is changed, and the mend offered for that cell. */
function checked(
  column: keyof typeof COLUMNS,
  value: CellValue,
): { level: string; suggestion: string | null } {
  const row = jiangxiRow(1);
  row[COLUMNS[column]] = value;
  const table = findTables(sheetOf([JIANGXI_HEADER, row]), jiangxi).tables[0]!;
  const { findings } = checkTable(jiangxi, table);
  const level = LEVELS.find((one) => findings.some((finding) => finding.level === one)) ?? 'nothing';
  return {
    level,
    suggestion: findings.find((finding) => finding.suggestion !== undefined)?.suggestion ?? null,
  };
}

const levels = (column: keyof typeof COLUMNS, level: string, values: string): void => {
  test.each(values.trim().split(/\s*\n\s*/))(`${column} %s: ${level}`, (value) => {
    expect(checked(column, value).level).toBe(level);
  });
};

describe('an institute’s word in the name of a place', () => {
  levels(
    'unit',
    'nothing',
    `大学路环卫所，清扫班班长
     研究院路环卫所 清扫工
     研究所社区居委会 网格员
     学院巷小学 教师
     学院广场派出所 辅警
     党校路加油站 加油员
     科学院大道环卫站 清扫工
     设计院小区物业公司 电工
     大学城供电所 抄表员
     大学科技园物业服务中心 电工
     赣江稀土研究院有限公司 工程师`,
  );
  levels(
    'unit',
    'verify',
    `云山大学 维修电工
     江西省水务科学院 水电工
     云山大学附属医院 主任医师
     云山技师学院 教师`,
  );
  levels(
    'unit',
    'ineligible',
    `云山理工大学 讲师
     江西省农业科学院水稻研究所 助理研究员
     云山市农科所 技术员`,
  );
});

describe('posts', () => {
  levels(
    'unit',
    'nothing',
    `九江华通机械有限公司 车间主任
     九江华通机械有限公司（一车间主任）
     九江华通机械有限公司 项目负责人
     九江华通机械有限公司劳模创新工作室领衔人
     九江华通机械有限公司 客户经理
     云山市人民医院主任医师`,
  );
  levels(
    'unit',
    'verify',
    `九江华通机械有限公司法定代表人
     九江华通机械有限公司企业法人
     九江华通机械有限公司实际控制人
     九江华通机械有限公司联合创始人
     九江华通机械有限公司经营者
     九江华通机械有限公司 董事长兼总经理
     九江华通机械有限公司 总经理助理
     九江华通机械有限公司党支部书记
     云山市中医院 主任`,
  );
  levels(
    'unit',
    'malformed',
    `九江华通机械有限公司
     九江华通机械有限公司一车间
     钳工`,
  );
});

describe('plans and awards of the firm itself, and those of a government', () => {
  levels(
    'summary',
    'nothing',
    `针对阀井积水的问题，列入公司年度科技计划。
     列入集团公司2023年第一批科技计划。
     列入矿年度重点科技攻关计划。
     列入省公司科技计划。
     列入国网江西电力科技项目计划。
     已纳入公司科技计划，未列入政府科技计划。
     公司2022年度合理化建议一等奖。
     获县总工会五小成果一等奖。`,
  );
  levels(
    'summary',
    'verify',
    `拟申报省科技计划。
     正在申报市科技局项目。
     列入市工信局技术改造项目。
     公司推荐列入省重点研发计划。
     获江西省优秀QC成果一等奖。`,
  );
  levels(
    'summary',
    'ineligible',
    `2022年列入云山市科技计划。
     列入公司科技计划和省科技计划。
     公司牵头承担的省重点研发计划课题。
     获2022年江西省技术创新成果优秀奖。`,
  );
});

describe('words that only sound secret', () => {
  levels(
    'name',
    'nothing',
    `阀座防干涉密封垫
     泵体确保密封性的压盖
     新型中国防腐涂料刷
     冠军工匠工作台
     保密文件碎纸机防卡齿
     保密印刷机送纸轮改造
     军工路泵站格栅改造
     导弹式快速接头
     计算机密集架导轨`,
  );
  levels(
    'name',
    'verify',
    `涉密计算机监测装置
     武器挂架快拆工装`,
  );
  levels(
    'summary',
    'verify',
    `本项目为军工产品配套。
     涉及商业秘密，图纸不公开。`,
  );
  levels(
    'summary',
    'ineligible',
    `本项目涉密。
     项目涉及技术秘密。
     本成果属军工项目。`,
  );
});

test.each<[CellValue, string, string | null]>([
  ['013907910001', 'hint', '13907910001'],
  ['13907910001.0', 'hint', '13907910001'],
  ['+86 139-0791-0001', 'hint', '13907910001'],
  ['0791 86251234-8012', 'hint', '0791-86251234转8012'],
  ['13907910001；0791-86251234', 'hint', '13907910001、0791-86251234'],
  ['079186251234', 'nothing', null],
  ['0797-8251234转8012', 'nothing', null],
  [1.3907910001e10, 'nothing', null],
  ['00852-23456789', 'verify', null],
  ['00000000000', 'malformed', null],
  ['139****0001', 'malformed', null],
])('phone %s: %s %s', (value, level, suggestion) => {
  expect(checked('phone', value)).toEqual({ level, suggestion });
});

test.each([
  ['A.小发明', '小发明'],
  ['Ｂ、小革新', '小革新'],
  ['（C）小设计', '小设计'],
  ['③小建议', '小建议'],
  ['Ⅱ.小创造', '小创造'],
  ['小发明√', '小发明'],
])('category %s is mended to %s', (value, suggestion) => {
  expect(checked('category', value)).toEqual({ level: 'hint', suggestion });
});

test.each<[string, string, string | null]>([
  ['否 非公', 'malformed', null],
  ['是/否', 'malformed', null],
  ['不是非公', 'hint', '否'],
  ['是（民营）', 'hint', '是'],
  ['无国有股份', 'hint', '是'],
  ['非公有制企业，不含国有股份', 'hint', '是'],
  ['非公，已获专利', 'nothing', null],
])('ownership %s: %s %s', (value, level, suggestion) => {
  expect(checked('ownership', value)).toEqual({ level, suggestion });
});

test.each([
  ['张三丰（女）', 'hint'],
  ['欧阳 修', 'hint'],
  ['欧阳修', 'nothing'],
  ['买买提·吐尔逊', 'nothing'],
  ['机修班', 'malformed'],
])('person %s: %s', (value, level) => {
  expect(checked('person', value).level).toBe(level);
});

test('a hundred characters pass, the hundred and first does not, a Latin word counts one', () => {
  expect(checked('summary', '改'.repeat(100)).level).toBe('nothing');
  expect(checked('summary', '改'.repeat(101)).level).toBe('malformed');
  expect(checked('summary', `${'改'.repeat(99)}PLC2000`).level).toBe('nothing');
  expect(checked('summary', `${'改'.repeat(100)}PLC`).level).toBe('malformed');
});
