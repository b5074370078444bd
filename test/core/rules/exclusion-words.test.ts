import { exclusionWords } from '../../../src/core/rules/exclusion-words';
import { cell, statedOf, topics, wordsOf } from './summaries';
import { runRule, tableOf, testRule } from './tester';

testRule(exclusionWords, {
  options: topics('sciencePlan'),
  valid:
    '未列入省重点研发计划。|本项目未列入政府科技计划|列入公司2023年科技计划|是否列入科技计划：否|科技计划：无|针对生产计划编排不合理的问题|QC课题攻关'
      .split('|')
      .map(cell),
  invalid: [
    ...[
      '本项目已列入省重点研发计划',
      '获国家自然科学基金资助',
      '属于省科技厅重点科技项目',
      '（市科技局立项）',
    ].map(statedOf('sciencePlanStated')),
    ...['借鉴揭榜挂帅经验', '参照火炬计划的做法'].map(wordsOf('sciencePlanWords')),
  ],
});
testRule(exclusionWords, {
  options: topics('secrecy'),
  valid:
    '不涉密|无涉密内容|不涉及国家秘密|不属于涉密项目|军工路小学|保密柜改造|符合国家安全标准|落实国家安全生产要求|压缩机密封改造|精密零件'
      .split('|')
      .map(cell),
  invalid: [
    ...['涉密项目', '本项目涉及国家秘密', '密级：机密', '该项目涉密'].map(statedOf('secrecyStated')),
    ...['军工产品加工', '涉密计算机监测装置'].map(wordsOf('secrecyWords')),
  ],
});
testRule(exclusionWords, {
  options: topics('ipDispute', 'medicine'),
  valid:
    '无知识产权争议|不存在知识产权纠纷|避免劳动争议|硫化机胶囊漏气检测|水处理药剂投加|反渗透膜药剂自动加药系统|药片泡罩包装剔除装置|煎药机余热回收|口服液灌装机防漏头|疫苗冷链箱提示器|药品柜取药提示灯|非药品类项目'
      .split('|')
      .map(cell),
  invalid: [
    statedOf('ipDisputeStated')('存在知识产权争议'),
    ...['本项目为药品', '一种新型口服液配方', '一种治疗感冒的中药制剂'].map(statedOf('medicineStated')),
    ...['中药饮片切药机刀距调节器', '参与新药试制'].map(wordsOf('medicineWords')),
  ],
});
testRule(exclusionWords, {
  options: topics('funding', 'rndInstitution'),
  valid: '公司专项资金|自筹资金|某省船用电器研究所有限公司|研究了一种新方法|创新工作室'.split('|').map(cell),
  invalid: [
    statedOf('fundingStated')('政府投资项目'),
    statedOf('rndInstitutionStated')('由省科学院研究所主持开发'),
    wordsOf('rndInstitutionWords')('华东装备研发中心'),
  ],
});
testRule(exclusionWords, {
  options: { fields: ['unit'], topics: ['funding'] },
  valid: [],
  invalid: [
    {
      name: 'what a unit’s cell states is said of the unit, not of the project',
      entries: [{ unit: '华东装备研发中心（市科技局立项）' }],
      expect: [{ field: 'unit', messageId: 'fundingWords', level: 'verify' }],
    },
  ],
});
testRule(exclusionWords, {
  options: { fields: ['summary'], award: { minimum: 'provincial' } },
  valid:
    '获得一线班组普遍好评|未获任何奖项|获公司QC成果一等奖|获市级职工创新成果二等奖|获江西省云山市职工技术创新成果一等奖|江苏省云山市职工创新成果三等奖|北京市云山区职工创新成果二等奖|建立奖励机制|获奖励5000元|获国家实用新型专利|产品优秀率提高'
      .split('|')
      .map(cell),
  invalid: [
    ...[
      '获2022年省技术创新成果优秀奖',
      '触头测量工装（2023年某省职工十大科技创新成果）',
      '无损检测装置获2022年省技术创新成果优秀奖',
      '获江西省技术创新成果优秀奖',
    ].map(statedOf('awardStated')),
    ...['曾报送省技术创新成果评选', '获一等奖'].map(wordsOf('awardWords')),
  ],
});
testRule(exclusionWords, {
  options: {
    fields: ['projectName', 'previousAwards'],
    award: { minimum: 'provincial', names: ['技术创新成果'] },
  },
  valid: [{ entries: [{ projectName: '一种夹具', previousAwards: '无' }] }],
  invalid: [
    {
      name: 'an award in a column of awards, without 获',
      entries: [{ projectName: '一种夹具', previousAwards: '2022年江西省技术创新成果一等奖' }],
      expect: [{ field: 'previousAwards', messageId: 'awardStated', level: 'ineligible' }],
    },
    {
      name: 'another award than the notice names',
      entries: [{ projectName: '一种夹具', previousAwards: '2022年江西省优秀QC成果一等奖' }],
      expect: [{ field: 'previousAwards', messageId: 'awardWords', level: 'verify' }],
    },
  ],
});
testRule(exclusionWords, {
  options: topics('secrecy'),
  levels: { secrecyStated: 'verify' },
  valid: [],
  invalid: [
    {
      ...cell('涉密项目'),
      name: 'a scheme that chooses its own level',
      expect: [{ field: 'summary', messageId: 'secrecyStated', level: 'verify' }],
    },
  ],
});

