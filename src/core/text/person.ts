import type { CellValue } from '../table/grid';
import { isEmptyValue, isErrorValue, tidy } from './normalize';
import { anyOf } from './pattern';
import {
  ADDRESS,
  AND_OTHERS,
  AROUND,
  GROUP,
  GROUP_BEFORE_LAST,
  GROUP_LAST,
  LABEL,
  LOOSE_ADDRESS,
  NAME_TITLE,
  NO_NAME,
  TITLE,
  TITLE_NAME,
  TRANSLITERATION,
  UNIT,
  UNIT_NAME,
} from './personWords';
import { splitPeople } from './personSplit';
import { surnameLength } from './surname';
import { unwrappedNames } from './wrapped';

/** Why no person can be told: a group or unit, no full name ("王师傅", "张某"), one character, or no name at all. */
export type PersonFault = 'group' | 'notFull' | 'tooShort' | 'unreadable';
/** What makes a name doubtful: perhaps two names written together, too long, odd characters, perhaps a form of address. */
export type PersonDoubt = 'runTogether' | 'tooLong' | 'oddCharacters' | 'address' | 'unusual';

export interface Person {
  /** The name without padding, titles and brackets; null when there is none. */
  readonly name: string | null;
  /** What the clerk wrote for this person, tidy. */
  readonly source: string;
  readonly fault?: PersonFault;
  readonly doubt?: PersonDoubt;
  /** What stands beside the name, and of which sort. */
  readonly extra?: { readonly sort: 'title' | 'unit' | 'phone' | 'bracket'; readonly text: string };
}

export interface PeopleReading {
  readonly people: readonly Person[];
  /** "等5人", "等", "及团队": others are meant but not named. */
  readonly andOthers: boolean;
  /** Padding, dots, numbering or labels were mended. */
  readonly mended: boolean;
  /** A name that stands twice in the cell. */
  readonly twice: string | null;
}

const NOBODY: PeopleReading = { people: [], andOthers: false, mended: false, twice: null };
const LONGEST_PEOPLE = 600;
const LONGEST_NOBODY = 30;
/** 没有别人, 就自己一人, 独立完成, 无（本人独立完成）. */
const NOBODY_ELSE = anyOf([
  /^(?:无|没有) ?[(，,][^、]{2,14}\)?$/,
  /^(?:本人|个人|自己)?(?:独立|一人|单独|独自)完成(?:[，,]没有?(?:别人|他人|其他人?))?$|^个人完成$/,
  /^没有?(?:别人|旁人|其他人?)$|^无(?:其他|他人|别人)\S*$/,
  /^(?:就|只|仅)?有?(?:自己|本人|我|他|她)?一个?人\S{0,4}$|^(?:就|只|仅)有?(?:自己|本人)$/,
]);
/** A place kept for somebody: 陈志远、（待补）. */
const TO_COME = /(?:^|[、,;\s(])(?:待[补定]|空缺|暂缺)(?:$|[、,;\s)])/;
/** All are named behind: 赵磊等3人（赵磊、孙倩、周波）. */
const LISTED_BEHIND =
  /^[^()、]{2,4}\s*等\s*\d*\s*[人名位]?\s*(?:\(([^()]+、[^()]+)\)|:\s*([^():]+、[^():]+))$/;

/** Whether a cell for further people says that there is nobody else. */
export function namesNobodyElse(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= LONGEST_NOBODY && NOBODY_ELSE.test(tidy(value));
}

/**
 * Reads a cell of one or several names. Names may be parted by 、，；/ line breaks or white space; white space inside a padded name
 * ("王 明") is told from that. Placeholders and blanks have nobody.
 */
export function readPeople(value: CellValue): PeopleReading {
  if (isEmptyValue(value)) return NOBODY;
  if (typeof value !== 'string' || isErrorValue(value))
    return { ...NOBODY, people: [{ name: null, source: tidy(value), fault: 'unreadable' }] };
  if (namesNobodyElse(value)) return NOBODY;
  const original = value.slice(0, LONGEST_PEOPLE);
  const text = tidy(unwrappedNames(original).replace(/[\r\n①-⑳]+/g, '、'))
    .replace(LISTED_BEHIND, '$1$2')
    .replace(/(?<=^|、)(\p{Script=Han}{2,3})(?:带|和|与|及)徒[弟工](?=\p{Script=Han}{2,3}(?:、|$))/gu, '$1、')
    .replace(AROUND, '');
  const named = withoutOthers(text);
  const andOthers = named !== text || TO_COME.test(text);
  const { names, mended } = splitPeople(named);
  const people = names.map(readPerson);
  return {
    people,
    andOthers,
    mended: mended || original !== original.trim() || /[①-⑳]/.test(original),
    twice: firstTwice(people),
  };
}

