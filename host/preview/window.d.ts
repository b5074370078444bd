import type { Session } from '../clients/session';
import type { Look } from '../model/look';

declare global {
  /** For the end-to-end tests: the workbook as it stands, and what a user does to it by other means than the mouse. */
  interface Window {
    preview: {
      /** The xlsx as 另存工作簿 would save it. */
      bytes(): Promise<Uint8Array>;
      /** How a cell of the active sheet looks, marks applied. */
      look(address: string): Promise<Look>;
      /** Where a cell of the active sheet is drawn, in pixels of the page. */
      place(address: string): { readonly x: number; readonly y: number };
      /** Does something to the workbook as its user would; the add-in sees the events. */
      userDoes(change: (workbook: Session['workbook']) => unknown): Promise<void>;
      idle(): Promise<void>;
    };
  }
}
