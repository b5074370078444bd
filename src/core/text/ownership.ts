import type { CellValue } from '../table/grid';
import { isEmptyValue, tidy } from './normalize';

/**
 * What 备注（是否非公） says. `plain` tells that the spelling is a usual one that needs no mending; `remark` that other words
 * stand beside the answer, which a mend would lose.
 */
export type OwnershipReading =
  | { readonly reading: 'non-public' | 'public'; readonly plain: boolean; readonly remark: boolean }
  | { readonly reading: 'blank' | 'contradictory' | 'unreadable' };

const NON_PUBLIC_WORDS =
  '非公有制?|非公|非国有制?|民营|民企|民办|私营|私企|私有|个私|个体|个人独资|自然人独资|外商|外资|外企|港澳台商?|台资|港资|[港台侨]商|侨资|[日韩美德]资|中外合[资作]|合资经营|两新组织';
const PUBLIC_WORDS =
  '公有制?|国有|国营|国企|国资|央企|中央企业|集体(?=企业|所有|经济|$|[,;。、()])|事业(?!部)|机关|行政单位|公立|公办|全民所有制?|政府(?:机关|部门)|市属|省属|县属|部属';
const TAIL =
  '(?:企业|单位|公司|经济组织|经济|控股|独资|全资|资本|股份|股权|投资|所有制?|制|性质|成分|编制|工商户|组织)*';
const NEGATION = '(?:不是|并不是|不属于?|并非|非属|非是|不算|不为|不)(?:为|是)?';
const ANSWERS: Readonly<Record<string, boolean>> = {
  是: true,
  是的: true,
  '√': true,
  '✓': true,
  '✔': true,
  '☑': true,
  '✅': true,
  Y: true,
  YES: true,
  对: true,
  属于: true,
  TRUE: true,
  '1': true,
  V: true,
  T: true,
  否: false,
  不是: false,
  非: false,
  '×': false,
  '✕': false,
  '✗': false,
  '✘': false,
  X: false,
  N: false,
  NO: false,
  不: false,
  错: false,
  不属于: false,
  FALSE: false,
  '0': false,
  F: false,
};
/** 非 alone may mean 非公 as well as 不是. */
const AMBIGUOUS = new Set(['非', 'X/√', '是非']);
const PLAIN_ANSWERS = new Set(['是', '否', '√', '×', '不是', '是的']);
const PLAIN = new RegExp(`^(?:是|否|√|×|不是|(?:${NON_PUBLIC_WORDS}|${PUBLIC_WORDS})${TAIL})$`);
const PLAIN_YES = new RegExp(`^(?:是|√|(?:${NON_PUBLIC_WORDS})${TAIL})$`);
const LONGEST_READ = 300;

const YES_PLAIN: OwnershipReading = { reading: 'non-public', plain: true, remark: false };
const NO_PLAIN: OwnershipReading = { reading: 'public', plain: true, remark: false };
const BLANK: OwnershipReading = { reading: 'blank' };
const CONTRADICTORY: OwnershipReading = { reading: 'contradictory' };
const UNREADABLE: OwnershipReading = { reading: 'unreadable' };

/**
 * Reads a cell of 备注（是否非公）: 是/√/非公/民营/外资 … and 否/×/国企/事业 …, negatives ("不是非公"), answers to the header's own
 * question ("非公：否"), ticked boxes, words beside ("非公，已获专利"). Placeholders are blank.
 */