/** The text before "等5人" or "团队"; a group's own name ("焊接班组") stays whole. */
function withoutOthers(text: string): string {
  const others = AND_OTHERS.exec(text);
  if (!others || others.index === 0) return text;
  const before = text.slice(0, others.index);
  const said = /^[\s、,(]*[等及和]/.test(others[0]);
  return said || (before.length > 1 && surnameLength(before) > 0) ? before : text;
}

function firstTwice(people: readonly Person[]): string | null {
  const seen = new Map<string, string>();
  for (const { name, extra } of people) {
    if (name === null) continue;
    const beside = seen.get(name);
    // Two of one name are told apart by what stands beside each: 李娜（运行班）、李娜（检修班）.
    if (beside !== undefined && (beside === '' || !extra || beside === extra.text)) return name;
    seen.set(name, extra?.text ?? '');
  }
  return null;
}

const PHONE = /(?:电话|手机|tel)?[::]?\+?(?:86)?(?:1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})/i;
const BRACKET = /[([【〔<{]([^()[\]【】〔〕<>{}]*)[)\]】〕>}]?/;

/** Reads one name with what stands beside it. */
function readPerson(source: string): Person {
  const labelled = source.replace(LABEL, '');
  const phone = PHONE.exec(labelled);
  if (phone)
    return withExtra(labelled.replace(PHONE, '').replace(/[([]\s*[)\]]/, ''), source, 'phone', phone[0]);
  const bracket = BRACKET.exec(labelled);
  if (bracket)
    return withBracket(labelled.replace(BRACKET, '').replace(BRACKET, ''), source, bracket[1] ?? '');
  return besideTitle(labelled, source) ?? plainName(labelled, source);
}

function withExtra(
  rest: string,
  source: string,
  sort: 'title' | 'unit' | 'phone' | 'bracket',
  text: string,
): Person {
  const inner = readPerson(rest.trim());
  if (inner.name === null)
    return { ...inner, source, ...(rest.trim() ? {} : { fault: 'unreadable' as const }) };
  return { ...inner, source, extra: { sort, text } };
}

function withBracket(rest: string, source: string, content: string): Person {
  const text = content.trim();
  if (text === '') return { ...readPerson(rest.trim()), source };
  if (rest.trim() === '') return { ...readPerson(text), source };
  return withExtra(rest, source, TITLE.test(text) ? 'title' : UNIT.test(text) ? 'unit' : 'bracket', text);
}

function besideTitle(text: string, source: string): Person | null {
  const surname = surnameLength(text);
  if (
    (surname > 0 && ADDRESS.test(text.slice(surname))) ||
    ((surname === 0 || /^全体/.test(text)) && GROUP.test(text) && !text.includes(' '))
  )
    return null;
  const spaced = /^(\S+) (\S+)$/.exec(text);
  if (spaced?.[1] && spaced[2]) {
    if (TITLE.test(spaced[2])) return withExtra(spaced[1], source, 'title', spaced[2]);
    if (TITLE.test(spaced[1])) return withExtra(spaced[2], source, 'title', spaced[1]);
    if (UNIT.test(spaced[2])) return withExtra(spaced[1], source, 'unit', spaced[2]);
    if (UNIT.test(spaced[1])) return withExtra(spaced[2], source, 'unit', spaced[1]);
  }
  const behind = NAME_TITLE.exec(text);
  if (behind?.[1] && behind[2] && surnameLength(behind[1]) > 0)
    return withExtra(behind[1], source, 'title', behind[2]);
  const before = TITLE_NAME.exec(text);
  if (before?.[1] && before[2] && surnameLength(before[2]) > 0)
    return withExtra(before[2], source, 'title', before[1]);
  const unit = UNIT_NAME.exec(text);
  if (
    unit?.[1] &&
    unit[2] &&
    surnameLength(unit[2]) > 0 &&
    text.length > 5 &&
    !GROUP.test(text) &&
    !GROUP_LAST.test(text)
  ) {
    return withExtra(unit[2], source, 'unit', unit[1]);
  }
  return null;
}

