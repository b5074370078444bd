/** Folder `national`: the golden cases of the national collection of 2024; their truth is taken from the notice alone. */
import { CasePlan } from '../case-plan';
import { sampleTable } from '../samples';
import { textOf } from '../words';
import { ITEMS, NATIONAL, QUESTION_COLUMNS, nationalTable, questionTable } from './common';
import type { Column } from '../layout';
import type { TablePlan } from '../table-plan';

/** Nineteen items a row, long texts. */
function items(): CasePlan {
  const plan = new CasePlan(
    'nat-nineteen-items',
    NATIONAL,
    '36 wide long-text rows; limits, people, industries',
  );
  const sheet = plan.sheet('成果征集').put('A1', '全国职工“五小”创新成果征集汇总表', 'T1');
  const entries = nationalTable(701, 36, '江西省总工会', '江西', '赣州');
  const people = (count: number): string =>
    Array.from(
      { length: count },
      (_, i) =>
        '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕'[i]! +
        '东南西北中春夏秋冬梅兰竹菊松柏桃杏荷莲桂枫榆'[i]!,
    ).join('、');
  const first = (nr: number): string => String(entries.get(nr, 'completers')).split('、')[0]!;
  entries
    .decoy(1, 'completers', `${first(1)}、${people(19)}`, 'twenty people')
    .defect(2, 'completers', `${first(2)}、${people(20)}`, 'people-21', ['malformed'])
    .defect(3, 'completers', `${first(3)}等8人`, 'name-and-others', ['verify', 'malformed'])
    .decoy(4, 'profile', textOf(4, 100), 'exactly 100')
    .defect(5, 'profile', textOf(5, 101), 'profile-101', ['malformed'])
    .defect(6, 'projectName', '装置', 'name-too-short', ['verify', 'malformed'])
    .defect(
      7,
      'projectName',
      `${String(entries.get(7, 'projectName'))}以及在同行业多个工种多种设备多条生产线上的全面推广与持续改进`,
      'name-too-long',
      ['verify', 'malformed'],
    )
    .decoy(8, 'summary', `1.${textOf(8, 249)}\n2.${textOf(38, 249)}`, 'exactly 500, in two points')
    .defect(9, 'summary', textOf(9, 501), 'summary-501', ['malformed'])
    .defect(10, 'industry', '生物医药', 'industry-free-wording', ['malformed'])
    .defect(11, 'industry', '建筑业-纺织业', 'industry-wrong-section', ['malformed'])
    .decoy(12, 'industry', '制造业-石油、煤炭及其他燃料加工业', 'with 、 inside')
    .defect(13, 'background', textOf(13, 170), 'background-long', ['verify'])
    .defect(
      14,
      'target',
      '解决了操作不便的难题，破解了长期困扰班组的难点，得到大家认可，让现场作业更安全更省力，也方便了后续的维护保养工作，受到上级好评，值得推广。',
      'target-no-figures',
      ['malformed', 'verify'],
    )
    .defect(15, 'innovation', textOf(15, 520), 'innovation-520', ['malformed'])
    .defect(16, 'benefit', textOf(16, 501), 'benefit-501', ['malformed'])
    .defect(17, 'photos', '2张', 'photos-2', ['malformed', 'verify'])
    .defect(18, 'questions', '18道', 'questions-18', ['malformed', 'verify'])
    .defect(19, 'newQuality', '是否', 'flag-unreadable', ['malformed'])
    .defect(20, 'newQuality', null, 'flag-missing', ['malformed', 'verify'])
    .defect(21, 'category', '小攻关', 'category-of-another-notice', ['malformed'])
    .defect(22, 'phone', '1351234567', 'phone-10-digits', ['malformed'])
    .defect(
      23,
      'projectName',
      entries.get(24, 'projectName'),
      'project-same',
      ['verify', 'malformed', 'ineligible'],
      { also: [{ nr: 24, field: 'projectName' }] },
    )
    .decoy(25, 'photos', '3', 'exactly three')
    .decoy(26, 'questions', 20, 'exactly twenty')
    .defect(27, 'confirmation', null, 'confirmation-missing', ['malformed', 'verify'])
    .defect(28, 'union', null, 'union-missing', ['malformed', 'verify'])
    .decoy(29, 'phone', '0797-8412351', 'a landline')
    .defect(30, 'summary', textOf(30, 300), 'summary-runs-on', ['verify', 'malformed'])
    .defect(31, 'innovation', '详见附件', 'text-elsewhere', ['malformed', 'verify'])
    .defect(32, 'target', `${textOf(32, 60)}合格率由92提高到99。`, 'figures-without-units', ['verify', 'malformed'])
    .decoy(33, 'benefit', '经济效益：每年节支三万元；社会效益：减轻劳动强度；安全效益：消除一处隐患。', 'points in words')
    .decoy(34, 'target', '把换模用时由四十分钟缩短到原来的一半以上，班产量提高两成，消除了人工搬抬模具时的挤压危险。', 'figures in words')
    .defect(35, 'confirmation', '未盖章', 'not-confirmed', ['verify', 'malformed'])
    .slip(36, 'newQuality', '√', '是');
  entries.free(6, 'summary');
  plan.lay(sheet, entries, { row: 2, column: 1, columns: ITEMS });
  return plan;
}

