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
