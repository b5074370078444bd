import type { Clause, Finding } from '../findings';
import type { ExpertList } from './lists';
import { findExpert } from './lists';
import { rankingFinding } from './messages';
import type { ProjectBook } from './projects';
import type { ScoreSheet } from './read-scores';

/** Tells projects and experts of score sheets that the workbook's own lists (the first `listed` projects) do not have. */
export function tellUnknown(
  sheets: readonly ScoreSheet[],
  book: ProjectBook,
  listed: number,
  experts: ExpertList,
  clause: Clause,
): Finding[] {
  return sheets.flatMap((sheet) => [
    ...(listed > 0 ? unknownProjects(sheet, book, clause) : []),
    ...(experts.experts.length > 0 ? unknownExperts(sheet, experts, clause) : []),
  ]);
}

function unknownProjects(sheet: ScoreSheet, book: ProjectBook, clause: Clause): Finding[] {
  return sheet.lines.flatMap(({ row, project }) => {
    if (book.find(project) !== null) return [];
    const spot = { sheet: sheet.sheet, row, column: sheet.keyColumn };
    const args = { name: project.name ?? project.id ?? '' };
    return [rankingFinding('project', 'unlisted', spot, 'projectName', clause, args)];
  });
}

/** Experts under a name or code that is not listed; "专家1" is nobody's name. */
function unknownExperts(sheet: ScoreSheet, experts: ExpertList, clause: Clause): Finding[] {
  const seen = new Set<string>();
  return sheet.scores.flatMap(({ expert, column }) => {
    if (expert === '' || seen.has(expert)) return [];
    seen.add(expert);
    if (/专家|评委/.test(expert) || findExpert(expert, experts)) return [];
    const spot = { sheet: sheet.sheet, row: sheet.headerRow, column };
    return [rankingFinding('expert', 'unlisted', spot, 'expert', clause, { expert })];
  });
}
