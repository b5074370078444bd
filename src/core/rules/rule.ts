/** Folder `rules`: one rule kind a file, each with a test and a page of the same name. A rule reads a table and reports findings; it writes nothing. */
import type * as z from 'zod';
import type { Level, MessageArgs } from '../findings';
import type { Scheme } from '../scheme/schema';
import type { Table } from '../table/table';

/**
 * What a rule can say. `text` tells what is wrong with the offending value, `advice` what to do; `{name}` is filled
 * from the finding's args. The clause (why) comes from the scheme. 'configured' takes the level of the rule's configuration.
 */
export interface MessageTemplate {
  readonly level: Level | 'configured';
  readonly text: string;
  readonly advice: string;
}

export interface ReportExtra {
  readonly level?: Level;
  readonly suggestion?: string;
}

/** What a rule sees while it runs. Scheme and table are read only; findings leave through `report`. */
export interface RuleContext {
  readonly scheme: Scheme;
  readonly table: Table;
  /** Lists found in the workbook besides the table, by name, e.g. `previousWinners`: project names. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Reports a finding at the cell of `field` in `line`. */
  readonly report: (
    line: number,
    field: string,
    messageId: string,
    args?: MessageArgs,
    extra?: ReportExtra,
  ) => void;
  /** Reports a finding at a cell outside the entries, such as the date of filling in the preamble. */
  readonly reportAt: (
    row: number,
    column: number,
    field: string,
    messageId: string,
    args?: MessageArgs,
    extra?: ReportExtra,
  ) => void;
}

/** A rule at work on one table. */
export interface RuleCheck {
  /** Reports what is wrong in one line. Called for every line of a per-person field, else for each entry's first line. */
  check(line: number): void;
  /**
   * For rules that compare lines: takes the line's present cells into the rule's index, replacing what it held of
   * that line, and returns the other lines whose findings may now differ. Called for every line before any `check`.
   */
  index?(line: number): Iterable<number>;
  /** For rules about the preamble or the table as a whole; called once. */
  checkTable?(): void;
}

/** One kind of rule. A scheme configures it any number of times. */
export interface RuleKind<Options = unknown> {
  readonly id: string;
  /** The rule's name for clerks, e.g. "联系电话". */
  readonly title: string;
  /** The options a scheme may give, beside the common `rule`, `level`, `levels`, `clause`, `examples`. A strict object. */
  readonly options: z.ZodType<Options>;
  readonly messages: Readonly<Record<string, MessageTemplate>>;
  /** The fields the rule cannot do without under these options; when the table lacks one the rule is told as not run. */
  needs(options: Options): readonly string[];
  /** Fields of which one suffices, however many the rule reads; without any of them it is told as not run. */
  needsOneOf?(options: Options): readonly string[];
  /** true where the rule compares entries of several tables, too; its messages then name the other row as `row`. */
  readonly acrossTables?: boolean;
  create(options: Options, context: RuleContext): RuleCheck;
}
