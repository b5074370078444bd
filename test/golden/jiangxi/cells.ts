import { CasePlan } from '../case-plan';
import { COLUMNS, JIANGXI, NOTE, jiangxiTable, titleOf } from './common';
import { countWords, textsFor } from './text';

/** The template as printed, with every way a phone number goes wrong. */
export function plainHeader(): CasePlan {
  const plan = new CasePlan(
    'jx-plain-header',
    JIANGXI,
    'template as printed; phones; share met exactly until a row is thrown out',
  );
  const sheet = plan.sheet('附件2').put('A1', '附件2').put('A2', titleOf, 'I2');
  sheet.put(
    'A3',
    '申报单位：（盖章）赣州市总工会                                    申报时间：2023年8月10日',
    'I3',
  );
  const table = jiangxiTable({ seed: 101, count: 30, place: '赣州', nonPublic: 6 });
  table
    .defect(1, 'phone', '1390797123', 'phone-10-digits', ['malformed'])
    .defect(2, 'phone', '13907971234', 'shared-phone', ['verify'], { also: [{ nr: 3, field: 'phone' }] });
  table.set(3, 'phone', '13907971234');
  table
    .defect(4, 'phone', '138O797I234', 'phone-letters', ['malformed'])
    .defect(5, 'phone', '139****1234', 'phone-masked', ['malformed'])
    .defect(6, 'phone', '1.39E+10', 'phone-scientific', ['malformed'])
    .defect(7, 'phone', 7978412345, 'phone-lost-zero', ['malformed'])
    .defect(8, 'phone', '13870711234、1597971234', 'phone-second-bad', ['malformed'])
    .defect(9, 'phone', '12607971234', 'phone-prefix', ['malformed'])
    .defect(10, 'phone', '139079712345', 'phone-12-digits', ['malformed'])
    .defect(11, 'phone', null, 'phone-missing', ['malformed'])
    .defect(12, 'phone', '无', 'phone-placeholder', ['malformed'])
    .slip(13, 'phone', '138 7071 2345', '13870712345')
    .slip(14, 'phone', '138-7071-2346', '13870712346')
    .slip(15, 'phone', '+86 13870712347', '13870712347')
    .slip(16, 'phone', '１３８７０７１２３４８', '13870712348')
    .slip(17, 'phone', '0797—8412346', '0797-8412346')
    .decoy(18, 'phone', 13870712349, 'a number cell')
    .decoy(19, 'phone', '0797-8412347', 'a landline')
    .decoy(20, 'phone', '0797-8412348转8012', 'a landline with extension')
    .decoy(21, 'phone', '400-820-1234', 'a service number')
    .decoy(22, 'phone', '19107971234/0797-8412349', 'two good numbers')
    .decoy(23, 'phone', '16607971234\n17007971235', 'two good numbers, the second of a virtual operator')
    .defect(24, 'phone', '86138707123', 'phone-truncated-with-country', ['malformed'])
    .defect(25, 'phone', '张工 13870712350', 'phone-with-name', ['hint', 'verify', 'malformed'])
    .free(26, 'phone');
  table.set(26, 'phone', '8412350');
  const thrown = table.some(1, false)[0]!;
  table.defect(thrown, 'unitAndPosition', '赣南农林大学机电学院 副教授', 'university-professor', [
    'ineligible',
  ]);
  table.own(thrown, '是', true);
  // A university marked non-public invites a second finding at the mark, which is fair.
  table.free(thrown, 'ownership');
  plan.lay(sheet, table, { row: 4, column: 1, columns: COLUMNS, note: NOTE });
  plan.quotas = table.quotas('赣州', 25);
  return plan;
}