describe('whose award it is', () => {
  const award = (value: string, expect: readonly ('awardStated' | 'awardWords')[]) => ({
    name: value,
    entries: [{ previousAwards: value }],
    expect: expect.map((messageId) => ({
      field: 'previousAwards',
      messageId,
      level: messageId === 'awardStated' ? ('ineligible' as const) : ('verify' as const),
    })),
  });
  testRule(exclusionWords, {
    options: { fields: ['previousAwards'], award: { minimum: 'provincial' } },
    valid: [
      award('北京市海淀区职工创新成果二等奖', []),
      award('江苏省镇江市职工创新成果三等奖', []),
      award('2021年杭州市职工五小创新成果', []),
      award('国家实用新型专利1项', []),
      award('未获全国奖项', []),
      award('拟申报浙江省职工五小创新成果', []),
      award('所在班组2022年获“北京市工人先锋号”；本成果无奖励', []),
      award('2018年以《定位仪》获市职工自主创新成果三等奖，与本项目不是同一成果；本项目未获奖', []),
    ],
    invalid: [
      award('2022年北京市职工创新成果二等奖', ['awardStated']),
      award('2021年浙江省职工五小创新成果', ['awardStated']),
      award('曾报送浙江省职工五小创新成果评选', ['awardWords']),
      award('全国工人先锋号', ['awardWords']),
    ],
  });
});

testRule(exclusionWords, {
  options: { fields: ['projectSource'], topics: ['funding', 'rndInstitution'] },
  valid: [{ entries: [{ projectSource: '公司技改项目' }] }],
  invalid: [
    {
      name: 'the column of sources says so by naming a bureau’s technical reform',
      entries: [{ projectSource: '市经信局技改项目' }],
      expect: [{ field: 'projectSource', messageId: 'fundingStated', level: 'ineligible' }],
    },
    {
      name: 'a university is no research institute for certain',
      entries: [{ projectSource: '与南方大学合作' }],
      expect: [{ field: 'projectSource', messageId: 'rndInstitutionWords', level: 'verify' }],
    },
  ],
});

testRule(exclusionWords, {
  options: {
    fields: ['projectSource', 'governmentFunding', 'projectName'],
    topics: ['funding', 'sciencePlan'],
  },
  valid: ['否', '无', '未获得政府专项资金', '企业自筹'].map((governmentFunding) => ({
    entries: [{ governmentFunding }],
  })),
  invalid: [
    {
      name: 'the other columns are read when the first is not there',
      entries: [{ projectName: '清理器改造（市科委立项资助）' }],
      expect: [
        { field: 'projectName', messageId: 'fundingStated', level: 'ineligible' },
        { field: 'projectName', messageId: 'sciencePlanStated', level: 'ineligible' },
      ],
    },
    ...['是', '是，市财政专项补助', '有（云山区发改委补助）'].map((governmentFunding) => ({
      name: `a yes to the column’s own question: ${governmentFunding}`,
      entries: [{ governmentFunding }],
      expect: [{ field: 'governmentFunding', messageId: 'fundingStated', level: 'ineligible' as const }],
    })),
    {
      name: 'a bare yes to 立项情况 leaves open who approved it',
      entries: [{ projectSource: '是' }],
      expect: [{ field: 'projectSource', messageId: 'fundingWords', level: 'verify' }],
    },
  ],
});

