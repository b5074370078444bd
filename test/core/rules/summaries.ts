import type { Level } from '../../../src/core/findings';

/** An entry of nothing but a summary. */
export const cell = (summary: string) => ({ entries: [{ summary }] });

const found = (summary: string, messageId: string, level: Level) => ({
  ...cell(summary),
  name: summary,
  expect: [{ field: 'summary', messageId, level }],
});
/** A summary that states it outright, or only uses such words. */
export const statedOf = (id: string) => (text: string) => found(text, id, 'ineligible');
export const hintOf = (id: string) => (text: string) => found(text, id, 'hint');
export const wordsOf = (id: string) => (text: string) => found(text, id, 'verify');

/** The rule's options: those topics, looked for in the summary. */
export const topics = (...names: string[]) => ({ fields: ['summary'], topics: names });
