import { grid, lines, rank, schemeWith, told } from './sheets';

const HEADER = ['项目编号', '项目名称', '单位', '专家1', '专家2', '专家3', '专家4', '专家5'];
const ROWS = [
  ['X01', '料仓清扫器', '江城机械有限公司', 90, 91, 92, 93, 94],
  ['X02', '阀门扳手', '大洋化工有限公司', 80, '81分', '８２', '83.0', 84],
  ['X03', '线缆支架', '北山矿业有限公司', 85, 85, 85, 85, 8.5],
];

test('a project a row, an expert a column, below a title and lines of text', () => {
  const report = rank([
    grid(
      '评分',
      [
        ['五小成果评审评分表'],
        ['评审时间：2024年5月6日', null, '地点：江城'],
        HEADER,
        ...ROWS,
        ['专家签字：'],
      ],
      ['A1:H1'],
    ),
  ]);
  expect(lines(report)).toEqual([
    [4, 'X01', '92.00', 1, 5],
    [6, 'X03', '85.00', 2, 5],
    [5, 'X02', '82.00', 3, 5],
  ]);
  expect(told(report)).toEqual([
    'H6 verify “专家5”评8.5分，其他专家的评分在85.0分上下，相差悬殊（依据：评分办法 通知未规定，按本方案的设定），请核对是否写错小数点；无误则保留。',
  ]);
});

test('what is no score is told with its cell and not counted', () => {
  const report = rank([
    grid('评分', [
      HEADER,
      ['X01', '料仓清扫器', '甲厂', 90, null, '回避', 190, '优'],
      ['X02', '阀门扳手', '乙厂', 80, 81, 82, 83, 84],
    ]),
  ]);
  expect(lines(report)).toEqual([
    [2, 'X01', '90.00', 1, 1],
    [3, 'X02', '82.00', 2, 5],
  ]);
  expect(told(report).map((one) => one.split('（依据')[0])).toEqual([
    'B2 verify 有效评分只有1个，不足5个，没有去掉最高分和最低分',
    'B2 verify “专家评审”只有2项有成绩的项目，不足3项',
    'B2 verify “优秀”应有3项，按现有成绩只有2项',
    'E2 malformed 缺“专家2”的评分',
    'G2 malformed “专家4”的评分“190”超出0至100分，未计入',
    'H2 malformed “专家5”的评分“优”不是分数，未计入',
  ]);
});

test('an expert who has not scored at all is told once', () => {
  const rows = [1, 2, 3].map((n) => [`X0${n}`, `成果${n}`, '甲厂', 80 + n, 81, 82, 83, null]);
  const found = told(rank([grid('评分', [HEADER, ...rows])]));
  expect(found.filter((one) => one.includes('专家5'))).toEqual([
    'H2 malformed “专家5”还没有评分，共缺3项（依据：评分办法 通知未规定，按本方案的设定），请催收该专家的评分。',
  ]);
});

