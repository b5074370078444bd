import type { CellValue } from '../table/grid';
import { isEmptyValue, tidy } from './normalize';
import { isAreaCode, isHyphenatedLandline, isMobile, localLengths, splitLandline } from './phonePlan';

/** Why a number cannot be called. */
export type PhoneFault =
  | 'masked'
  | 'scientific'
  | 'rounded'
  | 'lostLeadingZero'
  | 'wrongLength'
  | 'unassignedPrefix'
  | 'unknownAreaCode'
  | 'wrongLocalNumber'
  | 'letters'
  | 'unreadable';
/** What makes one doubtful though it reads as a number. */
export type PhoneDoubt = 'noAreaCode' | 'foreign' | 'manyZeros';

export interface Phone {
  /** The part of the cell it was read from. */
  readonly source: string;
  /** Digits as one dials them, an extension after "转": "13900001234", "0799-6881234转12"; null when it cannot be told. */
  readonly number: string | null;
  readonly fault?: PhoneFault;
  readonly doubt?: PhoneDoubt;
}

export interface PhoneReading {
  readonly phones: readonly Phone[];
  /** Words beside the numbers, without usual labels such as 手机. */
  readonly words: string;
  /** false when the spelling needs mending: spaces, +86, full-width digits, long dashes, labels. */
  readonly clean: boolean;
}

const NOTHING: PhoneReading = { phones: [], words: '', clean: true };
const CLEAN_LANDLINE = /^0\d{2,3}-?\d{7,8}(?:转\d{1,6}|-\d{1,6})?$/;
/** What a spreadsheet program or export makes of a number: 13907941239.0. */
const DECIMAL_TAIL = /(?<=^\d{7,12})\.0+$/;
const LABEL =
  /(?:联系|办公室?|移动|固定|单位|家庭)?(?:电话|手机|座机|固话|号码|微信(?:同号)?|同微信|热线|传真|tel|phone|mobile)(?:号码?|同号)?[:.]?|^[办宅手家]\d?[:.]|^(?:一|二|1|2)[:、]/gi;
const DASHES = /[‐‑‒–—―─━﹣－−﹘ー_~]+/g;
const LONGEST_PHONES = 300;

export function isCleanMobile(value: CellValue): boolean {
  return (typeof value === 'string' || typeof value === 'number') && isMobile(value) && !endsInZeros(value);
}

/** Whether the cell is one mobile number or landline in the usual spelling; the quick way past clean cells. */
export function isCleanPhone(value: CellValue): boolean {
  return isCleanMobile(value) || (typeof value === 'string' && isHyphenatedLandline(value));
}

/**
 * Reads the phone numbers of a cell. Several may be separated by 、，；/ white space or line breaks; spaces and hyphens inside
 * a number are told from those between numbers. Placeholders and blanks have none.
 */
export function readPhones(value: CellValue): PhoneReading {
  if (isCleanMobile(value))
    return { phones: [{ source: String(value), number: String(value) }], words: '', clean: true };
  if (isEmptyValue(value)) return NOTHING;
  if (typeof value === 'number') return { phones: [readNumber(value)], words: '', clean: true };
  const original = String(value).slice(0, LONGEST_PHONES);
  const text = tidy(typeof value === 'string' ? original.replace(/[\r\n]+/g, '、') : value)
    .replace(/[\w.-]+@[\w-]+(?:\.[\w-]+)+/g, '')
    .replace(/[、\s]+$/, '')
    .replace(DASHES, '-')
    .replace(DECIMAL_TAIL, '');
  if (SCIENTIFIC.test(text))
    return { phones: [{ source: text, number: null, fault: 'scientific' }], words: '', clean: true };
  return readText(text, original);
}

/** A firm's own short number beside a full one: （短号662318）. */
const SHORT_NUMBER =
  /[(（]?\s*(?:集团|公司|内部)?(?:短号|小号|虚拟网号?|V网|虚拟号码?)码?[:：]?\s*\d{3,6}\s*[)）]?/gi;