/** Numbers before the headers, a row of requirements under them, the allocation on a sheet of its own. */
function numberedHeaders(): CasePlan {
  const plan = new CasePlan(
    'nat-requirements-row',
    NATIONAL,
    'numbered headers and a row of requirements under them; allocation sheet',
  );
  const sheet = plan
    .sheet('汇总')
    .put('B2', '全国职工“五小”创新成果征集（2024）', 'U2')
    .put('B3', '上级工会：江西省总工会　填报日期：2024年6月20日', 'U3');
  const entries = nationalTable(702, 18, '江西省总工会', '江西', '九江');
  entries
    .defect(5, 'category', '小发明/小设计', 'category-two', ['malformed'])
    .slip(9, 'category', '创造', '小创造');
  const columns = ITEMS.map((column, i) => (i ? { ...column, header: `${i}.${column.header}` } : column));
  plan.lay(sheet, entries, {
    ...{ row: 4, column: 2, columns },
    limits: {
      completers: '不超过20人',
      profile: '不超过100字',
      projectName: '20字左右',
      summary: '500字以内，分点分条',
      background: '100字左右',
      target: '100字左右，需有技术指标',
      innovation: '500字以内',
      benefit: '500字以内',
    },
  });
  plan
    .sheet('数量分配')
    .row('A1', ['单位', '数量'])
    .row('A2', ['江西省总工会', 20])
    .row('A3', ['浙江省总工会', 40]);
  return plan;
}

const SHOW: readonly Column[] = [
  { field: 'serial', header: '序号', width: 6 },
  { field: 'course', header: '课程名称', width: 34 },
  { field: 'unit', header: '提交单位', width: 30 },
  { field: 'completers', header: '完成人', width: 22 },
  { field: 'phone', header: '联系电话', width: 16 },
  { field: 'mentor', header: '导师简介', width: 40 },
  { field: 'videoNote', header: '视频简介', width: 40 },
  { field: 'questionCount', header: '题目数量', width: 10 },
];

function shows(seed: number, count: number): TablePlan {
  return sampleTable({ seed, count, place: '无锡', province: '江苏' }, ({ entries }, i) => ({
    course: entries[i]!.projectName,
    unit: entries[i]!.unit.replace('南昌局', '上海局'),
    completers: entries[i]!.firstCompleter,
    mentor: `${entries[i]!.firstCompleter}，${entries[i]!.position}，长期在生产一线，讲解细致。`,
    videoNote: entries[i]!.summary,
    questionCount: 20 + i,
  }));
}

/** Roadshow courses. */
function roadshow(): CasePlan {
  const plan = new CasePlan('nat-roadshow', NATIONAL, 'roadshow courses');
  const sheet = plan.sheet('路演').put('A1', '“五小”成果路演项目报送表', 'H1');
  sheet
    .row('A2', ['上报单位', null, '江苏省总工会'])
    .row('A3', ['联系人', null, '程锦'])
    .row('D3', ['联系电话', '025-83531234']);
  const entries = shows(703, 16);
  entries
    .decoy(1, 'mentor', textOf(1, 200), 'exactly 200')
    .defect(2, 'mentor', textOf(2, 201), 'mentor-201', ['malformed'])
    .decoy(3, 'videoNote', textOf(3, 300), 'exactly 300')
    .defect(4, 'videoNote', textOf(4, 301), 'video-301', ['malformed'])
    .defect(5, 'phone', '139****1234', 'phone-masked', ['malformed'])
    .defect(6, 'completers', null, 'name-missing', ['malformed'])
    .defect(7, 'course', null, 'course-missing', ['malformed'])
    .defect(8, 'unit', null, 'unit-missing', ['malformed'])
    .defect(9, 'questionCount', 19, 'questions-19', ['malformed', 'verify'])
    .defect(10, 'course', entries.get(11, 'course'), 'course-same', ['verify', 'malformed', 'ineligible'], {
      also: [{ nr: 11, field: 'course' }],
    });
  plan.lay(sheet, entries, { table: 'roadshow', row: 4, column: 1, columns: SHOW, note: '上报单位盖章：' });
  return plan;
}

