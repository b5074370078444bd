/** From worst to best: what a finding does to its row's verdict (see docs/glossary.md). */
export const LEVELS = ['ineligible', 'malformed', 'verify', 'hint'] as const;
export type Level = (typeof LEVELS)[number];

export type Verdict = 'ineligible' | 'malformed' | 'verify' | 'pass';

/** The place in the notice a rule comes from: its section and the gist in our own words. */
export interface Clause {
  readonly section: string;
  readonly gist: string;
}

/** Values that fill the blanks of a message template; plain data, so a finding can be stored and sent. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/**
 * One thing found in one cell. `first`/`last` are the sheet rows of the entry the cell belongs to.
 * `suggestion` is the whole new text of the cell, present only where the mend is certain or near certain.
 */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly args: MessageArgs;
  readonly level: Level;
  readonly sheet: string;
  readonly cell: string;
  readonly first: number;
  readonly last: number;
  readonly field: string;
  readonly clause: Clause;
  readonly suggestion?: string;
}

/** The verdict of a row is its worst finding; hints do not touch it. */
export function verdictOf(levels: Iterable<Level>): Verdict {
  let worst: Verdict = 'pass';
  for (const level of levels) {
    if (level === 'ineligible') return 'ineligible';
    if (level === 'malformed') worst = 'malformed';
    else if (level === 'verify' && worst === 'pass') worst = 'verify';
  }
  return worst;
}
