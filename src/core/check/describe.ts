import type { Finding, MessageArgs } from '../findings';
import { ruleKind } from './rules';

/** A finding in words for clerks: what is wrong, why, and what to do. */
export interface Description {
  readonly title: string;
  readonly text: string;
  /** The clause: section and gist. */
  readonly why: string;
  readonly advice: string;
  /** All three in one sentence. */
  readonly message: string;
}

/** Puts a finding into plain Chinese. Throws for a finding of a rule or message that does not exist. */
export function describe(finding: Finding): Description {
  const kind = ruleKind(finding.rule);
  const template = kind?.messages[finding.messageId];
  if (!kind || !template) throw new Error(`no message ${finding.messageId} of rule ${finding.rule}`);
  const text = fill(template.text, finding.args);
  const advice = fill(template.advice, finding.args);
  const why = `${finding.clause.section} ${finding.clause.gist}`;
  const message = `${unstopped(text)}（依据：${why}），${unstopped(advice)}。`;
  return { title: kind.title, text, why, advice, message };
}

/** A row of another table is told with that table's place. */
function fill(template: string, args: MessageArgs): string {
  const placed =
    args.elsewhere === undefined ? template : template.replaceAll('第{row}行', '{elsewhere}第{row}行');
  return placed.replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

function unstopped(text: string): string {
  return text.replace(/[。；;.]$/, '');
}
