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
  /** true where others may offer it, so that a clause behind it that declines takes it back. */
  readonly isOffered?: boolean;
  /** Mere words that are told of no part in the result, by their clause or the next: 研发部的同事来看过，没有插手. */
  readonly isAside?: (clause: string, next: string) => boolean;
  /** Mere words of which nothing is told that was done: 快件多寄往高校. */
  readonly isPassing?: (clause: string, next: string) => boolean;
  /** A project's name in which the words tell only what the thing named handles: 抢救室药品冷藏柜断电提醒. */
  readonly isNameOfThing?: (name: string) => boolean;
}