const HAN = /^\p{Script=Han}+$/u;
const DOTTED = /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}.'’ ·-]*$/u;
const MASKED = /[某*×□?_\ufffd]|XX|xx|[〇○]{2}/;

/** How one calls a colleague: 老周师傅, 小王哥. */
const FAMILIAR = /^[老小阿大]\p{Script=Han}(?:师傅|师|工|哥|姐|叔|姨|班长|组长)$/u;

function plainName(text: string, source: string): Person {
  if (MASKED.test(text))
    return {
      name: null,
      source,
      fault: text.replace(/[^\p{Script=Han}]|某/gu, '') ? 'notFull' : 'unreadable',
    };
  if (NO_NAME.test(text)) return { name: null, source, fault: 'unreadable' };
  if (FAMILIAR.test(text)) return { name: null, source, fault: 'notFull' };
  if (TITLE.test(text) && surnameLength(text) === 0) return { name: null, source, fault: 'notFull' };
  if (HAN.test(text)) return chineseName(text, source);
  if (DOTTED.test(text))
    return text.length <= 24 ? { name: text, source } : { name: text, source, doubt: 'tooLong' };
  if (LATIN.test(text))
    return text.replace(/\P{L}/gu, '').length > 1
      ? { name: text, source }
      : { name: null, source, fault: 'tooShort' };
  if (GROUP.test(text) && /\p{Script=Han}/u.test(text)) return { name: null, source, fault: 'group' };
  if (
    /^[\p{Script=Han}\p{Script=Latin}·]+$|\p{Co}/u.test(text) &&
    /^[^\d\p{P}]+$/u.test(text) &&
    /\p{Script=Han}/u.test(text)
  ) {
    return { name: text, source, doubt: 'oddCharacters' };
  }
  return { name: null, source, fault: 'unreadable' };
}

/** Groups of two characters whose first is a surname, too. */
const WHOLE_GROUP = /^(?:班组|班子|团队|部门|全体)$/;

function chineseName(text: string, source: string): Person {
  const length = [...text].length;
  const surname = surnameLength(text);
  if (length === 1) return { name: null, source, fault: 'tooShort' };
  if (GROUP.test(text) && !(length === 2 && surname > 0 && !WHOLE_GROUP.test(text)))
    return { name: null, source, fault: 'group' };
  if (/^[老小]/.test(text) && length === 2 && surnameLength(text.slice(1)) > 0)
    return { name: null, source, fault: 'notFull' };
  const given = text.slice(surname);
  if (surname > 0 && ADDRESS.test(given)) return { name: null, source, fault: 'notFull' };
  if (surname > 0 && LOOSE_ADDRESS.test(given)) return { name: text, source, doubt: 'address' };
  if (length > 2 && (GROUP_LAST.test(text) || GROUP_BEFORE_LAST.test(text)))
    return perhapsGroup(text, source, length, surname);
  if (length <= 4) return shortName(text, source, surname);
  if (length > 12) return { name: null, source, fault: 'unreadable' };
  if (TRANSLITERATION.test(text)) return { name: text, source };
  return { name: text, source, doubt: isRunTogether(text) ? 'runTogether' : 'tooLong' };
}

/** 李建班 may be a person, 焊接班 and 高压班 are not. */
function perhapsGroup(text: string, source: string, length: number, surname: number): Person {
  if (length > 3 + Math.max(0, surname - 1) || surname === 0) return { name: null, source, fault: 'group' };
  if (GROUP_BEFORE_LAST.test(text) && !/科$/.test(text)) return { name: null, source, fault: 'group' };
  return /科$/.test(text) ? { name: text, source } : { name: text, source, doubt: 'address' };
}

function shortName(text: string, source: string, surname: number): Person {
  const rare = surname === 0 && !TRANSLITERATION.test(text);
  if (rare) return { name: text, source, doubt: 'unusual' };
  if ([...text].length === 4 && surname === 1 && isRunTogether(text) && !TRANSLITERATION.test(text)) {
    return { name: text, source, doubt: 'unusual' };
  }
  return { name: text, source };
}

/** Whether the text can be cut into names of two or three characters that each begin with a surname. */
function isRunTogether(text: string): boolean {
  if (text.length === 0) return true;
  if (text.length < 2 || surnameLength(text) === 0) return false;
  return [2, 3].some((length) => text.length >= length && isRunTogether(text.slice(length)));
}
