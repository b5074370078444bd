import type { CellValue } from '../table/grid';
import { tidy } from './normalize';

/** White space, numbering, brackets and ticks that clerks put around a word they choose. */
const AROUND = /^[\s\d.、)(（）【】[\]☑√✓✔■●-]+|[\s。.;；)(（）【】[\]☑√✓✔■●-]+$/g;
const DENIAL_AHEAD = /^(?:不属于?|不是|并非|非)[^,，;；。]*[,，;；。]\s*(?:而?[是为系]|属于?)?/;
const APART = /[\s、,，;；/／|和及或]+/;

/**
 * The choices a cell names: one where it is written out, in another wording of `also`, or with marks around it; several
 * where more than one stands in the cell, parted from one another; none where the cell says something else.
 */
export function readChoice(
  value: CellValue,
  choices: readonly string[],
  also: Readonly<Record<string, readonly string[]>> = {},
): string[] {
  const text = tidy(value);
  // A remark in brackets ("本科（在职）") does not change the choice.
  const one = choiceOf(text, choices, also) ?? choiceOf(text.replace(/\([^()]*\)/g, ''), choices, also);
  if (one !== null) return [one];
  // What it is, behind what it is not: 不属于非公，为公有制企业.
  const said = DENIAL_AHEAD.test(text) ? choiceOf(text.replace(DENIAL_AHEAD, ''), choices, also) : null;
  if (said !== null) return [said];
  const named = text.split(APART).map((part) => choiceOf(part, choices, also));
  return named.includes(null) ? [] : [...new Set(named.filter((part) => part !== null))];
}

/** A word of fewer characters may be another person's answer. */
const SHORTEST_GLOSS = 4;

/** The choice of a first clause that later ones only explain: 算非公企业，国资只占一成. null where there is none. */
export function glossedChoice(
  value: CellValue,
  choices: readonly string[],
  also: Readonly<Record<string, readonly string[]>> = {},
): string | null {
  const [first = '', ...others] = tidy(value).split(/[,，;；。]/);
  const gloss = others.join('，');
  if (gloss.length < SHORTEST_GLOSS || choices.some((one) => gloss.includes(one))) return null;
  const named = readChoice(first.replace(/^(?:算|属于?|系|为|是)/, ''), choices, also);
  return named.length === 1 && readChoice(gloss, choices, also).length === 0 ? named[0]! : null;
}

function choiceOf(
  text: string,
  choices: readonly string[],
  also: Readonly<Record<string, readonly string[]>>,
): string | null {
  const bare = text.replace(AROUND, '').replace(/\s/g, '').toLowerCase();
  const same = (word: string): boolean => tidy(word).replace(/\s/g, '').toLowerCase() === bare;
  return choices.find((choice) => same(choice) || also[choice]?.some(same)) ?? null;
}
