import { honourMaterial } from '../../../src/core/rules/honour-material';
import { testRule } from './tester';

const row = (profile: string, honourMaterial: string | null) => ({ profile, honourMaterial });
const missing = (profile: string, material: string | null) => ({
  name: `${profile} ${material ?? '—'}`,
  entries: [row(profile, material)],
  expect: [{ field: 'honourMaterial', messageId: 'missing', level: 'verify' as const }],
});

testRule(honourMaterial, {
  options: { honours: ['工匠'] },
  level: 'verify',
  valid: [
    { name: 'material there', entries: [row('2021年获评云山工匠', '视频1段、简介1份')] },
    { name: 'no honour', entries: [row('高级技师，班组长', null), row('高级技师', '无')] },
    {
      name: 'only named after it',
      entries: [
        row('弘扬工匠精神', null),
        row('在工匠学院授课', '无'),
        row('未获工匠称号', '无'),
        row('争当工匠', null),
        row('师从厂里的老工匠', '无'),
        row('师从“云山工匠”王师傅', '无'),
      ],
    },
  ],
  invalid: [
    missing('2021年获评“云山工匠”', '无'),
    missing('市级工匠，领衔创新工作室', null),
    missing('行业工匠', '没有'),
    missing('行业工匠', '待补'),
    missing('行业工匠', '宣传片和技法视频都还没拍'),
    {
      name: 'another of the team',
      entries: [{ completers: '周敏、吴建华（云山工匠）', honourMaterial: '未提供' }],
      expect: [{ field: 'honourMaterial', messageId: 'missing', level: 'verify' }],
    },
  ],
});
