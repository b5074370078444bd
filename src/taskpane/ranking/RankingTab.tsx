/** Folder `ranking`: the tab 评分排名, step by step. It ranks nothing itself. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Scheme } from '../../core/scheme/schema';
import type { AddIn } from '../addin';
import { ProblemBar } from '../Problems';
import { CollectedView } from './CollectedView';
import { CollectFiles } from './CollectFiles';
import { ExpertsStep } from './ExpertsStep';
import { RankedView } from './RankedView';
import { ScoreSheetBar } from './ScoreSheetBar';
import { ScoringForm } from './ScoringForm';
import { SheetsStep } from './SheetsStep';
import { Step } from './Step';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  tab: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  // What was just done stays in sight at the foot of a long tab.
  told: {
    position: 'sticky',
    top: tokens.spacingVerticalXS,
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly addIn: AddIn;
  readonly schemes: readonly Scheme[];
  /** The scheme the workbook was checked by. */
  readonly initial: string | null;
  readonly control: RankingControl;
}

/** The 评分排名 tab: six steps, each of which can be the first when its sheets were made elsewhere. */
export function RankingTab({ addIn, schemes, initial, control }: Props) {
  const styles = useStyles();
  const { ranking, isBusy } = control;
  const chosen = control.schemeId ?? initial ?? ranking?.scheme.id ?? null;
  const scheme = schemes.find(({ id }) => id === chosen) ?? null;
  return (
    <div className={styles.tab}>
      <ScoreSheetBar addIn={addIn} onNext={() => void control.nextBlank()} />
      <Field label="按哪份通知评选" size="small">
        <Select
          size="small"
          value={scheme?.id ?? ''}
          onChange={(_, { value }) => control.setScheme(value === '' ? null : value)}
        >
          <option value="">按表里的字样识别</option>
          {schemes.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </Select>
      </Field>
      {(isBusy || control.notice || control.problem) && (
        <div className={styles.told}>
          {isBusy && <ProgressBar aria-label="正在处理" />}
          {control.notice && (
            <MessageBar intent="success" layout="multiline" role="status">
              <MessageBarBody>{control.notice}</MessageBarBody>
            </MessageBar>
          )}
          {control.problem && <ProblemBar problem={control.problem} />}
        </div>
      )}
      <Step number={1} title="评分办法">
        {scheme ? (
          <ScoringForm scheme={scheme} control={control} />
        ) : (
          <Text size={200}>选好通知后，可在这里查看和修改评分办法。</Text>
        )}
      </Step>
      <Step number={2} title="专家">
        <ExpertsStep control={control} />
      </Step>
      <Step number={3} title="生成评分表">
        <SheetsStep scheme={scheme} control={control} />
      </Step>
      <Step number={4} title="收分">
        <CollectFiles
          addIn={addIn}
          scheme={scheme}
          scoring={control.changes}
          isBusy={isBusy}
          onTaken={(done) => void control.collect(scheme).then(() => control.taken(done))}
        />
        <Button size="small" disabledFocusable={isBusy} onClick={() => void control.collect(scheme)}>
          检查评分
        </Button>
        {ranking && <CollectedView addIn={addIn} ranking={ranking} />}
      </Step>
      <Step number={5} title="排名">
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void control.rank(scheme)}
        >
          排名并填表
        </Button>
        {ranking && control.filled && <RankedView ranking={ranking} filled={control.filled} />}
      </Step>
      <Step number={6} title="公示">
        <Button
          size="small"
          disabledFocusable={isBusy || !control.filled}
          onClick={() => ranking && void control.publish(ranking)}
        >
          生成公示名单
        </Button>
        <Text size={200}>只列奖项、成果、单位和类别，不含个人信息。</Text>
      </Step>
    </div>
  );
}