/** One bank of twenty-four questions, as the template. */
function questions(): CasePlan {
  const plan = new CasePlan('nat-questions', NATIONAL, 'question bank; keys, options, kinds, times');
  const sheet = plan.sheet('题库').put('A1', '征集题库整理模板', 'L1');
  const bank = questionTable(0, 48);
  bank
    .defect(1, 'key', 'E', 'key-names-no-option', ['malformed'])
    .defect(4, 'key', 'AB', 'single-with-two', ['malformed'])
    .defect(2, 'key', 'A', 'multiple-with-one', ['malformed'])
    .defect(5, 'key', 'AAC', 'key-repeats', ['malformed'])
    .defect(3, 'key', 'A', 'judge-with-letter', ['malformed'])
    .decoy(6, 'key', '√', 'a tick')
    .decoy(9, 'key', '正确', 'in words')
    .slip(8, 'key', 'c、a', 'AC')
    .slip(11, 'key', 'Ｂ Ｄ', 'BD')
    .defect(7, 'key', null, 'key-missing', ['malformed'])
    .defect(10, 'optionB', null, 'gap-in-options', ['malformed'], {
      also: [
        { nr: 10, field: 'optionC' },
        { nr: 10, field: 'key' },
      ],
    })
    .defect(13, 'optionD', bank.get(13, 'optionA'), 'options-equal', ['malformed', 'verify'], {
      also: [{ nr: 13, field: 'optionA' }],
    })
    .defect(16, 'question', bank.get(19, 'question'), 'question-same', ['malformed', 'verify'], {
      also: [{ nr: 19, field: 'question' }],
    })
    .defect(14, 'difficulty', '困难', 'difficulty', ['malformed'])
    .defect(17, 'difficulty', null, 'difficulty-missing', ['malformed'])
    .defect(20, 'type', '填空', 'type', ['malformed'])
    .slip(22, 'type', '单选题', '单选')
    .defect(23, 'type', null, 'type-missing', ['malformed'])
    .defect(25, 'source', '成果视频06:10-06:40', 'time-beyond-video', ['malformed', 'verify'])
    .defect(28, 'source', '成果视频02:30-01:10', 'time-backwards', ['malformed', 'verify'])
    .defect(26, 'source', null, 'source-missing', ['malformed', 'verify'])
    .decoy(29, 'source', '《车工工艺学》', 'a book');
  for (const nr of [1, 2, 4, 5, 7, 10, 13, 16, 19]) bank.free(nr, 'type');
  bank.free(10, 'key');
  plan.lay(sheet, bank, { table: 'questions', row: 2, column: 1, columns: QUESTION_COLUMNS });
  return plan;
}

/** Banks of several results in one sheet, one section each; one is short. */
function questionSections(): CasePlan {
  const plan = new CasePlan(
    'nat-question-sections',
    NATIONAL,
    'question banks in sections; the second has nineteen',
  );
  const sheet = plan.sheet('题库汇总').put('A1', '“五小”成果题库', 'L1');
  const bank = questionTable(0, 63);
  bank.free(23, 'question');
  plan.lay(sheet, bank, {
    ...{ table: 'questions', row: 2, column: 1, columns: QUESTION_COLUMNS, headerAgainBefore: [43] },
    sections: [
      { before: 1, text: '成果一：轴承压装导向套' },
      { before: 23, text: '成果二：井口防坠护网' },
      { before: 42, text: '成果三：喷枪清洗转架' },
    ],
  });
  // The short bank is told once, at its section or at its first question.
  plan.freeAt(sheet, `A${2 + 1 + 22 + 1}`);
  plan.freeAt(sheet, `A${2 + 1 + 22 + 2}`);
  return plan;
}

/** The three tables of one result bundle in one workbook. */
function threeSheets(): CasePlan {
  const plan = new CasePlan(
    'nat-three-sheets',
    NATIONAL,
    'items, roadshow and questions in one workbook; nothing wrong',
  );
  const first = plan.sheet('附件3').put('A1', '全国职工“五小”创新成果征集汇总', 'T1');
  plan.lay(first, nationalTable(704, 8, '中国机械冶金建材工会', '河北', '唐山'), {
    row: 2,
    column: 1,
    columns: ITEMS,
  });
  const second = plan
    .sheet('附件5')
    .put('A1', '“五小”成果路演项目报送要求', 'H1')
    .row('A2', ['上报单位：', '中国机械冶金建材工会']);
  plan.lay(second, shows(705, 6), { table: 'roadshow', row: 3, column: 1, columns: SHOW });
  const third = plan.sheet('附件6').put('A1', '征集题库整理模板', 'L1');
  plan.lay(third, questionTable(30, 40), {
    table: 'questions',
    row: 2,
    column: 1,
    columns: QUESTION_COLUMNS,
  });
  return plan;
}

export const nationalCases: readonly (() => CasePlan)[] = [
  items,
  numberedHeaders,
  roadshow,
  questions,
  questionSections,
  threeSheets,
];
