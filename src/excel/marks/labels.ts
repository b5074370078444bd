import type { Finding, Level, Verdict } from '../../core/findings';
import { describe } from '../../core/check/describe';
import { fieldWord } from '../../core/fields';
import { MAX_CELL_CHARACTERS } from '../limits';
import type { Decision } from '../types';

export const VERDICT_HEADER = '核查结论';
export const NOTES_HEADER = '问题说明';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  ineligible: '不符合条件',
  malformed: '填写有误',
  verify: '待核实',
  pass: '合格',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  ineligible: '不符合条件',
  malformed: '填写有误',
  verify: '待核实',
  hint: '提示',
};

export const DECISION_WORDS: Readonly<Record<Decision['kind'], string>> = {
  verified: '已核实',
  ignored: '已忽略',
};

const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  ineligible: '✗',
  malformed: '！',
  verify: '？',
  hint: '·',
};

/** What stands in 问题说明 for a field at a level, e.g. 【联系电话！】. A cell is lit when its row holds its field's sign. */
export function signOf(field: string, level: Level): string {
  return `【${fieldWord(field)}${LEVEL_SIGNS[level]}】`;
}

/** One row's 问题说明. It never begins with a character Excel takes for a formula. */
export function notesOf(findings: readonly Finding[], decisions: ReadonlyMap<Finding, Decision>): string {
  const notes = findings.map((finding) => noteOf(finding, decisions.get(finding)));
  return notes.join('  ').slice(0, MAX_CELL_CHARACTERS);
}

function noteOf(finding: Finding, decision: Decision | undefined): string {
  // A clerk's own 【…】 quoted in a message must not look like a sign.
  const message = describe(finding).message.replaceAll('【', '［').replaceAll('】', '］');
  if (!decision) return signOf(finding.field, finding.level) + message;
  return `〔${fieldWord(finding.field)} ${DECISION_WORDS[decision.kind]}：${decision.reason}〕${message}`;
}
