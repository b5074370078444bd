import { HostObject } from '../dispatch/host-object';
import type { Book } from './book';

type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** `Excel.Application`. */
export class Application extends HostObject {
  readonly className = 'Application';

  constructor(private readonly book: Book) {
    super();
  }
  get calculationMode(): CalculationMode {
    return this.book.settling.mode;
  }
  /** Kept for the client to read; Univer calculates in every mode. */
  set calculationMode(mode: CalculationMode) {
    this.book.settling.mode = mode;
  }
  get calculationState(): string {
    return 'Done';
  }
  calculate(_type: string): Promise<void> | undefined {
    this.book.api.getFormula().executeCalculation();
    return this.book.settling.settleAnew();
  }
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
