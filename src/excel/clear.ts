import { askSheets, readFacts } from './book';
import { removeMarks } from './marks/write';
import { Foreseen, problems } from './problems';
import type { Result } from './result';
import { inExcel } from './run';
import type { Scope } from './types';

/**
 * Takes all marks out of the active sheet or the whole workbook, and the sheets we made (问题清单, 配额核算, 反馈清单) as well, so that the sheets are as
 * the clerk left them. Decisions, the chosen scheme and column corrections stay, if the clerk made any.
 */
export function clearMarks(scope: Scope = 'workbook'): Promise<Result<void>> {
  return inExcel(async (context) => {
    const asked = askSheets(context);
    await context.sync();
    const { sheets, activeId } = asked();
    const facts = await readFacts(context, sheets);
    const chosen = facts.filter(({ id }) => scope === 'workbook' || id === activeId);
    const marked = chosen.filter(({ marks, rules }) => marks.length > 0 || rules.length > 0);
    const locked = marked.find(({ isProtected }) => isProtected);
    if (locked) throw new Foreseen(problems.protectedMarks(locked.name));
    for (const one of marked) removeMarks(context, one);
    for (const { id, isOwn } of facts) {
      if (isOwn) context.workbook.worksheets.getItem(id).delete();
    }
    await context.sync();
  });
}
