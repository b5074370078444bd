/** Folder `taskpane`: what the clerk sees. It reads and writes the workbook only through `AddIn`, never through Office.js. */
import { describe } from '../core/check/describe';
import { builtInSchemes } from '../core/scheme/load';
import {
  applyFixes,
  check,
  clearMarks,
  decide,
  deleteOwnScheme,
  getOwnSchemes,
  getState,
  guessScheme,
  listSheets,
  onRibbon,
  onSelection,
  planFixes,
  saveOwnScheme,
  selectCell,
  setAllocationSheet,
  setColumnField,
  setReading,
  setScheme,
  setSheetUnit,
  undoFixes,
  watchEdits,
  withdrawDecision,
} from '../excel';
import type * as LaterPart from '../excel/later';
import { problems } from '../excel/problems';

type Later = typeof LaterPart;

/** A function of the part that is loaded when first asked for. Where it cannot be had, that is told as a problem. */
function later<Name extends keyof Later>(name: Name): Later[Name] {
  const call = async (...args: never[]): Promise<unknown> => {
    const part = await import('../excel/later').catch(() => null);
    if (!part) return { ok: false, problem: problems.notLoaded() };
    return (part[name] as (...args: never[]) => unknown)(...args);
  };
  return call as Later[Name];
}

/** All the pane asks of the workbook and of the rules; component tests give it a stand-in. */
export const addIn = {
  /** Those that come with the add-in; a workbook may hold more. */
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
  setSheetUnit,
  setAllocationSheet,
  setReading,
  listSheets,
  getOwnSchemes,
  saveOwnScheme,
  deleteOwnScheme,
  makeBlankTable: later('makeBlankTable'),
  watchEdits,
  selectCell,
  onSelection,
  onRibbon,
  readFeedback: later('readFeedback'),
  readOpenSheets: later('readOpenSheets'),
  verifyQuotaSheet: later('verifyQuotaSheet'),
  writeFeedbackSheets: later('writeFeedbackSheets'),
  writeMerged: later('writeMerged'),
  writeQuotaSheet: later('writeQuotaSheet'),
  /** Score sheets, ranking and the list to be published. */
  ranking: {
    addExpertList: later('addExpertList'),
    makeScoreSheets: later('makeScoreSheets'),
    planExpertFiles: later('planExpertFiles'),
    previewScores: later('previewScores'),
    rankScores: later('rankScores'),
    readScoringLists: later('readScoringLists'),
    selectNextBlank: later('selectNextBlank'),
    takeScores: later('takeScores'),
    watchScoreSheet: later('watchScoreSheet'),
    writePublicList: later('writePublicList'),
    writeRanking: later('writeRanking'),
  },
};
export type AddIn = typeof addIn;
