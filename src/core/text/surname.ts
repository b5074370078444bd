import { COMPOUND_SURNAMES, SURNAMES } from './surnames';

/** Last characters after which a closer look is needed: titles, groups, "等". */
const LOOK_CLOSER = '班组队部厂站局室院科会所处心团等人工总';
/** Endings of two characters that are mostly titles; alone their last characters are common in names. */
const TITLE_ENDINGS = new Set(
  (
    '班长 组长 队长 段长 厂长 矿长 部长 科长 股长 处长 院长 校长 所长 站长 局长 士长 会长 主任 经理 助理 书记 师傅 女士 护士 博士 硕士 ' +
    '老师 先生 同志 程师 技师 济师 计师 工师 艺师 教师 医师 护师 药师 术员 检员 验员 全员 度员 理员 班员 检员 成员 组员 队员 职员 究员 党员 人员'
  ).split(' '),
);
/** By character: bit 1 a surname, bit 2 a CJK character, bits 4 and 8 a last one that needs a closer look, always or in certain pairs. */
const KIND = new Uint8Array(0x10000).fill(2, 0x4e00, 0xa000);
const SURNAME = 1;
const HAN = 2;
const CLOSER = 4;
const PAIRED = 8;
for (const character of SURNAMES) KIND[character.charCodeAt(0)]! |= SURNAME;
/** Before a surname mostly an address: 老王, 小李. */
for (const character of '老小') KIND[character.charCodeAt(0)]! &= ~SURNAME;
for (const character of '某体') KIND[character.charCodeAt(0)] = 0;
for (const character of LOOK_CLOSER) KIND[character.charCodeAt(0)]! |= CLOSER;
for (const ending of TITLE_ENDINGS) KIND[ending.charCodeAt(1)]! |= PAIRED;

/** How many characters of the text are its surname: 2, 1, or 0 when it begins with none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (text.length > 2 && COMPOUND_SURNAMES.has(text.slice(0, 2))) return 2;
  return text.length > 0 && hasKind(text, 0, SURNAME) ? 1 : 0;
}

function hasKind(text: string, at: number, kind: number): boolean {
  return (KIND[text.charCodeAt(at)]! & kind) !== 0;
}

/** A surname and one or two characters that suggest nothing but a name; the quick way past clean cells. */
export function isCleanName(text: string): boolean {
  const { length } = text;
  if (length < 2 || length > 4 || hasKind(text, length - 1, CLOSER)) return false;
  if (hasKind(text, length - 1, PAIRED) && TITLE_ENDINGS.has(text.slice(-2))) return false;
  for (let at = 1; at < length; at++) if (!hasKind(text, at, HAN)) return false;
  return length === 4 ? COMPOUND_SURNAMES.has(text.slice(0, 2)) : hasKind(text, 0, SURNAME);
}

/** Clean names parted by 、，；/ and none of them twice. */
export function areCleanNames(text: string): boolean {
  if (text.length < 5) return isCleanName(text);
  const names = text.split(/[、，,；;/]/);
  return names.every((name, at) => isCleanName(name) && names.indexOf(name) === at);
}
