import plan from './phone-plan.json';

/** By prefix 100–199: 1 where it is a mobile prefix. A typed array, so that numeric cells are read without text. */
const MOBILE_PREFIX = new Uint8Array(100);
for (const prefix of prefixes(plan.mobilePrefixes)) MOBILE_PREFIX[prefix - 100] = 1;
const NONE: readonly number[] = [];
const LENGTHS = new Map<string, number[]>();
for (const [length, codes] of Object.entries(plan.areaCodes)) {
  for (const code of codes.split(' ')) LENGTHS.set(code, [...(LENGTHS.get(code) ?? []), Number(length)]);
}

function prefixes(list: string): number[] {
  return list.split(' ').flatMap((item) => {
    const [first = 0, last = first] = item.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

/** Whether the value is eleven digits with an assigned mobile prefix, as text or number, and nothing else. */
export function isMobile(value: string | number): boolean {
  if (typeof value === 'string') {
    if (value.length !== 11 || !isDigits(value, 0) || value.charCodeAt(0) !== ZERO + 1) return false;
    return MOBILE_PREFIX[(value.charCodeAt(1) - ZERO) * 10 + value.charCodeAt(2) - ZERO] === 1;
  }
  return (
    value >= 1e10 &&
    value < 2e10 &&
    Number.isInteger(value) &&
    MOBILE_PREFIX[Math.floor(value / 1e8) - 100] === 1
  );
}

/** Whether the text is an area code, a hyphen and a local number of that area. */
export function isHyphenatedLandline(text: string): boolean {
  const hyphen = text.indexOf('-');
  if (text.charCodeAt(0) !== ZERO || hyphen < 3 || hyphen > 4 || !isDigits(text, hyphen + 1)) return false;
  const first = text.charCodeAt(hyphen + 1);
  return first >= ZERO + 2 && localLengths(text.slice(0, hyphen)).includes(text.length - hyphen - 1);
}

const ZERO = 48;

function isDigits(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > ZERO + 9) return false;
  }
  return true;
}

export function isAreaCode(code: string): boolean {
  return LENGTHS.has(code);
}

/** How many digits a local number has there: [7], [8], both, or none for an unknown code. */
export function localLengths(code: string): readonly number[] {
  return LENGTHS.get(code) ?? NONE;
}

/** "07996881234" → ["0799", "6881234"]; null when code or local number is wrong (local numbers begin with 2–9). */
export function splitLandline(digits: string): readonly [string, string] | null {
  for (const length of [3, 4]) {
    const local = digits.slice(length);
    if (localLengths(digits.slice(0, length)).includes(local.length) && /^[2-9]/.test(local))
      return [digits.slice(0, length), local];
  }
  return null;
}
