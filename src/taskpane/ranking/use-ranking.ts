import { useState } from 'react';
import type { RankSettings } from '../../core/ranking/rank';
import type { PanelLists } from '../../core/ranking/panel-lists';
import type { Scheme, ScoringConfig } from '../../core/scheme/schema';
import type { Expert } from '../../core/ranking/lists';
import type { ScoreLayout, ScoreSheetPlan } from '../../core/ranking/score-layout';
import type { Collected, Problem, Ranking, RankingDone, Result } from '../../excel';
import type { AddIn } from '../addin';

/** What the clerk did so far; a later step needs none of the earlier ones. */
export interface RankingState {
  readonly schemeId: string | null;
  /** In place of the scheme's figures. */
  readonly changes: Partial<ScoringConfig>;
  readonly lists: PanelLists | null;
  /** By name of expert, in place of the projects of the own unit. */
  readonly recusals: Readonly<Record<string, readonly number[]>>;
  readonly plans: readonly ScoreSheetPlan[] | null;
  readonly ranking: Ranking | null;
  readonly filled: RankingDone | null;
  readonly notice: string | null;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
}

const START: RankingState = {
  schemeId: null,
  changes: {},
  lists: null,
  recusals: {},
  plans: null,
  ranking: null,
  filled: null,
  notice: null,
  problem: null,
  isBusy: false,
};

/** The ranking belongs to the whole pane, so that going to another tab does not forget it. */
export function useRanking({ ranking: book }: AddIn) {
  const [state, setState] = useState(START);

  async function run<T>(
    work: () => Promise<Result<T>>,
    after: (value: T) => Partial<RankingState>,
  ): Promise<void> {
    setState((before) => ({ ...before, isBusy: true, problem: null, notice: null }));
    const result = await work();
    setState((before) => ({
      ...before,
      isBusy: false,
      ...(result.ok ? after(result.value) : { problem: result.problem }),
    }));
  }

  const request = (scheme: Scheme | null): { scheme?: Scheme; settings: RankSettings } => ({
    ...(scheme && { scheme }),
    settings: { scoring: state.changes },
  });

  const sheetRequest = (scheme: Scheme) => ({
    scheme,
    scoring: { ...scheme.scoring, ...state.changes },
    recusals: state.recusals,
  });

  return {
    ...state,
    setScheme: (schemeId: string | null) =>
      setState(({ lists, recusals }) => ({ ...START, schemeId, lists, recusals })),
    setScoring: (changes: Partial<ScoringConfig>) =>
      setState((before) => ({ ...before, plans: null, changes: { ...before.changes, ...changes } })),
    resetScoring: () => setState((before) => ({ ...before, plans: null, changes: {} })),
    setRecusals: (expert: string, projects: readonly number[]) =>
      setState((before) => ({
        ...before,
        plans: null,
        recusals: { ...before.recusals, [expert]: projects },
      })),
    readLists: () => run(book.readScoringLists, (lists) => ({ lists, recusals: {}, plans: null })),
    addExperts: (experts: readonly Expert[]) =>
      run(
        async () => {
          const added = await book.addExpertList(experts);
          if (!added.ok) return added;
          const lists = await book.readScoringLists();
          return lists.ok ? { ok: true as const, value: { ...added.value, lists: lists.value } } : lists;
        },
        ({ sheetName, added, known, lists }) => ({
          ...(experts.length > 0 && { lists }),
          plans: null,
          notice:
            experts.length === 0
              ? `请在“${sheetName}”里逐行填写编号、姓名和工作单位，填好后点“读取名单”。`
              : `“${sheetName}”加入${added}位专家${known > 0 ? `，另有${known}位名单里已有，没有改动` : ''}。`,
        }),
      ),
    makeSheets: (layout: ScoreLayout, scheme: Scheme) =>
      run(
        () => book.makeScoreSheets({ layout, ...sheetRequest(scheme) }),
        ({ sheets, projects, experts, recused }) => ({
          notice: `已生成${sheets.length}张评分表：${projects}个项目，${experts}位专家${recused > 0 ? `，已填“回避”${recused}处` : ''}。`,
        }),
      ),
    planFiles: (scheme: Scheme) =>
      run(
        () => book.planExpertFiles(sheetRequest(scheme)),
        (plans) => ({ plans }),
      ),
    taken: ({ written, replaced, kept, newSheets }: Collected) => {
      const parts = [
        `已收入${written}个评分`,
        ...(replaced > 0 ? [`替换${replaced}个`] : []),
        ...(kept > 0 ? [`${kept}个与表中不同的没有改动`] : []),
        ...(newSheets.length > 0 ? [`新建评分表：${newSheets.join('、')}`] : []),
      ];
      setState((before) => ({ ...before, notice: `${parts.join('，')}。` }));
    },
    nextBlank: () =>
      run(book.selectNextBlank, ({ sheetName, left, address }) => ({
        notice:
          address === null
            ? `“${sheetName}”已全部填完。`
            : `“${sheetName}”还有${left}格没填，已选中 ${address}。`,
      })),
    collect: (scheme: Scheme | null) =>
      run(
        () => book.rankScores(request(scheme)),
        (ranking) => ({ ranking, filled: null }),
      ),
    rank: (scheme: Scheme | null) =>
      run(
        () => book.writeRanking(request(scheme)),
        ({ sheetName, isTemplate, fixed, follows, ...ranking }) => ({
          ranking,
          filled: { sheetName, isTemplate, fixed, follows },
        }),
      ),
    publish: (ranking: Ranking) =>
      run(
        () => book.writePublicList(ranking),
        ({ sheetName, listed, open }) => ({
          notice: `已生成“${sheetName}”，列出${listed}项${open > 0 ? `；另有${open}项未定，没有列入` : ''}。`,
        }),
      ),
  };
}
export type RankingControl = ReturnType<typeof useRanking>;
