import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadScheme, schemeById } from '../../src/core/scheme/load';
import { App } from '../../src/taskpane/App';
import { ThemedRoot } from '../../src/taskpane/ThemedRoot';
import { FakeAddIn } from './fake-addin';
import { press } from './press';

const jiangxi = schemeById('jiangxi-2023')!;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const named = (name: string) => new RegExp(`^${name}[*]?$`);
const field = (name: string) => screen.getByLabelText(named(name));

function ownScheme() {
  const loaded = loadScheme({ ...jiangxi, id: 'own-1', name: '临江市征集', shortName: '临江2027' });
  if (!loaded.ok) throw new Error('the fixture must load');
  return loaded.scheme;
}

async function openPanel(addIn = new FakeAddIn(), builtIn = [jiangxi]) {
  addIn.schemes = builtIn;
  const user = userEvent.setup();
  render(
    <ThemedRoot>
      <App addIn={addIn} />
    </ThemedRoot>,
  );
  await press(user, '方案');
  await screen.findByRole('combobox', { name: '查看方案' });
  return { addIn, user };
}

/** Opens a copy of the built-in scheme in the editor. */
async function openCopy() {
  const opened = await openPanel();
  await press(opened.user, '复制并修改');
  await screen.findByRole('form', { name: '以“江西2023”为底新建' });
  return opened;
}

async function retype(user: ReturnType<typeof userEvent.setup>, label: string, text: string) {
  await user.clear(field(label));
  if (text !== '') await user.type(field(label), text);
}

test('a copy is edited and kept in the workbook, without the notice’s examples', async () => {
  const { addIn, user } = await openCopy();
  await retype(user, '简称', '临江2027');
  await retype(user, '项目类别', '小发明、小创造、小窍门');
  await press(user, '保存到工作簿');
  expect(await screen.findByText(/方案“临江2027”已存入这个工作簿/)).toBeVisible();
  expect(addIn.calls).toContain('save own-1');
  const saved = addIn.own[0]!;
  expect(saved.categories).toEqual(['小发明', '小创造', '小窍门']);
  expect(saved.tables[0]!.rules[0]!.examples).toEqual({ found: [], passed: [] });
  expect(screen.getByRole('combobox', { name: '查看方案' })).toHaveValue('own-1');
});

test('rules: one switched off, one with another limit and level', async () => {
  const { addIn, user } = await openCopy();
  await press(user, '核查内容');
  await user.click(screen.getByRole('switch', { name: /^启用 所属行业/ }));
  await press(user, /^字数：/);
  await retype(user, '最多几个字', '200');
  await user.selectOptions(field('查出问题时判为'), '待核实');
  await press(user, '保存到工作簿');
  await waitFor(() => expect(addIn.own).toHaveLength(1));
  const rules = addIn.own[0]!.tables[0]!.rules;
  expect(rules.find(({ rule }) => rule === 'industry')).toMatchObject({ off: true });
  expect(rules.find(({ rule }) => rule === 'max-characters')).toMatchObject({ max: 200, level: 'verify' });
});

test('a rule is added with its own options, moved and deleted', async () => {
  const { addIn, user } = await openCopy();
  const count = jiangxi.tables[0]!.rules.length;
  await press(user, '核查内容');
  await user.selectOptions(field('要添加的规则'), '字数');
  await press(user, '添加规则');
  await user.selectOptions(field('内容'), '“五小”活动项目名称');
  await retype(user, '最多几个字', '30');
  await retype(user, '条款', '附件2');
  await retype(user, '要点', '项目名称30字以内');
  await press(user, '上移 字数：项目名称30字以内');
  await press(user, '保存到工作簿');
  await waitFor(() => expect(addIn.own).toHaveLength(1));
  const { rules } = addIn.own[0]!.tables[0]!;
  expect(rules).toHaveLength(count + 1);
  expect(rules[count - 1]).toMatchObject({ rule: 'max-characters', field: 'projectName', max: 30 });
});

