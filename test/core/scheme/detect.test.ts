import { detectScheme } from '../../../src/core/scheme/detect';
import { builtInSchemes } from '../../../src/core/scheme/load';
import type { CellValue } from '../../../src/core/table/grid';
import { JIANGXI_HEADER, jiangxiRow, sheetOf } from '../table/sheet';

const detect = (...rows: readonly (readonly CellValue[])[]) =>
  detectScheme([sheetOf(rows)], builtInSchemes());
const ZHENJIANG_HEADER = ['序号', '项目名称', '实施单位', '主要完成人', '项目类别', '联系电话'];

test('the notice’s own table with its title is sure', () => {
  const found = detect(
    ['2023年江西省职工“五小”活动优秀成果申报汇总表'],
    ['申报单位：赣州市总工会'],
    JIANGXI_HEADER,
    jiangxiRow(1),
  );
  expect(found.best?.id).toBe('jiangxi-2023');
  expect(found.ambiguous).toBe(false);
  expect(found.confidence).toBeGreaterThan(0.8);
});

test('Zhenjiang’s table is told from Jiangxi’s', () => {
  const found = detect(
    ['2024年全市“五小”活动项目汇总表'],
    ['报送单位（盖章）：京口区总工会'],
    ZHENJIANG_HEADER,
  );
  expect(found.best?.id).toBe('zhenjiang-2024');
  expect(found.ambiguous).toBe(false);
});

test('where nothing is sure, the notice whose columns fit best comes first', () => {
  const header = ['序号', '项目名称', '项目类别', '主要完成人', '实施单位', '联系电话'];
  const found = detect([...header, '金额', '产值', '用时', '经办']);
  expect([found.ambiguous, found.best?.id]).toEqual([true, 'zhenjiang-2024']);
});

test('columns of nobody’s in particular are ambiguous', () => {
  expect(detect(['序号', '项目名称', '项目类别', '联系电话']).ambiguous).toBe(true);
});

test('what speaks for each notice is told in words', () => {
  const { candidates } = detect(
    ['2024年“五小”成果汇总表'],
    ['序号', '项目名称', '项目类别', '第一完成人', '所在单位', '联系电话'],
    [1, '阀门扳手', '小发明', '李明', '南昌市机械厂', '13800000000'],
  );
  const reasons = new Map(candidates.map((one) => [one.scheme.id, one.reasons]));
  expect(reasons.get('jiangxi-2023')).toEqual(['表头对上 5 列（通知共 9 列）', '表中写有“南昌”']);
  expect(reasons.get('hangzhou-2022')?.[1]).toBe('没有写它的地名、年份');
  expect(reasons.get('zhenjiang-2024')?.[1]).toBe('表头以上有“2024”');
});

test('a sheet without a table speaks for none', () => {
  expect(detect(['江西省会议纪要 2023'], ['参会人员', '略'])).toMatchObject({
    best: null,
    confidence: 0,
    ambiguous: true,
  });
});

const BEIJING_HEADER = [
  ...['序号', '主管单位工会', '项目名称', '项目类别', '第一完成人', '其他完成人', '所在单位', '岗位/职务'],
  ...['联系电话', '完成时间', '应用时间', '投入成本（万元）', '曾获奖励', '项目来源', '公示情况'],
];
const HANGZHOU_HEADER = [
  ...['序号', '成果名称', '成果类别', '单位', '姓名', '出生年月', '性别', '学历', '岗位及职务', '联系方式'],
  '成果简介及成效（400字以内）',
];

test.each([
  ['beijing-2026', ['“匠耀京华”首都职工优秀“五小”创新成果征集项目申报汇总表'], BEIJING_HEADER],
  [
    'beijing-2026',
    ['首都职工“五小”成果汇总（2026年）'],
    ['序号', '成果名称', '类别', '第一完成人', '所在单位', '完成时间'],
  ],
  ['beijing-2026', [null], BEIJING_HEADER],
  ['hangzhou-2022', ['杭州市职工“五小”活动创新成果申报汇总表'], HANGZHOU_HEADER],
  ['hangzhou-2022', ['推荐单位：萧山区总工会'], HANGZHOU_HEADER],
  ['hangzhou-2022', [null], HANGZHOU_HEADER],
])('%s is told by %j above its header', (id, title, header) => {
  const found = detect(title, header);
  expect([found.best?.id, found.ambiguous]).toEqual([id, false]);
});

test.each([
  [['序号', '项目名称', '项目类别', '第一完成人', '所在单位', '联系电话']],
  [['序号', '成果名称', '单位', '完成人', '电话']],
])('a header any notice might have is asked about: %j', (header) => {
  expect(detect(header).ambiguous).toBe(true);
});

test('the roadshow’s list is known though firms in it bear another notice’s place', () => {
  const header = ['序号', '上报单位', '课程名称', '提交单位', '完成人', '联系电话', '网盘链接', '备注'];
  const row = [
    1,
    '湘潭市总工会',
    '嵌线绝缘槽楔推送器',
    '湘潭钱塘变压器有限公司',
    '谢小军',
    '18933369496',
    null,
    null,
  ];
  const found = detectScheme([{ ...sheetOf([header, row]), sheet: '路演项目汇总' }], builtInSchemes());
  expect([found.best?.id, found.ambiguous]).toEqual(['national-2024', false]);
});
