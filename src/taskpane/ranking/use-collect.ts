import { useState } from 'react';
import type { CollectPlan, ScoreSource } from '../../core/ranking/collect';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import type { Collected, Problem } from '../../excel';
import type { AddIn } from '../addin';

/** A picked file that cannot be read, and why. */
interface Unreadable {
  readonly file: string;
  readonly message: string;
}

interface CollectState {
  readonly sources: readonly ScoreSource[];
  readonly unreadable: readonly Unreadable[];
  readonly plan: CollectPlan | null;
  /** Keys of cells whose score the clerk lets be replaced. */
  readonly replace: readonly string[];
  readonly problem: Problem | null;
  readonly isBusy: boolean;
}

const START: CollectState = {
  sources: [],
  unreadable: [],
  plan: null,
  replace: [],
  problem: null,
  isBusy: false,
};

/** Files of scores gathered, what they hold against the workbook, and taking them in. */
export function useCollect({ ranking: book }: AddIn, scheme: Scheme | null, scoring: Partial<ScoringConfig>) {
  const [state, setState] = useState(START);

  async function preview(sources: readonly ScoreSource[], unreadable = state.unreadable): Promise<void> {
    setState({ ...START, sources, unreadable, isBusy: true });
    const result = await book.previewScores({ sources, scheme, scoring });
    const found = result.ok ? { plan: result.value } : { problem: result.problem };
    setState({ ...START, sources, unreadable, ...found });
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    setState((before) => ({ ...before, isBusy: true }));
    const { readWorkbookFile } = await import('../merge/workbook-file');
    const { uniqueNames } = await import('../merge/use-merge');
    const names = uniqueNames(files.map(({ name }) => name));
    const sources: ScoreSource[] = [];
    const unreadable: Unreadable[] = [];
    for (const [at, file] of files.entries()) {
      const name = names[at]!;
      const bytes = await file.arrayBuffer().catch(() => null);
      const reading = bytes && readWorkbookFile(name, new Uint8Array(bytes));
      if (!reading?.ok) {
        unreadable.push({
          file: name,
          message: reading?.message ?? '文件读不出来，可能已被移走或正被占用。',
        });
        continue;
      }
      for (const grid of reading.grids)
        sources.push({ key: `${name}\n${grid.sheet}`, file: name, grid, expert: null, isChosen: true });
    }
    const kept = state.sources.filter(({ file }) => !names.includes(file));
    const stillBad = state.unreadable.filter(({ file }) => !names.includes(file));
    await preview([...kept, ...sources], [...stillBad, ...unreadable]);
  }

  async function take(): Promise<Collected | null> {
    setState((before) => ({ ...before, isBusy: true, problem: null }));
    const { sources, replace } = state;
    const result = await book.takeScores({ sources, scheme, scoring, replace });
    setState((before) =>
      result.ok ? START : { ...before, isBusy: false, problem: result.ok ? null : result.problem },
    );
    return result.ok ? result.value : null;
  }

  return {
    ...state,
    addFiles,
    take,
    clear: () => setState(START),
    change: (key: string, part: Partial<ScoreSource>) =>
      preview(state.sources.map((one) => (one.key === key ? { ...one, ...part } : one))),
    setReplace: (key: string, isOn: boolean) =>
      setState((before) => ({
        ...before,
        replace: isOn ? [...before.replace, key] : before.replace.filter((one) => one !== key),
      })),
  };
}
