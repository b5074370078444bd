/** What a check does without; the pane loads it when it is first asked for. */
export { makeBlankTable } from './blank-table';
export { verifyQuotaSheet, writeQuotaSheet } from './quota-sheet';
export type { QuotaMismatch, QuotaSheetCheck } from './quota-sheet';
export { readFeedback, writeFeedbackSheets } from './feedback';
export { readOpenSheets, writeMerged } from './merge';
export type { MergeDone } from './merge';
export { rankScores, writeRanking } from './ranking/rank';
export type { Ranking, RankingDone, RankRequest } from './ranking/rank';
export { writePublicList } from './ranking/public-list';
export type { PublicListDone } from './ranking/public-list';
export { addExpertList, makeScoreSheets, planExpertFiles, readScoringLists } from './ranking/score-sheets';
export type { ExpertsAdded, ScoreSheetRequest, ScoreSheetsMade } from './ranking/score-sheets';
export { selectNextBlank } from './ranking/next-blank';
export type { BlankScores } from './ranking/next-blank';
export { previewScores, takeScores } from './ranking/collect';
export type { Collected, CollectRequest } from './ranking/collect';
export { watchScoreSheet } from './ranking/score-watch';
export type { ScoreSheetState } from './ranking/score-watch';
