/** Knows whether formulas wait for calculation, and waits for it. Univer calculates asynchronously. */
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { Book } from './book';
import { STYLE_ONLY } from './sheet-store';
import type { ICellData, ICommandInfo, IExecutionOptions, IWorkbookData } from '@univerjs/core';

const CHANGES_VALUES = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
]);

const PATIENCE_STEP_MS = 1000;
const PATIENCE = 60;

export class Settling {
  /** `manual` leaves formulas as they are until `calculate`. */
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  private running: Promise<void> | null = null;
  private dirty: boolean;
  private hasFormulas: boolean;

  constructor(private readonly book: Book) {
    const formulas = formulaCells(book.workbook.save());
    this.hasFormulas = formulas.length > 0;
    // On opening, Univer calculates only the formulas that come without a value.
    this.dirty = formulas.some((cell) => cell.v === undefined || cell.v === null);
    book.commands.onCommandExecuted((command, options) => this.watch(command, options));
  }

  /** Resolves when all formulas show their values; undefined when nothing waits. */
  settle(): Promise<void> | undefined {
    if (this.dirty && this.hasFormulas)
      this.running ??= this.calculated().finally(() => (this.running = null));
    return this.running ?? undefined;
  }

  /** Resolves when a calculation that was just asked for has shown its values. */
  settleAnew(): Promise<void> | undefined {
    this.dirty = true;
    return this.settle();
  }

  private async calculated(): Promise<void> {
    while (this.dirty) {
      this.dirty = false;
      await this.resultsApplied();
    }
  }

  private async resultsApplied(): Promise<void> {
    const session = this.book.services.get<FormulaCalculationSessionService>(
      FormulaCalculationSessionService,
    );
    for (let tries = 0; tries < PATIENCE; tries++) {
      const applied = this.book.api.getFormula().onCalculationResultApplied(PATIENCE_STEP_MS);
      // Rejects when the time is over. Univer waits for ever to apply results to a sheet deleted meanwhile.
      const done = await applied.then(
        () => true,
        () => session.state.completed,
      );
      if (done) return;
    }
    throw new Error(`Formulas were not calculated within ${(PATIENCE * PATIENCE_STEP_MS) / 1000} s`);
  }

  /** Told by the store, which sees every formula written through the host. */
  formulaWritten(): void {
    this.hasFormulas = true;
  }

  private watch(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!CHANGES_VALUES.has(command.id) || options?.onlyLocal === true) return;
    if ((command.params as { trigger?: string }).trigger === STYLE_ONLY) return;
    this.dirty = true;
    if (command.id !== 'sheet.mutation.set-range-values') return;
    this.hasFormulas ||= JSON.stringify(command.params).includes('"f":"=');
  }
}

const formulaCells = (snapshot: IWorkbookData): readonly ICellData[] =>
  Object.values(snapshot.sheets).flatMap((sheet) =>
    Object.values(sheet.cellData ?? {}).flatMap((row) =>
      Object.values(row as Record<string, ICellData | null | undefined>).filter((cell) =>
        Boolean(cell?.f ?? cell?.si),
      ),
    ),
  ) as ICellData[];
