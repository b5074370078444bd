import type { Level, Verdict } from '../../src/core/findings';
import type { RankJson } from '../../src/core/ranking/json';
import type { CheckJson } from '../../src/excel';

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ineligible: '不符合条件',
  malformed: '填写有误',
  verify: '待核实',
  hint: '提示',
};
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ineligible: '不符合条件',
  malformed: '填写有误',
  verify: '待核实',
  pass: '合格',
};
const BASIS_WORDS = { submitted: '按申报数', eligible: '剔除不符合条件后' } as const;

/** What `check` prints for people: a line a table, a line a finding, a line a quota. */
export function plainText({ scheme, files, quotas }: CheckJson): string {
  const lines = [`方案：${scheme}`];
  for (const { file, tables } of files) {
    for (const table of tables) {
      const count = (verdict: Verdict) => table.entries.filter((entry) => entry.verdict === verdict).length;
      const verdicts = (Object.keys(VERDICT_WORDS) as Verdict[]).map(
        (verdict) => `${VERDICT_WORDS[verdict]} ${count(verdict)}`,
      );
      lines.push(`${file} · ${table.sheet}：共 ${table.entries.length} 项，${verdicts.join('，')}`);
      lines.push(
        ...table.findings.map(({ cell, level, message }) => `  ${cell} [${LEVEL_WORDS[level]}] ${message}`),
      );
    }
  }
  for (const { quota, unit, category, basis, counted, total, required, met } of quotas) {
    const verdict = met === null ? '不作要求' : met ? '达标' : '未达标';
    const asked = required === null ? '' : `，要求 ${required}`;
    lines.push(
      `配额 ${quota} · ${unit}${category ? `·${category}` : ''}（${BASIS_WORDS[basis]}）：${counted}/${total}${asked}，${verdict}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What `rank` prints for people: a line an entry, a finding, an award, a share limit. */
export function rankText({ scheme, rounds, awards, limits }: RankJson): string {
  const lines = [`方案：${scheme}`];
  for (const { sheet, entries, findings } of rounds) {
    lines.push(`${sheet}：共 ${entries.length} 项`);
    for (const { rank, id, projectName, total, undecided } of entries) {
      const place = rank === null ? '不排名' : `第 ${rank} 名`;
      const open = undecided ? '（需评委会议定）' : '';
      lines.push(`  ${place} ${[id, projectName].filter(Boolean).join(' ')} ${total ?? '无成绩'}${open}`);
    }
    lines.push(...findings.map(({ cell, level, message }) => `  ${cell} [${LEVEL_WORDS[level]}] ${message}`));
  }
  for (const { award, id, projectName, undecided } of awards) {
    const open = undecided ? '（未定）' : '';
    lines.push(`${award ?? '奖项待议定'}${open}：${[id, projectName].filter(Boolean).join(' ')}`);
  }
  for (const { limit, counted, total, required, met } of limits)
    lines.push(`比例 ${limit}：${counted}/${total}，要求 ${required}，${met ? '达标' : '未达标'}`);
  return `${lines.join('\n')}\n`;
}
