import { readAwards } from '../../../../src/core/text/exclusions/award';

const awardOf = (text: string) => {
  const [award] = readAwards(text);
  return award ? `${award.level} ${award.stated ? 'stated' : 'words'}` : null;
};

test.each([
  ['省部级科技进步奖二等奖（第3完成单位）', 'provincial stated'],
  ['国防科技进步三等奖', 'provincial stated'],
  ['首都职工自主创新成果优秀奖', 'provincial stated'],
  ['顶尖校验棒（获国家科技进步二等奖）', 'national stated'],
  ['荣获全省技术创新成果二等', 'provincial stated'],
  ['揉捻机把手（2021年浙江省职工先进操作法）', 'provincial words'],
  ['揉捻机把手（区五小一等奖）', 'county stated'],
  ['未申报首都职工自主创新成果奖', null],
  ['该成果在2021年度杭州市“五小”优秀成果评选中荣获一等奖', 'municipal stated'],
  ['获建德市职工创新成果二等奖', 'county stated'],
  ['未获得国家、省部级科技奖', null],
  ['首都劳动奖章获得者完成', null],
  ['获街道创新大赛三等奖', 'county stated'],
  ['获江苏省丹阳市云阳街道总工会合理化建议优秀奖', 'county stated'],
  ['获工业和信息化部2024年科技进步二等奖', 'provincial stated'],
  ['曾报送省技术创新成果评选', 'provincial words'],
  ['同车间另一项目2022年认定为省级优秀“五小”项目', null],
  ['该项目2022年认定为省级优秀“五小”项目', 'provincial stated'],
  ['曾参评省部级科技进步奖，未获奖', null],
  ['申报过首都职工自主创新成果奖，最终落选', null],
  ['参加市职工创新大赛获二等奖，未获省奖', 'municipal stated'],
  ['荣获单位职工创新成果二等奖', 'unit stated'],
])('%j: %s', (text, expected) => expect(awardOf(text)).toBe(expected));

test.each([
  ['公司级技改能手奖；非市级', 'unit'],
  ['节省工时竞赛二等奖（公司）', 'unit'],
  ['获本团年度小点子奖', 'unit'],
  ['全国连锁酒店内部金点子奖', 'unit'],
  ['市级以上：否', undefined],
  ['参加省职工五小评选，未获奖', undefined],
])('in a column of awards %j is of level %s', (text, level) => {
  expect(readAwards(text, true).map((award) => award.level)[0]).toBe(level);
});
