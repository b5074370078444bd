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

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A Chinese number below ten thousand, perhaps with decimals: "三百五十" → 350, "四点八" → 4.8. */
export function chineseNumber(text: string): number | null {
  const [whole = '', decimals] = text.split('点');
  let sum = 0;
  let digit: number | null = null;
  for (const character of whole) {
    const unit = TENS[character];
    if (unit === undefined) digit = DIGITS.indexOf(SAME[character] ?? character);
    else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  const fraction = [...(decimals ?? '')]
    .map((character) => DIGITS.indexOf(SAME[character] ?? character))
    .join('');
  const value = Number(`${sum + (digit ?? 0)}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : null;
}
