import { category } from './category';
import { copiedSummary } from './copied-summary';
import { dateRange } from './date-range';
import { duplicateProject } from './duplicate-project';
import { excludedUnit } from './excluded-unit';
import { exclusionWords } from './exclusion-words';
import { filledOn } from './filled-on';
import { industry } from './industry';
import { managerPosition } from './manager-position';
import { maxCharacters } from './max-characters';
import { oneOf } from './one-of';
import { ownership } from './ownership';
import { ownershipVsUnit } from './ownership-vs-unit';
import { personName } from './person-name';
import { phone } from './phone';
import { previousWinner } from './previous-winner';
import { repeatedPerson } from './repeated-person';
import { required } from './required';
import { serialNumber } from './serial-number';
import { sharedPhone } from './shared-phone';
import { unitAndPosition } from './unit-and-position';
import { unitName } from './unit-name';
import type { RuleKind } from './rule';

/** Every rule kind a scheme may configure. Their options differ, so the list holds them by their common shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind validates its own options before use
export const ruleKinds: readonly RuleKind<any>[] = [
  category,
  copiedSummary,
  dateRange,
  duplicateProject,
  excludedUnit,
  exclusionWords,
  filledOn,
  industry,
  managerPosition,
  maxCharacters,
  oneOf,
  ownership,
  ownershipVsUnit,
  personName,
  phone,
  previousWinner,
  repeatedPerson,
  required,
  serialNumber,
  sharedPhone,
  unitAndPosition,
  unitName,
];