test('columns, unit groups and a share are set in words, not in codes', async () => {
  const { addIn, user } = await openCopy();
  await press(user, '表格的列');
  await press(user, '添加列');
  await user.selectOptions(field('内容'), '其他内容（新）');
  await retype(user, '表头', '推广价值');
  await press(user, '单位分组、名额与比例');
  await press(user, '添加单位分组');
  await retype(user, '名称', '区县');
  await retype(user, '单位', '东城区、西城区');
  await press(user, '添加比例');
  const quota = screen.getByRole('group', { name: '名额与比例' });
  await user.type(within(quota).getByLabelText(named('名称')), '非公占比');
  await user.type(within(quota).getByLabelText(named('条款')), '四');
  await user.type(within(quota).getByLabelText(named('要点')), '非公不少于三成');
  await user.selectOptions(within(quota).getByLabelText(named('统计哪一列')), '备注');
  await user.selectOptions(within(quota).getByLabelText(named('统计的内容')), '非公');
  await user.click(within(quota).getByRole('checkbox', { name: '区县' }));
  await user.type(within(quota).getByLabelText('不低于（%）'), '30');
  await press(user, '保存到工作簿');
  await waitFor(() => expect(addIn.own).toHaveLength(1));
  const [saved] = addIn.own;
  expect(saved!.tables[0]!.columns.at(-1)).toMatchObject({ field: 'own1', header: '推广价值' });
  expect(saved!.quotas.at(-1)).toMatchObject({
    kind: 'share',
    field: 'ownership',
    value: 'non-public',
    groups: ['区县'],
    atLeast: 30,
  });
});

test('what is missing is told at its field and in a list that leads there', async () => {
  const { addIn, user } = await openCopy();
  await retype(user, '简称', '');
  await press(user, '表格的列');
  await press(user, '添加列');
  await press(user, '保存到工作簿');
  expect(screen.getByText(/还有 3 处要改/)).toBeVisible();
  await press(user, '简称');
  expect(field('简称')).toHaveAccessibleDescription('不能空着，请填写');
  await waitFor(() => expect(field('简称')).toHaveFocus());
  expect(addIn.own).toEqual([]);
});

test('a rule’s single messages get levels of their own', async () => {
  const { addIn, user } = await openCopy();
  await press(user, '核查内容');
  await press(user, /^字数：/);
  await press(user, '各种提示的等级');
  const over = screen.getByLabelText('共…字，超过…字，多…字');
  expect(over).toHaveDisplayValue('随这条规则');
  await user.selectOptions(over, '待核实');
  expect(button(/^各种提示的等级.*另定 1 种/)).toBeVisible();
  await press(user, '保存到工作簿');
  await waitFor(() => expect(addIn.own).toHaveLength(1));
  const rule = addIn.own[0]!.tables[0]!.rules.find((one) => one.rule === 'max-characters')!;
  expect(Object.values(rule.levels ?? {})).toEqual(['verify']);
});

test('a long list is narrowed to the rules that look at a column', async () => {
  const { user } = await openCopy();
  await press(user, '核查内容');
  await user.type(screen.getByRole('searchbox', { name: '在“核查内容”里查找' }), '联系电话');
  const shown = screen.getAllByRole('switch').map((one) => one.getAttribute('aria-label'));
  expect(shown).toContain('启用 电话重复：联系电话应为第一完成人本人的');
  expect(shown).not.toContain('启用 序号：序号从1起依次编排');
});

test('a column taken away: what looked at it is named, and a share of it is refused', async () => {
  const { addIn, user } = await openCopy();
  await press(user, '表格的列');
  await press(user, /^联系电话/);
  await press(user, '删除 联系电话');
  await waitFor(() => expect(button('所在单位及职务')).toHaveFocus());
  const told = '去掉“联系电话”一列后，“联系电话”、“电话重复”没有列可看。';
  expect(screen.getByText(told)).toBeVisible();
  await press(user, /^备注/);
  await press(user, /^删除 备注/);
  expect(screen.getByText(/^去掉“是否非公”一列后.*“非公企业成果占比”没有列可看/)).toBeVisible();
  await press(user, '核查内容');
  expect(button(/^电话重复：.*缺列/)).toBeVisible();
  await user.click(screen.getByRole('switch', { name: /^启用 联系电话：填写/ }));
  await user.click(screen.getByRole('switch', { name: /^启用 电话重复/ }));
  expect(screen.queryByText(told)).toBeNull();
  await press(user, '保存到工作簿');
  expect(screen.getAllByText(/没有“是否非公”一列，“非公企业成果占比”无从统计/)[0]).toBeVisible();
  expect(addIn.own).toEqual([]);
});

