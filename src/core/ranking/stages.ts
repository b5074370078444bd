import type { Scheme } from '../scheme/schema';
import { foldName } from '../text/similarity';
import type { ScoreSheet } from './read-scores';

/** Words of a round that comes after the review of the material. */
const LATER = /路演|现场|展示|答辩|演示|决赛|终评|复评|复赛|会评|第二轮|二轮|发布/;
const FIRST = /材料|初评|初审|网评|函评|第一轮|一轮|专家评|评审/;

/** The sheets of each of the scheme's rounds, in the rounds' order; a round without sheets is left out. */
export interface RoundSheets {
  readonly round: string;
  readonly sheets: readonly ScoreSheet[];
}

/**
 * Which round each sheet belongs to: as `chosen` says, else by the words of its name, else, for a sheet that holds just
 * as many projects as the later round takes out of a larger sheet's, by that.
 */
export function sheetsByRound(
  sheets: readonly ScoreSheet[],
  scheme: Scheme,
  chosen: Readonly<Record<string, string>>,
): RoundSheets[] {
  const rounds = scheme.rounds.length > 0 ? scheme.rounds : [{ id: 'review', choose: Infinity }];
  const first = rounds[0]!.id;
  const later = rounds[1];
  const largest = Math.max(...sheets.map((sheet) => sheet.lines.length));
  const roundOf = (sheet: ScoreSheet): string => {
    const asked = chosen[sheet.sheet];
    if (asked !== undefined) return asked;
    if (!later) return first;
    const spoken = spokenStage(sheet);
    if (spoken !== null) return spoken === 'later' ? later.id : first;
    const isSubset = sheet.lines.length === later.choose && largest > later.choose;
    return isSubset ? later.id : first;
  };
  return rounds.flatMap(({ id }) => {
    const own = sheets.filter((sheet) => roundOf(sheet) === id);
    return own.length > 0 ? [{ round: id, sheets: own }] : [];
  });
}

/** The sheet's name speaks first, then its title lines (in which 评选及发布 is the activity's own name). */
function spokenStage(sheet: ScoreSheet): 'first' | 'later' | null {
  const title = foldName(sheet.texts.slice(1).join(' ')).replace(/发布/g, '');
  for (const text of [sheet.sheet, title]) {
    if (LATER.test(text)) return 'later';
    if (FIRST.test(text)) return 'first';
  }
  return null;
}

/** Whether a sheet's parts already hold the later round's scores ("现场展示得分（30%）" beside the material's). */
export function holdsLaterPart(sheets: readonly ScoreSheet[]): boolean {
  const parts = new Set(sheets.flatMap((sheet) => sheet.parts.map(({ name }) => name)));
  return parts.size > 1 && [...parts].some((name) => LATER.test(name));
}
