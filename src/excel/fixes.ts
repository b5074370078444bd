import { ruleKind } from '../core/check/rules';
import { LEVELS } from '../core/findings';
import type { Finding } from '../core/findings';
import type { CellValue } from '../core/table/grid';
import { tidy } from '../core/text/normalize';
import { setNumberFormat } from './book';
import { columnOfCell, lineOfRow, rowOfCell } from './cells';
import type { CellNow } from './fix-cells';
import { readCells } from './fix-cells';
import type { Result } from './result';
import { inExcel } from './run';
import type { CheckReport, TableReport } from './types';

/** A change of one cell that the clerk may apply. `kind` is the rule's title, which groups like changes. */
export interface Fix {
  readonly id: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cell: string;
  readonly field: string;
  readonly kind: string;
  readonly before: CellValue;
  readonly after: string;
}

/** A fix that was applied, with what is needed to take it back. */
export interface AppliedFix {
  readonly fix: Fix;
  readonly numberFormat: string;
}

export interface SkippedFix {
  readonly fix: Fix;
  readonly message: string;
}

export interface AppliedFixes {
  readonly applied: readonly AppliedFix[];
  readonly skipped: readonly SkippedFix[];
}

/** The certain mends of a report, in reading order, one a cell: that of the worst finding. Writes nothing. */
export function planFixes(report: CheckReport): readonly Fix[] {
  return report.tables.flatMap((table) => {
    const byCell = new Map<string, Finding>();
    for (const finding of table.findings) {
      if (finding.suggestion === undefined || table.decisions.has(finding)) continue;
      const other = byCell.get(finding.cell);
      if (!other || LEVELS.indexOf(finding.level) < LEVELS.indexOf(other.level))
        byCell.set(finding.cell, finding);
    }
    return [...byCell.values()].map((finding) => fixOf(table, finding));
  });
}

function fixOf({ sheetId, sheetName, table }: TableReport, finding: Finding): Fix {
  const { cell, field, rule } = finding;
  const line = lineOfRow(table, rowOfCell(cell));
  const item = table.preamble.find(
    ({ row, column }) => row === rowOfCell(cell) && column === columnOfCell(cell),
  );
  return {
    id: `${sheetId}!${cell}`,
    sheetId,
    sheetName,
    cell,
    field,
    kind: ruleKind(rule)?.title ?? rule,
    before: (line < 0 ? item?.value : table.values[field]?.[line]) ?? null,
    after: finding.suggestion ?? '',
  };
}

/**
 * Writes fixes into their cells. A cell that no longer holds what was seen, holds a formula or is on a protected sheet
 * is left alone and told. Text stays text; of the cell's format only the number format may change, and only where Excel
 * would otherwise turn the text into a number or date.
 */
export function applyFixes(fixes: readonly Fix[]): Promise<Result<AppliedFixes>> {
  return inExcel(async (context) => {
    const cells = await readCells(context, fixes);
    const applied: AppliedFix[] = [];
    const skipped: SkippedFix[] = [];
    for (const [index, fix] of fixes.entries()) {
      const now = cells[index]!;
      const message = whyNot(now, fix.before);
      if (message !== null) {
        skipped.push({ fix, message });
        continue;
      }
      const range = cellRange(context, fix);
      if (needsTextFormat(fix.after) && now.numberFormat !== '@') setNumberFormat(range, '@');
      range.values = [[fix.after]];
      applied.push({ fix: { ...fix, before: now.value }, numberFormat: now.numberFormat });
    }
    await context.sync();
    return { applied, skipped };
  });
}

/** Takes applied fixes back: value and number format are as before. Cells changed since are left alone and told. */
export function undoFixes({ applied }: AppliedFixes): Promise<Result<AppliedFixes>> {
  return inExcel(async (context) => {
    const cells = await readCells(
      context,
      applied.map(({ fix }) => fix),
    );
    const undone: AppliedFix[] = [];
    const skipped: SkippedFix[] = [];
    for (const [index, one] of applied.entries()) {
      const now = cells[index]!;
      const message = whyNot(now, one.fix.after);
      if (message !== null) {
        skipped.push({ fix: one.fix, message });
        continue;
      }
      restore(cellRange(context, one.fix), one, now);
      undone.push(one);
    }
    await context.sync();
    return { applied: undone, skipped };
  });
}

function restore(range: Excel.Range, { fix, numberFormat }: AppliedFix, now: CellNow): void {
  const isText = typeof fix.before === 'string';
  // Text goes back under the text format and keeps being text when the old format returns.
  const formatWhileWriting = isText && needsTextFormat(fix.before) ? '@' : numberFormat;
  if (formatWhileWriting !== now.numberFormat) setNumberFormat(range, formatWhileWriting);
  range.values = [[fix.before ?? '']];
  if (formatWhileWriting !== numberFormat) setNumberFormat(range, numberFormat);
}

function cellRange(context: Excel.RequestContext, fix: Fix): Excel.Range {
  return context.workbook.worksheets.getItem(fix.sheetId).getRange(fix.cell);
}

/** Why a cell must not be written to; null when it may. */
function whyNot(now: CellNow, expected: CellValue): string | null {
  if (now.isGone) return '工作表已经不在了。';
  if (now.isProtected) return '工作表受保护，请先撤销工作表保护。';
  if (now.isFormula) return '单元格里是公式，请手工修改。';
  if (now.value !== expected) return '单元格的内容已经变化，请重新核查。';
  return null;
}

const CJK_NOT_OF_DATES = /[\u3400-\u9fff]/;
const DATE_WORDS = /[年月日时分秒点上下午号]/g;
const MONTHS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/** Whether Excel might take a text for a formula, number, date or truth value when it is typed. */
export function needsTextFormat(value: string): boolean {
  const text = tidy(value);
  if (/^[=+\-@'＝]/.test(value) || /^(true|false)$/i.test(text)) return true;
  return (/\d/.test(text) || MONTHS.test(text)) && !CJK_NOT_OF_DATES.test(text.replace(DATE_WORDS, ''));
}
