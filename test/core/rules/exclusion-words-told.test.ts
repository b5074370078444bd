import { exclusionWords } from '../../../src/core/rules/exclusion-words';
import { cell, hintOf, statedOf, topics, wordsOf } from './summaries';
import { testRule } from './tester';

describe('whose work it is', () => {
  testRule(exclusionWords, {
    options: topics('notOwnWork'),
    valid: [
      '班组自己设计制作',
      '减少外委采购，年节约三万元',
      '实习指导车间换模支架',
      '设备上挂名牌',
      '抄表数据自动上传',
      '供应商来料检验台',
    ].map(cell),
    invalid: [
      '围挡由供应商设计并整套供货',
      '从外地一家设备厂成套买回来',
      '请一家自动化公司从设计到编程全部包下来',
      '牵头人没有参与，只写了材料',
      '东西是机修班他们搞的，本人只管签字',
      '样式是拍照学来的，照着原样做了一块',
      '小何是在校研究生，来实习两个月',
    ].map(wordsOf('notOwnWorkWords')),
  });
  testRule(exclusionWords, {
    options: topics('nominatedTwice'),
    valid: ['已在全厂推广', '也在二车间用上了'].map(cell),
    invalid: [wordsOf('nominatedTwiceWords')('市行业工会那边也报了这一项')],
  });
});

describe('names of what handles medicines', () => {
  const named = (name: string) => ({ name, entries: [{ projectName: name }] });
  const wordsIn = (name: string, level: 'hint' | 'verify') => ({
    ...named(name),
    expect: [{ field: 'projectName', messageId: 'medicineWords', level }],
  });
  testRule(exclusionWords, {
    options: { fields: ['projectName'], topics: ['medicine'] },
    level: 'ineligible',
    valid: [named('药芯焊丝送丝轮压臂')],
    invalid: [
      ...['中药饮片切药机刀距调节器', '口服液瓶身划痕照检灯（二期）', '颗粒剂分装袋折口改造'].map((name) =>
        wordsIn(name, 'hint'),
      ),
      ...['小儿止嗽合剂浓煎工艺', '紫草烫伤油膏基质改良', '退热栓剂辅料改进'].map((name) =>
        wordsIn(name, 'verify'),
      ),
    ],
  });
});