export function readOwnership(value: CellValue): OwnershipReading {
  if (value === '是') return YES_PLAIN;
  if (value === '否') return NO_PLAIN;
  if (isEmptyValue(value)) return BLANK;
  const text = tidy(value)
    .slice(0, LONGEST_READ)
    .replace(/ /g, '')
    .replace(/非公(?:企业|单位)?(?:一?栏|列|项)[^,;。，；]*/g, '')
    .replace(/(?<=[非是为])["“”](非公|民营|国有)[^"“”]{0,4}["“”]/g, '$1')
    .toUpperCase();
  if (isEmptyValue(text)) return BLANK;
  if (PLAIN.test(text)) {
    const yes = PLAIN_YES.test(text);
    if (typeof value !== 'string' || text !== value)
      return readable(yes, typeof value === 'string' && value.trim() === text, false);
    return yes ? YES_PLAIN : NO_PLAIN;
  }
  return answerOnly(text) ?? ticked(text) ?? inWords(text);
}

function readable(nonPublic: boolean, plain: boolean, remark: boolean): OwnershipReading {
  return { reading: nonPublic ? 'non-public' : 'public', plain, remark };
}

function answerOnly(text: string): OwnershipReading | null {
  const word = text.replace(/^["'“”‘’([【]+|["'“”‘’)\]】。.!,;、]+$/g, '');
  if (AMBIGUOUS.has(word)) return UNREADABLE;
  if (word === '公') return readable(false, false, false);
  if (word === '私') return readable(true, false, false);
  const answer = ANSWERS[word];
  return answer === undefined ? null : readable(answer, PLAIN_ANSWERS.has(text), false);
}

/** "□是 ☑否": the ticked one counts; none or both ticked says nothing. */
function ticked(text: string): OwnershipReading | null {
  if (!/[□☐○☑☒■✔✓√].*(?:是|否|非公|公有).*[□☐○☑☒■✔✓√]|(?:是|否)[□☐☑☒■].*(?:是|否)/.test(text)) return null;
  const before = [...text.matchAll(/([□☐○☑☒■✔✓√])(是|否|不是|非公|公有)/g)];
  const after = [...text.matchAll(/(是|否|不是|非公|公有)([□☐○☑☒■✔✓√])/g)];
  const boxes =
    before.length >= after.length
      ? before.map((one) => [one[1], one[2]])
      : after.map((one) => [one[2], one[1]]);
  const chosen = boxes.filter(([box]) => !/[□☐○]/.test(box ?? ''));
  if (chosen.length > 1) return CONTRADICTORY;
  const word = chosen[0]?.[1];
  return word === undefined ? UNREADABLE : readable(word === '是' || word === '非公', false, false);
}

const QUESTION = new RegExp(
  `(?:是否为?)?(?:非公有?制?|民营|私营)(?:企业|经济|单位|性质)*[?::]*[("“]?(是的?|否|不是|√|×|✓|✔|X|Y|N)[)"”]?(?=$|[,;。、(])`,
);
const NEGATED_NON_PUBLIC = new RegExp(`(?:${NEGATION}|非)(?:${NON_PUBLIC_WORDS})${TAIL}`, 'g');
const NEGATED_PUBLIC = new RegExp(
  `(?:${NEGATION}|不含有?|没有|未含|无)(?:${PUBLIC_WORDS})${TAIL}|非(?:国有|国营|国企|国资|央企|中央企业|集体企业|公办|公立|全民所有制?)${TAIL}`,
  'g',
);
/** Says of neither: a body that is no 事业单位 may be any firm, a state share may be small, a 民办非企业 is no enterprise. */
const NEITHER = new RegExp(
  `(?:原(?:先)?|曾|前身|改制前)(?:为|是|系|属)?(?:${PUBLIC_WORDS})${TAIL}|(?:民营|民企|私营|外资|台资|港资)[^,;。、]{0,4}(?:园区?|开发区|一条街|集聚区)|民办非企业(?:单位)?|(?:国有|国资|央企|国企)(?:资本|股份)?参股${TAIL}|(?:${NEGATION}|非)(?:机关|事业|行政单位|政府)+(?!部)${TAIL}`,
  'g',
);
const VERB_PUBLIC = new RegExp(`(^|[,;。、(])(?:是|为|属于?|系)(?:${PUBLIC_WORDS})${TAIL}`, 'g');
const VERB_NON_PUBLIC = new RegExp(`(^|[,;。、(])(?:是|为|属于?|系)(?:${NON_PUBLIC_WORDS})${TAIL}`, 'g');
const NON_PUBLIC = new RegExp(`(?:${NON_PUBLIC_WORDS})${TAIL}`, 'g');
const PUBLIC = new RegExp(`(?:${PUBLIC_WORDS})${TAIL}`, 'g');
const BARE_YES = /(?:^|[,;。、(/\ue001\ue002])(?:是的?|√|✓|✔|Y|YES)(?=$|[,;。、()/\ue001\ue002])/;
const BARE_NO = /(?:^|[,;。、(/\ue001\ue002])(?:否|不是|×|✕|X|N|NO)(?=$|[,;。、()/\ue001\ue002])/;

/** Private-use characters, so that nothing a clerk writes is taken for them. */
const YES_MARK = '\ue001';
const NO_MARK = '\ue002';

/** Replaces each statement by a mark, so that no word is read twice. */
function inWords(text: string): OwnershipReading {
  if (/是否(?![^是否]*(?:是|否|√|×))/.test(text) && !QUESTION.test(text)) return UNREADABLE;
  const marked = text
    .replace(NEITHER, '〇')
    .replace(/[((]?是[/、\\或]否[))]?/g, YES_MARK + NO_MARK)
    .replace(QUESTION, (_, answer: string) => (ANSWERS[answer] ? YES_MARK : NO_MARK))
    .replace(NEGATED_NON_PUBLIC, NO_MARK)
    .replace(NEGATED_PUBLIC, YES_MARK)
    .replace(VERB_PUBLIC, `$1${NO_MARK}`)
    .replace(VERB_NON_PUBLIC, `$1${YES_MARK}`)
    .replace(NON_PUBLIC, YES_MARK)
    .replace(PUBLIC, NO_MARK);
  const yes = marked.includes(YES_MARK) || BARE_YES.test(marked);
  const no = marked.includes(NO_MARK) || BARE_NO.test(marked);
  if (yes && no) return CONTRADICTORY;
  if (!yes && !no) return UNREADABLE;
  return readable(yes, false, /[^\ue001\ue002是否√×()[\],;。、:/]/.test(marked));
}
