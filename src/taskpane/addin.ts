/** Folder `taskpane`: what the clerk sees. It reads and writes the workbook only through `AddIn`, never through Office.js. */
import { describe } from '../core/check/describe';
import { builtInSchemes } from '../core/scheme/load';
import {
  applyFixes,
  check,
  clearMarks,
  decide,
  getState,
  guessScheme,
  onSelection,
  planFixes,
  selectCell,
  setColumnField,
  setScheme,
  undoFixes,
  watchEdits,
  withdrawDecision,
} from '../excel';

/** All the pane asks of the workbook and of the rules; component tests give it a stand-in. */
export const addIn = {
  schemes: builtInSchemes(),
  describe,
  guessScheme,
  check,
  clearMarks,
  planFixes,
  applyFixes,
  undoFixes,
  decide,
  withdrawDecision,
  getState,
  setScheme,
  setColumnField,
  watchEdits,
  selectCell,
  onSelection,
};
export type AddIn = typeof addIn;
