/** Folder `quota`: the tab 配额. It draws figures that core computed and computes none. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Scheme } from '../../core/scheme/schema';
import { cellAddress } from '../../core/table/grid';
import type { CheckReport } from '../../excel';
import type { AddIn } from '../addin';
import { RunningBar } from '../check/RunningBar';
import type { CheckControl } from '../check/use-check';
import { ProblemBar } from '../Problems';
import { AllocationPicker } from './AllocationPicker';
import { QuotaCardView } from './QuotaCardView';
import { cardsOf } from './quota-words';
import { ReadingSwitch } from './ReadingSwitch';
import { UnitQuestions } from './UnitQuestion';
import { useQuotaSheet } from './use-quota-sheet';

const MergePanel = lazy(() => import('../merge/MergePanel'));
const FeedbackPanel = lazy(() => import('../merge/FeedbackPanel'));

const useStyles = makeStyles({
  tab: { display: 'grid', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly addIn: AddIn;
  readonly control: CheckControl;
  readonly schemes: readonly Scheme[];
}

/** The 配额 tab: counts and shares held against the notice, the live sheet, merging and the units' lists. */
export function QuotaTab({ addIn, control, schemes }: Props) {
  const styles = useStyles();
  const [panel, setPanel] = useState<'merge' | 'feedback' | null>(null);
  const { report } = control;
  const sheet = useQuotaSheet(addIn, report);
  const toggle = (name: 'merge' | 'feedback') => setPanel(panel === name ? null : name);
  return (
    <div className={styles.tab}>
      <div className={styles.row} role="group" aria-label="汇总与反馈">
        <Button size="small" aria-expanded={panel === 'merge'} onClick={() => toggle('merge')}>
          合并汇总表
        </Button>
        {report && (
          <Button size="small" aria-expanded={panel === 'feedback'} onClick={() => toggle('feedback')}>
            反馈清单
          </Button>
        )}
        {report && report.quotas.length > 0 && (
          <Button size="small" disabledFocusable={sheet.isBusy} onClick={() => void sheet.write(report)}>
            {sheet.check ? '重新生成配额核算表' : '生成配额核算表'}
          </Button>
        )}
      </div>
      <Suspense fallback={<Text size={200}>正在打开……</Text>}>
        {panel === 'merge' && (
          <MergePanel addIn={addIn} control={control} schemes={schemes} onDone={() => setPanel(null)} />
        )}
        {panel === 'feedback' && report && <FeedbackPanel addIn={addIn} report={report} />}
      </Suspense>
      {control.running && <RunningBar running={control.running} onCancel={control.cancel} />}
      {control.notice && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{control.notice}</MessageBarBody>
        </MessageBar>
      )}
      {control.problem && <ProblemBar problem={control.problem} onRetry={control.retry} />}
      {sheet.problem && <ProblemBar problem={sheet.problem} />}
      {sheet.check && <SheetNote check={sheet.check} />}
      {report && <Settings addIn={addIn} control={control} report={report} />}
      <Quotas addIn={addIn} control={control} />
    </div>
  );
}

/** What the figures depend on and the notice or the table leaves open. */
function Settings({ addIn, control, report }: Pick<Props, 'addIn' | 'control'> & { report: CheckReport }) {
  const disabled = control.running !== null;
  return (
    <>
      <UnitQuestions
        report={report}
        disabled={disabled}
        onSay={(sheetId, unit) =>
          void control.change(
            () => addIn.setSheetUnit(sheetId, unit),
            unit === null ? '已不按填写的单位计。' : `已按“${unit}”计，随工作簿保存。`,
          )
        }
      />
      <AllocationPicker
        addIn={addIn}
        report={report}
        disabled={disabled}
        onPick={(allocation, sheetId) =>
          void control.change(
            () => addIn.setAllocationSheet(allocation, sheetId),
            sheetId === null ? '已改为按标题自动找分配表。' : '已按选的分配表核对，随工作簿保存。',
          )
        }
      />
      <ReadingSwitch
        scheme={report.scheme}
        disabled={disabled}
        onChoose={(reading, words) =>
          void control.change(() => addIn.setReading(reading), `已改按“${words}”核对，随工作簿保存。`)
        }
      />
    </>
  );
}

function SheetNote({ check }: { check: NonNullable<ReturnType<typeof useQuotaSheet>['check']> }) {
  const { sheetName, mismatches } = check;
  if (mismatches.length === 0)
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>工作表“{sheetName}”的公式结果与这里的数字一致。</MessageBarBody>
      </MessageBar>
    );
  const [first] = mismatches;
  const example = first
    ? `${first.unit}的${first.quota}：表中为 ${first.sheet ?? '没有这一项'}，这里为 ${first.pane}`
    : '';
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        工作表“{sheetName}”有 {mismatches.length} 个数字与这里不一致（{example}
        ）。以这里的为准；可点“重新生成配额核算表”。
      </MessageBarBody>
    </MessageBar>
  );
}

function Quotas({ addIn, control }: Pick<Props, 'addIn' | 'control'>) {
  const styles = useStyles();
  const { report } = control;
  if (!report)
    return <Text className={styles.muted}>先在“核查”页核查汇总表，这里就会列出各单位的配额。</Text>;
  const { scheme } = report;
  // The picker above asks for the table that holds the numbers.
  if (scheme.quotas.length === 0 && scheme.allocations.length > 0) return null;
  if (scheme.quotas.length === 0) return <Text>{scheme.shortName}的通知没有规定名额或比例。</Text>;
  if (report.quotas.length === 0) return <Text>{scheme.shortName}没有可按这张表核对的名额或比例。</Text>;
  const select = async (table: number, row: number): Promise<void> => {
    const found = report.tables[table];
    if (!found) return;
    const result = await addIn.selectCell(found.sheetId, addressOf(found.table.columnOf, row));
    control.tell(result.ok ? null : result.problem);
  };
  return (
    <>
      {cardsOf(report.quotas).map((card) => (
        <QuotaCardView
          key={card.unit}
          card={card}
          report={report}
          onSelect={(table, row) => void select(table, row)}
        />
      ))}
    </>
  );
}

function addressOf(columnOf: Readonly<Record<string, number>>, row: number): string {
  const column = columnOf['projectName'] ?? Math.min(...Object.values(columnOf));
  return cellAddress(row, column);
}
