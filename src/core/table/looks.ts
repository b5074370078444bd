import { readAmount } from '../text/amount';
import { readDate } from '../text/date';
import { isEmptyValue, tidy } from '../text/normalize';
import { surnameLength } from '../text/surname';
import type { CellValue } from './grid';

/** What the cells of a column look like, whatever its header says. */
export type Look =
  'phone' | 'people' | 'organisation' | 'union' | 'words' | 'prose' | 'date' | 'amount' | 'email';

const ORGANISATION =
  /(?:公司|集团|厂|院|校|学|站|所|中心|局|处|店|行|社|矿|队|园|馆|场|段|部|会|馆|户|坊|室)(?:\([^()]*\))?$/;
/** Few names of projects are longer; texts that tell are. */
const PROSE = 25;
/** A sentence may be shorter, told by its marks. */
const SENTENCE = 14;
const NAME = /^(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}[·•][\u4e00-\u9fff·•]{1,10})$/;

function arePeople(text: string): boolean {
  const names = text
    .replace(/\([^()]*\)/g, '')
    .replace(/^([\u4e00-\u9fff]) ([\u4e00-\u9fff])$/, '$1$2')
    .split(/[、,;/\s]+|和|与/)
    .filter((one) => one !== '');
  const named = names.filter((one) => NAME.test(one) && surnameLength(one) > 0);
  return names.length > 0 && named.length * 10 >= names.length * 7;
}

/** Digits enough for a phone, wrong ones included. */
const PHONE = /^(?:\+?86)?[\d()转、,;/\-\s]{7,40}$/;

const LOOKS: Readonly<Record<Look, (text: string, value: CellValue) => boolean>> = {
  phone: (text) => PHONE.test(text),
  people: (text) => arePeople(text),
  organisation: (text) => text.length >= 5 && text.length <= 60 && ORGANISATION.test(text),
  union: (text) => /工会/.test(text),
  words: (text) =>
    text.length >= 2 && text.length <= 60 && /[\u4e00-\u9fff]/.test(text) && !/[。；]/.test(text),
  prose: (text) => text.length >= PROSE || (text.length >= SENTENCE && /[,，。;；]/.test(text)),
  date: (_, value) => readDate(value).ok,
  amount: (_, value) => typeof value !== 'boolean' && readAmount(value, '元').ok,
  email: (text) => text.includes('@'),
};

function filled(cells: readonly CellValue[]): readonly CellValue[] {
  return cells.filter((value) => !isEmptyValue(value));
}

/** Whether six in ten of a column's filled cells, two at least, look so. */
export function looksLike(look: Look, cells: readonly CellValue[]): boolean {
  const some = filled(cells);
  const alike = some.filter((value) => LOOKS[look](tidy(value), value));
  return some.length >= 2 && alike.length * 10 >= some.length * 6;
}

/** Whether hardly any two filled cells of a column are the same, as with names of projects. */
export function areUnlike(cells: readonly CellValue[]): boolean {
  const some = filled(cells).map((value) => tidy(value));
  return new Set(some).size * 10 >= some.length * 8;
}
