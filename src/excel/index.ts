/** Folder `excel`: the only folder that speaks Office.js. It reads tables, writes marks and sheets, watches edits and keeps what the workbook remembers; it judges nothing and draws nothing. */
export { check, guessScheme } from './check';
export type { CheckRequest } from './check';
export { clearMarks } from './clear';
export { canDecide, decide, entryKey, withdrawDecision } from './decisions';
export { applyFixes, planFixes, undoFixes } from './fixes';
export type { AppliedFix, AppliedFixes, Fix, SkippedFix } from './fixes';
export { quotaJson, tableJson, toJson } from './report';
export type { CheckJson, EntryJson, FindingJson, QuotaJson, TableJson } from './report';
export type { Problem, Result } from './result';
export { API_FLOOR, isExcelRecentEnough } from './run';
export type { Pace, Progress } from './run';
export { deleteOwnScheme, getOwnSchemes, saveOwnScheme } from './schemes';
export type { OwnSchemes } from './schemes';
export { onRibbon, tellPane } from './ribbon';
export type { RibbonDeed } from './ribbon';
export { onSelection, selectCell } from './select';
export type { SelectedCell } from './select';
export type { ColumnCorrection, StoredDecision, WorkbookState } from './state';
export type {
  CheckReport,
  Decision,
  DecisionKind,
  SchemeCandidate,
  SchemeGuess,
  Scope,
  TableReport,
} from './types';
export { watchEdits } from './watch';
export {
  getState,
  listSheets,
  setAllocationSheet,
  setColumnField,
  setReading,
  setScheme,
  setSheetUnit,
} from './workbook';
export type { NamedSheet } from './workbook';
export * from './later';
