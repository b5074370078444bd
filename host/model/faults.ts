/** Things that go wrong in a real Excel, switched on by tests. Each lasts until it is switched off, unless it says otherwise. */
import { HostError, accessDenied } from '../dispatch/error';

export class Faults {
  /** The user is typing in a cell: every request fails with InvalidOperationInCellEditMode. */
  cellEditing = false;
  /** Requests above this many bytes are refused; 5 MB in Excel on the web. */
  maxRequestBytes = 5 * 1024 * 1024;
  /** Cells above this count read as null; 5 million in Excel. */
  maxReadCells = 5_000_000;
  /** Events are not delivered, as when the connection drops. */
  loseEvents = false;
  /** The workbook's structure is protected: no sheet can be added, deleted or renamed. */
  structureLocked = false;
  /** Fails the next request with this error code, once. */
  failNext: string | null = null;
  /** Lets so many requests pass before `failNext` holds. */
  failAfter = 0;

  /** @throws AccessDenied when no sheet may be added, deleted or renamed */
  checkStructure(): void {
    if (this.structureLocked) throw accessDenied('The workbook is protected.');
  }

  /** @throws HostError when the request as a whole is refused */
  check(bytes: number): void {
    if (this.cellEditing) {
      throw new HostError(
        'InvalidOperationInCellEditMode',
        "Excel is in cell-editing mode. Please exit the edit mode by using keyboard 'Esc', 'Enter', or 'Tab' and try again.",
      );
    }
    if (bytes > this.maxRequestBytes) {
      throw new HostError(
        'RequestPayloadSizeLimitExceeded',
        'The request payload size has exceeded the limit.',
        413,
      );
    }
    if (this.failNext === null || this.failAfter-- > 0) return;
    const code = this.failNext;
    this.failNext = null;
    this.failAfter = 0;
    throw new HostError(code, `Injected fault: ${code}`);
  }
}
