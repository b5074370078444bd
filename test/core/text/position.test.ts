import { managerWord, positionRank } from '../../../src/core/text/position';

const STAFF =
  '法人客户柜台柜员|专家门诊（院长号）分诊护士|院长信箱收件登记、门诊导医|设备点检负责人|神经理疗科 康复治疗技师|邮政局长丰营业所 营业员|董事楼保洁员|2号锅炉班班长、党员示范岗负责人|工艺员（师从厂长朱某）|经理室保洁员|厂长信箱投递员|校长餐厅厨师|董事长接待楼抹灰工|项目经理部测量工|门机司机（兼女职工委员会主任）|厂长室驾驶员兼压机工|主任护师|车间主任|炼钢车间 主任|成型车间、副主任|工段长|制粉工段段长|江西银行萍乡分行长安路网点柜员|劳模创新工作室负责人|总经理办公室文员|法人客户经理|副总装线操作工|站区长|印刷机台长（胶印四色机）|长度计量检定员（质检部长度室）|前厅经理|快递网点负责人|董事会会议室音响师|头灶厨师（灶上的一把手）|2016年前任副厂长，改制后转岗钳工，现高级技师';

test.each(STAFF.split('|'))('%s is staff', (position) => {
  expect(positionRank(position)).toBe('staff');
  expect(managerWord(position)).toBe('');
});

test.each([
  '全厂上下归他管',
  '公司掌门，兼技术',
  '厂子当家的',
  '代理厂长',
  '公司一把手，管全盘',
  '厂长',
  '总经理兼质检员',
  '董事长、总经理',
])('%s heads a unit', (position) => {
  expect(positionRank(position)).toBe('head');
});

test.each([
  '副厂长',
  '总经理助理',
  '领导班子成员',
  '办公室主任',
  '副总工',
  '公司二把手，分管生产',
  '主持全厂生产',
  '正处级调研员',
  '东家',
])('%s manages', (position) => {
  expect(positionRank(position)).toBe('manager');
});