/** When or where to call, in brackets: （夜班请晚8点后打）, （3楼办公室）. */
const REMARK =
  /[(（](?![^()（）]*(?:转|分机))(?=[^()（）]*[\u4e00-\u9fff])(?:[^()（）\d]|\d{1,2}(?!\d))*[)）]/g;

/** A local number with its area code behind it: 88362107（0511）. */
const AREA_BEHIND = /^(\d{7,8})\s*[(（](0\d{2,3})[)）]$/;

function readText(said: string, original: string): PhoneReading {
  const full = said.replace(REMARK, ' ').replace(SHORT_NUMBER, ' ').replace(AREA_BEHIND, '$2-$1').trim();
  const text = /\d/.test(full) ? full : said;
  const phones: Phone[] = [];
  let words = '';
  for (const piece of pieces(text)) {
    const { numbers, rest } = apart(piece);
    words += rest;
    for (const phone of numbers) phones.push(inherited(phone, phones));
  }
  if (phones.length === 0) phones.push({ source: text, number: null, fault: 'unreadable' });
  const clean =
    phones.length === 1 &&
    isCleanSpelling(original) &&
    digitsOf(phones[0]?.number ?? '') === digitsOf(original);
  return { phones, words, clean };
}

function isCleanSpelling(text: string): boolean {
  return CLEAN_LANDLINE.test(text) || /^1\d{10}$/.test(text) || /^[48]00-?\d{3,4}-?\d{3,4}$/.test(text);
}

