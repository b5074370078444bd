import { otherPlace } from '../../../src/core/rules/other-place';
import { testRule } from './tester';

const unit = (name: string) => ({ name, entries: [{ unit: name }] });
const elsewhere = (name: string) => ({
  ...unit(name),
  expect: [{ field: 'unit', messageId: 'elsewhere', level: 'verify' as const }],
});

testRule(otherPlace, {
  options: { home: ['镇江', '丹阳', '句容', '扬中'], province: '江苏' },
  level: 'verify',
  valid: [
    unit('镇江恒岳机械有限公司'),
    unit('江苏恒岳机械有限公司'),
    unit('江苏省镇江船用电器研究所有限公司'),
    unit('上海建工集团镇江分公司'),
    unit('中铁四十局集团有限公司镇江项目部'),
    unit('中国铁路上海局集团有限公司'),
    unit('南京路小学'),
    unit('上海中路幼儿园'),
    unit('镇江市南京路小学'),
    unit('永安机械有限公司'),
    unit('长春花园酒店'),
    unit('国网江苏省电力有限公司'),
    unit('句容市南京大学附属医院'),
    { name: 'blank', entries: [{ unit: null }, { unit: '/' }, { unit: 12 }] },
  ],
  invalid: [
    elsewhere('南京恒岳机械有限公司'),
    elsewhere('\u3000常州恒岳机械有限公司 '),
    elsewhere('江苏南京恒岳机械有限公司'),
    elsewhere('江苏省常州市恒岳机械有限公司'),
    elsewhere('恒岳机械（苏州）有限公司'),
    elsewhere('昆山市恒岳机械有限公司'),
    elsewhere('长春市恒岳机械有限公司'),
    elsewhere('浙江永兴建材有限公司'),
    elsewhere('国网江苏省电力有限公司南京供电分公司'),
    elsewhere('中国铁路上海局集团有限公司南京电务段'),
    elsewhere('恒岳集团扬州分公司'),
    elsewhere('扬州江淮路桥工程有限公司'),
    elsewhere('扬州文昌路小学'),
    elsewhere('江苏扬州文昌路小学'),
    elsewhere('扬州市文昌路小学'),
    elsewhere('丹阳市恒岳工具有限公司（注册地无锡）'),
  ],
});

testRule(otherPlace, {
  options: { home: ['镇江', '丹阳'], province: '江苏', textFields: ['summary', 'remarks', 'position'] },
  level: 'verify',
  valid: [
    { name: 'at home', entries: [{ unit: '镇江华通机械有限公司', remarks: '合同和社保都在镇江' }] },
    {
      name: 'employed elsewhere, at work here',
      entries: [
        { unit: '镇江华通机械有限公司', remarks: '劳动关系在上海总公司，2021年3月至今全职在镇江工作' },
      ],
    },
    {
      name: 'who came from elsewhere',
      entries: [{ unit: '镇江恒岳机械有限公司', remarks: '劳动关系在本厂，2019年从扬州调来' }],
    },
    {
      name: 'shown elsewhere',
      entries: [
        { unit: '镇江华通机械有限公司', summary: '参观了南京的工厂后自己动手' },
        { unit: '镇江华通机械有限公司', summary: '客户在常州厂应用' },
      ],
    },
  ],
  invalid: [
    {
      name: 'not employed here',
      entries: [{ unit: '镇江华通机械有限公司', remarks: '社保不在本市，劳动关系在南京' }],
      expect: [{ field: 'remarks', messageId: 'workedElsewhere', level: 'verify' as const }],
    },
    {
      name: 'a project office elsewhere',
      entries: [{ unit: '镇江华通机械有限公司', summary: '在南通项目部完成' }],
      expect: [{ field: 'summary', messageId: 'workedElsewhere', level: 'verify' }],
    },
    ...[
      '编制在苏州母公司，每周来镇两天',
      '与南京总部签的劳动合同',
      '实施地点：扬州市江都区分厂',
      '劳动关系在外地单位',
      '上个月刚从泰州借来',
      '执照是借总公司的，总公司落在上海',
    ].map((other11) => ({
      name: `told in a column no list knows: ${other11}`,
      entries: [{ unit: '镇江华通机械有限公司', other11 }],
      expect: [{ field: 'other11', messageId: 'workedElsewhere', level: 'verify' as const }],
    })),
    {
      name: 'employed elsewhere, told beside the post',
      entries: [
        {
          unit: '镇江华通机械有限公司',
          position: '镀膜操作工（社保在常州一家劳务公司，2023年5月才派来丹阳）',
        },
      ],
      expect: [{ field: 'position', messageId: 'workedElsewhere', level: 'verify' }],
    },
    {
      name: 'employed elsewhere',
      entries: [{ unit: '镇江华通机械有限公司', remarks: '合同、社保都在南京，在镇江没有分厂' }],
      expect: [{ field: 'remarks', messageId: 'workedElsewhere', level: 'verify' }],
    },
    {
      name: 'made on a site elsewhere',
      entries: [{ unit: '镇江华通机械有限公司', summary: '是我公司芜湖项目上的弟兄做成并用起来的' }],
      expect: [{ field: 'summary', messageId: 'workedElsewhere', level: 'verify' }],
    },
    {
      name: 'made elsewhere',
      entries: [{ unit: '镇江华通机械有限公司', summary: '钢刷是在马鞍山的分厂做成并一直在那边用' }],
      expect: [{ field: 'summary', messageId: 'workedElsewhere', level: 'verify' }],
    },
  ],
});
