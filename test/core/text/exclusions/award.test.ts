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
  ['本成果去年送省总参评技术创新成果，等次为“优秀”', 'provincial words'],
  ['获江苏省丹阳市云阳街道总工会合理化建议优秀奖', 'county stated'],
  ['获工业和信息化部2024年科技进步二等奖', 'provincial stated'],
  ['曾报送省技术创新成果评选', 'provincial words'],
  ['同车间另一项目2022年认定为省级优秀“五小”项目', null],
  ['其中自复位机构已随另一成果评上2022年省优秀“五小”项目', 'provincial stated'],
  ['选好合金牌号1235或8011之后，程序自动调出曲线', null],
  ['入围首都职工自主创新成果初评，未获奖', null],
  ['民宿协会技能比赛优秀奖', 'unit words'],
  ['中国水利工程协会科技进步一等奖', 'national words'],
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
  ['站级职工创新三等奖', 'unit'],
  ['曾获市里奖励，证书待补', 'municipal'],
  ['市场部“金点子”月度奖', 'unit'],
  ['主创陈立新2019年获评杭州工匠', undefined],
  ['2019年获评杭州工匠创新成果一等奖', 'municipal'],
  ['参加省职工五小评选，未获奖', undefined],
  ['车间“节省奖”一次', 'unit'],
  ['2022年公司“省材省工”金点子二等奖', 'unit'],
  ['省水利厅科技二等奖', 'provincial'],
  ['省工会五小三等奖', 'provincial'],
  ['省电力公司QC一等奖', 'unit'],
  ['省部级及以上：0项；单位级：1项（2023年“五小”竞赛二等奖）', 'unit'],
  ['市民来信表扬2次', undefined],
  ['班组系北京市工人先锋号', undefined],
  ['实用新型专利证书1件（国家知识产权局授权，不是奖）', undefined],
  ['物理组的另一件教具得了省里一等奖', undefined],
  ['姜爱珍本人2020年获市“最美护理员”称号；本项目没有参加过评奖', undefined],
  ['未获奖；2021年报过省里的五小，初筛没过', undefined],
  ['2022年曾报市科学技术奖，形式审查未过，未获奖', undefined],
  ['华山村庙会手艺擂台第一名', 'county'],
  ['江苏省丹阳经济开发区工会“金点子”评比三等奖', 'county'],
  ['第一完成人系全国优秀农民工，项目本身没有参评过任何奖', undefined],
  ['客户江苏大学后勤处送锦旗一面', undefined],
  ['班组另一成果（道岔除雪风嘴）2020年获首都职工自主创新成果三等奖；本项目无', undefined],
])('in a column of awards %j is of level %s', (text, level) => {
  expect(readAwards(text, true).map((award) => award.level)[0]).toBe(level);
});

test.each(
  `
  奖励机制
  获得职工好评
  公司优秀班组
  获评优秀党员
  拟申报市级奖
  推荐参评
  获国家专利
  获实用新型专利
  得到省公司推广
  厂技术比武第一名
  获公司QC二等奖
  车间金点子奖
  奖杯陈列柜
  劳模创新工作室
  全国劳模带头
  获市劳模称号
  优秀率98%
  一等品率
  获评星级班组
  获得发明专利授权
  市级劳模工作室成员
  获奖名单公示栏
  省级标准
  全国首创
  评为优秀实习生
  国家级技能大师工作室
  发明人获五一劳动奖章
  所在班组曾获全国工人先锋号
  公司被评为国家高新技术企业
  单位获全国文明单位
  2022年获本厂五小竞赛三等奖
  未获奖
  无奖项
  班组获评市级青年文明号
  企业获省质量奖
  竞品厂家的同类刀柄曾获浙江省科学技术奖
  第二参与者系省“五一劳动奖章”获得者
  此前曾学习某厂获国家科技进步奖的断屑技术
  完成人2020年另有一项目获省优秀五小，与本项技术无关
  下一步拟申报省级“五小”优秀项目，目前未获任何省级奖项
  以往用《国家科学技术进步奖获奖项目汇编》中的方法取样
  金奖牌黄酒坛口封泥刮平器
  第一完成人师从省技术创新成果一等奖获得者
  同班组另一项目“快装吊耳”2021年获首都职工自主创新成果奖
  班组获北京市工人先锋号
  公司获省级专精特新企业认定
  本厂产品获省名牌
  获奖作品展墙可调挂画轨
  “金奖”系列和小麦白啤两条线都已改好
  获台里2022年技术创新成果优秀奖
  中一等奖、二等奖的大额票也能保持完整
  在省里的航模比赛中拿了奖，不过奖是学生个人飞出来的
  师傅的师傅1986年得过全国烹饪大赛金牌
  同行业某大厂的类似技术2019年得过国家科学技术进步奖
`
    .trim()
    .split(/\s*\n\s*/),
)('no award of the project above its unit in %s', (text) => {
  expect(readAwards(text).filter((award) => award.level !== null && award.level !== 'unit')).toEqual([]);
});

test.each(
  `
  班组完成的成果获北京市职工创新一等奖
  在2021年杭州市职工“五小”创新成果选树中榜上有名
  被市总工会、市科技局、市科协授予杭州市职工“五小”活动创新成果
  获2022年度省科技进步三等奖
  曾获市五小一等奖
  已获全国职工优秀技术创新成果奖
  省级五小优秀成果
  获评市十大创新成果
  2021年获省职工创新成果二等奖
  获省总工会表彰为优秀五小成果
  获国家科技进步奖
  获省部级科技奖
  被市总评为优秀成果
  荣获江苏省十大职工科技创新成果
  入选全国职工创新成果展并获奖
  曾拿过省里五小的奖
`
    .trim()
    .split(/\s*\n\s*/),
)('an award above the unit, or of an unknown body, in %s', (text) => {
  expect(readAwards(text).filter((award) => award.level !== 'unit')).not.toEqual([]);
});
