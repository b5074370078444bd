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

test('columns of nobody’s in particular are ambiguous', () => {
  expect(detect(['序号', '项目名称', '项目类别', '联系电话']).ambiguous).toBe(true);
});

test('a sheet without a table speaks for none', () => {
  expect(detect(['江西省会议纪要 2023'], ['参会人员', '略'])).toMatchObject({
    best: null,
    confidence: 0,
    ambiguous: true,
  });
});