test('a category renamed: the texts that still name the old one are listed and lead there', async () => {
  const { user } = await openCopy();
  await retype(user, '项目类别', '小发明、小创造、小革新、小窍门、小建议');
  expect(screen.getByText(/^“小设计”已不是项目类别，但下面 \d+ 处还写着/)).toBeVisible();
  await press(user, /^表格 第1项 › 列 第9项 › 表头$/);
  await waitFor(() => expect(field('表头')).toHaveFocus());
  await retype(user, '表头', '项目类别');
  await press(user, '名称、时间和类别');
  expect(screen.queryByRole('button', { name: /列 第9项 › 表头$/ })).toBeNull();
});

test('patterns stand one a line, and a wrong one is told at its field', async () => {
  const { addIn, user } = await openCopy();
  await press(user, '单位分组、名额与比例');
  await press(user, '赣江新区');
  await press(user, '更多设置');
  const patterns = screen.getByLabelText(/^按名称认单位/);
  await user.click(patterns);
  await user.paste('^.{2,4}集团\n(');
  await press(user, '保存到工作簿');
  expect(patterns).toHaveAccessibleDescription(/不是正确的正则表达式，请检查括号是否成对/);
  await user.type(patterns, '{Backspace}');
  await press(user, '保存到工作簿');
  await waitFor(() => expect(addIn.own).toHaveLength(1));
  const group = addIn.own[0]!.unitGroups.find(({ name }) => name === '赣江新区');
  expect(group?.patterns).toEqual(['^.{2,4}集团']);
});

test('a look at another tab keeps the draft, and giving it up is asked about', async () => {
  const { addIn, user } = await openCopy();
  expect(button('名称、时间和类别')).toHaveFocus();
  await retype(user, '简称', '临江2027');
  await user.click(screen.getByRole('tab', { name: '核查' }));
  await press(user, '方案');
  expect(await screen.findByLabelText(named('简称'))).toHaveValue('临江2027');
  await press(user, '放弃修改');
  await press(user, '放弃');
  expect(await screen.findByRole('button', { name: '复制并修改' })).toBeVisible();
  expect(addIn.own).toEqual([]);
});

test('a new scheme starts from the nearest one, with the notice’s own particulars blank', async () => {
  const { addIn, user } = await openPanel();
  await press(user, '新建');
  await screen.findByRole('form', { name: '新建方案' });
  expect(field('简称')).toHaveValue('');
  expect(screen.getByText(/提到它的地名或日期的规则已停用/)).toBeVisible();
  await press(user, '核查内容');
  expect(screen.getByRole('switch', { name: /^启用 字数：/ })).toBeChecked();
  for (const one of screen.getAllByRole('switch', { name: /江西省技术创新成果/ }))
    expect(one).not.toBeChecked();
  await press(user, '保存到工作簿');
  expect(screen.getByText(/还有 \d+ 处要改/)).toBeVisible();
  await press(user, '放弃修改');
  expect(await screen.findByRole('button', { name: '复制并修改' })).toBeVisible();
  expect(addIn.own).toEqual([]);
});

test('an own scheme is changed in place and deleted after asking', async () => {
  const addIn = new FakeAddIn();
  addIn.own = [ownScheme()];
  const { user } = await openPanel(addIn);
  await user.selectOptions(await screen.findByRole('combobox', { name: '查看方案' }), 'own-1');
  await press(user, '修改');
  await screen.findByRole('form', { name: '修改“临江2027”' });
  await retype(user, '简称', '临江新版');
  await press(user, '保存到工作簿');
  await screen.findByText(/方案“临江新版”已存入/);
  expect(addIn.own.map(({ id, shortName }) => `${id} ${shortName}`)).toEqual(['own-1 临江新版']);
  await press(user, '删除');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '删除' }));
  expect(await screen.findByText('已删除“临江新版”。')).toBeVisible();
  expect(addIn.own).toEqual([]);
});