function pieces(text: string): string[] {
  return text
    .replace(LABEL, ' ')
    .split(/[、,;/|\\&]|(?<=\d)\s*(?:或者?|及|和)\s*(?=\d)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+?\d{1,3}$/i;
const NUMBER_CHARACTERS =
  /\+?[([]?\+?\d[\d\s()\-.*#＊×xXoOlI?•·●…_[\]]*(?:\s*(?:转|分机|ext\.?|x|#)+[.:]?\s*\d{1,6}\)?)?/gi;

/** The numbers in a piece and the words around them. */
function apart(piece: string): { numbers: Phone[]; rest: string } {
  const found = piece.match(NUMBER_CHARACTERS) ?? [];
  const rest = found.reduce((text, one) => text.replace(one, ' '), piece).replace(/[^\p{L}\p{N}]+/gu, '');
  return { numbers: found.flatMap((one) => splitSpaced(one.trim())), rest };
}

/** "138 0013 8000" is one number, "13800138000 13900139000" two: the fewest groups of which each reads well. */
function splitSpaced(text: string): Phone[] {
  const whole = readOne(text);
  if (!whole.fault && whole.doubt !== 'noAreaCode') return [whole];
  const tokens = text.split(/\s+/).filter((token) => /\d/.test(token));
  if (tokens.length < 2 || tokens.length > 16) return [whole];
  const groups = grouped(tokens, 0);
  if (groups && groups.every((one) => !one.doubt || groups.length === 1)) return groups;
  if (whole.doubt) return [whole];
  return tokens.every((token) => digitsOf(token).length >= 7) ? tokens.map(readOne) : [whole];
}

function grouped(tokens: readonly string[], from: number): Phone[] | null {
  if (from === tokens.length) return [];
  for (let to = Math.min(tokens.length, from + 5); to > from; to--) {
    const phone = readOne(tokens.slice(from, to).join(' '));
    if (phone.fault) continue;
    const rest = grouped(tokens, to);
    if (rest) return [phone, ...rest];
  }
  return null;
}

/** A later number may leave out the area code ("0799-6881234/6881235") or all but its last digits ("0799-6881234/5"). */
function inherited(phone: Phone, before: readonly Phone[]): Phone {
  const landline = before.find((one) => /^0\d+-\d+/.test(one.number ?? ''))?.number?.replace(/转.*$/, '');
  const digits = digitsOf(phone.source);
  if (!landline || (phone.doubt !== 'noAreaCode' && !/^\d{1,2}$/.test(phone.source))) return phone;
  const [area = '', local = ''] = landline.split('-');
  if (phone.doubt === 'noAreaCode' && !localLengths(area).includes(digits.length)) return phone;
  return {
    source: phone.source,
    number: `${area}-${local.slice(0, Math.max(0, local.length - digits.length))}${digits}`,
  };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function endsInZeros(value: string | number): boolean {
  return typeof value === 'number' ? value % 1_000_000 === 0 : value.endsWith('000000');
}

/** A numeric cell: a mobile number, or what Excel made of something else. */
function readNumber(value: number): Phone {
  const source = String(value);
  if (!Number.isInteger(value) || value < 0 || value >= 1e15)
    return { source, number: null, fault: 'scientific' };
  if (isMobile(value)) return { source, number: null, fault: 'rounded' };
  return readDigits(source, source);
}

function readOne(source: string): Phone {
  if (/\d/.test(source) && MASK.test(source)) return { source, number: null, fault: 'masked' };
  const { main, extension } = splitExtension(source);
  const spelled = lettersToDigits(main);
  const foreign = /^\(?\+(?!86)|^00[1-9](?!6)\d/.test(spelled) && !/^0086/.test(spelled);
  if (foreign) return { source, number: source, doubt: 'foreign' };
  const digits = digitsOf(spelled).replace(/^(?:00)?86(?=1\d{10}$|0\d{9,11}$|[2-9]\d{8,10}$)/, '');
  const phone = readDigits(digits, source, /[-\s()]/.test(main.trim()));
  if (spelled !== main)
    return { ...phone, fault: phone.fault && phone.fault !== 'lostLeadingZero' ? phone.fault : 'letters' };
  return extension && phone.number ? { ...phone, number: `${phone.number}转${extension}` } : phone;
}

const MASK = /[*＊×•●…·?_]|x{2,}|X{2,}|[#]{2,}/;

function splitExtension(source: string): { main: string; extension: string } {
  const said = /^(.*?\d)[\s(]*(?:转|分机|ext|x|#)+[.:\s]*(\d{1,6})\)?$/i.exec(source);
  if (said?.[1] && said[2]) return { main: said[1], extension: said[2] };
  const hyphenated = /^(\(?0\d{2,3}\)?[\s-]*\d{3,4}\s?\d{4})-(\d{1,6})$/.exec(source);
  const local = /^([2-9]\d{2,3}\s?\d{4})-(\d{1,6})$/.exec(source);
  if (local?.[1] && local[2]) return { main: local[1], extension: local[2] };
  if (hyphenated?.[1] && hyphenated[2]) return { main: hyphenated[1], extension: hyphenated[2] };
  return { main: source, extension: '' };
}

function lettersToDigits(text: string): string {
  return text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
}

function readDigits(digits: string, source: string, spaced = false): Phone {
  if (isMobile(digits)) {
    return endsInZeros(digits) ? { source, number: digits, doubt: 'manyZeros' } : { source, number: digits };
  }
  if (/^[48]00\d{7}$/.test(digits))
    return { source, number: `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` };
  if (digits.startsWith('0')) return readLandline(digits, source);
  if (/^[2-9]\d{6,7}$/.test(digits)) return { source, number: digits, doubt: 'noAreaCode' };
  const restored = splitLandline(`0${digits}`);
  if (restored && !(spaced && digits.length < 9))
    return { source, number: restored.join('-'), fault: 'lostLeadingZero' };
  if (digits.length === 11 && digits.startsWith('1'))
    return { source, number: null, fault: 'unassignedPrefix' };
  return { source, number: null, fault: 'wrongLength' };
}

function readLandline(digits: string, source: string): Phone {
  if (isMobile(digits.slice(1))) return { source, number: digits.slice(1) };
  const parts = splitLandline(digits);
  if (parts) return { source, number: parts.join('-') };
  const area = [digits.slice(0, 3), digits.slice(0, 4)].find(isAreaCode);
  return { source, number: null, fault: area ? 'wrongLocalNumber' : 'unknownAreaCode' };
}
