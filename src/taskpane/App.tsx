import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import type { AddIn } from './addin';
import { CheckTab } from './check/CheckTab';
import { useCheck } from './check/use-check';
import { useRanking } from './ranking/use-ranking';
import { useSchemes } from './scheme/use-schemes';

// What a clerk opens later is loaded then: the first load stays small.
const QuotaTab = lazy(() => import('./quota/QuotaTab').then((part) => ({ default: part.QuotaTab })));
const RankingTab = lazy(() => import('./ranking/RankingTab').then((part) => ({ default: part.RankingTab })));
const SchemePanel = lazy(() =>
  import('./scheme/SchemePanel').then((part) => ({ default: part.SchemePanel })),
);

type View = 'check' | 'quota' | 'ranking' | 'scheme';

const useStyles = makeStyles({
  app: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingRight: tokens.spacingHorizontalS,
  },
  page: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

/** The pane. A check belongs to the whole pane, so that going to another tab neither stops nor forgets it. */
export function App({ addIn }: { addIn: AddIn }) {
  const styles = useStyles();
  const [view, setView] = useState<View>('check');
  const page = useRef<HTMLDivElement>(null);
  const control = useCheck(addIn);
  const book = useSchemes(addIn);
  const ranking = useRanking(addIn);
  return (
    <div className={styles.app}>
      <div className={styles.bar}>
        <TabList
          selectedValue={view}
          onTabSelect={(_, data) => setView(data.value as View)}
          aria-label="功能"
        >
          <Tab value="check" id="tab-check" aria-controls="page">
            核查
          </Tab>
          <Tab value="quota" id="tab-quota" aria-controls="page">
            配额
          </Tab>
          <Tab value="ranking" id="tab-ranking" aria-controls="page">
            评分排名
          </Tab>
        </TabList>
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label="方案"
          title="方案：通知的条款与数字"
          aria-pressed={view === 'scheme'}
          onClick={() => setView(view === 'scheme' ? 'check' : 'scheme')}
        />
      </div>
      <div
        ref={page}
        id="page"
        className={styles.page}
        {...(view === 'scheme'
          ? { role: 'region', 'aria-label': '方案' }
          : { role: 'tabpanel', 'aria-labelledby': `tab-${view}` })}
      >
        <Suspense fallback={<Spinner label="正在打开…" />}>
          {view === 'check' && (
            <CheckTab addIn={addIn} schemes={book.schemes} control={control} scrollRef={page} />
          )}
          {view === 'quota' && <QuotaTab addIn={addIn} control={control} schemes={book.schemes} />}
          {view === 'ranking' && (
            <RankingTab
              addIn={addIn}
              schemes={book.schemes}
              initial={control.report?.schemeId ?? null}
              control={ranking}
            />
          )}
          {view === 'scheme' && (
            <SchemePanel
              addIn={addIn}
              book={book}
              initial={control.report?.schemeId ?? null}
              onUse={(id) => {
                setView('check');
                void control.answer({ scope: 'sheet' }, id);
              }}
              onBack={() => setView('check')}
            />
          )}
        </Suspense>
      </div>
    </div>
  );
}
