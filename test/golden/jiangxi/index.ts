import type { CasePlan } from '../case-plan';
import { limitsRow, plainHeader, serialFormulas, twoRowHeader } from './cells';
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
  large,
];