describe('columns that ask outright', () => {
  testRule(exclusionWords, {
    options: { fields: ['secrecy'], topics: ['secrecy'] },
    valid: [{ entries: ['否', '不涉密', '非密', '无', null, '公开', '×'].map((secrecy) => ({ secrecy })) }],
    invalid: ['是', '涉密', '√', '秘密级', '涉及国家秘密', '机密'].map((secrecy) => ({
      entries: [{ secrecy }],
      expect: [{ field: 'secrecy', messageId: 'secrecyStated', level: 'ineligible' as const }],
    })),
  });
  testRule(exclusionWords, {
    options: { fields: ['ipStatus'], topics: ['ipDispute'] },
    valid: [
      {
        entries: [
          '无争议',
          '有',
          '自主知识产权',
          '无知识产权争议',
          '清晰',
          '已授权专利2项',
          '没有纠纷',
          null,
        ].map((ipStatus) => ({ ipStatus })),
      },
    ],
    invalid: ['有争议', '存在争议', '存在权属纠纷', '正在诉讼', '知识产权有纠纷'].map((ipStatus) => ({
      entries: [{ ipStatus }],
      expect: [{ field: 'ipStatus', messageId: 'ipDisputeStated', level: 'ineligible' as const }],
    })),
  });

  test('a bare 有 states a dispute only below a header that asks for one', () => {
    const table = tableOf([{ ipStatus: '有' }]);
    const columns = table.columns.map((column) => ({ ...column, header: '有无知识产权争议' }));
    const found = runRule(
      exclusionWords,
      { ...table, columns },
      {
        options: { fields: ['ipStatus'], topics: ['ipDispute'] },
      },
    );
    expect(found).toMatchObject([{ messageId: 'ipDisputeStated' }]);
  });

  test.each([
    ['是否获市级以上荣誉', '是', 'awardStated'],
    ['获奖情况', '有', 'awardWords'],
  ])('below %s, %s', (header, value, messageId) => {
    const table = tableOf([{ previousAwards: value }]);
    const columns = table.columns.map((column) => ({ ...column, header }));
    const options = { fields: ['previousAwards'], award: { minimum: 'municipal' } };
    expect(runRule(exclusionWords, { ...table, columns }, { options })).toMatchObject([{ messageId }]);
  });
});

describe('answers to a column’s own question', () => {
  const asked = (field: string, value: string, ...messages: readonly string[]) => ({
    name: `${field}: ${value}`,
    entries: [{ [field]: value }],
    expect: messages.map((messageId) => ({ field, messageId, level: 'verify' as const })),
  });
  testRule(exclusionWords, {
    options: { fields: ['projectSource'], topics: ['funding', 'sciencePlan'] },
    valid: ['生产难题', '公司立项', '曾申请市里补助，未获批准', '没花政府一分钱'].map((value) =>
      asked('projectSource', value),
    ),
    invalid: [asked('projectSource', '钱是上级给的钱', 'unclear')],
  });
  testRule(exclusionWords, {
    options: { fields: ['secrecy'], topics: ['secrecy'] },
    valid: ['否', '不涉密，权属清晰', '可公开'].map((value) => asked('secrecy', value)),
    invalid: [asked('secrecy', '只能内部看', 'unclear')],
  });
  testRule(exclusionWords, {
    options: { fields: ['previousAwards'], award: { minimum: 'municipal' } },
    valid: [
      '没得过',
      '得过（公司级）',
      '无（省里没报过）',
      '牵头人系云山市劳动模范',
      '建德市（县级市）总工会三等奖',
    ].map((value) => asked('previousAwards', value)),
    invalid: [
      asked('previousAwards', '被认定为先进', 'unclear'),
      asked('previousAwards', '得过', 'awardWords'),
    ],
  });
  test('a header may ask for what another rule looks for', () => {
    const table = tableOf([{ secrecy: '有，厂家已就图纸归属起诉我单位' }]);
    const columns = table.columns.map((column) => ({ ...column, header: '是否涉密、有无知识产权争议' }));
    const found = runRule(
      exclusionWords,
      { ...table, columns },
      { options: { fields: ['summary'], topics: ['ipDispute'] } },
    );
    expect(found.map(({ messageId }) => messageId)).toEqual(['ipDisputeStated']);
  });
});
