import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppliedFixes, Fix } from '../../excel';
import type { Problem, Result } from '../../excel';
import type { Progress } from '../../excel';
import type { CheckReport, RibbonDeed, SchemeGuess, Scope } from '../../excel';
import type { AddIn } from '../addin';

/** Whatever the pane is busy with; the clerk can stop a check, the rest is short. */
export interface Running {
  readonly text: string;
  readonly progress: Progress | null;
  readonly canCancel: boolean;
}

/** The scheme could not be told from the table: the clerk is asked before anything is checked. */
export interface Question {
  readonly scope: Scope;
  readonly guess: SchemeGuess;
}

interface CheckState {
  readonly report: CheckReport | null;
  readonly running: Running | null;
  readonly problem: Problem | null;
  readonly question: Question | null;
  /** What was just done, told to the clerk until the next action. */
  readonly notice: string | null;
  /** Changes that can be taken back, the latest last. */
  readonly applied: readonly AppliedFixes[];
}

interface CheckTarget {
  readonly scope: Scope;
  readonly sheetId?: string;
  readonly schemeId?: string;
  readonly isMarked?: true;
}

const START: CheckState = {
  report: null,
  running: null,
  problem: null,
  question: null,
  notice: null,
  applied: [],
};

const CLEARED = '标记已清除，表格与核查前一样。';

/** The state of the 核查 tab and everything the clerk can do there. One action runs at a time. */
export function useCheck(addIn: AddIn) {
  const [state, setState] = useState(START);
  const patch = useCallback(
    (part: Partial<CheckState>) => setState((before) => ({ ...before, ...part })),
    [],
  );
  const watching = useWatch(addIn, patch);
  const abort = useRef<AbortController | null>(null);
  const retry = useRef<(() => Promise<void>) | null>(null);
  const isBusy = useRef(false);

  /** Runs one action: shows that it runs, then its problem. Answers undefined when it failed or another one runs. */
  async function act<T>(
    running: Omit<Running, 'progress'>,
    work: () => Promise<Result<T>>,
    again: () => Promise<void>,
  ): Promise<{ readonly value: T } | undefined> {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    retry.current = again;
    patch({ running: { ...running, progress: null }, problem: null, notice: null, question: null });
    const result = await work().catch(unexpected);
    isBusy.current = false;
    if (result.ok) {
      patch({ running: null });
      return result;
    }
    const { problem } = result;
    patch({ running: null, ...(problem.code === 'cancelled' ? { notice: problem.message } : { problem }) });
    return undefined;
  }

  async function check(target: CheckTarget, notice: string | null = null): Promise<void> {
    const { signal } = (abort.current = new AbortController());
    const onProgress = (progress: Progress) => {
      if (!signal.aborted) patch({ running: { text: progress.text, progress, canCancel: true } });
    };
    const checked = await act(
      { text: '正在读取表格', canCancel: true },
      () => addIn.check({ ...target, signal, onProgress }),
      () => check(target),
    );
    if (!checked) return;
    patch({ report: checked.value, notice });
    await watching.start(checked.value);
  }

  async function start(scope: Scope): Promise<void> {
    const guess = await act(
      { text: '正在识别表格', canCancel: false },
      () => addIn.guessScheme(scope),
      () => start(scope),
    );
    if (!guess) return;
    const { ambiguous, schemeId } = guess.value;
    if (ambiguous || schemeId === null) patch({ question: { scope, guess: guess.value } });
    else await check({ scope });
  }

  /** Checks the same sheets again, whatever sheet the clerk has gone to since. */
  async function recheck(notice: string | null): Promise<void> {
    if (!state.report) return;
    const { scope, tables } = state.report;
    const sheetId = scope === 'sheet' ? tables[0]?.sheetId : undefined;
    await check({ scope, ...(sheetId ? { sheetId } : {}) }, notice);
  }

  async function clear(): Promise<void> {
    const cleared = await act(
      { text: '正在清除标记', canCancel: false },
      () => watching.stop().then(() => addIn.clearMarks()),
      clear,
    );
    if (cleared) patch({ report: null, notice: CLEARED });
  }

  async function applyFixes(fixes: readonly Fix[]): Promise<void> {
    const done = await act(
      { text: '正在规范', canCancel: false },
      () => addIn.applyFixes(fixes),
      () => applyFixes(fixes),
    );
    if (!done) return;
    if (done.value.applied.length > 0) {
      setState((before) => ({ ...before, applied: [...before.applied, done.value] }));
    }
    await recheck(changeNotice('已规范', done.value));
  }

  async function undo(): Promise<void> {
    const last = state.applied.at(-1);
    if (!last) return;
    const undone = await act({ text: '正在撤销', canCancel: false }, () => addIn.undoFixes(last), undo);
    if (!undone) return;
    setState((before) => ({ ...before, applied: before.applied.filter((one) => one !== last) }));
    const notice = changeNotice('已撤销', undone.value);
    if (state.report) await recheck(notice);
    else patch({ notice });
  }

  /** Remembers something in the workbook, such as a decision, and checks again by it. */
  async function change(work: () => Promise<Result<void>>, notice: string | null): Promise<void> {
    const changed = await act({ text: '正在保存', canCancel: false }, work, () => change(work, notice));
    if (changed) await recheck(notice);
  }

  /** Takes the scheme the clerk chose when asked, and goes on with the check that was asked for. */
  async function answer({ scope }: Pick<Question, 'scope'>, schemeId: string): Promise<void> {
    const again = () => answer({ scope }, schemeId);
    const chosen = await act({ text: '正在保存', canCancel: false }, () => addIn.setScheme(schemeId), again);
    if (chosen) await check({ scope });
  }

  /** The ribbon's buttons work without the pane; one that is open shows what came of it. */
  const follow = useEffectEvent((deed: RibbonDeed) => {
    if (deed === 'checked') return void check({ scope: 'sheet', isMarked: true });
    void watching.stop();
    patch({ report: null, problem: null, notice: CLEARED });
  });
  useEffect(() => addIn.onRibbon((deed) => follow(deed)), [addIn]);

  return {
    ...state,
    start,
    /** Checks one sheet by a scheme, and tells `notice` when done. */
    checkSheet: (sheetId: string, schemeId: string, notice: string) =>
      check({ scope: 'sheet', sheetId, schemeId }, notice),
    clear,
    applyFixes,
    undo,
    change,
    answer,
    cancel: () => {
      abort.current?.abort();
      patch({ running: { text: '正在取消', progress: null, canCancel: false } });
    },
    retry: () => void retry.current?.(),
    tell: (problem: Problem | null) => patch({ problem }),
    dropQuestion: () => patch({ question: null }),
  };
}

