/** How a cell looks on the screen: its own format with conditional formats applied, as Univer evaluates them. */
import type { IStyleData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingService,
} from '@univerjs/sheets-conditional-formatting';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { FormulaResultStatus } from '@univerjs/engine-formula';
import { toHex } from './color';
import { rulesOf } from './conditional-format';
import type { Region } from './region';
import { intersection } from './region';
import type { SheetStore } from './sheet-store';
import { fromUniver } from './sheet-store';

export interface Look {
  /** `#RRGGBB`, or null without fill. */
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly strikethrough: boolean;
}

/** Univer computes conditional formats in the background; longer than this and something is wrong. */
const PATIENCE_MS = 5000;

/** Looks of all cells of a region, row by row. */
export async function lookOf(store: SheetStore, region: Region): Promise<Look[][]> {
  const rules = rulesOf(store).filter((rule) =>
    rule.ranges.some((range) => intersection(fromUniver(range), region)),
  );
  const formatting = store.book.services.get<ConditionalFormattingService>(ConditionalFormattingService);
  const compose = (row: number, column: number) =>
    formatting.composeStyle(store.book.unitId, store.id, row, column);
  // The first look at a cell is what makes Univer compute its rules.
  forEach(region, compose);
  await store.book.settling.settle();
  await computed(store, rules, () => forEach(region, compose));
  return forEach(region, (row, column) => {
    const own = store.style(row, column);
    return lookFrom({ ...own, ...(compose(row, column)?.style as IStyleData | undefined) });
  });
}

const lookFrom = (style: IStyleData): Look => ({
  fill: toHex(style.bg),
  fontColor: toHex(style.cl),
  bold: style.bl === BooleanNumber.TRUE,
  strikethrough: style.st?.s === BooleanNumber.TRUE,
});

function forEach<T>(region: Region, visit: (row: number, column: number) => T): T[][] {
  return Array.from({ length: region.rows }, (_, i) =>
    Array.from({ length: region.columns }, (__, j) => visit(region.row + i, region.column + j)),
  );
}

/** @param look asks Univer for the cells anew: it takes in new rules only some time after they were made */
async function computed(
  store: SheetStore,
  rules: readonly IConditionFormattingRule[],
  look: () => unknown,
): Promise<void> {
  const service = store.book.services.get<ConditionalFormattingFormulaService>(
    ConditionalFormattingFormulaService,
  );
  const waits = (rule: IConditionFormattingRule): boolean => {
    const { type, subType, value } = rule.rule as IFormulaHighlightCell;
    if (type !== CFRuleType.highlightCell || subType !== CFSubRuleType.formula || !value) return false;
    const { status } = service.getFormulaMatrix(store.book.unitId, store.id, rule.cfId, value);
    return status === FormulaResultStatus.WAIT || status === FormulaResultStatus.NOT_REGISTER;
  };
  const end = Date.now() + PATIENCE_MS;
  while (rules.some(waits)) {
    if (Date.now() > end) throw new Error('Conditional formats were not computed in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
    look();
  }
}
