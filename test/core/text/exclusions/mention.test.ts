import { readMention, type Topic } from '../../../../src/core/text/exclusions/mention';

const strength = (topic: Topic, text: string) => readMention(topic, text)?.strength ?? null;

test.each<[Topic, string, 'stated' | 'words' | null]>([
  ['funding', '市科委立项资助', 'stated'],
  ['funding', '区科信局专项资助', 'stated'],
  ['funding', '连铸机改造（市经信局技术改造专项补助项目）', 'stated'],
  ['funding', '公司科技部立项', null],
  ['funding', '区教育局课题管理系统操作口诀', null],
  ['sciencePlan', '市科委课题', 'stated'],
  ['sciencePlan', '借鉴了省自然科学基金课题的思路', 'words'],
  ['rndInstitution', '该项目由企业研发中心主持开发', 'stated'],
  ['rndInstitution', '建研院技术人员参与', 'stated'],
  ['rndInstitution', '中科院专家参与研发', 'stated'],
  ['rndInstitution', '无企业研发机构参与', null],
  ['rndInstitution', '研发团队攻关项目', 'words'],
  ['rndInstitution', '参与人中有中科院自动化所副研究员1名', 'stated'],
  ['secrecy', '该技术属本单位涉密内容', 'stated'],
  ['secrecy', '保密承诺书已签，本成果不涉密', null],
  ['ipDispute', '另有同事主张该专利系其独立完成，双方正就署名权属协商', 'words'],
  ['medicine', '医药产业园路灯检修升降凳', null],
  ['keyProject', '本项目系国家重点研发计划课题成果', 'stated'],
  ['secrecy', '压力容器（军工涉密，不公开）', 'stated'],
  ['secrecy', '涉国家机密', 'stated'],
  ['secrecy', '已通过公司保密审查', null],
  ['secrecy', '做法符合国家安全防范规范', null],
  ['secrecy', '涉密会议手机存放柜', null],
  ['secrecy', '兵器博物馆讲解器', null],
  ['secrecy', '军工涉密会议内容', 'words'],
  ['secrecy', '涉密网络传输加密机', 'words'],
  ['sciencePlan', '科技局大楼保洁车', null],
  ['sciencePlan', '揭榜挂帅（公司内部）', null],
  ['medicine', '医药公司货架', null],
  ['medicine', '加氯控制剂量偏差自校器', null],
  ['medicine', '止咳合剂煎煮锅出液配方优化', 'words'],
  ['medicine', '混合剂搅拌桶', null],
  ['medicine', '中药房抽屉标签', null],
  ['rndInstitution', '研究所家属院水泵', null],
  ['rndInstitution', '大学毕业10年的班长', null],
  ['ipDispute', '知识产权纠纷处理中', 'stated'],
  ['ipDispute', '专利权归属有争议', 'stated'],
  ['ipDispute', '其知识产权归属待定', 'words'],
  ['ipDispute', '知识产权无争议', null],
  ['ipDispute', '合同纠纷调解', null],
  ['medicine', '一种治疗痛风的药物组合物', 'stated'],
  ['medicine', '板蓝根冲剂新配方', 'stated'],
  ['keyProject', '国家重点研发计划“稀土萃取”成果展示', 'words'],
  ['sciencePlan', '思路来自省重点研发计划某课题的交流会', 'words'],
  ['sciencePlan', '列入省交通运输厅科技项目', 'stated'],
  ['sciencePlan', '用于市交通运输局公交候车亭改造项目', null],
  ['funding', '区水利局补助8万元', 'stated'],
  ['rndInstitution', '北京机电科学研究所2名工程师参与研制', 'stated'],
  ['ipDispute', '专利权归属与合作方尚有争议，正在诉讼', 'stated'],
  ['ipDispute', '专利权人是原合作公司，双方仍在打官司', 'words'],
  ['medicine', '金银花润喉含片配方', 'stated'],
  ['secrecy', '军事主题展区坦克模型扬尘罩', null],
  ['rndInstitution', '中科院南里小区维修班', null],
  ['rndInstitution', '中科院南楼实验室人员参与', 'stated'],
  ['ipDispute', '专利是自己的、没争议', null],
])('%s in %j: %s', (topic, text, expected) => expect(strength(topic, text)).toBe(expected));

test('a column that asks for the source states what it names, unless as a model or a wish', () => {
  const asked = (text: string) => readMention('sciencePlan', text, true)?.strength ?? null;
  expect(asked('国家重点研发计划子课题')).toBe('stated');
  expect(asked('参照国家重点研发计划')).toBe('words');
  expect(asked('拟申报国家重点研发计划')).toBe('words');
  expect(asked('未列入科技计划')).toBeNull();
});
