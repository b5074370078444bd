import { Foreseen, problemOf, problems } from './problems';
import type { Result } from './result';
import { done, failed } from './result';

/** The lowest requirement set the add-in works on (Excel 2021). */
export const API_FLOOR = '1.14';

/** Whether this Excel has what the add-in needs at least. */
export function isExcelRecentEnough(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', API_FLOOR);
}

/**
 * Runs work against the workbook in one Excel.run. Foreseen failures come back as problems; whatever was not foreseen
 * (a defect of ours) is thrown with its cause.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>> {
  try {
    return done(await Excel.run(work));
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return failed(problem);
  }
}

/** `done` of `total` steps; the text names the step. */
export interface Progress {
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

/** How long work tells where it is and learns that it shall stop. */
export interface Pace {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Between two steps of long work: tells the progress, lets the page draw and take input, and leaves with the problem
 * 'cancelled' when the clerk stopped it.
 */
export async function pause(pace: Pace, progress: Progress): Promise<void> {
  pace.onProgress?.(progress);
  await new Promise((resume) => setTimeout(resume, 0));
  if (pace.signal?.aborted) throw new Foreseen(problems.cancelled());
}

/** The page gets its turn after so many milliseconds of work; a hold of 50 is felt. */
const TURN = 25;

/** Does work that is cut into steps to its end, with a pause whenever a turn's time is used up. */
export async function inSteps<T>(
  steps: Generator<number, T, void>,
  pauseAt: (share: number) => Promise<void>,
): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < TURN) continue;
    await pauseAt(step.value);
    begun = performance.now();
  }
}
