import { FIELDS } from '../../core/fields';
import { NO_UNIT } from '../../core/quota/items';
import { plainFormula } from './dictionary';

/** Where a dictionary stands: absolute ranges of wordings and of meanings. */
export interface Lookup {
  readonly wordings: string;
  readonly meanings: string;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const list = (words: readonly string[]): string => `{${words.map(quoted).join(',')}}`;
/** How many of the words stand in a text; a sum of products needs no entry as an array formula. */
const found = (words: string, text: string): string => `SUMPRODUCT(--ISNUMBER(SEARCH(${words},${text})))`;
const isIn = (text: string, range: string): string => `ISNUMBER(MATCH(${text},${range},0))`;
const lookUp = (text: string, { wordings, meanings }: Lookup): string =>
  `INDEX(${meanings},MATCH(${text},${wordings},0))`;
/** The meaning of a wording that stands somewhere in the text; an error where none does. */
const lookInside = (text: string, { wordings, meanings }: Lookup): string =>
  `LOOKUP(2,1/ISNUMBER(SEARCH(${wordings},${text})),${meanings})`;

const SUMS = list(['合计', '小计', '总计', '共计', '累计']);
const NOTES = list([
  ...[
    '注：',
    '注:',
    '备注',
    '附注',
    '说明',
    '注意',
    '提示',
    '温馨提示',
    '※',
    '★',
    '本表',
    '填表',
    '填报',
    '填写',
  ],
  ...['制表', '经办', '审核', '负责人', '单位负责', '主管领导', '分管领导', '联系人', '联系电话', '单位盖章'],
  ...['申报单位', '报送单位', '推荐单位'],
]);
const DITTO = list(['同上', '上同', '同前', '〃', '″', '”']);

/** How many cells of a row hold more than white space. */
export function filledFormula(row: string): string {
  return `SUMPRODUCT(--(LEN(SUBSTITUTE(SUBSTITUTE(${row}," ",""),"\u3000",""))>0))`;
}

/** Row key as in `bodies.ts`. */
export function keyFormula(first: string, project: string): string {
  return `${plainFormula(first)}&"|"&${plainFormula(project)}`;
}

/** What telling an entry from another row needs: cells of the row, as expressions. */
export interface RowCells {
  readonly key: string;
  readonly filled: string;
  readonly project: string;
  /** null where the table has no running number. */
  readonly serial: string | null;
  /** The key of the row above, where rows of one project and several persons are one entry; else null. */
  readonly keyAbove: string | null;
  readonly isPerPerson: boolean;
}

/** 1 for a row that begins an entry. The same distinctions as `core/table/body.ts` makes, as far as formulas can. */
export function isEntryFormula(cells: RowCells, others: string, units: Lookup): string {
  const { key, filled, project, serial, keyAbove, isPerPerson } = cells;
  const lead = `SUBSTITUTE(${key},"|","")`;
  const plain = `MID(${key},FIND("|",${key})+1,60)`;
  const numbered = serial === null ? 'FALSE' : isNumber(serial);
  const noDots = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${plain},"…",""),".",""),"。",""),"·","")`;
  const isSum = `AND(${found(SUMS, `LEFT(${lead},4)`)}>0,OR(${filled}<=3,NOT(ISTEXT(${project}))))`;
  const isNote = `AND(${filled}<=3,SUMPRODUCT(--(LEFT(${lead},LEN(${NOTES}))=${NOTES}))>0)`;
  const isHeading = `OR(${isIn(plain, units.wordings)},ISNUMBER(SEARCH("工会",${plain})))`;
  const tests = [
    `OR(${filled}>=2,AND(${filled}=1,${plain}<>"",NOT(${isHeading})))`,
    `OR(${plain}="",${noDots}<>"")`,
    `OR(${numbered},NOT(OR(${isSum},${isNote})))`,
    `NOT(${isIn(key, others)})`,
  ];
  // With one line a person, only the line that begins a project is an entry.
  if (isPerPerson) tests.push(`${plain}<>""`);
  if (keyAbove !== null) tests.push(`${key}<>${keyAbove}`);
  return `IF(AND(${tests.join(',')}),1,0)`;
}

function isNumber(cell: string): string {
  const bare = ['（', '）', '(', ')', '.', '、', ' '].reduce(
    (text, mark) => `SUBSTITUTE(${text},"${mark}","")`,
    `${cell}&""`,
  );
  return `ISNUMBER(--${bare})`;
}

/** The unit's heading that stands above a row: this row's own text if it is one, else `above`. */
export function sectionFormula(
  key: string,
  filled: string,
  above: string,
  units: Lookup,
  inside: Lookup,
): string {
  const text = `SUBSTITUTE(${key},"|","")`;
  const isNote = `SUMPRODUCT(--(LEFT(${text},LEN(${NOTES}))=${NOTES}))>0`;
  const names = `OR(${found(inside.wordings, text)}>0,ISNUMBER(SEARCH("工会",${text})))`;
  const isNamed = `OR(${isIn(text, units.wordings)},AND(NOT(${isNote}),${names}))`;
  return `IF(AND(${filled}=1,LEN(${text})>0,LEN(${text})<=40,${isNamed}),${text},${above})`;
}

/** A cell's text, or the one above for 同上 and (where cells are merged down) for a blank. */
export function fromAbove(field: string, plain: string, above: string, isFilledDown: boolean): string {
  const blank = isFilledDown ? `IF(${plain}="",${above},${plain})` : plain;
  return FIELDS[field]?.ditto ? `IF(SUMPRODUCT(--(${plain}=${DITTO}))>0,${above},${blank})` : blank;
}

/**
 * The name the figures call a unit by, from what is written: as a whole, else by a bound unit's name in it, else `rest`
 * (the written name where that is null).
 */
export function unitFormula(written: string, units: Lookup, inside: Lookup, rest: string | null): string {
  const plain = plainFormula(written);
  const other = rest === null ? written : quoted(rest);
  const known = `IFERROR(${lookUp(plain, units)},IFERROR(${lookInside(plain, inside)},${other}))`;
  return `IF(${written}="",${quoted(NO_UNIT)},${known})`;
}

export function groupFormula(unit: string, groups: Lookup): string {
  return `IFERROR(${lookUp(plainFormula(unit), groups)},"")`;
}

const UNREAD = quoted('看不出');

/** A category: the wording as a whole, else the only category named in it. */
export function categoryFormula(wording: string, known: Lookup, categories: readonly string[]): string {
  const words = list(categories);
  const inside = `IF(${found(words, wording)}=1,LOOKUP(2,1/ISNUMBER(SEARCH(${words},${wording})),${words}),${UNREAD})`;
  return `IF(${wording}="","未填",IFERROR(${lookUp(wording, known)},${inside}))`;
}

export function plainReading(wording: string, known: Lookup): string {
  return `IF(${wording}="","未填",IFERROR(${lookUp(wording, known)},${UNREAD}))`;
}

const NON_PUBLIC = list([
  ...[
    '民营',
    '民企',
    '民办',
    '私营',
    '私企',
    '私有',
    '个体',
    '个人独资',
    '自然人独资',
    '外商',
    '外资',
    '外企',
  ],
  ...['港澳台', '台资', '港资', '中外合', '合资经营', '两新组织'],
]);
const PUBLIC = list([
  ...['公有', '国有', '国营', '国企', '国资', '央企', '中央企业', '集体企业', '集体所有', '事业单位', '机关'],
  ...['行政单位', '公立', '公办', '全民所有', '市属', '省属', '县属', '部属'],
]);
const NEGATIONS = list(['不', '未', '没', '无', '否', '×', '非', '参股', '/']);

/** Which words of ownership stand in a wording: 非公, 公有, 两种 or none. */
export function ownershipWords(wording: string): string {
  const words = `${ownWords(wording)}`;
  const [yes, no] = [`${found(NON_PUBLIC, words)}>0`, `${found(PUBLIC, words)}>0`];
  return `IF(AND(${yes},${no}),"两种",IF(${yes},"非公",IF(${no},"公有","")))`;
}

/** 非公有 holds 公有, and 非国有 holds 国有: both mean 民营. */
function ownWords(wording: string): string {
  return ['非公有', '非公', '非国有', '非国企', '非国营', '非国资'].reduce(
    (text, word) => `SUBSTITUTE(${text},"${word}","民营")`,
    wording,
  );
}

/**
 * 是否非公: the wording as a whole, else what stands before the first punctuation ("非公，已获专利") unless words beside it
 * say otherwise, else the words alone where nothing negates them.
 */
export function ownershipReading(wording: string, words: string, known: Lookup): string {
  const parted = [',', '、', ';', '；', '。', '（', '('].reduce(
    (text, mark) => `SUBSTITUTE(${text},"${mark}","，")`,
    `${wording}&"，"`,
  );
  const first = lookUp(`LEFT(${wording},FIND("，",${parted})-1)`, known);
  const byFirst = `IF(OR(${words}="",${words}=${first}),${first},${UNREAD})`;
  const byWords = `IF(OR(${words}="",${found(NEGATIONS, ownWords(wording))}>0),${UNREAD},${words})`;
  const beside = `IF(${words}="两种",${UNREAD},IFERROR(${byFirst},${byWords}))`;
  return `IF(${wording}="","未填",IFERROR(${lookUp(wording, known)},${beside}))`;
}
