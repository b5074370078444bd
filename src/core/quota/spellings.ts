import { readOwnership } from '../text/ownership';

const NON_PUBLIC = [
  ...[
    '非公',
    '非公有',
    '非公有制',
    '非公经济',
    '非国有',
    '民营',
    '民企',
    '民办',
    '私营',
    '私企',
    '私有',
    '个体',
    '个体工商户',
  ],
  ...[
    '个人独资',
    '自然人独资',
    '外商',
    '外资',
    '外企',
    '外商独资',
    '港澳台',
    '台资',
    '港资',
    '中外合资',
    '中外合作',
    '合资经营',
    '两新组织',
  ],
];
const PUBLIC = [
  ...[
    '公有',
    '公有制',
    '国有',
    '国营',
    '国企',
    '国资',
    '央企',
    '中央企业',
    '集体企业',
    '集体所有',
    '事业',
    '事业单位',
  ],
  ...[
    '机关',
    '机关单位',
    '行政单位',
    '公立',
    '公办',
    '全民所有',
    '全民所有制',
    '政府机关',
    '市属',
    '省属',
    '县属',
    '部属',
  ],
];
const TAILS = ['', '企业', '单位', '公司', '经济', '控股企业', '制企业'];
const BEFORE = ['', '是', '不是', '非'];
const ANSWERS = [
  ...['是', '是的', '√', '✓', '✔', 'Y', 'YES', '对', '属于', 'TRUE', '1', 'V', 'T', '私'],
  ...['否', '不是', '×', '✕', '✗', '✘', 'X', 'N', 'NO', '不', '错', '不属于', 'FALSE', '0', 'F', '公'],
  ...[
    '非公：是',
    '非公：否',
    '非公:是',
    '非公:否',
    '是否非公：是',
    '是否非公：否',
    '□是☑否',
    '☑是□否',
    '是□否☑',
    '是☑否□',
  ],
];

/** "YES" → "ＹＥＳ", as an input method writes it; none for a word without Latin letters or digits. */
function fullWidth(word: string): string[] {
  const wide = word.replace(/[0-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  return wide === word ? [] : [wide];
}

/**
 * The usual wordings of 备注（是否非公） without white space, each with what `readOwnership` reads in it. For formulas, which
 * can look a wording up but not understand it.
 */
export function ownershipSpellings(): ReadonlyMap<string, 'non-public' | 'public'> {
  const words = [...NON_PUBLIC, ...PUBLIC].flatMap((word) =>
    TAILS.flatMap((tail) => BEFORE.map((before) => before + word + tail)),
  );
  const spellings = new Map<string, 'non-public' | 'public'>();
  for (const word of [...ANSWERS, ...ANSWERS.flatMap(fullWidth), ...words]) {
    const { reading } = readOwnership(word);
    if (reading === 'non-public' || reading === 'public') spellings.set(word, reading);
  }
  return spellings;
}
