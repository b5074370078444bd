import { useCallback, useEffect, useState } from 'react';
import type { Scheme } from '../../core/scheme/schema';
import type { OwnSchemes, Problem, Result } from '../../excel';
import type { AddIn } from '../addin';
import { unexpected } from '../check/use-check';
import type { JsonObject } from './editor/draft';

/** A scheme in the form. It outlives the view, so that a look at the table in another tab loses nothing. */
export interface Editing {
  readonly title: string;
  readonly hint?: string;
  readonly initial: JsonObject;
  readonly draft: JsonObject;
  /** The scheme the draft replaces; null for a new one. */
  readonly replaces: string | null;
}

const NONE: OwnSchemes = { schemes: [], broken: new Map() };

const isIn = (schemes: readonly Scheme[], id: string): boolean => schemes.some((one) => one.id === id);

/** The schemes this workbook can be checked by, and what changes them. */
export function useSchemes(addIn: AddIn) {
  const [own, setOwn] = useState(NONE);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);

  const load = useCallback(async () => {
    const found = await addIn.getOwnSchemes().catch(unexpected);
    if (found.ok) setOwn(found.value);
    else setProblem(found.problem);
  }, [addIn]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set when the workbook answers
    void load();
  }, [load]);

  /** Changes the workbook, then reads its schemes anew. Answers whether it succeeded; a problem is shown. */
  async function change(work: () => Promise<Result<unknown>>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const changed = await work().catch(unexpected);
    if (changed.ok) await load();
    else setProblem(changed.problem);
    setBusy(false);
    return changed.ok;
  }

  return {
    /** As the check knows them: the workbook's own in place of a built-in one of the same id. */
    schemes: [...addIn.schemes.filter(({ id }) => !isIn(own.schemes, id)), ...own.schemes],
    own,
    problem,
    isBusy,
    editing,
    edit: (next: Editing | null) => setEditing(next),
    save: (scheme: Scheme) => change(() => addIn.saveOwnScheme(scheme)),
    remove: (id: string) => change(() => addIn.deleteOwnScheme(id)),
    tell: (told: Problem | null) => setProblem(told),
  };
}

export type SchemeBook = ReturnType<typeof useSchemes>;