describe('what clerks say in words of their own', () => {
  const speaks = (topic: string, ...texts: readonly string[]) => ({
    options: topics(topic),
    valid: [],
    invalid: texts.map(wordsOf(`${topic}Words`)),
  });
  testRule(
    exclusionWords,
    speaks('secrecy', '图纸上挂了密级，由专人保管', '是给驻地部队修的', '配比恕不写出', '数据不让往外说'),
  );
  testRule(
    exclusionWords,
    speaks(
      'ipDispute',
      '同厂师傅要求署他的名，没有谈拢',
      '夹具是从同行那里原样拿来的',
      '对方已起诉，还没开庭',
    ),
  );
  testRule(
    exclusionWords,
    speaks('medicine', '把两味草药熬成黑膏外敷', '止痛膏的配比改进', '夏季止痒膏配方'),
  );
  testRule(
    exclusionWords,
    speaks('rndInstitution', '由总部研发院出样机', '博士课题组三年攻关', '农科院来了两名助理研究员一道做'),
  );
  testRule(exclusionWords, speaks('sciencePlan', '经费出自省里下达的科研专项', '区科技局给了二十万'));
  testRule(
    exclusionWords,
    speaks(
      'funding',
      '财政又按一比一配了款',
      '拨下来15万元专项补助',
      '市农业农村局2021年技改项目',
      '经信局把它排进了当年技改的盘子',
      '经费由财政按进度往下给',
    ),
  );
  testRule(exclusionWords, {
    options: topics('sciencePlan', 'funding'),
    valid: ['我厂承印财政局、科技局的票据', '市科技局来参观', '曾申请市级技改补助，未获批准'].map(cell),
    invalid: [],
  });
  testRule(exclusionWords, {
    options: topics('secrecy', 'ipDispute', 'medicine', 'rndInstitution', 'notInUse'),
    valid: [
      '秘密花园展区',
      '没人主张权利',
      '中药材切片机刀距调节器',
      '集团研究院搬家时淘汰的货架',
      '原设备未使用变频器',
      '改造前还没有使用护罩',
      '已投入使用',
      '按计划实施',
      '将传感器安装在机架上',
      '技术中心没插手',
      '取自研发中心站的一台扶梯',
      '沿国防公路装了四百多套',
      '国防园物业的修剪车',
      '坦克模型除尘罩',
      '调压箱底部积水',
      '便秘密切观察卡',
      '引导弹簧落位的尼龙套',
      '只涉及商业秘密，不涉及国家秘密',
      '给行道树打药时药液浪费大',
      '药液晃荡使喷幅不匀，在药桶里装格栅',
      '研发部的同事来看过，没有插手',
      '来打官司的人多，叫号屏常被误碰',
    ].map(cell),
    invalid: [],
  });
  testRule(exclusionWords, {
    options: topics('rndInstitution'),
    valid: [],
    invalid: [
      hintOf('rndInstitutionWords')('快件以高校和科研院所的最多'),
      wordsOf('rndInstitutionWords')('快件以高校的最多，挡帘的尺寸是高校团队定的'),
    ],
  });
  testRule(exclusionWords, {
    options: { ...topics('secrecy'), stateSecretsOnly: true },
    valid: ['涂液配比属于公司商业秘密，此处不展开', '馅料配方是本厂自己的商业秘密'].map(cell),
    invalid: ['既是商业秘密，也属国家秘密'].map(statedOf('secrecyStated')),
  });
  testRule(exclusionWords, speaks('promotion', '展示荣誉墙和销售网络，片尾播放企业之歌'));
  testRule(
    exclusionWords,
    speaks(
      'notInUse',
      '样机刚做好',
      '暂未正式使用',
      '尚无效益',
      '预计明年三月上线',
      '目前还在试制阶段',
      '图纸已经画好，准备年底找厂家加工一个试试看',
      '样机等明年开春再试装',
    ),
  );
  testRule(exclusionWords, {
    options: { fields: ['summary'], award: { minimum: 'provincial' } },
    valid: [
      '送到全国赛上展示',
      '完成人系全国劳动模范',
      '获奖证书烫金机定位板',
      '报过省里的创新奖，没评上',
    ].map(cell),
    invalid: [
      '报到省里参加评选，评上了优秀',
      '与去年评上省“五小”的是同一套',
      '前年省里评职工创新成果拿了二等',
      '后来被全国总工会评进百项职工先进技术成果',
      '在全省职工技术创新成果评审里拿了优秀',
    ].map(statedOf('awardStated')),
  });
  testRule(exclusionWords, {
    options: { fields: ['summary'], award: { minimum: 'provincial', cityIsProvince: true } },
    valid: ['获云山区职工创新成果二等奖', '获公司一等奖'].map(cell),
    invalid: ['拿过市总的职工创新二等奖'].map(statedOf('awardStated')),
  });
});

describe('columns the notice asks nothing of', () => {
  const rows = (entry: Readonly<Record<string, string>>) => ({
    entries: [{ projectName: '料斗振打器', ...entry }],
  });
  testRule(exclusionWords, {
    options: { fields: ['summary', 'remarks'], topics: ['funding', 'notInUse', 'ipDispute'] },
    valid: [
      rows({ background: '原先的料斗还没有装过振打器，尚未投入使用任何同类装置' }),
      rows({ publicNotice: '已公示五天，无异议' }),
      rows({ benefit: '年节约三万元，已投入使用' }),
    ],
    invalid: [
      {
        ...rows({ background: '本项目由市财政拨款立项' }),
        expect: [{ field: 'background', messageId: 'fundingStated', level: 'ineligible' }],
      },
      {
        ...rows({ innovation: '专利权属目前有争议' }),
        expect: [{ field: 'innovation', messageId: 'ipDisputeStated', level: 'ineligible' }],
      },
      {
        ...rows({ benefit: '尚未投入使用，效益待验证' }),
        expect: [{ field: 'benefit', messageId: 'notInUseWords', level: 'verify' }],
      },
      {
        ...rows({ publicNotice: '公示期间有人反映专利权属有争议' }),
        expect: [{ field: 'publicNotice', messageId: 'ipDisputeStated', level: 'ineligible' }],
      },
    ],
  });
});