export type CheckControl = ReturnType<typeof useCheck>;

/** Follows the clerk's edits in the sheets of the latest report. */
function useWatch(addIn: AddIn, patch: (part: Partial<CheckState>) => void) {
  const stopLatest = useRef<(() => Promise<void>) | null>(null);
  const stop = useCallback(async () => {
    const stopNow = stopLatest.current;
    stopLatest.current = null;
    await stopNow?.();
  }, []);
  const start = useCallback(
    async (report: CheckReport) => {
      await stop();
      const watch = await addIn.watchEdits(report, (update) => {
        if (update.ok) return patch({ report: update.value });
        if (update.problem.code !== 'marksCleared') return patch({ problem: update.problem });
        void stop();
        patch({ report: null, problem: null, notice: update.problem.message });
      });
      if (watch.ok) stopLatest.current = watch.value;
      else patch({ problem: watch.problem });
    },
    [addIn, patch, stop],
  );
  useEffect(() => () => void stop(), [stop]);
  return { start, stop };
}

/** What was not foreseen, as a problem that keeps its cause. */
export function unexpected(cause: unknown): { readonly ok: false; readonly problem: Problem } {
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const message = '出现了意料之外的错误，操作没有完成。请重试。';
  return { ok: false, problem: { code: 'unexpected', message, detail } };
}

function changeNotice(verb: string, { applied, skipped }: AppliedFixes): string {
  const told = `${verb} ${applied.length} 处。`;
  const first = skipped[0];
  if (!first) return told;
  const many = skipped.length > 1 ? `${skipped.length} 处没有改动，例如 ` : '';
  return `${told}${many}${first.fix.cell}：${first.message}`;
}
