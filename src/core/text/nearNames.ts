import { allowedEdits, compareNames, markersOf } from './similarity';

/** Names longer than this have one character left out at a time, not two; an edit in a longer name is rarer than its cost. */
const LONGEST_FOR_TWO = 32;
const LONGEST = 96;

/** Bits of a filter for each name: about eight for each of its variants, so about one false alarm in ten. */
const BITS_A_NAME = 1024;
const MOST_FILTER_BITS = 27;
const LEAST_FILTER_BITS = 16;
/** More names than this are paired in parts, lest the filter fill up and the map of variants outgrow its bounds. */
const NAMES_AT_ONCE = 150_000;

/**
 * Names with their places, for finding those a few characters apart. The names are folded by `coreName`; a null
 * holds no name. `set` may change one at any time.
 */
export class NearNames {
  readonly #names: (string | null)[] = [];
  /** 32 bits a name: which characters occur in it, hashed. One edit changes at most two of them. */
  #signatures = new Int32Array(1024);
  #lengths = new Uint8Array(1024);
  #markers = new Int32Array(1024);

  get size(): number {
    return this.#names.length;
  }

  set(place: number, name: string | null): void {
    while (this.#names.length < place) this.#names.push(null);
    this.#names[place] = name;
    if (place >= this.#lengths.length) this.#grow(place + 1);
    const usable = name !== null && name.length <= LONGEST && allowedEdits(name.length) > 0;
    this.#lengths[place] = usable ? name.length : 0;
    this.#signatures[place] = usable ? signature(name) : 0;
    this.#markers[place] = usable ? markersOf(name) : 0;
  }

  #grow(needed: number): void {
    const size = Math.max(needed, this.#lengths.length * 2);
    const grown = <T extends Int32Array | Uint8Array>(old: T, wider: T): T => (wider.set(old), wider);
    this.#signatures = grown(this.#signatures, new Int32Array(size));
    this.#markers = grown(this.#markers, new Int32Array(size));
    this.#lengths = grown(this.#lengths, new Uint8Array(size));
  }

  /** The places before `end` whose names are near `name` (not the same), in order; at most `most`. One pass over all names. */
  near(name: string, end = this.#names.length, most = Infinity): number[] {
    const found: number[] = [];
    const allowed = allowedEdits(name.length);
    if (allowed === 0 || name.length > LONGEST) return found;
    const own = signature(name);
    const ownMarkers = markersOf(name);
    const markers = this.#markers;
    const lengths = this.#lengths;
    const signatures = this.#signatures;
    for (let place = 0; place < end; place++) {
      if (markers[place] !== ownMarkers) continue;
      const apart = lengths[place]! - name.length;
      if (apart > 2 || apart < -2) continue;
      if (bits(signatures[place]! ^ own) > 4) continue;
      if (compareNames(this.#names[place]!, name) !== 'near') continue;
      found.push(place);
      if (found.length >= most) break;
    }
    return found;
  }

  /**
   * For every place the first earlier place with a near name, or -1; `atOnce` names are paired at a time. Leaves out characters one and two at a time and
   * pairs the names that then agree, so the time hardly depends on how much wording the names share.
   */
  firstNear(atOnce = NAMES_AT_ONCE): Int32Array {
    const first = new Int32Array(this.#names.length).fill(-1);
    /** The last place each other place was compared for, so that no pair is tried twice. */
    const tried = new Int32Array(this.#names.length).fill(-1);
    const parts = 2 ** Math.max(0, Math.ceil(Math.log2(this.#names.length / atOnce)));
    for (let part = 0; part < parts; part++) this.#firstNearIn(part, parts - 1, first, tried);
    return first;
  }

  /** Pairs the names by those variants whose hash has `part` in the bits of `mask`, to bound what is held at a time. */
  #firstNearIn(part: number, mask: number, first: Int32Array, tried: Int32Array): void {
    const shift = 32 - filterBits(this.#names.length / (mask + 1));
    const repeated = this.#repeatedVariants(part, mask, shift);
    const seen = new Map<number, number[]>();
    for (let place = 0; place < this.#names.length; place++) {
      if (this.#lengths[place] === 0) continue;
      const count = variantsOf(this.#names[place]!, this.#markers[place]!);
      for (let i = 0; i < count; i++) {
        const hash = variants[i]!;
        if ((hash & mask) !== part) continue;
        const slot = hash >>> shift;
        if ((repeated[slot >>> 5]! & (1 << (slot & 31))) === 0) continue;
        const group = seen.get(hash);
        if (!group) {
          seen.set(hash, [place]);
          continue;
        }
        this.#compareWith(group, place, first, tried);
        if (group.length < GROUP && group[group.length - 1] !== place) group.push(place);
      }
    }
  }

  #compareWith(group: readonly number[], place: number, first: Int32Array, tried: Int32Array): void {
    for (const other of group) {
      if (other === place || tried[other] === place) continue;
      tried[other] = place;
      if (first[place]! >= 0 && other >= first[place]!) return;
      if (bits(this.#signatures[other]! ^ this.#signatures[place]!) > 4) continue;
      if (compareNames(this.#names[other]!, this.#names[place]!) === 'near') first[place] = other;
    }
  }

  /** A filter of the part's variant hashes that occur more than once. */
  #repeatedVariants(part: number, mask: number, shift: number): Int32Array {
    const once = new Int32Array(2 ** (27 - shift));
    const twice = new Int32Array(2 ** (27 - shift));
    for (let place = 0; place < this.#names.length; place++) {
      if (this.#lengths[place] === 0) continue;
      const count = variantsOf(this.#names[place]!, this.#markers[place]!);
      for (let i = 0; i < count; i++) {
        if ((variants[i]! & mask) !== part) continue;
        const slot = variants[i]! >>> shift;
        const bit = 1 << (slot & 31);
        if (once[slot >>> 5]! & bit) twice[slot >>> 5]! |= bit;
        else once[slot >>> 5]! |= bit;
      }
    }
    return twice;
  }
}

function filterBits(names: number): number {
  const wanted = Math.ceil(Math.log2(Math.max(1, names * BITS_A_NAME)));
  return Math.min(MOST_FILTER_BITS, Math.max(LEAST_FILTER_BITS, wanted));
}

/** Names kept for one variant; the first ones suffice, for each place only needs an earlier neighbour. */
const GROUP = 16;

function signature(name: string): number {
  let bitsOfName = 0;
  for (let i = 0; i < name.length; i++) bitsOfName |= 1 << (Math.imul(name.charCodeAt(i), 0x9e3779b1) >>> 27);
  return bitsOfName;
}

function bits(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const BASE = 0x01000193;
const POWERS = new Int32Array(LONGEST + 1);
POWERS[0] = 1;
for (let i = 1; i <= LONGEST; i++) POWERS[i] = Math.imul(POWERS[i - 1]!, BASE);
const code = new Int32Array(LONGEST);
const tail = new Int32Array(LONGEST + 1);
/** What `variantsOf` wrote last. */
const variants = new Int32Array(1 + LONGEST + (LONGEST_FOR_TWO * LONGEST_FOR_TWO) / 2);

/**
 * Writes the 32-bit hashes of the name and of the name without one or two of its characters into `variants`; returns
 * how many. Hashes are polynomials over the character codes, so leaving one out is a shift of the part after it.
 * `seed` keeps names apart that are never near: those with other markers.
 */
function variantsOf(name: string, seed: number): number {
  const length = name.length;
  for (let i = 0; i < length; i++) {
    const mixed = Math.imul(name.charCodeAt(i) + 0x7f4a7c15, 0x9e3779b1);
    code[i] = mixed ^ (mixed >>> 15);
  }
  // tail[i]: the hash of the characters from i on, the first counting least.
  tail[length] = 0;
  for (let i = length - 1; i >= 0; i--) tail[i] = (code[i]! + Math.imul(tail[i + 1]!, BASE)) | 0;
  const two = allowedEdits(length + 2) > 1 && length <= LONGEST_FOR_TWO;
  let count = 0;
  variants[count++] = spread(tail[0]! ^ seed);
  let before = 0;
  for (let i = 0; i < length; i++) {
    // Equal neighbours give equal variants; one of them will do.
    if (i === 0 || code[i] !== code[i - 1]) {
      variants[count++] = spread((before + Math.imul(tail[i + 1]!, POWERS[i]!)) ^ seed);
      let middle = before;
      for (let j = two ? i + 1 : length; j < length; j++) {
        if (j === i + 1 || code[j] !== code[j - 1]) {
          variants[count++] = spread((middle + Math.imul(tail[j + 1]!, POWERS[j - 1]!)) ^ seed);
        }
        middle = (middle + Math.imul(code[j]!, POWERS[j - 1]!)) | 0;
      }
    }
    before = (before + Math.imul(code[i]!, POWERS[i]!)) | 0;
  }
  return count;
}

/** Polynomials over few characters crowd in places; this spreads them over the filter. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
