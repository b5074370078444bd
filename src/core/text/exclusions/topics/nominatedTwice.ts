import type { Lexicon } from '../lexicon';

/** Entered by another union as well. */
export const nominatedTwice: Lexicon = {
  anchor: [/[也又还]|同时|已经?|两边/],
  traps: [/也报名/],
  stated: [],
  words: [
    /(?:那边|工会|产业|行业|集团|区里|市里|另[一外][^，。；,;]{0,6})[^，。；,;]{0,6}(?:也|同时|已经?)(?:申报|上报|报|推荐|提名)(?!到|名)/,
    /(?:同时|又|还)(?:向|给|报[了给到]|申报)[^，。；,;]{0,8}(?:工会|产业系统)(?!汇报|报告)/,
    /两边都(?:申?报|推荐)/,
  ],
};