test('experts over criteria, criteria in full marks', () => {
  const report = rank(
    [
      grid(
        '评分表',
        [
          ['序号', '成果名称', '张明', null, '李强', null, '总分', '名次'],
          [null, null, '创新性（60分）', '效益（40分）', '创新性（60分）', '效益（40分）', null, null],
          [1, '料仓清扫器', 50, 30, 55, 36, 85.5, 1],
          [2, '阀门扳手', 40, 35, 61, 30, 80, 2],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2', 'H1:H2'],
      ),
    ],
    schemeWith({}, 2),
  );
  expect(lines(report)).toEqual([
    [3, '1', '85.50', 1, 2],
    [4, '2', '75.00', 2, 1],
  ]);
  const found = told(report).map((one) => one.split('（依据')[0]);
  expect(found).toContain('E4 malformed “李强”的评分“61”超出0至60分，未计入');
  expect(found).toContain('G4 verify “总分”写的是80.0，按评分计算是75.0');
});

test('criteria by percent count by their weight', () => {
  const sheet = (name: string, expert: string, a: number, b: number) =>
    grid(name, [
      ['评分表'],
      [`评审专家：${expert}`],
      ['编号', '项目名称', '创新性（40%）', '实用性（60%）', '合计'],
      ['X01', '料仓清扫器', a, b, null],
      ['X02', '阀门扳手', 90, 80, null],
    ]);
  const report = rank([sheet('Sheet1', '张明', 80, 90), sheet('Sheet2', '李强', 70, 95)], schemeWith({}, 1));
  expect(lines(report)).toEqual([
    [4, 'X01', '85.50', 1, 2],
    [5, 'X02', '84.00', 2, 2],
  ]);
});

test('one sheet an expert, rows in another order, a row lost and a name changed', () => {
  const header = ['编号', '项目名称', '得分'];
  const report = rank(
    [
      grid('张明', [header, ['X01', '料仓清扫器', 80], ['X02', '阀门扳手', 90], ['X03', '线缆支架', 70]]),
      grid('李强', [header, ['X03', '线缆支架', 72], ['X01', '料仓清扫器', 82], ['X02', '阀门板手', 92]]),
      grid('王芳', [header, ['X01', '料仓清扫器', 84], ['X02', '阀门扳手', 94]]),
    ],
    schemeWith({}, 2),
  );
  expect(lines(report)).toEqual([
    [3, 'X02', '92.00', 1, 3],
    [2, 'X01', '82.00', 2, 3],
    [4, 'X03', '71.00', 3, 2],
  ]);
  const found = report.rounds[0]!.findings.map(({ sheet, cell, messageId }) => [sheet, cell, messageId]);
  expect(found).toContainEqual(['李强', 'B4', 'renamed']);
  expect(found).toContainEqual(['王芳', 'B1', 'missing']);
});

test('the same expert twice is told, the first score counts', () => {
  const header = ['编号', '项目名称', '得分'];
  const one = (name: string, score: number) =>
    grid(name, [['评委姓名：张明'], header, ['X01', '料仓清扫器', score]]);
  const report = rank([one('Sheet1', 80), one('Sheet2', 90)], schemeWith({}, 1));
  expect(lines(report)).toEqual([[3, 'X01', '80.00', 1, 1]]);
  expect(report.rounds[0]!.findings.map(({ messageId }) => messageId)).toContain('twice');
});

test('weighted parts, each scored by experts or already pooled', () => {
  const byExperts = rank(
    [
      grid(
        '评分',
        [
          ['编号', '项目名称', '材料评审得分（70%）', null, null, '现场展示得分（30%）', null, null],
          [null, null, '专家1', '专家2', '专家3', '专家1', '专家2', '专家3'],
          ['X01', '料仓清扫器', 80, 81, 85, 90, 90, 93],
        ],
        ['C1:E1', 'F1:H1'],
      ),
    ],
    schemeWith({}, 1),
  );
  // 82 · 70 % + 91 · 30 %
  expect(lines(byExperts)).toEqual([[3, 'X01', '84.70', 1, 6]]);
  const pooled = rank(
    [
      grid('成绩', [
        ['编号', '项目名称', '材料评审得分（70%）', '现场展示得分（30%）', '总分', '名次'],
        ['X01', '料仓清扫器', 82.35, 91, 84.95, 2],
        ['X02', '阀门扳手', 90, 88, 89.4, 1],
      ]),
    ],
    schemeWith({}, 1),
  );
  // 57.645 + 27.3 = 84.945, half up; columns already pooled count as one score each of the two parts.
  expect(lines(pooled)).toEqual([
    [3, 'X02', '89.40', 1, 2],
    [2, 'X01', '84.95', 2, 2],
  ]);
  expect(told(pooled)).toEqual([]);
});

test('the expert list tells who ought to have stood back, and names nobody else', () => {
  const report = rank(
    [
      grid('专家名单', [
        ['编号', '姓名', '工作单位'],
        ['P1', '张明', '江城机械有限公司'],
        ['P2', '李强', '北山大学'],
        ['P3', '王芳', '大洋化工有限公司'],
      ]),
      grid('项目清单', [
        ['项目编号', '项目名称', '申报单位', '项目类别'],
        ['X01', '料仓清扫器', '江城机械有限公司', '小革新'],
        ['X02', '阀门扳手', '大洋化工有限公司', '小发明'],
      ]),
      grid('评分', [
        ['项目编号', '项目名称', '张明', 'P2', '王芳', '赵六'],
        ['X01', '料仓清扫器', 99, 80, 81, 82],
        ['X02', '阀门扳手', 90, 91, null, 92],
        ['X09', '线缆支架', 70, 71, 72, 73],
      ]),
    ],
    schemeWith({}, 1),
  );
  const found = report.rounds[0]!.findings.map(({ cell, rule, messageId }) => `${cell} ${rule}.${messageId}`);
  expect(found).toEqual(
    expect.arrayContaining(['C2 recusal.ownUnit', 'B4 project.unlisted', 'F1 expert.unlisted']),
  );
  expect(found.filter((one) => one.includes('missing'))).toEqual([]);
});

test('assigned experts by code: a blank pair is nobody’s missing score', () => {
  const report = rank(
    [
      grid(
        '评分',
        [
          ['编号', '项目名称', '专家一', null, '专家二', null],
          [null, null, '专家编码', '原始分', '专家编码', '原始分'],
          ['X01', '料仓清扫器', 'P01', '80', 'P02', '90'],
          ['X02', '阀门扳手', 'P02', '70', null, null],
          ['X03', '线缆支架', null, '66', 'P01', '60'],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      ),
    ],
    schemeWith({ scoring: { ...schemeWith().scoring, trim: 0 } }, 1),
  );
  expect(lines(report)).toEqual([
    [3, 'X01', '85.00', 1, 2],
    [4, 'X02', '70.00', 2, 1],
    [5, 'X03', '60.00', 3, 1],
  ]);
  expect(told(report).map((one) => one.split('，')[0])).toEqual([
    'D5 malformed “专家一”的评分“66（缺专家编码）”不是分数',
  ]);
});

test('two unmerged header rows, and a row of full marks', () => {
  const report = rank(
    [
      grid('张明', [
        ['编号', '项目名称', '评分指标', null],
        [null, null, '创新性', '实用性'],
        ['满分', null, 60, 40],
        ['X01', '料仓清扫器', 55, 41],
        ['X02', '阀门扳手', 50, 30],
      ]),
    ],
    schemeWith({}, 1),
  );
  expect(lines(report)).toEqual([
    [5, 'X02', '80.00', 1, 1],
    [4, 'X01', null, null, 0],
  ]);
});

test('a workbook without scores says so', () => {
  const empty = grid('名单', [
    ['序号', '项目名称'],
    [1, '料仓清扫器'],
  ]);
  expect(() => rank([empty])).toThrow('没有找到评分表');
});

test('sheets that only look like scores are left alone', () => {
  const report = rank(
    [
      grid('汇总表', [
        ['序号', '项目名称', '联系电话', '投入成本（万元）', '年龄'],
        [1, '料仓清扫器', 13900000000, 4.5, 45],
        [2, '阀门扳手', 13900000001, 3, 50],
      ]),
      grid('成绩', [
        ['编号', '项目名称', '材料评审（60%）', '现场展示（40%）'],
        ['X01', '料仓清扫器', 80, 90],
        ['X02', '阀门扳手', 90, 90],
      ]),
      grid('公示名单', [
        ['名次', '项目名称', '奖项'],
        [1, '阀门扳手', '一等奖'],
      ]),
      grid('排名表', [['名次', '项目编号', '成果名称', '总分', '奖项'], [1], [2]]),
    ],
    schemeWith({}, 1),
  );
  expect(report.rounds.map(({ sheets }) => sheets)).toEqual([['成绩']]);
  expect(lines(report)).toEqual([
    [3, 'X02', '90.00', 1, 2],
    [2, 'X01', '84.00', 2, 2],
  ]);
  expect(told(report)).toEqual([]);
});

test('weights that do not make up 100 are told', () => {
  const report = rank(
    [
      grid('成绩', [
        ['编号', '项目名称', '材料评审得分（70%）', '现场展示得分（20%）'],
        ['X01', '料仓清扫器', 90, 81],
      ]),
    ],
    schemeWith({}, 1),
  );
  // (90·70 + 81·20) ÷ 90
  expect(lines(report)).toEqual([[2, 'X01', '88.00', 1, 2]]);
  expect(told(report)[0]).toContain('各部分权重合计为90%');
});

test('part scores already converted to their share are added up', () => {
  const report = rank(
    [
      grid('成绩', [
        ['编号', '项目名称', '材料评审得分（70%）', '现场展示得分（30%）'],
        ['X01', '料仓清扫器', 63.5, 27.25],
      ]),
    ],
    schemeWith({}, 1),
  );
  expect(lines(report)).toEqual([[2, 'X01', '90.75', 1, 2]]);
});
