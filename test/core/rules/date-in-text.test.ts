import { dateInText } from '../../../src/core/rules/date-in-text';
import { testRule } from './tester';

const told = (summary: string) => ({ name: summary, entries: [{ summary }] });
const found = (summary: string, messageId: 'tooEarly' | 'tooLate') => ({
  ...told(summary),
  expect: [{ field: 'summary', messageId, level: 'verify' as const }],
});

testRule(dateInText, {
  options: { fields: ['projectName', 'summary'], from: '2021-01-01', to: '2024-12-31' },
  level: 'ineligible',
  valid: [
    '原泵2008年投产，2022年5月完成改造',
    '该风机2012年投入使用，叶轮磨损',
    '2010年做的旧柜子改成工具架',
    '自2016年小区换热站投运以来，板换每季都要酸洗',
    '2008年投用客梯抱闸间隙检测尺',
    '2024年12月31日前已全部投用',
    '本项目2023年6月完成，2025年3月又在两个车间应用',
    '试压台自2006年投用以来一直用螺栓压紧。现改用三爪自锁卡盘',
    '预计2026年5月投用',
    '计划2025年推广应用',
    '适用于2024-T3铝板',
    '二〇二三年六月投用',
    '按2019年版规程实施',
    '年节约2025元',
    '开关门故障月均降到1次，并已按2025年新版操作规程继续使用',
    '2015年投用的老锯机定长靠划线，误差大，加装刻度尺后误差控制在1毫米内',
  ].map(told),
  invalid: [
    found('本成果自“十二五”末就在站里用', 'tooEarly'),
    found('2015年就开始用了', 'tooEarly'),
    found('实际是2025年春节后才干完的，表里先写2024年', 'tooLate'),
    found('装置最早做于2012年，一直沿用到现在', 'tooEarly'),
    found('该成果完成于二〇一二年底，至今仍在使用', 'tooEarly'),
    found('2015年我班自制滚筒式除锈机，当年投入使用并取得效果', 'tooEarly'),
    found('成果完成于2016年3月，当年即投入使用', 'tooEarly'),
    found('门刀防撞垫由维保组研制，2019年5月定型，2021年以来继续稳定使用', 'tooEarly'),
    found('整体应用时间实为2025年5月', 'tooLate'),
    found('2016年投用自动剪板机', 'tooEarly'),
    found('2016年装上机床用起', 'tooEarly'),
    found('划出人车分流线，全部安装在2016年上半年完成，此后一直沿用', 'tooEarly'),
    found('车间自制的接头早在二〇一六年春天就做成并装到全部机台上', 'tooEarly'),
    found('2014年国庆大修时改的', 'tooEarly'),
    found('断经指示用磁簧片做成，2016年就已定型装机', 'tooEarly'),
    found('本项目于2019年6月完成改造', 'tooEarly'),
    found('自二〇一七年起在车间使用到今天', 'tooEarly'),
    found('2025年3月起在园区试用', 'tooLate'),
    found('成果于2025年1月投入运行', 'tooLate'),
    found('样件于2024年11月完成，2025年2月26日起正式装到五台叉车上投入使用', 'tooLate'),
    found('早在2015年我站就完成本项革新', 'tooEarly'),
    found('这副夹具2015年春天就装上机床，一直用到今天', 'tooEarly'),
    found('这套轮子2018年就全线装好用开了', 'tooEarly'),
  ],
});