/** A two-row header with the person's columns grouped, units merged down, a hidden row and a total. */
export function twoRowHeader(): CasePlan {
  const plan = new CasePlan(
    'jx-two-row-header',
    JIANGXI,
    'two-row header; names; merged units; hidden row; total below',
  );
  const sheet = plan.sheet('Sheet1').put('A1', titleOf, 'I1');
  sheet.put('A2', '申报单位：萍乡市总工会（盖章）', 'E2').put('F2', '申报时间：2023.8.11', 'I2');
  const table = jiangxiTable({ seed: 102, count: 26, place: '萍乡', nonPublic: 4 });
  table
    .slip(1, 'firstCompleter', '刘　洋', '刘洋')
    .slip(2, 'firstCompleter', ' 黎建 国 ', '黎建国')
    .decoy(3, 'firstCompleter', '欧阳海生', 'a double surname')
    .decoy(4, 'firstCompleter', '阿依古丽·买买提', 'a minority name')
    .decoy(5, 'firstCompleter', 'Thomas Weber', 'a Latin name')
    .defect(6, 'firstCompleter', '汤建华（高级技师）', 'name-with-title', ['hint', 'verify', 'malformed'], {
      suggestion: '汤建华',
    })
    .defect(7, 'firstCompleter', '周明华等5人', 'name-and-others', ['verify', 'malformed'])
    .defect(8, 'firstCompleter', '电焊班组', 'group-for-person', ['malformed', 'verify'])
    .defect(9, 'firstCompleter', '13807991234', 'phone-for-name', ['malformed', 'verify'])
    .defect(10, 'firstCompleter', null, 'name-missing', ['malformed'])
    .defect(11, 'firstCompleter', '同上', 'name-ditto', ['malformed', 'verify'])
    .defect(12, 'firstCompleter', '贺志强、贺志强', 'name-twice', ['malformed', 'verify'])
    .defect(13, 'firstCompleter', '彭小军1', 'name-with-digit', ['malformed', 'verify'])
    .defect(14, 'firstCompleter', '/', 'name-placeholder', ['malformed'])
    .decoy(15, 'firstCompleter', '文兰', 'a two-character name')
    .defect(16, 'firstCompleter', '萍乡市汇丰陶瓷厂', 'unit-for-name', ['malformed', 'verify'])
    .defect(17, 'projectName', null, 'project-missing', ['malformed'])
    .defect(18, 'projectName', '无', 'project-placeholder', ['malformed'])
    .defect(19, 'firstCompleter', '刘爱民 柳志刚', 'two-first-completers', ['malformed', 'verify'])
    .defect(20, 'firstCompleter', '王', 'one-character', ['malformed', 'verify']);
  const unit = table.get(22, 'unitAndPosition');
  for (const nr of [23, 24]) {
    table.set(nr, 'unitAndPosition', unit);
    table.set(nr, 'ownership', table.get(22, 'ownership'));
    table.counts(nr, table.get(22, 'ownership') === '是');
  }
  const group = '第一完成人（牵头人）信息';
  const columns = COLUMNS.map((column) =>
    ['firstCompleter', 'phone', 'unitAndPosition'].includes(column.field)
      ? { ...column, group, header: column.field === 'firstCompleter' ? '姓名' : column.header }
      : column,
  );
  plan.lay(sheet, table, {
    ...{ row: 3, column: 1, columns, headerRows: 2, serial: 'text', hidden: [21] },
    mergedDown: [{ field: 'unitAndPosition', from: 22, to: 24 }],
    total: { serial: '合计', projectName: '26项' },
  });
  plan.quotas = table.quotas('萍乡', 20);
  return plan;
}

