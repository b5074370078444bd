import type { Finding, MessageArgs } from '../findings';
import { cellAddress } from '../table/grid';
import type { Table } from '../table/table';
import type { ReportExtra, RuleCheck, RuleContext } from '../rules/rule';
import type { Scheme } from '../scheme/schema';
import { levelOf } from './rules';
import type { RunnableRule } from './rules';

/** Takes a finding and the line it belongs to; -1 for cells outside the entries. */
export type FindingSink = (finding: Finding, line: number) => void;
export type Lists = Readonly<Record<string, readonly string[]>>;

const NO_ARGS: MessageArgs = {};

/** Creates the rule for a table; what it reports goes to `sink` with level, clause and cell filled in. */
export function createRule(
  rule: RunnableRule,
  scheme: Scheme,
  table: Table,
  lists: Lists,
  sink: FindingSink,
): RuleCheck {
  const { kind, config } = rule;

  function finding(
    cell: string,
    first: number,
    last: number,
    field: string,
    messageId: string,
    args: MessageArgs,
    extra?: ReportExtra,
  ): Finding {
    const template = kind.messages[messageId];
    if (!template) throw new Error(`rule ${kind.id} has no message ${messageId}`);
    return {
      rule: kind.id,
      messageId,
      args,
      level: levelOf(config, messageId, template, extra?.level),
      sheet: table.sheet,
      cell,
      first,
      last,
      field,
      clause: config.clause,
      ...(extra?.suggestion === undefined ? {} : { suggestion: extra.suggestion }),
    };
  }

  const context: RuleContext = {
    scheme,
    table,
    lists,
    report(line, field, messageId, args = NO_ARGS, extra) {
      const row = table.lines[line];
      const entry = table.entries[table.entryOfLine[line] ?? -1];
      if (row === undefined || !entry)
        throw new Error(`rule ${kind.id} reported line ${line}, which the table does not have`);
      // One merged cell is told of once.
      if (table.carried?.[field]?.has(line)) return;
      const cell = cellAddress(row, table.columnOf[field] ?? table.firstColumn);
      sink(finding(cell, entry.first, entry.last, field, messageId, args, extra), line);
    },
    reportAt(row, column, field, messageId, args = NO_ARGS, extra) {
      sink(finding(cellAddress(row, column), row, row, field, messageId, args, extra), -1);
    },
  };
  return kind.create(rule.options, context);
}

/** The lines a rule is asked about: every line of a per-person column, else the first line of each entry. */
export function linesFor(rule: RunnableRule, table: Table): readonly number[] | null {
  if (rule.everyLine || table.lines.length === table.entries.length) return null;
  return table.entries.map((entry) => entry.firstLine);
}
