/** Folder `ranking`: the tab 评分排名, step by step. It ranks nothing itself. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Scheme } from '../../core/scheme/schema';
import { criteriaProblem } from '../../core/ranking/criteria';
import type { ScoreLayout } from '../../core/ranking/score-layout';
import type { AddIn } from '../addin';
import { ProblemBar } from '../Problems';
import { CollectedView } from './CollectedView';
import { RankedView } from './RankedView';
import { ScoringForm } from './ScoringForm';
import { Step } from './Step';
import type { RankingControl } from './use-ranking';

const useStyles = makeStyles({
  tab: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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
  const [layout, setLayout] = useState<ScoreLayout>('matrix');
  const { lists, ranking, isBusy } = control;
  const chosen = control.schemeId ?? initial ?? ranking?.scheme.id ?? null;
  const scheme = schemes.find(({ id }) => id === chosen) ?? null;
  const problem = scheme && criteriaProblem({ ...scheme.scoring, ...control.changes });
  return (
    <div className={styles.tab}>
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
      {isBusy && <ProgressBar aria-label="正在处理" />}
      {control.notice && (
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{control.notice}</MessageBarBody>
        </MessageBar>
      )}
      {control.problem && <ProblemBar problem={control.problem} />}
      <Step number={1} title="评分办法">
        {scheme ? (
          <ScoringForm scheme={scheme} control={control} />
        ) : (
          <Text size={200}>选好通知后，可在这里查看和修改评分办法。</Text>
        )}
      </Step>
      <Step number={2} title="专家">
        {lists && (
          <Text size={200}>
            读到专家 {lists.experts.length} 位、项目 {lists.projects.length} 项
            {lists.experts.length > 0 && `：${lists.experts.map(({ name }) => name).join('、')}`}
          </Text>
        )}
        <div className={styles.row}>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void control.readLists()}>
            读取名单
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void control.addExperts()}>
            新建专家名单
          </Button>
        </div>
      </Step>
      <Step number={3} title="生成评分表">
        <RadioGroup
          layout="horizontal"
          aria-label="评分表的样式"
          value={layout}
          onChange={(_, { value }) => setLayout(value as ScoreLayout)}
        >
          <Radio value="matrix" label="合在一张表" />
          <Radio value="perExpert" label="每位专家一张" />
        </RadioGroup>
        <div className={styles.row}>
          <Button
            size="small"
            disabledFocusable={isBusy || !scheme || problem !== null}
            onClick={() => scheme && void control.makeSheets(layout, scheme)}
          >
            生成评分表
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void control.nextBlank()}>
            下一个空格
          </Button>
        </div>
        {!scheme && <Text size={200}>请先在上面选择通知。</Text>}
        {problem !== null && <Text size={200}>评分标准还不能用：{problem}</Text>}
      </Step>
      <Step number={4} title="收分">
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
