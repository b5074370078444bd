import { amountLimit } from './amount-limit';
import { birthDate } from './birth-date';
import { category } from './category';
import { consent } from './consent';
import { copiedSummary } from './copied-summary';
import { dateInText } from './date-in-text';
import { dateOrder } from './date-order';
import { dateRange } from './date-range';
import { duplicateProject } from './duplicate-project';
import { email } from './email';
import { excludedUnit } from './excluded-unit';
import { exclusionWords } from './exclusion-words';
import { filledOn } from './filled-on';
import { honourMaterial } from './honour-material';
import { idCard } from './id-card';
import { industry } from './industry';
import { listLength } from './list-length';
import { managerPosition } from './manager-position';
import { maxCharacters } from './max-characters';
import { oneOf } from './one-of';
import { oneSubmitter } from './one-submitter';
import { otherPlace } from './other-place';
import { ownership } from './ownership';
import { ownershipVsUnit } from './ownership-vs-unit';
import { personName } from './person-name';
import { phone } from './phone';
import { postcode } from './postcode';
import { previousWinner } from './previous-winner';
import { profilePerson } from './profile-person';
import { publicity } from './publicity';
import { repeatedPerson } from './repeated-person';
import { required } from './required';
import { serialNumber } from './serial-number';
import { sharedPhone } from './shared-phone';
import { unitAndPosition } from './unit-and-position';
import { unitName } from './unit-name';
import { wrongColumn } from './wrong-column';
import { yesNo } from './yes-no';
import { peopleCount } from './people-count';
import { itemised } from './itemised';
import { figuresWithUnits } from './figures-with-units';
import { plainText } from './plain-text';
import { countAtLeast } from './count-at-least';
import { questionKey } from './question-key';
import { questionOptions } from './question-options';
import { duplicateQuestion } from './duplicate-question';
import { questionSource } from './question-source';
import { questionCount } from './question-count';
import { mediaFile } from './media-file';
import type { RuleKind } from './rule';

/** Every rule kind a scheme may configure. Their options differ, so the list holds them by their common shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind validates its own options before use
export const ruleKinds: readonly RuleKind<any>[] = [
  amountLimit,
  birthDate,
  category,
  consent,
  copiedSummary,
  dateInText,
  dateOrder,
  dateRange,
  duplicateProject,
  email,
  excludedUnit,
  exclusionWords,
  filledOn,
  honourMaterial,
  idCard,
  industry,
  listLength,
  managerPosition,
  maxCharacters,
  oneOf,
  oneSubmitter,
  otherPlace,
  ownership,
  ownershipVsUnit,
  personName,
  phone,
  postcode,
  previousWinner,
  profilePerson,
  publicity,
  repeatedPerson,
  required,
  serialNumber,
  sharedPhone,
  unitAndPosition,
  unitName,
  wrongColumn,
  yesNo,
  peopleCount,
  itemised,
  figuresWithUnits,
  plainText,
  countAtLeast,
  questionKey,
  questionOptions,
  duplicateQuestion,
  questionSource,
  questionCount,
  mediaFile,
];
