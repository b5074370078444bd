const DIGITS = '〇一二三四五六七八九';
const SAME: Readonly<Record<string, string>> = { 零: '〇', 两: '二', '○': '〇', '0': '〇' };

/** Chinese numerals written digit by digit: "二〇二三" → 2023. null when another character is among them. */
export function digitByDigit(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(SAME[character] ?? character);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/** A Chinese number below one hundred: "十" → 10, "二十三" → 23, "三" → 3. null when it is none. */
export function smallNumber(text: string): number | null {
  const parts = /^(.?)十(.?)$/.exec(text.replace('廿', '二十'));
  if (!parts) return text.length <= 2 ? digitByDigit(text) : null;
  const tens = parts[1] ? digitByDigit(parts[1]) : 1;
  const ones = parts[2] ? digitByDigit(parts[2]) : 0;
  return tens === null || ones === null ? null : tens * 10 + ones;
}
