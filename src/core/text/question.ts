import type { CellValue } from '../table/grid';
import { isBlank, isPlaceholder, tidy } from './normalize';

/** The columns of a question's options, A to F. */
export const OPTION_FIELDS: readonly string[] = [...'ABCDEF'].map((letter) => `option${letter}`);

export type QuestionType = 'single' | 'multiple' | 'judge';

/** 单选, 多选 or 判断 in any wording; null for another type or none. */
export function readQuestionType(value: CellValue): QuestionType | null {
  const text = tidy(value);
  const found = [
    /单选|单项/.test(text) ? 'single' : null,
    /多选|多项/.test(text) ? 'multiple' : null,
    /判断|是非|对错/.test(text) ? 'judge' : null,
  ].filter((type) => type !== null);
  return found.length === 1 ? (found[0] as QuestionType) : null;
}

const LABEL = /^(?:(?:正确|参考|标准)?答案(?:是|为)?[:：]?)?(?:(?:应|故)?选(?:择)?(?=[A-Fa-fＡ-Ｆ]))?/;
const AROUND = /^[([【<"'“]+|[)\]】>"'”.。]+$/g;
const APART = /[\s、,，;；/／|.。和及+&]+/g;

/** The letters of a key as written, upper case; null where anything else stands in it. */
export function readKeyLetters(value: CellValue): string[] | null {
  if (typeof value !== 'string') return null;
  const text = bareKey(value).replace(/选?项/g, '').replace(APART, '').toUpperCase();
  return /^[A-Z]{1,12}$/.test(text) ? [...text] : null;
}

const RIGHT = /^(?:对|√|✓|✔|V|正确|是|T|TRUE|Y|YES|对的|是的|说法正确)$/i;
const WRONG = /^(?:错|×|✗|✘|X|错误|否|F|FALSE|N|NO|错的|不对|不正确|说法错误)$/i;

/** What a key says of a statement: 对 or 错, in words, ticks or English; null where it says neither. */
export function readVerdictKey(value: CellValue): '对' | '错' | null {
  if (value === null || typeof value === 'number') return null;
  const text = bareKey(String(value)).replace(/\s/g, '');
  if (RIGHT.test(text)) return '对';
  return WRONG.test(text) ? '错' : null;
}

function bareKey(value: string): string {
  return tidy(value).replace(LABEL, '').trim().replace(AROUND, '');
}

/** An option is there unless its cell is blank or holds a mere mark; the word 无 may be an answer. */
export function isOptionFilled(value: CellValue): boolean {
  return !isBlank(value) && (!isPlaceholder(value) || /^(?:无|没有)$/.test(tidy(value)));
}

/** Which of a question's options are there, by their places. Marks are options where they stand beside other marks or signs. */
export function filledOptions(cells: readonly CellValue[]): number[] {
  const there = cells.filter((cell) => !isBlank(cell)).map((cell) => tidy(cell));
  const areSigns =
    there.length > 2 &&
    there.every((text) => /^[^\p{L}\p{N}]{1,2}$/u.test(text)) &&
    new Set(there).size === there.length;
  return cells.flatMap((cell, at) => ((areSigns ? !isBlank(cell) : isOptionFilled(cell)) ? [at] : []));
}

/** A unit or symbol, where the case tells: mW and MW. */
const SYMBOL = /^[\d.]*[A-Za-z]{1,3}$/;

/** An option as it is compared: no white space, no letter in front ("A."), no stop at the end, one width. */
export function foldOption(value: CellValue): string {
  const text = tidy(value)
    .replace(/\s/g, '')
    .replace(/^[A-Fa-f][.、．:：)]/, '')
    .replace(/[。.;；,，]+$/, '');
  return SYMBOL.test(text) ? text : text.toLowerCase();
}

/** A question's text as it is compared: no white space, numbering, brackets for the answer, or punctuation but within numbers. */
export function foldQuestion(value: CellValue): string {
  return tidy(value)
    .replace(/\s/g, '')
    .replace(/^[(（]?\d{1,3}(?:[.、)）](?!\d))/, '')
    .replace(/\(\)|（）|_{2,}|—{2,}/g, '')
    .replace(/[。?？!！:：;；,，、"'“”‘’《》]|\.(?!\d)/g, '')
    .toLowerCase();
}
