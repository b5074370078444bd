import { PROJECTS } from '../../../host/sample-data/projects';
import type { TablePlan } from '../table-plan';

/** 字 as the notices count them by default, written apart from the engine: one a CJK sign, one a run of Latin letters or digits. */
export function countWords(text: string): number {
  return (text.match(/[A-Za-z0-9.%]+|[^\sA-Za-z0-9.%]/g) ?? []).length;
}

/** Makes texts of an exact length out of projects the table does not use, no sentence twice. */
export function textsFor(plan: TablePlan): (length: number) => string {
  const used = new Set(plan.entries.map((lines) => lines[0]!['projectName']));
  const spare = PROJECTS.filter((project) => !used.has(project.name)).map(
    (project) =>
      `${project.problem.replace(/[0-9A-Za-z.%]/g, '')}，${project.means.replace(/[0-9A-Za-z.%]/g, '')}，`,
  );
  return (length) => {
    let text = '';
    while (text.length < length - 1) {
      const next = spare.pop();
      if (!next) throw new Error('no sentences left');
      text += next;
    }
    return `${text.slice(0, length - 1)}。`;
  };
}