/** Serials by formula, and every way a category is written. */
export function serialFormulas(): CasePlan {
  const plan = new CasePlan('jx-serial-formulas', JIANGXI, 'serials =ROW()-n; categories');
  const sheet = plan
    .sheet('汇总')
    .put('A1', titleOf, 'I1')
    .put('A2', '申报单位（盖章）', 'B2')
    .put('C2', '吉安市总工会', 'E2');
  sheet.put('F2', '申报时间').put('G2', '2023年8月14日');
  const table = jiangxiTable({ seed: 103, count: 27, place: '吉安', nonPublic: 7 });
  table
    .slip(1, 'category', '小 发 明', '小发明')
    .slip(2, 'category', '发明', '小发明')
    .slip(3, 'category', '小创造类', '小创造')
    .slip(4, 'category', '3.小革新', '小革新')
    .slip(5, 'category', '（小设计）', '小设计')
    .slip(6, 'category', '小建议 ', '小建议')
    .slip(7, 'category', '“小发明”', '小发明')
    .decoy(8, 'category', '小创造（小改造）', 'with a word of explanation')
    .defect(9, 'category', '小发明/小革新', 'category-two', ['malformed'])
    .defect(10, 'category', '小攻关', 'category-of-another-notice', ['malformed'])
    .defect(11, 'category', '小建义', 'category-typo', ['malformed'], { suggestion: '小建议' })
    .defect(12, 'category', null, 'category-missing', ['malformed'])
    .defect(13, 'category', '技术革新', 'category-other', ['malformed', 'verify'])
    .defect(14, 'category', '五小', 'category-vague', ['malformed'])
    .defect(15, 'category', '小发明、小创造、小革新、小设计、小建议', 'category-template-text', ['malformed'])
    .defect(16, 'category', '—', 'category-placeholder', ['malformed'])
    .defect(17, 'category', '√', 'category-tick', ['malformed'])
    .defect(18, 'category', 2, 'category-number', ['malformed', 'verify'])
    .slip(19, 'category', '小革新项目', '小革新')
    .defect(20, 'category', '小发 明小创造', 'category-two-run-together', ['malformed']);
  plan.lay(sheet, table, { row: 3, column: 1, columns: COLUMNS, serial: 'formula', note: NOTE });
  plan.quotas = table.quotas('吉安', 25);
  return plan;
}

/** The table starts at C3 with a row of limits under the header; summaries at and over the limit. */
export function limitsRow(): CasePlan {
  const plan = new CasePlan(
    'jx-limits-row',
    JIANGXI,
    'table starts at column C; limits row; summaries and industries',
  );
  const sheet = plan.sheet('申报汇总表').put('C1', titleOf, 'K1');
  sheet.put('C2', '申报时间：2023年8月9日　　　　申报单位：（盖章）宜春市总工会', 'K2');
  const table = jiangxiTable({ seed: 104, count: 29, place: '宜春', nonPublic: 6 });
  const text = textsFor(table);
  const latin = `采用PLC与HMI联动，把motor由1450降到960后，${text(83)}`;
  const broken = `${text(50)}\n${text(50)}\n`;
  if (countWords(latin) !== 100 || countWords(broken) !== 100)
    throw new Error(`${countWords(latin)} ${countWords(broken)}`);
  table
    .defect(1, 'summary', text(101), 'summary-101', ['malformed'])
    .decoy(2, 'summary', text(100), 'exactly 100')
    .decoy(3, 'summary', `${text(100)}\n`, 'exactly 100 and a line break')
    .decoy(4, 'summary', latin, 'runs of Latin letters and digits count once')
    .defect(5, 'summary', null, 'summary-missing', ['malformed'])
    .defect(6, 'summary', '略', 'summary-stub', ['malformed', 'verify', 'hint'])
    .defect(7, 'summary', '/', 'summary-placeholder', ['malformed'])
    .decoy(8, 'summary', broken, '100 with line breaks')
    .defect(20, 'summary', text(160), 'summary-160', ['malformed']);
  table
    .decoy(9, 'industry', 'C34 通用设备制造业', 'with its code')
    .decoy(10, 'industry', '制造业-纺织业', 'section and division')
    .decoy(11, 'industry', '建筑业', 'a section')
    .decoy(12, 'industry', '制造业', 'a section')
    .defect(13, 'industry', '工业', 'industry-not-standard', ['verify', 'hint'])
    .defect(14, 'industry', '通用设备制造页', 'industry-typo', ['verify', 'malformed', 'hint'])
    .defect(15, 'industry', '建筑业-纺织业', 'industry-wrong-section', ['malformed'])
    .defect(16, 'industry', null, 'industry-missing', ['malformed', 'verify'])
    .defect(17, 'industry', '生物医药', 'industry-free-wording', ['verify', 'hint'])
    .decoy(18, 'industry', '34', 'a code')
    .decoy(19, 'industry', '食品 制造业', 'a space inside');
  plan.lay(sheet, table, {
    ...{ row: 3, column: 3, columns: COLUMNS },
    limits: {
      projectName: '（不超过30字）',
      phone: '手机',
      summary: '100字以内',
      category: '五选一',
      ownership: '是/否',
    },
  });
  plan.quotas = table.quotas('宜春', 25);
  return plan;
}
