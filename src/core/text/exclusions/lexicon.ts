/** What speaks of one topic. Each list is tried as alternatives, the first that fits at the earliest place wins. */
export interface Lexicon {
  /** Characters or short words of which at least one is in any text that speaks of the topic: the fast way out. */
  readonly anchor: readonly RegExp[];
  /** Words that look alike and mean something else; taken out first. */
  readonly traps: readonly RegExp[];
  /** Plain statements; empty where nothing a clerk writes states it for certain. */
  readonly stated: readonly RegExp[];
  /** Mere words. */
  readonly words: readonly RegExp[];
  /** What settles, anywhere in the text, that it is not so. */
  readonly settled?: readonly RegExp[];
}

/** One expression for several alternatives; one that fits nothing where there are none. */
export function anyOf(alternatives: readonly RegExp[], flags = ''): RegExp {
  return new RegExp(alternatives.map((one) => one.source).join('|') || '(?!)', flags);
}

/** An expression with others in it: pattern`(?:由|受)${AUTHORITY}(?:立项|资助)`. */
export function pattern(strings: TemplateStringsArray, ...parts: readonly RegExp[]): RegExp {
  const rest = parts.map((part, at) => `(?:${part.source})${strings.raw[at + 1]}`);
  return new RegExp(strings.raw[0] + rest.join(''));
}
