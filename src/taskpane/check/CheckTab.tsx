/** Folder `check`: the tab 核查. It shows findings and asks the add-in to act; it judges nothing itself. */
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { Finding, Verdict } from '../../core/findings';
import type { Scheme } from '../../core/scheme/schema';
import type { Problem, SelectedCell } from '../../excel';
import type { CheckReport, Decision, DecisionKind, TableReport } from '../../excel';
import type { AddIn } from '../addin';
import { ProblemBar } from '../Problems';
import { EmptyState } from './EmptyState';
import { FindingsList } from './FindingsList';
import { keyOfCell, listItems } from './list-model';
import { RecognisedTables } from './RecognisedTables';
import { RunningBar } from './RunningBar';
import { SchemePicker, SchemeQuestion } from './SchemePicker';
import { Toolbar } from './Toolbar';
import type { CheckControl } from './use-check';
import { VerdictFilters } from './VerdictFilters';

const DecisionDialog = lazy(() =>
  import('./DecisionDialog').then((part) => ({ default: part.DecisionDialog })),
);
const FixDialog = lazy(() => import('./FixDialog').then((part) => ({ default: part.FixDialog })));

const useStyles = makeStyles({
  above: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
});

interface Props {
  readonly addIn: AddIn;
  readonly schemes: readonly Scheme[];
  readonly control: CheckControl;
  readonly scrollRef: RefObject<HTMLDivElement | null>;
}

/** The 核查 tab: check, see, mend. */
export function CheckTab({ addIn, schemes, control, scrollRef }: Props) {
  const styles = useStyles();
  const { report, running, question } = control;
  const [schemeId, setSchemeId] = useState<string | null>(null);
  const [verdicts, setVerdicts] = useState<ReadonlySet<Verdict>>(new Set());
  const [search, setSearch] = useState('');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  const [deciding, setDeciding] = useState<{
    table: TableReport;
    finding: Finding;
    kind: DecisionKind;
  } | null>(null);
  const [fixing, setFixing] = useState(false);
  const above = useRef<HTMLDivElement>(null);
  const text = useDeferredValue(search.trim());
  const items = useMemo(
    () => (report ? listItems(report.tables, { verdicts, text }) : []),
    [report, verdicts, text],
  );

  const follow = useEffectEvent((cell: SelectedCell) => {
    setSelected(cell);
    setActiveKey(keyOfCell(items, cell, activeKey));
  });
  const tell = useEffectEvent((problem: Problem) => control.tell(problem));
  useEffect(() => {
    const listening = addIn.onSelection((cell) => follow(cell));
    void listening.then((listens) => !listens.ok && tell(listens.problem));
    return () => void listening.then((stop) => (stop.ok ? stop.value() : undefined));
  }, [addIn]);
  useEffect(() => {
    let isOpen = true;
    void addIn.getState().then((state) => {
      if (!isOpen) return;
      if (state.ok) setSchemeId(state.value.schemeId ?? null);
      else tell(state.problem);
    });
    return () => {
      isOpen = false;
    };
  }, [addIn]);
  const selectCell = async (table: TableReport, address: string) => {
    const result = await addIn.selectCell(table.sheetId, address);
    control.tell(result.ok ? null : result.problem);
  };
  const adopt = (table: TableReport, finding: Finding) => {
    if (!report) return;
    const fix = addIn
      .planFixes({ ...report, tables: [{ ...table, findings: [finding] }] })
      .find(({ cell }) => cell === finding.cell);
    if (fix) void control.applyFixes([fix]);
  };
  const chooseScheme = (id: string | null) => {
    setSchemeId(id);
    void control.change(() => addIn.setScheme(id), null);
  };
  const decide = (decision: Decision) => {
    if (!deciding) return;
    const { table, finding } = deciding;
    setDeciding(null);
    const notice = decision.kind === 'verified' ? '已记为“已核实”。' : '已记为“已忽略”。';
    void control.change(() => addIn.decide(table, finding, decision), notice);
  };

  return (
    <>
      <div className={styles.above} ref={above}>
        <Toolbar
          control={control}
          onCheck={(scope) => void control.start(scope)}
          onFix={() => setFixing(true)}
        />
        <SchemePicker
          schemes={schemes}
          report={report}
          chosen={schemeId}
          disabled={running !== null}
          onChoose={chooseScheme}
        />
        {running && <RunningBar running={running} onCancel={control.cancel} />}
        {control.problem && <ProblemBar problem={control.problem} onRetry={control.retry} />}
        {question && (
          <SchemeQuestion
            question={question}
            schemes={schemes}
            onAnswer={(id) => {
              setSchemeId(id);
              void control.answer(question, id);
            }}
            onCancel={control.dropQuestion}
          />
        )}
        {control.notice && (
          <MessageBar intent="success" layout="multiline" role="status">
            <MessageBarBody>{control.notice}</MessageBarBody>
          </MessageBar>
        )}
        {!report && !running && !control.problem && !question && <EmptyState />}
        {report && (
          <RecognisedTables
            report={report}
            schemes={schemes}
            disabled={running !== null}
            onCorrect={(sheetId, column, field) =>
              void control.change(
                () => addIn.setColumnField(sheetId, column, field),
                '已按改后的列重新核查。',
              )
            }
          />
        )}
      </div>
      {report && report.tables.length > 0 && (
        <>
          <VerdictFilters
            tables={report.tables}
            chosen={verdicts}
            onChoose={setVerdicts}
            search={search}
            onSearch={setSearch}
            selected={selected}
          />
          <FindingsList
            items={items}
            describe={addIn.describe}
            activeKey={activeKey}
            onActivate={setActiveKey}
            onSelectCell={(table, address) => void selectCell(table, address)}
            onAdopt={adopt}
            onDecide={(table, finding, kind) => setDeciding({ table, finding, kind })}
            onWithdraw={(table, finding) =>
              void control.change(() => addIn.withdrawDecision(table, finding), '已撤回。')
            }
            emptyText={emptyText(report, verdicts.size > 0 || text !== '')}
            disabled={running !== null}
            scrollRef={scrollRef}
            aboveRef={above}
          />
        </>
      )}
      <Suspense>
        {deciding && (
          <DecisionDialog
            kind={deciding.kind}
            finding={deciding.finding}
            text={addIn.describe(deciding.finding).text}
            onDecide={decide}
            onClose={() => setDeciding(null)}
          />
        )}
        {fixing && report && (
          <FixDialog
            fixes={addIn.planFixes(report)}
            manySheets={report.tables.length > 1}
            onApply={(fixes) => {
              setFixing(false);
              void control.applyFixes(fixes);
            }}
            onClose={() => setFixing(false)}
          />
        )}
      </Suspense>
    </>
  );
}

function emptyText({ tables }: CheckReport, isFiltered: boolean): string {
  if (isFiltered) return '没有符合筛选条件的行。';
  const skipped = tables.reduce((sum, table) => sum + table.skipped.length, 0);
  if (skipped === 0) return '全部通过，没有发现问题。';
  return `没有发现问题；但有 ${skipped} 条规定因缺列没有核查，见上方识别结果。`;
}
