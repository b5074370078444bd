/** Folder `jiangxi`: the golden cases of Jiangxi 2023; their truth is taken from the notice alone. */
import type { CasePlan } from '../case-plan';
import { limitsRow, plainHeader, serialFormulas, twoRowHeader } from './cells';
import {
  choiceEdges,
  hiddenWords,
  nameAndPhoneEdges,
  noisySurroundings,
  resemblance,
  subtotals,
  unitEdges,
} from './harder';
import { large } from './large';
import { blankFlags, marksOnly, ownershipWordings, statedSuggestedDenied, unitsAndPosts } from './meaning';
import { duplicates, lateFilling, listObject, sections, twoTables, wide } from './structure';

export const jiangxiCases: readonly (() => CasePlan)[] = [
  plainHeader,
  twoRowHeader,
  serialFormulas,
  limitsRow,
  unitsAndPosts,
  statedSuggestedDenied,
  ownershipWordings,
  marksOnly,
  blankFlags,
  sections,
  twoTables,
  wide,
  duplicates,
  lateFilling,
  listObject,
  noisySurroundings,
  subtotals,
  hiddenWords,
  unitEdges,
  nameAndPhoneEdges,
  choiceEdges,
  resemblance,
  large,
];
