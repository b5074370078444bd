import { notPlain, pointsElsewhere } from '../../../src/core/text/plain';

test('a cell of nothing but a reference points elsewhere', () => {
  const cells = [
    '详见申报书',
    '内容见提名书',
    '同项目名称',
    '详见成果报告',
    '名称见盖章处',
    '详见附件提名书，此处略。',
    '见附件',
    '见光盘',
    '见附件材料',
    '（详见附件）',
    '见申报表',
    '厚厚一本都在提名书里，这里就不重复写了。',
    '同项目申报表，不再赘述',
    '另附',
    '同上表',
    '同第3题',
    '见视频',
    '详见总体介绍末段',
    '同上文',
    '太长写不下，看后面附的材料',
    '内容较多，详见另附的Word材料',
    '（名称见第一张照片上的铭牌）',
    '同成果简介第3点，不再重复',
    '同课程一，就是咱们厂',
    '同上申报项目',
    '（名称请见申报表，待领导定稿后补）',
  ];
  expect(cells.filter((cell) => !pointsElsewhere(cell))).toEqual([]);
});

test('text that mentions a reference, and names that begin alike, do not', () => {
  const cells = [
    '一人就能开关（见照片3）',
    '见缝插针式模具',
    '通道太长，见缝插针安装',
    '附着式振动器改造',
    '同步带张紧装置',
    '同课程配套的教具',
    '另一种夹具',
  ];
  expect(cells.filter(pointsElsewhere)).toEqual([]);
});

test('a numbered picture in square brackets stands for one; one cited in round brackets does not', () => {
  expect(notPlain('各部件见下图：[图1][图2]')).toBe('picture');
  expect(notPlain('支架两端可调（图1）')).toBeNull();
});
