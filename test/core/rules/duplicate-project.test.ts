import { duplicateProject } from '../../../src/core/rules/duplicate-project';
import { runRule, schemeOf, tableOf, testRule } from './tester';

const rows = (...names: (readonly [string, string])[]) => ({
  entries: names.map(([projectName, firstCompleter]) => ({ projectName, firstCompleter })),
});

testRule(duplicateProject, {
  level: 'malformed',
  valid: [
    rows(['1号炉给料口防堵改造', '王一'], ['2号炉给料口防堵改造', '李二']),
    rows(['风机叶片清洗装置（一期）', '王一'], ['风机叶片清洗装置（二期）', '李二']),
    rows(['电梯层门门刀间隙测量尺', '王一'], ['电梯层门门刀间隙测量尺（加长版B型）', '李二']),
    rows(['大坝廊道积水报警浮球盒（左岸）', '王一'], ['大坝廊道积水报警浮球盒（右岸）', '李二']),
    rows(['10kV开关柜手车对正器', '王一'], ['35kV开关柜手车对正器', '李二']),
    rows(['进口皮带自动纠偏装置', '王一'], ['出口皮带自动纠偏装置', '李二']),
    rows(['水泵轴承快速拆卸工具', '王一'], ['风机轴承快速拆卸工具', '李二']),
    rows(['水泵改造', '王一'], ['油泵改造', '李二']),
    rows(['', '王一'], ['', '李二']),
    rows(['无', '王一'], ['无', '李二']),
    {
      name: 'one entry of two people',
      entries: [
        { projectName: '皮带机托辊快速更换装置', firstCompleter: '王一' },
        { projectName: '皮带机托辊快速更换装置', firstCompleter: '李二' },
      ],
      linesPerEntry: [2],
    },
    rows(['2号炉1号门密封改造装置', '王一'], ['1号炉2号门密封改造装置', '李二']),
  ].map((one) => one),
  invalid: [
    {
      ...rows(['电梯层门门刀间隙测量尺', '王一'], ['电梯层门门刀间隙测量尺（磁吸式）。', '李二']),
      name: 'the same name with a bracket behind it',
      expect: [{ line: 1, field: 'projectName', messageId: 'near', level: 'verify' }],
    },
    {
      ...rows(['电梯层门门刀间隙测量尺（便携磁吸式）', '王一'], ['电梯层门门刀间隙测量尺', '李二']),
      name: 'the same name without the bracket behind it',
      expect: [{ line: 1, field: 'projectName', messageId: 'near', level: 'verify' }],
    },
    {
      ...rows(['皮带机托辊不停机更换小车', '王一'], ['不停机更换皮带机托辊的小车', '李二']),
      name: 'the same words turned round',
      expect: [{ line: 1, field: 'projectName', messageId: 'turned', level: 'verify' }],
    },
    {
      ...rows(['皮带机托辊快速更换装置', '王一'], ['皮带机托辊快速更换装置', '王　一']),
      name: 'the same name and person',
      expect: [{ line: 1, field: 'projectName', messageId: 'same', level: 'malformed' }],
    },
    {
      ...rows(['皮带机托辊快速更换装置', '王一、李二'], ['皮带机托辊快速更换装置', '李二、王一']),
      name: 'the same name and people in another order',
      expect: [{ line: 1, field: 'projectName', messageId: 'same', level: 'malformed' }],
    },
    {
      ...rows(['皮带机托辊快速更换装置', '王一'], ['皮带机 托辊快速更换装置。', '李二']),
      name: 'the same name but for spaces and a full stop',
      expect: [{ line: 1, field: 'projectName', messageId: 'sameName', level: 'verify' }],
    },
    {
      ...rows(['ＰＬＣ柜散热风道改造', '王一'], ['plc柜散热风道改造', '李二']),
      name: 'the same name but for width and case',
      expect: [{ line: 1, field: 'projectName', messageId: 'sameName', level: 'verify' }],
    },
    {
      ...rows(['一种皮带机托辊的快速更换装置', '王一'], ['皮带机托辊快速更换装置', '李二']),
      name: 'the same name but for 一种 and 的',
      expect: [{ line: 1, field: 'projectName', messageId: 'sameName', level: 'verify' }],
    },
    {
      ...rows(
        ['皮带机托辊快速更换装置', '王一'],
        ['阀门研磨工装', '赵三'],
        ['皮带输送机托辊快速更换装置', '李二'],
      ),
      name: 'two characters more',
      expect: [{ line: 2, field: 'projectName', messageId: 'near', level: 'verify' }],
    },
    {
      ...rows(['皮带机托辊快速更换装置', '王一'], ['皮带机拖辊快速更换装罝', '李二']),
      name: 'two wrong characters',
      expect: [{ line: 1, field: 'projectName', messageId: 'near', level: 'verify' }],
    },
  ],
});

describe('duplicate-project after an edit', () => {
  it('finds and loses a near name as a fresh check does', () => {
    const table = tableOf(
      rows(['皮带机托辊快速更换装置', '王一'], ['阀门研磨工装', '李二'], ['皮带机托辊快速更换装备', '赵三'])
        .entries,
    );
    const names = table.values['projectName'] as string[];
    const found = new Map<number, string>();
    const rule = duplicateProject.create(duplicateProject.options.parse({}), {
      scheme: schemeOf(),
      table,
      lists: {},
      report: (line, _field, messageId) => found.set(line, messageId),
      reportAt: () => undefined,
    });
    const lines = table.lines.map((_, line) => line);
    lines.forEach((line) => rule.index?.(line));
    lines.forEach((line) => rule.check(line));
    const edit = (line: number, name: string): void => {
      names[line] = name;
      for (const one of [...(rule.index?.(line) ?? []), line]) {
        found.delete(one);
        rule.check(one);
      }
    };
    const fresh = (): [number, string][] =>
      runRule(duplicateProject, table).map((one) => [one.line, one.messageId]);
    expect([...found]).toEqual([[2, 'near']]);
    for (const [line, name] of [
      [0, '锅炉给水泵密封改造'],
      [1, '皮带机托辊快速更换工备'],
      [0, '皮带机托辊快速更换装备'],
      [2, '锅炉给水泵密封改造'],
      [1, '皮带机托辊快速更换装备'],
      [0, '无'],
    ] as const) {
      edit(line, name);
      expect([...found].sort()).toEqual(fresh().sort());
    }
  });
});

testRule(duplicateProject, {
  options: { acrossSubmitters: false },
  valid: [],
  invalid: [
    {
      name: 'within one submitting unit names are still compared',
      entries: [{ projectName: '皮带机托辊更换器' }, { projectName: '皮带机托辊更换器' }],
      submittingUnit: '丹阳市总工会',
      expect: [{ line: 1, field: 'projectName', messageId: 'sameName', level: 'verify' }],
    },
  ],
});

testRule(duplicateProject, {
  level: 'malformed',
  valid: [rows(['罐车卸料软管卷盘（新）', '王一'], ['料斗堵料报警装置（新）', '李二'])],
  invalid: ['（新）', '(改)', '（修改稿）'].map((remark) => ({
    ...rows(['罐车卸料软管卷盘', '王一'], [`罐车卸料软管卷盘${remark}`, '李二']),
    name: `a name with ${remark} is the same name`,
    expect: [{ line: 1, field: 'projectName', messageId: 'sameName', level: 'verify' as const }],
  })),
});
