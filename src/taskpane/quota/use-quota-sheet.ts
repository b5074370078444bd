import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckReport, Problem, QuotaSheetCheck } from '../../excel';
import type { AddIn } from '../addin';

interface SheetState {
  readonly check: QuotaSheetCheck | null;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
}

/** The sheet 配额核算: made on request, and held against the report whenever the report changes. */
export function useQuotaSheet(addIn: AddIn, report: CheckReport | null) {
  const [state, setState] = useState<SheetState>({ check: null, problem: null, isBusy: false });
  const latest = useRef(0);

  useEffect(() => {
    const own = ++latest.current;
    if (!report) return;
    void addIn.verifyQuotaSheet(report).then((result) => {
      // An answer about an older report is no news.
      if (own !== latest.current) return;
      setState(
        result.ok
          ? { check: result.value, problem: null, isBusy: false }
          : { check: null, problem: result.problem, isBusy: false },
      );
    });
  }, [addIn, report]);

  const write = useCallback(
    async (current: CheckReport): Promise<void> => {
      const own = ++latest.current;
      setState((before) => ({ ...before, isBusy: true, problem: null }));
      const result = await addIn.writeQuotaSheet(current);
      if (own !== latest.current) return;
      setState(
        result.ok
          ? { check: result.value, problem: null, isBusy: false }
          : { check: null, problem: result.problem, isBusy: false },
      );
    },
    [addIn],
  );
  return { ...state, check: report ? state.check : null, write };
}
