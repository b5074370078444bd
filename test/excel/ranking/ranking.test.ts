import { writeRanking } from '../../../src/excel';
import { closeAll, open, valueOf } from '../workbook';
import { matrix, template } from './books';

afterEach(closeAll);

const rank = async () => valueOf(await writeRanking({}));

test('an empty template is filled as it stands, best first, its signature line pushed down', async () => {
  const book = await open([matrix(), template()]);
  const done = await rank();
  expect(done).toMatchObject({ sheetName: '评审结果', isTemplate: true, fixed: 0 });
  expect(await book.values('评审结果', 1, 1, 5, 7)).toEqual([
    ['评审结果排名表', '', '', '', '', '', ''],
    ['名次', '项目编号', '成果名称', '所在单位', '最终得分', '奖项', '备注'],
    [1, 'JX006', '护理转运固定带', '合欢电器公司', 94, '一等优秀成果', ''],
    [2, 'JX002', '注塑机快换模架', '合欢电器公司', 91.17, '一等优秀成果', ''],
    [3, 'JX011', '变压器滤油管接头', '长丰客运公司', 90, '一等优秀成果', ''],
  ]);
  expect(await book.values('评审结果', 14, 1, 15, 3)).toEqual([
    [12, 'JX010', '茶青摊晾控温箱'],
    ['评委签名：', '', ''],
  ]);
});

test('when a score changes, totals and ranks follow by themselves', async () => {
  const book = await open([matrix(), template()]);
  await rank();
  await book.userEdit('专家评分', 'E8', [[60]]);
  await book.userEdit('专家评分', 'F8', [[60]]);
  await book.idle();
  expect((await book.values('评审结果', 3, 1, 5, 5)).map((row) => [row[0], row[2], row[4]])).toEqual([
    [8, '护理转运固定带', 81.67],
    [1, '注塑机快换模架', 91.17],
    [2, '变压器滤油管接头', 90],
  ]);
});
