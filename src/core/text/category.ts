import { distance } from 'fastest-levenshtein';
import type { CellValue } from '../table/grid';
import { isEmptyValue, tidy } from './normalize';

/** Every category any of the notices knows; one the scheme at hand lacks belongs to another notice. */
export const KNOWN_CATEGORIES: readonly string[] = [
  '小发明',
  '小创造',
  '小革新',
  '小设计',
  '小攻关',
  '小建议',
];

export type CategoryReading =
  | { readonly reading: 'exact' | 'mended'; readonly category: string }
  /** A character or word too few, too many or wrong; `category` is null where two categories are equally near. */
  | { readonly reading: 'typo'; readonly category: string | null }
  | { readonly reading: 'several'; readonly categories: readonly string[] }
  | { readonly reading: 'otherNotice'; readonly category: string }
  | { readonly reading: 'blank' | 'unknown' };

/** Words in their own right that lie near a category but are not a slip of it. */
const OWN_WORDS = ['小改造', '小改革', '小改进', '小创新', '小制作', '小窍门', '小技改', '小发现', '小课题'];
const TRADITIONAL: Readonly<Record<string, string>> = {
  發: '发',
  創: '创',
  設: '设',
  計: '计',
  議: '议',
  關: '关',
};
const TICKED = /(?:[☑☒✓✔√■●]|\[[√xX✓]\]|\([√xX✓]\))\s*/;
/** 小创造（不是小发明）. */
const NOT_THIS = /(?<=小[\u4e00-\u9fff]{2})\((?:不是|非|并非)[^()]*\)$/;
const LONGEST_CATEGORY = 80;

/**
 * Reads a 类别 cell against the scheme's categories. "小创造（小改造）" is exact: the bracket only explains. Spaces, numbering,
 * "类", quotes, a missing 小 and ticked boxes are mended.
 */
export function readCategory(value: CellValue, categories: readonly string[]): CategoryReading {
  if (typeof value === 'string' && categories.includes(value)) return { reading: 'exact', category: value };
  if (isEmptyValue(value)) return { reading: 'blank' };
  if (typeof value !== 'string' || value.length > LONGEST_CATEGORY) return { reading: 'unknown' };
  const text = tickedPart(simplified(tidy(value)).replace(/ /g, '').replace(NOT_THIS, ''));
  const all = [...new Set([...categories, ...KNOWN_CATEGORIES])];
  const named = all.filter((category) => text.includes(category));
  if (named.length > 1) return severalOf(named, text);
  if (named[0] !== undefined) return onlyOne(named[0], categories, value, text);
  return shortened(text, categories, all) ?? misspelt(bare(text), categories);
}

function simplified(text: string): string {
  return text.replace(/[發創設計議關]/g, (character) => TRADITIONAL[character] ?? character);
}

/** Of a list with one ticked box, what stands behind the tick; else the text as it is. */
function tickedPart(text: string): string {
  const parts = text.split(TICKED);
  if (parts.length !== 2 || !/[□○☐]|\[\]|\(\)/.test(text)) return text;
  return (parts[1] ?? '').split(/[□○☐[(]/)[0] ?? '';
}

function severalOf(named: readonly string[], text: string): CategoryReading {
  return { reading: 'several', categories: [...named].sort((a, b) => text.indexOf(a) - text.indexOf(b)) };
}

/** What became of a suggestion, beside its category. */
const REMARK = /(?:已|被|均已|已经|已被)?(?:采纳|采用|实施|推广|应用|验收)/g;
/** Words that may stand beside a category without changing it. */
const FILLER = /之|中的|五小|活动|职工|申报|属于?|归(?:入|为)?|项目|成果|类别|类型|类|奖/g;

function onlyOne(named: string, categories: readonly string[], value: string, text: string): CategoryReading {
  if (!categories.includes(named)) return { reading: 'otherNotice', category: named };
  if (value.startsWith(named) && EXPLANATION.test(value.slice(named.length)))
    return { reading: 'exact', category: named };
  const rest = bare(
    text
      .replace(/[([【][^()[\]【】]*[)\]】]/g, (bracket) => (bracket.includes(named) ? bracket : ''))
      .replaceAll(named, ''),
  );
  const words = rest.replace(REMARK, '').replace(FILLER, '');
  if (/不是|非/.test(words)) return { reading: 'unknown' };
  const other = categories.find((one) => one !== named && words.includes(one.slice(1)));
  if (other !== undefined) return { reading: 'several', categories: [named, other] };
  return { reading: words === '' ? 'mended' : 'typo', category: named };
}

const EXPLANATION = /^[(（[【](?!类[)）\]】])[^()（）]*[)）\]】]$/;

/** 1. （2） 一、 A. b） Ⅲ． in front of a category. */
const NUMBERING = /^(?:(?:[(\d.、:)①-⑨一二三四]|五(?!小))+|[([]?[A-HIVX]{1,3}[)\].、:]*)(?=[^A-Za-z\d]|$)/i;

/** The text without numbering, brackets, quotes, "类", "项目" and the like around it. */
function bare(text: string): string {
  return text
    .replace(/^(?:项目)?(?:类别|类型)[::]/, '')
    .replace(/^五小(?:之|中的)?[::]?(?=小)/, '')
    .replace(/^(?:属于?|为|归(?:入|为)?|系|是)(?=小)/, '')
    .replace(NUMBERING, '')
    .replace(/["'“”‘’《》<>()[\]【】。.,、;:!~\-_*√✓✔☑■●]/g, '')
    .replace(/(?:类别|类型|类项目|类|项目|成果|奖)$/, '');
}

/** "发明", "革新类": the category without its 小. */
function shortened(
  text: string,
  categories: readonly string[],
  all: readonly string[],
): CategoryReading | null {
  const word = bare(text);
  const category = all.find((one) => one.startsWith('小') && one.slice(1) === word);
  if (category)
    return categories.includes(category)
      ? { reading: 'mended', category }
      : { reading: 'otherNotice', category };
  const parts = text.split(/[、,;/|+和与及]/).map(bare);
  const named = all.filter((one) => parts.includes(one.slice(1)));
  return named.length > 1 ? { reading: 'several', categories: named } : null;
}

function misspelt(word: string, categories: readonly string[]): CategoryReading {
  if (word.length < 2 || word.length > 5 || OWN_WORDS.includes(word)) return { reading: 'unknown' };
  const near = categories.filter((one) => distance(one, word) === 1 || isTransposed(one, word));
  if (near.length === 0) return { reading: 'unknown' };
  return { reading: 'typo', category: near.length === 1 ? (near[0] ?? null) : null };
}

function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && distance(a, b) === 2 && [...a].sort().join('') === [...b].sort().join('');
}
