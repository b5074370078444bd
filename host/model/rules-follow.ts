/**
 * Moves conditional formats when rows or columns are inserted or deleted. Univer's user interface does this in a browser;
 * without it nobody would.
 */
import type { ICommandInfo, IRange } from '@univerjs/core';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { Book } from './book';
import { deleteRule, rulesOf, setRule } from './conditional-format';
import { shifted } from './region';
import { fromUniver, toUniver } from './sheet-store';
import type { Shift } from './shift-formula';
import { shiftFormula } from './shift-formula';

export function letRulesFollow(book: Book): void {
  book.commands.onCommandExecuted((command) => {
    const change = shiftOf(command);
    if (!change) return;
    for (const sheet of book.workbook.getSheets()) {
      for (const rule of [...rulesOf(book.sheet(sheet.getSheetId()))])
        follow(book, sheet.getSheetId(), rule, change);
    }
  });
}

export interface SheetShift extends Shift {
  readonly sheetId: string;
}

const SHIFTS: Readonly<Record<string, { readonly axis: Shift['axis']; readonly sign: 1 | -1 }>> = {
  'sheet.mutation.insert-row': { axis: 'rows', sign: 1 },
  'sheet.mutation.remove-rows': { axis: 'rows', sign: -1 },
  'sheet.mutation.insert-col': { axis: 'columns', sign: 1 },
  'sheet.mutation.remove-col': { axis: 'columns', sign: -1 },
};

/** What a mutation inserted or deleted, if that is what it did. */
export function shiftOf(command: Readonly<ICommandInfo>): SheetShift | null {
  const known = SHIFTS[command.id];
  if (!known) return null;
  const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
  const [at, end] =
    known.axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheetId: subUnitId, axis: known.axis, at, count: known.sign * (end - at + 1) };
}

function follow(book: Book, home: string, rule: IConditionFormattingRule, change: SheetShift): void {
  const store = book.sheet(home);
  const ranges =
    home === change.sheetId
      ? rule.ranges.flatMap((range) => {
          const moved = shifted(fromUniver(range), change.axis, change.at, change.count);
          return moved ? [toUniver(moved)] : [];
        })
      : rule.ranges;
  if (ranges.length === 0) return deleteRule(store, rule.cfId);
  const next = { ...rule, ranges, rule: moveFormula(book, home, rule, change) };
  if (JSON.stringify(next) !== JSON.stringify(rule)) setRule(store, next);
}

function moveFormula(
  book: Book,
  home: string,
  { rule }: IConditionFormattingRule,
  change: SheetShift,
): typeof rule {
  if (rule.type !== CFRuleType.highlightCell) return rule;
  const formulaRule = rule as IFormulaHighlightCell;
  if (formulaRule.subType !== CFSubRuleType.formula) return rule;
  const name = (id: string): string => book.sheet(id).facade.getSheetName();
  return { ...formulaRule, value: shiftFormula(formulaRule.value, name(change.sheetId), name(home), change) };
}