describe('import', () => {
  const file = (text: string) => new File([text], '方案.json', { type: 'application/json' });
  const importing = async (text: string, addIn = new FakeAddIn()) => {
    const { user } = await openPanel(addIn);
    await user.upload(field('方案文件'), file(text));
    return addIn;
  };

  test('a file is taken in; one with a built-in id gets its own', async () => {
    const addIn = await importing(JSON.stringify({ ...jiangxi, shortName: '江西改' }));
    expect(
      await screen.findByText('已导入“江西改”。代号“jiangxi-2023”已被“江西2023”用了，改为“own-1”。'),
    ).toBeVisible();
    expect(addIn.calls).toContain('save own-1');
  });

  test('a newer version of the same own scheme takes its place', async () => {
    const addIn = new FakeAddIn();
    addIn.own = [ownScheme()];
    await importing(JSON.stringify({ ...ownScheme(), shortName: '临江修订' }), addIn);
    expect(await screen.findByText('已导入“临江修订”，替换了原来的同名方案。')).toBeVisible();
    expect(addIn.own).toHaveLength(1);
  });

  test('a slip in the writing is told with line and character', async () => {
    const addIn = await importing('{\n  "id": "own-9"\n  "name": "x"\n}');
    expect(await screen.findByText(/“方案.json”没有导入：第 3 行第 3 个字符处写法有误/)).toBeVisible();
    expect(addIn.own).toEqual([]);
  });

  test('a file in another encoding is refused, its names being lost', async () => {
    const bytes = Uint8Array.of(0x7b, 0x22, 0xc3, 0xfb, 0xb3, 0xc6, 0x22, 0x3a, 0x31, 0x7d);
    const addIn = await importing(new TextDecoder().decode(bytes));
    expect(await screen.findByText(/第 1 行第 3 个字符处是乱码，.*编码选 UTF-8/)).toBeVisible();
    expect(addIn.own).toEqual([]);
  });

  test('what is exported is imported the same', async () => {
    const addIn = await importing(`${JSON.stringify(ownScheme(), null, 2)}\n`);
    await screen.findByText('已导入“临江2027”。');
    expect(addIn.own).toEqual([ownScheme()]);
  });

  test('wrong contents are told with their place in words', async () => {
    const { tables, ...rest } = jiangxi;
    const columns = tables[0]!.columns.map((column, index) =>
      index === 2 ? { ...column, header: '' } : column,
    );
    await importing(JSON.stringify({ ...rest, tables: [{ ...tables[0], columns }] }));
    expect(await screen.findByText('表格 第1项 › 列 第3项 › 表头：不能空着，请填写')).toBeVisible();
  });
});

test('a stored scheme that cannot be read is told and can be removed', async () => {
  const addIn = new FakeAddIn();
  addIn.broken.set('own-3', { code: 'brokenScheme', message: '方案“旧”读不出来。' });
  const { user } = await openPanel(addIn);
  expect(await screen.findByText('方案“旧”读不出来。')).toBeVisible();
  await press(user, '删除');
  await waitFor(() => expect(screen.queryByText('方案“旧”读不出来。')).toBeNull());
});

test('an empty table is made after asking for the rows', async () => {
  const { addIn, user } = await openPanel();
  await press(user, '生成空白汇总表');
  await retype(user, '留多少行', '0');
  await press(user, '生成');
  expect(screen.getByText('请填 1 到 500 之间的整数。')).toBeVisible();
  await retype(user, '留多少行', '40');
  await press(user, '生成');
  expect(await screen.findByText('已生成工作表“附件2 推荐汇总表”。')).toBeVisible();
  expect(addIn.calls).toContain('blank jiangxi-2023 summary 40');
});

test('a notice’s limits on who is chosen and its prizes are shown with their clauses', async () => {
  const zhenjiang = schemeById('zhenjiang-2024')!;
  const addIn = new FakeAddIn();
  const { user } = await openPanel(addIn, [jiangxi, zhenjiang]);
  await user.selectOptions(screen.getByRole('combobox', { name: '查看方案' }), zhenjiang.id);
  const review = screen.getByRole('region', { name: '评审与奖项' });
  for (const { name, clause } of zhenjiang.shareLimits)
    expect(review).toHaveTextContent(new RegExp(`${name}：不(低于|超过) \\d+% （${clause.section}`));
  expect(zhenjiang.shareLimits.length).toBeGreaterThan(0);
});

test('按此方案核查 remembers the scheme and checks by it', async () => {
  const { addIn, user } = await openPanel();
  await press(user, '按此方案核查');
  await screen.findByRole('list', { name: '核查结果' });
  expect(addIn.calls).toEqual(expect.arrayContaining(['scheme jiangxi-2023', 'check sheet active']));
});
